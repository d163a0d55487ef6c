"""Words for a value that is left open or of the wrong kind; figures and days are in `figures`."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "value.empty": Entry(
        nl=Wording(
            message="hier staat geen waarde",
            expected="een waarde",
            hint="schrijf `unknown` als u het niet weet, `none` als er niets is",
            fix="Een leeg veld kan van alles betekenen. Schrijf `unknown` als u de waarde nog "
            "niet weet. Schrijf `none` als er bewust niets is. Wilt u de waarde van het "
            "pakket eronder houden, haal dan het hele veld weg.",
        ),
        en=Wording(
            message="there is no value here",
            expected="a value",
            hint="write `unknown` if you don't know it, `none` if there is nothing",
            fix="An empty field can mean many things. Write `unknown` if you don't know the "
            "value yet. Write `none` if there is nothing on purpose. To keep the value of "
            "the pack below, remove the whole field.",
        ),
        wrong="ceiling:\n",
        right="ceiling: unknown\n",
    ),
    "value.null": Entry(
        nl=Wording(
            message="`{given}` is geen waarde",
            expected="een waarde",
            hint="schrijf `unknown` als u het niet weet, `none` als er niets is",
            fix="Woorden als `null`, `-`, `n.v.t.` en `onbekend` zijn voor een mens "
            "duidelijk, maar laten open of u het niet weet of dat er niets is. Schrijf "
            "`unknown` of `none`.",
        ),
        en=Wording(
            message="`{given}` is not a value",
            expected="a value",
            hint="write `unknown` if you don't know it, `none` if there is nothing",
            fix="Words such as `null`, `-`, `n.v.t.` and `onbekend` are clear to people, but "
            "leave open whether you don't know or there is nothing. Write `unknown` or "
            "`none`.",
        ),
        wrong="ceiling: n.v.t.\n",
        right="ceiling: none\n",
    ),
    "value.unknown-not-allowed": Entry(
        nl=Wording(
            message="`{given}` kan hier niet",
            expected="een waarde die bekend is",
            hint="haal het veld weg als u de waarde niet weet",
            fix="Een paar velden zijn nodig om de rest te kunnen lezen, zoals de naam van een "
            "pakket. Daar kan geen `unknown` staan.",
        ),
        en=Wording(
            message="`{given}` is not possible here",
            expected="a value that is known",
            hint="remove the field if you don't know the value",
            fix="A few fields are needed to read the rest, such as the name of a pack. They "
            "can't be `unknown`.",
        ),
        wrong="pack: unknown\n",
        right="pack: zaanstad\n",
    ),
    "value.none-not-allowed": Entry(
        nl=Wording(
            message="`{given}` kan hier niet",
            expected="een waarde",
            hint="schrijf `unknown` als u het niet weet; is er echt niets, haal dan het veld weg",
            fix="`none` betekent dat iets er bewust niet is. Dit veld heeft altijd een "
            "waarde, al is die misschien nog niet bekend.",
        ),
        en=Wording(
            message="`{given}` is not possible here",
            expected="a value",
            hint="write `unknown` if you don't know it; if there really is nothing, remove "
            "the field",
            fix="`none` means that something is absent on purpose. This field always has a "
            "value, though it may not be known yet.",
        ),
        wrong="wsnp: geen\n",
        right="wsnp: no\n",
    ),
    "value.not-single": Entry(
        nl=Wording(
            message="hier staat {kind:term}",
            expected="één waarde",
            hint="haal de haakjes, streepjes of extra velden weg",
            fix="Dit veld heeft één waarde. Haal de haakjes weg, of de streepjes aan het "
            "begin van de regels.",
        ),
        en=Wording(
            message="there is {kind:term} here",
            expected="one value",
            hint="remove the brackets, dashes or extra fields",
            fix="This field has one value. Remove the brackets, or the dashes at the start of "
            "the lines.",
        ),
        wrong="amount: [500]\n",
        right="amount: 500\n",
    ),
    "value.float": Entry(
        nl=Wording(
            message="`{given}` is een kommagetal van de computer en niet precies",
            expected="een heel getal, een Decimal of tekst",
            hint='geef het getal als tekst, zoals "1100.50", of als Decimal',
            fix="Een computer rekent met kommagetallen (floats) niet precies: 0.1 + 0.2 is "
            "daar geen 0.3. Geef bedragen als geheel getal, als Decimal of als tekst.",
        ),
        en=Wording(
            message="`{given}` is a float and not exact",
            expected="a whole number, a Decimal or text",
            hint='give the number as text, such as "1100.50", or as Decimal',
            fix="Floats are not exact: in floats 0.1 + 0.2 is not 0.3. Give amounts as a "
            "whole number, a Decimal or text.",
        ),
        wrong='{"amount": 1100.5}  # een float in Python',
        right='{"amount": "1100.50"}',
    ),
    "value.too-large": Entry(
        nl=Wording(
            message="`{given}` is te groot",
            expected="ten hoogste {limit}",
            hint="kijk of er een nul te veel staat",
            fix="Geen enkele regel en geen enkel huishouden heeft zo'n getal nodig. Kijk of "
            "er nullen te veel staan.",
        ),
        en=Wording(
            message="`{given}` is too large",
            expected="at most {limit}",
            hint="check for a zero too many",
            fix="No rule and no household needs such a number. Check for zeros too many.",
        ),
        wrong="amount: 999999999999999\n",
        right="amount: 9999\n",
    ),
    "value.hard-space": Entry(
        nl=Wording(
            message="in `{given}` staat een harde spatie",
            expected="gewone spaties",
            hint="bedoelde u `{near}`?",
            fix="Een harde spatie ziet eruit als een spatie, maar is een ander teken. Hij "
            "komt mee uit Word of van een webpagina. Typ de waarde opnieuw.",
        ),
        en=Wording(
            message="there is a hard space in `{given}`",
            expected="ordinary spaces",
            hint="did you mean `{near}`?",
            fix="A hard space looks like a space but is another character. It comes along "
            "from Word or a web page. Type the value again.",
        ),
        wrong='takes: "6\u00a0weeks"\n',
        right="takes: 6 weeks\n",
    ),
    "value.choice": Entry(
        nl=Wording(
            message="`{given}` is geen mogelijke keuze",
            expected=(
                "een van: {choices}",
                "",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "kies een woord uit de lijst",
            ),
            fix="Dit veld kent een vaste lijst van woorden. Kies er één en neem het "
            "letterlijk over.",
        ),
        en=Wording(
            message="`{given}` is not a possible choice",
            expected=(
                "one of: {choices}",
                "",
            ),
            hint=(
                "did you mean `{near}`?",
                "choose a word from the list",
            ),
            fix="This field knows a fixed list of words. Choose one and copy it to the letter.",
        ),
        wrong="form: good\n",
        right="form: goods\n",
    ),
    "value.word": Entry(
        nl=Wording(
            message="`{given}` is geen kenmerk",
            expected="kleine letters, cijfers, `-` en `_`, zonder spaties",
            hint=(
                "bedoelde u `{near}`?",
                "schrijf het als `bijzondere-bijstand`",
            ),
            fix="Een kenmerk is een korte naam waarmee regels naar elkaar verwijzen. Gebruik "
            "kleine letters en cijfers, en een streepje in plaats van een spatie.",
        ),
        en=Wording(
            message="`{given}` is not an identifier",
            expected="lowercase letters, digits, `-` and `_`, without spaces",
            hint=(
                "did you mean `{near}`?",
                "write it like `bijzondere-bijstand`",
            ),
            fix="An identifier is a short name by which rules refer to each other. Use "
            "lowercase letters and digits, and a dash instead of a space.",
        ),
        wrong="source: Participatiewet Artikel 15\n",
        right="source: participatiewet-artikel-15\n",
    ),
    "value.version": Entry(
        nl=Wording(
            message="`{given}` is geen versie",
            expected="drie getallen met punten ertussen, zoals `1.0.0`",
            hint=("bedoelde u `{near}`?", "begin met `1.0.0`"),
            fix="Verhoog het eerste getal als uitkomsten anders worden dan een gemeente die dit pakket gebruikt "
            "verwacht, het tweede als er iets bij komt, het derde als u iets herstelt.",
        ),
        en=Wording(
            message="`{given}` is not a version",
            expected="three numbers with points between them, such as `1.0.0`",
            hint=("did you mean `{near}`?", "begin with `1.0.0`"),
            fix="Raise the first number where outcomes become other than a municipality that uses this pack "
            "expects, the second where something is added, the third where you mend something.",
        ),
        wrong="version: 1\n",
        right="version: 1.0.0\n",
    ),
    "value.text": Entry(
        nl=Wording(
            message="`{given}` is geen tekst",
            expected="een tekst",
            hint="zet de waarde tussen aanhalingstekens",
            fix="Dit veld is voor woorden. Geef een tekst, in Python een `str`.",
        ),
        en=Wording(
            message="`{given}` is not a text",
            expected="a text",
            hint="put the value between quotes",
            fix="This field is for words. Give a text, in Python a `str`.",
        ),
        wrong='{"goal": 5}  # een getal in Python',
        right='{"goal": "vijf dagen werk"}',
    ),
}
