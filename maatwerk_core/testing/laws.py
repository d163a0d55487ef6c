"""The laws that hold for every rule pack, to inherit in one line."""

from __future__ import annotations

from maatwerk_core.testing.laws_of_facts import FactLaws
from maatwerk_core.testing.laws_of_outcomes import OutcomeLaws
from maatwerk_core.testing.laws_of_people import PeopleLaws
from maatwerk_core.testing.laws_of_route import RouteLaws


class PackLaws(RouteLaws, FactLaws, PeopleLaws, OutcomeLaws):
    """Every law, a test each. `pack` is a name, a folder or a policy; `examples` how many cases each law is tried with.

    >>> class TestPack(PackLaws):
    ...     pack = "amsterdam"
    >>> TestPack().test_no_unreadable_fact_is_read()
    """
