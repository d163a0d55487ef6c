"""`maatwerk register precedents`: earlier decisions that are like a dossier or a case, and what came out otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maatwerk_core.cli.opening import open_case
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where, register_option
from maatwerk_core.cli.spoken import argument, json_option, language, make_command, option
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.desk import Desk
    from maatwerk_core.register.equal.precedents import Precedents
    from maatwerk_core.rules.pack import Pack

#: So many decisions are shown unless `--max` says otherwise.
SHOWN = 5


@make_command(
    "precedents",
    nl="Eerdere besluiten die op dit dossier lijken: welke feiten verschillen, en wat viel anders uit.\n"
    "Met spijt genomen besluiten, en die van voor een wijziging van de regels, tellen niet mee.",
    en="Earlier decisions that are like this dossier: which facts differ, and what came out otherwise.\n"
    "Regretted decisions, and those from before a change of the rules, don't count.",
)
@argument("dossier", nl="DOSSIER", en="DOSSIER", required=False)
@option("--case", value=("CASUS", "CASE"), nl="In plaats van een dossier: een casus waarvoor er nog geen is.",
        en="Instead of a dossier: a case that has none yet.")  # fmt: skip
@option("--pack", value=("PAKKET", "PACK"), nl="Het regelpakket bij die casus: een naam of een map.",
        en="The rule pack for that case: a name or a folder.")  # fmt: skip
@option("--max", "at_most", value=("AANTAL", "NUMBER"), nl=f"Hoeveel besluiten er te zien zijn. Zonder: {SHOWN}.",
        en=f"How many decisions are shown. Otherwise {SHOWN}.")  # fmt: skip
@register_option
@json_option
def precedents_command(
    dossier: str | None, case: str | None, pack: str | None, at_most: str | None, where: Where, json_: bool,
) -> int:  # fmt: skip
    """The nearest first."""
    if dossier is None and case is None:
        raise Faults([fault("usage.missing-argument", argument="DOSSIER | --case")])
    if dossier is not None and case is not None:
        raise Faults([fault("usage.too-many", given=case)])
    most = number_of(at_most, "max")
    most = SHOWN if most is None else most
    with where.open() as desk:
        from maatwerk_core.explain.formats import write
        from maatwerk_core.explain.voice import Voice
        from maatwerk_core.register.equal.as_json import precedents_as_json
        from maatwerk_core.register.equal.told import Told

        if dossier is None:
            found, own = _of_case(desk, str(case), pack)
        else:
            found, own = _of_dossier(desk, dossier)
        if json_:
            show_json({"dossier": dossier, **precedents_as_json(found, most)})
        else:
            page = Told(found, Voice(own, language()), dossier).page(most)
            show(write(page, "text", width()))
    return 0


def _of_dossier(desk: Desk, dossier: str) -> tuple[Precedents, Pack]:
    from maatwerk_core.register.equal.of_dossier import precedents_of

    return precedents_of(desk, dossier), desk.policy(desk.dossier(dossier)).pack


def _of_case(desk: Desk, source: str, pack: str | None) -> tuple[Precedents, Pack]:
    from maatwerk_core.engine.assess import assess
    from maatwerk_core.register.equal.earlier import Shelf
    from maatwerk_core.register.equal.finding import find_precedents

    case, policy = open_case(source, pack, None)
    shelf = Shelf(desk.store, desk.keys, desk.policies)
    return find_precedents(shelf, assess(case, policy)), policy.pack
