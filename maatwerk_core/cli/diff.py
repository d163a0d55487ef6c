"""`maatwerk diff`: what changed between two versions of a pack, in words, and for whom it comes out differently."""

from __future__ import annotations

import datetime
from pathlib import Path

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import argument, choice, json_option, language, make_command, option


@make_command(
    "diff",
    nl="Leg twee versies van een regelpakket naast elkaar: elke verandering in een zin, en de kleinste gevallen "
    "die anders uitpakken. OUD en NIEUW zijn pakketten of mappen; met --policies mag OUD een vingerafdruk zijn.\n"
    "Hoe het afloopt: 0, ook als er iets verandert; 1 een fout in een pakket, 2 verkeerd gebruik.",
    en="Lay two versions of a rule pack side by side: every change in a sentence, and the smallest cases that come "
    "out differently. OLD and NEW are packs or folders; with --policies OLD may be a fingerprint.\n"
    "Exit codes: 0, changes or not; 1 a fault in a pack, 2 wrong use.",
)
@argument("old", nl="OUD", en="OLD")
@argument("new", nl="NIEUW", en="NEW")
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="Alleen wat op deze dag verschilt.",
        en="Only what differs on this day.")  # fmt: skip
@option("--policies", value=("MAP", "FOLDER"), nl="Waar regelpakketten op vingerafdruk bewaard zijn.",
        en="Where rule packs are kept by fingerprint.")  # fmt: skip
@option("--format", "format_", type=choice(("text", "md", "json")), value=("VORM", "FORMAT"), default="text",
        nl="Tekst, Markdown (md) voor een samenvoegverzoek, of JSON.",
        en="Text, Markdown (md) for a merge request, or JSON.")  # fmt: skip
@json_option
def command(
    old: str, new: str, day: str | None, policies: str | None, format_: str, json_: bool
) -> int:
    """Always 0: that a pack changed is no fault."""
    from maatwerk_core.workshop.diff import comparing
    from maatwerk_core.workshop.diff.data import as_data
    from maatwerk_core.workshop.diff.versions import open_version, stored

    on = day_of(day)
    after = open_version(new)
    kept = stored(Path(policies), old, after.policy.id) if policies else None
    found = comparing.compare(open_version(kept or old), after, datetime.date.today(), on)
    if json_ or format_ == "json":
        show_json(as_data(found, language()))
    elif format_ == "md":
        show(comparing.as_markdown(found, language()))
    else:
        lines = comparing.as_text(found, language())
        show("\n".join(wrapped(line, width(), first, rest) for first, rest, line in lines))
    return 0
