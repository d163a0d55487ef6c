"""Opens a case with its policy, from what stands on the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from maatwerk_core.cli.spoken import argument, option
from maatwerk_core.engine.stated import reading_stated
from maatwerk_core.errors import Faults, fault
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import find_case, load_case
from maatwerk_core.packs.document import read_document
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy

#: The argument and the options of every command about one case.
case_argument = argument("case", nl="CASUS", en="CASE")
_OPTIONS = (
    option("--pack", value=("PAKKET", "PACK"), nl="Regelpakket: een naam of een map.",
           en="Rule pack: a name or a folder."),
    option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden.",
           en="The day whose rules hold."),
    option("--set", "sets", multiple=True, value=("GEGEVEN=WAARDE", "FACT=VALUE"),
           nl="Zet een gegeven voor deze keer, zoals amount=500 of wsnp=unknown.",
           en="Set a fact for this time, such as amount=500 or wsnp=unknown."),
)  # fmt: skip


def case_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Pack, day and facts of a case."""
    for add in reversed(_OPTIONS):
        function = add(function)
    return function


def open_case(
    source: str, pack: str | None, day: str | None, sets: tuple[str, ...] = ()
) -> tuple[Case, Policy]:
    """The case and the policy it is assessed by: the pack named, else that of the folder it stands in, else its own.

    Raises `Faults` for everything that is wrong in the files or in what was typed.
    """
    refused = [fault("usage.not-a-setting", given=text) for text in sets if "=" not in text]
    if refused:
        raise Faults(refused)
    path = find_case(source)
    policy = load_pack(pack_of(path, pack))
    case = load_case(path, policy)
    if day is None and not sets:
        return case, reading_stated(policy, case)
    # Imported here because most runs change nothing of the case, and each start counts.
    from maatwerk_core.packs.changes import set_facts

    return set_facts(case, policy, day, sets)


def pack_of(path: Path, pack: str | None) -> str:
    """The pack named, else that of the folder the case stands in, else the one the case names itself."""
    if pack is not None:
        return pack
    if path.parent.name == "cases":
        return str(path.parent.parent)
    own = load_case(path).pack
    if own is None:
        raise Faults([fault("usage.no-pack", case=path)])
    try:
        find_folder(own)
    except Faults as error:
        near = dict(error.faults[0].values).get("near")
        if error.faults[0].code != "pack.not-found":
            raise
        place = read_document(path).place(("pack",))
        raise Faults([fault("case.unknown-pack", "/pack", place, pack=own, near=near)]) from None
    return own
