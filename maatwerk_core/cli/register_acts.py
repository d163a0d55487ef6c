"""`maatwerk register vote`, `withdraw`, `decide` and `pay`: what people do in a dossier."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from maatwerk_core.cli.asked_day import day_or_today
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.registered import Where, dossier_argument, on_option, writing_options
from maatwerk_core.cli.spoken import choice, json_option, make_command, option, say
from maatwerk_core.errors import Fault, Faults, ScalarFault, fault
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model.decision import OUTCOMES, Vote
from maatwerk_core.model.scalars import read_count, read_money, read_yes_no
from maatwerk_core.packs.votes import load_votes

if TYPE_CHECKING:
    from maatwerk_core.register.carry_out import Command

#: Grounds on which a brake can be pulled.
GROUNDS = get_args(Vote.model_fields["ground"].annotation)
TO = ("supplier", "creditor", "resident")


@make_command(
    "vote",
    nl="Leg een stem vast: akkoord, niet akkoord, of aan de rem trekken. De naam is een letter of kenmerk.",
    en="Record a vote: yes, no, or pulling the brake. The person is a letter or an id.",
)
@dossier_argument
@option("--person", required=True, value=("KENMERK", "ID"), nl="Wie stemt: een letter of kenmerk, geen naam.",
        en="Who votes: a letter or an id, no name.")  # fmt: skip
@option("--role", required=True, value=("ROL", "ROLE"), nl="In welke rol.", en="In which role.")
@option("--yes/--no", "approves", default=None, nl="Akkoord of niet. Zonder: nog geen antwoord.",
        en="Agrees or not. Otherwise no answer yet.")  # fmt: skip
@option("--knows-household", value=("yes|no", "yes|no"), nl="Kent deze persoon het huishouden privé?",
        en="Does this person know the household privately?")  # fmt: skip
@option("--requester", value=("yes|no", "yes|no"), nl="Vraagt deze persoon het zelf aan?",
        en="Is this person the one who asks?")  # fmt: skip
@option("--brake", is_flag=True, nl="Trek aan de rem.", en="Pull the brake.")
@option("--ground", type=choice(GROUNDS), default="legitimacy", value=("GROND", "GROUND"),
        nl="Waarom de rem: " + ", ".join(GROUNDS) + ".", en="Why the brake: " + ", ".join(GROUNDS) + ".")  # fmt: skip
@writing_options
@json_option
def vote_command(
    dossier: str, person: str, role: str, approves: bool | None, knows_household: str | None,
    requester: str | None, brake: bool, ground: str, where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """What is left out is unknown."""
    from maatwerk_core.register.commands import CastVote

    vote = Vote(
        person=person,
        role=role,
        approves=approves,
        knows_household=yes_or_no(knows_household, "knows-household"),
        requester=yes_or_no(requester, "requester"),
        brake=brake,
        ground=ground,  # type: ignore[arg-type]  # reason: click let only these through
    )
    return carry_out(where, dossier, CastVote(vote), request, json_)


@make_command(
    "withdraw",
    nl="Trek een stem in. De oude stem blijft te zien.",
    en="Withdraw a vote. The old one remains to be seen.",
)
@dossier_argument
@option(
    "--person",
    required=True,
    value=("KENMERK", "ID"),
    nl="Wie de stem intrekt.",
    en="Who withdraws the vote.",
)
@writing_options
@json_option
def withdraw_command(
    dossier: str, person: str, where: Where, request: str | None, json_: bool
) -> int:
    """Before the decision."""
    from maatwerk_core.register.commands import WithdrawVote

    return carry_out(where, dossier, WithdrawVote(person), request, json_)


@make_command(
    "decide",
    nl="Besluit, met de stemmen en woorden die er staan of uit een bestand. Wat ontbreekt komt in een keer.",
    en="Decide, with the votes and words that are there or from a file. What is missing comes all at once.",
)
@dossier_argument
@option("--outcome", type=choice(OUTCOMES), value=("UITKOMST", "OUTCOME"),
        nl="Een van: " + ", ".join(OUTCOMES) + ".", en="One of: " + ", ".join(OUTCOMES) + ".")  # fmt: skip
@option("--by", value=("ROL", "ROLE"), nl="De rol die beslist.", en="The role that decides.")
@option("--votes", value=("BESTAND", "FILE"),
        nl="Een bestand met uitkomst, stemmen en woorden, zoals voor `maatwerk decide`.",
        en="A file with outcome, votes and words, as for `maatwerk decide`.")  # fmt: skip
@on_option
@option("--acute", is_flag=True, nl="Het kan niet wachten: besluit eerst, vul aan binnen de termijn van het pakket.",
        en="It can't wait: decide first, complete within the term of the pack.")  # fmt: skip
@writing_options
@json_option
def decide_command(
    dossier: str, outcome: str | None, by: str | None, votes: str | None, on: str | None,
    acute: bool, where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """People decide; what is missing for it is said, and nothing is written."""
    from maatwerk_core.register.brought import commands_of
    from maatwerk_core.register.commands import Decide

    day = day_or_today(on)
    if votes is not None:
        brought = commands_of(load_votes(votes), day, acute)
        return carry_out(where, dossier, brought, request, json_)
    if outcome is None or by is None:
        missing = "--by" if outcome else "--outcome"
        raise Faults([fault("usage.missing-argument", argument=missing)])
    return carry_out(where, dossier, Decide(outcome, by, day, acute), request, json_)


@make_command(
    "pay",
    nl="Leg een betaling vast. Nooit meer dan besloten, en nooit als geld wat in natura is toegekend.",
    en="Record a payment. Never more than was decided, and never as money what was granted in kind.",
)
@dossier_argument
@option(
    "--amount",
    required=True,
    value=("EURO", "EUROS"),
    nl="Hoeveel, in euro's.",
    en="How much, in euros.",
)
@option("--to", required=True, type=choice(TO), value=("AAN", "TO"), nl="Aan wie: " + ", ".join(TO) + ".",
        en="To whom: " + ", ".join(TO) + ".")  # fmt: skip
@option(
    "--payee", value=("NAAM", "NAME"), nl="De winkel of instelling.", en="The shop or institution."
)
@option("--document", value=("BESTAND", "FILE"), nl="De kassabon: alleen de vingerafdruk wordt bewaard.",
        en="The receipt of the shop: only its fingerprint is kept.")  # fmt: skip
@on_option
@writing_options
@json_option
def pay_command(
    dossier: str, amount: str, to: str, payee: str | None, document: str | None, on: str | None,
    where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """Money that went out."""
    from maatwerk_core.register.commands import Pay

    day = day_or_today(on)
    command = Pay(cents_of(amount), to, day, payee, print_of(document))
    return carry_out(where, dossier, command, request, json_)


def carry_out(
    where: Where,
    dossier: str,
    command: Command | Sequence[Command],
    request: str | None,
    json_: bool,
) -> int:
    """Carry a command out, or several together, and print how the dossier stands."""
    commands = command if isinstance(command, Sequence) else (command,)
    with where.open() as desk:
        before = desk.store.carried_out(request) is not None
        after = desk.do_all(dossier, commands, request)
    if json_:
        show_json({"dossier": after.id, "events": after.number, "repeated": before})
    elif before:
        show(say(f"Dit verzoek ({request}) was al uitgevoerd: er is niets opgeschreven.",
                 f"This request ({request}) was carried out before: nothing was written."))  # fmt: skip
    else:
        show(say(f"Opgeschreven in dossier {after.id}.", f"Written in dossier {after.id}."))
    return 0


def yes_or_no(text: str | None, name: str) -> bool | None:
    """What was typed for yes or no; nothing is unknown. Raises `Faults`."""
    try:
        return None if text is None or text == "unknown" else read_yes_no(text)
    except ScalarFault as error:
        raise Faults([_typed(error, name)]) from None


def cents_of(text: str) -> int:
    """The amount that was typed. Raises `Faults`."""
    try:
        return read_money(text)
    except ScalarFault as error:
        raise Faults([_typed(error, "amount")]) from None


def number_of(text: str | None, name: str) -> int | None:
    """The whole number that was typed; nothing is nothing. Raises `Faults`."""
    try:
        return None if text is None else read_count(text)
    except ScalarFault as error:
        raise Faults([_typed(error, name)]) from None


def print_of(document: str | None) -> str | None:
    """The sha256 of a file. Raises `Faults` where it can't be read."""
    if document is None:
        return None
    try:
        return hashlib.sha256(Path(document).read_bytes()).hexdigest()
    except OSError:
        raise Faults([fault("receipt.no-file", file=document)]) from None


def _typed(error: ScalarFault, name: str) -> Fault:
    return Fault(error.code, f"/{name}", None, as_values(dict(error.values)))
