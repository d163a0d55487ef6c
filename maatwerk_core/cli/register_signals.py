"""`maatwerk register signals`: what keeps standing in the way, as input for policy."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.learning.signals_page import Spoken, signals_as_json, signals_told
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk
    from maatwerk_core.register.learning.hindrances import Hindrance


@make_command(
    "signals",
    nl="Wat in veel dossiers terugkomt: welke wegen en regels samen in de weg staan, in welke dossiers, en op welke "
    "wet dat rust. Zo wordt een uitzondering die steeds terugkomt een zaak voor beleid.",
    en="What comes back in many dossiers: which routes and rules stand in the way together, in which dossiers, and on "
    "which law that rests. So an exception that keeps coming back becomes a matter for policy.",
)
@option("--from", "at_least", value=("AANTAL", "NUMBER"),
        nl="Vanaf hoeveel dossiers iets een signaal is. Zonder: wat het pakket zegt.",
        en="From how many dossiers something is a signal. Otherwise what the pack says.")  # fmt: skip
@option("--since", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Alleen dossiers met een casus van deze dag of later.",
        en="Only dossiers with a case of this day or later.")  # fmt: skip
@register_option
@json_option
def signals_command(at_least: str | None, since: str | None, where: Where, json_: bool) -> int:
    """The most frequent first."""
    least, first = number_of(at_least, "from"), day_of(since, "since")
    with where.open() as desk:
        from maatwerk_core.register.learning.signals import signals_of

        words = hindrances(desk)
        found = [Spoken(one, words) for one in signals_of(desk.store, desk.policies, least, first)]
        if json_:
            show_json(signals_as_json(found))
        elif not found:
            show(say("Er is geen dossier om in te kijken.", "There is no dossier to look into."))
        else:
            show(signals_told(found, width()))
    return 0


def hindrances(desk: Desk) -> Callable[[str, str], Hindrance]:
    """What says an obstacle in words, by the policy that it comes from; each is worked out once."""
    from maatwerk_core.explain.voice import Voice
    from maatwerk_core.register.learning.hindrances import hindrance

    today, lang = datetime.date.today(), language()

    @cache
    def words(obstacle: str, policy: str) -> Hindrance:
        loaded = desk.policies.load(policy)
        return hindrance(obstacle, loaded, Voice(loaded.pack, lang), today)

    return words
