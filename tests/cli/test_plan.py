"""`maatwerk plan` writes the plan of a household, as Markdown, HTML or text."""

import pytest


@pytest.mark.parametrize(
    ("form", "begins"), [("md", "**Vandaag"), ("html", "<!doctype html>"), ("text", "Vandaag")]
)
def test_every_form_is_what_it_says(run, form, begins):
    ran = run("plan", "amsterdam/schuur", "--format", form)
    assert ran.code == 0
    assert ran.out.startswith(begins)


def test_the_first_step_is_marked(run):
    assert "(eerste stap)" in run("plan", "amsterdam/schuur").out
    assert "(first step)" in run("plan", "amsterdam/schuur", "--lang", "en").out


def test_what_is_still_open_stops_no_plan(run):
    assert run("plan", "zaanstad/lasmasker", "--set", "paid_to=resident").code == 0
