"""A supervisor over small programs, run as a process of its own by `test_supervisor.py`: supervised.py <data_dir>."""

import signal
import sys
from pathlib import Path

from app.embedded.application import environment
from app.embedded.child import Child
from app.embedded.folders import prepare_folders
from app.embedded.logs import Terminal
from app.embedded.process import Program
from app.embedded.supervisor import Supervisor

# Says when it is asked to stop, and has a child of its own, as a worker has.
POLITE = """
import signal, subprocess, sys, time
def stop(*_):
    print("stopping", time.monotonic(), flush=True)
    sys.exit()
signal.signal(signal.SIGTERM, stop)
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print("started", child.pid, flush=True)
time.sleep(600)
"""
DEAF = (
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('started', flush=True); time.sleep(600)"
)
FAILING = "import sys; sys.exit(3)"


def main(data_dir: Path, names: list[str]) -> None:
    folders = prepare_folders(data_dir)
    codes = {"polite": POLITE, "base": POLITE, "deaf": DEAF, "failing": FAILING}
    children = [
        Child(
            Program(
                name=name,
                command=[sys.executable, "-c", codes[name]],
                folder=Path("/"),
                environment=environment(folders),
                orphan_signal=signal.SIGKILL,
            ),
            folders.logs / f"{name}.log",
            first_pause=0.1,
            stage=1 if name == "base" else 0,
        )
        for name in names
    ]
    Supervisor(children, folders, Terminal()).run(each_tick=lambda: None)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
