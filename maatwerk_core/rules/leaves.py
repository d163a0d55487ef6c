"""Reads the leaf facts of a case, in the order of a plan: the canonical values that every reader starts from."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from maatwerk_core.model.case import Case
from maatwerk_core.model.scalars import Duration
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.declared import PER_YEAR
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.facts import Field as LineField
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.policy import Policy

#: Names of fields in a file that differ from those in the model.
ALIASES = {"for": "months", "sure": "chance"}

#: Fields that a table of the pack fills in when a line leaves them open, and the field that names the row.
FILLED_IN_BY = {"payer": "item", "takes": "provision"}


def stated_facts(case: Case) -> dict[str, Any]:
    """The derived and local facts that a case states itself, by id; of two with one id the first."""
    facts = case.__dict__["facts"]
    if not facts:
        return {}
    stated = [fact.__dict__ for fact in reversed(facts)]
    return {fact["id"]: fact["value"] for fact in stated}


def read_leaves(
    case: Case,
    policy: Policy,
    day: datetime.date,
    *,
    strict: bool = False,
    facts: Mapping[str, Any] | None = None,
) -> tuple[Any, ...]:
    """One value per leaf of the plan; unknown is `None`, a list is a tuple of lines.

    A case that doesn't set its legal basis takes the scheme's. With `strict`, what a case assumes is unknown. `facts`
    are those that the case states, where they are at hand.
    """
    plan = policy.plan
    values = leaf_reader(plan)(case, stated_facts(case) if facts is None else facts)
    borrowed = "legal_basis" not in case.__pydantic_fields_set__ and "legal_basis" in plan.leaves
    if not (strict or borrowed):
        return values
    changed = list(values)
    if strict:
        _forget_assumed(case, plan, changed)
    if borrowed:
        basis = policy.value("scheme.legal_basis", day, strict=strict).value
        changed[plan.leaves.index("legal_basis")] = basis
    return tuple(changed)


@lru_cache(maxsize=256)
def leaf_reader(plan: Plan) -> Callable[[Case, Mapping[str, Any]], tuple[Any, ...]]:
    """A function that reads every leaf of a plan from a case and the facts that it states, written out once.

    Its text holds only paths that this package declares: a fact of a pack's own is looked up by its id, never written.
    """
    columns = [_column(id_, plan) for id_ in plan.leaves]
    opened: dict[str, None] = {}
    for column in columns:
        opened.update(dict.fromkeys(_records_on(column.record)))
    opening = "".join(f" {_name(record)} = {_written(record)}.__dict__\n" for record in opened)
    lists = "".join(column.lines.replace("LIST", f"v{at}") for at, column in enumerate(columns))
    cells = "".join(
        f" {column.text.replace('ARG', f'f{at}').replace('LIST', f'v{at}')},\n"
        for at, column in enumerate(columns)
    )
    source = f"def read(case, stated):\n{_FIRST}{opening}{lists} return (\n{cells} )\n"
    arguments = {f"f{at}": column.argument for at, column in enumerate(columns)}
    scope: dict[str, Any] = {"RHYTHMS": {None: None, **PER_YEAR}, "length": _length, **arguments}
    exec(compile(source, "<leaves>", "exec"), scope)  # noqa: S102  # reason: declared paths only, see above
    read: Callable[[Case, Mapping[str, Any]], tuple[Any, ...]] = scope["read"]
    return read


#: A record's fields are read from its dict, which takes half the time of reading its attributes.
_FIRST = """\
 case = case.__dict__
 day = case["day"]
