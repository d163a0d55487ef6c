"""What YAML knows or takes as text and a document may not hold: a code and a position each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

HARD_SPACES = "\u00a0\u2007\u202f\u200b\u2060"
_CURLY = "“”„‟‘’‚‛"

# Patterns, compiled when first needed: that is once something is wrong.
_REST_OF_LINE = "[^\n\r\x85\u2028\u2029]*"
_COMMENT = rf"(?m:^|(?<=\s))#{_REST_OF_LINE}"
_NO_TEXT = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufeff]"
_GLUED = r"(?s)([\w.-]+):(?!//)(\S.*)"
_YAML_TAG = "tag:yaml.org,2002:"


class Stray(NamedTuple):
    """A code, the position in the text it is about, and the values of its words."""

    code: str
    at: int
    values: dict[str, object]


def stray(code: str, at: int, **values: object) -> Stray:
    """Make a `Stray`."""
    return Stray(code, at, values)


def suspect(text: str) -> bool:
    """Does a text hold a sign that may be stray? Only then each of its values is looked at.

    >>> suspect("een 'gewone' tekst"), suspect("een “gekrulde”")
    (False, True)
    """
    if "?" in text or "\\" in text:
        return True
    return not text.isascii() and any(sign in text for sign in _CURLY + HARD_SPACES)


def no_text_in(value: str) -> str | None:
    """The first character that no text should hold and that can come in by an escape, by its name.

    >>> no_text_in("a\\0b")
    'U+0000'
    """
    found = None if value.isprintable() else re.search(_NO_TEXT, value)
    return f"U+{ord(found[0]):04X}" if found else None


def with_space(text: str) -> str | None:
    """The text with a space after its first colon, if it is a name and a value without one.

    >>> with_space("2018:500")
    '2018: 500'
    """
    glued = re.match(_GLUED, text)
    return f"{glued[1]}: {glued[2]}" if glued else None


def stray_in_plain(text: str, start: int, end: int, in_brackets: bool) -> Iterator[Stray]:
    """What is stray in a value without quotes that stands from `start` to `end`.

    >>> [found.code for found in stray_in_plain("a: “b”", 3, 6, in_brackets=False)]
    ['yaml.curly-quote']
    """
    value = text[start:end]
    hard = None if value.isascii() else re.search(f"[{HARD_SPACES}]", value)
    if hard:
        yield stray("yaml.hard-space", start + hard.start(), sign=f"U+{ord(hard[0]):04X}")
    if value[:1] in set("“”„‟") or (value[:1] in set("‘’‚‛") and value[-1:] in set("‘’‛")):
        yield stray("yaml.curly-quote", start, given=value[0])
    if in_brackets and "?" in value:
        # libyaml takes it as text, PyYAML's own parser does not: one file, one verdict.
        yield stray("yaml.question-mark", start + value.index("?"))


def stray_in_quoted(event: Any) -> Iterator[Stray]:
    """What an escape such as `\\0` brought into a value between quotes."""
    sign = no_text_in(event.value)
    if sign:
        yield stray("yaml.control-character", event.start_mark.index, sign=sign)


def end_of_header(text: str, start: int) -> int:
    """Where the line ends on which a block text begins with `|` or `>`."""
    end = text.find("\n", start)
    # Other signs end a line too; those that only Python takes for one were refused before.
    lines = text[start : end if end >= 0 else None].splitlines()
    return start + len(lines[0]) if lines else start


def stray_in_header(text: str, start: int, end: int) -> Iterator[Stray]:
    """A `#` glued to the sign that begins a block text: a comment for one parser only."""
    if re.match(r"[|>][-+0-9]*#", text[start:end]):
        yield stray("yaml.block-scalar", start, given=text[start])


def stray_tabs(text: str, quoted: Iterable[tuple[int, int]]) -> Iterator[Stray]:
    """Every tab outside comments and outside the texts that stand between quotes or as a block.

    >>> [found.at for found in stray_tabs("a:\\tb  # c\\td", [])]
    [2]
    """
    if "\t" not in text:
        return
    covered = bytearray(len(text))
    for start, end in quoted:
        covered[start:end] = b"\1" * (end - start)
    for comment in re.finditer(_COMMENT, text):
        if not covered[comment.start()]:
            covered[comment.start() : comment.end()] = b"\1" * len(comment[0])
    for found in re.finditer("\t", text):
        if not covered[found.start()]:
            yield stray("yaml.tab", found.start())


def strange_key(text: str, event: Any) -> Iterator[Stray]:
    """A name that is empty, or the one that merges blocks."""
    index = event.start_mark.index
    if event.value:
        yield stray("yaml.merge-key", index)
    elif text[:index].rstrip().endswith("?"):
        yield stray("yaml.question-mark", len(text[:index].rstrip()) - 1)
    else:
        yield stray("yaml.empty-key", index)


def glued_bracket(text: str, event: Any) -> Iterator[Stray]:
    """A bracket right after the colon: libyaml stops there, PyYAML's own parser does not."""
    end = event.end_mark.index
    if text[end : end + 2] in (":[", ":{"):
        given = f"{event.value}:{text[end + 1]}"
        at = event.start_mark.index
        yield stray("yaml.no-space-after-colon", at, given=given, near=with_space(given))


def no_value(text: str, key: Any, event: Any) -> Iterator[Stray]:
    """A field without a value: was its colon forgotten, or is it half a text?"""
    start, end, after = key.start_mark.index, key.end_mark.index, event.start_mark.index
    if ":" in text[end:after]:
        if text[after - 1] == ":" and text[after : after + 1] in set(",]}"):
            yield stray("value.empty", start)  # libyaml stops here, PyYAML's own parser does not
        return
    near = with_space(key.value)
    if near:
        yield stray("yaml.no-space-after-colon", start, given=key.value, near=near)
    elif text[:start].rstrip().endswith(","):
        yield stray("yaml.comma-in-text", start, given=key.value)
    elif key.value:
        yield stray("yaml.no-colon", start, given=key.value)


def decorations(event: Any) -> Iterator[Stray]:
    """Anchors, aliases and tags; a condition such as `!= 500` looks like a tag."""
    index = event.start_mark.index
    if event.anchor:
        sign = "&" if hasattr(event, "tag") else "*"
        yield stray("yaml.anchor", index, given=sign + event.anchor)
    tag = getattr(event, "tag", None)
    if tag and tag.startswith("!="):
        near = f"{tag} {getattr(event, 'value', '')}".strip()
        yield stray("yaml.bare-operator", index, given=tag, near=near)
    elif tag:
        yield stray("yaml.tag", index, given=tag.replace(_YAML_TAG, "!!"))


def directives(event: Any) -> Iterator[Stray]:
    """Lines that start with `%`."""
    if event.version or event.tags:
        yield stray("yaml.directive", event.start_mark.index)


def key_not_text(event: Any) -> Stray:
    """A mapping or a list where a name should stand."""
    return stray("yaml.key-not-text", event.start_mark.index)


def twice(event: Any, first_line: int | None) -> Stray:
    """A name that this mapping already has."""
    return stray("yaml.duplicate-key", event.start_mark.index, field=event.value, line=first_line)


def too_deep(event: Any, limit: int) -> Stray:
    """A mapping or list inside too many others."""
    return stray("yaml.too-deep", event.start_mark.index, limit=limit)


def second_document(event: Any) -> Stray:
    """The start of another document."""
    return stray("yaml.several-documents", event.start_mark.index)
