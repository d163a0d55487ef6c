"""The articles of a draft policy rule about what a plan must meet, what is agreed and written, and how it ends."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.rules.sections import AgreementRule, Check
from maatwerk_core.workshop.diff.labels import kept_after
from maatwerk_core.workshop.export.drafting import Article, Drafting, capital, listed
from maatwerk_core.workshop.export.in_force import may_hold

_SEVERITIES = {
    "stop": "Deze toetsen volgen uit de wet, zover de regels weten. Voldoet een plan er niet aan, dan kan het zo "
    "niet. Er staat bij hoe het wel kan:",
    "motivate": "Deze toetsen worden gevolgd of er wordt uitgelegd waarom niet:",
    "advice": "Deze toetsen zijn een advies. Zij houden een plan niet tegen:",
}
_OFFERS = {
    "example": "kan worden gebruikt",
    "standard": "wordt altijd aangeboden",
    "required": "hoort bij elk plan waar zij past",
}
_ENDS = (
    ("kept", "Nagekomen"),
    ("broken_culpably", "Verwijtbaar niet nagekomen"),
    ("broken_otherwise", "Buiten schuld niet nagekomen"),
)
_MUSTS = (
    ("serve_resident", "Zij moet de inwoner zelf dienen.", "of zij de inwoner zelf moet dienen"),
    ("fit", "Zij moet passen bij wat iemand kan.", "of zij moet passen bij wat iemand kan"),
)


def checks(draft: Drafting) -> Article:
    """The checks by how heavy they are, under the legal bases where they apply."""
    article = draft.begin("Toetsen")
    for severity, said in _SEVERITIES.items():
        found = [
            check
            for check in draft.pack.checks
            if check.severity == severity and _may_apply(draft, check)
        ]
        if found:
            article.members.append(f"{said}\n{listed(_check(draft, check) for check in found)}")
    if not article.members:
        article.members.append(f"Een plan voldoet aan {draft.to_decide('welke toetsen er zijn')}.")
    left_out = [check for check in draft.pack.checks if not _may_apply(draft, check)]
    if left_out:
        draft.note(
            "Toetsen die alleen onder een andere grondslag gelden, of niet op deze dag, staan hier niet"
        )
    return article


def _may_apply(draft: Drafting, check: Check) -> bool:
    """Can a check apply under the scheme's legal basis, on this day?"""
    found = draft.resolved("scheme", "legal_basis")
    other = (
        check.applies_under
        and found is not None
        and found.value is not None
        and found.value not in check.applies_under
    )
    return not other and may_hold(draft.policy, check.id, draft.day)


def _check(draft: Drafting, check: Check) -> str:
    said = check.text.nl.rstrip(".") + "."
    if check.when is not None:
        said += f" Dit geldt als: {draft.wording.condition(check.when)}."
    said += f" De eis is: {draft.wording.condition(check.require)}."
    if check.severity == "stop" and check.way_through:
        said += " Hoe het wel kan: " + " ".join(way.nl for way in check.way_through)
    if check.released_by:
        said += f" Van deze eis kan ontheffen, met redenen: {draft.roles(check.released_by)}."
    draft.source(check.source)
    if check.assumed:
        draft.note(f"Aanname bij ‘{check.text.nl.rstrip('.')}’: {check.assumed}")
    if check.note:
        draft.note(f"Bij ‘{check.text.nl.rstrip('.')}’: {check.note}")
    return said


def return_in_kind(draft: Drafting) -> Article:
    """The stance on a tegenprestatie, and what it must do."""
    article = draft.begin("Tegenprestatie")
    stance = draft.value("tegenprestatie", "stance", ask="of de gemeente iets terugvraagt")
    article.members.append(f"Een tegenprestatie binnen het plan is: {stance}.")
    for field, said, ask in _MUSTS:
        found = draft.resolved("tegenprestatie", "must", field)
        words = draft.value("tegenprestatie", "must", field, ask=ask)
        if found is None or found.value is None:
            article.members.append(words)
        elif found.value:
            article.members.append(said)
    draft.propose("Wat iemand terugdoet zegt niets over wat iemand waard is.")
    return article


def agreements(draft: Drafting) -> Article:
    """The agreements that a plan may hold, and what follows from each."""
    article = draft.begin("Afspraken")
    for rule in draft.pack.agreements:
        said = f"‘{rule.promise.nl.rstrip('.')}’. Deze afspraak {_OFFERS[rule.offer]}."
        if rule.when is not None:
            said += f" Zij past als: {draft.wording.condition(rule.when)}."
        article.members.append(" ".join((said, *_follows(draft, rule))))
    if not draft.pack.agreements:
        which = draft.to_decide("welke afspraken de regeling kent")
        article.members.append(f"In een plan staan afspraken. Welke dat zijn is {which}.")
    return article


def _follows(draft: Drafting, rule: AgreementRule) -> Iterator[str]:
    path, name = ("agreements", rule.id), rule.promise.nl.rstrip(".")
    yield f"Zij duurt {draft.value(*path, 'until', ask=f'hoe lang ‘{name}’ duurt')}."
    for field, said in _ENDS:
        ask = f"wat volgt als ‘{name}’ zo afloopt: {said.lower()}"
        yield f"{said}: terug te betalen is {draft.value(*path, field, 'pays', ask=ask)}."
    judge = draft.value(*path, "judged_by", ask=f"wie beoordeelt of ‘{name}’ is nagekomen")
    yield f"Wie dat beoordeelt: {judge.rstrip('.')}."


