"""The schema of an `expect:` block, in a case and in a scenario."""

from __future__ import annotations

from maatwerk_core.model.assessment import QUESTIONS
from maatwerk_core.packs.expectations import NAMED, STATUSES, VERDICTS
from maatwerk_core.packs.schemas.hover import hover
from maatwerk_core.packs.schemas.scalars import ALSO_YES_NO, Schema

#: Whatever stands behind a name: the pack says of which kind it has to be.
ANY: Schema = {"type": ["string", "number", "boolean", "array", "object"]}
_LIST: Schema = {"type": ["array", "string"], "items": {"type": "string"}}


def expect_schema() -> Schema:
    """What should come out; a key may hold a path, such as `mandate.role`."""
    finding = _finding()
    titled = {"status": {"enum": list(STATUSES)}, "write": _LIST}
    titled |= dict.fromkeys(QUESTIONS, finding)
    titled |= {name: {"type": "object"} for name in NAMED}
    titled["checks"] = {"type": "object", "additionalProperties": _check()}
    paths = f"^({'|'.join((*QUESTIONS, *NAMED))})\\."
    return {
        "type": "object",
        "properties": {name: hover(f"Expect.{name}") | made for name, made in titled.items()},
        "patternProperties": {paths: ANY},
        "additionalProperties": False,
    }


def _finding() -> Schema:
    """The verdict of a question, or a map with its figures too."""
    verdict: Schema = {"enum": [*VERDICTS, *ALSO_YES_NO]}
    whole = {
        "properties": {
            "verdict": {"title": "Antwoord"} | verdict,
            "missing": {"title": "Wat in elk geval ontbreekt"} | _LIST,
            "open": {"title": "Waardoor het antwoord open is"} | _LIST,
        }
    }
    return {"if": {"type": "object"}, "then": whole, "else": verdict}


def _check() -> Schema:
    """The verdict of a check, or a map with how heavy it is and where it comes from."""
    verdict: Schema = {"enum": [*VERDICTS, "not_applicable", *ALSO_YES_NO]}
    whole = {
        "properties": {
            "verdict": {"title": "Antwoord"} | verdict,
            "severity": {"title": "Gewicht", "enum": ["stop", "motivate", "advice"]},
            "source": {"title": "Bron", "type": "string"},
            "ground": {"title": "Vraag", "type": "string"},
            "missing": {"title": "Wat in elk geval ontbreekt"} | _LIST,
        },
        "additionalProperties": False,
    }
    return {"if": {"type": "object"}, "then": whole, "else": verdict}
