"""Words for conditions: which facts they use and how they are written."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "condition.block-text": Entry(
        nl=Wording(
            message="een voorwaarde staat op één regel, niet als tekst achter `|` of `>`",
            expected='een voorwaarde tussen aanhalingstekens, zoals `"<= 500"`',
            hint='schrijf `"{given}"`; hoort het teken `>` erbij, zet het er dan voor',
            fix="Met `|` of `>` achter de dubbele punt begint in YAML een tekst van meer regels. Het teken zelf valt "
            "dan weg: van groter dan 500 blijft alleen 500 over. Zet de hele voorwaarde op één regel, tussen "
            "aanhalingstekens.",
        ),
        en=Wording(
            message="a condition stands on one line, not as a text behind `|` or `>`",
            expected='a condition between quotes, such as `"<= 500"`',
            hint='write `"{given}"`; if the sign `>` belongs to it, put it in front',
            fix="In YAML `|` or `>` behind the colon starts a text of several lines. The sign itself is then lost: of "
            "more than 500 only 500 is left. Put the whole condition on one line, between quotes.",
        ),
        wrong="when:\n  amount: >\n    500\n",
        right='when:\n  amount: "> 500"\n',
    ),
    "condition.unknown-fact": Entry(
        nl=Wording(
            message="het gegeven `{fact}` bestaat niet",
            expected=(
                "een van: {choices}",
                "een gegeven uit `maatwerk facts`",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "kijk in `maatwerk facts` hoe het heet",
            ),
            fix="Een voorwaarde gaat over gegevens van de casus. `maatwerk facts` noemt ze "
            "allemaal. Eigen gegevens beginnen met `own_` en staan onder `facts`.",
        ),
        en=Wording(
            message="the fact `{fact}` does not exist",
            expected=(
                "one of: {choices}",
                "a fact of `maatwerk facts`",
            ),
            hint=(
                "did you mean `{near}`?",
                "look up its name in `maatwerk facts`",
            ),
            fix="A condition is about facts of the case. `maatwerk facts` lists them all. "
            "Local facts start with `own_` and stand under `facts`.",
        ),
        wrong="when: {better_provison: no}\n",
        right="when: {better_provision: no}\n",
    ),
    "condition.type": Entry(
        nl=Wording(
            message=(
                "`{given}` past niet bij `{fact}`",
                "`{given}` past niet bij dit gegeven",
            ),
            expected="{type:term}",
            hint=(
                "bedoelde u `{near}`?",
                "kijk in `maatwerk facts` welk soort gegeven het is",
            ),
            fix="Elk gegeven heeft een soort: een bedrag, een aantal, ja of nee, een keuze. "
            "Een voorwaarde vergelijkt met een waarde van dezelfde soort.",
        ),
        en=Wording(
            message=(
                "`{given}` does not fit `{fact}`",
                "`{given}` does not fit this fact",
            ),
            expected="{type:term}",
            hint=(
                "did you mean `{near}`?",
                "look up in `maatwerk facts` which kind of fact it is",
            ),
            fix="Each fact is of a kind: an amount, a number, yes or no, a choice. A "
            "condition compares it with a value of the same kind.",
        ),
        wrong="when: {wsnp: 500}\n",
        right="when: {wsnp: yes}\n",
    ),
    "condition.syntax": Entry(
        nl=Wording(
            message="`{given}` is geen voorwaarde",
            expected='`"<= 500"`, `"[1..5]"`, `[work, debt]` of een waarde',
            hint="zet een voorwaarde met `<`, `>` of haken tussen aanhalingstekens",
            fix="Een voorwaarde is een waarde, een lijst van waarden, een vergelijking of een "
            "bereik.",
        ),
        en=Wording(
            message="`{given}` is not a condition",
            expected='`"<= 500"`, `"[1..5]"`, `[work, debt]` or a value',
            hint="put a condition with `<`, `>` or brackets between quotes",
            fix="A condition is a value, a list of values, a comparison or a range.",
        ),
        wrong='when: {amount: "=< 500"}\n',
        right='when: {amount: "<= 500"}\n',
    ),
    "condition.unknown-parameter": Entry(
        nl=Wording(
            message="de parameter `${parameter}` bestaat niet",
            expected=(
                "een van: {choices}",
                "een naam die onder `parameters` staat",
            ),
            hint=(
                "bedoelde u `${near}`?",
                "voeg `{parameter}` toe onder `parameters`",
            ),
            fix="Een parameter is een bedrag of getal met een naam. Geef het onder "
            "`parameters` een waarde, een dag en een bron.",
        ),
        en=Wording(
            message="the parameter `${parameter}` does not exist",
            expected=(
                "one of: {choices}",
                "a name that stands under `parameters`",
            ),
            hint=(
                "did you mean `${near}`?",
                "add `{parameter}` under `parameters`",
            ),
            fix="A parameter is an amount or number with a name. Give it a value, a day and a "
            "source under `parameters`.",
        ),
        wrong='when: {amount: "> $hoog_bedrag"}\n',
        right="parameters:\n  hoog_bedrag: {2018: 500}\n",
    ),
    "condition.stratum": Entry(
        nl=Wording(
            message="`{fact}` is hier nog niet bekend",
            expected="een gegeven dat eerder wordt bepaald",
            hint="gebruik een gegeven van de casus, of zet de voorwaarde verderop",
            fix="De vragen worden in een vaste volgorde beantwoord: casus, afgeleide "
            "gegevens, rechtmatigheid, rendement en betrokkenheid, mandaat, quorum en "
            "tegenprestatie. Een voorwaarde kijkt alleen terug.",
        ),
        en=Wording(
            message="`{fact}` is not known yet at this point",
            expected="a fact that is determined earlier",
            hint="use a fact of the case, or put the condition further on",
            fix="The questions are answered in a fixed order: case, derived facts, "
            "legitimacy, returns and involvement, mandate, quorum and tegenprestatie. A "
            "condition only looks back.",
        ),
        wrong='mandate: {tiers: [{role: team, when: {approvals: "> 2"}}]}\n',
        right="quorum: {team: {approvals: 3}}\n",
    ),
    "condition.set": Entry(
        nl=Wording(
            message="`{given}` past niet bij de lijst `{fact}`",
            expected="has_any, has_all of has_none met een lijst",
            hint=(
                "bedoelde u `{near}`?",
                "schrijf `{fact}: {{has_any: [...]}}`",
            ),
            fix="Een gegeven dat een lijst is, wordt vergeleken met `has_any` (ten minste "
            "één), `has_all` (alle) of `has_none` (geen enkele).",
        ),
        en=Wording(
            message="`{given}` does not fit the list `{fact}`",
            expected="has_any, has_all or has_none with a list",
            hint=(
                "did you mean `{near}`?",
                "write `{fact}: {{has_any: [...]}}`",
            ),
            fix="A fact that is a list is compared with `has_any` (at least one), `has_all` "
            "(all) or `has_none` (none).",
        ),
        wrong="when: {looked_at: fondsen}\n",
        right="when: {looked_at: {has_any: [fondsen]}}\n",
    ),
    "condition.known": Entry(
        nl=Wording(
            message="een voorwaarde kan niet vragen of iets onbekend is",
            expected="een waarde waarmee het gegeven wordt vergeleken",
            hint="laat deze voorwaarde weg: wat onbekend is, blijft in de uitkomst onbekend",
            fix="Zou een regel mogen vragen of iets bekend is, dan kon een ja in een nee "
            "veranderen doordat er een gegeven ontbreekt. Moet een gegeven er zijn, zet "
            "het dan onder `ask`.",
        ),
        en=Wording(
            message="a condition can't ask whether something is unknown",
            expected="a value to compare the fact with",
            hint="leave this condition out: what is unknown stays unknown in the outcome",
            fix="If a rule could ask whether something is known, a missing fact could turn a "
            "yes into a no. If a fact must be there, put it under `ask`.",
        ),
        wrong="when: {income_ratio: unknown}\n",
        right="ask: {facts: [income_ratio]}\n",
    ),
    "condition.unit": Entry(
        nl=Wording(
            message="de parameter `${parameter}` is {unit:term} en past niet bij `{fact}`",
            expected="{type:term}",
            hint="geef de parameter de eenheid van het gegeven",
            fix="Een bedrag wordt niet vergeleken met een percentage en een maand niet met "
            "een dag.",
        ),
        en=Wording(
            message="the parameter `${parameter}` is {unit:term} and does not fit `{fact}`",
            expected="{type:term}",
            hint="give the parameter the unit of the fact",
            fix="An amount is not compared with a percentage, nor a month with a day.",
        ),
        wrong='parameters: {grens: {unit: euro, value: 110}}\nwhen: {income_ratio: "<= $grens"}\n',
        right='parameters: {grens: {unit: rate, value: 110%}}\nwhen: {income_ratio: "<= $grens"}\n',
    ),
}
