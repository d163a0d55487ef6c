"""What was tried, what it costs otherwise and how people take part, as data.

The items of costs are those of the shared pack's cost table, so a line says no price of its own.
"""

# ruff: noqa: E501  # reason: a row of a distribution reads better on one line

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.bulk.population.distributions import (
    ELSE,
    Curve,
    Distribution,
    Item,
    Members,
    Shares,
    assumed,
    source,
    yes,
)
from maatwerk_core.bulk.population.household_table import NO_COUNT

LAST_RESORT = source(
    "Het budget komt na bijzondere bijstand en fondsen (Almere 2019, Kennisbundel 2022); eerst bijzondere bijstand (VDP 2022).",
    "The budget comes after special assistance and funds (Almere 2019, Kennisbundel 2022); special assistance first (VDP 2022).",
)

LOOKED = yes(
    "looked_for_others",
    "naar andere wegen is gezocht",
    "other routes were looked for",
    82,
    (LAST_RESORT, NO_COUNT),
)

ROUTES = Members("routes", "gewone wegen die zijn nagegaan", "regular routes that were looked at", {
    "work": {"bijzondere-bijstand": 60, "fondsen": 35, "werkgever-in-termijnen": 40, "werkgever-arbo": 30, "bijzondere-bijstand-16": 8},
    "mobility": {"bijzondere-bijstand": 55, "fondsen": 40, "openbaar-vervoer": 60, "werkgever-in-termijnen": 20},
    "debt": {"bijzondere-bijstand": 35, "schuldhulpverlening": 65, "schuldhulp-spoed": 30, "moratorium": 12, "fondsen": 25, "bijzondere-bijstand-16": 12},
    "housing": {"bijzondere-bijstand": 70, "fondsen": 50, "opvang": 12, "beschermd-wonen": 6, "wmo-maatwerkvoorziening": 20},
    "health": {"zorgverzekering": 75, "bijzondere-bijstand": 55, "fondsen": 25, "bijzondere-bijstand-16": 6},
    "care": {"wmo-maatwerkvoorziening": 70, "zorgverzekering": 45, "wmo-spoed": 12, "fondsen": 25, "bijzondere-bijstand": 25},
    "family": {"jeugdhulp": 70, "wmo-maatwerkvoorziening": 20, "fondsen": 25, "landelijk-maatwerkloket": 4},
    ELSE: {"bijzondere-bijstand": 65, "fondsen": 45, "landelijk-maatwerkloket": 2},
}, (LAST_RESORT, NO_COUNT), by="domain")  # fmt: skip

ROUTE_OUTCOME = Shares("route_outcome", "wat een gewone weg opleverde", "what came of a regular route", {
    "assistance within the line": {"too_late": 75, "not_open": 8, "refused": 8, "not_fitting": 4, "available": 5},
    "assistance above the line": {"not_open": 85, "refused": 8, "too_late": 5, "available": 2},
    ELSE: {"not_open": 25, "refused": 20, "too_late": 25, "not_fitting": 15, "available": 9, "not_tried": 6},
}, (source(
    "Drie kwart kon in beginsel via de bijzondere bijstand, maar te traag (Zaanstad, dagblad rond 2018); boven 110 % van het "
    "sociaal minimum is die er niet open (Koetsier 2016).",
    "Three quarters could in principle go through special assistance, but too slowly (Zaanstad, newspaper around 2018); above "
    "110 % of the social minimum it is not open there (Koetsier 2016).",
), NO_COUNT), by="route")  # fmt: skip

ROUTE_TAKES = Curve("route_takes", "hoeveel dagen een weg duurt, als de casus dat zegt", "how many days a route takes, where the case says so", {
    ELSE: ((0, 1), (30, 14), (60, 42), (85, 56), (100, 120)),
}, (source(
    "Bijzondere bijstand: vaak 6 weken (2016), 8 weken brengen naar 4 (rond 2018). Schuldhulp met spoed: eerste gesprek "
    "binnen 3 werkdagen. Landelijk Maatwerkloket: gemiddeld 8 weken (2024).",
    "Special assistance: often 6 weeks (2016), 8 weeks brought to 4 (around 2018). Urgent debt help: first talk within 3 "
    "working days. National desk: 8 weeks on average (2024).",
), NO_COUNT), unit="d")  # fmt: skip

TAKES_STATED = yes(
    "takes_stated",
    "de casus zegt zelf hoe lang een weg duurt",
    "the case itself says how long a route takes",
    30,
    NO_COUNT,
)

