"""Which ids of cases were there before, over a file of any length: eight bytes an id, no ids kept.

A fingerprint of 64 bits stands for an id. In a file of ten million, two different ids share one with a chance of three
in a million; the later row then goes to the side file as a duplicate.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from maatwerk_core.bulk.planned import Now, connect

_Prints = npt.NDArray[np.uint64]

#: No run grows longer than this: merging takes as much memory again.
LONGEST = 1 << 20


class Seen:
    """The fingerprints so far, in sorted runs that are merged while they are short.

    >>> seen = Seen()
    >>> seen.again(pa.array(["a", "b", "a"])).tolist(), seen.again(pa.array(["c", "b"])).tolist()
    ([False, False, True], [False, True])
    """

    def __init__(self) -> None:
        self.runs: list[_Prints] = []
        # Opening a connection takes ten times what a batch of ids does.
        self._ids = Now(pa.table({"id": pa.array([], pa.string())}))
        self._connection = connect(threads=1)
        self._connection.register("ids", self._ids)
        self._connection.execute("PREPARE print AS SELECT hash(id) AS print FROM ids")

    def again(self, ids: pa.Array | pa.ChunkedArray) -> npt.NDArray[np.bool_]:
        """Of each id: was it there before, in an earlier batch or earlier in this one? From now on these are."""
        prints = self._fingerprints(ids)
        before = self._before(ordered := np.sort(prints))
        self._keep(ordered[~before] if before.any() else ordered)
        found = np.zeros(len(prints), dtype=bool)
        if before.any():
            # Which of equals comes first is asked for only where there are any.
            found[np.argsort(prints, kind="stable")] = before
        return found

    def _before(self, ordered: _Prints) -> npt.NDArray[np.bool_]:
        """Of each in order: is it the same as the one before it, or in a run?"""
        before = np.zeros(len(ordered), dtype=bool)
        before[1:] = ordered[1:] == ordered[:-1]
        for run in self.runs:
            at = np.minimum(np.searchsorted(run, ordered), len(run) - 1)
            before |= run[at] == ordered
        return before

    def _keep(self, run: _Prints) -> None:
        """Add a run, merged with the smaller ones before it: few runs to search, little to merge."""
        while self.runs and len(self.runs[-1]) < min(2 * len(run), LONGEST):
            run = np.concatenate((self.runs.pop(), run))
            run.sort(kind="stable")
        if len(run):
            self.runs.append(run)

    def _fingerprints(self, ids: pa.Array | pa.ChunkedArray) -> _Prints:
        """A number of 64 bits for each id."""
        self._ids.table = pa.table({"id": ids.cast(pa.string())})
        prints: _Prints = self._connection.execute("EXECUTE print").fetchnumpy()["print"]
        self._ids.let_go()
        return prints
