"""SmartRecruiters: the boards of companies; a listing without texts, and each text behind an address of its own."""

import re
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import quote, urljoin

from app.core.fetch_errors import FetchError, Throttled
from app.core.fetched import Fetched
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Board,
    Context,
    NoBoard,
    Payload,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    Terms,
    WorkMode,
)
from app.jobs.sourcing.addresses import Address, name_of, read_address
from app.jobs.sourcing.ats import below, board_linked, section
from app.jobs.sourcing.details import Shape, read_details, read_listing, taken_apart
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, text_of

_PAGES = {"jobs.smartrecruiters.com", "careers.smartrecruiters.com"}
_API = "api.smartrecruiters.com"
_COMPANY = re.compile(r"[\w][\w.&-]{0,99}")
_ID = re.compile(r"(\d{6,20})(?:-.*)?")
# Parts of the site that are no company's.
_COMMON = {"job-search", "search", "jobs", "sr-jobs", "static", "my-applications", "account", "embed", "api", "v1"}
_PAGE_OF = 100
_SECTIONS = {
    "companyDescription": "Company description",
    "jobDescription": "Job description",
    "qualifications": "Qualifications",
    "additionalInformation": "Additional information",
}
_NAME = re.compile(r"[\w-]{1,100}", re.ASCII)
_PAY_FIELD = re.compile(r"\b(?:salary|pay range|compensation range|compensation)\b", re.IGNORECASE)


def _id_of(entry: JsonObject) -> str:
    source_id = text_of(entry, "id")
    return source_id if _NAME.fullmatch(source_id) else ""


_SHAPE = Shape("content", "totalFound", "jobAd", _id_of)


