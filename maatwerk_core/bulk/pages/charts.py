"""Draws charts as SVG with Vega-Lite. What a chart says in words and figures stands around it, in the page.

The drawing has fixed margins and asks no font for its size, fetches nothing and knows no clock: the same chart is the
same bytes. Each is drawn for a screen or paper, and narrow for a phone.
"""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from typing import Any

from maatwerk_core.bulk.pages.document import Bars, Chart, Curve, Heat
from maatwerk_core.errors import Faults, fault

#: Widths in pixels: what fits on A4 and in a wide window, and what fits on a phone.
WIDE, NARROW = 680, 336
#: Colours that people tell apart who see no red or no green; they also differ in how light they are.
SERIES: tuple[str, ...] = (
    "#00508c", "#3f9ad1", "#f0c84b", "#c2571a", "#6d6d6d", "#8f4b8a", "#2f8f6b", "#b9b9b9",
)  # fmt: skip
#: The same for thin lines: nothing as light as yellow. Each has a sign of its own too, for who sees no colours.
LINES: tuple[str, ...] = ("#08366b", "#c2571a", "#3390c9", "#8f4b8a", "#949494")
SIGNS: tuple[str, ...] = ("●", "■", "▲", "◆", "✚")
_SHAPES: tuple[str, ...] = ("circle", "square", "triangle-up", "diamond", "cross")
#: From light to dark in one hue; a number on it is black up to the turn, white above: there both can be read.
_LIGHT, _DARK, _TURN = "#eef4fa", "#08366b", 6_250
_INK, _SOFT = "#1b1b1b", "#595959"
_VERSION = "6.1"
_CONFIG: dict[str, Any] = {
    "aria": False,
    "background": None,
    "font": "Arial, sans-serif",
    "view": {"stroke": None},
    "axis": {
        "domain": False, "ticks": False, "title": None, "grid": False, "labelColor": _INK,
        "labelLimit": 0, "labelOverlap": False, "labelFontSize": 12,
    },
}  # fmt: skip


def require_charts() -> None:
    """Raises `Faults` where charts can't be drawn: to say so before anyone waits for a report."""
    if importlib.util.find_spec("vl_convert") is None:
        raise Faults([fault("charts.not-installed", package="vl_convert")])


def draw(chart: Chart, width: int = WIDE) -> str:
    """A chart as SVG of this width, to put in a page as it is.

    >>> from maatwerk_core.bulk.pages.document import Bars
    >>> svg = draw(Bars("", ("almere",), ("ready",), ((12,),)))
    >>> svg.startswith("<svg"), "http-equiv" in svg, svg == draw(Bars("", ("almere",), ("ready",), ((12,),)))
    (True, False, True)
    """
    import vl_convert

    spec = _spec(chart, width) | {"config": _CONFIG}
    svg: str = vl_convert.vegalite_to_svg(spec, vl_version=_VERSION, allowed_base_urls=[])
    return svg


def _spec(chart: Chart, width: int) -> dict[str, Any]:
    match chart:
        case Heat():
            return _heat(chart, width)
        case Bars():
            return _bars(chart, width)
        case Curve():
            return _curve(chart, width)


def _framed(width: int, height: int, margins: tuple[int, int, int, int]) -> dict[str, Any]:
    """A drawing of a given size: the room for words around it is given too, in CSS order."""
    top, right, bottom, left = margins
    return {
        "width": width - left - right,
        "height": height,
        "padding": {"top": top, "right": right, "bottom": bottom, "left": left},
        "autosize": {"type": "none"},
    }


def _room(words: Sequence[str], size: int, most: int) -> int:
    """How wide words can be once they are short, as far as that goes without asking a font."""
    return max((len(_short(word, most)) for word in words), default=0) * size * 58 // 100 + 10


def _short(word: str, most: int) -> str:
    """A name that fits beside a chart; the table has it whole.

    >>> _short("alleenstaande", 8), _short("paar", 8)
    ('alleens…', 'paar')
    """
    return word if len(word) <= most else word[: most - 1].rstrip() + "…"


def _labels(words: Sequence[str], most: int, size: int) -> dict[str, Any]:
    """The names along a chart, by their whole name, so that two that look alike stay two."""
    short = {word: _short(word, most) for word in words}
    return {"labelExpr": f"{_object(short)}[datum.value]", "labelFontSize": size}


