"""A pack in memory: its text reads back as it was, and its faults come with their place."""

from __future__ import annotations

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.packs.document import parse_document
from maatwerk_core.packs.load import load_pack
from maatwerk_core.testing.pack_text import as_yaml, load_text

SMALL = {"pack": "small", "version": "1.0.0", "roles": {"team": {"nl": "team", "en": "team"}}}


def test_the_text_of_a_mapping_reads_back_as_that_mapping():
    same = {"nl": "Wat nu?", "en": "no: it's 10:4"}
    written = {**SMALL, "checks": {"a": {"text": same}, "b": {"text": same}}}
    assert parse_document(as_yaml(written), "small.yaml").data == written


def test_a_text_loads_as_a_file_would(tmp_path):
    text = as_yaml({**SMALL, "maximum": "500", "mandate": {"tiers": [{"role": "team"}]}})
    (tmp_path / "small").mkdir()
    (tmp_path / "small" / "small.yaml").write_text(text, encoding="utf-8")
    ours, theirs = load_text(text), load_pack(tmp_path / "small")
    assert (ours.pack, ours.values.keys()) == (theirs.pack, theirs.values.keys())
    assert ours.plan.outputs == theirs.plan.outputs


def test_what_a_text_extends_is_part_of_it():
    assert load_text(as_yaml({**SMALL, "extends": "landelijk"})).pack.norms


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"maximum": "1.100"}, "value.money-thousands"),
        ({"mandate": {"tiers": [{"role": "nobody"}]}}, "policy.unknown-role"),
        ({"ask": {"facts": ["horoscope"]}}, "condition.unknown-fact"),
    ],
)
def test_a_fault_has_its_place(more, code):
    with pytest.raises(Faults) as raised:
        load_text(as_yaml({**SMALL, **more}))
    assert [fault.code for fault in raised.value.faults] == [code]
    assert raised.value.faults[0].place.line > 2
