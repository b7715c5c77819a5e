"""Feeds and boards that people add to a source."""

import uuid
from urllib.parse import urlsplit

from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.errors import Forbidden
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.text import one_line
from app.jobs.errors import FeedExists, FeedNotFound, SourceNotFound
from app.jobs.links import checked_link
from app.jobs.models import Feed
from app.jobs.plugins import all_sources
from app.jobs.runs import FeedRepository
from app.jobs.schemas import FeedIn, FeedOut


def source_with_feeds(slug: str) -> str:
    """The slug of a source that people add feeds to; raises `SourceNotFound`."""
    source = all_sources().get(slug)
    if source is None or not source.has_boards:
        raise SourceNotFound
    return slug


def add_feed(session: Session, slug: str, body: FeedIn, actor: User) -> FeedOut:
    """Add a feed; raises `Invalid` for an address that can't be read, `FeedExists` for one that is there."""
    source = source_with_feeds(slug)
    url = checked_link(body.url, ["body", "url"])
    label = one_line(body.label or urlsplit(url).hostname or url, 100)
    feed = Feed(id=new_id(), source=source, url=url, label=label, added_by=actor.id, created_at=now())
    if not FeedRepository(session).add(feed):
        raise FeedExists
    return FeedOut.model_validate(feed)


def list_feeds(session: Session, slug: str, page: PageParams) -> Page[FeedOut]:
    """The feeds of a source, newest first."""
    query = FeedRepository(session).query(source_with_feeds(slug))
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            query = query.where(Feed.id < uuid.UUID(str(position["id"])))
        except (KeyError, ValueError):
            raise bad_cursor() from None
    feeds = list(session.scalars(query.limit(page.limit + 1)))
    shown = [FeedOut.model_validate(feed) for feed in feeds[: page.limit]]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if len(feeds) > page.limit else None
    return Page(items=shown, next_cursor=cursor, total=total)


def remove_feed(session: Session, slug: str, feed_id: uuid.UUID, actor: User) -> None:
    """Stop reading a feed; its postings stay. Its adder and admins may; raises `FeedNotFound`, `Forbidden`."""
    feeds = FeedRepository(session)
    feed = feeds.get(source_with_feeds(slug), feed_id)
    if feed is None:
        raise FeedNotFound
    if actor.role is not Role.admin and feed.added_by != actor.id:
        raise Forbidden("Only the person who added this feed, or an admin, can remove it.")
    feeds.delete(feed)
