"""`revision`: write a migration from what the models say and the database lacks."""

import typer
from alembic import command
from alembic.config import Config

from app.core.config import REPOSITORY

app = typer.Typer()


@app.command()
def revision(message: str) -> None:
    """Write a new migration file; read it before it is committed."""
    command.revision(Config(REPOSITORY / "alembic.ini"), message=message, autogenerate=True)
