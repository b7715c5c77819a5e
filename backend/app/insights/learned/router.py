"""`/admin/models`: the models in use, how they were trained, and how they do; `/insights/learning`: a person's say."""

from fastapi import APIRouter, Response

from app.auth.deps import AdminUser, CurrentUser
from app.background.schemas import TaskOut
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems
from app.insights.learned import service, wishes
from app.insights.learned.schemas import LearningIn, LearningOut, ModelItem, ModelOut, RolloutPatch

models_router = APIRouter(prefix="/admin/models", tags=["admin"], responses=problems(403))
learning_router = APIRouter(prefix="/learning")


@models_router.get("", responses=problems(422))
def list_models(session: SessionDep, _admin: AdminUser, page: PageDep) -> Page[ModelItem]:
    """List the models: which version answers, which waits, whether anything is wrong (admin)."""
    return service.listing(session, page)


@models_router.get("/{name}", responses=problems(404))
def read_model(name: str, session: SessionDep, _admin: AdminUser, response: Response) -> ModelOut:
    """Read a model: card, figures, versions, roll-out, drift, and what happened to it (admin)."""
    found = service.read(session, name)
    tagged(response, found.rollout.version)
    return found


@models_router.post("/{name}/train", status_code=202, responses=problems(404, 409))
def train_model(name: str, session: SessionDep, admin: AdminUser, response: Response) -> TaskOut:
    """Train the model on this instance's own data, in the background; one training of a model at a time (admin)."""
    return service.start_training(session, admin, name, response)


@models_router.patch("/{name}/rollout", responses=problems(404, 409, 412, 422))
def change_rollout(
    name: str, body: RolloutPatch, session: SessionDep, admin: AdminUser, match: IfMatch, response: Response
) -> ModelOut:
    """Say how many people get the challenger's answers, or make it the champion (admin)."""
    changed = service.change_rollout(session, admin, name, body, match)
    tagged(response, changed.rollout.version)
    return changed


@models_router.post("/{name}/rollback", responses=problems(404, 409))
def roll_back(name: str, session: SessionDep, admin: AdminUser, response: Response) -> ModelOut:
    """Go back: a challenger that is rolled out is stopped, else the champion before this one answers again (admin)."""
    changed = service.roll_back(session, admin, name)
    tagged(response, changed.rollout.version)
    return changed


@learning_router.get("")
def read_learning(session: SessionDep, user: CurrentUser) -> LearningOut:
    """Read whether your choices may be learned from, and which weights the choices of many suggest."""
    return wishes.read(session, user)


@learning_router.put("", responses=problems(422))
def change_learning(body: LearningIn, session: SessionDep, user: CurrentUser) -> LearningOut:
    """Say whether your choices may be learned from."""
    return wishes.change(session, user, body)
