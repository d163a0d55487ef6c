"""What a comparison says around its changes, in Dutch and in English."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "title": ("{new} {version} naast {old} {before}", "{new} {version} beside {old} {before}"),
    "same": ("Er is niets veranderd.", "Nothing changed."),
    "changes.one": ("Er is één verandering.", "There is one change."),
    "changes.many": ("Er zijn {n} veranderingen.", "There are {n} changes."),
    "changes": ("Wat verandert", "What changes"),
    "cases": ("Voor wie het anders uitpakt", "For whom it comes out differently"),
    "no-cases": (
        "Aan de grenzen van de regels pakt geen geval anders uit.",
        "At the boundaries of the rules no case comes out differently.",
    ),
    "about-cases": (
        "De kleinste gevallen die het verschil laten zien. De engine heeft elk geval met beide versies doorgerekend.",
        "The smallest cases that show the difference. The engine worked out each case with both versions.",
    ),
    "case": (
        "Op {day}, {facts}: {about} Eerst: {before}. Nu: {after}.",
        "On {day}, {facts}: {about} Before: {before}. Now: {after}.",
    ),
    "stated": ("gezegd", "stated"),
    "any-case": ("in elk geval", "in every case"),
    "because": ("Want: {reason}", "Because: {reason}"),
    "absent": ("bestaat niet", "does not exist"),
    "about.mandate": ("wie beslist?", "who decides?"),
    "about.tegenprestatie": (
        "is voldaan aan wat over een tegenprestatie is gezegd?",
        "is what is said of a tegenprestatie met?",
    ),
    "about.checks": ("de toets ‘{name}’.", "the check ‘{name}’."),
    "about.scheme": (
        "loopt de regeling op deze dag?",
        "does the scheme run on this day?",
    ),
    "about.budget": (
        "is er genoeg over van het budget ‘{name}’?",
        "is enough left of the budget ‘{name}’?",
    ),
    "about.maximum": (
        "blijft het bedrag onder het maximum?",
        "does the amount stay within the maximum?",
    ),
    "about.substantiation": (
        "is onderbouwing ‘{name}’ nodig?",
        "is substantiation ‘{name}’ needed?",
    ),
    "about.agreements": ("past de afspraak ‘{name}’?", "does the agreement ‘{name}’ apply?"),
    "about.open": ("staat de weg ‘{name}’ open?", "is the route ‘{name}’ open?"),
    "decides": ("{role} beslist", "{role} decides"),
    "approvals": ("{role} beslist, akkoorden: {n}", "{role} decides, approvals: {n}"),
    "someone": (
        "een rol uit het mandaat beslist, maar welke is niet bekend",
        "some role of the mandate decides, but which is not known",
    ),
    "nobody": ("niemand uit het mandaat", "nobody of the mandate"),
    "open": ("dat is niet bekend", "that is not known"),
    "yes": ("gehaald", "met"),
    "no": ("niet gehaald ({severity})", "not met ({severity})"),
    "unknown": ("niet bekend ({severity})", "not known ({severity})"),
    "not_applicable": ("niet van toepassing", "not applicable"),
    "is": ("ja", "yes"),
    "is-not": ("nee", "no"),
}
