"""The expressions of the derived facts, from leaves and from what the pack supplies. Costs are `rules.costs`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maatwerk_core.rules.conditions import Members
from maatwerk_core.rules.declared import CORE_FACTS, LEAVES, SETS
from maatwerk_core.rules.expression import (
    NO,
    UNSURE,
    YES,
    ZERO,
    Calc,
    Choose,
    Coalesce,
    Const,
    Fold,
    Item,
    Leaf,
    Lookup,
    MulDiv,
    Node,
    Param,
    Pick,
    Row,
    Stated,
    Test,
    Type,
    all_of,
    any_of,
    negate,
)

#: The day of the case, as a parameter: everything that depends on it is looked up once per day.
DAY = Param("day", "day")


def leaf(fact: str) -> Leaf:
    """The leaf of a declared fact.

    >>> leaf("wsnp").type
    'bool'
    """
    type_ = CORE_FACTS[fact].type
    assert type_ != "set", f"{fact} is a set"  # noqa: S101  # reason: an invariant, for the type checker
    return Leaf(fact, type_)


def is_(x: Node, word: str) -> Test:
    """An enum fact has this value."""
    return Test(x, "=", Const(word, "enum"))


def one_of(x: Node, *words: str) -> Node:
    """An enum fact has one of these values."""
    return any_of(*(is_(x, word) for word in words))


def fold(op: str, list_: str, body: Node = YES, where: Node = YES, type_: Type = "bool") -> Fold:
    """A fold over a declared list."""
    assert op in ("sum", "count", "any")  # noqa: S101  # reason: an invariant, for the type checker
    return Fold(op, leaf(list_), body, where, type_)  # type: ignore[arg-type]  # reason: asserted above


def first_hit(id_: str, type_: Type, *rows: tuple[Node, Node]) -> Pick:
    """The cell of the first row that applies; nothing applies: unknown."""
    table = Choose(
        id_, ("is",), tuple(Row(str(at), when, (cell,)) for at, (when, cell) in enumerate(rows))
    )
    return Pick(table, "is", type_)


def derive_household(norms: Mapping[str, Iterable[str]]) -> dict[str, Node]:
    """Kind, size, ages, social minimum, debts, provisions of the household."""
    role, amounts = Item("role", "enum"), Item("amount", "cents")
    kind = Coalesce(leaf("kind_stated"), household_kind(), "enum")
    ages = Coalesce(leaf("ages_stated"), adult_ages(), "enum")
    others = fold("any", "persons", is_(role, "other_adult"))
    sharers = Coalesce(leaf("cost_sharers_stated"), others, "bool")
    children = fold("count", "persons", where=is_(role, "child"), type_="int")
    minimum = social_minimum(kind, ages, sharers, set(norms.get("bijstand", ())))
    ratio = MulDiv(leaf("income"), Const(10_000, "int"), minimum, "half_up", "bp")
    return {
        "kind": kind,
        "ages": ages,
        "cost_sharers": sharers,
        "children": Coalesce(leaf("children_stated"), children, "int"),
        "household_size": fold("count", "persons", type_="int"),
        "social_minimum": minimum,
        "income_ratio": Coalesce(leaf("income_ratio_stated"), ratio, "bp"),
        "debts": Coalesce(leaf("debts_stated"), fold("any", "debt_list"), "bool"),
        "debts_total": fold("sum", "debt_list", amounts, type_="cents"),
        "provisions_stacked": fold("count", "provisions", type_="int"),
        "provisions_yearly_cost": fold(
            "sum", "provisions", Item("yearly_cost", "cents"), type_="cents"
        ),
    }


def household_kind() -> Node:
    """The kind of household from the roles of its members."""
    role = Item("role", "enum")
    partner, child = (fold("any", "persons", is_(role, member)) for member in ("partner", "child"))
    return first_hit(
        "kind",
        "enum",
        (all_of(partner, child), _word("couple_with_children")),
        (partner, _word("couple")),
        (child, _word("single_parent")),
        (YES, _word("single")),
    )


def adult_ages() -> Node:
    """In which of the norms' age groups applicant and partner are."""
    adult, band = one_of(Item("role", "enum"), "applicant", "partner"), Item("age_band", "enum")
    young, old, middle = (
        fold("any", "persons", one_of(band, *bands), adult)
        for bands in (("18-20",), ("aow",), ("21-26", "27-aow"))
    )
    return first_hit(
        "ages",
        "enum",
        (any_of(all_of(young, any_of(old, middle)), all_of(old, middle)), _word("mixed")),
        (young, _word("18-20")),
        (old, _word("aow")),
        (middle, _word("21-aow")),
    )


def social_minimum(kind: Node, ages: Node, sharers: Node, columns: set[str]) -> Node:
    """The norm of the day. Other norms hold under 21 and with cost sharers; those are not in the table: unknown."""
    coupled = one_of(kind, "couple", "couple_with_children")
    column = first_hit(
        "norm_column",
        "enum",
        (sharers, Const(None, "enum")),
        (one_of(ages, "18-20", "mixed"), Const(None, "enum")),
        (all_of(is_(ages, "aow"), coupled), _word("aow_couple")),
        (is_(ages, "aow"), _word("aow_single")),
        (coupled, _word("couple")),
        (YES, _word("single")),
    )
    rows = tuple((name, Param(f"norms.bijstand.{name}", "cents")) for name in sorted(columns))
    return Lookup("norms.bijstand", column, rows, "cents")


