"""`restore`: replace the database by a copy (`make restore-db FILE=...`)."""

import os
from pathlib import Path

import typer

from app.core.config import REPOSITORY, get_settings
from app.embedded.backup import restore as restore_database
from app.embedded.errors import AlreadyRunning
from app.embedded.folders import known_folders
from app.embedded.records import supervisor_of

app = typer.Typer()


@app.command()
def restore(file: Path, *, force: bool = typer.Option(False, help="Do not ask.")) -> None:
    """Replace all data by those of a copy; it holds entirely or not at all."""
    settings = get_settings()
    supervisor = supervisor_of(known_folders(settings.data_dir))
    if supervisor is not None and supervisor.pid != os.getpid():
        raise AlreadyRunning("Career Agent is running. Stop it first, with: make stop")
    if not force:
        typer.confirm("Replace everything in the database by this copy?", abort=True)
    restore_database(settings, file if file.is_absolute() else REPOSITORY / file)
    print(f"Restored {file}. The next start brings its tables up to date.")
