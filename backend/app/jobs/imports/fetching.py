"""Read the job at an address: by the source that knows the address, else from the page itself."""

from collections.abc import Iterator
from dataclasses import replace

import structlog

from app.core.fetch_errors import BadStatus, CutOff, FetchError, NotAllowed, Throttled, TooLarge
from app.core.fetched import Fetched
from app.core.http import Outbound, outbound
from app.core.text import one_line
from app.jobs.imports.extraction.found import Found, NoJob
from app.jobs.imports.extraction.gates import GATED, PASTE
from app.jobs.imports.extraction.ladder import read_page
from app.jobs.imports.extraction.model import ModelReader
from app.jobs.imports.extraction.page import LONGEST_PAGE, Page
from app.jobs.imports.extraction.pasted import read_text
from app.jobs.plugins import all_sources
from app.jobs.posting.canonical import canonical, url_key
from app.jobs.source import Payload, Posting, PostingAddress, Source, SourceProblem, Unchanged
from app.jobs.sourcing.addresses import read_address as parts_of

log = structlog.get_logger(__name__)

ACCEPT = {"Accept": "text/html,application/xhtml+xml,text/plain;q=0.8,*/*;q=0.1"}
GATES = {401, 402, 403, 407, 418, 451, 999}
GONE = {404, 410}
_DOCUMENTS = {"application/pdf": "a PDF", "application/msword": "a Word document"}


def read_address(url: str, reader: ModelReader | None = None) -> Found:
    """The job at an address; raises `NoJob` with what to do next. `reader` fills the gaps of a page."""
    with outbound() as http:
        found = _from_source(http, url)
        if found is not None:
            return found
        answer = _asked(http, url)
        if canonical(answer.url) != canonical(url) and (found := _from_source(http, answer.url)) is not None:
            return found
    return _from_page(answer, url, reader)


def _from_source(http: Outbound, url: str) -> Found | None:
    """The posting from the source that knows the address; null where none does, or it can't be asked."""
    for source in all_sources().values():
        where = source.posting_at(url)
        if where is None:
            continue
        try:
            posting = _picked(list(_postings(http, source, where)), where, url)
        except (FetchError, SourceProblem, Unchanged) as problem:
            log.info("import_source_failed", source=source.slug, error=str(problem))
            continue
        if posting is not None:
            words = f"{source.label}'s own interface"
            origins = {name: words for name in Posting.__dataclass_fields__ if getattr(posting, name)}
            return Found(posting, words, origins, source.slug, where.board)
    return None


def _postings(http: Outbound, source: Source, where: PostingAddress) -> Iterator[Posting]:
    for payload in source.fetch_one(http, where):
        if isinstance(payload, Payload):
            yield from (record for record in source.parse(payload) if isinstance(record, Posting))


def _picked(postings: "list[Posting]", where: PostingAddress, url: str) -> Posting | None:
    """Of what came the posting that was asked for."""
    for posting in postings:
        page = parts_of(posting.url)
        # The address of some sites names a job by words of its own, and only the site knows its id.
        named = one_line(posting.source_id) == where.source_id or (page and where.source_id in page.path)
        if named or url_key(posting.url) == url_key(url):
            return replace(posting, source_id=one_line(posting.source_id))
    return None


def _asked(http: Outbound, url: str) -> Fetched:
    try:
        return http.get(url, headers=ACCEPT, max_bytes=LONGEST_PAGE)
    except CutOff as cut:
        # Structured data stands at the beginning of a page; what came may do.
        return cut.part
    except BadStatus as problem:
        raise NoJob(_refused(problem.status)) from problem
    except Throttled as problem:
        raise NoJob(f"{problem} {PASTE}") from problem
    except NotAllowed as problem:
        raise NoJob(str(problem)) from problem
    except TooLarge as problem:
        raise NoJob(f"The page is too large to be a job's. {PASTE}") from problem
    except FetchError as problem:
        raise NoJob(f"{problem} Try again later, or copy the job's text and paste it here.") from problem


def _refused(status: int) -> str:
    if status in GATES:
        return GATED
    if status in GONE:
        return f"The site says that there is no page at this address ({status}). If you have the job's text, paste it."
    return f"The site answered with status {status} instead of the page. Try again later, or paste the job's text."


def _from_page(answer: Fetched, asked_for: str, reader: ModelReader | None) -> Found:
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    start = answer.content[:1_000].lstrip().lower()
    if start.startswith(b"%pdf") or kind in _DOCUMENTS:
        raise NoJob(f"This address leads to {_DOCUMENTS.get(kind, 'a PDF')}, not to a web page. {PASTE}")
    if not start:
        raise NoJob(f"The page is empty. {PASTE}")
    page = Page.of(answer.content, answer.headers.get("content-type", ""), answer.url)
    if kind == "text/plain" and b"<html" not in start:
        return read_text(page.html, None, None, answer.url, reader)
    if kind.startswith(("image/", "video/", "audio/", "application/zip", "application/octet")):
        raise NoJob(f"This address leads to a file, not to a web page. {PASTE}")
    return read_page(page, asked_for, reader)
