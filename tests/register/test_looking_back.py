"""People look back at the moments of the pack, with questions that a resident understands."""

import pytest

from maatwerk_core.model.scalars import Duration
from maatwerk_core.register.looking_back import PROFESSIONAL, RESIDENT, moments
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Learning


@pytest.mark.parametrize(
    ("said", "months"),
    [
        ((), (1, 6, 12)),
        ((Duration(months=3), Duration(months=12)), (3, 12)),
        ((Duration(days=42), Duration(days=60)), (2, 2)),
    ],
)
def test_a_pack_says_when_and_otherwise_it_is_one_six_and_twelve_months(said, months):
    pack = Pack(pack="p", version="1.0.0", learning=Learning.model_construct(evaluate_after=said))
    assert moments(pack) == months


def test_three_questions_for_the_resident_and_two_for_the_professional_in_both_languages():
    assert (len(RESIDENT), len(PROFESSIONAL)) == (3, 2)
    for nl, en in (*RESIDENT.values(), *PROFESSIONAL.values()):
        assert nl.endswith("?")
        assert en.endswith("?")
        assert len(nl.split()) <= 9
