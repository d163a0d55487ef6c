"""What is put before colleagues: a plan in general words made from facts. No name, place, illness or own story."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.personal.general import make_general
from maatwerk_core.register.personal.rare import Earlier
from maatwerk_core.register.personal.traits import ABOUT, Trait, in_words, traits_of

_NONE_YET = Earlier()


@dataclass(frozen=True, slots=True)
class Consult:
    """The text for colleagues. `rare`: someone may recognise the household by what it tells.

    `alike` of the `among` other households share what is told; `None` where there are too few to say.
    `left_out` are the facts that were left out on request, in words.
    """

    text: str
    rare: bool
    alike: int | None = None
    among: int = 0
    left_out: tuple[str, ...] = ()


def consult(
    assessment: Assessment,
    voice: Voice,
    earlier: Earlier = _NONE_YET,
    vaguer: int = 0,
    *,
    told: bool = False,
) -> Consult:
    """A plan in a few lines: who asks in general words, for what, how much, and what happens otherwise.

    What is unknown is left out, and so are the `vaguer` rarest facts. Free text of the case is left out too; with
    `told` it is shown with gaps where it says too much, but where a sentence begins a name looks like any other word.
    """
    traits, dropped = [*traits_of(assessment.leaf)], []
    for _ in range(min(vaguer, len(traits))):
        rarest = earlier.rarest(traits)
        traits.remove(rarest)
        dropped.append(in_words(rarest, voice))
    return Consult(
        "\n".join(_lines(assessment, voice, traits, told)),
        earlier.is_rare(traits),
        earlier.alike(traits) if earlier.is_enough else None,
        len(earlier.rows),
        tuple(dropped),
    )


def _lines(
    assessment: Assessment, voice: Voice, traits: Sequence[Trait], told: bool
) -> Iterator[str]:
    household = ", ".join(in_words(trait, voice) for trait in traits if trait.fact != ABOUT)
    yield f"{_two(voice, 'Wie', 'Who')}: {household or _two(voice, 'een huishouden', 'a household')}"
    case, pack = assessment.case, assessment.policy.pack
    what = make_general(case.intervention.name, pack) if told else _form(assessment, voice)
    if what:
        yield f"{_two(voice, 'Waarvoor', 'For what')}: {what}"
    for trait in traits:
        if trait.fact == ABOUT:
            yield f"{_two(voice, 'Rond', 'About')}: {in_words(trait, voice)}"
    amount = assessment.on_demand("fact:amount")
    if amount is not None:
        yield f"{_two(voice, 'Bedrag', 'Amount')}: {voice.money(amount)}"
    otherwise = case.scenarios.nothing.happens
    if otherwise and told:
        general = make_general(otherwise, pack)
        yield f"{_two(voice, 'Als er niets gebeurt', 'If nothing is done')}: {general}"


def _form(assessment: Assessment, voice: Voice) -> str | None:
    """What is given, as far as a fact says it."""
    form = assessment.leaf("form")
    return None if form is None else voice.label("choice", form)


def _two(voice: Voice, nl: str, en: str) -> str:
    return nl if voice.lang == "nl" else en
