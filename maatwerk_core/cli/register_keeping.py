"""`maatwerk register migrate`, `backup`, `restore`, `export` and `import`: keeping a register safe, and moving it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from maatwerk_core.cli.layout import labelled
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_audit import Audit, audit_options, refuse_bank_alone, write_audit
from maatwerk_core.cli.registered import Where, extra, now, register_option
from maatwerk_core.cli.spoken import Decorator, argument, json_option, make_command, option, say

_file = argument("file", nl="BESTAND", en="FILE")
_keys_from = option("--keys-from", value=("BESTAND", "FILE"),
                    nl="Een kopie van de sleutels, van `backup --keys-to`.",
                    en="A copy of the keys, of `backup --keys-to`.")  # fmt: skip
_without_keys = option("--without-keys", is_flag=True,
                       nl="Ga door als er sleutels ontbreken: wat ermee op slot zit leest niemand meer.",
                       en="Go on where keys are missing: nobody reads what they lock any more.")  # fmt: skip


_erased = option("--erased", value=("BESTAND", "FILE"),
                 nl="Een lijst van gewiste dossiers, van `register erased`: hun sleutels komen niet terug.",
                 en="A list of erased dossiers, of `register erased`: their keys don't come back.")  # fmt: skip


def _putting_back(name: str, nl: str, en: str) -> Decorator:
    """A command that puts a copy in an empty place."""

    def make(function: Any) -> Any:
        for add in (json_option, register_option, _without_keys, _erased, _keys_from, _file):
            function = add(function)
        return make_command(name, nl=nl, en=en)(function)

    return make


@make_command(
    "migrate",
    nl="Werk een register bij dat met een oudere versie is gemaakt. Maak eerst een kopie met `backup`.",
    en="Bring a register up to date that an older version made. Make a copy with `backup` first.",
)
@register_option
@json_option
def migrate_command(where: Where, json_: bool) -> int:
    """Two who do it at once don't get in each other's way."""
    with extra():
        from maatwerk_core.register.keeping.migrating import migrate

        done = migrate(where.place)
    if json_:
        events = {"was": done.events, "is": done.last_events}
        keys = {"was": done.keys, "is": done.last_keys}
        show_json({"changed": done.changed, "events": events, "keys": keys})
    elif done.changed:
        show(say("Het register is bijgewerkt.", "The register was brought up to date."))
    else:
        show(say("Het register was al bijgewerkt.", "The register was up to date already."))
    return 0


@make_command(
    "backup",
    nl="Maak een kopie van het register, terwijl anderen erin schrijven. De sleutels zitten er niet in.",
    en="Make a copy of the register, while others write in it. The keys are not in it.",
)
@_file
@option("--keys-to", value=("BESTAND", "FILE"),
        nl="Kopieer ook de sleutels, naar een ander bestand. Bewaar dat ergens anders dan de kopie.",
        en="Copy the keys too, to another file. Keep that elsewhere than the copy.")  # fmt: skip
@register_option
@json_option
def backup_command(file: str, keys_to: str | None, where: Where, json_: bool) -> int:
    """The chain is looked through before the copy gets its name."""
    with extra():
        from maatwerk_core.register.keeping.backup import backup

        heading = backup(where.place, Path(file), Path(keys_to) if keys_to else None)
    _show_copy(
        file, heading.position, heading.head, json_, **({"keys": keys_to} if keys_to else {})
    )
    return 0


@make_command(
    "export",
    nl="Schrijf alle gebeurtenissen naar JSONL of Parquet, voor andere programma's of een andere database.\n"
    "Wat op slot zit blijft op slot. Met --audit: de verantwoording van een jaar.",
    en="Write all events to JSONL or Parquet, for other programs or another database.\n"
    "What is sealed stays sealed. With --audit: the account of a year.",
)
@_file
@audit_options
@register_option
@json_option
def export_command(file: str, audit: Audit, where: Where, json_: bool) -> int:
    """The end of the name says which."""
    refuse_bank_alone(audit)
    if audit.year is not None:
        return write_audit(file, audit, where, json_)
    with extra():
        from maatwerk_core.register.keeping.backup import export

        heading = export(where.place, Path(file))
    _show_copy(file, heading.position, heading.head, json_)
    return 0


@make_command(
    "erased",
    nl="De dossiers die zijn gewist. Bewaar deze lijst apart van de kopieën: zij houdt gewist wat gewist is.",
    en="The dossiers that were erased. Keep this list apart from the copies: it keeps erased what was erased.",
)
@register_option
@json_option
def erased_command(where: Where, json_: bool) -> int:
    """One a line, with nothing else, so that it can be kept as it is."""
    with extra():
        from maatwerk_core.register.keeping.erasures import erased_at

        found = erased_at(where.place)
    if json_:
        show_json(found)
    elif found:
        show("\n".join(found))
    return 0


@_putting_back(
    "restore",
    nl="Zet een kopie terug op een plek waar nog geen register is. Wat sindsdien is gewist, blijft gewist.",
    en="Put a copy back where there is no register yet. What was erased since stays erased.",
)
def restore_command(where: Where, json_: bool, **given: Any) -> int:
    """All of it or nothing."""
    return _put_back(where, json_, **given)


@_putting_back(
    "import",
    nl="Lees een export in, op een plek waar nog geen register is. Elke soort database kan, ook een andere dan eerst.",
    en="Take in an export, where there is no register yet. Any kind of database will do, also another than before.",
)
def import_command(where: Where, json_: bool, **given: Any) -> int:
    """All of it or nothing."""
    return _put_back(where, json_, **given)


def _put_back(
    where: Where,
    json_: bool,
    file: str,
    keys_from: str | None,
    erased: str | None,
    without_keys: bool,
) -> int:
    with extra():
        from maatwerk_core.register.keeping.erasures import read_erased
        from maatwerk_core.register.keeping.restoring import restore

        keys = Path(keys_from) if keys_from else None
        known = read_erased(Path(erased)) if erased else set()
        done = restore(where.place, Path(file), now, keys, without_keys, known)
    _show_copy(file, done.events, done.head, json_, erased_again=[*done.erased_again])
    if done.erased_again and not json_:
        gone = ", ".join(done.erased_again)
        show(say(f"Opnieuw gewist, want na deze kopie gewist: {gone}.",
                 f"Erased again, for it was erased after this copy: {gone}."))  # fmt: skip
    return 0


def _show_copy(file: str, events: int, head: str, json_: bool, **more: Any) -> None:
    if json_:
        show_json({"file": file, "events": events, "head": head, **more})
        return
    rows = [
        (say("kopie", "copy"), file),
        (say("gebeurtenissen", "events"), str(events)),
        (say("vingerafdruk", "fingerprint"), head),
    ]
    show(labelled(rows, width()))
