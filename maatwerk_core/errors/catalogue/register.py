"""Words for what the register refuses: nothing was written, and the reason says what can be done."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.personal": Entry(
        nl=Wording(
            message="in deze tekst staat {kind:term} (`{shown}`)",
            expected="een tekst die niet naar een persoon wijst",
            hint="schrijf bijvoorbeeld: {masked}",
            fix="Wat mensen opschrijven blijft lang staan. Nummers, adressen en rekeningen horen er niet in: wie het "
            "is staat in uw eigen systeem.",
        ),
        en=Wording(
            message="this text holds {kind:term} (`{shown}`)",
            expected="a text that points to no person",
            hint="write for instance: {masked}",
            fix="What people write down stays for long. Numbers, addresses and accounts don't belong in it: who it is "
            "stands in your own system.",
        ),
        wrong="maatwerk register motivate d-1a2b3c4d doel --words 'Bel 06-12345678.'\n",
        right="maatwerk register motivate d-1a2b3c4d doel --words 'Bel de inwoner.'\n",
    ),
    "register.unknown-dossier": Entry(
        nl=Wording(
            message="er is geen dossier `{dossier}`",
            expected="een dossier uit `maatwerk register list`",
            hint=("bedoelt u `{near}`?", "kijk het na met `maatwerk register list`"),
            fix="Een dossier heet zoals `maatwerk register open` zei.",
        ),
        en=Wording(
            message="there is no dossier `{dossier}`",
            expected="a dossier from `maatwerk register list`",
            hint=("did you mean `{near}`?", "look it up with `maatwerk register list`"),
            fix="A dossier is called what `maatwerk register open` said.",
        ),
        wrong="maatwerk register show d-1\n",
        right="maatwerk register list\n",
    ),
    "register.changed-meanwhile": Entry(
        nl=Wording(
            message="iemand anders schreef net in dossier `{dossier}`",
            expected="het dossier zoals u het las",
            hint="kijk wat er veranderde en probeer het opnieuw",
            fix="Er is niets geschreven. Zo raakt niemands stem of besluit kwijt.",
        ),
        en=Wording(
            message="someone else just wrote in dossier `{dossier}`",
            expected="the dossier as you read it",
            hint="see what changed and try again",
            fix="Nothing was written. This way nobody's vote or decision gets lost.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes\n",
        right="maatwerk register show d-1a2b3c4d\n",
    ),
    "register.closed": Entry(
        nl=Wording(
            message="dossier `{dossier}` is gesloten",
            expected="een dossier dat open is",
            hint="open een nieuw dossier, of neem het besluit terug met `maatwerk register revise`",
            fix="In een gesloten dossier gebeurt weinig meer: terugkijken, terugbetalen, bezwaar en terugnemen.",
        ),
        en=Wording(
            message="dossier `{dossier}` is closed",
            expected="a dossier that is open",
            hint="open a new dossier, or take the decision back with `maatwerk register revise`",
            fix="In a dossier that is closed little happens: looking back, paying back, objecting, revising.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes\n",
        right="maatwerk register open amsterdam/schuur\n",
    ),
    "register.late": Entry(
        nl=Wording(
            message="er is al besloten, op {on}",
            expected="een dossier waarin nog niet is besloten",
            hint="is er iets veranderd, neem het besluit dan terug met `maatwerk register revise`",
            fix="Wat na het besluit komt verandert het besluit niet meer.",
        ),
        en=Wording(
            message="it was decided already, on {on}",
            expected="a dossier in which nothing was decided yet",
            hint="if something changed, take the decision back with `maatwerk register revise`",
            fix="What comes after the decision no longer changes it.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person d --role team --yes\n",
        right="maatwerk register show d-1a2b3c4d\n",
    ),
    "register.voted-before": Entry(
        nl=Wording(
            message="`{person}` heeft al gestemd",
            expected="één stem per persoon",
            hint="trek eerst de oude stem in",
            fix="Wie van mening verandert trekt de oude stem in en stemt opnieuw. Beide blijven zichtbaar.",
        ),
        en=Wording(
            message="`{person}` voted already",
            expected="one vote per person",
            hint="withdraw the old vote first",
            fix="Whoever changes their mind withdraws the old vote and votes anew. Both remain to be seen.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes\n",
        right="maatwerk register withdraw d-1a2b3c4d --person a\n",
    ),
    "register.no-vote": Entry(
        nl=Wording(
            message="`{person}` heeft niet gestemd",
            expected="iemand die heeft gestemd",
            hint="kijk met `show` wie dat zijn",
            fix="Alleen een stem die er is kan worden ingetrokken.",
        ),
        en=Wording(
            message="`{person}` has not voted",
            expected="someone who voted",
            hint="see with `show` who did",
            fix="Only a vote that is there can be withdrawn.",
        ),
        wrong="maatwerk register withdraw d-1a2b3c4d --person z\n",
        right="maatwerk register withdraw d-1a2b3c4d --person a\n",
    ),
    "register.braked": Entry(
        nl=Wording(
            message="er is aan de rem getrokken, door {role}",
            expected="een plan waar niemand op remt",
            hint="wie remde trekt die stem in, of een ander laat de rem los met `release`",
            fix="Na de rem telt geen nieuwe stem. Eerst wordt gezegd waarom het toch kan.",
        ),
        en=Wording(
            message="the brake was pulled, by {role}",
            expected="a plan that nobody brakes",
            hint="whoever braked withdraws that vote, or another releases the brake with `release`",
            fix="After the brake no new vote counts. First it is said why it may go on.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person c --role team --yes\n",
        right="maatwerk register release d-1a2b3c4d brake --by team --words 'Nagevraagd: het mag.'\n",
    ),
    "register.requester": Entry(
        nl=Wording(
            message="`{person}` vraagt het zelf aan, en die stem telt hier niet",
            expected="de stem van een collega",
            hint="vraag een collega",
            fix="In dit pakket telt wie het aanvraagt niet mee bij het akkoord.",
        ),
        en=Wording(
            message="`{person}` is the one who asks, and that vote doesn't count here",
            expected="the vote of a colleague",
            hint="ask a colleague",
            fix="In this pack the approval of whoever asks doesn't count.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes --requester yes\n",
        right="maatwerk register vote d-1a2b3c4d --person b --role team --yes --requester no\n",
    ),
    "register.not-decided": Entry(
        nl=Wording(
            message="er is nog niet besloten",
            expected="een besluit",
            hint="besluit eerst met `maatwerk register decide`",
            fix="Betalen en sluiten kan pas na een besluit.",
        ),
        en=Wording(
            message="nothing was decided yet",
            expected="a decision",
            hint="decide first, with `maatwerk register decide`",
            fix="Paying and closing come after a decision.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
        right="maatwerk register decide d-1a2b3c4d --outcome grant --by team\n",
    ),
    "register.nothing-given": Entry(
        nl=Wording(
            message="bij dit besluit (`{outcome}`) hoort geen betaling",
            expected="een besluit dat iets toekent",
            hint="kijk met `show` wat er is besloten",
            fix="Alleen wat is toegekend wordt betaald.",
        ),
        en=Wording(
            message="this decision (`{outcome}`) comes with no payment",
            expected="a decision that grants something",
            hint="see with `show` what was decided",
            fix="Only what was granted is paid.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
        right="maatwerk register show d-1a2b3c4d\n",
    ),
    "register.amount-unknown": Entry(
        nl=Wording(
            message="welk bedrag is toegekend is onbekend",
            expected="een besluit met een bedrag",
            hint="open een dossier met het bedrag erin",
            fix="Een betaling wordt naast het toegekende bedrag gelegd. Dat bedrag moet er zijn.",
        ),
        en=Wording(
            message="which amount was granted is unknown",
            expected="a decision with an amount",
            hint="open a dossier that has the amount",
            fix="A payment is held against the amount that was granted. That amount must be there.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
        right="maatwerk register open lasmasker.yaml\n",
    ),
    "register.paid-too-much": Entry(
        nl=Wording(
            message="€ {amount} is meer dan er nog te betalen is: € {left}",
            expected="ten hoogste € {left}",
            hint="betaal wat is toegekend, of besluit opnieuw",
            fix="Wat meer kost dan besloten vraagt een nieuw besluit.",
        ),
        en=Wording(
            message="€{amount} is more than is left to pay: €{left}",
            expected="at most €{left}",
            hint="pay what was granted, or decide anew",
            fix="What costs more than was decided asks for a new decision.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 300 --to supplier\n",
        right="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
    ),
    "register.not-to-the-resident": Entry(
        nl=Wording(
            message="besloten is te betalen aan {to:term}, niet aan de inwoner",
            expected="een betaling aan {to:term}",
            hint="betaal zoals is besloten, of besluit opnieuw",
            fix="Wat in natura is toegekend wordt niet als geld betaald.",
        ),
        en=Wording(
            message="the decision is to pay the {to:term}, not the resident",
            expected="a payment to the {to:term}",
            hint="pay as was decided, or decide anew",
            fix="What was granted in kind isn't paid out as money.",
        ),
        wrong="maatwerk register pay d-1a2b3c4d --amount 250 --to resident\n",
        right="maatwerk register pay d-1a2b3c4d --amount 250 --to supplier\n",
    ),
}
