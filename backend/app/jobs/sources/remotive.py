"""Remotive: the remote positions its public API shows, in one JSON list."""

from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.source import BadRecord, Context, Payload, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.records import fields, listed, text_of, texts_of


class Remotive(Source):
    """Remotive's public API."""

    slug = "remotive"
    label = "Remotive"
    address = "https://remotive.com/api/remote-jobs"
    terms = Terms(
        link="https://remotive.com/api/remote-jobs",
        attribution="Jobs from Remotive, each linked to its page there.",
        notice=(
            "Remotive shows a job here 24 hours after its own site. Its jobs may be shown with a link back, but not "
            "passed on to other job sites."
        ),
    )
    rate = Rate(4, timedelta(days=1))
    pace = Pace(requests=2)
    schedule = timedelta(hours=6)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the one list there is."""
        yield Payload.of(http.get(context.address or self.address))

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of the list."""
        return listed(payload, "jobs")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        source_id, title, company = text_of(row, "id"), text_of(row, "title"), text_of(row, "company_name")
        url = text_of(row, "url")
        if not (source_id and title and company and url):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title, no company or no address.")
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_html=text_of(row, "description"),
            locations=_locations(row),
            work_mode="remote",
            employment_type=text_of(row, "job_type") or None,
            department=text_of(row, "category") or None,
            tags=texts_of(row, "tags"),
            pay_text=text_of(row, "salary") or None,
            posted_at=read_moment(row.get("publication_date")),
        )


def _locations(row: JsonObject) -> tuple[str, ...]:
    """From where the work may be done: countries and groups of countries, with commas between them."""
    parts = (part.strip() for part in text_of(row, "candidate_required_location").split(","))
    return tuple(dict.fromkeys(filter(None, parts)))
