"""A class of ours does what Python's own frozen dataclass does, and refuses what that refuses."""

import copy
import dataclasses
import inspect
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core import frozen


def pair(**how):
    """The same class, made by Python and by us."""
    return [_make(make, how) for make in (dataclasses.dataclass, frozen.dataclass)]


def _make(make, how):
    @make(frozen=True, **how)
    class Thing:
        """A thing."""

        first: int
        words: tuple[str, ...] = ()
        seen: list = dataclasses.field(default_factory=list, compare=False, repr=False)
        count: int = dataclasses.field(init=False, default=3)

        def twice(self):
            return self.first * 2

    return Thing


HOWS = [{"slots": True}, {}, {"slots": True, "repr": False}, {"eq": False, "slots": True}]


@frozen.dataclass(frozen=True, slots=True)
class Kept:
    """At the top of a module, where pickle finds it."""

    first: int
    second: str = "b"


@pytest.mark.parametrize("how", HOWS)
def test_it_has_the_fields_the_words_and_the_ways_of_pythons_own(how):
    theirs, ours = pair(**how)
    assert [f.name for f in dataclasses.fields(theirs)] == [
        f.name for f in dataclasses.fields(ours)
    ]
    assert list(inspect.signature(theirs).parameters) == list(inspect.signature(ours).parameters)
    assert theirs.__match_args__ == ours.__match_args__
    assert hasattr(theirs(1), "__dict__") == hasattr(ours(1), "__dict__")
    assert (ours.__doc__, ours(4).twice(), ours(4).count) == ("A thing.", 8, 3)
    assert dataclasses.asdict(theirs(1)) == dataclasses.asdict(ours(1))
    assert ours(1).seen is not ours(1).seen
    assert dataclasses.replace(ours(1), first=2).first == 2


@pytest.mark.parametrize("how", HOWS)
@given(
    one=st.tuples(st.integers(0, 2), st.lists(st.text(max_size=1), max_size=2).map(tuple)),
    two=st.tuples(st.integers(0, 2), st.lists(st.text(max_size=1), max_size=2).map(tuple)),
)
def test_it_is_equal_where_pythons_own_is_and_says_the_same(how, one, two):
    theirs, ours = pair(**how)
    assert (theirs(*one) == theirs(*two)) == (ours(*one) == ours(*two))
    if how.get("eq", True):
        assert (ours(*one) != ours(*two)) or hash(ours(*one)) == hash(ours(*two))
    if how.get("repr", True):
        assert repr(ours(*one)) == repr(theirs(*one))


@pytest.mark.parametrize("how", HOWS)
def test_nothing_in_it_can_be_changed(how):
    for made in (cls(1) for cls in pair(**how)):
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'first'"):
            made.first = 2
        with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'first'"):
            del made.first
        with pytest.raises(TypeError):
            type(made)()


@pytest.mark.parametrize("beneath", [dataclasses.dataclass, frozen.dataclass])
@pytest.mark.parametrize("above", [dataclasses.dataclass, frozen.dataclass])
def test_ours_and_pythons_own_stand_on_each_other(beneath, above):
    @beneath(frozen=True, slots=True)
    class Base:
        """Beneath."""

        first: int

    @above(frozen=True, slots=True)
    class Made(Base):
        """Above."""

        second: int = 2

    made = Made(1)
    assert (made, Made.__match_args__) == (Made(1, 2), ("first", "second"))
    assert Base.__dataclass_params__.frozen
    for name in ("first", "second"):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(made, name, 3)
    with pytest.raises(TypeError, match="cannot inherit non-frozen"):
        dataclasses.dataclass(type("Loose", (Base,), {}))


def test_another_class_is_never_equal():
    theirs, ours = pair()
    assert theirs(1) != ours(1)
    assert ours(1) != (1, (), [], 3)


def test_it_can_be_copied_and_kept():
    kept = Kept(1)
    assert copy.copy(kept) == copy.deepcopy(kept) == pickle.loads(pickle.dumps(kept)) == kept  # noqa: S301  # reason: our own bytes
    assert kept != Kept(1, "c")


def test_what_a_class_says_itself_stays():
    @frozen.dataclass(frozen=True, slots=True)
    class Loud:
        """Equal to all."""

        name: str

        def __post_init__(self):
            object.__setattr__(self, "name", self.name.upper())

        def __eq__(self, other):
            return True

        def __repr__(self):
            return self.name

    assert repr(Loud("a")) == "A"
    assert Loud("a") == 3
    assert hash(Loud("a")) == hash(Loud("a"))


def test_one_without_fields_is_equal_to_its_like():
    @frozen.dataclass(frozen=True, slots=True)
    class Nothing:
        """Nothing."""

    assert Nothing() == Nothing()
    assert (repr(Nothing()), hash(Nothing())) == (f"{Nothing.__qualname__}()", hash(Nothing()))


def test_one_that_may_change_is_pythons_own():
    @frozen.dataclass(slots=True)
    class Open:
        """Open."""

        name: str

    made = Open("a")
    made.name = "b"
    assert made == Open("b")


@pytest.mark.parametrize("make", [dataclasses.dataclass, frozen.dataclass])
def test_a_field_without_a_default_may_not_follow_one_that_has_it(make):
    with pytest.raises(TypeError, match="'last' follows default argument"):

        @make(frozen=True)
        class Wrong:
            """A wrong one."""

            first: int = 1
            last: int


def test_classes_of_one_shape_take_the_names_of_their_own_fields():
    @frozen.dataclass(frozen=True, slots=True)
    class Span:
        """A span."""

        first: int
        last: int = 9

    @frozen.dataclass(frozen=True, slots=True)
    class Money:
        """Money."""

        cents: int
        purse: str = "gemeente"

    assert (Span(first=1), Money(cents=2)) == (Span(1, 9), Money(2, "gemeente"))
    with pytest.raises(
        TypeError, match="__init__.. missing 1 required positional argument: 'cents'"
    ):
        Money(purse="fonds")
    with pytest.raises(TypeError, match="unexpected keyword argument 'first'"):
        Money(first=1)
