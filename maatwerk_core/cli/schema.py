"""`maatwerk schema`: the published JSON Schema of a file that a person writes or a result that a program reads."""

from __future__ import annotations

from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.spoken import argument, json_option, make_command
from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.packs.schemas import load_schema, schema_names


@make_command(
    "schema",
    nl="Toon een JSON Schema: van een regelpakket, een casus, een toetsing, een besluit of een bewijs. Zonder "
    "naam: welke er zijn.",
    en="Show a JSON Schema: of a rule pack, a case, an assessment, a decision or a receipt. Without a name: "
    "which there are.",
)
@argument("name", required=False, nl="NAAM", en="NAME")
@json_option
def command(name: str | None, json_: bool) -> int:
    """A name may leave out its version: `case` is `case.v1`."""
    names = schema_names()
    if name is None:
        if json_:
            show_json(list(names))
        else:
            show("\n".join(names))
        return 0
    found = name if name in names else newest(name, names)
    if found is None:
        short = [each.rpartition(".v")[0] for each in names if "-" not in each]
        near = did_you_mean(name, [*names, *short])
        raise Faults([fault("usage.unknown-schema", given=name, choices=short, near=near)])
    show_json(load_schema(found))
    return 0


def newest(name: str, names: tuple[str, ...]) -> str | None:
    """The newest version of a schema."""
    versions = [each for each in names if each.rpartition(".v")[0] == name]
    return max(versions, key=lambda each: int(each.rpartition(".v")[2]), default=None)
