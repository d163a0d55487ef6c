"""`maatwerk compare --cases` lays a file of households side by side in every municipality."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.across import comparing
from maatwerk_core.bulk.pages import across_report
from tests.bulk.pages.by_hand import across
from tests.bulk.real_cases import as_if_real


@pytest.fixture(scope="session")
def cases(tmp_path_factory):
    """Three hundred made-up households."""
    from maatwerk_core.bulk.population import draw_population
    from maatwerk_core.cli.population import DAY
    from maatwerk_core.packs.load import load_pack

    packs = [load_pack(name) for name in ("amsterdam", "hengelo", "zaanstad")]
    path = tmp_path_factory.mktemp("cases") / "casussen.parquet"
    batches = draw_population(300, 4, DAY, packs)
    pq.write_table(pa.Table.from_batches(list(batches)), path)
    return path


@pytest.fixture
def compare(run, cases):
    def compare(*args, packs="amsterdam,hengelo,zaanstad", columns=80):
        return run("compare", "--cases", cases, "--packs", packs, *args, columns=columns)

    return compare


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("columns", [60, 80])
def test_what_a_person_sees(run, monkeypatch, snapshot, lang, columns):
    for module in (comparing, across_report):  # who imports it first must not keep this one
        monkeypatch.setattr(module, "compare_file", lambda *_, **__: across())
    args = ("compare", "--cases", "casussen.parquet", "--packs", "amsterdam", "--lang", lang)
    assert run(*args, columns=columns).out == snapshot


@pytest.mark.parametrize("columns", [60, 80])
def test_no_line_is_wider_than_the_screen(compare, columns):
    out = compare(columns=columns).out
    assert max(map(len, out.splitlines())) <= columns


def test_a_program_reads_the_same(compare):
    ran = compare("--json")
    assert ran.code == 0
    assert [each["version"]["pack"] for each in ran.json["municipalities"]] == [
        "amsterdam", "hengelo", "zaanstad",
    ]  # fmt: skip
    assert ran.json["households"] == 300


def test_the_report_is_a_folder_with_a_page(compare, tmp_path):
    out = tmp_path / "verslag"
    ran = compare("-o", out)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.split()[-1] == str(out)
    assert (out / "index.html").read_text("utf-8").startswith("<!doctype html>")


def test_all_packs_are_those_of_municipalities_that_exist(run, cases):
    ran = run("compare", "--cases", cases, "--packs", "all", "--json")
    names = [each["version"]["pack"] for each in ran.json["municipalities"]]
    assert {"amsterdam", "zaanstad", "huizen"} <= set(names)
    assert not {"landelijk", "voorbeeld"} & set(names)


def test_few_households_leave_no_empty_table(run, cases, tmp_path):
    pq.write_table(pq.read_table(cases).slice(0, 12), tmp_path / "twaalf.parquet")
    args = ("compare", "--cases", tmp_path / "twaalf.parquet", "--packs", "amsterdam,hengelo")
    ran = run(*args, "-o", tmp_path / "uit")
    assert ran.code == 0
    assert "Situaties met te weinig casussen om te tonen" in ran.out
    assert "levensgebied  bedrag" not in ran.out


def test_rows_with_faults_are_counted_and_the_run_says_so(run, cases, tmp_path):
    table = pq.read_table(cases)
    path = tmp_path / "dubbel.parquet"
    pq.write_table(pa.concat_tables([table, table.slice(0, 2)]), path)
    ran = run("compare", "--cases", path, "--packs", "amsterdam,hengelo", "-o", tmp_path / "uit")
    assert ran.code == 1
    assert "2 van de 302 rijen waren niet te toetsen" in " ".join(ran.out.split())
    told = (tmp_path / "uit" / "bad.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["row"] for line in told] == [301, 302]


@pytest.mark.parametrize(
    ("args", "code"),
    [
        ((), "across.one-or-many"),
        (("zaanstad/lasmasker", "--cases", "x.parquet"), "across.one-or-many"),
        (("zaanstad/lasmasker", "-o", "uit"), "across.belongs-with"),
        (("zaanstad/lasmasker", "--purpose", "raad"), "across.belongs-with"),
        (("--cases", "x.parquet", "--set", "amount=5"), "across.belongs-with"),
        (("--cases", "x.parquet", "--packs", "zaanstad"), "across.packs"),
        (("--cases", "x.parquet", "--packs", "zaanstad,zaanstad"), "across.twice"),
        (("--cases", "x.parquet", "--packs", "zaanstad,hengelo"), "file.unreadable"),
        (("--cases", "x.parquet", "--packs", "zaanstad,hengelo", "--day", "morgen"), "value.day"),
        (("--cases", "x.parquet", "--packs", "zaanstad,hengello"), "pack.not-found"),
    ],
)  # fmt: skip
def test_wrong_use_is_told_in_words(run, args, code):
    ran = run("compare", *args)
    assert (ran.code, ran.out) == (2, "")
    assert code in ran.err


def test_real_data_need_a_purpose_that_is_shown(run, cases, tmp_path):
    path = tmp_path / "echt.parquet"
    pq.write_table(as_if_real(pq.read_table(cases)), path)
    args = ("compare", "--cases", path, "--packs", "amsterdam,hengelo")
    ran = run(*args)
    assert (ran.code, ran.out) == (2, "")
    assert "bulk.no-purpose" in ran.err
    assert "Echte gegevens. Doel: raadsvoorstel." in run(*args, "--purpose", "raadsvoorstel").out
