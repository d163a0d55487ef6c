"""Words for a table of cases: columns that are missing or hold something else than their fact."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "table.missing-column": Entry(
        nl=Wording(
            message="de kolom `{column}` ontbreekt",
            expected="een kolom per gegeven dat de regels lezen",
            hint=(
                "bedoelde u `{near}`?",
                "voeg de kolom toe; wat niet bekend is, blijft leeg",
            ),
            fix="Een tabel met casussen heeft een kolom voor elk gegeven dat de regels lezen. "
            "Een lege cel is onbekend. Een kolom die ontbreekt, wordt niet stil onbekend: het "
            "kan ook een schrijffout zijn.",
        ),
        en=Wording(
            message="the column `{column}` is missing",
            expected="a column for each fact that the rules read",
            hint=(
                "did you mean `{near}`?",
                "add the column; what is not known stays empty",
            ),
            fix="A table of cases has a column for each fact that the rules read. An empty cell "
            "is unknown. A column that is missing doesn't silently become unknown: it may be a "
            "slip of the pen.",
        ),
        wrong="case,amount\na,1100\n",
        right="case,amount_stated_cents\na,110000\n",
    ),
    "table.column-twice": Entry(
        nl=Wording(
            message="de kolom `{column}` staat er twee keer",
            expected="elke kolom één keer",
            hint="haal één van de kolommen weg, of geef haar een andere naam",
            fix="Het is niet te zeggen welke van de twee geldt.",
        ),
        en=Wording(
            message="the column `{column}` stands there twice",
            expected="each column once",
            hint="remove one of the columns, or give it another name",
            fix="There is no telling which of the two holds.",
        ),
        wrong="case,wsnp,wsnp\n",
        right="case,wsnp\n",
    ),
    "table.column-type": Entry(
        nl=Wording(
            message="de kolom `{column}` is van het type {given}",
            expected="{type}",
            hint="zet de kolom om voordat u de tabel aanbiedt, in pandas met `frame.convert_dtypes()`; bedragen zijn "
            "hele eurocenten",
            fix="Bedragen zijn hele eurocenten, dagen zijn datums, keuzes zijn tekst en ja of nee "
            "is een booleaanse kolom. Er wordt niets stil omgezet of afgerond. In pandas worden hele getallen met een "
            "gat ertussen kommagetallen; `convert_dtypes` maakt er weer hele getallen van.",
        ),
        en=Wording(
            message="the column `{column}` is of type {given}",
            expected="{type}",
            hint="convert the column before you hand over the table, in pandas with `frame.convert_dtypes()`; amounts "
            "are whole eurocents",
            fix="Amounts are whole eurocents, days are dates, choices are text, and yes or no is a "
            "boolean column. Nothing is silently converted or rounded. In pandas whole numbers with a gap between them "
            "become numbers with a point; `convert_dtypes` makes them whole again.",
        ),
        wrong="amount_stated_cents: double\n",
        right="amount_stated_cents: int64\n",
    ),
    "table.mixed-column": Entry(
        nl=Wording(
            message="de kolom `{column}` heeft waarden van verschillende soort: {error}",
            hint="geef de kolom één soort waarden; wat niet bekend is, is leeg of `None`",
            fix="Een kolom van pandas mag van alles bevatten. Welke soort bedoeld is, wordt niet geraden.",
        ),
        en=Wording(
            message="the column `{column}` has values of several kinds: {error}",
            hint="give the column one kind of values; what is not known is empty or `None`",
            fix="A column of pandas may hold anything. Which kind is meant isn't guessed.",
        ),
        wrong='frame["domain"] = ["work", 3]\n',
        right='frame["domain"] = ["work", None]\n',
    ),
    "table.no-day": Entry(
        nl=Wording(
            message="{rows} rijen van de tabel hebben geen dag",
            expected="een datum in de kolom `day`",
            hint="vul de kolom `day`, of geef één dag op voor de hele tabel",
            fix="Regels gelden op een dag. De dag van vandaag wordt nooit stil genomen.",
        ),
        en=Wording(
            message="{rows} rows of the table have no day",
            expected="a date in the column `day`",
            hint="fill the column `day`, or give one day for the whole table",
            fix="Rules hold on a day. Today is never silently taken.",
        ),
        wrong="case,day\na,\n",
        right="case,day\na,2015-09-01\n",
    ),
    "table.out-of-bounds": Entry(
        nl=Wording(
            message="in de kolom `{column}` staat `{given}` in rij {row}",
            expected="{least} tot en met {most}",
            hint="bedragen zijn hele eurocenten; kijk of er een nul te veel staat",
            fix="Binnen deze grenzen past elke berekening precies in hele getallen. Geen huishouden heeft er meer "
            "voor nodig. Kijk of er nullen te veel staan.",
        ),
        en=Wording(
            message="the column `{column}` holds `{given}` in row {row}",
            expected="{least} to {most}",
            hint="amounts are whole eurocents; check for a zero too many",
            fix="Within these bounds every sum fits exactly in whole numbers. No household needs more. Check for "
            "zeros too many.",
        ),
        wrong="lines_nothing.price: 999999999999\n",
        right="lines_nothing.price: 9999\n",
    ),
}
