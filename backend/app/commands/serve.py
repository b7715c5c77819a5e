"""`serve`: the API alone, for containers and other supervisors."""

import typer

from app.core.config import get_settings
from app.embedded.application import api_command, become

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def serve() -> None:
    """Serve the API and the dashboard."""
    settings = get_settings()
    become([*api_command(settings), f"--workers={settings.web_concurrency}"])
