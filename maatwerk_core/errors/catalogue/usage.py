"""Words for a command that was not typed as it is meant."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "usage.unknown-command": Entry(
        nl=Wording(
            message="de opdracht `{given}` bestaat niet",
            hint=("bedoelde u `{near}`?", "`maatwerk --help` laat zien wat er is"),
            fix="`maatwerk --help` noemt alle opdrachten.",
        ),
        en=Wording(
            message="there is no command `{given}`",
            hint=("did you mean `{near}`?", "`maatwerk --help` shows what there is"),
            fix="`maatwerk --help` lists all commands.",
        ),
        wrong="maatwerk asess zaanstad/lasmasker\n",
        right="maatwerk assess zaanstad/lasmasker\n",
    ),
    "usage.unknown-option": Entry(
        nl=Wording(
            message="de optie `{option}` bestaat niet bij deze opdracht",
            hint=("bedoelde u `{near}`?", "zet `--help` achter de opdracht"),
            fix="Zet `--help` achter een opdracht: dan staat er welke opties die kent.",
        ),
        en=Wording(
            message="this command has no option `{option}`",
            hint=("did you mean `{near}`?", "put `--help` behind the command"),
            fix="Put `--help` behind a command to see which options it has.",
        ),
        wrong="maatwerk assess zaanstad/lasmasker --dag 2015-09-01\n",
        right="maatwerk assess zaanstad/lasmasker --day 2015-09-01\n",
    ),
    "usage.missing-argument": Entry(
        nl=Wording(
            message="er ontbreekt iets: {argument}",
            hint="zet `--help` achter de opdracht",
            fix="De eerste regel van `--help` noemt wat een opdracht nodig heeft.",
        ),
        en=Wording(
            message="something is missing: {argument}",
            hint="put `--help` behind the command",
            fix="The first line of `--help` names what a command needs.",
        ),
        wrong="maatwerk assess\n",
        right="maatwerk assess zaanstad/lasmasker\n",
    ),
    "usage.option-value": Entry(
        nl=Wording(
            message="de optie `{option}` is niet goed ingevuld",
            expected="een waarde achter een optie die er een wil, en anders geen",
            hint="zet `--help` achter de opdracht",
            fix="Een optie die een waarde wil heeft er precies een. Een optie zonder waarde "
            "staat op zichzelf.",
        ),
        en=Wording(
            message="the option `{option}` is not filled in right",
            expected="a value behind an option that takes one, and none otherwise",
            hint="put `--help` behind the command",
            fix="An option that takes a value has exactly one. An option without a value stands "
            "by itself.",
        ),
        wrong="maatwerk assess zaanstad/lasmasker --day\n",
        right="maatwerk assess zaanstad/lasmasker --day 2015-09-01\n",
    ),
    "usage.wrong-choice": Entry(
        nl=Wording(
            message="`{given}` is geen keuze voor {option}",
            expected="een van: {choices}",
            hint=("bedoelde u `{near}`?", "kies een van de woorden"),
            fix="Deze optie kent een vaste lijst van woorden.",
        ),
        en=Wording(
            message="`{given}` is no choice for {option}",
            expected="one of: {choices}",
            hint=("did you mean `{near}`?", "choose one of the words"),
            fix="This option has a fixed list of words.",
        ),
        wrong="maatwerk assess zaanstad/lasmasker --for inwoner\n",
        right="maatwerk assess zaanstad/lasmasker --for resident\n",
    ),
    "usage.not-a-setting": Entry(
        nl=Wording(
            message="`{given}` zet geen gegeven",
            expected="gegeven=waarde, zoals amount=500",
            hint="zet een is-teken tussen het gegeven en de waarde, zonder spaties",
            fix="`maatwerk facts` noemt de gegevens. De waarde is een bedrag in euro, een woord, "
            "yes, no of unknown.",
        ),
        en=Wording(
            message="`{given}` sets no fact",
            expected="fact=value, such as amount=500",
            hint="put an equals sign between the fact and the value, without spaces",
            fix="`maatwerk facts` lists the facts. The value is an amount in euros, a word, yes, "
            "no or unknown.",
        ),
        wrong="maatwerk assess zaanstad/lasmasker --set amount\n",
        right="maatwerk assess zaanstad/lasmasker --set amount=500\n",
    ),
    "usage.no-pack": Entry(
        nl=Wording(
            message="de casus `{case}` noemt geen pakket",
            hint="zet `pack` in de casus of geef `--pack` mee",
            fix="Een casus wordt getoetst met een regelpakket: dat van de map waarin hij staat, dat "
            "onder `pack`, of dat van `--pack`.",
        ),
        en=Wording(
            message="the case `{case}` names no pack",
            hint="put `pack` in the case or pass `--pack`",
            fix="A case is assessed with a rule pack: that of the folder it stands in, the one under "
            "`pack`, or the one of `--pack`.",
        ),
        wrong="maatwerk assess mijn-casus.yaml\n",
        right="maatwerk assess mijn-casus.yaml --pack zaanstad\n",
    ),
    "usage.unknown-code": Entry(
        nl=Wording(
            message="er is geen foutcode `{given}`",
            hint=("bedoelde u `{near}`?", "`maatwerk explain` noemt ze allemaal"),
            fix="`maatwerk explain` zonder code noemt alle foutcodes.",
        ),
        en=Wording(
            message="there is no fault code `{given}`",
            hint=("did you mean `{near}`?", "`maatwerk explain` lists them all"),
            fix="`maatwerk explain` without a code lists all fault codes.",
        ),
        wrong="maatwerk explain value.mony\n",
        right="maatwerk explain value.money\n",
    ),
    "usage.unknown-schema": Entry(
        nl=Wording(
            message="er is geen schema `{given}`",
            expected="een van: {choices}",
            hint=("bedoelde u `{near}`?", "kies een van de namen"),
            fix="`maatwerk schema` zonder naam noemt alle schema's.",
        ),
        en=Wording(
            message="there is no schema `{given}`",
            expected="one of: {choices}",
            hint=("did you mean `{near}`?", "choose one of the names"),
            fix="`maatwerk schema` without a name lists all schemas.",
        ),
        wrong="maatwerk schema rulepak\n",
        right="maatwerk schema rulepack\n",
    ),
    "usage.nothing-selected": Entry(
        nl=Wording(
            message="geen voorbeeld van `{pack}` heeft `{given}` in zijn naam",
            hint="laat `--only` weg om te zien welke namen er zijn",
            fix="Met `--only` kiest u voorbeelden op een stuk van hun naam of van de naam van hun "
            "bestand. Niets gekozen is niets getest.",
        ),
        en=Wording(
            message="no example of `{pack}` has `{given}` in its name",
            hint="leave out `--only` to see which names there are",
            fix="With `--only` you choose examples by a part of their name or of their file's name. "
            "Nothing chosen is nothing tested.",
        ),
        wrong="maatwerk test amsterdam --only schuurr\n",
        right="maatwerk test amsterdam --only schuur\n",
    ),
    "usage.too-many": Entry(
        nl=Wording(
            message="`{given}` is te veel",
            hint="zet een waarde met een spatie tussen aanhalingstekens",
            fix="Deze opdracht wil minder dan er staat. Een waarde waar een spatie in staat hoort "
            "tussen aanhalingstekens.",
        ),
        en=Wording(
            message="`{given}` is too much",
            hint="put a value with a space between quotes",
            fix="This command takes less than there is. A value with a space in it belongs between "
            "quotes.",
        ),
        wrong="maatwerk assess zaanstad/lasmasker --set amount= 500\n",
        right="maatwerk assess zaanstad/lasmasker --set amount=500\n",
    ),
    "usage.wrong": Entry(
        nl=Wording(
            message="zo is de opdracht niet bedoeld: {problem}",
            hint="zet `--help` achter de opdracht",
            fix="Zet `--help` achter een opdracht: dan staat er hoe die werkt.",
        ),
        en=Wording(
            message="the command isn't meant like this: {problem}",
            hint="put `--help` behind the command",
            fix="Put `--help` behind a command to see how it works.",
        ),
        wrong="maatwerk --help=nl\n",
        right="maatwerk --help --lang nl\n",
    ),
}
