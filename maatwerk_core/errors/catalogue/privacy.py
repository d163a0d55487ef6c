"""Words for what would say too much about a household, and for what the register tells it about itself."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.subject-key": Entry(
        nl=Wording(
            message="dit is geen sleutel van een huishouden",
            expected="6 tot 64 letters, cijfers, punten of streepjes, met een cijfer erin; geen 8 of 9 losse cijfers",
            hint="laat `--subject` weg: dan komt er een nieuwe sleutel",
            fix="Een sleutel zegt niet wie het is. Neem de sleutel die `maatwerk register open` eerder gaf, of een "
            "willekeurig kenmerk uit uw eigen systeem. Geen naam, geen BSN, geen adres.",
        ),
        en=Wording(
            message="this is no key of a household",
            expected="6 to 64 letters, digits, dots or dashes, with a digit in it and not just 8 or 9 digits",
            hint="leave `--subject` out: then there comes a new key",
            fix="A key doesn't say who it is. Take the key that `maatwerk register open` gave before, or a random id "
            "from your own system. No name, no BSN, no address.",
        ),
        wrong="maatwerk register open amsterdam/schuur --subject jansen\n",
        right="maatwerk register open amsterdam/schuur --subject s-0f9a2c4e6b8d1357\n",
    ),
    "register.unknown-subject": Entry(
        nl=Wording(
            message="`{who}` is geen dossier en geen sleutel van een huishouden in dit register",
            expected="een dossier, of de sleutel die `maatwerk register open` gaf",
            hint=(
                "bedoelt u `{near}`?",
                "kijk in uw eigen systeem welke sleutel bij deze persoon hoort",
            ),
            fix="Het register weet niet wie iemand is. Dat staat in uw eigen systeem, met de sleutel erbij. Is het "
            "dossier gewist, dan is ook de sleutel weg.",
        ),
        en=Wording(
            message="`{who}` is no dossier and no key of a household in this register",
            expected="a dossier, or the key that `maatwerk register open` gave",
            hint=(
                "did you mean `{near}`?",
                "see in your own system which key belongs to this person",
            ),
            fix="The register doesn't know who people are. That stands in your own system, with the key. When the "
            "dossier is erased, the key is gone too.",
        ),
        wrong="maatwerk register subject jansen\n",
        right="maatwerk register subject s-0f9a2c4e6b8d1357\n",
    ),
    "register.no-names": Entry(
        nl=Wording(
            message="voor namen en plaatsen ontbreekt `{package}`",
            expected="de extra `privacy`",
            hint="`pip install 'maatwerk-core[privacy]'`",
            fix="Namen en plaatsen worden gezocht met een lijst die de rest van het register niet nodig heeft. Het "
            "laden vraagt ruim een gigabyte geheugen.",
        ),
        en=Wording(
            message="names and places lack `{package}`",
            expected="the extra `privacy`",
            hint="`pip install 'maatwerk-core[privacy]'`",
            fix="Names and places are looked for with a list that the rest of the register does without. Loading it "
            "takes more than a gigabyte of memory.",
        ),
        wrong="maatwerk register names\n",
        right="pip install 'maatwerk-core[privacy]'\n",
    ),
}
