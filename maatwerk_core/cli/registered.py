"""Opens the register that a command is about, and what every such command shares."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, NamedTuple

from maatwerk_core.cli.spoken import argument, option
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk
    from maatwerk_core.register.places import Place

#: What comes with the extras `register` and `postgres`.
_EXTRA = ("alembic", "cryptography", "psycopg", "sqlalchemy", "stdnum")
#: Where the register and its keys are unless an option says otherwise.
VARIABLE, KEYS_VARIABLE, FOLDER = "MAATWERK_REGISTER", "MAATWERK_KEYS", "register"

_PLACE = (
    option("--register", "folder", value=("MAP", "FOLDER"),
           nl="De map of het adres van het register. Zonder: $MAATWERK_REGISTER, anders de map register.",
           en="The folder or address of the register. Otherwise $MAATWERK_REGISTER, or the folder register."),
    option("--keys", value=("BESTAND", "FILE"),
           nl="Waar de sleutels zijn, als dat niet in die map is. Zonder: $MAATWERK_KEYS.",
           en="Where the keys are, if not in that folder. Otherwise $MAATWERK_KEYS."),
)  # fmt: skip
_REQUEST = option("--request", value=("KENMERK", "ID"),
                  nl="Een kenmerk van dit verzoek: nog eens hetzelfde kenmerk verandert niets.",
                  en="An id of this request: the same id once more changes nothing.")  # fmt: skip

#: The day of what is recorded.
on_option = option("--on", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarop het was. Zonder: vandaag.",
                   en="The day on which it was. Otherwise today.")  # fmt: skip

#: The dossier a command is about.
dossier_argument = argument("dossier", nl="DOSSIER", en="DOSSIER")


class Where(NamedTuple):
    """The register that was meant, as it was typed."""

    folder: str | None
    keys: str | None

    @property
    def place(self) -> Place:
        """Its addresses. Raises `Faults` where the extra isn't installed."""
        with extra():
            from maatwerk_core.register.places import place_of

            folder = self.folder or os.environ.get(VARIABLE) or FOLDER
            return place_of(folder, self.keys or os.environ.get(KEYS_VARIABLE))

    @contextmanager
    def open(self) -> Iterator[Desk]:
        """The register, for as long as it is used. Raises `Faults` where there is none."""
        with extra():
            from maatwerk_core.register.places import open_register

            with open_register(self.place, now) as desk:
                yield desk


def register_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Which register: the options become one argument `where`."""

    @wraps(function)
    def call(*args: Any, folder: str | None, keys: str | None, **given: Any) -> Any:
        return function(*args, where=Where(folder, keys), **given)

    wrapped: Callable[..., Any] = call
    for add in reversed(_PLACE):
        wrapped = add(wrapped)
    return wrapped


def writing_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Which register, and the id of the request."""
    return register_option(_REQUEST(function))


@contextmanager
def extra() -> Iterator[None]:
    """What is missing of the extras is a fault."""
    try:
        yield
    except ModuleNotFoundError as missing:
        package = (missing.name or "").partition(".")[0]
        if package not in _EXTRA:
            raise
        raise Faults([fault("register.not-installed", package=package)]) from None


def now() -> datetime.datetime:
    """This moment."""
    return datetime.datetime.now(datetime.UTC)
