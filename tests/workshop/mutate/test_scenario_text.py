"""A scenario that is written out is read back as it was meant, whatever stands in it."""

import pytest

from maatwerk_core.packs.load import load_pack
from maatwerk_core.workshop.mutate.scenario_text import Draft, example_of, name_for, quoted

AMSTERDAM = load_pack("amsterdam")


@pytest.mark.parametrize(
    "because", ["Gewoon.", 'Met "tekens": {en} # meer', "een \\ streep", "100%, of niet"]
)
def test_a_reason_survives_being_written_out(because):
    draft = Draft("naam", {"amount": "500"}, "2019-06-01", (("mandate.role", "team"),), because)
    example = example_of(draft, AMSTERDAM)
    assert (example.because, dict(example.given)) == (because, {"amount": "500"})
    assert [(one.name, one.value) for one in example.expect] == [("mandate.role", "team")]


def test_strict_is_written_out():
    draft = Draft("naam", {}, "2019-06-01", (("status", "incomplete"),), "Streng.", strict=True)
    assert example_of(draft, AMSTERDAM).strict


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, "unknown"),
        (["a", "b"], "[a, b]"),
        ([], "[]"),
        ("20%", "20%"),
        ("", '""'),
        ("a, b", '"a, b"'),
    ],
)
def test_values_are_quoted_where_a_flow_mapping_needs_it(value, text):
    assert quoted(value) == text


def test_names_are_words():
    assert (
        name_for(("norms", "bijstand-18-20", "rows", 3, "from"), set())
        == "norms-bijstand-18-20-rows-3-from"
    )


def test_long_lines_are_broken_and_read_back_the_same():
    because = "Houdt vast dat hier een bedrag staat: dit, en niet een cent meer (mandate.tiers.0.ceiling)."
    expect = (
        ("mandate.role", "team"),
        ("quorum.approvals", "3"),
        ("reads.mandate.tiers.team.ceiling", "500"),
    )
    draft = Draft("naam", {"amount": "500", "granted_total": "0"}, "2019-06-01", expect, because)
    assert max(map(len, str(draft).splitlines())) <= 80
    example = example_of(draft, AMSTERDAM)
    assert example.because == because
    assert [(one.name, one.value) for one in example.expect] == list(expect)
