"""A person's word on their choices: handed out, taken in, and gone with their account."""

import uuid
from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict
from sqlalchemy.orm import Session

from app.core import personal_data
from app.core.personal_data import PersonalFile
from app.core.types import JsonObject
from app.insights.learned.repository import WishRepository


class KeptLearning(BaseModel):
    """The section; null for a person who never said anything."""

    model_config = ConfigDict(extra="forbid")

    share_choices: bool | None


def export(session: Session, user_id: uuid.UUID) -> JsonObject:
    """Whether a person's choices may be learned from."""
    wish = WishRepository(session, user_id).get()
    return KeptLearning(share_choices=wish.share_choices if wish else None).model_dump(mode="json")


def take_in(session: Session, user_id: uuid.UUID, section: JsonObject, _files: Mapping[str, PersonalFile]) -> None:
    """Say what another account said; raises `ValueError`."""
    said = KeptLearning.model_validate(section).share_choices
    if said is not None:
        WishRepository(session, user_id).put(share_choices=said)


def erase(session: Session, user_id: uuid.UUID) -> None:
    """Forget it. What was learned from choices holds nothing of one person, and the next training does without them."""
    WishRepository(session, user_id).erase()


personal_data.register("learning", exporter=export, eraser=erase, importer=take_in)
