"""The Muse: positions of the companies it portrays, the newest first, page by page."""

from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonValue
from app.jobs.source import BadRecord, Context, Payload, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.records import fields, listed, names_of, text_of

_PAGES = 25
_REMOTE = "flexible / remote"


class TheMuse(Source):
    """The Muse's public API."""

    slug = "themuse"
    label = "The Muse"
    address = "https://www.themuse.com/api/public/jobs"
    terms = Terms(
        link="https://www.themuse.com/developers/api/v2/terms",
        attribution="Jobs from The Muse, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    # 500 requests an hour are allowed without a key.
    pace = Pace(requests=400, per=timedelta(hours=1), spacing_s=1.0)
    schedule = timedelta(hours=3)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the newest pages; the first one is number 0."""
        address = with_query(context.address or self.address, descending="true")
        return pages(self, context, lambda number: Payload.of(http.get(with_query(address, page=number))), _PAGES)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of a page; mirrors keep them under `jobs`."""
        return listed(payload, "results" if b'"results"' in payload.content else "jobs")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        source_id, title = text_of(row, "id"), text_of(row, "name")
        company, url = next(iter(names_of(row, "company")), ""), next(iter(names_of(row, "refs", "landing_page")), "")
        if not (source_id and title and company and url):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title, no company or no address.")
        locations, categories = names_of(row, "locations"), names_of(row, "categories")
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_html=text_of(row, "contents"),
            locations=locations,
            work_mode="remote" if _REMOTE in map(str.casefold, locations) else None,
            seniority=", ".join(names_of(row, "levels")) or None,
            department=categories[0] if categories else None,
            tags=(*categories[1:], *names_of(row, "tags")),
            posted_at=read_moment(row.get("publication_date")),
        )
