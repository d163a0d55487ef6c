"""Dossiers that are alike and decided: the shed of Amsterdam, with as much known of the household as one needs."""

import datetime
from functools import cache

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.register import policies
from maatwerk_core.register.commands import Decide, Motivate

from ..conftest import case_data, vote

#: A pack by its name is read once: it doesn't change while tests run.
read_once = cache(load_pack)

HOUSEHOLD = {
    "kind": "single_parent",
    "children": 2,
    "on_benefit": "yes",
    "income_ratio": "95%",
    "debts": "yes",
    "threats": [],
}


def shed(**household):
    """The shed with everything known that is compared; what is given goes before."""
    case = case_data("amsterdam/schuur")
    case["household"] = {**HOUSEHOLD, **household}
    case["intervention"] |= {"acute": "yes", "recurring": "no"}
    case["alternatives"] = {"looked_for_others": "yes", "tried": []}
    return case


@pytest.fixture(autouse=True)
def packs_read_once(monkeypatch):
    def read(where):
        return read_once(where) if isinstance(where, str) else load_pack(where)

    monkeypatch.setattr(policies, "load_pack", read)


@pytest.fixture
def decided(desk):
    """Open a dossier and decide in it; gives its id."""

    def decide(case=None, outcome="grant", on=datetime.date(2019, 6, 3), pack="amsterdam"):
        id_ = desk.open(case or shed(), pack)
        desk.do_all(id_, [*said(outcome), Decide(outcome, "team", on)])
        return id_

    return decide


def said(outcome):
    """Three approvals, and the words that an outcome asks."""
    return [
        *(vote(person) for person in "abc"),
        *(Motivate(about, "Zo is het besproken.") for about in WORDS[outcome]),
    ]


#: What has to be written for each outcome.
WORDS = {
    "grant": ("doel",),
    "refuse": ("refuse", "instead", "children"),
    "solved_without_money": ("solved_without_money",),
    "withdrawn": (),
    "refer": ("refer",),
}


@pytest.fixture
def asking(tmp_path):
    """A pack like Amsterdam's that wants an unexplained difference to be put into words."""
    folder = tmp_path / "vragend"
    folder.mkdir()
    text = (
        "pack: vragend\nversion: 1.0.0\nextends: amsterdam\nprecedents: {severity: motivate}\n"
        "scheme: {legal_basis: {value: local_scheme, assumed: Voor deze test.}}\n"
        "deadlines: {complete: {nl: aanvullen, within: 5 working days, assumed: Voor deze test.}}\n"
    )
    (folder / "vragend.yaml").write_text(text, encoding="utf-8")
    return folder
