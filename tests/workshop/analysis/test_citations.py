"""A reference has the form by which a machine finds the text; what only looks like one is told with its repair."""

import pytest

from maatwerk_core.workshop.analysis.citations import repaired

HEAD = "pack: proef\nversion: 1.0.0\n"


def source(**fields):
    """A pack with one source of these fields."""
    written = ", ".join(f"{name}: {value!r}" for name, value in fields.items())
    return f"sources: {{s: {{title: T, {written}}}}}"


@pytest.mark.parametrize(
    ("fields", "near"),
    [
        ({"kind": "law", "bwb": "BWB15703"}, None),
        ({"kind": "law", "bwb": "bwbr0015703"}, "BWBR0015703"),
        ({"kind": "law", "bwb": "BWBR 0015703"}, "BWBR0015703"),
        ({"kind": "ordinance", "cvdr": "626298"}, None),
        ({"kind": "ordinance", "cvdr": "cvdr626298"}, "CVDR626298"),
        ({"kind": "case_law", "ecli": "ECLI:NL:CRVB:2025"}, None),
        ({"kind": "case_law", "ecli": "ecli:nl:crvb:2025:700"}, "ECLI:NL:CRVB:2025:700"),
        ({"kind": "law", "note": "zie jci1.3:c:BWB15703&artikel=15"}, None),
        ({"kind": "policy", "year": 2020, "note": "zie CVDR 675781."}, "CVDR675781"),
        ({"kind": "law", "url": "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel"}, None),
    ],
)
def test_a_reference_of_wrong_form_is_found(of_rule, fields, near):
    [(_, _, given)] = of_rule("citation.form", source(**fields), head=HEAD)
    assert given.get("near") == near


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "law", "bwb": "BWBR0015703"},
        {"kind": "law", "bwb": "BWBV0001506"},
        {"kind": "ordinance", "cvdr": "CVDR626298"},
        {"kind": "ordinance", "cvdr": "CVDR626298/3"},
        {"kind": "case_law", "ecli": "ECLI:EU:C:2023:957"},
        {"kind": "law", "note": "jci1.3:c:BWBR0015703&hoofdstuk=2&artikel=15&lid=1&z=2024-01-01&g=2024-01-01"},
        {"kind": "law", "url": "wetten.overheid.nl/BWBR0051679/2027-01-01"},
        {"kind": "law", "note": "ECLI:NL:CRVB:2024:2313. Zie ook CVDR675781, en (BWBR0010346)."},
        {"kind": "law", "note": "Het CVDR noemt geen BWB-nummer en geen ECLI."},
    ],
)  # fmt: skip
def test_a_reference_of_the_right_form_is_left_alone(of_rule, fields):
    assert of_rule("citation.form", source(**fields), head=HEAD) == []


@pytest.mark.parametrize(
    ("reference", "near"),
    [
        ("pw artikel 15 lid 1", "pw art 15 lid 1"),
        ("pw art. 15", "pw art 15"),
        ("pw 15", None),
        ("pw art vijftien", None),
        ("pw art 15 eerste lid", None),
    ],
)
def test_an_article_of_wrong_form_is_found(of_rule, reference, near):
    [(_, _, given)] = of_rule(
        "citation.form", f"returns: {{within: {{value: 6 months, source: {reference}}}}}"
    )
    assert (given["given"], given.get("near")) == (reference, near)


@pytest.mark.parametrize(
    "reference",
    [
        "pw",
        "pw art 15",
        "pw art 13 lid 1 onder g",
        "pw art 4:13 lid 2",
        "pw art 4a",
        "pw art 2.3.5",
    ],
)
def test_an_article_of_the_right_form_is_left_alone(of_rule, reference):
    assert (
        of_rule("citation.form", f"returns: {{within: {{value: 6 months, source: {reference}}}}}")
        == []
    )


@pytest.mark.parametrize(
    ("fields", "number"),
    [({"kind": "law"}, "bwb"), ({"kind": "ordinance"}, "cvdr"), ({"kind": "case_law"}, "ecli")],
)
def test_a_law_an_ordinance_and_a_judgment_have_the_number_they_are_found_by(
    of_rule, fields, number
):
    [(_, _, given)] = of_rule("citation.missing", source(**fields), head=HEAD)
    assert given["number"] == number


def test_other_kinds_of_source_need_no_number(of_rule):
    for kind in ("policy", "practice", "press", "reference", "example"):
        assert of_rule("citation.missing", source(kind=kind), head=HEAD) == []


CHECK = "checks: {a: {ground: legitimacy, require: {in_kind: yes}, severity: advice, text: {nl: A, en: A}, source: %s}}"


def test_a_check_names_the_article_of_its_law(of_rule):
    assert len(of_rule("citation.no-article", CHECK % "pw")) == 1
    assert of_rule("citation.no-article", CHECK % "pw art 15") == []
    assert of_rule("citation.no-article", CHECK % "besluit") == []


def test_a_row_by_law_names_its_article_and_a_value_need_not(of_rule):
    row = "deadlines: {d: {law: pw, within: {value: 6 weeks, source: pw}}}"
    assert [(line, column) for line, column, _ in of_rule("citation.no-article", row)] == [(12, 22)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [("bwb", "BWBR001570"), ("article", "pw"), ("ecli", "ECLI:NL"), ("cvdr", "CVDR")],
)
def test_what_was_meant_is_not_guessed(kind, text):
    assert repaired(kind, text) is None
