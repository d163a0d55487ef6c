"""The DPIA starter names commands and events that are there, and every kind of event whose fields are sealed."""

import re

from maatwerk_core.cli.main import COMMANDS
from maatwerk_core.cli.register import COMMANDS as REGISTER
from maatwerk_core.register.kinds import KINDS
from tests.docs.examples import ROOT

PAGE = (ROOT / "docs/reference/dpia.md").read_text("utf-8")
_COMMAND = re.compile(r"`(?:maatwerk )?register ([a-z-]+)")
_OTHER = re.compile(r"`maatwerk ([a-z-]+)")
_TOLD = re.compile(r"^\|.*\|$", re.MULTILINE)


def test_every_command_it_names_is_there():
    assert {*_COMMAND.findall(PAGE)} <= {*REGISTER}
    assert {*_OTHER.findall(PAGE)} <= {*COMMANDS}
    assert {"subject", "erase", "put", "names", "verify"} <= {*_COMMAND.findall(PAGE)}


def test_every_event_it_names_is_there():
    rows = PAGE.partition("## Wat er wordt bewaard")[2].partition("Niet bewaard")[0]
    named = {word for row in _TOLD.findall(rows) for word in re.findall(r"`([a-z-]+)`", row)}
    assert named <= {*KINDS}
    assert {"opened", "assessed", "vote-cast", "decided", "paid"} <= named
