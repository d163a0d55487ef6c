"""The words to choose from after a decision, for commands and for the command line; no extra is needed for them."""

from __future__ import annotations

from typing import TypeAlias

Choices: TypeAlias = tuple[str, ...]

#: How an agreement ends; one that was waived is let go of, and nothing is paid back.
WAIVED = "waived"
HOW: Choices = ("kept", "broken_culpably", "broken_otherwise", WAIVED)
#: Endings of which someone has to say in words how they were judged.
JUDGED: Choices = HOW[1:]
#: How an objection is answered when nothing changes, and why a decision is taken back when something does.
ANSWERS: Choices = ("unfounded", "inadmissible", "withdrawn")
WHY: Choices = ("objection", "new_facts", "mistake", "court")
#: What a resident answers when people look back.
SAID: Choices = ("yes", "partly", "no")
#: Why a dossier is erased before its term is over: the household asked, a court said so, or it was a mistake.
SOONER: Choices = ("request", "court", "mistake")
