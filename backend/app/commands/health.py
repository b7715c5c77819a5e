"""`health`: ask the running application how it is."""

import json

import typer

from app.core.config import get_settings
from app.embedded.up import probe

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def health() -> None:
    """Print what /health says; ends with 1 when something is wrong."""
    settings = get_settings()
    _, answer = probe(settings, "/health")
    if not answer:
        print(f"Nothing answers on port {settings.port}. Start it with: make run")
        raise typer.Exit(1)
    try:
        print(json.dumps(json.loads(answer), indent=2))
    except ValueError:
        print(answer)
    ready, _ = probe(settings, "/readyz")
    raise typer.Exit(0 if ready else 1)
