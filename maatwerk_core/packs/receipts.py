"""Receipts and the policies they were made with: a store of pack files by hash, and running a receipt again."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from maatwerk_core.engine.kept import is_whole
from maatwerk_core.engine.receipt import SCHEMA
from maatwerk_core.engine.reproduce import Reproduction, reproduce
from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.find import find_folder
from maatwerk_core.packs.load import files_hash, load_pack, read_chain
from maatwerk_core.packs.plugged import kept_as
from maatwerk_core.rules.policy import Policy

#: A receipt is small; anything larger is something else.
MOST_BYTES = 4 * 1024 * 1024


def store_policy(where: str | Path, store: Path) -> Path:
    """Keep the files of a pack, and of all it extends, under the hash of their bytes; once is enough.

    Returns the folder from which the pack loads again.
    """
    chain = read_chain(find_folder(where))
    home = store / files_hash(chain)
    for files in chain:
        target = home / kept_as(files)
        target.mkdir(parents=True, exist_ok=True)
        for document in files.documents.values():
            path = Path(document.file)
            copy = target / path.name
            if not copy.exists():
                copy.write_bytes(path.read_bytes())
    return home / chain[0].folder.resolve().name


def read_receipt(path: Path) -> dict[str, Any]:
    """A receipt from a file: the receipt itself, or the JSON of an assessment that holds one. Raises `Faults`."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Faults([fault("receipt.unreadable", file=path)])
        data = json.loads(path.read_text("utf-8"))
    except OSError:
        raise Faults([fault("receipt.no-file", file=path)]) from None
    except (ValueError, RecursionError):
        raise Faults([fault("receipt.unreadable", file=path)]) from None
    receipt = receipt_in(data)
    if receipt is None:
        raise Faults([fault("receipt.unreadable", file=path)])
    return receipt


def receipt_in(data: Any) -> dict[str, Any] | None:
    """The receipt that some JSON is, or holds as an assessment does; nothing where there is none.

    >>> receipt_in({"receipt": {"schema": "receipt.v1"}}) is None
    True
    """
    receipt = data.get("receipt", data) if isinstance(data, dict) else {}
    if not isinstance(receipt, dict) or receipt.get("schema") != SCHEMA or not is_whole(receipt):
        return None
    return receipt


def policy_of(receipt: Mapping[str, Any], policies: Path | None = None) -> Policy:
    """The policy to run a receipt with: the stored one by its hash, else the pack of that name as it is now."""
    said = receipt["policy"]
    stored = policies / said["files"] / said["pack"] if policies is not None else None
    return load_pack(stored if stored is not None and stored.is_dir() else said["pack"])


def reproduce_receipt(path: Path, policies: Path | None = None) -> Reproduction:
    """Run the receipt in a file again."""
    receipt = read_receipt(path)
    return reproduce(receipt, policy_of(receipt, policies))
