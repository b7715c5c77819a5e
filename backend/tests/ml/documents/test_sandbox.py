import os
import sys
import time
from pathlib import Path

import pytest

from app.ml.documents import sandbox
from app.ml.documents.document import Limits
from app.ml.documents.errors import DocumentError, OversizedFile, ReaderStopped, SlowFile

CHILD = """
import os, sys, time
from app.ml.documents.confine import confine
from app.ml.documents.document import Limits
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
    elif what == "steps":
        print("one", file=steps); print("two", file=steps); print("answer")
    elif what == "refuse":
        print('{"reason": "scanned", "message": "A scan."}')
        sys.stdout.flush()
        os._exit(3)
"""


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "naughty.py").write_text(CHILD)
    bootstrap = f"import sys; sys.path.insert(0, {str(tmp_path)!r}); {sandbox.BOOTSTRAP}"
    monkeypatch.setattr(sandbox, "BOOTSTRAP", bootstrap)
    return "naughty"


def run(module: str, what: str, **limits: float) -> bytes:
    return sandbox.run_confined(module, what.encode(), Limits(**limits))  # type: ignore[arg-type]  # numbers only


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
