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


#: A word with a capital where no sentence begins: in Dutch that is a name, of a person, a place or an employer.
_NAME = re.compile(r"(?<=[\w,;)] )(?:[A-Z][\w'’-]*[a-z][\w'’-]*)(?: [A-Z][\w'’-]*)*")
#: Words with a capital that name nobody.
_COMMON = frozenset("Wsnp Wmo Pw Wgs Wlz Zvw Nederlands Nederland Engels".split())


def make_general(text: str, pack: Pack) -> str:
    """A text with gaps where it would say too much.

    >>> from maatwerk_core.rules.pack import Pack
    >>> make_general("Door zijn depressie belt hij nooit: 06-12345678.", Pack.model_construct())
    'Door zijn […] belt hij nooit: […].'
    >>> make_general("Zij werkt bij Albert Heijn in Almelo en zit in de Wsnp.", Pack.model_construct())
    'Zij werkt bij […] in […] en zit in de Wsnp.'
    """
    text = _ILLNESS.sub(GAP, mask(text))
    text = _NAME.sub(lambda found: found[0] if found[0] in _COMMON else GAP, text)
    municipality = pack.municipality
    for name in () if municipality is None else (municipality.name, municipality.area):
        if name:
            text = re.sub(rf"\b{re.escape(str(name))}\b", GAP, text, flags=re.IGNORECASE)
    return text
