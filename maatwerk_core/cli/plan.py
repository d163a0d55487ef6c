"""`maatwerk plan`: the maatwerkplan of a case, to keep and to share."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.cli.opening import case_argument, case_options, open_case
from maatwerk_core.cli.printing import show, width
from maatwerk_core.cli.spoken import choice, language, make_command, option
from maatwerk_core.engine.assess import assess

if TYPE_CHECKING:
    from maatwerk_core.explain.formats import Format


@make_command(
    "plan",
    nl="Schrijf het maatwerkplan van een casus: de wens, de stappen, drie scenario's, drie gronden, de "
    "afspraken, en wie wanneer wat doet.",
    en="Write the plan of a case: the wish, the steps, three scenarios, three grounds, the agreements, and who "
    "does what when.",
)
@case_argument
@case_options
@option("--format", "format_", type=choice(("md", "html", "text")), value=("VORM", "FORMAT"), default="md",
        nl="Markdown (md), HTML of tekst.", en="Markdown (md), HTML or text.")  # fmt: skip
def command(
    case: str, pack: str | None, day: str | None, sets: tuple[str, ...], format_: Format
) -> int:
    """A plan can be written whatever is still open; the plan says so."""
    from maatwerk_core.explain.maatwerkplan import maatwerkplan

    found, policy = open_case(case, pack, day, sets)
    assessment = assess(found, policy)
    show(maatwerkplan(found, assessment, language(), format_, width()))
    return 0
