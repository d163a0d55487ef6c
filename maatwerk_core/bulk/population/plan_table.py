"""What is proposed, as data: which help, for what amount, in which form, on which basis, and who takes part.

The kinds of help and their amounts are built around cases and figures that were published; how often each occurs is
assumed.
"""

# ruff: noqa: E501  # reason: a row of a distribution reads better on one line

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.bulk.population.distributions import (
    ELSE,
    Curve,
    Distribution,
    Members,
    Shares,
    assumed,
    source,
    yes,
)
from maatwerk_core.bulk.population.household_table import NO_COUNT

SPREAD = assumed(
    "Bronnen noemen losse bedragen en geen verdeling. De punten eromheen zijn gekozen: veel kleine bedragen en een paar "
    "grote.",
    "Sources name single amounts and no distribution. The points around them were chosen: many small amounts and a few "
    "large ones.",
)

#: The life domain of each kind of help; `DOMAIN` tells it.
DOMAINS: Mapping[str, str] = {
    "tools": "work", "shelter": "housing", "small": "income", "transport": "mobility", "licence": "education",
    "rent_debt": "debt", "energy_debt": "debt", "furnishing": "housing", "treatment": "health", "coaching": "family",
    "aid": "care", "taking_part": "participation", "appliance": "housing", "safety": "safety", "bridging": "income",
}  # fmt: skip

#: What each kind of help is called.
HELP_WORDS: Mapping[str, tuple[str, str]] = {
    "tools": ("gereedschap of kleding voor het werk", "tools or clothes for work"),
    "shelter": ("een plek tijdelijk bewoonbaar maken", "making a place habitable for a while"),
    "small": ("een klein bedrag dat nu nodig is", "a small amount that is needed now"),
    "transport": ("vervoer: auto, fiets of scooter", "transport: car, bicycle or scooter"),
    "licence": ("opleiding of rijbewijs", "training or a driving licence"),
    "rent_debt": ("huurschuld", "rent arrears"),
    "energy_debt": ("rekening van energie of water", "bill for energy or water"),
    "furnishing": ("een woning inrichten", "furnishing a home"),
    "treatment": ("een behandeling", "a treatment"),
    "coaching": ("begeleiding buiten de contracten", "guidance outside the contracts"),
    "aid": ("een hulpmiddel", "an aid"),
    "taking_part": ("meedoen: sport, club, computer", "taking part: sports, a club, a computer"),
    "appliance": (
        "huisraad, zoals een wasmachine of bed",
        "household goods, such as a washing machine or bed",
    ),
    "safety": ("veiligheid in en om huis", "safety in and around the home"),
    "bridging": ("geld om even van te leven", "money to live on for a while"),
}

HELP = Shares("help", "soort hulp", "kind of help", {
    ELSE: {"tools": 6, "shelter": 3, "small": 17, "transport": 7, "licence": 5, "rent_debt": 8, "energy_debt": 7,
           "furnishing": 5, "treatment": 6, "coaching": 6, "aid": 5, "taking_part": 8, "appliance": 11, "safety": 2,
           "bridging": 4},
}, (NO_COUNT,))  # fmt: skip

DOMAIN = Shares("domain", "levensgebied", "life domain", {
    help_: {domain: 100} for help_, domain in DOMAINS.items()
}, (assumed("Elke soort hulp is bij één levensgebied gezet.", "Each kind of help was put with one life domain."),),
    by="help")  # fmt: skip

