"""`maatwerk register deliver`: telling other systems what was recorded, and where each of them is."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.failing import as_dict, line
from maatwerk_core.cli.layout import table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where, extra, now, register_option
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say
from maatwerk_core.errors import Fault, Faults, did_you_mean, fault

if TYPE_CHECKING:
    from maatwerk_core.register.outbox.delivering import Consumer
    from maatwerk_core.register.outbox.standing import Outbox, Standing


@make_command(
    "deliver",
    nl="Vertel andere systemen wat er is vastgelegd: op volgorde, en elke gebeurtenis ten minste één keer.\n"
    "Hoe het afloopt: 0 alles is geleverd, 1 er loopt iets vast.",
    en="Tell other systems what was recorded: in order, and each event at least once.\n"
    "Exit codes: 0 all is delivered, 1 something is stuck.",
)
@option("--consumer", value=("NAAM", "NAME"), nl="Alleen deze koppeling: de naam van een uitbreiding.",
        en="Only this consumer: the name of a plugin.")  # fmt: skip
@option(
    "--follow", is_flag=True, nl="Blijf leveren wat erbij komt.", en="Go on delivering what comes."
)
@option("--from-now", is_flag=True, nl="Een nieuwe koppeling begint bij wat vanaf nu gebeurt.",
        en="A new consumer begins with what happens from now on.")  # fmt: skip
@option("--skip", value=("NUMMER", "NUMBER"), nl="Sla de gebeurtenis over waarop `--consumer` vastloopt.",
        en="Pass by the event at which `--consumer` is stuck.")  # fmt: skip
@option("--status", is_flag=True, nl="Lever niets: toon alleen waar elke koppeling is.",
        en="Deliver nothing: only show where each consumer is.")  # fmt: skip
@register_option
@json_option
def deliver_command(
    consumer: str | None, follow: bool, from_now: bool, skip: str | None, status: bool,
    where: Where, json_: bool,
) -> int:  # fmt: skip
    """What other systems get holds nothing that is sealed."""
    place = where.place
    with extra():
        from maatwerk_core.register.outbox.standing import open_outbox

        with open_outbox(place) as box:
            if skip is not None:
                pass_by(box, consumer, skip)
            consumers, faults = find_consumers(consumer, missing_is_wrong=skip is None)
            if not status:
                faults += told_by(box, consumers, follow, from_now)
            standings = [one for one in box.standings() if consumer in (None, one.consumer)]
            return shown(box, standings, {one.name for one in consumers}, faults, json_)


def pass_by(box: Outbox, consumer: str | None, skip: str) -> None:
    """Pass one event by. Raises `Faults`."""
    if consumer is None:
        raise Faults([fault("register.skip-whom")])
    box.pass_by(consumer, number_of(skip, "skip") or 0, now().isoformat(timespec="seconds"))


def find_consumers(only: str | None, missing_is_wrong: bool) -> tuple[list[Consumer], list[Fault]]:
    """The plugins that listen, or the one that was asked for, and those that failed to load."""
    from maatwerk_core.plugins import listeners
    from maatwerk_core.register.outbox.delivering import Consumer

    answers = listeners()
    every = [Consumer(name, partial(_tell, hook)) for name, hook in answers.given]
    found = [one for one in every if only in (None, one.name)]
    if only is not None and not found and missing_is_wrong and not answers.faults:
        near = did_you_mean(only, [one.name for one in every])
        raise Faults([fault("register.no-consumer", consumer=only, near=near)])
    return found, list(answers.faults)


def _tell(hook: Callable[..., object], news: Mapping[str, Any]) -> None:
    hook(event=news)


def told_by(
    box: Outbox, consumers: Sequence[Consumer], follow: bool, from_now: bool
) -> list[Fault]:
    """Tell them; gives what went wrong, unless it was told while following."""
    from maatwerk_core.register.outbox.delivering import deliver_all
    from maatwerk_core.register.outbox.delivering import follow as go_on

    if not follow:
        return deliver_all(box, consumers, from_now)
    lang = language()
    go_on(box, consumers, lambda found: print(line(found, lang), file=sys.stderr, flush=True),
          threading.Event(), from_now)  # fmt: skip
    return []


def shown(
    box: Outbox, standings: Sequence[Standing], listening: set[str], faults: Sequence[Fault],
    json_: bool,
) -> int:  # fmt: skip
    """Show where each consumer is, and what went wrong. Gives the exit code."""
    from maatwerk_core.register.outbox.delivering import failure

    head = box.head()
    known = {found.values for found in faults}
    stuck = [failure(one) for one in standings if one.error is not None]
    told = [*faults, *(one for one in stuck if one.values not in known)]
    if json_:
        show_json(
            {
                "events": head,
                "consumers": [as_json(box, one, head, listening) for one in standings],
                "faults": [as_dict(one, language()) for one in told],
            }
        )
        return 1 if told else 0
    if standings:
        show(table(headings(), [row(one, head, listening) for one in standings], width()))
    else:
        show(say("Er luistert nog niemand.", "Nobody listens yet."))
    for one in told:
        print(line(one, language()), file=sys.stderr)
    return 1 if told else 0


def as_json(box: Outbox, one: Standing, head: int, listening: set[str]) -> dict[str, Any]:
    """Where a consumer is, for a program."""
    return {
        **asdict(one),
        "behind": head - one.position,
        "skipped": list(box.passed_by(one.consumer)),
        "installed": one.consumer in listening,
    }


def headings() -> tuple[str, ...]:
    """What the columns are called."""
    return (
        say("koppeling", "consumer"),
        say("gehad tot en met", "had up to"),
        say("nog te gaan", "to go"),
        say("stand", "state"),
    )


def row(one: Standing, head: int, listening: set[str]) -> tuple[str, ...]:
    """Where a consumer is, in words."""
    behind = head - one.position
    if one.error is not None:
        state = say("loopt vast", "stuck")
    elif one.consumer not in listening:
        state = say("luistert niet meer", "no longer listens")
    else:
        state = say("loopt achter", "behind") if behind else say("alles geleverd", "up to date")
    return (one.consumer, str(one.position), str(behind), state)
