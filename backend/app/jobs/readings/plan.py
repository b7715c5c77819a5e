"""Which sources to read, and when."""

import uuid
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from zlib import crc32

from sqlalchemy.orm import Session

from app.background.registry import Payload
from app.background.scheduler import Schedule
from app.jobs.board_settings import opened
from app.jobs.configuration import Setup, setup_of
from app.jobs.models import Feed
from app.jobs.plugins import all_sources, stands_for_all
from app.jobs.readings.desk import BoardToRead
from app.jobs.runs import FeedRepository, SettingRepository
from app.jobs.source import Board, Source

REFRESH = "jobs.refresh"


class RefreshSources(Payload):
    """Which sources to read, by slug, and which boards, by the ids of their rows; none means all that are on."""

    sources: list[str] | None = None
    boards: list[uuid.UUID] | None = None
    # Whether whoever asked may read what is off until its terms are accepted.
    accepts_terms: bool = False


def to_read(
    session: Session, slugs: Sequence[str] | None, board_ids: Sequence[uuid.UUID] | None = None
) -> list[tuple[Setup, list[BoardToRead]]]:
    """The sources to read with their boards: those named, else those switched on that can be read.

    A source that is named is read with the boards that are switched on, a board that is named in any case.
    """
    named, chosen = set(slugs or ()), _grouped(FeedRepository(session).with_ids(board_ids or ()))
    rows = SettingRepository(session).all()
    setups = [setup_of(source, rows.get(slug)) for slug, source in all_sources().items()]
    if named or board_ids:
        setups = [setup for setup in setups if setup.source.slug in named | chosen.keys()]
    else:
        setups = [setup for setup in setups if setup.enabled]
        named = {setup.source.slug for setup in setups}
    boards = _grouped(FeedRepository(session).longest_unread(named))
    read = []
    for setup in setups:
        slug = setup.source.slug
        on = [feed for feed in boards.get(slug, []) if feed.enabled]
        own = list({feed.id: feed for feed in [*chosen.get(slug, []), *on]}.values())
        if slugs or board_ids or can_be_read(setup, bool(own)):
            read.append((setup, [_to_read(setup.source, feed) for feed in own]))
    return read


def boards_of(session: Session, sources: Sequence[Source]) -> dict[str, list[Feed]]:
    """The boards of these sources, by slug, in the order they were added."""
    return _grouped(FeedRepository(session).of_sources(source.slug for source in sources if source.has_boards))


def _grouped(feeds: Iterable[Feed]) -> dict[str, list[Feed]]:
    boards: dict[str, list[Feed]] = {}
    for feed in feeds:
        boards.setdefault(feed.source, []).append(feed)
    return boards


def _to_read(source: Source, feed: Feed) -> BoardToRead:
    return BoardToRead(feed.id, Board(feed.url, feed.label, opened(source, feed.id, feed.settings)))


def can_be_read(setup: Setup, has_boards: bool) -> bool:
    """Whether a reading that nobody asked for by name makes sense."""
    return not setup.source.has_boards or has_boards or stands_for_all(setup.source)


def schedules(session: Session) -> Iterator[Schedule]:
    """One schedule for each source that is switched on, has a period and can be read."""
    for setup, _ in to_read(session, None):
        if setup.schedule and not setup.missing:
            yield schedule_of(setup.source.slug, setup.schedule)


def schedule_of(slug: str, every: timedelta) -> Schedule:
    """When a source is due: each at its own time in its period, the same on every host."""
    offset = timedelta(seconds=crc32(slug.encode()) % max(1, int(every.total_seconds())))
    payload = RefreshSources(sources=[slug])
    # The first reading is a person's to start: nothing is asked of other sites in an instance's first minute.
    return Schedule(f"source:{slug}", REFRESH, payload, every, offset, at_once=False)
