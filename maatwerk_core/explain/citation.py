"""Turns a reference of a rule pack (`pw art 15 lid 1`) into a citation for people and a JCI link for the day."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass

from maatwerk_core.rules.catalogue import Source

_REFERENCE = re.compile(
    r"(?P<source>\S+)(?: art (?P<article>\S+))?(?: lid (?P<paragraph>\S+))?(?: onder (?P<part>\S+))?$"
)


@dataclass(frozen=True, slots=True)
class Citation:
    """A reference taken apart. What isn't there is empty."""

    source: str
    article: str = ""
    paragraph: str = ""
    part: str = ""

    def text(self, title: str, lang: str = "nl") -> str:
        """For people: the title, then the article.

        >>> Citation("pw", "15", "1", "g").text("Participatiewet", "nl")
        'Participatiewet artikel 15 lid 1 onder g'
        >>> Citation("pw", "15", "1", "g").text("Participatiewet", "en")
        'Participatiewet article 15(1)(g)'
        """
        if not self.article:
            return title
        if lang == "nl":
            lid = f" lid {self.paragraph}" if self.paragraph else ""
            return (
                f"{title} artikel {self.article}{lid}{f' onder {self.part}' if self.part else ''}"
            )
        brackets = "".join(f"({part})" for part in (self.paragraph, self.part) if part)
        return f"{title} article {self.article}{brackets}"

    def jci(self, bwb: str, day: datetime.date) -> str:
        """The juriconnect reference of the text as it held on `day`.

        >>> Citation("pw", "15", "1", "g").jci("BWBR0015703", datetime.date(2019, 6, 1))
        'jci1.3:c:BWBR0015703&artikel=15&lid=1&onderdeel=g&z=2019-06-01&g=2019-06-01'
        """
        parts = (("artikel", self.article), ("lid", self.paragraph), ("onderdeel", self.part))
        where = "".join(f"&{name}={value}" for name, value in parts if value)
        return f"jci1.3:c:{bwb}{where}&z={day.isoformat()}&g={day.isoformat()}"


def cite(reference: str) -> Citation:
    """Take a reference apart; what is no reference to an article is a source by its id.

    >>> cite("awb art 4:13 lid 2")
    Citation(source='awb', article='4:13', paragraph='2', part='')
    >>> cite("vng-2022")
    Citation(source='vng-2022', article='', paragraph='', part='')
    """
    found = _REFERENCE.match(reference.strip())
    if found is None:
        return Citation(reference.split(" ")[0])
    return Citation(*(found[name] or "" for name in ("source", "article", "paragraph", "part")))


def jci_of(reference: str, source: Source | None, day: datetime.date) -> str:
    """The JCI of a reference to a law that has a BWB id; else nothing.

    >>> jci_of("vng-2022", None, datetime.date(2019, 6, 1))
    ''
    """
    if source is None or not source.bwb:
        return ""
    return cite(reference).jci(source.bwb, day)


class Citing:
    """The sources of a rule pack, cited in one language as they held on one day."""

    def __init__(self, sources: Iterable[Source], lang: str, day: datetime.date) -> None:
        self.sources = {source.id: source for source in sources}
        self.lang, self.day = lang, day

    def source(self, reference: str) -> Source | None:
        """The source behind a reference."""
        return self.sources.get(cite(reference).source)

    def full(self, reference: str) -> str:
        """A law by its article, another source by its title."""
        source = self.source(reference)
        return cite(reference).text(source.title if source else reference, self.lang)

    def short(self, reference: str) -> str:
        """In passing: another source than a law by who made it and when."""
        source = self.source(reference)
        if source is None or source.kind in ("law", "ordinance") or not source.by:
            return self.full(reference)
        return f"{source.by} {source.year}" if source.year else source.by

    def jci(self, reference: str) -> str:
        """The JCI of a reference on the day, where it is a law with a BWB id."""
        return jci_of(reference, self.source(reference), self.day)
