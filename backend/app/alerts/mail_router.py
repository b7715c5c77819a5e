"""`/admin/mail`: the mail server of this instance, and the mail that was caught where there is none."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Response

from app.alerts.mail import administration
from app.alerts.mail.schemas import (
    CaughtMailItem,
    CaughtMailOut,
    MailServerIn,
    MailServerOut,
    MailTestIn,
    MailTestOut,
)
from app.auth.deps import ReleasedUser, require_role
from app.auth.types import Role
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.pagination import Page, PageDep
from app.core.problems import problems

mail_router = APIRouter(
    prefix="/admin/mail", tags=["admin"], dependencies=[Depends(require_role(Role.admin))], responses=problems(403)
)


@mail_router.get("")
def read_mail_server(session: SessionDep, response: Response) -> MailServerOut:
    """Read which server sends mail, without its password."""
    found = administration.read(session)
    tagged(response, found.version)
    return found


@mail_router.put("", responses=problems(409, 412, 422))
def change_mail_server(body: MailServerIn, session: SessionDep, match: IfMatch, response: Response) -> MailServerOut:
    """Enter the mail server; where the environment sets one, that one stays (409)."""
    changed = administration.change(session, body, match)
    tagged(response, changed.version)
    return changed


@mail_router.delete("", status_code=204, responses=problems(412))
def forget_mail_server(session: SessionDep, match: IfMatch) -> None:
    """Forget the mail server that was entered."""
    administration.forget(session, match)


@mail_router.post("/test", responses=problems(409, 422, 429, 502))
def test_mail_server(body: MailTestIn, admin: ReleasedUser) -> MailTestOut:
    """Send a test now; what the server says of it is the answer."""
    return administration.send_test(str(admin.id), body.to)


@mail_router.get("/caught")
def list_caught_mail(page: PageDep) -> Page[CaughtMailItem]:
    """List the mail that was caught in place of being sent (development), the newest first."""
    return administration.caught(page)


@mail_router.delete("/caught", status_code=204)
def forget_caught_mail() -> None:
    """Delete all caught mail."""
    administration.forget_caught()


@mail_router.get("/caught/{mail_id}", responses=problems(404))
def read_caught_mail(mail_id: Annotated[str, Path(max_length=200)]) -> CaughtMailOut:
    """Read one caught mail: its head, its text, its HTML."""
    return administration.read_caught(mail_id)
