"""Words for what goes wrong within Spark while it assesses cases."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

_ASKED = "maatwerk bulk casussen.parquet --pack zaanstad --engine spark -o uitkomst.parquet\n"
_DUCKDB = "maatwerk bulk casussen.parquet --pack zaanstad -o uitkomst.parquet\n"

WORDS: dict[str, Entry] = {
    "spark.no-start": Entry(
        nl=Wording(
            message="het is niet gelukt om Spark te starten: {error}",
            hint="kijk met `java -version` of Java 17 of nieuwer is, en of JAVA_HOME daarnaar wijst",
            fix="Spark start zijn eigen Java. Een oudere Java, of één die meer geheugen vraagt dan er is, stopt "
            "meteen. Wat Java daarover zegt, staat erboven.",
        ),
        en=Wording(
            message="it was not possible to start Spark: {error}",
            hint="see with `java -version` whether Java is 17 or newer, and whether JAVA_HOME points there",
            fix="Spark starts a Java of its own. An older Java, or one that asks for more memory than there is, stops "
            "at once. What Java says of it stands above.",
        ),
        wrong="JAVA_HOME=/usr/lib/jvm/java-8 " + _ASKED,
        right="JAVA_HOME=/usr/lib/jvm/java-17 " + _ASKED,
    ),
    "spark.memory": Entry(
        nl=Wording(
            message="het geheugen van Spark is vol",
            hint="geef Spark meer geheugen, bijvoorbeeld PYSPARK_SUBMIT_ARGS='--driver-memory 4g pyspark-shell'",
            fix="Een eigen sessie van Spark krijgt één gigabyte, tenzij u iets anders zegt. Met `--engine duckdb` is "
            "er voor elk aantal rijen een halve gigabyte nodig.",
        ),
        en=Wording(
            message="the memory of Spark is full",
            hint="give Spark more memory, for example PYSPARK_SUBMIT_ARGS='--driver-memory 4g pyspark-shell'",
            fix="A session of its own gives Spark one gigabyte, unless you say otherwise. With `--engine duckdb` half "
            "a gigabyte does for any number of rows.",
        ),
        wrong=_ASKED,
        right="PYSPARK_SUBMIT_ARGS='--driver-memory 4g pyspark-shell' " + _ASKED,
    ),
    "spark.gone": Entry(
        nl=Wording(
            message="het programma van Spark is halverwege gestopt",
            hint="kijk of de machine genoeg geheugen had, en begin opnieuw",
            fix="Spark draait in een eigen programma, en dat antwoordt niet meer. Meestal heeft het systeem het "
            "gestopt omdat het geheugen op was. Een eerdere uitkomst staat er nog zoals zij was.",
        ),
        en=Wording(
            message="the program of Spark ended half-way",
            hint="see whether the machine had memory enough, and start again",
            fix="Spark runs in a program of its own, and that no longer answers. Mostly the system has ended it "
            "because memory ran out. An earlier result is there as it was.",
        ),
        wrong=_ASKED,
        right=_DUCKDB,
    ),
    "spark.room": Entry(
        nl=Wording(
            message="er is geen ruimte voor de tijdelijke bestanden van Spark in {folder}",
            hint="maak ruimte, of zet TMPDIR op een map waar die is",
            fix="Met `--engine spark` staan de casussen en de uitkomst zolang in een tijdelijke map, in hun geheel. "
            "Er is niets half geschreven: een eerdere uitkomst staat er nog zoals zij was.",
        ),
        en=Wording(
            message="there is no room for the temporary files of Spark in {folder}",
            hint="make room, or set TMPDIR to a folder that has it",
            fix="With `--engine spark` the cases and the result stand in a temporary folder meanwhile, as a whole. "
            "Nothing was written by halves: an earlier result is there as it was.",
        ),
        wrong=_ASKED,
        right="TMPDIR=/grote/schijf " + _ASKED,
    ),
    "spark.unreadable": Entry(
        nl=Wording(
            message="de casussen zijn voor Spark niet te lezen: {error}",
            hint="kijk of het bestand er nog is en heel is, en lees het opnieuw in",
            fix="Een DataFrame leest zijn bestanden pas als er gerekend wordt. Intussen kan er een weg zijn, of "
            "veranderd.",
        ),
        en=Wording(
            message="the cases can't be read by Spark: {error}",
            hint="see whether the file is still there and whole, and read it in again",
            fix="A DataFrame reads its files only when something is worked out. Meanwhile one may be gone, or "
            "changed.",
        ),
        wrong='frame = spark.read.parquet("casussen/")  # en dan een bestand daaruit weghalen\n'
        "assess_table(frame, policy)\n",
        right='assess_table(spark.read.parquet("casussen/"), policy)\n',
    ),
    "spark.column-type": Entry(
        nl=Wording(
            message="de kolom `{column}` heeft niet in elk bestand hetzelfde type",
            hint="schrijf alle bestanden van de map met dezelfde kolommen en types",
            fix="Spark neemt de types uit één bestand van een map, en leest de andere alsof die net zo zijn.",
        ),
        en=Wording(
            message="the column `{column}` hasn't the same type in every file",
            hint="write all files of the folder with the same columns and types",
            fix="Spark takes the types from one file of a folder, and reads the others as if they were alike.",
        ),
        wrong="amount_stated_cents: int64 in deel-1.parquet, text in deel-2.parquet\n",
        right="amount_stated_cents: int64 in deel-1.parquet, int64 in deel-2.parquet\n",
    ),
    "spark.stopped": Entry(
        nl=Wording(
            message="de toetsing is door Spark afgebroken: {error}",
            hint="zoek in wat Spark zelf meldt wat er aan de hand is, of toets met `--engine duckdb`",
            fix="Spark meldt een fout die hier geen eigen woorden heeft. Een eerdere uitkomst staat er nog zoals zij "
            "was.",
        ),
        en=Wording(
            message="the assessment was broken off by Spark: {error}",
            hint="look in what Spark itself tells for what is the matter, or assess with `--engine duckdb`",
            fix="Spark tells an error that has no words of its own here. An earlier result is there as it was.",
        ),
        wrong=_ASKED,
        right=_DUCKDB,
    ),
}
