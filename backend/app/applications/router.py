"""What is written for a match (`/matches/{id}/…`) and `/letters`."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.applications import costing, service
from app.applications.schemas import (
    HighlightsIn,
    HighlightsOut,
    Language,
    LetterAcceptance,
    LetterIn,
    LetterOut,
    LetterPage,
    LetterPatch,
    LetterReviewCost,
    WritingCost,
)
from app.applications.types import MEDIA_TYPES, ExportFormat, Length, Tone, What, Writer
from app.auth.deps import CurrentUser, ReleasedUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.events import events, wants_events
from app.core.limits import heavy
from app.core.pagination import PageDep
from app.core.problems import problems
from app.profile.download import attachment

router = APIRouter(prefix="/matches", tags=["letters"])
letters_router = APIRouter(prefix="/letters", tags=["letters"])
JSON = "application/json"


@router.post(
    "/{match_id}/generate-cover-letter",
    response_model=LetterOut,
    responses={**problems(402, 404, 409, 422, 429), 200: {"model": LetterOut, "content": {"text/event-stream": {}}}},
    dependencies=[heavy],
)
def generate_cover_letter(
    match_id: uuid.UUID, request: Request, session: SessionDep, user: CurrentUser, body: LetterIn | None = None
) -> Response:
    """Write a cover letter, or read the one that is kept; as a stream of sentences with `Accept: text/event-stream`."""
    if wants_events(request):
        return events(service.letter_steps(session, user, match_id, body or LetterIn()), request)
    return Response(service.letter(session, user, match_id, body or LetterIn()), media_type=JSON)


@router.post(
    "/{match_id}/generate-cv-highlights",
    response_model=HighlightsOut,
    responses=problems(402, 404, 409, 422, 429),
    dependencies=[heavy],
)
def generate_cv_highlights(
    match_id: uuid.UUID, session: SessionDep, user: CurrentUser, body: HighlightsIn | None = None
) -> Response:
    """Choose what of your CV answers the posting best, or read what is kept."""
    return Response(service.cv_highlights(session, user, match_id, body or HighlightsIn()), media_type=JSON)


@router.get("/{match_id}/cover-letters", responses=problems(404, 422))
def list_cover_letters(match_id: uuid.UUID, session: SessionDep, user: CurrentUser, page: PageDep) -> LetterPage:
    """List the versions of your letter for a match, the newest first."""
    return service.letters_of(session, user, match_id, page)


@router.get("/{match_id}/writing-cost", responses=problems(404, 422))
def read_writing_cost(
    match_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    what: What,
    tone: Tone | None = None,
    length: Length | None = None,
    language: Annotated[Language | None, Query()] = None,
    engine: Writer | None = None,
) -> WritingCost:
    """See what writing would cost at most, before you ask for it."""
    body = LetterIn(tone=tone, length=length, language=language, engine=engine)
    return costing.cost(session, user.id, match_id, what, body)


@letters_router.get("/{letter_id}", responses=problems(404))
def read_letter(letter_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response) -> LetterOut:
    """Read a letter with the support of every sentence."""
    letter, state = service.read(session, user, letter_id)
    tagged(response, state)
    return letter


@letters_router.patch("/{letter_id}", responses=problems(404, 412, 422))
def change_letter(
    letter_id: uuid.UUID, body: LetterPatch, session: SessionDep, user: CurrentUser, response: Response, match: IfMatch
) -> LetterOut:
    """Change a letter; sentences that are new are checked."""
    letter, state = service.change(session, user, letter_id, body, match)
    tagged(response, state)
    return letter


@letters_router.delete("/{letter_id}", status_code=204, responses=problems(404, 412))
def delete_letter(letter_id: uuid.UUID, session: SessionDep, user: CurrentUser, match: IfMatch) -> None:
    """Delete a version of a letter."""
    service.delete(session, user, letter_id, match)


@letters_router.post("/{letter_id}/accept", responses=problems(404, 412, 422))
def accept_sentence(
    letter_id: uuid.UUID,
    body: LetterAcceptance,
    session: SessionDep,
    user: CurrentUser,
    response: Response,
    match: IfMatch,
) -> LetterOut:
    """Say that a sentence is true though nothing here supports it, or take that back."""
    letter, state = service.accept(session, user, letter_id, body, match)
    tagged(response, state)
    return letter


@letters_router.post(
    "/{letter_id}/paragraphs/{number}/regenerate", dependencies=[heavy], responses=problems(402, 404, 412, 422, 429)
)
def regenerate_paragraph(
    letter_id: uuid.UUID, number: int, user: ReleasedUser, response: Response, match: IfMatch
) -> LetterOut:
    """Write one paragraph anew; the first is 0."""
    letter, state = service.regenerate_paragraph(user.id, letter_id, number, match)
    tagged(response, state)
    return letter


@letters_router.get("/{letter_id}/review-cost", responses=problems(404, 409))
def read_review_cost(letter_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> LetterReviewCost:
    """See what it would cost at most to have a language model look at a letter too."""
    return service.review_cost(session, user.id, letter_id)


@letters_router.post(
    "/{letter_id}/review", dependencies=[heavy], responses=problems(402, 404, 409, 412, 422, 429, 502, 503)
)
def review_letter(letter_id: uuid.UUID, user: ReleasedUser, response: Response, match: IfMatch) -> LetterOut:
    """Have a language model look at a letter too: it may doubt more of it, and takes no doubt away."""
    letter, state = service.review(user.id, letter_id, match)
    tagged(response, state)
    return letter


@letters_router.get(
    "/{letter_id}/export",
    response_class=Response,
    responses={
        **problems(404, 409, 422),
        200: {"content": {kind: {} for kind in MEDIA_TYPES.values()}},
    },
)
def export_letter(
    letter_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    kind: Annotated[ExportFormat, Query(alias="format")] = ExportFormat.docx,
) -> Response:
    """Save a letter as a file; what nothing supports keeps it back until you change or accept it."""
    data, name = service.export(session, user, letter_id, kind)
    return attachment(data, name, MEDIA_TYPES[kind])
