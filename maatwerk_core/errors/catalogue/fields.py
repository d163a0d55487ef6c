"""Words for fields that don't exist, are missing or hold another shape."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "field.unknown": Entry(
        nl=Wording(
            message="het veld `{field}` bestaat hier niet",
            expected=(
                "een van: {choices}",
                "",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "haal het veld weg of kijk in welk blok het hoort",
            ),
            fix="Een veld dat niemand kent wordt niet stil overgeslagen. Kijk of de naam goed "
            "is geschreven en of het veld ver genoeg inspringt om bij het goede blok te "
            "horen.",
        ),
        en=Wording(
            message="the field `{field}` does not exist here",
            expected=(
                "one of: {choices}",
                "",
            ),
            hint=(
                "did you mean `{near}`?",
                "remove the field or check in which block it belongs",
            ),
            fix="A field that nobody knows is not silently skipped. Check its spelling, and "
            "check that it is indented far enough to belong to the right block.",
        ),
        wrong="pack: zaanstad\nbudgt: unknown\n",
        right="pack: zaanstad\nbudget: unknown\n",
    ),
    "field.missing": Entry(
        nl=Wording(
            message="het veld `{field}` ontbreekt",
            expected=(
                "{type:term}",
                "",
            ),
            hint="voeg `{field}` toe",
            fix="Zonder dit veld kan de rest niet worden gelezen. Voeg het toe. Weet u de "
            "waarde niet en mag dat, schrijf dan `unknown`.",
        ),
        en=Wording(
            message="the field `{field}` is missing",
            expected=(
                "{type:term}",
                "",
            ),
            hint="add `{field}`",
            fix="Without this field the rest can't be read. Add it. If you don't know the "
            "value and that is allowed, write `unknown`.",
        ),
        wrong="version: 1.0.0\n",
        right="pack: zaanstad\nversion: 1.0.0\n",
    ),
    "field.not-a-mapping": Entry(
        nl=Wording(
            message=(
                "hier horen velden te staan, niet `{given}`",
                "hier horen velden te staan",
            ),
            expected="een blok met velden van de vorm `naam: waarde`",
            hint="zet elk veld op een eigen regel, ingesprongen met twee spaties, met een "
            "spatie na de dubbele punt",
            fix="Dit onderdeel bestaat uit velden. Zet elk veld op een eigen regel, twee "
            "spaties verder naar rechts dan de naam van het onderdeel.",
        ),
        en=Wording(
            message=(
                "there should be fields here, not `{given}`",
                "there should be fields here",
            ),
            expected="a block of fields of the form `name: value`",
            hint="put each field on a line of its own, indented by two spaces, with a space "
            "after the colon",
            fix="This part is made of fields. Put each field on a line of its own, two spaces "
            "further to the right than the name of the part.",
        ),
        wrong="scheme: Teambudget\n",
        right="scheme:\n  name: Teambudget\n",
    ),
    "field.invalid": Entry(
        nl=Wording(
            message="`{given}` kan hier niet: {problem}",
            expected="een waarde die bij de andere velden past",
            hint="kijk naar de velden ernaast",
            fix="Elk veld is op zichzelf goed geschreven, maar samen kloppen ze niet.",
        ),
        en=Wording(
            message="`{given}` is not possible here: {problem}",
            expected="a value that goes with the other fields",
            hint="look at the fields beside it",
            fix="Each field is well written by itself, but together they don't agree.",
        ),
        wrong="from: 2020\nuntil: 2018\n",
        right="from: 2018\nuntil: 2020\n",
    ),
    "field.not-a-list": Entry(
        nl=Wording(
            message=(
                "hier hoort een lijst te staan, niet `{given}`",
                "hier hoort een lijst te staan",
            ),
            expected="een lijst, zoals `[team, wijkteam]`",
            hint="zet de waarden tussen vierkante haken, met komma's ertussen",
            fix="Dit veld kan meer dan één waarde hebben. Zet de waarden tussen vierkante "
            "haken, ook als het er maar één is.",
        ),
        en=Wording(
            message=(
                "there should be a list here, not `{given}`",
                "there should be a list here",
            ),
            expected="a list, such as `[team, wijkteam]`",
            hint="put the values between square brackets, with commas between them",
            fix="This field can have more than one value. Put the values between square "
            "brackets, even if there is only one.",
        ),
        wrong="members: inkomensconsulent\n",
        right="members: [inkomensconsulent]\n",
    ),
}
