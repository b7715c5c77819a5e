"""`seed`: fill the instance with invented postings and people, or empty it of them."""

import typer

from app import models as models  # all tables, so that relationships resolve
from app import tasks as tasks  # all tasks: seeding starts the scoring
from app.core.db import unit_of_work
from app.demo import service

app = typer.Typer()


@app.command()
def seed(remove: bool = typer.Option(False, "--remove", help="Take the invented data out again.")) -> None:
    """Put 300 invented postings and two invented people in; matches follow in the background."""
    with unit_of_work() as session:
        found = service.remove(session) if remove else service.seed(session)
    print(f"There are {found.postings} invented postings and {found.people} invented people.")
