"""The oldest versions that pyproject.toml allows, as pins; `--smoke` imports all of the core."""

import importlib
import pkgutil
import re
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
EXTRAS = ("bulk", "charts", "register")
# What only tests or pytest may load is not part of a bare installation.
NEEDS_AN_EXTRA = ("maatwerk_core.testing", "maatwerk_core.bulk.spark")


def lowest() -> list[str]:
    """Each direct requirement of the core, its bulk reader, its charts and its register, `>=` read as `==`."""
    project = tomllib.loads(PROJECT.read_text())["project"]
    extras = project["optional-dependencies"]
    wanted = project["dependencies"] + [name for extra in EXTRAS for name in extras[extra]]
    unbounded = [name for name in wanted if not re.fullmatch(r"[\w-]+>=[\w.]+", name)]
    if unbounded:
        sys.exit(f"no plain lower bound: {', '.join(unbounded)}")
    return [name.replace(">=", "==") for name in wanted]


def smoke() -> int:
    """Import every module of the core; how many there were."""
    root = importlib.import_module("maatwerk_core")
    modules = [found.name for found in pkgutil.walk_packages(root.__path__, "maatwerk_core.")]
    for name in modules:
        if not name.startswith(NEEDS_AN_EXTRA) and not name.endswith("__main__"):
            importlib.import_module(name)
    return len(modules)


if __name__ == "__main__":
    if "--smoke" in sys.argv:
        print(f"{smoke()} modules looked at")
    else:
        print("\n".join(lowest()))
