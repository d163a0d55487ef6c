"""The declarations of the facts: leaves with their path, lists with their fields, sets, derived facts by name.

One row a fact, so that the table can be read as one; `rules.facts` says what the columns mean.
"""

# ruff: noqa: E501  # reason: a table of one row a fact reads better than a column of arguments

from __future__ import annotations

from maatwerk_core.rules.facts import Fact, Field

#: Price rhythms as times per twelve months; a price per unit has none (0).
PER_YEAR: dict[str, int] = {"once": 0, "total": 0, "day": 365, "week": 52, "month": 12, "year": 1}

# fmt: off
_LINE = (
    Field("item", "enum", "item"),
    Field("price", "cents", "price"),
    Field("per", "int", "per*"),
    Field("times", "int", "times"),
    Field("each", "int", "each*"),
    Field("months", "months", "months"),
    Field("chance", "bp", "chance"),
    Field("payer", "enum", "payer"),
)

#: Facts that the case states, by path.
LEAVES: tuple[Fact, ...] = (
    Fact("legal_basis", "enum", "grondslag", "legal basis", path="legal_basis", supplier="municipality", lever=True, values=("participatiewet", "wmo", "jeugdwet", "wgs", "local_scheme", "own_fund",)),
    Fact("trigger", "enum", "aanleiding", "trigger", path="trigger", values=("application", "offer",)),
    Fact("decider_is_civil_servant", "bool", "wie beslist is ambtenaar", "the one who decides is a civil servant", path="decider_is_civil_servant", supplier="municipality"),
    Fact("goal", "bool", "doel in eigen woorden", "goal in the household's own words", path="goal", supplier="resident", reads="stated", lever=True),
    Fact("kind_stated", "enum", "soort huishouden", "kind of household", path="household.kind", supplier="resident", personal=True, values=("single", "single_parent", "couple", "couple_with_children",)),
    Fact("children_stated", "int", "aantal kinderen", "number of children", path="household.children", supplier="resident", personal=True),
    Fact("ages_stated", "enum", "leeftijd van de volwassenen", "ages of the adults", path="household.ages", supplier="resident", personal=True, values=("18-20", "21-aow", "aow", "mixed",)),
    Fact("cost_sharers_stated", "bool", "er zijn kostendelers", "others share the costs", path="household.cost_sharers", supplier="resident", personal=True),
    Fact("on_benefit", "bool", "heeft een uitkering", "is on benefit", path="household.on_benefit", supplier="resident", personal=True),
    Fact("income", "cents", "inkomen per maand", "income a month", path="household.income", supplier="resident", unit="month", personal=True),
    Fact("income_ratio_stated", "bp", "inkomen als deel van het sociaal minimum", "income as a share of the social minimum", path="household.income_ratio", supplier="resident", personal=True),
    Fact("debts_stated", "bool", "heeft schulden", "has debts", path="household.debts", supplier="resident", personal=True),
    Fact("wsnp", "bool", "zit in de Wsnp", "is in the Wsnp", path="household.wsnp", supplier="resident", personal=True),
    Fact("debt_scheme", "enum", "schuldregeling", "debt scheme", path="household.debt_scheme", supplier="resident", personal=True, values=("none", "municipal", "wsnp",)),
    Fact("nuisance", "bool", "er is overlast", "there is nuisance", path="household.nuisance", personal=True),
    Fact("treatment_needed", "bool", "behandeling is nodig", "treatment is needed", path="household.treatment_needed", personal=True),
    Fact("situation", "bool", "situatie is beschreven", "situation is described", path="household.situation", reads="stated"),
    Fact("amount_stated", "cents", "bedrag voor de gemeente", "amount for the municipality", path="intervention.amount", lever=True),
    Fact("total_amount", "cents", "hele prijs", "whole price", path="intervention.total_amount"),
    Fact("own_contribution", "cents", "eigen bijdrage", "own contribution", path="intervention.own_contribution", supplier="resident", lever=True),
    Fact("co_funding", "cents", "bijdrage van anderen", "co-funding", path="intervention.co_funding", supplier="partner", lever=True),
    Fact("domain", "enum", "levensgebied", "life domain", path="intervention.domain", values=("work", "income", "debt", "housing", "health", "care", "family", "education", "participation", "safety", "mobility",)),
    Fact("form", "enum", "vorm", "form", path="intervention.form", lever=True, values=("goods", "service", "debt", "money",)),
    Fact("paid_to", "enum", "betaald aan", "paid to", path="intervention.paid_to", lever=True, values=("supplier", "creditor", "resident",)),
    Fact("title", "enum", "titel", "title", path="intervention.title", lever=True, values=("gift", "loan", "use", "guarantee",)),
    Fact("tool_of_trade", "bool", "gereedschap voor het werk", "tool of trade", path="intervention.tool_of_trade"),
    Fact("household_goods", "bool", "gewone huisraad", "ordinary household goods", path="intervention.household_goods"),
    Fact("provider_contracted", "bool", "aanbieder heeft een contract", "provider is contracted", path="intervention.provider_contracted", supplier="municipality"),
    Fact("works_with_minors", "bool", "werkt met minderjarigen", "works with minors", path="intervention.works_with_minors", supplier="partner"),
    Fact("quality_checked", "bool", "kwaliteit voor minderjarigen is nagegaan", "quality for minors was checked", path="intervention.quality_checked", supplier="partner", lever=True),
    Fact("complexity", "enum", "ingewikkeldheid", "complexity", path="intervention.complexity", values=("simple", "complex",)),
    Fact("duration", "months", "duur in maanden", "duration in months", path="intervention.duration"),
    Fact("recurring", "bool", "keert terug", "is recurring", path="intervention.recurring"),
    Fact("acute", "bool", "kan niet wachten", "can't wait", path="intervention.acute"),
    Fact("needed_by", "day", "nodig op", "needed by", path="intervention.needed_by"),
    Fact("own_plan", "bool", "plan van en met het huishouden", "plan made with the household", path="involvement.own_plan", supplier="resident", lever=True),
    Fact("first_step", "bool", "eerste stap", "first step", path="involvement.first_step", supplier="resident", reads="stated", lever=True),
    Fact("network", "bool", "mensen eromheen doen mee", "the network takes part", path="involvement.network", supplier="resident"),
    Fact("equal_treatment", "bool", "waarom deze inwoner wel en een ander niet", "why this resident and not another", path="involvement.equal_treatment", reads="stated", lever=True),
    Fact("tegenprestatie_agreed", "bool", "tegenprestatie is afgesproken", "a tegenprestatie is agreed", path="tegenprestatie.agreed", supplier="resident", lever=True),
    Fact("tegenprestatie_serves", "bool", "tegenprestatie dient de inwoner", "the tegenprestatie serves the resident", path="tegenprestatie.serves_resident", supplier="resident"),
    Fact("tegenprestatie_fits", "bool", "tegenprestatie past", "the tegenprestatie fits", path="tegenprestatie.fits", supplier="resident"),
    Fact("looked_for_others", "bool", "naar andere wegen is gezocht", "other routes were looked for", path="alternatives.looked_for_others", lever=True),
    Fact("happens_nothing", "bool", "wat er gebeurt als we niets doen", "what happens if we do nothing", path="scenarios.nothing.happens", reads="stated", lever=True),
    Fact("happens_regular", "bool", "wat er gebeurt met de huidige mogelijkheden", "what happens with today's possibilities", path="scenarios.regular.happens", reads="stated", lever=True),
    Fact("happens_budget", "bool", "wat er gebeurt met het budget", "what happens with the budget", path="scenarios.budget.happens", reads="stated", lever=True),
)

