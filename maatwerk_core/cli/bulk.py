"""`maatwerk bulk`: every case of a file at once, the outcomes as columns."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.layout import wrapped
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.spoken import (
    argument,
    choice,
    json_option,
    language,
    make_command,
    option,
    say,
)
from maatwerk_core.errors import Faults, Lang, fault
from maatwerk_core.packs.load import load_pack

if TYPE_CHECKING:
    from maatwerk_core.bulk import Count
    from maatwerk_core.bulk.files import Assess

#: What comes with the extra `bulk`.
EXTRA = ("duckdb", "numpy", "pyarrow", "sqlglot")


class _Languages(click.Choice[str]):
    """The languages that words come in; an option without one means that of the command."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The language that is meant."""
        return super().convert(value, param, ctx) if value else language()


@make_command(
    "bulk",
    nl="Toets alle casussen van een bestand tegelijk: Parquet, CSV of JSONL erin, Parquet eruit. Rijen die niet te "
    "toetsen zijn komen met de reden in een bestand ernaast.\n"
    "Hoe het afloopt: 0 alle rijen getoetst, 1 rijen met fouten, 2 verkeerd gebruik.",
    en="Assess all cases of a file at once: Parquet, CSV or JSONL in, Parquet out. Rows that can't be assessed go to "
    "a file beside it, with the reason.\n"
    "Exit codes: 0 all rows assessed, 1 rows with faults, 2 wrong use.",
)
@argument("cases", nl="CASUSSEN", en="CASES")
@option("--pack", required=True, value=("PAKKET", "PACK"), nl="Het regelpakket: een naam of een map.",
        en="The rule pack: a name or a folder.")  # fmt: skip
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden. Anders die van elke rij.",
        en="The day whose rules hold. Otherwise that of each row.")  # fmt: skip
@option("-o", "--out", required=True, value=("BESTAND", "FILE"), nl="Waar de uitkomst komt, als Parquet.",
        en="Where the result goes, as Parquet.")  # fmt: skip
@option("--strict", is_flag=True, nl="Aangenomen en omstreden waarden zijn onbekend.",
        en="Assumed and contested values are unknown.")  # fmt: skip
@option("--no-missing", is_flag=True, nl="Laat weg wat elk antwoord miste. Dat scheelt tijd.",
        en="Leave out what each answer missed. That saves time.")  # fmt: skip
@option("--labels", is_flag=False, flag_value="", type=_Languages(("nl", "en")), value=("[nl|en]", "[nl|en]"),
        nl="Zet er woorden bij: hoe het staat, wie beslist, wat ontbreekt, welke redenen.",
        en="Add words: how it stands, who decides, what is missing, which reasons.")  # fmt: skip
@option("--engine", type=choice(("duckdb", "spark")), value=("PROGRAMMA", "ENGINE"), default="duckdb",
        nl="Wie rekent: duckdb, of spark als één machine te klein is.",
        en="Who works it out: duckdb, or spark where one machine is too small.")  # fmt: skip
@json_option
def command(
    cases: str,
    pack: str,
    day: str | None,
    out: str,
    strict: bool,
    no_missing: bool,
    labels: Lang | None,
    engine: str,
    json_: bool,
) -> int:
    """1 when some rows could not be assessed."""
    try:
        from maatwerk_core.bulk import assess_file
    except ModuleNotFoundError as missing:
        if missing.name not in EXTRA:
            raise
        raise Faults([fault("bulk.not-installed", package=missing.name)]) from None
    from maatwerk_core.bulk.files import bad_rows_of

    on, policy, result = day_of(day), load_pack(pack), Path(out)
    with progress("toetsen", "assessing") as tell:
        count = assess_file(
            Path(cases), policy, result, day=on, strict=strict, missing=not no_missing, labels=labels, lang=language(),
            tell=lambda count: tell(count.done, count.total), assess=_by_spark() if engine == "spark" else None,
        )  # fmt: skip
    beside = str(bad_rows_of(result)) if count.bad else None
    if json_:
        made_up = {"synthetic": True} if count.synthetic else {}
        show_json({"rows": count.rows, "assessed": count.assessed, "bad": count.bad,
                   "out": out, "bad_rows": beside} | made_up)  # fmt: skip
    else:
        show("\n".join(wrapped(line, width()) for line in told(count, out, beside)))
    return 1 if count.bad else 0


def _by_spark() -> Assess:
    """Raises `Faults` where Spark is not on this machine."""
    from maatwerk_core.bulk.spark.session import check_installed

    check_installed()
    from maatwerk_core.bulk.spark.files import assess_batches

    # The bridge to Java logs what it also raises, with a traceback, wherever nobody listens.
    logging.getLogger().addHandler(logging.NullHandler())

    return assess_batches


def told(count: Count, out: str, beside: str | None) -> Iterator[str]:
    """How many rows went where."""
    yield say(f"{count.assessed} van {count.rows} rijen getoetst: {out}",
              f"{count.assessed} of {count.rows} rows assessed: {out}")  # fmt: skip
    if beside is not None:
        yield say(f"{count.bad} niet, met de reden in {beside}",
                  f"{count.bad} not, with the reason in {beside}")  # fmt: skip
    if count.synthetic:
        yield say("De huishoudens zijn verzonnen.", "The households are made up.")


@contextmanager
def progress(nl: str, en: str) -> Iterator[Callable[[int, int], None]]:
    """A bar where a person looks, for how much is done of how much; nothing where a program or a file reads."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(say(nl, en), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)
