"""Servers for one command: those of the running application, else started for the length of the command."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from app.core.config import Settings
from app.embedded.errors import AlreadyRunning, NotRunning
from app.embedded.folders import Folders, exclusive, known_folders, prepare_folders
from app.embedded.process import wait_until
from app.embedded.records import Running, end_orphans, supervisor_of
from app.embedded.servers import Wanted, addresses_of, running_servers

STARTING_LIMIT_S = 30.0


@contextmanager
def servers_at_hand(settings: Settings) -> Iterator[None]:
    """Within the block, `settings.database()` and `settings.redis()` lead to servers that run."""
    wanted = Wanted.by(settings)
    if not wanted.any:
        yield
        return
    folders = prepare_folders(settings.data_dir)
    with ExitStack() as stack:
        try:
            stack.enter_context(exclusive(folders))
        except AlreadyRunning:
            _wait_for_addresses(folders)
        else:
            end_orphans(folders)
            stack.enter_context(running_servers(folders, wanted))
        yield


def running_supervisor(settings: Settings) -> tuple[Folders, Running]:
    """The supervisor that runs now; raises `NotRunning`."""
    folders = known_folders(settings.data_dir)
    supervisor = supervisor_of(folders)
    if supervisor is None:
        raise NotRunning("Career Agent does not run. Start it with: make run")
    return folders, supervisor


def _wait_for_addresses(folders: Folders) -> None:
    if not wait_until(lambda: bool(addresses_of(folders)), STARTING_LIMIT_S):
        raise NotRunning(f"Another process holds {folders.data} but its servers do not come up. Try: make stop")
