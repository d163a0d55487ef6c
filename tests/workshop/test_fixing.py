"""What can be repaired without a choice is repaired, all else in the file stays, and nothing gets worse."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.workshop import fixing
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.checking import check
from maatwerk_core.workshop.fixing import fix, repairable
from maatwerk_core.workshop.repairs import REPAIRS

PACK = """\
pack: proef
version: 1.0.0
municipality: {code: GM0000, name: Proef}
scheme: {name: Proef, legal_basis: local_scheme, source: vng}
sources:
  vng: {kind: practice, title: Het budget,    year: 2018}
  vdp:
    kind: practice
    by: VDP
    title: "In Amsterdam"
    year: 2022   # geraden

roles:
  team:
    nl: wijkteam
    en: neighbourhood team
    at_most: {value: 15, about: yes, source: vng}

# Hoeveel geld een team heeft.
budget:
  team:
    amount:
      # eerst
      2018: {value: 2000, source: vng}
mandate:
  tiers:
    - {role: team, ceiling: {2018: 500}}   # wie boven € 500?
  source: vdp
quorum: {team: {approvals: 3, answer_within: unknown, source: vdp}}
learning: {regret: {at_most: 20%, provided: lesson}, source: vdp}
checks:
  natura:
    ground: legitimacy
    require: {in_kind: yes}
    severity: motivate
    source: vdp
    text: {nl: Geen geld., en: No money.}
