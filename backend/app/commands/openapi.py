"""`openapi`: the API's document, as the web client is generated from it."""

import json

import typer

from app.main import create_app

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def openapi() -> None:
    """Print the OpenAPI document as JSON."""
    print(json.dumps(create_app().openapi(), indent=2, sort_keys=True))
