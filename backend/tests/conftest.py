"""What all tests stand on: real servers, a database per worker, people, and background work carried out.

The servers are those of TEST_DATABASE_URL and TEST_REDIS_URL, else the embedded ones in a temporary folder.
"""

import os
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config
from fastapi import FastAPI
from fastapi.testclient import TestClient
from hypothesis import settings as property_settings
from sqlalchemy import create_engine, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session

from app import models as models
from app.auth.models import User
from app.auth.types import Role
from app.background.models import TaskRun
from app.background.types import LIVE
from app.background.worker import execute
from app.core import config, db, ledger, limits, redis, storage
from app.core.config import Settings, get_settings
from app.core.db import unit_of_work
from app.embedded.testing import servers
from app.main import create_app
from app.matching.engine.index import index
from app.matching.engine.people import people
from tests.emptying import empty_tables
from tests.factories.auth import PASSWORD, make_person, sign_in

# How long an example takes is the machine's business: tests never assert on the clock.
property_settings.register_profile("house", deadline=None)
property_settings.load_profile("house")

pytest_plugins = ["tests.processes", "tests.sharing", "tests.fake_llm.fixture", "tests.mail_server"]

MakeUser = Callable[..., tuple[User, dict[str, str]]]
RunTasks = Callable[[], None]

# High enough that no test meets a limit it did not ask for.
LIMITS = {f"RATE_LIMIT_{name}": "100000/hour" for name in ("CV_UPLOAD", "LOGIN", "REGISTER", "DEFAULT", "HEAVY")}
SHARED_DATA = Path(os.environ.get("CAREER_SHARED_DATA") or config.REPOSITORY.parent / "shared" / "data")


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real captured data kept beside the repository; tests that need it are skipped where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"real data not found at {SHARED_DATA} (set CAREER_SHARED_DATA)")
    return SHARED_DATA


@pytest.fixture(scope="session")
def _servers() -> Iterator[tuple[str, str]]:
    with servers() as addresses:
        yield addresses


@pytest.fixture(scope="session")
def environment(
    _servers: tuple[str, str], tmp_path_factory: pytest.TempPathFactory, worker_id: str
) -> Iterator[dict[str, str]]:
    """The settings of the tests, as environment variables: a database of this worker's own, migrated."""
    database_url, redis_url = _servers
    name = f"career_test_{worker_id}_{os.getpid()}"
    admin = create_engine(make_url(database_url).set(drivername="postgresql+psycopg2"), isolation_level="AUTOCOMMIT")
    with admin.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        connection.execute(text(f'CREATE DATABASE "{name}"'))
    url = make_url(database_url).set(drivername="postgresql", database=name)
    settings = {
        "DATABASE_URL": url.render_as_string(hide_password=False),
        "REDIS_URL": f"{redis_url.rsplit('/', 1)[0]}/{_redis_number(worker_id)}",
        "DATA_DIR": str(tmp_path_factory.mktemp("data")),
        "LOG_LEVEL": "WARNING",
        **LIMITS,
    }
    os.environ.update(settings)
    forget_settings()
    command.upgrade(Config(config.REPOSITORY / "alembic.ini"), "head")
    yield settings
    db.engine().dispose()
    with admin.connect() as connection:
        connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
    admin.dispose()


def _redis_number(worker_id: str) -> int:
    return 1 + int(worker_id.removeprefix("gw") if worker_id.startswith("gw") else 0) % 7


@pytest.fixture(scope="session")
def worker_id(request: pytest.FixtureRequest) -> str:
    """The name of this pytest-xdist worker, `master` without it."""
    return str(getattr(request.config, "workerinput", {}).get("workerid", "master"))


# Copying the lexicon takes longer than most tests; it is the same for all of them.
OF_LEXICON = frozenset({"skills", "skill_names", "skill_lexicon"})


def forget_settings() -> None:
    """Make the next reader see the present environment; no connection is left behind."""
    if db.engine.cache_info().currsize:
        db.engine().dispose()
    for cache in (config.get_settings, db.engine, redis.redis_client, limits.limiter, ledger.memory, storage.store):
        cache.cache_clear()


@pytest.fixture
def database(environment: dict[str, str]) -> Iterator[None]:
    """A database empty but for the lexicon's copy, and an empty Redis, before and after the test."""
    redis.redis_client().flushdb()
    index().forget()
    people().forget()
    yield
    with unit_of_work() as session:
        empty_tables(session, but=OF_LEXICON)
        session.execute(text("DELETE FROM skills WHERE custom"))
        session.execute(text("UPDATE skills SET demand = 0, user_count = 0 WHERE demand > 0 OR user_count > 0"))


@pytest.fixture
def session(database: None) -> Iterator[Session]:
    """A session whose changes are rolled back; commit it to let the application see them."""
    with db.new_session() as session:
        yield session
        session.rollback()


@pytest.fixture
def client(database: None) -> TestClient:
    """The real application, without its lifespan (no sweeper beside the test)."""
    return TestClient(_application(get_settings()), raise_server_exceptions=False)


# Its routes are built at their first request, which takes longer than most tests. The settings do not change under it:
# other settings are another object, and another application.
_made: list[tuple[Settings, FastAPI]] = []


def _application(settings: Settings) -> FastAPI:
    if not _made or _made[0][0] is not settings:
        _made[:] = [(settings, create_app(settings))]
    return _made[0][1]


@pytest.fixture
def make_user(client: TestClient) -> MakeUser:
    """Makes a person: `(user, headers)`; the headers carry a token."""

    def make(role: Role = Role.candidate, email: str | None = None) -> tuple[User, dict[str, str]]:
        with unit_of_work() as session:
            user = make_person(session, email=email, role=role)
        return user, sign_in(client, user)

    return make


@pytest.fixture
def user(make_user: MakeUser) -> User:
    """A signed-in candidate; see `auth_headers`."""
    return make_user(email="candidate@example.test")[0]


@pytest.fixture
def auth_headers(client: TestClient, user: User) -> dict[str, str]:
    """The headers of `user`."""
    return sign_in(client, user)


@pytest.fixture
def run_tasks(database: None) -> RunTasks:
    """Carries out all queued work in this process, also what that work enqueues."""

    def run() -> None:
        while (run_id := _next_run()) is not None:
            execute(run_id)

    return run


def _next_run() -> uuid.UUID | None:
    with unit_of_work() as session:
        query = select(TaskRun.id).where(TaskRun.state.in_(LIVE), TaskRun.attempts == 0).order_by(TaskRun.id)
        return session.scalar(query.limit(1))


__all__ = ["PASSWORD"]
