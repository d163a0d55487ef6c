"""Carries out what people ask of a dossier, held against the rules: the events, or all that stands in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from typing import TypeAlias

from maatwerk_core.errors import Fault, Faults, fault
from maatwerk_core.register.bench import Bench, against, follows
from maatwerk_core.register.commands import (
    AcceptUnknown,
    CastVote,
    Close,
    Decide,
    Motivate,
    Pay,
    Put,
    ReleaseStop,
    WithdrawVote,
)
from maatwerk_core.register.commands_after import (
    Agree,
    Answer,
    Complete,
    EndAgreement,
    Evaluate,
    Object,
    Repay,
    Revise,
)
from maatwerk_core.register.events import Event
from maatwerk_core.register.privacy import refuse_personal

Command: TypeAlias = (
    Put | CastVote | WithdrawVote | Motivate | AcceptUnknown | ReleaseStop | Decide | Pay | Close
    | Complete | Agree | EndAgreement | Repay | Evaluate | Object | Answer | Revise
)  # fmt: skip

#: What may still happen to a dossier that was closed: people learn, pay back and disagree later too.
ONCE_CLOSED = (Repay, Evaluate, Object, Answer, Revise)


def carry_out(command: Command, bench: Bench) -> tuple[Event, ...]:
    """The events that follow from a command. Raises `Faults` with everything that stands in the way."""
    if bench.dossier.closed_on is not None and not isinstance(command, ONCE_CLOSED):
        raise Faults([fault("register.closed", dossier=bench.dossier.id)])
    faults = (*personal_in(command), *against(command, bench))
    if faults:
        raise Faults(faults)
    return tuple(follows(command, bench))


def personal_in(command: Command) -> Iterator[Fault]:
    """What points to a person, in anything that people wrote."""
    for field in fields(command):
        said = getattr(command, field.name)
        if isinstance(said, str):
            yield from refuse_personal(said, f"/{field.name}")
    if isinstance(command, CastVote):
        yield from refuse_personal(command.vote.person, "/person")
