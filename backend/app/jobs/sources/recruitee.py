"""Recruitee: careers sites at recruitee.com or on the company's own domain, each a whole listing with its texts."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import escape

from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Payload,
    PayPeriod,
    PostedPay,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    Terms,
    WorkMode,
)
from app.jobs.sourcing.addresses import is_host, is_label, name_of, read_address
from app.jobs.sourcing.ats import board_linked
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, listed, number_of, text_of, texts_of

_DOMAIN = "recruitee.com"
_PERIODS: dict[str, PayPeriod] = {"hour": "hour", "day": "day", "month": "month", "year": "year"}
_MODES: tuple[tuple[str, WorkMode], ...] = (("remote", "remote"), ("hybrid", "hybrid"), ("on_site", "onsite"))
_LEVELS = {"student_school": "internship", "student_college": "internship"}
_NOT_COMPANIES = {"careers", "careers-analytics", "careersite"}
# From where its careers sites load their own parts, on whatever domain they stand.
_MADE_BY = re.compile(r"recruiteecdn\.com", re.IGNORECASE)


class Recruitee(Source):
    """The careers sites of employers that recruit with Recruitee; a board is its name there, or its own host."""

    slug = "recruitee"
    label = "Recruitee"
    address = "https://{board}.recruitee.com/api/offers/"
    terms = Terms(
        link="https://docs.recruitee.com/reference/intro-to-careers-site-api",
        attribution="Jobs from the companies' own careers sites at Recruitee, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = (_DOMAIN,)

    def board_at(self, url: str) -> Board | None:
        """The company named before recruitee.com."""
        where = read_address(url)
        slug = where.label_under(_DOMAIN) if where else None
        return Board(slug, name_of(slug)) if slug and slug not in _NOT_COMPANIES else None

    def board_on(self, url: str, page: str) -> Board | None:
        """The board that a page links to or embeds most often, else the site on the company's own domain itself."""
        where, linked = read_address(url), board_linked(self, page)
        if linked is not None:
            return linked
        if where is None or not is_host(where.host) or not _MADE_BY.search(page):
            return None
        return Board(where.host, where.host)

    def board_called(self, given: str) -> Board | None:
        """By address, by name, or by the host of a careers site of the company's own."""
        return super().board_called(given) or (Board(given.lower(), given.lower()) if is_host(given) else None)

    def posting_at(self, url: str) -> PostingAddress | None:
        """The posting whose name in the address follows `/o/`; only the site knows its id."""
        where, board = read_address(url), self.board_at(url)
        if where is None or board is None or "o" not in where.path[:-1]:
            return None
        return PostingAddress(board, where.path[where.path.index("o") + 1])

    def board_page(self, board: Board) -> str | None:
        """The careers site."""
        if is_host(board.address):
            return f"https://{board.address}/"
        return f"https://{board.address}.{_DOMAIN}/" if is_label(board.address) else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the one listing, texts included."""
        yield Payload.of(board_listing(http, self, context, self._listing(context)), context.board)

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for one offer by its name in the address."""
        context = Context(board=where.board)
        yield Payload.of(http.get(f"{self._listing(context)}{where.source_id}"), where.board)

    def _listing(self, context: Context) -> str:
        board = context.board
        if context.address is None and board is not None and is_host(board.address):
            return f"https://{board.address}/api/offers/"
        return context.listing(self)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The offers; of an answer about one, that one."""
        one = re.match(rb'\s*\{\s*"offer"\s*:\s*\{', payload.content)
        content = b"[" + payload.content + b"]" if one else payload.content
        for row in listed(Payload(content, payload.url), None if one else "offers"):
            yield {"offer": row.get("offer") if one and isinstance(row, dict) else row, "label": _label(payload)}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one offer; what is not published is none."""
        whole = fields(record)
        row = fields(whole["offer"])
        if text_of(row, "status") not in {"", "published"}:
            return None
        source_id, title, url = text_of(row, "id"), text_of(row, "title"), text_of(row, "careers_url")
        company = text_of(row, "company_name") or text_of(whole, "label")
        if not (source_id and title and url and company):
            return BadRecord(f"Offer {source_id or title[:80] or 'without an id'} has no id, title, company or page.")
        level = text_of(row, "experience_code")
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_html=_text(row),
            locations=_locations(row),
            work_mode=next((mode for name, mode in _MODES if row.get(name) is True), None),
            employment_type=text_of(row, "employment_type_code").replace("_", " ") or None,
            seniority=_LEVELS.get(level, level.replace("_", " ")) or None,
            department=text_of(row, "department") or None,
            tags=texts_of(row, "tags") + texts_of(row, "category_code"),
            pay=_pay(row),
            pay_text=_pay_text(row),
            language=_language(row),
            posted_at=_moment(row, "published_at") or _moment(row, "created_at"),
            updated_at=_moment(row, "updated_at"),
            expires_at=_moment(row, "close_at"),
            apply_url=text_of(row, "careers_apply_url") or None,
        )


def _label(payload: Payload) -> str:
    return payload.board.label if payload.board else ""


def _text(row: JsonObject) -> str:
    """The description and the requirements, which the site keeps apart and shows under headings."""
    parts = (("", "highlight"), ("", "description"), ("Requirements", "requirements"))
    found = ((heading, text_of(row, name)) for heading, name in parts)
    return "".join(f"{f'<h3>{escape(heading)}</h3>' if heading else ''}{text}" for heading, text in found if text)


def _locations(row: JsonObject) -> tuple[str, ...]:
    places = row.get("locations")
    several = [_place(place) for place in places if isinstance(place, dict)] if isinstance(places, list) else []
    return tuple(dict.fromkeys(filter(None, several))) or tuple(filter(None, [text_of(row, "location") or _place(row)]))


def _place(place: JsonObject) -> str:
    parts = [text_of(place, name) for name in ("city", "state", "state_name", "country")]
    return ", ".join(dict.fromkeys(filter(None, parts))) or text_of(place, "name")


def _salary(row: JsonObject) -> tuple[float | None, float | None, str, str]:
    salary = row.get("salary")
    stated = salary if isinstance(salary, dict) else {}
    return (
        number_of(stated, "min"),
        number_of(stated, "max"),
        text_of(stated, "currency").upper(),
        text_of(stated, "period").lower(),
    )


def _pay(row: JsonObject) -> PostedPay | None:
    least, most, currency, period = _salary(row)
    if least is None and most is None:
        return None
    return PostedPay(least, most, currency or None, _PERIODS.get(period))


def _pay_text(row: JsonObject) -> str | None:
    """Pay for a period that has no field of its own, in words."""
    least, most, currency, period = _salary(row)
    if not period or period in _PERIODS or (least is None and most is None):
        return None
    figures = " - ".join(f"{figure:g}" for figure in (least, most) if figure is not None)
    return f"{figures} {currency} per {period}"


def _language(row: JsonObject) -> str | None:
    """The language of an offer that exists in one only."""
    translations = row.get("translations")
    return next(iter(translations)) if isinstance(translations, dict) and len(translations) == 1 else None


def _moment(row: JsonObject, name: str) -> datetime | None:
    return read_moment(text_of(row, name).replace(" UTC", "+00:00"))
