"""What the peer works out from the facts of a case before it comes to checks: amounts, cost lines, other routes."""

from __future__ import annotations

import datetime

from maatwerk_core import Policy
from tests.benchmarks.peer_conditions import NotTranscribed
from tests.benchmarks.three_valued import FALSE, TRUE, Three, all_of, negate, word_in

SCENARIOS = ("nothing", "regular", "budget")
Keys = list[tuple[str, str]]


def plan_facts(policy: Policy, day: datetime.date) -> Keys:
    """Amount, form, earlier grants, other routes."""
    in_kind = all_of(
        word_in("form", ["goods", "service"]), negate(word_in("paid_to", ["resident"]))
    )
    rest = "total_amount != null and own_contribution != null and co_funding != null"
    return [
        (
            "amount",
            f"amount_stated ?? ({rest} ? total_amount - own_contribution - co_funding : null)",
        ),
        ("in_kind", in_kind.value),
        ("better_provision", _better_provision(policy, day).value),
        ("granted_total", _granted_total(policy, day)),
        ("exposure", _exposure(policy, day)),
    ]


def cost_facts(policy: Policy, day: datetime.date) -> Keys:
    """Lines with their price, three totals, what is avoided, saving, payback, break-even."""
    within = policy.value("returns.within", day).value
    reference = policy.value("returns.reference", day).value
    priced = [(f"priced_{name}", _priced(f"lines_{name}", policy, day)) for name in SCENARIOS]
    totals = [(f"total_{name}", _sum(f"$.priced_{name}")) for name in SCENARIOS]
    if reference is None:
        unknown = ("avoided", "avoided_all", "saving", "saving_all", "payback", "break_even")
        return [*priced, *totals, *((name, "null") for name in unknown)]
    share = "own_contribution != null and co_funding != null"
    whole = f"total_amount ?? ({share} and $.amount != null ? $.amount + own_contribution + co_funding : null)"
    return [
        *priced,
        *totals,
        *((f"own_{name}", _own_sum(f"$.priced_{name}")) for name in (reference, "budget")),
        ("avoided", _minus(f"$.own_{reference}", "$.own_budget")),
        ("avoided_all", _minus(f"$.total_{reference}", "$.total_budget")),
        ("saving", _minus("$.avoided", "$.amount")),
        ("whole", whole),
        ("saving_all", _minus("$.avoided_all", "$.whole")),
        ("payback", _unless_never(f"ceil($.amount * {within} / $.avoided)" if within else "null")),
        ("break_even", _unless_never("round($.amount * 10000 / $.avoided)")),
    ]


def _better_provision(policy: Policy, day: datetime.date) -> Three:
    """Some route is open and in time; or other routes were looked for and none is."""
    takes = {
        one.id: policy.value(f"provisions.{one.id}.takes", day).value
        for one in policy.pack.provisions
    }
    lead = f"(#.takes ?? ({_chain('#.provision', {k: str(v) for k, v in takes.items() if v is not None})}))"
    known = f"{lead} != null and needed_by != null and {day.toordinal()} + {lead}"
    in_time = f'#.outcome == "available" and {known} <= needed_by'
    not_in_time = f'(#.outcome != null and #.outcome != "available") or ({known} > needed_by)'
    return Three(
        f"(tried != null and some(tried, {in_time}))",
        f"(looked_for_others == true and tried != null and all(tried, {not_in_time}))",
    )


def _granted_total(policy: Policy, day: datetime.date) -> str:
    """Everything granted under this scheme; where the pack doesn't say over which period, only nothing is known."""
    match policy.value("mandate.counts_all", day).value:
        case True:
            return f"granted == null ? null : {_known_sum('granted', '#.amount')}"
        case None:
            return "granted == null ? null : len(granted) == 0 ? 0 : null"
        case _:
            raise NotTranscribed("mandate.within")


def _exposure(policy: Policy, day: datetime.date) -> str:
    both = "$.amount == null or $.granted_total == null ? null : "
    match policy.value("mandate.per", day).value:
        case "plan":
            return "$.amount"
        case "household":
            return f"{both}$.amount + $.granted_total"
        case _:
            return f"{both}$.granted_total == 0 ? $.amount : null"


def _priced(lines: str, policy: Policy, day: datetime.date) -> str:
    """Each line with what it costs and whose purse it is."""
    rows = {cost.id: _row(cost.id, policy, day) for cost in policy.pack.costs}
    found = _chain("#.item", {"own": "{p: #.price, r: #.per, y: null}", **rows})
    costs = _line_cost(policy.value("returns.within", day).value)
    with_row = f"map({lines}, {{line: #, row: {found}}})"
    payer = "#.line.payer ?? #.row.y"
    return f"{lines} == null ? null : map({with_row}, {{cost: {costs}, payer: {payer}}})"


def _row(cost: str, policy: Policy, day: datetime.date) -> str:
    price = policy.value(f"costs.{cost}.price", day).value
    per = policy.value(f"costs.{cost}.per", day).value
    payer = policy.value(f"costs.{cost}.payer", day).value
    text = "null" if payer is None else f'"{payer}"'
    return f"{{p: {'null' if price is None else price}, r: {per}, y: {text}}}"


def _line_cost(within: int | None) -> str:
    """Price × how often × chance, rounded half up to whole cents and again after the chance."""
    needed = ("row.p", "row.r", "line.each", "line.times", "line.chance")
    unknown = " or ".join(f"#.{name} == null" for name in needed)
    once = "round(round(#.row.p * #.line.times) * #.line.chance / 10000)"
    months = f"(#.line.months < {within} ? #.line.months : {within})"
    gross = f"#.row.p * #.line.times * (#.row.r + #.line.each) * {months} / 12"
    running = f"#.line.months == null ? null : round(round({gross}) * #.line.chance / 10000)"
    rhythm = f"#.row.r + #.line.each == 0 ? {once} : {'null' if within is None else running}"
    return f"({unknown} ? null : {rhythm})"


def _sum(priced: str) -> str:
    return f"{priced} == null ? null : {_known_sum(priced, '#.cost')}"


def _own_sum(priced: str) -> str:
    """Of the municipality's own purse; a line of an unknown purse or price makes it unknown."""
    ours = f'filter({priced}, #.payer == "municipality")'
    unknown = '#.payer == null or (#.payer == "municipality" and #.cost == null)'
    return f"{priced} == null or some({priced}, {unknown}) ? null : sum(map({ours}, #.cost))"


def _known_sum(lines: str, part: str) -> str:
    return f"(some({lines}, {part} == null) ? null : sum(map({lines}, {part})))"


def _minus(a: str, b: str) -> str:
    return f"{a} == null or {b} == null ? null : {a} - {b}"


def _unless_never(result: str) -> str:
    """Where nothing is avoided there is no payback (−1), whatever the amount."""
    known = f"$.amount == null ? null : {result}"
    return f"$.avoided == null ? null : $.avoided <= 0 ? -1 : {known}"


def _chain(key: str, cells: dict[str, str]) -> str:
    """A lookup: of four ways that were tried (object, object once, table in a loop) a chain is the fastest."""
    return "".join(f'{key} == "{code}" ? {cell} : ' for code, cell in cells.items()) + "null"


__all__ = ["FALSE", "SCENARIOS", "TRUE", "cost_facts", "plan_facts"]
