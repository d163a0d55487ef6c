"""Says things in one language: texts from the catalogue, money, days, roles, and what a rule pack says itself."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, TypeAlias

from maatwerk_core.explain import (
    facts_en,
    facts_nl,
    labels_en,
    labels_nl,
    others_en,
    others_nl,
    texts_en,
    texts_nl,
)
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.pack import Pack

Lang: TypeAlias = Literal["nl", "en"]

LOCALES: dict[str, str] = {"nl": "nl_NL", "en": "en_GB"}
CATALOGUE: dict[str, dict[str, str]] = {
    "nl": {**texts_nl.TEXTS, **others_nl.OTHERS, **labels_nl.LABELS},
    "en": {**texts_en.TEXTS, **others_en.OTHERS, **labels_en.LABELS},
}
CLAUSES: dict[str, dict[str, str]] = {"nl": facts_nl.CLAUSES, "en": facts_en.CLAUSES}

#: Dutch role names that take *het*; all others take *de*.
_HET = ("team", "loket", "college", "bestuur", "kantoor")


class Voice:
    """Words in one language, with those of a rule pack where it has its own."""

    def __init__(self, pack: Pack, lang: Lang) -> None:
        self.pack, self.lang = pack, lang
        self.texts: Mapping[str, str] = CATALOGUE[lang]
        self.roles = {role.id: role for role in pack.roles}

    def say(self, key: str, **values: object) -> str:
        """A text of the catalogue, filled."""
        return self.texts[key].format(**values).strip()

    def label(self, kind: str, code: str | None, otherwise: str | None = None) -> str:
        """The name of a choice; of what isn't in the catalogue its own code."""
        found = self.texts.get(f"{kind}.{'unknown' if code is None else code}")
        return found if found is not None else (otherwise or (code or self.texts["unknown"]))

    def count(self, key: str, n: int, **values: object) -> str:
        """A text in the singular or the plural."""
        return self.say(f"{key}.{'one' if n == 1 else 'many'}", n=n, **values)

    def own(self, text: Any, otherwise: str = "") -> str:
        """What a pack says itself (`nl`, `en`); in English the Dutch where it has no English."""
        if text is None:
            return otherwise
        return (getattr(text, "en", None) if self.lang == "en" else None) or str(text.nl)

    def word(self, id_: str) -> str:
        """A word that the pack has for something (`professional`, `plan`), else ours."""
        for name, nl, en in self.pack.words:
            if name == id_:
                return str((en if self.lang == "en" else nl) or nl)
        return self.texts[id_]

    def role(self, id_: str) -> str:
        """A role with its article.

        A role that the pack doesn't name is called by its id.
        """
        name = self.own(self.roles.get(id_), id_)
        if self.lang == "en":
            return f"the {name}"
        return f"het {name}" if name.endswith(_HET) else f"de {name}"

    def either(self, items: Iterable[str], last: str = "or") -> str:
        """Items as one phrase: `a, b of c`."""
        *before, end = tuple(items) or ("",)
        return f"{', '.join(before)} {self.texts[last]} {end}" if before else end

    def money(self, cents: int) -> str:
        """Euros, with cents only where there are any."""
        return money(cents, self.lang)

    def length(self, value: Any) -> str:
        """A length of time in words: a number of months, or a `Duration`."""
        if not isinstance(value, Duration):
            return self.count("length.months", int(value))
        weeks, days = divmod(value.days, 7)
        units = (
            ("months", value.months),
            *((("weeks", weeks),) if weeks and not days else (("days", value.days),)),
            ("working_days", value.working_days),
            ("hours", value.hours),
        )
        return self.either((self.count(f"length.{unit}", n) for unit, n in units if n), "and")


def money(cents: int, lang: str) -> str:
    """Eurocents in words of the language, with cents only where there are any.

    >>> money(110_000, "en"), money(50_001, "en")
    ('€1,100', '€500.01')
    """
    from decimal import Decimal

    from babel.numbers import format_currency

    amount = Decimal(cents) / 100
    whole = cents % 100 == 0
    return format_currency(
        amount, "EUR", format=None if not whole else _whole(lang), locale=LOCALES[lang],
        currency_digits=not whole,
    )  # fmt: skip


@lru_cache(maxsize=2)
def _whole(lang: str) -> str:
    """The locale's own pattern for money, without the cents."""
    from babel import Locale

    pattern: str = Locale.parse(LOCALES[lang]).currency_formats["standard"].pattern
    return pattern.replace(".00", "")


def day_text(day: datetime.date, lang: str) -> str:
    """A day as people write it.

    >>> day_text(datetime.date(2019, 6, 1), "nl")
    '1 juni 2019'
    """
    from babel.dates import format_date

    return format_date(day, "d MMMM y", locale=LOCALES[lang])


def percent(basis_points: int, lang: str) -> str:
    """Basis points as a percentage, one digit at most, half up.

    >>> percent(688, "nl"), percent(10_000, "en")
    ('6,9%', '100%')
    """
    from decimal import ROUND_HALF_UP, Decimal

    from babel.numbers import format_percent

    tenths = (Decimal(basis_points) / 10).quantize(Decimal(1), rounding=ROUND_HALF_UP)
    return format_percent(tenths / 1000, format="#,##0.#%", locale=LOCALES[lang])
