"""The embedded Valkey: the broker and cache, on loopback, with a password, its queue kept on disk."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self

import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from app.embedded.account import Account
from app.embedded.cluster import ENVIRONMENT
from app.embedded.errors import DidNotStart
from app.embedded.folders import own_folder
from app.embedded.ports import LOOPBACK
from app.embedded.process import Program


@dataclass(frozen=True, slots=True, kw_only=True)
class Valkey:
    """One server; `durable=False` keeps nothing on disk."""

    path: Path
    folder: Path
    account: Account | None
    port: int
    password: str
    durable: bool = True
    name: str = "valkey"

    @property
    def url(self) -> str:
        """The address for the application."""
        return f"redis://:{self.password}@{LOOPBACK}:{self.port}/0"

    def prepare(self) -> None:
        """Make the data folder."""
        own_folder(self.folder, self.account)

    def program(self) -> Program:
        """The server process. Its settings go through a pipe: the password is in no command line."""
        return Program(
            name=self.name,
            command=[str(self.path), "-"],
            folder=Path("/"),
            environment=ENVIRONMENT,
            clean_environment=True,
            account=self.account,
            stdin=self._settings().encode(),
        )

    def answers(self) -> bool:
        """Whether it takes commands; raises `DidNotStart` when another server answers on our port."""
        client = redis.Redis(
            port=self.port,
            password=self.password,
            socket_timeout=1,
            socket_connect_timeout=1,
            retry=Retry(NoBackoff(), 0),  # we ask again ourselves, sooner than the library would
        )
        try:
            return bool(client.ping())
        except redis.AuthenticationError:
            raise DidNotStart(f"Another Redis answers on port {self.port}") from None
        except redis.RedisError:
            return False
        finally:
            client.close()

    def moved_to(self, port: int) -> Self:
        """The same server on another port."""
        return replace(self, port=port)

    def _settings(self) -> str:
        settings = {
            "bind": LOOPBACK,
            "port": str(self.port),
            "dir": f'"{self.folder}"',
            "requirepass": self.password,
            "appendonly": "yes" if self.durable else "no",
            "appendfsync": "everysec",
            "save": '""',
            # A full broker must refuse work loudly, not forget queued messages.
            "maxmemory-policy": "noeviction",
            "daemonize": "no",
        }
        return "".join(f"{name} {value}\n" for name, value in settings.items())
