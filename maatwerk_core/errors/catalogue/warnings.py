"""Words for what deserves another look in a rule pack that holds no fault."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "warning.no-source": Entry(
        nl=Wording(
            message="`{value}` heeft geen bron",
            expected="een bron, of `assumed` met de reden",
            hint="noem waar de waarde vandaan komt, of schrijf erbij dat u haar aanneemt",
            fix="Elke waarde heeft een bron of staat er als aanname bij, met de reden. Een bron bij "
            "een blok geldt voor alles in dat blok.",
        ),
        en=Wording(
            message="`{value}` has no source",
            expected="a source, or `assumed` with the reason",
            hint="name where the value comes from, or write that you assume it",
            fix="Every value has a source or is marked as assumed, with the reason. A source on a "
            "block holds for everything in that block.",
        ),
        wrong="budget: {team: {amount: 2000}}\n",
        right="budget: {team: {amount: 2000, source: vng-2022}}\n",
    ),
    "warning.no-choice": Entry(
        nl=Wording(
            message="bronnen spreken elkaar tegen over `{value}` zonder reden voor deze keuze",
            expected="`chosen` met de reden",
            hint="schrijf bij `chosen` waarom u deze waarde neemt",
            fix="Staat er bij een waarde `also_found`, dan zegt `chosen` waarom deze waarde is "
            "gekozen en niet de andere.",
        ),
        en=Wording(
            message="sources contradict each other on `{value}` without a reason for this choice",
            expected="`chosen` with the reason",
            hint="write under `chosen` why you take this value",
            fix="Where a value has `also_found`, `chosen` says why this value was taken and not the "
            "other.",
        ),
        wrong="value: 2000\nalso_found: [{value: 3000, source: vdp-2022}]\n",
        right="value: 2000\nalso_found: [{value: 3000, source: vdp-2022}]\n"
        "chosen: de VNG beschrijft de methode zelf\n",
    ),
    "warning.one-language": Entry(
        nl=Wording(
            message="`{language}` ontbreekt bij deze tekst",
            expected="`nl` en `en`",
            hint="voeg de tekst toe; tot dan staat er de andere taal",
            fix="Een tekst die mensen lezen staat er in het Nederlands (`nl`) en in het Engels "
            "(`en`).",
        ),
        en=Wording(
            message="this text lacks `{language}`",
            expected="`nl` and `en`",
            hint="add the text; until then the other language is shown",
            fix="A text that people read is there in Dutch (`nl`) and in English (`en`).",
        ),
        wrong="text: {nl: Het budget betaalt in natura.}\n",
        right="text: {nl: Het budget betaalt in natura., en: The budget pays in kind.}\n",
    ),
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
