"""For the tests of a rule pack, and for ours: strategies, laws that any pack should keep, contracts for readers.

>>> from maatwerk_core.testing import packs
>>> packs().example()["pack"]  # doctest: +SKIP
'drawn'

Needs the extra `testing` (hypothesis and pytest). A name is loaded when it is asked for, so that pytest can find the
plugin in here without loading any of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from maatwerk_core.testing.contracts import ReaderContract
    from maatwerk_core.testing.drawn_cases import cases
    from maatwerk_core.testing.drawn_packs import pack_texts, packs, policies
    from maatwerk_core.testing.drawn_people import histories, households, interventions
    from maatwerk_core.testing.laws import PackLaws
    from maatwerk_core.testing.table_contracts import TableReaderContract

#: Where each name lives.
_HOMES: dict[str, str] = {
    "PackLaws": "laws",
    "ReaderContract": "contracts",
    "TableReaderContract": "table_contracts",
    "cases": "drawn_cases",
    "histories": "drawn_people",
    "households": "drawn_people",
    "interventions": "drawn_people",
    "pack_texts": "drawn_packs",
    "packs": "drawn_packs",
    "policies": "drawn_packs",
}

__all__ = [
    "PackLaws",
    "ReaderContract",
    "TableReaderContract",
    "cases",
    "histories",
    "households",
    "interventions",
    "pack_texts",
    "packs",
    "policies",
]


def __getattr__(name: str) -> Any:
    """Load a name from its home, the first time."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = found
    return found
