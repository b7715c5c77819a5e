"""Teamtailor: career sites at teamtailor.com or on the company's own domain, read page by page from their feed."""

import html
import re
from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    Payload,
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
from app.jobs.sourcing.records import fields, text_of, texts_of
from app.jobs.sourcing.xml_records import each, elements

_DOMAIN = "teamtailor.com"
# The feed gives so many at a time unless asked for fewer; the last page is the one with fewer.
_PER_PAGE = 100
_MOST_PAGES = 30
_ITEM = re.compile(rb"<item[\s>]")
_FIRST = re.compile(rb"<item[\s>].*?<(?:guid|link)[^>]*>([^<]+)<", re.DOTALL)
_TITLE = re.compile(r"<channel[^>]*>.*?<title>\s*(?:<!\[CDATA\[)?(.*?)(?:\]\]>)?\s*</title>", re.DOTALL)
_NUMBER = re.compile(r"^(\d+)(?:-|$)")
_MODES: dict[str, WorkMode] = {"fully": "remote", "remote": "remote", "hybrid": "hybrid", "none": "onsite"}
# From where its career sites load their own parts, on whatever domain they stand.
_MADE_BY = re.compile(r"teamtailor-cdn\.com|<meta[^>]+generator[^>]+teamtailor", re.IGNORECASE)


class Teamtailor(Source):
    """The career sites of employers that recruit with Teamtailor; a board is its name there, or its own host."""

    slug = "teamtailor"
    label = "Teamtailor"
    address = "https://{board}.teamtailor.com/jobs.rss"
    terms = Terms(
        link="https://www.teamtailor.com/en/terms-of-service/",
        attribution="Jobs from the companies' own career sites at Teamtailor, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = (_DOMAIN,)

    def board_at(self, url: str) -> Board | None:
        """The company named before teamtailor.com; where a region stands between, the whole host."""
        where = read_address(url)
        if where is None:
            return None
        if slug := where.label_under(_DOMAIN):
            return Board(slug, name_of(slug))
        company, _, region = where.host.removesuffix(f".{_DOMAIN}").partition(".")
        if where.host.endswith(f".{_DOMAIN}") and is_label(company) and len(region) == 2:
            return Board(where.host, name_of(company))
        return None

    def board_on(self, url: str, page: str) -> Board | None:
        """The board that a page links to or embeds most often, else the site on the company's own domain itself."""
        where, linked = read_address(url), board_linked(self, page)
        if linked is not None:
            return linked
        if where is None or not is_host(where.host) or not _MADE_BY.search(page):
            return None
        return Board(where.host, where.host)

    def board_called(self, given: str) -> Board | None:
        """By address, by name, or by the host of a career site of the company's own."""
        return super().board_called(given) or (Board(given.lower(), given.lower()) if is_host(given) else None)

    def posting_at(self, url: str) -> PostingAddress | None:
        """The posting whose number follows `/jobs/`."""
        where, board = read_address(url), self.board_at(url)
        number = _job_number(url)
        return PostingAddress(board, number) if where and board and number else None

    def board_page(self, board: Board) -> str | None:
        """The list of jobs of the career site."""
        if is_host(board.address):
            return f"https://{board.address}/jobs"
        return f"https://{board.address}.{_DOMAIN}/jobs" if is_label(board.address) else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask page by page, to the one that is not full."""
        listing, seen = self._listing(context), set[bytes]()
        for page in range(_MOST_PAGES):
            params: dict[str, str | int] = {"per_page": _PER_PAGE, "offset": page * _PER_PAGE}
            answer = board_listing(http, self, context, listing, params)
            first = _FIRST.search(answer.content)
            if first and first[1] in seen:
                raise Incomplete("The feed repeats its first page, so there may be more jobs than it showed.")
            yield Payload.of(answer, context.board)
            if len(_ITEM.findall(answer.content)) < _PER_PAGE:
                return
            seen |= {first[1]} if first else set()
        raise Incomplete(f"Only the first {_MOST_PAGES * _PER_PAGE} jobs were read.")

    def _listing(self, context: Context) -> str:
        board = context.board
        if context.address is None and board is not None and is_host(board.address):
            return f"https://{board.address}/jobs.rss"
        return context.listing(self)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The items, each with the title of the feed, which is the company's name."""
        head = payload.content.partition(b"<item")[0].decode("utf-8", "replace")
        title = _TITLE.search(head)
        company = html.unescape(title[1]).strip() if title else ""
        for row in elements(payload, "channel", "item"):
            yield {"item": row, "company": company or (payload.board.label if payload.board else "")}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one item."""
        whole = fields(record)
        row, company = fields(whole["item"]), text_of(whole, "company")
        title, link = text_of(row, "title"), text_of(row, "link")
        source_id = _job_number(link) or text_of(row, "guid")
        if not (source_id and title and link and company):
            return BadRecord(f"Item {title[:80] or link[:80] or '(empty)'} has no title, link or company.")
        return Posting(
            source_id=source_id,
            url=link,
            title=title,
            company=company,
            description_html=text_of(row, "description"),
            locations=_locations(row),
            work_mode=_MODES.get(text_of(row, "remoteStatus").lower()),
            department=text_of(row, "department") or None,
            tags=tuple(dict.fromkeys((*texts_of(row, "role"), *texts_of(row, "division"), *texts_of(row, "category")))),
            posted_at=read_moment(row.get("pubDate")),
        )


def _job_number(url: str) -> str | None:
    where = read_address(url)
    if where is None or "jobs" not in where.path[:-1]:
        return None
    number = _NUMBER.match(where.path[where.path.index("jobs") + 1])
    return number[1] if number else None


def _locations(row: JsonObject) -> tuple[str, ...]:
    block = row.get("locations")
    places = each(block.get("location")) if isinstance(block, dict) else []
    texts = [_place(place) for place in places]
    return tuple(dict.fromkeys(filter(None, texts)))


def _place(place: JsonValue) -> str:
    if not isinstance(place, dict):
        return place.strip() if isinstance(place, str) else ""
    parts = [text_of(place, name) for name in ("city", "country")]
    return ", ".join(dict.fromkeys(filter(None, parts))) or text_of(place, "name")
