"""The articles of a draft policy rule about deciding: words, purpose, basis, who decides, approval, weighing."""

from __future__ import annotations

from collections.abc import Iterator

from maatwerk_core.rules.sections import Quorum, Role, Tier
from maatwerk_core.workshop.export.drafting import PROPOSAL, Article, Drafting, capital

_QUESTIONS = {
    "returns": "Rendement",
    "involvement": "Betrokkenheid",
    "tegenprestatie": "Een tegenprestatie",
}


def terms(draft: Drafting) -> Article:
    """What the words mean; roles are those of the pack."""
    article = draft.begin("Begripsbepalingen")
    found = {
        "afspraak": "iets dat het huishouden of een ander in het plan belooft",
        "akkoord": "de uitspraak van een collega dat het plan door kan gaan",
        "gewone weg": "een voorziening die al bestaat en waar het huishouden om kan vragen",
        "huishouden": "de mensen voor wie het plan is, samen",
        "inzet": "wat met het budget wordt betaald",
        "onderbouwing": "wat bij een beslissing wordt opgeschreven",
        "plan": "het plan dat met het huishouden is gemaakt, met het doel, de inzet en de afspraken",
        "rem": "het recht om een plan op te houden op een genoemde grond",
        "tegenprestatie": "wat de inwoner binnen het plan terugdoet. Niet de tegenprestatie van de Participatiewet",
    }
    found |= {role.nl: _role(draft, role) for role in draft.pack.roles}
    article.members.append(f"In deze beleidsregel betekent {PROPOSAL}:")
    article.members += [f"- *{word}*: {meaning}." for word, meaning in sorted(found.items())]
    return article


def _role(draft: Drafting, role: Role) -> str:
    said = "de rol met die naam in deze regeling"
    if role.members:
        verb = "horen" if len(role.members) > 1 else "hoort"
        said += f". {capital(draft.roles(role.members, 'en'))} {verb} er altijd bij"
    if draft.resolved("roles", role.id, "at_most") is not None:
        most = draft.value(
            "roles", role.id, "at_most", ask=f"hoe groot {draft.role(role.id)} mag zijn"
        )
        said += f". Ten hoogste {most} mensen"
    return said


def purpose(draft: Drafting) -> Article:
    """The purpose, which a pack doesn't hold; its remark goes into the explanation."""
    article = draft.begin("Doel")
    name = draft.pack.scheme.name or draft.to_decide("hoe de regeling heet")
    article.members.append(f"Deze beleidsregel gaat over {name}.")
    if draft.pack.municipality is not None and draft.pack.municipality.area:
        article.members.append(f"Zij geldt voor dit gebied: {draft.pack.municipality.area}.")
    article.members.append(
        f"Het doel van de regeling is {draft.to_decide('wat het doel van de regeling is')}."
    )
    draft.propose(
        "Het huishouden is het uitgangspunt. De wet waar een vraag onder valt komt daarna."
    )
    if draft.pack.note:
        draft.note(draft.pack.note)
    return article


def basis(draft: Drafting) -> Article:
    """The legal basis, what kind of decision follows, and the money."""
    article = draft.begin("Grondslag en budget")
    said = draft.value("scheme", "legal_basis", ask="uit welke grondslag het geld komt")
    article.members.append(f"Het geld wordt uitgegeven onder deze grondslag: {said}.")
    found = draft.resolved("scheme", "legal_basis")
    rule = next(
        (b for b in draft.pack.legal_bases if found is not None and b.id == found.value), None
    )
    if rule is not None:
        if rule.article:
            article.members.append(f"Daarbij hoort {draft.citing.full(rule.article)}.")
            draft.source(rule.article)
        for field, when in (
            ("on_application", "Na een aanvraag"),
            ("on_offer", "Na een aanbod van de gemeente"),
        ):
            ask = f"wat voor beslissing het is {when[:1].lower()}{when[1:]}"
            article.members.append(
                f"{when} is de beslissing: {draft.value('legal_bases', rule.id, field, ask=ask)}."
            )
    for budget in draft.pack.budget or ():
        path = ("budget", budget.id)
        amount = draft.value(*path, "amount", ask=f"hoeveel geld er is ({budget.id})")
        per = draft.value(*path, "per", ask=f"per welke periode budget {budget.id} is")
        short = draft.value(*path, "when_short", ask=f"wat er gebeurt als budget {budget.id} op is")
        article.members.append(
            f"Budget {budget.id}: {amount}, per {per}. Bij tekort: {short.rstrip('.')}."
        )
    if not draft.pack.budget:
        article.members.append(f"Het budget is {draft.to_decide('hoeveel geld er is')}.")
    return article


