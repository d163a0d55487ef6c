"""A votes file is read like any other: raw text by field, every fault at once, with its place."""

import datetime

import pytest
from jsonschema import Draft202012Validator

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.core_yaml import read_as_editor
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.schemas import load_schema
from maatwerk_core.packs.votes import load_votes

FILE = """\
outcome: grant
by: team
on: 2019-06-04
votes:
  - {person: a, role: inkomensconsulent, approves: yes, knows_household: no, requester: no, brake: no}
  - {person: b, role: team, approves: unknown}
motivations:
  doel: een droge plek
accepts:
  quorum.team.requester_counts: dit team telt de vrager mee
releases:
  wsnp-geld: {by: team, grounds: de bewindvoerder is akkoord}
"""


@pytest.fixture
def written(tmp_path):
    def write(text):
        path = tmp_path / "stemmen.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def faults_of(source):
    with pytest.raises(Faults) as raised:
        load_votes(source)
    return [(found.code, found.pointer) for found in raised.value.faults]


def test_a_whole_file_is_read(written):
    votes = load_votes(written(FILE))
    assert (votes.outcome, votes.by, votes.on) == ("grant", "team", datetime.date(2019, 6, 4))
    assert [(v.person, v.approves, v.requester, v.brake) for v in votes.votes] == [
        ("a", True, False, False),
        ("b", None, None, False),
    ]
    assert votes.motivations == {"doel": "een droge plek"}
    assert votes.accepts["quorum.team.requester_counts"] == "dit team telt de vrager mee"
    assert votes.releases["wsnp-geld"].grounds == "de bewindvoerder is akkoord"


def test_a_dict_says_the_same_as_a_file(written):
    from_dict = load_votes(
        {
            "outcome": "grant",
            "by": "team",
            "on": datetime.date(2019, 6, 4),
            "votes": [{"person": "a", "role": "team", "approves": True, "brake": False}],
        }
    )
    text = "outcome: grant\nby: team\non: 2019-06-04\nvotes: [{person: a, role: team, approves: yes, brake: no}]\n"
    from_file = load_votes(written(text))
    assert from_dict.brought() == from_file.brought()


def test_every_fault_comes_at_once(written):
    text = "outcome: grnat\nby: team\non: 4-6-2019\nvotes: [{person: a, rol: team, approves: ja}]\naccepts: [a]\n"
    assert set(faults_of(written(text))) == {
        ("value.choice", "/outcome"),
        ("value.day", "/on"),
        ("field.unknown", "/votes/0/rol"),
        ("value.yes-no", "/votes/0/approves"),
        ("field.not-a-mapping", "/accepts"),
    }


def test_a_fault_has_its_line(written):
    with pytest.raises(Faults) as raised:
        load_votes(
            written("outcome: grant\nby: team\nvotes:\n  - {person: a, role: team, approves: ja}\n")
        )
    assert str(raised.value.faults[0].place).endswith("stemmen.yaml:4:39")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("by: team\n", ("field.missing", "")),
        ("outcome: grant\nby: team\nvotes: [{role: team}]\n", ("field.missing", "/votes/0")),
        ("outcome: grant\nby: team\nreleases: {a: {by: team}}\n", ("field.missing", "/releases/a")),
        ("outcome: grant\nby: team\nmotivations: {doel: ''}\n", None),
        ("outcome: grant\nby: team\nvotes: [{person: Jan Jansen, role: team}]\n", None),
    ],
)
def test_what_lacks_or_is_empty_or_is_a_name_is_refused(written, text, fault):
    found = faults_of(written(text))
    assert len(found) == 1
    assert fault in (None, found[0])


def test_what_a_decision_lacks_is_placed_in_the_file(written):
    policy = load_pack("amsterdam")
    case = load_case("amsterdam/schuur", policy.plan.facts)
    votes = load_votes(written(FILE))
    missing = votes.placed(decide(assess(case, policy), **votes.brought()))
    places = {found.code: (found.place.line, found.place.column) for found in missing}
    assert places["decide.nothing-to-release"] == (12, 14)
    assert places["decide.approvals-short"][0] in (4, 5)


def test_without_a_file_nothing_is_placed():
    votes = load_votes({"outcome": "grant", "by": "team"})
    assert votes.placed(()) == ()


VOTES = """\
outcome: grant
by: team
on: 2019-06-03
votes:
  - {person: a, role: team, approves: yes, brake: no, ground: returns}
motivations: {doel: een slaapplek}
accepts: {wsnp: nagevraagd}
releases: {wsnp-geld: {by: college, grounds: acute nood}}
"""


def said_of(text):
    """What an editor that follows the schema says of a file of votes."""
    errors = Draft202012Validator(load_schema("votes.v1")).iter_errors(read_as_editor(text))
    return [error.message for error in errors]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("outcome: grant", "outcome: toekennen"),
        ("outcome: grant", "uitkomst: grant"),
        ("by: team\n", ""),
        ("2019-06-03", "3-6-2019"),
        ("approves: yes", "approves: ja"),
        ("role: team", "rol: team"),
        ("ground: returns", "ground: geld"),
        ("motivations: {doel: een slaapplek}", "motivations: een slaapplek"),
        ("nagevraagd", "[nagevraagd]"),
        ("grounds: acute nood", "gronden: acute nood"),
        ("votes:\n  - {person", "votes:\n    {person"),
    ],
)
def test_a_slip_in_a_file_of_votes_is_a_fault_for_an_editor_too(written, right, wrong):
    assert VOTES.count(right) == 1
    text = VOTES.replace(right, wrong)
    assert said_of(text) != []
    assert faults_of(written(text)) != []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("approves: yes", "approves: unknown"),
        ("approves: yes", "approves: true"),
        ("on: 2019-06-03", "on: {value: 2019-06-03, assumed: gekozen}"),
        (
            "votes:\n  - {person: a, role: team, approves: yes, brake: no, ground: returns}",
            "votes: []",
        ),
    ],
)
def test_what_an_editor_takes_the_reader_takes(written, right, wrong):
    text = VOTES.replace(right, wrong)
    assert said_of(VOTES) == said_of(text) == []
    assert load_votes(written(text)).outcome == "grant"
