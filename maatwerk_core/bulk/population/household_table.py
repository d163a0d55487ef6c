"""What households are like, as data: their kind, ages, income, debts, provisions and what was granted before.

No source tells how often each occurs among those who get a maatwerkbudget; where one tells something, it is named.
"""

# ruff: noqa: E501  # reason: a row of a distribution reads better on one line

from __future__ import annotations

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

NO_COUNT = assumed(
    "Geen bron telt dit. Gekozen zodat elke soort vaak genoeg voorkomt om regels op te proberen.",
    "No source counts this. Chosen so that each kind occurs often enough to try rules on.",
)
TWENTY_CASES = source(
    "Verwey-Jonker (2017) over Zaanstad: van 20 casussen hadden er 20 schulden, bij 16 problematisch.",
    "Verwey-Jonker (2017) on Zaanstad: of 20 cases all 20 had debts, problematic in 16.",
)
THRESHOLDS = source(
    "Grenzen die gemeenten trekken: 110 % (Zaanstad 2016), 120 % (Hattem en Etten-Leur 2018), 125 % (Almere 2023, "
    "energietoeslag) en 130 % (Hattem 2018) van het sociaal minimum.",
    "Lines that municipalities draw: 110 % (Zaanstad 2016), 120 % (Hattem and Etten-Leur 2018), 125 % (Almere 2023, "
    "energy allowance) and 130 % (Hattem 2018) of the social minimum.",
)
AROUND_THEM = assumed(
    "Rond die grenzen liggen hier veel inkomens, zodat te zien is wat een andere grens doet. Wie een uitkering heeft zit "
    "bij het sociaal minimum.",
    "Many incomes lie around those lines here, to show what another line does. Who is on benefit is at the social minimum.",
)
STACKERS = source(
    "Kamerbrief 34477-81 (2022): bij 1 tot 4 % van alle huishoudens spelen veel problemen tegelijk. Den Haag rekende met "
    "€ 104.000 per gezin per jaar (schuldenlab070, rond 2017).",
    "Kamerbrief 34477-81 (2022): 1 to 4 % of all households have many problems at once. The Hague counted with "
    "€ 104,000 per family per year (schuldenlab070, around 2017).",
)
MORE_HERE = assumed(
    "Wie een maatwerkbudget nodig heeft, heeft vaker veel problemen tegelijk dan een ander: 10 %.",
    "Those who need a maatwerkbudget more often have many problems at once than others: 10 %.",
)

KIND = Shares("kind", "soort huishouden", "kind of household", {
    ELSE: {"single": 45, "single_parent": 22, "couple": 11, "couple_with_children": 22},
}, (NO_COUNT,))  # fmt: skip

CHILDREN = Shares("children", "aantal kinderen", "number of children", {
    "single_parent": {1: 45, 2: 33, 3: 17, 4: 5},
    "couple_with_children": {1: 30, 2: 40, 3: 20, 4: 10},
    ELSE: {0: 100},
}, (NO_COUNT,), by="kind")  # fmt: skip

AGES = Shares("ages", "leeftijd van de volwassenen", "ages of the adults", {
    "single": {"18-20": 8, "21-aow": 77, "aow": 15},
    "single_parent": {"18-20": 4, "21-aow": 96},
    "couple": {"18-20": 2, "21-aow": 68, "aow": 25, "mixed": 5},
    "couple_with_children": {"18-20": 1, "21-aow": 97, "mixed": 2},
}, (NO_COUNT,), by="kind")  # fmt: skip

ADULT_BAND = Shares("adult_band", "leeftijd van een volwassene onder de AOW", "age of an adult under state pension age", {
    ELSE: {"21-26": 20, "27-aow": 80},
}, (NO_COUNT,))  # fmt: skip

CHILD_BAND = Shares("child_band", "leeftijd van een kind", "age of a child", {
    "18-20": {"0-3": 100},
    ELSE: {"0-3": 22, "4-11": 45, "12-17": 33},
}, (NO_COUNT,), by="ages")  # fmt: skip

COST_SHARERS = yes("cost_sharers", "er wonen kostendelers", "others share the costs", 8, NO_COUNT)

ON_BENEFIT = yes(
    "on_benefit", "heeft een uitkering", "is on benefit", {"aow": 10, ELSE: 58}, NO_COUNT, by="ages"
)

