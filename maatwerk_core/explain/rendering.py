"""Renders an assessment for one of five readers, in one of two languages, in one of three formats."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias, get_args

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.errors import Faults, did_you_mean, fault
from maatwerk_core.explain.alderman import alderman_page
from maatwerk_core.explain.blocks import Page
from maatwerk_core.explain.decided import Decided, decided_letter
from maatwerk_core.explain.developer import developer_page
from maatwerk_core.explain.formats import Format, write
from maatwerk_core.explain.letter import now_letter
from maatwerk_core.explain.neighbour import neighbour_page
from maatwerk_core.explain.plain_texts import PlainTexts
from maatwerk_core.explain.professional import professional_page
from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import Lang

Reader: TypeAlias = Literal["professional", "developer", "alderman", "neighbour", "resident"]

_PAGES: Mapping[str, Callable[[Telling], Page]] = {
    "professional": professional_page,
    "developer": developer_page,
    "alderman": alderman_page,
    "neighbour": neighbour_page,
}


def render(
    assessment: Assessment,
    reader: Reader = "professional",
    lang: Lang = "nl",
    format: Format = "text",
    width: int = 80,
    decision: Decided | None = None,
    template: str | None = None,
) -> str:
    """The assessment in words for one reader; the first line says what can be done today and by whom.

    `width` is for text, a jinja2 `template` for the resident's letter in HTML. With a `decision` that letter is about
    the decision; without one it says what happens now. Raises `Faults` (`value.choice`) for a reader, language or
    format that there isn't.

    >>> import maatwerk_core as mw
    >>> prepared = mw.assess(mw.load_case("amsterdam/schuur"), mw.load_pack("amsterdam"))
    >>> print(render(prepared, lang="en").splitlines()[0])
    Today the neighbourhood team can decide on €250, with 3 approvals.
    """
    _refuse_others(reader=(reader, Reader), lang=(lang, Lang), format=(format, Format))
    told = Telling(assessment, lang)
    if reader == "resident":
        return write(letter(told, PlainTexts(told), decision), format, width, template)
    return write(_PAGES[reader](told), format, width)


def _refuse_others(**given: tuple[str, object]) -> None:
    """A program that asks for what there isn't hears what there is."""
    known = {name: get_args(choices) for name, (_, choices) in given.items()}
    faults = [
        fault("value.choice", f"/{name}", given=word, choices=known[name],
              near=did_you_mean(str(word), known[name]))
        for name, (word, _) in given.items()
        if word not in known[name]
    ]  # fmt: skip
    if faults:
        raise Faults(faults)


def letter(told: Telling, plain: PlainTexts, decision: Decided | None) -> Page:
    """The letter about a decision where there is one, else the one about what happens now."""
    return now_letter(told, plain) if decision is None else decided_letter(told, plain, decision)


def left_out(
    assessment: Assessment, lang: Lang = "nl", decision: Decided | None = None
) -> tuple[str, ...]:
    """The texts of pack, case or decision that the letter leaves out, since they are too hard to read."""
    plain = PlainTexts(Telling(assessment, lang))
    letter(plain.told, plain, decision)
    return tuple(dict.fromkeys(plain.left_out))
