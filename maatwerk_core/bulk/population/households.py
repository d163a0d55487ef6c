"""Draws the households of a block: who they are, what they live on, what they owe, what runs and what came before."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from maatwerk_core.bulk.population import household_table as table
from maatwerk_core.bulk.population.chance import Chance, Flags, Numbers, Picked, picked
from maatwerk_core.bulk.population.setting import Setting
from maatwerk_core.bulk.population.sheet import Cells, Sheet

#: Most children of a household.
MOST_CHILDREN = 4
_ROLES = ("applicant", "partner", *("child",) * MOST_CHILDREN, "other_adult")
_BANDS = ("18-20", "21-26", "27-aow", "aow", "0-3", "4-11", "12-17")


@dataclass(frozen=True, eq=False)
class Households:
    """What the rest of a case hangs on."""

    help: Picked
    kind: Picked
    children: Numbers
    ages: Picked
    on_benefit: Flags
    ratio: Numbers
    debts: Flags
    debt_scheme: Picked
    stack: Picked

    @property
    def coupled(self) -> Flags:
        """Where there is a partner."""
        return self.kind.is_("couple", "couple_with_children")


def draw_households(
    chance: Chance, sheet: Sheet, setting: Setting, help_: Picked, day: Numbers
) -> Households:
    """Put the columns about the household on the sheet; `day` says which of the setting's days a case has."""
    kind = chance.pick(table.KIND)
    ages = chance.pick(table.AGES, kind)
    on_benefit = chance.says(table.ON_BENEFIT, ages)
    helped_out = help_.is_("rent_debt", "energy_debt")
    debts = chance.says(table.DEBTS) | helped_out
    found = Households(
        help=help_,
        kind=kind,
        children=chance.pick(table.CHILDREN, kind).numbers,
        ages=ages,
        on_benefit=on_benefit,
        ratio=chance.number(table.INCOME_RATIO, picked(on_benefit)),
        debts=debts,
        debt_scheme=chance.pick(table.DEBT_SCHEME, picked(debts)),
        stack=chance.pick(table.STACK),
    )
    _put_people(chance, sheet, found)
    _put_income(chance, sheet, setting, found, day)
    _put_debts(chance, sheet, found)
    _put_provisions(chance, sheet, found)
    _put_before(chance, sheet, setting, day)
    return found


def _put_people(chance: Chance, sheet: Sheet, found: Households) -> None:
    """Kind, children and ages, and the same told person by person."""
    sharers = chance.says(table.COST_SHARERS)
    sheet.put("kind_stated", found.kind)
    sheet.put("children_stated", found.children)
    sheet.put("ages_stated", found.ages)
    sheet.put("cost_sharers_stated", sharers)
    there = np.column_stack([
        np.ones_like(sharers),
        found.coupled,
        *(found.children > at for at in range(MOST_CHILDREN)),
        sharers,
    ])  # fmt: skip
    adult = chance.pick(table.ADULT_BAND, width=3)
    band = np.array([_BANDS.index(word) for word in adult.values])[adult.at]
    young, old, mixed = (found.ages.is_(word) for word in ("18-20", "aow", "mixed"))
    applicant = np.select([young, old | mixed], [0, 3], band[:, 0])
    partner = np.select([young, old], [0, 3], band[:, 1])
    child = chance.pick(table.CHILD_BAND, found.ages, width=MOST_CHILDREN)
    children = np.array([_BANDS.index(word) for word in child.values])[child.at]
    bands = np.column_stack([applicant, partner, children, band[:, 2]])
    roles = np.array([_ROLES.index(role) for role in _ROLES])
    cells = {"role": Cells(roles, words=_ROLES), "age_band": Cells(bands, words=_BANDS)}
    sheet.put_lines("persons", there, cells)


