"""Listings without texts: the entries page by page, then the details of those that are new or changed."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from time import monotonic

from app.core.fetch_errors import FetchError, Throttled
from app.core.fetched import Fetched
from app.core.turns import TooSoon
from app.core.types import JsonObject, JsonValue
from app.jobs.source import Context, Incomplete, Payload, Seen, SourceProblem
from app.jobs.sourcing.ats import declared, entry_hash, loaded
from app.jobs.sourcing.records import listed

# A board that answers for ever is no board.
MOST_PAGES = 500
# After so many details in a row that can't be read, the rest is not asked for.
MOST_FAILURES = 5
ASKED_AT_ONCE = 100


@dataclass(slots=True)
class Listing:
    """The entries of a listing by the source's ids as far as it could be read, and what ended it early.

    `nameless` are entries without an id.
    """

    entries: dict[str, JsonObject] = field(default_factory=dict)
    nameless: list[JsonObject] = field(default_factory=list)
    total: int = 0
    problem: FetchError | SourceProblem | None = None

    def incomplete(self) -> Incomplete | None:
        """That the listing has more than it showed; null where it has not."""
        shown = len(self.entries) + len(self.nameless)
        if self.total <= shown:
            return None
        return Incomplete(f"The board has {self.total} jobs and showed {shown} of them.")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a listing is built: under which names its entries and its total stand, and the id of an entry."""

    entries: str
    total: str
    # The part that makes an answer a detail.
    detail: str
    id_of: Callable[[JsonObject], str]
    # Fields of an entry that change from day to day while the posting stays the same.
    volatile: frozenset[str] = frozenset()

    def hash_of(self, entry: JsonObject) -> str:
        """What tells whether the detail behind an entry must be fetched again."""
        return entry_hash({name: value for name, value in entry.items() if name not in self.volatile})


def read_listing(shape: Shape, ask: Callable[[int], Payload], context: Context) -> Listing:
    """Read a listing to its end; `ask` is given how many entries to leave out.

    It has ended where a page shows nothing new, as the pages of a copy do that is served whatever is asked.
    """
    listing = Listing()
    offset = 0
    for number in count():
        if number == MOST_PAGES or (number and monotonic() > context.details_until):
            listing.problem = Incomplete("The board is too long to be read to its end.")
            break
        rows, new = _next_page(shape, partial(ask, offset), listing)
        offset += rows
        if listing.problem or not new or 0 < listing.total <= offset:
            break
    return listing


def _next_page(shape: Shape, ask: Callable[[], Payload], listing: Listing) -> tuple[int, bool]:
    """How many rows a page had, and whether any was new."""
    try:
        return _take(shape, ask(), listing)
    except FetchError as problem:
        if problem.part is not None:
            _take(shape, Payload.of(problem.part), listing)
            # What had come is read; nobody else need salvage it.
            problem.part = None
        listing.problem = problem
    except SourceProblem as problem:
        listing.problem = problem
    return 0, False


def _take(shape: Shape, payload: Payload, listing: Listing) -> tuple[int, bool]:
    """Take the rows of a page; of a damaged one those before the damage."""
    # Some sites tell the total on the first page only.
    listing.total = max(listing.total, declared(loaded(payload), shape.total))
    rows: list[JsonValue] = []
    try:
        rows.extend(listed(payload, shape.entries))
    except SourceProblem as problem:
        listing.problem = problem
    return len(rows), _added(shape, rows, listing)


def _added(shape: Shape, rows: Sequence[JsonValue], listing: Listing) -> bool:
    """Add the entries of a page; whether any of them is new."""
    before = len(listing.entries)
    for row in rows:
        entry: JsonObject = row if isinstance(row, dict) else {"entry": row}
        if source_id := shape.id_of(entry):
            listing.entries.setdefault(source_id, entry)
        elif entry not in listing.nameless:
            listing.nameless.append(entry)
    return len(listing.entries) > before


@dataclass(slots=True)
class _Asking:
    """Whether more details are asked for."""

    context: Context
    failures: int = 0
    stopped: bool = False
    left: bool = False

    def is_over(self) -> bool:
        """Whether the rest is left for the next reading."""
        return self.left or monotonic() > self.context.details_until


def read_details(
    shape: Shape, listing: Listing, context: Context, url: str, ask: Callable[[JsonObject], Fetched]
) -> Iterator[Payload | Seen]:
    """The details of the entries whose text we don't have as it is now; raises what kept the listing from its end.

    A detail that can't be read costs its text only: the entry alone is given, unless we have an older text.
    """
    asking = _Asking(context, stopped=isinstance(listing.problem, Throttled))
    yield from (Payload(b"", url, board=context.board, entry=entry) for entry in listing.nameless)
    ids = list(listing.entries)
    for start in range(0, len(ids), ASKED_AT_ONCE):
        some = ids[start : start + ASKED_AT_ONCE]
        known = context.known(some)
        for source_id in some:
            entry = listing.entries[source_id]
            yield _one(shape, source_id, entry, known, asking, url, ask)
    if problem := listing.problem or listing.incomplete():
        raise problem


def _one(
    shape: Shape,
    source_id: str,
    entry: JsonObject,
    known: Mapping[str, str | None],
    asking: _Asking,
    url: str,
    ask: Callable[[JsonObject], Fetched],
) -> Payload | Seen:
    if known.get(source_id) == shape.hash_of(entry) or asking.is_over():
        return Seen(source_id)
    detail = None if asking.stopped else _detail(shape, entry, asking, ask)
    if detail is not None:
        return Payload.of(detail, asking.context.board, entry)
    return (
        Seen(source_id)
        if source_id in known or asking.left
        else Payload(b"", url, board=asking.context.board, entry=entry)
    )


def _detail(shape: Shape, entry: JsonObject, asking: _Asking, ask: Callable[[JsonObject], Fetched]) -> Fetched | None:
    """A detail that can be read; only a site that throttles ends the reading."""
    answer = None
    try:
        answer = ask(entry)
    except TooSoon:
        # Our own pace, shared with all other readings: the next one goes on.
        asking.left = True
        return None
    except Throttled:
        raise
    except FetchError:
        pass
    readable = answer is not None and has_part(loaded(Payload.of(answer)), shape.detail)
    asking.failures = 0 if readable else asking.failures + 1
    asking.stopped = asking.stopped or asking.failures >= MOST_FAILURES
    return answer if readable else None


def has_part(document: JsonValue, name: str) -> bool:
    """Whether a document is an object that holds an object of this name."""
    return isinstance(document, dict) and isinstance(document.get(name), dict)


def taken_apart(shape: Shape, payload: Payload) -> Iterator[JsonObject]:
    """The records of a payload, each `{entry, detail}`: a detail with its entry, a detail alone, or a whole listing.

    Raises `Incomplete` after a listing that names more than it shows.
    """
    document = loaded(payload)
    detail = document if has_part(document, shape.detail) else None
    if payload.entry is not None or detail is not None:
        yield {"entry": payload.entry or {}, "detail": detail or {}, "hash": _hash(shape, payload, detail)}
        return
    listing = Listing(total=declared(document, shape.total))
    for row in listed(payload, shape.entries):
        _added(shape, [row], listing)
        yield {"entry": row, "detail": {}, "hash": None}
    if problem := listing.incomplete():
        raise problem


def _hash(shape: Shape, payload: Payload, detail: JsonValue) -> str | None:
    return shape.hash_of(payload.entry) if payload.entry is not None and detail is not None else None