#: How lines with an item of the cost table are written. The table of the pack has price and rhythm.
ITEMS: Mapping[str, Item] = {
    "bijstand-gezin-zaanstad": Item("municipality"),
    "bijstand-gemiddeld-2019": Item("municipality"),
    "bijstand-uitvoering": Item("municipality"),
    "opvangplek": Item("municipality"),
    "dag-nachtopvang": Item("municipality"),
    "begeleid-wonen-intensief": Item("municipality"),
    "multiprobleemgezin-den-haag": Item("municipality"),
    "gezinshuis": Item("municipality"),
    "jeugdzorg-uitvoering": Item("municipality"),
    "schuldhulp-traject-2005": Item("municipality"),
    "huisuitzetting": Item("housing_association"),
    "begeleiding-thuis": Item("municipality", "week", (1, 6)),
    "huishoudelijke-hulp": Item("municipality", "week", (1, 4)),
    "dagbesteding-ggz": Item("municipality", "week", (1, 5)),
    "wmo-vervoer-km": Item("municipality", "month", (20, 300)),
    "maatschappelijk-werk": Item("municipality", "month", (1, 4)),
    "ggz-contact": Item("health_insurer", "month", (1, 4)),
    "ggz-opname": Item("health_insurer", "total", (5, 60)),
    "spoedeisende-hulp": Item("health_insurer", "total", (1, 3)),
    "huisarts": Item("health_insurer", "month", (1, 3)),
    "speciaal-onderwijs": Item("state"),
    "diefstal": Item("other", "total", (1, 3)),
    "ordeverstoring": Item("other", "total", (1, 2)),
    "own": Item("municipality"),
}

ITEMS_WHY = assumed(
    "De meeste bronnen van prijzen zeggen niet wie betaalt. Gekozen is wie het zou kunnen zijn, met een aantal dat bij een "
    "huishouden past. Voor een lopende voorziening betaalt de gemeente, en de zorgverzekeraar die van de zorgverzekering.",
    "Most sources of prices don't say who pays. Chosen is who it could be, with a number that fits a household. A provision "
    "in use is paid by the municipality, and that of the health insurance by the insurer.",
)

LINE_ITEM = Shares("line_item", "wat het kost als er niets gebeurt", "what it costs if nothing is done", {
    "work": {"bijstand-gezin-zaanstad": 35, "bijstand-gemiddeld-2019": 50, "bijstand-uitvoering": 10, "own": 5},
    "mobility": {"bijstand-gemiddeld-2019": 60, "wmo-vervoer-km": 25, "own": 15},
    "education": {"bijstand-gemiddeld-2019": 65, "speciaal-onderwijs": 15, "own": 20},
    "debt": {"huisuitzetting": 30, "opvangplek": 22, "schuldhulp-traject-2005": 28, "dag-nachtopvang": 8, "own": 12},
    "housing": {"opvangplek": 35, "dag-nachtopvang": 12, "begeleid-wonen-intensief": 18, "begeleiding-thuis": 20, "own": 15},
    "health": {"ggz-contact": 30, "ggz-opname": 12, "spoedeisende-hulp": 18, "huisarts": 20, "bijstand-gemiddeld-2019": 10, "own": 10},
    "care": {"huishoudelijke-hulp": 35, "begeleiding-thuis": 40, "dagbesteding-ggz": 10, "own": 15},
    "family": {"jeugdzorg-uitvoering": 30, "gezinshuis": 8, "multiprobleemgezin-den-haag": 7, "maatschappelijk-werk": 40, "own": 15},
    "safety": {"diefstal": 30, "ordeverstoring": 30, "maatschappelijk-werk": 30, "own": 10},
    ELSE: {"maatschappelijk-werk": 45, "begeleiding-thuis": 20, "own": 35},
}, (source(
    "In Zaanstad noemt elk verzoek de vermeden kosten: uithuisplaatsing, werkloosheid, verpleeghuis, uitzetting, vervoer "
    "(Koetsier 2016). De prijzen zijn die van het pakket zelf.",
    "In Zaanstad each request names the avoided costs: placement out of home, unemployment, nursing home, eviction, transport "
    "(Koetsier 2016). The prices are those of the pack itself.",
), NO_COUNT), by="domain")  # fmt: skip

LINES = Shares("lines", "hoeveel kosten een scenario noemt", "how many costs a scenario names", {
    "nothing": {0: 10, 1: 60, 2: 24, 3: 6}, "regular": {0: 15, 1: 60, 2: 20, 3: 5}, "budget": {0: 75, 1: 20, 2: 5},
}, (NO_COUNT,), by="scenario")  # fmt: skip

