"""Nothing small is told of a comparison, nor follows from all of its tables together: worked out again by hand."""

from collections import Counter
from itertools import combinations, product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from maatwerk_core.bulk.across.cells import Cells
from maatwerk_core.bulk.across.found import ASPECTS
from maatwerk_core.bulk.across.hiding import apart, kind, outcome, pair, told
from maatwerk_core.bulk.reports.hiding import LEAST

from ..reports.cell_by_cell import basis_of, follows

ANY = ("any", *ASPECTS)


def tell(cells, packs=2):
    return told(Cells(cells, packs), lambda name: tuple(map(str, name)))


#: Who decides: the first pack says always 1, the second 1, 2 or 3. Where they differ is all but the second's 1.
LEAKS = {(0, 1, 0, 0, role, 0, 7): cases for role, cases in ((1, 200), (2, 300), (3, 5))}


def test_what_two_packs_differ_in_gives_no_outcome_away():
    found = tell(LEAKS)
    assert [found[outcome(1, "role", role)] for role in (1, 2, 3)] == [None, 300, None]
    assert found[pair((0, 1), "role")] is None
    assert worlds(LEAKS, found) > {(200, 300, 5)}


def worlds(cells, found):
    """Every way to put 505 households in these cells that gives what is told of the second pack's roles."""
    whole, role = sum(cells.values()), {at: found[outcome(1, "role", at)] for at in (1, 2, 3)}
    differ = found[pair((0, 1), "role")]
    return {
        (one, two, whole - one - two)
        for one, two in product(range(whole + 1), repeat=2)
        if one + two <= whole
        and all(role[at] in (None, n) for at, n in ((1, one), (2, two), (3, whole - one - two)))
        and differ in (None, whole - one)
    }


def few_of(rows, cases):
    """How many cases these rows count, where that is few."""
    return 0 < sum(n for row, n in zip(rows, cases, strict=True) if row) < LEAST


def small_numbers_that_follow(cells, packs, found):
    """Groups of one to nine households whose number is a sum of differences of all that is told; slowly."""
    keys, cases = list(cells), list(cells.values())
    shown, groups = [[1] * len(keys)], {}
    for at, aspect in product(range(packs), ASPECTS):
        column = [key[at * 3 + ASPECTS.index(aspect)] for key in keys]
        for value in set(column):
            groups["outcome", at, aspect, value] = row = [int(one == value) for one in column]
            shown += [row] if found[outcome(at, aspect, value)] is not None else []
    everywhere = [0] * len(keys)
    for one, other in combinations(range(packs), 2):
        parts = [(key[one * 3 : one * 3 + 3], key[other * 3 : other * 3 + 3]) for key in keys]
        whole = [int(a != b) for a, b in parts]
        everywhere = [a + b for a, b in zip(everywhere, whole, strict=True)]
        for name in ANY:
            row = whole
            if name != "any":
                row = [int(a[ASPECTS.index(name)] != b[ASPECTS.index(name)]) for a, b in parts]
            groups["differs", one, other, name] = row
            groups["alike", one, other, name] = [1 - n for n in row]
            groups["other", one, other, name] = [a - b for a, b in zip(whole, row, strict=True)]
            shown += [row] if found[pair((one, other), name)] is not None else []
    for number in {key[-1] for key in keys}:
        groups["kind", number] = row = [int(key[-1] == number) for key in keys]
        groups["differs", number] = [int(a and b > 0) for a, b in zip(row, everywhere, strict=True)]
        shown += [row] if found[kind(number)] is not None else []
        if found[apart(number)] is not None:
            shown.append([a * b for a, b in zip(row, everywhere, strict=True)])
    basis = basis_of(shown)
    return [name for name, row in groups.items() if few_of(row, cases) and follows(row, basis)]


def test_reading_all_tables_together_finds_what_each_alone_keeps_back():
    found = dict.fromkeys(tell(LEAKS), 1)
    found |= {outcome(1, "role", 1): None, outcome(1, "role", 3): None}
    assert ("outcome", 1, "role", 3) in small_numbers_that_follow(LEAKS, 2, found)


statuses, roles = st.sampled_from((0, 3)), st.sampled_from((0, 1, 2))
drawn = st.dictionaries(
    st.tuples(*[statuses, roles, st.just(2)] * 3, st.sampled_from((5, 6, 7))),
    st.sampled_from([1, 2, 4, 9, 10, 12, 30, 80]),
    min_size=1,
    max_size=14,
).filter(lambda cells: sum(cells.values()) >= LEAST)


@settings(max_examples=60, deadline=None)
@example({(0, 1, 2) * 3 + (5,): 40, (0, 1, 2, 0, 1, 2, 0, 2, 2, 5): 4, (3, 0, 2) * 3 + (6,): 12})
@given(drawn)
def test_nothing_small_follows_from_what_is_told(cells):
    found = tell(cells, 3)
    assert small_numbers_that_follow(cells, 3, found) == []
    laid_out = Cells(cells, 3)
    for name, count in found.items():
        if name[0] in ASPECTS and count is not None:
            assert count == laid_out.count(laid_out.having(name[1], name[0], name[2])) >= LEAST


def test_where_nothing_is_small_all_is_told():
    cells = {(0, role, 0, 0, other, 0, 7): 40 for role, other in product((1, 2), repeat=2)}
    assert None not in tell(cells).values()


@pytest.mark.parametrize("few", [3, 97])
def test_few_that_differ_in_a_situation_are_not_told_as_a_share(few):
    cells = {
        (0, 0, 0, 0, 0, 0, 5): 100 - few,
        (0, 0, 0, 3, 0, 0, 5): few,
        (0, 0, 0, 3, 0, 0, 6): 60,
        (0, 0, 0, 0, 0, 0, 6): 40,
    }
    found = tell(cells)
    assert (found[kind(5)], found[apart(5)]) == (100, None)
    # The other situation's share would give it away, for both packs together differ in a number that is told.
    assert (found[pair((0, 1))], found[kind(6)], found[apart(6)]) == (60 + few, 100, None)


def as_told(found):
    """What a report tells, by the names of its numbers."""
    numbers = {
        outcome(at, aspect, one.value): one.cases
        for at, each in enumerate(found.municipalities)
        for aspect in ASPECTS
        for one in each.shares(aspect)
    }
    packs = [each.pack for each in found.municipalities]
    numbers |= {
        pair((packs.index(one.one), packs.index(one.other)), name): one.differ(name)
        for one in found.pairs
        for name in ANY
    }
    for one in found.situations:
        number = one.domain, one.over_cents, one.upto_cents
        numbers |= {kind(number): one.cases, apart(number): one.differ_bp}
    return numbers


def test_the_report_of_a_file_gives_nothing_small_away(found, slow):
    cells = Counter(
        (*(word for outcome in outcomes for word in outcome), kind) for _, kind, outcomes in slow
    )
    told = as_told(found)
    assert None in told.values()
    assert small_numbers_that_follow(cells, len(found.municipalities), told) == []
