"""The page about the impact of a change: what was found, put in parts. Its figures are `impact_figures`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

from maatwerk_core.bulk.impact.found import Flip, Impact, Replay
from maatwerk_core.bulk.impact.speech import Speech
from maatwerk_core.bulk.pages.document import Document, Example, Grid, Part, Telling
from maatwerk_core.bulk.pages.impact_figures import Figures
from maatwerk_core.bulk.pages.impact_words import WORDS
from maatwerk_core.bulk.pages.words import label
from maatwerk_core.bulk.reports.found import Words
from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import day_text
from maatwerk_core.rules.policy import Policy

#: So many causes are told of one flip.
MOST_CAUSES = 6


def impact_page(impact: Impact, policies: tuple[Policy, Policy], lang: Lang = "nl") -> Document:
    """An impact as a page in one language; `policies` are the old pack and the new one, for their words."""
    return _Page(impact, Speech(policies, lang)).document


class _Page:
    def __init__(self, impact: Impact, speech: Speech) -> None:
        self.impact, self.speech, self.lang = impact, speech, speech.lang
        self.words, self.figures = WORDS[speech.lang], Figures(impact, speech)

    @cached_property
    def document(self) -> Document:
        impact = self.impact
        title = self.speech.say("title", new=impact.new.pack, version=impact.new.version)
        synthetic = impact.data is not None and impact.data.synthetic
        said = " ".join(self.labels())
        return Document(title, self.lang, said, synthetic, tuple(self.lead()), tuple(self.parts()))

    def labels(self) -> Iterator[str]:
        """What kind of data this is about: cases made up or real, and receipts, which are always of real cases."""
        impact = self.impact
        if impact.data is not None:
            yield label(impact.data, self.lang)
        if impact.replay is not None:
            yield self.say("receipts", purpose=impact.replay.purpose.rstrip("."))

    def say(self, key: str, **values: object) -> str:
        return self.words[key].format(**values)

    def of(self, words: Words) -> str:
        return words.en if self.lang == "en" else words.nl

    def lead(self) -> Iterator[str]:
        """What was compared, how many households flip, and on which day."""
        impact, speech = self.impact, self.speech
        yield speech.beside(impact.old, impact.new)
        if impact.data is None:
            return
        number = "none" if impact.changed == 0 else "number"
        changed, households = speech.count(impact.changed), speech.count(impact.households)
        told = speech.say(number, changed=changed, households=households)
        yield f"{told} {speech.say('prepares')}"
        when = (
            speech.say("own.days")
            if impact.day is None
            else speech.say("on.day", day=day_text(impact.day, self.lang))
        )
        yield f"{when} {speech.say('strict')}" if impact.strict else when
        if impact.data.bad_rows:
            yield speech.say("bad", n=speech.count(impact.data.bad_rows))

    def parts(self) -> Iterator[Part]:
        """All parts, those that are empty left out."""
        impact = self.impact
        if impact.costs:
            yield self.figures.sides("role")
            yield self.figures.sides("status")
        if impact.moved:
            moved = tuple(map(self.speech.moved, impact.moved))
            yield Part("moved", self.speech.say("head.moved"), moved)
        for about in dict.fromkeys(flip.about for flip in impact.flips):
            yield self.flips(about)
        for year in dict.fromkeys(cost.year for cost in impact.costs):
            yield self.figures.costs(year)
        for by in dict.fromkeys(group.by for group in impact.groups):
            yield self.figures.groups([group for group in impact.groups if group.by == by])
        for at, curve in enumerate(impact.curves):
            yield self.figures.curve(curve, at)
        if impact.replay is not None:
            yield self.replay(impact.replay)
        yield self.rests()

    def flips(self, about: str) -> Part:
        """The flips of one thing, each with its causes and its smallest case."""
        found = self.impact.about(about)
        name = self.speech.head(about)
        heads = ("from", "to", "cases", "amount", "unknown.amounts")
        rows = tuple((*self.outcomes(flip), *self.figures.sum(flip.amount)) for flip in found)
        caption = self.say("flips.caption", about=name)
        grid = Grid(caption, tuple(map(self.speech.say, heads)), rows, names=2)
        title = self.say("flips", about=name[:1].lower() + name[1:])
        examples = tuple(map(self.example, found))
        id_ = f"flips-{list(dict.fromkeys(flip.about for flip in self.impact.flips)).index(about)}"
        return Part(id_, title, (), None, grid, self.figures.hidden(grid), examples)

    def outcomes(self, flip: Flip) -> tuple[str, str]:
        """Both outcomes in words."""
        return self.speech.outcome(flip.about, flip.old), self.speech.outcome(flip.about, flip.new)

    def example(self, flip: Flip) -> Example:
        """Why cases flip so, and the smallest that does."""
        speech, witness = self.speech, flip.witness
        facts = []
        for cause in flip.causes[:MOST_CAUSES]:
            values = "; ".join(map(speech.moved, cause.values))
            facts.append(f"{speech.cause(cause)}. {values}" if values else speech.cause(cause))
        answers: tuple[Telling, ...] = ()
        if witness is not None:
            known = "; ".join(map(self.of, witness.facts)) or "–"
            facts.append(self.say("witness", day=day_text(witness.day, self.lang), facts=known))
            answers = tuple(
                Telling(self.words[side], self.of(told.lead), tuple(map(self.of, told.reasons)))
                for side, told in (("before", witness.old), ("after", witness.new))
            )
        return Example(" → ".join(self.outcomes(flip)), tuple(facts), answers)

    def replay(self, replay: Replay) -> Part:
        """Earlier receipts, those that come out otherwise with what is different."""
        speech, changed = self.speech, replay.changed
        texts = [
            speech.say("replay.number", n=replay.receipts, same=replay.same, changed=len(changed))
        ]
        if replay.unread:
            texts.append(speech.say("replay.unread", files=", ".join(replay.unread)))
        rows = tuple(
            (rerun.receipt[:12], day_text(rerun.day, self.lang), *difference)
            for rerun in changed
            for difference in rerun.differences
        )
        heads = tuple(self.words[name] for name in ("receipt", "day", "what", "then", "now"))
        grid = Grid(self.words["replay.caption"], heads, rows, names=5) if rows else None
        return Part("replay", speech.say("head.replay"), tuple(texts), None, grid)

    def rests(self) -> Part:
        """The packs, the engine and the cases that this rests on."""
        impact = self.impact
        heads = tuple(self.words[name] for name in ("side", "pack", "version", "meaning"))
        rows = tuple(
            (self.words[side], each.pack, each.version, each.meaning[:12])
            for side, each in (("before", impact.old), ("after", impact.new))
        )
        grid = Grid(self.words["rests.caption"], heads, rows, names=4)
        text = self.say("rests.text", engine=impact.engine, cases=self.cases())
        return Part("rests", self.words["rests"], (text,), None, grid)

    def cases(self) -> str:
        """Where the cases come from."""
        data = self.impact.data
        if data is None:
            return "–"
        rows = self.speech.count(data.rows)
        if not data.name:
            return self.say("drawn", rows=rows, seed=data.seed)
        return self.say("file", rows=rows, name=data.name)
