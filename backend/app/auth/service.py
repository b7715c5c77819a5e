"""Accounts: registering, signing in, staying signed in, managing people."""

import uuid
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.auth.errors import (
    EmailTaken,
    InvalidToken,
    LastAdmin,
    RefreshRefused,
    ResetRefused,
    UserNotFound,
    WrongCredentials,
)
from app.auth.models import PasswordReset, RefreshToken, User
from app.auth.repository import TokenRepository, UserRepository
from app.auth.schemas import ManagedUserOut, OwnAccountPatch, RegisterIn, ResetIn, UserPatch
from app.auth.tokens import Claims, digest, issue_access_token, new_secret
from app.auth.types import REFRESH_LIFETIME, RESET_LIFETIME, Role
from app.core.clock import now
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, bad_cursor, count_up_to, encode_cursor
from app.core.passwords import hash_password, verify_password


@dataclass(frozen=True, slots=True)
class SignedIn:
    """A person who signed in, with both tokens."""

    user: User
    access_token: str
    refresh_token: str


def register(session: Session, body: RegisterIn) -> User:
    """Make an account; raises `EmailTaken`. The first on a loopback instance is the admin."""
    users = UserRepository(session)
    hashed = hash_password(body.password.get_secret_value())
    first = users.is_first()
    if users.by_email(body.email) is not None:
        raise EmailTaken
    role = Role.admin if first and get_settings().loopback else Role.candidate
    name = (body.full_name or "").strip() or None
    return users.add(User(email=body.email, password_hash=hashed, full_name=name, role=role))


def authenticate(session: Session, email: str, password: str) -> User:
    """The person with these credentials; raises `WrongCredentials`."""
    user = UserRepository(session).by_email(email.strip().lower())
    if not verify_password(password, user.password_hash if user else None) or user is None or not user.active:
        raise WrongCredentials
    return user


def sign_in(session: Session, user: User, family_id: uuid.UUID | None = None) -> SignedIn:
    """Give a person both tokens; `family_id` continues a chain of refresh tokens."""
    secret = new_secret()
    TokenRepository(session).add(
        RefreshToken(
            family_id=family_id or new_id(),
            user_id=user.id,
            token_hash=digest(secret),
            expires_at=now() + REFRESH_LIFETIME,
        )
    )
    return SignedIn(user, issue_access_token(user), secret)


def refresh(session: Session, secret: str | None) -> SignedIn:
    """Exchange a refresh token for new ones; raises `RefreshRefused`. A used one ends its whole chain."""
    if secret is None:
        raise RefreshRefused
    used = TokenRepository(session).use(digest(secret), now())
    if used is None:
        # Two that come together wait for each other's row, and hold it: the next transaction could not write it.
        session.rollback()
        _end_family_of(secret)
        raise RefreshRefused
    user = UserRepository(session).get(used.user_id)
    if user is None or not user.active:
        raise RefreshRefused
    return sign_in(session, user, used.family_id)


def _end_family_of(secret: str) -> None:
    # In a transaction of its own: the request's is rolled back by the refusal.
    with unit_of_work() as session:
        tokens = TokenRepository(session)
        token = tokens.find(digest(secret))
        if token is not None:
            tokens.revoke_family(token.family_id, now())


def sign_out(session: Session, secret: str | None) -> None:
    """End the chain of this refresh token."""
    tokens = TokenRepository(session)
    token = tokens.find(digest(secret)) if secret else None
    if token is not None:
        tokens.revoke_family(token.family_id, now())


def person_of(session: Session, claims: Claims) -> User:
    """The active person of an access token; raises `InvalidToken`."""
    user = UserRepository(session).get(claims.user_id)
    if user is None or not user.active or user.token_version != claims.token_version:
        raise InvalidToken
    return user


def find_user(session: Session, email: str) -> User:
    """An account by its address; raises `UserNotFound`."""
    user = UserRepository(session).by_email(email.strip().lower())
    if user is None:
        raise UserNotFound
    return user


