"""Queries over personas, conversations and messages; every read of a person's rows takes the person."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, delete, func, or_, select
from sqlalchemy.orm import Session

from app.coach.models import Conversation, Message, Persona, PersonaVersion
from app.coach.types import PersonaVisibility, Speaker, Whose
from app.llm.models import Call
from app.llm.types import CallState

AT_ONCE = 200
# Under what name calls are counted: with the id of the persona behind it.
SUBJECT = "persona:"


class PersonaRepository:
    """The personas that a person may see: their own, and public ones."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def visible(self, whose: Sequence[Whose], words: Sequence[str]) -> Select[tuple[Persona]]:
        """Those to list, the newest first; each of the folded `words` stands in the name."""
        own = Persona.user_id == self._user_id
        others = (Persona.visibility == PersonaVisibility.public) & ~own
        asked = [own if Whose.own in whose else None, others if Whose.others in whose else None]
        query = select(Persona).where(or_(*(one for one in asked if one is not None)))
        for word in words:
            query = query.where(Persona.folded.contains(word, autoescape=True))
        return query.order_by(Persona.id.desc())

    def get(self, persona_id: uuid.UUID) -> Persona | None:
        """A persona the person may see."""
        seen = or_(Persona.user_id == self._user_id, Persona.visibility == PersonaVisibility.public)
        return self._session.scalar(select(Persona).where(Persona.id == persona_id, seen))

    def locked(self, persona_id: uuid.UUID) -> Persona | None:
        """The same, which nobody else changes until the transaction ends."""
        seen = or_(Persona.user_id == self._user_id, Persona.visibility == PersonaVisibility.public)
        query = select(Persona).where(Persona.id == persona_id, seen).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def count(self) -> int:
        """How many a person made."""
        query = select(func.count()).select_from(Persona).where(Persona.user_id == self._user_id)
        return self._session.scalar(query) or 0

    def versions(self, persona_id: uuid.UUID) -> Select[tuple[PersonaVersion]]:
        """What a persona was told, the newest first."""
        query = select(PersonaVersion).where(PersonaVersion.persona_id == persona_id)
        return query.order_by(PersonaVersion.number.desc())

    def newest(self, personas: Sequence[Persona]) -> dict[uuid.UUID, PersonaVersion]:
        """The newest version of each persona."""
        numbers = {persona.id: persona.version for persona in personas}
        query = select(PersonaVersion).where(PersonaVersion.persona_id.in_(numbers))
        rows = self._session.scalars(query.where(PersonaVersion.number.in_(set(numbers.values()))))
        return {row.persona_id: row for row in rows if row.number == numbers[row.persona_id]}

    def prune(self, persona: Persona, most: int) -> None:
        """Delete versions of a persona beyond the newest so many."""
        old = PersonaVersion.persona_id == persona.id, PersonaVersion.number <= persona.version - most
        self._session.execute(delete(PersonaVersion).where(*old))

    def add(self, row: Persona | PersonaVersion) -> None:
        """Insert a persona, or a version of one."""
        self._session.add(row)
        self._session.flush()

    def delete(self, persona: Persona) -> None:
        """Delete a persona with its versions."""
        self._session.delete(persona)
        self._session.flush()


