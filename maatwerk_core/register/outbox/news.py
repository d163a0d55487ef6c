"""What other systems get to know of an event: what stands in the clear, and where it stands in the chain."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from maatwerk_core.register.chain import Stored

#: What `event["kind"]` says of all that comes out of a register.
KIND = "register"


def as_news(stored: Stored) -> Mapping[str, Any]:
    """An event as a consumer gets it. `stream` is a dossier, or a budget as `budget:NAME`.

    What is sealed stays sealed: no key is needed to make this, and none was.

    >>> row = Stored(7, "d-1", 3, "closed", 1, "2026-01-31T09:00:00+00:00", '{"on":"2026-01-31"}', b"...", "ab")
    >>> news = as_news(row)
    >>> news["what"], news["position"], news["fields"]
    ('closed', 7, {'on': '2026-01-31'})
    """
    return MappingProxyType(
        {
            "kind": KIND,
            "what": stored.kind,
            "version": stored.version,
            "position": stored.position,
            "hash": stored.hash,
            "stream": stored.dossier,
            "number": stored.number,
            "at": stored.at,
            "fields": json.loads(stored.clear),
        }
    )
