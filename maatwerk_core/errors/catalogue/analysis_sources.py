"""Words for what the analysis finds at sources and at references to laws, ordinances and judgments."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "source.unused": Entry(
        nl=Wording(
            message="de bron `{source}` wordt nergens gebruikt",
            expected="een waarde, eis of tekst die haar noemt",
            hint="noem de bron waar zij bij hoort, of haal haar weg (`maatwerk check --fix`)",
            fix="Haal de bron weg, of zet haar bij de waarde die eruit komt. Ook een opmerking die de korte "
            "naam van de "
            "bron noemt telt. Bij een pakket zonder gemeente, waar andere op bouwen, kijkt deze regel niet.",
            why="Een lijst met bronnen die niets dragen wekt de indruk van meer bewijs dan er is. Vaak is een "
            "waarde uit "
            "zo'n bron bij een wijziging verdwenen, of is haar bron vergeten.",
        ),
        en=Wording(
            message="the source `{source}` is used nowhere",
            expected="a value, check or text that names it",
            hint="name the source where it belongs, or take it out (`maatwerk check --fix`)",
            fix="Take the source out, or put it with the value that comes from it. A note that names the "
            "short name of "
            "the source counts too. This rule leaves a pack without a municipality, which others build on, alone.",
            why="A list of sources that carry nothing suggests more evidence than there is. Often a value "
            "from such a "
            "source went in a change, or its source was forgotten.",
        ),
        wrong="sources:\n  vng-2022: {kind: practice, title: Teambudget, year: 2022}\nmaximum: unknown\n",
        right="sources:\n  vng-2022: {kind: practice, title: Teambudget, year: 2022}\n"
        "maximum: {value: 500, source: vng-2022}\n",
    ),
    "source.no-year": Entry(
        nl=Wording(
            message="de bron `{source}` zegt niet van welk jaar zij is",
            expected="`year`, eventueel met `year_about: yes`",
            hint="zoek het jaar op; verzin het niet",
            fix="Schrijf bij de bron `year`. Weet u het ongeveer, zet er dan `year_about: yes` bij. Is het "
            "jaar niet te "
            "vinden, zet de regel dan voor deze bron uit onder `analysis` en schrijf dat als reden.",
            why="Een praktijk van 2016 zegt weinig over nu. Zonder jaar is niet te zien hoe oud een waarde is, en "
            "waarschuwt niets als zij verouderd raakt.",
        ),
        en=Wording(
            message="the source `{source}` doesn't say of which year it is",
            expected="`year`, with `year_about: yes` where needed",
            hint="look the year up; don't make it up",
            fix="Write `year` with the source. If you know it roughly, add `year_about: yes`. If the year can't be "
            "found, turn the rule off for this source under `analysis` and give that as the reason.",
            why="A practice of 2016 says little about now. Without a year nobody sees how old a value is, and "
            "nothing "
            "warns when it goes out of date.",
        ),
        wrong="sources: {nota: {kind: policy, title: Nota maatwerk}}\n",
        right="sources: {nota: {kind: policy, title: Nota maatwerk, year: 2025}}\n",
    ),
    "citation.form": Entry(
        nl=Wording(
            message="`{given}` heeft niet de vorm van een verwijzing",
            expected="zoiets als {form}",
            hint=(
                "bedoelde u `{near}`?",
                "schrijf de verwijzing over van wetten.nl, rechtspraak.nl of lokaleregelgeving.nl",
            ),
            fix="Een wet heeft een BWB-nummer (`BWBR0015703`), een plaatselijke regeling een CVDR-nummer "
            "(`CVDR626298`), "
            "een uitspraak een ECLI, en een plek in een wet een verwijzing die met `jci1.3:c:` begint. In een "
            "pakket is "
            "een artikel de korte naam van de wet met `art`, `lid` en `onder`. Is alleen een hoofdletter, "
            "spatie of het "
            "woord artikel verkeerd, dan herstelt `maatwerk check --fix` het.",
            why="Wie op de verwijzing klikt moet bij het goede artikel uitkomen, ook over tien jaar. Een "
            "verkeerde vorm "
            "wijst naar niets, en in een brief staat dan alleen de naam van de wet.",
        ),
        en=Wording(
            message="`{given}` doesn't have the form of a reference",
            expected="something like {form}",
            hint=(
                "did you mean `{near}`?",
                "copy the reference from wetten.nl, rechtspraak.nl or lokaleregelgeving.nl",
            ),
            fix="An act has a BWB number (`BWBR0015703`), a local rule a CVDR number (`CVDR626298`), a "
            "judgment an ECLI, "
            "and a place in an act a reference that begins with `jci1.3:c:`. In a pack an article is the short name "
            "of the act with `art`, `lid` and `onder`. Where only a capital, a space or the word article is wrong, "
            "`maatwerk check --fix` repairs it.",
            why="Whoever follows the reference must arrive at the right article, in ten years too. A wrong "
            "form leads "
            "nowhere, and a letter then holds no more than the name of the act.",
        ),
        wrong="sources: {pw: {kind: law, title: Participatiewet, bwb: BWB15703}}\n",
        right="sources: {pw: {kind: law, title: Participatiewet, bwb: BWBR0015703}}\n",
    ),
    "citation.missing": Entry(
        nl=Wording(
            message="de bron `{source}` heeft geen `{number}`",
            expected="het nummer waaronder zij te vinden is, zoals {form}",
            hint="zoek het nummer op en schrijf het bij `{number}`",
            fix="Een wet heeft `bwb`, een verordening `cvdr` en een uitspraak `ecli`. Is het nummer niet te "
            "vinden, zet de "
            "regel dan voor deze bron uit onder `analysis` en schrijf dat als reden.",
            why="Titels van wetten lijken op elkaar en veranderen. Met het nummer vindt iedereen dezelfde tekst.",
        ),
        en=Wording(
            message="the source `{source}` has no `{number}`",
            expected="the number it is found by, such as {form}",
            hint="look the number up and write it under `{number}`",
            fix="An act has `bwb`, an ordinance `cvdr` and a judgment `ecli`. If the number can't be found, "
            "turn the rule "
            "off for this source under `analysis` and give that as the reason.",
            why="Titles of acts are alike and change. With the number everyone finds the same text.",
        ),
        wrong="sources: {pw: {kind: law, title: Participatiewet}}\n",
        right="sources: {pw: {kind: law, title: Participatiewet, bwb: BWBR0015703}}\n",
    ),
    "citation.no-article": Entry(
        nl=Wording(
            message="hier staat de wet `{source}` zonder artikel",
            expected="de wet met een artikel, zoals pw art 15 lid 1",
            hint="schrijf het artikel erachter waar de regel in staat",
            fix="Schrijf achter de korte naam van de wet `art` met het nummer, en `lid` en `onder` waar dat kan.",
            why="Een wet heeft honderden artikelen. Zonder artikel kan een inwoner of een rechter niet nagaan "
            "of de regel er "
            "echt staat.",
        ),
        en=Wording(
            message="the act `{source}` is named here without an article",
            expected="the act with an article, such as pw art 15 lid 1",
            hint="write the article in which the rule stands behind it",
            fix="Write `art` and its number behind the short name of the act, and `lid` and `onder` where possible.",
            why="An act has hundreds of articles. Without one neither a resident nor a court can see whether "
            "the rule is "
            "really there.",
        ),
        wrong="checks: {geen-schulden: {source: pw}}\n",
        right="checks: {geen-schulden: {source: pw art 13 lid 1 onder g}}\n",
    ),
}
