"""Where a resident can object or complain, in the words of the letter's language."""

from __future__ import annotations

import pytest

from maatwerk_core.engine.assess import assess
from maatwerk_core.explain import explain
from maatwerk_core.packs.cases import load_case
from maatwerk_core.packs.load import load_pack

CASE = {"case": "g", "day": "2020-06-01", "trigger": "offer", "intervention": {"name": "fiets"}}


def letter(tmp_path, complaint_to, lang):
    """The resident's letter of today, of a scheme whose plans are agreements."""
    folder = tmp_path / "small"
    folder.mkdir()
    (folder / "small.yaml").write_text(
        "pack: small\nversion: 1.0.0\n"
        f"scheme: {{legal_basis: local_scheme, complaint_to: {complaint_to}}}\n"
        "legal_bases: {local_scheme: {nl: regeling, on_offer: factual}}\n",
        encoding="utf-8",
    )
    policy = load_pack(folder)
    return explain(assess(load_case(CASE, policy), policy), "resident", lang=lang)


BOTH = "{nl: de klachtencommissie, en: the complaints committee}"


@pytest.mark.parametrize(
    ("complaint_to", "lang", "expected"),
    [
        (BOTH, "nl", "Stuur uw klacht naar de klachtencommissie."),
        (BOTH, "en", "Send your complaint to the complaints committee."),
        (f"{{2020-01-01: {BOTH}}}", "en", "Send your complaint to the complaints committee."),
        (
            f"{{value: {BOTH}, assumed: gebeld}}",
            "en",
            "Send your complaint to the complaints committee.",
        ),
        ("de klachtencommissie", "nl", "Stuur uw klacht naar de klachtencommissie."),
        ("de klachtencommissie", "en", "It is in Dutch: de klachtencommissie."),
        ("{nl: de klachtencommissie}", "en", "It is in Dutch: de klachtencommissie."),
        ("unknown", "nl", "Stuur uw klacht naar: [vul in: adres]."),
        ("unknown", "en", "Send your complaint to: [fill in: address]."),
    ],
)
def test_the_letter_says_where_to_complain_in_its_own_language(
    tmp_path, complaint_to, lang, expected
):
    assert expected in " ".join(letter(tmp_path, complaint_to, lang).split())
