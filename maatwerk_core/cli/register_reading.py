"""`maatwerk register list`, `show` and `verify`: reading what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.layout import labelled, table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, dossier_argument, register_option
from maatwerk_core.cli.spoken import json_option, language, make_command, option, say
from maatwerk_core.errors import fault

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk, Happened
    from maatwerk_core.register.dossier import Dossier


@make_command("list", nl="De dossiers, het nieuwste eerst.", en="The dossiers, the newest first.")
@register_option
@json_option
def list_command(where: Where, json_: bool) -> int:
    """Nothing of the household."""
    with where.open() as desk:
        found = [desk.dossier(id_) for id_ in desk.dossiers()]
    if json_:
        show_json(
            [
                {"dossier": one.id, "pack": one.pack, "day": one.day, "state": state(one)}
                for one in found
            ]
        )
    elif not found:
        show(say("Er is nog geen dossier.", "There is no dossier yet."))
    else:
        head = ("dossier", say("pakket", "pack"), say("dag", "day"), say("stand", "state"))
        show(table(head, [(one.id, one.pack, one.day, stands(one)) for one in found], width()))
    return 0


@make_command(
    "show",
    nl="Een dossier als verhaal: wanneer, wie en wat.",
    en="A dossier as a story: when, who and what.",
)
@dossier_argument
@register_option
@json_option
def show_command(dossier: str, where: Where, json_: bool) -> int:
    """The whole course of events."""
    with where.open() as desk:
        if json_:
            show_json(
                {"dossier": dossier, "events": [as_json(one) for one in desk.history(dossier)]}
            )
        else:
            show("\n".join(story(desk, dossier)))
    return 0


@make_command(
    "verify",
    nl="Kijk na of er in het register iets is veranderd of weg is.\n"
    "Hoe het afloopt: 0 alles staat er zoals het is geschreven, 1 de eerste plaats waar dat niet zo is.",
    en="See whether something in the register was changed or is gone.\n"
    "Exit codes: 0 all stands as it was written, 1 the first place where it doesn't.",
)
@option("--head", value=("VINGERAFDRUK", "FINGERPRINT"), nl="Een vingerafdruk die u eerder elders opschreef.",
        en="A fingerprint that you wrote down elsewhere before.")  # fmt: skip
@register_option
@json_option
def verify_command(head: str | None, where: Where, json_: bool) -> int:
    """Prints the fingerprint of the end, to keep elsewhere."""
    with where.open() as desk:
        broken, (events, last) = desk.verify(head), desk.store.head()
    if json_:
        show_json({"events": events, "head": last, "broken": asdict(broken) if broken else None})
    elif broken:
        show(fault("register.broken", position=broken.position, why=broken.why).text(language()))
    else:
        show(
            labelled(
                [
                    (say("gebeurtenissen", "events"), str(events)),
                    (say("vingerafdruk", "fingerprint"), last),
                    (say("keten", "chain"), say("klopt", "right")),
                ],
                width(),
            )
        )
    return 1 if broken else 0


def as_json(one: Happened) -> dict[str, Any]:
    """An event for a program."""
    return {"number": one.number, "at": one.at, "kind": one.event.KIND, **asdict(one.event)}


def story(desk: Desk, id_: str) -> Iterator[str]:
    """A line for each event, days beside them."""
    from maatwerk_core.explain.voice import Voice
    from maatwerk_core.register.story import Story

    history = desk.history(id_)
    policy = desk.policy(desk.dossier(id_))
    told = Story(Voice(policy.pack, language()), policy.plan)
    yield labelled([(line.day.isoformat(), line.text) for line in told.tell(history)], width())


def state(dossier: Dossier) -> str:
    """How far a dossier is, as a word for programs."""
    if dossier.erased:
        return "erased"
    if dossier.closed_on:
        return "closed"
    return "decided" if dossier.decided else "open"


def stands(dossier: Dossier) -> str:
    """How far a dossier is, in words."""
    return {
        "open": say("open", "open"),
        "decided": say("besloten", "decided"),
        "closed": say("gesloten", "closed"),
        "erased": say("gewist", "erased"),
    }[state(dossier)]
