"""Servers for tests: their own, in a temporary folder, or those named by TEST_DATABASE_URL and TEST_REDIS_URL."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from app.embedded.folders import PASSABLE, exclusive, prepare_folders
from app.embedded.servers import Wanted, addresses_of, running_servers


@contextmanager
def servers(data_dir: Path | None = None) -> Iterator[tuple[str, str]]:
    """`(database_url, redis_url)` for the length of the block; servers of our own only where none are named.

    The role of the database URL may create databases. Without `data_dir` everything is in a temporary folder
    that is removed; nothing survives a power cut, on purpose. Call it from the main thread: the kernel ends
    the servers with the thread that started them.
    """
    database_url, redis_url = os.environ.get("TEST_DATABASE_URL"), os.environ.get("TEST_REDIS_URL")
    if database_url and redis_url:
        yield database_url, redis_url
        return
    with ExitStack() as stack:
        folders = prepare_folders(data_dir or stack.enter_context(_passable_folder()))
        stack.callback(_remove_what_moved, folders.data, folders.servers)
        stack.enter_context(exclusive(folders))
        wanted = Wanted(
            postgres=not database_url,
            valkey=not redis_url,
            durable=False,
            pg_bin=_path("PG_BIN"),
            valkey_bin=_path("VALKEY_BIN"),
        )
        stack.enter_context(running_servers(folders, wanted))
        addresses = addresses_of(folders)
        yield database_url or addresses["database_url"], redis_url or addresses["redis_url"]


def _path(variable: str) -> Path | None:
    value = os.environ.get(variable)
    return Path(value) if value else None


def _remove_what_moved(data: Path, moved: Path) -> None:
    if moved != data:
        shutil.rmtree(moved, ignore_errors=True)


@contextmanager
def _passable_folder() -> Iterator[Path]:
    """A temporary folder; the servers' user must get through it when we are root."""
    folder = Path(tempfile.mkdtemp(prefix="career-agent-test-"))
    folder.chmod(PASSABLE)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
