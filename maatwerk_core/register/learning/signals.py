"""Signals: the same obstacles in many dossiers. An exception that keeps coming back is policy's job."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.learning.closed import recurring
from maatwerk_core.register.learning.course import Course
from maatwerk_core.register.learning.reading import read
from maatwerk_core.register.policies import Policies
from maatwerk_core.register.store import Store

#: What happens once doesn't recur.
FEWEST = 2
_DOMAIN, _CATEGORY = "domain", "category"


@dataclass(frozen=True, slots=True)
class Signal:
    """Obstacles that came together in all these dossiers, and what kind of plan it was where that was the same in all.

    An obstacle is `provisions.ID:OUTCOME`, a regular route that didn't help, or `checks.ID`, a rule that wasn't met.
    `policy` is the hash of the newest policy among them. `within` is the place in the list of a signal that it is a
    part of: more obstacles or facts, in fewer dossiers.
    """

    obstacles: tuple[str, ...]
    domain: str | None
    category: str | None
    dossiers: tuple[str, ...]
    policy: str
    within: int | None = None


@dataclass(frozen=True, slots=True)
class Signals:
    """The signals of one pack, the most frequent first.

    `at_least` is from how many dossiers something is a signal; unknown is `None`, and then there are none. Of
    `unknown` dossiers nobody wrote down what stood in the way.
    """

    pack: str
    at_least: int | None
    dossiers: int
    unknown: int
    signals: tuple[Signal, ...]


def signals_of(
    store: Store,
    policies: Policies,
    at_least: int | None = None,
    since: datetime.date | None = None,
) -> tuple[Signals, ...]:
    """The signals of each pack in a register, from its own number or from the one that is given.

    With `since` only dossiers count of which the case is of that day or later.
    Raises `Faults` for a number under two, and where no pack in it has a number and none is given.
    """
    if at_least is not None and at_least < FEWEST:
        raise Faults([fault("register.signal-few", "/from", times=at_least)])

    def chosen(newest: Course) -> int | None:
        if at_least is not None:
            return at_least
        policy = policies.load(newest.opened.policy)
        threshold: int | None = policy.value("learning.signal_from", newest.day).value
        return threshold

    courses = [one for one in read(store).courses if since is None or since <= one.day]
    found = find_signals(courses, chosen)
    unknown = [one for one in found if one.at_least is None]
    if unknown and len(unknown) == len(found):
        raise Faults([fault("register.signal-from", pack=one.pack) for one in unknown])
    return found


def find_signals(
    courses: Sequence[Course], at_least: Callable[[Course], int | None]
) -> tuple[Signals, ...]:
    """The same from what was read. `at_least` is from how many times on, by the dossier that was opened last."""
    packs: dict[str, list[Course]] = defaultdict(list)
    for one in courses:
        packs[one.opened.pack].append(one)
    return tuple(_of_pack(pack, packs[pack], at_least) for pack in sorted(packs))


def _of_pack(
    pack: str, courses: Sequence[Course], at_least: Callable[[Course], int | None]
) -> Signals:
    order = sorted(courses, key=lambda one: one.dossier)
    known = [one for one in order if one.assessed and one.assessed.obstacles is not None]
    least = at_least(_newest(order))
    found = () if least is None else _nested(_signals(known, max(least, FEWEST)))
    return Signals(pack, least, len(order), len(order) - len(known), found)


def _newest(courses: Sequence[Course]) -> Course:
    return max(courses, key=lambda one: (one.opened.day, one.opened.policy))


def _signals(known: Sequence[Course], least: int) -> Iterator[Signal]:
    sets = [_items(one) for one in known]
    obstacles = {item for items in sets for item in items if "=" not in item}
    for one in recurring(sets, least, obstacles):
        dossiers = [known[at] for at in one.places]
        facts = dict(item.split("=", 1) for item in one.items - obstacles)
        yield Signal(
            tuple(sorted(one.items & obstacles)),
            facts.get(_DOMAIN),
            facts.get(_CATEGORY),
            tuple(each.dossier for each in dossiers),
            _newest(dossiers).opened.policy,
        )


def _items(course: Course) -> frozenset[str]:
    """Obstacles as they are, and what kind of plan it is as `domain=work`."""
    assessed = course.assessed
    if assessed is None:
        return frozenset()
    facts = ((_DOMAIN, assessed.domain), (_CATEGORY, assessed.category))
    return frozenset(
        (*(assessed.obstacles or ()), *(f"{name}={value}" for name, value in facts if value))
    )


def _nested(found: Iterator[Signal]) -> tuple[Signal, ...]:
    """The most frequent first, each with the one of fewest dossiers among those that it is a part of."""
    order = sorted(
        found, key=lambda one: (-len(one.dossiers), -len(_items_of(one)), _items_of(one))
    )
    items = [frozenset(_items_of(one)) for one in order]
    nested = []
    for at, one in enumerate(order):
        wider = (place for place in range(at - 1, -1, -1) if items[place] < items[at])
        nested.append(replace(one, within=next(wider, None)))
    return tuple(nested)


def _items_of(one: Signal) -> tuple[str, ...]:
    facts = ((_DOMAIN, one.domain), (_CATEGORY, one.category))
    return (*one.obstacles, *(f"{name}={value}" for name, value in facts if value))
