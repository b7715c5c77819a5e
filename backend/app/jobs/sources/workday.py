"""Workday: the career sites of companies; a listing without texts, and each text behind an address of its own."""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from app.core.clock import now
from app.core.fetch_errors import BadStatus, FetchError
from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    Incomplete,
    NoBoard,
    NotConfigured,
    Payload,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    SourceProblem,
    Terms,
)
from app.jobs.sourcing.addresses import Address, is_label, name_of, read_address
from app.jobs.sourcing.ats import below, board_linked, last_moment, mode_of
from app.jobs.sourcing.details import Listing, Shape, read_details, read_listing, taken_apart
from app.jobs.sourcing.listings import no_board
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, text_of, texts_of

_OWN_HOST = re.compile(r"(?P<tenant>[\w-]+)\.(?P<shard>wd\d+)\.myworkdayjobs\.com")
_SHARED_HOST = re.compile(r"(?P<shard>wd\d+)\.myworkdaysite\.com")
_LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z]{2,4})?")
_SITE = re.compile(r"[\w][\w.-]{0,99}")
# The site shows no more of a listing than so many jobs, however many there are.
_MOST_SHOWN = 2_000
_PAGE = 20
_HEADERS = {"Accept": "application/json"}
_DAYS_AGO = re.compile(r"posted\s+(?:(?P<days>\d+)\+?\s+days?\s+ago|today|(?P<yesterday>yesterday))", re.IGNORECASE)
_SEVERAL = re.compile(r"\d+\s+locations", re.IGNORECASE)
_COST_CENTRE = re.compile(r"^\d{2,}\s*[-–:]?\s+(?=\D)")


