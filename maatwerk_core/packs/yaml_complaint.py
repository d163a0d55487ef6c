"""A complaint of the YAML parser laid beside the lines it is about; the slip is named elsewhere."""

from __future__ import annotations

from typing import Any, NamedTuple

import yaml


class Slip(NamedTuple):
    """A code, a line and a column counted from 0, and the values of its words."""

    code: str
    line: int
    column: int
    values: dict[str, object]


class Complaint(NamedTuple):
    """What the parser said, where, and what it was busy with; `last` is the value read before."""

    says: str
    busy: str
    line: int
    column: int
    from_line: int
    from_column: int
    last: Any
    lines: list[str]

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, lines: list[str], last: Any) -> Complaint:
        """What a parser's error says; without a mark it is about the start of the file."""
        mark = error.problem_mark or error.context_mark
        start = error.context_mark or mark
        at = (mark.line, mark.column, start.line, start.column) if mark and start else (0, 0, 0, 0)
        return cls(error.problem or "", error.context or "", *at, last, lines)

    @property
    def text(self) -> str:
        """The line the parser complains about; empty at the end of the file."""
        return self.lines[self.line] if self.line < len(self.lines) else ""

    @property
    def from_text(self) -> str:
        """The line on which the part began that it was busy with."""
        return self.lines[self.from_line] if self.from_line < len(self.lines) else ""

    @property
    def sign(self) -> str:
        """The character it complains about; empty at the end of a line."""
        return self.text[self.column : self.column + 1]

    def slip(self, code: str, line: int, column: int, **values: object) -> Slip:
        """A slip, on a line that exists."""
        return Slip(code, min(line, len(self.lines) - 1), column, values)

    def here(self, code: str, **values: object) -> Slip:
        """A slip where the parser stopped."""
        return self.slip(code, self.line, self.column, **values)

    def there(self, code: str, **values: object) -> Slip:
        """A slip where the part began."""
        return self.slip(code, self.from_line, self.from_column, **values)
