"""The words that every page has, in both languages; what is about one kind of page stands with that page."""

from __future__ import annotations

from maatwerk_core.bulk.impact.found import Data
from maatwerk_core.errors import Lang

WORDS: dict[Lang, dict[str, str]] = {
    "nl": {
        "skip": "Naar de inhoud",
        "contents": "Op deze bladzijde",
        "legend": "Wat de kleuren zeggen",
        "same_figures": "Dezelfde cijfers staan in de tabel hieronder.",
        "synthetic": "Verzonnen gegevens: deze huishoudens bestaan niet.",
        "real": "Echte gegevens. Doel: {purpose}.",
        "hidden": "–: minder dan tien, of daaruit zou een aantal onder de tien volgen.",
    },
    "en": {
        "skip": "To the contents",
        "contents": "On this page",
        "legend": "What the colours say",
        "same_figures": "The table below has the same figures.",
        "synthetic": "Made-up data: these households do not exist.",
        "real": "Real data. Purpose: {purpose}.",
        "hidden": "–: fewer than ten, or a number under ten would follow from it.",
    },
}


def label(data: Data, lang: Lang) -> str:
    """What kind of data a page is about.

    >>> label(Data("a.csv", False, 100, 0, "raadsvoorstel"), "nl")
    'Echte gegevens. Doel: raadsvoorstel.'
    """
    if data.synthetic:
        return WORDS[lang]["synthetic"]
    return WORDS[lang]["real"].format(purpose=data.purpose.rstrip("."))


def number(count: int | None, lang: Lang) -> str:
    """A whole number with its thousands apart; what is hidden is a dash.

    >>> number(12_345, "nl"), number(12_345, "en"), number(None, "nl")
    ('12.345', '12,345', '–')
    """
    if count is None:
        return "–"
    return f"{count:,}".replace(",", "." if lang == "nl" else ",")


def share(part: int | None, whole: int, lang: Lang) -> str:
    """A part of a whole in per cents, one digit at most.

    >>> share(1, 3, "nl"), share(None, 3, "nl"), share(0, 0, "nl")
    ('33,3%', '–', '–')
    """
    from maatwerk_core.explain.voice import percent

    if part is None or not whole:
        return "–"
    return percent((part * 20_000 + whole) // (2 * whole), lang)
