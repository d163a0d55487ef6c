"""`maatwerk register light`: a small amount in under a minute. Four things are asked, and all is written at once."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

import click

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import TO, cents_of, print_of
from maatwerk_core.cli.registered import Where, writing_options
from maatwerk_core.cli.spoken import choice, json_option, language, make_command, option, say
from maatwerk_core.errors import Fault, Faults, ScalarFault, fault
from maatwerk_core.errors.fault import names_in
from maatwerk_core.model.scalars import read_word
from maatwerk_core.packs.load import load_pack

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk
    from maatwerk_core.rules.policy import Policy

#: What is asked: the option, what it is called in a fault, and the question.
ASKED: tuple[tuple[str, str, tuple[str, str]], ...] = (
    ("what", "what for", ("Waarvoor is het", "What is it for")),
    ("amount", "how much", ("Hoeveel, in euro's", "How much, in euros")),
    ("agreed", "who agreed",
     ("Wie zijn akkoord (letters, met een komma; niet wie het vraagt of het huishouden privé kent)",
      "Who agreed (letters, with a comma; not who asks for it or knows the household privately)")),
    ("paid-to", "paid to whom", ("Aan wie is betaald", "Who was paid")),
)  # fmt: skip
#: What is asked beside it can be answered in words.
IN_WORDS = {
    "decide.motivate": "words",
    "decide.write": "words",
    "register.unlike-precedents": "words",
    "decide.unknown": "accepts",
}


@make_command(
    "light",
    nl="Leg een klein bedrag licht vast: waarvoor, hoeveel, wie akkoord is en aan wie is betaald.\n"
    "Wat u weglaat vraagt de opdracht aan een scherm. Er wordt in een keer geopend, gestemd, besloten en betaald, of "
    "er wordt niets geschreven. Alleen voor een pakket met `registration: light`.",
    en="Register a small amount lightly: what for, how much, who agreed and who was paid.\n"
    "What you leave out the command asks at a screen. Opening, voting, deciding and paying are written at once, or "
    "nothing is. Only for a pack with `registration: light`.",
)
@option("--pack", required=True, value=("PAKKET", "PACK"), nl="Regelpakket: een naam of een map.",
        en="Rule pack: a name or a folder.")  # fmt: skip
@option("--what", value=("TEKST", "TEXT"), nl="Waarvoor het is.", en="What it is for.")
@option("--amount", value=("EURO", "EUROS"), nl="Hoeveel, in euro's.", en="How much, in euros.")
@option("--agreed", value=("A,B,C", "A,B,C"),
        nl="Wie akkoord zijn: letters, geen namen. Niet wie het vraagt, en niet wie het huishouden privé kent. "
        "In een andere rol: `c:inkomensconsulent`.",
        en="Who agreed: letters, no names. Not who asks for it, and not who knows the household privately. "
        "In another role: `c:inkomensconsulent`.")  # fmt: skip
@option(
    "--paid-to",
    value=("NAAM", "NAME"),
    nl="De winkel of instelling.",
    en="The shop or institution.",
)
@option("--to", type=choice(TO), value=("AAN", "TO"),
        nl="Wat dat is: " + ", ".join(TO) + ". Zonder: aangenomen wordt de leverancier.",
        en="What that is: " + ", ".join(TO) + ". Otherwise the supplier is assumed.")  # fmt: skip
@option("--by", value=("ROL", "ROLE"), nl="De rol die beslist. Zonder: de laagste die mag.",
        en="The role that decides. Otherwise the lowest that may.")  # fmt: skip
@option(
    "--on",
    value=("JJJJ-MM-DD", "YYYY-MM-DD"),
    nl="De dag. Zonder: vandaag.",
    en="The day. Otherwise today.",
)
@option("--set", "sets", multiple=True, value=("GEGEVEN=WAARDE", "FACT=VALUE"),
        nl="Een gegeven dat het pakket ook nodig heeft, zoals complexity=simple.",
        en="A fact that the pack needs too, such as complexity=simple.")  # fmt: skip
@option("--words", multiple=True, value=("KENMERK=TEKST", "ID=TEXT"), nl="Uitleg die het pakket ook vraagt.",
        en="An explanation that the pack asks too.")  # fmt: skip
@option("--accept", "accepts", multiple=True, value=("GEGEVEN=TEKST", "FACT=TEXT"),
        nl="Waarom het kan terwijl iets onbekend is.", en="Why it can be while something is unknown.")  # fmt: skip
@option("--document", value=("BESTAND", "FILE"), nl="De kassabon: alleen de vingerafdruk wordt bewaard.",
        en="The receipt of the shop: only its fingerprint is kept.")  # fmt: skip
@option(
    "--budget",
    value=("NAAM", "NAME"),
    nl="Het budget waar het uit komt.",
    en="The budget it comes from.",
)
@option("--subject", value=("SLEUTEL", "KEY"),
        nl="De sleutel van het huishouden, als het hier al eerder hulp kreeg. Zonder: een nieuw huishouden.",
        en="The key of the household, where it had help here before. Otherwise a new household.")  # fmt: skip
@option(
    "--team",
    value=("NAAM", "NAME"),
    nl="Het team dat het opschrijft.",
    en="The team that registers it.",
)
@writing_options
@json_option
def light_command(
    pack: str, where: Where, request: str | None, budget: str | None, subject: str | None,
    team: str | None, json_: bool, **given: Any,
) -> int:  # fmt: skip
    """All that is missing is said at once where nobody can be asked."""
    given["document"] = print_of(given["document"])
    with where.open() as desk:
        from maatwerk_core.register.light import Light, refuse_other, register_light

        def write(answers: Mapping[str, Any]) -> str:
            return register_light(
                desk, pack, Light(**answers), request=request, budget=budget, subject=subject, team=team
            )  # fmt: skip

        id_ = desk.store.carried_out(request)
        if id_ is None:
            id_ = _asking_on(write, _read(_asked(given)), pack)
        else:
            amount = (given["amount"] or "").strip()
            what = given["what"] if (given["what"] or "").strip() else None
            refuse_other(desk, id_, request, what, cents_of(amount) if amount else None)
        _tell(desk, id_, json_)
    return 0


def _asked(given: dict[str, Any]) -> dict[str, Any]:
    """The four answers; what was left out is asked at a screen. Raises `Faults` where there is none."""
    missing = [one for one in ASKED if not (given[_key(one[0])] or "").strip()]
    if missing and not can_be_asked():
        raise Faults(
            fault("register.light-asks", f"/{name}", thing=thing, option=name)
            for name, thing, _ in missing
        )
    return {**given, **{_key(name): click.prompt(say(*words)) for name, _, words in missing}}


def _key(name: str) -> str:
    return name.replace("-", "_")


def _read(given: Mapping[str, Any]) -> dict[str, Any]:
    """The answers as `Light` takes them. Raises `Faults` with everything that isn't written right."""
    faults: list[Fault] = []
    pairs = {name: _pairs(given[name], faults) for name in ("sets", "words", "accepts")}
    agreed = tuple(_colleague(one, faults) for one in given["agreed"].split(",") if one.strip())
    try:
        cents = cents_of(given["amount"].strip())
    except Faults as refused:
        faults += refused.faults
    if faults:
        raise Faults(faults)
    names = ("what", "to", "by", "document")
    return {
        **{name: given[name] for name in names},
        "amount_cents": cents,
        "agreed": agreed,
        "payee": given["paid_to"],
        "on": day_of(given["on"]) or datetime.date.today(),
        "facts": pairs["sets"],
        "words": pairs["words"],
        "accepts": pairs["accepts"],
    }


