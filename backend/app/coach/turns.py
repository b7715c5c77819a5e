"""One turn of a conversation in the database: taken up, wanted, saved. Each step is one short transaction.

While a reply is written no transaction is open; the conversation says that one is under way, and whoever stops it
takes that away. What was lost half way is taken up again after a while.
"""

import uuid
from dataclasses import dataclass, field
from datetime import timedelta

from sqlalchemy.orm import Session

from app.auth.models import User
from app.coach.errors import ConversationFull, InterviewOver, NothingToRegenerate, StillAnswering
from app.coach.grounds import Gathered, gather
from app.coach.interview import feedback_on
from app.coach.models import Conversation, Message
from app.coach.presenting import message_out, stage_of
from app.coach.repository import ConversationRepository
from app.coach.schemas import CoachAnswered, CoachMessageIn, CoachMessageOut
from app.coach.sealing import keep_words, persona_of, plan_of, words_of
from app.coach.service import is_answering, locked
from app.coach.stored import Doubt, Feedback, PersonaWords, Plan, Question, Words
from app.coach.types import AnswerEngine, MessageState, Mode, Speaker
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.jobs.errors import JobNotFound
from app.llm.service import credits_left

MOST_MESSAGES = 400
# Longer than any reply takes; a reply whose process died is given up then.
LEASE = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class Turn:
    """Something said that is to be replied to, and all that a reply may rest on.

    `question` is the one answered, `position` the place of the one to ask next. `replaces` is the reply made anew.
    """

    actor: User
    conversation_id: uuid.UUID
    token: uuid.UUID
    mode: Mode
    persona_id: uuid.UUID
    persona: PersonaWords
    gathered: Gathered
    message: CoachMessageOut
    attempt: int
    earlier: tuple[tuple[Speaker, str], ...]
    asked: frozenset[str]
    plan: Plan
    position: int
    engine: AnswerEngine
    question: Question | None = None
    feedback: Feedback | None = None
    replaces: uuid.UUID | None = None

    @property
    def is_first(self) -> bool:
        """Whether the person said nothing before."""
        return all(speaker is Speaker.coach for speaker, _ in self.earlier)


@dataclass(slots=True)
class Reply:
    """A reply as it is written."""

    text: str = ""
    words: str | None = None
    model: str | None = None
    notice: str | None = None
    doubts: list[Doubt] = field(default_factory=list)
    state: MessageState = MessageState.stopped


def take(user: User, conversation_id: uuid.UUID, body: CoachMessageIn) -> Turn:
    """Keep what somebody says, and take up the reply to it.

    Raises `ConversationNotFound`, `StillAnswering`, `ConversationFull`, `InterviewOver`, `NothingToRegenerate`.
    """
    with unit_of_work() as session:
        conversation = _free(session, user, conversation_id)
        if conversation.messages >= MOST_MESSAGES:
            raise ConversationFull
        place = _place(conversation, again=body.again)
        message = Message(
            id=new_id(),
            conversation_id=conversation.id,
            user_id=user.id,
            number=conversation.messages,
            speaker=Speaker.person,
            question=place,
            attempts=0,
            created_at=now(),
        )
        keep_words(message, Words(text=body.text, skipped=body.skip))
        ConversationRepository(session, user.id).add(message)
        conversation.messages += 1
        return _turn(session, user, conversation, message, body.engine)


def take_again(user: User, conversation_id: uuid.UUID, engine: AnswerEngine) -> Turn:
    """Take up the reply to what was said last once more.

    Raises `ConversationNotFound`, `StillAnswering`, `NothingToRegenerate`.
    """
    with unit_of_work() as session:
        conversation = _free(session, user, conversation_id)
        rows = ConversationRepository(session, user.id).messages(conversation.id)
        last = rows[-1] if rows else None
        if last is None or (last.speaker is Speaker.coach and len(rows) < 2):
            raise NothingToRegenerate
        if last.speaker is Speaker.person:
            return _turn(session, user, conversation, last, engine)
        message = rows[-2]
        # A reply by a model is paid for; the next one is a piece of work of its own.
        message.attempts += last.model is not None
        return _turn(session, user, conversation, message, engine, replaces=last.id)


def _free(session: Session, user: User, conversation_id: uuid.UUID) -> Conversation:
    conversation = locked(session, user.id, conversation_id)
    if is_answering(conversation):
        raise StillAnswering
    return conversation


def _place(conversation: Conversation, *, again: bool) -> int | None:
    """The question that is answered, by its place; null in a chat."""
    if conversation.mode is Mode.chat:
        if again:
            raise NothingToRegenerate("A chat asks no questions that could be answered again.")
        return None
    if again and conversation.position == 0:
        raise NothingToRegenerate("Answer a question first; then you can answer it again.")
    if not again and conversation.position >= conversation.planned:
        raise InterviewOver
    return conversation.position - 1 if again else conversation.position


