"""`/demo`: invented data to try the product with."""

from fastapi import APIRouter, Depends, Response

from app.auth.cookies import refuse_other_sites, set_refresh_cookie
from app.auth.deps import AdminUser, CurrentUser, public
from app.auth.schemas import SessionOut
from app.background.registry import Nothing
from app.background.schemas import TaskOut
from app.background.service import accepted, enqueue
from app.core.db import SessionDep
from app.core.limits import by_address
from app.core.problems import problems
from app.demo import service
from app.demo.schemas import DemoOut

router = APIRouter(prefix="/demo", tags=["demo"])


@router.get("")
def read_demo(session: SessionDep, _user: CurrentUser) -> DemoOut:
    """Say how much invented data there is."""
    return service.present(session)


@router.post("", status_code=202, responses=problems(403))
def seed_demo(session: SessionDep, admin: AdminUser, response: Response) -> TaskOut:
    """Put 300 invented postings and two invented people in (admin)."""
    run = enqueue(session, "demo.seed", Nothing(), user_id=admin.id, dedupe_key="demo")
    return accepted(session, run, response)


@router.delete("", status_code=202, responses=problems(403))
def remove_demo(session: SessionDep, admin: AdminUser, response: Response) -> TaskOut:
    """Take all invented data out (admin)."""
    run = enqueue(session, "demo.remove", Nothing(), user_id=admin.id, dedupe_key="demo")
    return accepted(session, run, response)


@router.post(
    "/visit", dependencies=[Depends(refuse_other_sites), Depends(by_address("register"))], responses=problems(403)
)
@public
def visit_demo(session: SessionDep, response: Response) -> SessionOut:
    """Sign in as an invented person, on an instance that only this machine can reach."""
    signed_in = service.visit(session)
    set_refresh_cookie(response, signed_in.refresh_token)
    return SessionOut.of(signed_in.user, signed_in.access_token)
