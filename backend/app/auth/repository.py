"""Queries over accounts."""

import uuid
from datetime import datetime

from sqlalchemy import Select, delete, exists, func, select, text, update
from sqlalchemy.orm import Session

from app.auth.models import PasswordReset, RefreshToken, User
from app.auth.types import Role

# Serialises "is this the first account?"; the number means nothing.
FIRST_ACCOUNT_LOCK = 7_301_001


class UserRepository:
    """The rows of accounts."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, user_id: uuid.UUID) -> User | None:
        """An account by id."""
        return self._session.get(User, user_id)

    def locked(self, user_id: uuid.UUID) -> User | None:
        """An account by id, which nobody else changes until the transaction ends."""
        return self._session.get(User, user_id, with_for_update=True, populate_existing=True)

    def by_email(self, email: str) -> User | None:
        """An account by its (lower-case) address."""
        return self._session.scalar(select(User).where(User.email == email))

    def is_first(self) -> bool:
        """Whether nobody has registered yet; others who ask wait for this transaction."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": FIRST_ACCOUNT_LOCK})
        return not self._session.scalar(select(exists().where(User.demo.is_(False))))

    def add(self, user: User) -> User:
        """Insert an account."""
        self._session.add(user)
        self._session.flush()
        return user

    def all(self) -> Select[tuple[User]]:
        """All accounts, newest first."""
        return select(User).order_by(User.id.desc())

    def other_admins(self, user_id: uuid.UUID) -> int:
        """How many active admins there are besides this person."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": FIRST_ACCOUNT_LOCK})
        query = select(func.count()).where(User.role == Role.admin, User.active, User.id != user_id)
        return self._session.scalar(query) or 0

    def has_others(self, user_id: uuid.UUID) -> bool:
        """Whether somebody else, who is not invented, can sign in."""
        others = (User.id != user_id) & User.active & User.demo.is_(False)
        return bool(self._session.scalar(select(exists().where(others))))

    def delete(self, user_id: uuid.UUID) -> None:
        """Delete an account and what hangs on it."""
        self._session.execute(delete(User).where(User.id == user_id))

    def ids(self) -> list[uuid.UUID]:
        """The ids of all accounts."""
        return list(self._session.scalars(select(User.id)))


class TokenRepository:
    """The rows of refresh tokens and reset links."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(self, token: RefreshToken | PasswordReset) -> None:
        """Insert a token."""
        self._session.add(token)
        self._session.flush()

    def use(self, token_hash: str, moment: datetime) -> RefreshToken | None:
        """Use up a refresh token: one statement, so that of two that come together one wins."""
        return self._session.scalar(
            update(RefreshToken)
            .where(
                RefreshToken.token_hash == token_hash,
                RefreshToken.used_at.is_(None),
                RefreshToken.revoked_at.is_(None),
                RefreshToken.expires_at > moment,
            )
            .values(used_at=moment)
            .returning(RefreshToken)
        )

    def find(self, token_hash: str) -> RefreshToken | None:
        """A refresh token, used or not."""
        return self._session.scalar(select(RefreshToken).where(RefreshToken.token_hash == token_hash))

    def revoke_family(self, family_id: uuid.UUID, moment: datetime) -> None:
        """End a chain of refresh tokens."""
        self._session.execute(update(RefreshToken).where(RefreshToken.family_id == family_id).values(revoked_at=moment))

    def revoke_all(self, user_id: uuid.UUID, moment: datetime) -> None:
        """End every chain of a person."""
        self._session.execute(update(RefreshToken).where(RefreshToken.user_id == user_id).values(revoked_at=moment))

    def use_reset(self, token_hash: str, moment: datetime) -> PasswordReset | None:
        """Use up a reset link."""
        return self._session.scalar(
            update(PasswordReset)
            .where(
                PasswordReset.token_hash == token_hash,
                PasswordReset.used_at.is_(None),
                PasswordReset.expires_at > moment,
            )
            .values(used_at=moment)
            .returning(PasswordReset)
        )
