"""How a law is held: what it says when it is broken, the smallest case, how often it is tried, when it is skipped."""

from __future__ import annotations

import datetime
import subprocess
import sys

import pytest
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.model.case import Case
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.document import parse_document
from maatwerk_core.testing import PackLaws
from maatwerk_core.testing.drawn_people import interventions
from maatwerk_core.testing.law import EXAMPLES, Breach, Law, LawBroken, hold, policy_of

DAY = datetime.date(2025, 9, 1)


def law_of(find, draws=lambda policy: st.integers(0, 1000), spares=lambda policy: ""):
    """A law about numbers."""
    return Law("het mag niet", "it may not be", draws, find, spares)


def too_dear(policy, case):
    """No case costs more than five hundred euros."""
    amount = case.intervention.amount
    return Breach(f"€ {amount}", "€ 500", case) if amount and amount > 50_000 else None


def plans(policy):
    """Cases of which only the intervention is drawn: these are soon made small."""
    return interventions().map(lambda plan: Case(case="x", day=DAY, intervention=plan))


def test_the_words_say_which_law_which_case_and_both_outcomes(small):
    with pytest.raises(LawBroken) as raised:
        hold(law_of(too_dear, plans), small(), 200)
    assert str(raised.value).splitlines() == [
        "`small` houdt zich niet aan de wet: het mag niet",
        "`small` breaks the law: it may not be",
        "  het een / the one:     € 50001",
        "  het ander / the other: € 500",
        "  de casus / the case:",
        "    case: x",
        "    day: '2025-09-01'",
        "    intervention:",
        "      name: In eigen woorden.",
        "      amount: '500.01'",
    ]


def test_the_case_in_the_words_can_be_loaded(small):
    with pytest.raises(LawBroken) as raised:
        hold(law_of(too_dear, plans), small(), 200)
    text = str(raised.value).split("the case:\n")[1]
    loaded = load_case(parse_document(text, "x.yaml").data)
    assert loaded == raised.value.breach.case


def test_a_law_is_tried_as_often_as_said(small, monkeypatch):
    tried = []
    law = law_of(lambda policy, sample: tried.append(sample))
    hold(law, small(), 7)
    assert len(tried) == 7
    monkeypatch.setenv(EXAMPLES, "11")
    hold(law, small(), 7)
    assert len(tried) == 18


def test_a_law_that_spares_a_policy_is_skipped_with_its_reason(small):
    law = law_of(
        lambda policy, sample: Breach("", ""), spares=lambda policy: "geen trede / no tier"
    )
    with pytest.raises(pytest.skip.Exception, match="`small`: geen trede / no tier"):
        hold(law, small())


def test_a_pack_is_a_name_a_folder_or_a_policy(small, root):
    policy = small()
    assert policy_of(policy) is policy
    assert policy_of("amsterdam").id == policy_of(root / "rulepacks" / "amsterdam").id


def test_a_pack_that_is_not_there_is_a_fault_and_no_broken_law():
    with pytest.raises(Faults) as raised:
        policy_of("nergens")
    assert raised.value.faults[0].code == "pack.not-found"


PACK = """
import pytest
from maatwerk_core.testing import PackLaws

class TestPack(PackLaws):
    pack = "landelijk"
    examples = 1

    @pytest.mark.skip(reason="onze regeling kent geen bewijs")
    def test_a_receipt_reproduces(self):
        pass
"""


def test_one_line_gives_every_law_a_test_of_its_own(tmp_path):
    (tmp_path / "test_laws.py").write_text(PACK, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-rs", "-p", "no:cacheprovider"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True)
    laws = [name for name in dir(PackLaws) if name.startswith("test_")]
    assert f"{len(laws) - 6} passed, 6 skipped" in done.stdout
    assert "onze regeling kent geen bewijs" in done.stdout
    assert "`landelijk`: het pakket noemt niemand die beslist" in done.stdout
