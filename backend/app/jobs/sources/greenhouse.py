"""Greenhouse: the boards of companies, each in one answer with its texts."""

import html
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
    Incomplete,
    Payload,
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
from app.jobs.sourcing.ats import (
    below,
    board_linked,
    currency_of,
    declared,
    figures,
    last_moment,
    loaded,
    mode_of,
    period_of,
    rows_of,
    span,
)
from app.jobs.sourcing.listings import board_listing
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, number_of, text_of

_PAGES = {
    "boards.greenhouse.io",
    "boards.eu.greenhouse.io",
    "job-boards.greenhouse.io",
    "job-boards.eu.greenhouse.io",
}
_APIS = {"boards-api.greenhouse.io", "boards-api.eu.greenhouse.io", "api.greenhouse.io"}
_TOKEN = re.compile(r"[A-Za-z0-9][\w.-]{0,99}")
_ESCAPED = (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&"))
# What a location says that names no place.
_NO_PLACE = re.compile(r"(?:blank|n/?a|none|tbd|multiple(?: locations)?|various(?: locations)?|-*)", re.IGNORECASE)
_UNPLACED = re.compile(r"(?:remote|hybrid|on-?site|in[- ]office|anywhere)", re.IGNORECASE)
# What companies call the fields that they add to their jobs.
_MODE_FIELD = re.compile(
    r"(?:location|workplace|work(?:ing)?) (?:type|mode|model|arrangement|style)|workplace|remote(?: type| status)?",
    re.IGNORECASE,
)
_TYPE_FIELD = re.compile(
    r"(?:employment|contract|job|position|time|worker|engagement) (?:type|status)|commitment", re.IGNORECASE
)
_LEVEL_FIELD = re.compile(r"seniority(?: level)?|(?:job|career|experience|role) level", re.IGNORECASE)
_PAY_FIELD = re.compile(r"\b(?:salary|pay|compensation|wage|remuneration)\b", re.IGNORECASE)
_NOT_PAY = re.compile(
    r"bonus|equity|stock|commission|grade|band|frequency|currency|transparen|type|sign[- ]?on|visib", re.IGNORECASE
)


class Greenhouse(Source):
    """The job board API of Greenhouse."""

    slug = "greenhouse"
    label = "Greenhouse"
    address = "https://boards-api.greenhouse.io/v1/boards/{board}/jobs"
    terms = Terms(
        link="https://developers.greenhouse.io/job-board.html",
        attribution="Jobs from the boards that companies publish with Greenhouse, each linked to its page there.",
    )
    rate = Rate(60, timedelta(minutes=1))
    pace = Pace(requests=120, at_once=2)
    schedule = timedelta(hours=6)
    complete = True
    has_boards = True
    hosts = ("greenhouse.io",)

    def board_at(self, url: str) -> Board | None:
        """A board by its page, its embedded form or its interface."""
        where = read_address(url)
        token = _token(where) if where else ""
        return Board(token, name_of(token)) if _TOKEN.fullmatch(token) else None

    def board_on(self, url: str, page: str) -> Board | None:  # noqa: ARG002 - the page says it
        """The board that a page embeds or links to."""
        return board_linked(self, page)

    def posting_at(self, url: str) -> PostingAddress | None:
        """A posting by its page; on a company's own site `gh_jid` names it, but not its board."""
        where, board = read_address(url), self.board_at(url)
        named = _job_id(where, at_greenhouse=board is not None) if where else ""
        return PostingAddress(board, named) if named.isdecimal() else None

    def board_page(self, board: Board) -> str:
        """The page of a board."""
        return f"https://boards.greenhouse.io/{board.address}"

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the whole board."""
        address = with_query(context.listing(self), content="true")
        yield Payload.of(board_listing(http, self, context, address), context.board)

    def fetch_one(self, http: Outbound, where: PostingAddress) -> Iterator[Payload | Seen]:
        """Ask for one posting, which alone shows the pay ranges."""
        address = below(Context(board=where.board).listing(self), where.source_id)
        yield Payload.of(http.get(with_query(address, pay_transparency="true")), where.board)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The jobs of the board, or the one that was asked for."""
        document = loaded(payload)
        board = payload.board or self.board_at(payload.url)
        company = board.label if board else ""
        if isinstance(document, dict) and "jobs" not in document and "id" in document:
            yield {"job": document, "board": company}
            return
        shown, total = 0, declared(document, "meta", "total")
        for job in rows_of(payload, document, "jobs"):
            shown += 1
            yield {"job": job, "board": company}
        if total > shown:
            raise Incomplete(f"The board has {total} jobs and showed {shown} of them.")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one job; a prospect post, which stands for no position, is none."""
        whole = fields(record)
        job = fields(whole["job"])
        if "internal_job_id" in job and job["internal_job_id"] is None:
            return None
        source_id, title, url = text_of(job, "id"), text_of(job, "title"), text_of(job, "absolute_url")
        if not (source_id and title and url):
            return BadRecord(f"Job {source_id or title[:80] or 'without an id'} has no title or no address.")
        pay, pay_text = _pay(job)
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=text_of(job, "company_name") or text_of(whole, "board"),
            description_html=_text(text_of(job, "content")),
            locations=_locations(job),
            work_mode=_work_mode(job),
            employment_type=_said(job, _TYPE_FIELD),
            seniority=_said(job, _LEVEL_FIELD),
            department=", ".join(_names(job, "departments")) or None,
            pay=pay,
            pay_text=pay_text,
            language=text_of(job, "language") or None,
            posted_at=read_moment(job.get("first_published")),
            updated_at=read_moment(job.get("updated_at")),
            expires_at=last_moment(job.get("application_deadline")),
            requisition_id=_requisition(text_of(job, "requisition_id")),
        )


def _token(where: Address) -> str:
    if where.host in _APIS:
        return where.part(2) if where.path[:2] == ("v1", "boards") else ""
    if where.host not in _PAGES:
        return ""
    return where.query.get("for", "") if where.part(0) in {"embed", ""} else where.part(0)


def _job_id(where: Address, *, at_greenhouse: bool) -> str:
    """The number of a job: in the path at Greenhouse, in the query where it is embedded."""
    if named := where.query.get("gh_jid", ""):
        return named
    if not at_greenhouse:
        return ""
    after = where.path.index("jobs") + 1 if "jobs" in where.path else len(where.path)
    return where.part(after) or where.query.get("token", "")


def _text(content: str) -> str:
    """The description: it comes with its markup escaped, once."""
    if "<" in content:
        return content
    # The ampersand comes last, or what was escaped twice would be decoded twice.
    for escaped, plain in _ESCAPED:
        content = content.replace(escaped, plain)
    return content


def _locations(job: JsonObject) -> tuple[str, ...]:
    """Where the job is. Offices often stand for who hires, so they speak only where the location names no place."""
    location = job.get("location")
    name = text_of(location, "name") if isinstance(location, dict) else text_of(job, "location")
    named = tuple(part.strip() for part in re.split(r"[;|]", name) if not _NO_PLACE.fullmatch(part.strip()))
    if named and not all(_UNPLACED.fullmatch(part) for part in named):
        return named
    offices = (text_of(office, "location") or text_of(office, "name") for office in _objects(job, "offices"))
    return tuple(dict.fromkeys([*named, *(place for place in offices if not _NO_PLACE.fullmatch(place))]))


def _objects(job: JsonObject, name: str) -> list[JsonObject]:
    entries = job.get(name)
    return [entry for entry in entries if isinstance(entry, dict)] if isinstance(entries, list) else []


def _names(job: JsonObject, name: str) -> list[str]:
    names = (text_of(entry, "name") for entry in _objects(job, name))
    return [found for found in dict.fromkeys(names) if found and found.casefold() != "no department"]


def _said(job: JsonObject, pattern: re.Pattern[str]) -> str | None:
    """What a field that the company added says, if its name is one of those that mean this."""
    for entry in _objects(job, "metadata"):
        if pattern.fullmatch(text_of(entry, "name").strip(" :?")) and (value := _value(entry.get("value"))):
            return value
    return None


def _value(value: JsonValue) -> str:
    values = value if isinstance(value, list) else [value]
    return ", ".join(text for each in values if (text := text_of({"value": each}, "value")))


def _work_mode(job: JsonObject) -> WorkMode | None:
    for entry in _objects(job, "metadata"):
        if text_of(entry, "name").strip(" :?").casefold() == "remote" and entry.get("value") is True:
            return "remote"
    return mode_of(_said(job, _MODE_FIELD) or "")


def _pay(job: JsonObject) -> tuple[PostedPay | None, str | None]:
    """The pay of the job's own ranges, or of a field that the company added, and in words."""
    ranges = [found for entry in _objects(job, "pay_input_ranges") if (found := _range(entry))]
    ranges = ranges or [found for entry in _objects(job, "metadata") if (found := _added(entry))]
    if not ranges:
        texts = (_value(entry.get("value")) for entry in _objects(job, "metadata") if _is_pay(text_of(entry, "name")))
        return None, next((text for text in texts if re.search(r"\d", text)), None)
    pay = span(ranges)
    return pay, None if pay.period else figures(pay)


def _is_pay(name: str) -> bool:
    return bool(_PAY_FIELD.search(name)) and not _NOT_PAY.search(name)


def _range(entry: JsonObject) -> PostedPay | None:
    title, blurb = text_of(entry, "title"), html.unescape(text_of(entry, "blurb"))
    least, most = number_of(entry, "min_cents"), number_of(entry, "max_cents")
    if _NOT_PAY.search(title) or (least is None and most is None):
        return None
    currency = currency_of(entry, "currency_type")
    return PostedPay(least and least / 100, most and most / 100, currency, period_of(title) or period_of(blurb))


def _added(entry: JsonObject) -> PostedPay | None:
    value, name = entry.get("value"), text_of(entry, "name")
    if not isinstance(value, dict) or not _is_pay(name):
        return None
    exact = number_of(value, "amount")
    least, most = number_of(value, "min_value") or exact, number_of(value, "max_value") or exact
    currency = currency_of(value, "unit")
    return PostedPay(least, most, currency, period_of(name)) if least is not None or most is not None else None


def _requisition(given: str) -> str | None:
    """A number of the position; some companies only write where it can be found."""
    return given if re.search(r"\d", given) else None
