"""What an instance writes down while it runs, so that other commands and the next start find its processes."""

import json
import os
import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from app.embedded.cluster import running_postmaster
from app.embedded.folders import Folders
from app.embedded.process import is_same, signal_group, signal_process, started_at, wait_until

# Children carry it in their environment: what is left of a dead group is recognised by it.
MARK = "CAREER_AGENT_DATA"
ORPHAN_GRACE_S = 8.0
SUPERVISOR = "supervisor"


@dataclass(frozen=True, slots=True)
class Running:
    """A process by id and start time (seconds of the epoch), and the signal it likes to be ended with."""

    name: str
    pid: int
    started: float
    stop_signal: int

    @property
    def alive(self) -> bool:
        """Whether it still runs; an id used again by another program does not count."""
        return is_same(self.pid, self.started)


def running_now(name: str, pid: int, stop_signal: signal.Signals = signal.SIGTERM) -> Running:
    """The record of a process that was just started."""
    return Running(name, pid, started_at(pid), int(stop_signal))


def write_private(path: Path, text: str) -> None:
    """Replace a file at once, readable by us alone."""
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with os.fdopen(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    draft.replace(path)


def remember(folders: Folders, processes: Iterable[Running]) -> None:
    """Write down which processes run."""
    write_private(_file(folders), json.dumps([asdict(process) for process in processes], indent=1))


def recorded(folders: Folders) -> list[Running]:
    """The processes of the last start, dead or alive."""
    try:
        return [Running(**entry) for entry in json.loads(_file(folders).read_text())]
    except (FileNotFoundError, ValueError, TypeError):
        return []


def supervisor_of(folders: Folders) -> Running | None:
    """The supervisor that runs now, if any."""
    return next((entry for entry in recorded(folders) if entry.name == SUPERVISOR and entry.alive), None)


def end_orphans(folders: Folders) -> list[str]:
    """End what a killed supervisor left behind, politely and then for good; the names of what was ended."""
    entries = [entry for entry in recorded(folders) if entry.name != SUPERVISOR]
    leftovers = list(_leftovers(folders, entries))
    for entry in leftovers:
        signal_process(entry.pid, signal.Signals(entry.stop_signal))
    wait_until(lambda: not any(entry.alive for entry in leftovers), ORPHAN_GRACE_S if leftovers else 0)
    for entry in leftovers:
        if entry.alive:
            signal_group(entry.pid, signal.SIGKILL)
            signal_process(entry.pid, signal.SIGKILL)
    wait_until(lambda: not any(entry.alive for entry in leftovers), ORPHAN_GRACE_S if leftovers else 0)
    return sorted({entry.name for entry in leftovers})


def _leftovers(folders: Folders, entries: list[Running]) -> Iterator[Running]:
    found: set[int] = set()
    for entry in (*(entry for entry in entries if entry.alive), *_postmaster(folders), *_groups(folders, entries)):
        if entry.pid not in found:
            found.add(entry.pid)
            yield entry


def _postmaster(folders: Folders) -> Iterator[Running]:
    if (pid := running_postmaster(folders.postgres)) is not None:
        yield running_now("postgres", pid, signal.SIGINT)


def _groups(folders: Folders, entries: list[Running]) -> Iterator[Running]:
    """Members of our process groups whose leader is dead, such as a pool child of a killed worker."""
    leaders = {entry.pid: entry.name for entry in entries if not psutil.pid_exists(entry.pid)}
    for process in psutil.process_iter() if leaders else ():
        with suppress(psutil.Error, ProcessLookupError, PermissionError):
            leader = os.getpgid(process.pid)
            if leader in leaders and process.environ().get(MARK) == str(folders.data):
                yield running_now(leaders[leader], process.pid)


def _file(folders: Folders) -> Path:
    return folders.run / "processes.json"
