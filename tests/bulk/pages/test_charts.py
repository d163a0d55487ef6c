"""A chart is the same bytes each time, fetches nothing, and leaves out what is hidden."""

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


def test_a_curve_is_broken_where_a_number_is_hidden():
    lines = [one.get("d") for one in drawn(CURVE).iter() if one.get("stroke-width") == "2.5"]
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