"""


@pytest.fixture
def proef(tmp_path):
    """The main file of a small pack in order; it takes replacements."""

    def proef(*pairs):
        text = PACK
        for old, new in pairs:
            assert old in text
            text = text.replace(old, new, 1)
        main = tmp_path / "proef" / "proef.yaml"
        main.parent.mkdir()
        main.write_text(text, encoding="utf-8")
        return main

    return proef


UNUSED = "  leeg: {kind: practice,   title: Leeg, year: 2020}   # weg ermee\n"


def test_an_unused_source_goes_and_the_rest_stays_byte_for_byte(proef):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    [change] = fix(main.parent).changes
    assert change.fault.code == "source.unused"
    assert (change.before, change.after) == ((UNUSED.rstrip("\n"),), ())
    assert main.read_text(encoding="utf-8") == PACK


def test_a_reference_gets_its_form_with_its_quotes_and_comment(proef):
    main = proef(("    by: VDP\n", "    by: VDP\n    bwb: 'bwbr 0015703'   # overgetypt\n"))
    [change] = fix(main.parent).changes
    assert change.before == ("    bwb: 'bwbr 0015703'   # overgetypt",)
    assert change.after == ("    bwb: 'BWBR0015703'   # overgetypt",)
    assert "    bwb: 'BWBR0015703'   # overgetypt\n" in main.read_text(encoding="utf-8")


def test_quotes_within_a_text_stay_as_they_were(proef):
    main = proef(("    by: VDP\n", "    by: VDP\n    note: zie 'bwbr 0015703'\n"))
    fix(main.parent)
    assert "    note: zie 'BWBR0015703'\n" in main.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "wrong", "right"),
    [
        ("about: yes,", "about: ja,", None),
        ("ceiling: {2018: 500}", "ceiling: {2018: € 500}", None),
        ("at_most: 20%,", "at_most: 20 procent,", None),
        ("answer_within: unknown", "answer_within: 3 werkdagen", "answer_within: 3 working days"),
    ],
)
def test_a_fault_with_one_reading_is_repaired(proef, old, wrong, right):
    main = proef((old, wrong))
    assert check(main.parent).errors == 1
    fixed = fix(main.parent)
    assert fixed.checked.faults == ()
    assert len(fixed.changes) == 1
    assert (right or old) in main.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "wrong"),
    [
        ("ceiling: {2018: 500}", "ceiling: {2018: 1.100}"),
        ("severity: motivate", "severity: motivat"),
        ("ground: legitimacy", "gruond: legitimacy"),
        ("    en: neighbourhood team\n", ""),
    ],
)
def test_what_asks_for_a_choice_is_left_to_people(proef, old, wrong):
    main = proef((old, wrong))
    before = main.read_bytes()
    fixed = fix(main.parent)
    assert fixed.changes == ()
    assert fixed.checked.errors + fixed.checked.doubts > 0
    assert main.read_bytes() == before


def test_days_are_put_in_order_with_their_comments(proef):
    later = "      # later\n      2020: 3000  # twee\n"
    first = "      # eerst\n      2018: {value: 2000, source: vng}\n"
    main = proef((first, later.replace("3000", "{value: 3000, assumed: gok}") + first))
    assert [change.fault.code for change in fix(main.parent).changes] == ["day.order"]
    ordered = first + later.replace("3000", "{value: 3000, assumed: gok}")
    assert main.read_text(encoding="utf-8") == PACK.replace(first, ordered)


def test_a_row_that_ends_before_it_begins_is_left_to_people(proef):
    main = proef(
        (
            "    require: {in_kind: yes}\n",
            "    require: {in_kind: yes}\n    from: 2022-01-01\n    until: 2021-01-01\n",
        )
    )
    fixed = fix(main.parent)
    assert fixed.changes == ()
    assert "day.order" in {each.finding.rule for each in fixed.checked.findings}


def test_a_repair_may_show_the_next(proef):
    main = proef(
        ("about: yes,", "about: ja,"),
        ("sources:\n", "sources:\n" + UNUSED),
    )
    codes = [change.fault.code for change in fix(main.parent).changes]
    assert codes == ["value.yes-no", "source.unused"]


def test_line_ends_and_byte_order_mark_stay(proef):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    text = main.read_text(encoding="utf-8").replace("\n", "\r\n")
    main.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert len(fix(main.parent).changes) == 1
    expected = text.replace(UNUSED.replace("\n", "\r\n"), "")
    assert main.read_bytes() == b"\xef\xbb\xbf" + expected.encode()


def test_a_section_in_a_file_of_its_own_is_repaired_there(proef):
    main = proef()
    sources = main.parent / "sources.yaml"
    text = main.read_text(encoding="utf-8")
    start, end = text.index("sources:\n"), text.index("roles:\n")
    lines = [line.removeprefix("  ") for line in text[start:end].splitlines()[1:]]
    sources.write_text("\n".join([*lines, UNUSED.strip(), ""]), encoding="utf-8")
    main.write_text(text[:start] + text[end:], encoding="utf-8")
    [change] = fix(main.parent).changes
    assert change.fault.place.file == str(sources)
    assert "leeg" not in sources.read_text(encoding="utf-8")


def test_a_case_is_repaired_in_its_own_file(proef):
    case = proef().parent / "cases" / "een.yaml"
    case.parent.mkdir()
    case.write_text(
        "case: een\nday: 2022-01-01\nhousehold: {wsnp: nee}   # nee\n", encoding="utf-8"
    )
    [change] = fix(case.parents[1]).changes
    assert change.after == ("household: {wsnp: no}   # nee",)


def test_what_a_pack_inherits_is_not_touched(proef):
    main = proef(("version: 1.0.0\n", "version: 1.0.0\nextends: basis\n"))
    base = main.parents[1] / "basis" / "basis.yaml"
    base.parent.mkdir()
    base.write_text("pack: basis\nversion: 1.0.0\nexample: ja\n", encoding="utf-8")
    fixed = fix(main.parent)
    assert [found.code for found in fixed.checked.faults] == ["value.yes-no"]
    assert fixed.changes == ()
    assert base.read_text(encoding="utf-8").endswith("example: ja\n")


def test_a_repair_that_makes_it_worse_is_undone(proef, monkeypatch):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    before = main.read_bytes()
    monkeypatch.setitem(
        worse := dict(REPAIRS),
        "source.unused",
        lambda writing, path, given: writing.removal(("roles",)),
    )
    monkeypatch.setattr(fixing, "REPAIRS", worse)
    fixed = fix(main.parent)
    assert (fixed.changes, main.read_bytes()) == ((), before)


def test_one_bad_repair_does_not_hold_up_the_others(proef, monkeypatch):
    main = proef(
        ("sources:\n", "sources:\n" + UNUSED),
        ("    by: VDP\n", "    by: VDP\n    bwb: bwbr0015703\n"),
    )
    monkeypatch.setitem(
        worse := dict(REPAIRS),
        "source.unused",
        lambda writing, path, given: writing.removal(("roles",)),
    )
    monkeypatch.setattr(fixing, "REPAIRS", worse)
    assert [change.fault.code for change in fix(main.parent).changes] == ["citation.form"]
    assert "roles:" in main.read_text(encoding="utf-8")


def test_the_files_are_as_they_were_when_looking_again_fails(proef, monkeypatch):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    before, looks = main.read_bytes(), []

    def broken(folder, rules=None):
        looks.append(folder)
        if len(looks) > 1:
            raise MemoryError
        return check(folder, rules)

    monkeypatch.setattr(fixing, "check", broken)
    with pytest.raises(MemoryError):
        fix(main.parent)
    assert main.read_bytes() == before


def test_a_folder_that_can_not_be_written_is_a_fault(proef, monkeypatch):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    before = main.read_bytes()

    def refused(**_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(fixing, "NamedTemporaryFile", refused)
    with pytest.raises(Faults) as raised:
        fix(main.parent)
    assert [found.code for found in raised.value.faults] == ["file.unwritable"]
    assert main.read_bytes() == before


def test_a_file_that_can_not_be_put_in_place_leaves_nothing_beside_it(proef, monkeypatch):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    before = main.read_bytes()

    def refused(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(fixing, "copymode", refused)
    with pytest.raises(Faults) as raised:
        fix(main.parent)
    assert [found.code for found in raised.value.faults] == ["file.unwritable"]
    assert [path.name for path in main.parent.iterdir()] == ["proef.yaml"]
    assert main.read_bytes() == before


def test_a_repair_leaves_nothing_beside_the_file_and_keeps_its_mode(proef):
    main = proef(("sources:\n", "sources:\n" + UNUSED))
    main.chmod(0o640)
    fix(main.parent)
    assert [path.name for path in main.parent.iterdir()] == ["proef.yaml"]
    assert main.stat().st_mode & 0o777 == 0o640


def test_only_what_a_repair_would_change_counts_as_repairable(proef):
    main = proef(("at_most: 20%,", "at_most: twintig,"))
    assert check(main.parent).errors == 1
    assert repairable(check(main.parent)) == ()


def test_a_file_that_is_no_yaml_is_left_as_it_is(proef):
    main = proef(("sources:\n", "sources: [\n"))
    before = main.read_bytes()
    assert fix(main.parent).changes == ()
    assert main.read_bytes() == before


def test_a_pack_in_order_has_nothing_to_repair(proef):
    assert repairable(check(proef().parent)) == ()


def test_a_rule_that_says_it_can_be_repaired_is():
    assert {rule.id for rule in RULES.values() if rule.fixable} == REPAIRS.keys() & RULES.keys()