def _heat(chart: Heat, width: int) -> dict[str, Any]:
    narrow = width < WIDE
    size = 11 if narrow else 13
    most = 18 if narrow else 30
    left, top = _room(chart.rows, size, most), _room(chart.columns, size, most)
    cell = max(18, min(72, (width - left) // max(1, len(chart.columns))))
    height = min(cell, 32)
    values = [
        {"row": row, "column": column, "bp": bp, "dark": (bp or 0) > _TURN,
         "words": _percent(bp) if row != column else ""}
        for row, cells in zip(chart.rows, chart.cells, strict=True)
        for column, bp in zip(chart.columns, cells, strict=True)
    ]  # fmt: skip
    across = {"field": "column", "type": "nominal", "scale": {"domain": list(chart.columns)},
              "axis": {"orient": "top", "labelAngle": -90} | _labels(chart.columns, most, size)}  # fmt: skip
    down = {"field": "row", "type": "nominal", "scale": {"domain": list(chart.rows)},
            "axis": _labels(chart.rows, most, size)}  # fmt: skip
    colour = {
        "field": "bp", "type": "quantitative", "legend": None,
        "scale": {"domain": [0, 10_000], "range": [_LIGHT, _DARK], "interpolate": "lab"},
    }  # fmt: skip
    ink = {"condition": {"test": "datum.dark", "value": "#ffffff"}, "value": "#000000"}
    framed = _framed(left + cell * len(chart.columns), height * len(chart.rows), (top, 0, 0, left))
    return framed | {
        "data": {"values": values},
        "encoding": {"x": across, "y": down},
        "layer": [
            {"mark": {"type": "rect", "stroke": "#ffffff"}, "encoding": {"color": colour}},
            {"mark": {"type": "text", "fontSize": size - (cell < 26)},
             "encoding": {"text": {"field": "words"}, "color": ink}},
        ],
    }  # fmt: skip


def _percent(bp: int | None) -> str:
    """A share as whole per cents, half up, without the sign; only nothing is 0, and only all of it 100.

    >>> _percent(4_350), _percent(None), _percent(0), _percent(4), _percent(9_960)
    ('44', '–', '0', '<1', '>99')
    """
    if bp is None:
        return "–"
    if 0 < bp < 50 or 9_950 <= bp < 10_000:
        return "<1" if bp < 50 else ">99"
    return str((bp + 50) // 100)


def _bars(chart: Bars, width: int) -> dict[str, Any]:
    size, height = 12, 36 if len(chart.rows) < 4 else 24
    most = 18 if width < WIDE else 30
    left = _room(chart.rows, size, most)
    values = [
        {"row": row, "series": name, "at": at, "cases": cases}
        for row, cells in zip(chart.rows, chart.cells, strict=True)
        for at, (name, cases) in enumerate(zip(chart.series, cells, strict=True))
        if cases
    ]
    colours = [SERIES[at % len(SERIES)] for at in range(len(chart.series))]
    longest = max((sum(cases or 0 for cases in cells) for cells in chart.cells), default=0)
    across = {"field": "cases", "type": "quantitative", "stack": "zero", "axis": None,
              "scale": {"domain": [0, max(1, longest)], "nice": False}}  # fmt: skip
    down = {"field": "row", "type": "nominal", "scale": {"domain": list(chart.rows)},
            "axis": _labels(chart.rows, most, size)}  # fmt: skip
    colour = {"field": "series", "type": "nominal", "legend": None,
              "scale": {"domain": list(chart.series), "range": colours}}  # fmt: skip
    return _framed(width, height * len(chart.rows), (0, 2, 0, left)) | {
        "data": {"values": values},
        "mark": {"type": "bar", "height": {"band": 0.74}, "stroke": "#ffffff", "strokeWidth": 1},
        "encoding": {"x": across, "y": down, "color": colour, "order": {"field": "at"}},
    }


def _curve(chart: Curve, width: int) -> dict[str, Any]:
    values = [
        {"x": place, "line": line.name, "y": height}
        for line in chart.lines
        for place, height in zip(chart.places, line.heights, strict=True)
    ]
    colours = [LINES[at % len(LINES)] for at in range(len(chart.lines))]
    shown = _spread(len(chart.places), 4 if width < WIDE else 8)
    words = {str(chart.places[at]): chart.labels[at] for at in shown}
    across = {
        "field": "x", "type": "quantitative",
        "scale": {"domain": [chart.places[0], chart.places[-1]], "nice": False},
        "axis": {"values": [chart.places[at] for at in shown], "ticks": True, "domain": True,
                 "labelExpr": f"{_object(words)}[datum.value]"},
    }  # fmt: skip
    up = {"field": "y", "type": "quantitative", "scale": {"zero": True},
          "axis": {"grid": True, "gridColor": "#dddddd", "tickCount": 5, "format": "d"}}  # fmt: skip
    colour = {"field": "line", "type": "nominal", "legend": None,
              "scale": {"domain": [line.name for line in chart.lines], "range": colours}}  # fmt: skip
    shapes = [_SHAPES[at % len(_SHAPES)] for at in range(len(chart.lines))]
    shape = colour | {"scale": {"domain": [line.name for line in chart.lines], "range": shapes}}
    drawn = {"x": across, "y": up, "color": colour}
    layers: list[dict[str, Any]] = [
        {"mark": {"type": "line", "strokeWidth": 2}, "encoding": drawn},
        {"mark": {"type": "point", "filled": True, "size": 40, "opacity": 1},
         "encoding": drawn | {"shape": shape}},
    ]  # fmt: skip
    if chart.now is not None and chart.places[0] <= chart.now <= chart.places[-1]:
        rule = {"type": "rule", "color": _SOFT, "strokeDash": [4, 4]}
        layers.append({"data": {"values": [{"x": chart.now}]}, "mark": rule,
                       "encoding": {"x": {"field": "x", "type": "quantitative"}}})  # fmt: skip
    return _framed(width, 260, (10, 24, 26, 64)) | {"data": {"values": values}, "layer": layers}


def _spread(count: int, most: int) -> list[int]:
    """At most so many places of a row, the first and the last among them.

    >>> _spread(36, 4), _spread(2, 8)
    ([0, 11, 23, 35], [0, 1])
    """
    if count <= most:
        return list(range(count))
    return [at * (count - 1) // (most - 1) for at in range(most)]


def _object(words: dict[str, str]) -> str:
    """A list of words as an expression of Vega."""
    return json.dumps(words, ensure_ascii=False)
