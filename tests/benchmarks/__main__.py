"""`make bench`: measures, prints a table, writes `bench.json` and `docs/reference/performance.md`."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

# Run as `python tests/benchmarks`: the folder itself would come first, and its `packs` is not ours to import.
sys.path[0] = str(Path(__file__).resolve().parents[2])

from tests.benchmarks.cold import measure_cold  # noqa: E402  # reason: the path comes first
from tests.benchmarks.impact import measure_impact  # noqa: E402  # reason: as above
from tests.benchmarks.many_cases import (  # noqa: E402  # reason: as above
    measure_many_cases,
    measure_ten_times_as_many,
)
from tests.benchmarks.many_peers import measure_many_peers  # noqa: E402  # reason: as above
from tests.benchmarks.one_case import measure_one_case  # noqa: E402  # reason: as above
from tests.benchmarks.packs import measure_packs  # noqa: E402  # reason: as above
from tests.benchmarks.register_precedents import measure_precedents  # noqa: E402  # reason: as above
from tests.benchmarks.register_report import measure_report  # noqa: E402  # reason: as above
from tests.benchmarks.register_rows import measure_register  # noqa: E402  # reason: as above
from tests.benchmarks.report import show, write  # noqa: E402  # reason: as above
from tests.benchmarks.scenarios import measure_scenarios  # noqa: E402  # reason: as above
from tests.benchmarks.scenarios_limits import measure_limits  # noqa: E402  # reason: as above
from tests.benchmarks.spark_cases import measure_spark_cases  # noqa: E402  # reason: as above
from tests.benchmarks.timing import Row  # noqa: E402  # reason: as above

PARTS: dict[str, tuple[Callable[[], Iterator[Row]], ...]] = {
    "engine": (measure_one_case, measure_packs, measure_cold),
    "scenarios": (measure_scenarios, measure_limits),
    "bulk": (
        measure_many_cases,
        measure_many_peers,
        measure_impact,
        measure_spark_cases,
        measure_ten_times_as_many,
    ),
    "register": (measure_register, measure_precedents, measure_report),
}


def main() -> int:
    """Measure what was asked for. Ends with 1 when an aim is missed, so that a program sees it."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--only", choices=PARTS, help="a part")
    only = parser.parse_args().only
    names = [only] if only else list(PARTS)
    rows = [row for name in names for measure in PARTS[name] for row in measure()]
    if not rows:
        print(f"nothing to measure yet for {', '.join(names)}")
        return 0
    print(show(rows))
    write(rows, whole=only is None)
    return 0 if all(row.reached for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
