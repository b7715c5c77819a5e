"""What the title of a page tells: the position, and the employer where the page says who that is."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from app.core.text import fold, one_line
from app.jobs.imports.extraction.found import PAGE_TITLE, SITE_NAME
from app.jobs.imports.extraction.page import Page

_BARS = re.compile(r"\s+[|·•»]\s+")
_PARTS = re.compile(r"\s+[|–—·•»]\s+|\s+-\s+")
_HIRING = re.compile(
    r"^(?P<company>.{2,80}?) (?:is )?hiring (?:an? )?(?P<title>.{3,150}?)(?: in (?P<place>[A-Z].{1,80}))?$"
)
_AT = re.compile(r"^(?P<title>.{3,150}?)\s+(?:at|@)\s+(?P<company>[A-Z0-9][^|@]{1,80})$")
_APPLICATION = re.compile(
    r"^(?:job application for|apply (?:for|to)|job(?: opening)?:|vacancy:|stellenangebot:)\s+", re.IGNORECASE
)
# Titles of pages, not of positions.
_NO_POSITION = re.compile(
    r"^(?:home|welcome|jobs?|careers?|vacanc(?:y|ies)|open (?:positions|roles|jobs)|current (?:openings|vacancies)|"
    r"job (?:details?|openings?|search|posting|description)|opportunit(?:y|ies)|join (?:us|our team)|work with us|"
    r"karriere|stellenangebote?|untitled|loading\W*|index|error|page not found|not found|\d+|[\w-]+\.\w{2,6})$",
    re.IGNORECASE,
)
# Sites whose name is never the employer's.
_BOARDS = re.compile(
    r"linkedin|indeed|glassdoor|monster|ziprecruiter|stepstone|seek|totaljobs|\breed\b|xing|jungle|built ?in|dice|"
    r"wellfound|angellist|simplyhired|careerbuilder|jobstreet|naukri|adzuna|jooble|talent\.com|remote ?ok|"
    r"weworkremotely|we work remotely|himalayas|jobicy|arbeitnow|greenhouse|lever|ashby|workable|smartrecruiters|"
    r"recruitee|personio|workday|teamtailor|bamboohr|icims|jobvite|taleo|jobs?\b.*board",
    re.IGNORECASE,
)
_CAREERS = re.compile(
    r"^(?:careers?|jobs?|work|vacancies)\s+(?:at|@|with)\s+|\s+(?:careers?|jobs?|recruitment|karriere)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Headline:
    """The position and the employer, empty where the page does not tell; `company_from` says where it stood."""

    title: str
    company: str = ""
    company_from: str = PAGE_TITLE
    place: str = ""


def headline(page: Page) -> Headline:
    """Read the titles of a page."""
    for told in dict.fromkeys((page.meta("og:title", "twitter:title"), page.title)):
        read = _sentence(told)
        if read is not None:
            return read
    company = _site(page)
    title = _position(page, company)
    return Headline(title, company, SITE_NAME if company else PAGE_TITLE)


def _sentence(told: str) -> Headline | None:
    """ "Acme hiring Nurse in Leeds | LinkedIn", "Nurse at Acme"."""
    hiring = _HIRING.match(_BARS.split(told)[0])
    if hiring and hiring["company"][0].isupper():
        return Headline(one_line(hiring["title"]), one_line(hiring["company"]), place=one_line(hiring["place"] or ""))
    at = _AT.match(_APPLICATION.sub("", _PARTS.split(told)[0]))
    return (
        Headline(one_line(at["title"]), one_line(at["company"])) if at and not _BOARDS.search(at["company"]) else None
    )


def _position(page: Page, company: str) -> str:
    heading = page.heading
    if heading and not _NO_POSITION.match(heading) and fold(heading) != fold(company):
        return heading[:300]
    return next(_candidates(page, company), "")


def _candidates(page: Page, company: str) -> Iterator[str]:
    host = fold(urlsplit(page.url).hostname or "")
    not_it = {fold(company), fold(page.meta("og:site_name")), host, host.removeprefix("www.")}
    for told in (page.meta("og:title", "twitter:title"), page.title):
        for part in _PARTS.split(_APPLICATION.sub("", told)):
            if len(part) > 2 and fold(part) not in not_it and not _NO_POSITION.match(part):
                yield part


def _site(page: Page) -> str:
    """The name of the site, where it is that of an employer: it stands in the address too, and is no job board's."""
    name = _CAREERS.sub("", page.meta("og:site_name", "application-name"))
    host = urlsplit(page.url).hostname or ""
    key = re.sub(r"[^a-z0-9]", "", fold(name))
    if len(key) < 2 or key not in re.sub(r"[^a-z0-9]", "", host) or _BOARDS.search(name):
        return ""
    return name
