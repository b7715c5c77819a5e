"""Personas people made, conversations and messages. What was said, and what a persona is told, is sealed."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, UniqueConstraint, func
from sqlalchemy.orm import Mapped, mapped_column

from app.coach.types import MessageState, Mode, PersonaVisibility, Speaker
from app.core.db import Base, Timestamp
from app.core.ids import new_id


class Persona(Base):
    """A persona somebody made; those that come with the program are files (`coach/builtin_personas`)."""

    __tablename__ = "coach_personas"
    __table_args__ = (
        Index("ix_coach_personas_of_person", "user_id", "id"),
        Index("ix_coach_personas_public", "visibility", "id"),
    )

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    name: Mapped[str]
    # For searching: lower case, without accents.
    folded: Mapped[str]
    visibility: Mapped[PersonaVisibility]
    # The number of its newest version.
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    updated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class PersonaVersion(Base):
    """What a persona was told at one time: brief, temperament, greeting, settings. Never changed."""

    __tablename__ = "coach_persona_versions"

    persona_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("coach_personas.id", ondelete="CASCADE"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True)
    sealed_words: Mapped[bytes]
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class Conversation(Base):
    """A conversation of one person with one persona.

    It keeps the persona as it was when the conversation began: whatever becomes of that, this one goes on as it is.
    """

    __tablename__ = "coach_conversations"
    __table_args__ = (Index("ix_coach_conversations_of_person", "user_id", "id"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"))
    # No foreign key: built-in personas are files.
    persona_id: Mapped[uuid.UUID] = mapped_column(index=True)
    persona_version: Mapped[int]
    job_id: Mapped[uuid.UUID | None] = mapped_column(ForeignKey("jobs.id", ondelete="SET NULL"), index=True)
    mode: Mapped[Mode]
    sealed_persona: Mapped[bytes]
    sealed_title: Mapped[bytes]
    # The questions of an interview; null in a chat.
    sealed_plan: Mapped[bytes | None]
    # How many questions are planned, and which one is asked at present, counted from 0.
    planned: Mapped[int] = mapped_column(default=0)
    position: Mapped[int] = mapped_column(default=0)
    messages: Mapped[int] = mapped_column(default=0)
    # Names the reply under way until it is saved or stopped; one that was lost ends by itself.
    answering: Mapped[uuid.UUID | None]
    answering_until: Mapped[datetime | None] = mapped_column(Timestamp)
    version: Mapped[int] = mapped_column(default=1)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
    updated_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())


class Message(Base):
    """One thing said; `number` counts from 0 within its conversation."""

    __tablename__ = "coach_messages"
    __table_args__ = (UniqueConstraint("conversation_id", "number"),)

    id: Mapped[uuid.UUID] = mapped_column(primary_key=True, default=new_id)
    conversation_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("coach_conversations.id", ondelete="CASCADE"))
    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), index=True)
    number: Mapped[int]
    speaker: Mapped[Speaker]
    state: Mapped[MessageState] = mapped_column(default=MessageState.done)
    # The question it answers, or that it asks, by its place in the plan.
    question: Mapped[int | None]
    sealed_words: Mapped[bytes]
    # How often a model has answered it; part of the name under which a reply is paid for.
    attempts: Mapped[int] = mapped_column(default=0)
    # Of a reply: what wrote it, null where the rules did, and the credits it took.
    model: Mapped[str | None]
    credits: Mapped[int] = mapped_column(default=0)
    created_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
