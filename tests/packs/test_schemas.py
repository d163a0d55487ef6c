"""What the schemas refuse the reader refuses, with a message that a policy advisor can act on."""

import io

import pytest
from check_jsonschema.parsers.yaml import construct_yaml_implementation, impl2loader
from jsonschema import Draft202012Validator

from maatwerk_core.errors import Faults
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.schemas import load_schema, schema_names

CASE = """\
case: proef
day: 2025-09-01
household:
  kind: couple
  income: 1900.50
  income_ratio: 110%
  wsnp: no
  threats: []
intervention:
  name: fiets
  form: goods
  amount: {value: 900, assumed: gekozen}
  duration: 6 months
scenarios:
  nothing:
    lines:
      - {item: own, price: 1200, per: month, for: 12 months, sure: 60%, payer: municipality}
history:
  granted: none
facts: {better_provision: no}
"""
PACK = """\
pack: proef
version: 1.0.0
municipality: {code: GM9999, name: Proefstad}
sources:
  eigen: {kind: policy, title: Nota}
roles:
  team: {nl: team}
parameters:
  hoog: {nl: hoog bedrag, unit: EUR, value: {2024: 1000}}
facts:
  own_label: {type: choice, choices: [a, b], nl: label}
mandate:
  per: household
  within: 12 months
  tiers:
    - {role: team, ceiling: {2018: 500, 2026-01-01: ended}, when: {complexity: simple}}
  above: nobody
maximum: {value: 8000, assumed: gekozen}
quorum:
  team: {approvals: 3, answer_within: 24 hours}
checks:
  klein:
    ground: legitimacy
    when: {amount: "> $hoog"}
    require: {in_kind: yes}
    severity: motivate
    source: eigen
    text: {nl: In natura., en: In kind.}
learning: {regret: {at_most: 20%, provided: lesson}}
"""
WRITE_MONEY = "Schrijf euro's als cijfers met geen of twee cijfers achter een punt: 1100 of 1100.50"
WRITE_SHARE = "Schrijf een percentage van ten hoogste 100%: 20% of 6.9%"
#: In a case: what stands there, what someone wrote instead, and what an editor says of it.
CASE_SLIPS = [
    ("wsnp: no", "wnsp: no", "Additional properties are not allowed ('wnsp' was unexpected)"),
    ("kind: couple", "kind: paar", "'paar' is not one of"),
    ("wsnp: no", "wsnp: nee", "Schrijf yes of no (of unknown)."),
    ("income: 1900.50", "income: 1.900,50", f"{WRITE_MONEY} (of unknown)."),
    ("income: 1900.50", 'income: "1.900"', f"{WRITE_MONEY} (of unknown)."),
    ("income: 1900.50", "income: € 1900", f"{WRITE_MONEY} (of unknown)."),
    ("income: 1900.50", "income: -5", f"{WRITE_MONEY} (of unknown)."),
    ("income: 1900.50", "income:", f"{WRITE_MONEY} (of unknown)."),
    (
        "income_ratio: 110%",
        "income_ratio: 1.1",
        "Schrijf een percentage: 20% of 6.9% (of unknown).",
    ),
    ("day: 2025-09-01", "day: 1-9-2025", "Schrijf een dag als jaar-maand-dag: 2025-06-01"),
    ("day: 2025-09-01", "day: 2025-9-1", "Schrijf een dag als jaar-maand-dag: 2025-06-01"),
    ("duration: 6 months", "duration: 6 maanden", "Schrijf een aantal maanden of jaren"),
    ("for: 12 months", "for: 11 years", "Schrijf een aantal maanden of jaren"),
    ("sure: 60%", "sure: 160%", "Schrijf yes (zeker), no of een kans: 60%"),
    ("threats: []", "threats: eviction", "Schrijf een lijst"),
    ("threats: []", "threats: [ziekte]", "'ziekte' is not one of"),
    ("name: fiets", "name: n.v.t.", "Schrijf een tekst."),
    ("name: fiets", "naam: fiets", "'name' is a required property"),
    ("{value: 900, assumed", "{waarde: 900, assumed", "'value' is a required property"),
    ("assumed: gekozen", "aangenomen: gekozen", "('aangenomen' was unexpected)"),
    ("case: proef", "casus: proef", "'case' is a required property"),
    ("granted: none", "granted: nooit", "Schrijf een lijst"),
    ("better_provision: no", "beter: no", "'beter' does not match any of the regexes"),
    ("better_provision: no", "better_provision: nee", "Schrijf yes of no (of unknown)."),
]
#: The same for a pack.
PACK_SLIPS = [
    ("version: 1.0.0", "versie: 1.0.0", "'version' is a required property"),
    ("quorum:", "quorm:", "('quorm' was unexpected)"),
    ("name: Proefstad", "naam: Proefstad", "'name' is a required property"),
    ("kind: policy", "kind: beleid", "'beleid' is not one of"),
    ("within: 12 months", "within: 12 maanden", "'12 maanden' is not one of"),
    ("2018: 500", '2018: "500,00"', f"{WRITE_MONEY} (of unlimited of unknown of ended)."),
    ("2018: 500", "2018: ", f"{WRITE_MONEY} (of unlimited of unknown of ended)."),
    ("2018: 500", "18: 500", "'18' does not match any of the regexes"),
    ("value: 8000,", "waarde: 8000,", "'value' is a required property"),
    ("{2024: 1000}", "{2024: 10%}", WRITE_MONEY),
    ("role: team,", "rol: team,", "'role' is a required property"),
    ("above: nobody", "above: niemand", "'niemand' is not one of"),
    ("approvals: 3", "approvals: drie", "Schrijf een aantal, all of none (of unknown)."),
    ("24 hours", "24 uur", "Schrijf een aantal en een eenheid"),
    ("at_most: 20%", "at_most: 20", f"{WRITE_SHARE} (of unknown)."),
    ("at_most: 20%", "at_most: 120%", f"{WRITE_SHARE} (of unknown)."),
    ("version: 1.0.0", "version: 1", "Schrijf een versie als drie getallen met punten ertussen"),
    ("version: 1.0.0", "version: 1.0.0-rc1", "Schrijf een versie als drie getallen"),
    ("severity: motivate", "severity: hard", "'hard' is not one of"),
    ("complexity: simple", "complexity: makkelijk", "Schrijf een van de woorden van dit feit"),
    ("{in_kind: yes}", "{in_natura: yes}", "'in_natura' does not match any of the regexes"),
    ("{in_kind: yes}", "{in_kind: ja}", "Schrijf yes of no."),
    (
        "{in_kind: yes}",
        "{threats: {has_any: [evction]}}",
        "Schrijf een van: eviction, energy_cutoff",
    ),
    ("{in_kind: yes}", "{party_kinds: {has_all: huis}}", "Schrijf een van: employer, landlord"),
    ("{in_kind: yes}", "{role: team}", "'role' does not match any of the regexes"),
    ('"> $hoog"', '">> 500"', "Schrijf een bedrag of een vergelijking"),
    ("{in_kind: yes}", "in_kind", "'in_kind' is not of type 'object'"),
    ("own_label:", "label:", "De naam van een eigen feit begint met own_."),
    ("own_label:", "own_geslacht:", "De naam van een eigen feit begint met own_."),
    ("nl: In natura.,", "nl: nvt,", "Schrijf een tekst."),
    ("  klein:", "  Klein Bedrag:", "Een korte naam is van kleine letters, cijfers, - en _."),
    ("  team: {approvals", "  ander: geen\n  team: {approvals", "'geen' is not of type 'object'"),
]
#: Words of a pack that the schema refuses; what the reader makes of them is tested with the reader.
PACK_WORDS = [
    ("unit: EUR", "unit: euro", "'euro' is not one of"),
    ("ground: legitimacy", "ground: recht", "'recht' is not one of"),
]
#: An editor's parser has already lost what is wrong here: 1.100 has become 1.1, and 0363 is 363.
ONLY_THE_READER = [
    ("income: 1900.50", "income: 1.100"),
    ("amount: {value: 900", "amount: {value: 0900"),
]


