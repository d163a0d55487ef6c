"""Other systems get what can be counted, and nothing that is sealed."""

import json

import pytest

from maatwerk_core.register.outbox.news import as_news
from tests.register.conftest import case_data


def test_what_stands_under_seal_is_in_no_news(desk, agreed):
    words = json.dumps([dict(as_news(one)) for one in desk.store.everything()], ensure_ascii=False)
    case = case_data("amsterdam/schuur")
    subject = desk.dossier(agreed).subject
    for told in (
        subject,
        case["intervention"]["name"],
        "Een plek om te wonen",
        '"person"',
        '"case"',
    ):
        assert told not in words


def test_news_says_where_the_event_stands_in_the_chain(desk, shed):
    for one in desk.store.everything():
        news = as_news(one)
        assert (news["kind"], news["what"], news["stream"]) == ("register", one.kind, shed)
        assert (news["position"], news["hash"]) == (one.position, one.hash)
        assert news["fields"] == json.loads(one.clear)


def test_news_can_not_be_changed(desk, shed):
    news = as_news(next(desk.store.everything()))
    with pytest.raises(TypeError):
        news["what"] = "iets anders"
