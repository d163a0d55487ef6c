"""Says things to a resident: somebody else decides, and no word is a code of a program."""

from __future__ import annotations

from maatwerk_core.explain.voice import Lang, Voice
from maatwerk_core.register.story_words import ENDED
from maatwerk_core.rules.pack import Pack

#: Where others read that they can decide, a resident reads that it can be done.
_STATUS = {
    "ready": ("er kan worden besloten", "it can be decided"),
    "motivate": (
        "er kan worden besloten, met een uitleg erbij",
        "it can be decided, with an explanation",
    ),
}
#: Words to choose from that have no name elsewhere, in Dutch and in English.
_CHOICES = {
    "yes": ("ja", "yes"),
    "partly": ("deels", "partly"),
    "no": ("nee", "no"),
    **ENDED,
    "nothing": ("niets", "nothing"),
    "outstanding": ("wat nog openstaat", "what is outstanding"),
    "all": ("alles", "all of it"),
    "objection": ("bezwaar", "objection"),
    "complaint": ("klacht", "complaint"),
    "unfounded": ("ongegrond", "unfounded"),
    "inadmissible": ("niet-ontvankelijk", "inadmissible"),
    "withdrawn": ("ingetrokken", "withdrawn"),
    "new_facts": ("nieuwe feiten", "new facts"),
    "mistake": ("een fout", "a mistake"),
    "court": ("een uitspraak van de rechter", "a judgment of a court"),
    "request": ("een verzoek van het huishouden", "a request of the household"),
    "term": ("de bewaartermijn is voorbij", "the term is over"),
    "legitimacy": ("of het mag", "whether it is allowed"),
    "returns": ("wat het oplevert", "what it yields"),
    "involvement": ("hoe betrokken iemand is", "how involved someone is"),
    "mandate": ("wie mag beslissen", "who may decide"),
    "tegenprestatie": ("wat u terugdoet", "what you do in return"),
    "side_effects": ("gevolgen voor anderen", "effects on others"),
    "besluit": ("besluit", "decision"),
    "factual": ("feitelijke handeling", "factual act"),
    "private_law": ("afspraak tussen partijen", "agreement between parties"),
}  # fmt: skip


class ResidentVoice(Voice):
    """Words in one language for a resident; what isn't said otherwise here is said as to others.

    >>> from maatwerk_core.packs.load import load_pack
    >>> voice = ResidentVoice(load_pack("amsterdam").pack, "nl")
    >>> voice.say("status.ready"), voice.label("choice", "waived")
    ('er kan worden besloten', 'losgelaten')
    """

    def __init__(self, pack: Pack, lang: Lang) -> None:
        super().__init__(pack, lang)
        other = lang != "nl"
        own = {f"status.{code}": two[other] for code, two in _STATUS.items()}
        own |= {f"choice.{code}": two[other] for code, two in _CHOICES.items()}
        self.texts = {**self.texts, **own}
