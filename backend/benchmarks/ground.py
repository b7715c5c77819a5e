"""What all rows stand on: servers, a database of the benchmark's own with invented postings, the API and a bare one."""

import os
import socket
import subprocess
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import httpx
import psycopg2
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text
from sqlalchemy.engine import make_url

from app import models as models
from app.auth.models import User
from app.auth.tokens import issue_access_token
from app.core import config, db, limits, redis
from app.core.clock import now, today
from app.core.db import unit_of_work
from app.embedded.testing import servers
from app.jobs import service as jobs
from app.jobs.ingest import Origin, ingest
from app.jobs.posting.words import stem
from app.jobs.tally import Tally
from app.jobs.types import ScoringRow
from app.matching.columns import posting_table
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.person import ProfileFacts
from app.matching.postings import PostingTable
from app.matching.snapshot import profile_facts
from benchmarks.invented import invented_person, invented_postings

BACKEND = Path(__file__).resolve().parents[1]
POSTINGS = 20_000
START_LIMIT_S = 60.0
Step = Callable[[], object]


@dataclass
class Ground:
    """The seeded ground; `api` and `bare_api` are base addresses."""

    api: str
    bare_api: str
    user: User

    def asks(self, path: str) -> Step:
        """A step that asks our API, signed in, and checks the answer."""
        client = httpx.Client(base_url=self.api, headers={"Authorization": f"Bearer {issue_access_token(self.user)}"})
        return lambda: client.get(path).raise_for_status()

    @cached_property
    def bare(self) -> Step:
        """A step that asks the bare endpoint."""
        client = httpx.Client(base_url=self.bare_api)
        return lambda: client.get("/jobs").raise_for_status()

    def asks_bare(self, path: str, **values: str) -> Step:
        """A step that asks another bare endpoint."""
        client = httpx.Client(base_url=self.bare_api)
        return lambda: client.get(path, params=values).raise_for_status()

    @cached_property
    def cursor(self) -> "psycopg2.extensions.cursor":
        """A bare cursor that commits each statement."""
        address = make_url(config.get_settings().database()).set(drivername="postgresql")
        connection = psycopg2.connect(address.render_as_string(hide_password=False))
        connection.autocommit = True
        return connection.cursor()

    def query(self, statement: str, *values: object) -> Sequence[object]:
        """The rows of a bare query on an open connection."""
        self.cursor.execute(statement, values)
        return self.cursor.fetchall()

    def stem(self, word: str) -> str:
        """A word as the index knows it."""
        return stem(word)

    @cached_property
    def rows(self) -> list[ScoringRow]:
        """All postings as scoring reads them."""
        with unit_of_work() as session:
            return list(jobs.scoring_rows(session, today()))

    @cached_property
    def rarity(self) -> Rarity:
        """How rare skills are among them."""
        with unit_of_work() as session:
            return Rarity(len(self.rows), jobs.skill_demand(session))

    @cached_property
    def table(self) -> PostingTable:
        """All postings as columns."""
        return posting_table(self.rows, Corpus(self.rarity), today())

    @cached_property
    def person(self) -> ProfileFacts:
        """Whom to score."""
        return profile_facts(invented_person(self.user.id))


@contextmanager
def seeded_ground() -> Iterator[Ground]:
    """Everything a row needs, gone after the block."""
    with ExitStack() as stack:
        folder = stack.enter_context(TemporaryDirectory(prefix="career-agent-bench-"))
        stack.enter_context(_database(Path(folder)))
        user = _seed()
        api = stack.enter_context(_serving("app.main:app"))
        bare = stack.enter_context(_serving("benchmarks.bare:app"))
        yield Ground(api, bare, user)


@contextmanager
def _database(folder: Path) -> Iterator[None]:
    """A migrated database of our own on the configured servers, or on embedded ones."""
    settings = config.get_settings()
    if settings.database_url and settings.redis_url:
        os.environ.setdefault("TEST_DATABASE_URL", settings.database())
        os.environ.setdefault("TEST_REDIS_URL", settings.redis())
    with servers() as (database_url, redis_url), _own_database(database_url) as url:
        high = {f"RATE_LIMIT_{name}": "10000000/hour" for name in ("DEFAULT", "HEAVY")}
        own = {"DATABASE_URL": url, "REDIS_URL": redis_url, "DATA_DIR": str(folder), "LOG_LEVEL": "WARNING"}
        os.environ.update(own | high)
        for cache in (config.get_settings, db.engine, redis.redis_client, limits.limiter):
            cache.cache_clear()
        command.upgrade(Config(config.REPOSITORY / "alembic.ini"), "head")
        yield
        db.engine().dispose()


@contextmanager
def _own_database(server: str) -> Iterator[str]:
    address, name = make_url(server), f"career_bench_{os.getpid()}"
    admin = create_engine(address.set(drivername="postgresql+psycopg2"), isolation_level="AUTOCOMMIT")
    try:
        with admin.connect() as connection:
            connection.execute(text(f'CREATE DATABASE "{name}"'))
        yield address.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    finally:
        with admin.connect() as connection:
            connection.execute(text(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)'))
        admin.dispose()


def _seed() -> User:
    tally = Tally()
    for _ in ingest(unit_of_work, Origin("benchmark"), invented_postings(POSTINGS, now() - timedelta(hours=1)), tally):
        if sys.stdout.isatty():
            print(f"\r{tally.found:,} of {POSTINGS:,} invented postings stored", end="", flush=True)
    print(f"\r{tally.found:,} invented postings stored" + " " * 20)
    with unit_of_work() as session:
        user = User(email=f"bench-{uuid.uuid4()}@example.test", password_hash="!")
        session.add(user)
    with db.engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE"))
    return user


@contextmanager
def _serving(application: str) -> Iterator[str]:
    """An application on a free port of its own process; its base address."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port = int(listener.getsockname()[1])
    arguments = [
        sys.executable,
        "-m",
        "uvicorn",
        application,
        "--port",
        str(port),
        "--log-level",
        "warning",
        "--no-access-log",
    ]
    started = subprocess.Popen(arguments, cwd=BACKEND)
    try:
        _wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        started.terminate()
        started.wait(timeout=20)


def _wait_for(port: int) -> None:
    end = monotonic() + START_LIMIT_S
    while monotonic() < end:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    raise TimeoutError(f"nothing answers on port {port}")
