"""The embedded PostgreSQL: a cluster of our own, TCP on loopback only, passwords by scram."""

import signal
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import psycopg2
from psycopg2 import extensions, sql

from app.embedded.account import Account
from app.embedded.cluster import ENVIRONMENT, SUPERUSER, check, clear_stale_lock, initialise
from app.embedded.errors import DidNotStart
from app.embedded.ports import LOOPBACK
from app.embedded.process import Program
from app.embedded.programs import PostgresPrograms

ROLE = "career"
DATABASE = "career"
SETTINGS = {
    "listen_addresses": LOOPBACK,
    "unix_socket_directories": "",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "jit": "off",  # our queries are short: compiling costs more than it saves
    "random_page_cost": "1.1",
    "work_mem": "16MB",
}
# For tests: what a power cut would lose does not matter to them.
LOSABLE = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Postgres:
    """One cluster; `durable=False` gives up safety against a power cut for speed."""

    programs: PostgresPrograms
    folder: Path
    account: Account | None
    port: int
    superuser_password: str
    password: str
    durable: bool = True
    name: str = "postgres"

    @property
    def url(self) -> str:
        """The address for the application; its role owns the database and is no superuser."""
        return f"postgresql+psycopg2://{ROLE}:{self.password}@{LOOPBACK}:{self.port}/{DATABASE}"

    def prepare(self) -> None:
        """Make the cluster once; refuse one that is not for us; clear a dead server's lock file."""
        if not (self.folder / "PG_VERSION").exists():
            initialise(self.programs, self.folder, self.account, self.superuser_password)
        check(self.programs, self.folder, self.account)
        clear_stale_lock(self.folder)

    def program(self) -> Program:
        """The server process. SIGINT is its fast shutdown: open transactions roll back, data are flushed."""
        settings = SETTINGS | {"port": str(self.port)} | ({} if self.durable else LOSABLE)
        options = [part for name, value in settings.items() for part in ("-c", f"{name}={value}")]
        return Program(
            name=self.name,
            command=[self.programs.path("postgres"), "-D", str(self.folder), *options],
            folder=Path("/"),
            stop_signal=signal.SIGINT,
            orphan_signal=signal.SIGINT,
            environment=ENVIRONMENT,
            clean_environment=True,
            account=self.account,
        )

    def answers(self) -> bool:
        """Whether it takes connections; raises `DidNotStart` when it runs with another password."""
        try:
            self._connect().close()
        except psycopg2.OperationalError as problem:
            if "password authentication failed" in str(problem):
                raise DidNotStart(
                    f"The database in {self.folder} has another password than the one in the secrets folder beside "
                    "it. Put the secrets folder back, or start afresh with: make reset"
                ) from None
            return False
        return True

    def moved_to(self, port: int) -> Self:
        """The same cluster on another port."""
        return replace(self, port=port)

    def ensure_database(self) -> None:
        """Make the application's role and database where they are missing; set the role's password."""
        role, password = sql.Identifier(ROLE), sql.Literal(self.password)
        with closing(self._connect()) as connection, connection.cursor() as cursor:
            cursor.execute("select 1 from pg_roles where rolname = %s", (ROLE,))
            verb = sql.SQL("alter" if cursor.fetchone() else "create")
            cursor.execute(sql.SQL("{} role {} login createdb password {}").format(verb, role, password))
            cursor.execute("select 1 from pg_database where datname = %s", (DATABASE,))
            if not cursor.fetchone():
                cursor.execute(sql.SQL("create database {} owner {}").format(sql.Identifier(DATABASE), role))

    def _connect(self) -> extensions.connection:
        connection = psycopg2.connect(
            host=LOOPBACK,
            port=self.port,
            user=SUPERUSER,
            password=self.superuser_password,
            dbname="postgres",
            connect_timeout=3,
        )
        connection.autocommit = True
        return connection
