"""Rules over references to laws, ordinances and judgments: a machine finds them only when they have the right form."""

from __future__ import annotations

import re
from collections.abc import Iterator

from maatwerk_core.explain.citation import cite
from maatwerk_core.rules.consistency import source_id
from maatwerk_core.rules.wrong import Path
from maatwerk_core.workshop.analysis.finding import Found, Rule, found
from maatwerk_core.workshop.analysis.subject import Subject
from maatwerk_core.workshop.analysis.written import references, scalars

#: Which number a kind of source is found by.
NEEDS: dict[str, str] = {"law": "bwb", "ordinance": "cvdr", "case_law": "ecli"}
#: The number of a law or treaty, of a local rule (a version behind it), of a judgment; a link within a law.
FORMS: dict[str, re.Pattern[str]] = {
    "bwb": re.compile(r"BWB[RV]\d{7}"),
    "cvdr": re.compile(r"CVDR\d{1,7}(?:[_/]\d{1,3})?"),
    "ecli": re.compile(r"ECLI:[A-Z]{2}:[A-Z0-9]{1,7}:\d{4}:[A-Z0-9.]{1,25}"),
    "jci": re.compile(r"jci1\.(?:[0-3]|31):[cv]:BWB[RV]\d{7}(?:&[a-z-]+=[\w.:/-]+)*"),
}
_EXAMPLES: dict[str, str] = {
    "bwb": "BWBR0015703",
    "cvdr": "CVDR626298",
    "ecli": "ECLI:NL:CRVB:2025:700",
    "jci": "jci1.3:c:BWBR0015703&artikel=15",
    "article": "pw art 15 lid 1 onder g",
}
#: What in a text looks like one of them.
_LOOKS: dict[str, re.Pattern[str]] = {
    "jci": re.compile(r"\bjci\d[^\s,;)]*", re.IGNORECASE),
    "ecli": re.compile(r"\bECLI\s?:[^\s,;)]+", re.IGNORECASE),
    "cvdr": re.compile(r"\bCVDR[\s-]?\d[\w/]*", re.IGNORECASE),
    "bwb": re.compile(r"\bBWB[RV]?[\s-]?\d\w*", re.IGNORECASE),
}
_ARTICLE = re.compile(r"\d+[a-z]*(?:[:.]\d+[a-z]*)*")
_IN_WORDS = re.compile(r"\b(?:artikel|article|art\.)\s*", re.IGNORECASE)


def of_wrong_form(subject: Subject) -> Iterator[Found]:
    """References that look like a number of a law, a local rule or a judgment and don't have its form."""
    for path, text in scalars(subject.data):
        kind = str(path[-1])
        if path[0] == "sources" and kind in NEEDS.values():
            if not FORMS[kind].fullmatch(text.strip()):
                yield _wrong(path, kind, text)
        elif path[0] != "analysis":
            yield from (_wrong(path, looks, part) for looks, part in _misshapen(text))
    for path, text in references(subject):
        if " " in text.strip() and not _names_an_article(text):
            yield _wrong(path, "article", text)


def _misshapen(text: str) -> Iterator[tuple[str, str]]:
    """Parts of a text that look like a reference and aren't one; what stands inside a link isn't looked at apart."""
    for kind, looks in _LOOKS.items():
        for part in looks.findall(text):
            if not FORMS[kind].fullmatch(part.rstrip(".:")):
                yield kind, part
        text = looks.sub(" ", text)


def _wrong(path: Path, kind: str, text: str) -> Found:
    return found(path, given=text, near=repaired(kind, text), form=_EXAMPLES[kind])


def repaired(kind: str, text: str) -> str | None:
    """The reference in its right form, where only case, spaces or the word for article are wrong.

    >>> repaired("bwb", "bwbr 0015703"), repaired("article", "pw artikel 15 lid 1"), repaired("bwb", "pw")
    ('BWBR0015703', 'pw art 15 lid 1', None)
    """
    if kind == "article":
        tried = _IN_WORDS.sub("art ", text.strip())
        return tried if _names_an_article(tried) else None
    close = re.sub(r"[\s-]", "", text)
    tried = close if kind == "jci" else close.upper()
    return tried if tried != text and FORMS[kind].fullmatch(tried) else None


def _names_an_article(reference: str) -> bool:
    article = cite(reference).article
    return _ARTICLE.fullmatch(article) is not None


def missing(subject: Subject) -> Iterator[Found]:
    """Laws, ordinances and judgments without the number they are found by."""
    listed = subject.data.get("sources", {})
    for id_, source in listed.items():
        number = NEEDS.get(source.get("kind", ""))
        if number is not None and number not in source:
            yield found(
                ("sources", id_), key=True, source=id_, number=number, form=_EXAMPLES[number]
            )


def without_article(subject: Subject) -> Iterator[Found]:
    """Rules that rest on a law as a whole: nobody can look up which article was meant."""
    laws = {source.id for source in subject.policy.pack.sources if source.kind == "law"}
    for path, text in references(subject):
        rests = path[-1] != "source" or path[0] == "checks"
        if rests and source_id(text) in laws and text.strip() == source_id(text):
            yield found(path, source=text)


RULES: tuple[Rule, ...] = (
    Rule("citation.form", "error", of_wrong_form, fixable=True),
    Rule("citation.missing", "warn", missing),
    Rule("citation.no-article", "warn", without_article),
)
