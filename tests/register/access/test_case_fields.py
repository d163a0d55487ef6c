"""A field is called what the published schema calls it."""

import pytest

from maatwerk_core.register.access.case_fields import top_field


@pytest.mark.parametrize(
    ("path", "title"),
    [
        (("household",), "Huishouden"),
        (("household", "debt_list", "0", "amount"), "Bedrag"),
        (("scenarios", "nothing", "lines", "0", "price"), "Prijs"),
        (("involvement", "adults", "0", "heard"), "Gehoord"),
        (("household", "nergens"), "nergens"),
        (("nergens", "0", "nergens"), "nergens"),
    ],
)
def test_a_field_is_found_however_deep_it_stands(path, title):
    field = top_field(path[0])
    for step in path[1:]:
        field = field.item if step == "0" else field.under(step)
    assert field.title("nl") == title


def test_what_a_word_means_and_whether_it_is_money_is_known_where_it_may_stand():
    lines = top_field("scenarios").under("nothing").under("lines").item
    assert lines.under("price").is_money
    assert not lines.under("times").is_money
    assert lines.under("payer").meanings["municipality"] == "gemeente"
    assert top_field("nergens").meanings == {}
