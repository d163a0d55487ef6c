"""Writes a small pack on its own, with what the test is about."""

import pytest

from maatwerk_core.workshop.analysis.analyse import analyse
from maatwerk_core.workshop.analysis.rules import RULES

HEAD = """\
pack: proef
version: 1.0.0
municipality: {code: GM0000, name: Proef}
scheme: {name: Proefbudget, legal_basis: local_scheme, from: 2020-01-01}
sources:
  besluit: {kind: policy, label: B, by: Proef, year: 2020, title: Regels}
  wet: {kind: law, label: A, title: Een wet}
roles:
  team: {nl: team, en: team, at_most: 6}
  manager: {nl: manager, en: manager}
  raad: {nl: raad, en: board}
"""


@pytest.fixture
def pack(tmp_path):
    """Write a pack of these sections and give its folder; `head` may be another one."""

    def write(*sections, head=HEAD, name="proef"):
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        text = head + "\n".join(sections) + "\n"
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return folder

    return write


#: A pack in which no rule over values, sources or texts finds anything: eleven lines of it.
IN_ORDER = """\
pack: proef
version: 1.0.0
municipality: {code: GM0000, name: Proef}
scheme: {name: Proefbudget, legal_basis: local_scheme, from: 2020-01-01, source: besluit}
roles:
  team: {nl: team, en: team}
  manager: {nl: manager, en: manager}
sources:
  besluit: {kind: policy, label: B, by: Proef, year: 2020, title: Regels}
  brief: {kind: policy, label: B, by: Proef, year: 2024, title: Brief aan besluit}
  pw: {kind: law, label: A, bwb: BWBR0015703, title: Participatiewet, note: zie brief}
"""


@pytest.fixture
def of_rule(pack):
    """What one rule finds in a pack in order with these sections behind it: `(line, column, values)` of each."""

    def of_rule(rule, *sections, head=IN_ORDER):
        found = analyse(pack(*sections, head=head), rules=[RULES[rule]]).findings
        return [(one.place.line, one.place.column, dict(one.given)) for one in found]

    return of_rule


@pytest.fixture
def shown(pack):
    """What one rule finds: `{pointer: witness}`, the witness in words; what is undecided stands as such."""

    def shown(rule, *sections, head=HEAD, name="proef"):
        found = analyse(pack(*sections, head=head, name=name), rules=[RULES[rule]])
        sure = {one.pointer: str(one.witness) for one in found.findings}
        return sure | {one.pointer: "undecided" for one in found.undecided}

    return shown
