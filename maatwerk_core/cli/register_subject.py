"""`maatwerk register subject`: gives a person what is held about them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from maatwerk_core.cli.layout import labelled, wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, say

if TYPE_CHECKING:
    from maatwerk_core.register.access.held import Held
    from maatwerk_core.register.desk import Desk

#: What isn't given, and why: for a program too.
WITHHELD = (
    "Welke medewerkers stemden en of zij u kennen staat hier niet: dat zijn hun eigen gegevens. Hun rol staat er wel.",
    "Which colleagues voted and whether they know you isn't told: those data are their own. Their role is told.",
)
ASK = (
    "Klopt er iets niet, of wilt u dat wij iets wissen? Zeg het tegen uw contactpersoon.",
    "Is something wrong, or shall we erase something? Tell the person you are in touch with.",
)


@make_command(
    "subject",
    nl="Geef iemand wat er over het huishouden wordt bewaard, in gewone woorden: bij een sleutel elk dossier, bij een "
    "dossier dat ene.",
    en="Give people what is held about their household, in plain words: for a key each dossier, else that one.",
)
@argument("who", nl="SLEUTEL|DOSSIER", en="KEY|DOSSIER")
@register_option
@json_option
def subject_command(who: str, where: Where, json_: bool) -> int:
    """Everything but who of the colleagues it was."""
    with where.open() as desk:
        from maatwerk_core.register.access.held import held_about

        found = held_about(desk, who)
        if json_:
            show_json({"dossiers": [one.as_json for one in found], "withheld": [say(*WITHHELD)]})
        else:
            show("\n".join(told(desk, found)))
    return 0


def told(desk: Desk, found: list[Held]) -> Iterator[str]:
    """The whole text."""
    ids = ", ".join(one.dossier.id for one in found)
    yield say("WAT WIJ OVER UW HUISHOUDEN BEWAREN", "WHAT WE HOLD ABOUT YOUR HOUSEHOLD")
    yield ""
    count = len(found)
    nl, en = ("Er is 1 dossier", "There is 1 dossier") if count == 1 else (
        f"Er zijn {count} dossiers", f"There are {count} dossiers")  # fmt: skip
    yield wrapped(f"{say(nl, en)}: {ids}.", width())
    for one in found:
        yield from dossier(desk, one)
    yield ""
    yield wrapped(say(*WITHHELD), width())
    yield wrapped(say(*ASK), width())


def dossier(desk: Desk, held: Held) -> Iterator[str]:
    """One dossier: what the household told, what happened, and what the rules say of it."""
    from maatwerk_core.explain import render
    from maatwerk_core.register.access.page import Page
    from maatwerk_core.register.access.resident_voice import ResidentVoice

    policy = desk.policy(held.dossier)
    for part in Page(held, ResidentVoice(policy.pack, language()), policy.plan).parts():
        yield ""
        yield part.heading.upper()
        yield ""
        yield labelled(part.rows, width())
    if held.dossier.case is not None:
        yield ""
        yield say("WAT DE REGELS ERVAN ZEGGEN", "WHAT THE RULES SAY OF IT")
        yield ""
        yield wrapped(say("Dit lazen de medewerkers. Met u bedoelt de tekst hier de medewerker.",
                          "This is what the staff read. Here the text speaks to them."), width())  # fmt: skip
        yield ""
        yield render(desk.assessment(held.dossier), "professional", language(), "text", width())
