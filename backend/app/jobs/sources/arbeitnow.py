"""Arbeitnow: positions in Germany and around it, the newest first, page by page."""

from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import BadRecord, Context, Payload, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.records import fields, listed, text_of, texts_of
from app.ml.terms.employment import employment_type_of

_PAGES = 10


class Arbeitnow(Source):
    """Arbeitnow's public API."""

    slug = "arbeitnow"
    label = "Arbeitnow"
    address = "https://www.arbeitnow.com/api/job-board-api"
    terms = Terms(
        link="https://www.arbeitnow.com/terms",
        attribution="Jobs from Arbeitnow, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    pace = Pace(requests=30, spacing_s=1.0, at_once=1)
    schedule = timedelta(hours=2)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the newest pages by number: its own links to the next one leave the list."""
        address = context.address or self.address
        return pages(self, context, lambda number: Payload.of(http.get(with_query(address, page=number + 1))), _PAGES)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of a page."""
        return listed(payload, "data")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        slug, title, company = text_of(row, "slug"), text_of(row, "title"), text_of(row, "company_name")
        url = text_of(row, "url")
        if not (slug and title and company and url):
            return BadRecord(f"Entry {slug[:80] or 'without a name'} has no title, no company or no address.")
        kinds, levels = _kinds_and_levels(row)
        return Posting(
            source_id=slug,
            url=url,
            title=title,
            company=company,
            description_html=text_of(row, "description"),
            locations=texts_of(row, "location"),
            # What is not marked as remote may still be hybrid: its text decides.
            work_mode="remote" if row.get("remote") is True else None,
            employment_type=", ".join(kinds) or None,
            seniority=", ".join(levels) or None,
            tags=_tags(row),
            posted_at=read_moment(row.get("created_at")),
        )


def _kinds_and_levels(row: JsonObject) -> tuple[list[str], list[str]]:
    """`job_types` mixes kinds of employment ("Part-time permanent") with levels ("professional / experienced")."""
    stated = texts_of(row, "job_types")
    kinds = [kind for kind in stated if employment_type_of("", "", (kind,))]
    return kinds, [level for level in stated if level not in kinds]


def _tags(row: JsonObject) -> tuple[str, ...]:
    sponsors = ("Visa sponsorship",) if row.get("visa_sponsorship") is True else ()
    return texts_of(row, "tags") + sponsors
