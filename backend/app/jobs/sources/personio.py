"""Personio: job pages at jobs.personio.com and .de, each with all its positions in one XML document."""

from collections.abc import Iterator
from datetime import timedelta
from html import escape

from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    NoBoard,
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
from app.jobs.sourcing.addresses import is_label, name_of, read_address
from app.jobs.sourcing.ats import board_linked
from app.jobs.sourcing.listings import board_listing, no_board
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, number_of, text_of, texts_of
from app.jobs.sourcing.xml_records import each, elements

_ROOT = "workzag-jobs"
_PERIODS: dict[str, PayPeriod] = {
    "yearly": "year",
    "annually": "year",
    "monthly": "month",
    "daily": "day",
    "hourly": "hour",
}
_MODES: dict[str, WorkMode] = {
    "remote": "remote",
    "hybrid": "hybrid",
    "onsite": "onsite",
    "on-site": "onsite",
    "on_site": "onsite",
    "office": "onsite",
}
# "Experienced" is what it calls every position that is not a first one, so it tells no level.
_LEVELS = {"entry-level": "entry level", "student": "working student", "executive": "executive"}


class Personio(Source):
    """The job pages of employers that recruit with Personio."""

    slug = "personio"
    label = "Personio"
    address = "https://{board}.jobs.personio.com/xml"
    terms = Terms(
        link="https://developer.personio.de/docs/retrieving-open-job-positions",
        attribution="Jobs from the companies' own job pages at Personio, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = ("personio.com", "personio.de")

    def board_at(self, url: str) -> Board | None:
        """The company named before jobs.personio.com or .de, or in the older form `acme-jobs.personio.de`."""
        where = read_address(url)
        if where is None:
            return None
        slug = where.label_under("jobs.personio.com", "jobs.personio.de")
        older = where.label_under("personio.com", "personio.de") or ""
        slug = slug or (older.removesuffix("-jobs") if older.endswith("-jobs") else None)
        return Board(slug, name_of(slug)) if slug else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the links tell
        """The board that a page links to or embeds most often."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """The position whose number follows `/job/`."""
        where, board = read_address(url), self.board_at(url)
        if where is None or board is None or where.part(0) != "job" or not where.part(1).isdecimal():
            return None
        return PostingAddress(board, where.part(1))

    def board_page(self, board: Board) -> str | None:
        """The company's job page."""
        return f"https://{board.address}.jobs.personio.com/" if is_label(board.address) else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the one document; most job pages answer under both domains, some only under the older one."""
        listing = context.listing(self)
        try:
            answer = self._document(http, context, listing)
        except NoBoard:
            older = listing.replace(".jobs.personio.com/", ".jobs.personio.de/")
            if older == listing:
                raise
            answer = self._document(http, context, older)
        yield Payload.of(answer, context.board)

    def _document(self, http: Outbound, context: Context, listing: str) -> Fetched:
        answer = board_listing(http, self, context, listing, {"language": "en"})
        # For a company it does not know, the site leads to its own advertisement.
        if answer.content.lstrip()[:15].lower().startswith((b"<!doctype html", b"<html")):
            raise no_board(self, context.board)
        return answer

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The positions, each with where the document was read."""
        where, board = read_address(payload.url), payload.board
        host = where.host if where and self.board_at(payload.url) else ""
        if not host and board:
            host = f"{board.address}.jobs.personio.com"
        for row in elements(payload, _ROOT, "position"):
            yield {"position": row, "host": host, "label": board.label if board else ""}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one position."""
        whole = fields(record)
        row, host = fields(whole["position"]), text_of(whole, "host")
        source_id, title = text_of(row, "id"), text_of(row, "name")
        company = text_of(row, "subcompany") or text_of(whole, "label")
        if not (source_id and title and company and host):
            return BadRecord(
                f"Position {source_id or title[:80] or 'without a number'} has no number, name or company."
            )
        return Posting(
            source_id=source_id,
            url=f"https://{host}/job/{source_id}",
            title=title,
            company=company,
            description_html=_text(row),
            locations=_offices(row),
            work_mode=_MODES.get(text_of(row, "workplaceType").lower()),
            employment_type=_terms(row),
            seniority=_LEVELS.get(text_of(row, "seniority").lower()),
            department=text_of(row, "department") or None,
            tags=_tags(row),
            pay=_pay(row),
            pay_text=_pay_text(row),
            posted_at=read_moment(row.get("createdAt")),
        )


def _text(row: JsonObject) -> str:
    """The sections of the text under their headings."""
    block = row.get("jobDescriptions")
    sections = each(block.get("jobDescription")) if isinstance(block, dict) else []
    named = [(text_of(section, "name"), text_of(section, "value")) for section in sections if isinstance(section, dict)]
    return "".join(f"{f'<h3>{escape(name)}</h3>' if name else ''}{value}" for name, value in named if value)


def _offices(row: JsonObject) -> tuple[str, ...]:
    others = row.get("additionalOffices")
    more = texts_of(others, "office") if isinstance(others, dict) else ()
    return tuple(dict.fromkeys((*texts_of(row, "office"), *more)))


def _terms(row: JsonObject) -> str | None:
    stated = (text_of(row, name) for name in ("schedule", "employmentType"))
    return ", ".join(text.replace("-or-", " or ").replace("_", " ") for text in stated if text) or None


def _tags(row: JsonObject) -> tuple[str, ...]:
    words = [word.strip() for word in text_of(row, "keywords").split(",")]
    named = [text_of(row, name) for name in ("recruitingCategory", "occupationCategory", "occupation")]
    return tuple(dict.fromkeys(filter(None, (*named, *words))))


def _salary(row: JsonObject) -> JsonObject:
    salary = row.get("salaryInformation")
    return salary if isinstance(salary, dict) else {}


def _pay(row: JsonObject) -> PostedPay | None:
    salary = _salary(row)
    least, most = number_of(salary, "min"), number_of(salary, "max")
    if least is None and most is None:
        return None
    currency = text_of(salary, "currencyCode") or text_of(salary, "currency")
    return PostedPay(least, most, currency.upper() or None, _PERIODS.get(text_of(salary, "type").lower()))


def _pay_text(row: JsonObject) -> str | None:
    """Pay for a period that has no field of its own, in words."""
    pay, period = _pay(row), text_of(_salary(row), "type").lower()
    if pay is None or pay.period or not period:
        return None
    figures = " - ".join(f"{figure:g}" for figure in (pay.min, pay.max) if figure is not None)
    return f"{figures} {pay.currency or ''} {period}"
