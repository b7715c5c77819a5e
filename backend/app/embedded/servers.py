"""The embedded servers of one data folder: brought up, announced, ended."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from app.core.config import Settings, secret_file
from app.embedded.child import Child
from app.embedded.errors import DidNotStart
from app.embedded.folders import Folders
from app.embedded.logs import nothing, only_fatal
from app.embedded.ports import choose
from app.embedded.postgres import Postgres
from app.embedded.process import wait_until
from app.embedded.programs import postgres_programs, valkey_program
from app.embedded.records import remember, write_private
from app.embedded.server import Collision, Server, bring_up
from app.embedded.valkey import Valkey

PORT_ATTEMPTS = 5
SERVER_PAUSE_S = 0.2
SERVER_PATIENCE = 25
SERVER_GRACE_S = 6.0

AnyServer = TypeVar("AnyServer", bound=Server)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which embedded servers are needed, and where their programs are if not the usual ones."""

    postgres: bool = True
    valkey: bool = True
    durable: bool = True
    pg_bin: Path | None = None
    valkey_bin: Path | None = None

    @property
    def any(self) -> bool:
        """Whether a server of ours is needed at all."""
        return self.postgres or self.valkey

    @classmethod
    def by(cls, settings: Settings) -> "Wanted":
        """A server is needed where no address of another one is set."""
        return cls(
            postgres=settings.database_url is None,
            valkey=settings.redis_url is None,
            pg_bin=settings.pg_bin,
            valkey_bin=settings.valkey_bin,
        )


@contextmanager
def running_servers(folders: Folders, wanted: Wanted) -> Iterator[list[Child]]:
    """Run the wanted servers for the length of the block; they leave their addresses in `run/servers.json`."""
    addresses: dict[str, str] = {}
    children: list[Child] = []
    try:
        if wanted.postgres:
            postgres = _bring_up(_postgres(folders, wanted), folders, children, only_fatal)
            postgres.ensure_database()
            addresses["database_url"] = postgres.url
        if wanted.valkey:
            addresses["redis_url"] = _bring_up(_valkey(folders, wanted), folders, children, nothing).url
        write_private(_address_file(folders), json.dumps(addresses))
        yield children
    finally:
        end_servers(children)
        _address_file(folders).unlink(missing_ok=True)


def addresses_of(folders: Folders) -> dict[str, str]:
    """The addresses of the servers that run now: `database_url`, `redis_url`; empty when none do."""
    try:
        return dict(json.loads(_address_file(folders).read_text()))
    except FileNotFoundError:
        return {}


def end_servers(children: list[Child]) -> None:
    """Let the servers write what they hold and stop; those that do not in time are ended."""
    for child in children:
        child.ask_to_stop()
    wait_until(lambda: not any(child.running for child in children), SERVER_GRACE_S if children else 0)
    for child in children:
        child.kill()


def _address_file(folders: Folders) -> Path:
    return folders.run / "servers.json"


def _postgres(folders: Folders, wanted: Wanted) -> Postgres:
    return Postgres(
        programs=postgres_programs(wanted.pg_bin, folders),
        folder=folders.postgres,
        account=folders.account,
        port=choose("postgres", folders.run / "ports.json"),
        superuser_password=_password(folders, "db_superuser_password"),
        password=_password(folders, "db_password"),
        durable=wanted.durable,
    )


def _valkey(folders: Folders, wanted: Wanted) -> Valkey:
    return Valkey(
        path=valkey_program(wanted.valkey_bin, folders),
        folder=folders.valkey,
        account=folders.account,
        port=choose("valkey", folders.run / "ports.json"),
        password=_password(folders, "redis_password"),
        durable=wanted.durable,
    )


def _password(folders: Folders, name: str) -> str:
    return secret_file(folders.data, name, lambda: secrets.token_urlsafe(32))


def _bring_up(server: AnyServer, folders: Folders, children: list[Child], wanted: Callable[[str], bool]) -> AnyServer:
    """Start a server on a port that is free, and put it under supervision."""
    log = folders.logs / f"{server.name}.log"
    refused: frozenset[int] = frozenset()
    for _ in range(PORT_ATTEMPTS):
        try:
            process = bring_up(server, log)
        except Collision as collision:
            refused |= {collision.port}
            server = server.moved_to(choose(server.name, folders.run / "ports.json", refused))
            continue
        child = Child(
            server.program(),
            log,
            prepare=server.prepare,
            wanted=wanted,
            first_pause=SERVER_PAUSE_S,
            patience=SERVER_PATIENCE,
            stage=1,
        )
        child.adopt(process)
        children.append(child)
        remember(folders, [record for each in children if (record := each.record())])
        return server
    raise DidNotStart(f"{server.name} found no free port in {PORT_ATTEMPTS} attempts; the last was {server.port}")
