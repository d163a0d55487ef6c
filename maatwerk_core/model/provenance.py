"""Where a value comes from, and how sure it is. Values travel with this into every result that used them."""

from __future__ import annotations

from maatwerk_core.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Provenance:
    """Source and standing of one value; empty text means: not said.

    `assumed` holds the reason. `also_found` holds other values that sources give, in words; `chosen` says why this one.

    >>> Provenance(source="vng-2022").flag
    ''
    >>> Provenance(assumed="de bron noemt geen periode").flag
    'assumed'
    """

    source: str = ""
    assumed: str = ""
    about: bool = False
    note: str = ""
    also_found: tuple[tuple[str, str], ...] = ()
    chosen: str = ""

    @property
    def flag(self) -> str:
        """`assumed`, `contested` or nothing: what makes a value unknown under `--strict`."""
        if self.assumed:
            return "assumed"
        return "contested" if self.also_found else ""


SAID_NOTHING = Provenance()
