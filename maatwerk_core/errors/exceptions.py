"""The exceptions a caller can catch; what they say is left to the faults they hold."""

from __future__ import annotations

from collections.abc import Iterable

from maatwerk_core.errors.fault import Fault, Place, as_values


class MaatwerkError(Exception):
    """Root of every exception of ours."""


class Faults(MaatwerkError):
    """What someone wrote is wrong: every fault found, in the order of their places.

    >>> from maatwerk_core.errors.fault import fault
    >>> print(Faults([fault("yaml.empty-file", "", Place("pack.yaml"))]).faults[0].code)
    yaml.empty-file
    """

    faults: tuple[Fault, ...]

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(dict.fromkeys(faults), key=_position))
        if not self.faults:
            raise ValueError("Faults needs at least one fault")
        super().__init__(self.faults)

    def __str__(self) -> str:
        return "\n".join(found.text() for found in self.faults)


class ScalarFault(MaatwerkError):
    """One value is wrong; the reader of the value doesn't know where it stands.

    >>> ScalarFault("value.money", given="1.100").at("/amount").pointer
    '/amount'
    """

    code: str
    values: tuple[tuple[str, str], ...]

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = as_values(values)
        super().__init__(code, self.values)

    def at(self, pointer: str = "", place: Place | None = None) -> Fault:
        """The same as a `Fault`, now with its pointer and place."""
        return Fault(self.code, pointer, place, self.values)

    def __str__(self) -> str:
        return self.at().text()


def _position(found: Fault) -> tuple[str, int, int]:
    """Sorting key; faults without a place keep their own order, before the others."""
    place = found.place or Place("")
    return place.file, place.line or 0, place.column or 0
