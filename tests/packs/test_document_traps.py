"""Every trap of YAML that a policy advisor falls into has a code, a place and words of its own."""

import pytest
import yaml

from maatwerk_core.errors import Faults
from maatwerk_core.errors.catalogue import CATALOGUE
from maatwerk_core.packs import yaml_text
from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.load import load_pack

LOADERS = {"c": yaml.CSafeLoader, "python": yaml.SafeLoader}


@pytest.fixture(params=LOADERS)
def parser(request, monkeypatch):
    """Either parser of PyYAML: a pack gets the same verdict on every machine."""
    monkeypatch.setattr(yaml_text, "LOADER", LOADERS[request.param])


def told(text, lang="nl", file="p.yaml"):
    """The faults of a text, each in one line."""
    with pytest.raises(Faults) as caught:
        parse_document(text, file)
    return [fault.text(lang) for fault in caught.value.faults]


def found(text):
    """The place and code of each fault."""
    with pytest.raises(Faults) as caught:
        parse_document(text, "p.yaml")
    return [f"{f.place.line}:{f.place.column} {f.code}" for f in caught.value.faults]


# One text per trap, and what is said about it in Dutch and in English.
TRAPS = {
    "a comma inside { }": (
        "text: {nl: Hulp, geen geld, en: Help}",
        "p.yaml:1:18 yaml.comma-in-text na de komma staat `geen geld` zonder dubbele punt; verwacht een veld van "
        "de vorm `naam: waarde`; tip is de komma een deel van de tekst, zet dan de hele tekst tussen aanhalingstekens",
        "p.yaml:1:18 yaml.comma-in-text after the comma stands `geen geld` without a colon; expected a field of the "
        "form `name: value`; hint if the comma is part of the text, put the whole text between quotes",
    ),
    "a question mark inside { }": (
        "text: {nl: Kan het anders?, en: x}",
        "p.yaml:1:26 yaml.question-mark een vraagteken kan hier niet zonder aanhalingstekens; verwacht een tekst "
        "tussen aanhalingstekens; tip zet de hele tekst tussen aanhalingstekens",
        "p.yaml:1:26 yaml.question-mark a question mark can't be used here without quotes; expected a text between "
        "quotes; hint put the whole text between quotes",
    ),
    "a bare >= 500": (
        "amount: >= 500",
        "p.yaml:1:9 yaml.bare-operator `>=` kan hier niet zonder aanhalingstekens; verwacht een voorwaarde tussen "
        'aanhalingstekens, zoals `"<= 500"`; tip schrijf `">= 500"`',
        "p.yaml:1:9 yaml.bare-operator `>=` can't be used here without quotes; expected a condition between quotes, "
        'such as `"<= 500"`; hint write `">= 500"`',
    ),
    "a colon in a text": (
        "nl: Let op: dit kan niet",
        "p.yaml:1:11 yaml.colon-in-text in deze tekst staat een dubbele punt met een spatie; verwacht een tekst tussen "
        "aanhalingstekens; tip zet de hele tekst tussen aanhalingstekens; is het een nieuw veld, zet er dan een "
        "komma voor of begin een nieuwe regel",
        "p.yaml:1:11 yaml.colon-in-text this text holds a colon with a space; expected a text between quotes; hint put "
        "the whole text between quotes; if it is a new field, put a comma before it or start a new line",
    ),
    "curly quotes from Word": (
        "name: “Samen DOEN”",
        "p.yaml:1:7 yaml.curly-quote `“` is een krul-aanhalingsteken; verwacht een recht aanhalingsteken, `'` of "
        '`"`; tip typ rechte aanhalingstekens om de hele tekst heen',
        "p.yaml:1:7 yaml.curly-quote `“` is a curly quote; expected a straight quote, `'` or `\"`; hint type straight "
        "quotes around the whole text",
    ),
    "a hard space from Word": (
        "name:\u00a0Teambudget",
        "p.yaml:1:6 yaml.hard-space hier staat een harde spatie (U+00A0); verwacht een gewone spatie; tip vervang hem "
        "door een gewone spatie; hoort hij in de tekst, zet de tekst dan tussen aanhalingstekens",
        "p.yaml:1:6 yaml.hard-space there is a hard space (U+00A0) here; expected an ordinary space; hint replace it "
        "by an ordinary space; if it belongs to the text, put the text between quotes",
    ),
    "a tab": (
        "scheme:\n\tname: x",
        "p.yaml:2:1 yaml.tab hier staat een tab; verwacht spaties; tip vervang de tab door spaties, twee voor elk "
        "niveau",
        "p.yaml:2:1 yaml.tab there is a tab here; expected spaces; hint replace the tab by spaces, two for each level",
    ),
    "a field twice": (
        "amount: 500\namount: 750",
        "p.yaml:2:1 yaml.duplicate-key het veld `amount` staat er twee keer; verwacht elk veld één keer; tip het staat "
        "ook op regel 1; laat er één staan",
        "p.yaml:2:1 yaml.duplicate-key the field `amount` stands here twice; expected each field once; hint it is on "
        "line 1 too; keep one of them",
    ),
    "an anchor": (
        "budget: &b\n  amount: 5",
        "p.yaml:1:9 yaml.anchor `&b` verwijst naar een andere plek in het bestand; verwacht de waarde zelf; tip "
        "schrijf de waarde hier voluit; moet er echt een `&` of `*` staan, gebruik dan aanhalingstekens",
        "p.yaml:1:9 yaml.anchor `&b` refers to another place in the file; expected the value itself; hint write the "
        "value out here; if it really starts with `&` or `*`, use quotes",
    ),
    "what an anchor stands for": (
        "budget: *b",
        "p.yaml:1:9 yaml.anchor `*b` verwijst naar een andere plek in het bestand; verwacht de waarde zelf; tip "
        "schrijf de waarde hier voluit; moet er echt een `&` of `*` staan, gebruik dan aanhalingstekens",
        "p.yaml:1:9 yaml.anchor `*b` refers to another place in the file; expected the value itself; hint write the "
        "value out here; if it really starts with `&` or `*`, use quotes",
    ),
    "a tag": (
        "amount: !!int 500",
        "p.yaml:1:9 yaml.tag `!!int` is een type-aanduiding en die kan hier niet; verwacht een gewone waarde; tip haal "
        "het woord met het uitroepteken weg; hoort het bij de tekst, gebruik dan aanhalingstekens",
        "p.yaml:1:9 yaml.tag `!!int` is a tag and tags can't be used here; expected an ordinary value; hint remove the "
        "word with the exclamation mark; if it belongs to the text, use quotes",
    ),
    "a merge key": (
        "budget:\n  <<: {amount: 5}",
        "p.yaml:2:3 yaml.merge-key `<<` voegt een ander blok in en dat kan hier niet; verwacht velden die voluit "
        "staan; tip schrijf de velden voluit, of gebruik `extends` voor een ander pakket",
        "p.yaml:2:3 yaml.merge-key `<<` merges another block and that can't be done here; expected fields that are "
        "written out; hint write the fields out, or use `extends` for another pack",
    ),
    "too deep": (
        "a: " + "[" * 40 + "]" * 40,
        "p.yaml:1:43 yaml.too-deep hier staan meer dan 40 blokken in elkaar; verwacht ten hoogste 40 blokken in "
        "elkaar; tip kijk of alle haakjes weer dichtgaan",
        "p.yaml:1:43 yaml.too-deep more than 40 blocks stand inside each other here; expected at most 40 blocks inside "
        "each other; hint check that every bracket is closed",
    ),
    "too many parts": (
        "a: [" + "b, " * 100_000 + "b]",
        "p.yaml yaml.too-large het bestand is te groot; verwacht ten hoogste 100.000 onderdelen; tip verdeel de regels "
        "over meer bestanden",
        "p.yaml yaml.too-large the file is too large; expected at most 100,000 parts; hint spread the rules over "
        "several files",
    ),
    "too many bytes": (
        "a: " + "b" * 2**20,
        "p.yaml yaml.too-large het bestand is te groot; verwacht ten hoogste 1 MiB; tip verdeel de regels over meer "
        "bestanden",
        "p.yaml yaml.too-large the file is too large; expected at most 1 MiB; hint spread the rules over several files",
    ),
    "a block text without its next line": (
        "amount: > 500",
        "p.yaml:1:9 yaml.bare-operator `>` kan hier niet zonder aanhalingstekens; verwacht een voorwaarde tussen "
        'aanhalingstekens, zoals `"<= 500"`; tip schrijf `"> 500"`',
        "p.yaml:1:9 yaml.bare-operator `>` can't be used here without quotes; expected a condition between quotes, "
        'such as `"<= 500"`; hint write `"> 500"`',
    ),
}