def _pairs(texts: tuple[str, ...], faults: list[Fault]) -> dict[str, str]:
    faults += [fault("usage.not-a-setting", given=text) for text in texts if "=" not in text]
    split = [text.partition("=") for text in texts]
    return {name.strip(): value.strip() for name, _, value in split}


def _colleague(text: str, faults: list[Fault]) -> tuple[str, str | None]:
    """Someone who agreed, with a role where one was written."""
    words = []
    for part in text.split(":", 1):
        try:
            words.append(read_word(part.strip()))
        except ScalarFault as error:
            faults.append(error.at("/agreed"))
    person, *role = words or [""]
    return person, role[0] if role else None


def _asking_on(
    write: Callable[[Mapping[str, Any]], str], answers: dict[str, Any], pack: str
) -> str:
    """Write it; what the pack asks beside it is asked at a screen, until nothing is left or nothing is answered."""
    while True:
        try:
            return write(answers)
        except Faults as refused:
            if not can_be_asked() or any(one.code not in IN_WORDS for one in refused.faults):
                raise
            if not _answered(refused.faults, answers, load_pack(pack)):
                raise


def _answered(faults: Iterable[Fault], answers: dict[str, Any], policy: Policy) -> bool:
    """Ask for each thing in words, as the pack says it. An empty answer ends it."""
    for one in faults:
        about = names_in(one.pointer)[-1]
        question = _questions(policy).get(about) or one.message(language())
        words = click.prompt(question, default="", show_default=False).strip()
        if not words:
            return False
        name = IN_WORDS[one.code]
        answers[name] = {**answers[name], about: words}
    return True


def _questions(policy: Policy) -> dict[str, str]:
    """What the pack asks to write, and its checks with why it is that they ask to be explained."""
    asks = {id_: say(nl, en) for row in policy.pack.substantiation for id_, nl, en in row.write}
    why = say("Waarom mag het hier anders?", "Why may it be otherwise here?")
    checks = {
        one.id: f"{say(one.text.nl, one.text.en or one.text.nl)} {why}"
        for one in policy.pack.checks
    }
    return {**checks, **asks}


def _tell(desk: Desk, id_: str, json_: bool) -> None:
    """How it stands, and what was assumed for it."""
    dossier = desk.dossier(id_)
    receipt = (dossier.assessed and dossier.assessed.receipt) or {}
    assumed: list[str] = receipt.get("rested_on", {}).get("assumed", [])
    if json_:
        show_json(
            {
                "dossier": id_,
                "subject": dossier.subject,
                "paid_cents": dossier.paid_cents,
                "by": dossier.decided and dossier.decided.by,
                "assumed": assumed,
            }
        )
        return
    from maatwerk_core.explain.voice import money

    amount, key = money(dossier.paid_cents, language()), dossier.subject
    lines = [say(f"Dossier {id_}: toegekend en betaald, {amount}. De sleutel van het huishouden is {key}.",
                 f"Dossier {id_}: granted and paid, {amount}. The key of the household is {key}.")]  # fmt: skip
    if assumed:
        names = ", ".join(f"`{one}`" for one in assumed)
        lines.append(say(f"Aangenomen: {names}.", f"Assumed: {names}."))
    show("\n".join(wrapped(line, width()) for line in lines))


def can_be_asked() -> bool:
    """Does a person sit at a screen who can answer?"""
    return sys.stdin.isatty()