AMOUNT = Curve("amount", "hele prijs", "whole price", {
    "tools": ((0, 60), (30, 350), (45, 1100), (60, 1100), (90, 1800), (100, 4000)),
    "shelter": ((0, 100), (35, 250), (60, 250), (90, 900), (100, 2500)),
    "small": ((0, 20), (12, 50), (20, 50), (30, 250), (85, 400), (95, 500), (100, 900)),
    "transport": ((0, 75), (40, 350), (60, 900), (85, 3000), (100, 7500)),
    "licence": ((0, 150), (40, 900), (70, 1900), (100, 4500)),
    "rent_debt": ((0, 250), (40, 1200), (80, 3200), (100, 9000)),
    "energy_debt": ((0, 90), (50, 600), (85, 1700), (100, 4500)),
    "furnishing": ((0, 300), (50, 1600), (85, 6000), (96, 22000), (100, 30000)),
    "treatment": ((0, 120), (30, 720), (50, 720), (65, 1647), (75, 1647), (95, 4500), (100, 12000)),
    "coaching": ((0, 200), (50, 1400), (85, 4500), (100, 14000)),
    "aid": ((0, 80), (50, 550), (85, 2200), (100, 8000)),
    "taking_part": ((0, 25), (15, 25), (50, 180), (85, 450), (100, 1200)),
    "appliance": ((0, 50), (40, 290), (70, 420), (90, 500), (100, 1400)),
    "safety": ((0, 40), (60, 350), (100, 2600)),
    "bridging": ((0, 50), (50, 300), (90, 900), (100, 1900)),
}, (source(
    "Lasmasker € 1.100 (Koetsier 2016); schuur € 250 (Divosa 4.2, 2020); gewone bedragen € 250 tot € 400 en soms € 50 (Trots op "
    "je vak 20, 2019); € 25 (VDP 2022); inrichting ongeveer € 30.000 (Divosa 2019); tandarts € 720,60 en € 1.647,05 "
    "(RBNHO:2020:6324, CRVB:2017:2362).",
    "Welding mask € 1,100 (Koetsier 2016); shed € 250 (Divosa 4.2, 2020); usual amounts € 250 to € 400 and sometimes € 50 (Trots "
    "op je vak 20, 2019); € 25 (VDP 2022); furnishing about € 30,000 (Divosa 2019); dentist € 720.60 and € 1,647.05 "
    "(RBNHO:2020:6324, CRVB:2017:2362).",
), SPREAD), by="help", unit="€", scale=100, step=100)  # fmt: skip

OWN_SHARE = Curve("own_share", "deel dat het huishouden zelf betaalt", "share that the household pays", {
    ELSE: ((0, 0), (78, 0), (90, 20), (100, 50)),
}, (NO_COUNT,), unit="%", scale=100)  # fmt: skip

CO_SHARE = Curve("co_share", "deel dat anderen betalen", "share that others pay", {
    ELSE: ((0, 0), (82, 0), (92, 25), (100, 50)),
}, (NO_COUNT,), unit="%", scale=100)  # fmt: skip

PRICE_STATED = Shares("price_stated", "hoe de prijs bekend is", "how the price is known", {
    ELSE: {"amount": 60, "total": 15, "both": 25},
}, (assumed(
    "Een casus noemt het bedrag voor de gemeente, of de hele prijs met wie er meebetalen, of allebei.",
    "A case names the amount for the municipality, or the whole price with who pays part of it, or both.",
),))  # fmt: skip

FORM = Shares("form", "vorm", "form", {
    "tools": {"goods": 94, "money": 6}, "shelter": {"goods": 70, "service": 30}, "small": {"goods": 75, "service": 10, "money": 15},
    "transport": {"goods": 80, "service": 15, "money": 5}, "licence": {"service": 95, "money": 5},
    "rent_debt": {"debt": 97, "money": 3}, "energy_debt": {"debt": 95, "money": 5},
    "furnishing": {"goods": 82, "service": 15, "money": 3}, "treatment": {"service": 97, "money": 3},
    "coaching": {"service": 100}, "aid": {"goods": 95, "service": 5}, "taking_part": {"goods": 45, "service": 50, "money": 5},
    "appliance": {"goods": 95, "money": 5}, "safety": {"goods": 70, "service": 30}, "bridging": {"money": 100},
}, (source(
    "Bij mini-maatwerk gaat het altijd in natura en direct naar de leverancier (VNG 2022, Kleine gift groot effect 2022).",
    "Mini-maatwerk is always in kind and paid straight to the supplier (VNG 2022, Kleine gift groot effect 2022).",
), NO_COUNT), by="help")  # fmt: skip

PAID_TO = Shares("paid_to", "betaald aan", "paid to", {
    "goods": {"supplier": 93, "resident": 7}, "service": {"supplier": 96, "resident": 4},
    "debt": {"creditor": 95, "resident": 5}, "money": {"resident": 100},
}, (NO_COUNT,), by="form")  # fmt: skip

