"""What every test shares: the programs some need, what was left out, how hypothesis behaves."""

import os
import shutil
from collections import Counter

import pytest
from hypothesis import HealthCheck, settings

# Marker -> the programs of which one must be here.
PROGRAMS = {
    "java": ("java",),
    "node": ("node",),
    "browser": ("chromium", "chromium-browser", "google-chrome"),
}

#: The name under which a test's report holds what it counted.
COUNTED = "counted"

# Two cores, shared with other work: a deadline would measure the machine.
settings.register_profile("here", deadline=None)
# CI draws the same examples every time; what is found by luck is found on one's own machine.
settings.register_profile(
    "ci", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


def in_ci() -> bool:
    """Must nothing be left out? `.ci/run` says so."""
    return os.environ.get("MAATWERK_CI") == "1"


settings.load_profile("ci" if in_ci() else "here")


def absent(marker: str) -> bool:
    """Is none of the marker's programs on this machine?"""
    return not any(shutil.which(program) for program in PROGRAMS[marker])


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Leave out what this machine has no program for."""
    lacking = {marker: PROGRAMS[marker][0] for marker in PROGRAMS if absent(marker)}
    for item in items:
        for marker in lacking.keys() & {mark.name for mark in item.iter_markers()}:
            item.add_marker(pytest.mark.skip(reason=f"no `{lacking[marker]}` on this machine"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    """In CI, a test that needs a program and was left out has failed."""
    report = yield
    marked = sorted(PROGRAMS.keys() & {mark.name for mark in item.iter_markers()})
    if in_ci() and marked and report.skipped and not hasattr(report, "wasxfail"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"left out, which CI does not allow ({', '.join(marked)}): {reason}"
    return report


def pytest_terminal_summary(terminalreporter) -> None:
    """Say which marks were left out, so that a green run can't hide them, and what was counted (`count`)."""
    left_out = Counter(
        marker
        for report in terminalreporter.stats.get("skipped", [])
        for marker in PROGRAMS.keys() & getattr(report, "keywords", {}).keys()
    )
    if left_out:
        told = ", ".join(f"{marker} ({count})" for marker, count in sorted(left_out.items()))
        terminalreporter.section("left out on this machine")
        terminalreporter.write_line(f"{told}; CI runs them")
    counted = [
        f"{report.nodeid.rpartition('::')[2]}: {text}"
        for report in terminalreporter.stats.get("passed", [])
        for name, text in report.user_properties
        if name == COUNTED
    ]
    if counted:
        terminalreporter.section("counted")
        for line in counted:
            terminalreporter.write_line(line)


@pytest.fixture
def count(record_property):
    """Tell at the end what was counted: words with a number each."""
    return lambda **counts: record_property(
        COUNTED, ", ".join(f"{name.replace('_', ' ')} {number}" for name, number in counts.items())
    )
