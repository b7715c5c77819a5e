"""Conversations: begun, read, found, named, deleted."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach import interview, speaking
from app.coach.errors import ConversationNotFound, MessageNotFound, NotAnInterview, TooManyConversations
from app.coach.finding import found_in
from app.coach.grounds import Gathered, gather
from app.coach.models import Conversation, Message
from app.coach.paging import after
from app.coach.personas import Spoken, spoken
from app.coach.presenting import item_of, message_out, question_out
from app.coach.questions.bank import bank, course
from app.coach.repository import ConversationRepository
from app.coach.schemas import (
    CoachMessageOut,
    ConversationIn,
    ConversationItem,
    ConversationOut,
    SelfReviewIn,
)
from app.coach.sealing import keep_persona, keep_plan, keep_title, keep_words, plan_of, title_of, words_of
from app.coach.stored import OwnScore, Plan, Question, SelfReview, Title, Words
from app.coach.types import AnswerEngine, Mode, Speaker
from app.core.clock import now
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, Total, count_up_to, encode_cursor
from app.core.text import fold, one_line
from app.jobs import service as jobs
from app.jobs.schemas import JobItem
from app.llm.engine import engine
from app.llm.types import Engine

MOST_CONVERSATIONS = 500
LONGEST_TITLE = 100


def begin(session: Session, actor: User, body: ConversationIn) -> ConversationOut:
    """Begin a conversation; the coach speaks first. Raises `PersonaNotFound`, `JobNotFound`, `TooManyConversations`."""
    repository = ConversationRepository(session, actor.id)
    if repository.count() >= MOST_CONVERSATIONS:
        raise TooManyConversations
    persona, gathered = spoken(session, actor, body.persona_id), gather(session, actor, body.job_id)
    moment = now()
    conversation = Conversation(
        id=new_id(),
        user_id=actor.id,
        persona_id=persona.id,
        persona_version=persona.version,
        job_id=body.job_id,
        mode=body.mode,
        planned=0,
        position=0,
        messages=1,
        version=1,
        created_at=moment,
        updated_at=moment,
    )
    plan = _plan(persona, gathered, body.questions) if body.mode is Mode.interview else Plan()
    keep_persona(conversation, persona.words)
    keep_title(conversation, Title(text=body.title or _title(persona, gathered, body.mode), own=bool(body.title)))
    keep_plan(conversation, plan)
    repository.add(conversation)
    repository.add(_first_words(conversation, persona, plan, moment))
    return present(session, actor, conversation)


def _plan(persona: Spoken, gathered: Gathered, count: int) -> Plan:
    questions = bank(gathered.ground, persona.builtin)
    return Plan(questions=course(questions, persona.builtin.order if persona.builtin else (), count))


def _title(persona: Spoken, gathered: Gathered, mode: Mode) -> str:
    what = "Interview" if mode is Mode.interview else persona.words.name
    if gathered.job is None:
        return one_line(what if mode is Mode.chat else f"{what} with {persona.words.name}", LONGEST_TITLE)
    return one_line(f"{what}: {gathered.job.title}, {gathered.job.company}", LONGEST_TITLE)


def _first_words(conversation: Conversation, persona: Spoken, plan: Plan, moment: datetime) -> Message:
    greeting = persona.words.greeting or f"Hello, I am {persona.words.name}. What brings you here?"
    if conversation.mode is Mode.interview:
        words = Words(text=interview.opening(greeting, plan), question=plan.questions[0])
    elif engine() is Engine.none:
        words = Words(text=f"{greeting}\n\n{speaking.HONEST}")
    else:
        words = Words(text=greeting)
    message = Message(
        id=new_id(),
        conversation_id=conversation.id,
        user_id=conversation.user_id,
        number=0,
        speaker=Speaker.coach,
        question=0 if plan.questions else None,
        created_at=moment,
    )
    keep_words(message, words)
    return message


def get(session: Session, actor: User, conversation_id: uuid.UUID) -> Conversation:
    """A conversation of this person; raises `ConversationNotFound`."""
    conversation = ConversationRepository(session, actor.id).get(conversation_id)
    if conversation is None:
        raise ConversationNotFound
    return conversation


def read(session: Session, actor: User, conversation_id: uuid.UUID) -> ConversationOut:
    """A conversation with everything said; raises `ConversationNotFound`."""
    return present(session, actor, get(session, actor, conversation_id))


def present(session: Session, actor: User, conversation: Conversation) -> ConversationOut:
    """A conversation with everything said."""
    rows = ConversationRepository(session, actor.id).messages(conversation.id)
    asked = plan_of(conversation).questions[: conversation.position + 1]
    return ConversationOut(
        **item_of(conversation, _job(session, actor, conversation)).model_dump(),
        messages=[message_out(row) for row in rows],
        answering=is_answering(conversation),
        engine=AnswerEngine.evidence if engine() is Engine.none else AnswerEngine.model,
        plan=[question_out(question) for question in asked],
        version=conversation.version,
        starters=[] if conversation.mode is Mode.interview else _starters(session, actor, conversation),
    )


def _starters(session: Session, actor: User, conversation: Conversation) -> list[str]:
    job = _job(session, actor, conversation)
    return speaking.starters(job.title if job else None)


def is_answering(conversation: Conversation) -> bool:
    """Whether a reply is under way; one that was lost ends by itself."""
    until = conversation.answering_until
    return conversation.answering is not None and until is not None and until > now()


def _job(session: Session, actor: User, conversation: Conversation) -> JobItem | None:
    if conversation.job_id is None:
        return None
    return jobs.summaries(session, [conversation.job_id], actor).get(conversation.job_id)


def listing(
    session: Session,
    actor: User,
    page: PageParams,
    q: str | None,
    mode: Mode | None,
    job_id: uuid.UUID | None,
) -> Page[ConversationItem]:
    """A person's conversations, the newest first; with `q` those in which all its words stand."""
    repository = ConversationRepository(session, actor.id)
    query = repository.mine()
    query = query.where(Conversation.mode == mode) if mode else query
    query = query.where(Conversation.job_id == job_id) if job_id else query
    snippets = found_in(session, repository, query, fold(q).split()) if q else None
    if snippets is not None:
        query = query.where(Conversation.id.in_(list(snippets)))
    total = count_up_to(session, query) if snippets is None else Total.of(len(snippets))
    last = after(page)
    rows = session.scalars((query.where(Conversation.id < last) if last else query).limit(page.limit + 1)).all()
    shown = rows[: page.limit]
    return Page(
        items=_items(session, actor, shown, snippets or {}),
        next_cursor=encode_cursor({"id": str(shown[-1].id)}) if len(rows) > page.limit else None,
        total=total,
    )


