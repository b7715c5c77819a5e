"""`/coach/personas`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Response

from app.auth.deps import CurrentUser
from app.coach import personas
from app.coach.schemas import PersonaIn, PersonaOut, PersonaPatch, PersonaVersionOut
from app.coach.types import Whose
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.core.schemas import Text

personas_router = APIRouter(prefix="/coach/personas", tags=["coach"])


@personas_router.get("", responses=problems(422))
def list_personas(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    q: Annotated[Text | None, Query(max_length=200, description="Words of the name.")] = None,
    whose: Annotated[list[Whose] | None, Query(description="Only these; all where left out.")] = None,
) -> Page[PersonaOut]:
    """List whom you can talk to: those that came with the program, your own, and public ones."""
    return personas.listing(session, user, page, q, whose or ())


@personas_router.post("", status_code=201, responses=problems(409, 422))
def make_persona(body: PersonaIn, session: SessionDep, user: CurrentUser, response: Response) -> PersonaOut:
    """Make a persona of your own."""
    made = personas.make(session, user, body)
    tagged(response, made.version)
    return made


@personas_router.get("/{persona_id}", responses=problems(404))
def read_persona(persona_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> PersonaOut:
    """Read a persona."""
    found = personas.read(session, user, persona_id)
    tagged(response, found.version)
    return found


@personas_router.patch("/{persona_id}", responses=problems(403, 404, 412, 422))
def change_persona(
    persona_id: uuid.UUID,
    body: PersonaPatch,
    session: SessionDep,
    user: CurrentUser,
    match: IfMatch,
    response: Response,
) -> PersonaOut:
    """Change a persona; conversations that have begun keep it as it was."""
    changed = personas.change(session, user, persona_id, body, match)
    tagged(response, changed.version)
    return changed


@personas_router.delete("/{persona_id}", status_code=204, responses=problems(403, 404))
def delete_persona(persona_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete a persona; conversations held with it stay."""
    personas.remove(session, user, persona_id)


@personas_router.get("/{persona_id}/versions", responses=problems(404, 422))
def list_persona_versions(
    persona_id: uuid.UUID, session: SessionDep, user: CurrentUser, page: PageDep
) -> Page[PersonaVersionOut]:
    """List what a persona of yours was told before, the newest first."""
    return personas.versions(session, user, persona_id, page)
