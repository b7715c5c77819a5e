"""The report of an interview: each question with the last answer, its scores, and what comes next. Computed as read."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import fmean

from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach.errors import NotAnInterview
from app.coach.models import Conversation, Message
from app.coach.presenting import job_out, review_out, rubric_out, stage_of
from app.coach.repository import ConversationRepository
from app.coach.rubric.judging import GOOD, overall
from app.coach.schemas import InterviewReport, ReportAnswer, ReportCriterion
from app.coach.sealing import plan_of, words_of
from app.coach.service import get
from app.coach.stored import Criterion, Question, Words
from app.coach.types import Mode, Speaker
from app.jobs import service as jobs

MOST_QUOTES, MOST_POINTS = 3, 3
NOTICE = (
    "Scores are made by rules that look for what a good answer has. They can't tell whether it is true, or how it "
    "sounds. Judge each answer yourself beside them."
)


@dataclass(slots=True)
class _Heard:
    """What was said to one question: the last answer, its judgement, and how often it was answered."""

    answer: Message | None = None
    said: Words | None = None
    judged: Words | None = None
    attempts: int = 0
    rubric: list[Criterion] = field(default_factory=list)


def report(session: Session, actor: User, conversation_id: uuid.UUID) -> InterviewReport:
    """How an interview went so far; raises `ConversationNotFound`, `NotAnInterview`."""
    conversation = get(session, actor, conversation_id)
    if conversation.mode is not Mode.interview:
        raise NotAnInterview
    heard = _heard(ConversationRepository(session, actor.id).messages(conversation_id))
    questions = plan_of(conversation).questions[: conversation.position]
    answers = [_answer(question, heard.get(place, _Heard())) for place, question in enumerate(questions)]
    criteria = list(_criteria([heard[place] for place in range(len(questions)) if place in heard]))
    found = jobs.summaries(session, [conversation.job_id], actor) if conversation.job_id else {}
    return InterviewReport(
        conversation_id=conversation.id,
        stage=stage_of(conversation),
        answers=answers,
        summary=_summary(conversation, answers, criteria),
        overall=_mean([one.overall for one in answers]),
        criteria=criteria,
        strengths=[_of(one) for one in criteria if one.score >= GOOD][:MOST_POINTS],
        work_on=[_of(one) for one in reversed(criteria) if one.score < GOOD][:MOST_POINTS],
        next_steps=_next_steps(answers),
        job=job_out(found.get(conversation.job_id)) if conversation.job_id else None,
        notice=NOTICE,
    )


def _heard(rows: Sequence[Message]) -> dict[int, _Heard]:
    """What was said to each question, by its place."""
    heard: dict[int, _Heard] = {}
    answered: int | None = None
    for row in rows:
        words = words_of(row)
        if row.speaker is Speaker.person and row.question is not None:
            answered = row.question
            one = heard.setdefault(answered, _Heard())
            one.attempts += not words.skipped
            # Skipping on takes nothing back that was answered before.
            if not words.skipped or one.said is None:
                one.answer, one.said = row, words
        elif answered is not None and words.feedback is not None:
            heard[answered].judged, heard[answered].rubric = words, words.feedback.rubric
    return heard


def _answer(question: Question, heard: _Heard) -> ReportAnswer:
    said = heard.said
    feedback = heard.judged.feedback if heard.judged else None
    own = {one.name: one.score for one in said.review.scores} if said and said.review else {}
    return ReportAnswer(
        question=question.text,
        answer=said.text or None if said else None,
        rubric=rubric_out(heard.rubric, own),
        kind=question.kind,
        about=question.about,
        standing=question.standing,
        job_quote=question.job_quote,
        cv_quotes=question.cv_quotes,
        overall=overall(heard.rubric),
        strength=feedback.strength if feedback else None,
        advice=feedback.advice if feedback else [],
        words=feedback.words if feedback else None,
        attempts=heard.attempts,
        skipped=said is None or said.skipped,
        message_id=heard.answer.id if heard.answer else None,
        review=review_out(said.review) if said and said.review else None,
    )


def _criteria(heard: Sequence[_Heard]) -> Iterator[ReportCriterion]:
    """Each criterion over all answers, the best first."""
    of: dict[str, list[Criterion]] = {}
    own: dict[str, list[int]] = {}
    for one in heard:
        for criterion in one.rubric:
            if criterion.score is not None:
                of.setdefault(criterion.name, []).append(criterion)
        for score in one.said.review.scores if one.said and one.said.review else ():
            own.setdefault(score.name, []).append(score.score)
    rows = [_criterion(judged, own.get(name, [])) for name, judged in of.items()]
    yield from sorted(rows, key=lambda row: (-row.score, row.name))


def _criterion(judged: Sequence[Criterion], own: Sequence[int]) -> ReportCriterion:
    score = fmean(one.score or 0 for one in judged)
    telling = (max if score >= GOOD else min)(judged, key=lambda one: one.score or 0)
    quotes = dict.fromkeys(quote for one in judged for quote in one.quotes)
    return ReportCriterion(
        name=telling.name,
        label=telling.label,
        score=round(score, 1),
        best=telling.best,
        answers=len(judged),
        own=round(fmean(own), 1) if own else None,
        reason=telling.reason,
        quotes=list(quotes)[:MOST_QUOTES],
    )


def _of(one: ReportCriterion) -> str:
    return f"{one.label}: {one.reason}"


def _mean(scores: Sequence[int | None]) -> int | None:
    known = [score for score in scores if score is not None]
    return round(fmean(known)) if known else None


def _summary(conversation: Conversation, answers: Sequence[ReportAnswer], criteria: Sequence[ReportCriterion]) -> str:
    given = [one for one in answers if not one.skipped]
    if not given:
        return "No question is answered yet. Answer one, and this report fills."
    parts = [f"You answered {len(given)} of {conversation.planned} questions."]
    mean = _mean([one.overall for one in given])
    if mean is not None:
        parts.append(f"Over all you reached {mean} of 100.")
    best = max(given, key=lambda one: one.overall or 0)
    if best.overall is not None and len(given) > 1:
        parts.append(f'Your strongest answer was to "{best.question}"')
    if criteria:
        parts.append(f"Best: {criteria[0].label}.")
        if criteria[-1].score < GOOD:
            parts.append(f"Work most on: {criteria[-1].label}.")
    return " ".join(parts)


def _next_steps(answers: Sequence[ReportAnswer]) -> list[str]:
    """What to do before the real interview."""
    weak = sorted((one for one in answers if one.overall is not None), key=lambda one: one.overall or 0)
    steps = [f'Tell this once more: "{one.question}" {one.advice[0]}' for one in weak[:2] if one.advice]
    skipped = [one for one in answers if one.skipped]
    steps += [f'You skipped: "{skipped[0].question}" It may well be asked.'] if skipped else []
    gaps = list(dict.fromkeys(one.about.rstrip(".") for one in answers if one.standing == "missing" and one.about))
    steps += [f"Have a plan ready for what your profile does not show: {'; '.join(gaps[:3])}."] if gaps else []
    return steps