def _items(
    session: Session, actor: User, rows: Sequence[Conversation], snippets: dict[uuid.UUID, str]
) -> list[ConversationItem]:
    known = jobs.summaries(session, [row.job_id for row in rows if row.job_id], actor)
    return [item_of(row, known.get(row.job_id) if row.job_id else None, snippets.get(row.id)) for row in rows]


def rename(
    session: Session, actor: User, conversation_id: uuid.UUID, title: str, precondition: Precondition
) -> ConversationOut:
    """Give a conversation another title; raises `ConversationNotFound`."""
    conversation = locked(session, actor.id, conversation_id)
    precondition.check(conversation.version)
    keep_title(conversation, Title(text=one_line(title, LONGEST_TITLE), own=True))
    conversation.version += 1
    return present(session, actor, conversation)


def remove(session: Session, actor: User, conversation_id: uuid.UUID) -> None:
    """Delete a conversation with everything said; raises `ConversationNotFound`."""
    ConversationRepository(session, actor.id).delete(get(session, actor, conversation_id))


def locked(session: Session, user_id: uuid.UUID, conversation_id: uuid.UUID) -> Conversation:
    """A conversation that nobody else changes until the transaction ends; raises `ConversationNotFound`."""
    conversation = ConversationRepository(session, user_id).locked(conversation_id)
    if conversation is None:
        raise ConversationNotFound
    return conversation


def review_own(
    session: Session, actor: User, conversation_id: uuid.UUID, message_id: uuid.UUID, body: SelfReviewIn
) -> CoachMessageOut:
    """Keep a person's own look at an answer, in place of the one before.

    Raises `ConversationNotFound`, `NotAnInterview`, `MessageNotFound`.
    """
    conversation = locked(session, actor.id, conversation_id)
    if conversation.mode is not Mode.interview:
        raise NotAnInterview
    message = ConversationRepository(session, actor.id).message(conversation_id, message_id)
    if message is None or message.speaker is not Speaker.person:
        raise MessageNotFound
    words = words_of(message)
    scores = {one.name: one.score for one in body.scores}
    words.review = SelfReview(
        scores=[OwnScore(name=name, score=score) for name, score in scores.items()], note=body.note or None
    )
    keep_words(message, words)
    conversation.version += 1
    return message_out(message, words)


def question_at(conversation: Conversation, place: int | None) -> Question | None:
    """The question at a place of the plan."""
    questions = plan_of(conversation).questions
    return questions[place] if place is not None and place < len(questions) else None


def titled(conversation: Conversation) -> str:
    """What a conversation is called."""
    return title_of(conversation).text
