"""`stop`: end the running application from another terminal."""

import signal

import typer

from app.core.config import get_settings
from app.embedded.folders import exclusive, known_folders
from app.embedded.process import signal_process, wait_until
from app.embedded.records import end_orphans, supervisor_of

NEEDS_SERVERS = False
STOP_LIMIT_S = 15.0
app = typer.Typer()


@app.command()
def stop() -> None:
    """Stop the application, or what a killed one left behind."""
    folders = known_folders(get_settings().data_dir)
    if (supervisor := supervisor_of(folders)) is not None:
        signal_process(supervisor.pid, signal.SIGTERM)
        if not wait_until(lambda: not supervisor.alive, STOP_LIMIT_S):
            signal_process(supervisor.pid, signal.SIGKILL)
        print("Career Agent has stopped.")
    elif folders.run.exists():
        with exclusive(folders):
            ended = end_orphans(folders)
        print(f"Ended what was left: {', '.join(ended)}." if ended else "Career Agent was not running.")
    else:
        print("Career Agent was not running.")
