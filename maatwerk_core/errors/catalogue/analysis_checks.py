"""Words for what the analysis finds in checks, conditions, parameters and days."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "check.never-applies": Entry(
        nl=Wording(
            message="de toets `{check}` geldt nooit onder de grondslag van deze regeling",
            expected="een toets die bij sommige plannen geldt",
            hint="kijk naar `applies_under`, de dagen en `when`, of haal de toets weg",
            fix="De grondslag van de regeling staat bij `scheme`. Met die grondslag, op de dagen "
            "dat de regeling loopt, zijn er geen feiten waarbij deze toets geldt. Noemt een "
            "casus zelf een andere grondslag, dan kan het wel: schrijf die reden dan bij de "
            "instelling van deze regel.",
            why="Een toets die nooit geldt geeft valse rust: er wordt niets nagegaan.",
        ),
        en=Wording(
            message="the check `{check}` never applies under this scheme's legal basis",
            expected="a check that applies to some plans",
            hint="look at `applies_under`, the days and `when`, or take the check out",
            fix="The legal basis of the scheme stands under `scheme`. Under that basis, on the "
            "days on which the scheme runs, no facts make this check apply. Where cases name "
            "another basis themselves it may: then write that reason in the settings of this "
            "rule.",
            why="A check that never applies gives false comfort: nothing is looked at.",
        ),
        wrong="scheme: {legal_basis: local_scheme}\nchecks: {geen-schulden: {applies_under: [wmo]}}\n",
        right="scheme: {legal_basis: local_scheme}\n"
        "checks: {geen-schulden: {applies_under: [local_scheme]}}\n",
    ),
    "check.contradicts": Entry(
        nl=Wording(
            message="wie aan `{check}` voldoet, voldoet niet aan `{other}`",
            expected="twee toetsen waaraan één plan kan voldoen",
            hint="zeg met `when` welke van de twee wanneer geldt, of haal er een weg",
            fix="Bij de feiten die erbij staan gelden beide toetsen. Elk is apart te halen en "
            "samen nooit. Kijk wat de regeling bedoelt en laat een van beide dan niet gelden.",
            why="De professional kan het niet goed doen: wat de ene toets vraagt verbiedt de "
            "andere.",
        ),
        en=Wording(
            message="whoever meets `{check}` doesn't meet `{other}`",
            expected="two checks that one plan can meet",
            hint="say with `when` which of the two applies when, or take one out",
            fix="Both checks apply to the facts shown. Each can be met by itself and never both. "
            "See what the scheme means and then let one of them not apply.",
            why="The professional can't get it right: what one check asks the other forbids.",
        ),
        wrong="checks:\n"
        "  in-natura:\n"
        "    ground: legitimacy\n"
        "    require: {form: goods}\n"
        "    severity: motivate\n"
        "    source: nota-2026\n"
        "    text: {nl: Het huishouden krijgt het in natura., en: The household gets it in kind.}\n"
        "  in-geld:\n"
        "    ground: legitimacy\n"
        "    require: {form: money}\n"
        "    severity: motivate\n"
        "    source: nota-2026\n"
        "    text: {nl: Het huishouden krijgt geld., en: The household gets money.}\n",
        right="checks:\n"
        "  in-natura:\n"
        "    ground: legitimacy\n"
        "    when: {acute: no}\n"
        "    require: {form: goods}\n"
        "    severity: motivate\n"
        "    source: nota-2026\n"
        "    text: {nl: Het huishouden krijgt het in natura., en: The household gets it in kind.}\n"
        "  in-geld:\n"
        "    ground: legitimacy\n"
        "    when: {acute: yes}\n"
        "    require: {form: money}\n"
        "    severity: motivate\n"
        "    source: nota-2026\n"
        "    text: {nl: Het huishouden krijgt geld., en: The household gets money.}\n",
    ),
    "check.against-law": Entry(
        nl=Wording(
            message=(
                "`{check}` gaat in tegen `{other}`, een stop uit de wet",
                "`{check}` is een stop uit de wet en die laat dit pakket los",
            ),
            expected="regels die de wet ruimte laten",
            hint=(
                "pas `{check}` aan, of vraag een jurist of `{other}` hier geldt",
                "laat de toets van de basis staan; noem bij `released_by` wie haar los mag laten",
            ),
            fix="Een toets van de gemeente mag niet vragen wat een wet verbiedt en mag een stop "
            "uit een wet niet weghalen of afzwakken. Wie in een geval toch anders wil, laat "
            "de stop in dat geval los met een reden (`released_by`).",
            why="Een pakket dat tegen de wet ingaat doet dat bij elk plan opnieuw, en het valt "
            "pas op bij bezwaar of bij de accountant.",
        ),
        en=Wording(
            message=(
                "`{check}` goes against `{other}`, a stop that rests on the law",
                "`{check}` is a stop that rests on the law and this pack lets go of it",
            ),
            expected="rules that leave room for the law",
            hint=(
                "change `{check}`, or ask a lawyer whether `{other}` applies here",
                "leave the check of the base as it is; name who may release it under `released_by`",
            ),
            fix="A municipality's check may not ask for what a law forbids, and may not take out "
            "or weaken a stop that rests on a law. Whoever needs otherwise in a case releases"
            " the stop in that case, with a reason (`released_by`).",
            why="A pack that goes against the law does so with every plan, and it comes to light "
            "only at an objection or with the accountant.",
        ),
        wrong="checks: {wsnp: {severity: advice}}\n",
        right="checks: {wsnp: {released_by: [manager]}}\n",
    ),
    "rule.said-against-law": Entry(
        nl=Wording(
            message=(
                "volgens `{source}` gaat `{rule}` in tegen `{law}`",
                "volgens `{source}` gaat `{rule}` in tegen de wet",
            ),
            expected="een regel waarvan geen bron zegt dat zij tegen de wet ingaat",
            hint="vraag een jurist of `{source}` gelijk heeft, en pas de regel dan aan",
            fix="Een bron zegt dat deze regel tegen de wet ingaat; dat staat bij `said_against_law`. "
            "Heeft de bron gelijk, verander de regel dan of haal haar weg. Heeft zij dat niet, of "
            "kiest de gemeente er bewust voor, schrijf de reden dan bij de instelling van deze "
            "controle en laat staan wat de bron zegt.",
            why="Wie met het pakket beslist ziet dit anders pas bij bezwaar of bij de accountant. "
            "Het pakket beslist er zelf niets anders door.",
        ),
        en=Wording(
            message=(
                "according to `{source}`, `{rule}` goes against `{law}`",
                "according to `{source}`, `{rule}` goes against the law",
            ),
            expected="a rule of which no source says that it goes against the law",
            hint="ask a lawyer whether `{source}` is right, and then change the rule",
            fix="A source says that this rule goes against the law; that stands under "
            "`said_against_law`. If the source is right, change the rule or take it out. If it "
            "isn't, or if the municipality chooses so knowingly, write the reason in the settings "
            "of this analysis rule and leave what the source says.",
            why="Whoever decides with the pack would otherwise see this only at an objection or "
            "with the accountant. The pack itself decides nothing differently.",
        ),
        wrong="agreements:\n"
        "  terugbetalen:\n"
        "    offer: standard\n"
        "    promise: {nl: Later terugbetalen., en: Paying back later.}\n"
        "    said_against_law: {source: nota-2026, law: pw art 48}\n",
        right="agreements:\n"
        "  terugbetalen:\n"
        "    offer: example\n"
        "    promise: {nl: Terugbetalen wat kan., en: Paying back what is possible.}\n",
    ),
    "condition.no-effect": Entry(
        nl=Wording(
            message="`{part}` doet er hier nooit toe",
            expected="een voorwaarde die soms iets verandert",
            hint="haal `{part}` weg, of kijk wat er bedoeld is",
            fix="Zonder dit deel zegt de voorwaarde bij alle feiten hetzelfde. Vaak zegt een "
            "ander deel het al, of noemt een lijst alle mogelijke woorden. Is iets anders "
            "bedoeld, schrijf dat dan.",
            why="Een lezer denkt dat hier iets wordt gevraagd. Wie het deel later verandert denkt"
            " dat dat iets uitmaakt.",
        ),
        en=Wording(
            message="`{part}` never matters here",
            expected="a condition that sometimes changes something",
            hint="take `{part}` out, or see what was meant",
            fix="Without this part the condition says the same of all facts. Often another part "
            "says it already, or a list names every possible word. If something else was "
            "meant, write that.",
            why="A reader thinks that something is asked here. Whoever changes it later thinks "
            "that this changes something.",
        ),
        wrong='checks:\n  geen-schulden:\n    when: {amount: "> 500", exposure: "> 100"}\n',
        right='checks:\n  geen-schulden:\n    when: {amount: "> 500"}\n',
    ),
    "unit.mismatch": Entry(
        nl=Wording(
            message="`{fact}` is in {unit:term} en `${parameter}` in {other:term}",
            expected="een parameter in de eenheid van het feit",
            hint="geef de parameter de eenheid van het feit, of kies een ander feit",
            fix="Een bedrag per maand en een bedrag per jaar zijn allebei euro's, maar niet te "
            "vergelijken. Reken de parameter om en zet de goede eenheid erbij.",
            why="De toets rekent dan met een factor twaalf te veel of te weinig en dat ziet "
            "niemand aan de uitkomst.",
        ),
        en=Wording(
            message="`{fact}` is in {unit:term} and `${parameter}` in {other:term}",
            expected="a parameter in the unit of the fact",
            hint="give the parameter the unit of the fact, or choose another fact",
            fix="An amount a month and an amount a year are both euros, but can't be compared. "
            "Convert the parameter and write its unit.",
            why="The check is then off by a factor of twelve, and nobody sees that from the "
            "outcome.",
        ),
        wrong="parameters:\n"
        "  grens: {nl: grens, en: limit, unit: EUR per year, value: 18000, source: nota-2026}\n"
        "checks:\n"
        '  geen-schulden: {when: {income: "<= $grens"}}\n',
        right="parameters:\n"
        "  grens: {nl: grens, en: limit, unit: EUR per month, value: 1500, source: nota-2026}\n"
        "checks:\n"
        '  geen-schulden: {when: {income: "<= $grens"}}\n',
    ),
    "parameter.unread": Entry(
        nl=Wording(
            message="geen voorwaarde leest de parameter `{parameter}`",
            expected="een parameter die ergens als `${parameter}` staat",
            hint="gebruik `${parameter}` in een voorwaarde, of haal de parameter weg",
            fix="Een parameter telt pas als een voorwaarde haar leest, met een dollarteken "
            "ervoor. Staat het getal zelf in een voorwaarde, vervang het dan door de "
            "parameter.",
            why="Iemand past het getal hier aan en er verandert niets.",
        ),
        en=Wording(
            message="no condition reads the parameter `{parameter}`",
            expected="a parameter that stands somewhere as `${parameter}`",
            hint="use `${parameter}` in a condition, or take the parameter out",
            fix="A parameter counts only where a condition reads it, with a dollar sign before "
            "it. Where the number itself stands in a condition, put the parameter in its "
            "place.",
            why="Someone changes the number here and nothing changes.",
        ),
        wrong="parameters:\n"
        "  grens: {nl: grens, en: limit, unit: EUR, value: 500, source: nota-2026}\n"
        "checks:\n"
        '  geen-schulden: {when: {amount: "> 500"}}\n',
        right="parameters:\n"
        "  grens: {nl: grens, en: limit, unit: EUR, value: 500, source: nota-2026}\n"
        "checks:\n"
        '  geen-schulden: {when: {amount: "> $grens"}}\n',
    ),
    "day.order": Entry(
        nl=Wording(
            message="{last} ligt niet na {first}",
            expected="dagen die op elkaar volgen",
            hint="zet de dagen in de goede volgorde, of verbeter het jaar",
            fix="Iets eindigt voordat het begint, dagen staan niet op volgorde, of een rij geldt "
            "op dagen dat de regeling niet loopt. `until` is de eerste dag waarop iets niet "
            "meer geldt en `through` de laatste waarop het nog geldt.",
            why="Wat eindigt voordat het begint geldt nooit. Dagen door elkaar leest iedereen "
            "verkeerd.",
        ),
        en=Wording(
            message="{last} doesn't come after {first}",
            expected="days that follow each other",
            hint="put the days in order, or correct the year",
            fix="Something ends before it begins, days are out of order, or a row holds on days "
            "on which the scheme doesn't run. `until` is the first day on which something no "
            "longer holds and `through` the last on which it does.",
            why="What ends before it begins never holds. Everyone misreads days that are out of "
            "order.",
        ),
        wrong="checks:\n  geen-schulden:\n    from: 2024-01-01\n    until: 2023-07-01\n",
        right="checks:\n  geen-schulden:\n    from: 2023-07-01\n    until: 2024-01-01\n",
    ),
}
