"""`maatwerk decide`: what people decided, put together, or all that is still missing for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from maatwerk_core.cli.assess import rendered, tell_left_out
from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.layout import labelled, wrapped
from maatwerk_core.cli.opening import case_argument, case_options, open_case
from maatwerk_core.cli.plugged import tell_plugins
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import choice, json_option, language, make_command, option, say
from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.engine.decision_shape import decision_as_json, missing_as_json
from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.explain.formats import Format
from maatwerk_core.explain.rendering import Reader
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import day_text
from maatwerk_core.model.decision import Decision
from maatwerk_core.packs.votes import load_votes

INCOMPLETE = 3
#: For whom a decision is told: in a few lines for who took it, as a letter for whom it is about.
READERS = ("professional", "resident")
FORMATS = ("text", "md", "html")


@make_command(
    "decide",
    nl="Zet een besluit van mensen bij elkaar: uitkomst, stemmen en woorden uit het bestand. Ontbreekt er "
    "iets, dan staat alles er in een keer. Met `--for resident` wordt het de brief voor de inwoner.\n"
    "Hoe het afloopt: 0 als het besluit er is, 3 als er iets ontbreekt.",
    en="Put together what people decided: outcome, votes and words from the file. Where something is "
    "missing, all of it comes at once. With `--for resident` it becomes the letter for the resident.\n"
    "Exit codes: 0 when the decision is there, 3 when something is missing.",
)
@case_argument
@option("--votes", required=True, value=("BESTAND", "FILE"), nl="Het bestand met uitkomst, stemmen en woorden.",
        en="The file with outcome, votes and words.")  # fmt: skip
@case_options
@option("--for", "reader", type=choice(READERS), value=("LEZER", "READER"), default="professional",
        nl="Voor wie: " + ", ".join(READERS) + ".", en="For whom: " + ", ".join(READERS) + ".")  # fmt: skip
@option("--format", "format_", type=choice(FORMATS), value=("VORM", "FORMAT"), default="text",
        nl="De brief als text, Markdown (md) of HTML.", en="The letter as text, Markdown (md) or HTML.")  # fmt: skip
@json_option
def command(
    case: str, votes: str, pack: str | None, day: str | None, sets: tuple[str, ...], reader: Reader,
    format_: Format, json_: bool,
) -> int:  # fmt: skip
    """The engine decides nothing here: it checks that what people bring is whole."""
    if reader != "resident" and format_ != "text":
        raise Faults(
            [fault("usage.wrong-choice", given=format_, option="--format", choices="text")]
        )
    found, policy = open_case(case, pack, day, sets)
    brought = load_votes(votes)
    assessment = assess(found, policy)
    decided = decide(assessment, **brought.brought())
    if not isinstance(decided, Decision):
        missing = brought.placed(decided)
        if json_:
            show_json(missing_as_json(missing, language()))
        else:
            show("\n".join(lines_missing(missing)))
        return INCOMPLETE
    if json_:
        show_json(decision_as_json(decided))
    elif reader == "resident":
        show(rendered(assessment, reader, format_, decided))
        tell_left_out(assessment, decided)
    else:
        show("\n".join(told(decided, assessment)))
    tell_plugins(event_of(decided, assessment))
    return 0


def event_of(decision: Decision, assessment: Assessment) -> dict[str, str | int | None]:
    """What plugins hear of a decision: no words of people, nothing of the household."""
    return {
        "kind": "decision",
        "pack": assessment.policy.id,
        "outcome": decision.outcome,
        "on": decision.on.isoformat(),
        "by": decision.by,
        "decision_kind": decision.kind,
        "amount_cents": decision.amount_cents,
    }


def lines_missing(missing: tuple[Fault, ...]) -> Iterator[str]:
    """A line for each thing that is missing, with its place in the votes file."""
    many = len(missing)
    yield say(f"Er is nog geen besluit: {many} {'punt' if many == 1 else 'punten'} open.",
              f"There is no decision yet: {many} {'point' if many == 1 else 'points'} open.")  # fmt: skip
    for found in missing:
        if found.place:
            found = replace(found, place=replace(found.place, file=from_here(found.place.file)))
        yield wrapped(found.text(language()), width(), "- ", "  ")


def told(decision: Decision, assessment: Assessment) -> Iterator[str]:
    """The decision in a few lines."""
    voice = Telling(assessment, language()).voice
    day = day_text(decision.on, language())
    who, outcome = voice.role(decision.by), voice.label("decided", decision.outcome)
    yield wrapped(say(f"Besluit van {day}: {outcome}, door {who}.",
                      f"Decision of {day}: {outcome}, by {who}."), width())  # fmt: skip
    rows = [
        (say("soort", "kind"), kind(decision)),
        (say("akkoorden", "approvals"), str(decision.approvals)),
    ]
    if decision.amount_cents is not None:
        rows.insert(0, (say("bedrag", "amount"), voice.money(decision.amount_cents)))
    rows += [
        (say("aanvaard", "accepted"), f"{each.path}: {each.words}") for each in decision.accepted
    ]
    rows += [
        (say("losgelaten", "released"), f"{each.check}: {each.grounds}")
        for each in decision.released
    ]
    rows += [
        (say("opgeschreven", "written"), f"{each.id}: {each.words}") for each in decision.written
    ]
    yield labelled(rows, width())


def kind(decision: Decision) -> str:
    """The kind of decision in words."""
    nl = {"besluit": "een besluit, met bezwaar", "factual": "feitelijk handelen", "private_law": "privaatrecht",
          "unknown": "onbekend"}  # fmt: skip
    en = {"besluit": "a decision open to objection", "factual": "a factual act", "private_law": "private law",
          "unknown": "unknown"}  # fmt: skip
    return say(nl[decision.kind], en[decision.kind])
