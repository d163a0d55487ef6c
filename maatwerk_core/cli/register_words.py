"""`maatwerk register motivate`, `accept`, `release` and `close`: what people put into words."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from maatwerk_core.cli.asked_day import day_or_today
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import carry_out
from maatwerk_core.cli.registered import Where, dossier_argument, on_option, writing_options
from maatwerk_core.cli.spoken import (
    argument,
    json_option,
    language,
    make_command,
    option,
    say,
)

if TYPE_CHECKING:
    from maatwerk_core.register.consult import Consult

_words = option("--words", required=True, value=("TEKST", "TEXT"), nl="Wat u opschrijft. Geen namen.",
                en="What you write. No names.")  # fmt: skip


@make_command(
    "put",
    nl="Leg het plan voor aan collega's, in algemene woorden die uit de gegevens komen: zonder naam, plaats of ziekte.",
    en="Put the plan before colleagues, in general words that come from the facts: without name, place or illness.",
)
@dossier_argument
@option("--vaguer", count=True, nl="Laat het zeldzaamste feit weg. Vaker mag: --vaguer --vaguer.",
        en="Leave out the rarest fact. More than once may: --vaguer --vaguer.")  # fmt: skip
@option("--with-words", is_flag=True,
        nl="Ook waarvoor het is en wat er anders gebeurt, in de woorden van de casus. Lees ze na op namen en plaatsen.",
        en="Also what for and what happens otherwise, in the words of the case. Check them for names and "
        "places.")  # fmt: skip
@option("--draft", is_flag=True, nl="Toon alleen de tekst; leg niets voor.",
        en="Only show the text; put nothing before anyone.")  # fmt: skip
@writing_options
@json_option
def put_command(
    dossier: str, vaguer: int, with_words: bool, draft: bool, where: Where, request: str | None,
    json_: bool,
) -> int:  # fmt: skip
    """Prints the text that can be sent to them."""
    with where.open() as desk:
        from maatwerk_core.explain.voice import Voice
        from maatwerk_core.register.commands import Put
        from maatwerk_core.register.consult import consult
        from maatwerk_core.register.personal.earlier import earlier_than

        found = desk.dossier(dossier)
        assessment, earlier = desk.assessment(found), earlier_than(desk, found)
        voice = Voice(assessment.policy.pack, language())
        said = consult(assessment, voice, earlier, vaguer, told=with_words)
        if not draft:
            desk.do(dossier, Put(said.text), request)
    if json_:
        show_json({"dossier": dossier, **asdict(said)})
        return 0
    show("\n".join(wrapped(line, width(), "", "  ") for line in said.text.splitlines()))
    if said.rare:
        show(wrapped(recognisable(said), width()))
    return 0


def recognisable(said: Consult) -> str:
    """The warning that someone may recognise the household, and what can be done."""
    from maatwerk_core.register.personal.rare import FEW

    less = say(
        "Met --vaguer valt het zeldzaamste feit weg.", "--vaguer leaves out the rarest fact."
    )
    if said.alike is None:
        many = say(
            "Let op: zoveel feiten samen kunnen een huishouden herkenbaar maken.",
            "Mind: so many facts together may make a household recognisable.",
        )
        return f"{many} {less}"
    few = say(
        f"Let op: minder dan {FEW} van de {said.among} andere huishoudens hebben deze feiten samen.",
        f"Mind: fewer than {FEW} of the {said.among} other households share these facts.",
    )
    return f"{few} {less}"


@make_command(
    "motivate",
    nl="Schrijf op wat het pakket vraagt, onder het kenmerk dat `decide` noemt.",
    en="Put into words what the pack asks, under the id that `decide` names.",
)
@dossier_argument
@argument("about", nl="KENMERK", en="ID")
@_words
@writing_options
@json_option
def motivate_command(
    dossier: str, about: str, words: str, where: Where, request: str | None, json_: bool
) -> int:
    """Why, in words."""
    from maatwerk_core.register.commands import Motivate

    return carry_out(where, dossier, Motivate(about, words), request, json_)


@make_command(
    "accept",
    nl="Ga verder met iets dat onbekend is, en schrijf op waarom dat verantwoord is.",
    en="Go ahead with something unknown, and write why that is justified.",
)
@dossier_argument
@argument("path", nl="WAT", en="WHAT")
@_words
@writing_options
@json_option
def accept_command(
    dossier: str, path: str, words: str, where: Where, request: str | None, json_: bool
) -> int:
    """An unknown is never filled in."""
    from maatwerk_core.register.commands import AcceptUnknown

    return carry_out(where, dossier, AcceptUnknown(path, words), request, json_)


@make_command(
    "release",
    nl="Laat een plan langs een eis die het tegenhoudt, of laat de rem los (`brake`).",
    en="Let a plan pass a check that stops it, or release the brake (`brake`).",
)
@dossier_argument
@argument("check", nl="EIS", en="CHECK")
@option(
    "--by", required=True, value=("ROL", "ROLE"), nl="De rol die dat mag.", en="The role that may."
)
@_words
@writing_options
@json_option
def release_command(
    dossier: str, check: str, by: str, words: str, where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """On written grounds."""
    from maatwerk_core.register.commands import ReleaseStop

    return carry_out(where, dossier, ReleaseStop(check, by, words), request, json_)


@make_command(
    "close",
    nl="Sluit een dossier waarin is besloten.",
    en="Close a dossier in which was decided.",
)
@dossier_argument
@_words
@on_option
@writing_options
@json_option
def close_command(
    dossier: str, words: str, on: str | None, where: Where, request: str | None, json_: bool
) -> int:
    """Nothing more happens in it."""
    from maatwerk_core.register.commands import Close

    day = day_or_today(on)
    return carry_out(where, dossier, Close(words, day), request, json_)
