"""`/coach`: conversations, the question bank, and what it all costs."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from app.auth.deps import AdminUser, CurrentUser, ReleasedUser
from app.coach import exporting, questioning, reporting, service, statistics, turns
from app.coach.answering import Answering
from app.coach.schemas import (
    CoachAnswered,
    CoachFeedback,
    CoachMessageIn,
    CoachMessageOut,
    CoachQuestionOut,
    CoachStopped,
    ConversationIn,
    ConversationItem,
    ConversationOut,
    ConversationPatch,
    InterviewReport,
    PersonaStatsPage,
    RegenerateIn,
    ReviewIn,
    SelfReviewIn,
)
from app.coach.types import Mode, QuestionKind, TranscriptFormat
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.events import events, wants_events
from app.core.limits import heavy
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.core.schemas import Text
from app.core.types import JsonObject

router = APIRouter(prefix="/coach", tags=["coach"])

Words = Annotated[Text | None, Query(max_length=200, description="Words that all stand in it.")]
STREAMED: dict[int | str, JsonObject] = {
    200: {
        "description": (
            "The reply; or with `Accept: text/event-stream` the events `message` (CoachMessageOut), `delta` "
            "(CoachDelta) as it is written, `done` (CoachAnswered), or `problem`. Leaving the stream stops the reply."
        ),
        "content": {"text/event-stream": {"schema": {"type": "string"}}},
    }
}


@router.post("/conversations", status_code=201, responses=problems(404, 409, 422))
def begin_conversation(
    body: ConversationIn, session: SessionDep, user: CurrentUser, response: Response
) -> ConversationOut:
    """Begin a conversation or a practice interview with a persona, about a job or without one."""
    begun = service.begin(session, user, body)
    tagged(response, begun.version)
    return begun


@router.get("/conversations", responses=problems(422))
def list_conversations(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    q: Words = None,
    mode: Mode | None = None,
    job_id: uuid.UUID | None = None,
) -> Page[ConversationItem]:
    """List your conversations, the newest first; `q` looks through everything said."""
    return service.listing(session, user, page, q, mode, job_id)


@router.get("/conversations/{conversation_id}", responses=problems(404))
def read_conversation(
    conversation_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response
) -> ConversationOut:
    """Read a conversation with everything said."""
    found = service.read(session, user, conversation_id)
    tagged(response, found.version)
    return found


@router.patch("/conversations/{conversation_id}", responses=problems(404, 412, 422))
def rename_conversation(
    conversation_id: uuid.UUID,
    body: ConversationPatch,
    session: SessionDep,
    user: CurrentUser,
    match: IfMatch,
    response: Response,
) -> ConversationOut:
    """Give a conversation another title."""
    found = service.rename(session, user, conversation_id, body.title, match)
    tagged(response, found.version)
    return found


@router.delete("/conversations/{conversation_id}", status_code=204, responses=problems(404))
def delete_conversation(conversation_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> None:
    """Delete a conversation with everything said."""
    service.remove(session, user, conversation_id)


@router.post(
    "/conversations/{conversation_id}/messages",
    dependencies=[heavy],
    response_model=CoachAnswered,
    responses={**STREAMED, **problems(402, 404, 409, 422, 429)},
)
def send_message(
    conversation_id: uuid.UUID, body: CoachMessageIn, user: ReleasedUser, request: Request
) -> CoachAnswered | Response:
    """Say something, or answer the question asked; the coach replies, at once or as a stream."""
    answering = Answering(turns.take(user, conversation_id, body))
    return events(answering, request) if wants_events(request) else answering.whole()


@router.post(
    "/conversations/{conversation_id}/regenerate",
    dependencies=[heavy],
    response_model=CoachAnswered,
    responses={**STREAMED, **problems(402, 404, 409, 422, 429)},
)
def regenerate_reply(
    conversation_id: uuid.UUID, body: RegenerateIn, user: ReleasedUser, request: Request
) -> CoachAnswered | Response:
    """Have the last message answered again; the new reply takes the place of the old one."""
    answering = Answering(turns.take_again(user, conversation_id, body.engine))
    return events(answering, request) if wants_events(request) else answering.whole()


@router.post("/conversations/{conversation_id}/stop", responses=problems(404))
def stop_reply(conversation_id: uuid.UUID, user: ReleasedUser) -> CoachStopped:
    """Stop the reply that is under way; what was said until then is kept."""
    return CoachStopped(stopped=turns.stop(user, conversation_id))


@router.get("/conversations/{conversation_id}/report", responses=problems(404, 409))
def read_interview_report(conversation_id: uuid.UUID, session: SessionDep, user: CurrentUser) -> InterviewReport:
    """Read how an interview went: each answer with scores, reasons and your own words."""
    return reporting.report(session, user, conversation_id)


@router.get(
    "/conversations/{conversation_id}/export",
    response_class=Response,
    responses={200: {"description": "Markdown or JSON"}, **problems(404, 422)},
)
def export_conversation(
    conversation_id: uuid.UUID,
    session: SessionDep,
    user: CurrentUser,
    format: TranscriptFormat = TranscriptFormat.md,  # noqa: A002 - the API's word
) -> Response:
    """Download a conversation; an interview comes with its report."""
    return exporting.export(session, user, conversation_id, format)


@router.patch("/conversations/{conversation_id}/messages/{message_id}/review", responses=problems(404, 409, 422))
def review_own_answer(
    conversation_id: uuid.UUID, message_id: uuid.UUID, body: SelfReviewIn, session: SessionDep, user: CurrentUser
) -> CoachMessageOut:
    """Judge an answer of yours yourself; your scores stand beside the rules' in the report."""
    return service.review_own(session, user, conversation_id, message_id, body)


@router.get("/questions", responses=problems(404, 422))
def list_coach_questions(
    session: SessionDep,
    user: CurrentUser,
    page: PageDep,
    job_id: uuid.UUID | None = None,
    persona_id: uuid.UUID | None = None,
    kind: Annotated[list[QuestionKind] | None, Query(description="Only these; all where left out.")] = None,
    q: Words = None,
) -> Page[CoachQuestionOut]:
    """List questions to practise: what the posting makes them ask first, then the persona's own and general ones."""
    return questioning.listing(session, user, page, job_id, persona_id, kind or (), q)


@router.post("/questions/review", responses=problems(404, 422))
def review_answer(body: ReviewIn, session: SessionDep, user: CurrentUser) -> CoachFeedback:
    """Look at an answer by the rubric of its kind of question; nothing is kept and no language model is asked."""
    return questioning.review(session, user, body)


@router.get("/statistics", responses=problems(403, 422))
def read_coach_statistics(
    session: SessionDep,
    _: AdminUser,
    page: PageDep,
    days: Annotated[int, Query(ge=1, le=365, description="Of so many last days.")] = 30,
) -> PersonaStatsPage:
    """Read what each persona is used for: tokens, time, cost."""
    return statistics.listing(session, page, days)
