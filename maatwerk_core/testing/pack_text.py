"""A pack that stands in memory: its mapping as YAML text, and that text loaded as if it were a file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.files import PackFiles
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import load_chain, read_chain
from maatwerk_core.rules.policy import Policy


@dataclass(frozen=True, eq=False, repr=False)
class TextPolicy(Policy):
    """A policy that was loaded from text, and shows itself as that text: what one can read and load again."""

    text: str = ""

    def __repr__(self) -> str:
        return f"load_text({self.text!r})"

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        printer.text(repr(self))


class _Plain(yaml.CSafeDumper):
    """Writes equal parts out each time: anchors are a fault in a pack."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(written: Mapping[str, Any]) -> str:
    """The text of a file that holds this mapping, in its order.

    >>> print(as_yaml({"pack": "drawn", "maximum": "500", "quorum": {"team": {"approvals": "3"}}}))
    pack: drawn
    maximum: '500'
    quorum:
      team:
        approvals: '3'
    """
    text: str = yaml.dump(dict(written), Dumper=_Plain, sort_keys=False, allow_unicode=True)
    return text


def load_text(text: str) -> TextPolicy:
    """The policy of a pack's one file, given as text. What it extends is looked up as ever. Raises `Faults`.

    >>> load_text("{pack: small, version: 1.0.0, maximum: 500}").pack.maximum.entries[0].value
    50000
    """
    document = parse_document(text, "pack.yaml")
    files = PackFiles(Path(str(document.data.get("pack", "pack"))), {"": document})
    base = document.data.get("extends")
    chain = (files, *(read_chain(find_folder(str(base))) if base is not None else ()))
    policy = load_chain(chain)
    return TextPolicy(policy.pack, policy.values, policy.plan, policy.files, text)
