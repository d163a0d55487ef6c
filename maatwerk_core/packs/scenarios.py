"""Reads a file of scenarios: given, on a day, expect, because; every fault of the file at once."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from maatwerk_core.errors import Fault, Faults, did_you_mean, fault, pointer_to
from maatwerk_core.model import scalars
from maatwerk_core.model.case import Case
from maatwerk_core.model.intervention import Intervention
from maatwerk_core.packs.document import Document, read_document
from maatwerk_core.packs.example import Example, Expectation
from maatwerk_core.packs.expectations import read_expectations
from maatwerk_core.packs.given import give
from maatwerk_core.packs.reading import Reading, refuse_keys
from maatwerk_core.packs.scenario_tables import as_rows, told_once
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.wrong import Path as Steps
from maatwerk_core.rules.wrong import Wrong

#: What a file, a scenario and a row of examples may hold.
OF_A_FILE = frozenset({"pack", "scenarios", "note"})
OF_A_ROW = frozenset({"given", "when", "strict", "expect", "because"})
OF_A_SCENARIO = OF_A_ROW | {"case", "examples"}

#: Faults that are about a name, or about all that stands under it.
_AT_A_NAME = frozenset({
    "field.unknown", "condition.unknown-fact", "value.word",
    "scenario.unknown-output", "scenario.no-day", "scenario.expects-nothing",
})  # fmt: skip

#: Gives the case of a pack by its name; `None` where there is no such case.
CaseNamed = Callable[[str], "Case | None"]


@dataclass(frozen=True, slots=True)
class _Part:
    """A scenario, or one row of it: what it sets and expects, on top of what is around it."""

    case: Case
    given: Mapping[str, Any]
    forced: frozenset[str]
    strict: bool
    expect: tuple[Expectation, ...]
    because: str


def load_scenarios(
    path: Path, policy: Policy, case_named: CaseNamed = lambda name: None
) -> tuple[Example, ...]:
    """The examples in a file of scenarios, in their order; each row of a table is one. Raises `Faults`."""
    return read_scenarios(read_document(path), policy, case_named)


def read_scenarios(
    document: Document, policy: Policy, case_named: CaseNamed = lambda name: None
) -> tuple[Example, ...]:
    """The examples in a document of scenarios. Raises `Faults`.

    >>> from maatwerk_core.packs.document import parse_document
    >>> from maatwerk_core.packs.load import load_pack
    >>> text = "scenarios: {klein: {when: 2019-06-01, expect: {status: incomplete}, because: Nog niets bekend.}}"
    >>> document = parse_document(f"pack: amsterdam\\n{text}", "scenario.yaml")
    >>> [example.name for example in read_scenarios(document, load_pack("amsterdam"))]
    ['klein']
    """
    reading = Reading(of_pack=False)
    found = tuple(_Reader(document, policy, case_named, reading).examples())
    if reading.wrongs:
        raise Faults(as_fault(one, document) for one in reading.wrongs)
    return found


def as_fault(found: Wrong, document: Document) -> Fault:
    """Give a `Wrong` its place; one about a name stands at the name."""
    place = document.place(found.path, found.code in _AT_A_NAME)
    return fault(found.code, pointer_to(found.path), place, **found.values)


class _Reader:
    """Reads one document; wrongs are noted and reading goes on."""

    def __init__(
        self, document: Document, policy: Policy, case_named: CaseNamed, reading: Reading
    ) -> None:
        self.document, self.policy, self.reading = document, policy, reading
        self.case_named = case_named

    def examples(self) -> Iterator[Example]:
        """Every example of the file."""
        for name, raw in self._scenarios().items():
            if not isinstance(raw, dict):
                self.reading.fail("field.not-a-mapping", ("scenarios", name), given=raw)
                continue
            yield from self._scenario(str(name), raw)

    def _scenarios(self) -> Mapping[Any, Any]:
        """The scenarios by name. Of a file without any, or for another pack, nothing else is told: it would follow."""
        data = self.document.data
        named = data.get("pack", self.policy.id)
        if named != self.policy.id:
            self.reading.fail("scenario.other-pack", ("pack",), given=named, pack=self.policy.id)
            return {}
        if "scenarios" not in data and not did_you_mean("scenarios", map(str, data)):
            self.reading.fail("scenario.none", ())
            return {}
        refuse_keys(data, OF_A_FILE, self.reading, ())
        if "pack" not in data:
            self.reading.fail("field.missing", (), field="pack")
        found = data.get("scenarios", {})
        if isinstance(found, dict) and (found or "scenarios" not in data):
            return found
        self.reading.fail("scenario.none", ("scenarios",))
        return {}

    def _scenario(self, name: str, raw: Mapping[str, Any]) -> Iterator[Example]:
        at: Steps = ("scenarios", name)
        refuse_keys(raw, OF_A_SCENARIO, self.reading, at)
        self.reading.scalar(scalars.read_word, name, at)
        if "because" not in raw:
            self.reading.fail("field.missing", at, field="because")
        start = _Part(self._base(name, raw, at), {}, frozenset(), False, (), "")
        whole = self._part(start, raw, at)
        if "examples" not in raw:
            yield self._example(name, whole, at)
            return
        rows = as_rows(raw["examples"], self.reading, (*at, "examples"))
        for number, (row, here) in enumerate(rows, 1):
            refuse_keys(row, OF_A_ROW, self.reading, here)
            yield self._example(f"{name}/{number}", self._part(whole, row, here), here)
        self.reading.wrongs = told_once(self.reading.wrongs, raw["examples"], (*at, "examples"))

    def _base(self, name: str, raw: Mapping[str, Any], at: Steps) -> Case:
        """The case of the pack to start from, or one of which nothing is known."""
        empty = Case(case=name, pack=self.policy.id, intervention=Intervention(name=name))
        if "case" not in raw:
            return empty
        found = self.case_named(str(raw["case"]))
        if found is None:
            self.reading.fail("scenario.unknown-case", (*at, "case"), given=raw["case"])
            # The day that would have come with the case isn't missed as well.
            return empty.model_copy(update={"day": datetime.date.min})
        return found

    def _part(self, around: _Part, raw: Mapping[str, Any], at: Steps) -> _Part:
        """What is around it, with what this part sets and expects put over it."""
        given = self._mapping(raw, "given", at)
        case, forced = give(around.case, self.policy, given, self.reading, (*at, "given"))
        if "when" in raw:
            day = self.reading.scalar(scalars.read_day, raw["when"], (*at, "when"))
            case = case.model_copy(update={"day": day or datetime.date.min})
        strict = around.strict
        if "strict" in raw:
            strict = self.reading.scalar(scalars.read_yes_no, raw["strict"], (*at, "strict"))
        expect = read_expectations(
            self._mapping(raw, "expect", at), self.policy, self.reading, (*at, "expect")
        )
        over = {each.path: each for each in (*around.expect, *expect)}
        because = around.because
        if "because" in raw:
            because = self.reading.scalar(scalars.read_text, raw["because"], (*at, "because"))
        return _Part(
            case,
            {**around.given, **given},
            around.forced | forced,
            bool(strict),
            tuple(over.values()),
            because or "",
        )

    def _example(self, name: str, part: _Part, at: Steps) -> Example:
        if part.case.day is None:
            self.reading.fail("scenario.no-day", at)
        if not part.expect:
            self.reading.fail("scenario.expects-nothing", at)
        return Example(
            name,
            part.case,
            part.expect,
            self.document,
            at,
            part.given,
            part.forced,
            part.strict,
            part.because,
        )

    def _mapping(self, raw: Mapping[str, Any], key: str, at: Steps) -> Mapping[str, Any]:
        found = raw.get(key, {})
        if isinstance(found, Mapping):
            return found
        self.reading.no_mapping(found, (*at, key))
        return {}
