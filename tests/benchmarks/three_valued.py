"""Yes, no and unknown in an expression language that has only true and false: one text for yes, one for no.

ZEN's `and`, `or`, `not` and `<` break off on null; its `==`, `!=` and `in` are two-valued. So every test is written
twice, once for when it is surely so and once for when it is surely not; where neither holds it is unknown. This is as
short as exact handling of unknowns gets there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

TRUE, FALSE = "true", "false"


@dataclass(frozen=True)
class Three:
    """The texts of *surely yes* and *surely no*."""

    yes: str
    no: str

    @property
    def value(self) -> str:
        """One text with the value true, false or null.

        >>> boolean("wsnp").value
        'wsnp == true ? true : wsnp == false ? false : null'
        """
        if FALSE == self.yes == self.no:
            return "null"
        if TRUE in (self.yes, self.no):
            return TRUE if self.yes == TRUE else FALSE
        return f"{self.yes} ? true : {self.no} ? false : null"


SURE, NEVER, UNSURE = Three(TRUE, FALSE), Three(FALSE, TRUE), Three(FALSE, FALSE)


def boolean(name: str) -> Three:
    """A yes/no fact."""
    return Three(f"{name} == true", f"{name} == false")


def stated(name: str) -> Three:
    """Is it known? Yes or unknown, never no."""
    return Three(f"{name} != null", FALSE)


def word_in(name: str, words: Iterable[str]) -> Three:
    """A fact that holds one of these words.

    >>> word_in("form", ["debt"]).no
    '(form != null and form != "debt")'
    """
    quoted = [f'"{word}"' for word in words]
    if len(quoted) == 1:
        return Three(f"{name} == {quoted[0]}", f"({name} != null and {name} != {quoted[0]})")
    listed = f"{name} in [{', '.join(quoted)}]"
    return Three(listed, f"({name} != null and not ({listed}))")


def at_most(name: str, limit: int | None) -> Three:
    """A number up to a limit; unknown while either is."""
    if limit is None:
        return UNSURE
    return Three(
        f"({name} != null and {name} <= {limit})", f"({name} != null and {name} > {limit})"
    )


def all_of(*parts: Three) -> Three:
    """Kleene *and*."""
    return Three(
        _join("and", [part.yes for part in parts]), _join("or", [part.no for part in parts])
    )


def any_of(*parts: Three) -> Three:
    """Kleene *or*."""
    return negate(all_of(*map(negate, parts)))


def negate(part: Three) -> Three:
    """Kleene *not*."""
    return Three(part.no, part.yes)


def _join(word: str, parts: list[str]) -> str:
    """Joined, without what changes nothing; alone where one part settles it."""
    neutral, settles = (TRUE, FALSE) if word == "and" else (FALSE, TRUE)
    if settles in parts:
        return settles
    left = [part for part in dict.fromkeys(parts) if part != neutral]
    if len(left) < 2:
        return left[0] if left else neutral
    return f"({f' {word} '.join(left)})"
