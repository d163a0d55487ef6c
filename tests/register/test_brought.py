"""A file with votes and words is carried out as a whole."""

import datetime

from maatwerk_core.packs.votes import load_votes
from maatwerk_core.register.brought import commands_of

DAY = datetime.date(2019, 6, 3)
FILE = {
    "outcome": "grant",
    "by": "team",
    "votes": [
        {"person": person, "role": "team", "approves": "yes", "knows_household": "no", "requester": "no"}
        for person in "abc"
    ],
    "motivations": {"doel": "Een plek om te wonen."},
}  # fmt: skip


def test_what_people_bring_makes_a_decision_at_once(desk, shed):
    after = desk.do_all(shed, commands_of(load_votes(FILE), DAY))
    assert (after.decided.approvals, after.decided.on) == (3, "2019-06-03")
    assert dict(after.motivations) == {"doel": "Een plek om te wonen."}


def test_the_day_of_the_file_goes_before_another():
    (*_, last) = commands_of(load_votes({**FILE, "on": "2019-06-05"}), DAY)
    assert (last.on, last.acute) == (datetime.date(2019, 6, 5), False)


def test_acceptances_and_releases_come_before_the_decision():
    file = {
        **FILE,
        "accepts": {"wsnp": "Er zijn geen schulden bekend."},
        "releases": {"brake": {"by": "team", "grounds": "Nagevraagd: het mag."}},
    }
    kinds = [type(one).__name__ for one in commands_of(load_votes(file), DAY, True)]
    assert kinds[3:] == ["Motivate", "AcceptUnknown", "ReleaseStop", "Decide"]
