"""A law that every rule pack should keep: what it says, on which cases it is tried, and what breaking it looks like."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, Verbosity, given, settings
from hypothesis import strategies as st

from maatwerk_core.model.case import Case
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy
from maatwerk_core.testing.case_text import case_text

#: Sets how many cases each law is tried with, in place of what a class says.
EXAMPLES = "MAATWERK_EXAMPLES"


@dataclass(frozen=True, slots=True)
class Breach:
    """How a law is broken: by which case (or by the pack itself), and two outcomes that don't go together."""

    one: str
    other: str
    case: Case | None = None


@dataclass(frozen=True, slots=True)
class Law:
    """A law in words, the samples it is tried on, and what finds a breach in one.

    `draws` makes samples for a policy; `find` gives the breach in a sample, or nothing; `spares` says why the law has
    nothing to hold a policy to, in Dutch and English, or is empty.
    """

    nl: str
    en: str
    draws: Callable[[Policy], st.SearchStrategy[Any]]
    find: Callable[[Policy, Any], Breach | None]
    spares: Callable[[Policy], str] = lambda policy: ""


class LawBroken(AssertionError):
    """A rule pack (or the engine) breaks a law; the words say which, with the smallest case that shows it."""

    def __init__(self, law: Law, policy: Policy, breach: Breach) -> None:
        self.law, self.policy, self.breach = law, policy, breach
        super().__init__(_words(law, policy, breach))


def _words(law: Law, policy: Policy, breach: Breach) -> str:
    lines = [
        f"`{policy.id}` houdt zich niet aan de wet: {law.nl}",
        f"`{policy.id}` breaks the law: {law.en}",
        f"  het een / the one:     {breach.one}",
        f"  het ander / the other: {breach.other}",
    ]
    if breach.case is not None:
        text = case_text(breach.case, policy.plan.facts)
        lines += ["  de casus / the case:", *(f"    {line}" for line in text.splitlines())]
    return "\n".join(lines)


def hold(law: Law, policy: Policy, examples: int = 25) -> None:
    """Try a law on so many samples of a policy. Raises `LawBroken` with the smallest sample that breaks it.

    A law that has nothing to hold the policy to is skipped, with the reason. How examples are drawn (by luck or always
    the same) is up to the active profile of hypothesis.
    """
    if reason := law.spares(policy):
        pytest.skip(f"`{policy.id}`: {reason}")

    def holds(sample: Any) -> None:
        breach = law.find(policy, sample)
        if breach is not None:
            raise LawBroken(law, policy, breach)

    # Examples are kept and seeded by name: those of one law and pack say nothing of another.
    holds.__name__ = holds.__qualname__ = re.sub(r"\W", "_", f"{law.en} {policy.id}")
    tried = given(sample=law.draws(policy))(holds)
    settings(
        max_examples=int(os.environ.get(EXAMPLES, examples)),
        deadline=None,
        verbosity=Verbosity.quiet,  # the words of `LawBroken` say it all
        suppress_health_check=list(HealthCheck),
    )(tried)()


class LawKeeper:
    """What the test class of a pack has: the pack by name, by folder or loaded, and how many cases a law is tried with.

    A law that a pack breaks on purpose is skipped by overriding its method, with the reason in `pytest.mark.skip`.
    """

    pack: ClassVar[str | Path | Policy]
    examples: ClassVar[int] = 25

    def hold(self, law: Law) -> None:
        """Hold the pack to a law."""
        hold(law, policy_of(type(self).pack), type(self).examples)


def policy_of(pack: str | Path | Policy) -> Policy:
    """The policy of a pack that is named, pointed at, or there already. Raises `Faults`."""
    return pack if isinstance(pack, Policy) else _loaded(pack)


@lru_cache(maxsize=64)
def _loaded(pack: str | Path) -> Policy:
    return load_pack(pack)
