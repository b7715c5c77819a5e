"""`backup`: write the database into a file (`make backup-db`)."""

from pathlib import Path
from typing import Annotated

import typer

from app.core.config import REPOSITORY, get_settings
from app.embedded.backup import back_up

app = typer.Typer()


@app.command()
def backup(
    folder: Annotated[Path, typer.Option(help="Where to put the file.")] = REPOSITORY / "backups",
) -> None:
    """Copy the database into a new file."""
    settings = get_settings()
    file = back_up(settings, folder)
    print(f"Wrote {file} ({file.stat().st_size / 1000:,.0f} kB).")
    print(f"CVs in it are encrypted: keep {settings.data_dir / 'secrets'} and the stored files with it.")
