"""The words of the page about many cases in many municipalities, in both languages."""

from __future__ import annotations

from maatwerk_core.errors import Lang

WORDS: dict[Lang, dict[str, str]] = {
    "nl": {
        "title": "Dezelfde huishoudens in {packs} gemeenten",
        "lead": "We toetsten {households} casussen aan de regels van {packs} gemeenten{day}. Mensen beslissen; de "
        "regels zeggen alleen wat er vandaag kan en door wie.",
        "on": ", op {day}",
        "own_days": ", elke casus op de eigen dag",
        "bad": "{bad} van de {rows} rijen waren niet te toetsen en tellen nergens mee.",
        "most": "{one} en {other} verschillen het meest: bij {share} van de casussen is de uitkomst anders.",
        "as_much": "Bij {pairs} andere paren is dat even vaak.",
        "as_much.one": "Bij één ander paar is dat even vaak.",
        "alike": "In alle gemeenten is de uitkomst van elke casus dezelfde.",
        "few": "Hoe vaak de uitkomst verschilt staat er niet bij: het gaat om te weinig casussen.",
        "pairs": "Waar gemeenten verschillen",
        "pairs.text": "Elk vakje zegt bij hoeveel van de honderd casussen twee gemeenten tot een andere uitkomst "
        "komen: een andere stand, iemand anders die beslist, of een ander aantal akkoorden. Onbekend is een eigen "
        "uitkomst. Het telt nooit als nee.",
        "pairs.alt": "Warmtekaart van {packs} bij {packs} gemeenten. Hoe donkerder, hoe vaker de uitkomst anders is. "
        "{most}",
        "pairs.caption": "Andere uitkomst, in procenten van de casussen",
        "municipality": "gemeente",
        "status": "Wat er vandaag kan",
        "status.text": "Per gemeente: hoe de casussen er vandaag voor staan. ‘Regel in de weg’ betekent dat een wet of "
        "verordening zo niet kan; er hoort altijd een andere weg bij.",
        "status.alt": "Warmtekaart van {packs} gemeenten bij vier standen: het deel van de casussen per stand.",
        "status.caption": "Stand van de casussen, in procenten",
        "role": "Wie beslist",
        "role.text": "Per gemeente: bij hoeveel casussen bekend is wie er beslist. Onbekend kan aan de casus liggen, "
        "en ook aan de regels: van veel gemeenten staat het mandaat in geen bron.",
        "role.alt": "Balken per gemeente: het aantal casussen waarvan bekend is wie beslist, waarvan niemand uit het "
        "mandaat mag beslissen, en waarvan het onbekend is.",
        "role.caption": "Wie beslist, en bij hoeveel casussen",
        "role.known": "bekend wie beslist",
        "role.nobody": "niemand uit het mandaat",
        "role.unknown": "onbekend",
        "who": "wie",
        "cases": "casussen",
        "share": "deel",
        "approvals": "Hoeveel collega's akkoord geven",
        "approvals.caption": "Aantal akkoorden, en bij hoeveel casussen",
        "approvals.head": "akkoorden",
        "each": "Elk paar gemeenten apart",
        "each.caption": "Casussen met een andere uitkomst, in procenten",
        "one": "de ene",
        "other": "de andere",
        "any": "iets anders",
        "aspect.status": "andere stand",
        "aspect.role": "ander die beslist",
        "aspect.approvals": "andere akkoorden",
        "situations": "In welke situaties het verschil het grootst is",
        "situations.text": "Casussen met hetzelfde levensgebied en ongeveer hetzelfde bedrag staan bij elkaar. "
        "‘Verschil’ is het deel van alle paren van gemeenten dat in zo'n casus tot een andere uitkomst komt. Dit is "
        "een volgorde van situaties, niet van huishoudens.",
        "situations.alt": "Warmtekaart van levensgebied bij bedrag: het deel van de paren van gemeenten met een andere "
        "uitkomst. Hoe donkerder, hoe meer verschil.",
        "situations.caption": "Situaties, die met het meeste verschil bovenaan",
        "situations.hidden": "Situaties met te weinig casussen om te tonen: {hidden}.",
        "domain": "levensgebied",
        "amount": "bedrag",
        "differ": "verschil",
        "example": "Een casus: {domain}, {amount}",
        "example.id": "casus {case} in het bestand",
        "example.day": "op {day}",
        "rests": "Waar dit op rust",
        "rests.text": "Bestand: {name}. Regels en rekenwerk: maatwerk_core {engine}. Elke uitkomst rust op de bronnen "
        "die in het regelpakket staan.",
        "rests.caption": "Regelpakketten",
        "version": "versie",
        "meaning": "kenmerk van de regels",
        "pack": "pakket",
    },
    "en": {
        "title": "The same households in {packs} municipalities",
        "lead": "We assessed {households} cases by the rules of {packs} municipalities{day}. People decide; the rules "
        "only say what can be done today and by whom.",
        "on": ", on {day}",
        "own_days": ", each case on its own day",
        "bad": "{bad} of the {rows} rows could not be assessed and count nowhere.",
        "most": "{one} and {other} differ most: {share} of the cases come out otherwise.",
        "as_much": "In {pairs} other pairs it is as often.",
        "as_much.one": "In one other pair it is as often.",
        "alike": "In all municipalities every case comes out the same.",
        "few": "How often the outcome differs is not told: it is about too few cases.",
        "pairs": "Where municipalities differ",
        "pairs.text": "Each cell says how many cases in a hundred come out otherwise in two municipalities: they stand "
        "otherwise, someone else decides, or with another number of approvals. Unknown is an outcome of its own. It "
        "never counts as no.",
        "pairs.alt": "Heat map of {packs} by {packs} municipalities. The darker, the more often the outcome differs. "
        "{most}",
        "pairs.caption": "Another outcome, in per cents of the cases",
        "municipality": "municipality",
        "status": "What can be done today",
        "status.text": "Per municipality: how the cases stand today. ‘Rule in the way’ means that a law or ordinance "
        "rules it out like this; there is always another way.",
        "status.alt": "Heat map of {packs} municipalities by four statuses: the share of cases per status.",
        "status.caption": "How cases stand, in per cents",
        "role": "Who decides",
        "role.text": "Per municipality: of how many cases it is known who decides. Unknown may be due to the case, and "
        "also to the rules: of many municipalities no source has the mandate.",
        "role.alt": "Bars per municipality: the number of cases of which it is known who decides, in which nobody in "
        "the mandate may decide, and in which it is unknown.",
        "role.caption": "Who decides, and in how many cases",
        "role.known": "known who decides",
        "role.nobody": "nobody in the mandate",
        "role.unknown": "unknown",
        "who": "who",
        "cases": "cases",
        "share": "share",
        "approvals": "How many colleagues agree",
        "approvals.caption": "Number of approvals, and in how many cases",
        "approvals.head": "approvals",
        "each": "Each pair of municipalities",
        "each.caption": "Cases with another outcome, in per cents",
        "one": "the one",
        "other": "the other",
        "any": "anything",
        "aspect.status": "stands otherwise",
        "aspect.role": "another decides",
        "aspect.approvals": "other approvals",
        "situations": "In which situations the difference is largest",
        "situations.text": "Cases of the same life domain and about the same amount stand together. ‘Difference’ is "
        "the share of all pairs of municipalities that come to another outcome in such a case. This is an order of "
        "situations, not of households.",
        "situations.alt": "Heat map of life domain by amount: the share of pairs of municipalities with another "
        "outcome. The darker, the more difference.",
        "situations.caption": "Situations, those with most difference first",
        "situations.hidden": "Situations with too few cases to show: {hidden}.",
        "domain": "life domain",
        "amount": "amount",
        "differ": "difference",
        "example": "A case: {domain}, {amount}",
        "example.id": "case {case} in the file",
        "example.day": "on {day}",
        "rests": "What this rests on",
        "rests.text": "File: {name}. Rules and sums: maatwerk_core {engine}. Each outcome rests on the sources that "
        "stand in the rule pack.",
        "rests.caption": "Rule packs",
        "version": "version",
        "meaning": "mark of the rules",
        "pack": "pack",
    },
}
