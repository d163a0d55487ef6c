"""What is asked when people look back: three questions to the resident, two to the professional, and when."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from types import MappingProxyType

from maatwerk_core.model.scalars import Duration
from maatwerk_core.register.dossier import Dossier
from maatwerk_core.rules.dated import days_from
from maatwerk_core.rules.pack import Pack

#: Months after the decision at which people look back where a pack says nothing.
MOMENTS = (1, 6, 12)

#: The resident's questions, in plain words, by the field of the answer.
RESIDENT: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "goal": ("Is gelukt wat u wilde?", "Did you manage what you wanted?"),
        "better": ("Gaat het nu beter met u dan ervoor?", "Are you better off than before?"),
        "heard": ("Is er goed naar u geluisterd?", "Did people listen to you well?"),
    }
)
PROFESSIONAL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "regret": ("Zou u het nu anders besluiten?", "Would you decide otherwise now?"),
        "lesson": ("Wat leert u hiervan?", "What do you learn from this?"),
    }
)


def moments(pack: Pack) -> tuple[int, ...]:
    """Months after the decision at which this pack looks back. Lengths in days count as the months begun in them.

    >>> import maatwerk_core as mw
    >>> moments(mw.load_pack("voorbeeld").pack), moments(mw.load_pack("amsterdam").pack)
    ((3, 12), (1, 6, 12))
    """
    said = pack.learning.evaluate_after if pack.learning else ()
    return tuple(_months(one) for one in said if isinstance(one, Duration)) or MOMENTS


def _months(length: Duration) -> int:
    days = length.days + length.working_days * 7 // 5
    return length.months + -(-days // 30)


def still_to_ask(dossier: Dossier, pack: Pack) -> dict[int, datetime.date]:
    """The moments at which nobody looked back yet, with their day; none before there is a decision.

    >>> still_to_ask(Dossier("d-1"), Pack(pack="p", version="1.0.0"))
    {}
    """
    if dossier.decided is None:
        return {}
    day = datetime.date.fromisoformat(dossier.decided.on)
    done = {one.after_months for one in dossier.evaluations}
    return {
        months: day + datetime.timedelta(days=days_from(day, Duration(months=months)))
        for months in moments(pack)
        if months not in done
    }
