import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from app.ml.documents import children, forks, sandbox
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, SlowFile

CHILD = """
import os, sys, time
from app.ml.documents.confine import confine
from app.ml.documents.document import Limits
seen = []
def main(arguments):
    confine(Limits())
    what = sys.stdin.read()
    steps = os.fdopen(int(arguments[0]), "w", buffering=1)
    if what == "environment":
        print(sorted(os.environ), os.listdir("."), sys.flags.isolated)
    elif what == "crash":
        os.abort()
    elif what == "talk":
        sys.stdout.write("x" * 5_000_000)
    elif what == "sleep":
        time.sleep(60)
    elif what == "fork":
        import subprocess
        child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
        print(child.pid, file=steps)
        time.sleep(60)
    elif what == "memory":
        bytearray(2 * 1024 ** 3)
    elif what == "write":
        os.write(os.open("a", os.O_CREAT | os.O_WRONLY), b"x")
    elif what == "parent":
        print(os.getppid())
    elif what == "remember":
        print(len(seen)); seen.append(what)
    elif what == "files":
        print(sorted(int(fd) for fd in os.listdir("/proc/self/fd"))[:4])
    elif what == "wait":
        print("waiting", file=steps); time.sleep(0.5); print("waited")
    elif what == "tell":
        print(os.getpid(), file=steps); time.sleep(60)
    elif what == "steps":
        print("one", file=steps); print("two", file=steps); print("answer")
    elif what == "refuse":
        print('{"reason": "scanned", "message": "A scan."}')
        sys.stdout.flush()
        os._exit(3)
"""


WAYS = pytest.mark.parametrize("way", ["fork", "spawn"], indirect=True)
needs_fork = pytest.mark.skipif(not forks.can_fork(), reason="this system has no fork server: children are spawned")


@pytest.fixture
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How children are started; a way that this system lacks is skipped."""
    if request.param == "fork" and not forks.can_fork():
        pytest.skip("this system has no fork server: children are spawned")
    other = "spawn" if request.param == "fork" else "fork"
    monkeypatch.setattr(sandbox, other, lambda *_: None)
    return str(request.param)


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The name of a module that misbehaves on request, importable by children of both kinds."""
    (tmp_path / "naughty.py").write_text(CHILD)
    bootstrap = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {children.BOOTSTRAP}"
    monkeypatch.setattr(children, "BOOTSTRAP", bootstrap)
    monkeypatch.setattr(forks, "BOOTSTRAP", bootstrap)
    forks.stop()
    yield "naughty"
    forks.stop()


def run(module: str, what: str, **limits: float) -> bytes:
    return sandbox.run_confined(module, what.encode(), Limits(**limits))  # type: ignore[arg-type]  # numbers only


def server_pid() -> int:
    server = forks.current()
    assert server is not None
    return server


