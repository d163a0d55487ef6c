"""Words for what the analysis finds in the texts of a pack: blame, a language that lacks."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "text.stigma": Entry(
        nl=Wording(
            message="`{word}` legt schuld bij mensen of plakt een etiket op",
            expected="wat er gebeurde of wat er nodig is, zonder oordeel",
            hint="schrijf bijvoorbeeld: {instead}",
            fix="Beschrijf wat er is gebeurd of wat er nodig is. Schrijf iemand met een schuld en niet het "
            "etiket. Is het "
            "woord hier nodig omdat het in de wet staat, zet de regel dan voor deze plaats uit onder `analysis`.",
            why="Deze teksten komen in plannen en brieven. Wie zich beschuldigd voelt haakt af, en een "
            "professional die een "
            "etiket leest ziet het gezin niet meer. Een brief laat een tekst met zo'n woord weg.",
        ),
        en=Wording(
            message="`{word}` blames people or puts a label on them",
            expected="what happened or what is needed, without a judgment",
            hint="write for example: {instead}",
            fix="Describe what happened or what is needed. Write someone with a debt and not the label. Where "
            "the word "
            "is needed here because the act uses it, turn the rule off for this place under `analysis`.",
            why="These texts end up in plans and letters. Whoever feels accused turns away, and a "
            "professional who reads "
            "a label no longer sees the family. A letter leaves out a text with such a word.",
        ),
        wrong="provisions:\n"
        "  coach: {nl: hulp voor het probleemgezin, en: help for the problem family}\n",
        right="provisions:\n  coach: {nl: hulp voor het hele gezin, en: help for the whole family}\n",
    ),
    "text.one-language": Entry(
        nl=Wording(
            message="`{language}` ontbreekt bij deze tekst",
            expected="`nl` en `en`",
            hint="voeg de tekst toe; tot dan staat er de andere taal",
            fix="Een tekst die mensen lezen staat er in het Nederlands (`nl`) en in het Engels "
            "(`en`).",
            why="Wie in de andere taal leest krijgt anders een bladzijde waarin halverwege van taal wordt gewisseld.",
        ),
        en=Wording(
            message="this text lacks `{language}`",
            expected="`nl` and `en`",
            hint="add the text; until then the other language is shown",
            fix="A text that people read is there in Dutch (`nl`) and in English (`en`).",
            why="Whoever reads in the other language otherwise gets a page that changes language halfway.",
        ),
        wrong="provisions: {voedselbank: {nl: de voedselbank}}\n",
        right="provisions: {voedselbank: {nl: de voedselbank, en: the food bank}}\n",
    ),
}
