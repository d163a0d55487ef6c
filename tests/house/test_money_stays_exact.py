"""Money is whole eurocents: where it is counted, nothing rounds by itself and nothing floats."""

import ast

import pytest

EXACT = tuple(f"maatwerk_core/{part}/" for part in ("model", "rules", "engine", "bulk"))


def inexact(sources):
    """Calls of `round` and `float` in the parts that count; ruff can't see builtins, this can."""
    return [
        f"{source.path}:{node.lineno}: {node.func.id}("
        for source in sources
        if source.path.startswith(EXACT)
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in {"round", "float"}
    ]


def test_nothing_that_counts_calls_round_or_float(core):
    assert inexact(core) == []


@pytest.mark.parametrize("call", ["round(1.5)", "float('1')", "sum(round(x, 2) for x in y)"])
@pytest.mark.parametrize("part", EXACT)
def test_an_inexact_call_is_found(plant, call, part):
    assert len(inexact([plant(f"y = [1]\nx = {call}\n", f"{part}planted.py")])) == 1


def test_rounding_with_a_name_is_left_alone(plant):
    assert inexact([plant("x = half_up(3, 2)\ny = self.round(1)\n")]) == []


def test_parts_that_count_nothing_are_left_alone(plant):
    assert inexact([plant("width = round(1.5)\n", "maatwerk_core/cli/planted.py")]) == []
