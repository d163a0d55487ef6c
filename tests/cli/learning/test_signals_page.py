"""Signals in words: what is narrower stands under what it is a part of, and what is left out is counted."""

from maatwerk_core.cli.learning.signals_page import Spoken, signals_told
from maatwerk_core.register.learning.hindrances import Hindrance
from maatwerk_core.register.learning.signals import Signal, Signals

SIX = tuple(f"d-{at}" for at in range(6))


def told(*signals, unknown=0):
    """The signals of a made-up pack in words."""
    found = Signals("almere", 2, 9, unknown, signals)
    return signals_told([Spoken(found, lambda id_, _: Hindrance(id_, f"{id_}.", "art. 1"))], 100)


def signal(*obstacles, dossiers=SIX, within=None, **facts):
    return Signal(
        obstacles, facts.get("domain"), facts.get("category"), dossiers, "abc", within
    )  # fmt: skip


def test_five_dossiers_are_named_and_the_rest_is_counted():
    assert "  - dossiers: d-0, d-1, d-2, d-3, d-4 en nog 1" in told(signal("r")).splitlines()


def test_a_narrower_signal_says_only_what_it_has_more():
    shown = told(signal("r"), signal("r", "s", domain="work", dossiers=SIX[:2], within=0))
    assert "  - waarvan 2 ook: s (art. 1); rond werk" in shown.splitlines()
    assert shown.count("r (art. 1)") == 1


def test_more_that_stands_in_the_way_comes_before_what_kind_of_plan_it_was():
    wide = signal("r")
    kinds = [signal("r", category=each, dossiers=SIX[:4], within=0) for each in ("a", "b", "c")]
    shown = told(wide, *kinds, signal("r", "s", dossiers=SIX[:2], within=0)).splitlines()
    assert [line for line in shown if "ook:" in line] == [
        "  - waarvan 2 ook: s (art. 1)",
        "  - waarvan 4 ook: soort: a",
        "  - waarvan 4 ook: soort: b",
    ]
    assert shown[-1] == "  - combinaties die hier niet staan: 1 (--json)"


def test_one_dossier_of_which_nothing_was_written_down_is_told_as_one():
    assert "Dossiers waarvan niemand opschreef wat in de weg stond: 1." in told(unknown=1)
    assert "opschreef" not in told()
