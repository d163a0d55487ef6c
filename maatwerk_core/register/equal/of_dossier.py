"""The precedents of a dossier: what was asked or decided in it beside what was decided before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.register.equal.earlier import Shelf, decided_at
from maatwerk_core.register.equal.outcomes import Settled
from maatwerk_core.register.equal.precedents import WORDS_ABOUT, Precedents, find_precedents

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk


def precedents_of(desk: Desk, id_: str) -> Precedents:
    """What was decided before the decision in a dossier; with none yet, before today.

    Raises `Faults` (`register.erased`) where its case can't be read any more.
    """
    dossier = desk.dossier(id_)
    decided = dossier.decided
    return find_precedents(
        Shelf(desk.store, desk.keys, desk.policies),
        desk.assessment(dossier),
        None if decided is None else Settled(decided.outcome, decided.amount_cents),
        itself=id_,
        before=None if decided is None else decided_at(desk.store.read(id_)),
        words=dict(dossier.motivations).get(WORDS_ABOUT),
    )
