"""`maatwerk register evaluate`: look back, with three questions to the resident and two to the professional."""

from __future__ import annotations

from maatwerk_core.cli.asked_day import day_or_today
from maatwerk_core.cli.printing import show, show_json
from maatwerk_core.cli.register_acts import carry_out, cents_of, number_of
from maatwerk_core.cli.registered import Where, dossier_argument, extra, on_option, writing_options
from maatwerk_core.cli.spoken import Decorator, choice, json_option, make_command, option, say
from maatwerk_core.errors import Faults, fault
from maatwerk_core.register.choices import SAID


def _question(name: str, nl: str, en: str) -> Decorator:
    return option(
        f"--{name}", type=choice(SAID), value=("|".join(SAID), "|".join(SAID)), nl=nl, en=en
    )


@make_command(
    "evaluate",
    nl="Kijk terug. Zonder antwoorden ziet u de vragen; wat niet is gevraagd blijft onbekend.",
    en="Look back. Without answers you see the questions; what wasn't asked stays unknown.",
)
@dossier_argument
@option(
    "--after",
    value=("MAANDEN", "MONTHS"),
    nl="Hoeveel maanden na het besluit.",
    en="How many months after the decision.",
)
@_question("goal", "Inwoner: is gelukt wat u wilde?", "Resident: did you manage what you wanted?")
@_question(
    "better", "Inwoner: gaat het beter dan ervoor?", "Resident: are you better off than before?"
)
@_question(
    "heard", "Inwoner: is er goed naar u geluisterd?", "Resident: did people listen to you well?"
)
@option("--regret/--no-regret", default=None, nl="Professional: zou u het nu anders besluiten? Spijt mag.",
        en="Professional: would you decide otherwise now? Regret is allowed.")  # fmt: skip
@option("--lesson", value=("TEKST", "TEXT"), nl="Professional: wat leert u hiervan? Geen namen.",
        en="Professional: what do you learn from this? No names.")  # fmt: skip
@option(
    "--cost",
    value=("EURO", "EUROS"),
    nl="Wat het tot nu toe heeft gekost.",
    en="What it cost so far.",
)
@option("--avoided", value=("EURO", "EUROS"), nl="Wat er tot nu toe aantoonbaar is vermeden.",
        en="What was demonstrably avoided so far.")  # fmt: skip
@on_option
@writing_options
@json_option
def evaluate_command(
    dossier: str, after: str | None, goal: str | None, better: str | None, heard: str | None,
    regret: bool | None, lesson: str | None, cost: str | None, avoided: str | None, on: str | None,
    where: Where, request: str | None, json_: bool,
) -> int:  # fmt: skip
    """Each moment once."""
    answers = (goal, better, heard, regret, lesson, cost, avoided)
    if all(one is None for one in answers):
        return _ask(json_)
    months = number_of(after, "after")
    if months is None:
        raise Faults([fault("usage.missing-argument", argument="--after")])
    from maatwerk_core.register.commands_after import Evaluate

    command = Evaluate(
        months, day_or_today(on), goal, better, heard, regret, lesson,
        None if cost is None else cents_of(cost), None if avoided is None else cents_of(avoided),
    )  # fmt: skip
    return carry_out(where, dossier, command, request, json_)


def _ask(json_: bool) -> int:
    with extra():
        from maatwerk_core.register.looking_back import PROFESSIONAL, RESIDENT
    if json_:
        show_json({name: say(*two) for name, two in {**RESIDENT, **PROFESSIONAL}.items()})
        return 0
    for whom, questions in (
        (say("Aan de inwoner", "To the resident"), RESIDENT),
        (say("Aan de professional", "To the professional"), PROFESSIONAL),
    ):
        show(f"{whom}:")
        for name, two in questions.items():
            show(f"  --{name}  {say(*two)}")
    return 0
