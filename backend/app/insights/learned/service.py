"""Following, training and rolling out models; `in_use` and `answer` are for whoever asks a model something."""

from fastapi import Response
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background import service as background
from app.background.schemas import TaskOut
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams, Total, bad_cursor, encode_cursor
from app.insights.learned import presenting, rolling
from app.insights.learned.answering import Answered, InUse, answer, in_use
from app.insights.learned.catalogue import KINDS, kind_of
from app.insights.learned.errors import NotTrainable
from app.insights.learned.payloads import TrainModel
from app.insights.learned.repository import TRAIN, ModelsRepository
from app.insights.learned.schemas import ModelItem, ModelOut, RolloutPatch
from app.insights.learned.types import ModelName

__all__ = ["Answered", "InUse", "ModelName", "answer", "change_rollout", "in_use", "listing", "read", "roll_back"]


def listing(session: Session, page: PageParams) -> Page[ModelItem]:
    """All models, always in the same order."""
    start = _start(page)
    kinds = list(KINDS.values())
    shown = kinds[start : start + page.limit]
    more = start + page.limit < len(kinds)
    return Page[ModelItem](
        items=[presenting.item(session, kind) for kind in shown],
        next_cursor=encode_cursor({"start": start + page.limit}) if more else None,
        total=Total.of(len(kinds)),
    )


def _start(page: PageParams) -> int:
    position = page.after()
    if position is None:
        return 0
    start = position.get("start")
    if not isinstance(start, int) or not 0 <= start <= len(KINDS):
        raise bad_cursor()
    return start


def read(session: Session, name: str) -> ModelOut:
    """One model; raises `ModelNotFound`."""
    return presenting.whole(session, kind_of(name))


def start_training(session: Session, admin: User, name: str, response: Response) -> TaskOut:
    """Train a model in the background, or follow the training that runs; raises `ModelNotFound`, `NotTrainable`."""
    kind = kind_of(name)
    if kind.why_not is not None:
        raise NotTrainable(kind.why_not)
    payload = TrainModel(name=kind.name)
    run = background.enqueue(session, TRAIN, payload, user_id=admin.id, dedupe_key=dedupe_key(kind.name))
    return background.accepted(session, run, response)


def dedupe_key(name: ModelName) -> str:
    """What keeps two trainings of one model apart."""
    return f"train:{name.value}"


def change_rollout(session: Session, admin: User, name: str, wanted: RolloutPatch, match: Precondition) -> ModelOut:
    """Say who gets the challenger's answers; raises `ModelNotFound`, `NoChallenger`, `PreconditionFailed`."""
    kind = kind_of(name)
    rolling.change(ModelsRepository(session, kind.name), wanted, match, admin.id)
    return presenting.whole(session, kind)


def roll_back(session: Session, admin: User, name: str) -> ModelOut:
    """Go back; raises `ModelNotFound`, `NothingBefore`."""
    kind = kind_of(name)
    rolling.back(ModelsRepository(session, kind.name), admin.id)
    return presenting.whole(session, kind)
