"""Boards and feeds that people add to a source."""

import uuid
from collections.abc import Mapping
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.errors import Forbidden, Invalid
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.text import one_line
from app.jobs import board_settings
from app.jobs.boards.companies import company_on
from app.jobs.catalogue import source_named
from app.jobs.errors import FeedExists, FeedNotFound, SourceNotFound
from app.jobs.links import checked_link
from app.jobs.models import Feed, ScrapeRun
from app.jobs.runs import FeedRepository, RunRepository
from app.jobs.schemas import FeedIn, FeedOut, FeedPatch
from app.jobs.source import Board, Source


def source_with_feeds(slug: str) -> Source:
    """A source that people add boards or feeds to; raises `SourceNotFound`."""
    source = source_named(slug)
    if not source.has_boards:
        raise SourceNotFound
    return source


def add_feed(session: Session, slug: str, body: FeedIn, actor: User) -> FeedOut:
    """Add a board or feed; raises `Invalid` for one that can't be read, `FeedExists` for one that is there."""
    source = source_with_feeds(slug)
    board, feed_id = _board(source, body.url), new_id()
    feed = Feed(
        id=feed_id,
        source=source.slug,
        url=board.address,
        label=one_line(body.label or company_on(source, board) or board.label, 100),
        enabled=True,
        settings=board_settings.kept(source, feed_id, body.settings or {}),
        added_by=actor.id,
        created_at=now(),
    )
    if not FeedRepository(session).add(feed):
        raise FeedExists
    return _shown(source, feed, {}, actor)


def _board(source: Source, given: str) -> Board:
    """The board a person means, in the one form it is kept in."""
    if not (source.hosts or source.address):
        url = checked_link(given, ["body", "url"])
        return Board(url, urlsplit(url).hostname or url)
    board = source.board_called(given)
    if board is None:
        sentence = (
            f"This is no board of {source.label}: give the address of the company's jobs there, or its name in it"
        )
        raise Invalid.field(["body", "url"], sentence, "not_a_board")
    page = source.board_page(board)
    if page is not None:
        checked_link(page, ["body", "url"])
    return board


def list_feeds(session: Session, slug: str, page: PageParams, actor: User) -> Page[FeedOut]:
    """The boards and feeds of a source, newest first."""
    source = source_with_feeds(slug)
    query = FeedRepository(session).query(source.slug)
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            query = query.where(Feed.id < uuid.UUID(str(position["id"])))
        except (KeyError, ValueError):
            raise bad_cursor() from None
    feeds = list(session.scalars(query.limit(page.limit + 1)))
    runs = RunRepository(session).latest_of(feed.id for feed in feeds)
    shown = [_shown(source, feed, runs, actor) for feed in feeds[: page.limit]]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if len(feeds) > page.limit else None
    return Page(items=shown, next_cursor=cursor, total=total)


def change_feed(session: Session, slug: str, feed_id: uuid.UUID, patch: FeedPatch, actor: User) -> FeedOut:
    """Change a board; its adder and admins may; raises `FeedNotFound`, `Forbidden`, `Invalid`."""
    source = source_with_feeds(slug)
    feed = _own(session, source, feed_id, actor, "change")
    if patch.label is not None:
        feed.label = one_line(patch.label, 100) or feed.label
    if patch.enabled is not None:
        feed.enabled = patch.enabled
    if patch.settings is not None:
        feed.settings = board_settings.kept(source, feed.id, patch.settings, feed.settings)
    session.flush()
    return _shown(source, feed, RunRepository(session).latest_of([feed.id]), actor)


def remove_feed(session: Session, slug: str, feed_id: uuid.UUID, actor: User) -> None:
    """Stop reading a board; its postings stay. Its adder and admins may; raises `FeedNotFound`, `Forbidden`."""
    FeedRepository(session).delete(_own(session, source_with_feeds(slug), feed_id, actor, "remove"))


def _own(session: Session, source: Source, feed_id: uuid.UUID, actor: User, what: str) -> Feed:
    feed = FeedRepository(session).get(source.slug, feed_id)
    if feed is None:
        raise FeedNotFound
    if not _may_change(feed, actor):
        raise Forbidden(f"Only the person who added this feed, or an admin, can {what} it.")
    return feed


def _may_change(feed: Feed, actor: User) -> bool:
    return actor.role is Role.admin or feed.added_by == actor.id


def _shown(source: Source, feed: Feed, runs: Mapping[uuid.UUID, ScrapeRun], actor: User) -> FeedOut:
    run = runs.get(feed.id)
    return FeedOut(
        id=feed.id,
        url=feed.url,
        label=feed.label,
        enabled=feed.enabled,
        page_url=source.board_page(Board(feed.url, feed.label)),
        settings=board_settings.shown(source, feed.settings),
        state=run.state if run else None,
        last_run_at=run.completed_at if run else None,
        found=run.found if run else None,
        new=run.new if run else None,
        closed=run.closed if run else None,
        error=run.error if run else None,
        removable=_may_change(feed, actor),
        created_at=feed.created_at,
    )