def substantiation(draft: Drafting) -> Article:
    """What is written down, and when."""
    article = draft.begin("Onderbouwing")
    for row in draft.pack.substantiation:
        questions = listed(str(nl) for _, nl, _ in row.write)
        when = draft.wording.condition(row.when)
        light = " Een korte notitie is genoeg." if row.registration == "light" else ""
        article.members.append(f"Wordt opgeschreven ({when}):{light}\n{questions}")
        draft.source(row.source)
    if not draft.pack.substantiation:
        article.members.append(
            f"Bij elke beslissing wordt opgeschreven {draft.to_decide('wat wordt opgeschreven')}."
        )
    draft.propose(
        "Ook bij een weigering staat op papier wat er gebeurt als we niets doen, wat het huishouden in plaats daarvan "
        "krijgt, en wat het belang van de kinderen is."
    )
    return article


def terms_of_time(draft: Drafting) -> Article:
    """Deadlines and how long a dossier is kept, as far as they go with the scheme's legal basis."""
    article = draft.begin("Termijnen")
    found = draft.resolved("scheme", "legal_basis")
    basis = found.value if found is not None else None
    for row in draft.pack.deadlines:
        if row.applies_under and basis is not None and basis not in row.applies_under:
            continue
        name = (row.nl or row.id).rstrip(".")
        within = draft.value("deadlines", row.id, "within", ask=f"de termijn voor: {name}")
        article.members.append(f"{capital(name)}: {within}.")
        draft.source(row.law)
    for kept in draft.pack.retention:
        (outcome, _), under = kept_after(kept.id)
        if under in ("", basis):
            keep = draft.value(
                "retention", kept.id, "keep", ask=f"hoe lang een dossier blijft na {outcome}"
            )
            article.members.append(f"Een dossier blijft na {outcome}: {keep}.")
    if not article.members:
        when = draft.to_decide("binnen welke tijd wordt beslist en betaald")
        article.members.append(f"De termijnen zijn {when}.")
    return article


def deviating(draft: Drafting) -> Article:
    """Deviating and hardship, which packs hold only in part; objection and complaint."""
    article = draft.begin("Afwijken, bezwaar en klacht")
    draft.propose(
        "Van een toets die wordt gevolgd of uitgelegd mag worden afgeweken als de uitleg op papier staat."
    )
    clause = draft.to_decide("of er een hardheidsclausule komt, en wie haar toepast")
    article.members.append(f"Pakt deze beleidsregel onredelijk uit, dan {clause}.")
    for field, said, ask in (
        ("objection_to", "Bezwaar gaat naar", "waar bezwaar heen gaat"),
        ("complaint_to", "Een klacht gaat naar", "waar een klacht heen gaat"),
    ):
        article.members.append(f"{said} {draft.value('scheme', field, ask=ask)}.")
    draft.note(
        "De tekst van Awb artikel 4:84 over afwijken van een beleidsregel is voor dit ontwerp niet gelezen. "
        "Laat een jurist dat nagaan"
    )
    return article


def learning(draft: Drafting) -> Article:
    """How the scheme learns from decisions."""
    article = draft.begin("Leren")
    regret = draft.value(
        "learning",
        "regret",
        "at_most",
        ask="van welk deel van de beslissingen men spijt mag hebben",
    )
    article.members.append(
        f"Van dit deel van de beslissingen mag men spijt hebben, als er een les bij staat: {regret}."
    )
    after = (draft.pack.learning.evaluate_after if draft.pack.learning is not None else ()) or ()
    moments = draft.wording.joined(
        (draft.wording.value(length, "duration") for length in after), "and"
    )
    article.members.append(
        f"Teruggekeken wordt na: {moments or draft.to_decide('wanneer wordt teruggekeken')}."
    )
    signal = draft.value("learning", "signal_from", ask="vanaf hoeveel keer iets een patroon is")
    article.members.append(
        f"Komt hetzelfde zo vaak terug, dan is het een vraag voor beleid: {signal} keer."
    )
    return article


def coming_into_force(draft: Drafting) -> Article:
    """When the rule starts, ends, and what it is called."""
    article = draft.begin("Inwerkingtreding en naam")
    begin = draft.value("scheme", "from", ask="vanaf wanneer de regeling geldt")
    end = draft.value(
        "scheme", "through", ask="tot wanneer de regeling geldt, of dat zij geen einde heeft"
    )
    article.members.append(f"De regeling zelf loopt vanaf {begin}. De laatste dag is {end}.")
    article.members.append(
        f"Deze beleidsregel gaat in op {draft.to_decide('de dag waarop deze beleidsregel ingaat')}."
    )
    place = draft.pack.municipality.name if draft.pack.municipality is not None else ""
    name = draft.pack.scheme.name or draft.pack.pack
    article.members.append(f"Zij heet: Beleidsregel {name} {place}".rstrip() + ".")
    return article
