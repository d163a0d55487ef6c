"""The account as a table: its columns in a fixed order, as plain values for programs and as words for people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, TypeAlias

from maatwerk_core.errors import Lang
from maatwerk_core.explain.voice import CATALOGUE
from maatwerk_core.model.decision import GIVES
from maatwerk_core.register.audit.account import Account
from maatwerk_core.register.audit.bank import BankCheck
from maatwerk_core.register.audit.rows import Row

#: Dutch, then English.
Words: TypeAlias = tuple[str, str]

#: What each column is called.
HEADINGS: Mapping[str, Words] = MappingProxyType(
    {
        "dossier": ("dossier", "dossier"),
        "event": ("gebeurtenis", "event"),
        "day": ("betaald op", "paid on"),
        "amount_cents": ("bedrag", "amount"),
        "paid_to": ("betaald aan", "paid to"),
        "document": ("vingerafdruk kassabon", "hash of the shop's receipt"),
        "budget": ("budget", "budget"),
        "team": ("team", "team"),
        "pack": ("regelpakket", "rule pack"),
        "version": ("versie", "version"),
        "policy": ("vingerafdruk regels", "hash of the rules"),
        "case_day": ("regels van", "rules of"),
        "legal_basis": ("grondslag", "legal basis"),
        "status": ("toetsing", "assessment"),
        "checks": ("eisen niet gehaald", "checks not met"),
        "outcome": ("uitkomst", "outcome"),
        "kind": ("soort besluit", "kind of decision"),
        "decided_on": ("besloten op", "decided on"),
        "decided_by": ("besloten door", "decided by"),
        "decided_cents": ("toegekend", "granted"),
        "mandate": ("mandaat", "mandate"),
        "tier": ("trede", "tier"),
        "ceiling_cents": ("plafond", "ceiling"),
        "mandate_source": ("bron van het plafond", "source of the ceiling"),
        "needed": ("akkoorden nodig", "approvals needed"),
        "approvals": ("akkoorden", "approvals"),
        "votes": ("stemmen per rol", "votes by role"),
        "receipt": ("vingerafdruk toetsing", "hash of the assessment"),
    }
)
#: What is missing or out of the ordinary, as people read it.
FLAGS: Mapping[str, Words] = MappingProxyType(
    {
        "no_document": ("geen kassabon", "no receipt of the shop"),
        "acute_open": ("acuut en nog niet aangevuld", "acute and not completed yet"),
        "mandate_accepted": ("mandaat onbekend, in woorden aanvaard", "mandate unknown, accepted in words"),
        "quorum_unknown": ("aantal akkoorden onbekend", "number of approvals unknown"),
        "approvals_short": ("minder akkoorden dan nodig", "fewer approvals than needed"),
        "unknown_accepted": ("iets onbekends aanvaard", "something unknown accepted"),
        "brake_released": ("rem losgelaten", "brake released"),
        "stop_released": ("stop doorgelaten", "stop let pass"),
        "checks_not_met": ("een eis is niet gehaald", "a check was not met"),
        "paid_before_decided": ("betaald voor het besluit", "paid before the decision"),
        "taken_back": ("besluit is teruggenomen", "decision was taken back"),
        "no_budget": ("uit geen budget", "from no budget"),
        "other_year": ("budget van een ander jaar", "budget of another year"),
        "erased": ("dossier is gewist", "dossier was erased"),
    }
)  # fmt: skip
BANK: Mapping[str, Words] = MappingProxyType(
    {
        "bank": ("bank", "bank"),
        "bank_line": ("regel bij de bank", "line at the bank"),
        "bank_day": ("dag bij de bank", "day at the bank"),
    }
)
#: The codes of a column that have words of their own.
CODES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "paid_to": {
            "supplier": ("leverancier", "supplier"),
            "creditor": ("schuldeiser", "creditor"),
            "resident": ("inwoner", "resident"),
        },
        "legal_basis": {
            "participatiewet": ("Participatiewet", "Participatiewet"),
            "wmo": ("Wmo", "Wmo"),
            "jeugdwet": ("Jeugdwet", "Jeugdwet"),
            "wgs": ("Wgs", "Wgs"),
            "local_scheme": ("eigen regeling", "local scheme"),
            "own_fund": ("eigen fonds", "own fund"),
        },
        "status": {
            "stop": ("stop", "stop"),
            "incomplete": ("onvolledig", "incomplete"),
            "motivate": ("motiveren", "motivate"),
            "ready": ("in orde", "ready"),
        },
        "outcome": {
            code: (CATALOGUE["nl"][f"decided.{code}"], CATALOGUE["en"][f"decided.{code}"])
            for code in GIVES
        },
        "kind": {
            "besluit": ("besluit", "besluit"),
            "factual": ("feitelijke handeling", "factual act"),
            "private_law": ("privaatrechtelijk", "under private law"),
            "unknown": ("onbekend", "unknown"),
        },
        "mandate": {
            "listed": ("staat in het pakket", "listed in the pack"),
            "accepted": ("in woorden aanvaard", "accepted in words"),
        },
        "ceiling_cents": {"unlimited": ("onbeperkt", "unlimited")},
        "bank": {
            "matched": ("gevonden", "matched"),
            "register_only": ("alleen in het register", "in the register only"),
            "unsure": ("niet zeker welke", "not sure which"),
        },
    }
)
_ALL: Words = ("alle", "all")
_UNKNOWN: Words = ("onbekend", "unknown")
_YES_NO: tuple[Words, Words] = (("nee", "no"), ("ja", "yes"))
#: Columns where nothing is no answer but the absence of a thing.
_MAY_LACK = frozenset({"document", "budget", "team", "tier", "bank_line", "bank_day"})


def as_values(account: Account, bank: BankCheck | None = None) -> Iterator[dict[str, Any]]:
    """Each payment as plain values: cents, days in ISO form, flags as true or false."""
    for row in account.rows:
        yield {
            **{name: _plain(getattr(row, name)) for name in HEADINGS},
            **{name: getattr(row.flags, name) for name in FLAGS},
            **({} if bank is None else _bank(row, bank)),
        }


def as_words(
    account: Account, lang: Lang, bank: BankCheck | None = None
) -> tuple[list[str], list[list[str]]]:
    """The headings and the cells as people read them in a spreadsheet, in their language."""
    at = int(lang == "en")
    heads = {**HEADINGS, **FLAGS, **({} if bank is None else BANK)}
    rows = [
        [_cell(name, values[name], at) for name in heads] for values in as_values(account, bank)
    ]
    return [words[at] for words in heads.values()], rows


def flag_words(name: str, lang: Lang) -> str:
    """A flag as people read it.

    >>> flag_words("no_document", "nl")
    'geen kassabon'
    """
    return FLAGS[name][int(lang == "en")]


def _bank(row: Row, bank: BankCheck) -> dict[str, Any]:
    how, line = bank.of(row)
    return {
        "bank": how,
        "bank_line": line and line.line,
        "bank_day": line and line.day.isoformat(),
    }


def _plain(value: Any) -> Any:
    if not isinstance(value, tuple):
        return value
    pairs: Sequence[Any] = value
    return [f"{one[0]}:{one[1]}" if isinstance(one, tuple) else one for one in pairs]


def _cell(name: str, value: Any, lang: int) -> str:
    if value is None:
        return "" if name in _MAY_LACK else _UNKNOWN[lang]
    if isinstance(value, bool):
        return _YES_NO[value][lang]
    if name == "needed" and value < 0:
        return _ALL[lang]
    if name.endswith("_cents") and isinstance(value, int):
        return _euros(value, "." if lang else ",")
    if isinstance(value, list):
        return " ".join(value)
    words = CODES.get(name, {}).get(str(value))
    return _safe(str(value)) if words is None else words[lang]


def _euros(cents: int, point: str) -> str:
    return f"{cents // 100}{point}{cents % 100:02d}"


def _safe(text: str) -> str:
    """A spreadsheet would work out a text that begins as a formula."""
    return f"'{text}" if text[:1] in "=+-@\t\r" and text else text
