"""Words for what YAML knows and a pack may not use; slips of the pen are in `yaml_signs`."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "yaml.anchor": Entry(
        nl=Wording(
            message="`{given}` verwijst naar een andere plek in het bestand",
            expected="de waarde zelf",
            hint="schrijf de waarde hier voluit; moet er echt een `&` of `*` staan, gebruik "
            "dan aanhalingstekens",
            fix="Ankers (`&naam`) en verwijzingen (`*naam`) maken een pakket moeilijk te "
            "lezen en te vergelijken. Schrijf de waarde voluit.",
        ),
        en=Wording(
            message="`{given}` refers to another place in the file",
            expected="the value itself",
            hint="write the value out here; if it really starts with `&` or `*`, use quotes",
            fix="Anchors (`&name`) and aliases (`*name`) make a pack hard to read and to "
            "compare. Write the value out.",
        ),
        wrong="a: &bedrag 500\nb: *bedrag\n",
        right="a: 500\nb: 500\n",
    ),
    "yaml.tag": Entry(
        nl=Wording(
            message="`{given}` is een type-aanduiding en die kan hier niet",
            expected="een gewone waarde",
            hint="haal het woord met het uitroepteken weg; hoort het bij de tekst, gebruik "
            "dan aanhalingstekens",
            fix="Een woord dat met `!` begint vertelt een computer welk type een waarde "
            "heeft. Dat weet het veld al. Haal het weg.",
        ),
        en=Wording(
            message="`{given}` is a tag and tags can't be used here",
            expected="an ordinary value",
            hint="remove the word with the exclamation mark; if it belongs to the text, use quotes",
            fix="A word that starts with `!` tells a computer which type a value has. The "
            "field knows that already. Remove it.",
        ),
        wrong="amount: !!int 500\n",
        right="amount: 500\n",
    ),
    "yaml.merge-key": Entry(
        nl=Wording(
            message="`<<` voegt een ander blok in en dat kan hier niet",
            expected="velden die voluit staan",
            hint="schrijf de velden voluit, of gebruik `extends` voor een ander pakket",
            fix="Schrijf de velden voluit. Wilt u regels van een ander pakket gebruiken, dan "
            "is er `extends`.",
        ),
        en=Wording(
            message="`<<` merges another block and that can't be done here",
            expected="fields that are written out",
            hint="write the fields out, or use `extends` for another pack",
            fix="Write the fields out. To use the rules of another pack there is `extends`.",
        ),
        wrong="a:\n  <<: {b: 1}\n",
        right="a:\n  b: 1\n",
    ),
    "yaml.duplicate-key": Entry(
        nl=Wording(
            message="het veld `{field}` staat er twee keer",
            expected="elk veld één keer",
            hint="het staat ook op regel {line}; laat er één staan",
            fix="Van twee velden met dezelfde naam telt er maar één, en het is niet te zien "
            "welke. Laat er één staan.",
        ),
        en=Wording(
            message="the field `{field}` stands here twice",
            expected="each field once",
            hint="it is on line {line} too; keep one of them",
            fix="Of two fields with the same name only one counts, and one can't see which. "
            "Keep one of them.",
        ),
        wrong="amount: 500\namount: 750\n",
        right="amount: 500\n",
    ),
    "yaml.key-not-text": Entry(
        nl=Wording(
            message="de naam van dit veld is geen woord",
            expected="een naam, een dubbele punt en een waarde",
            hint="dubbele haakjes of een `?` aan het begin zijn meestal een vergissing",
            fix="De naam van een veld is een woord. Staan er twee haakjes achter elkaar, haal "
            "er dan één weg.",
        ),
        en=Wording(
            message="the name of this field is not a word",
            expected="a name, a colon and a value",
            hint="double brackets or a `?` at the start are mostly a slip",
            fix="The name of a field is a word. If there are two brackets in a row, remove one.",
        ),
        wrong="a: {{b: 1}: 2}\n",
        right="a: {b: 1}\n",
    ),
    "yaml.empty-key": Entry(
        nl=Wording(
            message="dit veld heeft geen naam",
            expected="een naam voor de dubbele punt",
            hint="schrijf de naam van het veld, of haal de regel weg",
            fix="Voor een dubbele punt staat altijd de naam van een veld.",
        ),
        en=Wording(
            message="this field has no name",
            expected="a name before the colon",
            hint="write the name of the field, or remove the line",
            fix="Before a colon there is always the name of a field.",
        ),
        wrong=": 500\n",
        right="amount: 500\n",
    ),
    "yaml.directive": Entry(
        nl=Wording(
            message="een regel die met `%` begint kan hier niet",
            expected="alleen velden",
            hint="haal de regel weg",
            fix="Regels als `%YAML 1.2` en `%TAG` zijn niet nodig en veranderen hoe een "
            "bestand wordt gelezen. Haal ze weg.",
        ),
        en=Wording(
            message="a line that starts with `%` can't be used here",
            expected="fields only",
            hint="remove the line",
            fix="Lines such as `%YAML 1.2` and `%TAG` are not needed and change how a file is "
            "read. Remove them.",
        ),
        wrong="%YAML 1.1\n---\npack: zaanstad\n",
        right="pack: zaanstad\n",
    ),
    "yaml.block-scalar": Entry(
        nl=Wording(
            message="na `{given}` hoort de tekst op de volgende regel te beginnen",
            expected="een tekst die op de volgende regel begint, verder ingesprongen",
            hint="zet de tekst op de volgende regel, of tussen aanhalingstekens",
            fix="Een tekst over meer regels begint met `|` of `>` en gaat op de volgende "
            "regel verder, ingesprongen. Dat kan alleen bij teksten: een voorwaarde of "
            "een bedrag staat op één regel.",
        ),
        en=Wording(
            message="after `{given}` the text should start on the next line",
            expected="a text that starts on the next line, indented further",
            hint="put the text on the next line, or between quotes",
            fix="A text of several lines starts with `|` or `>` and goes on at the next line, "
            "indented. Only texts can be written so: a condition or an amount stands on "
            "one line.",
        ),
        wrong="text: | Wat nu\n",
        right="text: |\n  Wat nu\n",
    ),
}
