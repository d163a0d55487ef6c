"""What is put before colleagues: a plan in general words made from facts. No name, place, illness or own story."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from maatwerk_core.engine.assess import Assessment
from maatwerk_core.explain.voice import Voice
from maatwerk_core.register.privacy import mask

#: From so many children on their number is no longer told.
MANY_CHILDREN = 4
#: So many facts about one household may together point to it.
RARE = 4


@dataclass(frozen=True, slots=True)
class Consult:
    """The text for colleagues. `rare`: so much is known of the household that someone may recognise it."""

    text: str
    rare: bool


def consult(assessment: Assessment, voice: Voice) -> Consult:
    """A plan in a few lines: who asks in general words, for what, how much, and what happens otherwise.

    What is unknown is left out. Free text of the case is shown with gaps where it points to a person.
    """
    household = tuple(_household(assessment, voice))
    who = ", ".join(household) or _two(voice, "een huishouden", "a household")
    lines = [f"{_two(voice, 'Wie', 'Who')}: {who}", *_plan(assessment, voice)]
    return Consult("\n".join(lines), len(household) >= RARE)


def _household(assessment: Assessment, voice: Voice) -> Iterator[str]:
    kind = assessment.leaf("kind_stated")
    if kind is not None:
        yield voice.label("choice", kind)
    children = assessment.leaf("children_stated")
    if children:
        yield _children(children, voice)
    for fact, nl, en in (
        ("on_benefit", "met een uitkering", "on benefit"),
        ("debts_stated", "met schulden", "with debts"),
        ("wsnp", "in de Wsnp", "in a debt scheme of the court"),
    ):
        if assessment.leaf(fact):
            yield _two(voice, nl, en)


def _children(count: int, voice: Voice) -> str:
    if count >= MANY_CHILDREN:
        return _two(voice, "met vier of meer kinderen", "with four or more children")
    if count == 1:
        return _two(voice, "met een kind", "with a child")
    words = ("", "", _two(voice, "twee", "two"), _two(voice, "drie", "three"))
    return _two(voice, f"met {words[count]} kinderen", f"with {words[count]} children")


def _plan(assessment: Assessment, voice: Voice) -> Iterator[str]:
    case = assessment.case
    if case.intervention.name:
        yield f"{_two(voice, 'Waarvoor', 'For what')}: {mask(case.intervention.name)}"
    domain = assessment.leaf("domain")
    if domain is not None:
        yield f"{_two(voice, 'Rond', 'About')}: {voice.label('domain', domain)}"
    amount = assessment.on_demand("fact:amount")
    if amount is not None:
        yield f"{_two(voice, 'Bedrag', 'Amount')}: {voice.money(amount)}"
    otherwise = case.scenarios.nothing.happens
    if otherwise:
        yield f"{_two(voice, 'Als er niets gebeurt', 'If nothing is done')}: {mask(otherwise)}"


def _two(voice: Voice, nl: str, en: str) -> str:
    return nl if voice.lang == "nl" else en
