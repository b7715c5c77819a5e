"""`/matches/weights`, `/matches/what-if`, `/matches/compare`, `/matches/suggestions`."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Response

from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.problems import problems
from app.core.schemas import Text
from app.matching.listing import wanted_by
from app.matching.parameters import ChangeDep, ComparedDep, FiltersDep
from app.matching.weighing import changing, comparing, previewing, suggesting, supposing
from app.matching.weighing.schemas import (
    CompareOut,
    ListWhatIfOut,
    OwnWeightsIn,
    OwnWeightsOut,
    PreviewOut,
    SuggestionsOut,
)

router = APIRouter()
SuggestionId = Annotated[Text, Path(max_length=100)]


@router.get("/weights")
def read_weights(session: SessionDep, user: CurrentUser, response: Response) -> OwnWeightsOut:
    """Read how much each factor counts for you."""
    tagged(response, changing.version(session, user))
    return changing.read(session, user)


@router.put("/weights", responses=problems(412, 422))
def change_weights(
    body: OwnWeightsIn, session: SessionDep, user: CurrentUser, response: Response, precondition: IfMatch
) -> OwnWeightsOut:
    """Say how much each factor counts for you: your list reorders at once, and all jobs are scored anew after."""
    changed = changing.change(session, user, body.weights, precondition)
    tagged(response, changing.version(session, user))
    return changed


@router.delete("/weights", responses=problems(412))
def reset_weights(session: SessionDep, user: CurrentUser, response: Response, precondition: IfMatch) -> OwnWeightsOut:
    """Go back to the weights as shipped."""
    changed = changing.reset(session, user, precondition)
    tagged(response, changing.version(session, user))
    return changed


@router.post("/weights/preview", responses=problems(422))
def preview_weights(
    body: OwnWeightsIn,
    session: SessionDep,
    user: CurrentUser,
    filters: FiltersDep,
    limit: Annotated[int, Query(ge=1, le=100)] = 20,
) -> PreviewOut:
    """See what your list would be with other weights; nothing is kept."""
    return previewing.preview(session, user, body.weights, wanted_by(filters), limit)


@router.get("/what-if", responses=problems(409, 422))
def suppose_for_list(session: SessionDep, user: CurrentUser, change: ChangeDep) -> ListWhatIfOut:
    """See what a change of your profile would do to your whole list; nothing is kept."""
    return supposing.what_if(session, user, change)


@router.get("/compare", responses=problems(404, 422))
def compare_matches(session: SessionDep, user: CurrentUser, ids: ComparedDep) -> CompareOut:
    """See two to four matches side by side, and what decides between them."""
    return comparing.compare(session, user, ids)


@router.get("/suggestions")
def suggest_weights(session: SessionDep, user: CurrentUser) -> SuggestionsOut:
    """Read which other weights the jobs you saved, applied to and hid suggest; nothing is applied by itself."""
    return suggesting.suggestions(session, user)


@router.delete("/suggestions")
def forget_suggestions(session: SessionDep, user: CurrentUser) -> SuggestionsOut:
    """Begin anew: forget what was learned, what you answered, and your own weights."""
    return suggesting.forget(session, user)


@router.post("/suggestions/{suggestion_id}/accept", responses=problems(404))
def accept_suggestion(suggestion_id: SuggestionId, session: SessionDep, user: CurrentUser) -> OwnWeightsOut:
    """Take a suggestion over into your weights."""
    return suggesting.accept(session, user, suggestion_id)


@router.post("/suggestions/{suggestion_id}/dismiss", responses=problems(404))
def dismiss_suggestion(suggestion_id: SuggestionId, session: SessionDep, user: CurrentUser) -> SuggestionsOut:
    """Turn a suggestion down; it is not made again until your choices have changed much."""
    return suggesting.dismiss(session, user, suggestion_id)
