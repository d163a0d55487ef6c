"""`maatwerk test --mutate` and `--html`: what no example notices, with the scenario that would."""

import pytest


@pytest.fixture
def bare(pack):
    """Amsterdam with its cases only."""
    folder = pack()
    for path in folder.glob("scenarios/*"):
        path.unlink()
    return folder


def test_a_pack_whose_examples_notice_everything_says_so(run):
    ran = run("test", "amsterdam", "--mutate")
    assert ran.code == 0
    assert ran.out.splitlines()[-1] == "Foutjes gemerkt: 100% (37/37)"


def test_the_list_of_what_to_do_fits_the_screen_and_names_place_change_and_scenario(run, bare):
    ran = run("test", bare, "--mutate", columns=80)
    assert (
        "amsterdam.yaml:75:36 mandate.tiers.team.ceiling.2018\n  2018 wordt 2019-01-02\n" in ran.out
    )
    assert "    given: {amount: 500, granted_total: 0}\n    when: 2019-01-01\n" in ran.out
    prose = [
        line
        for line in ran.out.splitlines()
        if not line.startswith(("    ", "/")) and ".yaml:" not in line
    ]
    assert max(map(len, prose)) <= 80


def test_what_survives_changes_no_exit_code(run, bare):
    assert run("test", bare, "--mutate").code == 0


def test_a_program_reads_a_score_and_the_lists_behind_it(run, bare):
    found = run("test", bare, "--mutate", "--json").json["mutation"]
    killed, survived = len(found["killed"]), len(found["survived"])
    assert 0 < found["score"] < 1
    assert abs(found["score"] - killed / (killed + survived)) < 0.0001
    assert {"killed", "survived", "equivalent", "refused", "score"} == found.keys()
    one = found["survived"][0]
    assert one["file"].endswith("amsterdam.yaml")
    assert one["scenario"].startswith("  ")
    assert all(each["by"] for each in found["killed"])


def test_a_pack_without_mutants_has_no_score(run, pack):
    folder = pack()
    (folder / "amsterdam.yaml").write_text("pack: amsterdam\nversion: 1.0.0\nextends: landelijk\n")
    for path in (*folder.glob("cases/*"), *folder.glob("scenarios/*")):
        path.unlink()
    ran = run("test", folder, "--mutate", "--json")
    assert ran.json["mutation"]["score"] is None
    assert "niets om te wijzigen" in run("test", folder, "--mutate").out


def test_the_page_holds_the_text_of_the_pack_and_what_is_to_do(run, bare, tmp_path):
    page = tmp_path / "pagina.html"
    ran = run("test", bare, "--mutate", "--html", page)
    assert ran.code == 0
    text = page.read_text(encoding="utf-8")
    assert "- {role: team, ceiling: {2018: 500}}" in text
    assert "2018 wordt 2019-01-02" in text
    assert "<dt>Dekking</dt>" in text
    assert "<dt>Foutjes gemerkt</dt>" in text


def test_the_page_of_coverage_alone_says_nothing_of_mutants(run, bare, tmp_path):
    page = tmp_path / "pagina.html"
    assert run("test", bare, "--html", page).code == 0
    assert "<dt>Foutjes gemerkt</dt>" not in page.read_text(encoding="utf-8")


def test_a_page_that_cannot_be_written_is_one_clear_line(run, tmp_path):
    ran = run("test", "amsterdam", "--html", tmp_path / "nergens" / "pagina.html")
    assert ran.code != 0
    assert ran.err.startswith("scenario.page-unwritable ")


def test_the_page_is_in_the_language_that_was_asked_for(run, bare, tmp_path):
    page = tmp_path / "page.html"
    assert run("test", bare, "--mutate", "--html", page, "--lang", "en").code == 0
    text = page.read_text(encoding="utf-8")
    assert '<html lang="en">' in text
    assert "2018 becomes 2019-01-02" in text
