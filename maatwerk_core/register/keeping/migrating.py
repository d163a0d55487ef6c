"""Brings a register up to date, when someone says so."""

from __future__ import annotations

from dataclasses import dataclass

from maatwerk_core.register.keeping.erasures import erased_in
from maatwerk_core.register.keys import SqlKeys
from maatwerk_core.register.migrations.running import bring_up
from maatwerk_core.register.migrations.schema import EVENTS_SCHEMA, KEYS_SCHEMA
from maatwerk_core.register.places import Place, engines, see_register


@dataclass(frozen=True, slots=True)
class Migrated:
    """The steps at which the events and the keys of a register were, and the last ones, at which they are."""

    events: str
    keys: str
    last_events: str = EVENTS_SCHEMA.last
    last_keys: str = KEYS_SCHEMA.last

    @property
    def changed(self) -> bool:
        """Was there a step to take?"""
        return (self.events, self.keys) != (self.last_events, self.last_keys)


def migrate(place: Place) -> Migrated:
    """Take every step that a register lacks. Who is interrupted does it again. Raises `Faults`."""
    with engines(place) as (events, keys):
        at_events, at_keys = see_register(place, events, keys)
        bring_up(keys, KEYS_SCHEMA)
        bring_up(events, EVENTS_SCHEMA)
        # From before erasures were remembered beside the keys.
        SqlKeys(keys).drop_all(erased_in(events))
        return Migrated(at_events, at_keys)
