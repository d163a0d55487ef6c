"""The words of every code, by family; filling them in is left to `errors.words`.

To add a code: write an `Entry` in the module of its family; a test asks for both languages, equal
placeholders and a page in the manual.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from maatwerk_core.errors.catalogue import (
    accounts,
    across,
    analysis_checks,
    analysis_settings,
    analysis_sources,
    analysis_tables,
    analysis_texts,
    analysis_values,
    bulk,
    cases,
    conditions,
    decisions,
    exports,
    fields,
    figures,
    fitting,
    impact,
    keeping,
    learning,
    new_packs,
    outbox,
    packs,
    plugins,
    policies,
    populations,
    precedents,
    privacy,
    published,
    receipts,
    register,
    registers,
    registers_after,
    scenarios,
    spark,
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

_RULES = (
    analysis_tables.WORDS,
    analysis_checks.WORDS,
    analysis_values.WORDS,
    analysis_sources.WORDS,
    analysis_texts.WORDS,
)
_FAMILIES = (
    yaml_files.WORDS,
    yaml_layout.WORDS,
    yaml_signs.WORDS,
    yaml_rules.WORDS,
    values.WORDS,
    figures.WORDS,
    fields.WORDS,
    outbox.WORDS,
    packs.WORDS,
    plugins.WORDS,
    cases.WORDS,
    conditions.WORDS,
    policies.WORDS,
    published.WORDS,
    tables.WORDS,
    bulk.WORDS,
    spark.WORDS,
    populations.WORDS,
    privacy.WORDS,
    across.WORDS,
    fitting.WORDS,
    impact.WORDS,
    receipts.WORDS,
    register.WORDS,
    registers.WORDS,
    registers_after.WORDS,
    keeping.WORDS,
    learning.WORDS,
    accounts.WORDS,
    precedents.WORDS,
    scenarios.WORDS,
    new_packs.WORDS,
    exports.WORDS,
    usage.WORDS,
    decisions.WORDS,
    votes.WORDS,
    warnings.WORDS,
    analysis_settings.WORDS,
    *_RULES,
)

#: Every code with its words.
CATALOGUE: Mapping[str, Entry] = MappingProxyType(
    {code: entry for family in _FAMILIES for code, entry in family.items()}
)

#: The codes that are rules of the analysis: a pack may set how heavily they weigh.
RULE_CODES: frozenset[str] = frozenset(code for family in _RULES for code in family)

__all__ = ["CATALOGUE", "RULE_CODES", "TERMS"]
