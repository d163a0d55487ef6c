"""Words for conditions: which facts they use and how they are written."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
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
            message="`{given}` past niet bij `{fact}`",
            expected="{type:term}",
            hint=(
                "bedoelde u `{near}`?",
                "kijk in `maatwerk facts` welk soort gegeven het is",
            ),
            fix="Elk gegeven heeft een soort: een bedrag, een aantal, ja of nee, een keuze. "
            "Een voorwaarde vergelijkt met een waarde van dezelfde soort.",
        ),
        en=Wording(
            message="`{given}` does not fit `{fact}`",
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
    "condition.unit": Entry(
        nl=Wording(
            message="`{given}` heeft een andere eenheid dan `{fact}`",
            expected="een waarde in {unit:term}",
            hint="schrijf de eenheid erbij die bij het gegeven hoort",
            fix="Een bedrag wordt niet vergeleken met een percentage en een maand niet met "
            "een dag.",
        ),
        en=Wording(
            message="`{given}` has another unit than `{fact}`",
            expected="a value in {unit:term}",
            hint="write the unit that belongs to the fact",
            fix="An amount is not compared with a percentage, nor a month with a day.",
        ),
        wrong='when: {income_ratio: "<= 110"}\n',
        right='when: {income_ratio: "<= 110%"}\n',
    ),
}
