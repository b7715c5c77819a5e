"""Read the job on a page: structured data first, then its titles and text, then what a model makes of it."""

from collections.abc import Sequence
from dataclasses import replace

from app.core.text import fold
from app.core.types import JsonObject, JsonValue
from app.jobs.imports.extraction import jsonld, microdata
from app.jobs.imports.extraction.found import (
    JSON_LD,
    MICRODATA,
    NOT_STATED,
    NOWHERE,
    PAGE_TEXT,
    PAGE_TITLE,
    Found,
    NoJob,
)
from app.jobs.imports.extraction.gates import are_several, ended, is_gate, several, why_nothing
from app.jobs.imports.extraction.headline import Headline, headline
from app.jobs.imports.extraction.model import ModelReader, filled_in
from app.jobs.imports.extraction.page import Page
from app.jobs.imports.extraction.readable import links_of, main_html, text_of
from app.jobs.posting.canonical import url_key
from app.jobs.posting.cleaning import label
from app.jobs.source import Posting
from app.jobs.sourcing.jobposting import read_job_posting
from app.jobs.sourcing.records import text_of as field_text

# A description shorter than this is a teaser; the page itself has more.
TEASER = 300


def read_page(page: Page, asked_for: str, reader: ModelReader | None = None) -> Found:
    """The job a page shows; raises `NoJob`. `asked_for` is the address as the person gave it; `reader` fills gaps."""
    for method, rows in ((JSON_LD, jsonld.job_postings(page)), (MICRODATA, microdata.job_postings(page))):
        if rows:
            return _completed(page, _stated(_the_one(rows, page, asked_for), page), method, reader)
    if is_gate(page):
        raise NoJob(why_nothing(page))
    return _completed(page, Posting("", page.url, "", ""), PAGE_TEXT, reader)


def _the_one(rows: Sequence[JsonObject], page: Page, asked_for: str) -> JsonObject:
    """Of several postings the one the page is about; raises `NoJob` for a list of jobs."""
    alike: dict[tuple[str, str], JsonObject] = {}
    for row in rows:
        key = (fold(field_text(row, "title") or field_text(row, "name")), field_text(row, "description")[:2_000])
        alike[key] = _with_places_of(alike[key], row) if key in alike else row
    fitting = list(alike.values())
    if len(fitting) > 1:
        addresses = {url_key(page.url), url_key(asked_for)}
        fitting = [row for row in fitting if url_key(field_text(row, "url") or "-") in addresses]
    if len(fitting) != 1:
        titles = fold(f"{page.title} {page.heading} {page.meta('og:title')}")
        fitting = [row for row in alike.values() if (title := fold(field_text(row, "title"))) and title in titles]
    if len(fitting) != 1:
        raise NoJob(several(len(alike)))
    return fitting[0]


def _with_places_of(row: JsonObject, other: JsonObject) -> JsonObject:
    """The same posting, given once for each place."""
    places = [row.get("jobLocation"), other.get("jobLocation")]
    flat: list[JsonValue] = [
        place for value in places for place in (value if isinstance(value, list) else [value]) if place
    ]
    return {**row, "jobLocation": flat}


def _stated(row: JsonObject, page: Page) -> Posting:
    """The posting of structured data, whatever of it is missing."""
    read = read_job_posting({
        **row,
        "url": page.url,
        "title": field_text(row, "title") or field_text(row, "name") or NOT_STATED,
    })  # fmt: skip
    if isinstance(read, Posting):
        return replace(read, title="" if read.title == NOT_STATED else read.title)
    # Only the employer can be missing.
    whole = read_job_posting({
        **row,
        "url": page.url,
        "title": field_text(row, "title") or field_text(row, "name") or NOT_STATED,
        "hiringOrganization": NOT_STATED,
    })  # fmt: skip
    if not isinstance(whole, Posting):
        raise NoJob(why_nothing(page))
    return replace(whole, title="" if whole.title == NOT_STATED else whole.title, company="")


def _completed(page: Page, posting: Posting, method: str, reader: ModelReader | None) -> Found:
    """A posting with what the structured data lacks, from the rest of the page."""
    structured = method != PAGE_TEXT
    origins = {name: method for name in Posting.__dataclass_fields__ if structured and getattr(posting, name)}
    posting = _described(page, posting, origins)
    posting = _named(headline(page), posting, origins)
    posting = filled_in(text_of(posting.description_html, page.url), posting, origins, reader)
    if not label(posting.title) or not (posting.description_html or (structured and label(posting.company))):
        raise NoJob(why_nothing(page))
    if not structured and are_several(links_of(posting.description_html)):
        raise NoJob(several(None))
    if not label(posting.company):
        posting, origins["company"] = replace(posting, company=NOT_STATED), NOWHERE
    taken = ended(page)
    return Found(replace(posting, ended=taken is not None), method, origins, ended=taken)


def _described(page: Page, posting: Posting, origins: dict[str, str]) -> Posting:
    stated = text_of(posting.description_html, page.url)
    if len(stated) >= TEASER:
        return posting
    html = main_html(page)
    if len(text_of(html, page.url)) <= 2 * len(stated):
        return posting
    origins["description_html"] = PAGE_TEXT
    return replace(posting, description_html=html)


def _named(told: Headline, posting: Posting, origins: dict[str, str]) -> Posting:
    if not label(posting.title) and told.title:
        posting, origins["title"] = replace(posting, title=told.title), PAGE_TITLE
    if not label(posting.company) and told.company:
        posting, origins["company"] = replace(posting, company=told.company), told.company_from
    if not posting.locations and told.place:
        posting, origins["locations"] = replace(posting, locations=(told.place,)), PAGE_TITLE
    return posting
