"""Writes a row of a table of cases as the case that a person would have written."""

from maatwerk_core.model.scalars import money_text, rate_text
from maatwerk_core.rules.declared import PER_YEAR

RHYTHMS = {times: word for word, times in PER_YEAR.items() if word not in ("once",)}
ALIASES = {"months": "for", "chance": "sure"}


def as_case(row, policy):
    """The case of a row; what is unknown is left out, but for the legal basis, which would become the scheme's.

    Of the budgets only those of this pack: one table holds those of all municipalities.
    """
    case = {"case": row["case"], "day": row["day"].isoformat(), "intervention": {"name": "hulp"}}
    case |= {"legal_basis": row["legal_basis"] or "unknown"}
    for fact in policy.plan.facts.values():
        value = row.get(fact.column)
        if not fact.path or value is None or fact.id == "legal_basis":
            continue
        written = lines(fact, value) if fact.fields else scalar(fact.type, value)
        *records, name = fact.path.split(".")
        into = case
        for record in records:
            into = into.setdefault(record, {})
        into[name] = "tekst" if fact.reads == "stated" else written
    spent, ours = case.get("history", {}).get("budget_spent"), policy.pack.budget or ()
    if spent is not None:
        case["history"]["budget_spent"] = {
            each.id: spent[each.id] for each in ours if each.id in spent
        }
    return case


def scalar(type_, value):
    """A value as a person writes it."""
    match type_:
        case "cents":
            return money_text(value)
        case "bp":
            return rate_text(value)
        case "months":
            return f"{value} months"
        case "day":
            return value.isoformat()
        case _:
            return value


def lines(fact, values):
    """The lines of a list; a list of words is just those."""
    if not fact.fields[0].path:
        return [line["value"] for line in values]
    written = [
        {
            ALIASES.get(field.name, field.name): cell(field, line[field.name])
            for field in fact.fields
            if line[field.name] is not None or field.name == "times"  # left out, it is once
        }
        for line in values
    ]
    return {line.pop("id"): line for line in written} if fact.id == "budget_spent" else written


def cell(field, value):
    """One field of a line."""
    if value is None:
        return "unknown"
    if field.path.endswith("*"):
        return RHYTHMS[value]
    if field.path.endswith("?"):
        return "tekst"
    return f"{value} days" if field.name == "takes" else scalar(field.type, value)
