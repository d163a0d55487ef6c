"""Laws of what comes out: a poor result stops nothing, a stop has a way through, reasons have words, receipts hold."""

from __future__ import annotations

import json
from typing import get_args

from hypothesis import strategies as st

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.receipt import make_receipt
from maatwerk_core.engine.reproduce import reproduce
from maatwerk_core.explain.questions import reason_words
from maatwerk_core.explain.rendering import Reader, render
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import Lang
from maatwerk_core.model.assessment import Reason
from maatwerk_core.model.case import Case
from maatwerk_core.model.record import MAX_PRICE
from maatwerk_core.model.scenario import CostLine, Scenarios
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.ways import lawful_sources, ways_of
from maatwerk_core.testing.drawn_cases import cases
from maatwerk_core.testing.law import Breach, Law, LawKeeper

LANGUAGES: tuple[Lang, ...] = ("nl", "en")

# --- a poor result ----------------------------------------------------------------------------

#: The dearest that a case may hold.
_DEAR = (CostLine(item="own", price=MAX_PRICE, per="once", chance=10_000, payer="municipality"),)
#: How bad a status is for who wants to go ahead.
_HOW_BAD = {"ready": 0, "motivate": 0, "incomplete": 1, "stop": 2}


def with_costs(case: Case, *, poor: bool) -> Case:
    """The same case where the budget costs a fortune and nothing else does, or the other way round."""
    told = case.scenarios
    dear_if_not, dear_if = ((), _DEAR) if poor else (_DEAR, ())
    lines = {"nothing": dear_if_not, "regular": dear_if_not, "budget": dear_if}
    scenarios = Scenarios(
        **{name: getattr(told, name).model_copy(update={"lines": lines[name]}) for name in lines}
    )
    return case.model_copy(update={"scenarios": scenarios})


def stopped_by_costs(policy: Policy, case: Case) -> Breach | None:
    """A plan that is stopped, or left open, because it costs more than it saves."""
    rich, poor = (assess(with_costs(case, poor=poor), policy) for poor in (False, True))
    if _HOW_BAD[poor.status] <= _HOW_BAD[rich.status]:
        return None
    return Breach(
        f"scheelt veel / saves much: {rich.status}",
        f"kost meer dan het scheelt / costs more than it saves: {poor.status}",
        with_costs(case, poor=True),
    )


POOR_RESULT = Law(
    "een slecht financieel resultaat houdt op zichzelf nooit een plan tegen",
    "a poor financial result alone never stops a plan",
    cases,
    stopped_by_costs,
)

# --- a way through ----------------------------------------------------------------------------


def stop_without_way(policy: Policy, case: Case) -> Breach | None:
    """A stop without a way through or without a law, or a plan that is stopped by something else."""
    lawful = lawful_sources(policy.pack)
    stops = [check for check in policy.plan.checks if check.severity == "stop"]
    for check in stops:
        if not ways_of(policy.pack, check.id).through:
            return Breach(
                f"`{check.id}` houdt tegen / stops", "zonder weg erdoorheen / without a way through"
            )
        if check.source.split(" ")[0] not in lawful:
            return Breach(
                f"`{check.id}` houdt tegen / stops",
                f"zonder wet of verordening / without a law: {check.source}",
            )
    found = assess(case, policy)
    failing = [check.id for check in stops if found.output(f"check:{check.id}") is False]
    if (found.status == "stop") == bool(failing):
        return None
    said = ", ".join(failing) or "geen enkele toets houdt tegen / no check stops"
    return Breach(said, f"status: {found.status}", case)


WAY_THROUGH = Law(
    "alleen een wet of verordening houdt een plan tegen, en dan is er een weg erdoorheen",
    "only a law or an ordinance stops a plan, and then there is a way through",
    cases,
    stop_without_way,
)

# --- words ------------------------------------------------------------------------------------


def reason_without_words(policy: Policy, drawn: tuple[Case, Reader]) -> Breach | None:
    """A reason that can't be told in one of the languages, or a page without words."""
    case, reader = drawn
    found = assess(case, policy)
    for lang in LANGUAGES:
        told = Telling(found, lang)
        for finding in found.findings.values():
            for reason in finding.reasons:
                if problem := _untold(told, reason):
                    return Breach(
                        f"{finding.question}: {reason.id} = {reason.verdict}", problem, case
                    )
        if not render(found, reader, lang).strip():
            return Breach(f"{reader}, {lang}", "een lege bladzijde / an empty page", case)
    return None


def _untold(told: Telling, reason: Reason) -> str:
    """What is lacking in the words of a reason; empty where nothing is."""
    if reason.kind not in ("check", "ask") or reason.verdict not in ("no", "unknown"):
        return ""
    if not reason_words(told, reason).strip():
        return f"geen woorden / no words ({told.lang})"
    check = told.checks.get(reason.id) if reason.kind == "check" else None
    if check is not None and not getattr(check.text, told.lang):
        return f"geen tekst in deze taal / no text in this language ({told.lang})"
    return ""


WORDED = Law(
    "elke reden is in het Nederlands en in het Engels te zeggen",
    "every reason can be worded in Dutch and in English",
    lambda policy: st.tuples(cases(policy), st.sampled_from(get_args(Reader))),
    reason_without_words,
)

# --- receipts ---------------------------------------------------------------------------------


def receipt_that_differs(policy: Policy, drawn: tuple[Case, bool]) -> Breach | None:
    """A receipt that was written to JSON and read back, and of which something else comes out."""
    case, strict = drawn
    found: Assessment = assess(case, policy, strict=strict)
    receipt = json.loads(json.dumps(make_receipt(found)))
    again = reproduce(receipt, found.policy)
    if again.equal and again.same_meaning and again.same_files:
        return None
    if not again.differences:
        return Breach("het bewijs van toen / the receipt as made", f"{again}", case)
    first = again.differences[0]
    return Breach(f"{first.what} = {first.then}", f"{first.what} = {first.now}", case)


RECEIPT = Law(
    "een bewijs geeft bij overdoen dezelfde uitkomst",
    "a receipt that is run again gives the same outcome",
    lambda policy: st.tuples(cases(policy), st.booleans()),
    receipt_that_differs,
)


class OutcomeLaws(LawKeeper):
    """Laws of what comes out."""

    def test_a_poor_result_alone_never_stops(self) -> None:
        """Nor leaves it a plan open."""
        self.hold(POOR_RESULT)

    def test_every_stop_has_a_way_through(self) -> None:
        """And rests on a law; nothing else stops a plan."""
        self.hold(WAY_THROUGH)

    def test_every_reason_can_be_worded(self) -> None:
        """In Dutch and in English, for each of the five readers."""
        self.hold(WORDED)

    def test_a_receipt_reproduces(self) -> None:
        """To the same values, through JSON and back."""
        self.hold(RECEIPT)
