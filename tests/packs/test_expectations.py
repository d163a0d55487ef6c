"""What should come out is read by this policy: names that nothing answers to are faults, values are in one form."""

from pytest import fixture, mark

from maatwerk_core.engine.assess import assess
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.expectations import HEADS, read_expectations
from maatwerk_core.packs.expected import unmet
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.observed import ABSENT, Observed
from maatwerk_core.packs.reading import Reading


@fixture(scope="module")
def policy():
    return load_pack("voorbeeld")


def read(raw, policy):
    reading = Reading(of_pack=False)
    found = read_expectations(raw, policy, reading, ("expect",))
    return found, [(one.code, one.values.get("near")) for one in reading.wrongs]


@mark.parametrize(
    ("raw", "near"),
    [
        ({"statuz": "ready"}, "status"),
        ({"mandate": {"rol": "team"}}, "mandate.role"),
        ({"quorum.aprovals": "3"}, "quorum.approvals"),
        ({"checks": {"in-natur": "yes"}}, "checks.in-natura"),
        ({"checks": {"in-natura": {"severty": "stop"}}}, "checks.in-natura.severity"),
        ({"reads": {"budget.teem.amount": "5"}}, None),
        ({"facts": {"amuont": "5"}}, "facts.amount"),
        ({"provisions": {"nergens": "yes"}}, None),
        ({"checks": "yes"}, None),
    ],
)
def test_a_name_that_nothing_answers_to_is_a_fault(policy, raw, near):
    found = read(raw, policy)[1]
    assert [code for code, _ in found] == ["scenario.unknown-output"]
    assert near is None or found[0][1] == near


@mark.parametrize(
    ("raw", "code"),
    [
        ({"status": "redy"}, "value.choice"),
        ({"mandate": "maybe"}, "value.choice"),
        ({"checks": {"in-natura": "misschien"}}, "value.choice"),
        ({"facts": {"amount": "1.100"}}, "value.money-thousands"),
        ({"reads": {"parameters.ruim_inkomen": "anderhalf"}}, "value.rate"),
    ],
)
def test_a_value_of_another_kind_is_a_fault(policy, raw, code):
    assert [found for found, _ in read(raw, policy)[1]] == [code]


def test_an_expectation_must_be_a_map(policy):
    assert read("ready", policy)[1] == [("field.not-a-mapping", None)]


@mark.parametrize(
    ("raw", "value"),
    [
        ({"reads": {"parameters.ruim_inkomen": "150.00%"}}, "150%"),
        ({"facts": {"amount": "500.00"}}, "500"),
        ({"facts": {"in_kind": "true"}}, "yes"),
        ({"mandate": "true"}, "yes"),
        ({"mandate.missing": "amount"}, ["amount"]),
    ],
)
def test_a_value_gets_the_form_of_an_outcome(policy, raw, value):
    [expected], wrongs = read(raw, policy)
    assert (expected.value, wrongs) == (value, [])


def test_every_part_of_an_outcome_can_be_asked_for(policy):
    """Whatever an outcome holds of the names that can be read, it answers to."""
    case = load_case("voorbeeld/wasmachine", policy.plan.facts)
    observed = Observed(assess(case, policy))
    pack, plan = policy.pack, policy.plan
    named = {
        "checks": [check.id for check in plan.checks],
        "substantiation": [row.id for row in pack.substantiation],
        "agreements": [rule.id for rule in pack.agreements],
        "provisions": [one.id for one in pack.provisions if one.open_when],
        "facts": ["amount", "exposure", "better_provision"],
        "reads": ["mandate.per", "quorum.team.approvals"],
    }
    assert named.keys() | set(QUESTIONS) | {"status", "write"} == set(HEADS)
    paths = [(head, name) for head, names in named.items() for name in names]
    assert len(paths) > 30
    assert [path for path in paths if observed.at(path) == ABSENT] == []


def test_what_is_asked_is_compared(policy):
    case = load_case("voorbeeld/wasmachine", policy.plan.facts)
    found, wrongs = read({"facts": {"in_kind": "no"}, "checks": {"in-natura": "yes"}}, policy)
    assert wrongs == []
    assert [str(one) for one in unmet(found, assess(case, policy))] == ["facts.in_kind: no ≠ yes"]
