"""Contacts and pay as cells of a table: how they are written, and how people's own are read."""

import re
from collections.abc import Mapping

from pydantic import ValidationError

from app.applications.board.fields import ApplicationContact, ApplicationPay
from app.applications.board.private import Contact
from app.applications.moving.types import FIELD_LABELS, CardField
from app.core.schemas import Money
from app.ml.pay.salary import read_pay_string

# The columns of our own table.
COLUMNS: Mapping[str, CardField] = {
    FIELD_LABELS[field]: field
    for field in (
        CardField.job_title,
        CardField.company,
        CardField.stage,
        CardField.location,
        CardField.url,
        CardField.applied_at,
        CardField.replied_at,
        CardField.moved_at,
        CardField.saved_at,
        CardField.pay_offered,
        CardField.pay_advertised,
        CardField.pay_wanted,
        CardField.contacts,
        CardField.notes,
    )
}
_OWN_PAY = re.compile(r"(\d*)(–?)(\d*) ([A-Z]{3}) per (hour|day|month|year)")
_FIGURE = re.compile(r"\d{1,10}(?:\.0{1,2})?")
# What others call the period.
_PERIODS = {
    "hour": "hour", "hourly": "hour", "hr": "hour", "h": "hour", "stunde": "hour",
    "day": "day", "daily": "day", "tag": "day",
    "month": "month", "monthly": "month", "monat": "month",
    "year": "year", "yearly": "year", "annual": "year", "annually": "year", "annum": "year", "jahr": "year",
}  # fmt: skip
# Not `splitlines`: it cuts at signs that stand inside a note too.
_LINES = re.compile(r"\r\n|\r|\n")
_PARTS = ("name", "role", "email", "phone", "note")


def pay_cell(pay: Money | None) -> str:
    """Pay as written: "60000–70000 EUR per year"."""
    if pay is None:
        return ""
    low, high = ("" if figure is None else str(figure) for figure in (pay.min, pay.max))
    figures = low if low == high else f"{low}–{high}"
    return f"{figures} {pay.currency} per {pay.period}"


def read_pay(cell: str) -> ApplicationPay | None:
    """Pay as we or others write it; null where its figures, currency and period are not certain."""
    if own := _OWN_PAY.fullmatch(cell):
        low, dash, high, currency, period = own.groups()
        return pay_of(low, high if dash else low, currency, period)
    found = read_pay_string(cell)
    return pay_of(str(found.min or ""), str(found.max or ""), found.currency, found.period) if found else None


def pay_of(low: str, high: str, currency: str, period: str) -> ApplicationPay | None:
    """Pay of four cells; null where it does not make sense."""
    figures = [cell.strip() for cell in (low, high)]
    if not all(not cell or _FIGURE.fullmatch(cell) for cell in figures):
        return None
    least, most = (int(float(cell)) if cell else None for cell in figures)
    try:
        return ApplicationPay.model_validate(
            {"min": least, "max": most, "currency": currency.strip(), "period": _PERIODS.get(period.strip().lower())}
        )
    except ValidationError:
        return None


def contacts_cell(contacts: list[Contact]) -> str:
    """One line a contact: "Ada Example | Recruiter | ada@example.org | | met at the fair"."""
    return "\n".join(_contact_line(contact) for contact in contacts)


def _contact_line(contact: Contact) -> str:
    parts = [_escaped(getattr(contact, name) or "") for name in _PARTS]
    while len(parts) > 1 and not parts[-1]:
        parts.pop()
    return " | ".join(parts)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\r", "\\r").replace("\n", "\\n")


def read_contacts(cell: str) -> list[ApplicationContact]:
    """The contacts of a cell, one a line; raises `ValueError` for a line that names nobody."""
    return [contact_of(*_split(line)) for line in _LINES.split(cell) if line.strip()]


def contact_of(name: str = "", role: str = "", email: str = "", phone: str = "", note: str = "") -> ApplicationContact:
    """A contact of its parts, named by its address where it has no name; raises `ValueError`."""
    given = {"name": name or email or phone, "role": role, "email": email, "phone": phone, "note": note}
    return ApplicationContact.model_validate({part: value for part, value in given.items() if value})


_BARS = re.compile(r"(?<!\\)((?:\\\\)*) ?\| ?")
_ESCAPE = re.compile(r"\\(.)")
_MEANS = {"n": "\n", "r": "\r"}


def _split(line: str) -> list[str]:
    marked = _BARS.sub("\\1\x1f", line)
    parts = [_ESCAPE.sub(lambda found: _MEANS.get(found[1], found[1]), part).strip() for part in marked.split("\x1f")]
    if len(parts) > len(_PARTS):
        raise ValueError("a contact has five parts at most")
    return parts
