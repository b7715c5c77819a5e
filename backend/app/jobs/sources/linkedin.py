"""LinkedIn: the search that visitors without an account see, and the pages of its postings."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import islice
from time import monotonic
from urllib.parse import parse_qs, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

from app.core.clock import now
from app.core.fetch_errors import BadStatus, FetchError, Throttled
from app.core.http import Outbound
from app.core.pace import Pace
from app.core.text import one_line
from app.core.types import JsonObject, JsonValue
from app.jobs.source import (
    BadRecord,
    Context,
    Damaged,
    Gated,
    Payload,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Setting,
    Source,
    SourceProblem,
    Terms,
)
from app.jobs.sourcing.addresses import read_address
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, text_of

# Further on the search answers with an error.
FURTHEST = 1_000
# A page with nothing on it does not mean the end: it is asked for again.
TRIES = 3
MOST_PAGES = 10
# So many details that fail one after another, and the rest is left for the next reading.
MOST_FAILURES = 3
_WALLS = {401, 403, 451, 999}
_WALL = re.compile(r"authwall|/checkpoint/|/uas/login|captcha|challenge", re.IGNORECASE)
_CARD = "[data-entity-urn*=jobPosting]"
_ID = re.compile(r"(\d{6,})$")
_CRITERIA = {
    "seniority level": "seniority",
    "employment type": "employment_type",
    "job function": "department",
    "industries": "industries",
}
_AGO = re.compile(r"(\d+)\s+(minute|hour|day|week|month|year)s?\s+ago", re.IGNORECASE)
_DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "month": 30, "year": 365}
_CLOSED = re.compile(r"no longer accepting applications", re.IGNORECASE)


class LinkedIn(Source):
    """The guest search of LinkedIn and its details."""

    slug = "linkedin"
    label = "LinkedIn"
    address = "https://www.linkedin.com/jobs-guest/jobs/api/seeMoreJobPostings/search"
    terms = Terms(
        link="https://www.linkedin.com/legal/user-agreement",
        attribution="Jobs from LinkedIn, each linked to its page there.",
        default_enabled=False,
        notice="LinkedIn's user agreement forbids programs to read its pages, and it may block your address. "
        "Switch this on only if you accept that. Importing single jobs by their address asks far less of it.",
    )
    needs = (
        Setting("keywords", "Keywords", required=False, hint="What you would type into LinkedIn's search."),
        Setting("location", "Place", required=False, hint="A city, region or country."),
    )
    rate = Rate(6, timedelta(hours=1))
    pace = Pace(100, timedelta(hours=1), spacing_s=3.0, at_once=1)
    schedule = timedelta(hours=3)
    complete = False

    def posting_at(self, url: str) -> PostingAddress | None:
        """The posting of a `jobs/view` address, or of a search with one posting open."""
        at = read_address(url)
        if at is None or not f".{at.host}".endswith(".linkedin.com"):
            return None
        path = "/".join(at.path)
        found = _ID.search(path) if "jobs/view/" in path or "/jobPosting/" in path else None
        found = found or re.fullmatch(r"(\d{6,})", at.query.get("currentJobId", ""))
        return PostingAddress(None, found[1]) if found else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Walk through the search; details only of postings whose text is not known yet."""
        address = context.address or self.address
        details = _Details(http, address, context.details_until)
        for page in _pages(http, address, context):
            cards = {text_of(_card(node), "id"): node for node in _nodes(page)}
            known = context.known(list(cards))
            for source_id, node in cards.items():
                entry = _card(node)
                if known.get(source_id) == entry["hash"]:
                    yield Seen(source_id)
                elif (detail := details.of(entry)) is not None:
                    yield detail
                else:
                    # What the card says is better than nothing, but worse than a text that we have.
                    thin = replace(page, content=(node.html or "").encode())
                    yield Seen(source_id) if source_id in known else thin
        if details.problem is not None:
            raise details.problem

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for the details of one posting."""
        # The page tells its age only as seen from today.
        entry: JsonObject = {"id": where.source_id, "read_on": now().date().isoformat()}
        yield replace(_asked(http, _detail_address(self.address, where.source_id)), entry=entry)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The one posting of a detail page, or the cards of a search page."""
        page = LexborHTMLParser(payload.content.decode("utf-8", "replace"))
        if page.css_first(".top-card-layout__title, .topcard__title") is not None:
            yield {**(payload.entry or {}), **_detail(page)}
            return
        nodes = list(_nodes(payload))
        if not nodes:
            _refuse_wall(payload)
            raise Damaged("LinkedIn's page has another shape than it used to have.")
        yield from map(_card, nodes)

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one posting."""
        row = fields(record)
        source_id, title, company = text_of(row, "id"), text_of(row, "title"), text_of(row, "company")
        if not (source_id and title and company):
            return BadRecord(f"{title[:80] or source_id or 'A posting'} has no title, no company or no number.")
        return Posting(
            source_id=source_id,
            url=f"https://www.linkedin.com/jobs/view/{source_id}",
            title=title,
            company=company,
            description_html=text_of(row, "description"),
            locations=tuple(filter(None, [text_of(row, "location")])),
            employment_type=text_of(row, "employment_type") or None,
            seniority=text_of(row, "seniority") or None,
            department=text_of(row, "department") or None,
            tags=tuple(filter(None, [text_of(row, "industries")])),
            pay_text=text_of(row, "pay") or None,
            posted_at=read_moment(row.get("posted")) or _from_age(row),
            apply_url=text_of(row, "apply_url") or None,
            company_url=text_of(row, "company_url") or None,
            listing_hash=text_of(row, "hash") or None,
            ended=bool(row.get("closed")),
        )


class _Details:
    """The details of postings, one after another until the time is up or LinkedIn has had enough."""

    def __init__(self, http: Outbound, address: str, until: float) -> None:
        self._http = http
        self._address = address
        self._until = until
        self._failures = 0
        self.problem: FetchError | SourceProblem | None = None

    def of(self, entry: JsonObject) -> Payload | None:
        """The details of a card, null where they can't be had now."""
        if self.problem is not None or self._failures >= MOST_FAILURES or monotonic() >= self._until:
            return None
        try:
            answer = _asked(self._http, _detail_address(self._address, text_of(entry, "id")))
        except (Throttled, Gated) as problem:
            self.problem = problem
            return None
        except FetchError:
            self._failures += 1
            return None
        self._failures = 0
        if b"topcard__title" not in answer.content or _another(answer, entry):
            return None
        return replace(answer, entry=entry)


