"""`maatwerk register agenda`: what is to be done, and when."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.layout import table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say

if TYPE_CHECKING:
    from maatwerk_core.register.agenda import Point

#: So many days ahead is looked unless an option says otherwise.
AHEAD = 30
_WHAT = {
    "complete": ("acuut besluit aanvullen", "complete an acute decision"),
    "agreement": ("afspraak {about}", "agreement {about}"),
    "repayment": (
        "terug te betalen onder {about}: {amount}",
        "to be paid back under {about}: {amount}",
    ),
    "objection": ("bezwaar of klacht beantwoorden", "answer an objection or complaint"),
    "evaluation": ("terugkijken na {months}", "look back after {months}"),
}
_STATE = {
    "late": ("te laat", "late"),
    "today": ("vandaag", "today"),
    "later": ("komt eraan", "coming"),
    "no-day": ("zonder dag", "without a day"),
    "kept": ("nagekomen", "kept"),
    "broken_culpably": ("niet nagekomen, verwijtbaar", "broken, culpably"),
    "broken_otherwise": ("niet nagekomen, niet verwijtbaar", "broken, not culpably"),
    "waived": ("losgelaten", "waived"),
}


@make_command(
    "agenda",
    nl="Wat er te doen is en wanneer: afspraken, terugbetalen, acute besluiten, bezwaren en terugkijken.",
    en="What is to be done and when: agreements, paying back, acute decisions, objections and looking back.",
)
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Op welke dag. Zonder: vandaag.",
        en="On which day. Otherwise today.")  # fmt: skip
@option("--ahead", value=("DAGEN", "DAYS"), nl=f"Hoeveel dagen vooruit. Zonder: {AHEAD}.",
        en=f"How many days ahead. Otherwise {AHEAD}.")  # fmt: skip
@option("--all", "everything", is_flag=True, nl="Ook wat later komt en wat voorbij is.",
        en="Also what comes later and what is over.")  # fmt: skip
@register_option
@json_option
def agenda_command(
    day: str | None, ahead: str | None, everything: bool, where: Where, json_: bool
) -> int:
    """The soonest first; what has no day comes last."""
    today, days = day_of(day) or datetime.date.today(), number_of(ahead, "ahead")
    with where.open() as desk:
        from maatwerk_core.register.agenda import agenda, to_do

        found = agenda(desk, today)
        shown = found if everything else to_do(found, today, AHEAD if days is None else days)
    if json_:
        show_json([_as_json(one) for one in shown])
    elif not shown:
        show(say("Er staat niets op de agenda.", "There is nothing on the agenda."))
    else:
        head = (say("dag", "day"), "dossier", say("wat", "what"), say("stand", "state"))
        show(table(head, [_row(one) for one in shown], width()))
    return 0


def _as_json(one: Point) -> dict[str, object]:
    return {
        "dossier": one.dossier,
        "what": one.what,
        "about": one.about,
        "due": None if one.due is None else one.due.isoformat(),
        "state": one.state,
        "amount_cents": one.cents,
    }


def _row(one: Point) -> tuple[str, str, str, str]:
    from maatwerk_core.explain.voice import money

    unknown = say("onbekend", "unknown")
    amount = unknown if one.cents is None else money(one.cents, language())
    months = _months(one.about)
    what = say(*_WHAT[one.what]).format(about=one.about, amount=amount, months=months)
    return (str(one.due or ""), one.dossier, what, say(*_STATE[one.state]))


def _months(count: str) -> str:
    if count == "1":
        return say("1 maand", "1 month")
    return say(f"{count} maanden", f"{count} months")
