"""Filling and emptying the instance with invented data."""

from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.types import JsonObject
from app.demo import service


@task("demo.seed")
def seed(run: Run, _payload: Nothing) -> JsonObject:
    """Put the invented postings and people in."""
    run.progress(0, 1, "Inventing postings and people")
    with run.session() as session:
        found = service.seed(session)
    return {"postings": found.postings, "people": found.people}


@task("demo.remove")
def remove(run: Run, _payload: Nothing) -> JsonObject:
    """Take all invented data out."""
    run.progress(0, 1, "Removing invented postings and people")
    with run.session() as session:
        left = service.remove(session)
    return {"postings": left.postings, "people": left.people}
