"""What must agree within a merged pack: sources exist, a `stop` rests on a law, roles and checks are known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from maatwerk_core.errors import did_you_mean
from maatwerk_core.model.record import MAX_PRICE
from maatwerk_core.model.scalars import money_text
from maatwerk_core.rules.against_law import said_against_law
from maatwerk_core.rules.dated import Dated
from maatwerk_core.rules.facts import is_unreadable
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.values import Value
from maatwerk_core.rules.ways import LAWFUL_KINDS, MAXIMUM, lawful_sources, maximum_stops, ways_of
from maatwerk_core.rules.written import UNSET
from maatwerk_core.rules.wrong import Path, Wrong, wrong

#: The kinds of source that can carry a `stop`.
LAWFUL: frozenset[str] = LAWFUL_KINDS
#: The code of a municipality at Statistics Netherlands.
MUNICIPALITY = re.compile(r"GM[0-9]{4}")


def inconsistencies(pack: Pack, values: Mapping[str, Dated]) -> list[Wrong]:
    """Everything in a merged pack that contradicts something else in it; `values` are all of the pack, by path."""
    return [
        *_sources(pack, values),
        *_stops(pack),
        *_roles(pack),
        *_checks(pack),
        *_silences(pack),
        *_facts(pack),
        *_norms(pack),
        *_prices(pack),
        *_municipality(pack),
    ]


def source_id(reference: str) -> str:
    """The source that a reference names.

    >>> source_id("pw art 15 lid 1")
    'pw'
    """
    return reference.split(" ", 1)[0]


def _sources(pack: Pack, values: Mapping[str, Dated]) -> Iterator[Wrong]:
    known = {source.id for source in pack.sources}
    accusing = (accused.references() for accused in said_against_law(pack))
    for path, reference in chain(_references(pack, values), *accusing):
        if reference and source_id(reference) not in known:
            near = did_you_mean(source_id(reference), known)
            yield wrong("policy.unknown-source", path, source=source_id(reference), near=near)


def _references(pack: Pack, values: Mapping[str, Dated]) -> Iterator[tuple[Path, str]]:
    for path, value in values.items():
        if isinstance(value, Value):
            for entry in value.entries:
                yield tuple(path.split(".")), entry.provenance.source
    for section in ("checks", "provisions", "substantiation", "legal_bases", "deadlines", "norms"):
        for row in getattr(pack, section):
            for name in ("source", "law", "article"):
                if reference := getattr(row, name, None):
                    yield (section, row.id, name), reference


def _stops(pack: Pack) -> Iterator[Wrong]:
    lawful = lawful_sources(pack)
    for check in pack.checks:
        if check.severity == "stop" and (not check.source or source_id(check.source) not in lawful):
            yield wrong(
                "policy.stop-without-law",
                ("checks", check.id, "severity"),
                check=check.id,
                source=check.source or "-",
            )
        if check.severity == "stop" and not check.way_through:
            yield wrong("policy.stop-without-way", ("checks", check.id), check=check.id)
    if maximum_stops(pack) and not ways_of(pack, MAXIMUM).through:
        yield wrong("policy.stop-without-way", (MAXIMUM,), check=MAXIMUM)


def _roles(pack: Pack) -> Iterator[Wrong]:
    known = {role.id for role in pack.roles}
    named: list[tuple[Path, Iterable[str]]] = [
        (("mandate", "tiers", at, "role"), tier.role)
        for at, tier in enumerate(pack.mandate.tiers or ())
    ]
    named += [(("quorum", q.id), (q.id,)) for q in pack.quorum or () if pack.quorum != "none"]  # type: ignore[union-attr]  # reason: the word is excluded
    named += [
        (("mandate", "tiers", at, "inform"), tier.inform)
        for at, tier in enumerate(pack.mandate.tiers or ())
    ]
    named += [(("checks", check.id, "released_by"), check.released_by) for check in pack.checks]
    named.append((("above_maximum", "released_by"), pack.above_maximum.released_by))
    for path, roles in named:
        for role in roles:
            if role not in known:
                yield wrong("policy.unknown-role", path, role=role, near=did_you_mean(role, known))


def _checks(pack: Pack) -> Iterator[Wrong]:
    """A tier waits for checks that exist, and that are known before anyone decides."""
    grounds = {check.id: check.ground for check in pack.checks} | {MAXIMUM: "mandate"}
    for at, tier in enumerate(pack.mandate.tiers or ()):
        path: Path = ("mandate", "tiers", at, "when_met")
        for check in tier.when_met:
            if check not in grounds:
                near = did_you_mean(check, grounds)
                yield wrong("policy.unknown-check", path, check=check, near=near)
            elif grounds[check] == "tegenprestatie":
                yield wrong("condition.stratum", path, fact=check, stratum="mandate")


def _silences(pack: Pack) -> Iterator[Wrong]:
    """What silence means says nothing as long as nobody is silent: that takes a term to answer in, be it unknown."""
    for quorum in pack.quorum or ():
        if isinstance(quorum, str):
            return  # the word `none`
        meant = any(entry.value is not None for entry in quorum.no_answer_is.entries)
        if meant and quorum.answer_within is UNSET:  # `unknown` is equal to it, but was written
            yield wrong(
                "policy.silence-without-term",
                ("quorum", quorum.id, "no_answer_is"),
                role=quorum.id,
            )


def _facts(pack: Pack) -> Iterator[Wrong]:
    of_plugins = (f"{plugin.replace('-', '_')}_" for plugin in pack.uses)
    prefixes = ("own_", *of_plugins)
    for fact in pack.facts:
        path = ("facts", fact.id)
        if not fact.id.startswith(prefixes):
            yield wrong("policy.local-fact-name", path, fact=fact.id)
        if is_unreadable(fact.id):
            yield wrong("pack.unreadable-fact", path, fact=fact.id)
        if fact.type == "choice" and not fact.choices:
            yield wrong("field.missing", path, field="choices")


def _prices(pack: Pack) -> Iterator[Wrong]:
    """No product of a price may leave 64 bits: the bound of a line in a case holds for the cost table too."""
    for cost in pack.costs:
        for entry in cost.price.entries:
            if isinstance(entry.value, int) and entry.value > MAX_PRICE:
                path = ("costs", cost.id, "price")
                given, limit = money_text(entry.value), money_text(MAX_PRICE)
                yield wrong("value.too-large", path, given=given, limit=limit)


def _norms(pack: Pack) -> Iterator[Wrong]:
    for norm in pack.norms:
        for name, _ in norm.rows or ():
            if name not in norm.columns:
                near = did_you_mean(name, norm.columns)
                yield wrong(
                    "policy.unknown-column", ("norms", norm.id, "rows"), column=name, near=near
                )


def _municipality(pack: Pack) -> Iterator[Wrong]:
    """Programs find a municipality by its code: one without letters or a digit short is another, or none."""
    code = pack.municipality.code if pack.municipality else None
    if code is not None and not MUNICIPALITY.fullmatch(code):
        near = (
            f"GM{code.zfill(4)}" if code.isascii() and code.isdigit() and len(code) <= 4 else None
        )
        yield wrong("policy.municipality-code", ("municipality", "code"), given=code, near=near)
