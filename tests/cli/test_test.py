"""`maatwerk test`: the examples of a pack, those that came out otherwise with the reason, coverage when asked."""

import pytest

CEILING = ("ceiling: {2018: 500}", "ceiling: {2018: 501}")


def test_everything_as_expected_is_0(run):
    ran = run("test", "amsterdam")
    assert ran.code == 0
    assert ran.out.startswith("amsterdam 1.0.0: alle ")


def test_a_folder_will_do(run, pack):
    assert run("test", pack()).code == 0


def test_a_wrong_threshold_is_1_with_expected_got_and_why(run, pack, change):
    folder = pack()
    change(folder / "amsterdam.yaml", *CEILING)
    ran = run("test", folder, "--only", "plafond-van-het-team")
    assert ran.code == 1
    assert "teambudget.yaml:15:9 plafond-van-het-team/4" in ran.out
    assert "  verwacht  mandate.role: unknown\n  kreeg     mandate.role: team" in ran.out
    assert "het plafond is € 501 (vng-2022, vanaf 2018)" in " ".join(ran.out.split())
    assert ran.out.splitlines()[-1] == "amsterdam 1.0.0: 4 van de 4 voorbeelden komen anders uit"


def test_a_program_reads_the_same(run, pack, change):
    folder = pack()
    change(folder / "amsterdam.yaml", *CEILING)
    ran = run("test", folder, "--only", "plafond-van-het-team/4", "--json")
    assert ran.code == 1
    assert (ran.json["pack"], ran.json["passed"], ran.json["failed"]) == ("amsterdam", 0, 1)
    [example] = ran.json["examples"]
    assert (example["name"], example["line"], example["passed"]) == ("plafond-van-het-team/4", 15, False)  # fmt: skip
    difference = next(one for one in example["differences"] if one["path"] == "mandate.role")
    assert (difference["expected"], difference["got"]) == ("unknown", "team")
    assert any("mandate.tiers.team.ceiling = 50100 cents" in line for line in difference["why"])


def test_only_what_was_asked_for_is_run(run):
    assert run("test", "amsterdam", "--only", "schuur-tweede", "--json").json["passed"] == 2


def test_of_one_example_no_plural_is_told(run):
    ran = run("test", "amsterdam", "--only", "plafond-van-het-team/4")
    assert ran.out == "amsterdam 1.0.0: het ene voorbeeld komt uit\n"


def test_nothing_chosen_is_nothing_tested(run):
    ran = run("test", "amsterdam", "--only", "schuurr")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("usage.nothing-selected ")


def test_a_pack_without_examples_is_not_in_order(run, pack):
    folder = pack()
    for path in (*folder.glob("cases/*"), *folder.glob("scenarios/*")):
        path.unlink()
    ran = run("test", folder)
    assert ran.code == 1
    assert "geen voorbeelden" in ran.out


def test_an_unknown_pack_is_2(run):
    ran = run("test", "amsterdm")
    assert ran.code == 2
    assert ran.err.startswith("pack.not-found ")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (b"", "yaml.empty-file"),
        (b"case: x\n", "scenario.none"),
        (b"pack: amsterdam\nversion: 1.0.0\nroles: {}\n", "file.other-kind"),
        (b"pack: nergens\nscenarios: {a: {because: b}}\n", "scenario.other-pack"),
        (b"pack: zaanstad\nscenarios: {a: {because: b}}\n", "scenario.other-pack"),
        ("pack: amsterdam # é\n".encode("latin-1"), "yaml.not-utf8"),
        (b"pack: amsterdam\n\tscenarios: {}\n", "yaml.tab"),
        (b"scenarios: " + b"[" * 2_000, "yaml.too-deep"),
    ],
    ids=[
        "empty",
        "another schema",
        "a pack",
        "unknown pack",
        "another pack",
        "latin-1",
        "tab",
        "deep",
    ],
)
def test_a_bad_file_is_told_in_one_line(run, pack, text, code):
    folder = pack()
    (folder / "scenarios" / "kapot.yaml").write_bytes(text)
    ran = run("test", folder)
    assert (ran.code, ran.out) == (1, "")
    (line,) = ran.err.splitlines()
    assert "kapot.yaml:" in line
    assert f" {code} " in line


def test_coverage_is_told_with_the_scenario_that_would_reach_it(run, pack):
    folder = pack()
    (folder / "scenarios" / "teambudget.yaml").unlink()
    ran = run("test", folder, "--coverage", "--lang", "en")
    assert ran.code == 0
    assert "Coverage: 50% (18/36)" in ran.out
    assert "checks.eerst-bijzondere-bijstand: no once" in " ".join(ran.out.split())
    assert "    expect: {checks.eerst-bijzondere-bijstand: no}" in ran.out


def test_coverage_of_our_own_packs_is_whole(run):
    for name in ("amsterdam", "zaanstad"):
        found = run("test", name, "--coverage", "--json").json["coverage"]
        assert (found["score"], found["uncovered"]) == (1.0, [])
        assert all(one["by"] for one in found["covered"])


def test_coverage_for_a_program_has_places_and_scenarios(run, pack):
    folder = pack()
    (folder / "scenarios" / "teambudget.yaml").unlink()
    found = run("test", folder, "--coverage", "--json").json["coverage"]
    assert found["score"] == 0.5  # 18 of 36: the cases alone show half
    assert found["by_kind"]["quorum"] == {"reached": 1, "of": 1}
    one = next(each for each in found["uncovered"] if each["path"] == "learning.regret.at_most")
    assert (one["kind"], one["line"]) == ("value", 127)
    assert "learning.regret.at_most: 20%" in one["scenario"]
