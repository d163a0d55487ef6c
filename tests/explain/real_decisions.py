"""Real cases as people decide on them: whatever the engine asks for is brought, in words for a resident."""

from __future__ import annotations

import datetime

from maatwerk_core.engine.assess import Assessment, assess
from maatwerk_core.engine.decide import decide
from maatwerk_core.errors.fault import names_in
from maatwerk_core.model.decision import Decision, Release, Vote
from maatwerk_core.packs.cases import load_case_file
from tests.explain.real_cases import NAMES, ROOT, policy

ON = datetime.date(2019, 6, 3)
#: What people wrote, by what it is about.
WORDS = {
    "deviate": "Zo blijft er een dak boven het hoofd.",
    "refer": "De kredietbank kan u beter helpen.",
    "solved_without_money": "Uw zus helpt u.",
    "refuse": "Er is al een andere plek.",
    "nothing": "U houdt de plek die er nu is.",
    "instead": "U krijgt een gesprek over andere hulp.",
    "children": "De kinderen kunnen op school blijven.",
}
#: Every pack of a municipality, and a case for those without one of their own.
PACKS = sorted(path.parent.name for path in (ROOT / "rulepacks").glob("*/pyproject.toml"))
BORROWED = "amsterdam/schuur"


def case_of(pack: str) -> str:
    """A case to decide on under a pack: its first, or one that it borrows."""
    return next((name for name in NAMES if name.startswith(f"{pack}/")), BORROWED)


def assessed_as(name: str, pack: str | None = None, **fields: object) -> Assessment:
    """A real case with other fields, under another pack where one is named."""
    own, case = name.split("/")
    rules = policy(pack or own)
    path = ROOT / "rulepacks" / own / "cases" / f"{case}.yaml"
    found = load_case_file(path, policy(own).plan.facts).case
    changes = {**fields, **({"pack": pack} if pack else {})}
    return assess(found.model_copy(update=changes), rules)


def decided(assessment: Assessment, outcome: str) -> Decision:
    """The decision, after all that it asks for was brought."""
    words, accepts, releases = dict(WORDS), {}, {}
    roles = assessment.findings["mandate"]["roles"] or ()
    by = next(
        iter(roles), assessment.policy.pack.roles[0].id if assessment.policy.pack.roles else "team"
    )
    votes = [
        Vote(person=one, role=by, approves=True, requester=False, knows_household=False)
        for one in "abcdef"
    ]
    for _ in range(5):
        found = decide(assessment, outcome, by, votes, words, accepts, releases, on=ON)
        if isinstance(found, Decision):
            return found
        for fault in found:
            section, *name = names_in(fault.pointer)
            key = ".".join(name)
            if section == "accepts":
                accepts[key] = "Wij vinden dit zo goed genoeg."
            elif section == "motivations":
                words[key] = f"Dit is nodig. Wij legden het vast onder {key}."
            elif section == "releases":
                releases[key] = Release(by=by, grounds="De nood is hoog.")
    raise AssertionError([fault.text("en") for fault in found])
