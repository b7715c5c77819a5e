"""`psql`: a database shell on the running or a freshly started server."""

import os
import subprocess

import typer

from app.core.config import get_settings
from app.embedded.backup import psql_command

app = typer.Typer()


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def psql(context: typer.Context) -> None:
    """Open psql; what follows is passed on to it."""
    command, environment = psql_command(get_settings())
    answer = subprocess.run([*command, *context.args], env=dict(os.environ) | environment, check=False)
    raise typer.Exit(answer.returncode)
