"""Laws of the route: who decides, and what more money, asking twice or being complete does to that."""

from __future__ import annotations

import datetime
from typing import Any, Literal, TypeAlias

from hypothesis import strategies as st

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.replay import Replay
from maatwerk_core.engine.running import replay_of
from maatwerk_core.model.case import Case, Grant
from maatwerk_core.model.verdicts import approvals_text
from maatwerk_core.packs.written_form import money_text
from maatwerk_core.rules.expression import Choose, Leaf, Node, Pick, Row, walk
from maatwerk_core.rules.leaves import read_leaves
from maatwerk_core.rules.plan import reads
from maatwerk_core.rules.policy import NOBODY, Policy
from maatwerk_core.testing.drawn_cases import cases
from maatwerk_core.testing.edges import edges
from maatwerk_core.testing.law import Breach, Law, LawKeeper
from maatwerk_core.testing.offers import days_of, offer_of

State: TypeAlias = Literal["granted", "pending"]
#: Above every tier, and more than any number of approvals.
_MOST = 10**9


def route_words(assessment: Assessment) -> str:
    """The route of an assessment in a few words."""
    tier, approvals = assessment.output("tier"), assessment.output("approvals")
    tiers = assessment.policy.pack.mandate.tiers or ()
    if tier is None:
        return "wie beslist is onbekend / who decides is unknown"
    if tier == NOBODY:
        return "niemand op de lijst beslist / nobody listed decides"
    who = "/".join(tiers[tier].role) if tier < len(tiers) else f"trede / tier {tier}"
    return f"{who} (trede / tier {tier + 1}), akkoorden / approvals: {approvals_text(approvals)}"


# --- exactly one route ------------------------------------------------------------------------


def _tiers_table(policy: Policy) -> Choose | None:
    output = policy.plan.outputs["mandate"]
    return output.choose if isinstance(output, Pick) else None


def _no_tiers(policy: Policy) -> str:
    if policy.pack.mandate.tiers:
        return ""
    return "het pakket noemt niemand die beslist / the pack names nobody who decides"


def two_routes(policy: Policy, case: Case) -> Breach | None:
    """The rows of the table of tiers, each read by itself, against the route that came out."""
    found = assess(case, policy)
    table = _tiers_table(found.policy)
    if table is None:
        return Breach("er is geen tabel van treden / there is no table of tiers", "", case)
    replay = _replay(found)
    *rows, _ = table.rows
    if not _all_known(found.policy, rows, replay):
        return None
    undecided = [row.id for row in rows if replay.value(row.when) is None]
    hits = [at for at, row in enumerate(rows) if replay.value(row.when) is True]
    above = found.policy.value("mandate.above", found.day).value
    expected = hits[0] if hits else above
    if undecided or found.output("tier") != expected:
        said = ", ".join(undecided) or f"trede / tier {expected}"
        return Breach(f"volgens de rijen / by the rows: {said}", route_words(found), case)
    return _other_quorum(found, expected, case)


def _other_quorum(found: Assessment, tier: int | None, case: Case) -> Breach | None:
    """The approvals are those of the role that decides."""
    if tier is None or tier == NOBODY:
        return None
    roles = (found.policy.pack.mandate.tiers or ())[tier].role
    known = {row.id for row in found.policy.pack.quorum or () if not isinstance(row, str)}
    asked: Any = 0
    if found.policy.pack.quorum != "none":
        role = next((one for one in roles if one in known), roles[0])
        asked = found.policy.value(f"quorum.{role}.approvals", found.day).value
    if (found.output("role"), found.output("approvals")) == (roles[0], asked):
        return None
    wanted = f"{roles[0]}, akkoorden / approvals: {approvals_text(asked)}"
    return Breach(wanted, route_words(found), case)


def _all_known(policy: Policy, rows: list[Row], replay: Replay) -> bool:
    """Is every fact and every value of the pack known that the tiers read, derived facts included?"""
    whens = [row.when for row in rows]
    leaves, params = reads(*whens)
    if any(replay.leaves[leaf] is None for leaf in leaves):
        return False
    if any(replay.params[path] is None for path in params):
        return False
    read: set[Node] = set(walk(*whens))
    derived = [node for node in policy.plan.nodes.values() if node in read]
    return all(replay.value(node) is not None for node in derived if not isinstance(node, Leaf))


def _replay(found: Assessment) -> Replay:
    return replay_of(found.policy.plan, found.result.leaves, found.result.params)


ONE_ROUTE = Law(
    "een casus waarvan alles bekend is wat de tabel leest heeft precies één route",
    "a case of which all is known that the table reads has exactly one route",
    lambda policy: cases(policy, complete=True),
    two_routes,
    _no_tiers,
)

# --- a higher amount --------------------------------------------------------------------------


def with_amount(case: Case, cents: int, granted: tuple[Grant, ...] | None = None) -> Case:
    """The same case for another amount, and with other grants before it where these are given."""
    plan = case.intervention.model_copy(update={"amount": cents, "total_amount": None})
    changed: dict[str, Any] = {"intervention": plan}
    if granted is not None:
        changed["history"] = case.history.model_copy(update={"granted": granted})
    return case.model_copy(update=changed)


