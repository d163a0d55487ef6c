"""What a finding tells, flat: its verdict, its reasons and every known figure by its path."""

from __future__ import annotations

from typing import Any

from maatwerk_core.model.assessment import Finding

#: What a finding tells beside what was asked: it grows when the role is unknown.
BESIDE = {"would_need"}


def figures(finding: Finding) -> dict[str, Any]:
    """Every verdict and figure of a finding by its path, those within agreements included; unknown is left out."""
    found = {"verdict": finding.verdict, **dict(finding.figures)}
    for reason in finding.reasons:
        # A check that doesn't apply holds: with a fact less, that it holds may be all that is known.
        found[f"reason:{reason.id}"] = {"not_applicable": "yes"}.get(reason.verdict, reason.verdict)
    found |= {f"by_payer.{name}": costs for name, costs in found.pop("by_payer", {}).items()}
    for id_, agreement in found.pop("agreements", {}).items():
        if agreement["used"] or agreement["applies"] == "yes":  # others are shown as possible
            found |= {f"{id_}.{name}": value for name, value in agreement.items()}
    return {k: v for k, v in found.items() if v not in (None, "unknown") and k not in BESIDE}
