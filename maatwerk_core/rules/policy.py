"""The policy: a merged pack with its values by path, its facts and its plan. What `assess` needs, and nothing else."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any

from pydantic import BaseModel

from maatwerk_core.frozen import dataclass
from maatwerk_core.rules.catalogue import Norm
from maatwerk_core.rules.dated import CountsAll, Dated, Holds, LeadTime, Runs, TheDay, WindowStart
from maatwerk_core.rules.declared import PER_YEAR
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.plan import Plan
from maatwerk_core.rules.sections import Tier
from maatwerk_core.rules.values import UNSET, Resolved, Value, always

#: The tier number that stands for "nobody listed may decide".
NOBODY = -1


@dataclass(frozen=True, eq=False)
class Policy:
    """A pack ready to assess with; `files` is the hash of the bytes it came from.

    >>> import maatwerk_core as mw
    >>> policy, day = mw.load_pack("amsterdam"), datetime.date(2019, 6, 1)
    >>> policy.value("mandate.tiers.team.ceiling", day).value  # eurocents
    50000
    >>> policy.value("mandate.above", day).value is None  # who decides above that, no source says
    True
    """

    pack: Pack
    values: Mapping[str, Dated]
    plan: Plan
    files: str = ""

    @property
    def id(self) -> str:
        """The name of the pack."""
        return self.pack.pack

    def value(self, path: str, day: datetime.date, *, strict: bool = False) -> Resolved:
        """One value of the policy on a day; a path that nobody set is unknown."""
        found = self.values.get(path)
        return found.on(day, strict=strict) if found is not None else Resolved(None, why="unset")

    def params(self, day: datetime.date, *, strict: bool = False) -> tuple[Any, ...]:
        """The values that the plan reads, in its order, for a day."""
        return _params(self, day, strict)


@lru_cache(maxsize=4096)
def _params(policy: Policy, day: datetime.date, strict: bool) -> tuple[Any, ...]:
    return tuple(policy.value(path, day, strict=strict).value for path in policy.plan.params)


def collect_values(pack: Pack) -> dict[str, Dated]:
    """Every dated value of a pack by its path, with those that are worked out per day.

    Lists of tiers are addressed by their first role: `mandate.tiers.team.ceiling`.
    """
    found: dict[str, Dated] = {}
    _collect(pack, "", found)
    found["day"] = TheDay()
    found["mandate.window_start"] = WindowStart(pack.mandate.within)
    found["mandate.above"] = always(NOBODY if pack.mandate.above == "nobody" else None)
    found["mandate.tiers"] = always(None)
    found["mandate.counts_all"] = CountsAll(pack.mandate.within)
    for norm in pack.norms:
        found |= norm_values(norm)
    for cost in pack.costs:
        found[f"costs.{cost.id}.per"] = always(PER_YEAR.get(cost.per, 0))
    for provision in pack.provisions:
        found[f"provisions.{provision.id}.takes"] = LeadTime(provision.takes)
    scheme = pack.scheme
    found["scheme.holds"] = Runs(scheme.starts, scheme.through)
    found["scheme.begun"] = Runs(scheme.starts, UNSET)
    found["scheme.lasts"] = Runs(UNSET, scheme.through)
    for path, row in _rows(pack):
        found[f"{path}.holds"] = Holds(row.starts, row.ends)
        found[f"{path}.begun"] = Holds(row.starts, UNSET)
        found[f"{path}.lasts"] = Holds(UNSET, row.ends)
    return found


def norm_values(norm: Norm) -> dict[str, Dated]:
    """One value per column of a norm."""
    return {f"norms.{norm.id}.{name}": value for name, value in norm.rows or ()}


def _rows(pack: Pack) -> Iterator[tuple[str, Any]]:
    for check in pack.checks:
        yield f"checks.{check.id}", check
    for tier in pack.mandate.tiers or ():
        yield f"mandate.tiers.{tier.role[0]}", tier
    for provision in pack.provisions:
        yield f"provisions.{provision.id}", provision


def _collect(record: BaseModel, path: str, found: dict[str, Dated]) -> None:
    """Add the values of a record and of what is in it, by the names they have in a file."""
    values = vars(record)
    for name, written in _written_names(type(record)):
        value = values[name]
        if isinstance(value, Value):
            found[_under(path, written) if name != "value" else path] = value
        elif isinstance(value, BaseModel):
            _collect(value, _under(path, written), found)
        elif isinstance(value, tuple):
            for part in value:
                if isinstance(part, BaseModel):
                    _collect(part, f"{_under(path, written)}.{_id(part)}", found)


@cache
def _written_names(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """The fields of a model, each with its name in a file."""
    return tuple((name, info.alias or name) for name, info in model.model_fields.items())


def _under(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _id(record: BaseModel) -> str:
    return str(record.role[0]) if isinstance(record, Tier) else str(getattr(record, "id", ""))
