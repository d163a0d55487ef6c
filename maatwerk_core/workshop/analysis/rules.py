"""Every rule of the analysis, family by family. A family is a module beside this one that ends in its `RULES`."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from maatwerk_core.workshop.analysis import (
    citations,
    conditions,
    conflicts,
    days,
    numbers,
    reach,
    sources,
    tables,
    texts,
    tiers,
    values,
)
from maatwerk_core.workshop.analysis.finding import Rule

_FAMILIES: tuple[tuple[Rule, ...], ...] = (
    tables.RULES,
    reach.RULES,
    tiers.RULES,
    conflicts.RULES,
    conditions.RULES,
    days.RULES,
    values.RULES,
    numbers.RULES,
    sources.RULES,
    citations.RULES,
    texts.RULES,
)

#: Every rule by its id.
RULES: Mapping[str, Rule] = MappingProxyType(
    {rule.id: rule for family in _FAMILIES for rule in family}
)
