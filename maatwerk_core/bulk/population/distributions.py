"""What a distribution is: shares of words, a curve of amounts, or members of a list; each says where it comes from.

Nouns only; what they hold is `household_table` and `plan_table`, drawing from them is `chance`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeAlias

#: The row of a distribution for every group that has no row of its own.
ELSE = "else"

#: What one draw can give: a word, a number, yes or no.
Value: TypeAlias = "str | int | bool"


@dataclass(frozen=True, slots=True)
class Why:
    """Where a distribution comes from, in both languages: a published source, or an assumption with its reason."""

    sourced: bool
    nl: str
    en: str


def source(nl: str, en: str) -> Why:
    """This was published, here."""
    return Why(True, nl, en)


def assumed(nl: str, en: str) -> Why:
    """No source says this; so it was chosen, for this reason."""
    return Why(False, nl, en)


@dataclass(frozen=True)
class Distribution:
    """What is drawn, in words; `by` names what its rows hang on, which is drawn before it."""

    id: str
    nl: str
    en: str
    rows: Mapping[Any, Any]
    why: tuple[Why, ...]
    by: str = ""

    @cached_property
    def groups(self) -> tuple[Any, ...]:
        """The keys of the rows, in their order."""
        return tuple(self.rows)


@dataclass(frozen=True)
class Shares(Distribution):
    """One of some values: `{group: {value: percent}}`; every row adds up to 100.

    >>> Shares("coin", "munt", "coin", {ELSE: {"heads": 50, "tails": 50}}, ()).values
    ('heads', 'tails')
    """

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every value of any row, in order of appearance."""
        return tuple(dict.fromkeys(value for row in self.rows.values() for value in row))


@dataclass(frozen=True)
class Curve(Distribution):
    """A number: `{group: ((percent, number), …)}`, so many percent is at most that much; straight in between.

    `scale` turns the written unit into the stored one (100: euros into eurocents); a result is rounded down to a
    multiple of `step`, in the stored unit.
    """

    unit: str = ""
    scale: int = 1
    step: int = 1


@dataclass(frozen=True)
class Members(Distribution):
    """Which of some things are there, each by itself: `{group: {thing: percent}}`; a thing without percent is not.

    >>> Members("pets", "dieren", "pets", {ELSE: {"cat": 25, "dog": 20}}, ()).things
    ('cat', 'dog')
    """

    @cached_property
    def things(self) -> tuple[str, ...]:
        """Everything of any row, in order of appearance."""
        return tuple(dict.fromkeys(thing for row in self.rows.values() for thing in row))


@dataclass(frozen=True, slots=True)
class Item:
    """How a line of costs with an item of the cost table is written: how often, in which rhythm, who pays."""

    payer: str
    each: str = "total"
    times: tuple[int, int] = (1, 1)


def yes(
    id_: str,
    nl: str,
    en: str,
    percent: int | Mapping[Any, int],
    why: Why | tuple[Why, ...],
    by: str = "",
) -> Shares:
    """A yes or no by the percent that says yes, for all or per group."""
    rows = percent if isinstance(percent, Mapping) else {ELSE: percent}
    told = why if isinstance(why, tuple) else (why,)
    return Shares(
        id_, nl, en, {group: {True: of, False: 100 - of} for group, of in rows.items()}, told, by
    )