@pytest.mark.parametrize("trap", TRAPS)
def test_a_trap_is_told_in_words_of_the_reader(parser, trap):
    text, nl, en = TRAPS[trap]
    assert told(text, "nl") == [nl]
    assert told(text, "en") == [en]


CHECK = """pack: stad
version: 1.0.0
sources:
  boek: {kind: practice, label: B, by: VDP, year: 2020, title: Een boek}
checks:
  groot:
    ground: legitimacy
    when: %s
    require: {in_kind: yes}
    severity: motivate
    source: boek
    text:
      nl: |
        Een ding of een dienst.
      en: In kind.
"""


def told_of_a_check(folder, when, lang="nl"):
    """What is said of a pack with this condition, each in one line without the folder; nothing where it is fine."""
    (folder / "stad.yaml").write_text(CHECK % when, encoding="utf-8")
    try:
        load_pack(folder)
    except Faults as error:
        return [fault.text(lang).replace(f"{folder}/", "") for fault in error.faults]
    return []


@pytest.mark.parametrize("sign", [">", "|", ">-", "|+"])
def test_a_block_text_in_a_condition_would_have_lost_its_sign(parser, tmp_path, sign):
    when = f"\n      amount: {sign}\n        500"
    assert told_of_a_check(tmp_path, when) == [
        "stad.yaml:9:15 condition.block-text een voorwaarde staat op één regel, niet als tekst achter `|` of `>`; "
        'verwacht een voorwaarde tussen aanhalingstekens, zoals `"<= 500"`; tip schrijf `"500"`; hoort het teken '
        "`>` erbij, zet het er dan voor"
    ]
    assert told_of_a_check(tmp_path, when, "en") == [
        "stad.yaml:9:15 condition.block-text a condition stands on one line, not as a text behind `|` or `>`; "
        'expected a condition between quotes, such as `"<= 500"`; hint write `"500"`; if the sign `>` belongs to it, '
        "put it in front"
    ]


