"""`up`: run the whole product in this terminal (`make run`)."""

import typer

from app.core.config import get_settings
from app.embedded.up import up as run_everything

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def up(*, reload: bool = typer.Option(False, help="Start again when code changes, with Vite (`make dev`).")) -> None:
    """Run servers, API, workers and schedule until Ctrl-C."""
    run_everything(get_settings(), reload=reload)
