"""A desk and a job for the tests of recruiting."""

import uuid
from datetime import timedelta

import pytest

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.storage import store
from tests.conftest import MakeUser
from tests.factories.matching import posting, store_postings

Headers = dict[str, str]


@pytest.fixture(autouse=True)
def empty_store(environment: dict[str, str]) -> None:
    """No file of an earlier test."""
    for key in list(store().keys("desk/", older_than=now() + timedelta(days=1))):
        store().delete(key)


@pytest.fixture
def recruiter(make_user: MakeUser) -> tuple[User, Headers]:
    """A recruiter with a desk of their own."""
    return make_user(Role.recruiter, email="desk@example.test")


@pytest.fixture
def desk(recruiter: tuple[User, Headers]) -> Headers:
    """The headers of the recruiter."""
    return recruiter[1]


@pytest.fixture
def desk_id(recruiter: tuple[User, Headers]) -> uuid.UUID:
    """Whose candidates they are."""
    return recruiter[0].id


@pytest.fixture
def job(database: None) -> uuid.UUID:
    """An open posting for a backend developer."""
    return store_postings(posting(1))["1"]
