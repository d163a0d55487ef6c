"""An analysis is what all rules find in a pack's own files, in the order of the files."""

import pytest

from maatwerk_core.errors import Faults
from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES

GAP = """\
mandate: {per: household, within: ever, tiers: [{role: team, ceiling: 500}, {role: manager, ceiling: 2500}]}
quorum: {team: {approvals: 3}}"""


def test_a_finding_has_a_place_words_and_a_witness(pack):
    (one,) = analyse(pack(GAP), rules=[RULES["table.gap"]]).findings
    assert one.rule == "table.gap"
    assert (one.place.line, one.place.column) == (12, 84)
    assert "quorum" in one.fault.message("nl")
    assert one.witness is not None


def test_a_pack_that_cannot_be_loaded_has_faults_not_findings(pack):
    with pytest.raises(Faults):
        analyse(pack("maximum: 1.100"))


def test_what_a_pack_inherits_is_left_to_the_pack_that_wrote_it(pack, tmp_path):
    pack(GAP)
    folder = tmp_path / "boven"
    folder.mkdir()
    (folder / "boven.yaml").write_text("pack: boven\nversion: 1.0.0\nextends: proef\n")
    assert analyse(folder).findings == ()
