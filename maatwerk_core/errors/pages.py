"""The manual of the codes, as pages and as plain text; writing them to files is left to others."""

from __future__ import annotations

from textwrap import indent

from maatwerk_core.errors.catalogue import CATALOGUE, RULE_CODES
from maatwerk_core.errors.catalogue.entry import Entry, Wording
from maatwerk_core.errors.fault import LABELS, Lang
from maatwerk_core.errors.words import Part, alternatives, placeholders

_HEADINGS: dict[Lang, str] = {"nl": "Zo lost u het op", "en": "How to fix it"}
_REASONS: dict[Lang, str] = {"nl": "Waarom", "en": "Why"}
_EXAMPLES: dict[Lang, tuple[str, str]] = {"nl": ("fout", "goed"), "en": ("wrong", "right")}
_BESIDE: tuple[Part, Part] = ("expected", "hint")
#: At the foot of the page of a rule of the analysis.
_WEIGHS = (
    "Dit is een regel van `maatwerk check`. [Hoe zwaar zij weegt](../reference/check.md) kan een pakket instellen.",
    "A rule of `maatwerk check`; [how heavily it weighs](../reference/check.md) a pack can set.",
)
_INDEX = """\
# Foutcodes

Elke fout die maatwerk meldt heeft een vaste code, een plaats en een tip. `maatwerk explain CODE` \
toont dezelfde uitleg. Each fault has a stable code; every page has an English half.

| code | betekenis | meaning |
|---|---|---|
"""


def codes() -> tuple[str, ...]:
    """Every code there are words for, in alphabetical order.

    >>> "yaml.tab" in codes()
    True
    """
    return tuple(sorted(CATALOGUE))


def explanation(code: str, lang: Lang = "nl") -> str:
    """What a code means and how to put it right, as plain text; `KeyError` for an unknown code.

    >>> print(explanation("yaml.tab", "en").splitlines()[0])
    yaml.tab: there is a tab here
    """
    entry = CATALOGUE[code]
    wording = _wording(entry, lang)
    lines = [f"{code}: {_shown(wording, 'message')}"]
    for label, part in zip(LABELS[lang], _BESIDE, strict=True):
        words = _shown(wording, part)
        lines += [f"{label}: {words}"] if words else []
    lines += ["", wording.why] if wording.why else []
    lines += ["", wording.fix]
    for label, example in zip(_EXAMPLES[lang], (entry.wrong, entry.right), strict=True):
        lines += ["", f"{label}:", indent(example.rstrip("\n"), "    ")]
    return "\n".join(lines) + "\n"


def error_pages() -> dict[str, str]:
    """The manual as Markdown, by file name: a page per code and `README.md`, which lists them.

    >>> sorted(error_pages())[0]
    'README.md'
    """
    pages = {f"{code}.md": _page(code, CATALOGUE[code]) for code in codes()}
    return {"README.md": _index()} | pages


def _index() -> str:
    rows = (
        f"| [`{code}`]({code}.md) | {_cell(CATALOGUE[code].nl)} | {_cell(CATALOGUE[code].en)} |\n"
        for code in codes()
    )
    return _INDEX + "".join(rows)


def _cell(wording: Wording) -> str:
    return _shown(wording, "message").replace("|", "\\|")


def _page(code: str, entry: Entry) -> str:
    halves = [_half(entry, lang) for lang in _HEADINGS]
    weighs = "\n".join(["", *_WEIGHS, ""]) if code in RULE_CODES else ""
    return f"# `{code}`\n\n" + "\n".join(halves) + weighs


def _half(entry: Entry, lang: Lang) -> str:
    wording = _wording(entry, lang)
    lines = [f"> {_shown(wording, 'message')}", ""]
    for label, part in zip(LABELS[lang], _BESIDE, strict=True):
        words = _shown(wording, part)
        lines += [f"* {label}: {words}"] if words else []
    lines += ["", f"## {_REASONS[lang]}", "", wording.why] if wording.why else []
    lines += ["", f"## {_HEADINGS[lang]}", "", wording.fix, ""]
    for label, example in zip(_EXAMPLES[lang], (entry.wrong, entry.right), strict=True):
        lines += [f"{label.capitalize()}:", "", "```yaml", example.rstrip("\n"), "```", ""]
    return "\n".join(lines)


def message_of(code: str, lang: Lang) -> str:
    """What a code says, with an ellipsis for each value; `KeyError` for an unknown code.

    >>> message_of("value.no-source", "en")
    '`…` has no source'
    """
    return _shown(_wording(CATALOGUE[code], lang), "message")


def _wording(entry: Entry, lang: Lang) -> Wording:
    return entry.nl if lang == "nl" else entry.en


def _shown(wording: Wording, part: Part) -> str:
    """A part with an ellipsis for each value: of one message the first template, of several each with its own."""
    every = alternatives(getattr(wording, part))
    templates = every if isinstance(wording.message, tuple) else every[:1]
    gaps = (dict.fromkeys(placeholders(one), _Gap()) for one in templates)
    return " / ".join(map(str.format_map, templates, gaps))


class _Gap:
    def __format__(self, spec: str) -> str:
        return "…"
