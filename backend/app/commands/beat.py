"""`beat`: start scheduled work when it is due, for containers and other supervisors."""

import typer

from app.core.config import get_settings
from app.embedded.application import beat_command, become

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def beat() -> None:
    """Watch the schedule."""
    become(beat_command(get_settings()))
