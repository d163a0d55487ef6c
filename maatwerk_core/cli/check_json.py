"""What `maatwerk check` found, for a program."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from maatwerk_core.cli.failing import as_dict
from maatwerk_core.errors import Fault, Lang
from maatwerk_core.workshop.analysis.finding import Finding
from maatwerk_core.workshop.checking import Checked
from maatwerk_core.workshop.fixing import Change, repairable


def as_json(checked: Checked, changes: Sequence[Change] | None, lang: Lang) -> dict[str, Any]:
    """Everything that was found; with `--fix` also what was repaired."""
    fixable = frozenset(repairable(checked))
    told: dict[str, Any] = {
        "schema": "check.v1",
        "pack": checked.pack,
        "version": checked.version or None,
        "faults": [as_dict(each, lang) for each in checked.faults],
        "findings": [
            finding_of(each.finding, lang, fixable) | {"level": each.level}
            for each in checked.findings
        ],
        "warnings": [as_dict(each, lang) for each in checked.warnings],
        "undecided": [finding_of(each, lang, fixable) for each in checked.undecided],
    }
    if changes is not None:
        told["fixed"] = [
            as_dict(each.fault, lang) | {"before": list(each.before), "after": list(each.after)}
            for each in changes
        ]
    return told


def finding_of(found: Finding, lang: Lang, fixable: frozenset[Fault]) -> dict[str, Any]:
    """A finding with the smallest facts that show it, as `--day` and `--set` take them."""
    witness = found.witness
    shown = {"day": witness.day.isoformat(), "facts": dict(witness.facts)} if witness else None
    return as_dict(found.fault, lang) | {"fixable": found.fault in fixable, "witness": shown}
