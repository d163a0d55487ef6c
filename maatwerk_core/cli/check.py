"""`maatwerk check`: is this pack in order?"""

from __future__ import annotations

import click

from maatwerk_core.packs.load import load_pack


@click.command("check")
@click.argument("pack")
@click.option("--strict", is_flag=True, help="Ook waarschuwingen tellen.")
def command(pack: str, strict: bool) -> None:
    """Kijk een regelpakket na: alle fouten tegelijk, met hun plaats."""
    policy = load_pack(pack)
    click.echo(f"{policy.id} {policy.pack.version}: in orde")
