"""Draws the sections of a pack, each as the mapping that stands in its file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

from hypothesis import strategies as st

from maatwerk_core.engine.planning import LOCAL_TYPES
from maatwerk_core.rules.facts import Fact
from maatwerk_core.testing.drawn_conditions import (
    EUROS,
    ROUTES,
    Condition,
    conditions,
    readable,
)

Written: TypeAlias = dict[str, Any]
Drawn: TypeAlias = st.SearchStrategy[Any]

#: Days from which a value holds, some of them vague.
FROM: tuple[str, ...] = ("2015", "2018", "2019-06-15", "2024-01-01", "2025-09", "2026-01-01")
WORDS: Written = {"nl": "Dit is een regel.", "en": "This is a rule."}
WAY: list[Written] = [{"nl": "Zoek een andere vorm.", "en": "Find another form."}]

#: Facts that more money moves: a tier that waits for one of these may come down as the amount goes up.
MOVED_BY_MONEY = frozenset(
    {"amount", "exposure", "granted_before", "granted_total", "total_amount", "own_contribution"}
    | {"co_funding", "whole_price", "total_with_budget", "saving", "saving_all", "payback"}
    | {"break_even", "returns", "legitimacy", "involvement"}
)
#: Facts that say how well a plan pays.
OF_RETURNS = frozenset({fact.id for fact in readable("returns") if fact.stratum == "returns"})

_OWN: dict[str, Written] = {
    "own_bekeken": {"type": "yes_no"},
    "own_label": {"type": "choice", "choices": ["a", "b", "c"]},
    "own_spaargeld": {"type": "money"},
    "own_zuinig": {"type": "yes_no", "derive": {"own_label": ["a", "b"]}},
}


def dated(values: Drawn, *, ends: bool = False) -> Drawn:
    """A value as it is, or by day, a vague day among them; with `ends` it may end."""
    later = values | st.just("ended") if ends else values
    by_day = st.lists(st.sampled_from(FROM), min_size=1, max_size=3, unique=True).flatmap(
        lambda days: st.tuples(values, *(later for _ in days[1:])).map(
            lambda found: dict(zip(sorted(days), found, strict=True))
        )
    )
    return values | by_day


def own_facts() -> st.SearchStrategy[Written]:
    """Facts of the pack's own; what derives one comes with it."""
    return st.sets(st.sampled_from(tuple(_OWN)), max_size=3).map(_declared)


def _declared(ids: set[str]) -> Written:
    wanted = ids | ({"own_label"} if "own_zuinig" in ids else set())
    return {id_: {**_OWN[id_], "nl": id_, "en": id_} for id_ in _OWN if id_ in wanted}


def in_scope(
    stratum: str, own: Mapping[str, Any], without: frozenset[str] = frozenset()
) -> list[Fact]:
    """The facts that a condition here may read, those of the pack included."""
    local = [
        Fact(id_, LOCAL_TYPES[row["type"]], id_, id_, values=tuple(row.get("choices", ())))
        for id_, row in own.items()
    ]
    return [fact for fact in (*local, *readable(stratum)) if fact.id not in without]


@st.composite
def mandates(
    draw: st.DrawFn,
    roles: Sequence[str],
    rules: Sequence[str],
    own: Mapping[str, Any],
    parameters: Mapping[str, str],
    *,
    lawful: bool,
) -> Written:
    """Tiers, lowest first; in a `lawful` pack no tier waits for something that more money moves."""
    facts = in_scope("involvement", own, MOVED_BY_MONEY if lawful else frozenset())
    when = conditions(facts, parameters)
    ceiling = dated(st.sampled_from((*EUROS, "unknown", "unlimited")), ends=True)
    optional: dict[Any, Drawn] = {
        "when": when,
        "inform": st.just(["team"]) if "team" in roles else st.just([roles[0]]),
        "from": st.sampled_from(FROM),
        "until": st.sampled_from(("2026-06-30", "2027")),
    }
    if rules and not lawful:
        optional["when_met"] = st.sampled_from(tuple(rules)).map(lambda id_: [id_])
    count = draw(st.sampled_from((*range(1, len(roles) + 1), 0)))
    tiers = [
        {"role": role, "ceiling": draw(ceiling), **draw(_some(optional))} for role in roles[:count]
    ]
    beside = st.fixed_dictionaries(
        {"per": st.sampled_from(("household", "plan", "unknown"))},
        optional={
            "within": st.sampled_from(("ever", "12 months", "calendar year", "scheme", "unknown")),
            "above": st.sampled_from(("nobody", "unknown")),
        },
    )
    found: Written = {**draw(beside), "source": "praktijk"}
    return {**found, "tiers": tiers} if tiers else found


def _some(optional: Mapping[Any, Drawn]) -> st.SearchStrategy[Written]:
    return st.fixed_dictionaries({}, optional=dict(optional))


def maxima() -> st.SearchStrategy[Written]:
    """The most that the scheme gives; where a law sets it, going above it is a stop with a way through."""
    sources = st.sampled_from(("praktijk", "verordening"))
    set_ = st.tuples(st.sampled_from((*EUROS, "unknown")), sources)
    return st.just({}) | set_.map(
        lambda pair: {
            "maximum": {"value": pair[0], "source": pair[1]},
            "above_maximum": {"way_through": WAY},
        }
    )


