"""Skills as rows: the lexicon's and people's own, with how often postings ask for them and people have them."""

import uuid
from datetime import datetime

from sqlalchemy import ForeignKey, Index, func
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp


class Skill(Base):
    """A skill people can pick. `custom` ones were typed by people; the lexicon does not know them."""

    __tablename__ = "skills"
    __table_args__ = (Index("ix_skills_demand", "demand", "name"),)

    id: Mapped[str] = mapped_column(primary_key=True)
    name: Mapped[str]
    kind: Mapped[str]
    custom: Mapped[bool] = mapped_column(default=False)
    # Open postings that ask for it.
    demand: Mapped[int] = mapped_column(default=0)
    # People whose profile has it.
    user_count: Mapped[int] = mapped_column(default=0)


class SkillName(Base):
    """A folded name or alias, for finding a skill by the start of what somebody types."""

    __tablename__ = "skill_names"
    __table_args__ = (Index("ix_skill_names_prefix", "name", postgresql_ops={"name": "text_pattern_ops"}),)

    skill_id: Mapped[str] = mapped_column(ForeignKey("skills.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)


class SkillUse(Base):
    """A person has a skill."""

    __tablename__ = "skill_uses"

    user_id: Mapped[uuid.UUID] = mapped_column(ForeignKey("users.id", ondelete="CASCADE"), primary_key=True)
    skill_id: Mapped[str] = mapped_column(ForeignKey("skills.id", ondelete="CASCADE"), primary_key=True, index=True)


class LexiconSync(Base):
    """Which version of the lexicon the rows come from."""

    __tablename__ = "skill_lexicon"

    version: Mapped[str] = mapped_column(primary_key=True)
    synced_at: Mapped[datetime] = mapped_column(Timestamp, default=func.now())
