"""Words for a file that is held to the published schema that it names."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "schema.no-json": Entry(
        nl=Wording(
            message="dit bestand is geen JSON",
            expected="een uitkomst die `maatwerk` met `--json` schreef",
            hint="kijk of het bestand heel is",
            fix="Een bestand van een regelpakket of casus is YAML: geef dan de map of de naam van het pakket.",
        ),
        en=Wording(
            message="this file is no JSON",
            expected="a result that `maatwerk` wrote with `--json`",
            hint="see whether the file is whole",
            fix="A file of a rule pack or a case is YAML: give the folder or the name of the pack instead.",
        ),
        wrong="status: ready\n",
        right='{"schema": "assessment.v1", "status": "ready"}\n',
    ),
    "schema.none-named": Entry(
        nl=Wording(
            message="dit bestand zegt niet welk schema het volgt",
            expected="een veld `schema`, zoals `receipt.v1`",
            hint="`maatwerk schema` noemt alle schema's",
            fix="Elke uitkomst van `maatwerk` noemt het schema en de versie waarnaar zij is gemaakt.",
        ),
        en=Wording(
            message="this file doesn't say which schema it follows",
            expected="a field `schema`, such as `receipt.v1`",
            hint="`maatwerk schema` lists all schemas",
            fix="Every result of `maatwerk` names the schema and the version that it was made by.",
        ),
        wrong="{}\n",
        right='{"schema": "receipt.v1"}\n',
    ),
    "schema.unknown-version": Entry(
        nl=Wording(
            message="het schema `{given}` is hier niet bekend",
            expected="een schema dat bij deze versie van `maatwerk` hoort",
            hint=("bedoelde u `{near}`?", "gebruik een nieuwere versie van `maatwerk`"),
            fix="Een bestand van een nieuwere versie leest u met een nieuwere versie. In YAML noemt de eerste regel "
            "het schema: een editor volgt het, en `check` kijkt of het er is.",
        ),
        en=Wording(
            message="the schema `{given}` isn't known here",
            expected="a schema that belongs to this version of `maatwerk`",
            hint=("did you mean `{near}`?", "use a newer version of `maatwerk`"),
            fix="A file of a newer version is read with a newer version. In YAML the first line names the schema: an "
            "editor follows it, and `check` sees whether it is there.",
        ),
        wrong='{"schema": "receipt.v9"}\n',
        right='{"schema": "receipt.v1"}\n',
    ),
    "schema.differs": Entry(
        nl=Wording(
            message="op `{where}` staat iets anders dan `{schema}` vraagt (`{rule}`)",
            expected="{expected}",
            hint="maak de uitkomst opnieuw, of kijk wie het bestand veranderde",
            fix="Een uitkomst die niet meer is zoals zij is gemaakt, bewijst niets.",
        ),
        en=Wording(
            message="at `{where}` stands something else than `{schema}` asks (`{rule}`)",
            expected="{expected}",
            hint="make the result anew, or see who changed the file",
            fix="A result that is no longer as it was made proves nothing.",
        ),
        wrong='{"schema": "receipt.v1", "day": 5}\n',
        right='{"schema": "receipt.v1", "day": "2019-06-01"}\n',
    ),
    "schema.other-kind": Entry(
        nl=Wording(
            message="`{given}` is het schema van een ander soort bestand",
            expected="het schema van wat hier staat",
            hint=("bedoelde u `{near}`?", "`maatwerk schema` noemt alle schema's"),
            fix="Een pakket, elk van zijn delen, een casus en scenario's hebben elk een eigen schema. Met dat van een "
            "ander geeft een editor u de verkeerde hulp.",
        ),
        en=Wording(
            message="`{given}` is the schema of another kind of file",
            expected="the schema of what stands here",
            hint=("did you mean `{near}`?", "`maatwerk schema` lists all schemas"),
            fix="A pack, each of its sections, a case and scenarios each have a schema of their own. With that of "
            "another an editor gives you the wrong help.",
        ),
        wrong="# yaml-language-server: $schema=../../schemas/rulepack.v1.json\ncase: schuur\n",
        right="# yaml-language-server: $schema=../../schemas/case.v1.json\ncase: schuur\n",
    ),
    "schema.written-otherwise": Entry(
        nl=Wording(
            message="op `{where}` staat iets anders dan `{schema}` vraagt (`{rule}`)",
            expected="{expected}",
            hint="schrijf het zoals het schema het vraagt, of noem op de eerste regel een andere versie",
            fix="De eerste regel zegt welk schema het bestand volgt. Een editor zet hier een rode streep onder.",
        ),
        en=Wording(
            message="at `{where}` stands something else than `{schema}` asks (`{rule}`)",
            expected="{expected}",
            hint="write it as the schema asks, or name another version on the first line",
            fix="The first line says which schema the file follows. An editor underlines this in red.",
        ),
        wrong="# yaml-language-server: $schema=../../schemas/case.v1.json\nintervention: {name: fiets}\n",
        right="# yaml-language-server: $schema=../../schemas/case.v1.json\ncase: fiets\n",
    ),
}
