"""The question bank by itself: every question for a job and a persona, and an answer looked at without keeping it."""

import uuid
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach.grounds import gather
from app.coach.interview import feedback_on
from app.coach.personas import spoken
from app.coach.presenting import feedback_out, question_out
from app.coach.questions.bank import bank
from app.coach.schemas import CoachFeedback, CoachQuestionOut, ReviewIn
from app.coach.stored import Question
from app.coach.types import QuestionKind
from app.core.pagination import Page, PageParams, Total, bad_cursor, encode_cursor
from app.core.text import fold


def listing(
    session: Session,
    actor: User,
    page: PageParams,
    job_id: uuid.UUID | None,
    persona_id: uuid.UUID | None,
    kinds: Sequence[QuestionKind],
    q: str | None,
) -> Page[CoachQuestionOut]:
    """Questions about the posting first; raises `JobNotFound`, `PersonaNotFound`."""
    persona = spoken(session, actor, persona_id).builtin if persona_id else None
    words = fold(q or "").split()
    found = [
        one
        for one in bank(gather(session, actor, job_id).ground, persona)
        if (not kinds or one.kind in kinds) and all(word in fold(f"{one.text} {one.about or ''}") for word in words)
    ]
    start = _start(found, page)
    shown = found[start : start + page.limit]
    more = start + page.limit < len(found)
    return Page(
        items=[question_out(one) for one in shown],
        next_cursor=encode_cursor({"id": shown[-1].id}) if more else None,
        total=Total.of(len(found)),
    )


def _start(found: Sequence[Question], page: PageParams) -> int:
    """The place after the question a page goes on after; past the end where that is gone."""
    if page.cursor is None:
        return 0
    last = (page.after() or {}).get("id")
    if not isinstance(last, str):
        raise bad_cursor()
    return next((place + 1 for place, one in enumerate(found) if one.id == last), len(found))


def review(session: Session, actor: User, body: ReviewIn) -> CoachFeedback:
    """What the rules find in an answer; nothing is kept. Raises `JobNotFound`."""
    gathered = gather(session, actor, body.job_id)
    asked = Question(id="", kind=body.kind, text=body.question)
    if body.question_id:
        asked = next((one for one in bank(gathered.ground) if one.id == body.question_id), asked)
    return feedback_out(feedback_on(body.answer, asked, gathered.known))
