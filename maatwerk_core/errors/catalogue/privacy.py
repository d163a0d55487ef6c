"""Words for what would say too much about a household, and for what the register tells it about itself."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.subject-key": Entry(
        nl=Wording(
            message="dit is geen sleutel van een huishouden",
            expected="6 tot 64 letters, cijfers, punten of streepjes, met ten minste één cijfer",
            hint="laat `--subject` weg: dan komt er een nieuwe sleutel",
            fix="Een sleutel zegt niet wie het is. Neem de sleutel die `maatwerk register open` eerder gaf, of een "
            "willekeurig kenmerk uit uw eigen systeem. Geen naam, geen BSN, geen adres.",
        ),
        en=Wording(
            message="this is no key of a household",
            expected="6 to 64 letters, digits, dots or dashes, with at least one digit",
            hint="leave `--subject` out: then there comes a new key",
            fix="A key doesn't say who it is. Take the key that `maatwerk register open` gave before, or a random id "
            "from your own system. No name, no BSN, no address.",
        ),
        wrong="maatwerk register open amsterdam/schuur --subject jansen\n",
        right="maatwerk register open amsterdam/schuur --subject s-0f9a2c4e6b8d1357\n",
    ),
}