INCOME_RATIO = Curve("income_ratio", "inkomen als deel van het sociaal minimum van die dag", "income as a share of the social minimum of that day", {
    True: ((0, 80), (10, 95), (30, 100), (85, 100), (100, 110)),
    False: ((0, 50), (10, 95), (35, 110), (55, 120), (65, 125), (75, 130), (92, 170), (100, 260)),
}, (THRESHOLDS, AROUND_THEM), by="on_benefit", unit="%", scale=100)  # fmt: skip

INCOME_STATED = Shares("income_stated", "hoe het inkomen bekend is", "how the income is known", {
    ELSE: {"amount": 75, "ratio": 25},
}, (NO_COUNT,))  # fmt: skip

DEBTS = yes("debts", "heeft schulden", "has debts", 80, (TWENTY_CASES, assumed(
    "In Zaanstad was het budget voor armoede. Elders gaat het ook om zorg of wonen; daarom 80 % en niet 100 %. Wie hulp bij een schuld krijgt, heeft die.",
    "In Zaanstad the budget was for poverty. Elsewhere it is about care or housing too; so 80 % and not 100 %. Who is helped with a debt has it.",
)))  # fmt: skip

DEBT_KINDS = Members("debt_kinds", "soorten schuld", "kinds of debt", {
    True: {"rent": 40, "energy": 35, "health_insurance": 35, "tax": 25, "fine": 20, "benefit": 25, "other": 50},
    False: {},
}, (NO_COUNT, assumed(
    "Wie schulden heeft zonder een van deze soorten, heeft een andere (`other`).",
    "Who has debts of none of these kinds has another (`other`).",
)), by="debts")  # fmt: skip

DEBT_AMOUNT = Curve("debt_amount", "bedrag van een schuld", "amount of a debt", {
    "rent": ((0, 200), (50, 1800), (90, 6000), (100, 12000)),
    "energy": ((0, 80), (50, 700), (90, 2500), (100, 6000)),
    "health_insurance": ((0, 100), (50, 900), (90, 3000), (100, 6000)),
    ELSE: ((0, 50), (50, 1200), (90, 9000), (100, 40000)),
}, (NO_COUNT,), by="debt_kind", unit="€", scale=100)  # fmt: skip

DEBT_SCHEME = Shares("debt_scheme", "schuldregeling", "debt scheme", {
    True: {"none": 70, "municipal": 20, "wsnp": 10},
    False: {"none": 100},
}, (NO_COUNT, assumed(
    "Wie in de Wsnp zit heeft schulden; zonder schulden is er geen regeling.",
    "Who is in the Wsnp has debts; without debts there is no scheme.",
)), by="debts")  # fmt: skip

THREATS = Members("threats", "dreiging", "threats", {
    True: {"eviction": 30, "energy_cutoff": 35, "water_cutoff": 4, "health_insurance_ended": 20, "repossession": 6},
    False: {},
}, (source(
    "Van de huisuitzettingen in 2017 was 80 % om huurschuld (Aedes).",
    "Of the evictions in 2017 80 % were for rent arrears (Aedes).",
), assumed(
    "Een uitzetting dreigt hier alleen bij huurschuld, afsluiting van energie bij een schuld daarvan, en het einde van de "
    "zorgverzekering bij een schuld daar. Hoe vaak iets dreigt telt geen bron.",
    "An eviction is near here only with rent arrears, an energy cut-off with a debt for energy, and the end of the health "
    "insurance with a debt there. No source counts how often something is near.",
)), by="debts")  # fmt: skip

#: Threats that come from a debt of one kind.
THREAT_OF = {
    "eviction": "rent",
    "energy_cutoff": "energy",
    "health_insurance_ended": "health_insurance",
}

NUISANCE = yes("nuisance", "er is overlast", "there is nuisance", 10, NO_COUNT)

SITUATION = yes(
    "situation", "situatie is beschreven", "situation is described", 80,
    assumed("De meeste plannen beschrijven de situatie.", "Most plans describe the situation."),
)  # fmt: skip

STACK = Shares("stack", "hoeveel hulp er al loopt", "how much help there is already", {
    ELSE: {"none": 40, "some": 50, "many": 10},
}, (STACKERS, MORE_HERE))  # fmt: skip

