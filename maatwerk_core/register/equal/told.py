"""Precedents as a page that one can read: what matters first, then each decision and why it isn't quite the same."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.explain.blocks import Block, Heading, Page, Paragraph, bullets, section
from maatwerk_core.explain.voice import Voice, day_text, percent
from maatwerk_core.register.equal.distance import Distance
from maatwerk_core.register.equal.outcomes import RESULTS, Settled
from maatwerk_core.register.equal.precedents import Precedent, Precedents
from maatwerk_core.register.equal.values import label, side_by_side
from maatwerk_core.rules.facts import Fact


class Told:
    """Words for the precedents of one case; `dossier` is the id under which words can be written."""

    def __init__(self, found: Precedents, voice: Voice, dossier: str | None = None) -> None:
        self.found, self.voice, self.dossier = found, voice, dossier

    def page(self, at_most: int) -> Page:
        """Everything, with so many decisions of each kind."""
        return Page(self.lead(), "precedents", self.voice.lang, tuple(self._blocks(at_most)))

    def lead(self) -> str:
        """How many are like it, and how many of them came out otherwise."""
        like, perhaps = len(self.found.like), len(self.found.perhaps)
        if not self.found.found:
            return self._two("Er is geen eerder besluit om naast te leggen.",
                             "There is no earlier decision to lay beside this.")  # fmt: skip
        lead = self._two(
            f"{like} {'eerder besluit lijkt' if like == 1 else 'eerdere besluiten lijken'} hierop",
            f"{like} earlier {'decision is' if like == 1 else 'decisions are'} like this",
        )
        if like:
            other = len(self.found.otherwise)
            lead += self._two(f"; {other} {'is' if other == 1 else 'zijn'} anders uitgevallen",
                              f"; {other} came out otherwise")  # fmt: skip
        if perhaps:
            lead += self._two(
                f"; van {perhaps} is te weinig bekend om het te zeggen",
                f"; of {perhaps} too little is known to tell",
            )
        return f"{lead}."

    def point(self) -> str:
        """What to do about a difference that nobody explained; empty where there is none."""
        count = len(self.found.unexplained)
        if not count:
            return ""
        must = self.found.severity == "motivate" and self.found.unlike_all is True
        about = self._two(
            f"Bij bijna dezelfde feiten is {count} keer anders besloten, en er staat nog niet waarom.",
            f"With nearly the same facts it was decided otherwise {_times(count)}, and nothing says why yet.",
        )
        do = self._two(
            f"{'Schrijf voor het besluit op' if must else 'Tip: schrijf op'} wat hier anders is",
            f"{'Before the decision, write' if must else 'Tip: write'} what is different here",
        )
        how = f": `maatwerk register motivate {self.dossier} precedents --words …`"
        return f"{about} {do}{how if self.dossier else ''}."

    def _blocks(self, at_most: int) -> Iterator[Block]:
        found = self.found
        if self.point():
            yield Paragraph(self.point())
        if found.words:
            yield Paragraph(self._two("Over het verschil staat er: ", "About the difference it says: ")
                            + found.words)  # fmt: skip
        for one in found.like[:at_most]:
            yield from self._one(one)
        if found.perhaps:
            yield from self._perhaps(at_most)
        yield from section(
            self._two("Waar dit op rust", "What this rests on"),
            bullets(self._more(at_most), *self._left_out(), *self._rest()),
        )

    def _one(self, one: Precedent) -> Iterator[Block]:
        yield Paragraph(
            f"{one.dossier}, {day_text(one.on, self.voice.lang)}: {self._came_out(one)}"
        )
        differ = [part for part in one.distance.parts if part.differs]
        unknown = [part for part in one.distance.parts if part.unknown]
        found = bullets(*(side_by_side(part, self.voice) for part in (*differ, *unknown)))
        if found is not None:
            yield found

    def _came_out(self, one: Precedent) -> str:
        """What was decided there, whether that is otherwise, and how far the facts are apart."""
        there = self._outcome(one.settled)
        if one.settled.outcome in RESULTS:
            there = self._two(f"{there}: dat is een uitkomst en geen verschil",
                              f"{there}: that is a result and no difference")  # fmt: skip
        elif one.otherwise:
            here = self._here()
            there = self._two(f"{there}. Dat is anders: hier {here}",
                              f"{there}. That is otherwise: here {here}")  # fmt: skip
        elif one.otherwise is None:
            there = self._two(f"{there}. Of dat anders is, is niet bekend: er ontbreekt een bedrag",
                              f"{there}. Whether that is otherwise is unknown: an amount is missing")  # fmt: skip
        return f"{there}. {self._apart(one.distance)}"

    def _apart(self, distance: Distance) -> str:
        """How far the facts are apart, and how much of that is only unknown."""
        known, all_of_it = (
            percent(bp, self.voice.lang) for bp in (distance.at_least_bp, distance.bp)
        )
        if distance.bp == 0:
            return self._two("De feiten zijn gelijk.", "The facts are the same.")
        if distance.at_least_bp == distance.bp:
            return self._two(f"De feiten verschillen {known}.", f"The facts differ {known}.")
        if distance.at_least_bp == 0:
            return self._two(
                f"Wat bekend is, is gelijk; met wat onbekend is verschillen de feiten {all_of_it}.",
                f"What is known is the same; with what is unknown the facts differ {all_of_it}.",
            )
        return self._two(
            f"De feiten verschillen {known}, en met wat onbekend is {all_of_it}.",
            f"The facts differ {known}, and with what is unknown {all_of_it}.",
        )

    def _here(self) -> str:
        """What was decided here, or what is asked."""
        settled = self.found.settled
        if not self.found.asked:
            return self._outcome(settled)
        if settled.amount_cents is None:
            return self._two("gevraagd", "asked for")
        amount = self.voice.money(settled.amount_cents)
        return self._two(f"gevraagd, {amount}", f"asked for, {amount}")

    def _outcome(self, settled: Settled) -> str:
        word = self.voice.label("decided", settled.outcome)
        if not settled.gives or settled.amount_cents is None:
            return word
        return f"{word}, {self.voice.money(settled.amount_cents)}"

    def _perhaps(self, at_most: int) -> Iterator[Block]:
        """Decisions of which too little is known, and what one would have to know of this case."""
        wanted: dict[str, Fact] = {
            part.fact.id: part.fact
            for one in self.found.perhaps
            for part in one.distance.parts
            if part.ours is None
        }
        yield Heading(self._two("Te weinig bekend", "Too little known"))
        if wanted:
            names = ", ".join(label(fact, self.voice) for fact in wanted.values())
            yield Paragraph(self._two(f"Van dit plan is onbekend: {names}.",
                                      f"Unknown of this plan: {names}."))  # fmt: skip
        shown = bullets(*(self._in_a_line(one) for one in self.found.perhaps[:at_most]))
        if shown is not None:
            yield shown

    def _in_a_line(self, one: Precedent) -> str:
        low, high = (
            percent(bp, self.voice.lang) for bp in (one.distance.at_least_bp, one.distance.bp)
        )
        day, what = day_text(one.on, self.voice.lang), self._outcome(one.settled)
        return self._two(
            f"{one.dossier}, {day}: {what}. De feiten verschillen {low} als al het onbekende gelijk is, nu {high}",
            f"{one.dossier}, {day}: {what}. The facts differ {low} if all that is unknown is the same, now {high}",
        )

    def _more(self, at_most: int) -> str:
        more = max(0, len(self.found.like) - at_most) + max(0, len(self.found.perhaps) - at_most)
        unlike = len(self.found.found) - len(self.found.like) - len(self.found.perhaps)
        said = []
        if more:
            said.append(
                self._two(
                    f"Niet getoond: {more} meer (`--max`)", f"Not shown: {more} more (`--max`)"
                )
            )
        if unlike:
            nl = "besluit lijkt" if unlike == 1 else "besluiten lijken"
            en = "decision is" if unlike == 1 else "decisions are"
            said.append(self._two(f"{unlike} {nl} er niet op", f"{unlike} {en} not like it"))
        return ". ".join(said)

    def _left_out(self) -> Iterator[str]:
        left = self.found.left_out
        for count, nl, en in (
            (left.regretted, "met spijt achteraf", "regretted afterwards"),
            (left.other_rules, "anders getoetst met de regels van nu",
             "assessed otherwise under today's rules"),
            (left.unreadable, "met een oud pakket dat niet meer te lezen is",
             "under an old pack that can't be read any more"),
            (left.own, "van dit huishouden zelf", "of this household itself"),
            (left.erased, "gewist", "erased"),
        ):  # fmt: skip
            if count:
                yield self._two(f"Telt niet mee: {count} {nl}", f"Doesn't count: {count} {en}")

    def _rest(self) -> Iterator[str]:
        """What was compared, and what one may do with it; nothing where there was nothing to compare."""
        if self.found.found:
            yield from self._weights()
            yield self._care()

    def _weights(self) -> Iterator[str]:
        weights = self.found.weights
        names = ", ".join(
            f"{label(fact, self.voice)} ({weight})" for fact, weight in weights.weighed
        )
        whose = self._two("de gewichten zijn van het pakket", "the weights are the pack's")
        if weights.whose == "engine":
            whose = self._two("het pakket noemt geen gewichten, deze zijn van maatwerk zelf",
                              "the pack has no weights, these are maatwerk's own")  # fmt: skip
        if weights.weighed:
            yield self._two(f"Vergeleken is: {names}; {whose}", f"Compared are: {names}; {whose}")
        else:
            yield self._two(
                "Het pakket geeft geen enkel gegeven gewicht: er is niets vergeleken",
                "The pack gives no fact any weight: nothing was compared",
            )
        if weights.left_out:
            hidden = ", ".join(f"`{id_}`" for id_ in weights.left_out)
            yield self._two(
                f"Het pakket weegt ook {hidden}: dat wordt niet vergeleken (ziekte, leeftijd, of geen keuze of getal)",
                f"The pack weighs {hidden} too: that isn't compared (illness, age, or no choice or number)",
            )

    def _care(self) -> str:
        return self._two(
            "Dit gaat over andere huishoudens: gebruik het alleen om uit te leggen waarom dit plan anders is",
            "This is about other households: use it only to explain why this plan is different",
        )

    def _two(self, nl: str, en: str) -> str:
        return nl if self.voice.lang == "nl" else en


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
