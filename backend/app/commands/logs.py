"""`logs`: follow the logs of the running application from another terminal."""

import time

import typer

from app.core.config import get_settings
from app.embedded.errors import NotRunning
from app.embedded.folders import known_folders
from app.embedded.logs import Tail, Terminal

NEEDS_SERVERS = False
LAST_BYTES = 4_000
app = typer.Typer()


@app.command()
def logs(*, follow: bool = typer.Option(True, help="Keep printing what is new until Ctrl-C.")) -> None:
    """Print the end of every log and what comes after it."""
    folder = known_folders(get_settings().data_dir).logs
    tails = [Tail(path.stem, path) for path in sorted(folder.glob("*.log"))]
    if not tails:
        raise NotRunning(f"There are no logs in {folder} yet. Start with: make run")
    terminal = Terminal()
    for tail in tails:
        tail.position = max(0, tail.position - LAST_BYTES)
        tail.show(terminal)
    while follow:
        for tail in tails:
            tail.show(terminal)
        time.sleep(0.2)
