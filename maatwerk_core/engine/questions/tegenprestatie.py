"""Tegenprestatie: is the scheme's stance met? None or invited is met by itself."""

from __future__ import annotations

from maatwerk_core.rules.derived import first_hit, leaf, one_of
from maatwerk_core.rules.expression import YES, Node, Param, all_of, any_of, negate


def plan_tegenprestatie() -> dict[str, Node]:
    """What is expected or required is met when it is agreed, and serves and fits where the pack says it must."""
    stance = Param("tegenprestatie.stance", "enum")
    musts = [
        any_of(negate(Param(f"tegenprestatie.must.{must}", "bool")), leaf(fact))
        for must, fact in (
            ("serve_resident", "tegenprestatie_serves"),
            ("fit", "tegenprestatie_fits"),
        )
    ]
    met = all_of(leaf("tegenprestatie_agreed"), *musts)
    verdict = first_hit(
        "tegenprestatie",
        "bool",
        (one_of(stance, "none", "invited"), YES),
        (one_of(stance, "expected", "required"), met),
    )
    return {"tegenprestatie": verdict}
