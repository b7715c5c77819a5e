"""`/auth` and `/users`."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from fastapi import APIRouter, Cookie, Depends, Form, Request, Response

from app.auth import service
from app.auth.cookies import clear_refresh_cookie, refuse_other_sites, set_refresh_cookie
from app.auth.deps import AdminUser, CurrentUser, public
from app.auth.errors import WrongCredentials
from app.auth.schemas import (
    LoginIn,
    ManagedUserOut,
    OwnAccountPatch,
    RegisterIn,
    ResetIn,
    ResetOut,
    SessionOut,
    UserOut,
    UserPatch,
)
from app.auth.tokens import digest
from app.core.config import get_settings
from app.core.db import SessionDep
from app.core.etag import IfMatch, tagged
from app.core.limits import by_address, client_address, limiter
from app.core.pagination import Page, PageDep
from app.core.problems import problems

router = APIRouter(prefix="/auth", tags=["auth"])
users_router = APIRouter(prefix="/users", tags=["users"])

RefreshCookie = Annotated[str | None, Cookie(alias="refresh_token", max_length=200)]


def _answer(response: Response, signed_in: service.SignedIn) -> SessionOut:
    set_refresh_cookie(response, signed_in.refresh_token)
    return SessionOut.of(signed_in.user, signed_in.access_token)


@contextmanager
def _failures_limited(key: str) -> Iterator[None]:
    """Count only failures, per address and account: a person who signs in often is no attacker."""
    limit = get_settings().rate_limit_login
    limiter().hit("login", limit, key, count=False)
    try:
        yield
    except WrongCredentials:
        limiter().hit("login", limit, key)
        raise


@router.post(
    "/register", status_code=201, dependencies=[Depends(by_address("register"))], responses=problems(409, 422, 429)
)
@public
def register(body: RegisterIn, session: SessionDep, response: Response) -> SessionOut:
    """Make an account and sign in. The first account on a loopback instance is the admin's."""
    user = service.register(session, body)
    return _answer(response, service.sign_in(session, user))


@router.post("/login", responses=problems(401, 422, 429))
@public
def login(
    request: Request,
    response: Response,
    session: SessionDep,
    form: Annotated[LoginIn, Form()],
) -> SessionOut:
    """Sign in with e-mail address (as `username`) and password."""
    # Who tries where is nothing to read in the counters.
    with _failures_limited(f"{client_address(request)} {digest(form.username.lower())}"):
        user = service.authenticate(session, form.username, form.password.get_secret_value())
    return _answer(response, service.sign_in(session, user))


@router.post("/refresh", dependencies=[Depends(refuse_other_sites)], responses=problems(401, 403))
@public
def refresh(response: Response, session: SessionDep, refresh_token: RefreshCookie = None) -> SessionOut:
    """Exchange the refresh cookie for a new access token; the cookie is rotated."""
    return _answer(response, service.refresh(session, refresh_token))


@router.post("/logout", status_code=204, dependencies=[Depends(refuse_other_sites)], responses=problems(403))
@public
def logout(response: Response, session: SessionDep, refresh_token: RefreshCookie = None) -> None:
    """Sign out in this browser."""
    service.sign_out(session, refresh_token)
    clear_refresh_cookie(response)


@router.get("/me")
def me(user: CurrentUser, response: Response) -> UserOut:
    """Read your own account."""
    tagged(response, user.version)
    return UserOut.model_validate(user)


@router.patch("/me", responses=problems(412, 422))
def change_me(
    body: OwnAccountPatch, user: CurrentUser, session: SessionDep, match: IfMatch, response: Response
) -> UserOut:
    """Change your name or your time zone."""
    user = service.open_for_change(session, user.id)
    match.check(user.version)
    user = service.change_own(session, user, body)
    tagged(response, user.version)
    return UserOut.model_validate(user)


@router.post("/reset", dependencies=[Depends(by_address("register"))], responses=problems(401, 422, 429))
@public
def reset(body: ResetIn, session: SessionDep, response: Response) -> SessionOut:
    """Set a new password with the one-time link an admin gave you, and sign in."""
    user = service.reset_password(session, body)
    return _answer(response, service.sign_in(session, user))


@users_router.get("", responses=problems(403))
def list_users(session: SessionDep, _admin: AdminUser, page: PageDep) -> Page[ManagedUserOut]:
    """List everyone with an account, newest first (admin)."""
    return service.list_users(session, page)


@users_router.patch("/{user_id}", responses=problems(403, 404, 409, 412))
def change_user(
    user_id: uuid.UUID, body: UserPatch, session: SessionDep, _admin: AdminUser, match: IfMatch, response: Response
) -> ManagedUserOut:
    """Change a person's role, disable or enable them (admin)."""
    user = service.open_for_change(session, user_id)
    match.check(user.version)
    user = service.change_user(session, user, body)
    tagged(response, user.version)
    return ManagedUserOut.model_validate(user)


@users_router.post("/{user_id}/reset", status_code=201, responses=problems(403, 404))
def offer_reset(user_id: uuid.UUID, session: SessionDep, _admin: AdminUser) -> ResetOut:
    """Make a one-time link by which a person sets a new password (admin)."""
    secret, row = service.offer_reset(session, service.get_user(session, user_id))
    return ResetOut(reset_url=service.reset_url(secret), expires_at=row.expires_at)
