"""A file with votes and words as the commands of a dossier: what people bring to a decision, all together."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from maatwerk_core.packs.votes import Votes
from maatwerk_core.register.carry_out import Command
from maatwerk_core.register.commands import (
    AcceptUnknown,
    CastVote,
    Decide,
    Motivate,
    ReleaseStop,
)


def commands_of(votes: Votes, otherwise: datetime.date, acute: bool = False) -> Sequence[Command]:
    """Each vote, text and release of the file as a command, and the decision last; without a day it is `otherwise`.

    >>> from maatwerk_core.packs.votes import load_votes
    >>> found = load_votes({"outcome": "grant", "by": "team", "motivations": {"doel": "Wonen."}})
    >>> [type(one).__name__ for one in commands_of(found, datetime.date(2026, 1, 1))]
    ['Motivate', 'Decide']
    """
    return (
        *(CastVote(vote) for vote in votes.votes),
        *(Motivate(about, words) for about, words in votes.motivations.items()),
        *(AcceptUnknown(path, words) for path, words in votes.accepts.items()),
        *(ReleaseStop(check, one.by, one.grounds) for check, one in votes.releases.items()),
        Decide(votes.outcome, votes.by, votes.on or otherwise, acute),
    )
