"""Words for a case that comes out otherwise than it expects."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "warning.not-as-expected": Entry(
        nl=Wording(
            message="{case}: {path} komt uit op {got}, en niet op {expected}",
            expected="wat onder `expect` staat",
            hint="kijk wie gelijk heeft: het pakket of de verwachting",
            fix="Bij een casus staat onder `expect` wat eruit moet komen. Verandert een pakket, dan "
            "komt er soms iets anders uit. Dat kan de bedoeling zijn: pas dan de verwachting aan.",
        ),
        en=Wording(
            message="{case}: {path} comes out as {got}, not as {expected}",
            expected="what stands under `expect`",
            hint="see which is right: the pack or the expectation",
            fix="Beside a case `expect` says what should come out. When a pack changes, something "
            "else may. If that is meant, change the expectation.",
        ),
        wrong="expect: {mandate: {role: team}}   # boven het plafond\n",
        right="expect: {mandate: {role: unknown}}\n",
    ),
}