def deciding(draft: Drafting) -> Article:
    """The mandate: tiers, what counts together, what is above, the maximum."""
    article = draft.begin("Wie beslist")
    tiers = draft.pack.mandate.tiers or ()
    if not tiers:
        article.members.append(
            f"Over een plan beslist {draft.to_decide('wie beslist, en tot welk bedrag')}."
        )
        return article
    article.members += [_tier(draft, tier) for tier in tiers]
    draft.propose("De eerste in deze lijst die mag beslissen, beslist.")
    names = {
        "per": "of bedragen per plan of per huishouden tellen",
        "within": "over welke periode bedragen samen tellen",
    }
    per, within = (draft.value("mandate", name, ask=ask) for name, ask in names.items())
    article.members.append(f"Bedragen tellen samen {per}, over deze periode: {within}.")
    draft.propose("Wat is toegekend of aangevraagd telt mee. Knippen in delen maakt dus niets uit.")
    above = "niemand op grond van deze beleidsregel"
    if draft.pack.mandate.above != "nobody":
        above = draft.to_decide("wie boven het hoogste plafond beslist")
    article.members.append(f"Boven het hoogste plafond beslist {above}.")
    if draft.resolved("maximum") is not None:
        article.members.append(_maximum(draft))
    return article


def _maximum(draft: Drafting) -> str:
    said = f"De regeling geeft ten hoogste {draft.value('maximum', ask='wat het maximum is')} per plan."
    if any(
        check.id == "maximum" and check.severity == "stop" for check in draft.policy.plan.checks
    ):
        ways = draft.pack.above_maximum.way_through
        return " ".join((said, "Daarboven kan het zo niet.", *(way.nl for way in ways)))
    return f"{said} Daarboven kan alleen met een uitleg."


def _tier(draft: Drafting, tier: Tier) -> str:
    path, who = ("mandate", "tiers", tier.role[0]), draft.roles(tier.role)
    ceiling = draft.value(*path, "ceiling", ask=f"tot welk bedrag {who} mag beslissen")
    endless = draft.wording.say("unlimited")
    reach = f"tot en met {ceiling}"
    if ceiling.startswith(endless):
        reach = f"over elk bedrag{ceiling.removeprefix(endless)}"
    said = f"{capital(who)} beslist {reach}."
    if len(tier.role) > 1:
        said += " Ieder van hen mag dat alleen."
    if tier.when is not None:
        said += f" Dat kan alleen als: {draft.wording.condition(tier.when)}."
    if tier.when_met:
        names = " en ".join(
            f"‘{draft.telling.name(('checks', id_), draft.version)}’" for id_ in tier.when_met
        )
        said += f" Aan deze toets moet zijn voldaan: {names}."
    if tier.inform:
        said += f" Het is daarna ook bekend bij {draft.roles(tier.inform, 'en')}."
    if draft.resolved(*path, "instrument") is not None:
        said += f" De vorm van de bevoegdheid is {draft.value(*path, 'instrument', ask='de vorm van de bevoegdheid')}."
    return said


