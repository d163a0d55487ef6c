"""Checks become bits, as many columns as they need, and can be read back one by one."""

from types import SimpleNamespace

import pytest

from maatwerk_core.bulk.results import BITS, Mask, results_of
from maatwerk_core.rules.expression import Leaf

NODE = Leaf("wsnp", "bool")


def plan(checks):
    """A plan with so many checks and one other output."""
    outputs = {"mandate": NODE, **{f"check:{n}": NODE for n in range(checks)}}
    return SimpleNamespace(outputs=outputs, leaves=(), params=())


@pytest.mark.parametrize(("checks", "masks"), [(0, 0), (1, 1), (BITS, 1), (BITS + 1, 2)])
def test_a_mask_never_has_more_bits_than_fit_under_the_sign(checks, masks):
    assert len(results_of(plan(checks)).masks) == masks


def test_columns_of_a_second_mask_say_so():
    names = results_of(plan(BITS + 1)).schema.names
    assert names == ["mandate", "checks_yes", "checks_no", "checks_2_yes", "checks_2_no"]


def test_every_outcome_is_read_back_from_its_bit():
    mask = Mask("checks", tuple(f"check:{n}" for n in range(BITS)))
    last = 1 << BITS - 1
    read = dict(mask.read(last, 1))
    assert (read["check:0"], read["check:1"], read[f"check:{BITS - 1}"]) == (False, None, True)


def test_what_a_question_missed_takes_as_many_columns_as_there_are_bits():
    some = plan(0)
    some.leaves, some.params = ("wsnp", *(f"l{n}" for n in range(BITS - 1))), ("p",)
    names = results_of(some).schema.names
    assert names == ["mandate", "missing_mandate_1", "missing_mandate_2"]
    row = {"missing_mandate_1": 1 << BITS - 1, "missing_mandate_2": 1}
    assert results_of(some).read_missing(row, "mandate") == 0b11 << BITS - 1