def test_a_block_text_is_found_however_deep_in_a_condition(parser, tmp_path):
    deep = "\n      any:\n        - amount: '> 5'\n        - not:\n            amount: |\n              <= 500"
    found = told_of_a_check(tmp_path, deep)
    assert [line.split(" ")[:2] for line in found] == [["stad.yaml:12:21", "condition.block-text"]]
    assert told_of_a_check(tmp_path, "{amount: '> 500'}") == []


@pytest.mark.parametrize(
    ("text", "faults"),
    [
        ("a: {nl: Hulp, en: Help, please}", ["1:25 yaml.comma-in-text"]),
        ("a: {url: https://x.nl/?b=c}", ["1:23 yaml.question-mark"]),
        ("a: [Wat nu?, b]", ["1:11 yaml.question-mark"]),
        ("a: {nl: ?}", ["1:9 yaml.question-mark"]),
        ("a: {?}", ["1:5 yaml.question-mark"]),
        ("a: ? b", ["1:4 yaml.question-mark"]),
        ("a: > 500", ["1:4 yaml.bare-operator"]),
        ("a: >500", ["1:4 yaml.bare-operator"]),
        ("a: {b: >= 500}", ["1:8 yaml.bare-operator"]),
        ("a: [>= 500]", ["1:5 yaml.bare-operator"]),
        ("a: != 500", ["1:4 yaml.bare-operator"]),
        ("a: {b: Let op: dit}", ["1:14 yaml.colon-in-text"]),
        ("a: {b: x c: y}", ["1:11 yaml.colon-in-text"]),
        ("a: ‘b’", ["1:4 yaml.curly-quote"]),
        ("a: “Let op: dit”", ["1:4 yaml.curly-quote"]),
        ("a: {b: “x, y”}", ["1:8 yaml.curly-quote"]),
        ("“a”: b", ["1:1 yaml.curly-quote"]),
        ("\u00a0\u00a0a: b", ["1:1 yaml.hard-space"]),
        ("a: b\nc:\u00a0d\ne: f", ["2:3 yaml.hard-space"]),
        ("a: € 500\u202fper jaar", ["1:9 yaml.hard-space"]),
        ("a: b\u200bc", ["1:5 yaml.hard-space"]),
        ("a:\tb", ["1:3 yaml.tab"]),
        ("a: b\t# c", ["1:5 yaml.tab"]),
        ("a: {b: c\t}", ["1:9 yaml.tab"]),
        ("a: |\n  x\ty\nb: 'q\tr' # c\td\ne:\tf\n", ["4:3 yaml.tab"]),
        ("a: | tekst", ["1:4 yaml.block-scalar"]),
        ("a: @b", ["1:4 yaml.reserved-sign"]),
        ("a: `b`", ["1:4 yaml.reserved-sign"]),
        ("a: %b", ["1:4 yaml.reserved-sign"]),
        ('a: "C:\\data"', ["1:7 yaml.escape"]),
        ('a: "\\x0"', ["1:5 yaml.escape"]),
        ('a: "\\0"', ["1:4 yaml.control-character"]),
        ("a: 'it's'", ["1:8 yaml.trailing-text"]),
        ("a: {b: 'it's'}", ["1:12 yaml.trailing-text"]),
        ("a: [b] c", ["1:8 yaml.trailing-text"]),
        ("a: 'b\nc: d\n", ["1:4 yaml.unclosed-quote"]),
        ("a: 'b\nc: d\ne: 'ok'\n", ["1:4 yaml.unclosed-quote"]),
        ("a: {b: c\nd: e\n", ["1:4 yaml.unclosed-bracket"]),
        ("a: [b, c\nd: e\n", ["1:4 yaml.unclosed-bracket"]),
        ("a: [b}\n", ["1:4 yaml.unclosed-bracket"]),
        ("a: {b: c", ["1:4 yaml.unclosed-bracket"]),
        ("a: ]1..5]", ["1:4 yaml.extra-bracket"]),
        ("pack: zaanstad\n]\n", ["2:1 yaml.extra-bracket"]),
        ("a: {b: 'x' c: 'y'}", ["1:12 yaml.missing-comma"]),
        ("a: {\n  b: 'x'\n  c: y\n}", ["3:3 yaml.missing-comma"]),
        ("a: {\n  b: x\n  c: y\n}", ["3:4 yaml.missing-comma"]),
        ("a: [b,, c]", ["1:7 yaml.extra-comma"]),
        ("a: {, b: c}", ["1:5 yaml.extra-comma"]),
        ("a: -", ["1:4 yaml.dash"]),
        ("a: - b", ["1:4 yaml.dash"]),
        ("a: b\n  c: d", ["2:3 yaml.indentation"]),
        ("a:\n    b: c\n  d: e", ["3:3 yaml.indentation"]),
        ("a:\n  - b\n - c", ["3:2 yaml.indentation"]),
        ("a: b\nc\nd: e", ["2:1 yaml.no-colon"]),
        ("a: {b}", ["1:5 yaml.no-colon"]),
        ("a\nb: c", ["1:1 yaml.no-colon"]),
        ("a:b", ["1:1 yaml.no-space-after-colon"]),
        ("a:b\nc: d", ["1:1 yaml.no-space-after-colon"]),
        ("a: {2018:500}", ["1:5 yaml.no-space-after-colon"]),
        ("a: {b:[c]}", ["1:5 yaml.no-space-after-colon"]),
        ("a: {2022:{value: c}}", ["1:5 yaml.no-space-after-colon"]),
        (": x", ["1:1 yaml.empty-key"]),
        ("a: {: x}", ["1:5 yaml.empty-key"]),
        ("a: {{b: c}: d}", ["1:5 yaml.key-not-text"]),
        ("a: {{b}}", ["1:5 yaml.key-not-text"]),
        ("[a, b]: c", ["1:1 yaml.key-not-text"]),
        ("? [a]\n: b", ["1:3 yaml.key-not-text"]),
        ("a: &b c\nd: *b", ["1:4 yaml.anchor", "2:4 yaml.anchor"]),
        ("a: *", ["1:4 yaml.anchor"]),
        ("a: &b {c: d}", ["1:4 yaml.anchor"]),
        ("*a : b", ["1:1 yaml.anchor"]),
        ("a: !b c", ["1:4 yaml.tag"]),
        ("a: !!python/object:os.system [x]", ["1:4 yaml.tag"]),
        ("a: !<x", ["1:4 yaml.tag"]),
        ("<<: {a: b}", ["1:1 yaml.merge-key"]),
        ("%YAML 1.1\n---\na: b", ["1:1 yaml.directive"]),
        ("%TAG ! tag:x,2000:\n---\na: !b c", ["1:1 yaml.directive", "3:4 yaml.tag"]),
        ("a: b\n---\nc: d", ["2:1 yaml.several-documents"]),
        ("", ["1:1 yaml.empty-file"]),
        ("# a: b\n", ["1:1 yaml.empty-file"]),
        ("---\n", ["1:1 yaml.empty-file"]),
        ("- a", ["1:1 yaml.not-a-mapping"]),
        ("zaanstad", ["1:1 yaml.not-a-mapping"]),
        ("a: b\x00c", ["1:5 yaml.control-character"]),
        ("a: b\ufeffc", ["1:5 yaml.control-character"]),
    ],
)
def test_a_trap_has_its_code_and_place_with_either_parser(parser, text, faults):
    assert found(text) == faults


