"""Which boards a careers page shows, links to or embeds; one step further where it only leads to the real one."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import monotonic
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser

from app.core.fetch_errors import FetchError
from app.core.http import Outbound, outbound
from app.jobs.plugins import all_sources
from app.jobs.source import Board, Source

MAX_BYTES = 4 * 1024 * 1024
LONGEST_S = 25.0
MOST_STEPS = 2
_CAREERS = re.compile(
    r"\b(?:careers?|jobs?|vacanc(?:y|ies)|join[ _-]us|work[ _-](?:with|for|at)[ _-]us|open[ _-](?:roles|positions)|"
    r"hiring|karriere|stellen\w*|emplois?|recrutement|empleos?|trabaja\w*|vacatures|werken|lavora\w*|jobb\w*)\b",
    re.IGNORECASE,
)
_MOST_LINKS = 3_000


@dataclass(frozen=True, slots=True)
class Found:
    """A board and whose it is."""

    source: Source
    board: Board


@dataclass(frozen=True, slots=True)
class Looked:
    """What looking at a page came to: the boards, the pages read, and why one could not be."""

    boards: Sequence[Found]
    pages: Sequence[str]
    problem: str | None


def boards_at(url: str) -> list[Found]:
    """The boards that an address leads to by its form alone."""
    return [Found(source, board) for source in _with_boards() if (board := source.board_at(url))]


def boards_on(url: str, page: str) -> list[Found]:
    """The boards that a page shows, links to or embeds."""
    return [Found(source, board) for source in _with_boards() if (board := source.board_on(url, page))]


def _with_boards() -> Iterator[Source]:
    return (source for source in all_sources().values() if source.has_boards)


def look_at(url: str) -> Looked:
    """Read a page, and the careers pages it links to where it shows no board itself."""
    pages: list[str] = []
    problem: str | None = None
    waiting = [url]
    with outbound(retries=0, timeout=10.0, until=monotonic() + LONGEST_S) as http:
        while waiting and len(pages) <= MOST_STEPS:
            address = waiting.pop(0)
            pages.append(address)
            try:
                found, further = _read(http, address)
            except FetchError as error:
                problem = problem or f"{address} could not be read: {error}"
                continue
            if found:
                return Looked(found, pages, None)
            if len(pages) == 1:
                waiting = further[:MOST_STEPS]
    return Looked([], pages, problem)


def _read(http: Outbound, address: str) -> tuple[list[Found], list[str]]:
    answer = http.get(address, max_bytes=MAX_BYTES)
    page = answer.text()
    found = boards_at(answer.url) or boards_on(answer.url, page)
    return found, [] if found else [link for link in careers_links(answer.url, page) if link != address]


def careers_links(url: str, page: str) -> list[str]:
    """The links of a page that say they lead to jobs, those that say so in their text first."""
    told: dict[str, bool] = {}
    for anchor in LexborHTMLParser(page).css("a[href]")[:_MOST_LINKS]:
        href = (anchor.attributes.get("href") or "").strip()
        in_text = _CAREERS.search(anchor.text()[:100]) is not None
        if not (in_text or _CAREERS.search(href)):
            continue
        try:
            target = urljoin(url, href).partition("#")[0]
        except ValueError:
            continue
        if target.startswith(("http://", "https://")) and target != url:
            told[target] = told.get(target, False) or in_text
    return sorted(told, key=lambda target: not told[target])
