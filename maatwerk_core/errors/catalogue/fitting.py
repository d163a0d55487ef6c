"""Words for a case that names what its pack doesn't have."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "case.unknown-item": Entry(
        nl=Wording(
            message="de prijslijst heeft geen post `{given}`",
            expected="een post uit `costs`, of `own` met een eigen prijs",
            hint=("bedoelde u `{near}`?", "schrijf `item: own` met `price`, `per` en `reason`"),
            fix="Een kostenregel verwijst naar een post van de prijslijst. Staat de post er niet, "
            "gebruik dan own met een eigen prijs en de reden.",
        ),
        en=Wording(
            message="the cost table has no item `{given}`",
            expected="an item of `costs`, or `own` with a price of its own",
            hint=("did you mean `{near}`?", "write `item: own` with `price`, `per` and `reason`"),
            fix="A cost line refers to an item of the cost table. If the item isn't there, use own "
            "with a price of its own and the reason.",
        ),
        wrong="- {item: bijstnd}\n",
        right="- {item: own, nl: bijstand, price: 1200, per: month, reason: eigen berekening}\n",
    ),
    "case.unknown-provision": Entry(
        nl=Wording(
            message="het pakket kent de gewone weg `{given}` niet",
            expected="een weg uit `provisions`",
            hint=("bedoelde u `{near}`?", "voeg de weg toe aan `provisions` van het pakket"),
            fix="Een alternatief verwijst naar een gewone weg van het pakket, zodat wet en termijn "
            "erbij staan.",
        ),
        en=Wording(
            message="the pack doesn't know the regular route `{given}`",
            expected="a route of `provisions`",
            hint=("did you mean `{near}`?", "add the route to the pack's `provisions`"),
            fix="An alternative refers to a regular route of the pack, so that its law and lead "
            "time come along.",
        ),
        wrong="- {provision: bijz-bijstand, outcome: refused}\n",
        right="- {provision: bijzondere-bijstand, outcome: refused}\n",
    ),
    "case.unknown-in-use": Entry(
        nl=Wording(
            message="het pakket kent de voorziening `{given}` niet",
            expected="een voorziening uit `provisions`, of `other` voor een andere",
            hint=("bedoelde u `{near}`?", "schrijf `provision: other`"),
            fix="Een regel die naar lopende voorzieningen vraagt, kent ze bij hun korte naam. Staat de "
            "voorziening niet in het pakket, schrijf dan other. Zij telt mee bij stapeling en kosten.",
        ),
        en=Wording(
            message="the pack doesn't know the provision `{given}`",
            expected="a provision of `provisions`, or `other` for another one",
            hint=("did you mean `{near}`?", "write `provision: other`"),
            fix="A rule that asks for provisions in use knows them by their short names. If the pack "
            "doesn't have it, write other. It counts where provisions stack up, and so does its cost.",
        ),
        wrong="provisions: [{provision: wmo-maatwerk}]\n",
        right="provisions: [{provision: wmo-maatwerkvoorziening}, {provision: other}]\n",
    ),
    "case.unknown-budget": Entry(
        nl=Wording(
            message="het pakket heeft geen budget `{given}`",
            expected="een budget uit `budget`",
            hint=(
                "bedoelde u `{near}`?",
                "kijk met `maatwerk export docs` welke budgetten er zijn",
            ),
            fix="Wat is uitgegeven hoort bij een budget van het pakket. Anders blijft onbekend wat er over is.",
        ),
        en=Wording(
            message="the pack has no budget `{given}`",
            expected="a budget of `budget`",
            hint=(
                "did you mean `{near}`?",
                "see with `maatwerk export docs` which budgets there are",
            ),
            fix="What was spent belongs to a budget of the pack. Otherwise what is left stays unknown.",
        ),
        wrong="budget_spent: {jaren: {spent: 62000}}\n",
        right="budget_spent: {jaar: {spent: 62000}}\n",
    ),
    "case.unknown-agreement": Entry(
        nl=Wording(
            message="het pakket kent de afspraak `{given}` niet",
            expected="een afspraak uit `agreements`",
            hint=("bedoelde u `{near}`?", "voeg de afspraak toe aan `agreements` van het pakket"),
            fix="Een afspraak in een casus is er een van het pakket, zodat vooraf vaststaat wat er "
            "volgt.",
        ),
        en=Wording(
            message="the pack doesn't know the agreement `{given}`",
            expected="an agreement of `agreements`",
            hint=("did you mean `{near}`?", "add the agreement to the pack's `agreements`"),
            fix="An agreement in a case is one of the pack's, so that what follows is fixed "
            "beforehand.",
        ),
        wrong="- {uses: terugbetalen}\n",
        right="- {uses: terugbetalen-na-baan}\n",
    ),
    "case.fact-elsewhere": Entry(
        nl=Wording(
            message="`{fact}` heeft een eigen plek in de casus",
            expected="het gegeven op zijn plek: `{field}`",
            hint="haal het weg onder `facts` en vul `{field}` in",
            fix="Onder facts staan gegevens die uit andere volgen en eigen gegevens van het pakket. "
            "De rest staat op een vaste plek.",
        ),
        en=Wording(
            message="`{fact}` has a place of its own in the case",
            expected="the fact in its place: `{field}`",
            hint="remove it under `facts` and fill in `{field}`",
            fix="Under facts stand facts that follow from others and the pack's own. The rest has a "
            "fixed place.",
        ),
        wrong="facts: {wsnp: yes}\n",
        right="household: {wsnp: yes}\n",
    ),
    "policy.unknown-column": Entry(
        nl=Wording(
            message="de kolom `{column}` staat niet bij `columns`",
            expected="een kolom uit `columns`",
            hint=("bedoelde u `{near}`?", "voeg de kolom toe aan `columns`"),
            fix="Een norm noemt zijn kolommen één keer. Elke rij gebruikt die namen.",
        ),
        en=Wording(
            message="the column `{column}` is not in `columns`",
            expected="a column of `columns`",
            hint=("did you mean `{near}`?", "add the column to `columns`"),
            fix="A norm names its columns once. Every row uses those names.",
        ),
        wrong="columns: [single]\nrows:\n  - {from: 2020, singel: 1000}\n",
        right="columns: [single]\nrows:\n  - {from: 2020, single: 1000}\n",
    ),
}
