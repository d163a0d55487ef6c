"""Reasons become words: five readers, two languages, three formats. It evaluates nothing."""

from maatwerk_core.explain.rendering import explain, render

__all__ = ["explain", "render"]