class ConversationRepository:
    """The conversations of one person."""

    def __init__(self, session: Session, user_id: uuid.UUID) -> None:
        self._session = session
        self._user_id = user_id

    def mine(self) -> Select[tuple[Conversation]]:
        """All of them, the newest first."""
        return select(Conversation).where(Conversation.user_id == self._user_id).order_by(Conversation.id.desc())

    def get(self, conversation_id: uuid.UUID) -> Conversation | None:
        """One of them."""
        return self._session.scalar(self.mine().where(Conversation.id == conversation_id))

    def locked(self, conversation_id: uuid.UUID) -> Conversation | None:
        """The same, which nobody else changes until the transaction ends."""
        query = self.mine().where(Conversation.id == conversation_id).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def count(self) -> int:
        """How many there are."""
        return self._session.scalar(select(func.count()).select_from(self.mine().order_by(None).subquery())) or 0

    def add(self, row: Conversation | Message) -> None:
        """Insert a conversation, or a message of one."""
        self._session.add(row)
        self._session.flush()

    def delete(self, row: Conversation | Message) -> None:
        """Delete a conversation with its messages, or a message."""
        self._session.delete(row)
        self._session.flush()

    def messages(self, conversation_id: uuid.UUID) -> Sequence[Message]:
        """Everything said in a conversation, in order."""
        return self._session.scalars(self._said(conversation_id).order_by(Message.number)).all()

    def message(self, conversation_id: uuid.UUID, message_id: uuid.UUID) -> Message | None:
        """One thing said."""
        query = self._said(conversation_id).where(Message.id == message_id).with_for_update()
        return self._session.scalar(query.execution_options(populate_existing=True))

    def credits_of(self, work: str) -> int:
        """The credits that calls took whose piece of work begins so: every try of one reply."""
        taken = select(func.coalesce(func.sum(Call.credits), 0))
        mine = Call.user_id == self._user_id, Call.work_id.startswith(work, autoescape=True)
        return int(self._session.scalar(taken.where(*mine)) or 0)

    def _said(self, conversation_id: uuid.UUID) -> Select[tuple[Message]]:
        return select(Message).where(Message.conversation_id == conversation_id, Message.user_id == self._user_id)

    def all_said(self) -> Iterator[Message]:
        """Everything ever said by and to the person, by conversation, the newest first; streamed."""
        query = select(Message).where(Message.user_id == self._user_id)
        ordered = query.order_by(Message.conversation_id.desc(), Message.number)
        yield from self._session.scalars(ordered.execution_options(yield_per=AT_ONCE))


@dataclass(frozen=True, slots=True)
class PersonaCalls:
    """Calls to a model for one persona: tokens, millionths of a dollar, and seconds of those that were answered."""

    calls: int = 0
    failed: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    cached_tokens: int = 0
    cost: int = 0
    credits: int = 0
    latency: float | None = None
    latency_p95: float | None = None


def calls_by_persona(session: Session, since: datetime) -> dict[uuid.UUID, PersonaCalls]:
    """What calls for each persona used since a time, over all people, for the admin."""
    answered = Call.state == CallState.settled
    seconds = func.extract("epoch", Call.settled_at - Call.created_at)
    query = (
        select(
            Call.subject,
            func.count(),
            func.count().filter(or_(Call.error.is_not(None), Call.state == CallState.unknown)),
            *(func.sum(column) for column in (Call.input_tokens, Call.output_tokens, Call.cached_tokens)),
            func.sum(Call.cost),
            func.sum(Call.credits),
            func.avg(seconds).filter(answered),
            func.percentile_cont(0.95).within_group(seconds.asc()).filter(answered),
        )
        .where(Call.subject.startswith(SUBJECT), Call.created_at >= since)
        .group_by(Call.subject)
    )
    return {_persona(subject): PersonaCalls(*figures) for subject, *figures in session.execute(query)}


def _persona(subject: str) -> uuid.UUID:
    return uuid.UUID(subject.removeprefix(SUBJECT))


def replies_by_persona(session: Session, since: datetime) -> dict[uuid.UUID, tuple[int, int]]:
    """How many conversations and replies each persona had since a time, over all people, for the admin."""
    replies = func.count(Message.id).filter(Message.speaker == Speaker.coach, Message.number > 0)
    conversations = func.count(Conversation.id.distinct())
    query = (
        select(Conversation.persona_id, conversations, replies)
        .join(Message, Message.conversation_id == Conversation.id)
        .where(Message.created_at >= since)
        .group_by(Conversation.persona_id)
    )
    return {row[0]: (row[1], row[2]) for row in session.execute(query)}


def names_of(session: Session, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
    """What personas are called, for the admin."""
    query = select(Persona.id, Persona.name).where(Persona.id.in_(list(ids)))
    return dict(session.execute(query).tuples().all())


def forget(session: Session, user_id: uuid.UUID) -> None:
    """Delete everything of a person."""
    for table in (Message, Conversation, Persona):
        session.execute(delete(table).where(table.user_id == user_id))
