"""Which pack a report is about, by name and by the hashes of what it says and of its files."""

from __future__ import annotations

from maatwerk_core.bulk.reports.found import Version
from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.rules.policy import Policy


def version_of(policy: Policy) -> Version:
    """A pack as it is named in a report."""
    return Version(policy.id, policy.pack.version, meaning_of(policy), policy.files)
