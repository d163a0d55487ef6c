"""Words for layout: indents, brackets, dashes and colons; signs in texts are in `yaml_signs`."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "yaml.tab": Entry(
        nl=Wording(
            message="hier staat een tab",
            expected="spaties",
            hint="vervang de tab door spaties, twee voor elk niveau",
            fix="Een tab is voor iedere tekstverwerker even breed als die wil. Spring in met "
            "spaties, twee voor elk niveau.",
        ),
        en=Wording(
            message="there is a tab here",
            expected="spaces",
            hint="replace the tab by spaces, two for each level",
            fix="A tab is as wide as each editor likes. Indent with spaces, two for each level.",
        ),
        wrong="scheme:\n\tname: Teambudget\n",
        right="scheme:\n  name: Teambudget\n",
    ),
    "yaml.indentation": Entry(
        nl=Wording(
            message="deze regel springt anders in dan de regels erboven",
            expected="evenveel spaties als de andere velden van het blok",
            hint="laat de velden van één blok precies onder elkaar beginnen",
            fix="Velden die bij elkaar horen beginnen precies onder elkaar. Een veld dat al "
            "een waarde heeft, kan er geen velden onder hebben.",
        ),
        en=Wording(
            message="this line is indented unlike the lines above",
            expected="as many spaces as the other fields of the block",
            hint="let the fields of one block start right below each other",
            fix="Fields that belong together start right below each other. A field that has a "
            "value can't have fields below it.",
        ),
        wrong="scheme:\n    name: Teambudget\n  from: 2018\n",
        right="scheme:\n  name: Teambudget\n  from: 2018\n",
    ),
    "yaml.no-colon": Entry(
        nl=Wording(
            message="`{given}` heeft geen dubbele punt en geen waarde",
            expected="een veld van de vorm `naam: waarde`",
            hint="zet er een dubbele punt, een spatie en een waarde achter, of zet tekst "
            "tussen aanhalingstekens",
            fix="Elke regel is een veld met een dubbele punt en een spatie, of begint met een "
            "streepje. Is dit het vervolg van een tekst, laat het dan verder inspringen.",
        ),
        en=Wording(
            message="`{given}` has no colon and no value",
            expected="a field of the form `name: value`",
            hint="put a colon, a space and a value after it, or put text between quotes",
            fix="Each line is a field with a colon and a space, or starts with a dash. If "
            "this is the rest of a text, indent it further.",
        ),
        wrong="pack: zaanstad\nversion\nextends: landelijk\n",
        right="pack: zaanstad\nversion: 1.0.0\nextends: landelijk\n",
    ),
    "yaml.no-space-after-colon": Entry(
        nl=Wording(
            message="na de dubbele punt in `{given}` ontbreekt een spatie",
            expected="een dubbele punt en een spatie",
            hint="schrijf `{near}`",
            fix="Zet een spatie tussen de dubbele punt en de waarde.",
        ),
        en=Wording(
            message="a space is missing after the colon in `{given}`",
            expected="a colon and a space",
            hint="write `{near}`",
            fix="Put a space between the colon and the value.",
        ),
        wrong="ceiling: {2018:500}\n",
        right="ceiling: {2018: 500}\n",
    ),
    "yaml.unclosed-bracket": Entry(
        nl=Wording(
            message="dit haakje gaat niet meer dicht",
            expected="een sluitend `{given}`",
            hint="zet een `{given}` aan het eind",
            fix="Bij elk haakje dat opengaat hoort er een die sluit, van dezelfde soort.",
        ),
        en=Wording(
            message="this bracket is never closed",
            expected="a closing `{given}`",
            hint="put a `{given}` at the end",
            fix="Every bracket that opens needs one of the same kind that closes.",
        ),
        wrong="roles: {team: {nl: team}\nbudget: unknown\n",
        right="roles: {team: {nl: team}}\nbudget: unknown\n",
    ),
    "yaml.extra-bracket": Entry(
        nl=Wording(
            message="hier staat een `{given}` te veel",
            expected="haakjes die twee aan twee horen",
            hint='haal het haakje weg; een bereik zoals `"[1..5]"` staat tussen aanhalingstekens',
            fix="Een haakje dat sluit hoort bij een haakje dat opengaat. Een bereik in een "
            "voorwaarde staat altijd tussen aanhalingstekens.",
        ),
        en=Wording(
            message="there is a `{given}` too many here",
            expected="brackets in pairs",
            hint='remove the bracket; a range such as `"[1..5]"` stands between quotes',
            fix="A bracket that closes belongs to one that opens. A range in a condition "
            "always stands between quotes.",
        ),
        wrong="amount: ]1..5]\n",
        right='amount: "]1..5]"\n',
    ),
    "yaml.missing-comma": Entry(
        nl=Wording(
            message="tussen twee velden of waarden ontbreekt een komma",
            expected="een komma of een sluitend haakje",
            hint="zet een komma voor `{given}`",
            fix="Tussen `{ }` en `[ ]` staat een komma tussen de onderdelen.",
        ),
        en=Wording(
            message="a comma is missing between two fields or values",
            expected="a comma or a closing bracket",
            hint="put a comma before `{given}`",
            fix="Between `{ }` and `[ ]` a comma stands between the parts.",
        ),
        wrong="text: {nl: 'Hulp' en: 'Help'}\n",
        right="text: {nl: 'Hulp', en: 'Help'}\n",
    ),
    "yaml.extra-comma": Entry(
        nl=Wording(
            message="hier staat een komma zonder iets ervoor",
            expected="een waarde tussen twee komma's",
            hint="haal de komma weg",
            fix="Er staan twee komma's achter elkaar, of een komma direct na een haakje. Haal "
            "er een weg.",
        ),
        en=Wording(
            message="there is a comma here with nothing before it",
            expected="a value between two commas",
            hint="remove the comma",
            fix="There are two commas in a row, or a comma right after a bracket. Remove one.",
        ),
        wrong="members: [team,, wijkteam]\n",
        right="members: [team, wijkteam]\n",
    ),
    "yaml.dash": Entry(
        nl=Wording(
            message="een streepje kan hier niet",
            expected="een waarde",
            hint="begin een lijst op een nieuwe regel; weet u de waarde niet, schrijf dan "
            "`unknown`",
            fix="Een streepje begint een onderdeel van een lijst en staat aan het begin van "
            "een regel. Betekent het dat er niets is, schrijf dan `unknown` of `none`.",
        ),
        en=Wording(
            message="a dash can't be used here",
            expected="a value",
            hint="start a list on a new line; if you don't know the value, write `unknown`",
            fix="A dash starts a part of a list and stands at the start of a line. If it "
            "means that there is nothing, write `unknown` or `none`.",
        ),
        wrong="ceiling: -\n",
        right="ceiling: unknown\n",
    ),
    "yaml.syntax": Entry(
        nl=Wording(
            message="deze regel kan niet als YAML worden gelezen",
            expected="een veld van de vorm `naam: waarde`",
            hint="kijk naar haakjes, aanhalingstekens en inspringen, ook op de regel erboven",
            fix="Kijk of elk haakje en elk aanhalingsteken weer dichtgaat, en of de regel "
            "even ver inspringt als de andere regels van het blok. De fout kan op de "
            "regel erboven zitten.",
        ),
        en=Wording(
            message="this line can't be read as YAML",
            expected="a field of the form `name: value`",
            hint="look at brackets, quotes and indentation, on the line above too",
            fix="Check that every bracket and quote is closed, and that the line is indented "
            "as far as the other lines of the block. The mistake may be on the line above.",
        ),
        wrong="pack: zaanstad\n... en verder\n",
        right="pack: zaanstad\n# en verder\n",
    ),
}
