"""What one reads: first what matters, then each decision with what differs, in both languages and at any width."""

import datetime

import pytest

from maatwerk_core.explain.formats import write
from maatwerk_core.explain.voice import Voice
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.equal.distance import measure
from maatwerk_core.register.equal.outcomes import Settled, decided_otherwise
from maatwerk_core.register.equal.precedents import LeftOut, Precedent, Precedents
from maatwerk_core.register.equal.told import Told
from maatwerk_core.register.equal.weights import Weights, weights_of

DAY = datetime.date(2019, 6, 1)
POLICY = load_pack("amsterdam")
WEIGHTS = weights_of(POLICY, DAY)
OURS = {
    "domain": "housing", "kind": "single_parent", "children": 2, "income_ratio": 0, "threats": frozenset({"eviction"}),
    "better_provision": False, "on_benefit": True, "debts": True, "acute": True, "recurring": False,
    "granted_before": False,
}  # fmt: skip
ASKED = Settled("grant", 90_000)


def precedent(at, settled, **other):
    """A decision with other facts here and there."""
    distance = measure(OURS, {**OURS, **other}, WEIGHTS.weighed)
    day = DAY - datetime.timedelta(days=at)
    return Precedent(f"d-0000000{at}", day, settled, distance, decided_otherwise(ASKED, settled))


FOUND = (
    precedent(1, Settled("grant", 25_000)),
    precedent(2, Settled("refuse"), children=4),
    precedent(3, Settled("solved_without_money"), threats=frozenset()),
    precedent(4, Settled("grant"), income_ratio=2, acute=None),
    precedent(5, Settled("grant", 90_000), kind=None, children=None, income_ratio=None, debts=None),
    precedent(6, Settled("grant", 90_000), domain="work", kind="couple", on_benefit=False),
)


def precedents(found=FOUND, severity="advice", words=None, left=None, weights=WEIGHTS, asked=True):
    return Precedents(ASKED, asked, found, left or LeftOut(), weights, severity, words)


def told(found, lang="nl", columns=80, at_most=5):
    page = Told(found, Voice(POLICY.pack, lang), "d-1a2b3c4d").page(at_most)
    return write(page, "text", columns)


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_all_there_is_to_tell(snapshot, lang, columns):
    found = precedents(severity="motivate", left=LeftOut(2, 1, 4, 3, 1))
    assert told(found, lang, columns) == snapshot


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_nothing_to_lay_beside(snapshot, lang):
    assert told(precedents((), left=LeftOut(regretted=1)), lang) == snapshot


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_too_little_known_to_tell(snapshot, lang):
    unknown = dict.fromkeys(
        ["kind", "children", "income_ratio", "threats", "better_provision", "debts"]
    )
    ours = {**OURS, "on_benefit": None}
    distance = measure(ours, {**OURS, **unknown}, WEIGHTS.weighed)
    perhaps = Precedent("d-00000008", DAY, Settled("refuse"), distance, True)
    assert told(precedents((perhaps,)), lang) == snapshot


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_difference_that_is_explained(snapshot, lang):
    found = precedents(FOUND[:1], words="Hier betaalt de verhuurder de helft.", asked=False)
    assert told(found, lang) == snapshot


def test_a_pack_that_weighs_what_is_not_shown_is_told_so():
    found = precedents(
        FOUND[:1], weights=Weights(WEIGHTS.weighed[:1], "pack", ("treatment_needed",))
    )
    text = " ".join(told(found).split())
    assert "de gewichten zijn van het pakket" in text
    assert "Het pakket weegt ook `treatment_needed`" in text


def test_a_pack_that_weighs_nothing_is_told_so():
    distance = measure(OURS, OURS, ())
    far = Precedent("d-00000009", DAY, Settled("refuse"), distance, True)
    text = told(precedents((far,), weights=Weights((), "pack")))
    assert text.startswith("0 eerdere besluiten lijken hierop.")
    assert "geen enkel gegeven gewicht" in text


def test_the_first_line_says_what_matters():
    assert (
        told(precedents()).splitlines()[0].startswith("5 eerdere besluiten lijken hierop; 2 zijn")
    )
    one = told(precedents(FOUND[:1]), "en").splitlines()[0]
    assert one == "1 earlier decision is like this; 1 came out otherwise."


def test_no_more_are_shown_than_one_asks_for():
    text = told(precedents(), at_most=1)
    assert "d-00000001" in text
    assert "d-00000002" not in text
    assert "Niet getoond: 4 meer" in text


def test_before_a_decision_it_must_be_written_where_the_pack_says_so_and_nothing_is_the_same():
    assert "Schrijf voor het besluit op" in told(precedents(FOUND[:1], severity="motivate"))
    assert "Tip: schrijf op" in told(precedents(FOUND[:1]))
    same = precedent(7, Settled("grant", 90_000))
    assert "Tip: schrijf op" in told(precedents((FOUND[0], same), severity="motivate"))
