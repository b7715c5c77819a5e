"""`/candidates`: a desk's candidates, ranked for a job."""

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
from app.recruiting import decisions, intake, journal, judging, listing, pool, service
from app.recruiting.deps import DeskUser
from app.recruiting.schemas import (
    BlindnessIn,
    BlindnessOut,
    CandidateOut,
    CandidatePatch,
    DecisionIn,
    FindIn,
    FoundOut,
    GroupsIn,
    GroupsOut,
    IdentityIn,
    IdentityOut,
    LogOut,
    NoteIn,
    NoteOut,
    PoolPage,
    RankedPage,
    UndoIn,
)
from app.recruiting.types import Decision
from app.recruiting.upload import UPLOAD_BODY, DeskUpload

router = APIRouter(prefix="/candidates", tags=["candidates"])


@router.post(
    "",
    status_code=202,
    dependencies=[heavy],
    responses=problems(403, 413, 415, 422, 429),
    openapi_extra=UPLOAD_BODY,
)
def add_candidates(sent: DeskUpload, session: SessionDep, desk: DeskUser, response: Response) -> TaskOut:
    """Send a CV, several, or ZIPs of them, with the consent you hold; the task tells what became of each file."""
    return accepted(session, intake.take(session, desk, sent), response)


@router.get("", responses=problems(403, 404, 422))
def list_candidates(
    session: SessionDep,
    desk: DeskUser,
    page: PageDep,
    job_id: Annotated[uuid.UUID | None, Query(description="Rank for this job; all candidates where left out.")] = None,
    decision: Annotated[list[Decision] | None, Query(description="Only those so decided; all where left out.")] = None,
) -> RankedPage | PoolPage:
    """List your candidates ranked for a job, with reasons; names are hidden until you decide."""
    if job_id is None:
        return pool.listing(session, desk, page)
    return listing.listing(session, desk, job_id, page, decision or ())


@router.get("/pool", responses=problems(403, 422))
def list_pool(session: SessionDep, desk: DeskUser, page: PageDep) -> PoolPage:
    """List all your candidates with their consent, apart from any job; names are hidden here."""
    return pool.listing(session, desk, page)


@router.get("/log", responses=problems(403, 422))
def list_log(session: SessionDep, desk: DeskUser, page: PageDep, job_id: uuid.UUID | None = None) -> Page[LogOut]:
    """Read what was decided, looked at and undone, and why; the newest first."""
    return journal.listing(session, desk, page, job_id)


@router.get("/blindness", responses=problems(403, 404))
def read_blindness(job_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> BlindnessOut:
    """Read whether names are hidden for a job before a decision."""
    judging.posting(session, desk, job_id)
    return decisions.blindness(session, desk.id, job_id)


@router.post("/blindness", responses=problems(403, 404, 422))
def change_blindness(body: BlindnessIn, session: SessionDep, desk: DeskUser) -> BlindnessOut:
    """Show names for a job before decisions, or hide them again; the reason is logged."""
    judging.posting(session, desk, body.job_id)
    return decisions.set_blindness(session, desk, body.job_id, blind=body.blind, reason=body.reason)


@router.post("/find", dependencies=[heavy], responses=problems(403, 422, 429))
def find_candidates(body: FindIn, session: SessionDep, desk: DeskUser) -> FoundOut:
    """Find candidates by name or e-mail address, to answer, correct or erase them; the reason is logged."""
    return pool.find(session, desk, body.text, body.reason)


@router.get("/{candidate_id}", responses=problems(403, 404))
def read_candidate(
    candidate_id: uuid.UUID, job_id: uuid.UUID, session: SessionDep, desk: DeskUser, response: Response
) -> CandidateOut:
    """Read a candidate for a job: every criterion with the words of both sides, notes, and what was decided."""
    found = service.read(session, desk, candidate_id, job_id)
    tagged(response, service.version_of(session, desk, candidate_id, job_id))
    return found


@router.patch("/{candidate_id}", status_code=204, responses=problems(403, 404, 409, 412, 422))
def correct_candidate(
    candidate_id: uuid.UUID,
    body: CandidatePatch,
    session: SessionDep,
    desk: DeskUser,
    match: IfMatch,
    response: Response,
) -> None:
    """Correct the name or contact of a candidate."""
    tagged(response, service.correct(session, desk, candidate_id, body, match))


@router.delete("/{candidate_id}", status_code=204, responses=problems(403, 404, 409))
def erase_candidate(candidate_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> None:
    """Erase a candidate: CV, facts, notes, groups, places in rankings."""
    service.erase(session, desk, candidate_id)


@router.get("/{candidate_id}/groups", responses=problems(403, 404))
def read_groups(candidate_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> GroupsOut:
    """Read the groups recorded for a candidate."""
    return service.groups(session, desk, candidate_id)


@router.patch("/{candidate_id}/groups", responses=problems(403, 404, 422))
def record_groups(candidate_id: uuid.UUID, body: GroupsIn, session: SessionDep, desk: DeskUser) -> GroupsOut:
    """Record groups for the adverse-impact summary, in place of those recorded before."""
    return service.record_groups(session, desk, candidate_id, body.labels)


@router.post("/{candidate_id}/decisions", responses=problems(403, 404, 412, 422))
def decide(
    candidate_id: uuid.UUID, body: DecisionIn, session: SessionDep, desk: DeskUser, match: IfMatch, response: Response
) -> CandidateOut:
    """Shortlist, invite or reject a candidate for a job, with the reason; the name is shown from then on."""
    found = service.decide(session, desk, candidate_id, body, match)
    tagged(response, service.version_of(session, desk, candidate_id, body.job_id))
    return found


@router.post("/{candidate_id}/decisions/undo", responses=problems(403, 404, 409, 412, 422))
def undo_decision(
    candidate_id: uuid.UUID, body: UndoIn, session: SessionDep, desk: DeskUser, match: IfMatch, response: Response
) -> CandidateOut:
    """Take back the decision that stands; the log keeps both."""
    found = service.undo(session, desk, candidate_id, body, match)
    tagged(response, service.version_of(session, desk, candidate_id, body.job_id))
    return found


@router.post("/{candidate_id}/notes", status_code=201, responses=problems(403, 404, 422))
def add_note(candidate_id: uuid.UUID, body: NoteIn, session: SessionDep, desk: DeskUser) -> NoteOut:
    """Note something on a candidate, for one job or for all."""
    return service.add_note(session, desk, candidate_id, body)


@router.delete("/{candidate_id}/notes/{note_id}", status_code=204, responses=problems(403, 404))
def remove_note(candidate_id: uuid.UUID, note_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> None:
    """Delete a note."""
    service.remove_note(session, desk, candidate_id, note_id)


@router.post("/{candidate_id}/identity", responses=problems(403, 404, 422))
def open_identity(candidate_id: uuid.UUID, body: IdentityIn, session: SessionDep, desk: DeskUser) -> IdentityOut:
    """Look at who a candidate is outside a decision, to answer them or to correct a name; the reason is logged."""
    return service.open_identity(session, desk, candidate_id, body.reason)


@router.get(
    "/{candidate_id}/cv",
    response_class=Response,
    responses={200: {"description": "The file as it was sent"}, **problems(403, 404, 409)},
)
def download_candidate_cv(candidate_id: uuid.UUID, job_id: uuid.UUID, session: SessionDep, desk: DeskUser) -> Response:
    """Download a CV as it was sent, once the candidate is no longer hidden for this job."""
    return service.original(session, desk, candidate_id, job_id)
