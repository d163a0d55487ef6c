"""What the engine says of every real case, strict or not, is what the schemas of results promise."""

import datetime
import json

import pytest
from jsonschema import Draft202012Validator

from maatwerk_core.cli.check_json import as_json as check_as_json
from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.engine.decision_shape import decision_as_json, missing_as_json
from maatwerk_core.engine.shape import as_json
from maatwerk_core.model.decision import Decision, Vote
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.schemas import load_schema
from maatwerk_core.workshop.checking import check
from maatwerk_core.workshop.fixing import fix


def faults_of(name, data):
    """Where plain data doesn't fit a schema, after a journey through JSON."""
    written = json.loads(json.dumps(data, ensure_ascii=False))
    errors = Draft202012Validator(load_schema(name)).iter_errors(written)
    return [f"{'.'.join(map(str, error.absolute_path))}: {error.message}" for error in errors]


def cases(root):
    """The file of every case beside its pack."""
    return sorted((root / "rulepacks").glob("*/cases/*.yaml"))


def assessed(path, *, strict=False, sets=()):
    """A case assessed by the pack that it stands beside."""
    policy = load_pack(path.parents[1])
    case, policy = set_facts(load_case(path, policy.plan.facts), policy, None, sets)
    return assess(case, policy, strict=strict)


@pytest.mark.parametrize("strict", [False, True])
def test_every_assessment_and_receipt_fits(root, strict):
    assert cases(root) != []
    for path in cases(root):
        found = as_json(assessed(path, strict=strict))
        assert faults_of("assessment.v1", found) == [], path
        assert faults_of("receipt.v1", found["receipt"]) == [], path


def test_an_assessment_of_almost_nothing_fits(root):
    path = root / "rulepacks" / "voorbeeld" / "cases" / "wasmachine.yaml"
    sets = ("amount=unknown", "legal_basis=unknown", "complexity=unknown", "paid_to=unknown")
    assert faults_of("assessment.v1", as_json(assessed(path, sets=sets))) == []


def test_what_is_found_in_a_pack_fits_and_so_does_what_is_repaired(tmp_path):
    folder = tmp_path / "proef"
    folder.mkdir()
    text = "pack: proef\nversion: 1.0.0\nexample: ja\nmaximum: {2021: 500, 2020: 400}\n"
    (folder / "proef.yaml").write_text(text, encoding="utf-8")
    for checked, changes in (
        (check(folder), None),
        (fixed := fix(folder)) and (fixed.checked, fixed.changes),
    ):
        assert faults_of("check.v1", check_as_json(checked, changes, "nl")) == []
    assert len(fixed.changes) == 2
    assert {each.finding.rule for each in fixed.checked.findings} == {"value.no-source"}


def test_a_decision_fits_and_so_does_one_that_lacks_something(root):
    path = root / "rulepacks" / "amsterdam" / "cases" / "schuur.yaml"
    assessment = assessed(path)
    day = datetime.date(2019, 6, 2)
    lacking = decide(assessment, "grant", "team", on=day)
    assert not isinstance(lacking, Decision)
    assert faults_of("decision.v1", missing_as_json(lacking)) == []
    votes = [
        Vote(person=letter, role="inkomensconsulent", approves=True, knows_household=False)
        for letter in "abcd"
    ]
    words = {"doel": "De schuur wordt een veilige plek."}
    accepts = {"quorum.team.requester_counts": "Er zijn er vier akkoord."}
    made = decide(assessment, "grant", "team", votes, words, accepts, on=day)
    assert isinstance(made, Decision), [fault.text("en") for fault in made]
    assert faults_of("decision.v1", decision_as_json(made)) == []


def test_a_result_that_says_something_else_is_found(root):
    found = as_json(assessed(cases(root)[0]))
    found["findings"]["mandate"]["role"] = 3
    found["findings"]["returns"].pop("saving_cents")
    assert len(faults_of("assessment.v1", found)) == 2
