"""An assessment as JSON: as data, and as the text that a program stores."""

import json

import pytest

from maatwerk_core import assess, load_case, load_pack
from maatwerk_core.engine.receipt import digest
from maatwerk_core.engine.shape import as_json
from tests.benchmarks.cases import REAL


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("strict", [False, True])
def test_the_text_says_what_the_data_say(name, strict):
    policy = load_pack(name.split("/")[0])
    assessment = assess(load_case(name, policy.plan.facts), policy, strict=strict)
    as_data = json.loads(json.dumps(as_json(assessment)))
    as_text = json.loads(assessment.to_json())
    assert as_text == as_data
    assert [*as_text] == [*as_data]
    assert [[*found] for found in as_text["findings"].values()] == [
        [*found] for found in as_data["findings"].values()
    ]


def test_the_receipt_in_the_text_is_as_it_was_hashed(policy, assessed):
    made = assessed(policy(), goal="een „fiets” én een slot\u2028")
    text = made.to_json()
    receipt = json.loads(text)["receipt"]
    body = {key: value for key, value in receipt.items() if key != "hash"}
    assert digest(body) == receipt["hash"]
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert canonical[:-1] in text
