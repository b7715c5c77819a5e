"""The processes of the application itself: started by the supervisor, or one each in a container."""

import os
import shlex
import shutil
import signal
import sys
from collections.abc import Sequence
from pathlib import Path

from app.core.config import REPOSITORY, Settings
from app.embedded.errors import NoPrograms
from app.embedded.folders import Folders
from app.embedded.process import Program
from app.embedded.records import MARK

BACKEND = REPOSITORY / "backend"
FRONTEND = REPOSITORY / "frontend"
QUEUES = ("scrape", "parse", "score", "default")
WEB_PORT = 5173
# Celery warns at length when it runs as root, which is how small servers run it.
CELERY = (sys.executable, "-W", "ignore:::celery.platforms", "-m", "celery", "-q", "-A", "app.worker")


def api_command(settings: Settings) -> list[str]:
    """The API under uvicorn."""
    return [
        sys.executable,
        "-m",
        "uvicorn",
        "app.main:app",
        f"--host={settings.host}",
        f"--port={settings.port}",
        "--timeout-graceful-shutdown=4",  # open event streams would otherwise hold up the end for ever
        "--no-server-header",
    ]


def worker_command(settings: Settings, *, scheduled: bool) -> list[str]:
    """A worker for people, or one for scheduled work: apart, so that a person never waits behind the schedule."""
    queues = [f"{queue}.scheduled" for queue in QUEUES] if scheduled else QUEUES
    return [
        *CELERY,
        "worker",
        f"--queues={','.join(queues)}",
        f"--concurrency={1 if scheduled else settings.worker_concurrency}",
        f"--hostname={'scheduled' if scheduled else 'people'}@%h",
        f"--loglevel={settings.log_level}",
        "--without-mingle",
        "--without-gossip",
    ]


def beat_command(settings: Settings) -> list[str]:
    """What starts scheduled work; it keeps no state of its own."""
    return [*CELERY, "beat", f"--loglevel={settings.log_level}", "--pidfile="]


def production_like(settings: Settings, folders: Folders) -> list[Program]:
    """API, a worker for people, a worker for scheduled work, beat."""
    return [
        _program("api", folders, [*api_command(settings), f"--workers={settings.web_concurrency}"]),
        # A worker whose supervisor was killed ends at once: its tasks have leases and are taken up again.
        _program("worker", folders, worker_command(settings, scheduled=False), signal.SIGQUIT),
        _program("scheduled", folders, worker_command(settings, scheduled=True), signal.SIGQUIT),
        _program("beat", folders, beat_command(settings)),
    ]


def reloading(settings: Settings, folders: Folders) -> list[Program]:
    """The same for development: all starts again when its code changes, and Vite serves the dashboard."""
    api = [*api_command(settings), "--reload", f"--reload-dir={BACKEND / 'app'}"]
    return [
        _program("api", folders, api),
        _program("worker", folders, _watching(worker_command(settings, scheduled=False))),
        _program("scheduled", folders, _watching(worker_command(settings, scheduled=True))),
        _program("beat", folders, _watching(beat_command(settings))),
        _vite(settings, folders),
    ]


def environment(folders: Folders) -> dict[str, str]:
    """What the children get on top of our own environment."""
    return {"DATA_DIR": str(folders.data), MARK: str(folders.data), "PYTHONUNBUFFERED": "1"}


def _program(name: str, folders: Folders, command: Sequence[str], orphan: signal.Signals = signal.SIGTERM) -> Program:
    return Program(name=name, command=command, folder=BACKEND, orphan_signal=orphan, environment=environment(folders))


def _watching(command: Sequence[str]) -> list[str]:
    return [sys.executable, "-m", "watchfiles", "--filter", "python", shlex.join(command), str(BACKEND / "app")]


def _vite(settings: Settings, folders: Folders) -> Program:
    script = FRONTEND / "node_modules" / "vite" / "bin" / "vite.js"
    return Program(
        name="web",
        command=[_node(), str(script), "--port", str(WEB_PORT), "--strictPort"],
        folder=FRONTEND,
        environment=environment(folders) | {"API_URL": f"http://127.0.0.1:{settings.port}"},
    )


def _node() -> str:
    beside = Path(sys.executable).with_name("node")
    found = str(beside) if beside.exists() else shutil.which("node")
    if found is None:
        raise NoPrograms("Node was not found. Run: make install")
    return found


def become(command: Sequence[str], **environment: str) -> None:
    """Turn this process into `command`, so that signals reach it directly."""
    os.chdir(BACKEND)
    os.execve(command[0], list(command), dict(os.environ) | environment)  # noqa: S606 - a list of our own, no shell
