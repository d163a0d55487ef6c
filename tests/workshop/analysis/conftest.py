"""Writes a small pack on its own, with what the test is about."""

import pytest

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
