"""`openapi`: print the API's OpenAPI document, for the generated client."""

import json

import typer

from app.main import create_app

NEEDS_SERVERS = False
app = typer.Typer()


@app.command()
def openapi() -> None:
    """Print the document as JSON."""
    typer.echo(json.dumps(create_app().openapi(), indent=2))
