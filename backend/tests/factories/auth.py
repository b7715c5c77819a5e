"""People for tests."""

from functools import lru_cache

from fastapi.testclient import TestClient
from passlib.hash import bcrypt_sha256
from sqlalchemy.orm import Session

from app.auth.models import User
from app.auth.tokens import issue_access_token
from app.auth.types import Role
from app.core.ids import new_id

PASSWORD = "correct horse battery"


@lru_cache
def _hash() -> str:
    # Few rounds: the strength of the hash is tested where passwords are.
    return str(bcrypt_sha256.using(rounds=4).hash(PASSWORD))


def make_person(
    session: Session, *, email: str | None = None, role: Role = Role.candidate, full_name: str | None = None
) -> User:
    """A person with an account and the password `PASSWORD`."""
    address = email or f"person-{new_id()}@example.test"
    user = User(email=address, password_hash=_hash(), role=role, full_name=full_name)
    session.add(user)
    session.flush()
    return user


def sign_in(_client: TestClient, user: User) -> dict[str, str]:
    """The headers of a signed-in person."""
    return {"Authorization": f"Bearer {issue_access_token(user)}"}
