"""The words of the page about made-up households that stand around its tables."""

from __future__ import annotations

from collections.abc import Mapping

from maatwerk_core.bulk.population.plan_table import HELP_WORDS

TOP: Mapping[str, str] = {
    "nl": """\
# Een verzonnen bevolking om regels op te proberen

`maatwerk population` maakt een bestand met huishoudens die niet bestaan, elk met een plan. Daarmee is te zien
wat een regel doet, zonder gegevens van echte mensen. Het bestand past op elk pakket:

```console
$ maatwerk population --households 1000 --seed 7 --day 2019-06-01 --pack amsterdam -o verzonnen.parquet
1000 verzonnen huishoudens: verzonnen.parquet
begingetal 7, dag 2019-06-01, 10% onbekend, 64 kolommen
Dit zijn geen echte mensen. Hoe vaak iets voorkomt is grotendeels aangenomen.
Verder: maatwerk bulk verzonnen.parquet --pack amsterdam -o uitkomst.parquet
$ maatwerk bulk verzonnen.parquet --pack amsterdam -o uitkomst.parquet
1000 van 1000 rijen getoetst: uitkomst.parquet
De huishoudens zijn verzonnen.
```

**Wat u er niet mee kunt.** Deze bevolking zegt niet hoeveel mensen in uw gemeente iets krijgen of wat een regel
daar kost. Bronnen noemen losse gevallen en bedragen, en bijna nooit hoe vaak iets voorkomt. Bij elke verdeling
hieronder staat daarom wat een bron zegt en wat is aangenomen. Voor echte aantallen gebruikt u uw eigen
casussen.

**Altijd hetzelfde.** Hetzelfde begingetal geeft hetzelfde bestand, byte voor byte, met dezelfde versie van het
programma en van pyarrow. De eerste huishoudens van een groot bestand zijn die van een klein bestand. Er wordt
alleen met hele getallen gerekend.

**Herkenbaar verzonnen.** Elke casus heet `synthetic-BEGINGETAL-NUMMER`. In de metadata van het bestand staat
`maatwerk.synthetic = true` en onder `maatwerk.population` hoe u het opnieuw maakt: versie, begingetal, deel
onbekend, pakketten en dagen. Elke uitkomst die er met `maatwerk bulk` van wordt gemaakt krijgt dat ook. Een
bestand dat niet zo is gemerkt wordt nooit vervangen. CSV en JSONL hebben geen metadata: zo'n kopie geldt als
verzonnen zolang elk nummer begint met `synthetic-`. Geef echte casussen dus nooit zo'n nummer.

**Onbekend.** Met `--unknown` kiest u welk deel van de gegevens niemand heeft ingevuld; anders is het 10%. Dat
geldt ook voor vakken binnen een lijst, zoals de kans op een kost. Hoe veel er ontbreekt verschilt per
huishouden (zie `sparse`).

**Past bij elkaar.** Wat een huishouden zegt spreekt zichzelf niet tegen. Kinderen zijn er alleen in een
huishouden met kinderen, wie in de Wsnp zit heeft schulden, en het bedrag voor de gemeente is de hele prijs
zonder wat anderen betalen. Elke rij is ook als losse casus te laden, met van de budgetten alleen die van dat
pakket. Van een inkomen staat er een bedrag of een deel van het sociaal minimum, nooit allebei.

**Van het pakket.** De normen zijn die van de dag; is er geen, dan de laatste daarvoor. Kosten en gewone wegen
die niet alle gekozen pakketten kennen, komen niet voor: een kost krijgt dan een eigen prijs. Van eigen gegevens
van een pakket (`own_…`) die hieronder niet staan is niets bekend: elk antwoord is even waarschijnlijk.
`legal_basis` is hieronder verdeeld; haal die kolom weg en elk pakket neemt de grondslag van zijn eigen regeling.

**Vanuit Python.** `maatwerk_core.bulk.population.draw_population` geeft dezelfde rijen als batches van Arrow.
""",
    "en": """\
# A made-up population to try rules on

`maatwerk population` makes a file of households that don't exist, each with a plan. It shows what a rule does
without the data of real people, and fits every pack; the example above runs it.

**What you can't do with it.** This population doesn't say how many people in your municipality get something,
or what a rule costs there. Sources name single cases and amounts, and hardly ever how often something occurs.
So each distribution below says what a source says and what is assumed. For real numbers use your own cases.

**Always the same.** The same seed gives the same file, byte by byte, with the same version of the program and
of pyarrow. The first households of a large file are those of a small one. Only whole numbers are calculated
with.

**Plainly made up.** Every case is called `synthetic-SEED-NUMBER`. The file's metadata has `maatwerk.synthetic =
true`, and under `maatwerk.population` how to make it again: version, seed, share of unknowns, packs and days.
Every result that `maatwerk bulk` makes of it gets that too. A file without this label is never replaced. CSV
and JSONL have no metadata: such a copy counts as made up as long as every id begins with `synthetic-`. So never
give real cases such an id.

**Unknown.** With `--unknown` you choose which share of the facts nobody filled in; otherwise 10%. It holds for
cells within a list too, such as the chance of a cost. How much is missing differs per household (see `sparse`).

**It fits together.** What a household says doesn't contradict itself. There are children only in a household
with children, who is in the Wsnp has debts, and the amount for the municipality is the whole price without what
others pay. Each row can be loaded as a single case too, with of the budgets only those of that pack. Of an
income there is an amount or a share of the social minimum, never both.

**From the pack.** Norms are those of the day; if there is none, the last one before. Costs and regular routes
that not all chosen packs know don't occur: a cost then gets a price of its own. Of a pack's own facts (`own_…`)
that don't stand below nothing is known: every answer is as likely. `legal_basis` is drawn as below; take that
column out and each pack takes the basis of its own scheme.

**From Python.** `maatwerk_core.bulk.population.draw_population` gives the same rows as batches of Arrow.
""",
}

