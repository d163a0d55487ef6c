"""Words for signs that YAML gives a meaning of their own; layout is in `yaml_layout`."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "yaml.comma-in-text": Entry(
        nl=Wording(
            message="na de komma staat `{given}` zonder dubbele punt",
            expected="een veld van de vorm `naam: waarde`",
            hint="is de komma een deel van de tekst, zet dan de hele tekst tussen aanhalingstekens",
            fix="Tussen `{ }` scheidt een komma twee velden. Zet een tekst met een komma "
            "tussen aanhalingstekens, of schrijf elk veld op een eigen regel.",
        ),
        en=Wording(
            message="after the comma stands `{given}` without a colon",
            expected="a field of the form `name: value`",
            hint="if the comma is part of the text, put the whole text between quotes",
            fix="Between `{ }` a comma separates two fields. Put a text with a comma between "
            "quotes, or write each field on a line of its own.",
        ),
        wrong="text: {nl: Hulp, geen geld, en: Help}\n",
        right="text: {nl: 'Hulp, geen geld', en: Help}\n",
    ),
    "yaml.question-mark": Entry(
        nl=Wording(
            message="een vraagteken kan hier niet zonder aanhalingstekens",
            expected="een tekst tussen aanhalingstekens",
            hint="zet de hele tekst tussen aanhalingstekens",
            fix="Tussen haakjes leest niet elk programma een vraagteken als tekst, ook niet "
            "in een webadres. Zet de tekst tussen aanhalingstekens, of schrijf hem op een "
            "eigen regel zonder haakjes.",
        ),
        en=Wording(
            message="a question mark can't be used here without quotes",
            expected="a text between quotes",
            hint="put the whole text between quotes",
            fix="Between brackets not every program reads a question mark as text, not even "
            "in a web address. Put the text between quotes, or write it on a line of its "
            "own without brackets.",
        ),
        wrong="text: {nl: Kan het anders?}\n",
        right="text: {nl: 'Kan het anders?'}\n",
    ),
    "yaml.bare-operator": Entry(
        nl=Wording(
            message="`{given}` kan hier niet zonder aanhalingstekens",
            expected='een voorwaarde tussen aanhalingstekens, zoals `"<= 500"`',
            hint=(
                'schrijf `"{near}"`',
                "zet de voorwaarde tussen aanhalingstekens",
            ),
            fix="In YAML begint `>` een lange tekst en `!` een type. Zet een voorwaarde met "
            "zo'n teken altijd tussen aanhalingstekens.",
        ),
        en=Wording(
            message="`{given}` can't be used here without quotes",
            expected='a condition between quotes, such as `"<= 500"`',
            hint=(
                'write `"{near}"`',
                "put the condition between quotes",
            ),
            fix="In YAML `>` starts a long text and `!` a type. Always put a condition with "
            "such a sign between quotes.",
        ),
        wrong="amount: >= 500\n",
        right='amount: ">= 500"\n',
    ),
    "yaml.colon-in-text": Entry(
        nl=Wording(
            message="in deze tekst staat een dubbele punt met een spatie",
            expected="een tekst tussen aanhalingstekens",
            hint="zet de hele tekst tussen aanhalingstekens; is het een nieuw veld, zet er "
            "dan een komma voor of begin een nieuwe regel",
            fix="Een dubbele punt met een spatie erachter begint de waarde van een veld. Zet "
            "een tekst waarin dat voorkomt tussen aanhalingstekens.",
        ),
        en=Wording(
            message="this text holds a colon with a space",
            expected="a text between quotes",
            hint="put the whole text between quotes; if it is a new field, put a comma before "
            "it or start a new line",
            fix="A colon with a space after it starts the value of a field. Put a text that "
            "holds one between quotes.",
        ),
        wrong="nl: Let op: dit kan niet\n",
        right="nl: 'Let op: dit kan niet'\n",
    ),
    "yaml.curly-quote": Entry(
        nl=Wording(
            message="`{given}` is een krul-aanhalingsteken",
            expected="een recht aanhalingsteken, `'` of `\"`",
            hint="typ rechte aanhalingstekens om de hele tekst heen",
            fix="Word maakt van aanhalingstekens krullen. Die zijn voor YAML gewone letters. "
            "Zet rechte aanhalingstekens om de hele tekst; binnen de tekst mogen krullen "
            "blijven.",
        ),
        en=Wording(
            message="`{given}` is a curly quote",
            expected="a straight quote, `'` or `\"`",
            hint="type straight quotes around the whole text",
            fix="Word turns quotes into curly ones. For YAML these are ordinary letters. Put "
            "straight quotes around the whole text; inside it curly ones may stay.",
        ),
        wrong="name: “Samen DOEN”\n",
        right="name: '“Samen DOEN”'\n",
    ),
    "yaml.hard-space": Entry(
        nl=Wording(
            message="hier staat een harde spatie ({sign})",
            expected="een gewone spatie",
            hint="vervang hem door een gewone spatie; hoort hij in de tekst, zet de tekst dan "
            "tussen aanhalingstekens",
            fix="Een harde spatie ziet eruit als een spatie, maar is een ander teken. Hij "
            "komt mee uit Word of van een webpagina. Wis hem en typ een spatie.",
        ),
        en=Wording(
            message="there is a hard space ({sign}) here",
            expected="an ordinary space",
            hint="replace it by an ordinary space; if it belongs to the text, put the text "
            "between quotes",
            fix="A hard space looks like a space but is another character. It comes along "
            "from Word or a web page. Delete it and type a space.",
        ),
        wrong="name:\u00a0Teambudget\n",
        right="name: Teambudget\n",
    ),
    "yaml.reserved-sign": Entry(
        nl=Wording(
            message="een waarde kan niet met `{given}` beginnen",
            expected="een tekst tussen aanhalingstekens",
            hint="zet de hele waarde tussen aanhalingstekens",
            fix="De tekens `@`, `` ` ``, `%`, `|` en `>` hebben aan het begin van een waarde "
            "een eigen betekenis. Zet de waarde tussen aanhalingstekens.",
        ),
        en=Wording(
            message="a value can't start with `{given}`",
            expected="a text between quotes",
            hint="put the whole value between quotes",
            fix="The signs `@`, `` ` ``, `%`, `|` and `>` have a meaning of their own at the "
            "start of a value. Put the value between quotes.",
        ),
        wrong="by: @divosa\n",
        right="by: '@divosa'\n",
    ),
    "yaml.escape": Entry(
        nl=Wording(
            message="`{given}` is tussen dubbele aanhalingstekens geen gewone tekst",
            expected="een schuine streep die dubbel staat, of enkele aanhalingstekens",
            hint="gebruik enkele aanhalingstekens",
            fix="Tussen dubbele aanhalingstekens heeft een `\\` een eigen betekenis. Gebruik "
            "enkele aanhalingstekens, daar is het een gewoon teken.",
        ),
        en=Wording(
            message="`{given}` is not ordinary text between double quotes",
            expected="a backslash written twice, or single quotes",
            hint="use single quotes",
            fix="Between double quotes a `\\` has a meaning of its own. Use single quotes, "
            "where it is an ordinary character.",
        ),
        wrong='path: "C:\\data"\n',
        right="path: 'C:\\data'\n",
    ),
    "yaml.unclosed-quote": Entry(
        nl=Wording(
            message="dit aanhalingsteken gaat niet meer dicht",
            expected="een tweede aanhalingsteken aan het eind van de tekst",
            hint="zet een `{given}` aan het eind van de tekst; een apostrof als in `foto's` "
            "mag tussen dubbele aanhalingstekens",
            fix="Een tekst die met een aanhalingsteken begint, eindigt met hetzelfde teken. "
            "Zit er een apostrof in de tekst, gebruik dan dubbele aanhalingstekens.",
        ),
        en=Wording(
            message="this quote is never closed",
            expected="a second quote at the end of the text",
            hint="put a `{given}` at the end of the text; an apostrophe is fine between "
            "double quotes",
            fix="A text that starts with a quote ends with the same quote. If there is an "
            "apostrophe in the text, use double quotes.",
        ),
        wrong="nl: 'Het kan\nen: It can\n",
        right="nl: 'Het kan'\nen: It can\n",
    ),
    "yaml.trailing-text": Entry(
        nl=Wording(
            message="na het sluitende `{given}` staat nog tekst",
            expected="niets meer op deze regel",
            hint="zet de hele tekst tussen aanhalingstekens; zit er zo'n teken in, gebruik "
            "dan het andere soort",
            fix="Na een sluitend aanhalingsteken of haakje is de waarde klaar. Zit er een "
            "apostrof in de tekst, zet de tekst dan tussen dubbele aanhalingstekens.",
        ),
        en=Wording(
            message="there is more text after the closing `{given}`",
            expected="nothing more on this line",
            hint="put the whole text between quotes; if it holds that sign, use the other kind",
            fix="After a closing quote or bracket the value is complete. If there is an "
            "apostrophe in the text, put the text between double quotes.",
        ),
        wrong="nl: 'foto's maken'\n",
        right='nl: "foto\'s maken"\n',
    ),
}
