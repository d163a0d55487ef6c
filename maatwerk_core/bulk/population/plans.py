"""Draws the plan of each household: which help, what it costs, in which form, on which basis, and with whom."""

from __future__ import annotations

import numpy as np

from maatwerk_core.bulk.population import plan_table as table
from maatwerk_core.bulk.population.chance import Chance, Flags, Numbers, Picked, picked
from maatwerk_core.bulk.population.distributions import ELSE
from maatwerk_core.bulk.population.households import Households
from maatwerk_core.bulk.population.sheet import Cells, Sheet

#: What can't wait: needed within so many days.
ACUTE_DAYS = 7


def domain_of(help_: Picked) -> Picked:
    """The life domain of the help.

    >>> domain_of(Picked(("tools", "aid"), np.array([1, 0]))).words().to_pylist()
    ['care', 'work']
    """
    domains = [table.DOMAINS[word] for word in help_.values]
    known = tuple(dict.fromkeys(domains))
    return Picked(known, np.array([known.index(domain) for domain in domains])[help_.at])


def draw_plans(chance: Chance, sheet: Sheet, found: Households, today: Numbers) -> None:
    """Put the columns about the intervention on the sheet; `today` is the day number of each case."""
    domain = domain_of(found.help)
    form = chance.pick(table.FORM, found.help)
    sheet.put("domain", domain)
    sheet.put("form", form)
    sheet.put("paid_to", chance.pick(table.PAID_TO, form))
    sheet.put("title", chance.pick(table.TITLE, form))
    goods = _only(found.help, form.is_("goods"))
    sheet.put("tool_of_trade", chance.says(table.TOOL_OF_TRADE, goods))
    sheet.put("household_goods", chance.says(table.HOUSEHOLD_GOODS, goods))
    sheet.put("provider_contracted", chance.says(table.PROVIDER_CONTRACTED, form))
    sheet.put("recurring", chance.says(table.RECURRING, form))
    sheet.put("duration", chance.number(table.DURATION), form.is_("service"))
    served = _only(domain, form.is_("service") & (found.children > 0))
    minors = chance.says(table.WORKS_WITH_MINORS, served) & served.is_(*domain.values)
    sheet.put("works_with_minors", minors)
    sheet.put("quality_checked", chance.says(table.QUALITY_CHECKED, picked(minors)))
    sheet.put("complexity", chance.pick(table.COMPLEXITY, found.stack))
    sheet.put("treatment_needed", chance.says(table.TREATMENT_NEEDED, domain))
    _put_decision(chance, sheet, domain)
    _put_price(chance, sheet, found.help)
    _put_need(chance, sheet, today)
    _put_parties(chance, sheet, domain, found)


def _put_decision(chance: Chance, sheet: Sheet, domain: Picked) -> None:
    """On which basis, why now, and who decides."""
    sheet.put("legal_basis", chance.pick(table.LEGAL_BASIS, domain))
    sheet.put("trigger", chance.pick(table.TRIGGER))
    sheet.put("decider_is_civil_servant", chance.says(table.CIVIL_SERVANT))
    sheet.put("goal", chance.says(table.GOAL))


def _only(picked_: Picked, where: Flags) -> Picked:
    """The same where something holds, and else the row for all others."""
    values = (*picked_.values, ELSE)
    return Picked(values, np.where(where, picked_.at, len(values) - 1))


def _put_price(chance: Chance, sheet: Sheet, help_: Picked) -> None:
    """The whole price, who pays part of it, and the rest for the municipality: however it is told, it adds up."""
    total = chance.number(table.AMOUNT, help_)
    own, others = (
        total * chance.number(curve) // 10_000 // 100 * 100
        for curve in (table.OWN_SHARE, table.CO_SHARE)
    )
    stated = chance.pick(table.PRICE_STATED)
    sheet.put("total_amount", total, stated.is_("total", "both"))
    sheet.put("own_contribution", own)
    sheet.put("co_funding", others)
    sheet.put("amount_stated", total - own - others, stated.is_("amount", "both"))


def _put_need(chance: Chance, sheet: Sheet, today: Numbers) -> None:
    within = chance.number(table.NEEDED_IN)
    sheet.put("needed_by", today + within, chance.says(table.NEEDED_STATED))
    sheet.put("acute", within <= ACUTE_DAYS)


def _put_parties(chance: Chance, sheet: Sheet, domain: Picked, found: Households) -> None:
    """Who takes part; in a debt scheme of the court the bewindvoerder does."""
    parties = (*table.PARTIES.things, "bewindvoerder")
    there = np.column_stack([
        chance.members(table.PARTIES, domain), found.debt_scheme.is_("wsnp"),
    ])  # fmt: skip
    said = chance.pick(table.COMMITTED, width=len(parties))
    cells = {
        "party": Cells(np.arange(len(parties)), words=parties),
        "committed": Cells(said.is_("yes").astype(np.int64), ~said.is_("unsaid")),
    }
    sheet.put_lines("party_list", there, cells)
