"""USAJOBS: the positions of the United States government, the newest first, page by page."""

from collections.abc import Iterator
from datetime import MAXYEAR, datetime, timedelta

from app.core.http import Outbound
from app.core.pace import Pace
from app.core.types import JsonObject, JsonValue
from app.jobs.posting.cleaning import html_of
from app.jobs.source import (
    BadRecord,
    Context,
    NotConfigured,
    Payload,
    PayPeriod,
    PostedPay,
    Posting,
    Rate,
    Seen,
    Setting,
    Source,
    Terms,
    WorkMode,
)  # fmt: skip
from app.jobs.sourcing.moments import read_moment
from app.jobs.sourcing.paging import pages, with_query
from app.jobs.sourcing.records import fields, listed, names_of, text_of, texts_of
from app.jobs.sourcing.records import number_of as number

_PAGE = 250
_PAGES = 20
_PERIODS: dict[str, PayPeriod] = {
    "pa": "year", "per year": "year", "ph": "hour", "per hour": "hour", "pd": "day", "per day": "day",
    "pm": "month", "per month": "month",
}  # fmt: skip
_RATES = {
    "bw": "every two weeks", "fb": "fee basis", "pw": "piece work", "st": "student stipend", "sy": "school year",
    "wc": "without compensation",
}  # fmt: skip
# Agencies write what they like beside the code.
_SCHEDULES = {"1": "Full-time", "2": "Part-time", "3": "Shift work", "4": "Intermittent", "5": "Job sharing"}
_PATHS = {
    "public": "Open to the public", "fed-competitive": "Federal employees, competitive service",
    "fed-excepted": "Federal employees, excepted service", "fed-transition": "Career transition (CTAP, ICTAP, RPL)",
    "fed-internal-search": "Internal to an agency", "vet": "Veterans", "disability": "Individuals with disabilities",
    "mspouse": "Military spouses", "land": "Land and base management", "ng": "National Guard and reserves",
    "nguard": "National Guard and reserves", "native": "Native Americans", "peace": "Peace Corps and AmeriCorps Vista",
    "overseas": "Family of overseas employees", "ses": "Senior executives", "graduates": "Recent graduates",
    "student": "Students", "special-authorities": "Special authorities",
}  # fmt: skip
# Where the parts of the text stand, in the order of the announcement.
_SECTIONS = (
    ("Summary", "JobSummary"), ("Duties", "MajorDuties"), ("Requirements", "Requirements"),
    ("Conditions of employment", "KeyRequirements"), ("Qualifications", "QualificationSummary"),
    ("Education", "Education"), ("Additional information", "OtherInformation"), ("Benefits", "Benefits"),
    ("How you will be evaluated", "Evaluations"), ("Required documents", "RequiredDocuments"),
    ("How to apply", "HowToApply"), ("Next steps", "WhatToExpectNext"),
)  # fmt: skip
_FACTS = (
    ("Security clearance", "SecurityClearance"), ("Travel required", "TravelCode"),
    ("Promotion potential", "PromotionPotential"), ("Drug test required", "DrugTestRequired"),
    ("Relocation expenses paid", "Relocation"), ("Telework eligible", "TeleworkEligible"),
    ("Remote job", "RemoteIndicator"), ("Position sensitivity and risk", "PositionSensitivitiy"),
)  # fmt: skip
# What the grades of the General Schedule mean, by the lowest that is offered.
_GENERAL = frozenset({"GS", "GG", "GL"})
_GRADES = ((13, "senior level"), (8, "mid-level"), (1, "entry level"))
# An announcement closes at midnight in Washington; in winter that is so long after the day began in Greenwich.
_END_OF_DAY = timedelta(hours=29)


