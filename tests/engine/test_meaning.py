"""The hash of what a policy means: the same for another layout, another one for another value."""

from __future__ import annotations

import hashlib
import json

import pytest

from maatwerk_core.engine.meaning import canonical, meaning_of
from maatwerk_core.rules.values import ENDED

TEXT = """
roles: {team: {nl: team}, baas: {nl: baas, en: boss}}
words: {professional: hulpverlener, plan: plan}
mandate:
  per: household
  tiers: [{role: team, ceiling: {2019: 500, 2020-06-01: 600}}]
parameters: {grens: {nl: grens, unit: EUR, value: 100}}
norms:
  bijstand:
    unit: EUR per month
    columns: [single, couple]
    rows: [{from: 2020-01-01, single: 1000, couple: 1400}]
checks:
  c: {ground: legitimacy, when: {amount: "> $grens", wsnp: yes}, require: {form: goods}, severity: advice,
    source: praktijk, text: {nl: tekst}}
substantiation:
  kort: {write: {een: "Waarom?", twee: "Hoe?"}}
"""
SAME = """
substantiation:
  kort:
    write:
      twee: Hoe?
      een: 'Waarom?'
checks:
  c:
    text: {nl: tekst}
    source: praktijk
    severity: advice
    require: {form: goods}
    when: {wsnp: yes, amount: '> $grens'}   # met uitleg erbij
    ground: legitimacy
norms:
  bijstand:
    columns: [single, couple]
    rows: [{couple: 1400, single: 1000, from: 2020-01-01}]
    unit: EUR per month
parameters: {grens: {value: 100.00, nl: grens, unit: EUR}}
mandate:
  tiers:
    - ceiling: {2020-06-01: 600, 2019: 500}
      role: team
  per: household
words: {plan: plan, professional: hulpverlener}
roles:
  baas: {en: boss, nl: baas}
  team: {nl: team}
"""


def test_layout_comments_and_order_of_keys_do_not_matter(policy):
    assert meaning_of(policy(TEXT)) == meaning_of(policy(SAME))


@pytest.mark.parametrize("text", [TEXT, SAME])
def test_what_is_hashed_is_the_shortest_json_with_its_keys_in_alphabetical_order(policy, text):
    told = canonical(policy(text).pack)
    written = json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert hashlib.sha256(written.encode()).hexdigest() == meaning_of(policy(text))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2019: 500", "2019: 501"),
        ("2019: 500", "2018: 500"),
        ("2020-06-01: 600", "2020-06-01: ended"),
        ("per: household", "per: plan"),
        ("role: team", "role: baas"),
        ('"> $grens"', '">= $grens"'),
        ("require: {form: goods}", "require: {form: service}"),
        ("severity: advice", "severity: motivate"),
        ("unit: EUR, value: 100", "unit: EUR, value: 101"),
        ("single: 1000", "single: 1001"),
        ("wsnp: yes", "wsnp: no"),
        ('een: "Waarom?"', 'een: "Waarvoor?"'),
        ("unit: EUR, value: 100", "unit: EUR, value: {value: 100, assumed: zomaar}"),
        ("nl: baas", "nl: chef"),
    ],
)
def test_a_changed_value_is_another_meaning(policy, old, new):
    assert old in TEXT
    assert meaning_of(policy(TEXT)) != meaning_of(policy(TEXT.replace(old, new)))


@pytest.mark.parametrize("section", ["scheme: {from: unknown}\n", "mandate: {within: unknown}\n"])
def test_an_unknown_that_was_written_means_more_than_nothing_at_all(policy, section):
    """A scheme of which the first day is unknown may not be in force; one without days is."""
    empty = section.partition("{")[0] + "{}\n"
    assert meaning_of(policy(empty)) == meaning_of(policy(""))
    assert meaning_of(policy(section)) != meaning_of(policy(""))


def test_a_pack_in_several_files_means_the_same_as_in_one(policy, tmp_path):
    whole = meaning_of(policy(TEXT))
    first, _, rest = TEXT.partition("checks:\n")
    section, _, last = rest.partition("substantiation:\n")
    policy(first + "substantiation:\n" + last)
    (tmp_path / "small" / "checks.yaml").write_text(
        section.replace("\n  ", "\n").lstrip(), encoding="utf-8"
    )
    from maatwerk_core.packs.load import load_pack

    assert meaning_of(load_pack(tmp_path / "small")) == whole


def test_tiers_keep_their_order(policy):
    text = "roles: {a: {nl: a}, b: {nl: b}}\nmandate: {tiers: [{role: a}, {role: b}]}\n"
    other = text.replace("[{role: a}, {role: b}]", "[{role: b}, {role: a}]")
    assert meaning_of(policy(text)) != meaning_of(policy(other))


def test_yes_is_not_one_and_text_is_no_number():
    assert canonical((True, 1, "1", None)) == [True, 1, "1", None]
    assert canonical({1: ENDED}) == {"1": "ENDED"}
