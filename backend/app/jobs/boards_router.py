"""Companies to watch: boards and feeds found, offered, added, changed and removed."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response
from pydantic import StringConstraints

from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.jobs import service
from app.jobs.boards import feeds, suggestions, trial
from app.jobs.schemas import DetectIn, FeedIn, FeedOut, FeedPatch, KnownBoard, SuggestedBoard, TrialIn

boards_router = APIRouter(prefix="/sources", tags=["sources"])

Slugs = Annotated[list[Annotated[str, StringConstraints(max_length=100)]] | None, Query(max_length=50)]


@boards_router.post("/detect", status_code=202, dependencies=[heavy], responses=problems(422, 429))
def detect_boards(body: DetectIn, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Find the boards behind a careers address or a company's name; the task's result shows them, nothing is kept."""
    return accepted(session, service.start_detection(session, body.text, user), response)


@boards_router.get("/catalogue", responses=problems(422))
def list_catalogue(
    session: SessionDep,
    _user: CurrentUser,
    page: PageDep,
    q: Annotated[str, Query(max_length=200, description="Words of a company's name, the last may be unfinished.")] = "",
    source: Slugs = None,
) -> Page[KnownBoard]:
    """Search the list of companies whose boards are known."""
    return suggestions.list_catalogue(session, q, [slug for slug in source or [] if slug], page)


@boards_router.get("/suggestions", responses=problems(422))
def list_suggestions(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[SuggestedBoard]:
    """List boards that jobs found elsewhere lead to and that are not followed yet."""
    return suggestions.list_suggestions(session, page, user)


@boards_router.get("/{slug}/feeds", responses=problems(404))
def list_feeds(slug: str, session: SessionDep, user: CurrentUser, page: PageDep) -> Page[FeedOut]:
    """List the boards and feeds of a source, newest first."""
    return feeds.list_feeds(session, slug, page, user)


@boards_router.post("/{slug}/feeds", status_code=201, dependencies=[heavy], responses=problems(404, 409, 422, 429))
def add_feed(slug: str, body: FeedIn, session: SessionDep, user: CurrentUser) -> FeedOut:
    """Follow a board or feed."""
    return feeds.add_feed(session, slug, body, user)


@boards_router.post("/{slug}/preview", status_code=202, dependencies=[heavy], responses=problems(404, 422, 429))
def preview_feed(slug: str, body: TrialIn, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Try an address as it is described; the task's result shows the first postings, or the problem in words."""
    return accepted(session, trial.start_trial(session, slug, body, user), response)


@boards_router.patch("/{slug}/feeds/{feed_id}", responses=problems(403, 404, 422))
def change_feed(slug: str, feed_id: uuid.UUID, body: FeedPatch, session: SessionDep, user: CurrentUser) -> FeedOut:
    """Rename a board that you added, switch it on or off, or change its settings."""
    return feeds.change_feed(session, slug, feed_id, body, user)


@boards_router.delete("/{slug}/feeds/{feed_id}", status_code=204, responses=problems(403, 404))
def remove_feed(slug: str, feed_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Stop reading a board that you added; its postings stay."""
    feeds.remove_feed(session, slug, feed_id, user)
