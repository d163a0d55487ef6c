"""Dossiers that are alike and decided: the shed of Amsterdam, with as much known of the household as one needs."""

import datetime

import pytest

from maatwerk_core.register.commands import Decide, Motivate

from ..conftest import case_data, vote

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


@pytest.fixture
def decided(desk):
    """Open a dossier and decide in it; gives its id."""

    def decide(case=None, outcome="grant", on=datetime.date(2019, 6, 3), pack="amsterdam"):
        id_ = desk.open(case or shed(), pack)
        for person in "abc":
            desk.do(id_, vote(person))
        for about in WORDS[outcome]:
            desk.do(id_, Motivate(about, "Zo is het besproken."))
        desk.do(id_, Decide(outcome, "team", on))
        return id_

    return decide


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
