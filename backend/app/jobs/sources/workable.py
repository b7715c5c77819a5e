"""Workable: the boards at apply.workable.com, each a whole listing with its texts."""

import json
import re
from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Payload,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    Terms,
    WorkMode,
)
from app.jobs.sourcing.addresses import Address, is_label, name_of, read_address
from app.jobs.sourcing.ats import board_linked
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, listed, text_of, texts_of

_NAME = re.compile(rb'"name"\s*:\s*("(?:[^"\\]|\\.)*")')
_MODES: dict[str, WorkMode] = {"remote": "remote", "hybrid": "hybrid", "on_site": "onsite", "onsite": "onsite"}
# Segments of apply.workable.com that are no company's, and where its own interfaces carry the company's name.
_RESERVED = {"api", "j", "static", "oauth", "robots.txt", "sitemap.xml"}
_INTERFACE = re.compile(r"^api/v\d/(?:widget/)?accounts/([^/]+)$")
# Its board of all companies and the front doors of the service.
_NOT_COMPANIES = {"apply", "jobs", "careers", "hire"}
_LEVELS_THAT_SAY_NOTHING = {"not applicable", "n/a"}


class Workable(Source):
    """The boards of employers that recruit with Workable."""

    slug = "workable"
    label = "Workable"
    address = "https://apply.workable.com/api/v1/widget/accounts/{board}"
    terms = Terms(
        link="https://www.workable.com/terms",
        attribution="Jobs from the companies' own boards at Workable, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    # The site blocks whoever asks about once a second for long.
    pace = Pace(12, timedelta(minutes=1), spacing_s=3.0, at_once=1)
    schedule = timedelta(hours=12)
    complete = True
    has_boards = True
    hosts = ("workable.com",)

    def board_at(self, url: str) -> Board | None:
        """The company named in an address of apply.workable.com, or before workable.com."""
        where = read_address(url)
        slug = _company(where) if where else None
        return Board(slug, name_of(slug)) if slug else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the links tell
        """The board that a page links to or embeds most often."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """The posting whose short code follows `/j/`."""
        where = read_address(url)
        if where is None or not where.host.endswith(".workable.com") or "j" not in where.path[:-1]:
            return None
        code = where.path[where.path.index("j") + 1].upper()
        return PostingAddress(self.board_at(url), code) if code.isalnum() and code.isascii() else None

    def board_page(self, board: Board) -> str | None:
        """The company's page at apply.workable.com."""
        return f"https://apply.workable.com/{board.address}/" if is_label(board.address) else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the one listing, texts included."""
        answer = board_listing(http, self, context, context.listing(self), {"details": "true"})
        yield Payload.of(answer, context.board)

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for the board; where the address did not name it, follow the short link to it first."""
        board = where.board or self.board_at(http.get(f"https://apply.workable.com/j/{where.source_id}").url)
        return self.fetch(http, Context(board=board))

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The jobs, each with the name of the company, which stands beside them."""
        board = payload.board
        company = _company_name(payload) or (board.label if board else "")
        for row in listed(payload, "jobs"):
            yield {"job": row, "company": company, "board": board.address if board else ""}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one job."""
        whole = fields(record)
        row, board = fields(whole["job"]), text_of(whole, "board")
        code, title, company = text_of(row, "shortcode"), text_of(row, "title"), text_of(whole, "company")
        if not (code and title and company):
            return BadRecord(f"Job {code or title[:80] or 'without a code'} has no code, title or company.")
        level = text_of(row, "experience")
        return Posting(
            source_id=code,
            url=f"https://apply.workable.com/{board}/j/{code}/" if board else text_of(row, "url"),
            title=title,
            company=company,
            description_html=text_of(row, "description"),
            locations=_locations(row),
            work_mode=_MODES.get(text_of(row, "workplace")) or ("remote" if row.get("telecommuting") is True else None),
            employment_type=text_of(row, "employment_type") or None,
            seniority=None if level.casefold() in _LEVELS_THAT_SAY_NOTHING else level or None,
            department=text_of(row, "department") or None,
            tags=texts_of(row, "function") + texts_of(row, "industry"),
            language=text_of(row, "language") or None,
            posted_at=read_moment(row.get("published_on")) or read_moment(row.get("created_at")),
            apply_url=text_of(row, "application_url") or None,
            requisition_id=text_of(row, "code") or None,
        )


def _company(where: Address) -> str | None:
    if where.host == "apply.workable.com":
        interface = _INTERFACE.match("/".join(where.path))
        slug = (interface[1] if interface else where.part(0)).lower()
        return slug if is_label(slug) and slug not in _RESERVED else None
    if where.host == "www.workable.com" and where.path[:2] == ("api", "accounts"):
        slug = where.part(2).lower()
        return slug if is_label(slug) else None
    own = where.label_under("workable.com")
    return own if own not in _NOT_COMPANIES else None


def _company_name(payload: Payload) -> str:
    found = _NAME.search(payload.content.partition(b'"jobs"')[0])
    try:
        return str(json.loads(found[1], strict=False)).strip() if found else ""
    except ValueError:
        return ""


def _locations(row: JsonObject) -> tuple[str, ...]:
    places = row.get("locations")
    several = [place for place in places if isinstance(place, dict)] if isinstance(places, list) else []
    texts = [_place(place, "region") for place in several if place.get("hidden") is not True]
    return tuple(dict.fromkeys(filter(None, texts))) or tuple(filter(None, [_place(row, "state")]))


def _place(place: JsonObject, region: str) -> str:
    parts = (text_of(place, name) for name in ("city", region, "country"))
    return ", ".join(dict.fromkeys(filter(None, parts)))
