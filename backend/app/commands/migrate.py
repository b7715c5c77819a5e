"""`migrate`: bring the tables up to date."""

import typer
from alembic import command
from alembic.config import Config

from app.core.config import REPOSITORY

app = typer.Typer()


@app.command()
def migrate(revision: str = typer.Argument("head")) -> None:
    """Apply the migrations that are missing."""
    command.upgrade(Config(REPOSITORY / "alembic.ini"), revision)
