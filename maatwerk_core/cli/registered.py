"""Opens the register that a command is about, and what every such command shares."""

from __future__ import annotations

import datetime
import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.spoken import argument, option
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk

#: What comes with the extra `register`.
_EXTRA = ("cryptography", "sqlalchemy")
#: Where the register is unless `--register` says otherwise.
VARIABLE, FOLDER = "MAATWERK_REGISTER", "register"

_FOLDER = option("--register", "folder", value=("MAP", "FOLDER"),
                 nl="De map van het register. Zonder: $MAATWERK_REGISTER, anders de map register.",
                 en="The folder of the register. Otherwise $MAATWERK_REGISTER, or the folder register.")  # fmt: skip
_REQUEST = option("--request", value=("KENMERK", "ID"),
                  nl="Een kenmerk van dit verzoek: nog eens hetzelfde kenmerk verandert niets.",
                  en="An id of this request: the same id once more changes nothing.")  # fmt: skip

#: The dossier a command is about.
dossier_argument = argument("dossier", nl="DOSSIER", en="DOSSIER")


def register_option(function: Callable[..., Any]) -> Callable[..., Any]:
    """Which register."""
    return _FOLDER(function)


def writing_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Which register, and the id of the request."""
    return _FOLDER(_REQUEST(function))


def folder_of(folder: str | None) -> Path:
    """The folder of the register that was meant."""
    return Path(folder or os.environ.get(VARIABLE) or FOLDER)


def open_register(folder: str | None) -> Desk:
    """The register that was meant. Raises `Faults` where there is none, or the extra isn't installed."""
    try:
        from maatwerk_core.register.desk import Desk
        from maatwerk_core.register.sqlite import open_folder
    except ModuleNotFoundError as missing:
        raise not_installed(missing) from None
    return Desk(*open_folder(folder_of(folder)), clock=now)


def not_installed(missing: ModuleNotFoundError) -> Faults:
    """The fault for a package that comes with the extra. Raises what is missing otherwise."""
    package = (missing.name or "").partition(".")[0]
    if package not in _EXTRA:
        raise missing
    return Faults([fault("register.not-installed", package=package)])


def now() -> datetime.datetime:
    """This moment."""
    return datetime.datetime.now(datetime.UTC)
