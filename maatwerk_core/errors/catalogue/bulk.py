"""Words for files of cases: the file as a whole, and rows of it that can't be assessed."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "bulk.not-installed": Entry(
        nl=Wording(
            message="voor veel casussen tegelijk is `{package}` nodig, en dat is niet geïnstalleerd",
            hint="pip install 'maatwerk-core[bulk]'",
            fix="Wie één casus toetst heeft dit niet nodig. Installeer de kern met de extra `bulk`.",
        ),
        en=Wording(
            message="many cases at once need `{package}`, which is not installed",
            hint="pip install 'maatwerk-core[bulk]'",
            fix="Who assesses one case can do without. Install the core with the extra `bulk`.",
        ),
        wrong="pip install maatwerk-core\n",
        right="pip install 'maatwerk-core[bulk]'\n",
    ),
    "bulk.no-spark": Entry(
        nl=Wording(
            message="voor Spark is `{program}` nodig, en dat staat niet op deze machine",
            hint="pip install 'maatwerk-core[spark]', en Java 17 of nieuwer: apt install openjdk-17-jre-headless",
            fix="Spark is een programma in Java dat Python aanstuurt: beide horen er te zijn. Wie op één machine "
            "toetst, kan zonder: `--engine duckdb` geeft dezelfde uitkomst, sneller.",
        ),
        en=Wording(
            message="for Spark `{program}` is needed, which is not on this machine",
            hint="pip install 'maatwerk-core[spark]', and Java 17 or newer: apt install openjdk-17-jre-headless",
            fix="Spark is a program in Java that Python steers: both have to be there. Who assesses on one "
            "machine can do without: `--engine duckdb` gives the same result, faster.",
        ),
        wrong="pip install 'maatwerk-core[bulk]'\n"
        "maatwerk bulk casussen.parquet --pack zaanstad --engine spark -o uitkomst.parquet\n",
        right="pip install 'maatwerk-core[spark]'\n"
        "maatwerk bulk casussen.parquet --pack zaanstad --engine spark -o uitkomst.parquet\n",
    ),
    "bulk.kind": Entry(
        nl=Wording(
            message="dit soort bestand kan hier niet",
            expected="een naam die eindigt op {kinds}",
            hint="kies een andere naam, of zet het bestand om",
            fix="Casussen komen uit Parquet, CSV of JSONL. De uitkomst wordt altijd Parquet: dat houdt bedragen heel "
            "en kan groot zijn.",
        ),
        en=Wording(
            message="this kind of file won't do here",
            expected="a name that ends in {kinds}",
            hint="choose another name, or convert the file",
            fix="Cases come from Parquet, CSV or JSONL. The result is always Parquet: that keeps amounts whole and "
            "can be large.",
        ),
        wrong="maatwerk bulk casussen.xlsx --pack zaanstad -o uitkomst.parquet\n",
        right="maatwerk bulk casussen.csv --pack zaanstad -o uitkomst.parquet\n",
    ),
    "bulk.onto-itself": Entry(
        nl=Wording(
            message="de uitkomst zou over de casussen heen komen",
            hint="kies een andere naam voor de uitkomst",
            fix="De uitkomst heeft andere kolommen dan de casussen: die zouden weg zijn.",
        ),
        en=Wording(
            message="the result would replace the cases",
            hint="choose another name for the result",
            fix="The result has other columns than the cases: these would be gone.",
        ),
        wrong="maatwerk bulk casussen.parquet --pack zaanstad -o casussen.parquet\n",
        right="maatwerk bulk casussen.parquet --pack zaanstad -o uitkomst.parquet\n",
    ),
    "bulk.broken-file": Entry(
        nl=Wording(
            message="het bestand is niet te lezen: {error}",
            hint="maak het bestand opnieuw; misschien is het niet helemaal aangekomen",
            fix="Het bestand begint of eindigt niet zoals bij zijn soort hoort, of is onderweg afgebroken.",
        ),
        en=Wording(
            message="the file can't be read: {error}",
            hint="make the file again; perhaps it didn't arrive whole",
            fix="The file doesn't begin or end as its kind does, or was cut off on its way.",
        ),
        wrong="een half gekopieerd bestand\n",
        right="het hele bestand\n",
    ),
    "bulk.result": Entry(
        nl=Wording(
            message="dit bestand is een uitkomst van `maatwerk bulk`; hier horen de casussen",
            expected="een bestand met een kolom per gegeven dat de regels lezen",
            hint="geef het bestand op waar deze uitkomst van is gemaakt",
            fix="In een uitkomst staat wat de regels ervan maken, niet wat een huishouden zei. De casussen zelf "
            "staan in het bestand dat u aan `maatwerk bulk` gaf.",
        ),
        en=Wording(
            message="this file is a result of `maatwerk bulk`; the cases belong here",
            expected="a file with a column for every fact that the rules read",
            hint="give the file that this result was made of",
            fix="A result has what the rules make of it, not what a household said. The cases themselves are in "
            "the file that was given to `maatwerk bulk`.",
        ),
        wrong="maatwerk compare --cases uitkomst.parquet --packs all\n",
        right="maatwerk compare --cases casussen.parquet --packs all\n",
    ),
    "bulk.unwritable": Entry(
        nl=Wording(
            message="de uitkomst kan niet worden geschreven: {error:term}",
            hint="kies een map die er is, waar u mag schrijven en waar ruimte is",
            fix="Er is niets half geschreven: een eerder bestand met die naam staat er nog zoals het was. "
            "Maak ruimte, of kies een andere map.",
        ),
        en=Wording(
            message="the result can't be written: {error:term}",
            hint="choose a folder that exists, that you may write in and that has room",
            fix="Nothing was written by halves: an earlier file of that name is there as it was. Make room, or "
            "choose another folder.",
        ),
        wrong="maatwerk bulk casussen.csv --pack zaanstad -o /nergens/uitkomst.parquet\n",
        right="maatwerk bulk casussen.csv --pack zaanstad -o uitkomst.parquet\n",
    ),
    "row.no-case": Entry(
        nl=Wording(
            message="de rij heeft geen nummer van een casus",
            expected="een eigen nummer of naam in de kolom `case`",
            hint="vul de kolom `case`; gebruik geen naam of BSN van een mens",
            fix="Zonder nummer is een uitkomst nergens bij te leggen.",
        ),
        en=Wording(
            message="the row has no id of a case",
            expected="an id of its own in the column `case`",
            hint="fill the column `case`; use no name or BSN of a person",
            fix="Without an id there is nothing to lay an outcome beside.",
        ),
        wrong="case,day\n,2015-09-01\n",
        right="case,day\na-17,2015-09-01\n",
    ),
    "row.duplicate-case": Entry(
        nl=Wording(
            message="casus `{case}` stond er al",
            expected="elke casus één keer",
            hint="haal één van de rijen weg, of geef ze elk een eigen nummer",
            fix="De eerste rij met dit nummer is getoetst, deze niet: anders telt een huishouden dubbel.",
        ),
        en=Wording(
            message="case `{case}` was there already",
            expected="each case once",
            hint="remove one of the rows, or give each an id of its own",
            fix="The first row with this id was assessed, this one not: a household would count twice.",
        ),
        wrong="case,day\na-17,2015-09-01\na-17,2015-09-01\n",
        right="case,day\na-17,2015-09-01\na-18,2015-09-01\n",
    ),
    "row.no-day": Entry(
        nl=Wording(
            message="de rij heeft geen dag",
            expected="een datum in de kolom `day`",
            hint="vul de kolom `day`, of geef met --day één dag op voor alle rijen",
            fix="Regels gelden op een dag. De dag van vandaag wordt nooit stil genomen.",
        ),
        en=Wording(
            message="the row has no day",
            expected="a date in the column `day`",
            hint="fill the column `day`, or give one day for all rows with --day",
            fix="Rules hold on a day. Today is never silently taken.",
        ),
        wrong="case,day\na-17,\n",
        right="case,day\na-17,2015-09-01\n",
    ),
    "row.no-cell": Entry(
        nl=Wording(
            message="in de rij ontbreekt `{column}`",
            expected="dezelfde kolommen als de eerste rij",
            hint="voeg `{column}` toe; wat niet bekend is, is `null`",
            fix="In JSONL heeft elke regel alle kolommen. Een kolom die ontbreekt kan een schrijffout zijn en wordt "
            "niet stil onbekend.",
        ),
        en=Wording(
            message="the row lacks `{column}`",
            expected="the same columns as the first row",
            hint="add `{column}`; what is not known is `null`",
            fix="In JSONL every line has all columns. One that is missing may be a slip of the pen, and doesn't "
            "silently become unknown.",
        ),
        wrong='{"case": "a-17"}\n',
        right='{"case": "a-17", "wsnp": null}\n',
    ),
    "row.cell": Entry(
        nl=Wording(
            message="in de kolom `{column}` staat `{given}`",
            expected="{type:term}",
            hint="schrijf de waarde zoals verwacht, of laat de cel leeg als zij niet bekend is",
            fix="Er wordt niets geraden of afgerond. Bedragen zijn hele eurocenten: 110000 is € 1.100.",
        ),
        en=Wording(
            message="the column `{column}` holds `{given}`",
            expected="{type:term}",
            hint="write the value as expected, or leave the cell empty if it is not known",
            fix="Nothing is guessed or rounded. Amounts are whole eurocents: 110000 is € 1,100.",
        ),
        wrong="case,wsnp\na-17,misschien\n",
        right="case,wsnp\na-17,no\n",
    ),
    "row.cells": Entry(
        nl=Wording(
            message="de rij heeft {given} cellen",
            expected="{expected}, zoveel als de kop",
            hint="zet tekst met een komma of puntkomma tussen aanhalingstekens",
            fix="Het is niet te zeggen welke waarde in welke kolom hoort.",
        ),
        en=Wording(
            message="the row has {given} cells",
            expected="{expected}, as many as the header",
            hint="put text with a comma or semicolon between quotation marks",
            fix="There is no telling which value belongs in which column.",
        ),
        wrong="case,title\na-17,eerste, tweede\n",
        right='case,title\na-17,"eerste, tweede"\n',
    ),
    "row.broken": Entry(
        nl=Wording(
            message="de rij is niet te lezen: {error}",
            hint="schrijf de rij opnieuw; in JSONL staat op elke regel één object",
            fix="De rij is geen rij van dit soort bestand.",
        ),
        en=Wording(
            message="the row is broken: {error}",
            hint="write the row again; in JSONL every line is one object",
            fix="The row is no row of this kind of file.",
        ),
        wrong='{"case": "a-17"\n',
        right='{"case": "a-17"}\n',
    ),
}
