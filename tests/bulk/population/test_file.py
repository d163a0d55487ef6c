"""A file of made-up households is there whole or not at all, holds what is drawn, and replaces no real cases."""

import datetime

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from maatwerk_core.bulk.population import draw_population, write_population
from maatwerk_core.bulk.population.file import GROUP
from maatwerk_core.bulk.synthetic import is_synthetic
from maatwerk_core.errors import Faults

DAY = datetime.date(2026, 1, 1)


@pytest.fixture
def write(policies, tmp_path):
    """Write a population for one pack."""
    landelijk = next(policy for policy in policies if policy.id == "landelijk")

    def write(households=50, name="casussen.parquet", **settings):
        path = tmp_path / name
        write_population(path, households, 7, DAY, [landelijk], **settings)
        return path

    return write


def drawn(policies, households):
    landelijk = next(policy for policy in policies if policy.id == "landelijk")
    return pa.Table.from_batches(draw_population(households, 7, DAY, [landelijk]))


def test_the_file_holds_what_is_drawn(write, policies):
    assert pq.read_table(write(GROUP + 3)).equals(drawn(policies, GROUP + 3))


def test_the_file_is_labelled_and_holds_no_moment(write):
    metadata = pq.read_metadata(write()).metadata
    assert is_synthetic(metadata)
    assert set(metadata) == {b"maatwerk.synthetic", b"maatwerk.population"}


def test_the_first_households_never_change_within_a_version(policies, snapshot):
    assert drawn(policies, 3).to_pylist() == snapshot


def test_how_far_it_is_is_told(write):
    told = []
    write(GROUP + 3, tell=told.append)
    assert told == [GROUP, GROUP + 3]


@pytest.mark.parametrize("error", [KeyboardInterrupt, OSError(28, "No space left on device")])
@pytest.mark.parametrize("old", [True, False])
def test_what_goes_wrong_half_way_leaves_the_old_file_or_none(write, tmp_path, error, old):
    before = write().read_bytes() if old else None

    def fail(_done):
        raise error

    with pytest.raises((KeyboardInterrupt, Faults)) as failed:
        write(60, tell=fail)
    if isinstance(error, OSError):
        assert [one.code for one in failed.value.faults] == ["bulk.unwritable"]
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == ({"casussen.parquet": before} if old else {})


def test_real_cases_are_never_replaced(write, tmp_path, policies):
    path = tmp_path / "casussen.parquet"
    pq.write_table(drawn(policies, 3).replace_schema_metadata(None), path)
    before = path.read_bytes()
    with pytest.raises(Faults) as refused:
        write()
    assert [one.code for one in refused.value.faults] == ["population.real-cases"]
    assert path.read_bytes() == before


def test_a_folder_is_no_file(write, tmp_path):
    (tmp_path / "casussen.parquet").mkdir()
    with pytest.raises(Faults) as refused:
        write()
    assert [one.code for one in refused.value.faults] == ["bulk.unwritable"]