def get_user(session: Session, user_id: uuid.UUID) -> User:
    """An account by id; raises `UserNotFound`."""
    user = UserRepository(session).get(user_id)
    if user is None:
        raise UserNotFound
    return user


def open_for_change(session: Session, user_id: uuid.UUID) -> User:
    """An account by id, locked until the transaction ends; raises `UserNotFound`."""
    user = UserRepository(session).locked(user_id)
    if user is None:
        raise UserNotFound
    return user


def list_users(session: Session, page: PageParams) -> Page[ManagedUserOut]:
    """All accounts, newest first."""
    query = UserRepository(session).all()
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            query = query.where(User.id < uuid.UUID(str(position["id"])))
        except (KeyError, ValueError):
            raise bad_cursor() from None
    users = list(session.scalars(query.limit(page.limit + 1)))
    shown = users[: page.limit]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if len(users) > page.limit else None
    return Page(items=[ManagedUserOut.model_validate(user) for user in shown], next_cursor=cursor, total=total)


def change_user(session: Session, user: User, change: UserPatch) -> User:
    """Change a person's role, or disable them (which signs them out); raises `LastAdmin`."""
    loses_admin = user.role is Role.admin and (change.active is False or change.role not in {None, Role.admin})
    if loses_admin and UserRepository(session).other_admins(user.id) == 0:
        raise LastAdmin
    if change.role is not None:
        user.role = change.role
    if change.active is not None:
        user.active = change.active
    if change.active is False:
        _sign_out_everywhere(session, user)
    session.flush()
    return user


def change_own(session: Session, user: User, change: OwnAccountPatch) -> User:
    """Change what a person says of themselves."""
    for field in change.model_fields_set:
        setattr(user, field, getattr(change, field) or None)
    session.flush()
    return user


def close(session: Session, user: User) -> None:
    """Close an account for good: nobody gets in with it any more.

    Raises `LastAdmin` where others would be left without one; who is alone may go.
    """
    users = UserRepository(session)
    if user.role is Role.admin and users.other_admins(user.id) == 0 and users.has_others(user.id):
        raise LastAdmin("You are the only admin here. Make somebody else admin first, then delete your account.")
    shut(session, user)


def shut(session: Session, user: User) -> None:
    """Let nobody in with an account any more."""
    user.active = False
    _sign_out_everywhere(session, user)
    session.flush()


def exists(session: Session, user_id: uuid.UUID) -> bool:
    """Whether there is such an account."""
    return UserRepository(session).get(user_id) is not None


def remove(session: Session, user_id: uuid.UUID) -> None:
    """Delete the row of an account, and with it all that hangs on it."""
    UserRepository(session).delete(user_id)


def all_ids(session: Session) -> list[uuid.UUID]:
    """The ids of all accounts."""
    return UserRepository(session).ids()


def _sign_out_everywhere(session: Session, user: User) -> None:
    user.token_version += 1
    TokenRepository(session).revoke_all(user.id, now())


def offer_reset(session: Session, user: User) -> tuple[str, PasswordReset]:
    """A one-time secret by which a person sets a new password, and its row."""
    secret = new_secret()
    reset = PasswordReset(user_id=user.id, token_hash=digest(secret), expires_at=now() + RESET_LIFETIME)
    TokenRepository(session).add(reset)
    return secret, reset


def reset_url(secret: str) -> str:
    """The link of a reset secret; behind #, where no server log sees it."""
    return f"{get_settings().base_url}/reset#token={secret}"


def reset_password(session: Session, body: ResetIn) -> User:
    """Set a new password and sign the person out everywhere; raises `ResetRefused`."""
    reset = TokenRepository(session).use_reset(digest(body.token), now())
    user = UserRepository(session).get(reset.user_id) if reset else None
    if user is None or not user.active:
        raise ResetRefused
    user.password_hash = hash_password(body.password.get_secret_value())
    _sign_out_everywhere(session, user)
    session.flush()
    return user