def _pages(http: Outbound, address: str, context: Context) -> Iterator[Payload]:
    """The pages of the search that show something new, as long as there is time for their details."""
    seen: set[str] = set()
    start = 0
    for _ in range(MOST_PAGES):
        if start and monotonic() > context.details_until:
            return
        page = _page_with(http, address, {**context.settings, "start": start}, seen)
        if page is None:
            return
        found = [text_of(_card(node), "id") for node in _nodes(page)]
        seen.update(found)
        start += len(found)
        yield page
        if start >= FURTHEST:
            return


def _page_with(http: Outbound, address: str, params: dict[str, str | int], seen: set[str]) -> Payload | None:
    for _ in range(TRIES):
        page = _asked(http, address, params)
        if any(text_of(_card(node), "id") not in seen for node in _nodes(page)):
            return page
    return None


def _asked(http: Outbound, address: str, params: dict[str, str | int] | None = None) -> Payload:
    try:
        answer = Payload.of(http.get(with_query(address, **params) if params else address))
    except BadStatus as problem:
        if problem.status in _WALLS:
            raise Gated(_GATED) from None
        raise
    if not any(islice(_nodes(answer), 1)) and b"topcard__title" not in answer.content:
        _refuse_wall(answer)
    return answer


_GATED = (
    "LinkedIn asks to sign in before it shows more. Import single jobs by their address or with the browser extension."
)


def _refuse_wall(payload: Payload) -> None:
    if _WALL.search(urlsplit(payload.url).path) or _WALL.search(payload.content[:50_000].decode("utf-8", "ignore")):
        raise Gated(_GATED)


def _detail_address(address: str, source_id: str) -> str:
    return urljoin(address, f"../jobPosting/{source_id}")


def _nodes(payload: Payload) -> Iterator[LexborNode]:
    """The cards of a search page."""
    yield from LexborHTMLParser(payload.content.decode("utf-8", "replace")).css(_CARD)


