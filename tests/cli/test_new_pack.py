"""`maatwerk new-pack`: what it writes can be checked, tested and assessed with at once."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml


@pytest.fixture(autouse=True)
def desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_pack_passes_check_and_test_and_assesses_its_case(run):
    made = run("new-pack", "nieuw-dorp", "--municipality", "GM9998")
    assert made.code == 0
    assert "nieuw-dorp/nieuw-dorp.yaml" in made.out and "maatwerk check nieuw-dorp" in made.out
    assert run("check", "nieuw-dorp", "--strict").code == 0
    assert run("test", "nieuw-dorp").code == 0
    assert run("assess", "nieuw-dorp/cases/wasmachine.yaml", "--pack", "nieuw-dorp").code == 3


@pytest.mark.parametrize("other", ["amsterdam", "voorbeeld"])
def test_a_pack_taken_over_passes_too(run, other):
    assert run("new-pack", "nieuw-dorp", "--municipality", "GM9998", "--from", other).code == 0
    assert run("check", "nieuw-dorp").code == 0
    assert run("test", "nieuw-dorp").code == 0


def commands_of(example):
    """What a CI example runs once everything is installed."""
    (job,) = yaml.safe_load(example.read_text(encoding="utf-8"))["jobs"].values()
    install, *commands = [step["run"] for step in job["steps"] if "run" in step]
    assert install.startswith("pip install ")
    return commands


@pytest.mark.slow
@pytest.mark.parametrize("other", [(), ("--from", "amsterdam")], ids=["anew", "taken over"])
def test_the_ci_example_of_a_new_pack_runs_check_test_and_pytest_and_they_pass(run, desk, other):
    run("new-pack", "nieuw-dorp", "--municipality", "GM9998", *other)
    folder = desk / "nieuw-dorp"
    commands = commands_of(folder / ".github" / "workflows" / "regels.yml")
    assert commands == ["maatwerk check . --strict", "maatwerk test .", "pytest"]
    programs = Path(sys.executable).parent
    for command in commands:
        program, *args = command.split()
        done = subprocess.run(
            [programs / program, *args], cwd=folder, capture_output=True, text=True
        )
        assert done.returncode == 0, (command, done.stdout + done.stderr)
    assert " passed" in done.stdout


def test_a_program_gets_the_files(run):
    told = run("new-pack", "nieuw-dorp", "--municipality", "GM9998", "--json").json
    assert told["folder"] == "nieuw-dorp" and "nieuw-dorp/README.md" in told["files"]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("Nieuw Dorp", "--municipality", "GM9998"), "new-pack.name"),
        (("dorp", "--municipality", "9998"), "new-pack.municipality"),
        (("dorp",), "usage.missing"),
        (("dorp", "--municipality", "GM9998", "--from", "amsterdm"), "pack.not-found"),
        (("dorp", "--municipality", "GM9998", "--from", "landelijk"), "new-pack.from-base"),
        (("landelijk", "--municipality", "GM9998"), "new-pack.taken"),
    ],
)
def test_a_slip_is_told_in_a_line(run, desk, args, code):
    done = run("new-pack", *args)
    assert done.code == 2 and code in done.err
    assert list(desk.iterdir()) == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"pack: amsterdam # \xe9\n", "yaml.not-utf8"),
        (b"pack: amsterdam\n\tscenarios: {}\n", "yaml.tab"),
        (b"scenarios: " + b"[" * 2_000, "yaml.too-deep"),
        (b"", "yaml.empty-file"),
    ],
)
def test_examples_that_can_not_be_read_are_told_and_nothing_is_taken_over(
    run, desk, pack, text, code
):
    other = pack("amsterdam")
    (other / "scenarios" / "x.yaml").write_bytes(text)
    done = run("new-pack", "dorp", "--municipality", "GM9998", "--from", other)
    assert (done.code, f" {code} " in done.err) == (1, True)
    assert not (desk / "dorp").exists()
