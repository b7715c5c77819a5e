"""`make run` and `make dev`: everything the product needs, in one terminal."""

import contextlib
import http.client
import signal
import time
from collections.abc import Iterator
from types import FrameType

import psutil
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry

from app.core.config import Settings
from app.embedded.application import WEB_PORT, production_like, reloading
from app.embedded.child import Child
from app.embedded.errors import AlreadyRunning, DidNotStart, PortTaken
from app.embedded.folders import Folders, exclusive, prepare_folders
from app.embedded.logs import Terminal
from app.embedded.migrations import migrate
from app.embedded.ports import is_free
from app.embedded.records import end_orphans, supervisor_of
from app.embedded.servers import Wanted, running_servers
from app.embedded.supervisor import Supervisor, stop_signals

PROBE_EVERY_S = 0.5
PROBE_LIMIT_S = 3.0
SLOW_START_S = 60.0


def up(settings: Settings, *, reload: bool = False) -> None:
    """Run everything until Ctrl-C; raises `EmbeddedProblem` with one plain line where that is not possible."""
    terminal = Terminal()
    wanted = Wanted.by(settings)
    folders = prepare_folders(settings.data_dir, for_servers=wanted.any)
    with _stoppable(), _alone(settings, folders):
        refuse_taken_port(settings.host, settings.port, "PORT")
        if reload:
            refuse_taken_port("127.0.0.1", WEB_PORT, None)
        _tidy(folders, terminal)
        with running_servers(folders, wanted) as servers:
            _announce(servers, folders, terminal)
            check_redis(settings)
            migrate(settings, folders, terminal)
            programs = (reloading if reload else production_like)(settings, folders)
            children = [Child(program, folders.logs / f"{program.name}.log") for program in programs]
            address = f"http://127.0.0.1:{WEB_PORT}" if reload else settings.base_url
            watch = _until_ready(settings, address, terminal)
            Supervisor([*servers, *children], folders, terminal).run(each_tick=lambda: next(watch, None))


def refuse_taken_port(host: str, port: int, setting: str | None) -> None:
    """Raise `PortTaken`, naming the program that has it where that can be seen."""
    try:
        if is_free(port, host):
            return
    except OSError as problem:
        raise PortTaken(f"Can't listen on {host}:{port}: {problem.strerror}. Check HOST and PORT.") from None
    advice = f", or choose another: {setting}={port + 1} make run" if setting else ""
    raise PortTaken(f"Port {port} is taken{_by_whom(port)}. Stop that program{advice}")


def check_redis(settings: Settings) -> None:
    """Raise `DidNotStart` where a Redis of the person's own, named in the settings, does not answer."""
    try:
        redis.Redis.from_url(settings.redis(), socket_connect_timeout=5, retry=Retry(NoBackoff(), 0)).ping()
    except redis.RedisError as problem:
        raise DidNotStart(f"The Redis named in REDIS_URL can't be used: {problem}") from None


@contextlib.contextmanager
def _alone(settings: Settings, folders: Folders) -> Iterator[None]:
    try:
        with exclusive(folders):
            yield
    except AlreadyRunning:
        if supervisor_of(folders) is None:
            raise
        raise AlreadyRunning(
            f"Career Agent already runs from {folders.data}: {settings.base_url}. Stop it with: make stop"
        ) from None


@contextlib.contextmanager
def _stoppable() -> Iterator[None]:
    """Until the supervisor listens, the stop signals end whatever is being waited for."""

    def stop(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, stop) for number in stop_signals()}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _tidy(folders: Folders, terminal: Terminal) -> None:
    if ended := end_orphans(folders):
        terminal.say(f"Ended what the last start left behind: {', '.join(ended)}")


def _announce(servers: list[Child], folders: Folders, terminal: Terminal) -> None:
    if servers and folders.moved and folders.account:
        terminal.say(
            f"Running as root in a private folder: the databases run as {folders.account.name} in {folders.servers}"
        )
    for child in servers:
        terminal.say(f"{child.name} runs, its data are in {folders.servers / child.name}")


def _by_whom(port: int) -> str:
    with contextlib.suppress(psutil.Error):
        for connection in psutil.net_connections("tcp"):
            address = connection.laddr
            listens = connection.status == psutil.CONN_LISTEN and address and address.port == port
            if listens and connection.pid is not None:
                return f" by {psutil.Process(connection.pid).name()} (process {connection.pid})"
    return ""


def _until_ready(settings: Settings, address: str, terminal: Terminal) -> Iterator[None]:
    """Ask /readyz twice a second; says once where to go, or what is still missing when it takes long."""
    began, last, warned = time.monotonic(), 0.0, False
    while True:
        if time.monotonic() - last >= PROBE_EVERY_S:
            last = time.monotonic()
            ready, answer = probe(settings, "/readyz")
            if ready:
                terminal.say(f"Career Agent is ready: {address}")
                return
            if not warned and last - began > SLOW_START_S:
                warned = True
                terminal.say(f"Still starting. /readyz says: {answer or 'nothing yet'}")
        yield


def probe(settings: Settings, path: str) -> tuple[bool, str]:
    """Whether a health address of the API answers 200, and what it says."""
    host = "127.0.0.1" if settings.host in {"0.0.0.0", "::", "localhost"} else settings.host  # noqa: S104 - compared
    connection = http.client.HTTPConnection(host, settings.port, timeout=PROBE_LIMIT_S)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status == http.client.OK, response.read(10_000).decode(errors="replace")
    except (OSError, http.client.HTTPException):
        return False, ""
    finally:
        connection.close()
