"""The mutation of a pack for a person and for a program."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import width
from maatwerk_core.cli.spoken import language, say
from maatwerk_core.workshop.mutate.mutant import Mutant
from maatwerk_core.workshop.mutate.mutation import Mutation, Survivor
from maatwerk_core.workshop.mutate.words import change


def mutation_text(found: Mutation) -> str:
    """What no example noticed, each with the scenario that would; then what can't be noticed, and the score."""
    return "\n".join([*_survivors(found), *_equivalents(found), score_line(found)])


def _survivors(found: Mutation) -> Iterator[str]:
    """The to-do list: each change once, the scenario once for all changes that it notices."""
    if not found.survived:
        return
    title = say(
        "Deze foutjes in de regels merkt geen enkel voorbeeld. Plak het scenario eronder in "
        "uw bestand, of schrijf zelf een beter voorbeeld.",
        "No example notices these small errors in the rules. Paste the scenario below into "
        "your file, or write a better example yourself.",
    )
    yield from (wrapped(title, width()), "")
    for one in found.survived:
        if one.with_draft_of is None:
            yield from _todo(one, found)


def _todo(one: Survivor, found: Mutation) -> Iterator[str]:
    beside = (each.mutant for each in found.survived if each.with_draft_of is one.mutant)
    for mutant in (one.mutant, *beside):
        place = found.place(mutant)
        path = ".".join(found.pack.path(mutant))
        yield f"{from_here(place.file)}:{place.line}:{place.column} {path}"
        yield wrapped(change(mutant, language()), width(), "  ")
    yield str(one.draft) if one.draft else "  " + _no_draft()
    yield ""


def _no_draft() -> str:
    return say("Geen scenario gevonden: bekijk zelf of dit iets uitmaakt.",
               "No scenario found: see for yourself whether this matters.")  # fmt: skip


def _equivalents(found: Mutation) -> Iterator[str]:
    if found.equivalent:
        title = say("Maakt aantoonbaar geen verschil, in geen enkele casus:",
                    "Shown to make no difference, in any case:")  # fmt: skip
        yield title
        for mutant in found.equivalent:
            place = found.place(mutant)
            yield f"  {from_here(place.file)}:{place.line} {change(mutant, language())}"
        yield ""


def score_line(found: Mutation) -> str:
    """The score in whole percents, rounded down: 100 means all."""
    score = found.score
    if score is None:
        return say("Foutjes gemerkt: dit pakket heeft niets om te wijzigen",
                   "Errors noticed: this pack has nothing to change")  # fmt: skip
    killed, many = len(found.killed), len(found.killed) + len(found.survived)
    return say(f"Foutjes gemerkt: {int(score * 100)}% ({killed}/{many})",
               f"Errors noticed: {int(score * 100)}% ({killed}/{many})")  # fmt: skip


def mutation_dict(found: Mutation) -> dict[str, Any]:
    """The mutation for a program; `score` is between 0 and 1, null where there are no mutants."""
    score = found.score
    return {
        "score": None if score is None else round(float(score), 4),
        "killed": [_as_dict(one.mutant, found) | {"by": one.by.name} for one in found.killed],
        "survived": [_of_survivor(one, found) for one in found.survived],
        "equivalent": [_as_dict(one, found) for one in found.equivalent],
        "refused": [_as_dict(one, found) for one in found.refused],
    }


def _of_survivor(one: Survivor, found: Mutation) -> dict[str, Any]:
    return _as_dict(one.mutant, found) | {"scenario": str(one.draft) if one.draft else None}


def _as_dict(mutant: Mutant, found: Mutation) -> dict[str, Any]:
    place = found.place(mutant)
    return {
        "id": mutant.id,
        "kind": mutant.kind,
        "path": ".".join(found.pack.path(mutant)),
        "file": place.file,
        "line": place.line,
        "before": mutant.before,
        "after": mutant.after or None,
    }
