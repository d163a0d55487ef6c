"""Draws what was tried before, what the three scenarios cost, and how the household takes part."""

from __future__ import annotations

import numpy as np

from maatwerk_core.bulk.population import route_table as table
from maatwerk_core.bulk.population.chance import Chance, Numbers, Picked
from maatwerk_core.bulk.population.households import Households
from maatwerk_core.bulk.population.plans import domain_of
from maatwerk_core.bulk.population.setting import Setting
from maatwerk_core.bulk.population.sheet import Cells, Sheet
from maatwerk_core.rules.declared import PER_YEAR

#: Up to this share of the social minimum, in basis points, special assistance is open.
LINE = 11_000
_ASSISTANCE = ("bijzondere-bijstand", "bijzondere-bijstand-16")


def draw_routes(chance: Chance, sheet: Sheet, setting: Setting, found: Households) -> None:
    """Put the columns about other routes, costs and involvement on the sheet."""
    domain = domain_of(found.help)
    sheet.put("looked_for_others", chance.says(table.LOOKED))
    _put_tried(chance, sheet, setting, domain, found.ratio)
    told = chance.members(table.HAPPENS)
    for at, scenario in enumerate(table.HAPPENS.things):
        sheet.put(f"happens_{scenario}", told[:, at])
        _put_lines(chance, sheet, setting, domain, scenario)
    _put_involvement(chance, sheet, found)


def _put_tried(
    chance: Chance, sheet: Sheet, setting: Setting, domain: Picked, ratio: Numbers
) -> None:
    routes = table.ROUTES.things
    there = chance.members(table.ROUTES, domain) & np.isin(routes, list(setting.routes))
    assistance = np.isin(routes, _ASSISTANCE)
    above = (ratio > LINE).astype(np.int64)[:, None]
    group = Picked(table.ROUTE_OUTCOME.groups, np.where(assistance, above, 2))
    outcome = chance.pick(table.ROUTE_OUTCOME, group, width=len(routes))
    cells = {
        "provision": Cells(np.arange(len(routes)), words=routes),
        "outcome": Cells.of(outcome),
        "takes": Cells(
            chance.number(table.ROUTE_TAKES, width=len(routes)),
            chance.says(table.TAKES_STATED, width=len(routes)),
        ),
    }
    sheet.put_lines("tried", there, cells)


def _put_lines(
    chance: Chance, sheet: Sheet, setting: Setting, domain: Picked, scenario: str
) -> None:
    """The costs of a scenario. An item that not all packs know becomes a price of its own."""
    name = f"lines_{scenario}"
    most = max(int(value) for value in table.LINES.values)
    one = Picked((scenario,), np.zeros(chance.rows, np.int64))
    count = chance.pick(table.LINES, one, name=f"{name}.count").numbers
    item = chance.pick(table.LINE_ITEM, domain, name=f"{name}.item", width=most)
    known = [word if word in setting.items else "own" for word in item.values]
    item = Picked(item.values, np.array([item.values.index(word) for word in known])[item.at])
    own = item.is_("own")
    of = [table.ITEMS[word] for word in item.values]
    each, per = (
        np.array(numbers, np.int64)[item.at]
        for numbers in (
            [PER_YEAR[one.each] for one in of],
            [setting.items.get(word, PER_YEAR["month"]) for word in item.values],
        )
    )
    low, high = (np.array([one.times[end] for one in of], np.int64)[item.at] for end in (0, 1))
    payers = tuple(dict.fromkeys(one.payer for one in of))
    cells = {
        "item": Cells.of(item),
        "price": Cells(chance.number(table.OWN_PRICE, name=f"{name}.price", width=most), own),
        "per": Cells(per, own),
        "times": Cells(chance.within(f"{name}.times", low, high)),
        "each": Cells(each),
        "months": Cells(
            chance.number(table.LINE_MONTHS, name=f"{name}.months", width=most), each + per > 0
        ),
        "chance": Cells(chance.number(table.LINE_CHANCE, one, f"{name}.chance", most)),
        "payer": Cells(np.array([payers.index(one.payer) for one in of])[item.at], words=payers),
    }
    sheet.put_lines(name, count[:, None] > np.arange(most), cells)


def _put_involvement(chance: Chance, sheet: Sheet, found: Households) -> None:
    for fact, shares in (
        ("own_plan", table.OWN_PLAN),
        ("first_step", table.FIRST_STEP),
        ("network", table.NETWORK),
        ("equal_treatment", table.EQUAL),
    ):
        sheet.put(fact, chance.says(shares))
    heard = chance.pick(table.HEARD, width=2)
    agrees = chance.says(table.AGREES, heard, width=2)
    effort = chance.says(table.OWN_EFFORT, width=2)
    cells = {
        "role": Cells(np.arange(2), words=("applicant", "partner")),
        "heard": Cells(heard.is_(True).astype(np.int64)),
        "agrees": Cells(agrees.astype(np.int64)),
        "own_effort": Cells(effort.astype(np.int64), effort),
    }
    there = np.column_stack([np.ones(chance.rows, np.bool_), found.coupled])
    sheet.put_lines("adults", there, cells)
    agreed = chance.says(table.AGREED)
    sheet.put("tegenprestatie_agreed", agreed)
    sheet.put("tegenprestatie_serves", chance.says(table.SERVES), agreed)
    sheet.put("tegenprestatie_fits", chance.says(table.FITS), agreed)
