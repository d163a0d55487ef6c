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
}