PROVISIONS = Members("provisions", "voorzieningen die lopen", "provisions in use", {
    "none": {},
    "some": {"schuldhulpverlening": 35, "wmo-maatwerkvoorziening": 30, "zorgverzekering": 25, "jeugdhulp": 20, "beschermd-wonen": 3, "opvang": 4},
    "many": {"schuldhulpverlening": 75, "wmo-maatwerkvoorziening": 80, "zorgverzekering": 80, "jeugdhulp": 70, "beschermd-wonen": 20, "opvang": 15},
}, (NO_COUNT, assumed("Jeugdhulp loopt alleen waar kinderen zijn.", "Youth help runs only where there are children.")),
    by="stack")  # fmt: skip

PROVISION_COST = Curve("provision_cost", "kosten van een voorziening per jaar", "cost of a provision a year", {
    "schuldhulpverlening": ((0, 500), (50, 1500), (100, 4000)),
    "beschermd-wonen": ((0, 25000), (50, 41200), (100, 80000)),
    "opvang": ((0, 10000), (50, 15000), (90, 23000), (100, 70000)),
    "jeugdhulp": ((0, 1000), (60, 9000), (95, 60000), (100, 105000)),
    ELSE: ((0, 500), (60, 4000), (95, 20000), (100, 45000)),
}, (source(
    "Intensief begeleid wonen € 41.200 (2011) en een opvangplek ongeveer € 15.000 tot € 70.000 (2025) per jaar; een "
    "gezinshuis € 60.327 per kind (2015).",
    "Intensive supported living € 41,200 (2011) and a shelter place about € 15,000 to € 70,000 (2025) a year; a family "
    "home € 60,327 per child (2015).",
), NO_COUNT), by="provision", unit="€", scale=100, step=100)  # fmt: skip

GRANTED = Shares("granted", "eerder toegekend of gevraagd: hoe vaak", "granted or asked for before: how often", {
    ELSE: {0: 75, 1: 18, 2: 7},
}, (NO_COUNT,))  # fmt: skip

GRANTED_AMOUNT = Curve("granted_amount", "bedrag van eerder", "amount of before", {
    ELSE: ((0, 25), (20, 100), (45, 250), (70, 400), (80, 500), (95, 1100), (100, 3000)),
}, (source(
    "Gewone bedragen: € 250 tot € 400 (Almere 2019); plafond € 500 (Amsterdam en Hengelo 2022).",
    "Usual amounts: € 250 to € 400 (Almere 2019); ceiling € 500 (Amsterdam and Hengelo 2022).",
), NO_COUNT), unit="€", scale=100, step=500)  # fmt: skip

GRANTED_AGO = Curve("granted_ago", "hoeveel dagen geleden", "how many days ago", {
    ELSE: ((0, 1), (50, 240), (80, 400), (100, 1100)),
}, (NO_COUNT,), unit="d")  # fmt: skip

GRANTED_STATE = Shares("granted_state", "toegekend of nog gevraagd", "granted or still asked for", {
    ELSE: {"granted": 85, "pending": 15},
}, (NO_COUNT,))  # fmt: skip

BUDGET_SPENT = Curve("budget_spent", "deel van een budget dat op is", "share of a budget that is spent", {
    ELSE: ((0, 0), (50, 40), (90, 80), (100, 105)),
}, (source(
    "Almere gaf minder dan de helft uit (2019), Zaanstad € 309.586 van € 800.000 (2017) en in Amsterdam gebruiken weinig "
    "teams alles (2022).",
    "Almere spent less than half (2019), Zaanstad € 309,586 of € 800,000 (2017), and in Amsterdam few teams use all "
    "(2022).",
), NO_COUNT), unit="%", scale=100)  # fmt: skip

HOUSEHOLD: tuple[Distribution, ...] = (
    KIND, CHILDREN, AGES, ADULT_BAND, CHILD_BAND, COST_SHARERS, ON_BENEFIT, INCOME_RATIO, INCOME_STATED, DEBTS,
    DEBT_KINDS, DEBT_AMOUNT, DEBT_SCHEME, THREATS, NUISANCE, SITUATION, STACK, PROVISIONS, PROVISION_COST, GRANTED,
    GRANTED_AMOUNT, GRANTED_AGO, GRANTED_STATE, BUDGET_SPENT,
)  # fmt: skip
