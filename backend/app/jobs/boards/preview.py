"""A look at a board before it is followed: how many jobs it lists, and a few of them. Nothing is stored."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from time import monotonic

import structlog

from app.core.fetch_errors import BadStatus, FetchError
from app.core.http import outbound
from app.core.types import JsonObject
from app.jobs.plugins import address_of
from app.jobs.posting.cleaning import label
from app.jobs.source import Board, Context, Incomplete, NoBoard, Payload, Posting, Seen, Source, SourceProblem

log = structlog.get_logger(__name__)

SAMPLE = 3
LONGEST_S = 15.0
# Of listings without texts only so many details are fetched; the rest is counted.
DETAILS_S = 3.0
PATIENCE_S = 5.0
_GONE = {404, 410}


@dataclass(slots=True)
class Preview:
    """What a board shows; `jobs` is null where it could not be counted to the end."""

    exists: bool = True
    jobs: int | None = None
    sample: list[JsonObject] = field(default_factory=list)
    company: str | None = None
    problem: str | None = None


def preview(source: Source, board: Board) -> Preview:
    """Look at a board; what goes wrong is said in `problem`, or by `exists`."""
    seen = Preview()
    try:
        seen.jobs = _count(source, board, seen)
    except NoBoard as problem:
        return Preview(exists=False, problem=str(problem))
    except BadStatus as problem:
        return Preview(exists=problem.status not in _GONE, problem=str(problem))
    except (FetchError, SourceProblem) as problem:
        seen.problem = str(problem)
    except Exception as error:
        log.error("preview_raised", source=source.slug, exc_info=error)
        seen.problem = "It could not be read."
    return seen


def _count(source: Source, board: Board, seen: Preview) -> int | None:
    started, count = monotonic(), 0
    context = Context(address_of(source), board=board, details_until=started + DETAILS_S)
    until = started + LONGEST_S
    with outbound(retries=0, timeout=8.0, pace=source.manner(board).pace, patience=PATIENCE_S, until=until) as http:
        try:
            for entry in _entries(source, source.fetch(http, context)):
                count += 1
                if isinstance(entry, Posting):
                    _note(seen, entry)
                if monotonic() > until:
                    return None
        except Incomplete as problem:
            seen.problem = str(problem)
    return count


def _entries(source: Source, parts: Iterator[Payload | Seen]) -> Iterator[Posting | Seen]:
    for part in parts:
        if isinstance(part, Seen):
            yield part
        else:
            yield from (record for record in source.parse(part) if isinstance(record, Posting))


def _note(seen: Preview, posting: Posting) -> None:
    seen.company = seen.company or label(posting.company, 100)
    if len(seen.sample) < SAMPLE:
        seen.sample.append({"title": label(posting.title), "location": label("; ".join(posting.locations), 200)})
