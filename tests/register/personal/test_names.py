"""Names and places are looked for in what people wrote, and shown without being told."""

import builtins
import re
from importlib.util import find_spec

import pytest

from maatwerk_core.register.commands import Motivate
from maatwerk_core.register.erasing import erase
from maatwerk_core.register.personal.names import Deduced, Part, find_names, texts_of
from tests.register.conftest import FIRST, case_data, refused, vote
from tests.register.test_desk import REAL


class Known:
    """Knows a few names."""

    def __init__(self, **kinds):
        self.kinds = kinds

    def find(self, text):
        for name, kind in self.kinds.items():
            for match in re.finditer(name, text):
                yield Part(kind, match.start(), match.end())


FINDER = Known(Jansen="name", Zaandam="place", Amsterdam="place")


def test_a_name_is_found_with_its_place_and_is_not_told(desk, shed):
    desk.do(shed, Motivate("doel", "Jansen wil weg uit Zaandam."))
    found = [*find_names(desk, [shed], FINDER)]
    assert [(one.dossier, one.number, one.pointer, one.kind, one.shown) for one in found] == [
        (shed, 3, "/words", "name", "Ja…n"),
        (shed, 3, "/words", "place", "Za…m"),
    ]


def test_the_name_of_the_municipality_points_to_nobody(desk, shed):
    desk.do(shed, Motivate("doel", "De gemeente Amsterdam betaalt, en Jansen levert."))
    assert [one.kind for one in find_names(desk, [shed], FINDER)] == ["name"]


def test_what_a_case_tells_is_looked_through_and_its_ids_are_not(desk):
    case = case_data("amsterdam/schuur")
    case["household"] = {"situation": "Jansen slaapt in een schuur."}
    id_ = desk.open(case, "amsterdam")
    (found,) = find_names(desk, [id_], FINDER)
    assert (found.number, found.pointer) == (1, "/case/household/situation")


def test_who_voted_is_an_id_and_is_not_looked_through(desk, shed):
    desk.do(shed, vote("Jansen-1"))
    assert [*find_names(desk, [shed], FINDER)] == []


def test_in_an_erased_dossier_there_is_nothing_left_to_find(desk, shed):
    desk.do(shed, Motivate("doel", "Mevrouw Jansen wil weg."))
    erase(desk, shed, FIRST.date(), "request")
    assert [*find_names(desk, [shed], FINDER)] == []


@pytest.mark.parametrize("name", REAL)
def test_of_every_real_case_the_texts_are_looked_through_once(desk, name):
    id_ = desk.open(case_data(name), name.partition("/")[0])
    texts = [pair for one in desk.history(id_) for pair in texts_of(one)]
    assert texts
    assert len({pointer for pointer, _ in texts}) == len(texts)
    assert all(pointer.startswith("/case/") for pointer, _ in texts)


def test_without_the_extra_it_is_said_what_to_install(monkeypatch):
    real = builtins.__import__

    def without(name, *args, **others):
        if name == "deduce":
            raise ModuleNotFoundError(name="deduce")
        return real(name, *args, **others)

    monkeypatch.setattr(builtins, "__import__", without)
    assert refused(Deduced) == ["register.no-names"]


@pytest.mark.skipif(find_spec("deduce") is None, reason="it comes with the extra `privacy`")
def test_dutch_names_and_places_are_known(capsys):
    text = "Jan Jansen uit Zaandam wil een lasmasker. Hij woont bij mevrouw De Vries."
    found = {(part.kind, text[part.start : part.end].strip()) for part in Deduced().find(text)}
    assert found == {("name", "Jan Jansen"), ("place", "Zaandam"), ("name", "mevrouw De Vries")}
    assert capsys.readouterr().out == ""
