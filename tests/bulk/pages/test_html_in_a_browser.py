"""Pages as a browser shows them: nothing sticks out, is cut off or overlaps, and no request leaves."""

import datetime
import html
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from maatwerk_core.bulk.impact.passing import Asked
from maatwerk_core.bulk.impact.report import find_impact, open_cases
from maatwerk_core.bulk.impact.sweep import read_sweep
from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.impact_page import impact_page
from maatwerk_core.bulk.population import write_population
from maatwerk_core.packs.load import load_pack

pytestmark = pytest.mark.browser
WIDTHS = (320, 400, 1280)
#: The width of A4 without its margins of 15 mm in pixels of 1/96 inch, and that of a scroll bar.
PAPER = 680 + 15
RULEPACKS = Path(__file__).resolve().parents[3] / "rulepacks"
SWEEP = "mandate.tiers.team.ceiling=250..2000:50"

# Looks at each page in a frame of its own; the page itself runs no script.
LOOK = """
const seen = (frame) => {
  const page = frame.contentDocument, view = frame.contentWindow, root = page.documentElement;
  const box = (one) => one.getBoundingClientRect();
  const drawn = [...page.querySelectorAll('svg')].filter((one) => box(one).width > 0);
  const inside = (one, of) => one.left >= of.left - 1 && one.right <= of.right + 1
    && one.top >= of.top - 1 && one.bottom <= of.bottom + 1;
  const over = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
    && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
  const cut = [], overlapping = [], small = [];
  for (const svg of drawn) {
    const texts = [...svg.querySelectorAll('text')].filter((one) => one.textContent.trim());
    const boxes = texts.map(box);
    texts.forEach((text, at) => {
      if (!inside(boxes[at], box(svg))) cut.push(text.textContent);
      const scale = box(svg).width / svg.viewBox.baseVal.width;
      if (parseFloat(view.getComputedStyle(text).fontSize) * scale < 8) small.push(text.textContent);
      boxes.slice(at + 1).forEach((other, on) => {
        if (over(boxes[at], other)) overlapping.push([text.textContent, texts[at + 1 + on].textContent]);
      });
    });
  }
  const alike = (svg) => svg.closest('[role=img]')?.getAttribute('aria-label')?.trim() ?? '';
  const cropped = [...page.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1);
  return {
    words: drawn.map(alike), cropped: cropped.map((one) => one.getAttribute('aria-label')),
    asked: [...page.querySelectorAll('[src], link, script, image, iframe')].length,
    width: root.clientWidth, needed: root.scrollWidth, charts: drawn.length, cut, overlapping, small,
    styled: view.getComputedStyle(page.body).maxWidth !== 'none',
    fetched: view.performance.getEntriesByType('resource').length,
  };
};
window.onload = () => {
  document.getElementById('found').textContent =
    JSON.stringify([...document.querySelectorAll('iframe')].map(seen));
};
"""


def chromium(*options):
    """Run Chromium without a screen; what it printed."""
    program = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))
    )
    command = [program, "--headless", "--no-sandbox", "--disable-gpu", *options]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


@pytest.fixture
def pages(across, impact, policies):
    """Both kinds of pages, in Dutch."""
    return [as_html(across_page(across)), as_html(impact_page(impact, policies))]


@pytest.fixture(scope="module")
def generated(tmp_path_factory):
    """A report as the program makes it, in both languages: the longest pack, every group, and a sweep of 36 points."""
    folder = tmp_path_factory.mktemp("generated")
    old, new = (load_pack(RULEPACKS / name) for name in ("zaanstad", "voorbeeld"))
    write_population(
        folder / "huishoudens.parquet", 300, 3, [datetime.date(2026, 2, 1)], [old, new]
    )
    asked = Asked((old, new), sweeps=(read_sweep(SWEEP, new),))
    found = find_impact(open_cases(folder / "huishoudens.parquet"), asked)
    assert found.changed
    assert [len(curve.points) for curve in found.curves] == [36]
    return {lang: as_html(impact_page(found, (old, new), lang)) for lang in ("nl", "en")}


def look(pages, widths, tmp_path):
    """What a browser sees of each page at each width, one after the other."""
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
        for width in widths
    )
    looking = tmp_path / "look.html"
    looking.write_text(
        f'<!doctype html><meta charset="utf-8"><pre id="found"></pre>{frames}<script>{LOOK}</script>',
        encoding="utf-8",
    )
    shown = chromium(
        "--window-size=1600,1200", "--virtual-time-budget=5000", "--dump-dom", looking.as_uri()
    )
    found = json.loads(
        html.unescape(re.search(r'<pre id="found">(.*?)</pre>', shown, re.DOTALL)[1])
    )
    assert len(found) == len(pages) * len(widths)
    return zip(found, [page for page in pages for _ in widths], strict=True)


def fits(seen, page):
    """Nothing sticks out, is cut off, overlaps or is too small to read; every chart has words; nothing is fetched."""
    assert seen["charts"] == len(seen["words"]) == page.count("<svg") / 2
    assert all(seen["words"])
    assert seen["needed"] <= seen["width"]
    assert (seen["cut"], seen["overlapping"], seen["small"]) == ([], [], [])
    assert (seen["fetched"], seen["asked"]) == (0, 0)


def test_a_page_fits_its_window_and_nothing_is_cut_off(pages, tmp_path):
    for seen, page in look(pages, WIDTHS, tmp_path):
        fits(seen, page)
        assert seen["styled"]


def test_a_report_fits_its_window_in_both_languages(generated, tmp_path):
    for seen, page in look(list(generated.values()), WIDTHS, tmp_path):
        fits(seen, page)
        assert seen["styled"]
        assert seen["charts"] >= 6


def test_a_report_fits_on_paper_with_its_widest_tables(generated, tmp_path):
    pages = [on_paper(page) for page in generated.values()]
    for seen, page in look(pages, [PAPER], tmp_path):
        fits(seen, page)
        assert seen["width"] == 680
        assert seen["cropped"] == []


def on_paper(page):
    """The page with the styles of print on a screen: a browser measures nothing of what it prints."""
    page, policies = re.subn(r"<meta http-equiv[^>]*>", "", page)
    page, styles = re.subn(r"@media print", "@media all", page)
    assert (policies, styles) == (1, 1)
    return page


def printed(page, name, tmp_path):
    """The sizes of the pages in PDF points."""
    path, out = tmp_path / f"{name}.html", tmp_path / f"{name}.pdf"
    path.write_text(page, encoding="utf-8")
    chromium("--no-pdf-header-footer", f"--print-to-pdf={out}", path.as_uri())
    for size in set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", out.read_bytes())):
        _, _, width, height = map(float, size.split())
        yield round(width), round(height)


def test_a_page_is_printed_on_a4(pages, generated, tmp_path):
    for at, page in enumerate([*pages, generated["en"]]):
        assert set(printed(page, at, tmp_path)) == {(595, 842)}
