"""The stages of a person's board: their names and their order."""

from sqlalchemy.orm import Session

from app.applications.board.models import Board
from app.applications.board.repository import CardRepository
from app.applications.board.schemas import ApplicationStage, ApplicationStages, ApplicationStagesIn
from app.applications.board.types import ENDED, Stage
from app.auth.models import User
from app.core.etag import Precondition

USUAL = {
    Stage.saved: "Saved",
    Stage.applied: "Applied",
    Stage.screening: "Screening",
    Stage.interview: "Interview",
    Stage.offer: "Offer",
    Stage.accepted: "Accepted",
    Stage.rejected: "Rejected",
    Stage.withdrawn: "Withdrawn",
}


def labels_of(board: Board | None) -> dict[Stage, str]:
    """What the person calls each stage, in their order; a stage without a name of its own has its usual one."""
    own = {Stage(str(one["slug"])): str(one["label"]) for one in (board.stages if board else [])}
    return {**own, **{stage: label for stage, label in USUAL.items() if stage not in own}}


def read(session: Session, actor: User) -> ApplicationStages:
    """The stages as the person has them."""
    return _shown(CardRepository(session, actor.id).board())


def change(session: Session, actor: User, body: ApplicationStagesIn, precondition: Precondition) -> ApplicationStages:
    """Name and order the stages, or take the usual names and order."""
    board = CardRepository(session, actor.id).lock()
    precondition.check(board.version)
    wanted = [{"slug": one.slug.value, "label": one.label} for one in body.stages or ()]
    if board.stages != wanted:
        board.stages = [{**one} for one in wanted]
        board.version += 1
    session.flush()
    return _shown(board)


def _shown(board: Board | None) -> ApplicationStages:
    stages = [
        ApplicationStage(slug=stage, label=label, usual=USUAL[stage], ended=stage in ENDED)
        for stage, label in labels_of(board).items()
    ]
    return ApplicationStages(stages=stages, version=board.version if board else 1)
