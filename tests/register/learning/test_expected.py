"""What came of what was expected: exact means, none under five, and no kind that could be told by what is left."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from maatwerk_core.register.learning.expected import expected
from tests.register.learning.histories import Look, asked, courses, history

KINDS = ("work", "debt", "housing")


def plan(domain="work", saving=100_000, granted=50_000, cost=40_000, avoided=150_000, goal="yes"):
    look = Look(goal=goal, cost=cost, avoided=avoided)
    return history(outcome="grant", domain=domain, category=None, saving=saving, amount=granted,
                   looks=[look])  # fmt: skip


def of(histories, by="domain"):
    return {one.kind: one for one in expected(courses(histories), asked()) if one.by == by}


def test_real_is_what_was_avoided_less_what_it_cost():
    (one,) = of([plan()] * 5).values()
    assert (one.saving.expected_cents, one.saving.real_cents) == (100_000, 110_000)
    assert (one.saving.low_cents, one.saving.high_cents) == (10_000, 10_000)
    assert (one.cost.expected_cents, one.cost.real_cents) == (50_000, 40_000)
    assert (one.goals.plans, one.goals.share_bp) == (5, 10_000)


def test_under_five_there_is_nothing():
    assert of([plan()] * 4) == {}


def test_what_is_unknown_is_not_nothing():
    histories = [plan(saving=None)] * 5 + [plan(avoided=None)] * 5 + [plan(cost=None)] * 5
    (one,) = of(histories).values()
    assert one.saving is None
    assert one.cost.plans == 10


def test_a_kind_left_out_cannot_be_worked_out_from_the_others():
    found = of([plan()] * 9 + [plan("debt")] * 7 + [plan("housing")] * 2)
    assert list(found) == ["work"]


def test_the_last_look_back_holds():
    looks = [Look(3, goal="no", cost=1), Look(12, goal="yes"), Look(24, cost=30_000)]
    (one,) = of([history(outcome="grant", category=None, looks=looks)] * 5).values()
    assert (one.goals.share_bp, one.cost.real_cents) == (10_000, 30_000)


def test_a_decision_that_was_taken_back_teaches_nothing_of_money():
    assert of([history(outcome="grant", looks=[Look(cost=1)], revised=True)] * 5) == {}


def test_kinds_are_domains_and_categories():
    histories = [history(outcome="grant", looks=[Look(goal="partly")])] * 5
    assert [*of(histories, "domain"), *of(histories, "category")] == ["work", "tools"]


@settings(max_examples=30)
@given(
    st.lists(
        st.tuples(
            st.sampled_from(KINDS), st.integers(0, 10**6), st.integers(0, 10**6), st.booleans()
        ),
        max_size=40,
    )
)
def test_means_equal_a_slow_count_and_lie_in_their_interval(drawn):
    found = of([plan(k, saving=s, avoided=a, goal="yes" if g else "no") for k, s, a, g in drawn])
    for kind, one in found.items():
        mine = [(s, a - 40_000, g) for k, s, a, g in drawn if k == kind]
        assert len(mine) == one.saving.plans == one.goals.plans >= 5
        for at, mean in enumerate((one.saving.expected_cents, one.saving.real_cents)):
            assert abs(Fraction(sum(row[at] for row in mine), len(mine)) - mean) <= Fraction(1, 2)
        differences = [real - hoped for hoped, real, _ in mine]
        assert min(differences) <= one.saving.low_cents <= one.saving.high_cents <= max(differences)
        assert one.goals.low_bp <= one.goals.share_bp <= one.goals.high_bp
