"""From a careers address or a company's name to the boards we can read, each with a look at it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from time import monotonic
from typing import Literal

from app.background.registry import Payload as TaskPayload
from app.core.types import JsonObject, JsonValue
from app.jobs.boards.careers_page import Found, Looked, boards_at, look_at
from app.jobs.boards.companies import companies_called, company_on, plain_name
from app.jobs.boards.preview import Preview, preview
from app.jobs.links import checked_link
from app.jobs.plugins import all_sources
from app.jobs.sourcing.addresses import read_address

How = Literal["address", "page", "catalogue", "name"]
Say = Callable[[str], None]

FIND_BOARDS = "jobs.find_boards"
MOST_SHOWN = 5
LONGEST_S = 75.0
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*:(?://)?\S", re.IGNORECASE)
_HOST = re.compile(
    r"^[\w-]+(?:\.[\w-]+)*\.[a-z\d-]{2,}(?::\d+)?(?:[/?#]\S*)?$|^\d+(?:\.\d+)+(?::\d+)?(?:/\S*)?$", re.IGNORECASE
)
# Before the part of a host that names the company.
_PREFIXES = {"www", "careers", "career", "jobs", "job", "karriere", "work", "join", "apply", "about", "en"}
_WHAT_TO_DO = "You can import a single job by its address, or add a feed of the site as a source."


class FindBoards(TaskPayload):
    """What to look for boards by: a careers address or a company's name."""

    text: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A board that may be meant, and how it was found."""

    found: Found
    how: How


def as_address(text: str) -> str | None:
    """The web address a person pasted, null for a company's name; raises `Invalid` for one that may not be read."""
    given = text.strip()
    if _SCHEME.match(given):
        return checked_link(given, ["body", "text"])
    return checked_link(f"https://{given}", ["body", "text"]) if _HOST.match(given) else None


def find_boards(text: str, say: Say) -> tuple[list[JsonObject], str | None]:
    """The boards found, each with a look at it, and what to do where there is none; asks sites, stores nothing."""
    until = monotonic() + LONGEST_S
    address = as_address(text)
    tried: list[str] = []
    for candidates in _ways(text.strip(), address, say, tried):
        shown = list(_shown(candidates, say, until))
        if shown:
            return shown, None
    return [], _nothing(text.strip(), address, tried)


def _ways(text: str, address: str | None, say: Say, tried: list[str]) -> Iterator[list[Candidate]]:
    """The candidates of one way after the other, the surest first; a way is gone only where the last led nowhere."""
    if address is not None:
        yield [Candidate(found, "address") for found in boards_at(address)]
        say(f"Looking at {address}")
        looked = look_at(address)
        yield [Candidate(found, "page") for found in looked.boards]
        tried.append(_on_the_page(looked))
    name = _name_in(address) if address else text
    yield [
        Candidate(Found(all_sources()[company.source], company.board), "catalogue")
        for company in companies_called(name)
    ]
    tried.append(f"“{name}” is not in the list of companies that comes with Career Agent.")
    if address is None:
        yield list(_guessed(name))
        tried.append("No board goes by this name either.")


def _on_the_page(looked: Looked) -> str:
    if looked.problem:
        return looked.problem
    labels = sorted(source.label for source in all_sources().values() if source.has_boards and source.hosts)
    pages = "The page does" if len(looked.pages) == 1 else f"The {len(looked.pages)} pages read there do"
    return f"{pages} not show, link to or embed a board that can be read ({', '.join(labels)})."


def _name_in(address: str) -> str:
    """The part of a host that names the company."""
    where = read_address(address)
    labels = [label for label in (where.host if where else "").split(".")[:-1] if label not in _PREFIXES]
    return labels[-1] if labels else ""


def _guessed(name: str) -> Iterator[Candidate]:
    """Boards that would be called as the company is."""
    words = plain_name(name).split()
    for source in all_sources().values():
        if not (source.has_boards and source.hosts):
            continue
        for slug in dict.fromkeys(("".join(words), "-".join(words))):
            board = source.board_called(slug) if slug.isascii() else None
            if board is not None:
                yield Candidate(Found(source, board), "name")


def _shown(candidates: list[Candidate], say: Say, until: float) -> Iterator[JsonObject]:
    """A look at each candidate whose board there is; a name that was guessed counts only where jobs are listed."""
    seen: set[tuple[str, str]] = set()
    shown = 0
    for candidate in candidates:
        source, board = candidate.found.source, candidate.found.board
        if (source.slug, board.address) in seen:
            continue
        seen.add((source.slug, board.address))
        if shown == MOST_SHOWN or monotonic() > until:
            return
        say(f"Looking at {source.label}")
        looked = preview(source, board)
        if looked.exists and (looked.jobs or candidate.how != "name"):
            shown += 1
            yield _described(candidate, looked)


def _described(candidate: Candidate, looked: Preview) -> JsonObject:
    source, board = candidate.found.source, candidate.found.board
    sample: list[JsonValue] = list(looked.sample)
    return {
        "source": source.slug,
        "source_label": source.label,
        "address": board.address,
        "label": company_on(source, board) or looked.company or board.label,
        "page_url": source.board_page(board),
        "jobs": looked.jobs,
        "sample": sample,
        "how": candidate.how,
        "problem": looked.problem,
    }


def _nothing(text: str, address: str | None, tried: list[str]) -> str:
    what = "at this address" if address else f"for “{text[:100]}”"
    return " ".join((f"No board was found {what}.", *filter(None, tried), _WHAT_TO_DO))
