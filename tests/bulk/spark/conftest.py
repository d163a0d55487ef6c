"""One Spark session for the whole run: it takes longer to start than most of what is asked of it."""

import pytest


@pytest.fixture(scope="session")
def spark():
    """A session on this machine alone, on two processors."""
    from maatwerk_core.bulk.spark import session

    # What starts soon and is thrown away soon: compiling to the last would take half of the time.
    quick = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
    options = f"{session.ALONE['spark.driver.extraJavaOptions']} {quick}"
    alone = session.ALONE | {
        "spark.driver.extraJavaOptions": options,
        "spark.sql.shuffle.partitions": "2",
    }
    with pytest.MonkeyPatch.context() as changed:
        changed.setattr(session, "ALONE", alone)
        opened = session.spark_session("local[2]")
    yield opened
    opened.stop()
