"""What an example reads is found by watching it, so that no mutant it could notice is kept from it."""

import pytest

from maatwerk_core.packs.example import Expectation
from maatwerk_core.workshop.mutate.reading import rests_of, trial_of


@pytest.fixture(scope="module")
def trials(ran):
    return {one.example.name: trial_of(one) for one in ran("amsterdam").outcomes}


def test_an_example_reads_the_values_that_its_plan_needs(trials):
    assert "mandate.tiers.team.ceiling" in trials["schuur"].reads
    assert "scheme.legal_basis" in trials["schuur"].reads


def test_a_price_is_read_only_where_a_line_names_it(trials):
    assert not any(
        path.startswith("costs.") and path.endswith(".price") for path in trials["schuur"].reads
    )


def test_what_is_asked_of_the_pack_itself_is_read_under_the_names_it_has_there(ran):
    asked = next(one for one in ran("almere").outcomes if one.example.name == "wat-gewoon-is")
    assert {"mandate.tiers.team.usual.low", "mandate.tiers.team.usual.high"} <= trial_of(
        asked
    ).reads


@pytest.mark.parametrize(
    ("path", "outputs"),
    [
        (("status",), {"status"}),
        (("checks", "gift", "verdict"), {"applies:gift", "check:gift"}),
        (("provisions", "fondsen"), {"open:fondsen"}),
        (("returns", "verdict"), {"returns"}),
        (("reads", "maximum"), set()),
    ],
)
def test_an_expectation_rests_on_the_outputs_that_it_names(path, outputs):
    assert rests_of(Expectation(path, "yes")) == outputs


@pytest.mark.parametrize(
    "path",
    [("mandate", "role"), ("returns", "missing"), ("write",), ("checks", "gift", "severity")],
)
def test_where_more_may_count_anything_may(path):
    assert rests_of(Expectation(path, "yes")) is None
