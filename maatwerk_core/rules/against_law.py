"""Which rules of a pack a source says to go against the law."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from maatwerk_core.rules.pack import Pack
from maatwerk_core.rules.sections import AgreementRule, Check, Scheme, Tier
from maatwerk_core.rules.written import AgainstLaw
from maatwerk_core.rules.wrong import Path


class Accused(NamedTuple):
    """A rule by its name, what is said of it, and the path where that is written."""

    rule: str
    said: AgainstLaw
    path: Path

    def references(self) -> Iterator[tuple[Path, str]]:
        """The source that says so, and the law where it names one."""
        yield (*self.path, "source"), self.said.source
        if self.said.law:
            yield (*self.path, "law"), self.said.law


def said_against_law(pack: Pack) -> Iterator[Accused]:
    """What sources say against the scheme, its tiers, agreements and checks, in the order of those sections."""
    rules: list[tuple[str, Path, Scheme | Tier | AgreementRule | Check]] = [
        ("scheme", ("scheme",), pack.scheme),
        *(
            (tier.role[0], ("mandate", "tiers", at), tier)
            for at, tier in enumerate(pack.mandate.tiers or ())
        ),
        *((rule.id, ("agreements", rule.id), rule) for rule in pack.agreements),
        *((check.id, ("checks", check.id), check) for check in pack.checks),
    ]
    for name, path, rule in rules:
        if rule.said_against_law is not None:
            yield Accused(name, rule.said_against_law, (*path, "said_against_law"))
