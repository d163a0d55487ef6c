"""The parts of the page about a pack, as plain data: sections with sentences, tables and points."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from maatwerk_core.explain.voice import Lang, day_text
from maatwerk_core.rules.sections import Check
from maatwerk_core.rules.values import Value
from maatwerk_core.workshop.diff.parts import Part, Steps
from maatwerk_core.workshop.diff.versions import Version
from maatwerk_core.workshop.export.docs_cells import Cells, Grid
from maatwerk_core.workshop.export.in_force import may_hold
from maatwerk_core.workshop.export.route import Step, route_of

_PRICES = ("price", "per", "year", "payer")
SEVERITIES: tuple[str, ...] = ("stop", "motivate", "advice")


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the page. `id` is where a link leads; `drawn` has the diagram."""

    id: str
    title: str
    lines: tuple[str, ...] = ()
    grids: tuple[tuple[str, Grid], ...] = ()
    drawn: bool = False


@dataclass(frozen=True, slots=True)
class DocsPage:
    """The whole page, before it is Markdown or HTML."""

    title: str
    lead: tuple[str, ...]
    lang: Lang
    contents: str
    route: tuple[Step, ...]
    sections: tuple[Section, ...]


def page_of(version: Version, own: Mapping[str, Any], day: datetime.date, lang: Lang) -> DocsPage:
    """The page of a pack as it was on a day."""
    return _Page(version, own, day, lang).page()


