"""Words for finding, naming and joining rule packs."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "pack.not-found": Entry(
        nl=Wording(
            message="het pakket `{pack}` is niet gevonden",
            expected=(
                "een van: {known}",
                "een geïnstalleerd pakket of een map",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "installeer het pakket of noem de map",
            ),
            fix="Een pakket is geïnstalleerd met pip, of het is een map die u noemt. "
            "`maatwerk packs` laat zien wat er is.",
        ),
        en=Wording(
            message="the pack `{pack}` was not found",
            expected=(
                "one of: {known}",
                "an installed pack or a folder",
            ),
            hint=(
                "did you mean `{near}`?",
                "install the pack or name the folder",
            ),
            fix="A pack is installed with pip, or it is a folder that you name. `maatwerk "
            "packs` shows what there is.",
        ),
        wrong="maatwerk check zaanstat\n",
        right="maatwerk check zaanstad\n",
    ),
    "pack.other-file": Entry(
        nl=Wording(
            message="dit is {kind:term} en geen regelpakket",
            expected="een bestand met `pack` en `version`",
            hint="noem de map van het regelpakket",
            fix="Noem de naam of de map van het pakket, niet een casus of een ander bestand erin. Zet een "
            "casus in de map "
            "`cases` van het pakket en een scenario in de map `scenarios`.",
        ),
        en=Wording(
            message="this is {kind:term} and no rule pack",
            expected="a file with `pack` and `version`",
            hint="name the folder of the rule pack",
            fix="Give the name or the folder of the pack, not a case or another file in it. Put a case in the folder "
            "`cases` of the pack and a scenario in the folder `scenarios`.",
        ),
        wrong="maatwerk check zaanstad/cases/bril.yaml\n",
        right="maatwerk check zaanstad\n",
    ),
    "pack.not-in-folder": Entry(
        nl=Wording(
            message="in `{folder}` staat geen regelpakket",
            expected="een map met een YAML-bestand dat begint met `pack:` en de naam",
            hint="noem de map waar het regelpakket in staat",
            fix="Een regelpakket is een map. Het hoofdbestand heet zoals de map, of is het enige bestand dat met "
            "`pack:` begint. `maatwerk new-pack` maakt zo'n map voor u.",
        ),
        en=Wording(
            message="there is no rule pack in `{folder}`",
            expected="a folder with a YAML file that starts with `pack:` and the name",
            hint="name the folder that the rule pack stands in",
            fix="A rule pack is a folder. Its main file is named after the folder, or is the one file that starts "
            "with `pack:`. `maatwerk new-pack` makes such a folder for you.",
        ),
        wrong="maatwerk check documenten\n",
        right="maatwerk check zaanstad\n",
    ),
    "pack.which-file": Entry(
        nl=Wording(
            message="in `{folder}` noemt meer dan een bestand een pakket: {files}",
            expected="één bestand met regels, dat heet zoals de map of `pack.yaml`",
            hint="noem het bestand met de regels naar de map; zet een casus in `cases` en scenario's in `scenarios`",
            fix="Zo is niet te zien welk bestand het regelpakket is. Geef dat bestand de naam van de map. Een casus "
            "hoort in de map `cases` en een bestand met scenario's in de map `scenarios`.",
        ),
        en=Wording(
            message="in `{folder}` more than one file names a pack: {files}",
            expected="one file with rules, named after the folder or `pack.yaml`",
            hint="name the file with the rules after the folder; put cases in `cases`, scenarios in `scenarios`",
            fix="One can't see which file is the rule pack. Name that file after the folder. A case belongs in the "
            "folder `cases` and a file of scenarios in the folder `scenarios`.",
        ),
        wrong="zaanstad-kopie/zaanstad.yaml\nzaanstad-kopie/bril.yaml\n",
        right="zaanstad-kopie/zaanstad-kopie.yaml\nzaanstad-kopie/cases/bril.yaml\n",
    ),
    "pack.duplicate-name": Entry(
        nl=Wording(
            message="er zijn twee geïnstalleerde pakketten met de naam `{pack}`: {folders}",
            expected="één pakket per naam",
            hint="verwijder er een of noem de map van het pakket dat u bedoelt",
            fix="Van twee pakketten met dezelfde naam is niet te zien welk er geldt. "
            "Verwijder er een, of noem de map op de opdrachtregel: die gaat voor.",
        ),
        en=Wording(
            message="two packs named `{pack}` are installed: {folders}",
            expected="one pack per name",
            hint="remove one or name the folder of the pack you mean",
            fix="Of two packs with the same name one can't see which holds. Remove one, or "
            "name the folder on the command line: that wins.",
        ),
        wrong="pack: zaanstad   # in twee pakketten\n",
        right="pack: zaanstad-2027   # in het nieuwe pakket\n",
    ),
    "pack.extends-cycle": Entry(
        nl=Wording(
            message="`extends` draait in een kring: {packs}",
            expected="pakketten die op een ander pakket bouwen, zonder kring",
            hint="haal `extends` weg uit het pakket dat de basis is",
            fix="Een pakket bouwt voort op een ander pakket. Dat andere kan niet zelf weer op "
            "het eerste bouwen.",
        ),
        en=Wording(
            message="`extends` goes round in a circle: {packs}",
            expected="packs that build on another pack, without a circle",
            hint="remove `extends` from the pack that is the base",
            fix="A pack builds on another pack. That other pack can't build on the first one "
            "in turn.",
        ),
        wrong="pack: zaanstad\nextends: zaanstad\n",
        right="pack: zaanstad\nextends: landelijk\n",
    ),
    "pack.broken-plugin": Entry(
        nl=Wording(
            message="de uitbreiding `{plugin}` werkt niet: {error}",
            expected="een uitbreiding die geeft wat zij belooft, zonder fout",
            hint="werk de uitbreiding bij of verwijder haar; de andere pakketten werken door",
            fix="Een geïnstalleerd pakket van een derde partij geeft een fout. Meld dat bij "
            "de maker, of verwijder het met pip.",
        ),
        en=Wording(
            message="the plugin `{plugin}` fails: {error}",
            expected="a plugin that gives what it promises, without a fault",
            hint="update or remove the plugin; the other packs keep working",
            fix="An installed package of a third party fails. Tell its maker, or remove it "
            "with pip.",
        ),
        wrong="pip install maatwerk-zaanstad==0.1\n",
        right="pip install --upgrade maatwerk-zaanstad\n",
    ),
    "pack.section-twice": Entry(
        nl=Wording(
            message="het onderdeel `{section}` staat op twee plekken",
            expected="één plek voor elk onderdeel",
            hint="laat het in `{section}.yaml` staan of in het hoofdbestand, niet allebei",
            fix="Een onderdeel kan een eigen bestand hebben, met de naam van dat onderdeel. "
            "Dan staat het niet ook nog in het hoofdbestand.",
        ),
        en=Wording(
            message="the section `{section}` stands in two places",
            expected="one place for each section",
            hint="keep it in `{section}.yaml` or in the main file, not in both",
            fix="A section can have a file of its own that carries its name. Then it does not "
            "stand in the main file as well.",
        ),
        wrong="checks: {}   # en er is ook checks.yaml\n",
        right="pack: zaanstad   # de toetsen staan in checks.yaml\n",
    ),
    "pack.name-mismatch": Entry(
        nl=Wording(
            message="het pakket heet `{pack}` maar is aangeboden als `{entry}`",
            expected="twee keer dezelfde naam",
            hint="geef de entry point de naam van het pakket",
            fix="De naam in de YAML en de naam van de entry point in pyproject.toml zijn dezelfde.",
        ),
        en=Wording(
            message="the pack is named `{pack}` but offered as `{entry}`",
            expected="the same name twice",
            hint="give the entry point the name of the pack",
            fix="The name in the YAML and the name of the entry point in pyproject.toml are "
            "the same.",
        ),
        wrong="pack: zaanstadt\n",
        right="pack: zaanstad\n",
    ),
    "pack.unreadable-fact": Entry(
        nl=Wording(
            message="`{fact}` is een gegeven dat regels niet mogen gebruiken",
            expected="een ander gegeven",
            hint="laat de regel weg of zoek een gegeven over de situatie in plaats van over "
            "de persoon",
            fix="Nationaliteit, geslacht, geboorteplaats, postcode, geloof, verblijfsstatus, "
            "diagnose, fraude, strafblad en eerdere bezwaren tellen hier niet mee. Mensen "
            "krijgen geen score.",
        ),
        en=Wording(
            message="`{fact}` is something rules may not use",
            expected="another fact",
            hint="leave the rule out, or find a fact about the situation instead of the person",
            fix="Nationality, gender, birthplace, postcode, religion, residence status, "
            "diagnosis, fraud, criminal record and earlier objections don't count here. "
            "People are not scored.",
        ),
        wrong="facts:\n  own_nationality: {type: text}\n",
        right="facts:\n  own_moved_this_year: {type: yes_no}\n",
    ),
}