class UsaJobs(Source):
    """The search API of USAJOBS."""

    slug = "usajobs"
    label = "USAJOBS"
    address = "https://data.usajobs.gov/api/Search"
    terms = Terms(
        link="https://developer.usajobs.gov/guides/terms-of-use",
        attribution="Jobs from USAJOBS, the job site of the United States government, each linked to its announcement.",
    )
    needs = (
        Setting("api_key", "API key", secret=True, hint="Free from developer.usajobs.gov, under “Request API key”."),
        Setting("email", "E-mail address", hint="The one the key was asked for with. It is sent with each request."),
        Setting("keyword", "Words to search for", required=False, hint="For example nurse. Without them, all jobs."),
        Setting("location", "Place to search in", required=False, hint="For example Denver. Without it, everywhere."),
    )
    rate = Rate(60, timedelta(hours=1))
    pace = Pace(requests=50, spacing_s=0.5)
    schedule = timedelta(hours=6)
    complete = False

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        """Search for the newest announcements, with their full texts."""
        headers = _headers(context)
        words = {"Keyword": context.settings.get("keyword", ""), "LocationName": context.settings.get("location", "")}
        query = {name: value for name, value in words.items() if value}
        order = {"Fields": "Full", "SortField": "opendate", "SortDirection": "Desc"}
        address = with_query(context.address or self.address, **query, **order, ResultsPerPage=_PAGE)

        def page(number: int) -> Payload:
            return Payload.of(http.get(with_query(address, Page=number + 1), headers=headers))

        return pages(self, context, page, _PAGES)

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        """The announcements of a page."""
        return listed(payload, "SearchResult.SearchResultItems")

    def posting(self, record: JsonValue) -> Posting | BadRecord | None:
        """Read one announcement."""
        whole = fields(record)
        row, source_id = fields(whole["MatchedObjectDescriptor"]), text_of(whole, "MatchedObjectId")
        title, url = text_of(row, "PositionTitle"), _plain(text_of(row, "PositionURI"))
        company = text_of(row, "OrganizationName") or text_of(row, "DepartmentName")
        if not (source_id and title and company and url):
            return BadRecord(f"Entry {source_id or 'without an id'} has no title, no agency or no address.")
        details = _details(row)
        return Posting(
            source_id=source_id,
            url=url,
            title=title,
            company=company,
            description_html=_text(row, details),
            locations=names_of(row, "PositionLocation", "LocationName"),
            work_mode=_work_mode(details),
            employment_type=", ".join(_kinds(row)) or None,
            seniority=_grade(row, details),
            department=text_of(row, "DepartmentName") or None,
            tags=names_of(row, "JobCategory", "Name"),
            pay=_pay(row),
            pay_text=_pay_text(row),
            posted_at=read_moment(row.get("PublicationStartDate")),
            expires_at=_end(row.get("ApplicationCloseDate")) or _end(row.get("PositionEndDate")),
            apply_url=_plain(next(iter(texts_of(row, "ApplyURI")), "")) or None,
            requisition_id=text_of(row, "PositionID") or None,
        )


def _headers(context: Context) -> dict[str, str]:
    key, email = context.settings.get("api_key", ""), context.settings.get("email", "")
    if not (key and email):
        raise NotConfigured("It needs a setting: API key, E-mail address.")
    if not (f"{key}{email}".isascii() and f"{key}{email}".isprintable()):
        raise NotConfigured("The API key or the e-mail address holds characters that can't be sent.")
    return {"Authorization-Key": key, "User-Agent": email}


def _plain(url: str) -> str:
    return url.replace("https://www.usajobs.gov:443/", "https://www.usajobs.gov/")


def _details(row: JsonObject) -> JsonObject:
    area = row.get("UserArea")
    details = area.get("Details") if isinstance(area, dict) else None
    return details if isinstance(details, dict) else {}


def _end(value: JsonValue) -> datetime | None:
    moment = read_moment(value) if isinstance(value, str) else None
    if moment is None or moment.year >= MAXYEAR:
        return None
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + _END_OF_DAY


