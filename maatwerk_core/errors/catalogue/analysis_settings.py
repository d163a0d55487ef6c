"""Words for what is wrong in what a pack says about the analysis itself."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "analysis.unknown-rule": Entry(
        nl=Wording(
            message="de regel `{rule}` bestaat niet",
            expected="de naam van een regel van `maatwerk check`",
            hint=("bedoelde u `{near}`?", "kijk in de lijst van regels"),
            fix="Onder `analysis` staan regels bij hun naam. Alle regels staan in de lijst van regels van check.",
        ),
        en=Wording(
            message="there is no rule `{rule}`",
            expected="the name of a rule of `maatwerk check`",
            hint=("did you mean `{near}`?", "see the list of rules"),
            fix="Under `analysis` rules stand by their name. All rules are in the list of rules of check.",
        ),
        wrong="analysis: {value.stael: {level: off, reason: De bron kondigt de dag zelf aan.}}\n",
        right="analysis: {value.stale: {level: off, reason: De bron kondigt de dag zelf aan.}}\n",
    ),
    "analysis.settles-nothing": Entry(
        nl=Wording(
            message="bij `{at}` vindt de regel `{rule}` niets",
            expected="een plaats waar de regel iets vindt",
            hint="haal de plaats weg als zij niet meer nodig is, of kijk of de naam klopt",
            fix="Onder `at` staan de plaatsen waar een regel anders telt, met punten tussen de delen. Is het "
            "opgelost, haal "
            "de plaats dan weg: anders blijft een nieuwe bevinding daar onopgemerkt.",
        ),
        en=Wording(
            message="at `{at}` the rule `{rule}` finds nothing",
            expected="a place where the rule finds something",
            hint="take the place out when it is no longer needed, or see whether its name is right",
            fix="Under `at` stand the places where a rule counts differently, with points between the steps. "
            "When it has "
            "been settled, take the place out: a new finding there would go unnoticed.",
        ),
        wrong="analysis:\n  source.no-year: {level: off, reason: Het jaar is niet te vinden., at: [sources.vngg]}\n",
        right="analysis:\n  source.no-year: {level: off, reason: Het jaar is niet te vinden., at: [sources.vng]}\n",
    ),
}