@pytest.mark.parametrize(
    ("text", "data"),
    [
        ("a: b\n  c", {"a": "b c"}),
        ("a: Wat nu?", {"a": "Wat nu?"}),
        ("a: ’s-Hertogenbosch", {"a": "’s-Hertogenbosch"}),
        ("a: foto’s van “thuis”", {"a": "foto’s van “thuis”"}),
        ("a: '“Samen”'", {"a": "“Samen”"}),
        ("a: '€\u00a0500'", {"a": "€\u00a0500"}),
        ("a: |\n  Wat\u00a0nu?\n  “x”\n", {"a": "Wat\u00a0nu?\n“x”\n"}),
        ("a: {b: foto's}", {"a": {"b": "foto's"}}),
        ("a: <= 500", {"a": "<= 500"}),
        ("a: {b: 'x', }", {"a": {"b": "x"}}),
        ("a: {b: , c: d}", {"a": {"b": "", "c": "d"}}),
        ("'<<': x", {"<<": "x"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: b # c “d”\te", {"a": "b"}),
        ("? a\n: b", {"a": "b"}),
        ("{}", {}),
    ],
)
def test_what_is_fine_is_read(parser, text, data):
    assert parse_document(text, "p.yaml").data == data


def test_a_colon_without_value_before_a_bracket_is_no_value(parser):
    assert [fault.split(" ", 2)[1] for fault in told("a: {b:}")] == ["value.empty"]


@pytest.mark.parametrize("code", [code for code in CATALOGUE if code.startswith("yaml.")])
def test_the_example_in_the_manual_gives_its_code_and_the_repair_does_not(code):
    entry = CATALOGUE[code]
    if code in ("yaml.not-utf8", "yaml.too-large"):
        assert "bestand" in entry.wrong  # told in words: bytes and size don't show in a page
        return
    assert code in {line.split(" ")[1] for line in told(entry.wrong)}
    assert parse_document(entry.right, "p.yaml").data


def test_faults_of_all_kinds_come_in_one_run(parser):
    text = (
        "pack: zaanstad\n"
        "scheme: {name: “Budget”, from: 2018}\n"
        "budget: &b\n"
        "  amount: 5\n"
        "  amount: 6\n"
        "mandate: {role: team\n"
        "quorum: >= 3\n"
        "roles:\n"
        "\tteam: x\n"
        "checks: {a: {b: Hulp, geen geld}}\n"
        "words: Let op: dit\n"
    )
    assert found(text) == [
        "2:16 yaml.curly-quote",
        "3:9 yaml.anchor",
        "5:3 yaml.duplicate-key",
        "6:10 yaml.unclosed-bracket",
        "7:9 yaml.bare-operator",
        "9:1 yaml.tab",
        "10:23 yaml.comma-in-text",
        "11:14 yaml.colon-in-text",
    ]


def test_a_fault_that_only_follows_from_another_on_its_line_is_left_out(parser):
    assert found("a: *x y") == ["1:4 yaml.anchor"]


def test_each_field_that_stands_more_than_once_names_the_first(parser):
    text = "a: 1\nb: {c: 1,\n  c: 2}\na: 2\na: 3\n"
    assert found(text) == [
        "3:3 yaml.duplicate-key",
        "4:1 yaml.duplicate-key",
        "5:1 yaml.duplicate-key",
    ]
    assert [line.split("regel ")[1][0] for line in told(text)] == ["2", "1", "1"]
