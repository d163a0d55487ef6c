"""Whoever sets a rule aside says why, on that line or on the one above it."""

import io
import re
import tokenize

import pytest

ASIDE = re.compile(r"noqa|type:\s*ignore|pragma:\s*no\s+(cover|branch)")
# What belongs to the directive itself; what is left must be a reason.
DIRECTIVE = re.compile(
    r"noqa(:\s*[A-Z]+\d+(,\s*[A-Z]+\d+)*)?|type:\s*ignore(\[[\w,\s-]*\])?"
    r"|pragma:\s*no\s+(cover|branch)|[\s#:;()–—-]+"
)


def comments(text):
    """Every comment of a module by its line."""
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return {token.start[0]: token.string for token in tokens if token.type == tokenize.COMMENT}


def unexplained(sources):
    """Rules set aside without a word."""
    found = []
    for source in sources:
        told = comments(source.text)
        for line, comment in told.items():
            above = told.get(line - 1, "")
            reason = DIRECTIVE.sub(" ", comment) + DIRECTIVE.sub(" ", above)
            if ASIDE.search(comment) and len(reason.split()) < 2:
                found.append(f"{source.path}:{line}: {comment}")
    return found


def test_every_rule_set_aside_has_a_reason(core, suite):
    assert unexplained(core + suite) == []


@pytest.mark.parametrize(
    "line",
    [
        "x = 1  # noqa: E501",
        "x = 1  # type: ignore[assignment]",
        "x = 1  # pragma: no cover",
        "x = 1  # noqa: S101, B008 - eh",
    ],
)
def test_a_bare_exception_is_found(plant, line):
    assert len(unexplained([plant(line + "\n")])) == 1


@pytest.mark.parametrize(
    "text",
    [
        "x = 1  # noqa: S102 the text is made from the tree, never from a pack",
        "x = 1  # type: ignore[misc]  # pydantic makes this one",
        "# windows has no such call\nx = 1  # pragma: no cover",
        "x = 1  # an ordinary comment",
        "x = '# noqa: E501'",
    ],
)
def test_a_reason_is_accepted(plant, text):
    assert unexplained([plant(text + "\n")]) == []
