"""What can be asked of an assessment by path: status, questions, checks, words to write, what the pack says that day.

Each part is worked out when it is asked for: most examples ask for three or four.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from maatwerk_core.engine.agreements import agreement_of
from maatwerk_core.engine.assess import Assessment
from maatwerk_core.engine.figures import FIGURES_OF
from maatwerk_core.engine.findings import answer, find
from maatwerk_core.engine.grounds import Grounds
from maatwerk_core.engine.running import running_extra
from maatwerk_core.engine.shape import finding_as_json, plain
from maatwerk_core.engine.substantiation import wanted
from maatwerk_core.model.assessment import QUESTIONS, verdict_of
from maatwerk_core.model.decision import Brought
from maatwerk_core.packs.said import spot_at
from maatwerk_core.packs.written_form import in_kind

#: What stands where an assessment has nothing of that name.
ABSENT = "?"
#: Keys of a finding that need the grounds of the assessment; its verdict and figures don't.
GROUNDED = frozenset({"reasons", "open", "missing", "assumed"})
#: What can be asked of one value of the pack, beside the value.
REMARKS = ("source", "assumed", "about", "contested")


class Observed:
    """One assessment, looked at part by part."""

    def __init__(self, assessment: Assessment) -> None:
        self.assessment = assessment

    def at(self, path: tuple[str, ...]) -> Any:
        """The value at a path, such as `("mandate", "role")`; `ABSENT` where there is none."""
        head, *rest = path
        if head == "status":
            return self.assessment.status
        if head == "write":
            return self.words
        if head in QUESTIONS:
            return self._question(head, tuple(rest))
        if head in _PARTS and rest:
            return _PARTS[head](self, rest[0], tuple(rest[1:]))
        return ABSENT

    @cached_property
    def grounds(self) -> Grounds:
        """What everything rested on."""
        return Grounds(self.assessment)

    @cached_property
    def words(self) -> list[str]:
        """The words that a grant would ask for."""
        findings = find(self.assessment, self.grounds)
        return [one.id for one in wanted(self.assessment, findings, Brought("grant", ""))]

    def _question(self, question: str, rest: tuple[str, ...]) -> Any:
        if not rest or rest == ("verdict",):
            return verdict_of(self.assessment.output(question))
        if rest[0] in GROUNDED or rest[0] == "counts":
            return within(finding_as_json(answer(question, self.assessment, self.grounds)), rest)
        for name, value in FIGURES_OF[question](self.assessment):  # worked out one by one
            if name == rest[0]:
                return within(plain(value), rest[1:])
        return ABSENT

    def _check(self, id_: str, rest: tuple[str, ...]) -> Any:
        check = next((one for one in self.assessment.policy.plan.checks if one.id == id_), None)
        if check is None:
            return ABSENT
        match rest:
            case () | ("verdict",):
                applies = self.assessment.output(f"applies:{id_}")
                holds = self.assessment.output(f"check:{id_}")
                return "not_applicable" if holds and applies is False else verdict_of(holds)
            case ("missing",):
                return list(self.grounds.missing([f"check:{id_}"]))
            case (("severity" | "source" | "ground") as name,):
                return getattr(check, name) or None
            case _:
                return ABSENT

    def _row(self, id_: str, rest: tuple[str, ...]) -> Any:
        return self._extra(f"substantiation:{id_}") if not rest else ABSENT

    def _provision(self, id_: str, rest: tuple[str, ...]) -> Any:
        return self._extra(f"open:{id_}") if rest in ((), ("open",)) else ABSENT

    def _extra(self, name: str) -> Any:
        if name not in self.assessment.policy.plan.extras:
            return ABSENT
        return verdict_of(self._worked_out(name))

    def _worked_out(self, name: str) -> Any:
        """One of the plan's extras: an example asks for one or two of them."""
        result = self.assessment.result
        extra = running_extra(self.assessment.policy.plan, name)
        return extra.values(result.leaves, result.params)[0]

    def _agreement(self, id_: str, rest: tuple[str, ...]) -> Any:
        rules = self.assessment.policy.pack.agreements
        rule = next((one for one in rules if one.id == id_), None)
        if rule is None:
            return ABSENT
        applies = self._worked_out(f"agreements:{id_}")
        used = {use.uses: use for use in self.assessment.case.agreements or ()}
        if not rest:
            return verdict_of(applies)
        return within(agreement_of(rule, used.get(id_), applies, self.assessment), rest)

    def _fact(self, id_: str, rest: tuple[str, ...]) -> Any:
        plan = self.assessment.policy.plan
        if f"fact:{id_}" not in plan.extras or rest:
            return ABSENT
        return in_kind(self._worked_out(f"fact:{id_}"), plan.facts[id_].type)

    def _said(self, path: str, rest: tuple[str, ...]) -> Any:
        spot = spot_at(self.assessment.policy, path)
        if spot is None:
            return ABSENT
        said = spot.on(self.assessment.day, strict=self.assessment.result.strict)
        remarks = {
            "value": in_kind(said.value, said.kind),
            "source": said.provenance.source or None,
            "assumed": bool(said.provenance.assumed),
            "about": said.provenance.about,
            "contested": bool(said.provenance.also_found),
        }
        return within(remarks, rest or ("value",))


_PARTS: dict[str, Callable[[Observed, str, tuple[str, ...]], Any]] = {
    "checks": Observed._check,
    "substantiation": Observed._row,
    "agreements": Observed._agreement,
    "provisions": Observed._provision,
    "facts": Observed._fact,
    "reads": Observed._said,
}


def within(value: Any, path: tuple[str, ...]) -> Any:
    """The part of nested maps at a path: unknown where it lies in something unknown, `ABSENT` where there is none.

    >>> within({"brake": {"by": ["team"]}}, ("brake", "by")), within({}, ("brake",))
    (['team'], '?')
    """
    for step in path:
        if value is None:
            return None
        if not isinstance(value, Mapping) or step not in value:
            return ABSENT
        value = value[step]
    return value
