"""`maatwerk register init` and `open`: a new register, and a new dossier in it."""

from __future__ import annotations

from maatwerk_core.cli.opening import case_argument, pack_of
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.registered import Where, register_option, writing_options
from maatwerk_core.cli.spoken import json_option, make_command, option, say
from maatwerk_core.packs.cases import BESIDE, find_case
from maatwerk_core.packs.document import read_document


@make_command(
    "init",
    nl="Maak een leeg register. De sleutels komen in een eigen bestand: bewaar dat apart van de kopieën.",
    en="Make an empty register. Its keys go in a file of their own: keep that apart from the copies.",
)
@register_option
@json_option
def init_command(where: Where, json_: bool) -> int:
    """A register that is there stays as it is."""
    place = where.place
    from maatwerk_core.register.places import make_register, told

    make_register(place)
    if json_:
        show_json({"register": told(place)})
    else:
        show(
            say(
                f"Er is een leeg register in {told(place)}.",
                f"There is an empty register in {told(place)}.",
            )
        )
    return 0


@make_command(
    "open",
    nl="Open een dossier voor een casus. De regels van nu worden erbij bewaard.",
    en="Open a dossier for a case. The rules of today are kept with it.",
)
@case_argument
@option("--pack", value=("PAKKET", "PACK"), nl="Regelpakket: een naam of een map.",
        en="Rule pack: a name or a folder.")  # fmt: skip
@option("--budget", value=("NAAM", "NAME"), nl="Het budget waar het uit komt, zoals `register budget` het noemt.",
        en="The budget it comes from, as `register budget` calls it.")  # fmt: skip
@option("--subject", value=("SLEUTEL", "KEY"),
        nl="De sleutel van het huishouden, als het hier al een dossier heeft. Zonder: een nieuwe.",
        en="The key of the household, where it has a dossier here. Otherwise a new one.")  # fmt: skip
@option("--team", value=("TEAM", "TEAM"), nl="Welk team het behandelt. Spijt en lessen worden per team geteld.",
        en="Which team handles it. Regret and lessons are counted per team.")  # fmt: skip
@writing_options
@json_option
def open_command(
    case: str, pack: str | None, budget: str | None, subject: str | None, team: str | None,
    where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """Prints how the dossier is called, and the key of the household."""
    path = find_case(case)
    data = {key: value for key, value in read_document(path).data.items() if key not in BESIDE}
    with where.open() as desk:
        id_ = desk.open(data, pack_of(path, pack), request, budget, subject, team)
        key = desk.dossier(id_).subject
    if json_:
        show_json({"dossier": id_, "subject": key})
    elif key is None:  # the same request once more, of a dossier that is erased by now
        show(say(f"Dossier {id_} is gewist.", f"Dossier {id_} was erased."))
    else:
        show(say(f"Dossier {id_} is open. De sleutel van het huishouden is {key}.",
                 f"Dossier {id_} is open. The key of the household is {key}."))  # fmt: skip
    return 0
