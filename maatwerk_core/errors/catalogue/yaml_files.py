"""Words for a file that can't be read at all; what a rule pack may not use is in `yaml_rules`."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "yaml.unreadable": Entry(
        nl=Wording(
            message="het bestand kan niet worden gelezen",
            expected="een bestand dat bestaat en dat u mag lezen",
            hint="kijk of de naam en de map kloppen",
            fix="Kijk of het bestand bestaat, of de naam goed is geschreven en of u het mag openen.",
        ),
        en=Wording(
            message="the file can't be read",
            expected="a file that exists and that you may read",
            hint="check the name and the folder",
            fix="Check that the file exists, that its name is right and that you may open it.",
        ),
        wrong="maatwerk check rulepacks/zaanstat",
        right="maatwerk check rulepacks/zaanstad",
    ),
    "yaml.empty-file": Entry(
        nl=Wording(
            message="het bestand is leeg",
            expected="velden met een waarde",
            hint="staat alles achter een `#`, dan is het commentaar",
            fix="Schrijf ten minste één veld. Regels met een `#` ervoor tellen niet mee.",
        ),
        en=Wording(
            message="the file is empty",
            expected="fields with a value",
            hint="whatever stands after a `#` is a comment",
            fix="Write at least one field. Lines that start with `#` don't count.",
        ),
        wrong="# pack: zaanstad\n",
        right="pack: zaanstad\n",
    ),
    "yaml.not-utf8": Entry(
        nl=Wording(
            message="het bestand is niet als UTF-8 bewaard",
            expected="tekst in UTF-8",
            hint="kies bij opslaan als de codering UTF-8",
            fix="Open het bestand in uw tekstverwerker en bewaar het opnieuw als UTF-8. In Kladblok "
            "staat de keuze onder Opslaan als, bij Codering.",
        ),
        en=Wording(
            message="the file is not saved as UTF-8",
            expected="text in UTF-8",
            hint="choose the encoding UTF-8 when you save it",
            fix="Open the file in your editor and save it again as UTF-8. In Notepad the choice is "
            "under Save as, at Encoding.",
        ),
        wrong="name: caf\\xe9 (Latin-1)",
        right="name: café (UTF-8)",
    ),
    "yaml.control-character": Entry(
        nl=Wording(
            message="hier staat een onzichtbaar teken ({sign}) dat geen tekst is",
            expected="gewone tekst",
            hint="haal het teken weg en typ de regel opnieuw",
            fix="Zulke tekens komen mee met knippen en plakken. Wis de regel en typ hem opnieuw.",
        ),
        en=Wording(
            message="here is an invisible character ({sign}) that is not text",
            expected="ordinary text",
            hint="remove the character and type the line again",
            fix="Such characters come along with copy and paste. Delete the line and type it again.",
        ),
        wrong="name: Samen\\x00DOEN",
        right="name: Samen DOEN",
    ),
    "yaml.too-large": Entry(
        nl=Wording(
            message="het bestand is te groot: {size}",
            expected="ten hoogste {limit}",
            hint="verdeel de regels over meer bestanden",
            fix="Eén bestand mag ten hoogste 1 MiB zijn en 100.000 onderdelen hebben. Zet elk deel "
            "van de regels in een eigen bestand, met de naam van dat deel.",
        ),
        en=Wording(
            message="the file is too large: {size}",
            expected="at most {limit}",
            hint="spread the rules over several files",
            fix="One file may be 1 MiB and have 100,000 parts at most. Put each section in a file of "
            "its own that carries the name of the section.",
        ),
        wrong="een bestand van 2 MiB",
        right="mandate.yaml, checks.yaml, costs.yaml",
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
        wrong="[" * 45 + "]" * 45,
        right="[[a], [b]]",
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
            message="het bestand begint niet met een veld",
            expected="velden van de vorm `naam: waarde`",
            hint="schrijf een veld met een dubbele punt en een spatie, zoals `pack: zaanstad`",
            fix="Een bestand bestaat uit velden: een naam, een dubbele punt, een spatie, een waarde.",
        ),
        en=Wording(
            message="the file does not start with a field",
            expected="fields of the form `name: value`",
            hint="write a field with a colon and a space, such as `pack: zaanstad`",
            fix="A file is made of fields: a name, a colon, a space, a value.",
        ),
        wrong="- zaanstad\n",
        right="pack: zaanstad\n",
    ),
    "yaml.syntax": Entry(
        nl=Wording(
            message="deze regel kan niet als YAML worden gelezen",
            expected="een veld van de vorm `naam: waarde`",
            hint="kijk naar haakjes, aanhalingstekens en inspringen, ook op de regel erboven",
            fix="Kijk of elk haakje en elk aanhalingsteken weer dichtgaat, en of de regel even ver "
            "inspringt als de regels van hetzelfde blok. De fout kan ook op de regel erboven zitten.",
        ),
        en=Wording(
            message="this line can't be read as YAML",
            expected="a field of the form `name: value`",
            hint="look at brackets, quotes and indentation, on the line above too",
            fix="Check that every bracket and quote is closed, and that the line is indented as far "
            "as the lines of the same block. The mistake may be on the line above.",
        ),
        wrong="pack: zaanstad\n]\n",
        right="pack: zaanstad\n",
    ),
}
