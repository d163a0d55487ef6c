"""Words for the impact of a change: two packs that can't be compared, and reports, sweeps and receipts gone wrong."""

from __future__ import annotations

from maatwerk_core.errors.catalogue.entry import Entry, Wording

WORDS: dict[str, Entry] = {
    "impact.other-fact": Entry(
        nl=Wording(
            message="`{fact}` is in `{old}` iets anders dan in `{new}`",
            hint="geef het eigen gegeven van één van beide een andere naam",
            fix="Eén kolom kan niet twee dingen zijn. Een gegeven dat van soort verandert krijgt een nieuwe naam.",
        ),
        en=Wording(
            message="`{fact}` is another thing in `{old}` than in `{new}`",
            hint="give the own fact of one of the two another name",
            fix="One column can't be two things. An own fact that changes its kind gets a new name.",
        ),
        wrong="facts:\n  own_huur: {type: yes_no, nl: huur}\n",
        right="facts:\n  own_huurbedrag: {type: money, nl: huur}\n",
    ),
    "impact.folder-taken": Entry(
        nl=Wording(
            message="hier staat al iets anders dan een eerder verslag",
            hint="kies een nieuwe map",
            fix="Het verslag komt als hele map op zijn plaats. Een eerder verslag wordt vervangen, iets anders nooit.",
        ),
        en=Wording(
            message="something else than an earlier report is here already",
            hint="choose a new folder",
            fix="The report is put in its place as a whole folder. An earlier report is replaced, nothing else is.",
        ),
        wrong="maatwerk impact amsterdam nieuw/ --population 1000 -o Documenten\n",
        right="maatwerk impact amsterdam nieuw/ --population 1000 -o verslag\n",
    ),
    "impact.no-cases": Entry(
        nl=Wording(
            message="er staat niet bij over welke casussen het gaat, of meer dan één keer",
            expected="--cases BESTAND, --population AANTAL of --replay BEWIJZEN, en de eerste twee niet samen",
            hint="kies er één; probeer anders --population 10000: verzonnen huishoudens",
            fix="Wat een verandering doet hangt af van de casussen. Neem een bestand, of verzonnen huishoudens.",
        ),
        en=Wording(
            message="it isn't said which cases this is about, or more than once",
            expected="--cases FILE, --population NUMBER or --replay RECEIPTS, and not the first two together",
            hint="choose one; otherwise try --population 10000: made-up households",
            fix="What a change does depends on the cases. Take a file, or made-up households.",
        ),
        wrong="maatwerk impact amsterdam nieuw/\n",
        right="maatwerk impact amsterdam nieuw/ --population 10000\n",
    ),
    "impact.one-pack": Entry(
        nl=Wording(
            message="er is maar één pakket om te vergelijken",
            hint="noem ook het nieuwe pakket, of geef met --vary een waarde op om te verschuiven",
            fix="Een verandering heeft een oud en een nieuw pakket. Met --vary kan het met één pakket.",
        ),
        en=Wording(
            message="there is only one pack to compare",
            hint="name the new pack too, or give a value to move with --vary",
            fix="A change has an old and a new pack. With --vary one pack will do.",
        ),
        wrong="maatwerk impact amsterdam --population 10000\n",
        right="maatwerk impact amsterdam --population 10000 --vary mandate.tiers.team.ceiling=250..2000:50\n",
    ),
    "impact.by": Entry(
        nl=Wording(
            message="`{given}` is geen indeling van huishoudens",
            expected="een of meer van: {choices}",
            hint=("bedoelde u `{near}`?", "kies uit deze, met komma's ertussen"),
            fix="Andere indelingen zijn er niet: hier wordt niemand ingedeeld naar afkomst, postcode of gezondheid.",
        ),
        en=Wording(
            message="`{given}` is no way to group households",
            expected="one or more of: {choices}",
            hint=("did you mean `{near}`?", "choose from these, with commas between"),
            fix="There are no others: nobody is grouped by origin, postcode or health here.",
        ),
        wrong="maatwerk impact amsterdam nieuw/ --population 1000 --by postcode\n",
        right="maatwerk impact amsterdam nieuw/ --population 1000 --by kind,domain\n",
    ),
    "impact.vary": Entry(
        nl=Wording(
            message="`{given}` zegt niet wat er van waar tot waar verschuift",
            expected="`WAARDE=VAN..TOT:STAP`",
            hint="schrijf bijvoorbeeld mandate.tiers.team.ceiling=250..2000:50",
            fix="Eerst het adres van een waarde in het pakket, dan de eerste en de laatste waarde, dan de stap.",
        ),
        en=Wording(
            message="`{given}` doesn't say what is moved from where to where",
            expected="`VALUE=FROM..TO:STEP`",
            hint="write for example mandate.tiers.team.ceiling=250..2000:50",
            fix="First the address of a value in the pack, then the first and the last value, then the step.",
        ),
        wrong="maatwerk impact amsterdam --population 1000 --vary ceiling\n",
        right="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=250..2000:50\n",
    ),
    "impact.vary-address": Entry(
        nl=Wording(
            message="`{pack}` heeft geen waarde `{path}` die een uitkomst kan veranderen",
            hint=(
                "bedoelde u `{near}`?",
                "`maatwerk facts` en de bladzijde van het pakket noemen de waarden",
            ),
            fix="Een adres is het pad in het pakket, met bij een trede de eerste rol: mandate.tiers.team.ceiling.",
        ),
        en=Wording(
            message="`{pack}` has no value `{path}` that can change an outcome",
            hint=(
                "did you mean `{near}`?",
                "`maatwerk facts` and the page of the pack name the values",
            ),
            fix="An address is the path in the pack, of a tier by its first role: mandate.tiers.team.ceiling.",
        ),
        wrong="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.teem.ceiling=250..2000:50\n",
        right="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=250..2000:50\n",
    ),
    "impact.vary-kind": Entry(
        nl=Wording(
            message="`{path}` is geen getal, dus er is niets van laag naar hoog te leggen",
            hint="kies een bedrag, een percentage of een aantal",
            fix="Alleen getallen kunnen met een stap verschuiven. Voor iets anders maakt u een tweede pakket.",
        ),
        en=Wording(
            message="`{path}` is no number, so there is nothing to lay from low to high",
            hint="choose an amount, a percentage or a number",
            fix="Only numbers can be moved by a step. For anything else, make a second pack.",
        ),
        wrong="maatwerk impact amsterdam --population 1000 --vary mandate.per=1..2:1\n",
        right="maatwerk impact amsterdam --population 1000 --vary quorum.team.approvals=1..5:1\n",
    ),
    "impact.vary-range": Entry(
        nl=Wording(
            message="van {low} tot {high} met stap {step} is geen rij waarden",
            expected="een eerste waarde die niet groter is dan de laatste, en een stap boven 0",
            hint="schrijf de laagste waarde eerst",
            fix="De waarden lopen van laag naar hoog, telkens een stap verder.",
        ),
        en=Wording(
            message="from {low} to {high} by steps of {step} is no row of values",
            expected="a first value that is not above the last one, and a step above 0",
            hint="write the lowest value first",
            fix="The values run from low to high, each a step further.",
        ),
        wrong="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=2000..250:50\n",
        right="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=250..2000:50\n",
    ),
    "impact.vary-steps": Entry(
        nl=Wording(
            message="dit zijn {given} waarden, te veel om naast elkaar te lezen",
            expected="hooguit {most} waarden",
            hint="neem een grotere stap",
            fix="Elke waarde is een rij in het verslag. Neem eerst grote stappen, dan kleine waar het ertoe doet.",
        ),
        en=Wording(
            message="these are {given} values, too many to read side by side",
            expected="at most {most} values",
            hint="take a larger step",
            fix="Each value is a row of the report. Take large steps first, then small ones where it matters.",
        ),
        wrong="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=1..5000:1\n",
        right="maatwerk impact amsterdam --population 1000 --vary mandate.tiers.team.ceiling=250..2000:50\n",
    ),
    "impact.no-receipts": Entry(
        nl=Wording(
            message="hier zijn geen bewijzen van toetsingen",
            expected="een map met JSON-bestanden, of een JSONL-bestand met een bewijs per regel",
            hint="maak ze met `maatwerk assess CASUS --json`",
            fix="Een bewijs staat in de uitkomst van `maatwerk assess --json`. Zonder is er niets na te rekenen.",
        ),
        en=Wording(
            message="there are no receipts of assessments here",
            expected="a folder of JSON files, or a JSONL file with a receipt a line",
            hint="make them with `maatwerk assess CASE --json`",
            fix="A receipt is in the outcome of `maatwerk assess --json`. Without one there is nothing to run again.",
        ),
        wrong="maatwerk impact amsterdam nieuw/ --replay lege-map\n",
        right="maatwerk impact amsterdam nieuw/ --replay bewijzen\n",
    ),
}
