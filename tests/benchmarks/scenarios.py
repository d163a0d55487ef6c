"""The rows of scenarios: a thousand of them after parsing, and the whole command, beside OpenFisca's test runner."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import NamedTuple

from maatwerk_core import load_pack
from maatwerk_core.packs.examples import load_examples
from maatwerk_core.workshop.scenarios import run
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.timing import Row, alternate

ROOT = Path(__file__).resolve().parents[2]
RULEPACKS = ROOT / "rulepacks"
MANY = 1_000
ROUNDS = 5
CEILING, APPROVALS = 50_000, 3
#: In cents, around the ceiling.
AMOUNTS = (1, 24_980, 25_000, 25_050, 49_950, 49_992, 50_050, 90_000)
GRANTED = (0, 1, 25_000, 50_000)


class Told(NamedTuple):
    """One test: what is given, and what has to come out; a tier of `None` is not known."""

    amount: int
    granted: int
    to_resident: bool
    tier: int | None


def measure_scenarios() -> Iterator[Row]:
    """Both rows, after each side was seen to agree with the same expectations, and to notice a wrong one."""
    from tests.benchmarks.peer_scenarios import collect

    tests = [told(at) for at in range(MANY)]
    with tempfile.TemporaryDirectory() as folder:
        pack, file = ours_at(Path(folder), tests), theirs_at(Path(folder), tests)
        policy = load_pack(pack)
        examples, items = load_examples(pack, policy), collect(file)
        check(Path(folder), tests)
        if (len(examples), len(items)) != (MANY, MANY):
            raise Disagreement(f"{len(examples)} and {len(items)} tests, not {MANY}")
        yield Row(
            "scenarios_run",
            *alternate([lambda: run(examples, policy)], [lambda: [i.runtest() for i in items]], ROUNDS),
            0.1, f"{MANY} scenarios, parsed", "OpenFisca's test runner, as many tests, parsed",
            "the same facts and expectations: who decides, how many approve, in kind or not",
        )  # fmt: skip
        yield Row(
            "scenarios_command",
            *alternate([partial(ended, ours(pack), 0)], [partial(ended, theirs(file), 0)], ROUNDS),
            0.5, f"maatwerk test PACK with {MANY} scenarios", "OpenFisca's run_tests on as many",
            "processes, from files to exit code",
        )  # fmt: skip


def told(at: int) -> Told:
    """The test of this number: every amount with every earlier grant, paid to either."""
    amount = AMOUNTS[at % len(AMOUNTS)] + at // 64  # no two alike
    granted = GRANTED[at // len(AMOUNTS) % len(GRANTED)]
    return Told(amount, granted, bool(at // 32 & 1), 0 if amount + granted <= CEILING else None)


def ours_at(folder: Path, tests: list[Told], wrong: int | None = None) -> Path:
    """A copy of amsterdam with these tests as scenarios, and no other; `wrong` is one to expect otherwise."""
    for name in ("landelijk", "amsterdam"):
        leave = shutil.ignore_patterns("scenarios", "cases", "tests", "*.py")
        shutil.copytree(RULEPACKS / name, folder / name, ignore=leave, dirs_exist_ok=True)
    lines = ["pack: amsterdam", "scenarios:"]
    for at, test in enumerate(tests):
        known = (test.tier is not None) is not (at == wrong)
        role, approvals = ("team", str(APPROVALS)) if known else ("unknown", "unknown")
        paid_to, in_kind = ("resident", "no") if test.to_resident else ("supplier", "yes")
        lines += [
            f"  proef-{at}:",
            f"    given: {{amount: {test.amount / 100:.2f}, granted_total: {test.granted / 100:.2f}, "
            f"form: goods, paid_to: {paid_to}}}",
            "    when: 2019-06-01",
            f"    expect: {{mandate.role: {role}, quorum.approvals: {approvals}, facts.in_kind: {in_kind}}}",
            "    because: proef",
        ]
    (folder / "amsterdam" / "scenarios").mkdir(exist_ok=True)
    (folder / "amsterdam" / "scenarios" / "veel.yaml").write_text("\n".join(lines) + "\n", "utf-8")
    return folder / "amsterdam"


def theirs_at(folder: Path, tests: list[Told], wrong: int | None = None) -> Path:
    """The same tests for the peer, as its runner reads them; JSON is YAML."""
    listed = []
    for at, test in enumerate(tests):
        known = (test.tier is not None) is not (at == wrong)
        listed.append({
            "name": f"proef-{at}",
            "period": "2019-06",
            "input": {"amount": test.amount, "granted": test.granted, "goods": True, "to_resident": test.to_resident},
            "output": {
                "tier": 0 if known else -1,
                "approvals": APPROVALS if known else -1,
                "in_kind": not test.to_resident,
            },
        })  # fmt: skip
    file = folder / "veel.yaml"
    lines = [json.dumps(one) for one in listed]
    file.write_text("".join(f"- {line}\n" for line in lines), encoding="utf-8")
    return file


def ours(pack: Path) -> list[str]:
    """Our command."""
    return [str(Path(sys.executable).with_name("maatwerk")), "test", str(pack)]


def theirs(file: Path) -> list[str]:
    """Theirs."""
    return [sys.executable, "-m", "tests.benchmarks.peer_scenarios", str(file)]


def ended(command: list[str], code: int) -> None:
    """Run a command. Raises `Disagreement` when it ends otherwise than it should."""
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
    if done.returncode != code:
        raise Disagreement(
            f"{command} ended with {done.returncode}: {(done.stdout + done.stderr)[-800:]}"
        )


def check(folder: Path, tests: list[Told]) -> None:
    """Both sides agree with every expectation, and notice one that is wrong. Raises `Disagreement`."""
    for wrong, code in ((None, 0), (len(tests) // 2, 1)):
        beside = folder / f"checked-{code}"
        beside.mkdir()
        ended(ours(ours_at(beside, tests, wrong)), code)
        ended(theirs(theirs_at(beside, tests, wrong)), code)
        if wrong is not None:
            noticed(beside, f"proef-{wrong}")


def noticed(folder: Path, name: str) -> None:
    """Each side tells of the wrong one. Raises `Disagreement`."""
    for command in (ours(folder / "amsterdam"), theirs(folder / "veel.yaml")):
        done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)
        if name not in done.stdout:
            raise Disagreement(f"{command} ended with 1 for another reason: {done.stdout[-800:]}")