class Workday(Source):
    """The career sites that companies run with Workday; a board is `tenant/wd5/site`."""

    slug = "workday"
    label = "Workday"
    address = "https://{tenant}.{shard}.myworkdayjobs.com/wday/cxs/{tenant}/{site}/jobs"
    terms = Terms(
        link="https://www.workday.com/en-us/legal.html",
        attribution="Jobs from the career sites that companies run with Workday, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(requests=240, spacing_s=0.25, at_once=1)
    schedule = timedelta(hours=12)
    complete = True
    has_boards = True
    hosts = ("myworkdayjobs.com", "myworkdaysite.com")

    def board_at(self, url: str) -> Board | None:
        """A site by its page in any language, a page of its jobs, or its interface."""
        where = read_address(url)
        found = _site(where) if where else None
        return Board("/".join(found), name_of(found[0])) if found else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the page says it
        """The site that a page links to most."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """A posting by its page, also that of its form."""
        where, board = read_address(url), self.board_at(url)
        if where is None or board is None:
            return None
        named = next((number for part in where.path if (number := _number(part))), "")
        return PostingAddress(board, _source_id(board.address, named)) if named else None

    def board_page(self, board: Board) -> str | None:
        """The page of a site."""
        parts = board.address.split("/")
        if len(parts) != 3:
            return None
        tenant, shard, site = parts
        if shard.endswith(".myworkdaysite.com"):
            return f"https://{shard}/recruiting/{tenant}/{site}"
        return f"https://{tenant}.{shard}.myworkdayjobs.com/{site}"

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Page through the listing, then ask for the texts that are new or changed."""
        address = self._listing(context)
        base = address.removesuffix("/jobs")
        shape = _shape(context.board)
        listing = read_listing(shape, lambda offset: self._page(http, context, address, offset), context)
        yield from read_details(shape, _doubted(listing), context, address, lambda entry: _detail(http, base, entry))

    def _page(self, http: Outbound, context: Context, address: str, offset: int, words: str = "") -> Payload:
        wanted: JsonObject = {"appliedFacets": {}, "limit": _PAGE, "offset": offset, "searchText": words}
        try:
            return Payload.of(http.post_json(address, wanted, headers=_HEADERS), context.board)
        except BadStatus as problem:
            if problem.status in {404, 410, 422} and not offset:
                raise no_board(self, context.board) from problem
            raise

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Look one posting up by its number, then ask for its text."""
        context = Context(board=where.board)
        address = self._listing(context)
        number = where.source_id.rpartition("/")[2]
        listing = read_listing(
            _shape(where.board), lambda offset: self._page(http, context, address, offset, number), context
        )
        entry = listing.entries.get(where.source_id)
        if entry is None:
            raise listing.problem or SourceProblem("Workday shows this job no more.")
        yield Payload.of(_detail(http, address.removesuffix("/jobs"), entry), where.board, entry)

    def _listing(self, context: Context) -> str:
        if context.address:
            return context.listing(self)
        if context.board is None:
            raise NotConfigured(f"No board of {self.label} is followed yet.")
        page = self.board_page(context.board)
        where = read_address(page) if page else None
        if where is None:
            raise NoBoard("A board of Workday is written as tenant/wd5/site.")
        tenant, _, site = context.board.address.split("/")
        return f"https://{where.host}/wday/cxs/{tenant}/{site}/jobs"

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The posting of a detail, or the entries of a listing."""
        board = payload.board or self.board_at(payload.url)
        page = self.board_page(board) if board else None
        for record in taken_apart(_shape(board), payload):
            yield {
                **record,
                "board": board.address if board else "",
                "label": board.label if board else where.host if (where := read_address(payload.url)) else "",
                "page": page or payload.url.removesuffix("/jobs"),
            }

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one posting: its entry in the listing, and its detail where it was fetched."""
        whole = fields(record)
        entry, detail = fields(whole["entry"]), fields(whole["detail"])
        row = {**entry, **_part(detail, "jobPostingInfo")}
        path, url = text_of(entry, "externalPath"), text_of(row, "externalUrl")
        title = text_of(row, "title") or text_of(entry, "title")
        number = _number(path.rpartition("/")[2]) or _number(url.rpartition("/")[2]) or text_of(row, "jobReqId")
        # A detail that came without its entry tells its board itself.
        board = text_of(whole, "board") or ("" if path else _board_of(self.board_at(url)))
        if not (number and title):
            return BadRecord(f"Job {title[:80] or path[:80] or number[:80] or '(empty)'} has no title or no number.")
        employer = _part(detail, "hiringOrganization")
        return Posting(
            source_id=_source_id(board, number),
            url=url if url.startswith("http") else f"{text_of(whole, 'page').rstrip('/')}{path}",
            title=title,
            company=_COST_CENTRE.sub("", text_of(employer, "name")) or text_of(whole, "label"),
            description_html=text_of(row, "jobDescription"),
            locations=_locations(row),
            work_mode=mode_of(text_of(row, "remoteType")),
            employment_type=text_of(row, "timeType") or None,
            posted_at=read_moment(row.get("startDate")) or _relative(text_of(row, "postedOn")),
            expires_at=last_moment(row.get("endDate")),
            company_url=text_of(employer, "url") or None,
            requisition_id=_requisition(row, number),
            listing_hash=text_of(whole, "hash") or None,
        )


def _site(where: Address) -> tuple[str, str, str] | None:
    """Tenant, shard and site of an address."""
    own, shared = _OWN_HOST.fullmatch(where.host), _SHARED_HOST.fullmatch(where.host)
    path = where.path[1:] if _LANGUAGE.fullmatch(where.part(0)) and len(where.path) > 1 else where.path
    if path[:2] == ("wday", "cxs"):
        path = path[2:]
    elif shared and path[:1] == ("recruiting",):
        path = path[1:]
    elif own:
        path = (own["tenant"], *path)
    if not (own or shared) or len(path) < 2 or not is_label(path[0].replace("_", "-")) or not _SITE.fullmatch(path[1]):
        return None
    return path[0], own["shard"] if own else where.host, path[1]


def _number(part: str) -> str:
    """The number of a job, at the end of the last part of its address: `Data-Engineer_JR-7309`."""
    found = part.rpartition("_")
    return found[2] if found[1] and re.search(r"\d", found[2]) else ""


def _source_id(board: str, number: str) -> str:
    """Numbers are a tenant's own, and a job may stand on several of its sites."""
    tenant, _, rest = board.partition("/")
    return "/".join(filter(None, (tenant, rest.rpartition("/")[2], number)))


def _board_of(board: Board | None) -> str:
    return board.address if board else ""


def _shape(board: Board | None) -> Shape:
    def id_of(entry: JsonObject) -> str:
        number = _number(text_of(entry, "externalPath").rpartition("/")[2])
        return _source_id(_board_of(board), number) if number else ""

    return Shape("jobPostings", "total", "jobPostingInfo", id_of, volatile=frozenset({"postedOn"}))


def _doubted(listing: Listing) -> Listing:
    if listing.problem is None and len(listing.entries) >= _MOST_SHOWN:
        listing.problem = Incomplete(f"Workday shows {_MOST_SHOWN:,} jobs of a board at most, and there may be more.")
    return listing


def _detail(http: Outbound, base: str, entry: JsonObject) -> Fetched:
    path = text_of(entry, "externalPath")
    if not path.startswith("/"):
        raise FetchError("The job has no address.")
    return http.get(below(base, path), headers=_HEADERS)


def _part(row: JsonObject, name: str) -> JsonObject:
    value = row.get(name)
    return value if isinstance(value, dict) else {}


def _descriptor(value: JsonValue) -> str:
    return text_of(value, "descriptor") if isinstance(value, dict) else text_of({"value": value}, "value")


def _locations(row: JsonObject) -> tuple[str, ...]:
    """All places; the country beside them where none of them names it."""
    others = row.get("additionalLocations")
    places = [_descriptor(row.get("location")), *map(_descriptor, others if isinstance(others, list) else [])]
    found = [place for place in dict.fromkeys(places) if place]
    country = _descriptor(row.get("country"))
    if found and country and country.casefold() not in found[0].casefold():
        found[0] = f"{found[0]}, {country}"
    listed = text_of(row, "locationsText")
    return tuple(found) or tuple(part for part in [listed or country] if part and not _SEVERAL.fullmatch(part))


def _relative(words: str) -> datetime | None:
    """The day that "Posted 6 Days Ago" means; of "30+ Days Ago" the latest it can mean."""
    found = _DAYS_AGO.search(words)
    if found is None:
        return None
    days = min(int(found["days"]), 3_650) if found["days"] else int(found["yesterday"] is not None)
    return (now() - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)


def _requisition(row: JsonObject, number: str) -> str | None:
    """The number of the position; that in the address may end with the count of its postings."""
    own = next((text for text in texts_of(row, "bulletFields") if number.startswith(text)), "")
    return text_of(row, "jobReqId") or own or None
