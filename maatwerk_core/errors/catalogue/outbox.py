"""Words for other systems that hear of what was recorded, and don't get past something."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.not-delivered": Entry(
        nl=Wording(
            message="`{consumer}` loopt vast op gebeurtenis {position}, {tries} keer geprobeerd: {error}",
            expected="een koppeling die elke gebeurtenis verwerkt",
            hint="verbeter de koppeling en lever opnieuw; gaat dat niet, sla dan over met "
            "`maatwerk register deliver --consumer {consumer} --skip {position}`",
            fix="De koppeling krijgt dezelfde gebeurtenis steeds opnieuw en niets wat daarna komt. Er wordt niets "
            "stil overgeslagen. Andere koppelingen gaan gewoon door.",
        ),
        en=Wording(
            message="`{consumer}` doesn't get past event {position}, tried {tries} times: {error}",
            expected="a consumer that handles every event",
            hint="mend the consumer and deliver again; where that can't be, pass the event by with "
            "`maatwerk register deliver --consumer {consumer} --skip {position}`",
            fix="The consumer gets the same event again each time, and nothing behind it. Nothing is skipped in "
            "silence. Other consumers go on.",
        ),
        wrong="def recorded(event):\n    raise ValueError\n",
        right='def recorded(event):\n    store(event["position"], event["fields"])\n',
    ),
    "register.no-consumer": Entry(
        nl=Wording(
            message="er is geen koppeling `{consumer}`",
            expected="een uitbreiding die luistert met `recorded`",
            hint=("bedoelt u `{near}`?", "kijk met `maatwerk register deliver --status`"),
            fix="Een koppeling heet zoals de uitbreiding die haar meebrengt.",
        ),
        en=Wording(
            message="there is no consumer `{consumer}`",
            expected="a plugin that listens with `recorded`",
            hint=("did you mean `{near}`?", "look with `maatwerk register deliver --status`"),
            fix="A consumer is called like the plugin that brings it.",
        ),
        wrong="maatwerk register deliver --consumer kasboek\n",
        right="maatwerk register deliver\n",
    ),
    "register.not-stuck": Entry(
        nl=Wording(
            message="`{consumer}` zit niet vast op gebeurtenis {position}",
            expected="de gebeurtenis waar de koppeling niet voorbij komt",
            hint="kijk met `maatwerk register deliver --status` waar elke koppeling is",
            fix="Overslaan kan alleen bij de gebeurtenis waarop een koppeling vastloopt. Wat zij nog niet probeerde, "
            "wordt niet overgeslagen.",
        ),
        en=Wording(
            message="`{consumer}` isn't stuck at event {position}",
            expected="the event that the consumer doesn't get past",
            hint="see with `maatwerk register deliver --status` where each consumer is",
            fix="Only the event that a consumer fails at can be passed by. What it didn't try yet is never skipped.",
        ),
        wrong="maatwerk register deliver --consumer kasboek --skip 12\n",
        right="maatwerk register deliver --status\n",
    ),
    "register.skip-whom": Entry(
        nl=Wording(
            message="er staat niet bij welke koppeling de gebeurtenis mag overslaan",
            expected="`--skip` met `--consumer`",
            hint="kijk met `maatwerk register deliver --status` welke koppeling vastloopt",
            fix="Overslaan geldt voor één koppeling en één gebeurtenis.",
        ),
        en=Wording(
            message="it isn't said which consumer may pass the event by",
            expected="`--skip` with `--consumer`",
            hint="see with `maatwerk register deliver --status` which consumer is stuck",
            fix="Passing by is for one consumer and one event.",
        ),
        wrong="maatwerk register deliver --skip 12\n",
        right="maatwerk register deliver --consumer kasboek --skip 12\n",
    ),
    "register.told-otherwise": Entry(
        nl=Wording(
            message="`{consumer}` hoorde als laatste van gebeurtenis {position}, en die staat hier niet of anders",
            expected="het register waar de koppeling van hoorde",
            hint="kijk na met `maatwerk register verify` of er iets weg is, of dat een oude kopie is teruggezet",
            fix="De koppeling kent een gebeurtenis die dit register niet heeft. Er is een einde afgehaald, of er is "
            "een oudere kopie teruggezet. Zoek eerst uit wat er is gebeurd. De koppeling krijgt tot dan niets.",
        ),
        en=Wording(
            message="`{consumer}` was last told of event {position}, which isn't here or is another",
            expected="the register that the consumer was told of",
            hint="see with `maatwerk register verify` whether something is gone, or an old copy was put back",
            fix="The consumer knows an event that this register doesn't have. An end was cut off, or an older copy "
            "was put back. Find out first what happened. Until then the consumer gets nothing.",
        ),
        wrong="maatwerk register deliver\n",
        right="maatwerk register verify\n",
    ),
}
