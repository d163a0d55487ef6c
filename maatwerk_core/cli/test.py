"""`maatwerk test`: does a pack do what its cases and scenarios say?"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option, say
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.find import find_folder
from maatwerk_core.workshop.failures import failure_text
from maatwerk_core.workshop.scenarios import Outcome, Run, run_pack
from maatwerk_core.workshop.traces import reasons


@make_command(
    "test",
    nl="Probeer een regelpakket op zijn casussen en scenario's: komt eruit wat er moet komen?\n"
    "Hoe het afloopt: 0 alles komt uit, 1 iets komt anders uit of een bestand is fout, 2 verkeerd gebruik.",
    en="Try a rule pack on its cases and scenarios: does what should come out come out?\n"
    "Exit codes: 0 everything as expected, 1 something came out otherwise or a file is wrong, 2 wrong use.",
)
@argument("pack", nl="PAKKET|MAP", en="PACK|FOLDER")
@option("--only", value=("TEKST", "TEXT"), default="",
        nl="Alleen wat deze tekst in zijn naam heeft.", en="Only what has this text in its name.")  # fmt: skip
@option("--coverage", is_flag=True, nl="Laat ook zien wat nog door geen voorbeeld is geraakt.",
        en="Show too what no example has reached yet.")  # fmt: skip
@option("--mutate", is_flag=True, nl="Maak foutjes in de regels en kijk of een voorbeeld het merkt.",
        en="Make small errors in the rules and see whether an example notices.")  # fmt: skip
@option("--html", value=("BESTAND", "FILE"), default="",
        nl="Schrijf een pagina met de regels: wat is geraakt, welk foutje merkt niemand.",
        en="Write a page with the rules: what is reached, which error nobody notices.")  # fmt: skip
@json_option
def command(pack: str, only: str, coverage: bool, mutate: bool, html: str, json_: bool) -> int:
    """A block per example that came out otherwise, then what it came to."""
    found = run_pack(find_folder(pack), only)
    if only and not found.outcomes:
        raise Faults([fault("usage.nothing-selected", given=only, pack=found.policy.id)])
    parts = list(_beside(found, coverage, mutate, html))
    if json_:
        show_json(as_json(found) | {part.name: part.data() for part in parts})
    else:
        show("\n\n".join([told(found), *(part.text() for part in parts)]))
    return 1 if found.failed or not found.outcomes else 0


class Part(NamedTuple):
    """Something beside the examples themselves, for a person and for a program; worked out when shown."""

    name: str
    text: Callable[[], str]
    data: Callable[[], dict[str, Any]]


def _beside(found: Run, coverage: bool, mutate: bool, html: str) -> Iterator[Part]:
    """What was asked for beside the examples; loaded only then. The page shows coverage always."""
    measured = tried = None
    if coverage or html:
        from maatwerk_core.cli.coverage_words import coverage_dict, coverage_text
        from maatwerk_core.workshop.coverage.measuring import measure

        measured = shown = measure(found)
        if coverage:
            yield Part("coverage", lambda: coverage_text(shown), lambda: coverage_dict(shown))
    if mutate:
        from maatwerk_core.cli.mutation_words import mutation_dict, mutation_text
        from maatwerk_core.workshop.mutate.mutation import mutate_run

        tried = seen = mutate_run(found, language())
        yield Part("mutation", lambda: mutation_text(seen), lambda: mutation_dict(seen))
    if html and measured is not None:
        from maatwerk_core.cli.test_page import write_page

        write_page(html, found, measured, tried)


def told(found: Run) -> str:
    """The lines for a person."""
    blocks = [failure_text(one, language(), place_of(one), width()) for one in found.failed]
    return "\n\n".join([*blocks, verdict(found)])


def place_of(outcome: Outcome) -> str:
    """Where an example stands, from the folder one works in."""
    place = outcome.example.place
    return f"{from_here(place.file)}:{place.line}:{place.column}"


def verdict(found: Run) -> str:
    """What it came to."""
    name = f"{found.policy.id} {found.policy.pack.version}"
    many, failed = len(found.outcomes), len(found.failed)
    if not many:
        return say(
            f"{name}: geen voorbeelden. Zet scenario's in {from_here(str(found.folder / 'scenarios'))}",
            f"{name}: no examples. Put scenarios in {from_here(str(found.folder / 'scenarios'))}",
        )
    if many == 1:
        return say(f"{name}: het ene voorbeeld komt {'anders uit' if failed else 'uit'}",
                   f"{name}: the one example came out {'otherwise' if failed else 'as expected'}")  # fmt: skip
    if not failed:
        return say(f"{name}: alle {many} voorbeelden komen uit",
                   f"{name}: all {many} examples as expected")  # fmt: skip
    come = "komt" if failed == 1 else "komen"
    return say(f"{name}: {failed} van de {many} voorbeelden {come} anders uit",
               f"{name}: {failed} of {many} examples came out otherwise")  # fmt: skip


def as_json(found: Run) -> dict[str, Any]:
    """The run for a program."""
    return {
        "pack": found.policy.id,
        "version": found.policy.pack.version,
        "passed": len(found.outcomes) - len(found.failed),
        "failed": len(found.failed),
        "examples": [as_dict(one) for one in found.outcomes],
    }


def as_dict(outcome: Outcome) -> dict[str, Any]:
    """One example for a program."""
    example, place = outcome.example, outcome.example.place
    return {
        "name": example.name,
        "file": str(Path(place.file)),
        "line": place.line,
        "because": example.because or None,
        "passed": outcome.passed,
        "differences": [
            {"path": each.path, "expected": each.expected, "got": each.got,
             "why": list(reasons(outcome, each, language()))}
            for each in outcome.differences
        ],
    }  # fmt: skip
