"""`flower`: Celery's own dashboard, on loopback and behind a login."""

import os
import secrets
import subprocess
import sys

import typer

from app.core.config import get_settings, secret_file
from app.embedded.application import BACKEND

USER = "flower"
app = typer.Typer()


@app.command()
def flower(port: int = typer.Option(5555, help="Where it listens, on 127.0.0.1.")) -> None:
    """Serve Flower until Ctrl-C; the login is printed and stays the same."""
    password = secret_file(get_settings().data_dir, "flower_password", lambda: secrets.token_urlsafe(16))
    print(f"Flower: http://127.0.0.1:{port}  user {USER}  password {password}", flush=True)
    subprocess.run(
        [sys.executable, "-m", "celery", "-A", "app.worker", "flower", "--address=127.0.0.1", f"--port={port}"],
        cwd=BACKEND,
        # Flower reads its options from the environment too, where other users of the machine can't see them.
        env=dict(os.environ) | {"FLOWER_BASIC_AUTH": f"{USER}:{password}"},
        check=False,
    )
