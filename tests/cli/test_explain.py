"""`maatwerk explain` tells what a code means, in the words of the manual."""

import pytest

from maatwerk_core.errors.pages import codes


def test_every_code_is_named(run):
    assert run("explain").out.split() == list(codes())
    assert run("explain", "--json").json == list(codes())


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_code_is_explained(run, snapshot, lang, columns):
    assert run("explain", "value.money", "--lang", lang, columns=columns).out == snapshot


def test_every_code_can_be_explained(run):
    for code in codes():
        assert run("explain", code, "--json").json["code"] == code
