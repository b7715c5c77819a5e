"""`worker`: one Celery worker, for containers and other supervisors."""

import typer

from app.core.config import get_settings
from app.embedded.application import become, worker_command

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def worker(*, scheduled: bool = typer.Option(False, help="Carry out scheduled work, not people's.")) -> None:
    """Carry out background work."""
    become(worker_command(get_settings(), scheduled=scheduled))
