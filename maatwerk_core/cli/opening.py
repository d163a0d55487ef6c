"""Opens a case with its policy, from what stands on the command line."""

from __future__ import annotations

from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import find_case, load_case
from maatwerk_core.packs.changes import set_facts
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.policy import Policy


def open_case(
    source: str, pack: str | None, day: str | None, sets: tuple[str, ...]
) -> tuple[Case, Policy]:
    """The case and the policy it is assessed by: the one named, else that of the folder it stands in, else its own."""
    path = find_case(source)
    where = pack or (str(path.parent.parent) if path.parent.name == "cases" else None)
    case = None
    if where is None:
        case = load_case(path)
        where = case.pack or ""
    policy = load_pack(where)
    case = load_case(path, policy.plan.facts)
    return set_facts(case, policy, day, sets)
