"""References of a pack become citations and JCI links of the day."""

import datetime

import pytest

from maatwerk_core.explain.citation import Citation, cite, jci_of
from tests.explain.real_cases import policy

DAY = datetime.date(2019, 6, 1)


@pytest.mark.parametrize(
    ("reference", "nl", "en", "where"),
    [
        (
            "pw art 15 lid 1 onder g",
            "X artikel 15 lid 1 onder g",
            "X article 15(1)(g)",
            "artikel=15&lid=1&onderdeel=g",
        ),
        ("awb art 4:13 lid 2", "X artikel 4:13 lid 2", "X article 4:13(2)", "artikel=4:13&lid=2"),
        ("wmo art 2.3.5", "X artikel 2.3.5", "X article 2.3.5", "artikel=2.3.5"),
        ("wgs art 4a lid 3", "X artikel 4a lid 3", "X article 4a(3)", "artikel=4a&lid=3"),
    ],
)
def test_a_reference_reads_and_links(reference, nl, en, where):
    found = cite(reference)
    assert (found.text("X", "nl"), found.text("X", "en")) == (nl, en)
    assert found.jci("BWBR1", DAY) == f"jci1.3:c:BWBR1&{where}&z=2019-06-01&g=2019-06-01"


def test_a_source_without_an_article_is_called_by_its_title():
    assert cite("vng-2022").text("Het mini-maatwerkbudget") == "Het mini-maatwerkbudget"


def test_what_is_no_law_has_no_jci():
    sources = {source.id: source for source in policy("amsterdam").pack.sources}
    assert jci_of("vng-2022", sources["vng-2022"], DAY) == ""
    assert jci_of("rv art 447", sources["rv"], DAY) == ""


@pytest.mark.parametrize("pack", ["landelijk", "zaanstad", "leeuwarden"])
def test_every_reference_of_a_pack_is_understood(pack):
    found = policy(pack).pack
    sources = {source.id for source in found.sources}
    references = [row.source for row in found.checks if row.source]
    references += [row.article for row in found.legal_bases if row.article]
    for reference in references:
        assert cite(reference).source in sources
        assert " art " not in reference or cite(reference).article


def test_a_strange_reference_falls_back_on_its_source():
    assert cite("pw artikel vijftien en zestien") == Citation("pw")
