"""The words of a table of cases as positions in one list: what a column holds instead of text. Knows no columns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from maatwerk_core.rules.expression import Const, Lookup, Node, walk
from maatwerk_core.rules.facts import Fact


@dataclass(frozen=True, eq=False)
class Codes:
    """Every word that a fact, a table of the pack or a case can hold, each once. All enums share one list.

    One list, so that positions can be compared wherever words can: a payer of a line with one of the cost table.

    >>> codes = Codes(("own", "wmo")).with_words(["wmo", "tandarts"])
    >>> codes.words, codes.position("tandarts"), codes.position(None)
    (('own', 'wmo', 'tandarts'), 2, None)
    """

    words: tuple[str, ...]

    @cached_property
    def positions(self) -> Mapping[str, int]:
        """Where each word stands."""
        return {word: at for at, word in enumerate(self.words)}

    def position(self, word: str | None) -> int | None:
        """The position of a word; unknown stays unknown."""
        return None if word is None else self.positions[word]

    def with_words(self, words: Iterable[str]) -> Codes:
        """The same list with the words it lacked at its end: positions already given out keep their meaning."""
        lacking = dict.fromkeys(word for word in words if word not in self.positions)
        return Codes((*self.words, *lacking)) if lacking else self


def codes_of(nodes: Iterable[Node], facts: Iterable[Fact]) -> Codes:
    """The words that expressions compare with or look up, and those that facts can hold.

    Keys of tables come first: a table becomes a list by position, which so stays short.

    >>> codes_of([], [Fact("title", "enum", "titel", "title", values=("gift", "loan"))]).words
    ('gift', 'loan')
    """
    found = tuple(walk(*nodes))
    words = [word for node in found if isinstance(node, Lookup) for word, _ in node.rows]
    words += [
        node.value for node in found if isinstance(node, Const) and isinstance(node.value, str)
    ]
    for fact in facts:
        words += [*fact.values, *(word for field in fact.fields for word in field.values)]
    return Codes(tuple(dict.fromkeys(words)))
