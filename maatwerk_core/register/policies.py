"""Every policy that a dossier was ever held against, by the hash of its files; none is ever taken away."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from maatwerk_core.errors import Faults, fault
from maatwerk_core.packs.load import load_pack
from maatwerk_core.packs.receipts import store_policy
from maatwerk_core.register.database import WRITES, reached
from maatwerk_core.register.tables import HEAD, POLICIES
from maatwerk_core.rules.policy import Policy

#: So many policies are kept at hand once they were loaded.
AT_HAND = 32


class Policies:
    """The table of policies in a register's database."""

    def __init__(self, engine: sa.Engine) -> None:
        self.engine = engine
        self._writing = engine.execution_options(**{WRITES: True})

    def keep(self, where: str | Path) -> Policy:
        """The pack as it is now, kept with all it extends; once is enough. Raises `Faults`."""
        policy = load_pack(where)
        with reached(), self.engine.connect() as connection:
            known = connection.scalar(_known(policy))
        if known is not None:
            return self.load(policy.files)  # the one at hand, with all that was made of it
        with TemporaryDirectory() as place:
            own = store_policy(where, Path(place))
            files = json.dumps(_texts(own.parent), ensure_ascii=False)
        row = {"hash": policy.files, "folder": own.name, "files": files}
        with reached(), self._writing.begin() as connection:
            connection.execute(sa.select(HEAD.c.id).with_for_update())  # one at a time keeps it
            if connection.scalar(_known(policy)) is None:
                connection.execute(sa.insert(POLICIES).values(row))
        return policy

    def load(self, hash_: str) -> Policy:
        """A policy that was kept. Raises `Faults` where it isn't what was kept any more."""
        with reached(), self.engine.connect() as connection:
            kept = sa.select(POLICIES.c.folder, POLICIES.c.files).where(POLICIES.c.hash == hash_)
            found = connection.execute(kept).one_or_none()
        try:
            policy = None if found is None else _loaded(*found)
        except ValueError:
            policy = None
        if policy is None or policy.files != hash_:
            raise Faults([fault("register.policy-changed", hash=hash_)])
        return policy


def _known(policy: Policy) -> sa.Select[tuple[str]]:
    return sa.select(POLICIES.c.hash).where(POLICIES.c.hash == policy.files)


@lru_cache(maxsize=AT_HAND)
def _loaded(folder: str, files: str) -> Policy:
    with TemporaryDirectory() as place:
        for name, text in json.loads(files).items():
            path = Path(place, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(text.encode())
        return load_pack(Path(place, folder))


def _texts(folder: Path) -> dict[str, str]:
    """The files as they are, ends of lines too: their hash is over every byte."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes().decode() for path in files}
