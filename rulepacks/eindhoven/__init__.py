"""The rule pack of the municipality of Eindhoven; its rules are the YAML beside this file."""

from pathlib import Path

from maatwerk_core.hookspecs import hookimpl


@hookimpl
def rule_packs() -> list[Path]:
    """Return the folder of this pack."""
    return [Path(__file__).parent]
