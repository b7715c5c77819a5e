"""`/jobs` and `/sources`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Body, Response

from app.auth.deps import AdminUser, CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.jobs import catalogue, rereading, service
from app.jobs.configuration import change
from app.jobs.enrichment.asking import reading_cost, start_reading
from app.jobs.imports.editing import version_of
from app.jobs.parameters import CriteriaDep
from app.jobs.schemas import (
    Facets,
    JobItem,
    JobOut,
    JobReadingCost,
    RefreshIn,
    RunOut,
    SourceOut,
    SourcePatch,
)

router = APIRouter(prefix="/jobs", tags=["jobs"])
sources_router = APIRouter(prefix="/sources", tags=["sources"])


@router.get("", response_model=Page[JobItem], responses=problems(422))
def list_jobs(criteria: CriteriaDep, page: PageDep, session: SessionDep, user: CurrentUser) -> Response:
    """Search postings; of those that are the same position one is shown."""
    return Response(service.page_of_jobs(session, criteria, page, user), media_type="application/json")


@router.get("/facets", responses=problems(422))
def read_facets(criteria: CriteriaDep, session: SessionDep, user: CurrentUser) -> Facets:
    """Count what the filters of a search would leave."""
    return service.facets(session, criteria, user)


@router.post("/refresh", status_code=202, dependencies=[heavy], responses=problems(422, 429))
def refresh_jobs(
    session: SessionDep, user: CurrentUser, response: Response, body: Annotated[RefreshIn | None, Body()] = None
) -> TaskOut:
    """Read sources or boards now; the task's `results` tell how each source ended."""
    return accepted(session, service.start_refresh(session, body or RefreshIn(), user), response)


@router.post("/enrich", status_code=202, responses=problems(403))
def enrich_jobs(session: SessionDep, admin: AdminUser, response: Response) -> TaskOut:
    """Read again all postings that older readers read (admin); nothing is fetched."""
    return accepted(session, rereading.start_all(session, admin), response)


@router.post("/{job_id}/enrich", status_code=202, dependencies=[heavy], responses=problems(404, 429))
def enrich_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Read one posting again; nothing is fetched."""
    return accepted(session, rereading.start_one(session, job_id, user), response)


@router.get("/{job_id}/read-with-model", responses=problems(404, 409))
def read_reading_cost(job_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> JobReadingCost:
    """See what it would cost at most to have a language model read a posting; free where one has read it."""
    return reading_cost(session, job_id, user)


@router.post("/{job_id}/read-with-model", status_code=202, dependencies=[heavy], responses=problems(402, 404, 409, 429))
def read_job_with_model(job_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Have a language model read what a posting asks for, beside the rules; each demand it finds is quoted."""
    return accepted(session, start_reading(session, job_id, user), response)


@router.get("/{job_id}", responses=problems(404))
def read_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> JobOut:
    """Read a posting with its words, what it asks for, and its duplicates."""
    job = service.get_job(session, job_id, user)
    tagged(response, version_of(job))
    return job


@sources_router.get("")
def list_sources(session: SessionDep, _user: CurrentUser, page: PageDep) -> Page[SourceOut]:
    """List the sources, how each one's last reading ended, and when the next is due."""
    return catalogue.list_sources(session, page)


@sources_router.get("/{slug}", responses=problems(404))
def read_source(slug: str, session: SessionDep, _user: CurrentUser, response: Response) -> SourceOut:
    """Read one source."""
    source = catalogue.read_source(session, slug)
    tagged(response, source.version)
    return source


@sources_router.patch("/{slug}", responses=problems(403, 404, 412, 422))
def change_source(
    slug: str, body: SourcePatch, session: SessionDep, _admin: AdminUser, match: IfMatch, response: Response
) -> SourceOut:
    """Switch a source on or off, change its schedule or its settings (admin)."""
    setup = catalogue.setup_for_change(session, slug)
    match.check(setup.version)
    setup = change(session, setup.source, body)
    tagged(response, setup.version)
    return catalogue.describe(session, setup)


@sources_router.get("/{slug}/runs", responses=problems(404))
def list_runs(
    slug: str, session: SessionDep, _user: CurrentUser, page: PageDep, board: uuid.UUID | None = None
) -> Page[RunOut]:
    """List the readings of a source, or of one of its boards, newest first."""
    return catalogue.list_runs(session, slug, page, board)
