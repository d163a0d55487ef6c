"""Words for a made-up population that can't be drawn or written."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "population.households": Entry(
        nl=Wording(
            message="{given} huishoudens kan niet",
            expected="een aantal van 1 tot en met {most}",
            hint="begin met 10000; een miljoen is genoeg om ook zeldzame groepen te zien",
            fix="Meer huishoudens maken de uitkomst niet beter: zij zijn verzonnen. Een miljoen past in een bestand "
            "van ongeveer 100 MB.",
        ),
        en=Wording(
            message="{given} households won't do",
            expected="a number from 1 up to {most}",
            hint="begin with 10000; a million is enough to see rare groups too",
            fix="More households make no better outcome: they are made up. A million fits in a file of about 100 MB.",
        ),
        wrong="maatwerk population --households 1000000000 --seed 7 -o casussen.parquet\n",
        right="maatwerk population --households 10000 --seed 7 -o casussen.parquet\n",
    ),
    "population.seed": Entry(
        nl=Wording(
            message="{given} kan geen begingetal zijn",
            expected="een geheel getal van 0 of meer",
            hint="kies een getal en bewaar het: hetzelfde getal geeft dezelfde huishoudens",
            fix="Het begingetal bepaalt welke huishoudens er komen. Elk geheel getal van 0 of meer is goed.",
        ),
        en=Wording(
            message="{given} can't be a seed",
            expected="a whole number of 0 or more",
            hint="choose a number and keep it: the same number gives the same households",
            fix="The seed decides which households come out. Any whole number of 0 or more will do.",
        ),
        wrong="maatwerk population --households 100 --seed -1 -o casussen.parquet\n",
        right="maatwerk population --households 100 --seed 1 -o casussen.parquet\n",
    ),
    "population.other-fact": Entry(
        nl=Wording(
            message="`{fact}` betekent niet hetzelfde in {packs}",
            hint="maak voor elk pakket een eigen bestand, met --pack",
            fix="Eén kolom kan niet twee dingen betekenen. Een eigen gegeven mag in elk pakket anders zijn, maar dan "
            "horen die pakketten niet in hetzelfde bestand.",
        ),
        en=Wording(
            message="`{fact}` doesn't mean the same in {packs}",
            hint="make a file for each pack, with --pack",
            fix="One column can't mean two things. A fact of its own may differ in every pack, but then these packs "
            "don't belong in one file.",
        ),
        wrong="# het ene pakket: own_label is a, b of c; het andere: own_label is yes of no\n"
        "maatwerk population --households 100 --seed 1 -o casussen.parquet\n",
        right="maatwerk population --households 100 --seed 1 --pack voorbeeld -o casussen.parquet\n",
    ),
    "population.real-cases": Entry(
        nl=Wording(
            message="het bestand is er al en is niet verzonnen",
            hint="kies een andere naam",
            fix="Alleen een bestand met verzonnen huishoudens wordt vervangen. Casussen van echte mensen zouden weg "
            "zijn.",
        ),
        en=Wording(
            message="the file is there already and is not made up",
            hint="choose another name",
            fix="Only a file of made-up households is replaced. Cases of real people would be gone.",
        ),
        wrong="maatwerk population --households 100 --seed 1 -o casussen-2025.parquet\n",
        right="maatwerk population --households 100 --seed 1 -o verzonnen.parquet\n",
    ),
    "population.unknown": Entry(
        nl=Wording(
            message="het deel onbekend kan niet {given} zijn",
            expected="0% tot en met 100%",
            hint="10% is gewoon; 0% als alles is ingevuld",
            fix="Het is het deel van de gegevens dat niemand heeft ingevuld.",
        ),
        en=Wording(
            message="the share of unknowns can't be {given}",
            expected="0% up to 100%",
            hint="10% is usual; 0% when all is filled in",
            fix="It is the share of the facts that nobody filled in.",
        ),
        wrong="maatwerk population --households 100 --seed 1 --unknown 150% -o casussen.parquet\n",
        right="maatwerk population --households 100 --seed 1 --unknown 10% -o casussen.parquet\n",
    ),
    "population.day-and-year": Entry(
        nl=Wording(
            message="een dag en een jaar tegelijk kan niet",
            hint="kies --day of --year",
            fix="Met --day hebben alle casussen dezelfde dag. Met --year is elke dag van dat jaar even waarschijnlijk.",
        ),
        en=Wording(
            message="a day and a year at once won't do",
            hint="choose --day or --year",
            fix="With --day all cases have one day. With --year every day of that year is as likely.",
        ),
        wrong="maatwerk population --households 100 --seed 1 --day 2025-09-01 --year 2025 -o casussen.parquet\n",
        right="maatwerk population --households 100 --seed 1 --year 2025 -o casussen.parquet\n",
    ),
}
