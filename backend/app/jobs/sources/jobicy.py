"""Jobicy: its newest hundred remote positions, in one JSON list."""

from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.posting.pay import in_words
from app.jobs.source import BadRecord, Context, Payload, PayPeriod, PostedPay, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import with_query
from app.jobs.sourcing.records import fields, listed, number_of, text_of, texts_of

_COUNT = 100
_PERIODS: dict[str, PayPeriod] = {"hourly": "hour", "daily": "day", "monthly": "month", "yearly": "year"}


class Jobicy(Source):
    """Jobicy's public API."""

    slug = "jobicy"
    label = "Jobicy"
    address = "https://jobicy.com/api/v2/remote-jobs"
    terms = Terms(
        link="https://jobicy.com/jobs-rss-feed",
        attribution="Jobs from Jobicy, each linked to its page there.",
        notice="Jobicy shows a job here six hours after its own site, and asks to be read once an hour at most.",
    )
    rate = Rate(1, timedelta(hours=1))
    pace = Pace(requests=4)
    schedule = timedelta(hours=3)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the longest list there is."""
        yield Payload.of(http.get(with_query(context.address or self.address, count=_COUNT)))

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of the list."""
        return listed(payload, "jobs")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        source_id, title, company = text_of(row, "id"), text_of(row, "jobTitle"), text_of(row, "companyName")
        url = text_of(row, "url")
        if not (source_id and title and company and url):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title, no company or no address.")
        level, industries = text_of(row, "jobLevel"), texts_of(row, "jobIndustry")
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_html=text_of(row, "jobDescription") or text_of(row, "jobExcerpt"),
            locations=_locations(row),
            work_mode="remote",
            employment_type=", ".join(texts_of(row, "jobType")) or None,
            seniority=level if level.casefold() != "any" else None,
            department=industries[0] if industries else None,
            tags=industries,
            pay=_pay(row),
            pay_text=_pay_text(row),
            posted_at=read_moment(row.get("pubDate")),
        )


def _locations(row: JsonObject) -> tuple[str, ...]:
    """From where the work may be done: countries and groups of countries, with commas between them."""
    named = (part.strip() for whole in texts_of(row, "jobGeo") for part in whole.split(","))
    return tuple(dict.fromkeys(filter(None, named)))


def _figures(row: JsonObject) -> tuple[float | None, float | None, str]:
    """The least, the most and the period: until 2025 all figures were yearly, and called so."""
    least, most = number_of(row, "salaryMin"), number_of(row, "salaryMax")
    if least is None and most is None:
        return number_of(row, "annualSalaryMin"), number_of(row, "annualSalaryMax"), "yearly"
    return least, most, text_of(row, "salaryPeriod")


def _pay(row: JsonObject) -> PostedPay | None:
    least, most, period = _figures(row)
    if least is None and most is None:
        return None
    return PostedPay(least, most, text_of(row, "salaryCurrency") or None, _PERIODS.get(period.casefold()))


def _pay_text(row: JsonObject) -> str | None:
    """Pay in words where its period is none we count in, a week for one."""
    words = in_words(_pay(row))
    return f"{words} {text_of(row, 'salaryPeriod')}".strip() if words else None