"""


class _Column(NamedTuple):
    """How to read one leaf: Python in which `ARG` stands for the argument; and the record that it stands in.

    A list is read before, by statements that give it the name `LIST`.
    """

    text: str
    argument: Any = None
    record: str = ""
    lines: str = ""


def _column(id_: str, plan: Plan) -> _Column:
    if id_.startswith("="):
        return _Column("stated.get(ARG)", id_[1:])
    fact = plan.facts[id_]
    if fact.path.startswith("facts."):
        return _Column("stated.get(ARG)", id_)
    path = _declared(fact.path)
    record, here = path.rpartition(".")[0], _written(path)
    if fact.fields:
        return _Column("LIST", record=record, lines=_lines(here, fact))
    if fact.reads == "stated":
        text = f"True if {here} is not None else None"
    elif fact.type == "day":
        text = f"None if {here} is None else {here}.toordinal()"
    else:
        text = here
    return _Column(text, record=record)


def _lines(here: str, fact: Fact) -> str:
    """Statements that read a list; one that is unknown or empty stays what it is."""
    cells = "".join(f"{_cell(field)}, " for field in fact.fields)
    opened = "   line = line.__dict__\n" if any(field.path for field in fact.fields) else ""
    return (
        f" LIST = {here}\n if LIST:\n  rows = []\n  for line in LIST:\n{opened}"
        f"   rows.append(({cells}))\n  LIST = tuple(rows)\n"
    )


def _cell(field: LineField) -> str:
    """How to read a field of a line: `*` a rhythm as times a year, `?` is it stated, empty the line itself."""
    if not field.path:
        return "line"
    here = f'line["{_declared(field.path.rstrip("*?"))}"]'
    if field.path.endswith("*"):
        return f"RHYTHMS[{here}]"
    if field.path.endswith("?"):
        return f"True if {here} is not None else None"
    if field.type == "day":
        return f"{here} and {here}.toordinal()"
    return f"length(day, {here})" if field.name == "takes" else here


def _declared(path: str) -> str:
    """A path of identifiers, and of nothing else."""
    if not all(step.isidentifier() for step in path.split(".")):
        raise AssertionError(f"`{path}` is no path of a case")
    return path


def _records_on(path: str) -> list[str]:
    """The records that are opened on the way to one, itself last; none for the case."""
    steps = path.split(".") if path else []
    return [".".join(steps[: at + 1]) for at in range(len(steps))]


def _name(record: str) -> str:
    """The name of an opened record.

    >>> _name("scenarios.nothing"), _name("")
    ('of_scenarios_nothing', 'case')
    """
    return f"of_{record.replace('.', '_')}" if record else "case"


def _written(path: str) -> str:
    """A field of an opened record.

    >>> _written("scenarios.nothing.lines")
    'of_scenarios_nothing["lines"]'
    """
    record, _, field = path.rpartition(".")
    return f'{_name(record)}["{field}"]'


def _length(day: datetime.date | None, value: Duration | None) -> int | None:
    return None if day is None or value is None else days_from(day, value)


def _forget_assumed(case: Case, plan: Plan, values: list[Any]) -> None:
    """Set what the case assumes to unknown; the day is only listed."""
    flagged = [path for path, note in case.notes if note.flag and path != "day"]
    for at, id_ in enumerate(plan.leaves):
        path = plan.facts[id_].path if id_ in plan.facts else f"facts.{id_[1:]}"
        for noted in flagged:
            if noted == path or path.startswith(f"{noted}."):
                values[at] = None
            elif noted.startswith(f"{path}.") and values[at] is not None:
                values[at] = _forget_cell(
                    values[at], plan.facts[id_], noted[len(path) + 1 :].split(".")
                )


def _forget_cell(lines: tuple[Any, ...], fact: Fact, steps: list[str]) -> tuple[Any, ...]:
    """The lines with one cell of one line unknown."""
    name = ALIASES.get(steps[-1], steps[-1])
    return tuple(
        _without(name, line, fact) if steps[0] in (str(at), line[0]) else line
        for at, line in enumerate(lines)
    )


def _without(name: str, line: tuple[Any, ...], fact: Fact) -> tuple[Any, ...]:
    """A line with a cell unknown, and with it the code by which a table would fill that cell in."""
    cells = {field.name: cell for field, cell in zip(fact.fields, line, strict=True)}
    if cells.get(name) is None:
        return line
    gone = (name, FILLED_IN_BY.get(name))
    return tuple(None if field in gone else cell for field, cell in cells.items())
