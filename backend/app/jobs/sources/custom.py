"""Any address that gives JSON, with a description of where the fields of a posting stand in it."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from datetime import timedelta
from time import monotonic
from typing import Annotated, Literal, get_args
from urllib.parse import urljoin

from pydantic import Field, StringConstraints, ValidationError

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.schemas import Strict, Text
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    Manner,
    NotConfigured,
    Payload,
    PayPeriod,
    PostedPay,
    Posting,
    Rate,
    Seen,
    Source,
    Terms,
    WorkMode,
    WrongSetting,
)
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.paths import described
from app.jobs.sourcing.records import fields, listed, number_of, text_of

_UNDESCRIBED = "It has no description of its fields, or its secret can't be read any more. Enter them again."
Name = Literal[
    "id", "title", "company", "url", "apply_url", "company_url", "description", "location", "remote", "remote_scope",
    "employment_type", "seniority", "department", "tags", "pay_min", "pay_max", "currency", "period", "pay",
    "posted_at", "updated_at", "expires_at", "language", "requisition_id",
]  # fmt: skip
Description = Annotated[Text, StringConstraints(min_length=1, max_length=300, strip_whitespace=True)]
_MOST_PAGES = 50
# What describes the message and not the reader is not for a person to set.
_RESERVED = {"host", "connection", "transfer-encoding", "upgrade", "te", "trailer", "cookie"}
_PERIODS: dict[str, PayPeriod] = {
    "hour": "hour", "hourly": "hour", "h": "hour", "day": "day", "daily": "day", "month": "month", "monthly": "month",
    "year": "year", "yearly": "year", "annual": "year", "annually": "year", "annum": "year", "yr": "year",
}  # fmt: skip
_MODES: tuple[tuple[str, WorkMode], ...] = (("hybrid", "hybrid"), ("remote", "remote"), ("site", "onsite"))
_YES, _NO = {"true", "yes", "1", "anywhere", "worldwide"}, {"false", "no", "0", "office"}


class Header(Strict):
    """A header that the address asks for; its value is a secret."""

    name: Annotated[Text, StringConstraints(pattern=r"^[A-Za-z0-9-]{1,64}$")]
    value: Annotated[Text, StringConstraints(min_length=1, max_length=4_000, pattern=r"^[\x20-\x7e]+$")]


class OwnRate(Strict):
    """So many requests in so many minutes."""

    requests: int = Field(ge=1, le=600)
    minutes: int = Field(ge=1, le=60 * 24 * 31)


class Pages(Strict):
    """A parameter of the address that counts pages, or postings where `step` is their number on a page."""

    parameter: Annotated[Text, StringConstraints(pattern=r"^[\w.\[\]-]{1,64}$")]
    first: int = Field(default=1, ge=0, le=1_000_000)
    step: int = Field(default=1, ge=1, le=1_000)
    most: int = Field(default=10, ge=1, le=_MOST_PAGES)


class Shape(Strict):
    """Where the postings stand in the data, and where their fields stand in each."""

    items: Annotated[Text, StringConstraints(max_length=300)] = ""
    fields: dict[Name, Description | list[Description]]
    header: Header | None = None
    rate: OwnRate | None = None
    complete: bool = False
    page: Pages | None = None


class Custom(Source):
    """JSON addresses, each a row with its own description."""

    slug = "custom"
    label = "Your own JSON addresses"
    terms = Terms(link=None, attribution="Jobs from addresses that people here added, each linked to its page.")
    rate = Rate(60, timedelta(hours=1))
    schedule = timedelta(hours=6)
    complete = False
    has_boards = True
    secret_settings = (("header", "value"),)

    def checked_settings(self, settings: Mapping[str, JsonValue]) -> JsonObject:
        """The description of an address; it must say where title and address stand, or how to make them."""
        try:
            shape = Shape.model_validate(settings)
        except ValidationError as error:
            raise _in_words(error) from None
        for needed in ("title", "url"):
            if needed not in shape.fields:
                raise WrongSetting(["fields", needed], f"Say where the {needed} of a job stands.")
        if not any("{" in way or not way.startswith(("=", "http")) for way in _ways(shape, "id", "url")):
            raise WrongSetting(["fields", "id"], "All jobs have one address: say where their numbers stand.")
        if shape.header and shape.header.name.lower() in _RESERVED:
            raise WrongSetting(["header", "name"], "This header can't be set.")
        return shape.model_dump(exclude_none=True)

    def manner(self, board: Board | None) -> Manner:
        """As the settings of the address say."""
        shape = _shape_of(board) if board else None
        if shape is None:
            return super().manner(board)
        if shape.rate is None:
            return Manner(self.rate, self.pace, shape.complete)
        per = timedelta(minutes=shape.rate.minutes)
        return Manner(Rate(shape.rate.requests, per), Pace(shape.rate.requests, per), shape.complete)

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the address, page by page where it has pages."""
        board = context.board
        shape = _shape_of(board) if board else None
        if board is None:
            raise NotConfigured("No address has been added yet.")
        if shape is None:
            raise NotConfigured(_UNDESCRIBED)
        headers = {shape.header.name: shape.header.value} if shape.header else {}
        rule = shape.page

        def ask(number: int) -> Payload:
            query = {rule.parameter: rule.first + number * rule.step} if rule else {}
            return Payload.of(http.get(with_query(board.address, **query), headers=headers), board)

        most = min(rule.most, shape.rate.requests if shape.rate else rule.most) if rule else 1
        shown = 0
        for payload in pages(self, context, ask, most):
            shown += 1
            yield payload
        if rule and (shown == most or monotonic() > context.details_until):
            raise Incomplete(f"Only its first {shown} {'pages were' if shown > 1 else 'page was'} read.")

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of the list, each with the values that the description finds in it."""
        board = payload.board
        shape = _shape_of(board) if board else None
        if board is None or shape is None:
            raise NotConfigured(_UNDESCRIBED)
        place = hashlib.blake2b(board.address.encode(), digest_size=6).hexdigest()
        for row in listed(payload, shape.items or None):
            # What is no object is told by `posting`, like every other bad record.
            found: JsonValue = _found(shape, row) if isinstance(row, dict) else row
            yield {"found": found, "label": board.label, "place": place, "page": payload.url}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        whole = fields(record)
        row = fields(whole["found"])
        title, link = _first(row, "title"), _first(row, "url")
        if not (title and link):
            return BadRecord(f"{title[:80] or link[:80] or 'An entry'} has no {'address' if title else 'title'}.")
        url = urljoin(text_of(whole, "page"), link)
        return Posting(
            source_id=f"{text_of(whole, 'place')}:{_first(row, 'id') or url}",
            url=url,
            title=title,
            company=_first(row, "company") or text_of(whole, "label"),
            description_html="\n".join(_all(row, "description")),
            locations=_all(row, "location"),
            work_mode=_work_mode(row),
            remote_scope=", ".join(_all(row, "remote_scope")) or None,
            employment_type=", ".join(_all(row, "employment_type")) or None,
            seniority=_first(row, "seniority") or None,
            department=_first(row, "department") or None,
            tags=_all(row, "tags"),
            pay=_pay(row),
            pay_text=_first(row, "pay") or None,
            language=_first(row, "language") or None,
            posted_at=read_moment(_value(row, "posted_at")),
            updated_at=read_moment(_value(row, "updated_at")),
            expires_at=read_moment(_value(row, "expires_at")),
            apply_url=_first(row, "apply_url") or None,
            company_url=_first(row, "company_url") or None,
            requisition_id=_first(row, "requisition_id") or None,
        )


def _shape_of(board: Board) -> Shape | None:
    try:
        return Shape.model_validate(dict(board.settings))
    except ValidationError:
        return None


def _in_words(error: ValidationError) -> WrongSetting:
    first = error.errors(include_url=False, include_input=False)[0]
    where = [str(part) for part in first["loc"] if part != "[key]"]
    messages = {
        "missing": "This is needed.",
        "extra_forbidden": "There is no such setting.",
        "literal_error": f"There is no such field. There are {', '.join(get_args(Name))}.",
        "string_pattern_mismatch": "This holds characters that do not belong here.",
    }
    return WrongSetting(where or ["fields"], messages.get(first["type"]) or f"{first['msg'].rstrip('.')}.")


def _ways(shape: Shape, *names: Name) -> list[str]:
    """How the fields of these names are described."""
    given = [shape.fields[name] for name in names if name in shape.fields]
    return [way for entry in given for way in ([entry] if isinstance(entry, str) else entry)]


def _found(shape: Shape, row: JsonObject) -> JsonObject:
    """The values of each field, in the order of its descriptions."""
    found: JsonObject = {}
    for name in shape.fields:
        found[name] = [value for way in _ways(shape, name) for value in described(row, way)]
    return found


def _value(row: JsonObject, name: Name) -> JsonValue:
    values = row.get(name)
    return values[0] if isinstance(values, list) and values else None


def _first(row: JsonObject, name: Name) -> str:
    return next(iter(_all(row, name)), "")


def _all(row: JsonObject, name: Name) -> tuple[str, ...]:
    values = row.get(name)
    written = (text_of({"value": value}, "value") for value in (values if isinstance(values, list) else []))
    return tuple(dict.fromkeys(filter(None, written)))


def _work_mode(row: JsonObject) -> WorkMode | None:
    values = row.get("remote")
    # A list may say it of several places: one that is remote counts.
    said = [str(value).casefold().strip() for value in (values if isinstance(values, list) else [])]
    if any(value in _YES for value in said):
        return "remote"
    named = (mode for part, mode in _MODES for value in said if re.search(rf"\b\w*{part}", value))
    return next(named, "onsite" if any(value in _NO for value in said) else None)


def _pay(row: JsonObject) -> PostedPay | None:
    figures: JsonObject = {name: _value(row, name) for name in ("pay_min", "pay_max")}
    least, most = number_of(figures, "pay_min"), number_of(figures, "pay_max")
    if least is None and most is None:
        return None
    words = re.findall(r"[a-z]+", _first(row, "period").casefold())
    period = next((_PERIODS[word] for word in words if word in _PERIODS), None)
    return PostedPay(least, most, _first(row, "currency").upper() or None, period)
