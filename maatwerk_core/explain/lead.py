"""The first line of every rendering: what can be done today, and by whom. Also where something is in the way."""

from __future__ import annotations

from maatwerk_core.explain.amounts import amount_known
from maatwerk_core.explain.blocks import sentence
from maatwerk_core.explain.telling import Telling
from maatwerk_core.rules.ways import ways_of

#: So many points are named; the rest is counted.
NAMED = 3


def lead(told: Telling) -> str:
    """What can be done today, and by whom, for those who work with it."""
    match told.first["do"]:
        case "decide":
            return told.voice.say(
                "lead.ready", who=who(told), what=what(told), approvals=with_approvals(told)
            )
        case "motivate":
            points = [point(told, id_) for id_ in told.first["about"]]
            return told.voice.count(
                "lead.motivate", len(points), who=who(told), what=what(told),
                approvals=with_approvals(told), points=listed(told, points),
            )  # fmt: skip
        case "way_through":
            return _way(told)
        case _:
            points = [told.naming.clause(path) for path in told.first["about"]]
            if not points:
                return told.voice.say(
                    "lead.nobody", professional=professional(told), what=what(told)
                )
            return told.voice.say(
                "lead.find_out", professional=professional(told), points=listed(told, points)
            )


def accept(told: Telling) -> str:
    """That people may accept what is unknown, in words; nothing where nothing is open."""
    if told.assessment.status != "incomplete" or told.findings["mandate"].verdict == "no":
        return ""
    if not told.possible_roles():
        return told.voice.say("lead.accept.anyone")
    return told.voice.say("lead.accept", who=who(told))


def who(told: Telling) -> str:
    """Who decides, or who may turn out to."""
    roles = told.possible_roles()
    return (
        told.voice.either(told.voice.role(role) for role in roles)
        if roles
        else told.voice.say("nobody")
    )


def what(told: Telling) -> str:
    """What is decided on: the amount, where it is known."""
    return amount_known(told) or told.voice.say("lead.this")


def professional(told: Telling) -> str:
    """The professional by the pack's own word, with its article in Dutch."""
    name = told.voice.word("professional")
    return f"the {name}" if told.lang == "en" else f"de {name}"


def with_approvals(told: Telling) -> str:
    """How many approvals come with it, as the end of a sentence."""
    need = told.findings["quorum"]["approvals"]
    if need == "all":
        return told.voice.texts["approvals.all"]
    if not need:
        return ""
    return told.voice.texts[f"approvals.some.{'one' if need == 1 else 'many'}"].format(n=need)


def point(told: Telling, id_: str) -> str:
    """What has to be explained, in a few words: a check's text, a fact, a question."""
    check = told.checks.get(id_)
    if check is not None:
        text = told.voice.own(check.text).rstrip(".")
        return text[:1].lower() + text[1:]
    if id_ == "maximum":
        return told.naming.place("maximum")
    if f"question.{id_}" in told.voice.texts:
        return told.voice.say(f"question.{id_}").lower()
    return told.naming.clause(id_)


def listed(told: Telling, points: list[str]) -> str:
    """The first few points by name, the rest by number."""
    points = list(dict.fromkeys(points))
    rest = len(points) - NAMED
    if rest <= 0:
        return told.voice.either(points, "and")
    more = told.voice.count("lead.more", rest)
    return f"{', '.join(points[:NAMED])} {more}"


def _way(told: Telling) -> str:
    for id_ in told.first["about"]:
        for through in ways_of(told.pack, id_).through:
            way = told.voice.own(through)
            return told.voice.say("lead.stop", professional=professional(told), way=way)
    return told.voice.say("lead.stop.open", professional=professional(told))


__all__ = [
    "accept",
    "lead",
    "listed",
    "point",
    "professional",
    "sentence",
    "what",
    "who",
    "with_approvals",
]
