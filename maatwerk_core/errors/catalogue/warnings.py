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
    "warning.unread-file": Entry(
        nl=Wording(
            message="niemand leest het bestand `{file}`",
            expected="een bestand dat heet zoals een onderdeel, of een `.yaml` in `cases` of `scenarios`",
            hint=(
                "bedoelde u `{near}`?",
                "geef het de naam van een onderdeel, zoals `checks.yaml`, of zet het ergens anders",
            ),
            fix="Een pakket leest zijn hoofdbestand, bestanden die heten zoals een onderdeel (`checks.yaml`, "
            "`costs.yaml`) en wat met `.yaml` eindigt in de mappen `cases` en `scenarios`. Wat in een ander bestand "
            "staat telt niet mee.",
        ),
        en=Wording(
            message="nobody reads the file `{file}`",
            expected="a file named after a section, or a `.yaml` in `cases` or `scenarios`",
            hint=(
                "did you mean `{near}`?",
                "name it after a section, such as `checks.yaml`, or put it elsewhere",
            ),
            fix="A pack reads its main file, files named after a section (`checks.yaml`, `costs.yaml`) and what ends "
            "in `.yaml` in the folders `cases` and `scenarios`. What stands in another file doesn't count.",
        ),
        wrong="zaanstad/check.yaml\n",
        right="zaanstad/checks.yaml\n",
    ),
}
