"""Words for laying many cases side by side in many municipalities."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "across.packs": Entry(
        nl=Wording(
            message="zoveel regelpakketten zijn niet naast elkaar te zetten: {packs}",
            expected="{fewest} tot en met {most} regelpakketten",
            hint="noem ze met komma's ertussen, of schrijf `--packs all` voor alle gemeenten",
            fix="Eén pakket is nergens mee te vergelijken, en heel veel pakketten passen niet op een bladzijde.",
        ),
        en=Wording(
            message="so many rule packs can't be laid side by side: {packs}",
            expected="{fewest} up to and including {most} rule packs",
            hint="name them with commas between, or write `--packs all` for all municipalities",
            fix="One pack has nothing to be compared with, and very many don't fit on a page.",
        ),
        wrong="maatwerk compare --cases casussen.parquet --packs zaanstad\n",
        right="maatwerk compare --cases casussen.parquet --packs zaanstad,amsterdam\n",
    ),
    "across.twice": Entry(
        nl=Wording(
            message="het regelpakket `{pack}` staat er twee keer",
            expected="elk regelpakket één keer",
            hint="haal er één weg",
            fix="Twee versies van één pakket naast elkaar leggen doet `maatwerk impact`.",
        ),
        en=Wording(
            message="the rule pack `{pack}` is there twice",
            expected="each rule pack once",
            hint="remove one of them",
            fix="Two versions of one pack are laid side by side by `maatwerk impact`.",
        ),
        wrong="maatwerk compare --cases casussen.parquet --packs zaanstad,zaanstad\n",
        right="maatwerk compare --cases casussen.parquet --packs zaanstad,amsterdam\n",
    ),
    "across.few-cases": Entry(
        nl=Wording(
            message="er zijn maar {rows} casussen die te toetsen zijn",
            expected="ten minste {least} casussen",
            hint="neem een groter bestand; één casus vergelijkt u met `maatwerk compare CASUS`",
            fix="Van zo weinig huishoudens tonen we geen aantallen: die zouden naar mensen kunnen wijzen.",
        ),
        en=Wording(
            message="only {rows} cases can be assessed",
            expected="at least {least} cases",
            hint="take a larger file; a single case is compared with `maatwerk compare CASE`",
            fix="Of so few households no counts are shown: these might point at people.",
        ),
        wrong="een bestand met drie casussen\n",
        right="een bestand met tien casussen of meer\n",
    ),
    "across.one-or-many": Entry(
        nl=Wording(
            message="wat moet er worden vergeleken: één casus of een bestand vol?",
            expected="een casus, of --cases met een bestand",
            hint="geef een van de twee",
            fix="Noem één casus om die in elke gemeente te zien, of met `--cases` een bestand met veel casussen.",
        ),
        en=Wording(
            message="what is to be compared: one case or a file of them?",
            expected="a case, or --cases with a file",
            hint="give one of the two",
            fix="Name one case to see it in every municipality, or with `--cases` a file of many cases.",
        ),
        wrong="maatwerk compare --packs all\n",
        right="maatwerk compare zaanstad/lasmasker --packs all\n",
    ),
    "across.belongs-with": Entry(
        nl=Wording(
            message="`{option}` hoort bij {belongs}",
            hint="laat `{option}` weg, of geef wat erbij hoort",
            fix="Eén casus vergelijken gaat met CASUS en `--set`; een bestand met `--cases`, `--purpose` en `-o`.",
        ),
        en=Wording(
            message="`{option}` belongs with {belongs}",
            hint="leave out `{option}`, or give what belongs with it",
            fix="One case is compared with CASE and `--set`; a file with `--cases`, `--purpose` and `-o`.",
        ),
        wrong="maatwerk compare zaanstad/lasmasker -o uit\n",
        right="maatwerk compare --cases casussen.parquet -o uit\n",
    ),
    "charts.not-installed": Entry(
        nl=Wording(
            message="voor een bladzijde met grafieken is `{package}` nodig, en dat is niet geïnstalleerd",
            hint="pip install 'maatwerk-core[charts]'",
            fix="Zonder `-o` staan dezelfde cijfers op het scherm. Voor de bladzijde installeert u de extra `charts`.",
        ),
        en=Wording(
            message="a page with charts needs `{package}`, which is not installed",
            hint="pip install 'maatwerk-core[charts]'",
            fix="Without `-o` the same figures are on the screen. For the page, install the extra `charts`.",
        ),
        wrong="pip install 'maatwerk-core[bulk]'\n",
        right="pip install 'maatwerk-core[bulk,charts]'\n",
    ),
    "bulk.no-purpose": Entry(
        nl=Wording(
            message="dit zijn echte gegevens, en er staat niet bij waarvoor",
            expected="--purpose met het doel in een paar woorden",
            hint='schrijf bijvoorbeeld --purpose "raadsvoorstel plafond 2026"',
            fix="Gegevens van mensen gebruikt u voor een doel, en dat doel komt op elk verslag. Alleen bij "
            "verzonnen huishoudens (`maatwerk population`) hoeft dat niet: dat zegt het bestand, of elk nummer erin "
            "begint met `synthetic-`.",
        ),
        en=Wording(
            message="these are real data, and it isn't said what for",
            expected="--purpose with the purpose in a few words",
            hint='write for example --purpose "council proposal on the ceiling of 2026"',
            fix="Data of people are used for a purpose, and each report states it. Only made-up households "
            "(`maatwerk population`) need none: the file says so, or every id in it begins with `synthetic-`.",
        ),
        wrong="maatwerk compare --cases casussen.parquet --packs all\n",
        right='maatwerk compare --cases casussen.parquet --packs all --purpose "raadsvoorstel"\n',
    ),
}