def _turn(
    session: Session,
    user: User,
    conversation: Conversation,
    message: Message,
    engine: AnswerEngine,
    replaces: uuid.UUID | None = None,
) -> Turn:
    said, plan = words_of(message), plan_of(conversation)
    gathered = _gathered(session, user, conversation)
    question = plan.questions[message.question] if message.question is not None else None
    conversation.answering, conversation.answering_until = new_id(), now() + LEASE
    conversation.version += 1
    rows = ConversationRepository(session, user.id).messages(conversation.id)
    earlier = [(row.speaker, words_of(row).text) for row in rows if row.number < message.number]
    return Turn(
        actor=user,
        conversation_id=conversation.id,
        token=conversation.answering,
        mode=conversation.mode,
        persona_id=conversation.persona_id,
        persona=persona_of(conversation),
        gathered=gathered,
        message=message_out(message, said),
        attempt=message.attempts,
        earlier=tuple(earlier),
        asked=frozenset(line for speaker, text in earlier if speaker is Speaker.coach for line in _lines(text)),
        plan=plan,
        position=conversation.position
        if message.question is None
        else max(conversation.position, message.question + 1),
        engine=engine,
        question=question,
        feedback=feedback_on(said.text, question, gathered.known) if question and not said.skipped else None,
        replaces=replaces,
    )


def _lines(text: str) -> list[str]:
    """What a message holds of questions: its last lines, without what leads them in."""
    return [part.strip() for line in text.splitlines() for part in (line, line.rsplit(": ", 1)[-1])]


def _gathered(session: Session, user: User, conversation: Conversation) -> Gathered:
    try:
        return gather(session, user, conversation.job_id)
    except JobNotFound:
        # It was taken away meanwhile; the conversation goes on without it.
        return gather(session, user, None)


def is_wanted(turn: Turn) -> bool:
    """Whether nobody has stopped the reply."""
    with unit_of_work() as session:
        conversation = ConversationRepository(session, turn.actor.id).get(turn.conversation_id)
        return conversation is not None and conversation.answering == turn.token


def stop(user: User, conversation_id: uuid.UUID) -> bool:
    """Stop the reply that is under way; false where there is none. Raises `ConversationNotFound`."""
    with unit_of_work() as session:
        conversation = locked(session, user.id, conversation_id)
        was = is_answering(conversation)
        conversation.answering = conversation.answering_until = None
        conversation.version += was
        return was


def withdraw(turn: Turn) -> None:
    """Take back what was said: nothing has come of it, and it can be said again."""
    with unit_of_work() as session:
        repository = ConversationRepository(session, turn.actor.id)
        conversation = repository.locked(turn.conversation_id)
        if conversation is None or conversation.answering != turn.token:
            return
        message = repository.message(conversation.id, turn.message.id)
        if message is not None and turn.replaces is None and message.number == conversation.messages - 1:
            repository.delete(message)
            conversation.messages -= 1
        conversation.answering = conversation.answering_until = None
        conversation.version += 1


def save(turn: Turn, reply: Reply) -> CoachAnswered | None:
    """Keep a reply, whole or as far as it came; null where the conversation has gone on without it or is gone."""
    with unit_of_work() as session:
        repository = ConversationRepository(session, turn.actor.id)
        conversation = repository.locked(turn.conversation_id)
        if conversation is None or not _is_awaited(conversation, turn):
            return None
        conversation.answering = conversation.answering_until = None
        conversation.version += 1
        conversation.updated_at = now()
        if not reply.text:
            return None
        saved = _kept(repository, conversation, turn, reply)
        return CoachAnswered(
            message=turn.message,
            reply=message_out(saved),
            credits_left=credits_left(session, turn.actor.id),
            stage=stage_of(conversation),
            version=conversation.version,
        )


def _is_awaited(conversation: Conversation, turn: Turn) -> bool:
    """Whether it is the reply to the last thing said: not stopped, or stopped and nothing said since."""
    if conversation.answering is not None:
        return conversation.answering == turn.token
    last = turn.message.number + (2 if turn.replaces else 1)
    return conversation.messages == last


def _kept(repository: ConversationRepository, conversation: Conversation, turn: Turn, reply: Reply) -> Message:
    old = repository.message(conversation.id, turn.replaces) if turn.replaces else None
    row = old or _new(conversation, turn)
    if turn.mode is Mode.interview:
        conversation.position = turn.position
        row.question = turn.position if turn.position < conversation.planned else None
    row.state, row.model, row.created_at = reply.state, reply.model, now()
    row.credits = repository.credits_of(f"coach:{turn.message.id}:")
    keep_words(row, _words(turn, reply))
    if old is None:
        repository.add(row)
        conversation.messages += 1
    return row


def _new(conversation: Conversation, turn: Turn) -> Message:
    return Message(
        id=new_id(),
        conversation_id=conversation.id,
        user_id=turn.actor.id,
        number=conversation.messages,
        speaker=Speaker.coach,
        attempts=0,
    )


def _words(turn: Turn, reply: Reply) -> Words:
    upcoming = turn.plan.questions[turn.position] if turn.position < len(turn.plan.questions) else None
    feedback = turn.feedback.model_copy(update={"words": reply.words}) if turn.feedback else None
    return Words(
        text=reply.text,
        question=upcoming if turn.mode is Mode.interview else None,
        feedback=feedback,
        doubts=reply.doubts,
        notice=reply.notice,
    )
