"""The words of every code, by family; filling them in is left to `errors.words`.

To add a code: write an `Entry` in the module of its family; a test asks for both languages, equal
placeholders and a page in the manual.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from maatwerk_core.errors.catalogue import (
    analysis_tables,
    cases,
    conditions,
    decisions,
    fields,
    figures,
    fitting,
    packs,
    plugins,
    policies,
    receipts,
    scenarios,
    tables,
    usage,
    values,
    votes,
    warnings,
    yaml_files,
    yaml_layout,
    yaml_rules,
    yaml_signs,
)
from maatwerk_core.errors.catalogue.entry import Entry
from maatwerk_core.errors.catalogue.terms import TERMS

_FAMILIES = (
    yaml_files.WORDS,
    yaml_layout.WORDS,
    yaml_signs.WORDS,
    yaml_rules.WORDS,
    values.WORDS,
    figures.WORDS,
    fields.WORDS,
    packs.WORDS,
    plugins.WORDS,
    cases.WORDS,
    conditions.WORDS,
    policies.WORDS,
    tables.WORDS,
    fitting.WORDS,
    receipts.WORDS,
    scenarios.WORDS,
    usage.WORDS,
    decisions.WORDS,
    votes.WORDS,
    warnings.WORDS,
    analysis_tables.WORDS,
)

#: Every code with its words.
CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {code: entry for family in _FAMILIES for code, entry in family.items()}
)

__all__ = ["CATALOGUE", "TERMS"]
