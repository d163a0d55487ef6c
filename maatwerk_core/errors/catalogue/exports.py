"""Words for a pack that can't be written in another form."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "export.unwritable": Entry(
        nl=Wording(
            message="`{file}` kan niet worden geschreven: {error:term}",
            hint="kies een map die bestaat en waar u mag schrijven",
            fix="Geef achter `--out` een bestand in een map die er is, of een map. "
            "Zonder `--out` komt alles op het scherm.",
        ),
        en=Wording(
            message="`{file}` can't be written: {error:term}",
            hint="choose a folder that exists and that you may write in",
            fix="Give a file in a folder that is there behind `--out`, or a folder. "
            "Without `--out` all goes to the screen.",
        ),
        wrong="maatwerk export dmn amsterdam --out /nergens/amsterdam.dmn\n",
        right="maatwerk export dmn amsterdam --out amsterdam.dmn\n",
    ),
    "export.no-municipality": Entry(
        nl=Wording(
            message="regelpakket `{pack}` is van geen gemeente: daar hoort geen beleidsregel bij",
            expected="een pakket met `municipality`",
            hint="kies het pakket van een gemeente",
            fix="Een beleidsregel is van één gemeente. Een gedeeld pakket zoals landelijk heeft er geen. "
            "Kies een pakket dat daarop verder bouwt.",
        ),
        en=Wording(
            message="rule pack `{pack}` is of no municipality: no policy rule goes with it",
            expected="a pack with `municipality`",
            hint="choose the pack of a municipality",
            fix="A policy rule is of one municipality. A shared pack such as landelijk has none. "
            "Choose a pack that builds on it.",
        ),
        wrong="maatwerk export beleidsregel landelijk\n",
        right="maatwerk export beleidsregel amsterdam\n",
    ),
}