def _yes(value: JsonValue) -> bool | None:
    """Yes or no, as true or false or in letters; null where neither is said."""
    words = {"true": True, "yes": True, "y": True, "false": False, "no": False, "n": False}
    return value if isinstance(value, bool) else words.get(str(value).strip().casefold())


def _work_mode(details: JsonObject) -> WorkMode | None:
    """Who teleworks comes to the office on other days; who may not is always there."""
    if _yes(details.get("RemoteIndicator")):
        return "remote"
    telework = _yes(details.get("TeleworkEligible"))
    return None if telework is None else "hybrid" if telework else "onsite"


def _kinds(row: JsonObject) -> tuple[str, ...]:
    schedules = (
        _SCHEDULES.get(text_of(each, "Code")) or text_of(each, "Name") for each in _objects(row, "PositionSchedule")
    )
    return tuple(dict.fromkeys(filter(None, (*schedules, *names_of(row, "PositionOfferingType", "Name")))))


def _grade(row: JsonObject, details: JsonObject) -> str | None:
    """The pay plan and grade with what it means: `GS-12/13 (mid-level)`."""
    grades = list(dict.fromkeys(filter(None, (text_of(details, "LowGrade"), text_of(details, "HighGrade")))))
    plan = next(iter(names_of(row, "JobGrade", "Code")), "")
    if not plan:
        return None
    name = "-".join(filter(None, (plan, "/".join(grades))))
    lowest = int(grades[0]) if grades and grades[0].isdecimal() else 0
    level = next((level for grade, level in _GRADES if lowest >= grade), None) if plan in _GENERAL else None
    return f"{name} ({level})" if level else name


def _objects(row: JsonObject, name: str) -> list[JsonObject]:
    stated = row.get(name)
    return [each for each in stated if isinstance(each, dict)] if isinstance(stated, list) else []


def _pay(row: JsonObject) -> PostedPay | None:
    for rate in _objects(row, "PositionRemuneration"):
        least, most = number(rate, "MinimumRange"), number(rate, "MaximumRange")
        period = _PERIODS.get(text_of(rate, "RateIntervalCode").casefold())
        if period and (least is not None or most is not None):
            return PostedPay(least, most, "USD", period)
    return None


def _pay_text(row: JsonObject) -> str | None:
    """Pay in words where it is for a time we don't count in, such as two weeks, or none at all."""
    for rate in _objects(row, "PositionRemuneration"):
        code = text_of(rate, "RateIntervalCode").casefold()
        if code and code not in _PERIODS:
            figures = (text_of(rate, name) for name in ("MinimumRange", "MaximumRange") if number(rate, name))
            words = text_of(rate, "Description") or _RATES.get(code, code)
            return " ".join(filter(None, (" - ".join(dict.fromkeys(figures)), words)))
    return None


def _text(row: JsonObject, details: JsonObject) -> str:
    """The announcement under its own headings, what it says in single words as a list at the end."""
    parts = [(heading, texts_of(details, name) or texts_of(row, name)) for heading, name in _SECTIONS]
    sections = [f"<h3>{heading}</h3>{''.join(map(_html, texts))}" for heading, texts in parts if texts]
    facts = "".join(f"<li>{html_of(fact)[3:-4]}</li>" for fact in _facts(details))
    return "".join(sections) + (f"<h3>In brief</h3><ul>{facts}</ul>" if facts else "")


def _html(text: str) -> str:
    return text if "</" in text or "<br" in text else html_of(text)


def _facts(details: JsonObject) -> Iterator[str]:
    who = names_of(details, "WhoMayApply", "Name")
    paths = tuple(_PATHS.get(path, path) for path in texts_of(details, "HiringPath"))
    for label, said in (("Who may apply", who), ("Hiring paths", paths)):
        if said:
            yield f"{label}: {', '.join(said)}"
    for label, name in _FACTS:
        known = _yes(details.get(name))
        word = text_of(details, name) if known is None else "Yes" if known else "No"
        if word:
            yield f"{label}: {word}"
