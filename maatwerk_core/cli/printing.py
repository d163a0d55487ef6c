"""Writes to the screen: in colour where a person looks, plain where a program or a file reads."""

from __future__ import annotations

import io
import os
import sys
from typing import Any

#: Lines longer than this are hard to read, however wide the screen is.
WIDEST = 120
NARROWEST = 40


def set_up_streams() -> None:
    """Write UTF-8, also where the system thinks it can only write ASCII; never fail on a sign."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            narrow = (stream.encoding or "ascii").lower().replace("-", "") in (
                "ascii",
                "usascii",
                "ansi_x3.41968",
            )
            stream.reconfigure(encoding="utf-8" if narrow else None, errors="replace")


def width() -> int:
    """How many characters fit on a line: those of the screen or of `COLUMNS`, 80 where nothing says."""
    import shutil

    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))


def looked_at() -> bool:
    """Does a person look at it, and may it have colour?"""
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def show(text: str) -> None:
    """Print text that is laid out already; a person gets the same with headings and verdicts in colour.

    Spaces that held a line together have done their work: who copies the text gets plain ones.
    """
    text = text.replace("\u00a0", " ")
    if not looked_at():
        print(text)
        return
    from maatwerk_core.cli.colour import print_coloured

    print_coloured(text)


def show_json(value: Any) -> None:
    """Print a value for a program."""
    print(json_text(value))


def json_text(value: Any) -> str:
    """The text of a value for a program, on lines of their own.

    >>> print(json_text({"pack": "amsterdam", "uses": []}))
    {
      "pack": "amsterdam",
      "uses": []
    }
    """
    # Imported here because the help has no use for it; what works with packs has it already, unlike `json`.
    from pydantic_core import PydanticSerializationError, to_json

    try:
        return to_json(value, indent=2).decode()
    except PydanticSerializationError:  # half a sign, as in the name of a file that is no text
        import json

        return json.dumps(value, ensure_ascii=False, indent=2)
