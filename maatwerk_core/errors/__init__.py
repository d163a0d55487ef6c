"""Every fault's code, place and words; finding faults and showing them is left to the layers above.

    MaatwerkError
    ├── Faults        what someone wrote is wrong: all faults at once, each with code, place, words
    └── ScalarFault   one value is wrong; whoever knows where it stands makes a `Fault` of it

A `Fault` is data and is not raised by itself: collect them, then raise `Faults` once.
"""

from maatwerk_core.errors.exceptions import Faults, MaatwerkError, ScalarFault
from maatwerk_core.errors.fault import Fault, Lang, Place, fault, pointer_to
from maatwerk_core.errors.nearest import did_you_mean

__all__ = [
    "Fault",
    "Faults",
    "Lang",
    "MaatwerkError",
    "Place",
    "ScalarFault",
    "did_you_mean",
    "fault",
    "pointer_to",
]
