"""One approval per person, no one who knows the household, and no unknown that counts in silence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maatwerk_core.engine.approvals import ALL, Rules, count_roles, count_votes, each_once
from maatwerk_core.model.decision import Vote

TRITS = st.sampled_from([True, False, None])


def vote(person, approves=True, knows=False, requester=False):
    return Vote(
        person=person, role="team", approves=approves, knows_household=knows, requester=requester
    )


def codes(votes, rules, accepts=()):
    return [f.code for f in count_votes(votes, rules, dict.fromkeys(accepts, "omdat")).faults]


def votes():
    rows = st.tuples(TRITS, TRITS, TRITS)
    return st.lists(rows, max_size=6).map(
        lambda found: [vote(f"p{at}", *row) for at, row in enumerate(found)]
    )


NEEDED = st.sampled_from([None, ALL, 0, 1, 2, 3])


def rules(needed=NEEDED):
    return st.builds(
        Rules,
        st.just("quorum.team"),
        needed,
        TRITS,
        st.sampled_from([None, "members", "present"]),
        st.sampled_from([None, "approval", "no_approval"]),
    )


def accepts():
    paths = [f"quorum.team.{n}" for n in ("approvals", "requester_counts", "of", "no_answer_is")]
    paths += [f"votes.p{at}.{name}" for at in range(6) for name in ("knows_household", "requester")]
    return st.dictionaries(st.sampled_from(paths), st.just("omdat"))


def test_three_colleagues_are_three_approvals():
    assert codes([vote("a"), vote("b"), vote("c")], Rules("quorum.team", 3)) == []


def test_two_colleagues_are_not():
    assert codes([vote("a"), vote("b")], Rules("quorum.team", 3)) == ["decide.approvals-short"]


def test_whoever_knows_the_household_takes_no_part():
    assert codes([vote("a"), vote("b", knows=True)], Rules("q", 2)) == ["decide.approvals-short"]


def test_one_person_who_votes_twice_alike_counts_once():
    once, faults = each_once([vote("a"), vote("a")])
    assert (len(once), faults) == (1, ())


def test_one_person_who_votes_two_ways_has_to_choose():
    _, faults = each_once([vote("a"), vote("b"), vote("a", approves=False)])
    assert [(f.code, f.pointer) for f in faults] == [("decide.voted-twice", "/votes/2")]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [(True, []), (False, ["decide.approvals-short"]), (None, ["decide.approvals-in-doubt"])],
)
def test_the_requester_counts_as_the_pack_says(counts, expected):
    three = [vote("a", requester=True), vote("b"), vote("c")]
    assert codes(three, Rules("quorum.team", 3, requester_counts=counts)) == expected


def test_with_the_requester_in_doubt_one_more_approval_is_enough():
    four = [vote("a", requester=True), vote("b"), vote("c"), vote("d")]
    assert count_votes(four, Rules("quorum.team", 3), {}).leaned_on == ()
    assert codes(four, Rules("quorum.team", 3)) == []


def test_with_the_requester_in_doubt_acceptance_in_words_is_enough():
    three = [vote("a", requester=True), vote("b"), vote("c")]
    path = "quorum.team.requester_counts"
    tally = count_votes(three, Rules("quorum.team", 3), {path: "zo doet dit team dat"})
    assert (tally.approvals, tally.leaned_on, tally.faults) == (3, (path,), ())


def test_an_acceptance_that_wasnt_needed_isnt_leaned_on():
    path = "quorum.team.requester_counts"
    four = [vote("a", requester=True), vote("b"), vote("c"), vote("d")]
    assert count_votes(four, Rules("quorum.team", 3), {path: "omdat"}).leaned_on == ()


def test_unknown_whether_someone_knows_the_household_is_a_doubt_not_an_approval():
    two = [vote("a"), vote("b", knows=None)]
    found = count_votes(two, Rules("q", 2), {}).faults[0]
    assert dict(found.values)["open"] == "votes.b.knows_household"


@pytest.mark.parametrize(
    ("silence", "expected"),
    [
        ("approval", []),
        ("no_approval", ["decide.approvals-short"]),
        (None, ["decide.approvals-in-doubt"]),
    ],
)
def test_no_answer_is_what_the_pack_says(silence, expected):
    assert codes([vote("a", approves=None)], Rules("q", 1, no_answer_is=silence)) == expected


def test_an_unknown_number_of_approvals_is_accepted_in_words():
    assert codes([vote("a")], Rules("q", None)) == ["decide.quorum-unknown"]
    assert codes([vote("a")], Rules("q", None), ["q.approvals"]) == []


def test_all_of_those_present_means_that_nobody_is_against():
    everyone = Rules("q", ALL, of="present")
    assert codes([vote("a"), vote("b")], everyone) == []
    assert codes([vote("a"), vote("b", approves=False)], everyone) == ["decide.not-all"]
    assert codes([], everyone) == ["decide.not-all"]


def test_all_members_is_said_in_words_since_votes_cant_show_it():
    members = Rules("q", ALL, of="members")
    assert codes([vote("a")], members) == ["decide.members-unknown"]
    assert codes([vote("a")], members, ["q.members"]) == []


def test_all_isnt_met_by_a_requester_whose_vote_doesnt_count():
    alone = [vote("a", requester=True)]
    assert codes(alone, Rules("q", ALL, False, "present")) == ["decide.not-all"]
    assert codes(alone, Rules("q", ALL, None, "present")) == ["decide.approvals-in-doubt"]
    assert codes([*alone, vote("b")], Rules("q", ALL, False, "present")) == []


def test_counts_by_role_hold_no_persons():
    found = count_roles([vote("a"), vote("b", approves=False), vote("c", knows=True)])
    assert [(c.role, c.approved, c.not_approved, c.recused) for c in found] == [("team", 1, 1, 1)]


@given(votes(), rules(), accepts())
def test_an_extra_approval_never_breaks_a_quorum(found, of_pack, accepted):
    before = count_votes(found, of_pack, accepted)
    after = count_votes([*found, vote("new")], of_pack, accepted)
    assert before.faults or not after.faults


@given(votes(), rules(), accepts())
def test_an_extra_approval_counts_for_one(found, of_pack, accepted):
    before = count_votes(found, of_pack, accepted).approvals
    assert count_votes([*found, vote("new")], of_pack, accepted).approvals == before + 1


@given(votes(), rules())
def test_someone_recused_changes_nothing(found, of_pack):
    recused = vote("new", knows=True)
    assert count_votes([*found, recused], of_pack, {}) == count_votes(found, of_pack, {})


@given(votes(), rules(st.sampled_from([1, 2, 3])), st.data())
def test_what_is_enough_is_enough_in_every_reading(found, of_pack, data):
    if count_votes(found, of_pack, {}).faults:
        return
    read = Rules(
        of_pack.path,
        of_pack.needed,
        _either(data, of_pack.requester_counts),
        of_pack.of,
        of_pack.no_answer_is or data.draw(st.sampled_from(["approval", "no_approval"])),
    )
    known = [
        v.model_copy(
            update={n: _either(data, getattr(v, n)) for n in ("knows_household", "requester")}
        )
        for v in found
    ]
    assert count_votes(known, read, {}).faults == ()


def _either(data, value):
    return data.draw(st.booleans()) if value is None else value
