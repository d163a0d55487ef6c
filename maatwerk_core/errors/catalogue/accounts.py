"""Words for registering lightly, for the account of legality and for the bank beside it."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.which-dossier": Entry(
        nl=Wording(
            message="er is niet gezegd welk dossier wordt nagerekend",
            expected="één dossier, of `--all` voor het hele register",
            hint="kijk met `maatwerk register list` welke er zijn",
            fix="Noem één dossier, of kies `--all`. Niet allebei.",
        ),
        en=Wording(
            message="it wasn't said which dossier is run again",
            expected="one dossier, or `--all` for the whole register",
            hint="see with `maatwerk register list` which there are",
            fix="Name one dossier, or choose `--all`. Not both.",
        ),
        wrong="maatwerk register reproduce\n",
        right="maatwerk register reproduce --all\n",
    ),
    "register.light-asks": Entry(
        nl=Wording(
            message="er ontbreekt {thing:term}",
            expected="waarvoor, hoeveel, wie akkoord is en aan wie is betaald",
            hint="geef `--{option}`, of typ de opdracht aan een scherm: dan vraagt hij het",
            fix="Een lichte registratie vraagt vier dingen. Aan een scherm vraagt de opdracht wat u weglaat.",
        ),
        en=Wording(
            message="{thing:term} is missing",
            expected="what for, how much, who agreed and who was paid",
            hint="give `--{option}`, or type the command at a screen: then it asks",
            fix="A light registration asks four things. At a screen the command asks what you leave out.",
        ),
        wrong="maatwerk register light --pack amsterdam --what 'een koelkast'\n",
        right="maatwerk register light --pack amsterdam --what 'een koelkast' --amount 150 --agreed a,b,c "
        "--paid-to Witgoedhal\n",
    ),
    "register.no-light": Entry(
        nl=Wording(
            message="het pakket `{pack}` kent geen lichte registratie",
            expected="een rij met `registration: light` onder `substantiation`",
            hint="open een dossier met `maatwerk register open`",
            fix="De gemeente kiest of een klein bedrag licht mag worden opgeschreven. Dit pakket zegt dat niet.",
        ),
        en=Wording(
            message="the pack `{pack}` has no light registration",
            expected="a row with `registration: light` under `substantiation`",
            hint="open a dossier with `maatwerk register open`",
            fix="The municipality chooses whether a small amount may be registered lightly. This pack doesn't say so.",
        ),
        wrong="maatwerk register light --pack zaanstad --what 'een bed' --amount 150 --agreed a --paid-to winkel\n",
        right="maatwerk register open zaanstad/lasmasker\n",
    ),
    "register.not-light": Entry(
        nl=Wording(
            message="€ {amount} mag niet licht worden geregistreerd volgens `substantiation.{row}`",
            expected="{when}",
            hint="open een dossier met `maatwerk register open`",
            fix="Een lichte registratie is voor wat het pakket klein noemt. Voor de rest is er het gewone dossier.",
        ),
        en=Wording(
            message="€ {amount} may not be registered lightly by `substantiation.{row}`",
            expected="{when}",
            hint="open a dossier with `maatwerk register open`",
            fix="A light registration is for what the pack calls small. For the rest there is the usual dossier.",
        ),
        wrong="maatwerk register light --pack voorbeeld --what 'een fiets' --amount 900 --agreed a --paid-to winkel\n",
        right="maatwerk register open voorbeeld/fiets\n",
    ),
    "register.light-no-role": Entry(
        nl=Wording(
            message="er is geen rol die dit zeker mag beslissen; plafonds: {ceilings}",
            expected=("het gegeven dat ontbreekt ({open}), of een bedrag onder een plafond",
                      "een bedrag onder een plafond"),
            hint="geef het gegeven met `--set`, of open een dossier met `maatwerk register open`",
            fix="Licht kan alleen als vaststaat wie mag beslissen. Wat het huishouden eerder kreeg telt mee.",
        ),
        en=Wording(
            message="there is no role that surely may decide this; ceilings: {ceilings}",
            expected=("the fact that is missing ({open}), or an amount below a ceiling",
                      "an amount below a ceiling"),
            hint="give the fact with `--set`, or open a dossier with `maatwerk register open`",
            fix="Lightly is only for what is certain who decides. What the household got before counts too.",
        ),
        wrong="maatwerk register light --pack amsterdam --what 'een bed' --amount 600 --agreed a,b,c --paid-to x\n",
        right="maatwerk register light --pack amsterdam --what 'een bed' --amount 400 --agreed a,b,c --paid-to x\n",
    ),
}  # fmt: skip
