"""Makes the text of every published schema."""

from __future__ import annotations

import json

from maatwerk_core.packs.schemas.assessment import assessment_schema, receipt_schema
from maatwerk_core.packs.schemas.case import case_schema
from maatwerk_core.packs.schemas.check import check_schema
from maatwerk_core.packs.schemas.decision import decision_schema
from maatwerk_core.packs.schemas.impact import impact_schema
from maatwerk_core.packs.schemas.rulepack import rulepack_schema, section_schemas
from maatwerk_core.packs.schemas.scalars import Schema
from maatwerk_core.packs.schemas.scenarios import scenarios_schema
from maatwerk_core.packs.schemas.votes import votes_schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_files() -> dict[str, str]:
    """Every schema as the text of its file, by the name of that file."""
    made: dict[str, Schema] = {"rulepack.v1": rulepack_schema(), "case.v1": case_schema()}
    made |= {"scenarios.v1": scenarios_schema(), "votes.v1": votes_schema()}
    made |= {
        "assessment.v1": assessment_schema(),
        "receipt.v1": receipt_schema(),
        "decision.v1": decision_schema(),
        "check.v1": check_schema(),
        "impact.v1": impact_schema(),
    }
    made |= {f"rulepack-{name}.v1": section for name, section in section_schemas().items()}
    return {f"{name}.json": as_text(schema) for name, schema in sorted(made.items())}


def as_text(schema: Schema) -> str:
    """A schema as the text of a file."""
    return json.dumps({"$schema": DIALECT} | schema, ensure_ascii=False, indent=1) + "\n"
