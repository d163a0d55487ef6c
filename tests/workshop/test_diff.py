"""Whatever changed in a pack is told, in words; and cases that come out differently are confirmed by the engine."""

from __future__ import annotations

import datetime
import os
import random
import shutil
from functools import cache
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.packs.files import read_files
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.values import ENDED, Entry, Value
from maatwerk_core.testing import policies
from maatwerk_core.workshop.diff.changes import breaks, value_changes
from maatwerk_core.workshop.diff.comparing import Told, as_markdown, compare
from maatwerk_core.workshop.diff.data import as_data
from maatwerk_core.workshop.diff.labels import FIELDS, PATHS, ROWS, SECTIONS
from maatwerk_core.workshop.diff.parts import take_apart
from maatwerk_core.workshop.diff.versions import (
    Version,
    days_of,
    differences,
    holds_on,
    open_version,
    stored,
)

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = sorted(path.parent.name for path in RULEPACKS.glob("*/pyproject.toml"))
TODAY = datetime.date(2026, 11, 22)
#: How many values of a pack are changed, one at a time; `make proof` changes them all.
HOW_MANY = 10_000 if int(os.environ.get("MAATWERK_PROOF_CASES", "0")) >= 1_000 else 12


@cache
def version(pack):
    """A pack as it is, opened once."""
    return open_version(RULEPACKS / pack)


@pytest.fixture
def edited(tmp_path):
    """A pack beside a copy of it in which texts are replaced."""

    def edit(name, *replaced):
        left_out = shutil.ignore_patterns("*.py", "*.egg-info", "__pycache__", "scenarios", "tests")
        for each in ("landelijk", name):
            shutil.copytree(RULEPACKS / each, tmp_path / each, ignore=left_out, dirs_exist_ok=True)
        path = tmp_path / name / f"{name}.yaml"
        text = path.read_text(encoding="utf-8")
        for old, new in replaced:
            assert old in text, old
            text = text.replace(old, new, 1)
        path.write_text(text, encoding="utf-8")
        return version(name), open_version(tmp_path / name)

    return edit


def compared(pair, day=None):
    """Two versions side by side; no case comes out differently without a change that it follows from."""
    found = compare(*pair, TODAY, day)
    reasons = Told(found, "nl").reasons
    assert [c.table.name for c in found.cases if not reasons(c)] == []
    return found


def told(pair, lang="nl", day=None):
    """The sentences of a comparison."""
    return list(Told(compared(pair, day), lang).sentences())


@pytest.mark.parametrize("pack", PACKS)
def test_a_pack_beside_itself_has_no_changes(pack):
    assert differences(version(pack), open_version(RULEPACKS / pack)) == ()
    assert compared((version(pack), version(pack))).cases == ()


def test_a_ceiling_is_told_as_a_council_reads_it(edited):
    pair = edited("amsterdam", ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"),
                  ("nl: Samen DOEN-team", "nl: team"))  # fmt: skip
    sentence = "Het plafond van het team gaat van € 500 naar € 750 vanaf 1 juli 2024."
    assert sentence in [line.replace("\u00a0", " ") for line in told(pair)]
    sentence = "The ceiling of the neighbourhood team goes from €500 to €750 from 1 July 2024."
    assert sentence in told(pair, "en")


TEAM = """\
    - role: team
      ceiling: {2024-01-01: 2500}
      inform: [manager]
      instrument: machtiging
"""
ADVISER = "{role: inkomensconsulent, ceiling: 900}"

