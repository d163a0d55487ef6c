"""Words for a file as a whole: how it was saved, its size and its top level."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "folder.unreadable": Entry(
        nl=Wording(
            message="de map `{folder}` kan niet worden gelezen",
            expected="een map die u mag openen",
            hint="kijk of u de map mag openen, en of het geen bestand is",
            fix="Wat in de map staat hoort bij het pakket en kan niet stil worden overgeslagen. Geef uzelf toegang, of "
            "haal een bestand met de naam van de map weg.",
        ),
        en=Wording(
            message="the folder `{folder}` can't be read",
            expected="a folder that you may open",
            hint="check that you may open the folder, and that it is no file",
            fix="What is in the folder belongs to the pack and can't be skipped in silence. Give yourself access, or "
            "take away a file that has the folder's name.",
        ),
        wrong="zaanstad/scenarios als bestand\n",
        right="zaanstad/scenarios/bril.yaml\n",
    ),
    "file.other-kind": Entry(
        nl=Wording(
            message="hier hoort {wanted:term}, maar dit is {kind:term}",
            hint="noem een ander bestand, of zet een casus in `cases` en scenario's in `scenarios`",
            fix="Aan de map is te zien wat een bestand hoort te zijn. Zet het bestand in de map waar het bij hoort, "
            "of noem een ander bestand.",
        ),
        en=Wording(
            message="this should be {wanted:term}, but it is {kind:term}",
            hint="name another file, or put a case in `cases` and scenarios in `scenarios`",
            fix="The folder says what a file should be. Put the file in the folder it belongs in, or name another "
            "file.",
        ),
        wrong="zaanstad/scenarios/bril.yaml met daarin een casus\n",
        right="zaanstad/cases/bril.yaml\n",
    ),
    "file.unreadable": Entry(
        nl=Wording(
            message="het bestand kan niet worden gelezen",
            expected="een bestand dat bestaat en dat u mag openen",
            hint="kijk of de naam en de map kloppen",
            fix="Kijk of het bestand bestaat, of de naam goed is geschreven en of u het mag "
            "openen.",
        ),
        en=Wording(
            message="the file can't be read",
            expected="a file that exists and that you may open",
            hint="check the name and the folder",
            fix="Check that the file exists, that its name is right and that you may open it.",
        ),
        wrong="maatwerk check rulepacks/zaanstat\n",
        right="maatwerk check rulepacks/zaanstad\n",
    ),
    "file.unwritable": Entry(
        nl=Wording(
            message="het bestand kan niet worden geschreven ({error:term})",
            expected="een map waarin u mag schrijven",
            hint="kijk of u dit bestand mag wijzigen, of werk in een eigen kopie van het pakket",
            fix="Een geïnstalleerd pakket is vaak alleen te lezen. Zet een kopie van zijn map in uw eigen map en "
            "herstel die.",
        ),
        en=Wording(
            message="the file can't be written ({error:term})",
            expected="a folder in which you may write",
            hint="see whether you may change this file, or work in a copy of the pack of your own",
            fix="An installed pack can often only be read. Put a copy of its folder in a folder of your own and "
            "repair that.",
        ),
        wrong="maatwerk check zaanstad --fix\n",
        right="maatwerk check mijn-map/zaanstad --fix\n",
    ),
    "yaml.empty-file": Entry(
        nl=Wording(
            message="het bestand is leeg",
            expected="velden met een waarde",
            hint="wat achter een `#` staat is commentaar en telt niet mee",
            fix="Schrijf ten minste één veld. Regels met een `#` ervoor zijn commentaar en "
            "tellen niet mee.",
        ),
        en=Wording(
            message="the file is empty",
            expected="fields with a value",
            hint="whatever stands after a `#` is a comment and doesn't count",
            fix="Write at least one field. Lines that start with `#` are comments and don't count.",
        ),
        wrong="# pack: zaanstad\n",
        right="pack: zaanstad\n",
    ),
    "yaml.not-utf8": Entry(
        nl=Wording(
            message="het bestand is niet als UTF-8 bewaard",
            expected="tekst in UTF-8",
            hint="kies bij opslaan de codering UTF-8",
            fix="Open het bestand in uw tekstverwerker en bewaar het opnieuw als UTF-8. In "
            "Kladblok staat die keuze onder Opslaan als, bij Codering.",
        ),
        en=Wording(
            message="the file is not saved as UTF-8",
            expected="text in UTF-8",
            hint="choose the encoding UTF-8 when you save it",
            fix="Open the file in your editor and save it again as UTF-8. In Notepad that "
            "choice is under Save as, at Encoding.",
        ),
        wrong="het bestand is bewaard als ANSI, Latin-1 of UTF-16\n",
        right="het bestand is bewaard als UTF-8\n",
    ),
    "yaml.control-character": Entry(
        nl=Wording(
            message="hier staat een onzichtbaar teken ({sign}) dat geen tekst is",
            expected="gewone tekst",
            hint="haal het teken weg en typ de regel opnieuw",
            fix="Zulke tekens komen mee met knippen en plakken. Wis de regel en typ hem opnieuw.",
        ),
        en=Wording(
            message="there is an invisible character ({sign}) here that is not text",
            expected="ordinary text",
            hint="remove the character and type the line again",
            fix="Such characters come along with copy and paste. Delete the line and type it "
            "again.",
        ),
        wrong='name: "Samen\\0DOEN"\n',
        right="name: Samen DOEN\n",
    ),
    "yaml.too-large": Entry(
        nl=Wording(
            message="het bestand is te groot",
            expected="ten hoogste {limit:term}",
            hint="verdeel de regels over meer bestanden",
            fix="Eén bestand mag 1 MiB groot zijn en 100.000 onderdelen hebben. Geef elk deel "
            "van de regels een eigen bestand, met de naam van dat deel.",
        ),
        en=Wording(
            message="the file is too large",
            expected="at most {limit:term}",
            hint="spread the rules over several files",
            fix="One file may be 1 MiB large and have 100,000 parts. Give each section a file "
            "of its own that carries the name of the section.",
        ),
        wrong="één bestand van 2 MiB\n",
        right="mandate.yaml, checks.yaml en costs.yaml\n",
    ),
    "yaml.too-deep": Entry(
        nl=Wording(
            message="hier staan meer dan {limit} blokken in elkaar",
            expected="ten hoogste {limit} blokken in elkaar",
            hint="kijk of alle haakjes weer dichtgaan",
            fix="Zo diep zit geen enkele regel. Meestal is een haakje niet gesloten.",
        ),
        en=Wording(
            message="more than {limit} blocks stand inside each other here",
            expected="at most {limit} blocks inside each other",
            hint="check that every bracket is closed",
            fix="No rule is that deep. Most of the time a bracket was not closed.",
        ),
        wrong="a: "
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[b]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
        right="a: [b]\n",
    ),
    "yaml.several-documents": Entry(
        nl=Wording(
            message="hier begint een tweede document in hetzelfde bestand",
            expected="één document per bestand",
            hint="haal de regel met `---` weg of maak er een eigen bestand van",
            fix="Een regel met `---` begint een nieuw document. Zet elk document in een eigen "
            "bestand.",
        ),
        en=Wording(
            message="a second document starts here in the same file",
            expected="one document per file",
            hint="remove the line with `---` or make it a file of its own",
            fix="A line with `---` starts a new document. Put each document in a file of its own.",
        ),
        wrong="pack: zaanstad\n---\npack: almere\n",
        right="pack: zaanstad\n",
    ),
    "yaml.not-a-mapping": Entry(
        nl=Wording(
            message="het bestand bestaat niet uit velden",
            expected="velden van de vorm `naam: waarde`",
            hint="begin met een veld zoals `pack: zaanstad`",
            fix="Een bestand bestaat uit velden: een naam, een dubbele punt, een spatie en "
            "een waarde.",
        ),
        en=Wording(
            message="the file is not made of fields",
            expected="fields of the form `name: value`",
            hint="start with a field such as `pack: zaanstad`",
            fix="A file is made of fields: a name, a colon, a space and a value.",
        ),
        wrong="- zaanstad\n",
        right="pack: zaanstad\n",
    ),
    "json.syntax": Entry(
        nl=Wording(
            message="deze JSON is niet goed gevormd",
            expected=(
                "{wanted:term}",
                "",
            ),
            hint="kijk naar de komma's, haakjes en aanhalingstekens, ook op de regel erboven",
            fix="JSON kent alleen dubbele aanhalingstekens, geen komma na het laatste veld en "
            "geen commentaar. De fout kan ook net ervoor zitten.",
        ),
        en=Wording(
            message="this JSON is not well formed",
            expected=(
                "{wanted:term}",
                "",
            ),
            hint="look at commas, brackets and quotes, on the line above too",
            fix="JSON knows double quotes only, no comma after the last field and no "
            "comments. The mistake may be just before this place.",
        ),
        wrong='{"amount": "500",}',
        right='{"amount": "500"}',
    ),
}
