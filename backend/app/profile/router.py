"""`/profile`: who a person is to us, and the CVs it rests on."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Path, Response

from app.auth.deps import CurrentUser
from app.background.schemas import TaskOut
from app.background.service import accepted
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.profile import documents, json_resume, pages, service
from app.profile.download import attachment, download
from app.profile.entries import SkillIn
from app.profile.imports import IMPORT_BODY, ImportUpload
from app.profile.pages import IfNoneMatch, ImageWidth, PageNumber
from app.profile.schemas import (
    Added,
    ConfirmIn,
    ConfirmOut,
    CvOut,
    FactIn,
    FactsPage,
    PageOut,
    ProfileOut,
    ProfilePatch,
    SkillShown,
)
from app.profile.upload import MULTIPART_BODY, CvToRead, CvUpload, RereadLimit

router = APIRouter(prefix="/profile", tags=["profile"])

FactPath = Annotated[str, Path(max_length=100, description="As in `GET /profile/facts`: `experience.0.title`.")]


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
    """Say that facts look right, or that they want another look."""
    return service.confirm(session, service.open_for_change(session, user.id), body.paths, right=body.checked)


@router.patch("/facts/{path}", responses=problems(404, 412, 422))
def correct_fact(
    path: FactPath, body: FactIn, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ProfileOut:
    """Correct one fact: a field, an entry or a field of it; null empties it or takes it away."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.correct(session, profile, path, body.value)
    tagged(response, profile.version)
    return changed


@router.delete("/facts/{path}", responses=problems(404, 412))
def take_back_fact(
    path: FactPath, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ProfileOut:
    """Take back your correction of one fact: what the CV says counts again."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.take_back_fact(session, profile, path)
    tagged(response, profile.version)
    return changed


@router.post("/entries", status_code=201, responses=problems(412, 422))
def add_entry(body: Added, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response) -> ProfileOut:
    """Add one position, course of study, licence or language; the rest of the list goes on following the CV."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.add_entry(session, profile, body)
    tagged(response, profile.version)
    return changed


@router.post("/removed/{removed_id}/restore", responses=problems(404, 412))
def restore_removed(
    removed_id: str, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response
) -> ProfileOut:
    """Bring back an entry or a skill that you took away."""
    profile = service.open_for_change(session, user.id)
    match.check(profile.version)
    changed = service.restore(session, profile, removed_id)
    tagged(response, profile.version)
    return changed


@router.get(
    "/json-resume",
    response_class=Response,
    responses={200: {"description": "A JSON Resume document, version 1.0.0", "content": {"application/json": {}}}},
)
def export_json_resume(session: SessionDep, user: CurrentUser) -> Response:
    """Download your profile as a JSON Resume document."""
    return attachment(json_resume.export(session, user.id), "resume.json", "application/json")


@router.post("/import", status_code=202, responses=problems(413, 415, 422, 429), openapi_extra=IMPORT_BODY)
def import_profile(upload: ImportUpload, session: SessionDep, user: CurrentUser, response: Response) -> TaskOut:
    """Send a JSON Resume file or LinkedIn's data export; it becomes a version of your CV like any other."""
    return accepted(session, documents.take(session, user.id, upload, keep=True), response)


@router.post("/skills", status_code=201, responses=problems(412, 422))
def add_skill(body: SkillIn, session: SessionDep, user: CurrentUser, match: IfMatch, response: Response) -> SkillShown:
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


@router.get("/cv/{document_id}/pages", responses=problems(404, 409, 422, 503))
def list_pages(document_id: uuid.UUID, session: SessionDep, user: CurrentUser, page: PageDep) -> Page[PageOut]:
    """List the pages of a CV with their lines and where these stand."""
    return pages.list_pages(session, user.id, document_id, page)


@router.get(
    "/cv/{document_id}/pages/{number}/image",
    response_class=Response,
    responses={**problems(404, 409, 422, 503), 200: {"content": {"image/png": {}}}, 304: {"description": "As it was"}},
)
def show_page(
    document_id: uuid.UUID,
    number: PageNumber,
    session: SessionDep,
    user: CurrentUser,
    width: ImageWidth = 1_000,
    if_none_match: IfNoneMatch = None,
) -> Response:
    """Draw a page of a CV as a picture, `width` pixels wide."""
    return pages.picture(session, user.id, document_id, pages.Wanted(number, width, if_none_match))


@router.post("/cv/{document_id}/reread", status_code=202, responses=problems(404, 409, 429))
def reread_cv(
    document_id: uuid.UUID, _limit: RereadLimit, session: SessionDep, user: CurrentUser, response: Response
) -> TaskOut:
    """Read a CV again with the present reader; what you corrected and confirmed stays."""
    return accepted(session, documents.reread(session, user.id, document_id), response)


@router.post("/cv/{document_id}/activate", responses=problems(404, 409))
def activate_cv(document_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> CvOut:
    """Make a CV the one your profile rests on."""
    document = documents.activate(session, user.id, document_id)
    return documents.describe(document, document.id)


@router.delete("/cv/{document_id}", status_code=204, responses=problems(404))
def delete_cv(document_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete a CV; where it was the active one, your newest other CV takes its place."""
    documents.delete(session, user.id, document_id)
