"""Gathers cases by kind of situation: life domain and about the same amount. A household is never ranked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from maatwerk_core.bulk.across.asking import NOT_KNOWN, Numbers
from maatwerk_core.bulk.layout import CASE
from maatwerk_core.bulk.reports.found import UNKNOWN
from maatwerk_core.rules.declared import CORE_FACTS

#: Ends of the bands in eurocents, the end itself in the band, as a ceiling has it.
ENDS: tuple[int, ...] = (25_000, 50_000, 100_000, 200_000, 500_000)
#: What a table may say of a life domain; any other word is no domain that we know.
DOMAINS: tuple[str, ...] = (UNKNOWN, *CORE_FACTS["domain"].values)
#: Below the first end, between two of them, above the last, unknown.
_BANDS = len(ENDS) + 2
#: How many kinds of situations there are.
KINDS = len(DOMAINS) * _BANDS


@dataclass(frozen=True, slots=True)
class Kind:
    """A life domain and a band: amounts above `over`, up to and with `upto`, in eurocents."""

    domain: str
    over: int | None
    upto: int | None


@dataclass(frozen=True, slots=True)
class Candidate:
    """The case of a kind in which packs differ most: of those the lowest amount, and of those the first id.

    `row` is a table of one row.
    """

    differing: int
    amount: int
    id: str
    row: pa.Table

    @property
    def order(self) -> tuple[int, int, str]:
        """Lower comes first."""
        return -self.differing, self.amount, self.id


def kind_of(number: int) -> Kind:
    """What a number of `kinds_of` stands for.

    >>> kind_of(1), kind_of(5).upto, kind_of(6).over
    (Kind(domain='unknown', over=25000, upto=50000), None, None)
    """
    domain, band = divmod(number, _BANDS)
    spans = [*pairwise((0, *ENDS)), (ENDS[-1], None), (None, None)]
    return Kind(DOMAINS[domain], *spans[band])


def kinds_of(cases: pa.Table, amounts: Numbers) -> Numbers:
    """The kind of situation of every case, as a number below `KINDS`."""
    band = np.searchsorted(np.array(ENDS), amounts, side="left")
    band[amounts == NOT_KNOWN] = _BANDS - 1
    if "domain" not in cases.column_names:
        return band
    given = cases["domain"].cast(pa.string())
    domain = pc.fill_null(pc.index_in(given, value_set=pa.array(DOMAINS)), 0)
    found: Numbers = domain.combine_chunks().to_numpy(zero_copy_only=False) * _BANDS + band
    return found


def candidates(
    cases: pa.Table, kinds: Numbers, differing: Numbers, amounts: Numbers
) -> Iterator[tuple[int, Candidate]]:
    """Per kind in this batch its candidate."""
    order = np.lexsort((amounts, -differing, kinds))
    firsts = order[np.unique(kinds[order], return_index=True)[1]]
    for first in firsts.tolist():
        kind, most, amount = int(kinds[first]), int(differing[first]), int(amounts[first])
        alike = np.flatnonzero((kinds == kind) & (differing == most) & (amounts == amount))
        ids = cases[CASE].cast(pa.string()).take(pa.array(alike)).to_pylist()
        id_, at = min(zip(ids, alike.tolist(), strict=True))
        yield kind, Candidate(most, amount, id_, cases.take(pa.array([at])))
