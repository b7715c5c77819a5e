"""Who is asking. Every route needs a person unless it is declared `@public`."""

from collections.abc import Callable
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from fastapi.security import OAuth2PasswordBearer
from fastapi.security.utils import get_authorization_scheme_param

from app.auth.errors import InvalidToken
from app.auth.models import User
from app.auth.service import person_of
from app.auth.tokens import read_access_token
from app.auth.types import Role
from app.core.db import SessionDep, let_go, unit_of_work
from app.core.errors import Forbidden, Unauthorized
from app.core.limits import check_person

F = TypeVar("F", bound=Callable[..., object])
_public: set[object] = set()

# For /docs: its Authorize button uses the password form.
_bearer = OAuth2PasswordBearer(tokenUrl="/api/v1/auth/login", auto_error=False)


def public(endpoint: F) -> F:
    """Declare a route open to anyone."""
    _public.add(endpoint)
    return endpoint


def is_public(endpoint: object) -> bool:
    """Whether a route was declared open."""
    return endpoint in _public


def current_user(request: Request, session: SessionDep, token: Annotated[str | None, Depends(_bearer)]) -> User:
    """The person of the request's access token; raises `Unauthorized`."""
    # The guard of the router asked already, in the same transaction.
    if isinstance(known := getattr(request.state, "person", None), User):
        return known
    if token is None:
        raise InvalidToken if request.headers.get("authorization") else Unauthorized
    user = person_of(session, read_access_token(token))
    request.state.person, request.state.person_id = user, str(user.id)
    check_person(request, str(user.id))
    return user


CurrentUser = Annotated[User, Depends(current_user)]


def require_person(request: Request, session: SessionDep, token: Annotated[str | None, Depends(_bearer)]) -> None:
    """The guard on every router: a person, unless the route is public."""
    if not is_public(request.scope["endpoint"]):
        current_user(request, session, token)


def admit(request: Request) -> None:
    """Raise `Unauthorized` for a stranger whose request failed before `require_person` could look at it."""
    endpoint = request.scope.get("endpoint")
    if endpoint is None or is_public(endpoint) or hasattr(request.state, "person_id"):
        return
    scheme, token = get_authorization_scheme_param(request.headers.get("authorization"))
    with unit_of_work() as session:
        current_user(request, session, token if scheme.lower() == "bearer" else None)


def require_role(*roles: Role) -> Callable[[User], User]:
    """A dependency that admits only these roles."""

    def check(user: CurrentUser) -> User:
        if user.role not in roles:
            raise Forbidden(f"This needs the role {' or '.join(roles)}.")
        return user

    return check


AdminUser = Annotated[User, Depends(require_role(Role.admin))]


def released_user(user: CurrentUser, session: SessionDep) -> User:
    """The person, with the request's transaction ended: nothing is held while another machine is asked.

    What a route does after that is in short transactions of its own (`unit_of_work`).
    """
    let_go(session)
    return user


ReleasedUser = Annotated[User, Depends(released_user)]
