"""The same case and the same rules give the same outcome, to the byte, on every run."""

import json
import os
import subprocess
import sys

from maatwerk_core.engine.assess import assess
from maatwerk_core.engine.shape import as_json
from maatwerk_core.packs.changes import with_replaced
from maatwerk_core.packs.load import load_pack

PROGRAM = """
import hashlib, json
from tests.properties.conftest import CASES, real_case
from maatwerk_core.engine.shape import as_json
told = [as_json(real_case(path).assess()) for path in CASES]
print(hashlib.sha256(json.dumps(told).encode()).hexdigest())
"""


def told(assessment):
    return json.dumps(as_json(assessment))


def test_assessing_again_says_the_same(real):
    assert told(real.assess()) == told(real.assess())


def test_a_pack_loaded_anew_says_the_same(real):
    policy = load_pack(real.file.path.parent.parent)
    again = assess(real.case, with_replaced(policy, real.case))
    assert told(again) == told(real.assess())


def test_what_was_assessed_in_between_makes_no_difference(real, days):
    before = told(real.assess())
    for day in days:
        assess(real.case.model_copy(update={"day": day}), real.policy, strict=True)
    assert told(real.assess()) == before


def test_another_order_in_memory_makes_no_difference(root):
    def run(seed):
        environment = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        command = [sys.executable, "-c", PROGRAM]
        done = subprocess.run(
            command, cwd=root, env=environment, check=True, capture_output=True, text=True
        )
        return done.stdout

    assert run("1") == run("2")
