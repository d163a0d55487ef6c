"""A whole rule pack, merged with what it extends."""

# Annotations stay what they are: pydantic reads them when it makes a class, and texts take it longer.
from typing import Annotated, Any, Literal

from maatwerk_core.model.record import BY_ID, Kind, Text, Version, Word, YesNo, records_by_id
from maatwerk_core.rules.catalogue import (
    Cost,
    Deadline,
    LegalBasisRule,
    Norm,
    ProvisionRule,
    Retention,
    Source,
)
from maatwerk_core.rules.sections import (
    AboveMaximum,
    AgreementRule,
    Ask,
    Budget,
    Check,
    Learning,
    LocalFact,
    Mandate,
    Municipality,
    Parameter,
    Precedents,
    Questions,
    Quorum,
    Returns,
    Role,
    RuleSetting,
    Scheme,
    Substantiation,
    TegenprestatieRule,
)
from maatwerk_core.rules.valued import MoneyValue, Section
from maatwerk_core.rules.written import UNSET


class Pack(Section):
    """A whole rule pack, merged with what it extends."""

    pack: Word
    version: Version
    extends: Word | None = None
    uses: tuple[Word, ...] = ()
    note: Text | None = None
    example: YesNo = False
    municipality: Municipality | None = None
    scheme: Scheme = Scheme.model_construct()
    words: Annotated[Any, Kind("texts_by_id")] = ()
    sources: Annotated[tuple[Source, ...], BY_ID, records_by_id] = ()
    roles: Annotated[tuple[Role, ...], BY_ID, records_by_id] = ()
    parameters: Annotated[tuple[Parameter, ...], BY_ID, records_by_id] = ()
    facts: Annotated[tuple[LocalFact, ...], BY_ID, records_by_id] = ()
    legal_bases: Annotated[tuple[LegalBasisRule, ...], BY_ID, records_by_id] = ()
    budget: Annotated[tuple[Budget, ...] | None, BY_ID, records_by_id] = ()
    mandate: Mandate = Mandate.model_construct()
    maximum: MoneyValue = UNSET
    above_maximum: AboveMaximum = AboveMaximum.model_construct()
    quorum: Annotated[tuple[Quorum, ...] | Literal["none"] | None, BY_ID, records_by_id] = None
    tegenprestatie: TegenprestatieRule | None = None
    agreements: Annotated[tuple[AgreementRule, ...], BY_ID, records_by_id] = ()
    checks: Annotated[tuple[Check, ...], BY_ID, records_by_id] = ()
    provisions: Annotated[tuple[ProvisionRule, ...], BY_ID, records_by_id] = ()
    substantiation: Annotated[tuple[Substantiation, ...], BY_ID, records_by_id] = ()
    questions: Questions = Questions.model_construct()
    ask: Ask = Ask.model_construct()
    costs: Annotated[tuple[Cost, ...], BY_ID, records_by_id] = ()
    norms: Annotated[tuple[Norm, ...], BY_ID, records_by_id] = ()
    returns: Returns = Returns.model_construct()
    deadlines: Annotated[tuple[Deadline, ...], BY_ID, records_by_id] = ()
    learning: Learning | None = None
    precedents: Precedents | None = None
    retention: Annotated[tuple[Retention, ...], BY_ID, records_by_id] = ()
    texts: Annotated[tuple[Any, ...], BY_ID, Kind("words_by_id")] = ()
    #: For the workshop only: it changes nothing that the pack decides and is no part of its meaning.
    analysis: Annotated[tuple[RuleSetting, ...], BY_ID, records_by_id] = ()
