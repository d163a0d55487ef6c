"""Words for what goes wrong when a register is asked what can be learned from it."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "register.report-period": Entry(
        nl=Wording(
            message="de periode begint op {start} en eindigt op {end}",
            expected="een begin dat niet na het eind ligt, en niet na vandaag",
            hint="wissel `--from` en `--to`, of laat een van beide weg",
            fix="Een verslag gaat over dagen die er al zijn geweest.",
        ),
        en=Wording(
            message="the period begins on {start} and ends on {end}",
            expected="a start that isn't after the end, nor after today",
            hint="swap `--from` and `--to`, or leave one of them out",
            fix="A report is about days that have been.",
        ),
        wrong="maatwerk register report --from 2026-07-01 --to 2026-01-31\n",
        right="maatwerk register report --from 2026-01-01 --to 2026-06-30\n",
    ),
    "register.no-such-team": Entry(
        nl=Wording(
            message="er is geen dossier van team `{team}`",
            expected="een team dat bij `maatwerk register open --team` is genoemd",
            hint=("bedoelt u `{near}`?", "laat `--team` weg: dan gaat het verslag over alle teams"),
            fix="Welk team een dossier behandelt staat erbij zodra het wordt geopend.",
        ),
        en=Wording(
            message="there is no dossier of team `{team}`",
            expected="a team that `maatwerk register open --team` named",
            hint=(
                "did you mean `{near}`?",
                "leave out `--team`: the report is about all teams then",
            ),
            fix="Which team handles a dossier is said when it is opened.",
        ),
        wrong="maatwerk register report --team nord\n",
        right="maatwerk register report --team noord\n",
    ),
    "register.report-form": Entry(
        nl=Wording(
            message="een verslag kan niet als `{file}` worden geschreven",
            expected="een naam die eindigt op `.html` of `.parquet`",
            hint="voor een programma is er ook `--json`",
            fix="Wat er wordt geschreven volgt uit hoe de naam eindigt: een bladzijde om te lezen of een tabel om "
            "mee te rekenen.",
        ),
        en=Wording(
            message="a report can't be written as `{file}`",
            expected="a name that ends in `.html` or `.parquet`",
            hint="for a program there is `--json` too",
            fix="What is written follows from how the name ends: a page to read, or a table to calculate with.",
        ),
        wrong="maatwerk register report -o verslag.docx\n",
        right="maatwerk register report -o verslag.html\n",
    ),
    "register.lessons-stay": Entry(
        nl=Wording(
            message="lessen komen niet in `{file}`",
            expected="`--lessons` zonder `-o`",
            hint="lees ze op het scherm, of laat `--lessons` weg",
            fix="Een les staat op slot in een dossier en gaat weg als dat wordt gewist. Een bestand blijft.",
        ),
        en=Wording(
            message="lessons don't go into `{file}`",
            expected="`--lessons` without `-o`",
            hint="read them on the screen, or leave out `--lessons`",
            fix="A lesson is sealed in a dossier, and goes when that is erased. In a file it would stay.",
        ),
        wrong="maatwerk register report --lessons -o verslag.html\n",
        right="maatwerk register report --lessons\n",
    ),
    "register.signal-from": Entry(
        nl=Wording(
            message="het pakket `{pack}` zegt niet vanaf hoeveel keer iets een patroon is",
            expected="een aantal onder `learning.signal_from`",
            hint="laat de gemeente een aantal kiezen, of kies er nu zelf een met `--from`",
            fix="Vanaf wanneer een uitzondering een zaak voor beleid is, kiest de gemeente; de kern doet het niet.",
        ),
        en=Wording(
            message="the pack `{pack}` doesn't say from how many times something is a pattern",
            expected="a number under `learning.signal_from`",
            hint="have the municipality choose a number, or choose one now with `--from`",
            fix="From when an exception is a matter for policy is for the municipality to choose. The core doesn't.",
        ),
        wrong="learning: {signal_from: unknown}\n",
        right="learning: {signal_from: 5}\n",
    ),
    "register.signal-few": Entry(
        nl=Wording(
            message="van {times} keer is niets een patroon",
            expected="2 of meer",
            hint="kies een groter aantal bij `--from`",
            fix="Een signaal is iets wat terugkomt.",
        ),
        en=Wording(
            message="nothing that happened {times} times is a pattern",
            expected="2 or more",
            hint="choose a larger number with `--from`",
            fix="A signal is something that comes back.",
        ),
        wrong="maatwerk register signals --from 1\n",
        right="maatwerk register signals --from 3\n",
    ),
}
