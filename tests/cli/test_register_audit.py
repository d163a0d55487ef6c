"""`maatwerk register export FILE --audit YEAR`: what is printed beside the file, and what is refused."""

import json

import pytest

BANK = """Datum;Naam;Af Bij;Bedrag
03-03-2026;Witgoedhal BV;Af;150,00
05-05-2026;J. Jansen NL91ABNA0417164300;Af;12,00
06-05-2026;Gemeente;Bij;1.000,00
"""


@pytest.fixture
def register(register, tmp_path):
    """The same, in a folder with a register in which something was paid, and what the bank says."""
    assert register("init").code == 0
    register("budget", "team", "--amount", "2000", "--year", "2026")
    ran = register("light", "--pack", "amsterdam", "--what", "een koelkast", "--amount", "150", "--agreed", "a,b,c",
                   "--paid-to", "Witgoedhal", "--on", "2026-03-02", "--budget", "team")  # fmt: skip
    assert ran.code == 0, ran.err
    (tmp_path / "bank.csv").write_text(BANK, encoding="utf-8")
    return register


def test_the_account_stands_in_the_file_and_the_sums_are_printed(register, tmp_path):
    ran = register("export", "a.csv", "--audit", "2026", columns=100)
    assert ran.code == 0, ran.err
    assert [" ".join(line.split()) for line in ran.out.splitlines() if line.strip("- ")] == [
        "jaar 2026", "betalingen 1", "betaald € 150", "kwam terug € 0", "bestand a.csv", "let op betalingen",
        "geen kassabon 1", "budget dit jaar alle jaren geboekt", "team € 150 € 150 € 150",
    ]  # fmt: skip
    assert (tmp_path / "a.csv").read_text("utf-8-sig").count("\n") == 2


def test_the_bank_is_laid_beside_it_and_no_name_comes_back(register, tmp_path):
    ran = register("export", "a.csv", "--audit", "2026", "--bank", "bank.csv", columns=100)
    assert ran.code == 0, ran.err
    said = " ".join(ran.out.split())
    assert "gevonden bij de bank 1 alleen in het register 0" in said
    assert "alleen bij de bank regel 3 2026-05-05 € 12" in said
    for text in (ran.out, (tmp_path / "a.csv").read_text("utf-8-sig")):
        assert "Jansen" not in text
        assert "NL91" not in text


def test_for_a_program_it_is_json(register, tmp_path):
    ran = register(
        "export", "a.json", "--audit", "2026", "--bank", "bank.csv", "--bank-days", "0", "--json"
    )
    assert (ran.json["total_cents"], ran.json["bank"]["matched"]) == (15_000, 0)
    assert json.loads((tmp_path / "a.json").read_text())["payments"][0]["bank"] == "register_only"


def test_a_receipt_and_columns_by_name(register, tmp_path):
    (tmp_path / "bank.csv").write_text("Wanneer;Euro\n02-03-2026;150\n", encoding="utf-8")
    ran = register("export", "a.json", "--audit", "2026", "--bank", "bank.csv", "--bank-day", "wanneer",
                   "--bank-amount", "euro", "--json")  # fmt: skip
    assert ran.json["bank"]["matched"] == 1


def test_what_is_not_sure_is_told_in_both_languages(register, run, tmp_path):
    (tmp_path / "bank.csv").write_text(
        "Datum;Bedrag\n02-03-2026;-150\n02-03-2026;-150\n", encoding="utf-8"
    )
    args = ("--audit", "2026", "--bank", "bank.csv")
    assert "en regel 2 2026-03-02" in " ".join(register("export", "a.csv", *args).out.split())
    english = run("--lang", "en", "register", "export", "b.csv", *args)
    assert "and line 2 2026-03-02" in " ".join(english.out.split())


@pytest.mark.parametrize(
    ("args", "code"),
    [
        (("a.csv", "--audit", "2026", "--bank", "weg.csv"), "file.unreadable"),
        (("a.csv", "--audit", "dit jaar"), "value.count"),
        (("a.xlsx", "--audit", "2026"), "register.export-kind"),
        (("a.jsonl", "--bank", "bank.csv"), "bank.no-account"),
        (("a.csv", "--audit", "2026", "--bank-day", "Datum"), "bank.no-account"),
        (("a.csv", "--audit", "2026", "--bank", "bank.csv", "--bank-day", "Naam"), "bank.day"),
    ],
)
def test_what_can_not_be_is_told_and_no_file_is_written(register, tmp_path, args, code):
    ran = register("export", *args)
    assert ran.code in (1, 2)
    assert code in ran.err
    assert "Jansen" not in ran.err
    assert not (tmp_path / args[0]).exists()
