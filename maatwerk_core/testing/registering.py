"""The entry point of hypothesis: `st.from_type(Household)` and the like draw what this package draws.

Hypothesis calls it whenever it is imported, also by those who test something else. So nothing of ours is loaded here:
the models are registered when they are there already, or else as soon as they come.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from types import ModuleType
from typing import Any

#: The last of the models to be loaded: when it is there, all that it is made of are.
_CASE = "maatwerk_core.model.case"
_INTERVENTION, _HOUSEHOLD = "maatwerk_core.model.intervention", "maatwerk_core.model.household"

#: The model by its module and name, and the strategy for it by name in `drawn_people`.
TYPES: tuple[tuple[str, str, str], ...] = (
    (_HOUSEHOLD, "Household", "households"),
    (_INTERVENTION, "Intervention", "interventions"),
    (_CASE, "History", "histories"),
)


def register() -> None:
    """Give hypothesis the strategies of our models: now, or when the models are first imported."""
    waited_for = {module for module, _, _ in TYPES if not _register_those_of(module)}
    if waited_for:
        sys.meta_path.insert(0, _WhenImported(waited_for))


def _register_those_of(module: str) -> bool:
    """Register the models of a module that is loaded; no where it isn't."""
    loaded = sys.modules.get(module)
    for where, name, strategy in TYPES if loaded is not None else ():
        if where == module:
            _register(getattr(loaded, name), strategy)
    return loaded is not None


def _register(model: type[Any], strategy: str) -> None:
    from hypothesis import strategies as st

    def draw(_: type[Any]) -> st.SearchStrategy[Any]:
        from maatwerk_core.testing import drawn_people

        found: st.SearchStrategy[Any] = getattr(drawn_people, strategy)()
        return found

    st.register_type_strategy(model, draw)


class _WhenImported(MetaPathFinder):
    """Looks on while modules are imported, finds none itself, and registers ours once they are loaded."""

    def __init__(self, waited_for: set[str]) -> None:
        self.waited_for = waited_for

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Nothing for any module but ours; for those what the others find, registered after loading."""
        if fullname not in self.waited_for:
            return None
        self.waited_for.discard(fullname)
        spec = find_spec(fullname)
        if spec is not None and spec.loader is not None:
            spec.loader = _ThenRegister(spec.loader)
        return spec


class _ThenRegister(Loader):
    """Loads a module as its own loader does, and registers its models."""

    def __init__(self, loader: Loader) -> None:
        self.loader = loader

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As its own loader does."""
        return self.loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """As its own loader does; then its models are there to be registered."""
        self.loader.exec_module(module)
        _register_those_of(module.__name__)
