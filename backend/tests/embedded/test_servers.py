"""The real PostgreSQL and Valkey under our care."""

import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psutil
import psycopg2
import pytest
import redis

from app.embedded.child import Child
from app.embedded.errors import DidNotStart, OtherOwner, WrongMajor
from app.embedded.folders import Folders, prepare_folders
from app.embedded.process import wait_until
from app.embedded.servers import Wanted, addresses_of, running_servers

LOSABLE = Wanted(durable=False)


def connect(folders: Folders, **changes: str) -> psycopg2.extensions.connection:
    parts = psycopg2.extensions.parse_dsn(addresses_of(folders)["database_url"].replace("+psycopg2", ""))
    connection: psycopg2.extensions.connection = psycopg2.connect(**{**parts, **changes, "connect_timeout": 3})
    return connection


def one(folders: Folders, query: str, **changes: str) -> object:
    with closing(connect(folders, **changes)) as connection, connection.cursor() as cursor:
        cursor.execute(query)
        row = cursor.fetchone()
        connection.commit()
    return row[0] if row else None


@pytest.fixture(scope="module")
def shared(module_data_dir: Path) -> Iterator[Folders]:
    folders = prepare_folders(module_data_dir)
    with running_servers(folders, LOSABLE):
        yield folders


class TestPostgres:
    def test_the_application_is_no_superuser_and_owns_its_database(self, shared: Folders) -> None:
        assert one(shared, "select rolsuper from pg_roles where rolname = current_user") is False
        assert one(shared, "select rolcreatedb from pg_roles where rolname = current_user") is True
        assert one(shared, "select pg_get_userbyid(datdba) = current_user from pg_database where datname = 'career'")

    def test_a_wrong_password_is_refused(self, shared: Folders) -> None:
        with pytest.raises(psycopg2.OperationalError, match="password authentication failed"):
            connect(shared, password="guess")

    def test_passwords_are_kept_as_scram(self, shared: Folders) -> None:
        superuser = (shared.data / "secrets" / "db_superuser_password").read_text()
        query = "select bool_and(rolpassword like 'SCRAM-SHA-256%') from pg_authid where rolcanlogin"
        assert one(shared, query, user="postgres", password=superuser) is True

    def test_it_listens_on_loopback_only(self, shared: Folders) -> None:
        assert one(shared, "show listen_addresses") == "127.0.0.1"
        password = (shared.data / "secrets" / "db_superuser_password").read_text()
        assert one(shared, "show unix_socket_directories", user="postgres", password=password) == ""

    def test_text_is_utf8_and_sorts_the_same_on_every_machine(self, shared: Folders) -> None:
        query = "select pg_encoding_to_char(encoding) from pg_database where datname = current_database()"
        assert one(shared, query) == "UTF8"
        assert one(shared, "select upper('zażółć')") == "ZAŻÓŁĆ"

    def test_secrets_are_for_us_alone(self, shared: Folders) -> None:
        for path in (shared.data / "secrets").iterdir():
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE((shared.run / "servers.json").stat().st_mode) == 0o600


class TestValkey:
    def test_without_the_password_nothing_is_answered(self, shared: Folders) -> None:
        url = addresses_of(shared)["redis_url"]
        port = int(url.rsplit(":", 1)[1].split("/")[0])
        with pytest.raises(redis.AuthenticationError):
            redis.Redis(port=port).ping()

    def test_a_full_broker_refuses_instead_of_forgetting(self, shared: Folders) -> None:
        client = redis.Redis.from_url(addresses_of(shared)["redis_url"], decode_responses=True)
        assert client.config_get("maxmemory-policy")["maxmemory-policy"] == "noeviction"
        assert client.config_get("bind")["bind"] == "127.0.0.1"

    def test_the_password_is_in_no_command_line(self, shared: Folders) -> None:
        password = (shared.data / "secrets" / "redis_password").read_text()
        lines = [" ".join(process.info["cmdline"] or []) for process in psutil.process_iter(["cmdline"])]
        assert not [line for line in lines if password in line]

    @pytest.mark.usefixtures("as_root")
    def test_as_root_both_run_as_somebody_else(self, shared: Folders) -> None:
        names = {"postgres", "valkey-server"}
        mine = [child for child in psutil.Process().children() if child.name() in names]
        assert {child.name() for child in mine} == names
        assert all(child.uids().real != 0 for child in mine)


