"""`dataclass` as Python's own, for frozen classes made four times as fast: a start makes some fifty of them.

Python's own compiles six functions for each class. Here only `__init__` is, for it is the one that has to be fast, and
once for all classes of one shape. The others are said once for all, for they differ in the names of their fields alone.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from types import CodeType, FunctionType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(
        cls: type | None = None,
        *,
        frozen: bool = False,
        slots: bool = False,
        eq: bool = True,
        repr: bool = True,
    ) -> Any:
        """A dataclass; one that isn't frozen is Python's own.

        >>> @dataclass(frozen=True, slots=True)
        ... class Span:
        ...     first: int
        ...     last: int = 9
        >>> Span(3), Span(3) == Span(3, 9), dataclasses.replace(Span(3), last=4).last
        (Span(first=3, last=9), True, 4)
        """
        if cls is None:
            return lambda found: dataclass(found, frozen=frozen, slots=slots, eq=eq, repr=repr)
        if not frozen:
            return dataclasses.dataclass(cls, slots=slots, eq=eq, repr=repr)
        # Python refuses one that may change on one that may not. Ours may change for a moment, so its bases may too.
        beneath = [base.__dataclass_params__ for base in cls.__mro__[1:] if _is_frozen(base)]
        _set_frozen(beneath, False)
        try:
            made = dataclasses.dataclass(cls, init=False, eq=False, repr=False, slots=slots)
        finally:
            _set_frozen(beneath, True)
        _set_frozen([made.__dataclass_params__], True)
        _add_methods(made, dataclasses.fields(made), eq=eq, repr=repr)
        return made


Fields = tuple[dataclasses.Field[Any], ...]


def _is_frozen(base: type) -> bool:
    params = vars(base).get("__dataclass_params__")
    return params is not None and params.frozen


def _set_frozen(classes: Iterable[Any], frozen: bool) -> None:
    for params in classes:
        params.frozen = frozen


def _add_methods(made: type, fields: Fields, *, eq: bool, repr: bool) -> None:
    """What a class says itself stays as it says it."""
    found: dict[str, Any] = {
        "__init__": _make_init(made, fields),
        "__setattr__": _refuse_to_set,
        "__delattr__": _refuse_to_delete,
        "__getstate__": _get_state,
        "__setstate__": _set_state,
    }
    if repr:
        found["__repr__"] = _say
    if eq:
        found["__eq__"], found["__hash__"] = _compare(fields)
    own = vars(made)
    for name, method in found.items():
        # A class that has an `__eq__` and no hash of its own was given the hash `None`.
        if name not in own or own[name] is None:
            setattr(made, name, method)


def _make_init(made: type, fields: Fields) -> Callable[..., None]:
    """The only method that is written out: it fills the slots by what Python made for these.

    Classes of one shape share what was compiled; the names of their fields are put in afterwards.
    """
    scope: dict[str, Any] = {"unset": dataclasses.MISSING}
    body: list[str] = []
    for at, one in enumerate(fields):
        scope[f"set{at}"], scope[f"first{at}"] = _setter(made, one.name), one.default
        scope[f"make{at}"] = one.default_factory
        body += _filling(at, one)
    if hasattr(made, "__post_init__"):
        body.append("self.__post_init__()")
    head = ", ".join(["self", *(f"v{at}" for at, one in enumerate(fields) if one.init)])
    code = _compiled("\n ".join((f"def __init__({head}):", *(body or ["pass"]))))
    taken = [one for one in fields if one.init]
    names = ("self", *(one.name for one in taken))
    init = FunctionType(code.replace(co_varnames=names), scope, "__init__", _defaults(taken))
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {one.name: one.type for one in taken} | {"return": None}
    return init


def _defaults(taken: Sequence[dataclasses.Field[Any]]) -> tuple[Any, ...]:
    """What the last arguments are when they aren't given. Raises `TypeError` where one of these has no default."""
    found = tuple(one.default for one in taken if _has_default(one))
    for one in taken[len(taken) - len(found) :]:
        if not _has_default(one):
            raise TypeError(f"non-default argument {one.name!r} follows default argument")
    return found


def _has_default(one: dataclasses.Field[Any]) -> bool:
    return one.default is not dataclasses.MISSING or one.default_factory is not dataclasses.MISSING


def _filling(at: int, one: dataclasses.Field[Any]) -> list[str]:
    """How `__init__` fills one field."""
    if one.default_factory is not dataclasses.MISSING:
        made = f"make{at}()"
        return [
            f"set{at}(self, {made} if v{at} is unset else v{at})"
            if one.init
            else f"set{at}(self, {made})"
        ]
    if one.init:
        return [f"set{at}(self, v{at})"]
    return [f"set{at}(self, first{at})"] if _has_default(one) else []


@cache
def _compiled(text: str) -> CodeType:
    scope: dict[str, Any] = {}
    exec(text, scope)  # noqa: S102  # reason: numbers of fields, and nothing that came from outside
    code: CodeType = scope["__init__"].__code__
    return code


def _setter(made: type, name: str) -> Callable[[Any, Any], None]:
    """What fills a slot; where there are none, what fills the dict of an instance."""
    slot = getattr(made, name, None)
    if hasattr(type(slot), "__set__") and hasattr(slot, "__objclass__"):
        fill: Callable[[Any, Any], None] = slot.__set__  # type: ignore[union-attr]  # reason: just looked at
        return fill
    return lambda self, value: object.__setattr__(self, name, value)


def _compare(fields: Fields) -> tuple[Callable[[Any, Any], Any], Callable[[Any], int]]:
    """Equality and hash over the fields that compare."""
    names = [one.name for one in fields if one.compare]
    read: Callable[[Any], Any] = attrgetter(*names) if names else (lambda self: ())

    def equal(self: Any, other: Any) -> Any:
        if other.__class__ is not self.__class__:
            return NotImplemented
        return self is other or read(self) == read(other)

    def hashed(self: Any) -> int:
        return hash(read(self))

    return equal, hashed


def _say(self: Any) -> str:
    parts = (f"{f.name}={getattr(self, f.name)!r}" for f in dataclasses.fields(self) if f.repr)
    return f"{type(self).__qualname__}({', '.join(parts)})"


def _refuse_to_set(self: Any, name: str, value: Any) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _refuse_to_delete(self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _get_state(self: Any) -> list[Any]:
    return [getattr(self, one.name) for one in dataclasses.fields(self)]


def _set_state(self: Any, state: list[Any]) -> None:
    for one, value in zip(dataclasses.fields(self), state, strict=True):
        object.__setattr__(self, one.name, value)
