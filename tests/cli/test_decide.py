"""`maatwerk decide` puts a decision of people together, or names all that is missing."""

import pytest

VOTES = """\
outcome: grant
by: team
on: 2019-06-03
votes:
  - {person: a, role: inkomensconsulent, approves: yes, knows_household: no, requester: no}
  - {person: b, role: team, approves: yes, knows_household: no, requester: no}
  - {person: c, role: team, approves: yes, knows_household: no, requester: no}
motivations: {doel: een slaapplek}
"""


@pytest.fixture
def votes(tmp_path):
    """A file with what people bring to a decision."""

    def votes(text=VOTES):
        path = tmp_path / "stemmen.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return votes


def test_a_whole_decision_is_0(run, votes):
    ran = run("decide", "amsterdam/schuur", "--votes", votes())
    assert ran.code == 0, ran.out
    assert ran.out.startswith("Besluit van 3 juni 2019: toegekend, door het Samen DOEN-team.")
    assert (
        run("decide", "amsterdam/schuur", "--votes", votes(), "--json").json["amount_cents"]
        == 25_000
    )


def test_all_that_is_missing_comes_at_once_with_its_place(run, votes):
    short = votes(
        VOTES.replace("on: 2019-06-03\n", "").replace("motivations: {doel: een slaapplek}\n", "")
    )
    ran = run("decide", "amsterdam/schuur", "--votes", short)
    assert ran.code == 3
    assert ran.out.startswith("Er is nog geen besluit: 2 punten open.")
    assert "stemmen.yaml:" in ran.out
    assert len(run("decide", "amsterdam/schuur", "--votes", short, "--json").json["missing"]) == 2


def test_a_fault_in_the_file_is_1(run, votes):
    ran = run("decide", "amsterdam/schuur", "--votes", votes(VOTES.replace("grant", "garnt")))
    assert ran.code == 1
    assert "stemmen.yaml:1:10" in ran.err


def test_a_file_that_is_not_there_is_2(run, tmp_path):
    ran = run("decide", "amsterdam/schuur", "--votes", tmp_path / "nergens.yaml")
    assert ran.code == 2
    assert "file.unreadable" in ran.err


REFUSED = """\
outcome: refuse
by: team
on: 2019-06-03
motivations: {refuse: Er is al een plek., instead: U krijgt een gesprek., children: De kinderen houden hun school.}
"""


@pytest.mark.parametrize(
    ("lang", "said"),
    [("nl", ("Beste bewoner,", "WAT U WEL KRIJGT")), ("en", ("Dear resident,", "WHAT YOU DO GET"))],
)
def test_the_letter_about_a_decision_is_asked_for_by_its_reader(run, votes, lang, said):
    ran = run(
        "decide", "amsterdam/schuur", "--votes", votes(REFUSED), "--for", "resident", "--lang", lang
    )
    assert (ran.code, ran.err) == (0, "")
    assert all(words in ran.out for words in said)
    assert "U krijgt een gesprek." in ran.out


def test_the_letter_comes_in_markdown_and_for_a_browser_too(run, votes):
    asked = ("decide", "amsterdam/schuur", "--votes", votes(), "--for", "resident", "--format")
    assert run(*asked, "md").out.startswith("**")
    assert run(*asked, "html").out.startswith("<!doctype html>")


def test_words_too_hard_for_the_letter_are_told_beside_it(run, votes):
    hard = votes(REFUSED.replace("Er is al een plek.", "Dit is niet rechtmatig."))
    ran = run("decide", "amsterdam/schuur", "--votes", hard, "--for", "resident")
    assert "rechtmatig" not in ran.out
    assert "Te moeilijk voor de brief, en weggelaten: Dit is niet rechtmatig." in ran.err


def test_only_a_letter_has_other_forms(run, votes):
    ran = run("decide", "amsterdam/schuur", "--votes", votes(), "--format", "md")
    assert (ran.code, ran.out) == (2, "")
    assert "usage.wrong-choice" in ran.err
