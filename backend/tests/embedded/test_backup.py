"""A copy of the database comes back whole, or not at all."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from app.core.config import Settings
from app.embedded.backup import back_up, psql_command, restore
from app.embedded.errors import EmbeddedProblem
from app.embedded.testing import servers


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with servers() as (server, _):
        # A database of our own: the one that is named may hold what other tests need.
        name = f"career_backup_{os.getpid()}"
        admin = psycopg2.connect(plain(server))
        admin.autocommit = True
        with admin.cursor() as cursor:
            cursor.execute(f"create database {name}")
            yield f"{server.rpartition('/')[0]}/{name}"
            cursor.execute(f"drop database {name} with (force)")
        admin.close()


@pytest.fixture
def settings(url: str) -> Settings:
    run(url, "drop schema public cascade", "create schema public", "create table people (name text primary key)")
    run(url, "insert into people values ('Ada'), ('Grace')")
    return Settings(database_url=url)


def plain(url: str) -> str:
    return url.replace("+psycopg2", "")


def run(url: str, *statements: str) -> list[tuple[object, ...]]:
    connection = psycopg2.connect(plain(url))
    with connection, connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)
        rows = cursor.fetchall() if cursor.description else []
    connection.close()
    return rows


class TestRestore:
    def test_all_is_as_it_was_and_nothing_newer_stays(self, url: str, settings: Settings, tmp_path: Path) -> None:
        copy = back_up(settings, tmp_path)
        run(url, "delete from people", "insert into people values ('Mallory')", "create table newer (n int)")
        restore(settings, copy)
        assert run(url, "select name from people order by 1") == [("Ada",), ("Grace",)]
        assert run(url, "select to_regclass('newer')") == [(None,)]

    def test_a_broken_copy_changes_nothing(self, url: str, settings: Settings, tmp_path: Path) -> None:
        copy = back_up(settings, tmp_path)
        copy.write_bytes(copy.read_bytes()[:-60])
        run(url, "insert into people values ('Hedy')")
        with pytest.raises(EmbeddedProblem, match="pg_restore failed"):
            restore(settings, copy)
        assert len(run(url, "select name from people")) == 3

    def test_a_missing_file_is_named(self, settings: Settings, tmp_path: Path) -> None:
        with pytest.raises(EmbeddedProblem, match="There is no file"):
            restore(settings, tmp_path / "none.dump")


class TestBackUp:
    def test_the_copy_is_for_us_alone(self, settings: Settings, tmp_path: Path) -> None:
        assert stat.S_IMODE(back_up(settings, tmp_path).stat().st_mode) == 0o600
        assert not list(tmp_path.glob("*.partial"))

    def test_a_server_that_does_not_answer_is_a_plain_line(self, tmp_path: Path) -> None:
        with pytest.raises(EmbeddedProblem, match="can't be reached"):
            back_up(Settings(database_url="postgresql://x:y@127.0.0.1:1/z"), tmp_path)


def test_the_address_is_in_no_command_line(settings: Settings) -> None:
    command, environment = psql_command(settings)
    assert environment["PGDATABASE"] not in " ".join(command)
