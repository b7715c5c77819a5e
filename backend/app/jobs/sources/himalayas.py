"""Himalayas: remote positions, the newest first, twenty to a page."""

from collections.abc import Iterator
from datetime import timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.posting.pay import in_words
from app.jobs.source import BadRecord, Context, Payload, PayPeriod, PostedPay, Posting, Rate, Seen, Source, Terms
from app.jobs.sourcing.addresses import name_of
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.records import fields, listed, names_of, number_of, text_of, texts_of

_PAGE = 20
_PAGES = 25
_PERIODS: dict[str, PayPeriod] = {
    "hourly": "hour", "daily": "day", "monthly": "month", "annual": "year", "annually": "year", "yearly": "year",
}  # fmt: skip
# Without a period figures are a year's, but a site that leaves the period out may have left out "hourly".
_YEARLY_FROM = 5_000


class Himalayas(Source):
    """Himalayas' public API."""

    slug = "himalayas"
    label = "Himalayas"
    address = "https://himalayas.app/jobs/api"
    terms = Terms(
        link="https://himalayas.app/api",
        attribution="Jobs from Himalayas, each linked to its page there.",
    )
    rate = Rate(60, timedelta(hours=1))
    pace = Pace(requests=30, spacing_s=1.0, at_once=1)
    schedule = timedelta(hours=2)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Ask for the newest pages."""
        address = context.address or self.address

        def page(number: int) -> Payload:
            return Payload.of(http.get(with_query(address, limit=_PAGE, offset=number * _PAGE)))

        return pages(self, context, page, _PAGES)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The entries of a page."""
        return listed(payload, "jobs")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one entry."""
        row = fields(record)
        title, company = text_of(row, "title"), _company(row)
        link, name = text_of(row, "applicationLink"), text_of(row, "guid")
        url = name if "://" in name else link
        if not (title and company and url):
            return BadRecord(f"The entry {title[:80] or name[:80] or '(empty)'} has no title, company or address.")
        categories = texts_of(row, "parentCategories")
        return Posting(
            source_id=name or link,
            url=url,
            title=title,
            company=company,
            description_html=text_of(row, "description") or text_of(row, "excerpt"),
            locations=_locations(row),
            work_mode="remote",
            employment_type=text_of(row, "employmentType") or None,
            seniority=", ".join(names_of(row, "seniority")) or None,
            department=categories[0] if categories else None,
            tags=tuple(tag.replace("-", " ") for tag in (*categories[1:], *texts_of(row, "categories"))),
            pay=_pay(row),
            pay_text=in_words(_pay(row)),
            posted_at=read_moment(row.get("pubDate")),
            updated_at=read_moment(row.get("updatedAt")),
            expires_at=read_moment(row.get("expiryDate")),
            apply_url=link or None,
        )


def _company(row: JsonObject) -> str:
    """The company; some entries carry the word "name" instead, then its name in the address of its page."""
    named = (*names_of(row, "companyName"), *names_of(row, "company"))
    given = next((name for name in named if name.casefold() != "name"), "")
    return given or name_of(text_of(row, "companySlug"))


def _locations(row: JsonObject) -> tuple[str, ...]:
    """From where the work may be done; an empty list means from anywhere."""
    return ("Worldwide",) if row.get("locationRestrictions") == [] else names_of(row, "locationRestrictions")


def _pay(row: JsonObject) -> PostedPay | None:
    least, most = number_of(row, "minSalary"), number_of(row, "maxSalary")
    currency = text_of(row, "currency") or text_of(row, "salaryCurrency")
    if least is None and most is None:
        return None
    return PostedPay(least, most, currency or None, _period(row, most or least or 0))


def _period(row: JsonObject, figure: float) -> PayPeriod | None:
    stated = text_of(row, "salaryPeriod").casefold()
    return _PERIODS.get(stated) if stated or figure < _YEARLY_FROM else "year"
