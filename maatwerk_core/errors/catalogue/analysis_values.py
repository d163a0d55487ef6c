"""Words for what the analysis finds at single values: no source, no choice between sources, out of date."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "value.no-source": Entry(
        nl=Wording(
            message="`{value}` heeft geen bron",
            expected="een bron, of `assumed` met de reden",
            hint="noem waar de waarde vandaan komt, of schrijf erbij dat u haar aanneemt",
            fix="Elke waarde heeft een bron of staat er als aanname bij, met de reden. Een bron bij "
            "een blok geldt voor alles in dat blok. Weet u de waarde niet, schrijf dan `unknown`.",
            why="Wie een besluit wil narekenen vraagt waar een bedrag vandaan komt. Zonder bron weet niemand "
            "of de raad "
            "het vaststelde of dat iemand het zo opschreef.",
        ),
        en=Wording(
            message="`{value}` has no source",
            expected="a source, or `assumed` with the reason",
            hint="name where the value comes from, or write that you assume it",
            fix="Every value has a source or is marked as assumed, with the reason. A source on a "
            "block holds for everything in that block. If you don't know the value, write `unknown`.",
            why="Whoever wants to check a decision asks where an amount comes from. Without a source nobody knows "
            "whether the council set it or someone just wrote it down.",
        ),
        wrong="budget: {team: {amount: 2000}}\n",
        right="budget: {team: {amount: 2000, source: vng-2022}}\n",
    ),
    "value.no-choice": Entry(
        nl=Wording(
            message="bronnen verschillen over `{value}` (ook {others}) en er staat geen reden voor deze keuze",
            expected="`chosen` met de reden",
            hint="schrijf bij `chosen` waarom u deze waarde neemt",
            fix="Staat er bij een waarde `also_found`, dan zegt `chosen` waarom deze waarde is "
            "gekozen en niet de andere.",
            why="Twee bronnen noemen een ander bedrag. Wie de uitkomst leest moet kunnen zien waarom het ene "
            "telt en het "
            "andere niet.",
        ),
        en=Wording(
            message="sources differ on `{value}` (also {others}) and no reason is given for this choice",
            expected="`chosen` with the reason",
            hint="write under `chosen` why you take this value",
            fix="Where a value has `also_found`, `chosen` says why this value was taken and not the other.",
            why="Two sources name different amounts. Whoever reads the outcome must be able to see why the "
            "one counts "
            "and the other doesn't.",
        ),
        wrong="maximum:\n  value: 2000\n  source: vng-2022\n"
        "  also_found: [{value: 3000, source: vdp-2022}]\n",
        right="maximum:\n  value: 2000\n  source: vng-2022\n"
        "  also_found: [{value: 3000, source: vdp-2022}]\n"
        "  chosen: de VNG beschrijft de methode zelf\n",
    ),
    "value.stale": Entry(
        nl=Wording(
            message="`{value}` geldt vanaf een dag na het jaar van zijn bron ({source}, {year})",
            expected="een bron uit het jaar waarin de waarde ingaat, of een latere die haar bevestigt",
            hint="zoek een nieuwere bron, of schrijf bij `assumed` waarom de oude waarde nog klopt",
            fix="Noem een bron die de nieuwe waarde kan weten. Bevestigt een latere bron haar, zet die dan onder "
            "`also_found`. Kondigde de bron de dag zelf aan, zet de regel dan voor deze plaats uit onder `analysis`, "
            "met die reden. Bij een wet of verordening kijkt deze regel niet: die noemen zelf latere dagen.",
            why="Een bron uit 2022 kan niet weten wat er in 2026 geldt. Wordt een oud bedrag stilletjes "
            "doorgetrokken, dan "
            "beslist een team met een getal dat niemand heeft nagekeken.",
        ),
        en=Wording(
            message="`{value}` holds from a day after the year of its source ({source}, {year})",
            expected="a source of the year in which the value starts, or a later one that confirms it",
            hint="look for a newer source, or write under `assumed` why the old value still holds",
            fix="Name a source that can know the new value. If a later source confirms it, put that under "
            "`also_found`. "
            "If the source announced the day itself, turn the rule off for this place under `analysis`, with that "
            "reason. This rule leaves laws and ordinances alone: they name later days themselves.",
            why="A source of 2022 can't know what holds in 2026. When an old amount is carried on in silence, a team "
            "decides with a figure that nobody checked.",
        ),
        wrong="sources:\n  vng-2022: {kind: practice, title: Teambudget, year: 2022}\n"
        "maximum: {2026-01-01: {value: 750, source: vng-2022}}\n",
        right="sources:\n  nota-2026: {kind: policy, title: Nota maatwerk, year: 2026}\n"
        "maximum: {2026-01-01: {value: 750, source: nota-2026}}\n",
    ),
    "number.no-source": Entry(
        nl=Wording(
            message="het getal {numbers} bij `{fact}` in deze voorwaarde heeft geen bron",
            expected="`source` of `assumed` bij de rij of het blok eromheen",
            hint="noem bij de rij waar het getal vandaan komt, of schrijf waarom u het aanneemt",
            fix="Een getal in een voorwaarde valt onder de bron van zijn rij. Zet daar `source` of `assumed`. "
            "Komt het "
            "getal vaker voor, geef het dan een naam onder `parameters` en schrijf `$naam`.",
            why="Een grens in een voorwaarde bepaalt net zo goed wie wat krijgt als een plafond. Zonder bron "
            "is niet na te "
            "gaan wie haar koos.",
        ),
        en=Wording(
            message="the number {numbers} for `{fact}` in this condition has no source",
            expected="`source` or `assumed` on the row or the block around it",
            hint="name on the row where the number comes from, or write why you assume it",
            fix="A number in a condition falls under the source of its row. Put `source` or `assumed` there. If the "
            "number is used more than once, name it under `parameters` and write `$name`.",
            why="A threshold in a condition settles who gets what as much as a ceiling does. Without a source nobody "
            "can tell who chose it.",
        ),
        wrong='substantiation:\n  zwaar:\n    when: {amount: "> 1000"}\n'
        '    write: {waarom: {nl: "Waarom zo veel?", en: "Why so much?"}}\n',
        right='substantiation:\n  zwaar:\n    when: {amount: "> 1000"}\n'
        '    write: {waarom: {nl: "Waarom zo veel?", en: "Why so much?"}}\n'
        "    source: nota-2026\n",
    ),
}