#: Facts that are lists; a condition reads them through sets and derived facts.
LISTS: tuple[Fact, ...] = (
    Fact("persons", "list", "personen", "persons", path="household.persons", supplier="resident", personal=True, fields=(Field("role", "enum", "role"), Field("age_band", "enum", "age_band"),)),
    Fact("provisions", "list", "voorzieningen die lopen", "provisions in use", path="household.provisions", personal=True, fields=(Field("provision", "enum", "provision"), Field("yearly_cost", "cents", "yearly_cost"), Field("payer", "enum", "payer"),)),
    Fact("debt_list", "list", "schulden per soort", "debts by kind", path="household.debt_list", supplier="resident", personal=True, fields=(Field("kind", "enum", "kind"), Field("amount", "cents", "amount"),)),
    Fact("threat_list", "list", "dreiging", "threats", path="household.threats", personal=True, fields=(Field("value", "enum", ""),)),
    Fact("party_list", "list", "andere partijen", "other parties", path="intervention.parties", supplier="partner", fields=(Field("party", "enum", "party"), Field("committed", "bool", "committed"),)),
    Fact("tried", "list", "andere wegen", "other routes", path="alternatives.tried", lever=True, fields=(Field("provision", "enum", "provision"), Field("outcome", "enum", "outcome"), Field("takes", "int", "takes"),)),
    Fact("lines_nothing", "list", "kosten als we niets doen", "costs if we do nothing", path="scenarios.nothing.lines", fields=_LINE),
    Fact("lines_regular", "list", "kosten met de huidige mogelijkheden", "costs with today's possibilities", path="scenarios.regular.lines", fields=_LINE),
    Fact("lines_budget", "list", "andere kosten met het budget", "other costs with the budget", path="scenarios.budget.lines", fields=_LINE),
    Fact("adults", "list", "volwassenen in het plan", "adults in the plan", path="involvement.adults", supplier="resident", personal=True, fields=(Field("role", "enum", "role"), Field("heard", "bool", "heard"), Field("agrees", "bool", "agrees"), Field("own_effort", "bool", "own_effort?"),)),
    Fact("granted", "list", "eerder toegekend of aangevraagd", "granted or asked for before", path="history.granted", supplier="municipality", fields=(Field("amount", "cents", "amount"), Field("on", "day", "on"), Field("state", "enum", "state"),)),
    Fact("budget_spent", "list", "uitgegeven per budget", "spent per budget", path="history.budget_spent", supplier="municipality", fields=(Field("id", "enum", "id"), Field("spent", "cents", "spent"),)),
)

