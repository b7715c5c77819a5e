"""`/insights/recommendations`: what to do next, with reasons."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Path

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.core.schemas import Text
from app.insights.advice import service
from app.insights.advice.schemas import AdviceOut, AdvicePage, SnapshotIn, SnapshotListed, SnapshotOut
from app.insights.advice.types import AdviceShow

advice_router = APIRouter(prefix="/recommendations")
AdviceId = Annotated[Text, Path(max_length=40)]


@advice_router.get("", responses=problems(422))
def list_recommendations(
    session: SessionDep, user: CurrentUser, page: PageDep, show: AdviceShow = AdviceShow.open
) -> AdvicePage:
    """List what to do next, kind by kind, what changes most first; or what you put away."""
    return service.recommendations(session, user, page, show)


@advice_router.post("/snapshots", status_code=201, responses=problems(409, 422))
def keep_recommendations(body: SnapshotIn, session: SessionDep, user: CurrentUser) -> SnapshotOut:
    """Keep the recommendations of now with their figures."""
    return service.keep(session, user, body)


@advice_router.get("/snapshots", responses=problems(422))
def list_kept_recommendations(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[SnapshotListed]:
    """List what you kept, the latest first."""
    return service.kept(session, user, page)


@advice_router.get("/snapshots/{snapshot_id}", responses=problems(404))
def read_kept_recommendations(snapshot_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> SnapshotOut:
    """Read what you kept beside what is recommended now."""
    return service.compare(session, user, snapshot_id)


@advice_router.delete("/snapshots/{snapshot_id}", status_code=204, responses=problems(404))
def delete_kept_recommendations(snapshot_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete what you kept."""
    service.forget(session, user, snapshot_id)


@advice_router.post("/{advice_id}/dismiss", responses=problems(404))
def dismiss_recommendation(advice_id: AdviceId, session: SessionDep, user: CurrentUser) -> AdviceOut:
    """Put a recommendation away until you take it back."""
    return service.dismiss(session, user, advice_id)


@advice_router.post("/{advice_id}/restore", responses=problems(404))
def restore_recommendation(advice_id: AdviceId, session: SessionDep, user: CurrentUser) -> AdviceOut:
    """Take back that you put a recommendation away."""
    return service.restore(session, user, advice_id)
