"""Words for a decision: who takes it, who agreed, what is unknown, what stops it, what is not yet written."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "decide.no-day": Entry(
        nl=Wording(
            message="het besluit heeft geen dag",
            expected="een dag, zoals `on: 2019-06-04`",
            hint="schrijf op welke dag het besluit is genomen",
            fix="Een besluit is op een dag genomen. Die dag wordt nooit stil ingevuld.",
        ),
        en=Wording(
            message="the decision has no day",
            expected="a day, such as `on: 2019-06-04`",
            hint="write on which day the decision was taken",
            fix="A decision is taken on a day. That day is never silently filled in.",
        ),
        wrong="outcome: grant\nby: team\n",
        right="outcome: grant\nby: team\non: 2019-06-04\n",
    ),
    "decide.unknown-role": Entry(
        nl=Wording(
            message="de rol `{given}` staat niet in het pakket",
            expected=("een van: {choices}", "een rol van het pakket"),
            hint=(
                "bedoelde u `{near}`?",
                "kies een rol die onder `roles` staat, of zet haar daar eerst",
            ),
            fix="Wie beslist, meestemt of iets loslaat, doet dat in een rol. Die rol staat in het "
            "pakket onder `roles`.",
        ),
        en=Wording(
            message="the role `{given}` is not in the pack",
            expected=("one of: {choices}", "a role of the pack"),
            hint=(
                "did you mean `{near}`?",
                "choose a role that stands under `roles`, or put it there first",
            ),
            fix="Whoever decides, votes or releases something does so in a role. That role stands "
            "in the pack under `roles`.",
        ),
        wrong="by: taem\n",
        right="by: team\n",
    ),
    "decide.other-role": Entry(
        nl=Wording(
            message="de rol `{given}` mag dit besluit niet nemen",
            expected="een van: {choices}",
            hint="laat de rol beslissen die mag, of verwijs met `refer`",
            fix="Bij dit bedrag beslist de laagste rol die mag. De toetsing noemt die rol.",
        ),
        en=Wording(
            message="the role `{given}` may not take this decision",
            expected="one of: {choices}",
            hint="let the role decide that may, or refer it with `refer`",
            fix="At this amount the lowest role that may decides. The assessment names it.",
        ),
        wrong="by: directeur   # € 250 is van het team\n",
        right="by: team\n",
    ),
    "decide.mandate-unknown": Entry(
        nl=Wording(
            message="of `{by}` mag beslissen is onbekend: {open}",
            expected="de reden waarom deze rol toch beslist, onder `accepts`",
            hint="schrijf die reden bij `mandate`, of zoek uit wat ontbreekt",
            fix="Is onbekend wie mag beslissen, dan kan elke rol het doen die opschrijft waarom. "
            "Het besluit vermeldt dat.",
        ),
        en=Wording(
            message="whether `{by}` may decide is unknown: {open}",
            expected="the reason why this role decides all the same, under `accepts`",
            hint="write that reason at `mandate`, or find out what is missing",
            fix="Where it is unknown who may decide, any role can that writes down why. The "
            "decision says so.",
        ),
        wrong="by: team   # het plafond is onbekend\n",
        right="by: team\naccepts: {mandate: de manager heeft dit aan het team gelaten}\n",
    ),
    "decide.nobody-may": Entry(
        nl=Wording(
            message="geen rol van dit pakket mag dit toekennen",
            expected="een ander besluit dan grant of deviate",
            hint="verwijs met `refer`, of kijk met `maatwerk what-if` bij welk bedrag het wel mag",
            fix="Het bedrag gaat boven het mandaat van iedereen in het pakket. Verwijs naar wie "
            "daarboven beslist, of pas het plan aan.",
        ),
        en=Wording(
            message="no role of this pack may grant this",
            expected="another decision than grant or deviate",
            hint="refer it with `refer`, or see with `maatwerk what-if` at which amount one may",
            fix="The amount goes above the mandate of everyone in the pack. Refer it to whoever "
            "decides above, or change the plan.",
        ),
        wrong="outcome: grant   # € 12.000, het hoogste plafond is € 10.000\n",
        right="outcome: refer\n",
    ),
    "decide.nothing-to-accept": Entry(
        nl=Wording(
            message="`{given}` is niet onbekend, dus er is niets te aanvaarden",
            expected="de naam van iets dat onbekend is en meetelt",
            hint=("bedoelde u `{near}`?", "haal de regel weg als het nu bekend is"),
            fix="Onder `accepts` staat wat onbekend is en waarom u toch beslist. De namen staan "
            "in de toetsing.",
        ),
        en=Wording(
            message="`{given}` is not unknown, so there is nothing to accept",
            expected="the name of something that is unknown and counts",
            hint=("did you mean `{near}`?", "remove the line if it is known by now"),
            fix="Under `accepts` stands what is unknown and why you decide all the same. The "
            "names stand in the assessment.",
        ),
        wrong="accepts: {wnsp: geen geld naar de inwoner}\n",
        right="accepts: {wsnp: geen geld naar de inwoner}\n",
    ),
    "decide.unknown": Entry(
        nl=Wording(
            message="`{path}` is onbekend en telt mee voor {questions}",
            expected="het gegeven, of onder `accepts` waarom u toch beslist",
            hint="zoek het uit, of schrijf bij `{path}` waarom het zo kan",
            fix="Wat onbekend is houdt een besluit niet tegen, maar wie beslist zegt er iets "
            "over. Het besluit vermeldt dat.",
        ),
        en=Wording(
            message="`{path}` is unknown and counts for {questions}",
            expected="the fact, or under `accepts` why you decide all the same",
            hint="find it out, or write at `{path}` why it will do",
            fix="What is unknown doesn't hold up a decision, but whoever decides says something "
            "about it. The decision says so.",
        ),
        wrong="outcome: grant   # of iemand in de Wsnp zit is onbekend\n",
        right="outcome: grant\naccepts: {wsnp: de leverancier wordt betaald}\n",
    ),
    "decide.stopped": Entry(
        nl=Wording(
            message="de toets `{check}` houdt dit tegen",
            expected=(
                "onder `releases` een van deze rollen: {named}, en de gronden",
                "onder `releases` een rol van het pakket en de gronden",
            ),
            hint="neem een uitweg die bij de toets staat, of laat een rol hem met gronden los",
            fix="Een stop is tegen de wet, zover de regels weten. De toets noemt uitwegen. Een "
            "rol met naam kan hem loslaten en schrijft op waarom.",
        ),
        en=Wording(
            message="the check `{check}` stops this",
            expected=(
                "under `releases` one of these roles: {named}, and the grounds",
                "under `releases` a role of the pack and the grounds",
            ),
            hint="take a way through that the check names, or let a role release it with grounds",
            fix="A stop is against the law as far as the rules know. The check names ways "
            "through. A named role can release it and writes down why.",
        ),
        wrong="outcome: grant   # schulden betalen onder de Participatiewet\n",
        right="outcome: grant\nreleases:\n"
        "  schulden-met-bijstand: {by: manager, grounds: zeer dringende redenen}\n",
    ),
    "decide.may-not-release": Entry(
        nl=Wording(
            message="de rol `{given}` mag de toets `{check}` niet loslaten",
            expected="een van: {choices}",
            hint="vraag een rol die het pakket daarvoor noemt",
            fix="Bij een toets kan staan wie hem mag loslaten (`released_by`).",
        ),
        en=Wording(
            message="the role `{given}` may not release the check `{check}`",
            expected="one of: {choices}",
            hint="ask a role that the pack names for it",
            fix="A check can say who may release it (`released_by`).",
        ),
        wrong="releases: {schulden-met-bijstand: {by: wijkwerker, grounds: het moet}}\n",
        right="releases: {schulden-met-bijstand: {by: manager, grounds: acute nood}}\n",
    ),
    "decide.nothing-to-release": Entry(
        nl=Wording(
            message="`{check}` houdt dit plan niet tegen",
            expected="een toets die het plan tegenhoudt",
            hint=("bedoelde u `{near}`?", "haal de regel weg"),
            fix="Onder `releases` staat wat het plan tegenhoudt en wie dat loslaat.",
        ),
        en=Wording(
            message="`{check}` does not stop this plan",
            expected="a check that stops the plan",
            hint=("did you mean `{near}`?", "remove the line"),
            fix="Under `releases` stands what stops the plan and who releases it.",
        ),
        wrong="releases: {schulden-met-bijstnd: {by: manager, grounds: acute nood}}\n",
        right="releases: {schulden-met-bijstand: {by: manager, grounds: acute nood}}\n",
    ),
    "decide.motivate": Entry(
        nl=Wording(
            message="`{id}` vraagt uitleg",
            expected="onder `motivations` waarom het hier anders mag",
            hint="schrijf bij `{id}` waarom",
            fix="Deze regel is er een van volgen of uitleggen. De uitleg komt in het besluit.",
        ),
        en=Wording(
            message="`{id}` asks for an explanation",
            expected="under `motivations` why it may be otherwise here",
            hint="write at `{id}` why",
            fix="This rule is one to comply with or explain. The explanation goes into the "
            "decision.",
        ),
        wrong="outcome: grant   # geld aan de inwoner, het pakket wil een ding\n",
        right="outcome: grant\nmotivations: {altijd-in-natura: de winkel verkoopt alleen contant}\n",
    ),
    "decide.write": Entry(
        nl=Wording(
            message="`{id}` moet nog worden opgeschreven",
            expected="onder `motivations` een tekst bij `{id}`",
            hint=("het pakket vraagt dit onder `substantiation.{about}`", "schrijf het erbij"),
            fix="Het pakket zegt wat bij een besluit moet worden opgeschreven. Ook een "
            "afwijzing vraagt woorden: waarom, wat er gebeurt als we niets doen (`nothing`), "
            "wat er wel komt (`instead`) en het belang van de kinderen (`children`).",
        ),
        en=Wording(
            message="`{id}` has yet to be written",
            expected="under `motivations` a text at `{id}`",
            hint=("the pack asks this under `substantiation.{about}`", "add it"),
            fix="The pack says what has to be written at a decision. A refusal needs words too: "
            "why, what happens if nothing is done (`nothing`), what they get instead "
            "(`instead`) and the children's interest (`children`).",
        ),
        wrong="outcome: refuse\n",
        right="outcome: refuse\nmotivations:\n  refuse: het plan past niet bij het doel\n"
        "  nothing: de schuld loopt op\n  instead: schuldhulp, deze week\n"
        "  children: zij houden hun kamer\n",
    ),
    "decide.nothing-to-motivate": Entry(
        nl=Wording(
            message="dit pakket kent geen `{given}` om iets over te schrijven",
            expected="een toets, een vraag of iets dat het pakket laat opschrijven",
            hint=("bedoelde u `{near}`?", "haal de regel weg"),
            fix="Onder `motivations` staat bij elke naam een tekst. De namen komen uit het pakket.",
        ),
        en=Wording(
            message="this pack has no `{given}` to write about",
            expected="a check, a question or something that the pack asks to write",
            hint=("did you mean `{near}`?", "remove the line"),
            fix="Under `motivations` each name has a text. The names come from the pack.",
        ),
        wrong="motivations: {deol: een schuur om in te wonen}\n",
        right="motivations: {doel: een schuur om in te wonen}\n",
    ),
    "what-if.unknown-goal": Entry(
        nl=Wording(
            message="`{given}` is geen doel",
            expected="een van: {choices}",
            hint=("bedoelde u `{near}`?", "kies een doel uit de lijst"),
            fix="Een doel is een status, een vraag die ja moet worden, of de rol die beslist.",
        ),
        en=Wording(
            message="`{given}` is no goal",
            expected="one of: {choices}",
            hint=("did you mean `{near}`?", "choose a goal from the list"),
            fix="A goal is a status, a question that must become yes, or the role that decides.",
        ),
        wrong="maatwerk what-if amsterdam/schuur --goal klaar\n",
        right="maatwerk what-if amsterdam/schuur --goal status=ready\n",
    ),
}