def parsed(text):
    """The data of a file as an editor has it."""
    load = impl2loader(construct_yaml_implementation())
    return load(io.BytesIO(text.encode()))


def said_of(name, text):
    """What an editor that follows a schema says of a file."""
    errors = Draft202012Validator(load_schema(name)).iter_errors(parsed(text))
    return [str(error.schema.get("errorMessage", error.message)) for error in errors]


def read_case(text, tmp_path):
    """Does the reader take this case?"""
    path = tmp_path / "proef.yaml"
    path.write_text(text, encoding="utf-8")
    return load_case(path)


def read_pack(text, tmp_path):
    """Does the reader take this pack?"""
    folder = tmp_path / "proef"
    folder.mkdir()
    (folder / "proef.yaml").write_text(text, encoding="utf-8")
    return load_pack(folder)


def slip(text, right, wrong):
    """The text with one thing written wrong."""
    assert text.count(right) == 1, f"{right} stands there {text.count(right)} times"
    return text.replace(right, wrong)


def test_what_is_right_is_right_for_both(tmp_path):
    assert said_of("case.v1", CASE) == said_of("rulepack.v1", PACK) == []
    assert read_case(CASE, tmp_path).case == "proef"
    assert read_pack(PACK, tmp_path).id == "proef"


@pytest.mark.parametrize(("right", "wrong", "message"), CASE_SLIPS)
def test_a_slip_in_a_case_is_a_fault_for_both(right, wrong, message, tmp_path):
    text = slip(CASE, right, wrong)
    assert any(message in said for said in said_of("case.v1", text)), said_of("case.v1", text)
    with pytest.raises(Faults):
        read_case(text, tmp_path)


