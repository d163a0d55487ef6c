"""`maatwerk register reproduce`: do the receipts in a dossier, or in all of them, come out the same today?"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from maatwerk_core.cli.layout import labelled
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.reproduce import told
from maatwerk_core.cli.spoken import argument, json_option, make_command, option, say
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.audit.again import Again


@make_command(
    "reproduce",
    nl="Reken de bewijzen in een dossier opnieuw na, met de regels die erbij zijn bewaard: komt er hetzelfde uit?\n"
    "Hoe het afloopt: 0 hetzelfde, 1 er verschilt iets, of het bewijs van dit dossier is gewist.",
    en="Run the receipts in a dossier again, under the rules that were kept with it: does the same come out?\n"
    "Exit codes: 0 the same, 1 something differs, or the receipt of this dossier was erased.",
)
@argument("dossier", nl="DOSSIER", en="DOSSIER", required=False)
@option("--all", "all_", is_flag=True, nl="Alle dossiers van het register. Wat is gewist telt niet als verschil.",
        en="Every dossier of the register. What was erased is no difference.")  # fmt: skip
@register_option
@json_option
def reproduce_command(dossier: str | None, all_: bool, where: Where, json_: bool) -> int:
    """One dossier, or all."""
    if (dossier is None) is not all_:
        raise Faults([fault("register.which-dossier", "/dossier")])
    with where.open() as desk:
        from maatwerk_core.register.audit.again import run_again

        ids = [dossier] if dossier is not None else [*reversed(desk.dossiers())]
        found = [one for id_ in ids for one in run_again(desk, id_)]
    if json_:
        show_json(_as_json(found))
    else:
        show("\n".join(_in_words(found, every=all_)))
    differs = any(one.equal is False for one in found)
    return 1 if differs or (not all_ and any(one.equal is None for one in found)) else 0


def _as_json(found: Sequence[Again]) -> dict[str, Any]:
    return {
        "same": sum(one.equal is True for one in found),
        "different": sum(one.equal is False for one in found),
        "erased": sum(one.equal is None for one in found),
        "receipts": [
            {
                "dossier": one.dossier,
                "number": one.number,
                "receipt": one.receipt_hash,
                "equal": one.equal,
                **({} if one.found is None else asdict(one.found)),
            }
            for one in found
        ],
    }


def _in_words(found: Sequence[Again], *, every: bool) -> Iterator[str]:
    """For one dossier each receipt; for all of them a count, and those that differ."""
    for one in found:
        if every and one.equal is not False:
            continue
        yield say(f"Dossier {one.dossier}, gebeurtenis {one.number}:",
                  f"Dossier {one.dossier}, event {one.number}:")  # fmt: skip
        if one.found is None:
            yield say(f"Niet na te rekenen: het bewijs is gewist. De vingerafdruk bleef: {one.receipt_hash}.",
                      f"Can't be run again: its receipt is gone. Its hash was kept: {one.receipt_hash}.")  # fmt: skip
        else:
            yield from told(one.found)
    if every:
        yield labelled(
            [
                (say("hetzelfde", "the same"), str(sum(one.equal is True for one in found))),
                (say("anders", "different"), str(sum(one.equal is False for one in found))),
                (say("gewist", "erased"), str(sum(one.equal is None for one in found))),
            ],
            width(),
        )
