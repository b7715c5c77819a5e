"""Lever: the sites of companies, in the world and in the European Union."""

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
    PayPeriod,
    PostedPay,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    Terms,
)
from app.jobs.sourcing.addresses import Address, name_of, read_address
from app.jobs.sourcing.ats import (
    below,
    board_linked,
    currency_of,
    figures,
    loaded,
    mode_of,
    rows_of,
    section,
    unrepeated,
)
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, number_of, text_of, texts_of

# Before the name of a site whose data are kept in the European Union.
_EU = "eu:"
_PAGE = 100
_PAGES = {"jobs.lever.co": "", "jobs.eu.lever.co": _EU}
_APIS = {"api.lever.co": "", "api.eu.lever.co": _EU}
_SITE = re.compile(r"[A-Za-z0-9][\w.-]{0,99}")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_INTERVAL = re.compile(r"^(?:per-)?(year|month|day|hour)\b")
_PERIODS: dict[str, PayPeriod] = {"year": "year", "month": "month", "day": "day", "hour": "hour"}
_UNPLACED = re.compile(r"(?:remote|hybrid|on-?site|anywhere)", re.IGNORECASE)


class Lever(Source):
    """The postings API of Lever."""

    slug = "lever"
    label = "Lever"
    address = "https://api.lever.co/v0/postings/{board}"
    terms = Terms(
        link="https://github.com/lever/postings-api",
        attribution="Jobs from the sites that companies publish with Lever, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(requests=120, spacing_s=0.5, at_once=1)
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = ("lever.co",)

    def board_at(self, url: str) -> Board | None:
        """A site by its page or its interface; one in the European Union is `eu:site`."""
        where = read_address(url)
        return _board(where) if where else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the page says it
        """The site that a page links to or embeds."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """A posting by its page, also that of its form."""
        where, board = read_address(url), self.board_at(url)
        source_id = next((part for part in where.path if _ID.fullmatch(part)), "") if where else ""
        return PostingAddress(board, source_id.lower()) if board and source_id else None

    def board_page(self, board: Board) -> str:
        """The page of a site."""
        region = "eu." if board.address.startswith(_EU) else ""
        return f"https://jobs.{region}lever.co/{board.address.removeprefix(_EU)}"

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask page by page; a site that gives all at once, or one page again and again, has given all."""
        shown: set[str] = set()
        skip = 0
        while True:
            address = with_query(self._listing(context), mode="json", limit=_PAGE, skip=skip)
            payload = Payload.of(board_listing(http, self, context, address), context.board)
            ids = _ids(payload)
            if ids and shown.issuperset(ids):
                return
            yield payload
            if len(ids) != _PAGE:
                return
            shown.update(ids)
            skip += _PAGE

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for one posting."""
        yield Payload.of(http.get(below(self._listing(Context(board=where.board)), where.source_id)), where.board)

    def _listing(self, context: Context) -> str:
        board = context.board
        if board is None or not board.address.startswith(_EU):
            return context.listing(self)
        address = (context.address or self.address).replace("https://api.lever.co/", "https://api.eu.lever.co/")
        return Context(address=address, board=Board(board.address.removeprefix(_EU), board.label)).listing(self)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The postings of a page, or the one that was asked for; none of them names the company."""
        document = loaded(payload)
        single = isinstance(document, dict) and "id" in document and "text" in document
        for posting in [document] if single else rows_of(payload, document):
            yield {"posting": posting, "board": payload.board.label if payload.board else ""}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one posting."""
        whole = fields(record)
        row = fields(whole["posting"])
        source_id, title, url = text_of(row, "id"), text_of(row, "text"), text_of(row, "hostedUrl")
        if not (source_id and title and url):
            return BadRecord(f"Posting {source_id or title[:80] or 'without an id'} has no title or no address.")
        own = row.get("categories")
        categories = own if isinstance(own, dict) else {}
        site = self.board_at(url)
        pay = _pay(row)
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=text_of(whole, "board") or (site.label if site else ""),
            description_html=_text(row),
            locations=_locations(row, categories),
            work_mode=mode_of(text_of(row, "workplaceType")),
            employment_type=text_of(categories, "commitment") or None,
            seniority=text_of(categories, "level") or None,
            department=_department(categories),
            pay=pay,
            pay_text=_pay_text(row, pay),
            posted_at=read_moment(row.get("createdAt")),
            updated_at=read_moment(row.get("updatedAt")),
            apply_url=text_of(row, "applyUrl") or None,
        )


def _board(where: Address) -> Board | None:
    if where.host in _PAGES:
        region, site = _PAGES[where.host], where.part(0)
    elif where.host in _APIS and where.path[:2] == ("v0", "postings"):
        region, site = _APIS[where.host], where.part(2)
    else:
        return None
    return Board(region + site, name_of(site)) if _SITE.fullmatch(site) else None


def _ids(payload: Payload) -> list[str]:
    """The ids of a page; none where it can't be read, which shows when it is taken apart."""
    rows = loaded(payload)
    return [text_of(row, "id") for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []


def _text(row: JsonObject) -> str:
    """The whole text: what is required stands in the lists, and some parts are sent twice."""
    names = ("opening", "description", "descriptionBody", "salaryDescription", "additional")
    *body, salary, closing = unrepeated([text_of(row, name) for name in names])
    return "\n".join(filter(None, (*body, *_lists(row), salary, closing)))


def _lists(row: JsonObject) -> Iterator[str]:
    lists = row.get("lists")
    for part in lists if isinstance(lists, list) else ():
        if isinstance(part, dict):
            content = text_of(part, "content")
            bare = "<li" in content and not re.search(r"<[uo]l\b", content.partition("<li")[0])
            yield section(text_of(part, "text"), f"<ul>{content}</ul>" if bare else content)


def _locations(row: JsonObject, categories: JsonObject) -> tuple[str, ...]:
    places = dict.fromkeys([*texts_of(categories, "location"), *texts_of(categories, "allLocations")])
    country = text_of(row, "country")
    if country and all(_UNPLACED.fullmatch(place) for place in places):
        places[country] = None
    return tuple(places)


def _department(categories: JsonObject) -> str | None:
    names = (text_of(categories, name) for name in ("department", "team"))
    return ", ".join(dict.fromkeys(filter(None, names))) or None


def _pay(row: JsonObject) -> PostedPay | None:
    salary = row.get("salaryRange")
    if not isinstance(salary, dict):
        return None
    least, most = number_of(salary, "min"), number_of(salary, "max")
    if least is None and most is None:
        return None
    named = _INTERVAL.match(text_of(salary, "interval").lower())
    return PostedPay(least, most, currency_of(salary, "currency"), _PERIODS[named[1]] if named else None)


def _pay_text(row: JsonObject, pay: PostedPay | None) -> str | None:
    """The pay in words, where its fields don't say all of it."""
    if pay is None:
        words = text_of(row, "salaryDescriptionPlain")
        return words[:300] if re.search(r"\d", words) else None
    if pay.period:
        return None
    interval = text_of(fields(row["salaryRange"]), "interval").replace("-", " ")
    return f"{figures(pay)} {interval}".strip()
