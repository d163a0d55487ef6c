"""An impact as JSON, for programs."""

from __future__ import annotations

import json

from maatwerk_core.bulk.impact.found import Impact
from maatwerk_core.bulk.reports.plain import as_data


def as_json(impact: Impact) -> str:
    """The text of `impact.json`. The same impact gives the same text."""
    return json.dumps(as_data(impact), ensure_ascii=False, indent=2) + "\n"
