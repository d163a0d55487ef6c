"""Sealed fields that stay shut until somebody reads one: who counts, lists or folds opens no case and no receipt."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, TypeAlias

#: Opens a seal; nothing without its key. Raises `Faults` for a seal that was broken.
Opener: TypeAlias = Callable[[], Mapping[str, Any] | None]


class Unread:
    """Something with fields that may still be under seal; they are opened together, once, by whoever reads one."""

    __slots__ = ("_open",)
    SEALED: ClassVar[frozenset[str]] = frozenset()

    def leave_shut(self, opener: Opener) -> None:
        """Forget what the sealed fields hold; `opener` gives it back when somebody asks."""
        for name in self.SEALED:
            object.__delattr__(self, name)
        object.__setattr__(self, "_open", opener)

    # Python calls it for a field that isn't there yet; to a type checker every field would seem to exist.
    if not TYPE_CHECKING:

        def __getattr__(self, name):
            if name not in self.SEALED:
                raise AttributeError(f"{type(self).__name__} has no {name}")
            opened = object.__getattribute__(self, "_open")() or {}
            for each in self.SEALED:
                object.__setattr__(self, each, opened.get(each))
            return opened.get(name)
