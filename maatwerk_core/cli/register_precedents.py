"""`maatwerk register precedents`: earlier decisions that are like a dossier, and what was decided otherwise."""

from __future__ import annotations

from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where, dossier_argument, register_option
from maatwerk_core.cli.spoken import json_option, language, make_command, option

#: So many decisions are shown unless `--max` says otherwise.
SHOWN = 5


@make_command(
    "precedents",
    nl="Eerdere besluiten die op dit dossier lijken: welke feiten verschillen, en wat viel anders uit.\n"
    "Met spijt genomen besluiten, en die van voor een wijziging van de regels, tellen niet mee.",
    en="Earlier decisions that are like this dossier: which facts differ, and what came out otherwise.\n"
    "Regretted decisions, and those from before a change of the rules, don't count.",
)
@dossier_argument
@option("--max", "at_most", value=("AANTAL", "NUMBER"), nl=f"Hoeveel besluiten er te zien zijn. Zonder: {SHOWN}.",
        en=f"How many decisions are shown. Otherwise {SHOWN}.")  # fmt: skip
@register_option
@json_option
def precedents_command(dossier: str, at_most: str | None, where: Where, json_: bool) -> int:
    """The nearest first."""
    most = number_of(at_most, "max")
    most = SHOWN if most is None else most
    with where.open() as desk:
        from maatwerk_core.explain.formats import write
        from maatwerk_core.explain.voice import Voice
        from maatwerk_core.register.equal.as_json import precedents_as_json
        from maatwerk_core.register.equal.of_dossier import precedents_of
        from maatwerk_core.register.equal.told import Told

        found = precedents_of(desk, dossier)
        if json_:
            show_json({"dossier": dossier, **precedents_as_json(found, most)})
        else:
            voice = Voice(desk.policy(desk.dossier(dossier)).pack, language())
            show(write(Told(found, voice, dossier).page(most), "text", width()))
    return 0
