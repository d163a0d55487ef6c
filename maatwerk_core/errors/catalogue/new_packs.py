"""Words for what keeps a new rule pack from being made."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "new-pack.name": Entry(
        nl=Wording(
            message="`{given}` kan geen naam van een pakket zijn",
            expected="kleine letters en cijfers, met een streepje ertussen; een letter eerst",
            hint="schrijf bijvoorbeeld `nieuw-dorp`",
            fix="De naam is ook de naam van de map en van het Python-pakket. Daarom mogen er geen spaties, "
            "hoofdletters of accenten in.",
        ),
        en=Wording(
            message="`{given}` can't be the name of a pack",
            expected="lowercase letters and digits with hyphens between them, a letter first",
            hint="write `nieuw-dorp`, for example",
            fix="The name is the folder's and the Python package's too. So it has no spaces, capitals or accents.",
        ),
        wrong="maatwerk new-pack 'Nieuw Dorp' --municipality GM9998\n",
        right="maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
    "new-pack.municipality": Entry(
        nl=Wording(
            message="`{given}` is geen code van een gemeente",
            expected="`GM` met vier cijfers, zoals het CBS die gebruikt",
            hint="zoek de code op bij het CBS; Amsterdam is `GM0363`",
            fix="Het pakket zegt met de code van het CBS van welke gemeente het is.",
        ),
        en=Wording(
            message="`{given}` isn't the code of a municipality",
            expected="`GM` and four digits, as Statistics Netherlands uses them",
            hint="look the code up at Statistics Netherlands; Amsterdam is `GM0363`",
            fix="With this code the pack says which municipality it belongs to.",
        ),
        wrong="maatwerk new-pack nieuw-dorp --municipality 9998\n",
        right="maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
    "new-pack.taken": Entry(
        nl=Wording(
            message="er is al een pakket dat `{given}` heet",
            expected="een naam die hier nog niet is geïnstalleerd",
            hint="kies een andere naam, zoals `{given}-2`",
            fix="Van twee pakketten met dezelfde naam is niet te zien welk er geldt. `maatwerk packs` laat zien "
            "welke er al zijn.",
        ),
        en=Wording(
            message="there is a pack named `{given}` already",
            expected="a name that isn't installed here yet",
            hint="choose another name, such as `{given}-2`",
            fix="Of two packs with the same name one can't see which holds. `maatwerk packs` shows which ones there "
            "are.",
        ),
        wrong="maatwerk new-pack landelijk --municipality GM9998\n",
        right="maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
    "new-pack.from-base": Entry(
        nl=Wording(
            message="`{given}` is een basis voor anderen en geen regeling om over te nemen",
            expected="een pakket dat op een ander pakket bouwt",
            hint="laat `--from` weg: een nieuw pakket bouwt al op `landelijk`",
            fix="Wat in de basis staat geldt ook in een nieuw pakket. Overgenomen zou het alleen aangenomen zijn, en "
            "een stop zonder wet is geen stop.",
        ),
        en=Wording(
            message="`{given}` is a base for others and no scheme to take over",
            expected="a pack that builds on another pack",
            hint="leave out `--from`: a new pack builds on `landelijk` already",
            fix="What stands in the base holds in a new pack too. Taken over it would only be assumed, and a stop "
            "without a law is no stop.",
        ),
        wrong="maatwerk new-pack nieuw-dorp --municipality GM9998 --from landelijk\n",
        right="maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
    "new-pack.exists": Entry(
        nl=Wording(
            message="`{folder}` bestaat al en is niet leeg",
            expected="een naam waarvoor hier nog geen map is",
            hint="kies een andere naam of werk in een andere map",
            fix="Er wordt nooit iets overschreven. Wat er stond is er nog.",
        ),
        en=Wording(
            message="`{folder}` exists and isn't empty",
            expected="a name for which there is no folder here yet",
            hint="choose another name or work in another folder",
            fix="Nothing is ever overwritten. What was there still is.",
        ),
        wrong="maatwerk new-pack rulepacks --municipality GM9998\n",
        right="maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
    "new-pack.unwritable": Entry(
        nl=Wording(
            message="`{folder}` kan hier niet worden gemaakt: {error:term}",
            expected="een map waarin u mag schrijven",
            hint="ga naar een andere map en probeer het opnieuw",
            fix="De opdracht maakt een map op de plek waar u werkt.",
        ),
        en=Wording(
            message="`{folder}` can't be made here: {error:term}",
            expected="a folder that you may write in",
            hint="go to another folder and try again",
            fix="The command makes a folder in the place you work in.",
        ),
        wrong="cd / && maatwerk new-pack nieuw-dorp --municipality GM9998\n",
        right="cd ~ && maatwerk new-pack nieuw-dorp --municipality GM9998\n",
    ),
}