PARTS: Mapping[str, tuple[str, str, str]] = {
    "nl": ("Het huishouden", "Het plan", "Andere wegen, kosten en meedoen"),
    "en": ("The household", "The plan", "Other routes, costs and taking part"),
}

#: What the rows of a distribution hang on.
GIVEN: Mapping[str, Mapping[str, str]] = {
    "kind": {"nl": "soort huishouden", "en": "kind of household"},
    "ages": {"nl": "leeftijd", "en": "ages"},
    "on_benefit": {"nl": "uitkering", "en": "on benefit"},
    "debts": {"nl": "schulden", "en": "debts"},
    "debt_kind": {"nl": "soort schuld", "en": "kind of debt"},
    "stack": {"nl": "hulp die loopt", "en": "help there is"},
    "provision": {"nl": "voorziening", "en": "provision"},
    "help": {"nl": "soort hulp", "en": "kind of help"},
    "goods": {"nl": "soort hulp, als het een ding is", "en": "kind of help, where it is a thing"},
    "form": {"nl": "vorm", "en": "form"},
    "domain": {"nl": "levensgebied", "en": "life domain"},
    "children_served": {
        "nl": "levensgebied, bij een dienst en kinderen",
        "en": "life domain, with a service and children",
    },
    "works_with_minors": {"nl": "werkt met minderjarigen", "en": "works with minors"},
    "route": {"nl": "weg", "en": "route"},
    "scenario": {"nl": "scenario", "en": "scenario"},
    "heard": {"nl": "gehoord", "en": "heard"},
}

#: What the numbers of a curve are.
UNITS: Mapping[str, Mapping[str, str]] = {
    "€": {"nl": "in euro", "en": "in euros"},
    "%": {"nl": "in procenten", "en": "in percent"},
    "d": {"nl": "in dagen", "en": "in days"},
    "m": {"nl": "in maanden", "en": "in months"},
}

#: Words that stand in no column of a case, only in the tables here; by what they are values or groups of.
INNER: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "help": HELP_WORDS,
    "goods": HELP_WORDS,
    "stack": {"none": ("geen", "none"), "some": ("iets", "some"), "many": ("veel", "many")},
    "income_stated": {
        "amount": ("als bedrag", "as an amount"),
        "ratio": ("als deel van het sociaal minimum", "as a share of the social minimum"),
    },
    "price_stated": {
        "amount": ("bedrag voor de gemeente", "amount for the municipality"),
        "total": ("hele prijs", "whole price"),
        "both": ("allebei", "both"),
    },
    "committed": {"yes": ("ja", "yes"), "no": ("nee", "no"), "unsaid": ("niet gezegd", "not said")},
    "route": {
        "assistance within the line": (
            "bijzondere bijstand, inkomen tot 110 %",
            "special assistance, income up to 110 %",
        ),
        "assistance above the line": (
            "bijzondere bijstand, inkomen daarboven",
            "special assistance, income above that",
        ),
    },
}

#: The heading and the columns of the table of items.
ITEMS_TITLE: Mapping[str, tuple[str, str]] = {
    "nl": ("hoe een kost is opgeschreven (`items`)", "| kost | wie betaalt | hoe vaak |"),
    "en": ("how a cost is written down (`items`)", "| cost | who pays | how often |"),
}
