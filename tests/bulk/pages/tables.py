"""Reads the tables of a page back, as a browser shows them."""

from html.parser import HTMLParser


class Tables(HTMLParser):
    """Every table of a page by its caption: its rows as texts, the head first."""

    def __init__(self, text):
        super().__init__()
        self.found, self.rows, self.inside = {}, [], ""
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.rows, self.caption = [], ""
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("th", "td"):
            self.rows[-1].append("")
        self.inside = tag

    def handle_endtag(self, tag):
        if tag == "table":
            self.found[self.caption] = self.rows
        self.inside = ""

    def handle_data(self, data):
        if self.inside == "caption":
            self.caption += data
        elif self.inside in ("th", "td"):
            self.rows[-1][-1] += data
