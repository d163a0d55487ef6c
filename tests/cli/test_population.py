"""`maatwerk population` writes made-up households that every pack can assess, and says that they are made up."""

import hashlib
import json
import os
import signal
import subprocess
import sys
import time

import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.synthetic import is_synthetic


@pytest.fixture
def population(run, tmp_path, monkeypatch):
    """Run the command where the files are, for a small pack."""
    monkeypatch.chdir(tmp_path)

    def population(*args, households=20, seed=7, out="casussen.parquet"):
        return run("population", "--households", households, "--seed", seed, "--pack", "amsterdam",
                   "-o", out, *args)  # fmt: skip

    return population


def test_what_was_made_and_what_to_do_with_it(population):
    ran = population("--day", "2019-06-01")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "20 verzonnen huishoudens: casussen.parquet\n"
        "begingetal 7, dag 2019-06-01, 10% onbekend, 64 kolommen\n"
        "Dit zijn geen echte mensen. Hoe vaak iets voorkomt is grotendeels aangenomen.\n"
        "Verder: maatwerk bulk casussen.parquet --pack amsterdam -o uitkomst.parquet\n"
    )


def test_the_next_step_just_works_and_says_that_they_are_made_up(population, run):
    population("--day", "2019-06-01")
    ran = run("bulk", "casussen.parquet", "--pack", "amsterdam", "-o", "uitkomst.parquet")
    assert ran.out == (
        "20 van 20 rijen getoetst: uitkomst.parquet\nDe huishoudens zijn verzonnen.\n"
    )
    made, given = (pq.read_schema(f"{name}.parquet").metadata for name in ("uitkomst", "casussen"))
    assert is_synthetic(made)
    assert made[b"maatwerk.population"] == given[b"maatwerk.population"]


def test_for_all_packs_there_are_without_a_choice(run, tmp_path):
    out = tmp_path / "casussen.parquet"
    ran = run("population", "--households", 5, "--seed", 1, "-o", out, "--json")
    assert {"amsterdam", "voorbeeld", "zaanstad"} <= set(ran.json["packs"])
    assert "own_energielabel" in pq.read_schema(out).names


def test_a_program_gets_the_same_in_json(population):
    assert population("--year", "2024", "--unknown", "0%", "--json").json == {
        "synthetic": True,
        "households": 20,
        "seed": 7,
        "unknown": "0%",
        "days": ["2024-01-01", "2024-12-31"],
        "packs": ["amsterdam"],
        "columns": 64,
        "out": "casussen.parquet",
    }


def test_in_english(population):
    ran = population("--year", "2024", "--lang", "en")
    assert ran.out.startswith(
        "20 made-up households: casussen.parquet\n"
        "seed 7, day 2024-01-01 to 2024-12-31, 10% unknown, 64 columns\n"
        "These are no real people."
    )


@pytest.mark.parametrize(
    ("households", "told"),
    [
        (0, "population.households 0 huishoudens kan niet; verwacht een aantal van 1 tot en met 10000000"),
        (10**9, "population.households 1000000000 huishoudens kan niet"),
        (-1, "--households value.count `-1` is geen geheel getal"),
        ("1e9", "--households value.count `1e9` is geen geheel getal"),
        ("10.000", "bedoelde u 10000?"),
    ],
)  # fmt: skip
def test_a_number_of_households_that_won_t_do(population, tmp_path, households, told):
    ran = population(households=households)
    assert (ran.code, ran.out) == (2, "")
    assert told in ran.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("--day", "1 juni 2019"), "--day value.day `1 juni 2019` is geen dag"),
        (("--year", "twintig"), "--year value.span `twintig` is geen jaar"),
        (("--day", "2019-06-01", "--year", "2019"), "population.day-and-year"),
        (("--unknown", "101%"), "population.unknown het deel onbekend kan niet 101% zijn"),
        (("--unknown", "veel"), "--unknown value.rate `veel` is geen percentage"),
        (("--out", "casussen.csv"), "bulk.kind dit soort bestand kan hier niet"),
        (("--out", "nergens/casussen.parquet"), "bulk.unwritable de uitkomst kan niet worden"),
        (("--pack", "amsterdm"), "pack.not-found"),
    ],
)
def test_what_was_typed_wrong_is_one_line_and_leaves_nothing(population, tmp_path, args, told):
    ran = population(*args)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert told in ran.err
    assert list(tmp_path.iterdir()) == []


def test_without_a_file_to_write_to_it_says_so(run):
    ran = run("population", "--households", 5, "--seed", 7)
    assert (ran.code, ran.out) == (2, "")
    assert "er ontbreekt iets: --out" in ran.err


def test_a_file_of_real_cases_is_never_replaced(population, tmp_path):
    path = tmp_path / "casussen.parquet"
    path.write_bytes(b"echte casussen")
    ran = population()
    assert ran.code == 2
    assert "population.real-cases het bestand is er al en is niet verzonnen" in ran.err
    assert path.read_bytes() == b"echte casussen"


def test_a_made_up_file_is_replaced(population, tmp_path):
    path = tmp_path / "casussen.parquet"
    population()
    before = path.read_bytes()
    assert population(seed=8).code == 0
    assert path.read_bytes() != before


def maatwerk(folder, *args, **settings):
    """A run in a process of its own."""
    given = [sys.executable, "-m", "maatwerk_core", *map(str, args)]
    return subprocess.Popen(
        given, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **settings
    )


def test_the_same_seed_gives_the_same_bytes_in_another_process(tmp_path):
    found = []
    for name, hashed in (("a", "1"), ("b", "2")):
        out = tmp_path / f"{name}.parquet"
        ran = maatwerk(tmp_path, "population", "--households", 9000, "--seed", 11, "-o", out,
                       "--pack", "amsterdam", env=os.environ | {"PYTHONHASHSEED": hashed})  # fmt: skip
        assert ran.communicate()[1] == ""
        found.append(hashlib.sha256(out.read_bytes()).hexdigest())
    assert found[0] == found[1]


def test_a_fault_is_one_line_with_duckdb_loaded_as_well(tmp_path):
    ran = maatwerk(tmp_path, "population", "--households", 0, "--seed", 1, "-o", "a.parquet",
                   "--pack", "amsterdam")  # fmt: skip
    told = ran.communicate()[1]
    assert (ran.returncode, told.count("\n")) == (2, 1), told


def test_breaking_it_off_leaves_nothing(tmp_path):
    ran = maatwerk(tmp_path, "population", "--households", 5_000_000, "--seed", 1, "-o", "a.parquet",
                   "--pack", "amsterdam")  # fmt: skip
    try:
        until = time.monotonic() + 60
        while not any(tmp_path.iterdir()) and time.monotonic() < until:
            time.sleep(0.05)
        ran.send_signal(signal.SIGINT)
        told = ran.communicate(timeout=60)[1]
    finally:
        ran.kill()
    assert (ran.returncode, told) == (130, "")
    assert list(tmp_path.iterdir()) == []


def test_the_label_holds_how_to_make_it_again(population):
    population("--day", "2019-06-01")
    told = json.loads(pq.read_schema("casussen.parquet").metadata[b"maatwerk.population"])
    assert told == {
        "version": 1,
        "seed": 7,
        "unknown": 1000,
        "packs": {"amsterdam": "1.0.0"},
        "days": ["2019-06-01", "2019-06-01"],
    }
