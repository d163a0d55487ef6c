"""Words for amounts, figures, days and yes or no that were written another way."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "value.money": Entry(
        nl=Wording(
            message="`{given}` is geen bedrag in euro's",
            expected="cijfers, met geen of twee decimalen na een punt, zoals 1100 of 1100.50",
            hint=(
                "bedoelde u {near}?",
                "schrijf alleen cijfers",
            ),
            fix="Schrijf een bedrag als cijfers. Centen staan na een punt, altijd met twee "
            "cijfers. Geen euroteken, geen punt of spatie tussen duizendtallen, geen "
            "komma.",
        ),
        en=Wording(
            message="`{given}` is not an amount in euros",
            expected="digits, with none or two decimals after a point, such as 1100 or 1100.50",
            hint=(
                "did you mean {near}?",
                "write digits only",
            ),
            fix="Write an amount as digits. Cents stand after a point, always as two digits. "
            "No euro sign, no point or space between thousands, no comma.",
        ),
        wrong="amount: 500 euro\n",
        right="amount: 500\n",
    ),
    "value.money-thousands": Entry(
        nl=Wording(
            message="`{given}` kan als duizendtal en als decimaal worden gelezen",
            expected="cijfers, met geen of twee decimalen na een punt, zoals 1100 of 1100.50",
            hint=(
                "bedoelde u {near} (of {other})?",
                "bedoelde u {near}?",
            ),
            fix="Schrijf duizend en meer zonder punt of komma ertussen: 1100. Zijn het "
            "decimalen, schrijf er dan twee: 1.10.",
        ),
        en=Wording(
            message="`{given}` can be read as thousands and as decimals",
            expected="digits, with none or two decimals after a point, such as 1100 or 1100.50",
            hint=(
                "did you mean {near} (or {other})?",
                "did you mean {near}?",
            ),
            fix="Write a thousand and more without a point or comma: 1100. If they are "
            "decimals, write two of them: 1.10.",
        ),
        wrong="amount: 1.100\n",
        right="amount: 1100\n",
    ),
    "value.negative": Entry(
        nl=Wording(
            message="`{given}` is minder dan nul",
            expected="nul of meer",
            hint="haal het minteken weg",
            fix="Dit veld kent geen bedrag onder nul. Haal het minteken weg, of zet het "
            "bedrag in een ander veld.",
        ),
        en=Wording(
            message="`{given}` is less than zero",
            expected="zero or more",
            hint="remove the minus sign",
            fix="This field knows no amount below zero. Remove the minus sign, or put the "
            "amount in another field.",
        ),
        wrong="amount: -500\n",
        right="amount: 500\n",
    ),
    "value.yes-no": Entry(
        nl=Wording(
            message="`{given}` is geen `yes` of `no`",
            expected="yes, no of unknown",
            hint=(
                "bedoelde u {near}?",
                "schrijf yes, no of unknown",
            ),
            fix="Antwoord met `yes`, `no` of `unknown`. Het Engels is nodig omdat het de "
            "woorden van het bestand zijn; in een brief staat gewoon ja of nee.",
        ),
        en=Wording(
            message="`{given}` is not `yes` or `no`",
            expected="yes, no or unknown",
            hint=(
                "did you mean {near}?",
                "write yes, no or unknown",
            ),
            fix="Answer with `yes`, `no` or `unknown`. These are the words of the file; a "
            "letter says ja or nee.",
        ),
        wrong="wsnp: ja\n",
        right="wsnp: yes\n",
    ),
    "value.count": Entry(
        nl=Wording(
            message="`{given}` is geen geheel getal",
            expected="een geheel getal van nul of meer, zoals 3",
            hint=(
                "bedoelde u {near}?",
                "schrijf alleen cijfers",
            ),
            fix="Schrijf het aantal in cijfers, zonder decimalen, zonder woorden erachter en "
            "zonder nul ervoor.",
        ),
        en=Wording(
            message="`{given}` is not a whole number",
            expected="a whole number of zero or more, such as 3",
            hint=(
                "did you mean {near}?",
                "write digits only",
            ),
            fix="Write the number in digits, without decimals, words after it or a zero before it.",
        ),
        wrong="approvals: drie\n",
        right="approvals: 3\n",
    ),
    "value.day": Entry(
        nl=Wording(
            message="`{given}` is geen dag",
            expected="jaar-maand-dag, zoals 2015-06-01",
            hint=(
                "bedoelde u {near}?",
                "schrijf jaar, maand en dag, ook als u de dag moet schatten",
            ),
            fix="Schrijf een dag als jaar, maand en dag met streepjes ertussen, in acht "
            "cijfers. Het jaar ligt tussen 1900 en 2199.",
        ),
        en=Wording(
            message="`{given}` is not a day",
            expected="year-month-day, such as 2015-06-01",
            hint=(
                "did you mean {near}?",
                "write year, month and day, even if you have to estimate the day",
            ),
            fix="Write a day as year, month and day with dashes between them, in eight "
            "digits. The year lies between 1900 and 2199.",
        ),
        wrong="day: 1 juni 2015\n",
        right="day: 2015-06-01\n",
    ),
    "value.no-such-day": Entry(
        nl=Wording(
            message="de dag `{given}` bestaat niet",
            expected="een dag die op de kalender staat",
            hint="kijk hoeveel dagen die maand heeft",
            fix="Kijk op de kalender hoeveel dagen de maand heeft. Alleen in een "
            "schrikkeljaar heeft februari 29 dagen.",
        ),
        en=Wording(
            message="the day `{given}` does not exist",
            expected="a day on the calendar",
            hint="check how many days that month has",
            fix="Look up how many days the month has. Only in a leap year does February have "
            "29 days.",
        ),
        wrong="day: 2015-02-30\n",
        right="day: 2015-02-28\n",
    ),
    "value.span": Entry(
        nl=Wording(
            message="`{given}` is geen jaar, maand of dag",
            expected="2018, 2015-06 of 2015-06-01",
            hint=(
                "bedoelde u {near}?",
                "schrijf zoveel als u weet: het jaar, de maand of de dag",
            ),
            fix="Weet u de dag niet, schrijf dan alleen het jaar of het jaar en de maand. De "
            "regels gelden dan zeker vanaf de eerste dag daarna; in die tijd zelf is het "
            "onbekend.",
        ),
        en=Wording(
            message="`{given}` is not a year, month or day",
            expected="2018, 2015-06 or 2015-06-01",
            hint=(
                "did you mean {near}?",
                "write as much as you know: the year, the month or the day",
            ),
            fix="If you don't know the day, write the year or the year and month. The rules "
            "then hold for certain from the first day after it; within it that is unknown.",
        ),
        wrong="from: juni 2015\n",
        right="from: 2015-06\n",
    ),
    "value.duration": Entry(
        nl=Wording(
            message="`{given}` is geen duur",
            expected="een getal en hours, days, working days, weeks, months of years, zoals 6 "
            "weeks",
            hint=(
                "bedoelde u {near}?",
                "schrijf een getal, een spatie en de eenheid",
            ),
            fix="Schrijf een getal, een spatie en de eenheid in het Engels. Een werkdag "
            "(working days) is iets anders dan een dag, en vier weken zijn iets anders "
            "dan een maand.",
        ),
        en=Wording(
            message="`{given}` is not a length of time",
            expected="a number and hours, days, working days, weeks, months or years, such as "
            "6 weeks",
            hint=(
                "did you mean {near}?",
                "write a number, a space and the unit",
            ),
            fix="Write a number, a space and the unit. A working day is not a day, and four "
            "weeks are not a month.",
        ),
        wrong="takes: 6 weken\n",
        right="takes: 6 weeks\n",
    ),
    "value.months": Entry(
        nl=Wording(
            message="`{given}` is geen aantal hele maanden",
            expected="maanden of jaren, zoals 12 months",
            hint="schrijf het in months of years",
            fix="Dit veld telt in hele maanden. Een week of een dag is geen deel van een maand.",
        ),
        en=Wording(
            message="`{given}` is not a number of whole months",
            expected="months or years, such as 12 months",
            hint="write it in months or years",
            fix="This field counts in whole months. A week or a day is not a part of a month.",
        ),
        wrong="for: 6 weeks\n",
        right="for: 2 months\n",
    ),
    "value.rate": Entry(
        nl=Wording(
            message="`{given}` is geen percentage",
            expected="cijfers en een procentteken, met ten hoogste twee decimalen na een "
            "punt, zoals 6.9%",
            hint=(
                "bedoelde u {near} (of {other})?",
                "bedoelde u {near}?",
                "schrijf een getal en dan %",
            ),
            fix="Schrijf het procentteken er altijd bij: 0.2 kan 20% en 0,2% betekenen. "
            "Decimalen staan na een punt.",
        ),
        en=Wording(
            message="`{given}` is not a percentage",
            expected="digits and a percent sign, with at most two decimals after a point, "
            "such as 6.9%",
            hint=(
                "did you mean {near} (or {other})?",
                "did you mean {near}?",
                "write a number and then %",
            ),
            fix="Always write the percent sign: 0.2 can mean 20% and 0.2%. Decimals stand "
            "after a point.",
        ),
        wrong="at_most: 0.2\n",
        right="at_most: 20%\n",
    ),
}