@WAYS
@pytest.mark.usefixtures("way")
class TestRunConfined:
    def test_gives_the_child_an_empty_environment_and_folder(self, child: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("JWT_SECRET", "never-to-be-seen")
        answer = run(child, "environment").decode()
        assert "JWT_SECRET" not in answer
        assert "[] 1" in answer

    def test_hears_the_steps_as_they_end(self, child: str) -> None:
        heard: list[str] = []
        answer = sandbox.run_confined(child, b"steps", Limits(), on_step=heard.append)
        assert (heard, answer) == (["one", "two"], b"answer\n")

    @pytest.mark.parametrize("what", ["crash", "memory", "write"])
    def test_a_crash_of_the_child_is_a_plain_error_here(self, child: str, what: str) -> None:
        with pytest.raises(ReaderStopped):
            run(child, what)

    def test_stops_a_child_that_never_ends(self, child: str) -> None:
        with pytest.raises(SlowFile):
            run(child, "sleep", wall_seconds=0.5)

    def test_stops_what_the_child_started(self, child: str) -> None:
        heard: list[str] = []
        with pytest.raises(DocumentError):
            sandbox.run_confined(child, b"fork", Limits(wall_seconds=1.5), on_step=heard.append)
        for pid in map(int, heard):
            assert _ends(pid)

    def test_stops_a_child_that_talks_too_much(self, child: str) -> None:
        with pytest.raises(OversizedFile):
            run(child, "talk")

    def test_rebuilds_the_refusal_the_child_described(self, child: str) -> None:
        with pytest.raises(DocumentError) as caught:
            run(child, "refuse")
        assert (caught.value.reason, caught.value.message) == ("scanned", "A scan.")

    def test_ends_the_child_when_the_caller_gives_up(self, child: str) -> None:
        def stop(_: str) -> None:
            raise KeyError("cancelled")

        with pytest.raises(KeyError):
            sandbox.run_confined(child, b"steps", Limits(), on_step=stop)

    def test_leaves_no_descriptor_and_no_zombie(self, child: str) -> None:
        run(child, "steps")
        before = _open_files()
        for what in ("steps", "crash", "memory", "talk", "steps"):
            _try(child, what)
        _try(child, "sleep", wall_seconds=0.2)
        assert _open_files() == before
        assert _zombies() == []


@needs_fork
class TestForkServer:
    def test_is_started_once_and_loads_the_code_once(self, child: str) -> None:
        assert run(child, "parent") == run(child, "parent") == f"{server_pid()}\n".encode()

    def test_gives_the_child_nothing_of_the_one_before(self, child: str) -> None:
        assert run(child, "remember") == b"0\n"
        assert run(child, "remember") == b"0\n"

    def test_keeps_no_file_open_in_the_child_but_its_pipes(self, child: str) -> None:
        assert run(child, "files") == b"[0, 1, 2, 3]\n"

    @pytest.mark.parametrize("when", ["idle", "reading"])
    def test_a_killed_server_costs_no_document(self, child: str, when: str) -> None:
        run(child, "steps")
        killed = server_pid()
        if when == "idle":
            os.kill(killed, signal.SIGKILL)
            assert run(child, "steps") == b"answer\n"
        else:
            answer = sandbox.run_confined(child, b"wait", Limits(), on_step=lambda _: _kill_once(killed))
            assert answer == b"waited\n"
        assert run(child, "parent") == f"{server_pid()}\n".encode()
        assert server_pid() != killed
        assert _zombies() == []

    def test_the_child_ends_with_the_server(self, child: str) -> None:
        heard: list[str] = []

        def kill_server(pid: str) -> None:
            heard.append(pid)
            if len(heard) == 1:
                os.kill(server_pid(), signal.SIGKILL)

        with pytest.raises(SlowFile):
            sandbox.run_confined(child, b"tell", Limits(wall_seconds=1.0), on_step=kill_server)
        assert all(_ends(int(pid)) for pid in heard)

    def test_ends_with_the_process_that_started_it(self, child: str) -> None:
        run(child, "steps")
        server = server_pid()
        forks.stop()
        assert _ends(server)
        assert forks.current() is None

    def test_serves_threads_at_once(self, child: str) -> None:
        answers: list[bytes] = []
        threads = [threading.Thread(target=lambda: answers.append(run(child, "steps"))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [b"answer\n"] * 8

    def test_a_forked_process_starts_its_own(self, child: str) -> None:
        run(child, "steps")
        reading, writing = os.pipe()
        pid = os.fork()
        if pid == 0:
            try:
                alone = forks.current() is None
                os.write(writing, run(child, "steps") if alone else b"shared")
                forks.stop()
            finally:
                os._exit(0)
        os.close(writing)
        os.waitpid(pid, 0)
        assert os.read(reading, 64) == b"answer\n"
        os.close(reading)
        assert run(child, "parent") == f"{server_pid()}\n".encode()

    def test_a_module_that_cannot_be_loaded_is_tried_in_a_process_of_its_own(self, child: str) -> None:
        with pytest.raises(ReaderStopped):
            sandbox.run_confined("no.such.module", b"", Limits())
        assert run(child, "steps") == b"answer\n"


def _try(module: str, what: str, **limits: float) -> None:
    with suppress(DocumentError):
        run(module, what, **limits)


def _kill_once(pid: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)


def _open_files() -> int:
    return sum(1 for _ in Path("/proc/self/fd").iterdir()) if sys.platform == "linux" else 0


def _zombies() -> list[int]:
    """Return the children of this process that ended and were not waited for."""
    mine = []
    for stat in Path("/proc").glob("[0-9]*/stat") if sys.platform == "linux" else ():
        with suppress(OSError):
            state, parent = stat.read_text().rpartition(")")[2].split()[:2]
            if state == "Z" and int(parent) == os.getpid():
                mine.append(int(stat.parent.name))
    return mine


def _ends(pid: int) -> bool:
    """Wait until a process is gone or a zombie nobody waits for."""
    for _ in range(200):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return True
        state = Path(f"/proc/{pid}/stat")
        if sys.platform == "linux" and state.exists() and state.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.02)
    return False
