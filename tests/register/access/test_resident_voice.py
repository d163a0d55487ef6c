"""A resident reads no code of a program, and isn't told to decide."""

from typing import get_args

import pytest

from maatwerk_core.explain.blame import blaming_words
from maatwerk_core.explain.voice import CATALOGUE
from maatwerk_core.model.decision import DecisionKind, Vote
from maatwerk_core.packs.load import load_pack
from maatwerk_core.register.access.resident_voice import ResidentVoice
from maatwerk_core.register.choices import ANSWERS, HOW, SAID, WHY
from maatwerk_core.register.retention import GROUNDS
from maatwerk_core.register.story_words import WAYS

CODES = {
    *HOW, *ANSWERS, *WHY, *SAID, *GROUNDS, *WAYS, *get_args(DecisionKind),
    *get_args(Vote.model_fields["ground"].annotation), "nothing", "outstanding", "all",
} - {"unknown"}  # fmt: skip


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_word_to_choose_from_has_words_of_its_own(lang):
    voice = ResidentVoice(load_pack("amsterdam").pack, lang)
    assert {code for code in CODES if f"choice.{code}" not in voice.texts} == set()


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_name_that_others_read_is_lost(lang):
    voice = ResidentVoice(load_pack("amsterdam").pack, lang)
    changed = {key for key, text in CATALOGUE[lang].items() if voice.texts[key] != text}
    assert changed == {"status.ready", "status.motivate"}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_no_word_that_a_resident_reads_blames(lang):
    texts = ResidentVoice(load_pack("amsterdam").pack, lang).texts
    chosen = {key: text for key, text in texts.items() if key.startswith("choice.")}
    assert {key: text for key, text in chosen.items() if [*blaming_words(text)]} == {}
