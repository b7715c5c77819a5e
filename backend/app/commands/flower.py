"""`flower`: Celery's own dashboard, on loopback and behind a login."""

import secrets

import typer

from app.core.config import get_settings, secret_file
from app.embedded.application import CELERY, become
from app.embedded.attach import running_supervisor

NEEDS_SERVERS = False
USER = "flower"
app = typer.Typer()


@app.command()
def flower(
    *,
    port: int = typer.Option(5555, help="Where it listens."),
    address: str = typer.Option("127.0.0.1", help="On which address; inside a container 0.0.0.0."),
) -> None:
    """Serve Flower until Ctrl-C; the login is printed and stays the same."""
    settings = get_settings()
    if settings.redis_url is None:
        running_supervisor(settings)
    password = secret_file(settings.data_dir, "flower_password", lambda: secrets.token_urlsafe(16))
    print(f"Flower: http://127.0.0.1:{port}  user {USER}  password {password}", flush=True)
    # Through the environment: command lines can be seen by other users of the machine.
    become([*CELERY, "flower", f"--address={address}", f"--port={port}"], FLOWER_BASIC_AUTH=f"{USER}:{password}")
