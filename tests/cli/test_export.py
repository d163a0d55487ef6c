"""`maatwerk export` writes a pack in another form, on the screen or to a file."""

import pytest

DAY = ("--day", "2025-09-01")


@pytest.mark.parametrize(
    ("args", "begins"),
    [
        (("dmn", "amsterdam"), "<?xml"),
        (("docs", "amsterdam"), "# Teambudget"),
        (("docs", "amsterdam", "--format", "html"), "<!doctype html>"),
        (("beleidsregel", "amsterdam"), "# Ontwerp: Beleidsregel Teambudget"),
    ],
)
def test_every_form_is_what_it_says(run, args, begins):
    ran = run("export", *args, *DAY)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(begins)


def test_a_form_in_english(run):
    assert "Decision tables of" in run("export", "dmn", "amsterdam", *DAY, "--lang", "en").out
    assert "## Who decides" in run("export", "docs", "amsterdam", *DAY, "--lang", "en").out


def test_a_folder_gets_a_file_named_after_the_pack(run, tmp_path):
    for form in (("docs",), ("docs", "--format", "html"), ("dmn",), ("beleidsregel",)):
        assert run("export", form[0], "amsterdam", *form[1:], *DAY, "--out", tmp_path).code == 0
    names = {path.name for path in tmp_path.iterdir()}
    assert names == {"amsterdam.md", "amsterdam.html", "amsterdam.dmn", "amsterdam-beleidsregel.md"}


def test_a_file_holds_what_the_screen_shows(run, tmp_path):
    file = tmp_path / "a.dmn"
    assert "a.dmn" in run("export", "dmn", "amsterdam", *DAY, "--out", file).out
    assert (
        file.read_text(encoding="utf-8").strip()
        == run("export", "dmn", "amsterdam", *DAY).out.strip()
    )


def test_a_pack_in_a_folder_of_ones_own_can_be_exported(run, pack):
    assert run("export", "docs", pack("amsterdam"), *DAY).out.startswith("# Teambudget")


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("dmn", "amstrdam"), "`amsterdam`"),
        (("pdf", "amsterdam"), "VORM"),
        (("dmn",), "PAKKET"),
        (("dmn", "amsterdam", "--day", "vandaag"), "--day"),
        (("dmn", "amsterdam", "--format", "html"), "--format"),
        (("beleidsregel", "landelijk"), "landelijk"),
    ],
)
def test_what_was_typed_wrong_is_told(run, args, said):
    ran = run("export", *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_place_where_nothing_can_be_written_is_told(run, tmp_path):
    ran = run("export", "docs", "amsterdam", "--out", tmp_path / "nowhere" / "a.md")
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere" in ran.err
