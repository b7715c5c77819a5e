"""`/matches/{id}/tailored-cv` and `/tailored-cvs`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.applications.documents.cv import Template
from app.applications.documents.types import Format
from app.applications.tailoring import exporting, service
from app.applications.tailoring.schemas import (
    TailoredCvIn,
    TailoredCvOut,
    TailoredCvPatch,
    TailoredCvSummary,
    TailoredReadbackOut,
    TailoredTemplateOut,
)
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems

cvs_router = APIRouter(tags=["applications"])

FormatQuery = Annotated[Format, Query(alias="format", description="docx or pdf.")]
TemplateQuery = Annotated[Template | None, Query(description="By default the one the CV has.")]


@cvs_router.post(
    "/matches/{match_id}/tailored-cv", status_code=201, dependencies=[heavy], responses=problems(404, 409, 422, 429)
)
def tailor_cv(
    match_id: uuid.UUID, body: TailoredCvIn, session: SessionDep, user: CurrentUser, response: Response
) -> TailoredCvOut:
    """Choose and order the lines of your CV for a posting, with the reason for each; no word is added."""
    made = service.make(session, user, match_id, body)
    tagged(response, made.version)
    response.headers["Location"] = f"/api/v1/tailored-cvs/{made.id}"
    return service.shown(session, user, made)


@cvs_router.get("/tailored-cvs", responses=problems(404, 422))
def list_tailored_cvs(
    session: SessionDep, user: CurrentUser, page: PageDep, match_id: uuid.UUID | None = None
) -> Page[TailoredCvSummary]:
    """List your tailored CVs, the newest first; of all postings, or for one match."""
    return service.listing(session, user, page, match_id)


@cvs_router.get("/tailored-cvs/templates")
def list_cv_templates(_user: CurrentUser) -> list[TailoredTemplateOut]:
    """List the looks a CV can have."""
    return service.templates()


@cvs_router.get("/tailored-cvs/{cv_id}", responses=problems(404))
def read_tailored_cv(cv_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> TailoredCvOut:
    """Read a tailored CV line by line, with what it covers of the posting."""
    cv = service.get(session, user, cv_id)
    tagged(response, cv.version)
    return service.shown(session, user, cv)


@cvs_router.patch("/tailored-cvs/{cv_id}", responses=problems(404, 412, 422))
def change_tailored_cv(
    cv_id: uuid.UUID,
    body: TailoredCvPatch,
    session: SessionDep,
    user: CurrentUser,
    response: Response,
    match: IfMatch,
) -> TailoredCvOut:
    """Show, hide and move lines yourself; the words stay those of your profile."""
    cv = service.change(session, user, cv_id, body, match)
    tagged(response, cv.version)
    return service.shown(session, user, cv)


@cvs_router.delete("/tailored-cvs/{cv_id}", status_code=204, responses=problems(404, 412))
def delete_tailored_cv(cv_id: uuid.UUID, session: SessionDep, user: CurrentUser, match: IfMatch) -> None:
    """Delete a tailored CV."""
    service.delete(session, user, cv_id, match)


@cvs_router.get(
    "/tailored-cvs/{cv_id}/export",
    response_class=Response,
    dependencies=[heavy],
    responses={200: {"description": "The CV as DOCX or PDF"}, **problems(404, 409, 422, 429)},
)
def export_tailored_cv(
    cv_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    kind: FormatQuery = Format.pdf,
    template: TemplateQuery = None,
) -> Response:
    """Download the CV in one of the looks."""
    return exporting.export(session, user, cv_id, kind, template)


@cvs_router.get("/tailored-cvs/{cv_id}/readback", dependencies=[heavy], responses=problems(404, 409, 422, 429))
def read_tailored_cv_back(
    cv_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    kind: FormatQuery = Format.pdf,
    template: TemplateQuery = None,
) -> TailoredReadbackOut:
    """See what a program that reads CVs makes of the exported file."""
    return exporting.readback(session, user, cv_id, kind, template)
