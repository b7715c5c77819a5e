"""Following, training and rolling out models."""

from fastapi import Response
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.schemas import TaskOut
from app.core.errors import NotFound
from app.core.etag import Precondition
from app.core.pagination import Page, PageParams, Total
from app.insights.learned.schemas import ModelItem, ModelOut, RolloutPatch


def listing(_session: Session, _page: PageParams) -> Page[ModelItem]:
    """All models."""
    return Page[ModelItem](items=[], next_cursor=None, total=Total.of(0))


def read(_session: Session, name: str) -> ModelOut:
    """One model."""
    raise NotFound(name)


def start_training(_session: Session, _admin: User, name: str, _response: Response) -> TaskOut:
    """Start a training."""
    raise NotFound(name)


def change_rollout(_session: Session, _admin: User, name: str, _body: RolloutPatch, _match: Precondition) -> ModelOut:
    """Change the roll-out."""
    raise NotFound(name)


def roll_back(_session: Session, _admin: User, name: str) -> ModelOut:
    """Go back."""
    raise NotFound(name)
