"""Words beside the codes are those that the pages say of each case alone."""

import datetime
from pathlib import Path

import pytest

from maatwerk_core.bulk import assess_table
from maatwerk_core.bulk.labels.wording import SEVERITIES
from maatwerk_core.bulk.layout import layout_of, table_of
from maatwerk_core.bulk.one_case import assess_row
from maatwerk_core.explain.professional import reasons
from maatwerk_core.explain.questions import need_words
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.load import load_pack

ROOT = Path(__file__).resolve().parents[3]
CASES, DAYS = 24, 6


def drawn(policy, sampler, seed=5):
    """Cases drawn to the boundaries of a pack, as a table."""
    cases = sampler(policy, seed).cases(CASES, DAYS)
    return table_of(layout_of(policy.plan), policy.plan.leaves, cases)


def alone(row, policy, lang, *, strict=False):
    """What the engine for single cases and its pages say of a row."""
    told = Telling(assess_row(row, policy, strict=strict), lang)
    assessment, say = told.assessment, told.voice.say
    found = {"status_label": say(f"status.{assessment.status}"), "tier_label": who(told)}
    need = told.findings["quorum"]["approvals"]
    found["approvals_label"] = need_words(told, "quorum.need", need)
    for question in QUESTIONS:
        finding = told.findings[question]
        clauses = dict.fromkeys(map(told.naming.clause, finding.open))
        words = [say(f"verdict.{finding.verdict}"), *(["; ".join(clauses)] if clauses else [])]
        found[f"{question}_label"] = ": ".join(words)
    for weight in SEVERITIES:
        kept = reasons(told, weight, "no", "unknown")
        found[f"{weight}_label"] = " ".join(kept.items) if kept else ""
    return found


def who(told):
    """Who decides, by name."""
    roles, verdict = told.findings["mandate"]["roles"], told.findings["mandate"].verdict
    if roles:
        return told.voice.either(map(told.voice.role, roles))
    return told.voice.say("mandate.no" if verdict == "no" else "verdict.unknown")


def labels(found):
    """The columns with words of each row."""
    names = [name for name in found.column_names if name.endswith("_label")]
    return found.select(names).to_pylist()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_words_are_those_of_each_case_alone(policy, sampler, lang):
    table = drawn(policy, sampler)
    told = labels(assess_table(table, policy, labels=lang))
    assert told == [alone(row, policy, lang) for row in table.to_pylist()]


@pytest.fixture(scope="module")
def zaanstad():
    return load_pack(ROOT / "rulepacks" / "zaanstad")


def test_a_basis_that_the_cases_say_nothing_of_is_the_schemes_in_words_too(zaanstad, sampler):
    table = drawn(zaanstad, sampler).drop_columns(["legal_basis"])
    day = datetime.date(2010, 1, 1)  # before the scheme, so that it has no basis
    days = [day] * (CASES // 2) + [datetime.date(2019, 7, 1)] * (CASES // 2)
    at = table.schema.names.index("day")
    table = table.set_column(at, "day", [days])
    told = labels(assess_table(table, zaanstad, labels="nl"))
    assert told == [alone(row, zaanstad, "nl") for row in table.to_pylist()]
    words = "uit welke grondslag de regeling betaalt"
    assert {words in row["legitimacy_label"] for row in told[: CASES // 2]} == {True, False}


def test_strict_says_what_strict_misses(zaanstad, sampler):
    table = drawn(zaanstad, sampler)
    told = labels(assess_table(table, zaanstad, labels="nl", strict=True))
    assert told == [alone(row, zaanstad, "nl", strict=True) for row in table.to_pylist()]


def test_without_what_was_missing_an_unknown_answer_is_only_unknown(zaanstad, sampler):
    table = drawn(zaanstad, sampler)
    said, short = (
        labels(assess_table(table, zaanstad, labels="nl", missing=missing))
        for missing in (True, False)
    )
    cut = [
        {name: text.partition(":")[0] if name[:-6] in QUESTIONS else text for name, text in row.items()}
        for row in said
    ]  # fmt: skip
    assert short == cut
    assert short != said


def test_words_stand_before_the_codes_which_stay_as_they_were(zaanstad, sampler):
    table = drawn(zaanstad, sampler)
    plain, worded = (assess_table(table, zaanstad, labels=lang) for lang in (None, "nl"))
    names = worded.column_names
    assert names[:2] == ["case", "status_label"]
    assert [name for name in names if not name.endswith("_label")] == plain.column_names
    assert worded.select(plain.column_names).equals(plain)
    assert b'"labels": "nl"' in worded.schema.metadata[b"maatwerk"]
    assert b'"labels"' not in plain.schema.metadata[b"maatwerk"]


def test_no_rows_have_columns_with_words_too(zaanstad, sampler):
    table = drawn(zaanstad, sampler)
    none, some = (assess_table(t, zaanstad, labels="nl") for t in (table.slice(0, 0), table))
    assert none.schema.names == some.schema.names
    assert none.schema.types == some.schema.types
