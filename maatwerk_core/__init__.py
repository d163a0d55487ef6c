"""Rule packs for the Dutch maatwerkbudget: people decide, the engine prepares and explains.

>>> import maatwerk_core as mw
>>> case = mw.load_case({
...     "case": "fiets", "day": "2020-01-01", "legal_basis": "local_scheme",
...     "intervention": {"name": "fiets", "form": "goods", "paid_to": "supplier", "amount": 250},
...     "history": {"granted": []},
... })
>>> case.intervention.amount  # eurocents
25000

`load_pack("amsterdam")` gives the policy of an installed pack; `assess(case, policy)` prepares, `decide(...)` records
what people decided, `what_if(...)` shows what would change the answer, `explain(...)` words it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from maatwerk_core.version import VERSION as __version__

if TYPE_CHECKING:
    from maatwerk_core.engine.assess import Assessment, assess
    from maatwerk_core.engine.decide import decide
    from maatwerk_core.engine.reproduce import reproduce
    from maatwerk_core.engine.what_if import what_if
    from maatwerk_core.errors import Faults
    from maatwerk_core.explain import explain
    from maatwerk_core.model.assessment import Finding
    from maatwerk_core.model.case import Case
    from maatwerk_core.model.decision import Decision, Release, Vote
    from maatwerk_core.model.household import Household
    from maatwerk_core.model.intervention import Intervention
    from maatwerk_core.packs.cases import load_case
    from maatwerk_core.packs.load import load_pack
    from maatwerk_core.rules.policy import Policy

#: Where each public name lives; a module is loaded when one of its names is asked for.
_HOMES: dict[str, str] = {
    "Assessment": "engine.assess",
    "Case": "model.case",
    "Decision": "model.decision",
    "Faults": "errors",
    "Finding": "model.assessment",
    "Household": "model.household",
    "Intervention": "model.intervention",
    "Policy": "rules.policy",
    "Release": "model.decision",
    "Vote": "model.decision",
    "assess": "engine.assess",
    "decide": "engine.decide",
    "explain": "explain",
    "load_case": "packs.cases",
    "load_pack": "packs.load",
    "reproduce": "engine.reproduce",
    "what_if": "engine.what_if",
}

__all__ = [
    "Assessment",
    "Case",
    "Decision",
    "Faults",
    "Finding",
    "Household",
    "Intervention",
    "Policy",
    "Release",
    "Vote",
    "__version__",
    "assess",
    "decide",
    "explain",
    "load_case",
    "load_pack",
    "reproduce",
    "what_if",
]


def __getattr__(name: str) -> Any:
    """Load a public name from its home, the first time."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
