"""What mypy must accept of those who use the core: checked, never run."""

from maatwerk_core.version import VERSION

version: str = VERSION
