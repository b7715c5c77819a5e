"""`/candidates/rankings` and what rests on rankings; its fixed paths come before a candidate's id."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.recruiting import exporting, judging, rankings, weights
from app.recruiting.deps import DeskUser
from app.recruiting.ranking_schemas import ImpactOut, RankIn, RankingOut, WeightsIn, WeightsOut
from app.recruiting.types import ExportFormat, SelectedBy

rankings_router = APIRouter(prefix="/candidates", tags=["candidates"])

TopK = Annotated[int, Query(ge=1, le=10_000, description="With selected_by=top_k: so many from the top.")]


@rankings_router.post("/rankings", status_code=202, dependencies=[heavy], responses=problems(403, 404, 422, 429))
def rank_candidates(body: RankIn, session: SessionDep, desk: DeskUser, response: Response) -> TaskOut:
    """Rank all your candidates for a job, and make the ranking again to show whether it agrees."""
    return accepted(session, rankings.start(session, desk, body), response)


@rankings_router.get("/rankings", responses=problems(403, 422))
def list_rankings(
    session: SessionDep, desk: DeskUser, page: PageDep, job_id: uuid.UUID | None = None
) -> Page[RankingOut]:
    """List your rankings, the newest first."""
    return rankings.listing(session, desk, page, job_id)


@rankings_router.get("/rankings/{ranking_id}", responses=problems(403, 404))
def read_ranking(ranking_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> RankingOut:
    """Read a ranking and whether its repeats agree."""
    return rankings.read(session, desk, ranking_id)


@rankings_router.get(
    "/rankings/{ranking_id}/export",
    response_class=Response,
    dependencies=[heavy],
    responses={200: {"description": "CSV or JSON, with reasons"}, **problems(403, 404, 409, 422, 429)},
)
def export_ranking(
    ranking_id: uuid.UUID,
    session: SessionDep,
    desk: DeskUser,
    format: Annotated[ExportFormat, Query(description="csv or json.")] = ExportFormat.csv,  # noqa: A002 - the API's word
) -> Response:
    """Download a ranking with its reasons; hidden candidates stay hidden."""
    return exporting.export(session, desk, ranking_id, format)


@rankings_router.get("/impact", responses=problems(403, 404, 422))
def read_impact(
    job_id: uuid.UUID,
    session: SessionDep,
    desk: DeskUser,
    selected_by: SelectedBy = SelectedBy.decisions,
    k: TopK = 10,
) -> ImpactOut:
    """Compare selection rates between the groups you recorded, by the four-fifths rule."""
    return rankings.impact_of(session, desk, job_id, selected_by, k)


@rankings_router.get("/weights", responses=problems(403, 404))
def read_desk_weights(job_id: uuid.UUID, session: SessionDep, desk: DeskUser, response: Response) -> WeightsOut:
    """Read how much each factor counts for a job."""
    judging.posting(session, desk, job_id)
    tagged(response, weights.version(session, desk.id, job_id))
    return weights.read(session, desk.id, job_id)


@rankings_router.patch("/weights", responses=problems(403, 404, 412, 422))
def change_desk_weights(
    job_id: uuid.UUID, body: WeightsIn, session: SessionDep, desk: DeskUser, match: IfMatch, response: Response
) -> WeightsOut:
    """Say how much each factor counts for a job; the next ranking uses it."""
    judging.posting(session, desk, job_id)
    match.check(weights.version(session, desk.id, job_id))
    changed = weights.change(session, desk.id, job_id, body.weights)
    tagged(response, weights.version(session, desk.id, job_id))
    return changed