def _put_income(
    chance: Chance, sheet: Sheet, setting: Setting, found: Households, day: Numbers
) -> None:
    """An amount a month, or else the share of the norm: never both, for the one follows from the other."""
    sheet.put("on_benefit", found.on_benefit)
    norm = setting.norms[day, found.ages.is_("aow") * 2 + found.coupled]
    as_amount = chance.pick(table.INCOME_STATED).is_("amount") & (norm > 0)
    sheet.put("income", (norm * found.ratio + 5_000) // 10_000, as_amount)
    sheet.put("income_ratio_stated", found.ratio, ~as_amount)


def _put_debts(chance: Chance, sheet: Sheet, found: Households) -> None:
    kinds = table.DEBT_KINDS.things
    owed = chance.members(table.DEBT_KINDS, picked(found.debts))
    for at, word in ((kinds.index("rent"), "rent_debt"), (kinds.index("energy"), "energy_debt")):
        owed[:, at] |= found.help.is_(word)
    owed[:, kinds.index("other")] |= found.debts & ~owed.any(axis=1)
    each = Picked(kinds, np.broadcast_to(np.arange(len(kinds)), owed.shape))
    amounts = chance.number(table.DEBT_AMOUNT, each, width=len(kinds))
    cells = {"kind": Cells.of(each), "amount": Cells(amounts)}
    sheet.put("debts_stated", found.debts)
    sheet.put_lines("debt_list", owed, cells)
    sheet.put("wsnp", found.debt_scheme.is_("wsnp"))
    sheet.put("debt_scheme", found.debt_scheme)
    threats = table.THREATS.things
    there = chance.members(table.THREATS, picked(found.debts))
    for threat, kind in table.THREAT_OF.items():
        there[:, threats.index(threat)] &= owed[:, kinds.index(kind)]
    sheet.put_lines("threat_list", there, {"value": Cells(np.arange(len(threats)), words=threats)})


def _put_provisions(chance: Chance, sheet: Sheet, found: Households) -> None:
    names = table.PROVISIONS.things
    runs = chance.members(table.PROVISIONS, found.stack)
    runs[:, names.index("jeugdhulp")] &= found.children > 0
    each = Picked(names, np.broadcast_to(np.arange(len(names)), runs.shape))
    payer = np.where(np.array(names) == "zorgverzekering", 1, 0)
    cells = {
        "provision": Cells.of(each),
        "yearly_cost": Cells(chance.number(table.PROVISION_COST, each, width=len(names))),
        "payer": Cells(payer, words=("municipality", "health_insurer")),
    }
    sheet.put_lines("provisions", runs, cells)
    sheet.put("nuisance", chance.says(table.NUISANCE))
    sheet.put("situation", chance.says(table.SITUATION))


def _put_before(chance: Chance, sheet: Sheet, setting: Setting, day: Numbers) -> None:
    """What was granted before, and what is spent of the budgets."""
    times = chance.pick(table.GRANTED).numbers
    most = max(int(value) for value in table.GRANTED.values)
    there = times[:, None] > np.arange(most)
    ago = chance.number(table.GRANTED_AGO, width=most)
    state = chance.pick(table.GRANTED_STATE, width=most)
    cells = {
        "amount": Cells(chance.number(table.GRANTED_AMOUNT, width=most)),
        "on": Cells(setting.ordinals[day][:, None] - ago),
        "state": Cells.of(state),
    }
    sheet.put_lines("granted", there, cells)
    _put_spent(chance, sheet, setting, day)


def _put_spent(chance: Chance, sheet: Sheet, setting: Setting, day: Numbers) -> None:
    """What is spent of every budget when the case comes; unknown where the budget itself is."""
    ids = setting.budget_ids
    amounts = setting.budgets[day]
    shares = [chance.number(table.BUDGET_SPENT, name=f"budget_spent:{id_}") for id_ in ids]
    spent = amounts * np.array(shares, np.int64).reshape(len(ids), chance.rows).T // 10_000
    there = np.ones(amounts.shape, np.bool_)
    cells = {"id": Cells(np.arange(len(ids)), words=ids), "spent": Cells(spent, amounts > 0)}
    sheet.put_lines("budget_spent", there, cells)
