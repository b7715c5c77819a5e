"""What the coach keeps, in the shape that clients see."""

from collections.abc import Mapping, Sequence

from app.coach.models import Conversation, Message
from app.coach.personas import settings_out
from app.coach.schemas import (
    CoachCriterion,
    CoachDoubt,
    CoachFeedback,
    CoachJob,
    CoachMessageOut,
    CoachPersona,
    CoachQuestionOut,
    ConversationItem,
    OwnScoreIn,
    SelfReviewOut,
)
from app.coach.sealing import persona_of, title_of, words_of
from app.coach.stored import Criterion, Feedback, Question, SelfReview, Words
from app.coach.types import ConversationStage, Mode
from app.jobs.schemas import JobItem


def message_out(message: Message, words: Words | None = None) -> CoachMessageOut:
    """One thing said."""
    words = words or words_of(message)
    return CoachMessageOut(
        id=message.id,
        number=message.number,
        speaker=message.speaker,
        text=words.text,
        state=message.state,
        question=question_out(words.question) if words.question else None,
        feedback=feedback_out(words.feedback) if words.feedback else None,
        review=review_out(words.review) if words.review else None,
        doubts=[CoachDoubt(text=one.text, reason=one.reason) for one in words.doubts],
        notice=words.notice,
        skipped=words.skipped,
        model=message.model,
        credits=message.credits,
        created_at=message.created_at,
    )


def question_out(question: Question) -> CoachQuestionOut:
    """A question; what an answer is looked through for stays here."""
    return CoachQuestionOut.model_validate(question.model_dump(exclude={"expects"}))


def feedback_out(feedback: Feedback) -> CoachFeedback:
    """What is said of an answer."""
    return CoachFeedback(
        rubric=rubric_out(feedback.rubric),
        overall=feedback.overall,
        strength=feedback.strength,
        advice=feedback.advice,
        words=feedback.words,
    )


def rubric_out(rubric: Sequence[Criterion], own: Mapping[str, int] | None = None) -> list[CoachCriterion]:
    """The criteria, with the person's own scores beside them."""
    return [CoachCriterion(**one.model_dump(), own=(own or {}).get(one.name)) for one in rubric]


def review_out(review: SelfReview) -> SelfReviewOut:
    """A person's own look at their answer."""
    scores = [OwnScoreIn(name=one.name, score=one.score) for one in review.scores]
    return SelfReviewOut(scores=scores, note=review.note)


def job_out(item: JobItem | None) -> CoachJob | None:
    """The job of a conversation; null where it is gone."""
    if item is None:
        return None
    return CoachJob(
        id=item.id, title=item.title, company=item.company, location=item.location, remote=item.remote, url=item.url
    )


def stage_of(conversation: Conversation) -> ConversationStage:
    """Where a conversation stands."""
    over = conversation.mode is Mode.interview and conversation.position >= conversation.planned
    return ConversationStage.finished if over else ConversationStage.open


def item_of(conversation: Conversation, job: JobItem | None, snippet: str | None = None) -> ConversationItem:
    """A conversation in a list."""
    persona = persona_of(conversation)
    return ConversationItem(
        id=conversation.id,
        title=title_of(conversation).text,
        persona=CoachPersona(
            id=conversation.persona_id,
            name=persona.name,
            temperament=persona.temperament,
            version=conversation.persona_version,
            settings=settings_out(persona.settings),
        ),
        job=job_out(job),
        mode=conversation.mode,
        stage=stage_of(conversation),
        questions=conversation.planned,
        answered=min(conversation.position, conversation.planned),
        message_count=conversation.messages,
        snippet=snippet,
        created_at=conversation.created_at,
        updated_at=conversation.updated_at,
    )
