"""`maatwerk what-if`: what people could change to reach a goal; the household is never moved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.opening import case_argument, case_options, open_case
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say
from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.what_if import what_if
from maatwerk_core.explain.lead import point
from maatwerk_core.explain.telling import Telling
from maatwerk_core.model.moves import MEANINGS, Change, Way, WhatIf, what_if_as_json

NO_WAY = 3


@make_command(
    "what-if",
    nl="Zoek wat mensen kunnen veranderen om een doel te halen: de vorm, de betaling, een andere weg, wie "
    "meebetaalt. Aan het huishouden verandert niets.\n"
    "Hoe het afloopt: 0 als er een weg is, 3 als er geen is.",
    en="Look for what people can change to reach a goal: the form, the payment, another route, who helps "
    "to pay. Nothing about the household changes.\n"
    "Exit codes: 0 when there is a way, 3 when there is none.",
)
@case_argument
@option("--goal", required=True, value=("DOEL", "GOAL"),
        nl="Wat u wilt halen, zoals status=ready, legitimacy=yes of tier=team.",
        en="What you want to reach, such as status=ready, legitimacy=yes or tier=team.")  # fmt: skip
@case_options
@option("--strict", is_flag=True, nl="Aangenomen en omstreden waarden tellen als onbekend.",
        en="Assumed and contested values count as unknown.")  # fmt: skip
@json_option
def command(
    case: str,
    goal: str,
    pack: str | None,
    day: str | None,
    sets: tuple[str, ...],
    strict: bool,
    json_: bool,
) -> int:
    """A way is a suggestion: people decide whether it is a good one."""
    opened, policy = open_case(case, pack, day, sets)
    found = what_if(opened, policy, goal, strict=strict)
    if json_:
        show_json(what_if_as_json(found))
    else:
        told = Telling(assess(opened, policy, strict=strict), language())
        lines = [wrapped(line, width(), first, rest) for first, rest, line in lines_of(found, told)]
        show("\n".join(lines))
    return 0 if found.reached or found.ways else NO_WAY


def lines_of(found: WhatIf, told: Telling) -> Iterator[tuple[str, str, str]]:
    """Lines with how they begin and go on."""
    if found.reached:
        yield "", "", say(f"{found.goal}: dat is al zo.", f"{found.goal}: that is so already.")
    elif found.ways:
        yield "", "", say(f"{found.goal} kan zo:", f"{found.goal} can be reached like this:")
        yield from (("- ", "  ", way_words(way, told)) for way in found.ways)
        if not found.exact:
            yield "", "", say("Een kleinere verandering is niet uitgesloten.",
                              "A smaller change can't be ruled out.")  # fmt: skip
    else:
        yield "", "", say(f"{found.goal}: met deze knoppen niet. Wat ertussen staat:",
                          f"{found.goal}: not with these levers. What stands in the way:")  # fmt: skip
        yield from (("- ", "  ", point(told, path)) for path in found.in_the_way)


def way_words(way: Way, told: Telling) -> str:
    """The changes of a way, one after the other."""
    return say(" en ", " and ").join(change_words(change, told) for change in way.changes)


def change_words(change: Change, told: Telling) -> str:
    """A change with the fact it is about."""
    template = say(*MEANINGS[change.meaning])
    outcomes = (told.voice.label("outcome", outcome) for outcome in change.outcomes)
    words = template.format(
        before=value_words(change.fact, change.before, told),
        after=value_words(change.fact, change.after, told),
        undone=told.voice.money(change.undone_cents or 0),
        outcomes=told.voice.either(outcomes),
    )
    return f"{told.naming.label(change.fact)}: {words}"


def value_words(fact: str, value: Any, told: Telling) -> str:
    """A value of a fact, as people say it."""
    declared = told.naming.fact(fact)
    if value is None or isinstance(value, bool):
        return told.voice.say({None: "unknown", True: "yes", False: "no"}[value])
    if declared is not None and declared.type == "cents":
        return told.voice.money(value)
    if isinstance(value, str) and f"choice.{value}" in told.voice.texts:
        return told.voice.label("choice", value)
    routes = {route.id: route for route in told.pack.provisions}
    return told.voice.own(routes.get(value), str(value))
