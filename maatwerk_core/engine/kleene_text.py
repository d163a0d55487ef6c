"""Python for *and* and *or* of three values: truth first, and what is unknown only where that doesn't settle it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Part(NamedTuple):
    """Python that asks whether a value is yes, whether it is no, and whether it is unknown.

    >>> named("t1")
    Part(yes='t1', no='t1 is False', open='t1 is None')
    """

    yes: str
    no: str
    open: str


def named(name: str) -> Part:
    """A value that has a name."""
    return Part(name, f"{name} is False", f"{name} is None")


def negated(name: str) -> Part:
    """The opposite of a value that has a name."""
    return Part(f"{name} is False", name, f"{name} is None")


def compared(guards: Sequence[str], holds: str) -> Part:
    """A comparison, and what of it must be known.

    >>> compared(["a"], "a < 5")
    Part(yes='(a is not None and a < 5)', no='(a is not None and not a < 5)', open='a is None')
    """
    known = " and ".join(f"{guard} is not None" for guard in guards)
    return Part(
        f"({known} and {holds})",
        f"({known} and not {holds})",
        " or ".join(f"{guard} is None" for guard in guards),
    )


def and_text(parts: Sequence[Part], *, sure: bool) -> str:
    """Python for all of them; `sure` where none is ever unknown."""
    holds = " and ".join(part.yes for part in parts)
    fails = " or ".join(part.no for part in parts)
    return holds if sure else f"True if {holds} else (False if {fails} else None)"


def or_text(parts: Sequence[Part], *, sure: bool) -> str:
    """Python for any of them."""
    holds = " or ".join(part.yes for part in parts)
    unknown = " or ".join(part.open for part in parts)
    return holds if sure else f"True if {holds} else (None if {unknown} else False)"
