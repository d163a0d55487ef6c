"""Free text made general: no numbers of people, no name of the municipality, no illness that we know the word of."""

from __future__ import annotations

import re

from maatwerk_core.register.privacy import mask
from maatwerk_core.rules.pack import Pack

#: What stands where something was left out.
GAP = "[…]"
#: Beginnings of words for illness and addiction. There are more than any list holds.
_ILLNESS = re.compile(
    r"\b(?:adhd|add|autis\w*|asperger|alcoholis\w*|alzheimer|angststoornis\w*|anorexia|bipolair\w*|borderline|"
    r"boulimia|burn-?out|copd|dement\w*|depressie\w*|diabet\w*|drugsverslav\w*|epileps\w*|fibromyalgie|"
    r"gokverslav\w*|hartfalen|hiv|kanker\w*|leukemie|ms-patiënt\w*|multiple sclerose|niet-aangeboren hersenletsel|"
    r"ocd|parkinson|psycho(?:se|sen|tisch\w*)|ptss|reuma\w*|schizofren\w*|suikerziekte|suïcid\w*|tumor\w*|"
    r"verslaafd\w*|verslaving\w*|verstandelijk\w* (?:beperk|handicap)\w*)\b",
    re.IGNORECASE,
)


def make_general(text: str, pack: Pack) -> str:
    """A text with gaps where it would say too much.

    >>> from maatwerk_core.rules.pack import Pack
    >>> make_general("Door zijn depressie belt hij nooit: 06-12345678.", Pack.model_construct())
    'Door zijn […] belt hij nooit: […].'
    """
    text = _ILLNESS.sub(GAP, mask(text))
    municipality = pack.municipality
    for name in () if municipality is None else (municipality.name, municipality.area):
        if name:
            text = re.sub(rf"\b{re.escape(str(name))}\b", GAP, text, flags=re.IGNORECASE)
    return text
