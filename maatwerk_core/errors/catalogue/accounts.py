"""Words for registering lightly, for the account of legality and for the bank beside it."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.which-dossier": Entry(
        nl=Wording(
            message="er is niet gezegd welk dossier wordt nagerekend",
            expected="één dossier, of `--all` voor het hele register",
            hint="kijk met `maatwerk register list` welke er zijn",
            fix="Noem één dossier, of kies `--all`. Niet allebei.",
        ),
        en=Wording(
            message="it wasn't said which dossier is run again",
            expected="one dossier, or `--all` for the whole register",
            hint="see with `maatwerk register list` which there are",
            fix="Name one dossier, or choose `--all`. Not both.",
        ),
        wrong="maatwerk register reproduce\n",
        right="maatwerk register reproduce --all\n",
    ),
    "register.light-asks": Entry(
        nl=Wording(
            message="er ontbreekt {thing:term}",
            expected="waarvoor, hoeveel, wie akkoord is en aan wie is betaald",
            hint="geef `--{option}`, of typ de opdracht aan een scherm: dan vraagt hij het",
            fix="Een lichte registratie vraagt vier dingen. Aan een scherm vraagt de opdracht wat u weglaat.",
        ),
        en=Wording(
            message="{thing:term} is missing",
            expected="what for, how much, who agreed and who was paid",
            hint="give `--{option}`, or type the command at a screen: then it asks",
            fix="A light registration asks four things. At a screen the command asks what you leave out.",
        ),
        wrong="maatwerk register light --pack amsterdam --what 'een koelkast'\n",
        right="maatwerk register light --pack amsterdam --what 'een koelkast' --amount 150 --agreed a,b,c "
        "--paid-to Witgoedhal\n",
    ),
    "register.light-twice": Entry(
        nl=Wording(
            message="`{fact}` is al gevraagd met `--{option}`",
            expected="elk antwoord één keer",
            hint="laat `--set {fact}=…` weg",
            fix="Twee antwoorden op een vraag kunnen verschillen. Dan is niet te zien welk bedrag is bedoeld.",
        ),
        en=Wording(
            message="`{fact}` is asked with `--{option}` already",
            expected="each answer once",
            hint="leave out `--set {fact}=…`",
            fix="Two answers to one question may differ. Then nobody can tell which amount was meant.",
        ),
        wrong="maatwerk register light --pack amsterdam --what 'een bed' --amount 150 --set amount=90 --agreed a,b,c "
        "--paid-to Beddenhuis\n",
        right="maatwerk register light --pack amsterdam --what 'een bed' --amount 150 --agreed a,b,c "
        "--paid-to Beddenhuis\n",
    ),
    "register.no-light": Entry(
        nl=Wording(
            message="het pakket `{pack}` kent geen lichte registratie",
            expected="een rij met `registration: light` onder `substantiation`",
            hint="open een dossier met `maatwerk register open`",
            fix="De gemeente kiest of een klein bedrag licht mag worden opgeschreven. Dit pakket zegt dat niet.",
        ),
        en=Wording(
            message="the pack `{pack}` has no light registration",
            expected="a row with `registration: light` under `substantiation`",
            hint="open a dossier with `maatwerk register open`",
            fix="The municipality chooses whether a small amount may be registered lightly. This pack doesn't say so.",
        ),
        wrong="maatwerk register light --pack zaanstad --what 'een bed' --amount 150 --agreed a --paid-to winkel\n",
        right="maatwerk register open zaanstad/lasmasker\n",
    ),
    "register.not-light": Entry(
        nl=Wording(
            message="€ {amount} mag niet licht worden geregistreerd volgens `substantiation.{row}`",
            expected="{when}",
            hint="open een dossier met `maatwerk register open`",
            fix="Een lichte registratie is voor wat het pakket klein noemt. Voor de rest is er het gewone dossier.",
        ),
        en=Wording(
            message="€ {amount} may not be registered lightly by `substantiation.{row}`",
            expected="{when}",
            hint="open a dossier with `maatwerk register open`",
            fix="A light registration is for what the pack calls small. For the rest there is the usual dossier.",
        ),
        wrong="maatwerk register light --pack voorbeeld --what 'een fiets' --amount 900 --agreed a --paid-to winkel\n",
        right="maatwerk register open voorbeeld/fiets\n",
    ),
    "register.light-no-role": Entry(
        nl=Wording(
            message="er is geen rol die dit zeker mag beslissen; plafonds: {ceilings}",
            expected=("het gegeven dat ontbreekt ({open}), of een bedrag onder een plafond",
                      "een bedrag onder een plafond"),
            hint="geef het gegeven met `--set`, of open een dossier met `maatwerk register open`",
            fix="Licht kan alleen als vaststaat wie mag beslissen. Wat het huishouden eerder kreeg telt mee.",
        ),
        en=Wording(
            message="there is no role that surely may decide this; ceilings: {ceilings}",
            expected=("the fact that is missing ({open}), or an amount below a ceiling",
                      "an amount below a ceiling"),
            hint="give the fact with `--set`, or open a dossier with `maatwerk register open`",
            fix="Lightly is only for what is certain who decides. What the household got before counts too.",
        ),
        wrong="maatwerk register light --pack amsterdam --what 'een bed' --amount 600 --agreed a,b,c --paid-to x\n",
        right="maatwerk register light --pack amsterdam --what 'een bed' --amount 400 --agreed a,b,c --paid-to x\n",
    ),
    "register.broken-account": Entry(
        nl=Wording(
            message="wat het budget `{budget}` boekte is niet wat er in zijn dossiers is betaald",
            expected="gelijke bedragen",
            hint="kijk met `maatwerk register verify` of het register is veranderd",
            fix="Een betaling en haar boeking worden samen geschreven. Verschillen zij, dan is er iets aan het "
            "register veranderd, of is een kopie niet heel.",
        ),
        en=Wording(
            message="what the budget `{budget}` booked isn't what was paid in its dossiers",
            expected="equal amounts",
            hint="see with `maatwerk register verify` whether the register was changed",
            fix="A payment and its booking are written together. Where they differ, something was changed in the "
            "register, or a copy isn't whole.",
        ),
        wrong="maatwerk register export account.csv --audit 2026\n",
        right="maatwerk register verify\n",
    ),
    "bank.empty": Entry(
        nl=Wording(
            message="in dit bestand van de bank staat niets",
            expected="een eerste regel met namen van kolommen, en daaronder de transacties",
            hint="haal het bestand opnieuw op bij de bank, als CSV",
            fix="Download de transacties bij de bank als CSV, met de regel met namen erboven.",
        ),
        en=Wording(
            message="there is nothing in this file of the bank",
            expected="a first line with names of columns, and the transactions below it",
            hint="fetch the file from the bank again, as CSV",
            fix="Download the transactions from the bank as CSV, with the line of names on top.",
        ),
        wrong="touch bank.csv\n",
        right="Datum;Bedrag\n02-03-2026;-150,00\n",
    ),
    "bank.not-a-table": Entry(
        nl=Wording(
            message="dit bestand is niet te lezen als een tabel van de bank",
            expected="een CSV met een regel per transactie, met `;`, een komma of een tab tussen de kolommen",
            hint="haal het bestand opnieuw op bij de bank, als CSV",
            fix="Een Excel- of PDF-bestand is geen CSV. Kies bij de bank CSV.",
        ),
        en=Wording(
            message="this file can't be read as a table of the bank",
            expected="a CSV with a line for each transaction, with `;`, a comma or a tab between the columns",
            hint="fetch the file from the bank again, as CSV",
            fix="A file of Excel or a PDF is no CSV. Choose CSV at the bank.",
        ),
        wrong="afschrift.pdf\n",
        right="Datum;Bedrag\n02-03-2026;-150,00\n",
    ),
    "bank.no-column": Entry(
        nl=Wording(
            message="er is geen kolom met {thing:term}",
            expected="een naam in de eerste regel die te herkennen is",
            hint="noem de kolom met `--{option}`",
            fix="Elke bank noemt kolommen anders. Met `--bank-day`, `--bank-amount` en `--bank-sign` zegt u hoe zij "
            "hier heten. Staat er iets boven de regel met namen, haal dat dan weg.",
        ),
        en=Wording(
            message="there is no column with {thing:term}",
            expected="a name in the first line that can be recognised",
            hint="name the column with `--{option}`",
            fix="Each bank calls columns otherwise. With `--bank-day`, `--bank-amount` and `--bank-sign` you say what "
            "they are called here. If something stands above the line with names, take that away.",
        ),
        wrong="Wanneer;Euro\n02-03-2026;-150,00\n",
        right="Datum;Bedrag\n02-03-2026;-150,00\n",
    ),
    "bank.short-line": Entry(
        nl=Wording(
            message="op deze regel staan te weinig kolommen: {cells}",
            expected="evenveel kolommen als de eerste regel",
            hint="kijk of er een aanhalingsteken of een `;` te veel of te weinig staat",
            fix="Een regel die korter is dan de eerste is vaak afgebroken. Haal het bestand opnieuw op bij de bank.",
        ),
        en=Wording(
            message="this line has too few columns: {cells}",
            expected="as many columns as the first line",
            hint="see whether a quote or a `;` is missing or one too many",
            fix="A line shorter than the first is often broken off. Fetch the file from the bank again.",
        ),
        wrong="Datum;Naam;Bedrag\n02-03-2026;Witgoedhal\n",
        right="Datum;Naam;Bedrag\n02-03-2026;Witgoedhal;-150,00\n",
    ),
    "bank.day": Entry(
        nl=Wording(
            message="`{given}` is geen dag",
            expected="een dag zoals 31-12-2026, 2026-12-31 of 20261231",
            hint="staat de dag in een andere kolom? noem die met `--bank-day`",
            fix="De dag staat voor de maand. Wat geen cijfer of streepje is wordt niet getoond: het kan een naam zijn.",
        ),
        en=Wording(
            message="`{given}` is no day",
            expected="a day such as 31-12-2026, 2026-12-31 or 20261231",
            hint="is the day in another column? name it with `--bank-day`",
            fix="The day comes before the month. What is no digit or dash isn't shown: it may be a name.",
        ),
        wrong="Datum;Bedrag\n12-31-2026;-150,00\n",
        right="Datum;Bedrag\n31-12-2026;-150,00\n",
    ),
    "bank.amount": Entry(
        nl=Wording(
            message="`{given}` is geen bedrag",
            expected="een bedrag zoals -1.234,56 of 1234.56; met een punt of komma staan er ook centen",
            hint="staat het bedrag in een andere kolom? noem die met `--bank-amount`",
            fix="Bij 1.234 is niet te zien of het duizend of één is. Wat geen cijfer is wordt niet getoond.",
        ),
        en=Wording(
            message="`{given}` is no amount",
            expected="an amount such as -1.234,56 or 1234.56; with a point or comma there are cents too",
            hint="is the amount in another column? name it with `--bank-amount`",
            fix="Of 1.234 nobody can tell whether it is a thousand or one. What is no digit isn't shown.",
        ),
        wrong="Datum;Bedrag\n02-03-2026;1.234\n",
        right="Datum;Bedrag\n02-03-2026;1.234,00\n",
    ),
    "bank.sign": Entry(
        nl=Wording(
            message="uit `{given}` blijkt niet of het geld eruit ging of erin kwam",
            expected="een van `Af` en `Bij`, `D` en `C`, `Debet` en `Credit`",
            hint="staat dat in een andere kolom? noem die met `--bank-sign`",
            fix="Alleen geld dat eruit ging hoort bij een betaling in het register.",
        ),
        en=Wording(
            message="`{given}` doesn't say whether the money went out or came in",
            expected="one of `Af` and `Bij`, `D` and `C`, `Debit` and `Credit`",
            hint="is that in another column? name it with `--bank-sign`",
            fix="Only money that went out belongs to a payment in the register.",
        ),
        wrong="Datum;Bedrag;Af Bij\n02-03-2026;150,00;?\n",
        right="Datum;Bedrag;Af Bij\n02-03-2026;150,00;Af\n",
    ),
    "bank.no-account": Entry(
        nl=Wording(
            message="`--{option}` hoort bij `--{needs}`",
            expected="`--audit` met een jaar, en voor de bank ook `--bank` met een bestand",
            hint="voeg `--{needs}` toe",
            fix="Een bestand van de bank wordt naast de verantwoording van een jaar gelegd.",
        ),
        en=Wording(
            message="`--{option}` belongs with `--{needs}`",
            expected="`--audit` with a year, and for the bank `--bank` with a file too",
            hint="add `--{needs}`",
            fix="A file of the bank is laid beside the account of a year.",
        ),
        wrong="maatwerk register export account.csv --bank bank.csv\n",
        right="maatwerk register export account.csv --audit 2026 --bank bank.csv\n",
    ),
}  # fmt: skip
