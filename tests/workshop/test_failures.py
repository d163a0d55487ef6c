"""A failure says where, what was expected, what came out, and the chain of reasons for that."""

from dataclasses import replace

from pytest import fixture, mark

from maatwerk_core.packs.find import find_folder
from maatwerk_core.rules.values import always
from maatwerk_core.workshop.failures import failure_text
from maatwerk_core.workshop.scenarios import judge, run_pack


@fixture(scope="module")
def failed():
    """The example above the ceiling, with a ceiling one cent higher."""
    found = run_pack(find_folder("amsterdam"), "plafond-van-het-team")
    policy = found.policy
    changed = replace(
        policy, values={**policy.values, "mandate.tiers.team.ceiling": always(50_001)}
    )
    return judge(found.outcomes[-1].example, changed)


@mark.parametrize("lang", ["nl", "en"])
def test_a_failure_in_words(failed, lang, snapshot):
    assert failure_text(failed, lang, "teambudget.yaml:14:9") == snapshot


def test_reasons_are_told_once_per_question(failed):
    about_mandate = [one for one in failed.differences if one.path.startswith("mandate")]
    assert len(about_mandate) > 1
    assert failure_text(failed).count("wie beslist: ") == 1


@mark.parametrize("width", [60, 80])
def test_every_line_fits_the_screen_and_hangs_under_its_label(failed, width):
    lines = failure_text(failed, "nl", "teambudget.yaml:14:9", width).splitlines()
    assert max(map(len, lines)) <= width
    assert all(line.startswith("  ") for line in lines[1:])


@mark.parametrize("lang", ["nl", "en"])
def test_no_node_of_the_plan_is_named(failed, lang):
    text = failure_text(failed, lang)
    for word in ("coalesce", "table", " = ", "cents", "applies", "amount_stated"):
        assert word not in text
