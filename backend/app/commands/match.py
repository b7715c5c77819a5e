"""`match`: look into one person's matches: `match explain <email> <job_id>`, `match refresh <email>`."""

import json
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Annotated

import typer

from app import models as models  # all tables, so that relationships resolve
from app.auth.service import find_user
from app.core.clock import as_of as clock_at
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.errors import AppError
from app.matching import service
from app.matching.following import refreshing
from app.matching.schemas import FactorOut, MatchOut

app = typer.Typer(no_args_is_help=True)


AsOf = Annotated[datetime | None, typer.Option(formats=["%Y-%m-%d"], help="Score as on that UTC day.")]


@app.command()
def explain(email: str, job_id: uuid.UUID) -> None:
    """Print a person's score for a job, factor by factor, with the words that led to it."""
    with _plain_errors(), unit_of_work() as session:
        match = service.of_job(session, find_user(session, email), job_id)
    _print(match)


@app.command()
def refresh(email: str, as_of: AsOf = None) -> None:
    """Score all jobs for a person at once, without a worker."""
    moment = as_of.replace(tzinfo=UTC) if as_of else now()
    with _plain_errors(), clock_at(moment):
        with unit_of_work() as session:
            user_id = find_user(session, email).id
        outcome = refreshing.refresh(unit_of_work, user_id)
    print(json.dumps(outcome.summary(), indent=2) if outcome else "The profile says nothing to match on.")


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except AppError as error:
        print(error.detail)
        raise typer.Exit(1) from None


def _print(match: MatchOut) -> None:
    print(f"{match.score:.1f} {match.band}: {match.job.title}, {match.job.company}")
    print(f"{match.eligibility.state}")
    for demand in match.eligibility.reasons:
        print(f"  {demand.rule}: {demand.detail} “{demand.quote}”")
    for factor in match.factors:
        _print_factor(factor)
    print(f"met: {', '.join(match.matching_skills) or '-'}")
    print(f"missing: {', '.join(match.missing_skills) or '-'}")
    print(f"computed from {match.score_version}")


def _print_factor(factor: FactorOut) -> None:
    score = "   -  " if factor.score is None else f"{factor.score:.3f}"
    print(f"{factor.label:22} {factor.weight:.4f} x {score}  {factor.reason}")
    for item in factor.evidence:
        print(f"{'':33}{item.from_}: “{item.quote}”")
