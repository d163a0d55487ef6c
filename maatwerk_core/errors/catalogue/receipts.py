"""Words for a receipt that can't be read."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "receipt.unreadable": Entry(
        nl=Wording(
            message="`{file}` is geen bewijs van een toetsing",
            expected="het bewijs uit `maatwerk assess --json`",
            hint="geef het JSON-bestand dat bij de toetsing is bewaard",
            fix="Een bewijs hoort bij één toetsing en wordt gemaakt door `maatwerk assess CASUS "
            "--json`.",
        ),
        en=Wording(
            message="`{file}` is no receipt of an assessment",
            expected="the receipt from `maatwerk assess --json`",
            hint="give the JSON file that was kept with the assessment",
            fix="A receipt belongs to one assessment and is made by `maatwerk assess CASE --json`.",
        ),
        wrong="{}\n",
        right='{"schema": "receipt.v1", "day": "2019-06-01"}\n',
    ),
    "receipt.no-file": Entry(
        nl=Wording(
            message="het bestand `{file}` is niet te lezen",
            expected="een JSON-bestand met een bewijs",
            hint="kijk naam en map na",
            fix="Geef de plaats van het bewijs dat bij de toetsing is bewaard.",
        ),
        en=Wording(
            message="the file `{file}` can't be read",
            expected="a JSON file with a receipt",
            hint="check name and folder",
            fix="Give the place of the receipt that was kept with the assessment.",
        ),
        wrong="maatwerk reproduce bewijs.jsn\n",
        right="maatwerk reproduce bewijs.json\n",
    ),
    "receipt.no-store": Entry(
        nl=Wording(
            message="in de map `{folder}` kan het regelpakket niet worden bewaard",
            expected="een map waarin u mag schrijven",
            hint="kies met `--policies` een andere map",
            fix="Het gebruikte regelpakket wordt bij het bewijs bewaard. Daarvoor is een map nodig.",
        ),
        en=Wording(
            message="the rule pack can't be kept in the folder `{folder}`",
            expected="a folder that you may write in",
            hint="choose another folder with `--policies`",
            fix="The rule pack that was used is kept with the receipt. That takes a folder.",
        ),
        wrong="maatwerk assess amsterdam/schuur --policies /proc/policies\n",
        right="maatwerk assess amsterdam/schuur --policies policies\n",
    ),
}