TITLE = Shares("title", "titel (gift, lening, gebruik, borg)", "title (gift, loan, use, guarantee)", {
    "goods": {"gift": 82, "loan": 8, "use": 10}, "service": {"gift": 95, "loan": 5},
    "debt": {"gift": 55, "loan": 35, "guarantee": 10}, "money": {"gift": 80, "loan": 20},
}, (NO_COUNT,), by="form")  # fmt: skip

TOOL_OF_TRADE = yes("tool_of_trade", "gereedschap voor het werk", "tool of trade", {
    "tools": 95, "transport": 25, "taking_part": 3, ELSE: 0,
}, NO_COUNT, by="goods")  # fmt: skip

HOUSEHOLD_GOODS = yes("household_goods", "gewone huisraad", "ordinary household goods", {
    "furnishing": 92, "appliance": 98, "small": 45, "shelter": 30, "aid": 10, ELSE: 0,
}, NO_COUNT, by="goods")  # fmt: skip

LEGAL_BASIS = Shares("legal_basis", "grondslag", "legal basis", {
    "debt": {"local_scheme": 55, "wgs": 25, "own_fund": 12, "participatiewet": 8},
    "care": {"local_scheme": 50, "wmo": 35, "own_fund": 10, "participatiewet": 5},
    "health": {"local_scheme": 60, "wmo": 15, "own_fund": 10, "participatiewet": 15},
    "family": {"local_scheme": 50, "jeugdwet": 40, "own_fund": 10},
    ELSE: {"local_scheme": 65, "participatiewet": 22, "own_fund": 13},
}, (source(
    "Drie kwart van de Zaanse casussen kon in beginsel via de bijzondere bijstand, maar te traag (dagblad, rond 2018).",
    "Three quarters of the cases in Zaanstad could in principle go through special assistance, but too slowly (newspaper, "
    "around 2018).",
), assumed(
    "De meeste gaan daarom via een eigen regeling. Hoe vaak een grondslag voorkomt telt geen bron.",
    "So most go through a local scheme. No source counts how often a legal basis occurs.",
)), by="domain")  # fmt: skip

TRIGGER = Shares("trigger", "aanleiding (aanvraag of aanbod)", "trigger (application or offer)", {
    ELSE: {"application": 45, "offer": 55},
}, (NO_COUNT,))  # fmt: skip

CIVIL_SERVANT = yes(
    "decider_is_civil_servant", "wie beslist is ambtenaar", "the one who decides is a civil servant", 40,
    (source("In Zaanstad waren teamleden geen ambtenaar (dagblad, rond 2018).",
            "In Zaanstad team members were no civil servants (newspaper, around 2018)."), NO_COUNT),
)  # fmt: skip

GOAL = yes("goal", "doel in eigen woorden", "goal in the household's own words", 88, NO_COUNT)

TREATMENT_NEEDED = yes("treatment_needed", "behandeling is nodig", "treatment is needed", {
    "health": 75, "care": 30, ELSE: 8,
}, NO_COUNT, by="domain")  # fmt: skip

COMPLEXITY = Shares("complexity", "ingewikkeldheid", "complexity", {
    "many": {"simple": 35, "complex": 65}, ELSE: {"simple": 85, "complex": 15},
}, (NO_COUNT,), by="stack")  # fmt: skip

WORKS_WITH_MINORS = yes("works_with_minors", "werkt met minderjarigen", "works with minors", {
    "family": 85, "education": 20, "participation": 40, ELSE: 4,
}, assumed("Alleen bij een dienst in een huishouden met kinderen.", "Only with a service in a household with children."),
    by="children_served")  # fmt: skip

QUALITY_CHECKED = yes("quality_checked", "kwaliteit voor minderjarigen is nagegaan", "quality for minors was checked", {
    True: 70, ELSE: 10,
}, NO_COUNT, by="works_with_minors")  # fmt: skip

PROVIDER_CONTRACTED = yes("provider_contracted", "aanbieder heeft een contract", "provider is contracted", {
    "service": 35, ELSE: 15,
}, (source("In Leeuwarden werd een aanbieder buiten de contracten uit het budget betaald (Gemeente.nu, rond 2018).",
           "In Leeuwarden a provider outside the contracts was paid from the budget (Gemeente.nu, around 2018)."), NO_COUNT),
    by="form")  # fmt: skip

