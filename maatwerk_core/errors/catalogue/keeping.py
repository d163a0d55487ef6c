"""Words for keeping a register safe: its schema, copies of it and putting them back."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.old-schema": Entry(
        nl=Wording(
            message="het register in `{register}` is van een oudere versie (stap {step} van {last})",
            expected="een register dat is bijgewerkt",
            hint="maak een kopie met `maatwerk register backup` en werk het bij met `maatwerk register migrate`",
            fix="Een nieuwe versie van `maatwerk` kan andere tabellen hebben. Bijwerken gebeurt alleen als u het zegt: "
            "dan weet u wanneer, en is er vooraf een kopie. Er raakt niets kwijt. Een oudere versie opent het "
            "register daarna niet meer.",
        ),
        en=Wording(
            message="the register in `{register}` is of an older version (step {step} of {last})",
            expected="a register that was brought up to date",
            hint="make a copy with `maatwerk register backup` and bring it up to date with "
            "`maatwerk register migrate`",
            fix="A new version of `maatwerk` may have other tables. They are changed only when you say so: then you "
            "know when, and there is a copy before. Nothing gets lost. An older version doesn't open the register "
            "after that.",
        ),
        wrong="maatwerk register list\n",
        right="maatwerk register backup kopie.sqlite\nmaatwerk register migrate\n",
    ),
    "register.new-schema": Entry(
        nl=Wording(
            message="`{register}` is van een nieuwere versie van `maatwerk` (stap {step}; deze kent {last})",
            expected="een versie van `maatwerk` die dit kent",
            hint="installeer de nieuwe versie: `pip install --upgrade maatwerk-core`",
            fix="Iemand heeft het register bijgewerkt met een nieuwere versie. Een oudere versie schrijft er niet in, "
            "zodat er niets door elkaar raakt.",
        ),
        en=Wording(
            message="`{register}` is of a newer version of `maatwerk` (step {step}; this one knows {last})",
            expected="a version of `maatwerk` that knows this",
            hint="install the new version: `pip install --upgrade maatwerk-core`",
            fix="Someone brought the register up to date with a newer version. An older version doesn't write in it, "
            "so that nothing gets mixed up.",
        ),
        wrong="maatwerk register list\n",
        right="pip install --upgrade maatwerk-core\nmaatwerk register list\n",
    ),
    "register.not-empty": Entry(
        nl=Wording(
            message="in het register in `{register}` staat al iets",
            expected="een plek zonder register, of een leeg register",
            hint="kies met `--register` een andere plek",
            fix="Wat er staat wordt nooit overschreven. Zet de kopie op een nieuwe plek en kijk die na, voor u de oude "
            "weghaalt.",
        ),
        en=Wording(
            message="the register in `{register}` holds something already",
            expected="a place without a register, or an empty register",
            hint="choose another place with `--register`",
            fix="What is there is never written over. Put the copy in a new place and look it through, before you take "
            "the old one away.",
        ),
        wrong="maatwerk register restore kopie.sqlite\n",
        right="maatwerk register restore kopie.sqlite --register nieuw\n",
    ),
    "register.no-copy": Entry(
        nl=Wording(
            message="dit is geen kopie van een register",
            expected="een bestand van `maatwerk register backup` of `export`",
            hint="een kopie van de sleutels hoort bij `--keys-from`",
            fix="Een kopie begint en eindigt met een eigen merk. De bestanden van een register zelf zijn geen kopie: "
            "er kan nog in worden geschreven.",
        ),
        en=Wording(
            message="this is no copy of a register",
            expected="a file of `maatwerk register backup` or `export`",
            hint="a copy of the keys belongs with `--keys-from`",
            fix="A copy begins and ends with a mark of its own. The files of a register itself are no copy: they may "
            "still be written in.",
        ),
        wrong="maatwerk register restore register/events.sqlite --register nieuw\n",
        right="maatwerk register backup kopie.sqlite\nmaatwerk register restore kopie.sqlite --register nieuw\n",
    ),
    "register.damaged-file": Entry(
        nl=Wording(
            message=(
                "de kopie is beschadigd, vanaf gebeurtenis {event}",
                "de kopie is beschadigd, of er is een stuk af",
            ),
            expected="een kopie zoals zij is gemaakt",
            hint="gebruik een andere kopie",
            fix="Elke kopie eindigt met een vingerafdruk van alles wat erin staat, en elke gebeurtenis draagt die van "
            "de vorige. Klopt er één teken niet, dan wordt er niets teruggezet.",
        ),
        en=Wording(
            message=(
                "the copy is damaged, from event {event}",
                "the copy is damaged, or a piece of it is gone",
            ),
            expected="a copy as it was made",
            hint="use another copy",
            fix="Every copy ends with a fingerprint of all that is in it, and each event carries that of the one "
            "before. Where one sign is another, nothing is put back.",
        ),
        wrong="maatwerk register restore halve-kopie.sqlite --register nieuw\n",
        right="maatwerk register restore kopie.sqlite --register nieuw\n",
    ),
    "register.file-exists": Entry(
        nl=Wording(
            message="er is al een bestand met deze naam",
            expected="een naam die er nog niet is",
            hint="geef elk bestand een eigen naam, zoals `kopie-2026-11-22.sqlite`",
            fix="Een ouder bestand wordt nooit vervangen: misschien is het de enige kopie die nog klopt.",
        ),
        en=Wording(
            message="there is a file of this name already",
            expected="a name that isn't there yet",
            hint="give each file a name of its own, such as `copy-2026-11-22.sqlite`",
            fix="An older file is never replaced: perhaps it is the only copy that is still right.",
        ),
        wrong="maatwerk register backup kopie.sqlite\nmaatwerk register backup kopie.sqlite\n",
        right="maatwerk register backup kopie-2.sqlite\n",
    ),
    "register.file-unwritable": Entry(
        nl=Wording(
            message="het bestand is niet te schrijven ({error:term})",
            expected="een map waarin u mag schrijven, met genoeg plaats",
            hint="kies een andere map",
            fix="Er is geen half bestand achtergebleven. Kijk of de map bestaat, of u er mag schrijven en of er nog "
            "plaats is.",
        ),
        en=Wording(
            message="the file can't be written ({error:term})",
            expected="a folder in which you may write, with enough room",
            hint="choose another folder",
            fix="No half file was left behind. See whether the folder is there, whether you may write in it and "
            "whether there is room.",
        ),
        wrong="maatwerk register backup /proc/kopie.sqlite\n",
        right="maatwerk register backup kopie.sqlite\n",
    ),
    "register.export-kind": Entry(
        nl=Wording(
            message="dit soort bestand kan een export niet zijn",
            expected="een naam die eindigt op {kinds}",
            hint="kies een andere naam",
            fix="JSON en JSONL zijn te lezen met elk programma, CSV met een rekenblad. Parquet is kleiner en past bij "
            "DuckDB en Spark.",
        ),
        en=Wording(
            message="an export can't be this kind of file",
            expected="a name that ends in {kinds}",
            hint="choose another name",
            fix="Any program can read JSON and JSONL, a spreadsheet CSV. Parquet is smaller and fits DuckDB and Spark.",
        ),
        wrong="maatwerk register export register.xlsx\n",
        right="maatwerk register export register.jsonl\n",
    ),
    "register.no-parquet": Entry(
        nl=Wording(
            message="voor Parquet ontbreekt `{package}`",
            expected="de extra `bulk`",
            hint="`pip install 'maatwerk-core[bulk,register]'`, of kies .jsonl (bij `--audit`: .json)",
            fix="Zo'n bestand heeft niets extra nodig en houdt precies hetzelfde vast.",
        ),
        en=Wording(
            message="for Parquet `{package}` is missing",
            expected="the extra `bulk`",
            hint="`pip install 'maatwerk-core[bulk,register]'`, or choose .jsonl (with `--audit`: .json)",
            fix="Such a file needs nothing extra and holds exactly the same.",
        ),
        wrong="maatwerk register export register.parquet\n",
        right="maatwerk register export register.jsonl\n",
    ),
    "register.keys-missing": Entry(
        nl=Wording(
            message="dossiers in deze kopie zonder sleutel: {count}",
            expected="met `--keys` of `--keys-from` de sleutels die erbij horen",
            hint="zijn de sleutels echt weg, zet dan terug met `--without-keys`: wat persoonlijk is blijft onleesbaar",
            fix="Sleutels zitten nooit in een kopie van het register. Zonder sleutel is alleen nog te tellen wat er is "
            "besloten en betaald. Gewiste dossiers tellen hier niet mee.",
        ),
        en=Wording(
            message="dossiers in this copy without a key: {count}",
            expected="with `--keys` or `--keys-from` the keys that belong to it",
            hint="where the keys are really gone, restore `--without-keys`: what is personal stays unreadable",
            fix="Keys are never in a copy of the register. Without its key one can only count what was decided and "
            "paid. Erased dossiers don't count here.",
        ),
        wrong="maatwerk register restore kopie.sqlite --register nieuw\n",
        right="maatwerk register restore kopie.sqlite --keys-from sleutels.sqlite --register nieuw\n",
    ),
    "register.other-keys": Entry(
        nl=Wording(
            message="de sleutel van dossier `{dossier}` is hier een andere dan in de kopie",
            expected="sleutels van hetzelfde register",
            hint="kijk of `--keys` en `--keys-from` bij dit register horen",
            fix="Twee registers delen geen sleutels. Er is niets geschreven.",
        ),
        en=Wording(
            message="the key of dossier `{dossier}` is another here than in the copy",
            expected="keys of the same register",
            hint="see whether `--keys` and `--keys-from` belong to this register",
            fix="Two registers share no keys. Nothing was written.",
        ),
        wrong="maatwerk register restore kopie.sqlite --keys-from andere.sqlite --register nieuw\n",
        right="maatwerk register restore kopie.sqlite --keys-from sleutels.sqlite --register nieuw\n",
    ),
    "register.no-text": Entry(
        nl=Wording(
            message="in de tabel `{table}` van het register staat iets dat geen tekst is",
            expected="een register zoals het is geschreven",
            hint="zet een kopie terug die wel klopt",
            fix="Er is buiten `maatwerk` om in de database geschreven, of de schijf is beschadigd. Van zo'n register "
            "wordt geen kopie gemaakt die later niet terug te zetten is.",
        ),
        en=Wording(
            message="the table `{table}` of the register holds something that is no text",
            expected="a register as it was written",
            hint="restore a copy that is right",
            fix="Something other than `maatwerk` wrote in the database, or the disk is damaged. Of such a register no "
            "copy is made that can't be put back later.",
        ),
        wrong="maatwerk register backup kopie.sqlite\n",
        right="maatwerk register restore oudere-kopie.sqlite --register nieuw\n",
    ),
    "register.no-dossier": Entry(
        nl=Wording(
            message="hier staat niet hoe een dossier heet",
            expected="een lijst met op elke regel een dossier, zoals `maatwerk register erased` die geeft",
            hint="haal weg wat er verder in staat",
            fix="Wat op deze lijst staat komt niet terug. Daarom wordt een ander bestand nooit voor zo'n lijst "
            "aangezien.",
        ),
        en=Wording(
            message="this is not what a dossier is called",
            expected="a list with a dossier on each line, as `maatwerk register erased` gives it",
            hint="take away what else is in it",
            fix="What is on this list doesn't come back. That is why no other file is ever taken for such a list.",
        ),
        wrong="maatwerk register restore kopie.sqlite --erased kopie.jsonl --register nieuw\n",
        right="maatwerk register restore kopie.sqlite --erased gewist.txt --register nieuw\n",
    ),
}