@pytest.mark.parametrize(("right", "wrong", "message"), PACK_SLIPS)
def test_a_slip_in_a_pack_is_a_fault_for_both(right, wrong, message, tmp_path):
    text = slip(PACK, right, wrong)
    assert any(message in said for said in said_of("rulepack.v1", text)), said_of(
        "rulepack.v1", text
    )
    with pytest.raises(Faults):
        read_pack(text, tmp_path)


@pytest.mark.parametrize(("right", "wrong", "message"), PACK_WORDS)
def test_a_word_that_a_pack_does_not_know_is_a_fault(right, wrong, message):
    said = said_of("rulepack.v1", slip(PACK, right, wrong))
    assert any(message in one for one in said)


@pytest.mark.parametrize(("right", "wrong"), ONLY_THE_READER)
def test_what_an_editor_has_lost_only_the_reader_refuses(right, wrong, tmp_path):
    text = slip(CASE, right, wrong)
    assert said_of("case.v1", text) == []
    with pytest.raises(Faults):
        read_case(text, tmp_path)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("wsnp: no", "wsnp: false"),
        ("wsnp: no", 'wsnp: "no"'),
        ("wsnp: no", "wsnp: unknown"),
        ("wsnp: no", "wsnp: {value: no, source: artikel, about: yes}"),
        ("income: 1900.50", 'income: "1900"'),
        ("threats: []", "threats: {value: [eviction], assumed: gezegd}"),
        ("threats: []", "threats: none"),
        ("sure: 60%", "sure: yes"),
        ("name: fiets", "name: 2025"),
        ("duration: 6 months", "duration: 10 years"),
        ("better_provision: no", "own_label: a"),
        ("better_provision: no", "better_provision: {value: no, assumed: gekozen}"),
    ],
)
def test_other_ways_to_write_a_case_are_right(right, wrong):
    assert said_of("case.v1", slip(CASE, right, wrong)) == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("2018: 500", "2015-06: 500"),
        ("2018: 500", "2018: {value: 500, also_found: [{value: 400, source: eigen}], chosen: x}"),
        ("role: team,", "role: [team, ander],"),
        ("approvals: 3", "approvals: all"),
        ("quorum:\n", "quorum: none\nlater:\n"),
        ('"> $hoog"', '"[1..5], > 100.50"'),
        ('"> $hoog"', "{not: 500}"),
        ("{in_kind: yes}", "{any: [{in_kind: yes}, {not: {domain: [work, debt]}}]}"),
        ("{in_kind: yes}", "{any: {in_kind: yes, budget_left.team: '> 0'}}"),
        ("{in_kind: yes}", "{threats: {has_any: [eviction]}, own_label: [a, b]}"),
        ("  klein:", "  oud: {removed: geldt hier niet}\n  klein:"),
    ],
)
def test_other_ways_to_write_a_pack_are_right(right, wrong):
    said = said_of("rulepack.v1", slip(PACK, right, wrong))
    assert [one for one in said if "later" not in one] == []


def test_an_unknown_schema_is_named_with_the_nearest():
    with pytest.raises(KeyError, match=r"case\.v1"):
        load_schema("cases.v1")
    assert {"assessment.v1", "decision.v1", "receipt.v1", "rulepack-norms.v1"} <= {*schema_names()}
