"""What there is to say about each line of a pack that was tried, for the page of `maatwerk test --html`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from maatwerk_core.cli.coverage_words import coverage_line, percent
from maatwerk_core.cli.mutation_words import score_line
from maatwerk_core.cli.spoken import language, say
from maatwerk_core.errors import Faults, fault
from maatwerk_core.workshop.coverage.measuring import Coverage
from maatwerk_core.workshop.coverage.skeletons import skeleton
from maatwerk_core.workshop.mutate.mutation import Mutation
from maatwerk_core.workshop.mutate.words import change
from maatwerk_core.workshop.report.page import Note, Score, read_lines, write_report
from maatwerk_core.workshop.scenarios import Run


def write_page(where: str, found: Run, coverage: Coverage, mutation: Mutation | None) -> None:
    """Write the page to a file. Raises `Faults` where that can't be done."""
    notes = [*_of_coverage(coverage), *(_of_mutation(mutation) if mutation else ())]
    paths = sorted({Path(note.file) for note in notes} | set(found.folder.glob("*.yaml")))
    files = read_lines((p for p in paths if p.parent == found.folder), found.folder, notes)
    title = f"{found.policy.id} {found.policy.pack.version}"
    page = write_report(title, tuple(_scores(found, coverage, mutation)), files, language())
    try:
        Path(where).write_text(page, "utf-8")
    except OSError as error:
        unwritable = fault("scenario.page-unwritable", file=where, error=error.strerror or "")
        raise Faults([unwritable]) from None


def _scores(found: Run, coverage: Coverage, mutation: Mutation | None) -> Iterator[Score]:
    passed = len(found.outcomes) - len(found.failed)
    yield Score(say("Voorbeelden die uitkomen", "Examples as expected"),
                f"{passed}/{len(found.outcomes)}")  # fmt: skip
    none = say("niets te dekken", "nothing to cover")
    yield Score(say("Dekking", "Coverage"), none if coverage.score is None else percent(coverage))
    if mutation is not None:
        label, _, value = score_line(mutation).partition(": ")
        yield Score(label, value)


def _of_coverage(coverage: Coverage) -> Iterator[Note]:
    for one in coverage.covered:
        yield Note(one.goal.place.file, one.goal.place.line or 1, "seen", "")
    for one in coverage.uncovered:
        place, text = one.goal.place, coverage_line(one, coverage)
        scenario = skeleton([one.goal], language())
        yield Note(place.file, place.line or 1, "unreached", text, scenario)


def _of_mutation(mutation: Mutation) -> Iterator[Note]:
    lang = language()
    for killed in mutation.killed:
        place = mutation.place(killed.mutant)
        yield Note(place.file, place.line or 1, "seen", "")
    for one in mutation.survived:
        place = mutation.place(one.mutant)
        scenario = str(one.draft) if one.draft else ""
        yield Note(place.file, place.line or 1, "missed", change(one.mutant, lang), scenario)
    for mutant in mutation.equivalent:
        place = mutation.place(mutant)
        yield Note(place.file, place.line or 1, "alike", change(mutant, lang))
