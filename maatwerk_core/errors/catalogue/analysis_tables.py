"""Words for what the analysis finds in tables: gaps, overlaps, rows never reached, tiers and quorums that don't fit."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "table.gap": Entry(
        nl=Wording(
            message=(
                "in `{table}` staat geen rij voor `{row}`",
                "voor deze feiten geldt in `{table}` geen enkele rij",
            ),
            expected="een rij voor alle feiten",
            hint=(
                "voeg `{row}` toe aan `{table}`",
                "voeg een rij toe, verruim er een, of sluit af met een rij zonder voorwaarde",
            ),
            fix="Kijk naar de feiten die erbij staan: daarvoor zegt de tabel niets. Voeg een rij "
            "toe of verruim er een. Een laatste rij zonder voorwaarde vangt op wat "
            "overblijft.",
            why="Valt een plan tussen de rijen, dan weet niemand wie beslist, met hoeveel "
            "collega's of wat er op papier moet. Zo heeft niemand de regeling bedoeld.",
        ),
        en=Wording(
            message=(
                "`{table}` holds no row for `{row}`",
                "for these facts no row of `{table}` applies",
            ),
            expected="a row for all facts",
            hint=(
                "add `{row}` to `{table}`",
                "add a row, widen one, or end with a row without a condition",
            ),
            fix="Look at the facts shown: the table says nothing for them. Add a row or widen "
            "one. A last row without a condition takes what is left.",
            why="Where a plan falls between the rows nobody knows who decides, with how many "
            "colleagues or what has to be written. Nobody meant the scheme that way.",
        ),
        wrong="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 500}\n"
        "    - {role: manager, ceiling: 2500}\n"
        "quorum: {team: {approvals: 3}}\n",
        right="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 500}\n"
        "    - {role: manager, ceiling: 2500}\n"
        "quorum: {team: {approvals: 3}, manager: {approvals: none}}\n",
    ),
    "table.overlap": Entry(
        nl=Wording(
            message=(
                "op dezelfde trede is `approvals` bij `{other}` {first} en bij `{row}` {second}",
                "in `{table}` gelden `{other}` en `{row}` allebei; alleen de volgorde beslist",
            ),
            expected="rijen waarvan er voor elk plan één geldt",
            hint=(
                "geef beide hetzelfde aantal ({first} of {second}), of geef `{row}` een eigen trede",
                "geef `{row}` een ander plafond of een voorwaarde waarmee `{other}` niet meer geldt",
            ),
            fix="Bij dezelfde feiten gelden twee rijen en zij zeggen iets anders. Nu telt wie het"
            " eerst staat. Zeg met een plafond of een voorwaarde wanneer welke rij geldt, of "
            "voeg gelijke rollen samen: `role: [team, manager]`.",
            why="Verplaatst iemand een regel in het bestand, dan beslist een ander over dezelfde "
            "plannen. Een lezer ziet dat niet aankomen.",
        ),
        en=Wording(
            message=(
                "in one tier `approvals` is {first} for `{other}` and {second} for `{row}`",
                "in `{table}` `{other}` and `{row}` both apply; only their order decides",
            ),
            expected="rows of which one applies to each plan",
            hint=(
                "give both the same number ({first} or {second}), or give `{row}` a tier of its own",
                "give `{row}` another ceiling or a condition under which `{other}` no longer applies",
            ),
            fix="Two rows apply to the same facts and say different things. Whichever stands "
            "first counts. Say with a ceiling or a condition when each applies, or join equal"
            " roles: `role: [team, manager]`.",
            why="When someone moves a line in the file, someone else decides on the same plans. A"
            " reader doesn't see that coming.",
        ),
        wrong="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 500, when: {complexity: simple}}\n"
        "    - {role: manager, ceiling: 500}\n",
        right="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 500, when: {complexity: simple}}\n"
        "    - {role: manager, ceiling: 500, when: {complexity: complex}}\n",
    ),
    "table.unreachable": Entry(
        nl=Wording(
            message="in `{table}` komt `{row}` nooit aan de beurt",
            expected="een rij waar sommige plannen bij uitkomen",
            hint=(
                "haal `{tier}` weg, zet haar hoger, of pas haar plafond, dagen of voorwaarde aan",
                "haal `{row}` weg of pas haar voorwaarde aan",
            ),
            fix="Geen feiten en geen bedrag leiden naar deze rij. Meestal vangt een rij ervoor "
            "alles al op, of spreken haar voorwaarden elkaar tegen. Staan er feiten bij, dan "
            "geldt de rij daarvoor wel maar beslist een andere.",
            why="Wie het bestand leest denkt dat deze rij telt. Zij telt nooit.",
        ),
        en=Wording(
            message="in `{table}` `{row}` is never reached",
            expected="a row that some plans come to",
            hint=(
                "take `{tier}` out, move it up, or change its ceiling, days or condition",
                "take `{row}` out or change its condition",
            ),
            fix="No facts and no amount lead to this row. Mostly a row before it takes "
            "everything, or its conditions contradict each other. Where facts are shown, the "
            "row applies to them but another one decides.",
            why="Whoever reads the file thinks that this row counts. It never does.",
        ),
        wrong="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 2500}\n"
        "    - {role: manager, ceiling: 500}\n",
        right="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 500}\n"
        "    - {role: manager, ceiling: 2500}\n",
    ),
    "agreement.never": Entry(
        nl=Wording(
            message="niemand kan de afspraak `{agreement}` maken",
            expected="een voorwaarde die bij sommige plannen klopt",
            hint="pas `when` aan of haal de afspraak weg",
            fix="De voorwaarden bij deze afspraak gaan nooit samen. Kijk of er `any` bedoeld is "
            "waar nu alles tegelijk moet.",
            why="Een afspraak die nooit geldt wordt nooit aangeboden. De inwoner mist haar en "
            "niemand merkt het.",
        ),
        en=Wording(
            message="nobody can make the agreement `{agreement}`",
            expected="a condition that holds for some plans",
            hint="change `when` or take the agreement out",
            fix="The conditions of this agreement never hold together. See whether `any` was "
            "meant where now all must hold at once.",
            why="An agreement that never applies is never offered. The resident misses it and "
            "nobody notices.",
        ),
        wrong="agreements:\n"
        "  terugbetalen:\n"
        "    offer: standard\n"
        "    when: {domain: work, not: {domain: [work, income]}}\n"
        "    promise: {nl: Later terugbetalen., en: Paying back later.}\n",
        right="agreements:\n"
        "  terugbetalen:\n"
        "    offer: standard\n"
        "    when: {domain: work}\n"
        "    promise: {nl: Later terugbetalen., en: Paying back later.}\n",
    ),
    "tier.ceiling-falls": Entry(
        nl=Wording(
            message="`{role}` staat hoger dan `{other}` maar mag over minder beslissen",
            expected="een plafond dat hoger is dan dat van de trede eronder",
            hint="kijk of een van de plafonds klopt, of zet de treden in volgorde",
            fix="Treden staan van laag naar hoog. Op de dag die erbij staat is het plafond van "
            "deze trede lager dan dat van een trede ervoor. Kijk ook naar plafonds die op een"
            " dag veranderen.",
            why="Een lagere trede beslist dan over een bedrag dat de hogere niet mag geven. Dat "
            "is bijna altijd een tikfout.",
        ),
        en=Wording(
            message="`{role}` stands above `{other}` but may decide on less",
            expected="a ceiling above that of the tier below",
            hint="see whether one of the ceilings is wrong, or put the tiers in order",
            fix="Tiers stand from low to high. On the day shown the ceiling of this tier is below"
            " that of one before it. Look at ceilings that change on a day too.",
            why="A lower tier then decides on an amount that the higher one may not give. That is"
            " nearly always a slip.",
        ),
        wrong="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 2500}\n"
        "    - {role: manager, ceiling: 1000}\n",
        right="mandate:\n"
        "  tiers:\n"
        "    - {role: team, ceiling: 1000}\n"
        "    - {role: manager, ceiling: 2500}\n",
    ),
    "quorum.larger-than-team": Entry(
        nl=Wording(
            message="`{role}` vraagt {approvals} keer akkoord, maar er kunnen er hoogstens {people} komen",
            expected="niet meer akkoorden dan er mensen zijn",
            hint="vraag minder akkoorden, of kijk of `at_most` bij de rol klopt",
            fix="`at_most` bij de rol zegt hoe groot het team hoogstens is. Telt de aanvrager "
            "niet mee, dan is er een minder. Het aantal akkoorden moet daarbinnen passen.",
            why="Een akkoord dat er nooit kan komen houdt elk plan tegen.",
        ),
        en=Wording(
            message="`{role}` asks for {approvals} approvals, but at most {people} can come",
            expected="no more approvals than there are people",
            hint="ask for fewer approvals, or see whether `at_most` of the role is right",
            fix="`at_most` of the role says how large the team is at most. Where the one who asks"
            " doesn't count there is one fewer. The number of approvals has to fit within "
            "that.",
            why="Approvals that can never come hold up every plan.",
        ),
        wrong="roles: {team: {at_most: 3}}\nquorum: {team: {approvals: 3, requester_counts: no}}\n",
        right="roles: {team: {at_most: 4}}\nquorum: {team: {approvals: 3, requester_counts: no}}\n",
    ),
}
