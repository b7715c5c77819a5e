"""`/applications`: the board, its stages, and cards."""

import uuid
from typing import Annotated

from fastapi import APIRouter, Depends, Query, Response

from app.applications.board import bulk, listing, service, stages
from app.applications.board.fields import Moment
from app.applications.board.listing import CardFilters, CardSort, Order
from app.applications.board.presenting import present
from app.applications.board.schemas import (
    ApplicationBoardOut,
    ApplicationBulkIn,
    ApplicationBulkOut,
    ApplicationIn,
    ApplicationMove,
    ApplicationOut,
    ApplicationPage,
    ApplicationPatch,
    ApplicationStages,
    ApplicationStagesIn,
)
from app.applications.board.types import Origin, Stage
from app.auth.deps import CurrentUser
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import PageDep
from app.core.problems import problems
from app.core.schemas import Text

router = APIRouter(prefix="/applications", tags=["applications"])


def _filters(
    stage: Annotated[list[Stage] | None, Query(description="Only these; all where left out.")] = None,
    q: Annotated[
        Text | None, Query(max_length=200, description="Words that all stand in the title or the company.")
    ] = None,
    origin: Annotated[list[Origin] | None, Query()] = None,
    job_id: Annotated[
        list[uuid.UUID] | None, Query(max_length=100, description="Only cards of these postings, or of their copies.")
    ] = None,
    has_next_step: bool | None = None,
    applied_from: Annotated[Moment | None, Query(alias="from", description="Applied at this time or later.")] = None,
    applied_to: Annotated[Moment | None, Query(alias="to", description="Applied before this time.")] = None,
    sort: CardSort = CardSort.position,
    order: Annotated[Order | None, Query(description="By default what one wants to see first.")] = None,
) -> CardFilters:
    return CardFilters(
        stages=stage or (),
        words=listing.words_of_query(q),
        origins=origin or (),
        job_ids=job_id or (),
        has_next_step=has_next_step,
        applied_from=applied_from,
        applied_to=applied_to,
        sort=sort,
        order=order,
    )


FiltersDep = Annotated[CardFilters, Depends(_filters)]


@router.get("", response_model=ApplicationPage, responses=problems(422))
def list_applications(session: SessionDep, user: CurrentUser, page: PageDep, filters: FiltersDep) -> Response:
    """List your applications; what is not there (a date, a score) comes last."""
    return Response(listing.page_of_cards(session, user, page, filters), media_type="application/json")


@router.post("", status_code=201, responses=problems(404, 409, 422))
def create_application(
    body: ApplicationIn, session: SessionDep, user: CurrentUser, response: Response
) -> ApplicationOut:
    """Put a job, or an entry of your own, on your board. A job that has a card is answered with 409 and its id."""
    card = service.create(session, user, body)
    tagged(response, card.version)
    return present(session, user, card)


@router.get("/board", response_model=ApplicationBoardOut)
def read_application_board(session: SessionDep, user: CurrentUser) -> Response:
    """Read the board: your stages in order, each with its count and first 100 cards."""
    return Response(listing.whole_board(session, user), media_type="application/json")


@router.get("/stages")
def read_application_stages(session: SessionDep, user: CurrentUser, response: Response) -> ApplicationStages:
    """Read what you call the stages, and in which order they stand."""
    found = stages.read(session, user)
    tagged(response, found.version)
    return found


@router.put("/stages", responses=problems(412, 422))
def set_application_stages(
    body: ApplicationStagesIn, session: SessionDep, user: CurrentUser, precondition: IfMatch, response: Response
) -> ApplicationStages:
    """Name the stages and put them in another order, or take back the usual names and order."""
    changed = stages.change(session, user, body, precondition)
    tagged(response, changed.version)
    return changed


@router.post("/bulk", responses=problems(422))
def change_applications(body: ApplicationBulkIn, session: SessionDep, user: CurrentUser) -> ApplicationBulkOut:
    """Move, delete or restore up to 500 applications, with what became of each; doing it twice does no more."""
    return bulk.act(session, user, body)


@router.get("/{application_id}", responses=problems(404))
def read_application(
    application_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response
) -> ApplicationOut:
    """Read an application with everything kept with it."""
    card = service.get(session, user.id, application_id)
    tagged(response, card.version)
    return present(session, user, card)


@router.patch("/{application_id}", responses=problems(404, 409, 412, 422))
def update_application(
    application_id: uuid.UUID,
    body: ApplicationPatch,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationOut:
    """Change an application; another stage puts it on top of that stage and marks the match."""
    card = service.change(session, user, application_id, body, precondition)
    tagged(response, card.version)
    return present(session, user, card)


@router.delete("/{application_id}", status_code=204, responses=problems(404, 412))
def delete_application(
    application_id: uuid.UUID, session: SessionDep, user: CurrentUser, precondition: IfMatch
) -> None:
    """Delete an application; for 30 days it can be restored."""
    service.delete(session, user, application_id, precondition)


@router.post("/{application_id}/restore", responses=problems(404, 409))
def restore_application(
    application_id: uuid.UUID, session: SessionDep, user: CurrentUser, response: Response
) -> ApplicationOut:
    """Take a deleted application back, to the top of its stage."""
    card = service.restore(session, user, application_id)
    tagged(response, card.version)
    return present(session, user, card)


@router.post("/{application_id}/move", responses=problems(404, 409, 412, 422))
def move_application(
    application_id: uuid.UUID,
    body: ApplicationMove,
    session: SessionDep,
    user: CurrentUser,
    precondition: IfMatch,
    response: Response,
) -> ApplicationOut:
    """Put an application at a place of a stage; moving it back within two minutes leaves no line."""
    beside = {"before_id": body.before_id, "after_id": body.after_id}
    card = service.move(session, user, application_id, body.stage, **beside, precondition=precondition)
    tagged(response, card.version)
    return present(session, user, card)
