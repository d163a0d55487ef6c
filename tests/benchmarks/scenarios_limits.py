"""The rows of the workshop that have no peer: what a pack's mutants take, and what our plugin adds to any pytest start.

They stand beside a limit in seconds, so that `ratio` is the share of it that is used.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.cold import run
from tests.benchmarks.timing import Row, Side, alternate, timed

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
MUTATE_LIMIT, MUTATE_ROUNDS = 60.0, 3
PLUGIN_LIMIT, PLUGIN_ROUNDS = 0.05, 41
#: How pytest ends: with tests that passed, and without a test.
PASSED, NOTHING_FOUND = 0, 5
#: How our command ends for a pack that has no example.
NO_EXAMPLE = 1
WITHOUT = ("-p", "no:maatwerk")


def measure_limits() -> Iterator[Row]:
    """The mutants of the smallest and of the largest pack, and a pytest start."""
    with tempfile.TemporaryDirectory() as folder:
        yield from measure_mutation(Path(folder))
        yield measure_plugin(Path(folder))


def measure_mutation(folder: Path) -> Iterator[Row]:
    """Both packs, after a pack without examples was seen to notice nothing and each pack to notice every mutant."""
    score_is(mutate(copied(folder / "bare", "scenarios", "cases")), 0, code=NO_EXAMPLE)
    for pack in ("amsterdam", "landelijk"):
        command = mutate(RULEPACKS / pack)
        score_is(command, 1)
        work = partial(run, command, 0)
        seconds = tuple(timed([work]) for _ in range(MUTATE_ROUNDS))
        yield Row(
            f"mutate_{pack}", Side(seconds), limit(MUTATE_LIMIT, MUTATE_ROUNDS), 1.0,
            f"maatwerk test {pack} --mutate --json", f"a limit of {MUTATE_LIMIT:.0f} s and no peer",
            "the whole command, in one process; every mutant is noticed",
        )  # fmt: skip


def copied(folder: Path, *leave: str) -> Path:
    """A copy of amsterdam without these parts of its folder."""
    left = shutil.ignore_patterns("tests", "*.py", *leave)
    for name in ("landelijk", "amsterdam"):
        shutil.copytree(RULEPACKS / name, folder / name, ignore=left)
    return folder / "amsterdam"


def mutate(pack: Path) -> list[str]:
    """The command, as a user gives it."""
    return [
        str(Path(sys.executable).with_name("maatwerk")),
        "test",
        str(pack),
        "--mutate",
        "--json",
    ]


def score_is(command: list[str], wanted: int, code: int = 0) -> None:
    """There are mutants, and this is the share that is noticed. Raises `Disagreement`."""
    told = json.loads(run(command, code))["mutation"]
    if told["score"] != wanted or not (told["killed"] or told["survived"]):
        raise Disagreement(f"{command} gave the score {told['score']}, not {wanted}")


def measure_plugin(folder: Path) -> Row:
    """A start of pytest with our plugin and without, after each was seen to do what it should."""
    (folder / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
    collects(copied(folder / "packs"))
    file = folder / "test_nothing.py"
    file.write_text("def test_nothing():\n    pass\n", encoding="utf-8")
    sides = alternate(
        [partial(run, pytest(file), PASSED)],
        [partial(run, pytest(file, *WITHOUT), PASSED)],
        PLUGIN_ROUNDS,
        warm=2,
    )
    added = tuple(a - b for a, b in zip(*(side.seconds for side in sides), strict=True))
    return Row(
        "pytest_plugin", Side(added), limit(PLUGIN_LIMIT, PLUGIN_ROUNDS), 1.0,
        f"what our plugin adds to a pytest start of {sides[1].median:.2f} s that doesn't use it",
        f"a limit of {PLUGIN_LIMIT * 1000:.0f} ms and no peer",
        "processes, with the plugin and with `-p no:maatwerk` in turn; the median of the differences",
    )  # fmt: skip


def pytest(*arguments: str | Path) -> list[str]:
    """A start of pytest that keeps nothing."""
    return [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *map(str, arguments)]


def collects(pack: Path) -> None:
    """With the plugin the examples of a pack are found, without it none. Raises `Disagreement`."""
    run(pytest(pack), PASSED)
    run(pytest(pack, *WITHOUT), NOTHING_FOUND)


def limit(seconds: float, rounds: int) -> Side:
    """What stands where a peer would: the same in every round."""
    return Side((seconds,) * rounds)
