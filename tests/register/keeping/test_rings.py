"""Keys of two places together: what was erased in one of them is in neither."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.errors import Faults
from maatwerk_core.register.keeping.rings import Ring

NAMES = st.sampled_from([f"d{number}" for number in range(6)])
ERASED = st.frozensets(NAMES, max_size=3)


@st.composite
def rings(draw):
    """Keys of one register, of which some were erased."""
    erased = draw(ERASED)
    return Ring({name: name.encode() for name in draw(st.sets(NAMES)) - erased}, erased)


@given(rings(), rings(), ERASED)
def test_a_key_is_there_where_one_had_it_and_nobody_erased_it(one, other, chain):
    both = one.with_(other, set(chain))
    assert both.erased == one.erased | other.erased | chain
    assert both.keys.keys() == (one.keys.keys() | other.keys.keys()) - both.erased


@given(rings(), rings(), ERASED)
def test_it_is_the_same_from_either_side_and_once_more_changes_nothing(one, other, chain):
    both = one.with_(other, set(chain))
    assert both == other.with_(one, set(chain)) == both.with_(other, set(chain))


def test_keys_of_two_registers_are_refused_and_the_dossier_is_named():
    with pytest.raises(Faults) as raised:
        Ring({"d1": b"a"}).with_(Ring({"d1": b"b"}), set())
    assert [fault.code for fault in raised.value.faults] == ["register.other-keys"]
    assert "`d1`" in raised.value.faults[0].message()


def test_keys_are_not_shown():
    assert "geheim" not in repr(Ring({"d1": b"geheim"}))
