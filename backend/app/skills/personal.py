"""Which skills a person has; counted for everybody, and no longer once their account goes."""

import uuid

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.types import JsonObject
from app.skills import service
from app.skills.models import Skill, SkillUse


def export_of(session: Session, user_id: uuid.UUID) -> JsonObject:
    """The skills of a person's profile that the lexicon does not know."""
    query = select(Skill.name).join(SkillUse, SkillUse.skill_id == Skill.id)
    return {
        "custom_skills": [*session.scalars(query.where(SkillUse.user_id == user_id, Skill.custom).order_by(Skill.name))]
    }


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Count the person no more; a skill that only they had goes."""
    service.set_uses(session, user_id, ())


personal_data.register(
    "skills",
    exporter=export_of,
    eraser=erase,
    record="Your own skills come along with the profile.",
)
