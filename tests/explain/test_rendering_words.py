"""Every rendering of five real cases as it reads: what a change of words does shows up in review."""

import pytest
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from maatwerk_core.explain import maatwerkplan, render
from tests.explain.real_cases import LANGS, READERS, Decided, assessed

CASES = {
    "schuur": ("amsterdam/schuur",),
    "lasmasker": ("zaanstad/lasmasker",),
    "behandeling": ("leeuwarden/medische-behandeling", "legal_basis=participatiewet"),
    "auto": ("leeuwarden/auto", "amount=4000"),
    "woning": ("groningen/woning",),
}


class Readable(SingleFileSnapshotExtension):
    """A snapshot as the text that it is."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


class Page(Readable):
    """A snapshot that a browser opens."""

    file_extension = "html"


def told(name, lang, width):
    """All that is said of a case, one reader after the other."""
    assessment = assessed(*CASES[name])
    parts = {reader: render(assessment, reader, lang, width=width) for reader in READERS}
    role = assessment.policy.pack.roles[0].id
    for kind in ("besluit", "factual"):
        decision = Decided(kind=kind, by=role)
        parts[f"resident, {kind}"] = render(
            assessment, "resident", lang, width=width, decision=decision
        )
    parts["plan"] = maatwerkplan(assessment.case, assessment, lang, "text", width)
    return "\n\n".join(f"[{reader}]\n\n{text}" for reader, text in parts.items()) + "\n"


@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [60, 120])
def test_words_read_as_before(name, lang, width, snapshot):
    assert told(name, lang, width) == snapshot(extension_class=Readable)


def test_a_plan_reads_as_before_in_a_browser(snapshot):
    assessment = assessed(*CASES["lasmasker"])
    page = maatwerkplan(assessment.case, assessment, "nl", "html")
    assert page == snapshot(extension_class=Page)


def test_a_plan_reads_as_before_in_markdown(snapshot):
    assessment = assessed(*CASES["auto"])
    assert maatwerkplan(assessment.case, assessment) == snapshot(extension_class=Readable)
