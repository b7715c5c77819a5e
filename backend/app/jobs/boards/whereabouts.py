"""Which postings and which sources an address can mean, by its form alone."""

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, or_, select, tuple_
from sqlalchemy.orm import Session

from app.jobs.configuration import Setup, setup_of
from app.jobs.models import Feed, Job, ScrapeRun
from app.jobs.plugins import all_sources
from app.jobs.posting.canonical import canonical, url_key
from app.jobs.runs import RunRepository, SettingRepository
from app.jobs.source import Board, PostingAddress, Source

# Parts of a host that one site uses for its pages and another for its data.
_DOORS = ("www.", "api.", "data.", "jobs.", "careers.", "boards.")
# The page of the form beside that of the posting.
_FORMS = ("/apply", "/application", "/thanks")
MOST_FEEDS = 20


@dataclass(frozen=True, slots=True)
class Holder:
    """A source, or a board of it, where an address may stand, and how its last reading ended."""

    setup: Setup
    board: Board | None = None
    feed: Feed | None = None
    run: ScrapeRun | None = None


def is_at(url: str) -> ColumnElement[bool]:
    """The condition that a posting stands at an address: by its page, that of its form, or its id at its source."""
    address = _whole(url)
    keys = {url_key(form) for form in (address, *_pages_of(address))}
    named = sorted({(slug, where.source_id) for slug, where in _postings(address)})
    return or_(Job.url_key.in_(keys), tuple_(Job.source, Job.source_id).in_(named)) if named else Job.url_key.in_(keys)


def holders(session: Session, url: str) -> list[Holder]:
    """The sources and boards where an address may stand, as they are set up and were last read."""
    address, rows, runs = _whole(url), SettingRepository(session).all(), RunRepository(session)
    found: list[Holder] = []
    for source, board in _places(address):
        setup = setup_of(source, rows.get(source.slug))
        feed = _feed(session, source, board) if board else None
        read = board is None or feed is not None
        found.append(Holder(setup, board, feed, runs.latest(source.slug, feed.id if feed else None) if read else None))
    for feed in _feeds_of_host(session, address):
        source = all_sources()[feed.source]
        setup = setup_of(source, rows.get(source.slug))
        found.append(Holder(setup, Board(feed.url, feed.label), feed, runs.latest(source.slug, feed.id)))
    return found


def _whole(url: str) -> str:
    return url.strip() if "://" in url else f"https://{url.strip()}"


def _pages_of(address: str) -> Iterator[str]:
    bare = canonical(address)
    yield from (bare.removesuffix(form) for form in _FORMS if bare.endswith(form))


def _postings(address: str) -> Iterator[tuple[str, PostingAddress]]:
    for slug, source in all_sources().items():
        where = source.posting_at(address)
        if where is not None:
            yield slug, where


def _places(address: str) -> Iterator[tuple[Source, Board | None]]:
    """The sources that know the form of an address, with the board it leads to, and those of its host."""
    host = _site(address)
    for source in all_sources().values():
        where = source.posting_at(address)
        board = source.board_at(address) or (where.board if where else None)
        own = {_site(known) for known in (source.address, source.terms.link or "")} - {""}
        if board is not None and source.has_boards:
            yield source, board
        elif where is not None or (host in own and not source.has_boards):
            yield source, None


def _site(url: str) -> str:
    try:
        host = (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
    return next((host.removeprefix(door) for door in _DOORS if host.startswith(door)), host)


def _feed(session: Session, source: Source, board: Board) -> Feed | None:
    return session.scalar(select(Feed).where(Feed.source == source.slug, Feed.url == board.address))


def _feeds_of_host(session: Session, address: str) -> list[Feed]:
    """The feeds that people added from the same site."""
    host = _site(address)
    if not host:
        return []
    with_boards = [slug for slug, source in all_sources().items() if source.has_boards]
    named = Feed.url.contains("://", autoescape=True) & Feed.url.contains(host, autoescape=True)
    feeds = session.scalars(select(Feed).where(Feed.source.in_(with_boards), named).order_by(Feed.id))
    return [feed for feed in feeds if _site(feed.url) == host][:MOST_FEEDS]
