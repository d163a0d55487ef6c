"""A comparison and an impact written out by hand: what a page has to show is what stands here."""

import datetime

from maatwerk_core.bulk.across.found import (
    Across,
    Answer,
    Municipality,
    Pair,
    Share,
    Situation,
    Witness,
)
from maatwerk_core.bulk.impact import found as impacts
from maatwerk_core.bulk.reports.found import Data, Told, Version, Words

DAY = datetime.date(2026, 1, 1)


def words(nl, en=None):
    return Words(nl, en or nl)


def told(nl, *reasons):
    return Told(words(nl, f"{nl} (en)"), tuple(words(one) for one in reasons))


def version(pack):
    return Version(pack, "1.0.0", f"{pack}-meaning-0123456789", f"{pack}-files")


def municipality(pack, name, ready, incomplete, team):
    unknown = None if None in (ready, incomplete) else ready + incomplete - team
    return Municipality(
        version(pack), name,
        (Share("ready", words("kan beslist worden", "can be decided"), ready),
         Share("incomplete", words("nog iets onbekend", "something unknown"), incomplete)),
        (Share("team", words("Team <Noord> & Zuid"), team),
         Share("unknown", words("onbekend", "unknown"), unknown)),
        (Share("3", words("3"), team), Share("unknown", words("onbekend", "unknown"), unknown)),
    )  # fmt: skip


def across():
    """Three municipalities, two of one name, over 1,200 cases; some counts are hidden."""
    witness = Witness("synthetic-1", DAY, 48_050, (
        Answer(("alpha", "beta"), "incomplete", told("Vandaag kan de wijkcoach dit uitzoeken.", "Eerst dit.")),
        Answer(("gamma",), "ready", told("Vandaag kan het team beslissen.")),
    ))  # fmt: skip
    return Across(
        data=Data("casussen.parquet", synthetic=True, rows=1_207, bad_rows=7),
        engine="1.0.0", day=DAY, households=1_200,
        municipalities=(
            municipality("alpha", "Almere", 300, 900, 250),
            municipality("beta", "Almere", None, None, 12),
            municipality("gamma", "'s-Gravenhage & <Scheveningen>", 1_200, 0, 1_200),
        ),
        pairs=(Pair("alpha", "beta", None, None, 0, 0), Pair("alpha", "gamma", 950, 900, 950, 950),
               Pair("beta", "gamma", 1_188, 1_100, 1_188, 600)),
        situations=(
            Situation("debt", 25_000, 50_000, 40, 6_667, witness),
            Situation("unknown", None, None, 1_100, 33),
            Situation("work", 500_000, None, None, None),
        ),
    )  # fmt: skip


def impact():
    """A ceiling that goes up: who decides, at what cost, for whom; with a sweep and earlier receipts."""
    moved = impacts.Moved("mandate.tiers.team.ceiling", "cents", 50_000, 75_000, decides=True)
    witness = impacts.Witness(
        "synthetic-7", DAY, 63_400, (words("bedrag: € 634", "amount: €634"),),
        told("Vandaag kan de hulpverlener dit uitzoeken."), told("Vandaag kan het team beslissen.", "Leg dit uit."),
    )  # fmt: skip
    cause = impacts.Cause("tier", "team", "no", "yes", cases=453, values=(moved,))
    flip = impacts.Flip(
        "role", "unknown", "team", impacts.Sum(453, 23_203_700, 0), (cause,), witness
    )
    points = tuple(
        impacts.Point(cents, at * 10 if at else None, (("ready", impacts.Sum(100 + at)),), ())
        for at, cents in enumerate(range(25_000, 200_001, 25_000))
    )
    return impacts.Impact(
        old=version("amsterdam"), new=version("amsterdam"),
        data=Data("", synthetic=True, rows=5_000, bad_rows=0, seed=7),
        engine="1.0.0", day=None, strict=False, households=5_000, changed=453, flips=(flip,),
        costs=(
            impacts.Cost(2026, "team", "ready", impacts.Sum(968, 30_000_000, 0), impacts.Sum(1_204, 42_000_000, 0)),
            impacts.Cost(2026, "unknown", "incomplete", impacts.Sum(4_032, 70_000_001, 12),
                         impacts.Sum(3_796, 58_000_001, 12)),
        ),
        budgets=(impacts.Budget(2026, "team", 200_000, None),),
        groups=(
            impacts.Group("kind", "couple", None, None, impacts.Sum(None, None, None), impacts.Sum(None, None, None)),
            impacts.Group("kind", "single", 4_000, 400, impacts.Sum(700, 3_500_050), impacts.Sum(900, 4_500_000)),
            impacts.Group("kind", "unknown", 900, None, impacts.Sum(200, 900_000), impacts.Sum(250, None, 0)),
        ),
        curves=(impacts.Curve("mandate.tiers.team.ceiling", "cents", 50_000, points),),
        replay=impacts.Replay(12, 11, (impacts.Rerun("0123456789abcdef", DAY, "amsterdam", True,
                                                     (("status", "ready", "motivate"),)),), (), "evaluatie"),
        moved=(moved,),
    )  # fmt: skip
