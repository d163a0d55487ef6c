"""The reference as Markdown: what a rule pack and a case can say, and which facts a rule can read. From the models."""

from __future__ import annotations

import types
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from maatwerk_core.model.case import Case
from maatwerk_core.model.record import ById, Kind
from maatwerk_core.model.scalars import Duration
from maatwerk_core.packs.document import read_document
from maatwerk_core.packs.schemas.hover import all_meanings, all_shown
from maatwerk_core.rules.declared import DERIVED, LEAVES, LISTS, SETS
from maatwerk_core.rules.facts import Fact
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.valued import Valued

_KINDS = {
    "money": "bedrag in euro's",
    "yes_no": "`yes` of `no`",
    "count": "heel getal",
    "rate": "percentage",
    "share": "percentage, hooguit 100%",
    "version": "versie, zoals `1.0.0`",
    "chance": "`yes`, `no` of een percentage",
    "day": "dag",
    "span": "jaar, maand of dag",
    "months": "aantal maanden",
    "duration": "duur",
    "duration_text": "duur",
    "word": "korte naam",
    "text": "tekst",
    "spoken": "tekst, of een per taal",
    "source": "bron, met artikel",
    "fact": "naam van een feit",
    "condition": "[voorwaarde](#voorwaarden)",
    "words_or_one": "korte naam, of een lijst",
    "texts_by_id": "tekst per korte naam",
    "words_by_id": "tekst per korte naam",
    "range": "bedrag van en tot",
    "norm_rows": "lijst van rijen met `from` en een bedrag per kolom",
    "approvals": "heel getal, `all` of `none`",
    "by_unit": "waarde in die eenheid",
    "any": "vrij",
}
_FACT_TYPES = {
    "bool": "ja of nee",
    "int": "aantal",
    "cents": "bedrag",
    "bp": "percentage",
    "months": "maanden",
    "day": "dag",
    "enum": "een woord",
    "list": "lijst",
    "set": "verzameling",
}
_SUPPLIERS = {
    "resident": "inwoner",
    "professional": "professional",
    "partner": "andere partij",
    "municipality": "gemeente",
    "rules": "de regels",
}
_MADE = "<!-- Gemaakt uit de modellen: `make generate` schrijft deze pagina opnieuw. -->\n"


def reference_pages() -> dict[str, str]:
    """Every page of the reference by its file name.

    >>> sorted(reference_pages())
    ['case.md', 'facts.md', 'pack.md']
    """
    return {
        "pack.md": _model_page("Wat een regelpakket kan zeggen", "pack", Pack),
        "case.md": _model_page("Wat een casus kan zeggen", "case", Case),
        "facts.md": _facts_page(),
    }


def _model_page(title: str, intro: str, root: type[BaseModel]) -> str:
    parts = [_table(model) for model in _models(root)]
    return f"# {title}\n\n{_MADE}\n{_intro(intro)}\n" + "\n".join(parts)


def _intro(name: str) -> str:
    document = read_document(Path(__file__).parent / "words" / "pages.yaml")
    return str(document.data[name])


def _models(annotation: Any, seen: dict[type[BaseModel], None] | None = None) -> list[Any]:
    """Every model within a type, in the order in which one meets them."""
    seen = {} if seen is None else seen
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation not in seen and annotation.__name__ in all_shown():
            seen[annotation] = None
            for info in annotation.model_fields.values():
                _models(info.annotation, seen)
    for part in get_args(annotation):
        _models(part, seen)
    return list(seen)


def _table(model: type[BaseModel]) -> str:
    shown = all_shown()[model.__name__]
    lines = [f"## {shown.title}", "", shown.text, ""]
    lines += ["| veld | soort | betekenis | voorbeeld |", "|---|---|---|---|"]
    for name, info in model.model_fields.items():
        path = f"{model.__name__}.{info.alias or name}"
        if path in all_shown():
            field = (
                f"**`{info.alias or name}`**" if info.is_required() else f"`{info.alias or name}`"
            )
            kind = kind_of(info.annotation, tuple(info.metadata))
            said = all_shown()[path]
            example = f"`{said.example}`" if said.example else ""
            lines.append(f"| {field} | {kind} | {_cell(said.text)} | {_cell(example)} |")
    return "\n".join(lines) + "\n"


def kind_of(annotation: Any, marks: tuple[Any, ...] = ()) -> str:
    """What may stand in a field, in words."""
    if get_origin(annotation) is Annotated:
        inner, *more = get_args(annotation)
        return kind_of(inner, (*marks, *more))
    if get_origin(annotation) in (Union, types.UnionType):
        options = [option for option in get_args(annotation) if option is not types.NoneType]
        return ", of ".join(kind_of(option, marks) for option in options)
    if get_origin(annotation) is Literal:
        return _choices(get_args(annotation))
    for mark in marks:
        if isinstance(mark, Valued):
            return f"{_valued(mark)} · **per dag**"
        if isinstance(mark, Kind):
            return _KINDS[mark.name]
    return _container(annotation, any(isinstance(mark, ById) for mark in marks))


def _container(annotation: Any, by_id: bool) -> str:
    if get_origin(annotation) is tuple:
        member = get_args(annotation)[0]
        return f"per korte naam: {kind_of(member)}" if by_id else f"lijst: {kind_of(member)}"
    if annotation is Duration:
        return _KINDS["duration"]
    title = all_shown()[annotation.__name__].title
    return f"[{title}](#{title.lower().replace(' ', '-').replace(chr(39), '')})"


def _valued(mark: Valued) -> str:
    if mark.kind == "choice":
        return _choices(mark.choices)
    beside = "".join(f", of `{word}`" for word in mark.choices if mark.kind != "approvals")
    return _KINDS[mark.kind] + beside


def _choices(choices: tuple[str, ...]) -> str:
    known = all_meanings().get(frozenset(choices), {})
    return "<br>".join(
        f"`{word}` {known[word]}" if word in known else f"`{word}`" for word in choices
    )


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def _facts_page() -> str:
    parts = [
        ("Feiten uit de casus", LEAVES),
        ("Verzamelingen", SETS),
        ("Feiten die uit andere volgen", DERIVED),
        ("Lijsten in de casus", LISTS),
    ]
    tables = [f"## {title}\n\n" + "".join(_fact_rows(facts)) for title, facts in parts]
    return f"# Feiten\n\n{_MADE}\n{_intro('facts')}\n" + "\n".join(tables)


def _fact_rows(facts: tuple[Fact, ...]) -> Iterator[str]:
    yield "| feit | soort | betekenis | in English | wie weet het | knop |\n|---|---|---|---|---|---|\n"
    for fact in facts:
        name = fact.id.removesuffix("_stated")
        kind = _FACT_TYPES[fact.type]
        if fact.values:
            several = f"{kind}: " if fact.type == "set" else ""
            kind = several + " ".join(f"`{word}`" for word in fact.values)
        lever = "knop" if fact.lever else ""
        where = f"<br>`{fact.path}`" if fact.path else ""
        yield (
            f"| `{name}`{where} | {kind} | {fact.nl} | {fact.en} | {_SUPPLIERS[fact.supplier]} | {lever} |\n"
        )
