"""Tells what was measured: a table on the screen, `bench.json` for programs, a page for people."""

from __future__ import annotations

import json
import os
import platform
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from tests.benchmarks.timing import Row, Side

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "reference" / "performance.md"
FILE = ROOT / "bench.json"
PEERS = ("zen-engine", "OpenFisca-Core", "PyYAML", "pydantic", "duckdb")

INTRODUCTION = """# Speed

Written by `make bench`. The rules that both sides run stand in `tests/benchmarks/`; that their outcomes are equal is
found out first. Both sides run alternately in one run. A figure is the median of the rounds, in processor time, with
the middle half of them in brackets; a ratio is ours over theirs, with the middle half of the ratios round by round.
Only ratios within one run mean anything.
"""

LEFT_OUT = """
## What the peer was spared

zen-engine gets the rules as one decision graph per pack, with the values of the day written into it, loaded and
compiled once. It gets the facts of a case ready-made: checked, in cents, in whole days, without those that the rules
don't read. Unknown is exact there too (every test is written once for *surely yes* and once for *surely no*), since
its `and`, `or` and `<` break off on null. Of the ways to wire the graph and to look up a price, the fastest we found
is used. It is not asked for provenance, for what was missing and who can supply it, for other days, for strict
reading, for which checks don't apply, or for a receipt.
"""


def show(rows: Sequence[Row]) -> str:
    """The table for the screen.

    >>> print(show([Row("load", Side((0.2,)), Side((0.1,)), 4, "load_pack", "yaml.load")]))
    row   ours    peer    ratio              aim
    load  200 ms  100 ms  2.00 (2.00-2.00)   4.00  reached
    """
    cells = [
        (
            row.name,
            measure(row.ours.median, row.unit),
            measure(row.peer.median, row.unit),
            f"{row.ratio:.2f} ({row.spread[0]:.2f}-{row.spread[1]:.2f})",
            "-" if row.aim is None else f"{row.aim:.2f}",
            "" if row.aim is None else "reached" if row.reached else "MISSED",
        )
        for row in rows
    ]
    table = [("row", "ours", "peer", "ratio", "aim", ""), *cells]
    widths = [max(len(line[at]) for line in table) for at in range(6)]
    widths[3] = max(widths[3], 17)
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in table
    )


def as_data(rows: Sequence[Row]) -> list[dict[str, object]]:
    """The rows for a program: seconds, their ratio, and how large it may be.

    >>> as_data([Row("load", Side((0.2,)), Side((0.1,)), 4, "", "")])
    [{'name': 'load', 'ours': 0.2, 'peer': 0.1, 'ratio': 2.0, 'aim': 4}]
    """
    return [
        {
            "name": row.name,
            "ours": row.ours.median,
            "peer": row.peer.median,
            "ratio": row.ratio,
            "aim": row.aim,
        }
        for row in rows
    ]


def page(rows: Sequence[Row]) -> str:
    """The page for people."""
    lines = [
        "| row | ours | peer | ratio | aim | rounds |",
        "|---|---|---|---|---|---|",
        *(
            f"| `{row.name}` | {with_spread(row.ours, row.unit)} | {with_spread(row.peer, row.unit)} "
            f"| {row.ratio:.2f} ({row.spread[0]:.2f}-{row.spread[1]:.2f}) "
            f"| {'-' if row.aim is None else f'≤ {row.aim:g}'}{'' if row.reached else ', missed'} "
            f"| {len(row.ours.seconds)} |"
            for row in rows
        ),
    ]
    told = [f"- `{row.name}`: {row.what}, beside {row.beside}; {row.note}." for row in rows]
    return "\n".join([INTRODUCTION, *lines, "", *told, LEFT_OUT, *machine(), ""])


def machine() -> list[str]:
    """Where it was measured."""
    programs = [f"Python {platform.python_version()}", *filter(None, map(installed, PEERS))]
    return [
        "## Where",
        "",
        f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors; {', '.join(programs)}.",
    ]


def installed(package: str) -> str:
    """A package with its version; nothing where it isn't there."""
    try:
        return f"{package} {version(package)}"
    except PackageNotFoundError:
        return ""


def with_spread(side: Side, unit: str = "s") -> str:
    """A median with the middle half of the rounds."""
    low, high = side.spread
    return f"{measure(side.median, unit)} ({measure(low, unit)}-{measure(high, unit)})"


def measure(value: float, unit: str) -> str:
    """A figure in three figures, with its unit.

    >>> measure(0.25, "s"), measure(411.7, "MB")
    ('250 ms', '412 MB')
    """
    return duration(value) if unit == "s" else f"{value:.3g} {unit}"


def duration(seconds: float) -> str:
    """A time in three figures.

    >>> duration(0.0000345), duration(0.25), duration(3)
    ('34.5 µs', '250 ms', '3 s')
    >>> duration(-0.004)
    '-4 ms'
    """
    for size, unit in ((1, "s"), (1e-3, "ms")):
        if abs(seconds) >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds / 1e-6:.3g} µs"


def write(rows: Sequence[Row], *, whole: bool) -> None:
    """Write the file; the page only when everything was measured, for it tells of one run."""
    FILE.write_text(json.dumps(as_data(rows), indent=2) + "\n", encoding="utf-8")
    if whole:
        PAGE.parent.mkdir(parents=True, exist_ok=True)
        PAGE.write_text(page(rows), encoding="utf-8")
    else:
        print("(a part: docs/reference/performance.md stays as it is)", file=sys.stderr)
