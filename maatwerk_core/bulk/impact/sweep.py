"""Reads which value of a pack is to be moved, and from where to where: `mandate.tiers.team.ceiling=250..2000:50`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from maatwerk_core.bulk.impact.paired import params_of
from maatwerk_core.errors import Fault, Faults, ScalarFault, did_you_mean, fault
from maatwerk_core.errors.fault import as_values
from maatwerk_core.model.scalars import read_count, read_money, read_rate
from maatwerk_core.packs.written_form import in_kind
from maatwerk_core.rules.expression import Type
from maatwerk_core.rules.policy import Policy

#: More values than this are not read side by side.
MOST = 100
_FORM = re.compile(r"([^=\s]+)=(\S+?)\.\.(\S+?):(\S+)")


@dataclass(frozen=True, slots=True)
class Sweep:
    """A value of a pack by its path, and what to make of it: cents, basis points or whole numbers, from low to high."""

    path: str
    type: Type
    values: tuple[int, ...]


def read_sweep(text: str, policy: Policy) -> Sweep:
    """What is to be moved, as it is typed: euros for money, a percentage for a rate. Raises `Faults`.

    >>> from maatwerk_core.packs.load import load_pack
    >>> read_sweep("mandate.tiers.team.ceiling=250..500:125", load_pack("amsterdam")).values
    (25000, 37500, 50000)
    """
    found = _FORM.fullmatch(text.strip())
    if found is None:
        raise Faults([fault("impact.vary", given=text)])
    path, *ends = found.groups()
    type_ = type_of(path, policy)
    if type_ not in _READERS:
        raise Faults([fault("impact.vary-kind", path=path)])
    low, high, step = (_number(end, type_) for end in ends)
    if low > high or step <= 0:
        first, last, by = (in_kind(number, type_) for number in (low, high, step))
        raise Faults([fault("impact.vary-range", low=first, high=last, step=by)])
    values = range(low, high + 1, step)
    if len(values) > MOST:
        raise Faults([fault("impact.vary-steps", given=len(values), most=MOST)])
    return Sweep(path, type_, tuple(values))


def read_sweeps(texts: Iterable[str], policy: Policy) -> tuple[Sweep, ...]:
    """All of them, with every fault at once."""
    found: list[Sweep] = []
    faults: list[Fault] = []
    for text in texts:
        try:
            found.append(read_sweep(text, policy))
        except Faults as error:
            faults += error.faults
    if faults:
        raise Faults(faults)
    return tuple(found)


def type_of(path: str, policy: Policy) -> Type:
    """The type of a value that an outcome can depend on. Raises `Faults` for what is none, with the nearest."""
    types = {param.path: param.type for param in params_of(policy.plan.outputs.values())}
    if path not in types:
        near = did_you_mean(path, types)
        raise Faults([fault("impact.vary-address", pack=policy.id, path=path, near=near)])
    return types[path]


def _number(text: str, type_: Type) -> int:
    try:
        return _READERS[type_](text)
    except ScalarFault as error:
        raise Faults([Fault(error.code, "/vary", None, as_values(dict(error.values)))]) from None


def _rate(text: str) -> int:
    """A percentage, with its sign or without."""
    return read_rate(text if text.endswith("%") else f"{text}%")


_READERS: dict[str, Callable[[str], int]] = {
    "cents": read_money,
    "bp": _rate,
    "int": read_count,
    "months": read_count,
}
