"""`maatwerk register brake`, `complete`, `object` and `revise`: holding up, completing, disagreeing, deciding anew."""

from __future__ import annotations

from maatwerk_core.cli.asked_day import day_or_today
from maatwerk_core.cli.register_acts import GROUNDS, carry_out
from maatwerk_core.cli.registered import Where, dossier_argument, on_option, writing_options
from maatwerk_core.cli.spoken import choice, json_option, make_command, option
from maatwerk_core.errors import Faults, fault
from maatwerk_core.model.decision import Vote
from maatwerk_core.packs.cases import BESIDE, find_case
from maatwerk_core.packs.document import read_document
from maatwerk_core.register.choices import ANSWERS, WHY


@make_command(
    "brake",
    nl="Trek aan de rem: niemand stemt meer tot de rem is ingetrokken (`withdraw`) of losgelaten (`release`).",
    en="Pull the brake: nobody votes until it is taken back (`withdraw`) or released (`release`).",
)
@dossier_argument
@option("--person", required=True, value=("KENMERK", "ID"), nl="Wie remt: een letter of kenmerk, geen naam.",
        en="Who brakes: a letter or an id, no name.")  # fmt: skip
@option("--role", required=True, value=("ROL", "ROLE"), nl="In welke rol.", en="In which role.")
@option("--ground", type=choice(GROUNDS), default="legitimacy", value=("GROND", "GROUND"),
        nl="Waarom: " + ", ".join(GROUNDS) + ".", en="Why: " + ", ".join(GROUNDS) + ".")  # fmt: skip
@writing_options
@json_option
def brake_command(
    dossier: str,
    person: str,
    role: str,
    ground: str,
    where: Where,
    request: str | None,
    json_: bool,
) -> int:
    """The same as `vote --brake`."""
    from maatwerk_core.register.commands import CastVote

    vote = Vote.model_validate({"person": person, "role": role, "brake": True, "ground": ground})
    return carry_out(where, dossier, CastVote(vote), request, json_)


@make_command(
    "complete",
    nl="Vul een acuut besluit aan, met de stemmen en woorden die er nu zijn.",
    en="Complete an acute decision, with the votes and words that are there now.",
)
@dossier_argument
@on_option
@writing_options
@json_option
def complete_command(
    dossier: str, on: str | None, where: Where, request: str | None, json_: bool
) -> int:
    """What is still missing comes all at once."""
    from maatwerk_core.register.commands_after import Complete

    day = day_or_today(on)
    return carry_out(where, dossier, Complete(day), request, json_)


@make_command(
    "object",
    nl="Leg een bezwaar of klacht vast, of beantwoord die met `--answer`. Verandert het besluit? Dan `revise`.",
    en="Record an objection or complaint, or answer it with `--answer`. Does the decision change? Then `revise`.",
)
@dossier_argument
@option("--words", value=("TEKST", "TEXT"), nl="Waarom, in algemene woorden. Geen namen.",
        en="Why, in general words. No names.")  # fmt: skip
@option("--answer", type=choice(ANSWERS), value=("ANTWOORD", "ANSWER"),
        nl="Het antwoord: " + ", ".join(ANSWERS) + ".", en="The answer: " + ", ".join(ANSWERS) + ".")  # fmt: skip
@on_option
@writing_options
@json_option
def object_command(
    dossier: str, words: str | None, answer: str | None, on: str | None, where: Where,
    request: str | None, json_: bool,
) -> int:  # fmt: skip
    """Whether it is an objection or a complaint follows from the kind of decision."""
    from maatwerk_core.register.commands_after import Answer, Object

    day = day_or_today(on)
    if answer is None:
        return carry_out(where, dossier, Object(day, words), request, json_)
    if not words:
        raise Faults([fault("register.no-words", "/words")])
    return carry_out(where, dossier, Answer(answer, day, words), request, json_)


@make_command(
    "revise",
    nl="Neem een besluit terug om opnieuw te besluiten. Het oude blijft te zien; stemmen en woorden beginnen opnieuw.",
    en="Take a decision back to decide anew. The old one remains to be seen; votes and words start anew.",
)
@dossier_argument
@option("--why", required=True, type=choice(WHY), value=("REDEN", "REASON"),
        nl="Waarom: " + ", ".join(WHY) + ".", en="Why: " + ", ".join(WHY) + ".")  # fmt: skip
@option("--by", required=True, value=("ROL", "ROLE"), nl="De rol die het terugneemt.",
        en="The role that takes it back.")  # fmt: skip
@option("--words", required=True, value=("TEKST", "TEXT"), nl="Wat er anders is. Geen namen.",
        en="What is different. No names.")  # fmt: skip
@option("--case", "case", value=("BESTAND", "FILE"), nl="De casus zoals hij nu is, als de feiten anders zijn.",
        en="The case as it is now, if the facts are different.")  # fmt: skip
@on_option
@writing_options
@json_option
def revise_command(
    dossier: str, why: str, by: str, words: str, case: str | None, on: str | None, where: Where,
    request: str | None, json_: bool,
) -> int:  # fmt: skip
    """Under the rules of the day the dossier was opened."""
    from maatwerk_core.register.commands_after import Revise

    data = None
    if case is not None:
        read = read_document(find_case(case)).data
        data = {key: value for key, value in read.items() if key not in BESIDE}
    command = Revise(why, by, day_or_today(on), words, data)
    return carry_out(where, dossier, command, request, json_)