#: Sets: one field of a list, for `has_any`, `has_all`, `has_none`.
SETS: tuple[Fact, ...] = (
    Fact("looked_at", "set", "gewone wegen die zijn nagegaan", "regular routes that were looked at", list="tried", field="provision"),
    Fact("threats", "set", "dreiging", "threats", list="threat_list", field="value", values=("eviction", "energy_cutoff", "water_cutoff", "health_insurance_ended", "repossession")),
    Fact("debt_kinds", "set", "soorten schuld", "kinds of debt", list="debt_list", field="kind", values=("rent", "energy", "health_insurance", "tax", "fine", "benefit", "other")),
    Fact("party_kinds", "set", "soorten partijen", "kinds of parties", list="party_list", field="party", values=("employer", "landlord", "health_insurer", "care_provider", "school", "creditor", "bewindvoerder", "network", "other")),
    Fact("age_bands", "set", "leeftijden in het huishouden", "ages in the household", list="persons", field="age_band", values=("0-3", "4-11", "12-17", "18-20", "21-26", "27-aow", "aow")),
    Fact("provisions_in_use", "set", "lopende voorzieningen", "provisions in use", list="provisions", field="provision"),
)

#: Facts that follow from others; `rules.derived` and the questions hold the expressions.
DERIVED: tuple[Fact, ...] = (
    Fact("amount", "cents", "bedrag voor de gemeente", "amount for the municipality", "derived", lever=True),
    Fact("in_kind", "bool", "in natura", "in kind", "derived"),
    Fact("kind", "enum", "soort huishouden", "kind of household", "derived", personal=True, values=("single", "single_parent", "couple", "couple_with_children",)),
    Fact("children", "int", "aantal kinderen", "number of children", "derived", personal=True),
    Fact("household_size", "int", "aantal personen", "number of persons", "derived", personal=True),
    Fact("ages", "enum", "leeftijd van de volwassenen", "ages of the adults", "derived", personal=True, values=("18-20", "21-aow", "aow", "mixed",)),
    Fact("cost_sharers", "bool", "er zijn kostendelers", "others share the costs", "derived", personal=True),
    Fact("social_minimum", "cents", "sociaal minimum van die dag", "social minimum of that day", "derived", supplier="rules", unit="month"),
    Fact("income_ratio", "bp", "inkomen als deel van het sociaal minimum", "income as a share of the social minimum", "derived", personal=True),
    Fact("debts", "bool", "heeft schulden", "has debts", "derived", personal=True),
    Fact("debts_total", "cents", "schulden samen", "debts together", "derived", personal=True),
    Fact("provisions_stacked", "int", "aantal voorzieningen", "number of provisions", "derived", personal=True),
    Fact("provisions_yearly_cost", "cents", "kosten van voorzieningen per jaar", "cost of provisions a year", "derived", unit="year", personal=True),
    Fact("parties", "int", "aantal andere partijen", "number of other parties", "derived"),
    Fact("partners_committed", "bool", "partners zeggen hun deel toe", "partners commit to their part", "derived", supplier="partner"),
    Fact("regular_in_time", "bool", "een gewone weg past en is op tijd", "a regular route fits and is in time", "derived"),
    Fact("better_provision", "bool", "er is een betere voorziening", "there is a better provision", "derived"),
    Fact("granted_total", "cents", "eerder toegekend of aangevraagd, samen", "granted or asked for before, together", "derived", supplier="municipality"),
    Fact("granted_before", "bool", "eerder iets toegekend", "something granted before", "derived", supplier="municipality"),
    Fact("exposure", "cents", "bedrag met wat eerder is toegekend", "amount with what was granted before", "derived"),
    Fact("all_agree", "bool", "alle volwassenen gaan akkoord", "all adults agree", "derived", supplier="resident"),
    Fact("own_effort", "bool", "wat het huishouden zelf doet", "what the household does itself", "derived", supplier="resident"),
    Fact("scenarios.nothing", "bool", "scenario niets doen", "scenario do nothing", "derived"),
    Fact("scenarios.regular", "bool", "scenario huidige mogelijkheden", "scenario today's possibilities", "derived"),
    Fact("scenarios.budget", "bool", "scenario budget", "scenario budget", "derived"),
    Fact("total_nothing", "cents", "kosten als we niets doen", "cost of doing nothing", "returns", supplier="rules"),
    Fact("total_regular", "cents", "kosten met de huidige mogelijkheden", "cost with today's possibilities", "returns", supplier="rules"),
    Fact("total_budget", "cents", "andere kosten met het budget", "other cost with the budget", "returns", supplier="rules"),
    Fact("whole_price", "cents", "hele prijs van de inzet", "whole price of the intervention", "returns", supplier="rules"),
    Fact("total_with_budget", "cents", "kosten met het budget, met de inzet zelf", "cost with the budget, the intervention included", "returns", supplier="rules"),
    Fact("avoided", "cents", "vermeden kosten voor de gemeente", "avoided cost for the municipality", "returns", supplier="rules"),
    Fact("avoided_all", "cents", "vermeden kosten voor iedereen", "avoided cost for all purses", "returns", supplier="rules"),
    Fact("saving", "cents", "besparing voor de gemeente", "saving for the municipality", "returns", supplier="rules"),
    Fact("saving_all", "cents", "besparing voor iedereen", "saving for all purses", "returns", supplier="rules"),
    Fact("payback", "months", "terugverdiend in maanden", "earned back in months", "returns", supplier="rules"),
    Fact("break_even", "bp", "kans waarbij het uit kan", "break-even chance", "returns", supplier="rules"),
    Fact("legitimacy", "bool", "rechtmatigheid", "legitimacy", "legitimacy", supplier="rules"),
    Fact("returns", "bool", "rendement", "returns", "returns", supplier="rules"),
    Fact("involvement", "bool", "betrokkenheid", "involvement", "involvement", supplier="rules"),
    Fact("mandate", "bool", "mandaat", "mandate", "mandate", supplier="rules"),
    Fact("role", "enum", "wie beslist", "who decides", "mandate", supplier="rules"),
    Fact("approvals", "int", "aantal akkoorden", "number of approvals", "quorum", supplier="rules"),
)
# fmt: on

#: Facts that are answers of the assessment itself: a condition may read them, nobody can state them.
ANSWERS: frozenset[str] = frozenset(
    {"legitimacy", "returns", "involvement", "mandate", "role", "approvals"}
)

CORE_FACTS: dict[str, Fact] = {fact.id: fact for fact in (*LEAVES, *LISTS, *SETS, *DERIVED)}
