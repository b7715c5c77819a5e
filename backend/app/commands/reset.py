"""`reset`: delete everything this instance keeps."""

import typer

from app.core.config import get_settings
from app.embedded.folders import exclusive, known_folders, remove_data
from app.embedded.records import end_orphans

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def reset(*, force: bool = typer.Option(False, help="Do not ask.")) -> None:
    """Delete the data folder: embedded databases, files, keys, logs. A database set by DATABASE_URL is not touched."""
    settings = get_settings()
    folders = known_folders(settings.data_dir)
    if not folders.run.exists():
        print(f"There is nothing in {folders.data}.")
        return
    places = {str(folders.data), str(folders.servers)}
    if not force:
        typer.confirm(f"Delete all people, CVs, jobs and keys in {' and '.join(sorted(places))}?", abort=True)
    with exclusive(folders):
        end_orphans(folders)
        remove_data(folders)
    print(f"Deleted {' and '.join(sorted(places))}.")
    if settings.database_url:
        print("DATABASE_URL is set: its database was left as it is.")