def derive_plan(takes: Iterable[str]) -> dict[str, Node]:
    """Amount, form, parties, alternatives, earlier grants, involvement. `takes` names provisions with a lead time."""
    share = Calc("+", leaf("own_contribution"), leaf("co_funding"), "cents")
    amount = Coalesce(
        leaf("amount_stated"), Calc("-", leaf("total_amount"), share, "cents"), "cents"
    )
    form, paid_to = leaf("form"), leaf("paid_to")
    in_time = regular_in_time(takes)
    granted = fold("sum", "granted", Item("amount", "cents"), _in_period(), "cents")
    # What is added stands apart from the amount: where nothing was granted, nobody is asked whether it counts.
    counted = first_hit(
        "exposure",
        "cents",
        (is_(Param("mandate.per", "enum"), "plan"), Const(0, "cents")),
        (YES, granted),
    )
    effort = Stated(Item("own_effort", "bool"))
    return {
        "amount": amount,
        "in_kind": all_of(one_of(form, "goods", "service"), negate(is_(paid_to, "resident"))),
        "parties": fold("count", "party_list", type_="int"),
        "partners_committed": negate(fold("any", "party_list", negate(Item("committed", "bool")))),
        "regular_in_time": in_time,
        "better_provision": first_hit(
            "better_provision",
            "bool",
            (in_time, YES),
            (leaf("looked_for_others"), NO),
            (YES, UNSURE),
        ),
        "granted_total": granted,
        "granted_before": Test(
            fold("count", "granted", where=_in_period(), type_="int"), ">", Const(0, "int")
        ),
        "exposure": Calc("+", amount, counted, "cents"),
        "all_agree": all_of(
            Test(fold("count", "adults", type_="int"), ">", Const(0, "int")),
            negate(fold("any", "adults", negate(Item("agrees", "bool")))),
        ),
        "own_effort": fold("any", "adults", effort),
        **{
            f"scenarios.{name}": all_of(leaf(f"happens_{name}"), Stated(leaf(f"lines_{name}")))
            for name in ("nothing", "regular", "budget")
        },
    }


def regular_in_time(takes: Iterable[str]) -> Node:
    """Some route is available and there before it is needed. Its own lead time goes before that of the catalogue."""
    listed = tuple((name, Param(f"provisions.{name}.takes", "int")) for name in sorted(takes))
    provision = Item("provision", "enum")
    lead: Node = Coalesce(
        Item("takes", "int"), Lookup("provisions.takes", provision, listed, "int"), "int"
    )
    arrives = Calc("+", DAY, lead, "day")
    on_time = Test(arrives, "<=", leaf("needed_by"))
    return fold("any", "tried", all_of(is_(Item("outcome", "enum"), "available"), on_time))


def derive_budgets(budgets: Iterable[str]) -> dict[str, Node]:
    """What is left of each budget; unknown where what was spent of it isn't stated."""
    found: dict[str, Node] = {}
    for name in budgets:
        this = is_(Item("id", "enum"), name)
        left = Calc(
            "-",
            Param(f"budget.{name}.amount", "cents"),
            fold("sum", "budget_spent", Item("spent", "cents"), this, "cents"),
            "cents",
        )
        found[f"budget_left.{name}"] = first_hit(
            f"budget_left.{name}", "cents", (fold("any", "budget_spent", this), left)
        )
    return found


def core_leaves() -> dict[str, Node]:
    """A node for every leaf that no derived fact stands in front of."""
    return {fact.id: leaf(fact.id) for fact in LEAVES if not fact.id.endswith("_stated")}


def core_sets(provisions: Iterable[str]) -> dict[str, Members]:
    """What is in each set, of which codes: its own, or the ids of the pack's regular routes.

    A route that was not tried was not looked at.
    """
    tried = negate(is_(Item("outcome", "enum"), "not_tried"))
    routes = tuple(provisions)
    return {
        fact.id: Members(
            leaf(fact.list),
            Item(fact.field, "enum"),
            tried if fact.id == "looked_at" else YES,
            routes if fact.field == "provision" else fact.values,
        )
        for fact in SETS
    }


def _in_period() -> Node:
    """Granted within the period that counts together; its first day is worked out per day of assessment."""
    since = Test(Item("on", "day"), ">=", Param("mandate.window_start", "day"))
    return any_of(Param("mandate.counts_all", "bool"), since)


def _word(word: str) -> Const:
    return Const(word, "enum")


__all__ = [
    "DAY",
    "ZERO",
    "core_leaves",
    "core_sets",
    "derive_budgets",
    "derive_household",
    "derive_plan",
    "first_hit",
    "fold",
    "is_",
    "leaf",
    "one_of",
    "regular_in_time",
    "social_minimum",
]
