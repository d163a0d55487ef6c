"""`maatwerk register agreement` and `repay`: what was promised, how it ended, and what came back."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from maatwerk_core.cli.asked_day import day_of, day_or_today
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.register_acts import carry_out, cents_of
from maatwerk_core.cli.registered import Where, dossier_argument, on_option, writing_options
from maatwerk_core.cli.spoken import (
    argument,
    choice,
    json_option,
    language,
    make_command,
    option,
    say,
)
from maatwerk_core.errors import Faults, fault
from maatwerk_core.model.intervention import PartyKind
from maatwerk_core.register.choices import HOW

if TYPE_CHECKING:
    from maatwerk_core.register.dossier import Dossier

#: Who else may promise something.
PARTIES = get_args(PartyKind)

_name = argument("agreement", nl="AFSPRAAK", en="AGREEMENT")


@make_command(
    "agreement",
    nl="Maak een afspraak, of zeg met `--how` hoe zij afliep. Wat daaruit volgt rekent het pakket voor.",
    en="Make an agreement, or say with `--how` how it ended. What follows from that the pack works out.",
)
@dossier_argument
@_name
@option("--how", type=choice(HOW), value=("HOE", "HOW"), nl="Hoe zij afliep: " + ", ".join(HOW) + ".",
        en="How it ended: " + ", ".join(HOW) + ".")  # fmt: skip
@option(
    "--by", value=("ROL", "ROLE"), nl="Wie dat vindt, met `--how`.", en="Who says so, with `--how`."
)
@option("--starts", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Vanaf welke dag zij loopt.",
        en="From which day it runs.")  # fmt: skip
@option("--outstanding", value=("EURO", "EUROS"), nl="Wat er nog openstaat, in euro's.",
        en="What is still outstanding, in euros.")  # fmt: skip
@option("--party", value=("PARTIJ", "PARTY"), type=choice(PARTIES),
        nl="Wie iets belooft, als dat niet de inwoner is: " + ", ".join(PARTIES) + ".",
        en="Who promises, if it isn't the resident: " + ", ".join(PARTIES) + ".")  # fmt: skip
@option("--due", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Tot welke dag, met `--party`.",
        en="Until which day, with `--party`.")  # fmt: skip
@option("--words", value=("TEKST", "TEXT"), nl="Wat er is beloofd, of waarom u dit zo vindt. Geen namen.",
        en="What was promised, or why you judge it so. No names.")  # fmt: skip
@on_option
@writing_options
@json_option
def agreement_command(
    dossier: str, agreement: str, how: str | None, by: str | None, starts: str | None,
    outstanding: str | None, party: str | None, due: str | None, words: str | None, on: str | None,
    where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """An agreement that ended is told with what follows from it."""
    from maatwerk_core.register.commands_after import Agree, EndAgreement

    if how is None:
        cents = None if outstanding is None else cents_of(outstanding)
        made = Agree(agreement, day_of(starts), cents, party, words, day_of(due))
        return carry_out(where, dossier, made, request, json_)
    if by is None:
        raise Faults([fault("usage.missing-argument", argument="--by")])
    ended = EndAgreement(agreement, how, by, day_or_today(on), words)
    with where.open() as desk:
        after = desk.do(dossier, ended, request)
    if json_:
        show_json({"dossier": after.id, "events": after.number, **_follows(after, agreement)})
    else:
        show(_told(after, agreement))
    return 0


@make_command(
    "repay",
    nl="Leg vast dat er geld terugkwam onder een afspraak.",
    en="Record that money came back under an agreement.",
)
@dossier_argument
@_name
@option(
    "--amount",
    required=True,
    value=("EURO", "EUROS"),
    nl="Hoeveel, in euro's.",
    en="How much, in euros.",
)
@on_option
@writing_options
@json_option
def repay_command(
    dossier: str, agreement: str, amount: str, on: str | None, where: Where, request: str | None,
    json_: bool,
) -> int:  # fmt: skip
    """Never more than is to be paid back."""
    from maatwerk_core.register.commands_after import Repay

    command = Repay(agreement, cents_of(amount), day_or_today(on))
    return carry_out(where, dossier, command, request, json_)


def _follows(after: Dossier, name: str) -> dict[str, object]:
    promise = after.promise(name)
    if promise is None or promise.ended is None:
        return {}
    return {"pays": promise.ended.pays, "pays_cents": promise.ended.pays_cents}


def _told(after: Dossier, name: str) -> str:
    from maatwerk_core.explain.voice import money

    follows = _follows(after, name)
    cents = follows.get("pays_cents")
    if follows.get("pays") == "nothing":
        return say("Er wordt niets terugbetaald.", "Nothing is paid back.")
    if not isinstance(cents, int):
        return say(
            "Wat er wordt terugbetaald is onbekend: het pakket of het dossier zegt het niet.",
            "What is paid back is unknown: neither the pack nor the dossier says so.",
        )
    amount = money(cents, language())
    return say(f"Terug te betalen: {amount}.", f"To be paid back: {amount}.")
