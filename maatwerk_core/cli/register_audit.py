"""`maatwerk register export FILE --audit YEAR`: the college's own account of legality, and the bank beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from maatwerk_core.cli.layout import labelled, table
from maatwerk_core.cli.printing import show, show_json, width
from maatwerk_core.cli.register_acts import number_of
from maatwerk_core.cli.registered import Where
from maatwerk_core.cli.spoken import language, option, say
from maatwerk_core.errors import Faults, fault

if TYPE_CHECKING:
    from maatwerk_core.register.audit.account import Account
    from maatwerk_core.register.audit.bank import BankCheck, Unsure
    from maatwerk_core.register.audit.bank_file import BankLine
    from maatwerk_core.register.audit.rows import Row

#: So many days a payment and its line may be apart, unless it is said otherwise.
DAYS = 3
_HEADER = ("NAAM", "NAME")
_OPTIONS = (
    option("--audit", "year", value=("JAAR", "YEAR"),
           nl="Schrijf in plaats daarvan de verantwoording van een jaar: elke betaling met regel, mandaat, stemmen en "
           "kassabon. Naar .csv, .json of .parquet.",
           en="Write the account of a year instead: each payment with rule, mandate, votes and receipt. "
           "To .csv, .json or .parquet."),
    option("--bank", value=("BESTAND", "FILE"),
           nl="Bij --audit: leg dit CSV-bestand van de bank ernaast. Namen en rekeningen komen nergens in terug.",
           en="With --audit: lay this CSV file of the bank beside it. Names and accounts come back nowhere."),
    option("--bank-days", "days", value=("DAGEN", "DAYS"),
           nl="Zoveel dagen mogen betaling en bank verschillen. Zonder: 3.",
           en="So many days a payment and the bank may differ. Otherwise 3."),
    option("--bank-day", "day", value=_HEADER, nl="Hoe de kolom met de dag heet.",
           en="What the column of days is called."),
    option("--bank-amount", "amount", value=_HEADER, nl="Hoe de kolom met het bedrag heet.",
           en="What the column of amounts is called."),
    option("--bank-sign", "sign", value=_HEADER, nl="Hoe de kolom met af of bij heet.",
           en="What the column of debit or credit is called."),
)  # fmt: skip


class Audit(NamedTuple):
    """What was asked, as it was typed."""

    year: str | None
    bank: str | None
    days: str | None
    day: str | None
    amount: str | None
    sign: str | None


def audit_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """The options of an account; they become one argument `audit`."""

    @wraps(function)
    def call(*args: Any, **given: Any) -> Any:
        asked = Audit(**{name: given.pop(name) for name in Audit._fields})
        return function(*args, audit=asked, **given)

    wrapped: Callable[..., Any] = call
    for add in reversed(_OPTIONS):
        wrapped = add(wrapped)
    return wrapped


def refuse_bank_alone(audit: Audit) -> None:
    """Refuse what is about the bank where no account is asked, or no bank. Raises `Faults`."""
    about_bank = ("days", "day", "amount", "sign")
    needs = {"bank": "audit", **dict.fromkeys(about_bank, "bank")}
    given = {"audit": audit.year, **audit._asdict()}
    names = {name: f"bank-{name}" for name in about_bank}
    faults = [
        fault("bank.no-account", option=names.get(name, name), needs=need)
        for name, need in needs.items()
        if given[name] is not None and given[need] is None
    ]
    if faults:
        raise Faults(faults)


def write_audit(file: str, audit: Audit, where: Where, json_: bool) -> int:
    """Write the account to a file and tell what stands in it. Nothing that is missing makes it fail."""
    refuse_bank_alone(audit)
    year, days = number_of(audit.year, "audit"), number_of(audit.days, "bank-days")
    with where.open() as desk:
        from maatwerk_core.register.audit.account import account_of
        from maatwerk_core.register.audit.bank import check_bank
        from maatwerk_core.register.audit.bank_file import Named, read_bank_file
        from maatwerk_core.register.audit.files import refuse_kind, summary, write_account

        refuse_kind(Path(file))
        named = Named(audit.day, audit.amount, audit.sign)
        bank = None if audit.bank is None else read_bank_file(Path(audit.bank), named)
        account = account_of(desk, year or 0)
        check = None if bank is None else check_bank(account, bank, DAYS if days is None else days)
        write_account(account, Path(file), language(), check)
    if json_:
        show_json({"file": file, **summary(account, check)})
    else:
        show("\n\n".join(_in_words(file, account, check)))
    return 0


def _in_words(file: str, account: Account, check: BankCheck | None) -> Iterator[str]:
    """The sums, what is flagged, the budgets, and what the bank says."""
    from maatwerk_core.register.audit.columns import flag_words

    flags = account.flagged()
    yield labelled(
        [
            (say("jaar", "year"), str(account.year)),
            (say("betalingen", "payments"), str(len(account.rows))),
            (say("betaald", "paid"), _euros(account.total_cents)),
            (say("kwam terug", "came back"), _euros(account.returned_cents)),
            (say("bestand", "file"), file),
        ],
        width(),
    )
    if flags:
        head = (say("let op", "look at"), say("betalingen", "payments"))
        rows = [(flag_words(name, language()), str(flags[name])) for name in flags]
        yield table(head, rows, width())
    if account.budgets:
        heads = (say("budget", "budget"), say("dit jaar", "this year"), say("alle jaren", "all years"),
                 say("geboekt", "booked"))  # fmt: skip
        yield table(heads, [(one.budget, *map(_euros, (one.year_cents, one.paid_cents, one.booked_cents)))
                           for one in account.budgets], width())  # fmt: skip
    if check is not None:
        yield _bank(check)


def _bank(check: BankCheck) -> str:
    rows = [
        (say("gevonden bij de bank", "found at the bank"), str(len(check.matched))),
        (say("alleen in het register", "in the register only"), _payments(check.register_only)),
        (say("alleen bij de bank", "at the bank only"), _lines(check.bank_only)),
        *((say("niet zeker welke", "not sure which"), _unsure(one)) for one in check.unsure),
        (say("bijgeschreven, niet bekeken", "came in, not looked at"), str(check.incoming)),
    ]
    return labelled(rows, width())


def _payments(rows: tuple[Row, ...]) -> str:
    return "; ".join(f"{row.dossier} {row.day} {_euros(row.amount_cents)}" for row in rows) or "0"


def _lines(lines: tuple[BankLine, ...]) -> str:
    word = say("regel", "line")
    told = (f"{word} {one.line} {one.day} {_euros(one.amount_cents)}" for one in lines)
    return "; ".join(told) or "0"


def _unsure(one: Unsure) -> str:
    return f"{_payments(one.payments)} {say('en', 'and')} {_lines(one.lines)}"


def _euros(cents: int) -> str:
    from maatwerk_core.explain.voice import money

    return money(cents, language())
