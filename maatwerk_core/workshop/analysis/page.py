"""The page of the manual that lists every rule of the analysis; writing it to a file is left to others."""

from __future__ import annotations

from maatwerk_core.errors import Lang
from maatwerk_core.errors.pages import message_of
from maatwerk_core.workshop.analysis.finding import Rule
from maatwerk_core.workshop.analysis.rules import RULES

_TOP = """\
# Wat `maatwerk check` nakijkt

Een pakket zonder fouten kan nog dingen zeggen die niemand zo bedoelde. `maatwerk check` zoekt daarnaar: in
tabellen en voorwaarden, in dagen, bronnen en verwijzingen, en in teksten. Elke regel hieronder heeft een
bladzijde met wat zij vindt, waarom dat telt, een voorbeeld en wat u liever schrijft. `maatwerk explain REGEL`
toont hetzelfde.

Waar het kan staat er een dag bij, met zo weinig feiten als het kan waarmee u het zelf ziet. `te zien op 2026-01-01:
amount=500.01` probeert u met een casus waarvan verder niets bekend is:

    maatwerk assess leeg.yaml --pack PAKKET --day 2026-01-01 --set amount=500.01

In `leeg.yaml` staan dan alleen de regels `case: leeg` en `intervention: {name: leeg}`. Wat niet te bewijzen en niet
te weerleggen was heet onbeslist en telt niet mee.

| regel | weegt als | `--fix` | wat zij vindt |
|---|---|---|---|
"""
_BELOW = """
## Een regel anders laten wegen

Telt een regel in uw pakket anders, schrijf dat dan onder `analysis` met de reden. `level` is `error`, `warn` of
`off`. Met `at` geldt het alleen op die plaatsen; de delen van een plaats staan met punten ertussen en een trede
heet naar haar eerste rol (`mandate.tiers.team.ceiling`). Een plaats waar niets meer te vinden is wordt gemeld.
Aan wat het pakket beslist verandert dit niets.

```yaml
analysis:
  source.no-year:
    level: off
    reason: Het jaar van deze brochure is niet te vinden.
    at: [sources.brochure]
```

## Herstellen

`maatwerk check PAKKET --fix` herstelt wat zonder keuze te herstellen is, ook bij fouten die maar op een manier
te lezen zijn (`ja` wordt `yes`, `6 weken` wordt `6 weeks`). De rest van het bestand blijft teken voor teken
gelijk. Is het pakket er daarna slechter aan toe, dan komt het bestand terug zoals het was.

## Wat al een fout is

Sommige dingen kan geen pakket anders laten wegen: zij zijn een fout bij het laden. Een `stop` zonder wet of
verordening ([`policy.stop-without-law`](../errors/policy.stop-without-law.md)), een `stop` zonder uitweg
([`policy.stop-without-way`](../errors/policy.stop-without-way.md)), een bron of rol die niet bestaat, een
eenheid die niet past.

# What `maatwerk check` looks for

A pack without faults may still say what nobody meant. Each rule has a page with an English half: what it finds,
why it matters, an example and what to write instead. A pack sets under `analysis`, with a reason, whether a
rule is an `error`, a `warn` or `off`; with `at` only at those places. `--fix` repairs what needs no choice and
leaves every other character as it is. `seen on 2026-01-01: amount=500.01` is tried with a case of which nothing else
is known: `--day 2026-01-01 --set amount=500.01` on a file that holds only `case: empty` and
`intervention: {name: empty}`.

| rule | weighs as | `--fix` | what it finds |
|---|---|---|---|
"""
_LEVELS: dict[Lang, dict[str, str]] = {
    "nl": {"error": "fout", "warn": "waarschuwing"},
    "en": {"error": "error", "warn": "warning"},
}
_YES: dict[Lang, str] = {"nl": "ja", "en": "yes"}


def rules_page() -> str:
    """The page as Markdown, first in Dutch."""
    return _TOP + _rows("nl") + _BELOW + _rows("en")


def _rows(lang: Lang) -> str:
    return "".join(_row(rule, lang) for _, rule in sorted(RULES.items()))


def _row(rule: Rule, lang: Lang) -> str:
    message = message_of(rule.id, lang).replace("|", "\\|")
    fixed = _YES[lang] if rule.fixable else ""
    return f"| [`{rule.id}`](../errors/{rule.id}.md) | {_LEVELS[lang][rule.level]} | {fixed} | {message} |\n"
