"""A start migrates when something is missing, and only then."""

import os
from collections.abc import Iterator

import psycopg2
import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory

from app.core.config import REPOSITORY, Settings
from app.embedded.errors import DidNotStart
from app.embedded.migrations import up_to_date
from app.embedded.testing import servers


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with servers() as (server, _):
        # A database of our own: the one that is named may hold what other tests need.
        name = f"career_migrations_{os.getpid()}"
        admin = psycopg2.connect(server.replace("+psycopg2", ""))
        admin.autocommit = True
        with admin.cursor() as cursor:
            cursor.execute(f"create database {name}")
            yield f"{server.rpartition('/')[0]}/{name}"
            cursor.execute(f"drop database {name} with (force)")
        admin.close()


def mark(url: str, version: str) -> None:
    connection = psycopg2.connect(url.replace("+psycopg2", ""))
    with connection, connection.cursor() as cursor:
        cursor.execute("drop table if exists alembic_version")
        cursor.execute("create table alembic_version (version_num text)")
        cursor.execute("insert into alembic_version values (%s)", (version,))
    connection.close()


def test_an_empty_database_is_not_up_to_date(url: str) -> None:
    assert not up_to_date(Settings(database_url=url))


def test_only_the_newest_migration_will_do(url: str) -> None:
    newest = ScriptDirectory.from_config(Config(REPOSITORY / "alembic.ini")).get_current_head()
    assert newest is not None
    mark(url, "an older one")
    assert not up_to_date(Settings(database_url=url))
    mark(url, newest)
    assert up_to_date(Settings(database_url=url))


def test_a_database_that_does_not_answer_is_named() -> None:
    with pytest.raises(DidNotStart, match="DATABASE_URL"):
        up_to_date(Settings(database_url="postgresql://x:y@127.0.0.1:1/z"))
