"""Words for a receipt that can't be read."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "receipt.unreadable": Entry(
        nl=Wording(
            message="`{file}` is geen bewijs van een toetsing: {problem}",
            expected="het bewijs uit `maatwerk assess --json`",
            hint="geef het JSON-bestand dat bij de toetsing is bewaard",
            fix="Een bewijs hoort bij één toetsing en wordt gemaakt door `maatwerk assess CASUS "
            "--json`.",
        ),
        en=Wording(
            message="`{file}` is no receipt of an assessment: {problem}",
            expected="the receipt from `maatwerk assess --json`",
            hint="give the JSON file that was kept with the assessment",
            fix="A receipt belongs to one assessment and is made by `maatwerk assess CASE --json`.",
        ),
        wrong="{}\n",
        right='{"schema": "receipt.v1", "day": "2019-06-01"}\n',
    ),
}
