"""The page of the manual that tells how made-up households are drawn, made from the tables they are drawn from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from maatwerk_core.bulk.population.distributions import (
    ELSE,
    Curve,
    Distribution,
    Members,
    Shares,
    Why,
)
from maatwerk_core.bulk.population.household_table import HOUSEHOLD
from maatwerk_core.bulk.population.page_words import GIVEN, INNER, ITEMS_TITLE, PARTS, TOP, UNITS
from maatwerk_core.bulk.population.plan_table import PLAN
from maatwerk_core.bulk.population.route_table import ITEMS, ITEMS_WHY, ROUTE
from maatwerk_core.errors import Lang

#: Every distribution, by part of the page.
DISTRIBUTIONS: tuple[tuple[Distribution, ...], ...] = (HOUSEHOLD, PLAN, ROUTE)
_LANGS: tuple[Lang, ...] = ("nl", "en")


def population_page() -> str:
    """The page, Dutch first."""
    return "\n".join(line for lang in _LANGS for line in _half(lang)) + "\n"


def _half(lang: Lang) -> Iterator[str]:
    yield TOP[lang]
    for title, distributions in zip(PARTS[lang], DISTRIBUTIONS, strict=True):
        yield f"## {title}\n"
        for one in distributions:
            yield from _section(one, lang)
    yield from _items(lang)


def _section(one: Distribution, lang: Lang) -> Iterator[str]:
    yield f"### {one.nl if lang == 'nl' else one.en} (`{one.id}`)\n"
    given = GIVEN[one.by][lang] if one.by else ""
    yield f"| {given} | {_heading(one, lang)} |"
    yield "|---|---|"
    for group, row in one.rows.items():
        yield f"| {_group(one, group, lang)} | {_row(one, row, lang)} |"
    yield ""
    for why in one.why:
        yield f"* {_why(why, lang)}"
    yield ""


def _items(lang: Lang) -> Iterator[str]:
    """How a line of each item of the cost table is written."""
    title, heading = ITEMS_TITLE[lang]
    yield f"### {title}\n"
    yield heading
    yield "|---|---|---|"
    for code, item in ITEMS.items():
        least, most = item.times
        times = str(least) if least == most else f"{least}-{most}"
        yield f"| `{code}` | `{item.payer}` | {times} `{item.each}` |"
    yield f"\n* {_why(ITEMS_WHY, lang)}\n"


def _heading(one: Distribution, lang: Lang) -> str:
    if isinstance(one, Curve):
        unit = UNITS[one.unit][lang]
        return (
            f"zoveel procent heeft hoogstens dit ({unit})"
            if lang == "nl"
            else f"so many percent has at most this ({unit})"
        )
    if isinstance(one, Members):
        return "elk apart" if lang == "nl" else "each by itself"
    return "verdeling" if lang == "nl" else "shares"


def _group(one: Distribution, group: Any, lang: Lang) -> str:
    if group == ELSE:
        everyone = (
            {"nl": "alle", "en": "all"} if len(one.rows) == 1 else {"nl": "anders", "en": "else"}
        )
        return everyone[lang]
    return _word(group, one.by, lang)


def _row(one: Distribution, row: Any, lang: Lang) -> str:
    if isinstance(one, Curve):
        return " · ".join(f"{share}%: {_number(value, lang)}" for share, value in row)
    if isinstance(one, Shares | Members):
        shares = [
            f"{_word(value, one.id, lang)}: {share}%" for value, share in row.items() if share
        ]
        return " · ".join(shares) or ("geen" if lang == "nl" else "none")
    raise TypeError(f"{one.id} is no distribution that has rows of words")


def _word(value: Any, of: str, lang: Lang) -> str:
    """A value of a distribution, or a group of what it hangs on."""
    if isinstance(value, bool):
        return {"nl": ("nee", "ja"), "en": ("no", "yes")}[lang][value]
    words = INNER.get(of, {}).get(value)
    if words:
        return words[0 if lang == "nl" else 1]
    return str(value) if isinstance(value, int) else f"`{value}`"


def _number(value: int, lang: Lang) -> str:
    written = f"{value:,}"
    return written.replace(",", ".") if lang == "nl" else written


def _why(why: Why, lang: Lang) -> str:
    text = why.nl if lang == "nl" else why.en
    sure = ("bron", "source") if why.sourced else ("aangenomen", "assumed")
    return f"**{sure[0 if lang == 'nl' else 1]}** {text}"