def approval(draft: Drafting) -> Article:
    """The quorum per deciding role."""
    article = draft.begin("Akkoord van collega's")
    quorum = draft.pack.quorum
    if quorum == "none":
        article.members.append("Akkoord van collega's is niet nodig.")
    elif not quorum:
        article.members.append(
            f"Het aantal akkoorden is {draft.to_decide('hoeveel collega’s akkoord gaan')}."
        )
    else:
        article.members += [_quorum(draft, row) for row in quorum]
        draft.propose("Wie het huishouden uit het eigen leven kent doet niet mee.")
    return article


def _quorum(draft: Drafting, row: Quorum) -> str:
    path, who = ("quorum", row.id), draft.role(row.id)
    number = draft.value(*path, "approvals", ask=f"hoeveel akkoorden nodig zijn als {who} beslist")
    counts = draft.value(*path, "requester_counts", ask=f"of de vrager meetelt als {who} beslist")
    shown = draft.value(*path, "case_shown", ask=f"hoe de casus wordt voorgelegd als {who} beslist")
    within = draft.value(
        *path, "answer_within", ask=f"hoeveel tijd collega’s hebben als {who} beslist"
    )
    silence = draft.value(*path, "no_answer_is", ask=f"wat zwijgen betekent als {who} beslist")
    said = f"Als {who} beslist is het aantal akkoorden: {number}. Telt de vrager mee: {counts}. "
    said += f"De casus wordt voorgelegd: {shown}. Tijd om te antwoorden: {within}. "
    said += f"Wie niet antwoordt geldt als: {silence}."
    return said + "".join(_discussion(draft, row))


def _discussion(draft: Drafting, row: Quorum) -> Iterator[str]:
    path, who = ("quorum", row.id), draft.role(row.id)
    found = draft.resolved(*path, "discuss")
    if found is not None and found.value:
        yield " Het plan wordt ook besproken. Dat is geen stemming."
    if row.brake is not None:
        grounds = draft.wording.joined(
            (
                draft.telling.choice(g, (*path, "brake", "grounds"), draft.version)
                for g in row.brake.grounds
            ),
            "and",
        )
        then = draft.value(
            *path, "brake", "then", ask=f"wat er gebeurt na een rem, als {who} beslist"
        )
        yield f" {capital(draft.roles(row.brake.by))} kan remmen op {grounds}. Daarna: {then.rstrip('.')}."


def weighing(draft: Drafting) -> Article:
    """The three questions, what they are compared with, and which count."""
    article = draft.begin("Weging")
    draft.propose(
        "Bij elk plan worden drie vragen beantwoord. Wat gebeurt er en wat kost het: als we niets doen, met wat nu "
        "al kan, en met het budget?"
    )
    draft.propose("Gekeken wordt naar rechtmatigheid, rendement en betrokkenheid.")
    for name, said in _QUESTIONS.items():
        counts = {"require": "telt mee voor het besluit", "show": "wordt getoond en beslist niet"}
        words = counts.get(str(getattr(draft.pack.questions, name)))
        if words is None:
            article.members.append(f"{said} {draft.to_decide(f'of {said.lower()} meetelt')}.")
        elif draft.writes("questions", name):
            article.members.append(f"{said} {words}.")
            draft.source(str((draft.own.get("questions") or {}).get("source") or ""))
        else:
            draft.propose(f"{said} {words}.")
    reference = draft.value("returns", "reference", ask="waarmee het budget wordt vergeleken")
    within = draft.value("returns", "within", ask="over welke tijd kosten tellen")
    article.members.append(
        f"Kosten worden vergeleken met: {reference}. De tijd waarover kosten tellen is {within}."
    )
    draft.propose(
        "Een slechte uitkomst in geld houdt een plan niet tegen. Leg haar uit als rendement meetelt."
    )
    if draft.pack.ask.facts:
        facts = draft.wording.joined(
            (f"‘{draft.wording.naming.label(fact)}’" for fact in draft.pack.ask.facts), "and"
        )
        article.members.append(f"Dit moet altijd zijn gezegd: {facts}.")
        draft.source(draft.pack.ask.source)
    return article
