"""The processes of the application itself, as the supervisor starts them."""

import os
import shutil
import signal
import sys
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
# Celery warns at length when it runs as root, which is how containers and small servers run it.
CELERY = (sys.executable, "-W", "ignore:::celery.platforms", "-m", "celery")


def environment(folders: Folders) -> dict[str, str]:
    """What the children get on top of our own environment."""
    return {"DATA_DIR": str(folders.data), MARK: str(folders.data), "PYTHONUNBUFFERED": "1"}


def python(name: str, folders: Folders, *arguments: str) -> Program:
    """A Python module of the application, run in `backend/`."""
    return Program(
        name=name,
        command=[sys.executable, "-m", *arguments],
        folder=BACKEND,
        environment=environment(folders),
    )


def production_like(settings: Settings, folders: Folders) -> list[Program]:
    """API, a worker for people, a worker for scheduled work, beat."""
    api = [*_uvicorn(settings), "--workers", str(settings.web_concurrency)]
    workers = [
        # A worker whose supervisor was killed ends at once: its tasks have leases and are taken up again.
        _celery(name, folders, arguments, orphan=signal.SIGQUIT)
        for name, arguments in _workers(settings).items()
    ]
    return [python("api", folders, *api), *workers, _beat(settings, folders)]


def reloading(settings: Settings, folders: Folders) -> list[Program]:
    """The same for development: everything starts again when its code changes, and Vite serves the dashboard."""
    api = [*_uvicorn(settings), "--reload", "--reload-dir", str(BACKEND / "app")]
    workers = [
        python(name, folders, "watchfiles", "--filter", "python", " ".join([*CELERY, *arguments]), str(BACKEND / "app"))
        for name, arguments in _workers(settings).items()
    ]
    return [python("api", folders, *api), *workers, _beat(settings, folders), _vite(settings, folders)]


def _uvicorn(settings: Settings) -> list[str]:
    return [
        "uvicorn",
        "app.main:app",
        "--host",
        settings.host,
        "--port",
        str(settings.port),
        "--timeout-graceful-shutdown",
        "4",  # open event streams would otherwise hold up the end for ever
        "--no-server-header",
    ]


def _workers(settings: Settings) -> dict[str, list[str]]:
    scheduled = [f"{queue}.scheduled" for queue in QUEUES]
    return {
        "worker": _worker(settings, "people", QUEUES, settings.worker_concurrency),
        # Scheduled work has a process of its own, so that a person never waits behind it.
        "scheduled": _worker(settings, "scheduled", scheduled, 1),
    }


def _worker(settings: Settings, name: str, queues: tuple[str, ...] | list[str], concurrency: int) -> list[str]:
    options = ["--queues", ",".join(queues), "--concurrency", str(concurrency), "--hostname", f"{name}@%h"]
    return [
        "-q",
        "-A",
        "app.worker",
        "worker",
        *options,
        "--loglevel",
        settings.log_level,
        "--without-mingle",
        "--without-gossip",
    ]


def _celery(name: str, folders: Folders, arguments: list[str], orphan: signal.Signals = signal.SIGTERM) -> Program:
    return Program(
        name=name,
        command=[*CELERY, *arguments],
        folder=BACKEND,
        orphan_signal=orphan,
        environment=environment(folders),
    )


def _beat(settings: Settings, folders: Folders) -> Program:
    schedule = folders.run / "beat-schedule"
    options = ["--schedule", str(schedule), "--loglevel", settings.log_level, "--pidfile="]
    return _celery("beat", folders, ["-q", "-A", "app.worker", "beat", *options])


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
    found = str(beside) if beside.exists() else shutil.which("node", path=os.environ.get("PATH"))
    if found is None:
        raise NoPrograms("Node was not found. Run: make install")
    return found
