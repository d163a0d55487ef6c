"""Words that blame or label people, each with what to write instead; nothing here changes a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

#: Parts of words and phrases that never stand in any rendering, whoever reads it.
BLAMING: Mapping[str, str] = {
    "eigen schuld": "wat er gebeurde",
    "fraud": "wat er niet is doorgegeven",
    "komt niet in aanmerking": "langs deze weg kan het niet",
    "komt u niet in aanmerking": "langs deze weg kan het niet",
    "niet in aanmerking": "langs deze weg kan het niet",
    "wanbetal": "iemand met een betalingsachterstand",
    "profiteur": "iemand die hulp krijgt",
    "misbruik": "wat er gebeurde",
    "onwillig": "iemand voor wie dit nu niet lukt",
    "nalatig": "wat nog niet is gedaan",
    "weigerachtig": "iemand die nee zei, met de reden",
    "potje van": "het budget van",
    "een zooitje": "veel tegelijk",
    "probleemgezin": "een gezin met veel tegelijk",
    "probleemgeval": "een huishouden met veel tegelijk",
    "hopeloos": "wat tot nu toe niet hielp",
    "uitvreter": "iemand die hulp krijgt",
    "oplicht": "wat er gebeurde",
    "verspil": "geld dat niet hielp",
    "klaploper": "iemand die hulp krijgt",
    "onverantwoordelijk": "met veel risico",
    "had moeten weten": "wist dit niet",
    "had beter moeten": "wat nu helpt",
    "zelf veroorzaakt": "ontstaan door",
    "lui persoon": "iemand voor wie dit nu niet lukt",
    "de computer zegt": "in de regels staat",
    "own fault": "what happened",
    "not eligible": "not possible this way",
    "ineligible": "not possible this way",
    "scrounger": "someone who gets help",
    "freeloader": "someone who gets help",
    "abuse": "what happened",
    "unwilling": "someone for whom this doesn't work now",
    "negligent": "what has not been done yet",
    "problem family": "a family with much going on",
    "hopeless": "what has not helped so far",
    "should have known": "didn't know this",
    "irresponsible": "with much risk",
    "brought it on": "came about through",
    "swindle": "what happened",
    "waste of money": "money that didn't help",
    "computer says no": "the rules say",
}

#: Words that make a person into one thing about them. A pack writes about them differently; a letter may quote them.
LABELLING: Mapping[str, str] = {
    "uitkeringstrekker": "iemand met een uitkering",
    "bijstandsmoeder": "een moeder met bijstand",
    "verslaafde": "iemand met een verslaving",
    "junk": "iemand met een verslaving",
    "zwerver": "iemand zonder woning",
    "verwarde persoon": "iemand in verwarring",
    "verwarde man": "iemand in verwarring",
    "verwarde vrouw": "iemand in verwarring",
    "gehandicapte": "iemand met een beperking",
    "asociaal": "wat buren ervan merken",
    "zorgmijder": "iemand die nog geen hulp wil",
    "kansloos": "wat tot nu toe niet hielp",
    "onderklasse": "mensen met weinig geld",
    "laagopgeleid": "praktisch opgeleid",
    "addicts": "people with an addiction",
    "drug addict": "someone with an addiction",
    "vagrant": "someone without a home",
    "the disabled": "people with a disability",
    "the homeless": "people without a home",
    "the poor": "people with little money",
    "antisocial": "what neighbours notice",
    "underclass": "people with little money",
}

_INSTEAD = {**BLAMING, **LABELLING}


def blaming_words(text: str) -> Iterator[tuple[str, str]]:
    """Each word or phrase of a text that blames or labels, with what to write instead.

    >>> list(blaming_words("Een probleemgezin."))
    [('probleemgezin', 'een gezin met veel tegelijk')]
    >>> list(blaming_words("U komt niet in aanmerking."))
    [('komt niet in aanmerking', 'langs deze weg kan het niet')]
    """
    low = text.lower()
    found = [term for term in _INSTEAD if term in low]
    for term in found:
        if not any(term != other and term in other for other in found):
            yield term, _INSTEAD[term]
