"""Words for registers themselves: where they are, what budgets hold, what is erased or broken."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.not-installed": Entry(
        nl=Wording(
            message="voor het register ontbreekt `{package}`",
            expected="de extra `register`",
            hint="`pip install 'maatwerk-core[register]'`",
            fix="Het register gebruikt een paar pakketten die de rest van `maatwerk` niet nodig heeft.",
        ),
        en=Wording(
            message="the register lacks `{package}`",
            expected="the extra `register`",
            hint="`pip install 'maatwerk-core[register]'`",
            fix="The register uses a few packages that the rest of `maatwerk` does without.",
        ),
        wrong="maatwerk register list\n",
        right="pip install 'maatwerk-core[register]'\n",
    ),
    "register.not-found": Entry(
        nl=Wording(
            message="in `{folder}` staat geen register",
            expected="een map met een register",
            hint="maak er een met `maatwerk register init --register {folder}`",
            fix="Een register is een map met drie dingen: de gebeurtenissen, de sleutels en de regelpakketten.",
        ),
        en=Wording(
            message="`{folder}` holds no register",
            expected="a folder with a register",
            hint="make one with `maatwerk register init --register {folder}`",
            fix="A register is a folder with three things: the events, the keys and the rule packs.",
        ),
        wrong="maatwerk register list --register nergens\n",
        right="maatwerk register init --register wijkteam\n",
    ),
    "register.exists": Entry(
        nl=Wording(
            message="in `{folder}` staat al een register",
            expected="een map zonder register",
            hint="kies een andere map, of gebruik dit register",
            fix="Een register wordt nooit overschreven.",
        ),
        en=Wording(
            message="`{folder}` holds a register already",
            expected="a folder without a register",
            hint="choose another folder, or use this register",
            fix="A register is never written over.",
        ),
        wrong="maatwerk register init --register wijkteam\nmaatwerk register init --register wijkteam\n",
        right="maatwerk register init --register wijkteam\n",
    ),
    "register.unwritable": Entry(
        nl=Wording(
            message="in `{folder}` is niet te schrijven: {error:term}",
            expected="een map waarin u mag schrijven",
            hint="kies met `--register` een andere map",
            fix="Kijk of de map bestaat, of u er mag schrijven en of er nog plaats is.",
        ),
        en=Wording(
            message="`{folder}` can't be written in: {error:term}",
            expected="a folder that you may write in",
            hint="choose another folder with `--register`",
            fix="See whether the folder is there, whether you may write in it, and whether there is room.",
        ),
        wrong="maatwerk register init --register /proc/register\n",
        right="maatwerk register init --register wijkteam\n",
    ),
    "register.unreachable": Entry(
        nl=Wording(
            message="de database van het register doet het niet: {error}",
            expected="een database die te bereiken is en plaats heeft",
            hint="probeer het later opnieuw; wat al was opgeschreven is er nog",
            fix="Er is niets half opgeschreven. Kijk of de server aan staat, of er nog plaats is en of het "
            "adres klopt.",
        ),
        en=Wording(
            message="the database of the register doesn't work: {error}",
            expected="a database that can be reached and has room",
            hint="try again later; what was written before is there still",
            fix="Nothing was half written. See whether the server is on, whether there is room, and whether the "
            "address is right.",
        ),
        wrong="maatwerk register list --register postgresql://nergens/register --keys sleutels.sqlite\n",
        right="maatwerk register list --register wijkteam\n",
    ),
    "register.policy-changed": Entry(
        nl=Wording(
            message="de regels onder `{hash}` zijn niet meer zoals ze zijn bewaard",
            expected="de bestanden van toen, letter voor letter",
            hint="zet een kopie van het register terug die wel klopt",
            fix="Elk dossier rust op de regels van de dag waarop het werd geopend. Het draagt hun vingerafdruk, en die "
            "past niet meer.",
        ),
        en=Wording(
            message="the rules under `{hash}` are no longer as they were kept",
            expected="the files of then, to the letter",
            hint="restore a copy of the register that is right",
            fix="Each dossier rests on the rules of the day on which it was opened. It carries their fingerprint, and "
            "that no longer fits.",
        ),
        wrong="maatwerk register show d-1a2b3c4d\n",
        right="maatwerk register show d-1a2b3c4d --register kopie\n",
    ),
    "register.busy": Entry(
        nl=Wording(
            message="een ander schrijft in het register, en u kwam niet op tijd aan de beurt",
            expected="een register waar u aan de beurt komt",
            hint="probeer het zo opnieuw; met dezelfde `--request` gebeurt niets twee keer",
            fix="Er schrijft er een tegelijk, en dat duurt een oogwenk. Duurt het langer, kijk dan of een ander "
            "programma het bestand of de tabel vasthoudt. Er is niets opgeschreven.",
        ),
        en=Wording(
            message="another is writing in the register, and your turn did not come in time",
            expected="a register in which your turn comes",
            hint="try again in a moment; with the same `--request` nothing happens twice",
            fix="One writes at a time, and that takes the blink of an eye. If it takes longer, see whether another "
            "program holds the file or the table. Nothing was written.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes\n",
        right="maatwerk register vote d-1a2b3c4d --person a --role team --yes --request r1\n",
    ),
    "register.full": Entry(
        nl=Wording(
            message="er is geen plaats meer voor het register: {error}",
            expected="een schijf met ruimte",
            hint="maak ruimte en probeer het opnieuw; wat al was opgeschreven is er nog",
            fix="Er is niets half opgeschreven. Lezen kan nog wel.",
        ),
        en=Wording(
            message="there is no room left for the register: {error}",
            expected="a disk with room",
            hint="make room and try again; what was written before is there still",
            fix="Nothing was half written. Reading is still possible.",
        ),
        wrong="maatwerk register open amsterdam/schuur --register volle-schijf/wijkteam\n",
        right="maatwerk register open amsterdam/schuur --register wijkteam\n",
    ),
    "register.no-keys": Entry(
        nl=Wording(
            message=(
                "de sleutels zouden bij de gebeurtenissen komen, in `{register}`",
                "er staat niet bij waar de sleutels zijn",
            ),
            expected="met `--keys` een bestand of een ander adres",
            hint="bewaar de sleutels niet in dezelfde database",
            fix="Wat persoonlijk is gaat op slot met een sleutel per dossier. Die sleutels staan ergens anders, zodat "
            "een kopie van het register zonder sleutels niets verraadt.",
        ),
        en=Wording(
            message=(
                "the keys would come with the events, in `{register}`",
                "it isn't said where the keys are",
            ),
            expected="with `--keys` a file or another address",
            hint="don't keep the keys in the same database",
            fix="What is personal is locked with a key for each dossier. Those keys stand elsewhere, so that a copy of "
            "the register without its keys gives nothing away.",
        ),
        wrong="maatwerk register init --register postgresql://server/register\n",
        right="maatwerk register init --register postgresql://server/register --keys sleutels.sqlite\n",
    ),
    "register.no-budget": Entry(
        nl=Wording(
            message="er is geen budget `{budget}`",
            expected="een budget uit `maatwerk register budget`",
            hint=(
                "bedoelt u `{near}`?",
                "zet het met `maatwerk register budget {budget} --amount 2000`",
            ),
            fix="Een budget krijgt een naam en een bedrag voor een dossier eruit kan putten.",
        ),
        en=Wording(
            message="there is no budget `{budget}`",
            expected="a budget from `maatwerk register budget`",
            hint=(
                "did you mean `{near}`?",
                "set it with `maatwerk register budget {budget} --amount 2000`",
            ),
            fix="A budget gets a name and an amount before a dossier can draw on it.",
        ),
        wrong="maatwerk register open amsterdam/schuur --budget teem\n",
        right="maatwerk register budget team --amount 2000 --year 2019\n",
    ),
    "register.budget-short": Entry(
        nl=Wording(
            message="in het budget `{budget}` is nog € {left} vrij, en dit vraagt € {amount}",
            expected="ten hoogste € {left}",
            hint="kijk met `maatwerk register budget` wat er is toegezegd",
            fix="Wat is toegezegd en nog niet betaald telt mee. Sluit een dossier waar niets meer uit komt, of verhoog "
            "het budget. Dat het budget op is zegt niets over dit huishouden.",
        ),
        en=Wording(
            message="€{left} is left in the budget `{budget}`, and this asks for €{amount}",
            expected="at most €{left}",
            hint="see with `maatwerk register budget` what was promised",
            fix="What was promised and not yet paid counts. Close a dossier of which nothing more will come, or raise "
            "the budget. That the budget is spent says nothing about this household.",
        ),
        wrong="maatwerk register decide d-1a2b3c4d --outcome grant --by team\n",
        right="maatwerk register budget team --amount 3000 --year 2019\n",
    ),
    "register.budget-year": Entry(
        nl=Wording(
            message="het budget `{budget}` is van {year}, en het besluit is van een ander jaar",
            expected="een besluit in {year}",
            hint="open het dossier met het budget van dat jaar",
            fix="Elk jaar heeft een eigen budget.",
        ),
        en=Wording(
            message="the budget `{budget}` is of {year}, and the decision of another year",
            expected="a decision in {year}",
            hint="open the dossier with the budget of that year",
            fix="Each year has a budget of its own.",
        ),
        wrong="maatwerk register decide d-1a2b3c4d --outcome grant --by team --on 2020-01-02\n",
        right="maatwerk register open amsterdam/schuur --budget team-2020\n",
    ),
    "register.not-due": Entry(
        nl=Wording(
            message=(
                "dossier `{dossier}` moet worden bewaard tot {until}",
                "dossier `{dossier}` is nog niet gesloten",
            ),
            expected="een dossier waarvan de termijn om is",
            hint="geef met `--ground` waarom het eerder moet",
            fix="Hoe lang een dossier blijft volgt uit de selectielijst. Eerder wissen kan als er een grond voor is.",
        ),
        en=Wording(
            message=(
                "dossier `{dossier}` must be kept until {until}",
                "dossier `{dossier}` isn't closed yet",
            ),
            expected="a dossier whose term is over",
            hint="say with `--ground` why it has to be earlier",
            fix="How long a dossier stays follows from the selection list. Erasing it earlier takes a ground.",
        ),
        wrong="maatwerk register erase d-1a2b3c4d\n",
        right="maatwerk register erase d-1a2b3c4d --ground request\n",
    ),
    "register.erased": Entry(
        nl=Wording(
            message="de gegevens van dossier `{dossier}` zijn gewist",
            expected="een dossier waarvan de sleutel er nog is",
            hint="wat geteld kan worden staat er nog",
            fix="Zonder sleutel is wat persoonlijk is niet meer te lezen. Dat is de bedoeling.",
        ),
        en=Wording(
            message="the data of dossier `{dossier}` are erased",
            expected="a dossier whose key is still there",
            hint="what can be counted still stands there",
            fix="Without its key nobody can read what is personal. That is as it should be.",
        ),
        wrong="maatwerk register vote d-1a2b3c4d --person a --role team --yes\n",
        right="maatwerk register show d-1a2b3c4d\n",
    ),
    "register.broken": Entry(
        nl=Wording(
            message="het register klopt niet meer vanaf gebeurtenis {position}: {why:term}",
            expected="een keten zonder breuk",
            hint="zet een kopie terug die wel klopt",
            fix="Elke gebeurtenis draagt de vingerafdruk van die ervoor. Is er iets veranderd of weg, dan "
            "staat hier de eerste plaats.",
        ),
        en=Wording(
            message="the register is no longer right from event {position}: {why:term}",
            expected="a chain without a break",
            hint="restore a copy that is right",
            fix="Each event carries the fingerprint of the one before. Where something was changed or is "
            "gone, this is the first place.",
        ),
        wrong="maatwerk register verify\n",
        right="maatwerk register verify --register kopie\n",
    ),
}
