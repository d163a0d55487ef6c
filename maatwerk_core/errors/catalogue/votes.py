"""Words for votes: approvals that lack, that are in doubt, and a brake."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "decide.voted-twice": Entry(
        nl=Wording(
            message="`{person}` stemt twee keer, en niet hetzelfde",
            expected="een stem per persoon",
            hint="laat de stem staan die geldt",
            fix="Een akkoord telt een keer per persoon. Wie van mening verandert stemt opnieuw, "
            "en de oude stem gaat weg.",
        ),
        en=Wording(
            message="`{person}` votes twice, and not the same",
            expected="one vote per person",
            hint="keep the vote that holds",
            fix="An approval counts once per person. Whoever changes their mind votes anew, and "
            "the old vote goes.",
        ),
        wrong="votes:\n  - {person: a, role: team, approves: yes}\n"
        "  - {person: a, role: team, approves: no}\n",
        right="votes:\n  - {person: a, role: team, approves: no}\n",
    ),
    "decide.approvals-short": Entry(
        nl=Wording(
            message="akkoorden die tellen: {have}; nodig: {need}",
            expected="genoeg akkoorden van collega's die het huishouden niet kennen",
            hint="vraag nog een collega",
            fix="Wie het huishouden privé kent doet niet mee. Of de vrager meetelt staat in het "
            "pakket.",
        ),
        en=Wording(
            message="approvals that count: {have}; needed: {need}",
            expected="enough approvals of colleagues who don't know the household",
            hint="ask another colleague",
            fix="Whoever knows the household privately takes no part. Whether the requester "
            "counts stands in the pack.",
        ),
        wrong="votes: [{person: a, role: team, approves: yes, knows_household: no, requester: no}]\n",
        right="votes:\n  - {person: a, role: team, approves: yes, knows_household: no, requester: no}\n"
        "  - {person: b, role: team, approves: yes, knows_household: no, requester: no}\n"
        "  - {person: c, role: team, approves: yes, knows_household: no, requester: no}\n",
    ),
    "decide.approvals-in-doubt": Entry(
        nl=Wording(
            message="of er genoeg akkoorden zijn hangt af van wat onbekend is: {open}",
            expected="nog {short} akkoord dat zeker telt, of die woorden onder `accepts`",
            hint="vraag nog een collega, of schrijf waarom het zo telt",
            fix="Is onbekend of een stem telt, dan telt hij pas als hij in elke lezing telt, of "
            "als wie beslist opschrijft waarom hij telt.",
        ),
        en=Wording(
            message="whether there are enough approvals hangs on what is unknown: {open}",
            expected="another {short} that surely count, or those words under `accepts`",
            hint="ask another colleague, or write why it counts",
            fix="Where it is unknown whether a vote counts, it does once it counts in each "
            "reading, or once whoever decides writes down why it counts.",
        ),
        wrong="# drie akkoorden, een van de vrager; het pakket zegt niet of die telt\n"
        "accepts: {}\n",
        right="accepts: {quorum.team.requester_counts: het team telt de vrager altijd mee}\n",
    ),
    "decide.not-all": Entry(
        nl=Wording(
            message="iedereen moet akkoord zijn: {have} van de {voted}",
            expected="een akkoord van iedereen die meedoet",
            hint="bespreek het plan opnieuw",
            fix="In dit pakket geldt een besluit van deze rol als iedereen akkoord is.",
        ),
        en=Wording(
            message="everyone has to agree: {have} of {voted}",
            expected="an approval of everyone who takes part",
            hint="talk the plan through again",
            fix="In this pack a decision of this role holds when everyone agrees.",
        ),
        wrong="votes:\n  - {person: a, role: team, approves: yes}\n"
        "  - {person: b, role: team, approves: no}\n",
        right="votes:\n  - {person: a, role: team, approves: yes}\n"
        "  - {person: b, role: team, approves: yes}\n",
    ),
    "decide.members-unknown": Entry(
        nl=Wording(
            message="of iedereen heeft gestemd die moet stemmen is onbekend",
            expected="onder `accepts` bij `{path}` wie er hoorde te stemmen",
            hint="schrijf op dat alle leden hebben gestemd, of waarom niet",
            fix="Uit de stemmen blijkt niet hoeveel leden een team heeft. Wie beslist zegt dat.",
        ),
        en=Wording(
            message="whether everyone voted who has to vote is unknown",
            expected="under `accepts` at `{path}` who was to vote",
            hint="write that all members voted, or why not",
            fix="Votes don't show how many members a team has. Whoever decides says so.",
        ),
        wrong="accepts: {}   # iedereen in het team moet akkoord zijn\n",
        right="accepts: {quorum.team.members: alle vijf leden hebben gestemd}\n",
    ),
    "decide.quorum-unknown": Entry(
        nl=Wording(
            message="hoeveel collega's akkoord moeten zijn is onbekend",
            expected="onder `accepts` bij `{path}` waarom dit genoeg is",
            hint="zoek het op, of schrijf waarom deze akkoorden genoeg zijn",
            fix="Het pakket zegt niet hoeveel akkoorden deze rol nodig heeft.",
        ),
        en=Wording(
            message="how many colleagues have to agree is unknown",
            expected="under `accepts` at `{path}` why this is enough",
            hint="look it up, or write why these approvals are enough",
            fix="The pack doesn't say how many approvals this role needs.",
        ),
        wrong="accepts: {mandate: de manager liet het aan het team}\n",
        right="accepts:\n  mandate: de manager liet het aan het team\n"
        "  quorum.team.approvals: het hele team was erbij en akkoord\n",
    ),
    "decide.braked": Entry(
        nl=Wording(
            message="{roles} houdt het plan tegen ({grounds})",
            expected=("wat het pakket dan zegt: {then}", "een gesprek met wie remt"),
            hint="los op waarom er geremd is, of laat een andere rol de rem met gronden los "
            "onder `releases.brake`",
            fix="Wie het pakket daarvoor noemt kan een plan ophouden, alleen op de gronden die "
            "erbij staan. Daarna is een nieuw gesprek nodig, of een andere rol die opschrijft "
            "waarom het toch kan.",
        ),
        en=Wording(
            message="{roles} holds the plan up ({grounds})",
            expected=("what the pack says then: {then}", "a talk with whoever brakes"),
            hint="solve what the brake is about, or let another role release it with grounds "
            "under `releases.brake`",
            fix="Whoever the pack names can hold a plan up, only on the grounds beside it. Then "
            "it takes another talk, or another role that writes down why it can be done.",
        ),
        wrong="votes: [{person: a, role: inkomensconsulent, brake: yes}]\n",
        right="votes: [{person: a, role: inkomensconsulent, brake: yes}]\n"
        "releases: {brake: {by: team, grounds: de jurist ziet geen bezwaar}}\n",
    ),
    "decide.brake-unknown": Entry(
        nl=Wording(
            message="{roles} remt op rechtmatigheid, en wie dat mag is onbekend",
            expected="onder `accepts` bij `{path}` waarom deze rem niet geldt",
            hint="vul in wie mag remmen, of schrijf waarom het plan door kan",
            fix="Het pakket noemt niemand die mag remmen. Een rem op rechtmatigheid gaat dan niet "
            "stil verloren.",
        ),
        en=Wording(
            message="{roles} brakes on legality, and who may is unknown",
            expected="under `accepts` at `{path}` why this brake doesn't hold",
            hint="fill in who may brake, or write why the plan can go on",
            fix="The pack names nobody who may brake. A brake on legality is then not silently "
            "lost.",
        ),
        wrong="votes: [{person: a, role: jurist, brake: yes}]   # het pakket noemt geen rem\n",
        right="accepts: {quorum.team.brake: in deze regeling heeft niemand een rem}\n",
    ),
}