DURATION = Curve("duration", "duur in maanden van een dienst", "duration in months of a service", {
    ELSE: ((0, 1), (50, 3), (85, 9), (100, 24)),
}, (NO_COUNT,), unit="m")  # fmt: skip

RECURRING = yes(
    "recurring",
    "keert terug",
    "is recurring",
    {"service": 22, "debt": 4, ELSE: 5},
    NO_COUNT,
    by="form",
)

NEEDED_IN = Curve("needed_in", "over hoeveel dagen het nodig is", "in how many days it is needed", {
    ELSE: ((0, 0), (25, 5), (50, 18), (75, 45), (100, 150)),
}, (source(
    "Een besluit viel in de proef van Zaanstad binnen 24 uur; bijzondere bijstand duurde er vaak ongeveer 6 weken (2016).",
    "In the pilot of Zaanstad a decision fell within 24 hours; special assistance often took about 6 weeks there (2016).",
), NO_COUNT, assumed(
    "Wat binnen 7 dagen nodig is kan niet wachten (`acute`).", "What is needed within 7 days can't wait (`acute`).",
)), unit="d")  # fmt: skip

NEEDED_STATED = yes(
    "needed_stated", "er staat wanneer het nodig is", "it says when it is needed", 75, NO_COUNT
)

PARTIES = Members("parties", "andere partijen in het plan", "other parties in the plan", {
    "work": {"employer": 65, "network": 10}, "mobility": {"employer": 40, "network": 15},
    "education": {"school": 45, "employer": 25, "network": 10},
    "debt": {"creditor": 60, "landlord": 35, "network": 8}, "housing": {"landlord": 50, "care_provider": 15, "network": 20},
    "health": {"care_provider": 60, "health_insurer": 35}, "care": {"care_provider": 65, "health_insurer": 15, "network": 15},
    "family": {"care_provider": 50, "school": 30, "network": 25}, ELSE: {"network": 25, "other": 10},
}, (source("Partijen in de bronnen: werkgever (Zaanstad 2016, Leeuwarden 2018), woningcorporatie en verzekeraar (Enschede 2017), aanbieder (Leeuwarden 2018).",
           "Parties in the sources: employer (Zaanstad 2016, Leeuwarden 2018), housing association and insurer (Enschede 2017), provider (Leeuwarden 2018)."), NO_COUNT, assumed(
    "In de Wsnp doet de bewindvoerder altijd mee.", "In the Wsnp the bewindvoerder always takes part.",
)), by="domain")  # fmt: skip

COMMITTED = Shares("committed", "zegt zijn deel toe", "commits to its part", {ELSE: {"yes": 65, "no": 15, "unsaid": 20}},
    (source("Partijen bewegen niet altijd mee (Saxion 2017).", "Partners do not always move along (Saxion 2017)."), NO_COUNT),
)  # fmt: skip

OUTSIDE_ASSISTANCE = yes(
    "own_kosten_buiten_bijstand",
    "de kosten staan in artikel 14 van de Participatiewet",
    "the costs are listed in article 14 of the Participatiewet",
    3,
    NO_COUNT,
)

#: Facts of a pack's own of which a share was chosen, by id; of any other every answer is as likely.
OWN: Mapping[str, Shares] = {one.id: one for one in (OUTSIDE_ASSISTANCE,)}

PLAN: tuple[Distribution, ...] = (
    HELP, DOMAIN, AMOUNT, OWN_SHARE, CO_SHARE, PRICE_STATED, FORM, PAID_TO, TITLE, TOOL_OF_TRADE, HOUSEHOLD_GOODS, LEGAL_BASIS,
    TRIGGER, CIVIL_SERVANT, GOAL, TREATMENT_NEEDED, COMPLEXITY, WORKS_WITH_MINORS, QUALITY_CHECKED, PROVIDER_CONTRACTED,
    DURATION, RECURRING, NEEDED_IN, NEEDED_STATED, PARTIES, COMMITTED, *OWN.values(),
)  # fmt: skip
