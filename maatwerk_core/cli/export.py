"""`maatwerk export`: a pack in another form: decision tables (DMN), a readable page, a draft policy rule."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from maatwerk_core.cli.asked_day import day_of
from maatwerk_core.cli.failing import from_here
from maatwerk_core.cli.printing import show
from maatwerk_core.cli.spoken import argument, choice, language, make_command, option, say
from maatwerk_core.errors import Faults, fault


class Made(NamedTuple):
    """What came out: the text, and how a file of it is called."""

    text: str
    name: str


@make_command(
    "export",
    nl="Schrijf een regelpakket in een andere vorm. VORM is dmn (beslistabellen in DMN 1.3), docs (een leesbare "
    "pagina) of beleidsregel (een ontwerp in het Nederlands, met wat nog te besluiten is).\n"
    "Zonder --out komt het op het scherm.",
    en="Write a rule pack in another form. FORM is dmn (decision tables in DMN 1.3), docs (a readable page) or "
    "beleidsregel (a draft policy rule in Dutch, with what is still to be decided).\n"
    "Without --out it goes to the screen.",
)
@argument("form", nl="VORM", en="FORM", type=choice(("dmn", "docs", "beleidsregel")))
@argument("pack", nl="PAKKET", en="PACK")
@option("--day", value=("JJJJ-MM-DD", "YYYY-MM-DD"), nl="De dag waarvan de regels gelden. Zonder: vandaag.",
        en="The day whose rules hold. Otherwise today.")  # fmt: skip
@option("--format", "format_", type=choice(("md", "html")), value=("md|html", "md|html"),
        nl="Voor docs: Markdown of HTML.", en="For docs: Markdown or HTML.")  # fmt: skip
@option("--out", value=("BESTAND", "FILE"), nl="Het bestand, of de map waar het in komt.",
        en="The file, or the folder it goes in.")  # fmt: skip
def command(form: str, pack: str, day: str | None, format_: str | None, out: str | None) -> int:
    """What the form can't hold is said in what is written."""
    if format_ == "html" and form != "docs":
        choices = "docs"
        raise Faults(
            [fault("usage.wrong-choice", given=form, option="--format html", choices=choices)]
        )
    on = day_of(day) or datetime.date.today()
    made = FORMS[form](pack, on, format_ or "md")
    if out is None:
        print(made.text.rstrip("\n"))  # byte for byte, for a program may read it
        return 0
    file = written(made, Path(out))
    show(say(f"Geschreven: {from_here(str(file))}", f"Written: {from_here(str(file))}"))
    return 0


def written(made: Made, out: Path) -> Path:
    """Write to the file, or in the folder under the name of the pack. Raises `Faults` where that can't be done."""
    file = out / made.name if out.is_dir() else out
    try:
        file.write_text(made.text, encoding="utf-8")
    except OSError as error:
        raise Faults(
            [fault("export.unwritable", file=out, error=error.strerror or str(error))]
        ) from None
    return file


def _dmn(pack: str, day: datetime.date, format_: str) -> Made:
    from maatwerk_core.packs.load import load_pack
    from maatwerk_core.workshop.export.dmn import export_dmn

    policy = load_pack(pack)
    return Made(export_dmn(policy, day, language()), f"{policy.id}.dmn")


def _docs(pack: str, day: datetime.date, format_: str) -> Made:
    from maatwerk_core.workshop.diff.versions import open_version, own_data
    from maatwerk_core.workshop.export.docs import Form, export_docs

    form: Form = "html" if format_ == "html" else "md"
    version = open_version(pack)
    text = export_docs(version, own_data(pack), day, language(), form)
    return Made(text, f"{version.policy.id}.{form}")


def _beleidsregel(pack: str, day: datetime.date, format_: str) -> Made:
    from maatwerk_core.workshop.diff.versions import open_version, own_data
    from maatwerk_core.workshop.export.beleidsregel import export_beleidsregel

    version = open_version(pack)
    if version.policy.pack.municipality is None:
        raise Faults([fault("export.no-municipality", pack=version.policy.id)])
    return Made(
        export_beleidsregel(version, own_data(pack), day), f"{version.policy.id}-beleidsregel.md"
    )


FORMS: Mapping[str, Callable[[str, datetime.date, str], Made]] = {
    "dmn": _dmn,
    "docs": _docs,
    "beleidsregel": _beleidsregel,
}
