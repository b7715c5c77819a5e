"""The query of a saved search: checked as the list's own route checks it, and read again when it is asked."""

from urllib.parse import urlencode

from app.alerts.types import SearchKind
from app.core.types import JsonObject
from app.jobs import parameters as of_jobs
from app.jobs.search.criteria import Criteria
from app.matching import parameters as of_matches
from app.matching.listing import Filters

LOC = ("body", "query")


def checked(kind: SearchKind, query: JsonObject) -> JsonObject:
    """The query as it is kept; raises `Invalid`, naming what is unknown or wrong."""
    known = of_matches.KEPT if kind is SearchKind.matches else of_jobs.KEPT
    return known.checked(query, LOC)


def criteria(query: JsonObject) -> Criteria:
    """What to look for among postings; raises `Invalid`."""
    return of_jobs.KEPT.value(query)


def filters(query: JsonObject) -> Filters:
    """What to look for among matches; raises `Invalid`."""
    return of_matches.KEPT.value(query)


def path(kind: SearchKind, query: JsonObject) -> str:
    """The list with this query in the dashboard, the newest first."""
    page = "/matches" if kind is SearchKind.matches else "/jobs"
    return f"{page}?{urlencode({**query, 'sort': 'newest'}, doseq=True)}"