def quorums(roles: Sequence[str], *, lawful: bool) -> Drawn:
    """How many agree, per role; a brake works on legality, in a pack that isn't `lawful` maybe on something else."""
    grounds = ["legitimacy"] if lawful else ["legitimacy", "returns", "involvement"]
    brake = st.fixed_dictionaries(
        {
            "by": st.sampled_from(tuple(roles)).map(lambda role: [role]),
            "grounds": st.sampled_from(grounds).map(lambda ground: [ground]),
        }
    )
    one = st.fixed_dictionaries(
        {
            "approvals": dated(st.sampled_from(("none", "1", "2", "3", "all", "unknown"))),
            "answer_within": st.sampled_from(("24 hours", "3 working days", "unknown")),
            "source": st.just("praktijk"),
        },
        optional={
            "of": st.sampled_from(("members", "present", "unknown")),
            "requester_counts": st.sampled_from(("yes", "no", "unknown")),
            "case_shown": st.sampled_from(("anonymous", "open")),
            "no_answer_is": st.sampled_from(("approval", "no_approval", "unknown")),
            "brake": brake,
        },
    )
    per_role = st.fixed_dictionaries({}, optional={role: one for role in roles})
    return per_role | st.just("none")


def stances() -> Drawn:
    """The stance on a tegenprestatie."""
    stance = dated(st.sampled_from(("none", "invited", "expected", "required", "unknown")))
    must = st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(("yes", "no")) for name in ("serve_resident", "fit")}
    )
    said = st.fixed_dictionaries({"stance": stance}, optional={"must": must})
    return st.none() | said.map(lambda found: {**found, "source": "praktijk"})


@st.composite
def checks(
    draw: st.DrawFn, own: Mapping[str, Any], parameters: Mapping[str, str], *, lawful: bool
) -> Written:
    """Up to four checks. A `stop` rests on a law and has a way through; in a `lawful` pack none is about returns."""
    found: Written = {}
    for at in range(draw(st.integers(0, 4))):
        severity = draw(st.sampled_from(("advice", "motivate", "stop")))
        grounds = [
            "legitimacy",
            "involvement",
            "side_effects",
            "mandate",
            "tegenprestatie",
            "returns",
        ]
        poor = lawful and severity == "stop"
        ground = draw(st.sampled_from(grounds[:-1] if poor else grounds))
        stratum = "involvement" if ground == "mandate" else ground
        stratum = "legitimacy" if ground == "side_effects" else stratum
        facts = in_scope(stratum, own, OF_RETURNS if poor else frozenset())
        found[f"toets-{at}"] = draw(_check(ground, severity, conditions(facts, parameters)))
    return found


def _check(ground: str, severity: str, condition: st.SearchStrategy[Condition]) -> Drawn:
    always: Written = {
        "ground": ground,
        "severity": severity,
        "source": "wet art 1" if severity == "stop" else "praktijk",
        "text": WORDS,
    }
    if severity == "stop":
        always["way_through"] = WAY
    bases = st.lists(
        st.sampled_from(("participatiewet", "wmo", "local_scheme")),
        min_size=1,
        max_size=2,
        unique=True,
    )
    return st.fixed_dictionaries(
        {"require": condition},
        optional={
            "when": condition,
            "applies_under": bases,
            "from": st.sampled_from(FROM),
            "until": st.sampled_from(("2026-06-30", "2027")),
        },
    ).map(lambda drawn: {**always, **drawn})


def routes(own: Mapping[str, Any]) -> st.SearchStrategy[Written]:
    """The regular routes that conditions name, some with a lead time or only open to some."""
    one = st.fixed_dictionaries(
        {"nl": st.just("route"), "en": st.just("route"), "source": st.just("praktijk")},
        optional={
            "takes": st.sampled_from(("1 day", "2 weeks", "6 months", "unknown")),
            "open_when": conditions(in_scope("derived", own), depth=0),
        },
    )
    return st.fixed_dictionaries(dict.fromkeys(ROUTES, one))


def substantiation(
    own: Mapping[str, Any], parameters: Mapping[str, str]
) -> st.SearchStrategy[Written]:
    """What is to be put into words, and when."""
    when = conditions(in_scope("tegenprestatie", own), parameters)
    one = st.fixed_dictionaries(
        {
            "write": st.just({"waarom": {"nl": "Waarom?", "en": "Why?"}}),
            "source": st.just("praktijk"),
        },
        optional={"when": when, "registration": st.just("light")},
    )
    return st.fixed_dictionaries({}, optional={"kort": one, "lang": one})


def agreements(own: Mapping[str, Any], parameters: Mapping[str, str]) -> st.SearchStrategy[Written]:
    """What is agreed, and what follows."""
    when = conditions(in_scope("tegenprestatie", own), parameters)
    follows = st.sampled_from(("nothing", "outstanding", "all", "unknown"))
    one = st.fixed_dictionaries(
        {
            "offer": st.sampled_from(("example", "standard", "required")),
            "promise": st.just({"nl": "De baan houden.", "en": "Keep the job."}),
            "until": st.sampled_from(("6 months", "1 year", "unknown")),
            "source": st.just("praktijk"),
        },
        optional={
            "when": when,
            "kept": follows.map(lambda pays: {"pays": pays}),
            "broken_culpably": follows.map(lambda pays: {"pays": pays}),
        },
    )
    return st.fixed_dictionaries({}, optional={"terugkijken": one})
