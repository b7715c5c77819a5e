"""What skills are worth, weighed each night."""

from datetime import datetime

from sqlalchemy import Index, text
from sqlalchemy.orm import Mapped, mapped_column

from app.core.db import Base, Timestamp


class SkillPay(Base):
    """How pay differs with a skill, in one currency and family; the family is empty for all of them together.

    Numbers are natural logarithms of ratios of yearly pay (0.1 is about ten per cent more). Nothing in it is about a
    person.
    """

    __tablename__ = "skill_pay"
    __table_args__ = (
        Index(
            "ix_skill_pay_listed",
            "currency",
            "family",
            text("strength DESC"),
            "skill_id",
            postgresql_where=text("told"),
        ),
    )

    currency: Mapped[str] = mapped_column(primary_key=True)
    family: Mapped[str] = mapped_column(primary_key=True)
    skill_id: Mapped[str] = mapped_column(primary_key=True)
    effect: Mapped[float]
    low: Mapped[float]
    high: Mapped[float]
    # How many standard errors the effect lies from none, and whether the interval leaves none out.
    strength: Mapped[float]
    told: Mapped[bool]
    median: Mapped[int]
    n_with: Mapped[int]
    n_without: Mapped[int]
    employers: Mapped[int]
    counted_at: Mapped[datetime] = mapped_column(Timestamp)
