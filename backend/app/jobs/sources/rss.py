"""Any RSS or Atom feed that a person adds."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from urllib.parse import urlsplit

from feedparser.api import parse as parse_feed

from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.moments import read_moment
from app.jobs.records import fields, refuse_web_page, text_of, texts_of
from app.jobs.source import BadRecord, Context, Damaged, NotConfigured, Payload, Posting, Rate, Seen, Source, Terms

# What the elements are called in the feeds of job boards, without their namespace prefixes.
_COMPANY = ("company", "company_name", "job_listing_company", "employer", "hiringorganization", "dc_creator", "author")
_LOCATION = ("location", "job_listing_location", "job_location", "region", "city", "country")
_TYPE = ("type", "job_type", "job_listing_job_type", "employment_type", "employmenttype")
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
_END = re.compile(rb"</(?:\w+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--.*-->\s*)*\Z", re.IGNORECASE | re.DOTALL)


class Rss(Source):
    """RSS 0.9 to 2.0 and Atom feeds, each a row that a person added."""

    slug = "rss"
    label = "RSS and Atom feeds"
    terms = Terms(link=None, attribution="Jobs from feeds that people here added, each linked to its page.")
    rate = Rate(12, timedelta(hours=1))
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
        feed = parse_feed(  # type: ignore[no-untyped-call]  # the library has no types
            payload.content,
            response_headers={"content-type": payload.content_type, "content-location": payload.url},
            sanitize_html=False,
            resolve_relative_uris=False,
        )
        if not feed.get("version"):
            refuse_web_page(payload)
            raise Damaged("This is not an RSS or Atom feed.")
        cut = not _END.search(payload.content[-2_000:])
        entries = feed.entries[:-1] if cut else feed.entries
        style = _style([title for entry in entries if (title := str(entry.get("title", "")))])
        publisher = _publisher(str(feed.feed.get("title", ""))) or (urlsplit(payload.url).hostname or "")
        for entry in entries:
            yield {"entry": _plain(entry), "style": style, "publisher": publisher, "feed": payload.url}
        if cut:
            raise Damaged("The feed broke off in the middle. What came before it was kept.")

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
            locations=_first_texts(entry, _LOCATION),
            employment_type=_first(entry, _TYPE),
            tags=texts_of(entry, "terms"),
            pay_text=_first(entry, _PAY),
            language=text_of(entry, "language") or None,
            posted_at=read_moment(entry.get("published")) or read_moment(entry.get("updated")),
            updated_at=read_moment(entry.get("updated")),
            expires_at=read_moment(_first(entry, _EXPIRES)),
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


def _plain(entry: Mapping[str, object]) -> JsonObject:
    """An entry of feedparser as plain JSON: its texts, its longest text as `text`, its categories as `terms`."""
    plain: JsonObject = {key: value for key, value in entry.items() if isinstance(value, str)}
    plain["text"] = max((*_contents(entry), str(entry.get("summary", ""))), key=len)
    tags = entry.get("tags")
    plain["terms"] = [str(tag["term"]) for tag in tags if tag.get("term")] if isinstance(tags, list) else []
    return plain


def _contents(entry: Mapping[str, object]) -> list[str]:
    contents = entry.get("content")
    return [str(part.get("value", "")) for part in contents] if isinstance(contents, list) else []


def _title_and_company(entry: JsonObject, style: str) -> tuple[str, str]:
    title, company = text_of(entry, "title"), _first(entry, _COMPANY) or ""
    found = _STYLES[style].match(title) if style else None
    if found and company.casefold() in {"", found["company"].casefold()}:
        return found["role"].strip(), found["company"].strip()
    return title, company


def _first(entry: JsonObject, names: Sequence[str]) -> str | None:
    return next((value for name in names if (value := text_of(entry, name))), None)


def _first_texts(entry: JsonObject, names: Sequence[str]) -> tuple[str, ...]:
    whole = _first(entry, names) or ""
    return tuple(part.strip() for part in re.split(r"[|;]", whole) if part.strip())
