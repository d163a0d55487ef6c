"""What the DMN export says in words, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "about": (
        "Beslistabellen van {name}, met de regels van {day}. Gemaakt uit regelpakket {pack}, versie {version}.",
        "Decision tables of {name}, with the rules of {day}. Made from rule pack {pack}, version {version}.",
    ),
    "units": (
        "Bedragen zijn hele eurocenten, delen honderdsten van een procent, -1 akkoorden is: iedereen.",
        "Amounts are whole eurocents, shares hundredths of a percent, -1 approvals means everyone.",
    ),
    "unknown-falls-through": (
        "Let op: in DMN valt een gegeven dat niet bekend is door naar de volgende rij. De engine van maatwerk_core "
        "doet dat niet: die zegt dan onbekend en noemt wat ontbreekt. Gebruik de tabellen alleen met bekende gegevens.",
        "Mind: in DMN a fact that is not known falls through to the next row. The engine of maatwerk_core does "
        "not do that: it says unknown and names what is missing. So use these tables with known facts only.",
    ),
    "people": (
        "Mensen beslissen. Deze tabellen bereiden een besluit voor en wijzen niets toe of af.",
        "People decide. These tables prepare a decision and grant or refuse nothing.",
    ),
    "left": ("Wat niet in deze tabellen staat:", "What is not in these tables:"),
    "left.unknown": (
        "gegevens die niet bekend zijn, en wie ze kan geven",
        "facts that are not known, and who can supply them",
    ),
    "left.days": (
        "andere dagen dan {day}: waarden met een eigen dag zijn uitgeschreven voor die ene dag",
        "other days than {day}: values with a day of their own are written out for that one day",
    ),
    "left.status": (
        "de status (klaar, uitleggen, onvolledig, stop), want die telt wat nog onbekend is",
        "the status (ready, motivate, incomplete, stop), for it counts what is still unknown",
    ),
    "left.returns": (
        "de drie scenario's met hun kosten, en wat er van de mandaatruimte over is",
        "the three scenarios with their cost, and what is left under the mandate",
    ),
    "left.decide": (
        "het besluit van mensen: stemmen, de rem, uitleg, en wat zij in woorden aanvaarden",
        "the decision of people: votes, the brake, reasons, and what they accept in words",
    ),
    "left.texts": (
        "brieven, prijslijst, normen, termijnen en bewaartermijnen",
        "letters, price list, norms, deadlines and retention",
    ),
    "left.worked-out": (
        "{about}: een optelling, of iets dat uit andere gegevens volgt. Hier geeft u de uitkomst zelf",
        "{about}: a sum, or something that follows from other facts. Here you give the outcome yourself",
    ),
    "left.no-tiers": (
        "wie beslist: het pakket noemt geen mandaat",
        "who decides: the pack names no mandate",
    ),
    "left.not-in-table": (
        "{about}: hier is in een beslistabel geen toets voor ({detail})",
        "{about}: a decision table has no test for this ({detail})",
    ),
    "left.value-unknown": (
        "{about}: het pakket geeft op deze dag geen waarde. De tabel zegt dan niets",
        "{about}: the pack gives no value on this day. The table then says nothing",
    ),
    "question.mandate": ("Wie mag beslissen?", "Who may decide?"),
    "question.quorum": (
        "Hoeveel collega's gaan akkoord als deze rol beslist?",
        "How many colleagues agree where this role decides?",
    ),
    "question.tegenprestatie": (
        "Is voldaan aan wat de regeling over een tegenprestatie zegt?",
        "Is what the scheme says of a tegenprestatie met?",
    ),
    "question.checks": ("Klopt dit? {name}", "Does this hold? {name}"),
    "question.facts": ("Klopt dit: {name}?", "Is this so: {name}?"),
    "question.agreements": ("Past deze afspraak? {name}", "Does this agreement apply? {name}"),
    "question.substantiation": (
        "Moet dit worden opgeschreven? {name}",
        "Must this be written? {name}",
    ),
    "question.open": ("Staat deze weg open: {name}?", "Is this route open: {name}?"),
    "assumed": ("aangenomen: {reason}", "assumed: {reason}"),
    "contested": ("omstreden: {reason}", "contested: {reason}"),
    "no-source": ("geen bron", "no source"),
    "input.basis": (
        "{name}; een casus die er geen noemt heeft die van de regeling: {basis}",
        "{name}; a case that names none has that of the scheme: {basis}",
    ),
    "input.has": ("{name}: {code} is erbij", "{name}: {code} is among them"),
    "unit.cents": ("eurocenten", "eurocents"),
    "unit.bp": ("honderdsten van een procent", "hundredths of a percent"),
    "unit.months": ("maanden", "months"),
    "unit.day": (
        "volgnummer van de dag (1 is 1 januari van het jaar 1)",
        "number of the day (1 is 1 January of the year 1)",
    ),
    "wrote": (
        "{tables} tabellen met {rules} rijen staan in {file}.",
        "{tables} tables with {rules} rules are in {file}.",
    ),
    "scheme": (
        "de regeling loopt op deze dag",
        "the scheme runs on this day",
    ),
    "maximum": ("het bedrag blijft onder het maximum", "the amount stays within the maximum"),
    "budget": ("er is genoeg over van budget {name}", "enough is left of budget {name}"),
}


def word(key: str, lang: str, **values: object) -> str:
    """A text in one language, filled.

    >>> word("question.mandate", "en")
    'Who may decide?'
    """
    return WORDS[key][0 if lang == "nl" else 1].format(**values)
