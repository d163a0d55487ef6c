"""Words for what the register refuses once people decided, or decided in haste."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.not-acute": Entry(
        nl=Wording(
            message="de casus zegt niet dat het niet kan wachten",
            expected="`intervention.acute: yes` in de casus",
            hint="laat `--acute` weg, of open het dossier met een casus die zegt dat het acuut is",
            fix="Eerst besluiten en later aanvullen kan alleen als het echt niet kan wachten.",
        ),
        en=Wording(
            message="the case doesn't say that it can't wait",
            expected="`intervention.acute: yes` in the case",
            hint="leave out `--acute`, or open the dossier with a case that says it is acute",
            fix="Deciding first and completing later is only for what really can't wait.",
        ),
        wrong="maatwerk register decide d-1a2b3c4d --outcome grant --by team --acute\n",
        right="maatwerk register decide d-1a2b3c4d --outcome grant --by team\n",
    ),
    "register.no-haste-term": Entry(
        nl=Wording(
            message="het pakket `{pack}` zegt niet binnen welke termijn een acuut besluit wordt aangevuld",
            expected="een termijn onder `deadlines.complete.within`",
            hint="laat `--acute` weg, of laat de gemeente een termijn kiezen",
            fix="Zonder termijn blijft een besluit dat eerst is genomen zomaar half. De gemeente kiest die termijn.",
        ),
        en=Wording(
            message="the pack `{pack}` doesn't say within which term an acute decision is completed",
            expected="a term under `deadlines.complete.within`",
            hint="leave out `--acute`, or have the municipality choose a term",
            fix="Without a term a decision that came first stays half done. The municipality chooses that term.",
        ),
        wrong="maatwerk register decide d-1a2b3c4d --outcome grant --by team --acute\n",
        right="deadlines:\n  complete: {nl: acuut aanvullen, en: completing later, within: 3 working days}\n",
    ),
    "register.incomplete": Entry(
        nl=Wording(
            message="dit besluit was acuut en is nog niet aangevuld",
            expected="de stemmen en woorden die nog ontbreken, uiterlijk {on}",
            hint="`maatwerk register complete` zegt wat er nog ontbreekt",
            fix="Wat eerst is besloten wordt daarna aangevuld. Dan kan het dossier dicht.",
        ),
        en=Wording(
            message="this decision was acute and has not been completed yet",
            expected="the votes and words that are still missing, at last on {on}",
            hint="`maatwerk register complete` says what is still missing",
            fix="What was decided first is completed afterwards. Then the dossier can be closed.",
        ),
        wrong="maatwerk register close d-1a2b3c4d --words 'Klaar.'\n",
        right="maatwerk register complete d-1a2b3c4d\n",
    ),
    "register.complete": Entry(
        nl=Wording(
            message="dit besluit is al compleet",
            expected="een acuut besluit waar nog iets aan ontbreekt",
            hint="er hoeft niets meer te worden aangevuld",
            fix="Alleen een acuut besluit wordt later aangevuld, en maar een keer.",
        ),
        en=Wording(
            message="this decision is complete already",
            expected="an acute decision that still misses something",
            hint="nothing more has to be completed",
            fix="Only an acute decision is completed later, and only once.",
        ),
        wrong="maatwerk register complete d-1a2b3c4d\n",
        right="maatwerk register show d-1a2b3c4d\n",
    ),
    "register.no-agreement": Entry(
        nl=Wording(
            message="hier is geen afspraak `{agreement}`",
            expected="een afspraak van het pakket of van dit dossier",
            hint=("bedoelt u `{near}`?", "`maatwerk register show` noemt de afspraken"),
            fix="Een afspraak met de inwoner staat in het pakket. Wat een ander belooft schrijft u op met `--party`.",
        ),
        en=Wording(
            message="there is no agreement `{agreement}` here",
            expected="an agreement of the pack or of this dossier",
            hint=("did you mean `{near}`?", "`maatwerk register show` names the agreements"),
            fix="An agreement with the resident stands in the pack. Write down what another promises with `--party`.",
        ),
        wrong="maatwerk register agreement d-1a2b3c4d terugbetaling --how kept --by team\n",
        right="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --how kept --by team\n",
    ),
    "register.agreement-ended": Entry(
        nl=Wording(
            message="de afspraak `{agreement}` is al afgelopen, op {on}",
            expected="een afspraak die loopt",
            hint="maak haar opnieuw met `--starts` als zij weer loopt",
            fix="Hoe een afspraak afliep wordt een keer vastgesteld. Wie haar opnieuw maakt begint opnieuw.",
        ),
        en=Wording(
            message="the agreement `{agreement}` ended already, on {on}",
            expected="an agreement that runs",
            hint="make it anew with `--starts` if it runs again",
            fix="How an agreement ended is settled once. Who makes it anew starts anew.",
        ),
        wrong="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --how kept --by team\n",
        right="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --starts 2019-01-01\n",
    ),
    "register.agreement-open": Entry(
        nl=Wording(
            message="de afspraak `{agreement}` loopt nog, of er moet nog iets worden terugbetaald",
            expected="een dossier zonder open afspraken",
            hint="zeg hoe zij afliep met `maatwerk register agreement --how`, of laat haar los met `--how waived`",
            fix="Sluiten kan als er niets meer hoeft te gebeuren.",
        ),
        en=Wording(
            message="the agreement `{agreement}` still runs, or something is still to be paid back",
            expected="a dossier without open agreements",
            hint="say how it ended with `maatwerk register agreement --how`, or let it go with `--how waived`",
            fix="A dossier can be closed when nothing more has to be done.",
        ),
        wrong="maatwerk register close d-1a2b3c4d --words 'Klaar.'\n",
        right="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --how kept --by team\n",
    ),
    "register.no-words": Entry(
        nl=Wording(
            message="hier hoort een uitleg bij",
            expected="een paar woorden met `--words`",
            hint="schrijf op wat er is afgesproken, of waarom mensen dit zo vinden",
            fix="Dat iets misging en wiens schuld dat is beoordelen mensen. Zij schrijven op waarom.",
        ),
        en=Wording(
            message="this needs an explanation",
            expected="a few words with `--words`",
            hint="write down what was agreed, or why people judge it so",
            fix="That something went wrong and whose fault that is people judge. They write down why.",
        ),
        wrong="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --how broken_culpably --by team\n",
        right="maatwerk register agreement d-1a2b3c4d terugbetalen-na-baan --how broken_culpably --by team "
        "--words 'Zij nam zelf ontslag, zonder reden.'\n",
    ),
    "register.repaid-too-much": Entry(
        nl=Wording(
            message="€ {amount} is meer dan er nog terug te betalen is: € {left}",
            expected="ten hoogste € {left}",
            hint="kijk het bedrag na",
            fix="Niemand betaalt meer terug dan is afgesproken.",
        ),
        en=Wording(
            message="€ {amount} is more than is still to be paid back: € {left}",
            expected="at most € {left}",
            hint="check the amount",
            fix="Nobody pays back more than was agreed.",
        ),
        wrong="maatwerk register repay d-1a2b3c4d terugbetalen-na-baan --amount 5000\n",
        right="maatwerk register repay d-1a2b3c4d terugbetalen-na-baan --amount 500\n",
    ),
    "register.evaluated-before": Entry(
        nl=Wording(
            message="na {months} maanden is er al teruggekeken",
            expected="een moment waarop nog niet is teruggekeken",
            hint="kies een ander moment met `--after`",
            fix="Elk moment telt een keer, anders telt een huishouden vaker mee dan een ander.",
        ),
        en=Wording(
            message="after {months} months it was looked at already",
            expected="a moment at which nobody looked back yet",
            hint="choose another moment with `--after`",
            fix="Each moment counts once, otherwise one household counts more than another.",
        ),
        wrong="maatwerk register evaluate d-1a2b3c4d --after 6 --goal yes\n",
        right="maatwerk register evaluate d-1a2b3c4d --after 12 --goal yes\n",
    ),
    "register.objection-open": Entry(
        nl=Wording(
            message="er ligt een bezwaar of klacht van {on}",
            expected="een antwoord daarop",
            hint="antwoord met `maatwerk register object --answer`, of besluit opnieuw na `revise`",
            fix="Wie het niet eens is krijgt eerst antwoord.",
        ),
        en=Wording(
            message="there is an objection or complaint of {on}",
            expected="an answer to it",
            hint="answer with `maatwerk register object --answer`, or decide anew after `revise`",
            fix="Whoever disagrees is answered first.",
        ),
        wrong="maatwerk register close d-1a2b3c4d --words 'Klaar.'\n",
        right="maatwerk register object d-1a2b3c4d --answer unfounded --words 'De regels zijn goed toegepast.'\n",
    ),
    "register.no-objection": Entry(
        nl=Wording(
            message="er ligt geen bezwaar of klacht",
            expected="een bezwaar of klacht die nog open is",
            hint="leg die eerst vast met `maatwerk register object`",
            fix="Alleen wat er ligt kan worden beantwoord.",
        ),
        en=Wording(
            message="there is no objection or complaint",
            expected="an objection or complaint that is still open",
            hint="record it first with `maatwerk register object`",
            fix="Only what is there can be answered.",
        ),
        wrong="maatwerk register object d-1a2b3c4d --answer unfounded --words 'Alles klopt.'\n",
        right="maatwerk register object d-1a2b3c4d\n",
    ),
    "register.before-decision": Entry(
        nl=Wording(
            message="{on} is voor het besluit van {decided}",
            expected="een dag vanaf {decided}",
            hint="kijk de dag na",
            fix="Wat op een besluit volgt kan niet eerder zijn. Ook de bewaartermijn telt nooit van voor het besluit.",
        ),
        en=Wording(
            message="{on} is before the decision of {decided}",
            expected="a day from {decided} on",
            hint="check the day",
            fix="What follows a decision can't be earlier. So no term to keep it counts from before the decision.",
        ),
        wrong="maatwerk register close d-1a2b3c4d --words 'Klaar.' --on 2001-01-01\n",
        right="maatwerk register close d-1a2b3c4d --words 'Klaar.' --on 2026-03-02\n",
    ),
    "register.nothing-paid": Entry(
        nl=Wording(
            message="€ 0 is geen betaling",
            expected="een bedrag boven nul",
            hint="leg vast wat er is betaald, of sluit het dossier",
            fix="Een betaling van niets zou tellen als een betaling.",
        ),
        en=Wording(
            message="€ 0 is no payment",
            expected="an amount above zero",
            hint="record what was paid, or close the dossier",
            fix="A payment of nothing would count as a payment.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 0 --to supplier\n",
        right="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
    ),
    "register.other-request": Entry(
        nl=Wording(
            message="het kenmerk `{request}` hoort bij een ander verzoek",
            expected="een kenmerk dat nog niet is gebruikt",
            hint="kies voor elk verzoek een eigen kenmerk",
            fix="Een kenmerk staat voor een verzoek. Wie het voor iets anders gebruikt zou denken dat dat is gebeurd.",
        ),
        en=Wording(
            message="the id `{request}` belongs to another request",
            expected="an id that was not used before",
            hint="choose an id of its own for each request",
            fix="An id stands for one request. Who uses it for something else would think that that was done.",
        ),
        wrong="maatwerk register vote d-5e6f7a8b --person a --role team --yes --request r1\n",
        right="maatwerk register vote d-5e6f7a8b --person a --role team --yes --request r2\n",
    ),
}
