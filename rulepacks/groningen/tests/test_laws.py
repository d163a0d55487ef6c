"""The laws that hold for every rule pack, tried on this one."""

from pathlib import Path

from maatwerk_core.testing import PackLaws


class TestGroningen(PackLaws):
    pack = Path(__file__).parents[1]
