"""How special figures read outside the engine: `all`, `never`, `unlimited`."""

from __future__ import annotations

from typing import Literal

NEVER_TEXT: Literal["never"] = "never"

#: Above this a ceiling is no ceiling.
_ENDLESS = 2**61


def approvals_text(value: int | None) -> int | str | None:
    """`all` for −1, else the number.

    >>> approvals_text(-1), approvals_text(3), approvals_text(None)
    ('all', 3, None)
    """
    return "all" if value == -1 else value


def ceiling_of(value: int | None) -> int | str | None:
    """`unlimited` where there is no ceiling, else eurocents.

    >>> ceiling_of(50_000)
    50000
    """
    return "unlimited" if value is not None and value > _ENDLESS else value
