"""Reasons become words: five readers, two languages, three formats. It evaluates nothing."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

from maatwerk_core.explain.maatwerkplan import maatwerkplan as maatwerkplan
from maatwerk_core.explain.rendering import left_out as left_out
from maatwerk_core.explain.rendering import render as render

#: The name by which the front door offers `render`.
explain = render


class _Callable(ModuleType):
    """Python puts a subpackage in the place of the function of that name in the package: so it can be called too."""

    def __call__(self, *args: Any, **named: Any) -> str:
        return render(*args, **named)


sys.modules[__name__].__class__ = _Callable
