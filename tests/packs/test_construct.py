"""A model is made of typed data without looking at its values again; only what is missing is told."""

from __future__ import annotations

from pydantic import ValidationError
from pytest import raises

from maatwerk_core.packs.construct import construct, form_of
from maatwerk_core.packs.load import load_pack
from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import Check, Quorum, Role, Tier
from maatwerk_core.rules.values import always
from maatwerk_core.rules.written import UNSET

HEAD = {"pack": "klein", "version": "1.0.0"}


def made(data, model=Pack):
    """The model, with the faults found."""
    wrongs = []
    found = construct(model, data, wrongs)
    return found, [(wrong.code, wrong.path, wrong.values["field"]) for wrong in wrongs]


def test_what_is_left_out_is_the_default_itself():
    pack, wrongs = made(HEAD)
    assert wrongs == []
    assert (pack.pack, pack.roles, pack.quorum) == ("klein", (), None)
    assert pack.maximum is UNSET


def test_a_map_by_id_becomes_records_that_know_their_id():
    pack, _ = made(
        {**HEAD, "roles": {"team": {"nl": "team"}, "baas": {"nl": "baas", "en": "boss"}}}
    )
    assert pack.roles == (Role(id="team", nl="team"), Role(id="baas", nl="baas", en="boss"))


def test_records_within_records_are_made_as_well():
    tiers = ({"role": ("team",), "ceiling": always(500)}, {"role": ("baas",)})
    pack, wrongs = made({**HEAD, "mandate": {"tiers": tiers}})
    assert wrongs == []
    assert [type(tier) for tier in pack.mandate.tiers] == [Tier, Tier]
    assert (pack.mandate.tiers[0].ceiling, pack.mandate.tiers[1].ceiling) == (always(500), UNSET)


def test_a_word_in_the_place_of_rows_stays_that_word():
    assert made({**HEAD, "quorum": "none"})[0].quorum == "none"
    assert made({**HEAD, "quorum": None})[0].quorum is None
    (row,) = made({**HEAD, "quorum": {"team": {}}})[0].quorum
    assert (type(row), row.id) == (Quorum, "team")


def test_a_field_goes_by_its_name_in_the_file():
    check, wrongs = made(
        {
            "id": "c",
            "ground": "mandate",
            "severity": "advice",
            "text": {"nl": "x"},
            "from": always(1),
        },
        Check,
    )
    assert (wrongs, check.starts, check.text.nl) == ([], always(1), "x")
    assert form_of(Check).names["from"] == "starts"


def test_every_field_that_is_missing_is_told_at_its_place():
    _, wrongs = made(
        {"pack": "klein", "roles": {"team": {}}, "checks": {"c": {"ground": "mandate", "text": {}}}}
    )
    assert set(wrongs) == {
        ("field.missing", (), "version"),
        ("field.missing", ("roles", "team"), "nl"),
        ("field.missing", ("checks", "c"), "severity"),
        ("field.missing", ("checks", "c", "text"), "nl"),
    }


def test_what_was_made_is_what_validating_makes():
    row = {"id": "team", "nl": "team"}
    found, validated = made(row, Role)[0], Role.model_validate(row)
    assert found == validated
    assert found.model_fields_set == validated.model_fields_set
    assert found.model_dump() == validated.model_dump()
    assert found.model_copy(update={"nl": "x"}).nl == "x"
    assert {
        slot: getattr(found, slot)
        for slot in Role.__slots__
        if slot.endswith(("extra__", "private__"))
    } == {
        slot: getattr(validated, slot)
        for slot in Role.__slots__
        if slot.endswith(("extra__", "private__"))
    }


def test_a_record_knows_what_was_written_and_what_was_left_out():
    assert made({**HEAD, "quorum": None})[0].model_fields_set == {"pack", "version", "quorum"}


def test_what_was_made_is_frozen():
    pack, _ = made(HEAD)
    with raises(ValidationError):
        pack.version = "2.0.0"


def test_a_real_pack_is_what_validating_would_have_made():
    """The reader has checked every value; were it to let one through, pydantic would say so here."""
    pack = load_pack("voorbeeld").pack
    for name in ("roles", "mandate", "checks", "agreements", "scheme", "facts", "substantiation"):
        part = getattr(pack, name)
        for record in part if isinstance(part, tuple) else (part,):
            said = {field: getattr(record, field) for field in type(record).model_fields}
            assert type(record).model_validate(said) == record