CHANGES = {
    "a tier added": (
        "amsterdam",
        "  above: unknown ",
        f"    - {ADVISER}\n  above: unknown ",
        "mandate.tiers.inkomensconsulent",
    ),
    "a tier taken out": ("voorbeeld", TEAM, "", "mandate.tiers.team"),
    "what is above": ("voorbeeld", "above: nobody", "above: unknown", "mandate.above"),
    "a maximum": ("voorbeeld", "maximum: {value: 8000", "maximum: {value: 9000", "maximum"),
    "a quorum": ("amsterdam", "approvals: 3 ", "approvals: all ", "quorum.team.approvals"),
    "a brake": (
        "amsterdam",
        "grounds: [legitimacy]",
        "grounds: [legitimacy, returns]",
        "quorum.team.brake.grounds",
    ),
    "a stance": (
        "amsterdam",
        "tegenprestatie: unknown",
        "tegenprestatie: {stance: invited}",
        "tegenprestatie.stance",
    ),
    "a check's severity": (
        "amsterdam",
        "severity: motivate",
        "severity: advice",
        "checks.altijd-in-natura.severity",
    ),
    "a check's condition": (
        "amsterdam",
        "require: {in_kind: yes}",
        "require: {acute: yes}",
        "checks.altijd-in-natura.require",
    ),
    "a check's text": (
        "amsterdam",
        "nl: Kijk of bijzondere",
        "nl: Zie of bijzondere",
        "checks.eerst-bijzondere-bijstand.text",
    ),
    "a source": ("amsterdam", "    by: VDP", "    by: VDPG", "sources.vdp-2022.by"),
    "where a value comes from": (
        "amsterdam",
        "    source: vng-2022\n\n# Wie",
        "    source: toyv-2019\n\n# Wie",
        "budget.team.amount",
    ),
    "a budget": ("amsterdam", "2018: {value: 2000", "2018: {value: 2500", "budget.team.amount"),
    "a deadline": (
        "voorbeeld",
        "within: 24 hours, assumed: Verzonnen.}",
        "within: 48 hours, assumed: Verzonnen.}",
        "deadlines.pay.within",
    ),
    "a provision": (
        "voorbeeld",
        "takes: {value: 2 weeks",
        "takes: {value: 3 weeks",
        "provisions.kledingbank.takes",
    ),
    "an agreement": (
        "voorbeeld",
        "broken_culpably: {pays: all}",
        "broken_culpably: {pays: nothing}",
        "agreements.verhuurder-wacht.broken_culpably.pays",
    ),
    "what is asked": (
        "groningen",
        "facts: [own_contribution]",
        "facts: [own_contribution, goal]",
        "ask.facts",
    ),
    "a remark that no value rests on": (
        "voorbeeld",
        "side_effects: show, source: verzonnen}",
        "side_effects: show, source: other}",
        "questions.source",
    ),
    "a text": (
        "voorbeeld",
        "groet: {nl: Met vriendelijke",
        "groet: {nl: Met hartelijke",
        "texts.groet",
    ),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_every_kind_of_change_is_told_in_both_languages(edited, snapshot, kind):
    pack, old, new, path = CHANGES[kind]
    pair = edited(pack, (old, new))
    assert path in [change.path for change in differences(*pair)]
    found = compared(pair)
    assert [s for lang in ("nl", "en") for s in Told(found, lang).sentences()] == snapshot


def test_a_tier_put_before_another_is_told(edited):
    coach = "    - role: wijkwerker\n"
    pair = edited("voorbeeld", (TEAM, ""), (coach, TEAM + coach))
    assert [change.what for change in differences(*pair)] == ["order"]


def other(value, luck):
    """A value of the same form that says something else, where one can be made."""
    text = str(value)
    if text.isdigit():
        return str(int(text) + 1)
    swaps = {
        "yes": "no",
        "no": "yes",
        "motivate": "advice",
        "advice": "motivate",
        "show": "require",
    }
    swaps |= {"require": "show", "unknown": "none", "municipality": "state", "anonymous": "open"}
    if text in swaps:
        return swaps[text]
    digits = [at for at, sign in enumerate(text) if sign in "12345678"]
    if digits and luck.random() < 0.5:
        at = luck.choice(digits)
        return text[:at] + str(int(text[at]) + 1) + text[at + 1 :]
    return f"{text} anders"


def leaves(data, steps=()):
    """Every scalar of a document, by its path."""
    if isinstance(data, dict):
        for key, part in data.items():
            yield from leaves(part, (*steps, key))
    elif isinstance(data, list):
        for at, part in enumerate(data):
            yield from leaves(part, (*steps, at))
    else:
        yield steps, data


def changed(data, steps, value):
    """The document with one scalar changed."""
    head, *rest = steps
    inner = changed(data[head], rest, value) if rest else value
    if isinstance(data, dict):
        return {key: inner if key == head else part for key, part in data.items()}
    return [inner if at == head else part for at, part in enumerate(data)]


@pytest.mark.proof
@pytest.mark.parametrize("pack", ["voorbeeld", "amsterdam", "groningen"])
def test_no_value_changes_in_silence(tmp_path, pack):
    shutil.copytree(RULEPACKS / "landelijk", tmp_path / "landelijk")
    folder = tmp_path / pack
    folder.mkdir()
    data = read_files(RULEPACKS / pack).data
    luck = random.Random(pack)  # noqa: S311  # reason: no secret, the same values every time
    found = [(steps, value) for steps, value in leaves(data) if steps != ("pack",)]
    luck.shuffle(found)
    before, tried = version(pack), 0
    for steps, value in found:
        text = yaml.safe_dump(
            changed(data, steps, other(value, luck)), allow_unicode=True, sort_keys=False
        )
        (folder / f"{pack}.yaml").write_text(text, encoding="utf-8")
        try:
            after = open_version(folder)
        except Faults:
            continue  # no pack at all: `check` says why
        tried += 1
        assert differences(before, after), (steps, value)
        assert steps[0] in {change.steps[0] for change in differences(before, after)}, steps
        if tried >= HOW_MANY:
            break
    assert tried >= min(HOW_MANY, len(found) // 3)


def parts_of(data, steps=()):
    """Everything in a document that can be left out, by its path."""
    found = data.items() if isinstance(data, dict) else enumerate(data)
    for key, part in found if isinstance(data, dict | list) else ():
        yield (*steps, key)
        yield from parts_of(part, (*steps, key))


def without(data, steps):
    """The document with one part left out."""
    head, *rest = steps
    if isinstance(data, dict):
        kept = {key: part for key, part in data.items() if rest or key != head}
        return {key: without(part, rest) if key == head else part for key, part in kept.items()}
    kept = [(at, part) for at, part in enumerate(data) if rest or at != head]
    return [without(part, rest) if at == head else part for at, part in kept]


#: Sections in which a change may let a case come out differently.
DECIDING = {"scheme", "mandate", "maximum", "quorum", "tegenprestatie", "agreements", "checks", "provisions",
            "substantiation", "budget", "parameters", "facts"}  # fmt: skip


#: How many edits of how many packs; more and all in `make proof`.
MANY_EDITS, EDITED = (
    (100, PACKS) if HOW_MANY > 12 else (4, ["amsterdam", "landelijk", "voorbeeld", "zaanstad"])
)


def edits(data, luck):
    """Copies of a document with one thing changed or left out, in sections that decide; in no order, without end."""
    changes = [(steps, value) for steps, value in leaves(data) if steps[0] in DECIDING]
    left_out = [steps for steps in parts_of(data) if steps[0] in DECIDING]
    while True:
        yield without(data, luck.choice(left_out))
        steps, value = luck.choice(changes)
        yield changed(data, steps, other(value, luck))


@pytest.mark.proof
@pytest.mark.parametrize("pack", EDITED)
def test_whatever_is_changed_a_case_that_comes_out_differently_says_what_did_it(tmp_path, pack):
    shutil.copytree(RULEPACKS / "landelijk", tmp_path / "landelijk")
    folder = tmp_path / pack
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    luck = random.Random(pack)  # noqa: S311  # reason: no secret, the same edits every time
    before, seen = version(pack), 0
    for tried, data in enumerate(edits(read_files(RULEPACKS / pack).data, luck)):
        text = yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
        (folder / f"{pack}.yaml").write_text(text, encoding="utf-8")
        try:
            seen += len(compared((before, open_version(folder))).cases)
        except Faults:
            continue  # no pack at all: `check` says why
        if seen and tried >= MANY_EDITS:
            break


DAYS = st.dates(datetime.date(2018, 1, 1), datetime.date(2018, 3, 1))


@st.composite
def dated(draw):
    """A value with a few entries, some of them from a vague day on."""
    firsts = sorted(draw(st.sets(DAYS, max_size=3)))
    entries = []
    for first in firsts:
        last = first + datetime.timedelta(days=draw(st.sampled_from((0, 0, 6))))
        entries.append(Entry(draw(st.sampled_from((None, 1, 2, ENDED))), first=first, last=last))
    start = [] if entries and draw(st.booleans()) else [Entry(draw(st.sampled_from((None, 1))))]
    return Value((*start, *entries))


@given(dated(), dated())
def test_a_day_is_told_of_exactly_where_the_values_differ(old, new):
    found = [c for c in value_changes(("x",), "count", old, new) if c.what == "value"]
    days = {d + datetime.timedelta(days=away) for d in breaks(old, new)[1:] for away in (-1, 0, 1)}
    for day in sorted({datetime.date(2017, 1, 1), datetime.date(2020, 1, 1), *days}):
        before, after = old.on(day), new.on(day)
        differs = (before.value, before.why) != (after.value, after.why)
        told_of = [change for change in found if holds_on(change, day)]
        assert bool(told_of) is differs, day
        if differs:
            assert told_of[-1].after.value == after.value


def test_a_case_that_comes_out_differently_is_as_small_as_can_be(edited):
    pair = edited("amsterdam", ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"))
    found = compared(pair)
    (case,) = [case for case in found.cases if case.table.name == "mandate"]
    assert dict(case.facts) == {"amount": "750"}
    assert (case.before, case.after) == ((None, None, None), (True, "team", 3))
    assert case.day == datetime.date(2024, 7, 1)
    assert [change.path for change in Told(found, "nl").reasons(case)] == [
        "mandate.tiers.team.ceiling"
    ]


#: A check to put in amsterdam, and what it may require.
TRIAL = """checks:
  proef:
    ground: legitimacy
    severity: motivate
    source: vng-2022
    text: {nl: Proef., en: Trial.}
    require: """


@pytest.mark.parametrize(
    ("require", "words"),
    [
        (
            "{looked_at: {has_any: [bijzondere-bijstand]}}",
            "bij gewone wegen die zijn nagegaan staat niet bijzondere bijstand:",
        ),
        (
            "{looked_at: {has_none: [bijzondere-bijstand]}}",
            "bij gewone wegen die zijn nagegaan staat bijzondere bijstand:",
        ),
        ('{payback: "<= 6"}', "terugverdiend in maanden: 7 maanden:"),
        ("{own_hond_has_chip: yes}", "hond met chip: nee:"),
    ],
)
def test_a_fact_of_a_case_is_told_with_its_value(edited, require, words):
    own = "facts: {own_hond_has_chip: {type: yes_no, nl: hond met chip, en: dog with a chip}}\n"
    pair = edited("amsterdam", ("checks:\n", f"{own}{TRIAL}{require}\n"))
    found = compared(pair)
    (case,) = [
        case for case in found.cases if case.table.about == "proef" and case.after[0] == "no"
    ]
    assert f", {words} de toets ‘Proef’." in Told(found, "nl").case(case)


def test_every_case_is_confirmed_by_assessing_it_again(edited, tmp_path):
    small = "en: up to this amount a short note will do, unit: EUR, value: "
    pair = edited(
        "voorbeeld",
        ('children: ">= 1"', 'children: ">= 2"'),
        ("ceiling: {2024-01-01: 2500}", "ceiling: {2024-01-01: 3000}"),
        (f"{small}100", f"{small}200"),
        ("when: {party_kinds: {has_any: [landlord]}}", "when: {party_kinds: {has_any: [school]}}"),
    )
    found = compared(pair).cases
    names = {case.table.name for case in found}
    assert {
        "mandate",
        "checks.kinderen-gehoord",
        "substantiation.kort",
        "agreements.verhuurder-wacht",
    } <= names
    for case in found:
        assert case.before != case.after
        assert case.old.policy.id == case.new.policy.id == "voorbeeld"
        assert case.old.case.household == case.new.case.household


def test_only_what_holds_on_the_day_asked_for_is_told(edited):
    pair = edited("amsterdam", ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"))
    assert told(pair, day=datetime.date(2024, 6, 30)) == []
    assert len(told(pair, day=datetime.date(2024, 7, 1))) == 1


def test_a_program_gets_path_before_after_and_day(edited):
    pair = edited("amsterdam", ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"))
    (change,) = as_data(compared(pair), "nl")["changes"]
    words = change.pop("words")
    assert change == {
        "path": "mandate.tiers.team.ceiling", "what": "value", "before": "500", "after": "750",
        "from": "2024-07-01", "until": None,
    }  # fmt: skip
    assert words.startswith("Het plafond van")


def test_a_program_gets_the_fields_of_a_new_row_and_what_a_value_rests_on(edited):
    pair = edited(
        "amsterdam",
        ("  above: unknown ", f"    - {ADVISER}\n  above: unknown "),
        ("    approvals: 3 ", "    approvals: {value: 3, assumed: Zo is het.} "),
    )
    found = {(c["path"], c["what"]): c for c in as_data(compared(pair), "en")["changes"]}
    row = found["mandate.tiers.inkomensconsulent", "added"]
    assert (row["before"], row["after"]["ceiling"]) == (None, "900")
    grounds = found["quorum.team.approvals", "grounds"]
    assert grounds["after"] == {"source": "divosa-4-2", "assumed": "Zo is het."}


def test_another_legal_basis_shows_in_a_case_that_names_none(edited):
    pair = edited("amsterdam", ("value: local_scheme", "value: participatiewet"))
    cases = {case.table.name: case for case in compared(pair).cases}
    debt = cases["checks.schulden-met-bijstand"]
    assert "legal_basis" not in dict(debt.facts)
    assert debt.before == ("not_applicable",)


@pytest.mark.parametrize(
    ("edit", "asked", "reason"),
    [
        (("  from: 2018 ", "  from: 2022 "), "loopt de regeling op deze dag?", "scheme.from"),
        (
            ("budget:\n  team:", "budget:\n  potje:"),
            "is er genoeg over van het budget ‘team’?",
            "budget.team",
        ),
    ],
)
def test_a_check_that_nobody_wrote_is_asked_in_words_and_has_its_own_reason(
    edited, edit, asked, reason
):
    pair = edited("amsterdam", edit)
    found = compared(pair, datetime.date(2020, 1, 1))
    words = Told(found, "nl")
    (case,) = [case for case in found.cases if case.table.about in ("scheme", "budget.team")][:1]
    assert f": {asked} Eerst: " in words.case(case)
    assert [change.path for change in words.reasons(case)] == [reason]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_merge_request_gets_a_page(edited, snapshot, lang):
    pair = edited(
        "voorbeeld",
        ("ceiling: {2024-01-01: 2500}", "ceiling: {2024-01-01: 2500, 2026-07-01: 3000}"),
        ("  bewindvoerder-erbij:\n    ground", "  bewindvoerder-weet-het:\n    ground"),
    )
    assert as_markdown(compared(pair), lang) == snapshot


@pytest.mark.proof
@given(policies(), policies())
@settings(max_examples=max(6, HOW_MANY // 100))
def test_any_two_packs_can_be_compared_and_told(old, new):
    pair = [Version(policy, take_apart(policy.pack), {}) for policy in (old, new)]
    found = compared(pair)
    assert bool(found.changes) is (pair[0].apart.parts != pair[1].apart.parts)
    for lang in ("nl", "en"):
        words = Told(found, lang)
        assert all((*words.sentences(), *map(words.case, found.cases), words.number()))
    assert all(case.before != case.after for case in found.cases)


def test_two_municipalities_can_be_laid_side_by_side():
    found = compared((version("amsterdam"), version("hengelo")))
    assert found.changes
    assert all(Told(found, "en").sentences())


def test_a_stored_policy_is_found_by_its_hash(tmp_path):
    from maatwerk_core.packs.receipts import store_policy

    folder = store_policy(RULEPACKS / "amsterdam", tmp_path)
    digest = version("amsterdam").policy.files
    assert stored(tmp_path, digest, "amsterdam") == folder
    assert stored(tmp_path, "0" * 64, "amsterdam") is None


def test_days_to_look_at_are_those_of_the_changes_and_today(edited):
    pair = edited("amsterdam", ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"))
    assert days_of(differences(*pair), TODAY) == (datetime.date(2024, 7, 1), TODAY)


def fields_of(model, steps=()):
    """Every field of a pack by the names it has in a file, rows without their id."""
    from typing import get_args

    from pydantic import BaseModel

    def models(annotation):
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            yield annotation
        for inner in get_args(annotation):
            yield from models(inner)

    for name, info in model.model_fields.items():
        here = (*steps, info.alias or name)
        inner = [each for each in models(info.annotation) if each.__name__ != "Spoken"]
        yield here
        for each in inner:
            yield from fields_of(each, here)


def test_every_field_of_a_pack_has_a_name_in_both_languages():
    known = {*FIELDS, *SECTIONS, "id", "rows"} | {path for path in PATHS if "." not in path}
    known |= {section.partition(".")[0] for section in ROWS}
    assert {steps[-1] for steps in fields_of(Pack)} - known == set()


def test_a_case_names_only_the_changes_that_it_shows(edited):
    pair = edited(
        "amsterdam",
        ("ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"),
        ("approvals: 3 ", "approvals: 2 "),
    )
    found = compared(pair)
    told = Told(found, "nl")
    reasons = {
        dict(case.facts)["amount"]: [change.path for change in told.reasons(case)]
        for case in found.cases
    }
    assert reasons["500"] == ["quorum.team.approvals"]
    assert "mandate.tiers.team.ceiling" in reasons["750"]
