"""A chart is the same bytes each time, fetches nothing, and leaves out what is hidden."""

import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from maatwerk_core.bulk.pages import charts
from maatwerk_core.bulk.pages.charts import NARROW, WIDE, draw, require_charts
from maatwerk_core.bulk.pages.document import Bars, Curve, Heat, Line
from maatwerk_core.errors import Faults

NAMES = ("Almere", "'s-Gravenhage & <Scheveningen>", "Zaanstad")
HEAT = Heat("", NAMES, NAMES, ((None, 0, 4_999), (0, None, 10_000), (None, 10_000, None)))
BARS = Bars("", NAMES, ("ja", "nee"), ((1, 2), (None, 5), (0, 0)))
CURVE = Curve(
    "", "plafond", (100, 200, 300), ("€ 1", "€ 2", "€ 3"), (Line("ja", (5, None, 7)),), 200
)


def drawn(chart, width=WIDE):
    return ET.fromstring(draw(chart, width))  # noqa: S314  # reason: our own text


def texts(root):
    return [one.text for one in root.iter() if one.tag.endswith("}text") and one.text]


@pytest.mark.parametrize("chart", [HEAT, BARS, CURVE])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_chart_is_sound_svg_that_fits_its_width(chart, width):
    root = drawn(chart, width)
    assert int(root.get("width")) <= width
    assert draw(chart, width) == draw(chart, width)
    assert not [one for one in root.iter() if one.tag.endswith(("}image", "}script", "}style"))]


def test_a_heat_map_shows_per_cents_and_a_dash_for_what_is_hidden():
    shown = texts(drawn(HEAT))
    assert sorted(shown) == sorted([*NAMES, *NAMES, "0", "50", "0", "100", "–", "100"])


def test_rows_and_columns_stand_as_they_were_given():
    shown = [text for text in texts(drawn(HEAT)) if text in NAMES]
    assert shown == [*NAMES, *NAMES]


def test_every_row_of_bars_has_its_name_also_where_nothing_is_to_be_drawn():
    assert texts(drawn(BARS)) == list(NAMES)


def lightness(colour):
    """The relative luminance of a colour, as WCAG works it out."""
    parts = (
        re.findall(r"\d+", colour)
        if colour.startswith("rgb")
        else [int(colour[at : at + 2], 16) for at in (1, 3, 5)]
    )
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (int(part) / 255 for part in parts)
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    darker, lighter = sorted(map(lightness, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_a_number_can_be_read_on_every_colour():
    shares = tuple(range(0, 10_001, 50))
    root = drawn(Heat("", ("rij",), tuple(map(str, shares)), (shares,)))
    cells = [one.get("fill") for one in root.iter() if one.get("stroke") == "#ffffff"]
    inks = [one.get("fill") for one in root.iter() if one.get("font-size") == "12px"]
    assert len(cells) == len(inks) == len(shares)
    assert min(map(contrast, cells, inks)) >= 4.5


def test_neighbours_differ_in_how_light_they_are():
    for colours in (charts.SERIES[:4], charts.LINES):
        assert all(contrast(one, other) >= 1.25 for one, other in pairwise(colours))


def test_lines_stand_out_from_the_page_and_have_signs_of_their_own():
    assert all(contrast(one, "#ffffff") >= 3 for one in charts.LINES)
    assert len(set(charts.SIGNS)) == len(charts.LINES)


def test_a_curve_is_broken_where_a_number_is_hidden():
    lines = [
        one.get("d")
        for one in drawn(CURVE).iter()
        if one.get("stroke-width") == "2" and one.get("fill") is None
    ]
    assert [line.count("M") for line in lines] == [2]


def test_a_chart_without_anything_is_still_drawn():
    assert drawn(Bars("", (), (), ())) is not None
    assert drawn(Heat("", (), (), ())) is not None


def test_that_charts_can_not_be_drawn_is_told_before_work_begins(monkeypatch):
    require_charts()
    monkeypatch.setattr(charts.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(Faults) as refused:
        require_charts()
    assert refused.value.faults[0].code == "charts.not-installed"
