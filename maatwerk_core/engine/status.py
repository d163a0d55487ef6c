"""The status: what can be done today, as one first-hit table over the verdicts of everything before it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from maatwerk_core.model.assessment import Status
from maatwerk_core.rules.derived import first_hit
from maatwerk_core.rules.expression import YES, Const, Is, Node, any_of, negate
from maatwerk_core.rules.plan import PlannedCheck

#: In the order of the table; a column holds the position.
STATUSES: tuple[Status, ...] = ("ready", "motivate", "incomplete", "stop")

ALWAYS_COUNT: tuple[str, ...] = ("legitimacy", "mandate", "quorum")


def plan_status(
    verdicts: Mapping[str, Node],
    checks: Iterable[PlannedCheck],
    asked: Iterable[Node],
    counting: Iterable[str],
) -> dict[str, Node]:
    """`counting` are the questions that the pack lets count, beside those that always do."""
    checks, asked = tuple(checks), tuple(asked)
    stops = [check.holds for check in checks if check.severity == "stop"]
    motives = [check.holds for check in checks if check.severity == "motivate"]
    counted = [verdicts[question] for question in counting]
    stopped = any_of(*(Is(holds, False) for holds in stops))
    unknown = any_of(
        *(
            Is(node, None)
            for node in (*stops, verdicts["legitimacy"], verdicts["quorum"], *counted)
        ),
        negate(Is(verdicts["mandate"], True)),
    )
    to_motivate = any_of(
        *(negate(Is(node, True)) for node in (*motives, *asked)),
        *(Is(node, False) for node in counted),
    )
    rows = ((stopped, 3), (unknown, 2), (to_motivate, 1), (YES, 0))
    return {"status": first_hit("status", "int", *((when, Const(at, "int")) for when, at in rows))}
