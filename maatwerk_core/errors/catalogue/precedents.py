"""Words for what the register asks because of earlier decisions: why this household and not the next."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.unlike-precedents": Entry(
        nl=Wording(
            message="bij bijna dezelfde feiten is eerder anders besloten: {dossiers}",
            expected="onder `motivations` een tekst bij `{about}`: wat is hier anders?",
            hint="bekijk het verschil met `maatwerk register precedents {dossier}`",
            fix="Anders besluiten mag altijd. Het pakket vraagt dan wel om woorden waarom deze inwoner iets anders "
            "krijgt dan een ander met bijna dezelfde feiten.",
        ),
        en=Wording(
            message="with nearly the same facts it was decided otherwise before: {dossiers}",
            expected="a text at `{about}` under `motivations`: what is different here?",
            hint="see the difference with `maatwerk register precedents {dossier}`",
            fix="One may always decide otherwise. The pack then asks for words on why this resident gets something "
            "else than another with nearly the same facts.",
        ),
        wrong="maatwerk register decide d-1a2b3c4d --outcome refuse --by wijkteam\n",
        right="maatwerk register motivate d-1a2b3c4d precedents --words 'Hier betaalt de verhuurder mee.'\n",
    ),
}
