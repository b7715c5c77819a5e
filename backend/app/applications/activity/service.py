"""The job-search report. Services never commit."""

from datetime import date, timedelta

from fastapi import Response
from sqlalchemy.orm import Session

from app.applications.activity.gathering import Span, gathered
from app.applications.activity.report_csv import report_csv
from app.applications.activity.report_pdf import report_pdf
from app.applications.activity.schemas import JobSearchReport
from app.applications.activity.types import ReportFormat, ReportLanguage
from app.applications.reminders.days import at
from app.auth.models import User
from app.auth.zones import zone_of
from app.core.clock import now
from app.core.errors import Invalid
from app.core.spreadsheet import MEDIA_TYPE as CSV_TYPE
from app.profile import service as profiles
from app.profile.download import attachment

USUAL, LONGEST = timedelta(days=30), timedelta(days=5 * 366)
FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2200, 1, 1)
# What still makes a file that somebody reads.
MOST_SET = 1_000
_NAMES = {ReportLanguage.en: "job-search-report", ReportLanguage.de: "bewerbungsnachweis"}


def report(
    session: Session, user: User, first: date | None, last: date | None, language: ReportLanguage, *, contacts: bool
) -> JobSearchReport:
    """The report of a span of days, the last 30 where nothing is said; raises `Invalid`."""
    span = _span(user, first, last)
    name = user.full_name or profiles.present(session, user.id).values.full_name
    return gathered(session, user.id, name, span, language, with_contacts=contacts)


def _span(user: User, first: date | None, last: date | None) -> Span:
    zone, moment = zone_of(user), now()
    for name, day in (("from", first), ("to", last)):
        if day is not None and not FIRST_DAY <= day < LAST_DAY:
            raise Invalid.field(["query", name], "Choose a day between 1970 and 2200", "out_of_range")
    last_day = last or moment.astimezone(zone).date()
    first_day = first or last_day - USUAL
    if first_day > last_day:
        raise Invalid.field(["query", "from"], "The first day lies after the last", "out_of_range")
    if last_day - first_day > LONGEST:
        raise Invalid.field(["query", "from"], "A report covers five years at most", "out_of_range")
    start, end = (at(day, 0, zone) for day in (first_day, last_day + timedelta(days=1)))
    return Span(first_day, last_day, start, end, zone, moment)


def as_file(made: JobSearchReport, kind: ReportFormat) -> Response:
    """The report to save, or as JSON; raises `Invalid` for more than a PDF should hold."""
    name = f"{_NAMES[made.language]}-{made.first_day}-{made.last_day}.{kind.value}"
    if kind is ReportFormat.json:
        return Response(made.model_dump_json(), media_type="application/json")
    if kind is ReportFormat.csv:
        return attachment(report_csv(made), name, CSV_TYPE)
    if len(made.items) > MOST_SET:
        raise Invalid.field(
            ["query", "from"], f"A PDF holds {MOST_SET:,} applications at most. Choose fewer days, or CSV.", "too_many"
        )
    return attachment(report_pdf(made), name, "application/pdf")
