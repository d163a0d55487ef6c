"""Seals what is personal: a key for each dossier, kept apart from what it opens. Without the key nobody reads it."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, Protocol

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic_core import from_json

#: AES-256, and the length of a nonce that GCM asks for.
KEY_BITS, NONCE_BYTES = 256, 12


class Keys(Protocol):
    """Where the keys are kept. A key that was dropped never comes back."""

    def key_of(self, dossier: str) -> bytes | None:
        """The key, or `None` where it was dropped or never made."""

    def make(self, dossier: str) -> bytes:
        """A new key for a dossier that has none."""

    def every(self) -> Mapping[str, bytes]:
        """All keys by their dossier, for who reads so many that one at a time takes long."""

    def drop(self, dossier: str) -> None:
        """Throw a key away; one that isn't there is no matter."""


def new_key() -> bytes:
    """A key that nobody has yet."""
    return AESGCM.generate_key(bit_length=KEY_BITS)


def seal(fields: Mapping[str, Any], key: bytes, about: str) -> bytes | None:
    """The fields as ciphertext that belongs to `about` and opens nowhere else; `None` for no fields.

    >>> key = new_key()
    >>> unseal(seal({"words": "De fiets is er."}, key, "d1/3"), key, "d1/3")
    {'words': 'De fiets is er.'}
    """
    if not fields:
        return None
    nonce = os.urandom(NONCE_BYTES)
    text = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
    return nonce + AESGCM(key).encrypt(nonce, text, about.encode())


def unseal(sealed: bytes | None, key: bytes | None, about: str) -> dict[str, Any] | None:
    """The fields, or `None` where there are none or the key is gone.

    Raises `cryptography.exceptions.InvalidTag` when one byte is another than was sealed.
    """
    if sealed is None or key is None:
        return None
    text = AESGCM(key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], about.encode())
    fields: dict[str, Any] = from_json(text)
    return fields
