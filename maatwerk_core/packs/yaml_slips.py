"""Names the slip behind a complaint of the YAML parser, from the line itself; finding it is YAML's.

The parsers in C and in Python complain in other words and sometimes at another column, so a slip is
told by the signs around the complaint rather than by its text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from maatwerk_core.packs.yaml_complaint import Complaint, Slip
from maatwerk_core.packs.yaml_refusals import HARD_SPACES, with_space

_WORD = re.compile(r"[^\s,\[\]{}:]+")
_COMMENT = re.compile(r"(?:^|\s)#.*")
_CURLY = re.compile(r"(?:^|[:\[{,-])\s*([“”„‟‘‚‛])")


def slip_behind(error: yaml.MarkedYAMLError, lines: list[str], last: Any) -> Slip:
    """The slip that made the parser stop; `last` is the last value (an event) it gave.

    >>> from yaml import scan, SafeLoader
    >>> try:
    ...     list(scan("amount: >= 500", SafeLoader))
    ... except yaml.MarkedYAMLError as error:
    ...     slip_behind(error, ["amount: >= 500"], None).code
    'yaml.bare-operator'
    """
    complaint = Complaint.of(error, lines, last)
    for told in _SLIPS:
        slip = told(complaint)
        if slip is not None:
            return slip
    return complaint.here("yaml.syntax")


def _tab(it: Complaint) -> Slip | None:
    return it.here("yaml.tab") if it.sign == "\t" else None


def _hard_space(it: Complaint) -> Slip | None:
    for line, text in ((it.line, it.text), (it.from_line, it.from_text)):
        for column, sign in enumerate(text):
            if sign in HARD_SPACES:
                return it.slip("yaml.hard-space", line, column, sign=f"U+{ord(sign):04X}")
    return None


def _curly_quote(it: Complaint) -> Slip | None:
    found = _CURLY.search(it.text)
    if not found:
        return None
    return it.slip("yaml.curly-quote", it.line, found.start(1), given=found[1])


def _block_text(it: Complaint) -> Slip | None:
    """`amount: > 500` starts a block text for YAML."""
    if "block scalar" not in it.busy:
        return None
    return _operator(it, it.from_line, it.from_column)


def _start_of_value(it: Complaint) -> Slip | None:
    if "cannot start any token" not in it.says:
        return None
    if it.sign in (">", "|"):
        return _operator(it, it.line, it.column)
    return it.here("yaml.reserved-sign", given=it.sign)


def _operator(it: Complaint, line: int, column: int) -> Slip:
    rest = it.lines[line][column:]
    condition = re.match(r"(>=?)\s*([^\s,\]}#]*)", rest)
    if not condition:
        return it.slip("yaml.block-scalar", line, column, given=rest[:1])
    near = f"{condition[1]} {condition[2]}" if condition[2] else None
    return it.slip("yaml.bare-operator", line, column, given=condition[1], near=near)


def _second_colon(it: Complaint) -> Slip | None:
    """A colon that would start a value where a value already is."""
    if "mapping values are not allowed" not in it.says:
        return None
    if re.search(r":\s", it.text[: it.column]) or it.last is None:
        return it.here("yaml.colon-in-text")
    start = it.last.start_mark
    text = it.lines[start.line]
    if start.line == it.line:
        return it.here("yaml.colon-in-text")
    if re.search(r":\s", text):
        return it.slip("yaml.indentation", it.line, _indent(it.text))
    return _colonless(it, start.line)


def _simple_key(it: Complaint) -> Slip | None:
    return _colonless(it, it.from_line) if "simple key" in it.busy else None


def _colonless(it: Complaint, line: int) -> Slip:
    text = it.lines[line]
    column = _indent(text) + 2 * text.lstrip().startswith("- ")
    given = text[column:].strip()
    near = with_space(given)
    if near:
        return it.slip("yaml.no-space-after-colon", line, column, given=given, near=near)
    return it.slip("yaml.no-colon", line, column, given=given)


def _question_mark(it: Complaint) -> Slip | None:
    return it.here("yaml.question-mark") if it.sign == "?" else None


def _dash(it: Complaint) -> Slip | None:
    if "sequence entries are not allowed" in it.says:
        return it.here("yaml.dash")
    in_brackets = it.sign == "-" and "flow" in it.busy
    return it.here("yaml.dash") if in_brackets else None


def _quoted_text(it: Complaint) -> Slip | None:
    if "quoted scalar" not in it.busy:
        return None
    if any(word in it.says for word in ("escape", "hexadecimal", "hexdecimal")):
        backslash = it.text.rfind("\\", 0, it.column + 1)
        given = it.text[backslash : backslash + 2]
        return it.slip("yaml.escape", it.line, backslash, given=given)
    return it.there("yaml.unclosed-quote", given=it.from_text[it.from_column : it.from_column + 1])


def _reference(it: Complaint) -> Slip | None:
    if "anchor" not in it.busy and "alias" not in it.busy:
        return None
    found = re.match(r"[&*][^\s,\]}]*", it.from_text[it.from_column :])
    return it.there("yaml.anchor", given=found[0] if found else "&")


def _tag(it: Complaint) -> Slip | None:
    if "tag" not in it.busy and "tag" not in it.says:
        return None
    for line, column, text in (
        (it.from_line, it.from_column, it.from_text),
        (it.line, it.column, it.text),
    ):
        found = re.match(r"![^\s,\]}]*", text[column:])
        if found:
            code = "yaml.bare-operator" if found[0].startswith("!=") else "yaml.tag"
            return it.slip(code, line, column, given=found[0])
    return None


def _directive(it: Complaint) -> Slip | None:
    if "directive" not in it.busy and "directive" not in it.says:
        return None
    line = next((n for n, text in enumerate(it.lines) if text.startswith("%")), it.line)
    return it.slip("yaml.directive", line, 0)


def _nothing_there(it: Complaint) -> Slip | None:
    """A comma or a closing bracket where a value should stand."""
    if it.sign in (",", ":") and ("node content" in it.says or "block collection" in it.busy):
        return it.here("yaml.extra-comma" if it.sign == "," else "yaml.empty-key")
    if it.sign in ("]", "}") and "flow" not in it.busy:
        return it.here("yaml.extra-bracket", given=it.sign)
    if "unexpected ':'" not in it.says:
        return None
    following = it.text[it.column + 1 : it.column + 2]
    if following not in ("[", "{"):
        return it.here("value.empty")
    name = it.from_text[it.from_column : it.column]
    near = f"{name}: {following}"
    return it.there("yaml.no-space-after-colon", given=f"{name}:{following}", near=near)


def _never_closed(it: Complaint) -> Slip | None:
    """Within brackets there was no value, but the end of the file or a bracket of another kind."""
    if "node content" not in it.says or "flow" not in it.busy or it.sign not in ("", "]", "}"):
        return None
    opened: list[tuple[int, int]] = []
    for line, text in enumerate(it.lines[: it.line + 1]):
        read = text[: it.column] if line == it.line else text
        for column, sign in enumerate(_COMMENT.sub("", read)):
            if sign in "[{":
                opened.append((line, column))
            elif sign in "]}" and opened:
                opened.pop()
    if not opened:
        return None
    line, column = opened[-1]
    closing = "]" if it.lines[line][column] == "[" else "}"
    return it.slip("yaml.unclosed-bracket", line, column, given=closing)


def _in_brackets(it: Complaint) -> Slip | None:
    """Within `{ }` or `[ ]` there was neither a comma nor the end."""
    if "flow mapping" not in it.busy and "flow sequence" not in it.busy:
        return None
    closing = "}" if "mapping" in it.busy else "]"
    before = it.text[: it.column]
    further = it.line == it.from_line or _indent(it.text) > _indent(it.from_text)
    if not it.sign or it.sign in "]}" or not further:
        return it.there("yaml.unclosed-bracket", given=closing)
    if it.sign == ":" and it.last is not None and it.last.start_mark.line == it.line:
        return it.here("yaml.colon-in-text")
    if before[-1:] in ("'", '"', "]", "}"):
        return it.here("yaml.trailing-text", given=before[-1])
    word = _WORD.search(it.text, _indent(it.text) if it.sign == ":" else it.column)
    return it.here("yaml.missing-comma", given=word[0] if word else it.sign)


def _after_the_end(it: Complaint) -> Slip | None:
    """More text after a quote or bracket that closed, or a line that belongs to no block."""
    if "block" not in it.busy and "document start" not in it.says:
        return None
    if _runs_over_fields(it):
        start = it.last.start_mark
        given = it.lines[start.line][start.column]
        return it.slip("yaml.unclosed-quote", start.line, start.column, given=given)
    before = it.text[: it.column].rstrip()
    if before[-1:] in ("'", '"', "]", "}"):
        return it.here("yaml.trailing-text", given=before[-1])
    if before.strip(" -"):
        return None
    return it.here("yaml.empty-key" if it.sign == ":" else "yaml.indentation")


def _runs_over_fields(it: Complaint) -> bool:
    """Did the last text between quotes swallow fields, up to some later quote?"""
    if it.last is None or it.last.style not in ("'", '"'):
        return False
    swallowed = it.lines[it.last.start_mark.line + 1 : it.last.end_mark.line + 1]
    return any(re.match(r"\s*[\w-]+:\s", text) for text in swallowed)


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip())


#: In this order: what is plain from a sign goes before what takes reasoning.
_SLIPS: tuple[Callable[[Complaint], Slip | None], ...] = (
    _tab,
    _hard_space,
    _curly_quote,
    _block_text,
    _start_of_value,
    _dash,
    _second_colon,
    _simple_key,
    _quoted_text,
    _reference,
    _tag,
    _directive,
    _question_mark,
    _nothing_there,
    _never_closed,
    _in_brackets,
    _after_the_end,
)