LINE_MONTHS = Curve("line_months", "hoeveel maanden een kost loopt", "how many months a cost runs", {
    ELSE: ((0, 1), (25, 6), (45, 12), (85, 12), (100, 24)),
}, (source("Het lasmasker voorkwam een jaar bijstand (Koetsier 2016); een leefgroep duurt gemiddeld 1,5 jaar (2015).",
           "The welding mask prevented a year of benefit (Koetsier 2016); a stay in a group lasts 1.5 years on average (2015)."), NO_COUNT),
    unit="m")  # fmt: skip

LINE_CHANCE = Curve("line_chance", "kans op een kost", "chance of a cost", {
    "nothing": ((0, 5), (30, 25), (60, 60), (80, 100), (100, 100)),
    "regular": ((0, 5), (50, 30), (90, 100), (100, 100)),
    "budget": ((0, 1), (60, 15), (100, 50)),
}, (assumed("Bronnen noemen kosten en geen kansen.", "Sources name costs and no chances."),), by="scenario", unit="%", scale=100, step=100)  # fmt: skip

OWN_PRICE = Curve("own_price", "eigen prijs per maand, waar de lijst geen prijs heeft", "own price a month, where the table has none", {
    ELSE: ((0, 20), (50, 220), (90, 1200), (100, 4000)),
}, (NO_COUNT,), unit="€", scale=100, step=100)  # fmt: skip

HAPPENS = Members("happens", "er staat wat er gebeurt", "it says what happens", {
    ELSE: {"nothing": 86, "regular": 62, "budget": 84},
}, (source("Leeuwarden vraagt alle drie, Zaanstad alleen wat niets doen kost (2016-2018).",
           "Leeuwarden asks all three, Zaanstad only what doing nothing costs (2016-2018)."), NO_COUNT))  # fmt: skip

OWN_PLAN = yes(
    "own_plan", "plan van en met het huishouden", "plan made with the household", 78, NO_COUNT
)
FIRST_STEP = yes("first_step", "eerste stap staat er", "a first step is written down", 70, NO_COUNT)
NETWORK = yes("network", "mensen eromheen doen mee", "the network takes part", 40, NO_COUNT)
EQUAL = yes(
    "equal_treatment",
    "waarom deze inwoner wel en een ander niet",
    "why this resident and not another",
    55,
    NO_COUNT,
)
HEARD = yes("heard", "is gehoord", "was heard", 94, NO_COUNT)
AGREES = yes("agrees", "gaat akkoord", "agrees", {True: 96, False: 60}, NO_COUNT, by="heard")
OWN_EFFORT = yes("own_effort", "doet zelf iets", "does something too", 65, NO_COUNT)

AGREED = yes("tegenprestatie_agreed", "tegenprestatie is afgesproken", "a tegenprestatie is agreed", 30,
    (source("Wijkcoaches in Enschede zoeken een passende tegenprestatie (Saxion 2017).",
            "Coaches in Enschede look for a fitting tegenprestatie (Saxion 2017)."), NO_COUNT))  # fmt: skip
SERVES = yes(
    "tegenprestatie_serves",
    "tegenprestatie dient de inwoner",
    "the tegenprestatie serves the resident",
    88,
    NO_COUNT,
)
FITS = yes("tegenprestatie_fits", "tegenprestatie past", "the tegenprestatie fits", 88, NO_COUNT)

SPARSE = Shares("sparse", "hoeveel er van een huishouden niet is ingevuld", "how much of a household was not filled in", {
    ELSE: {0: 25, 1: 50, 2: 25},
}, (assumed(
    "Het gevraagde deel onbekend geldt gemiddeld. Bij een kwart van de huishoudens (0) is alles ingevuld, bij de helft (1) ontbreekt "
    "het gevraagde deel, bij een kwart (2) twee keer zo veel.",
    "The asked share of unknowns holds on average. Of a quarter of the households (0) all is filled in, of half (1) the asked share is "
    "missing, of a quarter (2) twice as much.",
),))  # fmt: skip

ROUTE: tuple[Distribution, ...] = (
    LOOKED, ROUTES, ROUTE_OUTCOME, ROUTE_TAKES, TAKES_STATED, LINE_ITEM, LINES, LINE_MONTHS, LINE_CHANCE, OWN_PRICE,
    HAPPENS, OWN_PLAN, FIRST_STEP, NETWORK, EQUAL, HEARD, AGREES, OWN_EFFORT, AGREED, SERVES, FITS, SPARSE,
)  # fmt: skip
