"""Any RSS or Atom feed that a person adds."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.source import BadRecord, Context, NotConfigured, Payload, Posting, Rate, Seen, Source, Terms, WorkMode
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, text_of, texts_of
from app.jobs.sourcing.syndication import read_feed

# What the elements are called in the feeds of job boards, without their namespace prefixes.
_COMPANY = ("company", "company_name", "job_listing_company", "employer", "hiringorganization", "dc_creator", "author")
_LOCATION = ("location", "job_listing_location", "job_location")
_CITY, _REGION, _COUNTRY = ("city", "tt_city"), ("region",), ("country", "tt_country")
_REMOTE = ("remotestatus", "remote_status", "remote", "workplace_type", "work_mode", "workmode")
_WORK_MODES: tuple[tuple[frozenset[str], WorkMode], ...] = (
    (frozenset({"fully", "full", "remote", "fully remote", "true", "yes", "1"}), "remote"),
    (frozenset({"hybrid", "partly", "partially"}), "hybrid"),
    (frozenset({"none", "onsite", "on-site", "on site", "office"}), "onsite"),
)
_DEPARTMENT = ("department", "tt_department", "job_department")
_SENIORITY = ("seniority", "career_level", "experience_level", "experience", "level")
_TYPE = ("type", "job_type", "job_listing_job_type", "employment_type", "employmenttype")
_APPLY = ("apply_url", "applyurl", "application_url", "job_listing_application", "apply_link")
_COMPANY_URL = ("company_url", "company_website", "job_listing_company_website", "employer_url")
_REQUISITION = ("referencenumber", "reference_number", "requisition_id", "requisitionid", "job_reference")
_PAY = ("salary", "job_listing_salary", "job_salary", "compensation", "pay")
_EXPIRES = ("expires_at", "expires", "expirationdate", "expiration_date", "validthrough", "closingdate")
# How a whole feed writes its titles; one title alone would be a guess.
_STYLES = {
    "Company: Role": re.compile(r"^(?P<company>[^:]{2,80}):\s+(?P<role>.{3,})$"),
    "Role at Company": re.compile(r"^(?P<role>.{3,}?)\s+(?:at|@)\s+(?P<company>[^@]{2,80})$"),
    "Role | Company": re.compile(r"^(?P<role>[^|]{3,})\s\|\s(?P<company>[^|]{2,80})$"),
}
_MOST = 0.8
_CAREERS_AT = re.compile(
    r"^(?:careers?|jobs?|vacancies|open positions)\s+(?:at|@|with|-|–|:)\s+(?P<company>.+)$", re.IGNORECASE
)


class Rss(Source):
    """RSS 0.9 to 2.0 and Atom feeds, each a row that a person added."""

    slug = "rss"
    label = "RSS and Atom feeds"
    terms = Terms(link=None, attribution="Jobs from feeds that people here added, each linked to its page.")
    rate = Rate(60, timedelta(hours=1))
    schedule = timedelta(hours=2)
    complete = False
    has_boards = True

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for one feed."""
        address = context.address or (context.board.address if context.board else None)
        if address is None:
            raise NotConfigured("No feed has been added yet.")
        yield Payload.of(http.get(address), context.board)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of the feed, each with what only the whole feed tells."""
        feed = read_feed(payload)
        style = _style([title for entry in feed.entries if (title := text_of(entry, "title"))])
        publisher = _publisher(feed.title) or (urlsplit(payload.url).hostname or "")
        for entry in feed.whole_entries():
            yield {"entry": entry, "style": style, "publisher": publisher, "feed": payload.url}

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        whole = fields(record)
        entry = fields(whole["entry"])
        link, name = text_of(entry, "link"), text_of(entry, "id") or text_of(entry, "link")
        title, company = _title_and_company(entry, text_of(whole, "style"))
        if not (name and link and title):
            return BadRecord(f"The entry {title[:80] or name[:80] or '(empty)'} has no title or no link.")
        return Posting(
            source_id=name if "://" in name else f"{urlsplit(text_of(whole, 'feed')).hostname}:{name}",
            url=link,
            title=title,
            company=company or text_of(whole, "publisher"),
            description_html=text_of(entry, "text"),
            locations=_locations(entry),
            work_mode=_work_mode(entry),
            employment_type=_first(entry, _TYPE),
            seniority=_first(entry, _SENIORITY),
            department=_first(entry, _DEPARTMENT),
            tags=texts_of(entry, "terms"),
            skills=_split(text_of(entry, "skills"), ",|;"),
            pay_text=_first(entry, _PAY),
            language=text_of(entry, "language") or None,
            posted_at=read_moment(entry.get("published")) or read_moment(entry.get("updated")),
            updated_at=read_moment(entry.get("updated")),
            expires_at=read_moment(_first(entry, _EXPIRES)),
            apply_url=_first(entry, _APPLY),
            company_url=_first(entry, _COMPANY_URL),
            requisition_id=_first(entry, _REQUISITION),
        )


def _style(titles: Sequence[str]) -> str:
    for name, pattern in _STYLES.items():
        fitting = sum(1 for title in titles if pattern.match(title))
        if titles and fitting >= _MOST * len(titles):
            return name
    return ""


def _publisher(title: str) -> str:
    named = _CAREERS_AT.match(title)
    return named["company"].strip() if named else title


def _title_and_company(entry: JsonObject, style: str) -> tuple[str, str]:
    title, company = text_of(entry, "title"), _first(entry, _COMPANY) or ""
    found = _STYLES[style].match(title) if style else None
    if found and company.casefold() in {"", found["company"].casefold()}:
        return found["role"].strip(), found["company"].strip()
    return title, company


def _first(entry: JsonObject, names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := text_of(entry, name))), None)


def _locations(entry: JsonObject) -> tuple[str, ...]:
    """The places: as a list of them, in one element, or in one for each part."""
    places = texts_of(entry, "places")
    city = ", ".join(filter(None, (_first(entry, part) for part in (_CITY, _REGION, _COUNTRY))))
    apart = city if _first(entry, _CITY) else _first(entry, _REGION) or _first(entry, _COUNTRY) or ""
    return places or _split(_first(entry, _LOCATION) or apart, "|;")


def _split(text: str, marks: str) -> tuple[str, ...]:
    parts = re.split(f"[{marks}]", text)
    return tuple(dict.fromkeys(part.strip() for part in parts if part.strip()))


def _work_mode(entry: JsonObject) -> WorkMode | None:
    stated = (_first(entry, _REMOTE) or "").casefold()
    return next((mode for words, mode in _WORK_MODES if stated in words), None)
