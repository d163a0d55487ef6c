"""Is a text plain enough for a letter: short sentences, no jargon, no blame? It measures and changes nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from maatwerk_core.explain.blame import BLAMING

#: Words of a sentence at most, and of the sentences of a letter on average.
LONGEST, MEAN = 20, 12

#: Words that never stand in any rendering, whoever reads it.
BLAME: frozenset[str] = frozenset(BLAMING)

#: Terms that a resident's letter never uses, beside those.
JARGON: frozenset[str] = frozenset(
    """beschikking|rechtmatig|voorliggende voorziening|mandaat|gemandateerd|quorum|rendement|betrokkenheid|
    tegenprestatie|onderbouwing|grondslag|krachtens|ingevolge|derhalve|alsmede|conform|voornoemd|belanghebbende|
    bestuursorgaan|ontvankelijk|bewindvoerder|boedel|moratorium|draagkracht|indicatie|discretionair|hardheidsclausule|
    rechter-commissaris|interventie|scenario|casus|plafond|verwijtbaar|schuldeiser|machtiging|volmacht|
    legitimacy|mandate|involvement|substantiation|legal basis|ceiling|pursuant|hereby|aforementioned|heretofore|
    culpabl|intervention|estate|creditor|eligib|provision|discretion|adjudicat|assessment|liabilit""".replace(
        "\n", ""
    )
    .replace("|    ", "|")
    .split("|")
)

_END = re.compile(r"(?<=[.!?:])[”’\"')\]]*\s+")
_WORD = re.compile(r"[^\W_]+(?:[-'’.,:/][^\W_]+)*")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text; what follows a colon counts as one of its own.

    >>> sentences("Lukt het? Dan betaalt u niets terug.")
    ('Lukt het?', 'Dan betaalt u niets terug.')
    """
    return tuple(part for part in _END.split(text.strip()) if _WORD.search(part))


def words(sentence: str) -> tuple[str, ...]:
    """The words of a sentence; an amount is one.

    >>> words("Wij betalen € 1.100 aan de winkel.")
    ('Wij', 'betalen', '1.100', 'aan', 'de', 'winkel')
    """
    return tuple(_WORD.findall(sentence))


def faults(text: str) -> Iterator[str]:
    """What makes a text unfit for a letter: each long sentence, each term, each word of blame.

    >>> list(faults("U krijgt een beschikking."))
    ['beschikking']
    """
    low = text.lower()
    yield from (term for term in sorted(JARGON | BLAME) if term in low)
    yield from (part for part in sentences(text) if len(words(part)) > LONGEST)


def fits(text: str) -> bool:
    """Can this text stand in a letter?

    >>> fits("Wij helpen u."), fits("U komt niet in aanmerking.")
    (True, False)
    """
    return next(faults(text), None) is None


def mean_length(texts: Iterable[str]) -> float:
    """Words per sentence, on average over texts; an empty letter has none.

    >>> mean_length(["Wij helpen u. Dat kan nu al."])
    3.5
    """
    lengths = [len(words(part)) for text in texts for part in sentences(text)]
    return sum(lengths) / len(lengths) if lengths else 0.0
