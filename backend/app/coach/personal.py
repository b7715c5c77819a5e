"""What the coach keeps about a person: handed out with their data, taken in again, and gone with their account."""

import uuid
from collections.abc import Mapping
from typing import Annotated

from pydantic import Field
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.coach.builtin import builtins
from app.coach.models import Conversation, Message, Persona, PersonaVersion
from app.coach.repository import ConversationRepository, forget
from app.coach.sealing import (
    keep_persona,
    keep_plan,
    keep_title,
    keep_words,
    persona_of,
    plan_of,
    sealed_version,
    title_of,
    version_words,
    words_of,
)
from app.coach.stored import PersonaWords, Plan, Title, Words
from app.coach.types import MessageState, Mode, PersonaVisibility, Speaker
from app.core import personal_data
from app.core.ids import new_id
from app.core.personal_data import PersonalFile
from app.core.schemas import Strict, Text, UtcDatetime
from app.core.text import fold
from app.core.types import JsonObject

MOST = 10_000
Short = Annotated[Text, Field(max_length=200)]


class CarriedVersion(Strict):
    """What a persona was told at one time."""

    number: Annotated[int, Field(ge=1)]
    words: PersonaWords
    created_at: UtcDatetime


class CarriedPersona(Strict):
    """A persona with all that is kept of its versions."""

    id: uuid.UUID
    visibility: PersonaVisibility
    versions: Annotated[list[CarriedVersion], Field(min_length=1, max_length=MOST)]
    created_at: UtcDatetime
    updated_at: UtcDatetime


class CarriedMessage(Strict):
    """One thing said."""

    id: uuid.UUID
    number: Annotated[int, Field(ge=0)]
    speaker: Speaker
    state: MessageState
    question: int | None
    model: Short | None
    credits: Annotated[int, Field(ge=0)]
    words: Words
    created_at: UtcDatetime


class CarriedConversation(Strict):
    """A conversation with everything said. Its persona is one that came with the program, one's own, or neither."""

    id: uuid.UUID
    builtin: Short | None
    persona_id: uuid.UUID | None
    persona_version: Annotated[int, Field(ge=0)]
    job_id: uuid.UUID | None
    mode: Mode
    persona: PersonaWords
    title: Title
    plan: Plan | None
    position: Annotated[int, Field(ge=0)]
    messages: Annotated[list[CarriedMessage], Field(max_length=MOST)]
    created_at: UtcDatetime
    updated_at: UtcDatetime


class CarriedCoaching(Strict):
    """All that the coach keeps of a person."""

    personas: Annotated[list[CarriedPersona], Field(max_length=MOST)]
    conversations: Annotated[list[CarriedConversation], Field(max_length=MOST)]


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """A person's personas, and every conversation with everything said."""
    mine = ConversationRepository(session, user_id).mine().order_by(None).order_by(Conversation.id)
    personas = select(Persona).where(Persona.user_id == user_id).order_by(Persona.id)
    return {
        "personas": [_persona(session, one) for one in session.scalars(personas)],
        "conversations": [_conversation(session, one) for one in session.scalars(mine)],
    }


def _persona(session: Session, row: Persona) -> JsonObject:
    versions = select(PersonaVersion).where(PersonaVersion.persona_id == row.id).order_by(PersonaVersion.number)
    told = [
        CarriedVersion(
            number=one.number, words=version_words(row, one.number, one.sealed_words), created_at=one.created_at
        )
        for one in session.scalars(versions)
    ]
    return CarriedPersona(
        id=row.id, visibility=row.visibility, versions=told, created_at=row.created_at, updated_at=row.updated_at
    ).model_dump(mode="json")


def _conversation(session: Session, row: Conversation) -> JsonObject:
    builtin = builtins().get(row.persona_id)
    rows = ConversationRepository(session, row.user_id).messages(row.id)
    return CarriedConversation(
        id=row.id,
        builtin=builtin.slug if builtin else None,
        persona_id=None if builtin else row.persona_id,
        persona_version=row.persona_version,
        job_id=row.job_id,
        mode=row.mode,
        persona=persona_of(row),
        title=title_of(row),
        plan=plan_of(row) if row.sealed_plan else None,
        position=row.position,
        messages=[_message(one) for one in rows],
        created_at=row.created_at,
        updated_at=row.updated_at,
    ).model_dump(mode="json")


def _message(row: Message) -> CarriedMessage:
    return CarriedMessage(
        id=row.id,
        number=row.number,
        speaker=row.speaker,
        state=row.state,
        question=row.question,
        model=row.model,
        credits=row.credits,
        words=words_of(row),
        created_at=row.created_at,
    )


def take_in(session: Session, user_id: uuid.UUID, data: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Keep these personas and conversations as the person's own."""
    told = CarriedCoaching.model_validate(data)
    for persona in told.personas:
        _keep_persona(session, user_id, persona)
    for conversation in told.conversations:
        _keep_conversation(session, user_id, conversation)


def _keep_persona(session: Session, user_id: uuid.UUID, told: CarriedPersona) -> None:
    newest = max(told.versions, key=lambda version: version.number)
    row = Persona(
        id=told.id,
        user_id=user_id,
        name=newest.words.name,
        folded=fold(newest.words.name),
        visibility=told.visibility,
        version=newest.number,
        created_at=told.created_at,
        updated_at=told.updated_at,
    )
    session.add(row)
    session.flush()
    session.add_all(
        PersonaVersion(
            persona_id=row.id,
            number=one.number,
            sealed_words=sealed_version(row, one.number, one.words),
            created_at=one.created_at,
        )
        for one in told.versions
    )
    session.flush()


def _keep_conversation(session: Session, user_id: uuid.UUID, told: CarriedConversation) -> None:
    slugs = {one.slug: one.id for one in builtins().values()}
    row = Conversation(
        id=told.id,
        user_id=user_id,
        # One that is not here any more is nobody's, and the conversation goes on without it.
        persona_id=slugs.get(told.builtin or "") or told.persona_id or new_id(),
        persona_version=told.persona_version,
        job_id=told.job_id,
        mode=told.mode,
        position=told.position,
        messages=len(told.messages),
        created_at=told.created_at,
        updated_at=told.updated_at,
    )
    keep_persona(row, told.persona)
    keep_title(row, told.title)
    if told.plan is not None:
        keep_plan(row, told.plan)
    session.add(row)
    session.flush()
    session.add_all(_row_of(user_id, row.id, message) for message in told.messages)
    session.flush()


def _row_of(user_id: uuid.UUID, conversation_id: uuid.UUID, told: CarriedMessage) -> Message:
    row = Message(
        id=told.id,
        conversation_id=conversation_id,
        user_id=user_id,
        number=told.number,
        speaker=told.speaker,
        state=told.state,
        question=told.question,
        model=told.model,
        credits=told.credits,
        created_at=told.created_at,
    )
    keep_words(row, told.words)
    return row


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it all, also where the account itself stays for a while."""
    forget(session, user_id)


personal_data.register("coach", exporter=export_of, eraser=erase, importer=take_in)
