"""A pack says how heavily facts count; what nobody may see of another household is never compared."""

import datetime

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.equal.general import NEVER, in_general
from maatwerk_core.register.equal.weights import COMPARED, DEFAULT, is_seen, weights_of
from maatwerk_core.rules.declared import CORE_FACTS

DAY = datetime.date(2019, 6, 1)


@pytest.fixture
def weights(tmp_path):
    """The weights of a pack with this section."""

    def read(section, day=DAY):
        folder = tmp_path / "wegend"
        folder.mkdir(exist_ok=True)
        text = f"pack: wegend\nversion: 1.0.0\nextends: amsterdam\nprecedents: {section}\n"
        (folder / "wegend.yaml").write_text(text, encoding="utf-8")
        return weights_of(load_pack(folder), day)

    return read


def told(found):
    return {fact.id: weight for fact, weight in found.weighed}


def test_without_weights_the_engine_has_its_own():
    found = weights_of(load_pack("amsterdam"), DAY)
    assert (found.whose, told(found)) == ("engine", dict(DEFAULT))


def test_a_pack_with_weights_has_only_those(weights):
    found = weights("{weights: {acute: {weight: 1}, domain: {weight: 4}}}")
    assert (found.whose, list(told(found).items())) == ("pack", [("domain", 4), ("acute", 1)])


def test_a_weight_of_nothing_or_unknown_leaves_a_fact_out(weights):
    found = weights("{weights: {acute: {weight: 0}, wsnp: {weight: unknown}, domain: {weight: 4}}}")
    assert told(found) == {"domain": 4}


def test_weights_hold_from_their_day(weights):
    section = "{weights: {domain: {weight: {2018: 1, 2020-01-01: 5}}}}"
    assert told(weights(section)) == {"domain": 1}
    assert told(weights(section, datetime.date(2020, 1, 1))) == {"domain": 5}


def test_what_nobody_may_see_is_left_out_and_told(weights):
    found = weights("{weights: {treatment_needed: {weight: 9}, domain: {weight: 1}}}")
    assert (told(found), found.left_out) == ({"domain": 1}, ("treatment_needed",))


def test_the_engine_compares_only_what_may_be_seen_and_no_amounts():
    facts = [CORE_FACTS[id_] for id_, _ in DEFAULT]
    assert all(is_seen(fact) for fact in facts)
    assert not [fact.id for fact in facts if fact.type == "cents"]


def test_what_is_never_shown_are_facts_that_exist():
    assert NEVER <= CORE_FACTS.keys()
    assert {fact.type for fact in CORE_FACTS.values()} - COMPARED == {"day", "list"}


def test_a_set_with_something_unknown_in_it_is_unknown():
    assert in_general(CORE_FACTS["threats"], ("eviction", None)) is None
    assert in_general(CORE_FACTS["threats"], ()) == frozenset()
