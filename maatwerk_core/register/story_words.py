"""How agreements, objections and evaluations are told in a story: Dutch and English."""

from __future__ import annotations

GONE = ("(gewist)", "(erased)")
ENDED = {
    "kept": ("nagekomen", "kept"),
    "broken_culpably": (
        "niet nagekomen, terwijl het wel kon",
        "broken, though it could have been kept",
    ),
    "broken_otherwise": (
        "niet nagekomen, want het kon niet anders",
        "broken, for it couldn't be helped",
    ),
    "waived": ("losgelaten", "waived"),
}
GOALS = {
    "yes": ("het doel is bereikt", "the goal was reached"),
    "partly": ("het doel is deels bereikt", "the goal was partly reached"),
    "no": ("het doel is niet bereikt", "the goal was not reached"),
    None: ("of het doel is bereikt is onbekend", "whether the goal was reached is unknown"),
}
WAYS = {
    "objection": ("De inwoner maakt bezwaar", "The resident objects"),
    "complaint": ("De inwoner heeft een klacht", "The resident complains"),
    "unknown": (
        "De inwoner is het niet eens. Of bezwaar kan is onbekend",
        "The resident disagrees. Whether objecting is possible is unknown",
    ),
}
ANSWERS = {
    "unfounded": ("Beantwoord: ongegrond", "Answered: unfounded"),
    "inadmissible": ("Beantwoord: niet-ontvankelijk", "Answered: inadmissible"),
    "withdrawn": ("De inwoner trekt het in", "The resident withdraws it"),
}
WHY = {
    "objection": ("na bezwaar", "after an objection"),
    "new_facts": ("door nieuwe feiten", "because of new facts"),
    "mistake": ("door een fout", "because of a mistake"),
    "court": ("na een uitspraak", "after a judgment"),
}
UNKNOWN = {
    "mandate": ("of deze rol mag beslissen", "whether this role may decide"),
    "quorum": ("hoeveel collega's akkoord moeten zijn", "how many colleagues have to agree"),
}
REGRET = {
    True: ("Nu zou het anders worden besloten.", "It would be decided otherwise now."),
    False: ("Het zou weer zo worden besloten.", "It would be decided the same again."),
}
