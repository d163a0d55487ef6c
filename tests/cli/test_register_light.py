"""`maatwerk register light`: four answers, typed or asked for, and what is said when one is missing."""

import pytest

ANSWERS = (
    "--what",
    "een koelkast",
    "--amount",
    "150",
    "--agreed",
    "a,b,c",
    "--paid-to",
    "Witgoedhal",
)
TYPED = "een koelkast\n150\na, b,c\nWitgoedhal\n"


@pytest.fixture
def light(run, tmp_path, monkeypatch):
    """Run the command in a new register."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("MAATWERK_REGISTER", raising=False)
    assert run("register", "init").code == 0

    def light(*args, pack="amsterdam", **others):
        return run("register", "light", "--pack", pack, *args, **others)

    return light


@pytest.fixture
def at_a_screen(monkeypatch):
    """Someone sits there who answers."""

    def at_a_screen(text):
        answers = iter(text.splitlines())
        monkeypatch.setattr("maatwerk_core.cli.register_light.can_be_asked", lambda: True)
        monkeypatch.setattr("click.prompt", lambda *_, **__: next(answers))

    return at_a_screen


def test_four_answers_and_it_is_granted_and_paid(light, run):
    ran = light(*ANSWERS, "--on", "2026-03-02", "--json")
    assert ran.code == 0
    assert (ran.json["paid_cents"], ran.json["by"]) == (15_000, "team")
    assert "intervention.paid_to" in ran.json["assumed"]
    assert len(run("register", "list", "--json").json) == 1


def test_in_words_it_says_what_was_assumed(light):
    out = light(*ANSWERS, columns=120).out
    assert "toegekend en betaald, € 150" in out
    assert "`intervention.form`" in out


def test_where_nobody_can_be_asked_all_that_is_missing_comes_at_once(light, run):
    ran = light("--what", "een koelkast")
    assert ran.code == 2
    assert ran.err.count("register.light-asks") == 3
    assert run("register", "list", "--json").json == []


def test_at_a_screen_it_asks_what_was_left_out(light, at_a_screen):
    at_a_screen(TYPED)
    assert light("--json").json["paid_cents"] == 15_000


def test_at_a_screen_it_asks_on_what_the_pack_asks_beside_it(light, at_a_screen):
    at_a_screen("De winkel wil contant geld.\n")
    ran = light(*ANSWERS, "--set", "form=money", "--json")
    assert ran.code == 0, ran.err


def test_at_a_screen_a_check_is_asked_in_the_words_of_the_pack(light, monkeypatch):
    asked = []
    monkeypatch.setattr("maatwerk_core.cli.register_light.can_be_asked", lambda: True)
    monkeypatch.setattr("click.prompt", lambda text, **_: asked.append(text) or "")
    light(*ANSWERS, "--set", "form=money")
    assert asked == [
        "Het teambudget geeft geen geld maar een ding of een dienst. Waarom mag het hier anders?"
    ]


def test_an_empty_answer_ends_it_with_all_that_is_missing(light, at_a_screen):
    at_a_screen("\n")
    assert "decide.motivate" in light(*ANSWERS, "--set", "form=money").err


def test_all_that_is_written_wrong_comes_at_once(light):
    ran = light(
        "--what", "een koelkast", "--amount", "1.100", "--agreed", "Jan de Wit,a:De Baas", "--paid-to", "X",
        "--set", "form", "--words", "doel",
    )  # fmt: skip
    codes = [
        line.split()[1] if line.startswith("/") else line.split()[0]
        for line in ran.err.splitlines()
    ]
    assert sorted(codes) == [
        "usage.not-a-setting", "usage.not-a-setting", "value.money-thousands", "value.word", "value.word",
    ]  # fmt: skip


def test_the_same_request_again_says_the_same_and_asks_nothing(light, run):
    first = light(*ANSWERS, "--request", "r-1", "--json").json
    again = light("--request", "r-1", "--json").json
    assert again == first
    assert light(*ANSWERS, "--request", "r-1", "--json").json == first
    assert len(run("register", "list", "--json").json) == 1


@pytest.mark.parametrize("other", [("--what", "een bed"), ("--amount", "151")])
def test_the_same_request_for_something_else_is_refused(light, run, other):
    light(*ANSWERS, "--request", "r-1")
    assert "register.other-request" in light(*other, "--request", "r-1").err
    assert len(run("register", "list", "--json").json) == 1


def test_a_colleague_in_another_role_is_written_with_it(light, run):
    id_ = light(*ANSWERS[:-3], "a,b,c:inkomensconsulent", *ANSWERS[-2:], "--json").json["dossier"]
    events = run("register", "show", id_, "--json").json["events"]
    roles = [one["role"] for one in events if one["kind"] == "vote-cast"]
    assert roles == ["team", "team", "inkomensconsulent"]