class SmartRecruiters(Source):
    """The posting API of SmartRecruiters."""

    slug = "smartrecruiters"
    label = "SmartRecruiters"
    address = "https://api.smartrecruiters.com/v1/companies/{board}/postings"
    terms = Terms(
        link="https://developers.smartrecruiters.com/docs/posting-api",
        attribution="Jobs from the boards that companies publish with SmartRecruiters, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(requests=600, spacing_s=0.1, at_once=2)
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = ("smartrecruiters.com",)

    def board_at(self, url: str) -> Board | None:
        """A company by its page, a page of its jobs, its application form or its interface."""
        where = read_address(url)
        company = _company(where) if where else ""
        is_one = _COMPANY.fullmatch(company) and company.casefold() not in _COMMON
        return Board(company, name_of(company)) if is_one else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the page says it
        """The company that a page links to most."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """A posting by its page; the address of its form names it in another way."""
        where, board = read_address(url), self.board_at(url)
        found = _ID.fullmatch(where.path[-1]) if where and board and len(where.path) > 1 else None
        return PostingAddress(board, found[1]) if found else None

    def board_page(self, board: Board) -> str:
        """The careers page of a company."""
        return f"https://careers.smartrecruiters.com/{quote(board.address)}"

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Page through the listing, then ask for the texts that are new or changed."""
        address = context.listing(self)

        def page(offset: int) -> Payload:
            asked = with_query(address, limit=_PAGE_OF, offset=offset)
            return Payload.of(board_listing(http, self, context, asked), context.board)

        def detail(entry: JsonObject) -> Fetched:
            return http.get(below(address, quote(text_of(entry, "id"), safe="")))

        listing = read_listing(_SHAPE, page, context)
        if not listing.entries and not listing.nameless and listing.problem is None and not listing.total:
            self._prove(http, context)
        yield from read_details(_SHAPE, listing, context, address, detail)

    def _prove(self, http: Outbound, context: Context) -> None:
        """Raise `NoBoard` unless the company has a careers page: the interface knows any name, and shows nothing."""
        board = context.board
        if board is not None:
            page = self.board_page(board)
            try:
                answer = http.get(urljoin(context.address, quote(f"/{board.address}")) if context.address else page)
            except Throttled:
                raise
            except FetchError:
                answer = None
            if answer is not None and _is_careers_page(answer, board.address):
                return
        raise NoBoard("SmartRecruiters knows no company of this name, or it shows nothing to programs.")

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for one posting."""
        address = below(Context(board=where.board).listing(self), where.source_id)
        yield Payload.of(http.get(address), where.board)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The posting of a detail, or the entries of a listing."""
        board = payload.board or self.board_at(payload.url)
        for record in taken_apart(_SHAPE, payload):
            yield {**record, "board": board.address if board else "", "label": board.label if board else ""}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one posting: its entry in the listing, and its detail where it was fetched."""
        whole = fields(record)
        detail = fields(whole["detail"])
        row = {**fields(whole["entry"]), **detail}
        source_id, title = text_of(row, "id"), text_of(row, "name")
        own = row.get("company")
        company = own if isinstance(own, dict) else {}
        name = text_of(company, "identifier") or text_of(whole, "board")
        if not (source_id and title and name):
            return BadRecord(f"Posting {source_id or title[:80] or 'without an id'} has no title or no company.")
        return Posting(
            source_id=source_id,
            url=f"https://jobs.smartrecruiters.com/{quote(name)}/{source_id}",
            title=title,
            company=text_of(company, "name") or text_of(whole, "label") or name_of(name),
            description_html=_text(detail),
            locations=_locations(row),
            work_mode=_work_mode(row),
            employment_type=_label(row, "typeOfEmployment"),
            seniority=_label(row, "experienceLevel"),
            department=_label(row, "department"),
            tags=tuple(dict.fromkeys(filter(None, (_label(row, "function"), _label(row, "industry"))))),
            pay_text=_pay_text(row),
            language=_language(row),
            posted_at=read_moment(row.get("releasedDate")),
            apply_url=text_of(row, "applyUrl") or None,
            requisition_id=text_of(row, "refNumber") or None,
            listing_hash=text_of(whole, "hash") or None,
            ended=detail.get("active") is False,
        )


def _company(where: Address) -> str:
    if where.host == _API and where.path[:2] == ("v1", "companies"):
        return where.part(2)
    if where.host not in _PAGES:
        return ""
    # The form stands at oneclick-ui/company/{company}/publication/{another id}.
    return where.part(2) if where.path[:2] == ("oneclick-ui", "company") else where.part(0)


def _is_careers_page(answer: Fetched, company: str) -> bool:
    """Whether a page is the company's own; unknown names lead to a search page for all jobs."""
    where = read_address(answer.url)
    stays = where is not None and company.casefold() in (part.casefold() for part in where.path)
    is_page = answer.content.lstrip()[:1] == b"<"
    return stays and is_page and company.casefold() in answer.text().casefold()


def _text(detail: JsonObject) -> str:
    ad = detail.get("jobAd")
    sections = ad.get("sections") if isinstance(ad, dict) else None
    if not isinstance(sections, dict):
        return ""
    parts = ((sections.get(name), heading) for name, heading in _SECTIONS.items())
    found = (
        section(text_of(part, "title") or heading, text_of(part, "text"))
        for part, heading in parts
        if isinstance(part, dict)
    )
    return "\n".join(filter(None, found))


def _locations(row: JsonObject) -> tuple[str, ...]:
    several = row.get("locations")
    places = [row.get("location"), *(several if isinstance(several, list) else [])]
    return tuple(dict.fromkeys(text for place in places if isinstance(place, dict) and (text := _place(place))))


def _place(place: JsonObject) -> str:
    """A place in full, or of its parts; countries are sent as codes in small letters."""
    whole = [part.strip() for part in text_of(place, "fullLocation").split(",")]
    parts = [text_of(place, "city"), text_of(place, "region"), text_of(place, "country").upper()]
    return ", ".join(filter(None, whole)) or ", ".join(filter(None, parts))


def _work_mode(row: JsonObject) -> WorkMode | None:
    place = row.get("location")
    if not isinstance(place, dict):
        return None
    return "hybrid" if place.get("hybrid") is True else "remote" if place.get("remote") is True else None


def _label(row: JsonObject, name: str) -> str | None:
    value = row.get(name)
    found = text_of(value, "label") if isinstance(value, dict) else text_of(row, name)
    return found if found and found.casefold() != "not applicable" else None


def _language(row: JsonObject) -> str | None:
    value = row.get("language")
    return (text_of(value, "code") if isinstance(value, dict) else text_of(row, "language")) or None


def _pay_text(row: JsonObject) -> str | None:
    """What a field that the company added says about pay."""
    added = row.get("customField")
    for entry in added if isinstance(added, list) else ():
        if isinstance(entry, dict) and _PAY_FIELD.search(text_of(entry, "fieldLabel")):
            value = text_of(entry, "valueLabel")
            if re.search(r"\d", value):
                return value
    return None
