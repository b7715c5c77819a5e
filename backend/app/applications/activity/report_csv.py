"""The report as a table: one application a row."""

from collections.abc import Iterator

from app.applications.activity.phrases import PHRASES, Phrases
from app.applications.activity.schemas import JobSearchItem, JobSearchReport
from app.applications.activity.types import ReportLanguage
from app.core.spreadsheet import csv_bytes

# A German spreadsheet takes the comma for the decimal mark and parts cells at semicolons.
_BETWEEN = {ReportLanguage.en: ",", ReportLanguage.de: ";"}
WITHIN = " · "


def report_csv(report: JobSearchReport) -> bytes:
    """The report as CSV; the day of applying as ISO 8601, which every spreadsheet takes for a date."""
    words = PHRASES[report.language]
    rows = [list(words.columns.values()), *(list(_cells(*one, words)) for one in enumerate(report.items, 1))]
    return csv_bytes(rows, between=_BETWEEN[report.language])


def _cells(number: int, item: JobSearchItem, words: Phrases) -> Iterator[str]:
    yield str(number)
    yield item.applied_on.isoformat() if item.applied_on else words.no_day
    yield from (item.title, item.company, item.location or "", words.source(item), item.url or "")
    yield WITHIN.join(words.stage(one) for one in item.stages)
    yield WITHIN.join(words.short_day(day) for day in item.replies)
    yield WITHIN.join(words.interview(one) for one in item.interviews)
    yield WITHIN.join(words.paper(one) for one in item.papers)
    yield WITHIN.join(item.files)
    yield WITHIN.join(words.contacted(one) for one in item.contacts)
