"""The rows of a cold start: the whole command, from nothing, beside what any program with these packages pays."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.timing import Row, alternate

CASE = "zaanstad/lasmasker"
#: How `assess` ends for a case that is incomplete.
INCOMPLETE = 3
ROUNDS = 21
PEER = "import pydantic, yaml; pydantic.BaseModel; yaml.safe_load"
SCRIPT = [str(Path(sys.executable).with_name("maatwerk"))]
MODULE = [sys.executable, "-m", "maatwerk_core"]
#: An installed program has its compiled files on disk; a shell that forbids to write them would compile ours each time.
ENVIRONMENT = {name: v for name, v in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def measure_cold() -> Iterator[Row]:
    """As a script and as a module."""
    for name, program in (("cold", SCRIPT), ("cold_module", MODULE)):
        command = [*program, "assess", CASE, "--json"]
        answers(command)
        work = partial(run, command, INCOMPLETE)
        sides = alternate([work], [partial(run, [sys.executable, "-c", PEER], 0)], ROUNDS, warm=2)
        shown = "maatwerk" if name == "cold" else "python -m maatwerk_core"
        yield Row(
            name, *sides, 2, f"{shown} assess {CASE} --json", f'python -c "{PEER}"',
            "processes, compiled files on disk",
        )  # fmt: skip


def run(command: list[str], code: int) -> str:
    """What a program prints. Raises `Disagreement` when it ends otherwise than it should."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=ENVIRONMENT)
    if done.returncode != code:
        raise Disagreement(f"{command} ended with {done.returncode}: {done.stderr[-500:]}")
    return done.stdout


def answers(command: list[str]) -> None:
    """It gives the outcome that the case file expects. Raises `Disagreement`."""
    told = json.loads(run(command, INCOMPLETE))
    if (told["status"], told["findings"]["returns"]["saving_cents"]) != ("incomplete", 1_490_000):
        raise Disagreement(f"{CASE} came out otherwise: {told['status']}")
