"""Words for rules that don't fit together: sources, roles, stops and what a base made final."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "policy.unknown-source": Entry(
        nl=Wording(
            message="de bron `{source}` bestaat niet",
            expected=(
                "een van: {choices}",
                "een bron die onder `sources` staat",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "voeg de bron toe onder `sources`",
            ),
            fix="Elke waarde heeft een bron, of is `assumed` met de reden. Zet de bron met "
            "titel en jaar onder `sources`.",
        ),
        en=Wording(
            message="the source `{source}` does not exist",
            expected=(
                "one of: {choices}",
                "a source that stands under `sources`",
            ),
            hint=(
                "did you mean `{near}`?",
                "add the source under `sources`",
            ),
            fix="Each value has a source, or is `assumed` with the reason. Put the source "
            "with its title and year under `sources`.",
        ),
        wrong="quorum: {source: divosa}\n",
        right="sources:\n  divosa: {kind: practice, year: 2020, title: Sociaal domein}\n",
    ),
    "policy.stop-without-law": Entry(
        nl=Wording(
            message="de toets `{check}` is een `stop`, maar zijn bron is geen wet of verordening",
            expected="een bron van soort law of ordinance",
            hint="maak er `motivate` van, of noem het artikel",
            fix="Alleen een wet of verordening kan een besluit tegenhouden. Al het andere is "
            "een reden om uit te leggen.",
            why="Wie zonder wet wordt tegengehouden, krijgt geen hulp om een reden die niemand mocht stellen.",
        ),
        en=Wording(
            message="the check `{check}` is a `stop`, but its source is no law or ordinance",
            expected="a source of kind law or ordinance",
            hint="make it `motivate`, or cite the article",
            fix="Only a law or ordinance can hold up a decision. Everything else is a reason "
            "to explain.",
            why="Whoever is held up without a law gets no help for a reason that nobody was allowed to give.",
        ),
        wrong="checks: {a: {severity: stop, source: vng-2022}}\n",
        right="checks: {a: {severity: motivate, source: vng-2022}}\n",
    ),
    "policy.stop-without-way": Entry(
        nl=Wording(
            message="de toets `{check}` houdt tegen, maar noemt geen weg erdoorheen",
            expected="een `way_through`",
            hint="noem wat er wel kan: een hardheidsclausule, een andere grondslag of een "
            "andere vorm",
            fix="Een toets die een besluit tegenhoudt, zegt ook wat er dan wel kan. Bij een `maximum` "
            "van een wet of verordening staat dat onder `above_maximum`.",
            why="Een nee zonder uitweg laat een gezin alleen achter, ook waar een andere vorm of grondslag wel kan.",
        ),
        en=Wording(
            message="the check `{check}` stops, but names no way through",
            expected="a `way_through`",
            hint="name what can be done: a hardship clause, another legal basis or another form",
            fix="A check that holds up a decision also says what can be done instead. For a `maximum` "
            "of a law or ordinance that stands under `above_maximum`.",
            why="A no without a way out leaves a family alone, even where another form or basis would do.",
        ),
        wrong="checks: {a: {severity: stop, source: pw}}\n",
        right="checks: {a: {severity: stop, source: pw, way_through: {nl: Kies een lening.}}}\n",
    ),
    "policy.silence-without-term": Entry(
        nl=Wording(
            message="het quorum van `{role}` zegt wat zwijgen betekent, maar niet na hoeveel tijd",
            expected="een `answer_within`",
            hint="schrijf binnen welke tijd collega's antwoorden, of `answer_within: unknown`",
            fix="Pas na een termijn is iemand die niets zegt stil. Zet die termijn bij het quorum, of zeg "
            "dat u hem niet weet.",
        ),
        en=Wording(
            message="the quorum of `{role}` says what silence means, but not after how long",
            expected="an `answer_within`",
            hint="write within what time colleagues answer, or `answer_within: unknown`",
            fix="Only after a term is someone who says nothing silent. Put that term with the quorum, or "
            "say that you don't know it.",
        ),
        wrong="quorum: {team: {approvals: 3, no_answer_is: approval}}\n",
        right="quorum: {team: {approvals: 3, answer_within: 3 working days, no_answer_is: approval}}\n",
    ),
    "policy.unknown-check": Entry(
        nl=Wording(
            message="de toets `{check}` bestaat niet",
            expected="een toets die onder `checks` staat",
            hint=(
                "bedoelde u `{near}`?",
                "voeg de toets toe onder `checks`",
            ),
            fix="Een trede van het mandaat kan toetsen noemen waaraan voldaan moet zijn. Die "
            "staan onder `checks`.",
        ),
        en=Wording(
            message="the check `{check}` does not exist",
            expected="a check that stands under `checks`",
            hint=(
                "did you mean `{near}`?",
                "add the check under `checks`",
            ),
            fix="A tier of the mandate can name checks that must be met. They stand under "
            "`checks`.",
        ),
        wrong="mandate: {tiers: [{role: team, when_met: [ontbreekt]}]}\n",
        right="checks: {ontbreekt: {severity: advice}}\n",
    ),
    "policy.local-fact-name": Entry(
        nl=Wording(
            message="het eigen gegeven `{fact}` begint niet met `own_`",
            expected="een naam die met `own_` begint",
            hint="noem het `own_{fact}`",
            fix="Aan `own_` is te zien dat een gegeven van dit pakket is en niet van iedereen.",
        ),
        en=Wording(
            message="the local fact `{fact}` does not start with `own_`",
            expected="a name that starts with `own_`",
            hint="name it `own_{fact}`",
            fix="By `own_` one can see that a fact belongs to this pack and not to all.",
        ),
        wrong="facts: {moved: {type: yes_no}}\n",
        right="facts: {own_moved: {type: yes_no}}\n",
    ),
    "policy.nothing-to-remove": Entry(
        nl=Wording(
            message="er is geen `{id}` om weg te halen",
            expected="iets dat in het pakket eronder staat",
            hint="kijk hoe het in het pakket eronder heet, of haal deze regel weg",
            fix="Met `removed` haalt een pakket iets weg dat het pakket eronder heeft. Dat "
            "moet er dan wel staan.",
        ),
        en=Wording(
            message="there is no `{id}` to remove",
            expected="something that the pack below has",
            hint="look up its name in the pack below, or remove this line",
            fix="With `removed` a pack takes out something that the pack below has. So it has "
            "to be there.",
        ),
        wrong="checks: {oorzaken: {removed: dubbel}}\n",
        right="checks: {oorzaak: {removed: dubbel}}\n",
    ),
    "policy.unknown-role": Entry(
        nl=Wording(
            message="de rol `{role}` bestaat niet",
            expected=(
                "een van: {choices}",
                "een rol die onder `roles` staat",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "voeg de rol toe onder `roles`",
            ),
            fix="Mandaat en quorum noemen rollen. Elke rol staat met haar naam onder `roles`.",
        ),
        en=Wording(
            message="the role `{role}` does not exist",
            expected=(
                "one of: {choices}",
                "a role that stands under `roles`",
            ),
            hint=(
                "did you mean `{near}`?",
                "add the role under `roles`",
            ),
            fix="Mandate and quorum name roles. Each role stands with its name under `roles`.",
        ),
        wrong="mandate: {tiers: [{role: taem}]}\n",
        right="roles: {team: {nl: team}}\n",
    ),
    "policy.municipality-code": Entry(
        nl=Wording(
            message="`{given}` is geen code van een gemeente",
            expected="`GM` met vier cijfers, zoals het CBS die gebruikt",
            hint=("bedoelde u `{near}`?", "zoek de code op bij het CBS; Amsterdam is `GM0363`"),
            fix="Aan deze code herkennen andere programma's de gemeente. Schrijf de letters en de nullen erbij.",
        ),
        en=Wording(
            message="`{given}` isn't the code of a municipality",
            expected="`GM` and four digits, as Statistics Netherlands uses them",
            hint=(
                "did you mean `{near}`?",
                "look the code up at Statistics Netherlands; Amsterdam is `GM0363`",
            ),
            fix="Other programs know the municipality by this code. Write the letters and the zeros.",
        ),
        wrong="municipality: {code: 363, name: Amsterdam}\n",
        right="municipality: {code: GM0363, name: Amsterdam}\n",
    ),
    "policy.removed-without-reason": Entry(
        nl=Wording(
            message="`{field}` wordt weggehaald zonder reden",
            expected="`removed:` met een reden",
            hint="schrijf waarom deze regel hier niet geldt",
            fix="Wie een regel van het pakket eronder weghaalt, zegt waarom. Dat staat straks "
            "ook in de verantwoording.",
        ),
        en=Wording(
            message="`{field}` is removed without a reason",
            expected="`removed:` with a reason",
            hint="write why this rule does not hold here",
            fix="Whoever removes a rule of the pack below says why. The account will show it.",
        ),
        wrong="checks: {oorzaak: {removed: yes}}\n",
        right="checks: {oorzaak: {removed: het team vraagt dit al in het plan}}\n",
    ),
    "policy.final-check": Entry(
        nl=Wording(
            message="de toets `{check}` is in het pakket eronder definitief en kan hier niet "
            "veranderen",
            expected="een toets met een eigen naam",
            hint="laat deze toets weg en maak er een bij",
            fix="Een wettelijke toets die een basis definitief noemt, geldt overal. Een "
            "gemeente kan er eigen toetsen naast zetten.",
        ),
        en=Wording(
            message="the check `{check}` is final in the pack below and can't change here",
            expected="a check with a name of its own",
            hint="leave this check out and add one beside it",
            fix="A legal check that a base calls final holds everywhere. A municipality can "
            "put its own checks beside it.",
        ),
        wrong="checks: {voorliggende-voorziening: {severity: advice}}\n",
        right="checks: {sluitstuk: {severity: advice}}\n",
    ),
}