def _card(node: LexborNode) -> JsonObject:
    moment = node.css_first("time[datetime]")
    entry: JsonObject = {
        "id": (node.attributes.get("data-entity-urn") or "").rpartition(":")[2],
        "title": _words(node, ".base-search-card__title, .base-main-card__title") or _words(node, ".sr-only"),
        "company": _words(node, ".base-search-card__subtitle, .base-main-card__subtitle"),
        "company_url": _link(node, ".base-search-card__subtitle a, .base-main-card__subtitle a"),
        "location": _words(node, ".job-search-card__location, .main-job-card__location"),
        "pay": _words(node, ".job-search-card__salary-info, .main-job-card__salary-info"),
        "posted": moment.attributes.get("datetime") if moment else None,
    }
    return {**entry, "hash": _hash(entry)}


def _detail(page: LexborHTMLParser) -> JsonObject:
    """What a detail page says; only what it has, so that it completes the card."""
    body = page.body or page.root
    markup = page.css_first(".show-more-less-html__markup")
    closed = " ".join(node.text() for node in page.css(".closed-job, .topcard__flavor--closed"))
    said: JsonObject = {
        "id": _own_id(page),
        "title": _words(body, ".top-card-layout__title, .topcard__title"),
        "company": _words(body, ".topcard__org-name-link, .topcard__flavor"),
        "company_url": _link(body, ".topcard__org-name-link"),
        "location": _words(body, ".topcard__flavor.topcard__flavor--bullet"),
        "pay": _words(body, ".compensation__salary"),
        "age": _words(body, ".posted-time-ago__text"),
        "description": markup.inner_html if markup else None,
        "apply_url": _apply_address(page),
        "closed": True if _CLOSED.search(closed) else None,
        **_criteria(page.css(".description__job-criteria-item")),
    }
    return {name: value for name, value in said.items() if value}


def _criteria(items: Iterable[LexborNode]) -> JsonObject:
    pairs = (
        (_words(item, ".description__job-criteria-subheader"), _words(item, ".description__job-criteria-text"))
        for item in items
    )
    return {_CRITERIA[name.casefold()]: value for name, value in pairs if _says(name, value)}


def _says(name: str, value: str) -> bool:
    return name.casefold() in _CRITERIA and value.casefold() not in {"", "not applicable"}


def _words(node: LexborNode | None, selector: str) -> str:
    """The text of the first element that has one."""
    found = (one_line(part.text()) for part in node.css(selector)) if node else iter(())
    return next(filter(None, found), "")


def _link(node: LexborNode | None, selector: str) -> str | None:
    link = node.css_first(selector) if node else None
    return (link.attributes.get("href") or "").partition("?")[0] or None if link else None


def _another(answer: Payload, entry: JsonObject) -> bool:
    """Whether a page is that of another posting than was asked for."""
    own = _own_id(LexborHTMLParser(answer.content.decode("utf-8", "replace")))
    return own is not None and own != entry["id"]


def _own_id(page: LexborHTMLParser) -> str | None:
    stated = page.css_first("#decoratedJobPostingId")
    found = re.search(r"\d{6,}", (stated.html or "") if stated else "")
    return found[0] if found else None


def _apply_address(page: LexborHTMLParser) -> str | None:
    """Where an applicant is led to, out of LinkedIn's own redirect."""
    stated = page.css_first("#applyUrl")
    found = re.search(r'"(https?://[^"]+)"', (stated.html or "") if stated else "")
    return parse_qs(urlsplit(found[1].replace("&amp;", "&")).query).get("url", [None])[0] if found else None


def _hash(entry: JsonObject) -> str:
    said = "\n".join(text_of(entry, name) for name in ("title", "company", "location", "posted"))
    return hashlib.blake2b(said.encode("utf-8", "replace"), digest_size=12).hexdigest()


def _from_age(row: JsonObject) -> datetime | None:
    """The day that "2 weeks ago" means, where it is known when that was read."""
    read_on, age = text_of(row, "read_on"), _AGO.search(text_of(row, "age"))
    if not read_on or age is None:
        return None
    ago = timedelta(days=int(age[1]) * _DAYS[age[2].lower()])
    return read_moment((date.fromisoformat(read_on) - ago).isoformat())
