"""`maatwerk register` after a decision: agreements, looking back, objecting, deciding anew, and the agenda."""

import pytest


@pytest.fixture
def granted(register):
    """The shed, granted by three colleagues."""
    register("init")
    id_ = register("open", "amsterdam/schuur", "--json").json["dossier"]
    for person in "abc":
        register(
            "vote", id_, "--person", person, "--role", "team", "--yes",
            "--knows-household", "no", "--requester", "no",
        )  # fmt: skip
    register("motivate", id_, "doel", "--words", "Een plek om te wonen.")
    assert (
        register("decide", id_, "--outcome", "grant", "--by", "team", "--on", "2019-06-03").code
        == 0
    )
    return id_


LANDLORD = ("--party", "landlord", "--words", "Hij wacht een jaar.", "--due", "2020-06-03")


def test_another_party_promises_and_keeps_its_word(register, granted):
    assert register("agreement", granted, "verhuurder", *LANDLORD).code == 0
    points = register("agenda", "--day", "2020-06-03", "--json").json
    assert ("verhuurder", "today") in [(one["about"], one["state"]) for one in points]
    ran = register(
        "agreement", granted, "verhuurder", "--how", "kept", "--by", "team", "--on", "2020-06-03"
    )
    assert ran.out == "Er wordt niets terugbetaald.\n"
    shown = register("show", granted, columns=120).out
    assert "Toezegging van de verhuurder, tot 3 juni 2020: Hij wacht een jaar." in shown
    assert "De afspraak `verhuurder` is nagekomen." in shown


def test_how_an_agreement_ended_needs_someone_who_says_so(register, granted):
    register("agreement", granted, "verhuurder", *LANDLORD)
    ran = register("agreement", granted, "verhuurder", "--how", "kept")
    assert (ran.code, "--by" in ran.err) == (2, True)
    assert (
        "register.no-agreement"
        in register("agreement", granted, "huur", "--how", "kept", "--by", "team").err
    )
    assert "register.no-agreement" in register("repay", granted, "huur", "--amount", "10").err


def test_who_looks_back_without_answers_sees_the_questions(register, granted):
    ran = register("evaluate", granted)
    assert "Is gelukt wat u wilde?" in ran.out
    assert "Wat leert u hiervan?" in ran.out
    assert register("evaluate", granted, "--lang", "en").out.startswith("To the resident:")
    assert set(register("evaluate", granted, "--json").json) == {
        "goal", "better", "heard", "regret", "lesson",
    }  # fmt: skip


def test_what_people_learned_is_told_and_off_the_agenda(register, granted):
    months = [one["about"] for one in register("agenda", "--day", "2019-12-03", "--json").json]
    assert months == ["1", "6"]
    assert "--after" in register("evaluate", granted, "--goal", "yes").err
    said = ("--goal", "partly", "--regret", "--lesson", "Eerder vragen wat er al is.")
    assert register("evaluate", granted, "--after", "6", *said).code == 0
    assert [one["about"] for one in register("agenda", "--day", "2019-12-03", "--json").json] == [
        "1"
    ]
    shown = " ".join(register("show", granted, columns=120).out.split())
    assert "Nu zou het anders worden besloten. Geleerd: Eerder vragen wat er al is." in shown


def test_the_agenda_says_when_there_is_nothing(register, granted):
    assert (
        register("agenda", "--day", "2019-06-03", "--ahead", "1").out
        == "Er staat niets op de agenda.\n"
    )
    text = register("agenda", "--day", "2019-07-04", columns=60).out
    assert "terugkijken na 1" in text
    assert max(map(len, text.splitlines())) <= 60
    assert (
        "look back after 1 month"
        in register("agenda", "--day", "2019-07-04", "--lang", "en", columns=100).out
    )


def test_an_objection_is_answered_before_a_dossier_closes(register, granted):
    assert (
        register("object", granted, "--words", "Het is te weinig.", "--on", "2019-06-20").code == 0
    )
    assert "register.objection-open" in register("close", granted, "--words", "Klaar.").err
    assert "register.no-words" in register("object", granted, "--answer", "unfounded").err
    assert (
        register("object", granted, "--answer", "withdrawn", "--words", "Het is opgelost.").code
        == 0
    )
    assert register("close", granted, "--words", "Klaar.").code == 0


def test_a_decision_is_taken_back_to_decide_anew(register, granted, tmp_path):
    ran = register(
        "revise", granted, "--why", "new_facts", "--by", "team", "--words", "Het hout is duurder.",
        "--case", "amsterdam/schuur",
    )  # fmt: skip
    assert ran.code == 0, ran.err
    assert register("list", "--json").json[0]["state"] == "open"
    assert "Het besluit is teruggenomen door" in register("show", granted, columns=120).out
    assert (
        "usage.wrong-choice"
        in register("revise", granted, "--why", "zomaar", "--by", "team", "--words", "x").err
    )


def test_a_brake_holds_everything_up(register):
    register("init")
    id_ = register("open", "amsterdam/schuur", "--json").json["dossier"]
    assert register("brake", id_, "--person", "z", "--role", "inkomensconsulent").code == 0
    ran = register("vote", id_, "--person", "a", "--role", "team", "--yes")
    assert "register.braked" in ran.err


def test_what_is_not_acute_is_not_decided_in_haste(register):
    register("init")
    id_ = register("open", "amsterdam/schuur", "--json").json["dossier"]
    ran = register("decide", id_, "--outcome", "grant", "--by", "team", "--acute")
    assert [line.split(" ")[0] for line in ran.err.splitlines()] == [
        "register.not-acute", "register.no-haste-term",
    ]  # fmt: skip
    assert "register.not-decided" in register("complete", id_).err
