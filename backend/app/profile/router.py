"""`/profile`: who a person is to us, and the CVs it rests on."""

import uuid

from fastapi import APIRouter, Response

from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.profile import documents, service
from app.profile.download import download
from app.profile.entries import SkillEntry, SkillIn
from app.profile.schemas import ConfirmIn, ConfirmOut, CvOut, FactsPage, ProfileOut, ProfilePatch
from app.profile.upload import MULTIPART_BODY, CvToRead, CvUpload

router = APIRouter(prefix="/profile", tags=["profile"])


@router.get("")
def read_profile(session: SessionDep, user: CurrentUser, response: Response) -> ProfileOut:
    """Read your profile."""
    tagged(response, service.version_of(session, user.id))
    return service.read(session, user.id)


@router.patch("", responses=problems(412, 422))
def change_profile(
    body: ProfilePatch, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ProfileOut:
    """Change fields of your profile; no later CV overwrites them."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.change(session, profile, body)
    tagged(response, profile.version)
    return changed


@router.delete("/edits/{field}", responses=problems(404, 412))
def take_back_edit(
    field: str, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ProfileOut:
    """Take back your change of a field: what the CV says counts again."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.take_back(session, profile, field)
    tagged(response, profile.version)
    return changed


@router.get("/facts", responses=problems(422))
def list_facts(session: SessionDep, user: CurrentUser, page: PageDep) -> FactsPage:
    """List the facts of your profile with their evidence, those still to check first."""
    return service.list_facts(session, user.id, page)


@router.post("/facts/confirm", responses=problems(422))
def confirm_facts(body: ConfirmIn, session: SessionDep, user: CurrentUser) -> ConfirmOut:
    """Say that facts look right."""
    return service.confirm(session, service.open_for_change(session, user.id), body.paths)


@router.post("/skills", status_code=201, responses=problems(412, 422))
def add_skill(body: SkillIn, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response) -> SkillEntry:
    """Add a skill, or change its level and years."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    added = service.add_skill(session, profile, body)
    tagged(response, profile.version)
    return added


@router.delete("/skills/{name:path}", status_code=204, responses=problems(404, 412))
def remove_skill(name: str, session: SessionDep, user: CurrentUser, match: IfMatch) -> None:
    """Take a skill away; one that your CV names stays away."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    service.remove_skill(session, profile, name)


@router.post("/cv", status_code=202, responses=problems(413, 415, 422, 429), openapi_extra=MULTIPART_BODY)
def upload_cv(upload: CvUpload, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Send a CV. It is read in the background and becomes the one your profile rests on."""
    return accepted(session, documents.take(session, user.id, upload, keep=True), response)


@router.post("/cv/parse", status_code=202, responses=problems(413, 415, 422, 429), openapi_extra=MULTIPART_BODY)
def parse_cv(upload: CvToRead, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Read a CV without keeping it: the facts are the result of the task."""
    return accepted(session, documents.take(session, user.id, upload, keep=False), response)


@router.get("/cv", responses=problems(422))
def list_cvs(session: SessionDep, user: CurrentUser, page: PageDep) -> Page[CvOut]:
    """List your CVs, the one sent last first."""
    return documents.versions(session, user.id, page)


@router.get(
    "/cv/{document_id}/file",
    response_class=Response,
    responses={**problems(404, 503), 200: {"content": {"application/octet-stream": {}}}},
)
def download_cv(document_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> Response:
    """Download a CV as you sent it."""
    return download(documents.file_of(documents.get(session, user.id, document_id)))


@router.post("/cv/{document_id}/activate", responses=problems(404, 409))
def activate_cv(document_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> CvOut:
    """Make a CV the one your profile rests on."""
    document = documents.activate(session, user.id, document_id)
    return documents.describe(document, document.id)


@router.delete("/cv/{document_id}", status_code=204, responses=problems(404))
def delete_cv(document_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete a CV; where it was the active one, your newest other CV takes its place."""
    documents.delete(session, user.id, document_id)
