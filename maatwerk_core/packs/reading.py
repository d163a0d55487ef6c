"""What one reading collects: faults, notes on single values, and where values come from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from maatwerk_core.errors import ScalarFault, did_you_mean
from maatwerk_core.model import scalars
from maatwerk_core.model.provenance import SAID_NOTHING, Provenance
from maatwerk_core.rules.wrong import Path, Wrong, wrong

#: The keys of a value in long form, and of the remarks that any block of a pack may carry.
LONG: frozenset[str] = frozenset(
    {"value", "source", "assumed", "about", "note", "also_found", "chosen"}
)
REMARKS: frozenset[str] = frozenset({"source", "assumed", "about", "note"})

Read = Callable[[Any, "Reading", Path], Any]


def _from_no_file(path: Path) -> bool:
    return False


class Reading:
    """What one reading collects, and where its values come from unless they say so themselves.

    `units` are those of inherited parameters, whose value alone may be overridden; `is_block` knows of a text whether
    it was written as a block, where it comes from a file.
    """

    __slots__ = ("inherited", "is_block", "notes", "of_pack", "units", "wrongs")

    def __init__(
        self,
        *,
        of_pack: bool,
        inherited: Provenance = SAID_NOTHING,
        units: Mapping[str, str] = MappingProxyType({}),
        is_block: Callable[[Path], bool] = _from_no_file,
    ) -> None:
        self.of_pack, self.inherited, self.units = of_pack, inherited, units
        self.is_block = is_block
        self.wrongs: list[Wrong] = []
        self.notes: list[tuple[str, Provenance]] = []

    def fail(self, code: str, path: Path, **values: object) -> None:
        """Note a fault and go on."""
        self.wrongs.append(wrong(code, path, **values))

    def scalar(self, read: Callable[[Any], Any], raw: Any, path: Path) -> Any:
        """The value, or `None` with a fault noted."""
        try:
            return read(raw)
        except ScalarFault as error:
            self.refuse(error, path)
            return None

    def refuse(self, error: ScalarFault, path: Path) -> None:
        """Note what is wrong with a scalar."""
        self.wrongs.append(Wrong(error.code, path, dict(error.values)))

    def no_mapping(self, raw: Any, path: Path) -> None:
        """Note that a block should stand here; who had nothing to write is told how to say so."""
        word = raw.strip().casefold() if isinstance(raw, str) else None
        if word == "":
            self.fail("value.empty", path)
        elif word in scalars.NOTHING:
            self.fail("value.null", path, given=raw)
        else:
            self.fail("field.not-a-mapping", path, given=raw)

    def check_remarks(self, raw: Mapping[str, Any], path: Path) -> None:
        """A remark that is there says something: an empty `assumed` must not make a value look sourced."""
        for key in REMARKS & raw.keys():
            read = scalars.read_yes_no if key == "about" else scalars.read_text
            self.scalar(read, raw[key], (*path, key))
        if "also_found" in raw:
            self.check_others(raw["also_found"], (*path, "also_found"))

    def check_others(self, also: Any, path: Path) -> None:
        """Other values that sources give: a list, each with its value and where it stands."""
        if not isinstance(also, list | tuple):
            self.fail("field.not-a-list", path, given=also)
            return
        for at, one in enumerate(also):
            if not isinstance(one, dict) or "value" not in one:
                self.fail("field.missing", (*path, at), field="value")
            if isinstance(one, dict):
                refuse_keys(one, _ALSO, self, (*path, at))

    def within(self, raw: Mapping[str, Any], path: Path = ()) -> Reading:
        """The same reading inside a block that may name its own source."""
        if _says_nothing(raw):
            return self
        self.check_remarks(raw, path)
        own = provenance(raw, self.inherited)
        if own is self.inherited:
            return self
        inside = Reading(
            of_pack=self.of_pack, inherited=own, units=self.units, is_block=self.is_block
        )
        inside.wrongs, inside.notes = self.wrongs, self.notes
        return inside


_ALSO = frozenset({"value", "source", "note"})


def provenance(raw: Mapping[str, Any], inherited: Provenance) -> Provenance:
    """What a block or a long form says of its values; nearer wins over what was inherited."""
    if _says_nothing(raw):
        return inherited
    source, assumed = _said(raw, "source"), _said(raw, "assumed")
    also = raw.get("also_found")
    found = tuple(
        (str(one.get("value", "")), str(one.get("source", "")))
        for one in (also if isinstance(also, list | tuple) else ())
        if isinstance(one, Mapping)
    )
    return Provenance(
        source=source or inherited.source,
        assumed=assumed or ("" if source else inherited.assumed),
        about=str(raw.get("about", "")) in ("yes", "true", "True") or inherited.about,
        note=_said(raw, "note"),
        also_found=found,
        chosen=_said(raw, "chosen"),
    )


def _says_nothing(raw: Mapping[str, Any]) -> bool:
    """Is there no remark? By far the commonest."""
    return REMARKS.isdisjoint(raw) and "also_found" not in raw


def _said(raw: Mapping[str, Any], key: str) -> str:
    value = raw.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def refuse_keys(
    raw: Mapping[str, Any], known: frozenset[str], reading: Reading, path: Path
) -> None:
    """Note every key of a long form that it can't have."""
    for key in raw:
        if key in known:
            continue
        near = did_you_mean(str(key), known)
        reading.fail("field.unknown", (*path, str(key)), field=key, near=near)
