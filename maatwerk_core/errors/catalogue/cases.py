"""Words for a case: its day, its pack and facts that don't agree."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "case.no-day": Entry(
        nl=Wording(
            message="de casus heeft geen dag",
            expected="een dag, zoals `day: 2015-09-01`",
            hint="voeg `day` toe of geef `--day` mee",
            fix="Regels gelden op een dag. Zonder dag is niet te zeggen welke regels tellen, "
            "en de dag van vandaag wordt nooit stil genomen.",
        ),
        en=Wording(
            message="the case has no day",
            expected="a day, such as `day: 2015-09-01`",
            hint="add `day` or pass `--day`",
            fix="Rules hold on a day. Without a day one can't say which rules count, and "
            "today is never silently taken.",
        ),
        wrong="case: lasmasker\n",
        right="case: lasmasker\nday: 2015-09-01\n",
    ),
    "case.fact-conflict": Entry(
        nl=Wording(
            message="`{fact}` is opgegeven als {stated} maar volgt uit de casus als {derived}",
            expected="twee keer hetzelfde",
            hint="haal het gegeven onder `facts` weg, of verbeter de casus",
            fix="Een gegeven dat uit de casus volgt, mag er ook in staan, maar dan met "
            "dezelfde waarde.",
        ),
        en=Wording(
            message="`{fact}` is stated as {stated} but follows from the case as {derived}",
            expected="the same twice",
            hint="remove the fact under `facts`, or correct the case",
            fix="A fact that follows from the case may be stated too, but then with the same "
            "value.",
        ),
        wrong="facts: {household_size: 3}   # de casus noemt twee personen\n",
        right="facts: {household_size: 2}\n",
    ),
    "case.answer-stated": Entry(
        nl=Wording(
            message="`{fact}` is een antwoord van de toetsing en kan niet worden gegeven",
            expected="een feit waar het antwoord uit volgt",
            hint="`maatwerk facts` laat zien welke feiten er zijn",
            fix="Wie beslist en of iets rechtmatig is volgt uit de regels. Geef de feiten waaruit het "
            "volgt, zoals het bedrag.",
        ),
        en=Wording(
            message="`{fact}` is an answer of the assessment and can't be given",
            expected="a fact from which the answer follows",
            hint="`maatwerk facts` shows which facts there are",
            fix="Who decides and whether something is lawful follows from the rules. Give the facts "
            "it follows from, such as the amount.",
        ),
        wrong="facts: {role: team}\n",
        right="intervention: {name: schuur, amount: 250}\n",
    ),
    "case.not-found": Entry(
        nl=Wording(
            message="de casus `{case}` is niet gevonden",
            expected="een bestand, of pakket/casus zoals zaanstad/lasmasker",
            hint=(
                "bedoelde u `{near}`?",
                "kijk of de naam klopt",
            ),
            fix="Een casus is een bestand, of een naam van de vorm pakket/casus. Die staat "
            "dan in de map `cases` van het pakket.",
        ),
        en=Wording(
            message="the case `{case}` was not found",
            expected="a file, or pack/case such as zaanstad/lasmasker",
            hint=(
                "did you mean `{near}`?",
                "check the name",
            ),
            fix="A case is a file, or a name of the form pack/case. It then stands in the "
            "folder `cases` of the pack.",
        ),
        wrong="maatwerk assess zaanstad/lasmaskr\n",
        right="maatwerk assess zaanstad/lasmasker\n",
    ),
    "case.unknown-pack": Entry(
        nl=Wording(
            message="het pakket `{pack}` van deze casus is niet gevonden",
            expected=(
                "een van: {choices}",
                "een geïnstalleerd pakket of een map",
            ),
            hint=(
                "bedoelde u `{near}`?",
                "installeer het pakket of geef `--pack` mee",
            ),
            fix="Een casus noemt het pakket waarmee hij wordt getoetst. Met `--pack` kiest u "
            "een ander.",
        ),
        en=Wording(
            message="the pack `{pack}` of this case was not found",
            expected=(
                "one of: {choices}",
                "an installed pack or a folder",
            ),
            hint=(
                "did you mean `{near}`?",
                "install the pack or pass `--pack`",
            ),
            fix="A case names the pack it is assessed with. With `--pack` you choose another.",
        ),
        wrong="pack: zaanstat\n",
        right="pack: zaanstad\n",
    ),
}