class _Page(Cells):
    def page(self) -> DocsPage:
        pack = self.pack
        name = pack.scheme.name or pack.pack
        lead = [
            self.say(
                "lead", day=day_text(self.day, self.lang), pack=pack.pack, version=pack.version
            )
        ]
        lead += [self.say("people")]
        lead += [self.say("example")] if pack.example else []
        lead += [pack.note] if pack.note else []
        lead += [self.say("inherited", pack=pack.extends)] if pack.extends else []
        sections = tuple(s for s in self.sections() if s.lines or s.grids or s.drawn)
        route = route_of(self.policy, self.day, self.lang)
        where = f"{name}, {pack.municipality.name}" if pack.municipality else name
        return DocsPage(where, tuple(lead), self.lang, self.say("contents"), route, sections)

    def sections(self) -> Iterator[Section]:
        yield self.section("scheme", self._scheme())
        yield Section("route", self.say("route"), drawn=True)
        yield self._mandate()
        yield self.section(
            "quorum", self._quorum(), lines=() if self.pack.quorum else (self.say("no-quorum"),)
        )
        yield self.section(
            "budget",
            self.rows("budget", ("amount", "per", "short"), ("amount", "per", "when_short")),
        )
        yield Section("checks", self.say("checks"), grids=tuple(self._checks()))
        yield self.section("agreements", self._agreements())
        yield self.section("tegenprestatie", self._tegenprestatie())
        yield self.section("substantiation", self._substantiation())
        yield self.section(
            "provisions",
            self.rows("provisions", ("when", "takes", "how"), ("open_when", "takes", "how")),
        )
        yield self.section("parameters", self.rows("parameters", ("value",), ("value",)))
        yield self.section("deadlines", self.rows("deadlines", ("takes",), ("within",)))
        prices = ("price", "per", "price_year", "payer")
        yield self.section("costs", self.rows("costs", _PRICES, prices, only_own=True))
        yield self.section("learning", self._fields("learning", "retention"))
        yield from self._uncertain()
        yield self.section("sources", self._sources())

    def section(self, id_: str, grid: Grid | None, lines: tuple[str, ...] = ()) -> Section:
        """A section with one table; nothing where that is empty."""
        grids = (("", grid),) if grid is not None and grid.rows else ()
        return Section(id_, self.say(id_), lines, grids)

    def _scheme(self) -> Grid:
        pack, rows = self.pack, []
        if pack.municipality is not None:
            area = f", {pack.municipality.area}" if pack.municipality.area else ""
            rows.append(
                (
                    self.say("municipality"),
                    f"{pack.municipality.name} ({pack.municipality.code}){area}",
                    "",
                )
            )
        rows += [(self.say("name"), pack.scheme.name or self.say("unknown-value"), "")]
        rows += [(self.say("adopted"), pack.scheme.adopted_by or self.say("unknown-value"), "")]
        for key, field in (
            ("basis", "legal_basis"),
            ("runs-from", "from"),
            ("runs-through", "through"),
        ):
            rows.append((self.say(key), self.cell("scheme", field), self.source("scheme", field)))
        rows.append((self.say("maximum"), self.cell("maximum"), self.source("maximum")))
        return Grid(tuple(self.say(key) for key in ("what", "value", "source")), tuple(rows))

    def _mandate(self) -> Section:
        tiers = self.pack.mandate.tiers or ()
        lines = [
            self.say(
                "period", per=self.cell("mandate", "per"), within=self.cell("mandate", "within")
            )
        ]
        if not tiers:
            return Section("mandate", self.say("mandate"), (self.say("no-tiers"),))
        rows = []
        for tier in tiers:
            path = ("mandate", "tiers", tier.role[0])
            who = self.wording.voice.either(self.wording.voice.role(role) for role in tier.role)
            met = ", ".join(self.rule_name("checks", id_) for id_ in tier.when_met)
            only = "; ".join(
                part
                for part in (self.wording.condition(tier.when) if tier.when else "", met)
                if part
            )
            informed = ", ".join(self.wording.voice.role(role) for role in tier.inform)
            rows.append(
                (who, self.cell(*path, "ceiling"), only, informed, self.source(*path, "ceiling"))
            )
        above = (
            self.say("nobody") if self.pack.mandate.above == "nobody" else self.say("unknown-value")
        )
        rows.append((self.say("above"), above, "", "", ""))
        head = tuple(self.say(key) for key in ("role", "ceiling", "only-if", "informed", "source"))
        return Section(
            "mandate", self.say("mandate"), tuple(lines), (("", Grid(head, tuple(rows))),)
        )

    def _quorum(self) -> Grid:
        keys = ("role", "approvals", "requester", "shown", "brake", "silence", "source")
        rows = []
        for row in self.pack.quorum if isinstance(self.pack.quorum, tuple) else ():
            path = ("quorum", row.id)
            brake = (
                ", ".join(self.wording.voice.role(role) for role in row.brake.by)
                if row.brake
                else ""
            )
            fields = (self.cell(*path, f) for f in ("approvals", "requester_counts", "case_shown"))
            rows.append((
                self.wording.voice.role(row.id), *fields, brake, self.cell(*path, "answer_within"),
                self.source(*path, "approvals"),
            ))  # fmt: skip
        return Grid(tuple(self.say(key) for key in keys), tuple(rows))

    def _checks(self) -> Iterator[tuple[str, Grid]]:
        """A table per severity of what may hold on the day; a stop says how it can be done after all."""
        now = [check for check in self.pack.checks if may_hold(self.policy, check.id, self.day)]
        for severity in SEVERITIES:
            found = [check for check in now if check.severity == severity]
            keys: tuple[str, ...] = ("rule", "applies", "requires", "source", "from-pack")
            rows = [self._check(check) for check in found]
            if severity == "stop":
                keys = ("rule", "applies", "requires", "way", "source", "from-pack")
                ways = (" ".join(map(self.wording.voice.own, check.way_through)) for check in found)
                rows = [(*row[:3], way, *row[3:]) for row, way in zip(rows, ways, strict=True)]
            if rows:
                yield (
                    self.say(f"severity.{severity}"),
                    Grid(tuple(map(self.say, keys)), tuple(rows)),
                )

        others = tuple(self._on_other_days(one) for one in self.pack.checks if one not in now)
        if others:
            head = tuple(map(self.say, ("rule", "holds-from", "holds-until", "from-pack")))
            yield self.say("other-days"), Grid(head, others)

    def _on_other_days(self, check: Check) -> tuple[str, ...]:
        """From which day a check holds and until which, as far as it says."""
        path = ("checks", check.id)
        days = ((*path, field) for field in ("from", "until"))
        said = (self.cell(*steps) if steps in self.version.apart.parts else "" for steps in days)
        return self.wording.voice.own(check.text), *said, self.origin(path)

    def _check(self, check: Check) -> tuple[str, ...]:
        under = ", ".join(self.wording.code(basis) for basis in check.applies_under or ())
        when = self.wording.condition(check.when) if check.when is not None else ""
        source = self.citing.full(check.source) if check.source else ""
        return (
            self.wording.voice.own(check.text),
            "; ".join(part for part in (under, when) if part),
            self.wording.condition(check.require),
            source or self.say("flag.assumed").strip(),
            self.origin(("checks", check.id)),
        )

    def _agreements(self) -> Grid:
        keys = ("promise", "offered", "when", "until", "kept", "culpably", "otherwise")
        rows = []
        for rule in self.pack.agreements:
            path = ("agreements", rule.id)
            ends = (
                self.cell(*path, end, "pays")
                for end in ("kept", "broken_culpably", "broken_otherwise")
            )
            offer = self.telling.choice(rule.offer, (*path, "offer"), self.version)
            when = self.wording.condition(rule.when)
            rows.append(
                (
                    self.wording.voice.own(rule.promise),
                    offer,
                    when,
                    self.cell(*path, "until"),
                    *ends,
                )
            )
        return Grid(tuple(self.say(key) for key in keys), tuple(rows))

    def _tegenprestatie(self) -> Grid:
        fields = (
            ("stance", ("stance",)),
            ("serve", ("must", "serve_resident")),
            ("fit", ("must", "fit")),
        )
        rows = tuple(
            (
                self.say(key),
                self.cell("tegenprestatie", *steps),
                self.source("tegenprestatie", *steps),
            )
            for key, steps in fields
        )
        return Grid(tuple(self.say(key) for key in ("what", "value", "source")), rows)

    def _substantiation(self) -> Grid:
        rows = tuple(
            (
                str((nl if self.lang == "nl" else en) or nl),
                self.wording.condition(row.when),
                self.citing.short(row.source or ""),
            )
            for row in self.pack.substantiation
            for _, nl, en in row.write
        )
        return Grid(tuple(self.say(key) for key in ("write", "when", "source")), rows)

    def _fields(self, *sections: str) -> Grid:
        rows = tuple(
            (
                self._capital(self.telling.label(steps)),
                self.cell(*steps),
                self.source(*steps) if isinstance(part.value, Value) else "",
            )
            for steps, part in self.version.apart.parts.items()
            if steps[0] in sections
        )
        return Grid(tuple(self.say(key) for key in ("what", "value", "source")), rows)

    def _uncertain(self) -> Iterator[Section]:
        """What is assumed, contested and unknown; of long inherited lists only what this pack writes itself."""
        found: dict[str, list[tuple[str, ...]]] = {"assumed": [], "contested": [], "unknown": []}
        for steps, part in self.version.apart.parts.items():
            if not isinstance(part.value, Value) or not self._is_told(steps):
                continue
            now = part.value.on(self.day)
            label = self._capital(self.telling.label(steps))
            if now.value is None:
                found["unknown"].append((label, now.provenance.note))
            elif now.provenance.flag:
                words = self.telling.part(Part(now.value, part.kind), steps, self.version)
                why = now.provenance.assumed or now.provenance.chosen
                others = "; ".join(
                    f"{v} ({self.citing.short(s)})" if s else str(v)
                    for v, s in now.provenance.also_found
                )
                row = (
                    (label, words, why)
                    if now.provenance.flag == "assumed"
                    else (label, words, others, why)
                )
                found[now.provenance.flag].append(row)
        heads = {
            "assumed": ("what", "value", "reason"),
            "contested": ("what", "value", "also", "reason"),
            "unknown": ("what", "reason"),
        }
        for kind, rows in found.items():
            grid = Grid(tuple(self.say(key) for key in heads[kind]), tuple(rows))
            yield self.section(kind, grid, () if rows else (self.say("nothing-assumed"),))

    def _is_told(self, steps: Steps) -> bool:
        row = self.version.apart.row_of(steps)
        inherited = row is not None and len(row) == 2 and self.origin(row) != self.pack.pack
        return steps[-1] not in ("from", "until") and not inherited

    def _sources(self) -> Grid:
        keys = ("what", "by", "of-year", "label", "where")
        mine = self.own.get("sources") or {}
        rows = tuple(
            (s.title, s.by or "", str(s.year or ""), s.label or "", s.url or s.bwb or s.ecli or "")
            for s in self.pack.sources
            if s.id in mine or not self.pack.extends or s.id in self._cited()
        )
        return Grid(tuple(self.say(key) for key in keys), rows)

    def _cited(self) -> frozenset[str]:
        return frozenset((check.source or "").split(" ")[0] for check in self.pack.checks)

    def _capital(self, text: str) -> str:
        return text[:1].upper() + text[1:]
