"""Names that no fact may have are told by whole words, and the schema tells the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.packs.schemas.conditions import LOCAL_FACT
from maatwerk_core.rules.facts import UNREADABLE, Fact, is_unreadable

REFUSED = """
nationaliteit nationaliteit_x tweede_nationaliteit nationality nationaliteiten dubbele-nationaliteit
gender gender_x transgender geslacht geslacht_kind sekse sex sexual_orientation homoseksueel
birthplace birth_country place_of_birth country-of-birth geboorteplaats geboorteland geboortedatum
postcode postcode4 postcodegebied postal_code zip_code zipcode
religie religion religieus geloof geloofsovertuiging
residence residence_status verblijf verblijfsstatus verblijfsrecht
diagnose diagnosis hoofddiagnose fraude fraud_history bijstandsfraude fraudeur crimineel criminal_record strafblad
objection eerdere_objections bezwaar eerdere_bezwaren bezwaarschrift
ethnicity etniciteit etnisch huidskleur herkomst herkomstland land_van_herkomst herkomst_x afkomst
origin country_of_origin
race racial ras ras_x x_ras bsn bsn_nummer burgerservicenummer address home_address woonadres adres adresgegevens
schuldig onschuldig guilty culpable verwijt verwijtbaar onverwijtbaar
""".split()

ALLOWED = """
terras_aanwezig terras terrace_present grasveld trace embrace_plan original originele_factuur
kinderdagverblijf dagverblijf residential_care verblijfskosten
verschuldigd_bedrag verschuldigd schuldhulp schuldeiser schuldigeiser need_addressed
geloofwaardig bezwaarlijk schulddiagnose technicus technische_keuring rasterwerk
moved_this_year birth_costs in_natura agenda kalender kras matras
""".split()


@pytest.mark.parametrize("name", REFUSED)
def test_what_people_are_not_judged_on_is_refused(name):
    assert is_unreadable(f"own_{name}")
    assert is_unreadable(name.upper())


@pytest.mark.parametrize("words", UNREADABLE)
@given(st.data())
def test_no_way_to_write_such_a_word_is_passed_over(words, data):
    name = data.draw(st.from_regex(re.compile(words), fullmatch=True))
    assert is_unreadable(f"own_{name}_x")


@pytest.mark.parametrize("name", ALLOWED)
def test_a_word_that_only_holds_those_letters_is_allowed(name):
    assert not is_unreadable(f"own_{name}")


@pytest.mark.parametrize("name", [*REFUSED, *ALLOWED])
def test_the_schema_refuses_the_same_names(name):
    assert (re.search(LOCAL_FACT, f"own_{name}") is None) is is_unreadable(f"own_{name}")


@pytest.mark.parametrize(
    ("fact", "column"),
    [
        (Fact("budget_left.team", "cents", "over", "left"), "budget_left_team_cents"),
        (Fact("scenarios.nothing", "bool", "scenario", "scenario"), "scenarios_nothing"),
    ],
)
def test_a_column_is_the_id_without_points_and_says_when_it_is_money(fact, column):
    assert fact.column == column
