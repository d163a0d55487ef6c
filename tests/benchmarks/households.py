"""Two households of which everything is known, one per pack: what is timed."""

from __future__ import annotations

from typing import Any

Plain = dict[str, Any]

#: A shed made fit to live in, with everything told: the case of the Amsterdam pack, completed by invention.
AMSTERDAM: Plain = {
    "case": "schuur-compleet",
    "pack": "amsterdam",
    "day": "2019-06-01",
    "legal_basis": "local_scheme",
    "trigger": "offer",
    "decider_is_civil_servant": True,
    "goal": "een eigen plek",
    "household": {
        "kind": "single_parent",
        "children": 2,
        "ages": "21-aow",
        "cost_sharers": False,
        "on_benefit": True,
        "income": 1250,
        "debts": True,
        "debt_list": [{"kind": "rent", "amount": 900}, {"kind": "energy", "amount": 350}],
        "wsnp": False,
        "debt_scheme": "municipal",
        "nuisance": False,
        "treatment_needed": False,
        "situation": "woont tijdelijk bij een vriend",
    },
    "intervention": {
        "name": "een schuur tijdelijk bewoonbaar maken",
        "domain": "housing",
        "form": "goods",
        "paid_to": "supplier",
        "title": "gift",
        "tool_of_trade": False,
        "household_goods": True,
        "amount": "250",
        "total_amount": "300",
        "own_contribution": "50",
        "co_funding": 0,
        "provider_contracted": True,
        "works_with_minors": False,
        "quality_checked": True,
        "complexity": "simple",
        "duration": "6 months",
        "recurring": False,
        "acute": True,
        "needed_by": "2019-06-15",
        "parties": [{"party": "landlord", "commits_to": "een jaar huren", "committed": True}],
    },
    "alternatives": {
        "looked_for_others": True,
        "tried": [
            {"provision": "bijzondere-bijstand", "outcome": "too_late", "takes": "8 weeks"},
            {"provision": "werkgever-arbo", "outcome": "not_open"},
        ],
    },
    "scenarios": {
        "nothing": {
            "happens": "een plek in de opvang",
            "lines": [
                {"item": "own", "reason": "opvang", "price": 1200, "per": "month", "for": "6 months",
                 "sure": True, "payer": "municipality"},
                {"item": "own", "reason": "verhuizing", "price": 450, "per": "once",
                 "sure": "50%", "payer": "resident"},
            ],
        },
        "regular": {"happens": "wachten op een woning", "lines": []},
        "budget": {
            "happens": "hij blijft wonen",
            "lines": [
                {"item": "own", "reason": "bezoek", "price": 75, "per": "week", "for": "3 months",
                 "sure": True, "payer": "municipality"},
            ],
        },
    },
    "involvement": {
        "own_plan": True,
        "first_step": "opruimen",
        "adults": [{"role": "applicant", "heard": True, "agrees": True, "own_effort": "klust mee"}],
        "network": True,
        "equal_treatment": "er is geen andere plek",
    },
    "tegenprestatie": {
        "what": "helpt in de buurttuin",
        "agreed": True,
        "serves_resident": True,
        "fits": True,
    },
    "history": {
        "granted": [{"amount": "100.50", "on": "2018-11-01"}],
        "budget_spent": {"team": {"spent": 1200}},
    },
    "facts": {
        "own_telt_mee_uitkering": False,
        "own_telt_mee_kwijtschelding": False,
        "own_schuldregeling_gevraagd": True,
    },
}  # fmt: skip

#: A welder's mask in a debt scheme, with everything told: the case of the Zaanstad pack, completed by invention.
ZAANSTAD: Plain = {
    **AMSTERDAM,
    "case": "lasmasker-compleet",
    "pack": "zaanstad",
    "day": "2015-09-01",
    "goal": "de baan als lasser houden",
    "household": {
        **AMSTERDAM["household"],
        "kind": "couple_with_children",
        "wsnp": True,
        "debt_scheme": "wsnp",
        "on_benefit": False,
        "situation": "werkt als lasser en zit in de Wsnp",
    },
    "intervention": {
        **AMSTERDAM["intervention"],
        "name": "lasmasker",
        "domain": "work",
        "tool_of_trade": True,
        "amount": "1100",
        "total_amount": "1150",
        "needed_by": "2015-09-10",
        "parties": [{"party": "employer", "commits_to": "in termijnen betalen", "committed": True}],
    },
    "scenarios": {
        "nothing": {
            "happens": "hij verliest zijn baan en het gezin krijgt bijstand",
            "lines": [
                {"item": "bijstand-gezin-zaanstad", "for": "12 months", "sure": True},
                {"item": "bijstand-uitvoering", "for": "18 months", "sure": "62.5%", "payer": "municipality"},
                {"item": "own", "reason": "huisbezoek", "price": "85.35", "per": "once", "times": 3,
                 "sure": True, "payer": "municipality"},
                {"item": "own", "reason": "zorg", "price": 4120, "per": "year", "for": "7 months",
                 "sure": "33%", "payer": "health_insurer"},
            ],
        },
        "regular": {
            "happens": "er komt een besluit als de baan al weg is",
            "lines": [
                {"item": "bijstand-gezin-zaanstad", "for": "10 months", "sure": "90%"},
                {"item": "own", "reason": "aanvraag", "price": 592, "per": "once", "sure": True,
                 "payer": "municipality"},
            ],
        },
        "budget": {
            "happens": "hij houdt zijn baan",
            "lines": [
                {"item": "own", "reason": "begeleiding", "price": "61.50", "per": "week", "for": "3 months",
                 "sure": True, "payer": "municipality"},
                {"item": "own", "reason": "reizen", "price": "12.10", "per": "month", "for": "12 months",
                 "sure": True, "payer": "employer"},
            ],
        },
    },
    "history": {"granted": [], "budget_spent": {"pilot": {"spent": 1200}}},
}  # fmt: skip

COMPLETE: tuple[Plain, ...] = (AMSTERDAM, ZAANSTAD)
