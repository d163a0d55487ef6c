"""Reads YAML as an editor does: its core schema, with keys as text. Only for holding a file to a published schema."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import yaml

from maatwerk_core.packs.yaml_text import LOADER

#: What an editor makes of a text without quotes, and by which it knows it. All else is text: a day, `yes`, `10:4`.
_KINDS: tuple[tuple[re.Pattern[str], Callable[[str], Any]], ...] = (
    (re.compile(r"(~|null|Null|NULL|)"), lambda text: None),
    (re.compile(r"true|True|TRUE|false|False|FALSE"), lambda text: text[0] in "tT"),
    (re.compile(r"[-+]?[0-9]+"), int),
    (re.compile(r"0o[0-7]+"), lambda text: int(text[2:], 8)),
    (re.compile(r"0x[0-9a-fA-F]+"), lambda text: int(text[2:], 16)),
    (re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?"), Decimal),
)


def read_as_editor(text: str) -> Any:
    """The data of a YAML text that was read before without faults: not too deep, no anchors, no keys twice.

    >>> read_as_editor("a: no\\nb: 1.10\\nc: [2019-06-01, '5', 0363]\\n2018: true")
    {'a': 'no', 'b': Decimal('1.10'), 'c': ['2019-06-01', '5', 363], '2018': True}
    """
    return _value(yaml.compose(text, LOADER))


def _value(node: yaml.Node | None) -> Any:
    match node:
        case yaml.MappingNode():
            return {key.value: _value(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_value(value) for value in node.value]
        case yaml.ScalarNode():
            return node.value if node.style else _plain(node.value)
        case _:
            return None


def _plain(text: str) -> Any:
    return next((read(text) for kind, read in _KINDS if kind.fullmatch(text)), text)
