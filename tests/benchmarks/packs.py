"""The rows of a pack: `load` with every check for faults, and `param` for other values of the same plan."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import yaml

from maatwerk_core import Case, Policy, assess, load_case, load_pack
from maatwerk_core.engine.shape import as_json
from maatwerk_core.rules.values import always
from tests.benchmarks.agreement import Disagreement
from tests.benchmarks.households import ZAANSTAD
from tests.benchmarks.timing import Row, Work, alternate

RULEPACKS = Path(__file__).resolve().parents[2] / "rulepacks"
PACKS = ("landelijk", "zaanstad")
ROUNDS = 25
#: A price that the case reads, for the changed parameter.
PRICE = "costs.bijstand-gezin-zaanstad.price"


def measure_packs() -> Iterator[Row]:
    """Both rows."""
    files = [
        path.read_bytes() for pack in PACKS for path in sorted((RULEPACKS / pack).glob("*.yaml"))
    ]
    lines = sum(text.count(b"\n") for text in files)
    folder = RULEPACKS / "zaanstad"
    same_content(load_pack(folder), files)
    sides = alternate([partial(load_pack, folder)], [partial(parse, files)], ROUNDS)
    yield Row(
        "load", *sides, 4, "load_pack, every fault looked for", "PyYAML CSafeLoader, same bytes",
        f"{lines} lines in {len(files)} files",
    )  # fmt: skip
    policy = load_pack(folder)
    case = load_case(ZAANSTAD, policy.plan.facts)
    same_as_loaded_anew(case, policy, load_pack(folder))
    works = other_values(case, policy, ROUNDS + 1)
    turn = partial(take_turn, iter(works))
    sides = alternate([turn] * len(WAYS), [partial(load_pack, folder)], ROUNDS)
    yield Row(
        "param", *sides, 1 / 20, "assess on another day, strict, with a changed price",
        "load_pack", "the mean of the three; no value was looked up before",
    )  # fmt: skip


def parse(files: list[bytes]) -> list[object]:
    """What the peer does: plain data, no places, no faults but those of YAML itself."""
    return [
        yaml.load(text, Loader=yaml.CSafeLoader) for text in files
    ]  # reason: a safe loader, the C one


def same_content(policy: Policy, files: list[bytes]) -> None:
    """Both read the same rows. Raises `Disagreement`."""
    plain = [data for data in parse(files) if isinstance(data, dict)]
    for section in ("costs", "sources", "norms"):
        ours = {one.id for one in getattr(policy.pack, section)}
        rows = [data.get(section, data) for data in plain]
        if not any(ours & row.keys() for row in rows if isinstance(row, dict)):
            raise Disagreement(f"{section} of the pack are not in what the peer read")


def same_as_loaded_anew(case: Case, policy: Policy, anew: Policy) -> None:
    """Other values of one policy give what a newly loaded pack gives. Raises `Disagreement`."""
    for strict in (False, True):
        if as_json(assess(case, policy, strict=strict)) != as_json(
            assess(case, anew, strict=strict)
        ):
            raise Disagreement(f"strict={strict}: a pack loaded anew gives another outcome")
    dearer = assess(case, with_price(policy, 1_700_000)).output("avoided_cents")
    if dearer - assess(case, policy).output("avoided_cents") != 100_000:
        raise Disagreement(
            "a price that is 1,000 euros higher doesn't make a year dearer by as much"
        )


def other_values(case: Case, policy: Policy, rounds: int) -> list[Work]:
    """Per round the ways in which only values change, each on a day that was not asked for before."""
    days = (case.day + datetime.timedelta(days=at) for at in range(1, 3 * rounds + 1))
    cases = [case.model_copy(update={"day": day}) for day in days]
    return [partial(WAYS[at % len(WAYS)], one, policy) for at, one in enumerate(cases)]


def on_another_day(case: Case, policy: Policy) -> object:
    """The case is of a day that was not asked for before."""
    return assess(case, policy)


def strictly(case: Case, policy: Policy) -> object:
    """What is assumed or contested is unknown."""
    return assess(case, policy, strict=True)


def with_changed_price(case: Case, policy: Policy) -> object:
    """One value of the policy is another."""
    return assess(case, with_price(policy, 1_234_500))


def with_price(policy: Policy, cents: int) -> Policy:
    """The policy with another price of a year."""
    return replace(policy, values={**policy.values, PRICE: always(cents)})


def take_turn(works: Iterator[Work]) -> None:
    """Do the next piece of work."""
    next(works)()


WAYS = (on_another_day, strictly, with_changed_price)
