"""Words for plugins that give a pack facts, checks, texts or templates."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "plugin.not-found": Entry(
        nl=Wording(
            message="de uitbreiding `{plugin}` is niet geïnstalleerd",
            expected="de naam van een geïnstalleerde uitbreiding",
            hint="installeer de uitbreiding met pip of haal haar weg bij `uses`",
            fix="Een pakket noemt bij `uses` de uitbreidingen die het gebruikt. Zonder de uitbreiding zijn haar "
            "feiten en toetsen er niet. Het pakket gaat daarom niet open.",
        ),
        en=Wording(
            message="the plugin `{plugin}` isn't installed",
            expected="the name of an installed plugin",
            hint="install the plugin with pip or take it out of `uses`",
            fix="Under `uses` a pack names the plugins it uses. Without the plugin its facts and checks aren't "
            "there. So the pack doesn't open.",
        ),
        wrong="pack: zaanstad\nversion: 1.0.0\nuses: [energei]\n",
        right="pack: zaanstad\nversion: 1.0.0\nuses: [energie]\n",
    ),
    "plugin.no-file": Entry(
        nl=Wording(
            message="de uitbreiding `{plugin}` geeft bij `{hook}` geen bestand maar {given}",
            expected="een `pathlib.Path` naar een YAML-bestand",
            hint="geef het pad terug van een bestand naast de code; regels zijn gegevens, geen functies",
            fix="Een uitbreiding geeft feiten, bronnen, toetsen en teksten als bestand. Zo heeft elke regel een plek "
            "die in een melding kan staan.",
        ),
        en=Wording(
            message="through `{hook}` the plugin `{plugin}` gives {given}, not a file",
            expected="a `pathlib.Path` to a YAML file",
            hint="return the path of a file beside the code; rules are data, not functions",
            fix="A plugin gives facts, sources, checks and texts as a file. So each rule has a place that a message "
            "can name.",
        ),
        wrong="def checks():\n    return lambda case: True\n",
        right='def checks():\n    return Path(__file__).parent / "checks.yaml"\n',
    ),
    "plugin.gives-nothing": Entry(
        nl=Wording(
            message="de uitbreiding `{plugin}` heeft geen feiten, bronnen, toetsen of teksten",
            expected="een uitbreiding die een pakket iets geeft",
            hint="haal haar weg bij `uses`; opdrachten en pakketten werken ook zonder",
            fix="Bij `uses` staan alleen uitbreidingen die iets aan de regels toevoegen.",
        ),
        en=Wording(
            message="the plugin `{plugin}` has no facts, sources, checks or texts",
            expected="a plugin that gives a pack something",
            hint="take it out of `uses`; commands and packs work without it",
            fix="Under `uses` stand only plugins that add something to the rules.",
        ),
        wrong="pack: huizen\nversion: 1.0.0\nuses: [zaanstad]\n",
        right="pack: huizen\nversion: 1.0.0\nuses: [energie]\n",
    ),
    "plugin.outside-its-name": Entry(
        nl=Wording(
            message="`{id}` van de uitbreiding `{plugin}` staat niet onder haar naam",
            expected="een naam die begint met `{prefix}`",
            hint="noem het `{prefix}...`",
            fix="Wat een uitbreiding toevoegt begint met haar eigen naam. Zo kan zij niets van een pakket of van een "
            "andere uitbreiding vervangen.",
        ),
        en=Wording(
            message="`{id}` of the plugin `{plugin}` doesn't stand under its name",
            expected="a name that starts with `{prefix}`",
            hint="call it `{prefix}...`",
            fix="What a plugin adds starts with its own name. So it can't replace anything of a pack or of another "
            "plugin.",
        ),
        wrong="own_label: {type: count, nl: energielabel}\n",
        right="energie_label: {type: count, nl: energielabel}\n",
    ),
    "plugin.already-there": Entry(
        nl=Wording(
            message="`{id}` van de uitbreiding `{plugin}` is er al",
            expected="een naam die de regels nog niet hebben",
            hint="geef het een andere naam; een uitbreiding vervangt niets",
            fix="De uitbreiding geeft iets een naam die de basis van het pakket al gebruikt.",
        ),
        en=Wording(
            message="`{id}` of the plugin `{plugin}` is there already",
            expected="a name that the rules don't have yet",
            hint="give it another name; a plugin replaces nothing",
            fix="The plugin gives something a name that the pack's base already uses.",
        ),
        wrong="wsnp-schuldeiser: {nl: Wsnp}\n",
        right="wsnp-loket-open: {nl: Wsnp}\n",
    ),
    "plugin.observer-failed": Entry(
        nl=Wording(
            message="de uitbreiding `{plugin}` kon niet horen wat er is vastgelegd: {error}",
            expected="een uitbreiding die zonder fout luistert",
            hint="werk de uitbreiding bij; wat is vastgelegd blijft staan",
            fix="Een uitbreiding die meeluistert gaf een fout. Aan de uitkomst verandert dat niets.",
        ),
        en=Wording(
            message="the plugin `{plugin}` couldn't hear what was recorded: {error}",
            expected="a plugin that listens without a fault",
            hint="update the plugin; what was recorded stands",
            fix="A plugin that listens failed. That changes nothing in the outcome.",
        ),
        wrong="def recorded(event):\n    raise ValueError\n",
        right='def recorded(event):\n    count[event["kind"]] += 1\n',
    ),
    "plugin.template": Entry(
        nl=Wording(
            message="het briefsjabloon van de uitbreiding `{plugin}` werkt niet: {error}",
            expected="een jinja2-sjabloon dat de brief toont met `letter`",
            hint="verbeter het sjabloon of haal de uitbreiding weg bij `uses`",
            fix="De brief wordt in het sjabloon van de uitbreiding gezet. Dat lukte niet. Er is geen brief gemaakt.",
        ),
        en=Wording(
            message="the letter template of the plugin `{plugin}` doesn't work: {error}",
            expected="a jinja2 template that shows the letter with `letter`",
            hint="repair the template or take the plugin out of `uses`",
            fix="The letter is put in the plugin's template. That failed. No letter was made.",
        ),
        wrong="<main>{{ letter </main>\n",
        right="<main>{{ letter }}</main>\n",
    ),
}
