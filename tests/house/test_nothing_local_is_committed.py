"""What git holds works anywhere: no registry's address, no path of somebody's machine."""

import re

import pytest

# The label of a host by which one knows a package registry or a mirror of one.
ADDRESS = re.compile(
    r"(?i)\b[a-z+]{3,9}://[^\s/\"'<>]*\b"
    r"(pypi|pythonhosted|npmjs|npm|yarnpkg|registry|mirrors?|artifactory|nexus|packages|deb)\b"
)
INDEX = re.compile(r"(?i)--(extra-)?index-url|--find-links|\bregistry\s*=|\"resolved\"\s*:")
MACHINE = re.compile(
    r"(?<![\w.~$}<>/*-])/(home|Users|root|work|tmp|opt|mnt|private|var/folders)/[\w.]"
)
BINARY = {".png", ".parquet", ".db", ".sqlite", ".ico", ".woff2", ".pdf"}


def local(text):
    """What in this text only makes sense here."""
    return [found.group() for rule in (ADDRESS, INDEX, MACHINE) for found in rule.finditer(text)]


def test_no_committed_file_holds_an_address_or_a_path_of_a_machine(committed, root):
    found = {
        path.relative_to(root).as_posix(): places
        for path in committed
        if path.suffix not in BINARY and path.name != "test_nothing_local_is_committed.py"
        if (places := local(path.read_text(encoding="utf-8")))
    }
    assert found == {}


def test_pins_carry_a_name_and_a_version_only(root):
    pins = (root / ".ci" / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.]+", pin)] == []


@pytest.mark.parametrize(
    "text",
    [
        "https://registry.example/simple",
        "http://user@npm.example:8080/x",
        "https://mirror.example/debian",
        "pip install --index-url x",
        '"resolved": "x"',
        "see /home/jan/maatwerk",
        'open("/tmp/cases.yaml")',
        "(/" + "work/main)",
    ],
)
def test_what_is_local_is_found(text):
    assert local(text) != []


@pytest.mark.parametrize(
    "text",
    [
        "https://wetten.overheid.nl/jci1.3:c:BWBR0015703",
        "https://www.vng.nl/work/files/team.pdf",
        "rulepacks/voorbeeld/cases/x.yaml",
        "docs/work/plan.md",
        "../work/plan.md",
        "#!/usr/bin/env bash",
        "and/or/work/x",
    ],
)
def test_what_holds_anywhere_is_left_alone(text):
    assert local(text) == []