class TestAcrossStarts:
    def test_data_and_ports_stay(self, folders: Folders) -> None:
        with running_servers(folders, Wanted()):
            first = addresses_of(folders)
            one(folders, "create table kept as select 7 as n; select 1")
            redis.Redis.from_url(first["redis_url"]).set("kept", 7)
        assert addresses_of(folders) == {}
        with running_servers(folders, Wanted()):
            assert addresses_of(folders) == first
            assert one(folders, "select n from kept") == 7
            assert redis.Redis.from_url(first["redis_url"]).get("kept") == b"7"

    def test_committed_rows_survive_a_kill(self, folders: Folders) -> None:
        with running_servers(folders, Wanted(valkey=False)) as children:
            one(folders, "create table kept as select 7 as n; select 1")
            kill_and_start_again(children[0])
            assert wait_until(lambda: answers(folders), 15)
            assert one(folders, "select n from kept") == 7

    def test_queued_messages_survive_a_kill(self, folders: Folders) -> None:
        with running_servers(folders, Wanted(postgres=False)) as children:
            client = redis.Redis.from_url(addresses_of(folders)["redis_url"])
            client.rpush("queue", "message")
            client.execute_command("WAITAOF", 1, 0, 3000)
            kill_and_start_again(children[0])
            assert wait_until(lambda: pings(client), 15)
            assert client.lrange("queue", 0, -1) == [b"message"]


class TestWhatStandsInTheWay:
    def test_a_cluster_of_another_major_version(self, folders: Folders) -> None:
        with running_servers(folders, Wanted(valkey=False, durable=False)):
            pass
        (folders.postgres / "PG_VERSION").write_text("12\n")
        with pytest.raises(WrongMajor, match=r"made by PostgreSQL 12.*PG_BIN"), running_servers(folders, LOSABLE):
            pass

    @pytest.mark.usefixtures("as_root")
    def test_a_cluster_of_another_user(self, folders: Folders) -> None:
        folders.postgres.mkdir()
        (folders.postgres / "PG_VERSION").write_text("18\n")
        with pytest.raises(OtherOwner, match="belongs to user root"), running_servers(folders, LOSABLE):
            pass

    def test_lost_secrets(self, folders: Folders) -> None:
        with running_servers(folders, Wanted(valkey=False, durable=False)):
            pass
        (folders.data / "secrets" / "db_superuser_password").unlink()
        with pytest.raises(DidNotStart, match="another password"), running_servers(folders, LOSABLE):
            pass

    def test_a_port_taken_at_the_last_moment_is_left_to_its_owner(self, folders: Folders) -> None:
        with running_servers(folders, LOSABLE):
            before = addresses_of(folders)
        taken = [int(url.rsplit(":", 1)[1].split("/")[0]) for url in before.values()]
        others = [socket.create_server(("127.0.0.1", port)) for port in taken]
        with running_servers(folders, LOSABLE):
            assert set(addresses_of(folders).values()).isdisjoint(before.values())
            assert answers(folders)
        for other in others:
            other.close()

    def test_a_lock_file_with_the_id_of_another_program(self, folders: Folders) -> None:
        with running_servers(folders, Wanted(valkey=False, durable=False)):
            pass
        lock = folders.postgres / "postmaster.pid"
        lock.write_text(f"{os.getppid()}\n{folders.postgres}\n1\n5433\n\n127.0.0.1\n")
        with running_servers(folders, Wanted(valkey=False, durable=False)):
            assert answers(folders)

    def test_half_a_cluster_from_an_interrupted_first_start(self, folders: Folders) -> None:
        draft = folders.servers / "postgres.new"
        draft.mkdir()
        (draft / "PG_VERSION").write_text("18\n")
        with running_servers(folders, Wanted(valkey=False, durable=False)):
            assert answers(folders)


def test_a_killed_parent_takes_its_servers_along(data_dir: Path) -> None:
    if sys.platform != "linux":
        pytest.skip("the kernel signals orphans on Linux only; elsewhere the next start ends them")
    script = (
        "import sys, time; from pathlib import Path; from app.embedded.testing import servers\n"
        f"with servers(Path({str(data_dir)!r})): print('up', flush=True); time.sleep(600)"
    )
    environment = {name: value for name, value in os.environ.items() if not name.startswith("TEST_")}
    with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"up\n"
        children = psutil.Process(parent.pid).children()
        assert len(children) == 2
        parent.kill()
    assert wait_until(lambda: not any(child.is_running() for child in children), 10)


def kill_and_start_again(child: Child) -> None:
    assert child.process is not None
    child.process.send_signal(signal.SIGKILL)
    assert child.bury() == "signal SIGKILL"

    # As the supervisor does: what a dead server leaves behind for a moment only costs another attempt.
    def up() -> bool:
        if not child.running:
            child.start()
        return wait_until(lambda: not child.running, 0.5) is False

    assert wait_until(up, 10)


def answers(folders: Folders) -> bool:
    try:
        connect(folders).close()
    except psycopg2.OperationalError:
        return False
    return True


def pings(client: redis.Redis) -> bool:
    try:
        return bool(client.ping())
    except redis.RedisError:
        return False
