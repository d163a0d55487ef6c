"""What `--fix` repairs decides nothing: a drawn pack with faults planted in it comes out as it was without them."""

import os
import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maatwerk_core.engine.meaning import meaning_of
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing import packs
from maatwerk_core.testing.pack_text import as_yaml
from maatwerk_core.workshop import fixing
from maatwerk_core.workshop.analysis.rules import RULES
from maatwerk_core.workshop.checking import check
from maatwerk_core.workshop.fixing import repairable

MOST = max(int(os.environ.get("MAATWERK_PROOF_CASES", "0")) // 10, 10)
HEALTH = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)
MUNICIPALITY = {"code": "GM0000", "name": "Proef"}


def backwards(data):
    """The same data with the days of every value written in the opposite order."""
    if isinstance(data, list):
        return [backwards(part) for part in data]
    if not isinstance(data, dict):
        return data
    parts = [(key, backwards(part)) for key, part in data.items()]
    days = all(re.match(r"\d{4}", str(key)) for key in data)
    return dict(reversed(parts)) if days else dict(parts)


@pytest.fixture(autouse=True)
def _only_what_can_be_repaired(monkeypatch):
    """The last look, with every rule, repairs nothing: without it many packs can be tried."""
    rules = [rule for rule in RULES.values() if rule.fixable]
    monkeypatch.setattr(fixing, "check", lambda folder, _=None: check(folder, rules))


def fixed(text):
    """The text of a pack after its repairs, what its policy means, and what is left to repair."""
    with TemporaryDirectory() as folder:
        main = Path(folder) / "drawn" / "drawn.yaml"
        main.parent.mkdir()
        main.write_text(text, encoding="utf-8")
        left = repairable(fixing.fix(main.parent).checked)
        return main.read_text(encoding="utf-8"), meaning_of(load_pack(main.parent)), left


@pytest.mark.proof
@settings(max_examples=MOST, deadline=None, suppress_health_check=HEALTH)
@given(packs(), st.sampled_from(["nota-9", "b-1"]), st.sampled_from(["", "# onderaan\n"]))
def test_a_planted_fault_is_repaired_and_nothing_else_changes(drawn, extra, below):
    pack = drawn | {"municipality": MUNICIPALITY}
    sources = {extra: {"kind": "policy", "title": "Ongebruikt", "year": "2020"}} | pack["sources"]
    planted = backwards(pack | {"sources": sources})
    plain, meant, _ = fixed(as_yaml(pack) + below)
    text, means, left = fixed(as_yaml(planted) + below)
    assert (means, text) == (meant, plain)
    assert [found.code for found in left] == []
    assert fixed(text)[0] == text
