"""Reads the leaf facts of a case, in the order of a plan: the canonical values that every reader starts from."""

from __future__ import annotations

import datetime
from collections.abc import Callable
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


def read_leaves(
    case: Case, policy: Policy, day: datetime.date, *, strict: bool = False
) -> tuple[Any, ...]:
    """One value per leaf of the plan; unknown is `None`, a list is a tuple of lines.

    A case that doesn't set its legal basis takes the scheme's. With `strict`, what a case assumes is unknown.
    """
    plan = policy.plan
    values = leaf_reader(plan)(case)
    if strict:
        _forget_assumed(case, plan, values)
    if "legal_basis" not in case.model_fields_set and "legal_basis" in plan.leaves:
        basis = policy.value("scheme.legal_basis", day, strict=strict).value
        values[plan.leaves.index("legal_basis")] = basis
    return tuple(values)


@lru_cache(maxsize=256)
def leaf_reader(plan: Plan) -> Callable[[Case], list[Any]]:
    """A function that reads every leaf of a plan from a case, written out once.

    Its text holds only paths that this package declares: a fact of a pack's own is looked up by its id, never written.
    """
    columns = [_column(id_, plan) for id_ in plan.leaves]
    known = {f"f{at}": column.argument for at, column in enumerate(columns)}
    cells = ",\n ".join(column.text.replace("ARG", f"f{at}") for at, column in enumerate(columns))
    opened = "\n".join(f" {part} = case.{part}" for part in _PARTS)
    source = f"def read(case):\n{opened}\n return [\n {cells}\n ]\n"
    scope: dict[str, Any] = {
        "PER_YEAR": PER_YEAR.get,
        "moment": _moment,
        "stated": _stated,
        **known,
    }
    exec(compile(source, "<leaves>", "exec"), scope)  # noqa: S102  # reason: declared paths only, see above
    read: Callable[[Case], list[Any]] = scope["read"]
    return read


#: The parts of a case that most leaves stand in: opened once.
_PARTS = ("household", "intervention", "alternatives", "scenarios", "involvement", "tegenprestatie")


class _Column(NamedTuple):
    """How to read one leaf: Python over `case`, in which `ARG` stands for the argument."""

    text: str
    argument: Any = None


def _column(id_: str, plan: Plan) -> _Column:
    if id_.startswith("="):
        return _Column("stated(case, ARG)", id_[1:])
    fact = plan.facts[id_]
    if fact.path.startswith("facts."):
        return _Column("stated(case, ARG)", id_)
    path = _declared(fact.path)
    here = path if path.partition(".")[0] in _PARTS else f"case.{path}"
    if fact.fields:
        cells = ", ".join(_cell(field) for field in fact.fields)
        return _Column(f"None if {here} is None else tuple([({cells},) for line in {here}])")
    if fact.reads == "stated":
        return _Column(f"True if {here} is not None else None")
    return _Column(
        f"None if {here} is None else {here}.toordinal()" if fact.type == "day" else here
    )


def _cell(field: LineField) -> str:
    """How to read a field of a line: `*` a rhythm as times a year, `?` is it stated, empty the line itself."""
    if not field.path:
        return "line"
    here = f"line.{_declared(field.path.rstrip('*?'))}"
    if field.path.endswith("*"):
        return f"PER_YEAR({here})"
    if field.path.endswith("?"):
        return f"True if {here} is not None else None"
    return f"moment(case, {here})" if field.name in ("takes", "on") else here


def _declared(path: str) -> str:
    """A path of identifiers, and of nothing else."""
    if not all(step.isidentifier() for step in path.split(".")):
        raise AssertionError(f"`{path}` is no path of a case")
    return path


def _stated(case: Case, id_: str) -> Any:
    """The value of a fact that the case states under `facts`."""
    for stated in case.facts:
        if stated.id == id_:
            return stated.value
    return None


def _moment(case: Case, value: Any) -> int | None:
    if value is None:
        return None
    if isinstance(value, Duration):
        return None if case.day is None else days_from(case.day, value)
    return int(value.toordinal())


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
