"""The route of a plan through a pack as steps under each other; drawn as Mermaid and as SVG that needs no script."""

from __future__ import annotations

import datetime
import textwrap
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from typing import Literal, TypeAlias

from maatwerk_core.explain.voice import Lang
from maatwerk_core.model.verdicts import ceiling_of
from maatwerk_core.rules.policy import Policy
from maatwerk_core.rules.sections import Tier
from maatwerk_core.workshop.export.condition_words import Wording
from maatwerk_core.workshop.export.in_force import may_hold

Kind: TypeAlias = Literal["start", "step", "tier", "open", "end"]

_WORDS: Mapping[str, tuple[str, str]] = {
    "start": ("Plan van en met het huishouden", "Plan made with the household"),
    "routes": ("Gewone wegen nagaan: {n} in de lijst", "Look at regular routes: {n} on the list"),
    "checks": (
        "Toetsen: {stop} stop, {motivate} doen of uitleggen, {advice} advies",
        "Checks: {stop} stop, {motivate} comply or explain, {advice} advice",
    ),
    "up-to": ("tot en met {amount}", "up to {amount}"),
    "no-limit": ("zonder plafond", "without a ceiling"),
    "limit-unknown": ("plafond nog niet bekend", "ceiling not known yet"),
    "not-on-day": ("geldt niet op deze dag", "not in force on this day"),
    "only-if": ("alleen als: {condition}", "only if: {condition}"),
    "met": ("en aan {n} toets voldaan is", "and {n} check is met"),
    "approvals": ("akkoorden: {n}", "approvals: {n}"),
    "above-nobody": ("Daarboven: niemand uit het mandaat", "Above that: nobody of the mandate"),
    "above-unknown": ("Daarboven: nog niet bekend wie beslist", "Above that: not known yet who decides"),
    "no-mandate": ("Wie beslist: het pakket noemt geen mandaat", "Who decides: the pack names no mandate"),
    "end": ("Mensen beslissen, in woorden", "People decide, in words"),
    "else": ("hoger of anders", "higher or otherwise"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """A box of the route. A `tier` leads to the end; what it doesn't take goes on to the next box."""

    kind: Kind
    lines: tuple[str, ...]


def route_of(policy: Policy, day: datetime.date, lang: Lang) -> tuple[Step, ...]:
    """The steps of a plan under this pack on a day."""
    return tuple(_Route(policy, day, lang).steps())


def branch_word(lang: Lang) -> str:
    """What stands beside the arrow from one tier to the next."""
    return _WORDS["else"][0 if lang == "nl" else 1]


class _Route:
    def __init__(self, policy: Policy, day: datetime.date, lang: Lang) -> None:
        self.policy, self.day, self.lang = policy, day, lang
        self.wording = Wording(policy, lang, day)

    def say(self, key: str, **values: object) -> str:
        return _WORDS[key][0 if self.lang == "nl" else 1].format(**values)

    def steps(self) -> Iterator[Step]:
        pack = self.policy.pack
        yield Step("start", (self.say("start"),))
        if pack.provisions:
            yield Step("step", (self.say("routes", n=len(pack.provisions)),))
        checks = [c for c in self.policy.plan.checks if may_hold(self.policy, c.id, self.day)]
        if checks:
            counts = {
                s: sum(c.severity == s for c in checks) for s in ("stop", "motivate", "advice")
            }
            yield Step("step", (self.say("checks", **counts),))
        for tier in pack.mandate.tiers or ():
            yield Step("tier", tuple(self._tier(tier)))
        if not pack.mandate.tiers:
            yield Step("open", (self.say("no-mandate"),))
        elif pack.mandate.above == "nobody":
            yield Step("open", (self.say("above-nobody"),))
        else:
            yield Step("open", (self.say("above-unknown"),))
        yield Step("end", (self.say("end"),))

    def _tier(self, tier: Tier) -> Iterator[str]:
        path = f"mandate.tiers.{tier.role[0]}"
        ceiling = self.policy.value(f"{path}.ceiling", self.day).value
        if ceiling is None:
            limit = self.say("limit-unknown")
        elif ceiling_of(ceiling) == "unlimited":
            limit = self.say("no-limit")
        else:
            limit = self.say("up-to", amount=self.wording.money(ceiling))
        who = self.wording.voice.either(self.wording.voice.role(role) for role in tier.role)
        yield f"{who[:1].upper()}{who[1:]}"
        yield limit
        if self.policy.value(f"{path}.holds", self.day).value is False:
            yield self.say("not-on-day")
        if tier.when is not None:
            yield self.say("only-if", condition=self.wording.condition(tier.when))
        if tier.when_met:
            yield self.say("met", n=len(tier.when_met))
        approvals = self._approvals(tier)
        if approvals is not None:
            yield self.say("approvals", n=self.wording.value(approvals, "approvals"))

    def _approvals(self, tier: Tier) -> int | None:
        quorum = self.policy.pack.quorum
        if quorum == "none":
            return 0
        known = {row.id for row in quorum or ()}
        role = next((role for role in tier.role if role in known), None)
        return (
            None if role is None else self.policy.value(f"quorum.{role}.approvals", self.day).value
        )


def as_mermaid(steps: tuple[Step, ...], branch: str) -> str:
    """The route as a Mermaid flowchart.

    >>> print(as_mermaid((Step("start", ("Plan",)), Step("end", ("Klaar",))), "hoger"))
    flowchart TD
      s0(["Plan"])
      s1(["Klaar"])
      s0 --> s1
    """
    lines = ["flowchart TD"]
    for at, step in enumerate(steps):
        text = "<br/>".join(line.replace('"', "#quot;") for line in step.lines)
        opened, closed = {"start": ("([", "])"), "end": ("([", "])"), "open": ("{{", "}}")}.get(
            step.kind, ("[", "]")
        )
        lines.append(f'  s{at}{opened}"{text}"{closed}')
    last = len(steps) - 1
    for at, step in enumerate(steps[:-1]):
        if step.kind == "tier":
            lines.append(f"  s{at} -->|{branch}| s{at + 1}")
            lines.append(f"  s{at} --> s{last}")
        else:
            lines.append(f"  s{at} --> s{at + 1}")
    return "\n".join(lines)


#: Sizes of the drawing, in its own units. It is narrow so that its letters stay readable on a phone.
WIDTH, LEFT, RIGHT, LINE, PAD, GAP = 420, 6, 52, 19, 11, 30
CHARS, HEAD_CHARS = 46, 40


def as_svg(steps: tuple[Step, ...], branch: str, title: str) -> str:
    """The route as a drawing: boxes under each other, and on the right a line from each tier to the end."""
    boxes, top = [], 6
    for step in steps:
        lines = [part for line in step.lines for part in _wrapped(line, line == step.lines[0])]
        height = len(lines) * LINE + 2 * PAD
        boxes.append((step, lines, top, height))
        top += height + GAP
    height = top - GAP + 6
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'aria-label="{escape(title)}">',
        f"<title>{escape(title)}</title>",
        '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 8 4 0 8z" class="tip"/></marker></defs>',
    ]
    wide, end = WIDTH - LEFT - RIGHT, boxes[-1]
    for at, (step, lines, y, tall) in enumerate(boxes):
        parts.append(
            f'<rect class="{step.kind}" x="{LEFT}" y="{y}" width="{wide}" height="{tall}" rx="8"/>'
        )
        heads = len(_wrapped(step.lines[0], True))
        for row, line in enumerate(lines):
            place = y + PAD + LINE * row + 14
            parts.append(
                f'<text x="{LEFT + 12}" y="{place}" class="{"first" if row < heads else "more"}">{escape(line)}</text>'
            )
        if at + 1 < len(boxes):
            parts.extend(_arrow(step, y + tall, branch))
        if step.kind == "tier":
            parts.append(_to_the_end(y + tall // 2, end[2] + end[3] // 2, LEFT + wide))
    return "\n".join((*parts, "</svg>"))


def _wrapped(line: str, head: bool) -> list[str]:
    """A line on as many as it takes; a head is bold and holds fewer letters."""
    return textwrap.wrap(line, HEAD_CHARS if head else CHARS) or [""]


def _arrow(step: Step, bottom: int, branch: str) -> Iterator[str]:
    middle = LEFT + 24
    yield f'<path class="arrow" d="M{middle} {bottom}v{GAP - 2}" marker-end="url(#tip)"/>'
    if step.kind == "tier":
        yield f'<text class="beside" x="{middle + 10}" y="{bottom + GAP // 2 + 5}">{escape(branch)}</text>'


def _to_the_end(begin: int, end: int, edge: int) -> str:
    """From a tier along the right side to the last box."""
    out = WIDTH - 16
    return (
        f'<path class="arrow" d="M{edge} {begin}H{out}V{end}H{edge + 2}" marker-end="url(#tip)"/>'
    )
