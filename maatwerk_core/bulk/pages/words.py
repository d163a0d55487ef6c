"""The words that every page has, in both languages; what is about one kind of page stands with that page."""

from __future__ import annotations

from maatwerk_core.bulk.reports.found import Data
from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import percent

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
    """A part of a whole in per cents, one digit at most; only nothing is 0 %, and only all of it 100 %.

    >>> share(1, 3, "nl"), share(None, 3, "nl"), share(0, 3, "nl"), share(1, 9_999, "nl"), share(9_998, 9_999, "en")
    ('33,3%', '–', '0%', '<0,1%', '>99.9%')
    """
    if part is None or not whole:
        return "–"
    if 0 < part * 2_000 < whole:
        return f"<{percent(10, lang)}"
    if 0 < (whole - part) * 2_000 < whole:
        return f">{percent(9_990, lang)}"
    return percent((part * 20_000 + whole) // (2 * whole), lang)
