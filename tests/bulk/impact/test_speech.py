"""What a pack sets is said as people say it, not as the engine holds it."""

import pytest

from maatwerk_core.bulk.impact.found import Moved
from maatwerk_core.bulk.impact.speech import Speech
from maatwerk_core.bulk.reports.found import Version


@pytest.mark.parametrize(
    ("path", "type_", "value", "words"),
    [
        ("mandate.above", "int", -1, "nobody in the mandate"),
        ("mandate.above", "int", None, "unknown"),
        ("quorum.team.approvals", "int", -1, "everyone"),
        ("quorum.team.approvals", "int", 3, "3"),
        ("provisions.bijzondere-bijstand.takes", "int", 1, "one day"),
        ("provisions.bijzondere-bijstand.takes", "int", 42, "42 days"),
        ("mandate.tiers.team.ceiling", "cents", 75_000, "€750"),
    ],
)
def test_a_value_that_moved_is_said_in_its_own_words(pack, path, type_, value, words):
    policy = pack("voorbeeld")
    told = Speech((policy, policy), "en").moved(Moved(path, type_, 7, value))
    assert told.endswith(f" → {words}")


def test_two_packs_of_one_version_are_told_apart_by_what_they_say(pack):
    speech = Speech((pack("amsterdam"), pack("amsterdam")), "en")
    one, same, other = (
        Version("amsterdam", version, meaning, "files")
        for version, meaning in (("1.0.0", "a"), ("1.0.0", "b"), ("1.1.0", "c"))
    )
    assert speech.beside(one, other) == speech.beside(one, one) == "Compared with amsterdam 1.0.0."
    assert speech.beside(one, same).endswith("what they say differs.")
