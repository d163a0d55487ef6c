"""A refusal says as precisely as it can what is wrong with a value."""

import pytest

from maatwerk_core.model.refusals import refusal


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (None, "value.null"),
        ("", "value.empty"),
        ("n.v.t.", "value.null"),
        ("Onbekend", "value.null"),
        ("weet niet", "value.null"),
        ("unknown", "value.unknown-not-allowed"),
        ("Unknown", "value.unknown-not-allowed"),
        ("none", "value.none-not-allowed"),
        ("geen", "value.none-not-allowed"),
        (1.5, "value.float"),
        ([], "value.not-single"),
        ({}, "value.not-single"),
        ("1.100", "value.money-thousands"),
        ("500 euro", "value.money"),
        (object(), "value.money"),
    ],
)
def test_the_code_fits_the_value(raw, code):
    assert refusal("value.money", raw).code == code


def test_a_hard_space_is_named_and_the_value_without_it_is_offered():
    fault = refusal("value.duration", "6\u00a0weken").at()
    assert fault.code == "value.hard-space"
    assert fault.hint("en") == "did you mean `6 weeks`?"


def test_an_invisible_space_is_named_too():
    assert refusal("value.money", "500\u200b").at().hint("en") == "did you mean `500`?"


@pytest.mark.parametrize(
    ("code", "raw", "hint"),
    [
        ("value.money", "1.100", "did you mean 1100 (or 1.10)?"),
        ("value.money", "1.1", "did you mean 1100 (or 1.10)?"),
        ("value.money", "1.100,00", "did you mean 1100 (or 1.10)?"),
        ("value.money", "500 euro", "did you mean 500?"),
        ("value.money", "veel", "write digits only"),
        ("value.yes-no", "ja", "did you mean yes?"),
        ("value.rate", "0.2", "did you mean 20% (or 0.2%)?"),
        ("value.rate", 20, "did you mean 20%?"),
        ("value.duration", 6, "did you mean 6 months?"),
        ("value.empty", "", "write `unknown` if you don't know it, `none` if there is nothing"),
    ],
)
def test_the_hint_offers_what_was_meant(code, raw, hint):
    assert refusal(code, raw).at().hint("en") == hint


def test_a_choice_offers_the_nearest_word_and_names_them_all():
    fault = refusal("value.choice", "good", ["goods", "service"]).at()
    assert fault.expected("nl") == "een van: goods, service"
    assert fault.hint("nl") == "bedoelde u `goods`?"


def test_left_open_is_answered_with_the_two_words_for_it():
    assert refusal("value.text", "-").at().hint("nl") == (
        "schrijf `unknown` als u het niet weet, `none` als er niets is"
    )
