"""Packs with their mutants, and copies of packs with a mutant written into their files."""

import json
import shutil

import pytest

from maatwerk_core.packs.find import find_folder, main_file
from maatwerk_core.workshop.mutate.mutant import put
from maatwerk_core.workshop.mutate.written_pack import read_written
from maatwerk_core.workshop.scenarios import run_pack


@pytest.fixture(scope="session")
def written():
    """A pack with its files, read once."""
    known = {}

    def read(where):
        if where not in known:
            known[where] = read_written(where)
        return known[where]

    return read


@pytest.fixture(scope="session")
def ran():
    """A pack that was tried on its own examples, once."""
    known = {}

    def run(name):
        if name not in known:
            known[name] = run_pack(find_folder(name))
        return known[name]

    return run


@pytest.fixture
def copied(tmp_path):
    """A copy of a pack with its cases and scenarios."""

    def copy(name, number=0):
        where = tmp_path / str(number) / name
        shutil.copytree(find_folder(name), where, ignore=shutil.ignore_patterns("__pycache__"))
        return where

    return copy


@pytest.fixture
def write_mutant(copied):
    """A copy of a pack with a mutant in its files; each document as a flow mapping, which is YAML too."""

    def write(pack, mutant, number=0):
        where = copied(pack.policy.id, number)
        data = put(pack.data, mutant.at, mutant.data)
        sections = pack.chain[0].documents.keys() - {""}
        for section in sections:
            (where / f"{section}.yaml").write_text(json.dumps(data[section]))
        whole = {key: part for key, part in data.items() if key not in sections}
        main_file(where).write_text(json.dumps(whole))
        return where

    return write
