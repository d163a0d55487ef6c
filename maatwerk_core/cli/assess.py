"""`maatwerk assess`: what can be done today with this case, by whom, and what is still open."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from maatwerk_core.cli.opening import case_argument, case_options, open_case, pack_of
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import choice, json_option, language, make_command, option, say
from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.cases import find_case

if TYPE_CHECKING:
    from maatwerk_core.explain.formats import Format
    from maatwerk_core.explain.rendering import Reader
    from maatwerk_core.model.decision import Decision

EXIT = {"ready": 0, "motivate": 0, "stop": 1, "incomplete": 3}
READERS = ("professional", "developer", "alderman", "neighbour", "resident")
FORMATS = ("text", "md", "html", "json")


@make_command(
    "assess",
    nl="Toets een casus: wat kan vandaag, door wie, en wat is nog open.\n"
    "Hoe het afloopt: 0 als u kunt beslissen of uitleggen, 1 als het langs deze weg niet kan, "
    "3 als er nog iets open is.",
    en="Assess a case: what can be done today, by whom, and what is still open.\n"
    "Exit codes: 0 when one can decide or explain, 1 when it can't be done this way, "
    "3 when something is still open.",
)
@case_argument
@case_options
@option("--strict", is_flag=True, nl="Aangenomen en omstreden waarden tellen als onbekend.",
        en="Assumed and contested values count as unknown.")  # fmt: skip
@option("--for", "reader", type=choice(READERS), value=("LEZER", "READER"), default="professional",
        nl="Voor wie: " + ", ".join(READERS) + ".", en="For whom: " + ", ".join(READERS) + ".")  # fmt: skip
@option("--format", "format_", type=choice(FORMATS), value=("VORM", "FORMAT"), default="text",
        nl="Als tekst (text), Markdown (md), HTML of JSON.", en="As text, Markdown (md), HTML or JSON.")  # fmt: skip
@option("--policies", value=("MAP", "FOLDER"),
        nl="Bewaar het gebruikte regelpakket in deze map, zodat het bewijs altijd na te rekenen is.",
        en="Keep the rule pack that was used in this folder, so that the receipt can always be run again.")  # fmt: skip
@json_option
def command(
    case: str,
    pack: str | None,
    day: str | None,
    sets: tuple[str, ...],
    strict: bool,
    reader: Reader,
    format_: Format | Literal["json"],
    policies: str | None,
    json_: bool,
) -> int:
    """The exit code follows the status."""
    found, policy = open_case(case, pack, day, sets)
    assessment = assess(found, policy, strict=strict)
    if policies is not None:
        keep_policy(case, pack, policies)
    if json_ or format_ == "json":
        from maatwerk_core.engine.shape import as_json

        show_json(as_json(assessment))
    else:
        show(rendered(assessment, reader, format_))
        if reader == "resident":
            tell_left_out(assessment)
    return EXIT[assessment.status]


def keep_policy(case: str, pack: str | None, policies: str) -> None:
    """Keep the files of the pack under their hash; a folder that can't be written is a fault."""
    from maatwerk_core.cli.plugged import tell_plugins
    from maatwerk_core.packs.receipts import store_policy

    try:
        kept = store_policy(pack_of(find_case(case), pack), Path(policies))
    except OSError:
        raise Faults([fault("receipt.no-store", folder=policies)]) from None
    tell_plugins({"kind": "policy", "pack": kept.name, "files": kept.parent.name})


def tell_left_out(assessment: Assessment, decision: Decision | None = None) -> None:
    """Beside the letter, for who sends it: the texts that it leaves out, since they are too hard to read."""
    from maatwerk_core.explain import left_out

    texts = left_out(assessment, language(), decision)
    if texts:
        said = say(
            "Te moeilijk voor de brief, en weggelaten", "Too hard for the letter, and left out"
        )
        print(f"{said}: {'; '.join(texts)}", file=sys.stderr)


def rendered(
    assessment: Assessment, reader: Reader, format_: Format, decision: Decision | None = None
) -> str:
    """The assessment in words, for this reader; for a resident the decision, where there is one."""
    from maatwerk_core.explain import render

    uses = assessment.policy.pack.uses
    if uses and reader == "resident" and format_ == "html":
        from maatwerk_core.cli.plugged import letter_of

        return letter_of(assessment, uses, decision)
    return render(assessment, reader, language(), format_, width(), decision)
