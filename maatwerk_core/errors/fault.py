"""One fault as data: its code, its place and the values in its words; the words live apart."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from maatwerk_core.frozen import dataclass

Lang: TypeAlias = Literal["nl", "en"]

_MOST_BITS = 1000
#: What goes before the expectation and the hint of a fault.
LABELS: dict[Lang, tuple[str, str]] = {"nl": ("verwacht", "tip"), "en": ("expected", "hint")}


@dataclass(frozen=True, slots=True)
class Place:
    """A spot in a file; lines and columns count from 1, `None` means the file as a whole.

    >>> str(Place("zaanstad/pack.yaml", 12, 3))
    'zaanstad/pack.yaml:12:3'
    >>> str(Place("zaanstad/pack.yaml", None, None))
    'zaanstad/pack.yaml'
    """

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(str(part) for part in (self.file, self.line, self.column) if part)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong in what someone wrote.

    `pointer` is a JSON pointer (`/mandate/tiers/0`), `values` fill the words of the code.

    >>> wrong = fault("value.money", "/amount", Place("a.yaml", 3, 9), given="1.100", near="1100")
    >>> print(wrong.text("en"))
    a.yaml:3:9 value.money `1.100` is not an amount in euros; expected digits, with none or two \
decimals after a point, such as 1100 or 1100.50; hint did you mean 1100?
    """

    code: str
    pointer: str = ""
    place: Place | None = None
    values: tuple[tuple[str, str], ...] = ()

    def message(self, lang: Lang = "nl") -> str:
        """What is wrong, in one line without a full stop."""
        return self._words("message", lang)

    def expected(self, lang: Lang = "nl") -> str:
        """What could have stood there; empty where the code has no such words."""
        return self._words("expected", lang)

    def hint(self, lang: Lang = "nl") -> str:
        """What to do about it; empty where the code has no such words."""
        return self._words("hint", lang)

    def text(self, lang: Lang = "nl") -> str:
        """The whole fault in one line: place (or pointer), code, message, expectation and hint."""
        where = str(self.place) if self.place else self.pointer
        line = " ".join(part for part in (where, self.code, self.message(lang)) if part)
        for label, words in zip(LABELS[lang], (self.expected(lang), self.hint(lang)), strict=True):
            line += f"; {label} {words}" if words else ""
        return line

    def __str__(self) -> str:
        return self.text()

    def _words(self, part: Literal["message", "expected", "hint"], lang: Lang) -> str:
        # Imported here because the catalogue is only needed once something is wrong: it keeps the
        # words of a hundred codes out of every cold start.
        from maatwerk_core.errors.words import filled

        return filled(self.code, part, lang, dict(self.values))


def fault(code: str, pointer: str = "", place: Place | None = None, **values: object) -> Fault:
    """Make a `Fault`; values become text, lists are joined by commas, `None` is left out.

    >>> fault("field.unknown", "/budgt", field="budgt", near=None).values
    (('field', 'budgt'),)
    """
    return Fault(code, pointer, place, as_values(values))


def pointer_to(path: Iterable[str | int]) -> str:
    """The JSON pointer of a path of keys and positions.

    >>> pointer_to(("mandate", "tiers", 0))
    '/mandate/tiers/0'
    """
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in path)


def names_in(pointer: str) -> list[str]:
    """The keys and positions of a JSON pointer, as text.

    >>> names_in("/mandate/tiers/0"), names_in(pointer_to(("a/b", "~"))), names_in("")
    (['mandate', 'tiers', '0'], ['a/b', '~'], [])
    """
    return [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]


def as_values(values: dict[str, object]) -> tuple[tuple[str, str], ...]:
    """The values of a fault as sorted pairs of text, so that equal faults are equal."""
    return tuple(
        (name, _as_text(value)) for name, value in sorted(values.items()) if value is not None
    )


def _as_text(value: object) -> str:
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return ", ".join(str(part) for part in value)
    if isinstance(value, int) and value.bit_length() > _MOST_BITS:
        return f"{hex(value)[:20]}…"  # Python refuses to write out the longest numbers
    return str(value)
