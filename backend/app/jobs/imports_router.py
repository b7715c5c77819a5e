"""Jobs that people bring in themselves: import, put right, take back."""

import uuid

from fastapi import APIRouter, Response

from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.problems import problems
from app.jobs import service
from app.jobs.import_schemas import ImportIn, JobPatch
from app.jobs.imports import editing, importing
from app.jobs.schemas import JobOut

imports_router = APIRouter(prefix="/jobs", tags=["jobs"])


@imports_router.post("/import", status_code=202, dependencies=[heavy], responses=problems(422, 429))
def import_job(body: ImportIn, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Bring in a job by its address or as text; the task's result names it and says what was read from where."""
    return accepted(session, importing.start_import(session, body, user), response)


@imports_router.patch("/{job_id}", responses=problems(403, 404, 412, 422))
def change_job(
    job_id: uuid.UUID, body: JobPatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> JobOut:
    """Put right what was read of a job that you imported; your words stay when it is read again."""
    editing.edit(session, job_id, body, user, match)
    job = service.get_job(session, job_id, user)
    tagged(response, editing.version_of(job))
    return job


@imports_router.delete("/{job_id}", status_code=204, responses=problems(403, 404))
def remove_job(job_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Take your import back; a job that a source shows by now stays, without your changes."""
    editing.undo(session, job_id, user)
