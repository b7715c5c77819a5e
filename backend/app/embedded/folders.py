"""Where things lie: the data folder, and another place for the servers where root's folders are private.

Nothing outside our own folders is ever chmodded. Where the unprivileged user of the servers can't reach the
data folder (a clone under a 0700 home), their files go to a root-owned folder that it can reach.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.embedded.account import Account, server_account
from app.embedded.errors import AlreadyRunning, EmbeddedProblem

PRIVATE = 0o700
PASSABLE = 0o711
ELSEWHERE = (Path("/var/lib/career-agent"), Path("/var/tmp/career-agent"))  # noqa: S108 - owner and mode are checked

OWNER_NOTE = "belongs-to.txt"
OWN_NAMES = ("postgres", "postgres.new", "initdb", "valkey", "programs", "logs", "run", "secrets", "files")


@dataclass(frozen=True, slots=True)
class Folders:
    """The folders of one instance. `servers` equals `data` unless root had to put the databases elsewhere."""

    data: Path
    servers: Path
    account: Account | None

    @property
    def logs(self) -> Path:
        return self.data / "logs"

    @property
    def run(self) -> Path:
        return self.data / "run"

    @property
    def postgres(self) -> Path:
        return self.servers / "postgres"

    @property
    def valkey(self) -> Path:
        return self.servers / "valkey"

    @property
    def programs(self) -> Path:
        return self.servers / "programs"

    @property
    def moved(self) -> bool:
        """Whether the databases lie outside the data folder."""
        return self.servers != self.data


def prepare_folders(data_dir: Path, *, for_servers: bool = True) -> Folders:
    """Make the folders of an instance and decide where its databases lie, if it needs any of ours."""
    _make(data_dir, PASSABLE)
    for name in ("logs", "run", "secrets"):
        _make(data_dir / name, PRIVATE)
    account = server_account() if for_servers else None
    folders = Folders(data_dir, _servers_home(data_dir, account), account)
    if folders.moved:
        (folders.servers / OWNER_NOTE).write_text(f"The databases of {data_dir}\n")
    record = {"databases": str(folders.servers), "user": account.name if account else None}
    (folders.run / "location.json").write_text(json.dumps(record))
    return folders


def known_folders(data_dir: Path) -> Folders:
    """The folders of an instance that may not run or exist; makes nothing."""
    try:
        record = json.loads((data_dir / "run" / "location.json").read_text())
    except FileNotFoundError:
        return Folders(data_dir, data_dir, None)
    return Folders(data_dir, Path(record["databases"]), server_account())


def own_folder(path: Path, account: Account | None) -> Path:
    """Make a 0700 folder for a server's files, owned by the user it runs as."""
    path.mkdir(exist_ok=True)
    path.chmod(PRIVATE)
    if account is not None:
        os.chown(path, account.uid, account.gid)
    return path


def remove_data(folders: Folders) -> None:
    """Delete everything of this instance, also what lies elsewhere, and nothing else in a folder people named."""
    for home in {folders.servers, folders.data}:
        for name in OWN_NAMES:
            shutil.rmtree(home / name, ignore_errors=True)
        (home / OWNER_NOTE).unlink(missing_ok=True)
    for emptied in (folders.servers, *([folders.servers.parent] if folders.moved else []), folders.data):
        with suppress(OSError):
            emptied.rmdir()


@contextmanager
def exclusive(folders: Folders) -> Iterator[None]:
    """Hold this data folder; the kernel lets go of the lock however the process ends."""
    with (folders.run / "lock").open("a+") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            raise AlreadyRunning(
                f"Career Agent already uses {folders.data} (process {lock.read().strip() or 'unknown'}). "
                "Stop it with: make stop"
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        yield


def _servers_home(data_dir: Path, account: Account | None) -> Path:
    if (data_dir / "postgres" / "PG_VERSION").exists():
        return data_dir
    places = [place / _fingerprint(data_dir) for place in ELSEWHERE] if os.geteuid() == 0 else []
    used = [place for place in places if (place / "postgres" / "PG_VERSION").exists()]
    if used:
        return used[0]
    return data_dir if account is None or account.can_enter(data_dir) else _elsewhere(places, account)


def _elsewhere(places: list[Path], account: Account) -> Path:
    for place in places:
        try:
            _make(place.parent, PASSABLE)
            _make(place, PASSABLE)
        except OSError:
            continue
        if account.can_enter(place) and _ours(place.parent) and _ours(place):
            return place
    raise EmbeddedProblem(
        f"No folder found that user {account.name} can reach. Set DATA_DIR to one, for example /srv/career-agent"
    )


def _ours(folder: Path) -> bool:
    status = folder.lstat()
    # A folder somebody else made first, in a place all may write to, could be swapped under our feet.
    return folder.is_dir() and not folder.is_symlink() and status.st_uid == 0 and not status.st_mode & 0o022


def _make(folder: Path, mode: int) -> None:
    if not folder.exists():
        folder.mkdir(parents=True)
        folder.chmod(mode)  # the umask had its say in mkdir


def _fingerprint(data_dir: Path) -> str:
    return hashlib.sha256(str(data_dir.resolve()).encode()).hexdigest()[:12]
