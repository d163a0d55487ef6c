"""`maatwerk register precedents`: from the command line, in both languages, for people and for programs."""

import pytest


@pytest.fixture
def register(register):
    """Run a subcommand, in a folder with a register."""
    assert register("init").code == 0
    return register


def opened(register):
    return register("open", "amsterdam/schuur", "--json").json["dossier"]


def refuse(register, dossier):
    for about in ("refuse", "instead", "children"):
        register("motivate", dossier, about, "--words", "Er is al een woning.")
    decided = register(
        "decide", dossier, "--outcome", "refuse", "--by", "team", "--on", "2019-06-03"
    )
    assert decided.code == 0, decided.err


def test_an_earlier_decision_is_laid_beside_a_dossier(register):
    earlier = opened(register)
    refuse(register, earlier)
    ran = register("precedents", opened(register))
    assert ran.code == 0
    assert ran.out.splitlines()[0] == (
        "0 eerdere besluiten lijken hierop; van 1 is te weinig bekend om het te zeggen."
    )
    assert earlier in ran.out
    english = register("precedents", opened(register), "--lang", "en").out
    assert english.startswith("0 earlier decisions are like this")


def test_a_program_gets_every_figure(register):
    earlier, dossier = opened(register), opened(register)
    refuse(register, earlier)
    found = register("precedents", dossier, "--json").json
    assert (found["dossier"], found["asked"], found["outcome"]) == (dossier, True, "grant")
    assert (found["amount_cents"], found["like"], found["perhaps"]) == (25_000, 0, 1)
    (one,) = found["precedents"]
    assert (one["dossier"], one["outcome"], one["otherwise"]) == (earlier, "refuse", True)
    assert sum(part["share_bp"] for part in one["facts"]) == one["distance_bp"]
    assert found["left_out"] == {
        "regretted": 0,
        "other_rules": 0,
        "unreadable": 0,
        "erased": 0,
        "own": 0,
    }
    assert register("precedents", dossier, "--json", "--max", "0").json["precedents"] == []


def test_a_case_without_a_dossier_is_looked_at_without_writing_anything(register):
    earlier = opened(register)
    refuse(register, earlier)
    found = register("precedents", "--case", "amsterdam/schuur", "--json").json
    assert (found["dossier"], [one["dossier"] for one in found["precedents"]]) == (None, [earlier])
    text = register("precedents", "--case", "amsterdam/schuur", "--pack", "hengelo").out
    assert text.strip() == "Er is geen eerder besluit om naast te leggen."
    assert len(register("list", "--json").json) == 1


def test_one_says_what_it_is_about_and_only_once(register):
    neither = register("precedents")
    both = register("precedents", opened(register), "--case", "amsterdam/schuur")
    assert (neither.code, both.code) == (2, 2)
    assert "usage.missing-argument" in neither.err
    assert "usage.too-many" in both.err


def test_a_number_that_is_none_and_a_dossier_that_is_not_there_are_told(register):
    ran = register("precedents", opened(register), "--max", "veel")
    assert (ran.code, "/max" in ran.err) == (2, True)
    assert "register.unknown-dossier" in register("precedents", "d-00000000").err
