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
}
