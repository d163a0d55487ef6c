"""`maatwerk diff` lays two versions of a pack side by side."""

import json

import pytest


@pytest.fixture
def newer(pack, change):
    """A copy of Amsterdam whose team may decide more from a day on."""
    folder = pack("amsterdam")
    change(
        folder / "amsterdam.yaml", "ceiling: {2018: 500}", "ceiling: {2018: 500, 2024-07-01: 750}"
    )
    return folder


@pytest.mark.parametrize("columns", [60, 120])
@pytest.mark.parametrize("lang", ["nl", "en"])
def test_what_a_person_sees(run, snapshot, newer, lang, columns):
    ran = run("diff", "amsterdam", newer, "--day", "2025-01-01", "--lang", lang, columns=columns)
    assert (ran.code, ran.out) == (0, snapshot)
    assert max(map(len, ran.out.splitlines())) <= columns


def test_markdown_has_headings_and_points(run, newer):
    out = run("diff", "amsterdam", newer, "--format", "md").out
    assert out.startswith("## amsterdam 1.0.0 naast amsterdam 1.0.0\n")
    assert (
        "\n- Het plafond van het Samen DOEN-team gaat van € 500 naar € 750 vanaf 1 juli 2024.\n"
        in out
    )


def test_json_is_the_same_by_either_name(run, newer):
    args = ("diff", "amsterdam", newer, "--day", "2025-01-01")
    assert run(*args, "--json").json == json.loads(run(*args, "--format", "json").out)


def test_no_change_is_said(run):
    assert "Er is niets veranderd." in run("diff", "amsterdam", "amsterdam").out


def test_before_its_day_a_change_is_not_told(run, newer):
    assert run("diff", "amsterdam", newer, "--day", "2024-06-30", "--json").json["changes"] == []


def test_an_old_policy_is_found_by_its_fingerprint(run, newer, tmp_path):
    store = tmp_path / "policies"
    files = run("assess", "amsterdam/schuur", "--policies", store, "--json").json["receipt"][
        "policy"
    ]["files"]
    ran = run("diff", files, newer, "--policies", store, "--day", "2025-01-01", "--json")
    assert [change["path"] for change in ran.json["changes"]] == ["mandate.tiers.team.ceiling"]


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("amsterdam", "amsterdm"), "`amsterdam`"),
        (("amsterdam",), "NIEUW"),
        (("amsterdam", "amsterdam", "--day", "morgen"), "--day"),
        (("amsterdam", "amsterdam", "--format", "pdf"), "--format"),
    ],
)
def test_what_was_typed_wrong_is_told(run, args, said):
    ran = run("diff", *args)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_fault_in_a_file_is_told_with_its_place(run, newer, change):
    change(newer / "amsterdam.yaml", "approvals: 3", "approvals: drie")
    ran = run("diff", "amsterdam", newer)
    assert ran.code == 1
    assert "amsterdam.yaml:" in ran.err