@st.composite
def _two_amounts(draw: st.DrawFn, policy: Policy) -> tuple[Case, int, int]:
    case = draw(cases(policy))
    day = case.day
    assert day is not None
    leaves, params = read_leaves(case, policy, day), policy.params(day)
    near = edges(policy.plan, leaves, params, "amount_stated") if _has_amount(policy) else (0,)
    amounts = st.sampled_from(near) | st.sampled_from(offer_of(policy, day).of_kind("money", ""))
    low, high = sorted((draw(amounts), draw(amounts)))
    return case, low, high


def _has_amount(policy: Policy) -> bool:
    return "amount_stated" in reads(*policy.plan.outputs.values())[0]


def lower_for_more(policy: Policy, drawn: tuple[Case, int, int]) -> Breach | None:
    """A tier that comes down, or approvals that do within one tier, as the amount goes up."""
    case, low, high = drawn
    less, more = assess(with_amount(case, low), policy), assess(with_amount(case, high), policy)
    if not _comes_down(rank(less), rank(more), _approvals(less), _approvals(more)):
        return None
    return Breach(
        f"€ {money_text(low)}: {route_words(less)}",
        f"€ {money_text(high)}: {route_words(more)}",
        with_amount(case, high),
    )


def _comes_down(
    low: int | None, high: int | None, asked_low: int | None, asked_high: int | None
) -> bool:
    """Is the second tier, or in one tier its number of approvals, known and lower?"""
    if low is None or high is None or low != high:
        return low is not None and high is not None and low > high
    return asked_low is not None and asked_high is not None and asked_low > asked_high


def rank(found: Assessment) -> int | None:
    """Where a tier stands; above the last one is nobody."""
    tier = found.output("tier")
    return _MOST if tier == NOBODY else tier


def _approvals(found: Assessment) -> int | None:
    asked = found.output("approvals")
    return _MOST if asked == -1 else asked


HIGHER_AMOUNT = Law(
    "een hoger bedrag komt nooit bij een lagere trede, en binnen een trede nooit bij minder akkoorden",
    "a higher amount never comes to a lower tier, nor within a tier to fewer approvals",
    _two_amounts,
    lower_for_more,
    _no_tiers,
)

# --- splitting --------------------------------------------------------------------------------


def _counting_days(policy: Policy) -> tuple[datetime.date, ...]:
    """The days on which the pack counts what a household got before."""
    days = days_of(policy)
    return tuple(day for day in days if policy.value("mandate.per", day).value == "household")


def _counts_nothing(policy: Policy) -> str:
    if _no_tiers(policy):
        return _no_tiers(policy)
    if _counting_days(policy):
        return ""
    return "het pakket telt niet per huishouden / the pack doesn't count per household"


@st.composite
def _parts(draw: st.DrawFn, policy: Policy) -> tuple[Case, tuple[int, ...], State]:
    case = draw(cases(policy, days=_counting_days(policy)))
    assert case.day is not None
    offered = st.sampled_from(offer_of(policy, case.day).of_kind("money", "", 10**12))
    parts = draw(st.lists(offered, min_size=2, max_size=3))
    states: tuple[State, ...] = ("granted", "pending")
    return case, tuple(parts), draw(st.sampled_from(states))


def lower_in_parts(policy: Policy, drawn: tuple[Case, tuple[int, ...], State]) -> Breach | None:
    """The last part, those before it granted or asked for, decided lower than the whole at once."""
    case, (*first, last), state = drawn
    before = case.history.granted or ()
    earlier = (*before, *(Grant(amount=part, on=case.day, state=state) for part in first))
    whole = assess(with_amount(case, sum(first) + last, before), policy)
    in_parts = assess(with_amount(case, last, earlier), policy)
    if not _comes_down(rank(whole), rank(in_parts), None, None):
        return None
    told = " + ".join(f"€ {money_text(part)}" for part in (*first, last))
    return Breach(
        f"€ {money_text(sum(first) + last)} ineens / at once: {route_words(whole)}",
        f"{told} ({state}): {route_words(in_parts)}",
        with_amount(case, last, earlier),
    )


SPLITTING = Law(
    "in delen vragen komt nooit lager uit dan ineens, aanvragen die nog lopen tellen mee",
    "asking in parts never comes out lower than asking at once, open requests counted",
    _parts,
    lower_in_parts,
    _counts_nothing,
)


class RouteLaws(LawKeeper):
    """Laws of who decides."""

    def test_a_complete_case_has_exactly_one_route(self) -> None:
        """None above the last tier, where the pack says that nobody decides there."""
        self.hold(ONE_ROUTE)

    def test_a_higher_amount_never_lowers_the_tier(self) -> None:
        """And within one tier never the approvals."""
        self.hold(HIGHER_AMOUNT)

    def test_splitting_never_lowers_the_tier(self) -> None:
        """Open requests count."""
        self.hold(SPLITTING)
