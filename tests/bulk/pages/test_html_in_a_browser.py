"""Pages as a browser shows them: nothing sticks out, is cut off or overlaps, and no request leaves."""

import html
import json
import re
import shutil
import subprocess

import pytest

from maatwerk_core.bulk.pages.across_page import across_page
from maatwerk_core.bulk.pages.html import as_html
from maatwerk_core.bulk.pages.impact_page import impact_page

pytestmark = pytest.mark.browser
WIDTHS = (320, 400, 1280)

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
  return {
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


def test_a_page_fits_its_window_and_nothing_is_cut_off(pages, tmp_path):
    frames = "".join(
        f'<iframe width="{width}" height="900" srcdoc="{html.escape(page)}"></iframe>'
        for page in pages
        for width in WIDTHS
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
    assert len(found) == len(pages) * len(WIDTHS)
    for seen, page in zip(found, [page for page in pages for _ in WIDTHS], strict=True):
        assert seen["styled"]
        assert seen["charts"] == page.count("<svg") / 2
        assert seen["needed"] <= seen["width"]
        assert (seen["cut"], seen["overlapping"], seen["small"]) == ([], [], [])
        assert seen["fetched"] == 0


def test_a_page_is_printed_on_a4(pages, tmp_path):
    for at, page in enumerate(pages):
        path, printed = tmp_path / f"{at}.html", tmp_path / f"{at}.pdf"
        path.write_text(page, encoding="utf-8")
        chromium("--no-pdf-header-footer", f"--print-to-pdf={printed}", path.as_uri())
        sizes = set(re.findall(rb"/MediaBox\s*\[([^\]]*)\]", printed.read_bytes()))
        assert sizes
        for size in sizes:
            _, _, width, height = map(float, size.split())
            assert (round(width), round(height)) == (595, 842)
