"""The page about many cases in many municipalities: what was found, put in parts. It works nothing out but shares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from maatwerk_core.bulk.across.found import ASPECTS, Across, Municipality, Pair, Situation, Witness
from maatwerk_core.bulk.across.situations import KINDS, kind_of
from maatwerk_core.bulk.across.wording import STATUS, band_words, domain_words
from maatwerk_core.bulk.pages.across_words import WORDS
from maatwerk_core.bulk.pages.document import Bars, Document, Example, Grid, Heat, Part, Telling
from maatwerk_core.bulk.pages.words import WORDS as COMMON
from maatwerk_core.bulk.pages.words import label, number, share
from maatwerk_core.bulk.reports.found import NOBODY, UNKNOWN, Words
from maatwerk_core.engine.status import STATUSES
from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import day_text, money


def across_page(found: Across, lang: Lang = "nl") -> Document:
    """What was found as a page in one language."""
    return _Page(found, lang).document


class _Page:
    def __init__(self, found: Across, lang: Lang) -> None:
        self.found, self.lang, self.words = found, lang, WORDS[lang]
        self.packs = [each.pack for each in found.municipalities]

    @cached_property
    def document(self) -> Document:
        parts = (
            self.pairs,
            self.status,
            self.role,
            self.approvals,
            self.situations,
            self.each,
            self.rests,
        )
        title = self.say("title", packs=len(self.packs))
        return Document(
            title, self.lang, label(self.found.data, self.lang), self.found.data.synthetic,
            tuple(self._lead()), tuple(part() for part in parts),
        )  # fmt: skip

    def say(self, key: str, **values: object) -> str:
        return self.words[key].format(**values)

    @cached_property
    def names(self) -> dict[str, str]:
        """What each pack is called: its municipality, with the pack behind it where there are two of one."""
        found = self.found.municipalities
        times = Counter(each.name for each in found)
        return {
            each.pack: each.name if times[each.name] == 1 else f"{each.name} ({each.pack})"
            for each in found
        }

    def _lead(self) -> Iterator[str]:
        found, data = self.found, self.found.data
        day = (
            self.words["own_days"]
            if found.day is None
            else self.say("on", day=day_text(found.day, self.lang))
        )
        households = number(found.households, self.lang)
        yield self.say("lead", households=households, packs=len(self.packs), day=day)
        if data.bad_rows:
            bad, rows = number(data.bad_rows, self.lang), number(data.rows, self.lang)
            yield self.say("bad", bad=bad, rows=rows)
        yield self._most()

    def _most(self) -> str:
        """The two that differ most."""
        shown = [pair for pair in self.found.pairs if pair.any]
        if not shown:
            none = all(pair.any == 0 for pair in self.found.pairs)
            return self.words["alike" if none else "few"]
        most = max(shown, key=lambda pair: pair.any or 0)
        one, other = self.names[most.one], self.names[most.other]
        told = self.say("most", one=one, other=other, share=self._share(most.any))
        others = sum(pair.any == most.any for pair in shown) - 1
        if not others:
            return told
        as_much = self.say("as_much" if others > 1 else "as_much.one", pairs=others)
        return f"{told} {as_much}"

    def _share(self, cases: int | None) -> str:
        return share(cases, self.found.households, self.lang)

    def _bp(self, cases: int | None) -> int | None:
        """A share in basis points, half up; only nothing is 0, and only all of it 10,000."""
        whole = self.found.households
        if cases is None or cases in (0, whole):
            return None if cases is None else 10_000 * (cases == whole)
        return min(9_999, max(1, (cases * 20_000 + whole) // (2 * whole)))

    def _percents(self, cases: int | None) -> str:
        """A share without its sign, for a table that says so in its caption."""
        return self._share(cases).removesuffix("%")

    def _part(self, id_: str, *text: str, hides: bool = True, **parts: object) -> Part:
        note = COMMON[self.lang]["hidden"] if hides and self._hides(parts.get("grid")) else ""
        return Part(id_, self.words[id_], text, note=note, **parts)  # type: ignore[arg-type]  # reason: the fields of a part, named by their callers here

    @staticmethod
    def _hides(grid: object) -> bool:
        return isinstance(grid, Grid) and any("–" in row for row in grid.rows)

    def pairs(self) -> Part:
        names = tuple(self.names.values())
        pairs = [[self._pair(one, other) for other in self.packs] for one in self.packs]
        heat = Heat(
            self.say("pairs.alt", packs=len(names), most=self._most()), names, names,
            tuple(tuple(None if pair is None else self._bp(pair.any) for pair in row) for row in pairs),
        )  # fmt: skip
        head = (self.words["municipality"], *(str(at + 1) for at in range(len(names))))
        rows = tuple(
            (
                f"{at + 1} {name}",
                *("" if pair is None else self._percents(pair.any) for pair in row),
            )
            for at, (name, row) in enumerate(zip(names, pairs, strict=True))
        )
        grid = Grid(self.words["pairs.caption"], head, rows)
        return self._part("pairs", self.words["pairs.text"], chart=heat, grid=grid)

    def _pair(self, one: str, other: str) -> Pair | None:
        return self.found.pair(one, other) if one != other else None

    def status(self) -> Part:
        heads = tuple(self._of(STATUS[status]) for status in STATUSES)
        cases = [
            [
                dict((one.value, one.cases) for one in each.status).get(status, 0)
                for status in STATUSES
            ]
            for each in self.found.municipalities
        ]
        heat = Heat(
            self.say("status.alt", packs=len(self.packs)), tuple(self.names.values()), heads,
            tuple(tuple(map(self._bp, row)) for row in cases),
        )  # fmt: skip
        rows = tuple(
            (name, *map(self._percents, row))
            for name, row in zip(self.names.values(), cases, strict=True)
        )
        grid = Grid(self.words["status.caption"], (self.words["municipality"], *heads), rows)
        return self._part("status", self.words["status.text"], chart=heat, grid=grid)

    def _of(self, words: Words) -> str:
        return words.en if self.lang == "en" else words.nl

    def role(self) -> Part:
        series = tuple(self.words[f"role.{name}"] for name in ("known", "nobody", "unknown"))
        cells = tuple(_who(each) for each in self.found.municipalities)
        bars = Bars(self.words["role.alt"], tuple(self.names.values()), series, cells)
        grid = self._long("role", "who")
        return self._part("role", self.words["role.text"], chart=bars, grid=grid)

    def approvals(self) -> Part:
        return self._part("approvals", grid=self._long("approvals", "approvals.head"))

    def _long(self, aspect: str, head: str) -> Grid:
        """A row per municipality and outcome."""
        rows = tuple(
            (
                self.names[each.pack],
                self._of(one.words),
                number(one.cases, self.lang),
                self._share(one.cases),
            )
            for each in self.found.municipalities
            for one in getattr(each, aspect)
        )
        heads = (
            self.words["municipality"],
            self.words[head],
            self.words["cases"],
            self.words["share"],
        )
        return Grid(self.words[f"{aspect}.caption"], heads, rows, names=2)

    def each(self) -> Part:
        head = ("one", "other", "any", *(f"aspect.{aspect}" for aspect in ASPECTS))
        rows = tuple(
            (self.names[pair.one], self.names[pair.other], self._percents(pair.any),
             *(self._percents(pair.differ(aspect)) for aspect in ASPECTS))
            for pair in self.found.pairs
        )  # fmt: skip
        heads = tuple(self.words[name] for name in head)
        return self._part("each", grid=Grid(self.words["each.caption"], heads, rows, names=2))

    def situations(self) -> Part:
        shown = [one for one in self.found.situations if one.cases is not None]
        hidden = len(self.found.situations) - len(shown)
        texts = [self.words["situations.text"]]
        texts += [self.say("situations.hidden", hidden=hidden)] if hidden else []
        if not shown:
            return self._part("situations", *texts)
        rows = tuple(
            (
                *self._kind(one),
                number(one.cases, self.lang),
                share(one.differ_bp, 10_000, self.lang),
            )
            for one in shown
        )
        heads = tuple(self.words[name] for name in ("domain", "amount", "cases", "differ"))
        examples = tuple(self._example(one, one.witness) for one in shown if one.witness)
        grid = Grid(self.words["situations.caption"], heads, rows, names=2)
        heat = self._kinds(shown)
        return self._part("situations", *texts, chart=heat, grid=grid, examples=examples)

    def _kinds(self, shown: Sequence[Situation]) -> Heat:
        """The difference per life domain and band of amounts, both in the order of the list of kinds."""
        order = list(map(kind_of, range(KINDS)))
        share = {(one.domain, one.over_cents, one.upto_cents): one.differ_bp for one in shown}
        domains = [one for one in dict.fromkeys(kind.domain for kind in order)
                   if any(one == domain for domain, _, _ in share)]  # fmt: skip
        bands = [band for band in dict.fromkeys((kind.over, kind.upto) for kind in order)
                 if any(band == (over, upto) for _, over, upto in share)]  # fmt: skip
        cells = tuple(tuple(share.get((domain, *band)) for band in bands) for domain in domains)
        rows = tuple(domain_words(domain, self.lang) for domain in domains)
        columns = tuple(band_words(*band, self.lang) for band in bands)
        return Heat(self.words["situations.alt"], rows, columns, cells)

    def _kind(self, situation: Situation) -> tuple[str, str]:
        band = band_words(situation.over_cents, situation.upto_cents, self.lang)
        return domain_words(situation.domain, self.lang), band

    def _example(self, situation: Situation, witness: Witness) -> Example:
        domain, amount = self._kind(situation)
        if witness.amount_cents is not None:
            amount = money(witness.amount_cents, self.lang)
        facts = [self.say("example.day", day=day_text(witness.day, self.lang))]
        if witness.case is not None:
            facts.insert(0, self.say("example.id", case=witness.case))
        answers = tuple(
            Telling(
                ", ".join(self.names[pack] for pack in answer.packs),
                self._of(answer.told.lead),
                tuple(map(self._of, answer.told.reasons)),
            )
            for answer in witness.answers
        )
        title = self.say("example", domain=domain, amount=amount)
        return Example(title, (", ".join(facts),), answers)

    def rests(self) -> Part:
        text = self.say("rests.text", name=self.found.data.name, engine=self.found.engine)
        heads = tuple(self.words[name] for name in ("municipality", "pack", "version", "meaning"))
        rows = tuple(
            (self.names[each.pack], each.pack, each.version.version, each.version.meaning[:12])
            for each in self.found.municipalities
        )
        grid = Grid(self.words["rests.caption"], heads, rows, names=4)
        return self._part("rests", text, grid=grid)


def _who(municipality: Municipality) -> tuple[int | None, int | None, int | None]:
    """Of how many cases it is known who decides, in which nobody may, and in which it is unknown."""
    cases = {one.value: one.cases for one in municipality.role}
    known = [count for value, count in cases.items() if value not in (NOBODY, UNKNOWN)]
    together = None if None in known else sum(count or 0 for count in known)
    return together, cases.get(NOBODY, 0), cases.get(UNKNOWN, 0)
