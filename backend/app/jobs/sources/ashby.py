"""Ashby: the job boards of companies, each in one answer with texts and pay."""

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
    WorkMode,
)
from app.jobs.sourcing.addresses import Address, name_of, read_address
from app.jobs.sourcing.ats import board_linked, currency_of, mode_of, span
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, listed, number_of, text_of

_PAGE = "jobs.ashbyhq.com"
_API = "api.ashbyhq.com"
_NAME = re.compile(r"[\w][\w .&'+-]{0,99}")
_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
# Pages of the site itself.
_COMMON = {"api", "embed", "meeting", "survey", "static", "_next"}
_INTERVALS: dict[str, PayPeriod] = {"1 YEAR": "year", "1 MONTH": "month", "1 DAY": "day", "1 HOUR": "hour"}
_ADDRESS = ("addressLocality", "addressRegion", "addressCountry")


class Ashby(Source):
    """The public job posting API of Ashby."""

    slug = "ashby"
    label = "Ashby"
    address = "https://api.ashbyhq.com/posting-api/job-board/{board}"
    terms = Terms(
        link="https://developers.ashbyhq.com/docs/public-job-posting-api",
        attribution="Jobs from the boards that companies publish with Ashby, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(requests=30, at_once=1)
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = ("ashbyhq.com",)

    def board_at(self, url: str) -> Board | None:
        """A board by its page or its interface; its name is case-sensitive."""
        where = read_address(url)
        name = _name(where) if where else ""
        return Board(name, name_of(name)) if _NAME.fullmatch(name) and name not in _COMMON else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the page says it
        """The board that a page links to or embeds."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """A posting by its page; on a company's own site `ashby_jid` names it, but not its board."""
        where, board = read_address(url), self.board_at(url)
        if where is None:
            return None
        embedded = where.query.get("ashby_jid", "")
        source_id = next((part for part in where.path[1:] if board and _ID.fullmatch(part)), embedded)
        return PostingAddress(board, source_id.lower()) if _ID.fullmatch(source_id) else None

    def board_page(self, board: Board) -> str:
        """The page of a board."""
        return f"https://{_PAGE}/{board.address.replace(' ', '%20')}"

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the whole board; the site often takes ten seconds and more."""
        address = with_query(context.listing(self), includeCompensation="true")
        yield Payload.of(board_listing(http, self, context, address), context.board)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The jobs of the board; none of them names the company."""
        for job in listed(payload, "jobs"):
            yield {"job": job, "board": payload.board.label if payload.board else ""}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one job; one that is not listed is for those who have its address."""
        whole = fields(record)
        job = fields(whole["job"])
        if job.get("isListed") is False:
            return None
        source_id, title, url = text_of(job, "id"), text_of(job, "title"), text_of(job, "jobUrl")
        if not (source_id and title and url):
            return BadRecord(f"Job {source_id or title[:80] or 'without an id'} has no title or no address.")
        board = self.board_at(url)
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=text_of(whole, "board") or (board.label if board else ""),
            description_html=text_of(job, "descriptionHtml"),
            description_text=text_of(job, "descriptionPlain"),
            locations=tuple(_locations(job)),
            work_mode=_work_mode(job),
            employment_type=text_of(job, "employmentType") or None,
            department=", ".join(dict.fromkeys(filter(None, (text_of(job, "department"), text_of(job, "team")))))
            or None,
            pay=_pay(job),
            pay_text=_pay_text(job),
            posted_at=read_moment(job.get("publishedAt")),
            updated_at=read_moment(job.get("updatedAt")),
            apply_url=text_of(job, "applyUrl") or None,
        )


def _name(where: Address) -> str:
    if where.host == _API and where.path[:2] == ("posting-api", "job-board"):
        return where.part(2)
    return where.part(0) if where.host == _PAGE else ""


def _locations(job: JsonObject) -> Iterator[str]:
    if first := _location(job):
        yield first
    others = job.get("secondaryLocations")
    for other in others if isinstance(others, list) else ():
        place = _location(other) if isinstance(other, dict) else other
        if isinstance(place, str) and place and place != first:
            yield place


def _location(holder: JsonObject) -> str:
    """A location as the company calls it; with its address where the name is none of its words ("HQ")."""
    name, address = text_of(holder, "location"), holder.get("address")
    postal = address.get("postalAddress") if isinstance(address, dict) else None
    parts = [text_of(postal, part) for part in _ADDRESS] if isinstance(postal, dict) else []
    place = ", ".join(dict.fromkeys(filter(None, parts)))
    if not name or not place or not parts[0]:
        return name or place
    tells = any(word in name.casefold() for part in parts for word in re.findall(r"\w{2,}", part.casefold()))
    return name if tells else f"{name} ({place})"


def _work_mode(job: JsonObject) -> WorkMode | None:
    """The kind of workplace; the older flag is true of hybrid work too, so it counts only alone."""
    return mode_of(text_of(job, "workplaceType")) or ("remote" if job.get("isRemote") is True else None)


def _objects(value: JsonValue) -> list[JsonObject]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []


def _pay(job: JsonObject) -> PostedPay | None:
    """The salary: tiers differ by where one works, so it spans those in the currency and period of the first."""
    compensation = job.get("compensation")
    if not isinstance(compensation, dict):
        return None
    tiers = _objects(compensation.get("compensationTiers"))
    salaries = [pay for tier in tiers for pay in _salaries(tier.get("components"))]
    salaries = salaries or _salaries(compensation.get("summaryComponents"))
    return span(salaries) if salaries else None


def _salaries(components: JsonValue) -> list[PostedPay]:
    found = []
    for component in _objects(components):
        least, most = number_of(component, "minValue"), number_of(component, "maxValue")
        if text_of(component, "compensationType") == "Salary" and not (least is None and most is None):
            currency = currency_of(component, "currencyCode")
            found.append(PostedPay(least, most, currency, _INTERVALS.get(text_of(component, "interval").upper())))
    return found


def _pay_text(job: JsonObject) -> str | None:
    compensation = job.get("compensation")
    if not isinstance(compensation, dict):
        return None
    names = ("scrapeableCompensationSalarySummary", "compensationTierSummary")
    return next((words for name in names if (words := text_of(compensation, name))), None)
