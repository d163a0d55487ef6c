"""Words for files of scenarios: what they set, on which day, and what they expect."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "scenario.other-pack": Entry(
        nl=Wording(
            message="deze scenario's zijn voor `{given}` maar staan bij het pakket `{pack}`",
            expected="`pack: {pack}`",
            hint="verbeter de naam of zet het bestand bij het andere pakket",
            fix="Een bestand met scenario's staat in de map `scenarios` van het pakket dat het "
            "noemt. Zo is er geen twijfel welke regels worden getest.",
        ),
        en=Wording(
            message="these scenarios are for `{given}` but stand beside the pack `{pack}`",
            expected="`pack: {pack}`",
            hint="correct the name or put the file beside the other pack",
            fix="A file of scenarios stands in the folder `scenarios` of the pack it names. Then "
            "there is no doubt which rules are tested.",
        ),
        wrong="pack: zaanstat\n",
        right="pack: zaanstad\n",
    ),
    "scenario.none": Entry(
        nl=Wording(
            message="hier staan geen scenario's",
            expected="`scenarios` met een naam per scenario, en daaronder given, when, expect en because",
            hint="begin met het voorbeeld uit de handleiding",
            fix="Onder `scenarios` staat per scenario een korte naam, en daaronder wat er wordt "
            "gegeven, op welke dag, wat eruit moet komen en waarom.",
        ),
        en=Wording(
            message="there are no scenarios here",
            expected="`scenarios` with a name per scenario, and beneath it given, when, expect and because",
            hint="start from the example in the manual",
            fix="Under `scenarios` each scenario has a short name, and beneath it what is given, on "
            "which day, what should come out and why.",
        ),
        wrong="pack: zaanstad\nscenarios: []\n",
        right="pack: zaanstad\nscenarios:\n  klein:\n    given: {amount: 100}\n    when: 2019-06-01\n"
        "    expect: {mandate: unknown}\n    because: Een plafond staat in geen bron.\n",
    ),
    "scenario.no-day": Entry(
        nl=Wording(
            message="dit scenario heeft geen dag",
            expected="een dag, zoals `when: 2019-06-01`",
            hint="voeg `when` toe, of begin met een casus die een dag heeft",
            fix="Regels gelden op een dag. Zonder dag is niet te zeggen welke regels worden getest, "
            "en de dag van vandaag wordt nooit stil genomen.",
        ),
        en=Wording(
            message="this scenario has no day",
            expected="a day, such as `when: 2019-06-01`",
            hint="add `when`, or start from a case that has a day",
            fix="Rules hold on a day. Without a day one can't say which rules are tested, and "
            "today is never silently taken.",
        ),
        wrong="given: {amount: 500}\nexpect: {mandate: yes}\n",
        right="given: {amount: 500}\nwhen: 2019-06-01\nexpect: {mandate: yes}\n",
    ),
    "scenario.expects-nothing": Entry(
        nl=Wording(
            message="dit scenario verwacht niets",
            expected="wat eruit moet komen, zoals `expect: {status: ready}`",
            hint="schrijf onder `expect` wat eruit moet komen",
            fix="Een test die niets verwacht kan nooit falen. Schrijf wat er uit moet komen, of "
            "haal het scenario weg.",
        ),
        en=Wording(
            message="this scenario expects nothing",
            expected="what should come out, such as `expect: {status: ready}`",
            hint="write under `expect` what should come out",
            fix="A test that expects nothing can never fail. Write what should come out, or take "
            "the scenario out.",
        ),
        wrong="given: {amount: 500}\nwhen: 2019-06-01\n",
        right="given: {amount: 500}\nwhen: 2019-06-01\nexpect: {mandate.role: team}\n",
    ),
    "scenario.unknown-case": Entry(
        nl=Wording(
            message="de casus `{given}` staat niet bij dit pakket",
            expected="een bestand uit de map `cases` van dit pakket, zonder `.yaml`",
            hint="kijk of de naam klopt",
            fix="Een scenario kan beginnen met een casus van hetzelfde pakket. Die staat in de map "
            "`cases`. Zonder `case` is in het begin alles onbekend.",
        ),
        en=Wording(
            message="the case `{given}` doesn't stand beside this pack",
            expected="a file of the folder `cases` of this pack, without `.yaml`",
            hint="check the name",
            fix="A scenario may start from a case of the same pack, in the folder `cases`. Without "
            "`case` everything is unknown at first.",
        ),
        wrong="case: schuurtje\n",
        right="case: schuur\n",
    ),
    "scenario.unknown-output": Entry(
        nl=Wording(
            message="`{given}` komt niet voor in een uitkomst van dit pakket",
            hint=(
                "bedoelde u `{near}`?",
                "kijk in de lijst van wat een scenario kan verwachten",
            ),
            fix="Een scenario kan de stand verwachten, het antwoord en de cijfers van elke vraag, "
            "eisen, gevraagde woorden, afspraken, feiten die volgen, en waarden van het pakket "
            "op die dag. Kijk of de naam goed is geschreven.",
        ),
        en=Wording(
            message="`{given}` is no part of an outcome of this pack",
            hint=(
                "did you mean `{near}`?",
                "look at the list of what a scenario can expect",
            ),
            fix="A scenario can expect the status, the answer and figures of each question, checks, "
            "words asked for, agreements, facts that follow, and values of the pack on that day. "
            "Check the spelling.",
        ),
        wrong="expect: {mandate: {rol: team}}\n",
        right="expect: {mandate: {role: team}}\n",
    ),
    "scenario.no-examples": Entry(
        nl=Wording(
            message="onder `examples` staat geen voorbeeld",
            expected="een rij voorbeelden, of een tabel met een rij onder de namen van de kolommen",
            hint="voeg een voorbeeld toe, of haal `examples` weg",
            fix="Een scenario met `examples` wordt per voorbeeld getest. Zonder voorbeelden wordt er niets "
            "getest en kan het nooit falen.",
        ),
        en=Wording(
            message="there is no example under `examples`",
            expected="a list of examples, or a table with a row beneath the names of the columns",
            hint="add an example, or take `examples` out",
            fix="A scenario with `examples` is tested example by example. Without any, nothing is "
            "tested and it can never fail.",
        ),
        wrong="examples:\n  - [amount, =>, status]\n",
        right="examples:\n  - [amount, =>, status]\n  - [500, =>, ready]\n",
    ),
    "scenario.one-value": Entry(
        nl=Wording(
            message="`{fact}` heeft één waarde en hier staan er meer",
            expected="één waarde, zoals `amount: 500`",
            hint="maak er per waarde een voorbeeld van",
            fix="Alleen een feit dat een lijst is krijgt een lijst. Wilt u meer waarden proberen, "
            "maak dan een rij voorbeelden.",
        ),
        en=Wording(
            message="`{fact}` has one value and here are more",
            expected="one value, such as `amount: 500`",
            hint="make an example of each value",
            fix="Only a fact that is a list takes a list. To try several values, make a row of "
            "examples.",
        ),
        wrong="given: {amount: [499, 500]}\n",
        right="examples:\n  - [amount, =>, mandate]\n  - [499, =>, yes]\n  - [500, =>, yes]\n",
    ),
    "scenario.table-columns": Entry(
        nl=Wording(
            message="de eerste rij noemt niet welke kolommen gegeven zijn en welke verwacht",
            expected="verschillende namen met één keer `=>` ertussen, zoals [amount, =>, status]",
            hint="links van => staat wat u geeft, rechts wat eruit moet komen",
            fix="In een tabel met voorbeelden noemt de eerste rij de kolommen. Links van `=>` staan "
            "feiten (en `when` of `strict`), rechts wat eruit moet komen (en `because`).",
        ),
        en=Wording(
            message="the first row doesn't say which columns are given and which are expected",
            expected="different names with one `=>` between them, such as [amount, =>, status]",
            hint="left of => stands what you give, right of it what should come out",
            fix="In a table of examples the first row names the columns. Left of `=>` are facts "
            "(and `when` or `strict`), right of it what should come out (and `because`).",
        ),
        wrong="examples:\n  - [amount, status]\n  - [500, ready]\n",
        right="examples:\n  - [amount, =>, status]\n  - [500, =>, ready]\n",
    ),
    "scenario.table-row": Entry(
        nl=Wording(
            message="deze rij past niet bij de kolommen",
            expected="{columns} vakken, met => op dezelfde plek als in de eerste rij",
            hint="schrijf . in een vak dat u overlaat aan het scenario",
            fix="Elke rij van een tabel heeft evenveel vakken als de eerste rij. Een punt betekent: "
            "zoals het scenario het al zegt.",
        ),
        en=Wording(
            message="this row doesn't fit the columns",
            expected="{columns} cells, with => in the same spot as in the first row",
            hint="write . in a cell that you leave to the scenario",
            fix="Each row of a table has as many cells as the first row. A dot means: as the "
            "scenario says already.",
        ),
        wrong="examples:\n  - [amount, =>, status]\n  - [500, ready]\n",
        right="examples:\n  - [amount, =>, status]\n  - [500, =>, ready]\n",
    ),
    "scenario.page-unwritable": Entry(
        nl=Wording(
            message="de pagina `{file}` kan niet worden geschreven: {error:term}",
            hint="kies een map die bestaat en waar u mag schrijven",
            fix="Geef achter `--html` een bestand in een map die er is.",
        ),
        en=Wording(
            message="the page `{file}` can't be written: {error:term}",
            hint="choose a folder that exists and that you may write in",
            fix="Give a file in a folder that is there behind `--html`.",
        ),
        wrong="maatwerk test amsterdam --html /nergens/amsterdam.html\n",
        right="maatwerk test amsterdam --html amsterdam.html\n",
    ),
}
