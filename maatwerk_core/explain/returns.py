"""Returns in words: the break-even first, then the saving, whose purse, and which prices are weak."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maatwerk_core.explain.telling import Telling
from maatwerk_core.explain.voice import percent
from maatwerk_core.model.scenario import CostLine, Scenario
from maatwerk_core.rules.catalogue import Cost

SURE = 10_000


@dataclass(frozen=True, slots=True)
class LineWords:
    """One cost line: what, how much, whose purse, from which source, and a remark where the price is weak or absent."""

    item: str
    line: str
    payer: str
    source: str
    remark: str


def returns_words(told: Telling) -> Iterator[str]:
    """The break-even first, then the saving; what is unknown is called unknown."""
    finding, say = told.findings["returns"], told.voice.say
    saving, chance = finding["saving_cents"], finding["break_even_bp"]
    if saving is None:
        yield say("returns.unknown")
        if not finding.counts:
            yield say("returns.not_asked")
        yield from purse_words(told)
        return
    if chance == "never":
        yield say("returns.never")
    elif chance is not None and chance < SURE:
        yield say("returns.break_even", chance=percent(chance, told.lang), what=prevented(told))
    yield from _saving(told, saving)
    yield say(f"returns.reference.{finding['reference']}")
    yield from purse_words(told)


def purse_words(told: Telling) -> Iterator[str]:
    """Who pays what the plan would prevent, and which of those prices are weak."""
    reference = told.findings["returns"]["reference"]
    scenarios = (reference,) if reference is not None else ("nothing", "regular")
    lines = [line for name in scenarios for line in line_words(told, name) or ()]
    lines = lines or [line for line in line_words(told, "nothing") or ()]
    payers = dict.fromkeys(f"{line.payer} ({line.item})" for line in lines)
    if payers:
        yield told.voice.say("returns.payers", payers=", ".join(payers))
    for line in lines:
        if line.remark:
            yield line.remark


def _saving(told: Telling, saving: int) -> Iterator[str]:
    say, money = told.voice.say, told.voice.money
    within = told.voice.length(told.value("returns.within") or 12)
    if saving > 0:
        yield say("returns.saving", saving=money(saving), within=within)
    elif saving == 0:
        yield say("returns.even")
    else:
        yield say("returns.costs", extra=money(-saving), within=within)
    payback = told.findings["returns"]["payback_months"]
    if isinstance(payback, int) and saving >= 0:
        yield say("returns.payback", payback=told.voice.length(max(payback, 1)))
    yield _all_purses(told)


def _all_purses(told: Telling) -> str:
    saving = told.findings["returns"]["saving_all_cents"]
    if saving is None:
        return told.voice.say("returns.all.unknown")
    if saving < 0:
        return told.voice.say("returns.all.costs", extra=told.voice.money(-saving))
    return told.voice.say("returns.all", saving=told.voice.money(saving))


def prevented(told: Telling) -> str:
    """What the budget prevents: the one cost of the reference scenario, or its costs together."""
    reference = told.findings["returns"]["reference"] or "nothing"
    scenario: Scenario = getattr(told.assessment.case.scenarios, reference)
    lines = scenario.lines or ()
    if len(lines) != 1:
        return told.voice.say("returns.what.many")
    item = item_words(told, lines[0])
    if lines[0].months is None:
        return item
    return told.voice.say("returns.what.for", item=item, length=told.voice.length(lines[0].months))


def line_words(told: Telling, scenario: str) -> tuple[LineWords, ...] | None:
    """The cost lines of a scenario in words; `None` where they aren't known."""
    here: Scenario = getattr(told.assessment.case.scenarios, scenario)
    lines = here.lines
    return None if lines is None else tuple(_line(told, line) for line in lines)


def item_words(told: Telling, line: CostLine) -> str:
    """What a line is for: the row of the cost table, or the case's own words."""
    cost = next((cost for cost in told.pack.costs if cost.id == line.item), None)
    return told.voice.own(cost, line.nl or line.item)


def remark(told: Telling, line: CostLine, price: int | None) -> str:
    """That a price rests on a weak source, or why there is none; nothing for a sound one."""
    cost = next((cost for cost in told.pack.costs if cost.id == line.item), None)
    item = item_words(told, line)
    if price is None:
        why = line.reason or (cost.note if cost is not None else None) or ""
        return told.voice.say("returns.no_price", item=item, why=why.rstrip(".")) if why else ""
    why = _weakness(told, cost) if cost is not None else ""
    return told.voice.say("returns.weak", item=item, why=why) if why else ""


def _weakness(told: Telling, cost: Cost) -> str:
    """Why a source is weak: press, second hand, derived, or the pack says so."""
    source = told.citing.sources.get(_source_of(told, f"costs.{cost.id}.price"))
    if source is not None and source.kind == "press":
        return told.voice.say("weak.press")
    if source is not None and source.label in ("C", "D"):
        return told.voice.say(f"weak.label_{source.label}")
    return told.voice.say("weak.said") if cost.weak else ""


def _line(told: Telling, line: CostLine) -> LineWords:
    cost = next((cost for cost in told.pack.costs if cost.id == line.item), None)
    price = line.price if line.item == "own" else told.value(f"costs.{line.item}.price")
    per = line.per if cost is None else cost.per
    payer = line.payer or (told.value(f"costs.{line.item}.payer") if cost else None)
    item = item_words(told, line)
    text = told.voice.say(
        "line",
        item=item,
        price=told.voice.say("line.price.unknown") if price is None else told.voice.money(price),
        rhythm=told.voice.texts[f"per.{per}"] if price is not None and per else "",
        length=_length(told, line),
        chance=_chance(told, line),
    )
    source = (
        "" if cost is None else told.citing.full(_source_of(told, f"costs.{cost.id}.price") or "")
    )
    return LineWords(
        item, text, told.voice.label("payer", payer), source, remark(told, line, price)
    )


def _length(told: Telling, line: CostLine) -> str:
    times = told.voice.texts["line.times"].format(n=line.times) if (line.times or 1) != 1 else ""
    if line.months is None:
        return times
    length = told.voice.length(line.months)
    return times + told.voice.texts["line.length"].format(length=length)


def _chance(told: Telling, line: CostLine) -> str:
    if line.chance is None:
        return told.voice.texts["line.chance.unknown"]
    if line.chance == SURE:
        return ""
    return told.voice.texts["line.chance"].format(chance=percent(line.chance, told.lang))


def _source_of(told: Telling, path: str) -> str:
    found = told.assessment.policy.value(path, told.assessment.day)
    return found.provenance.source.split(" ")[0]
