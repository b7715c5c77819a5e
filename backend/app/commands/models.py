"""`models`: follow, train and roll out models: `models list|train|evaluate|rollout|rollback`."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

import typer

from app import models as models  # all tables, so that relationships resolve
from app.core.db import unit_of_work
from app.core.errors import AppError
from app.core.etag import Precondition
from app.core.ids import new_id
from app.core.pagination import PageParams
from app.insights.learned import rolling
from app.insights.learned.catalogue import KINDS, Kind, kind_of
from app.insights.learned.repository import ModelsRepository
from app.insights.learned.schemas import RolloutPatch
from app.insights.learned.service import listing
from app.insights.learned.training import evaluated
from app.insights.learned.training import train as train_one

app = typer.Typer(no_args_is_help=True)
Names = Annotated[list[str] | None, typer.Argument(help="Models by name; none: all that can be trained.")]


@app.command("list")
def list_models() -> None:
    """Print which version of each model answers, and which waits."""
    with _plain_errors(), unit_of_work() as session:
        for model in listing(session, PageParams(limit=100)).items:
            waiting = f", challenger {model.challenger.version}" if model.challenger else ""
            print(f"{model.name.value:<18} {model.champion.version}{waiting}, {model.percentage} % of people")
            if model.why_not:
                print(f"{'':<18} {model.why_not}")


@app.command()
def train(names: Names = None) -> None:
    """Train models now, without a worker; says what came of it."""
    with _plain_errors():
        for kind in _kinds(names):
            outcome = train_one(unit_of_work, kind, new_id(), _say)
            print(f"{kind.name.value}: {outcome['state']} {outcome['version'] or ''} {outcome['words']}")


@app.command()
def evaluate(names: Names = None) -> None:
    """Print the figures of champion and challenger on rows that no training here sees."""
    with _plain_errors(), unit_of_work() as session:
        for kind in _kinds(names):
            print(kind.label)
            found = {version: metrics for version, metrics in evaluated(session, kind).items() if metrics}
            for version, metrics in found.items():
                for metric in metrics.values():
                    print(f"  {version}  {metric.label}: {metric.value:,.4g} (n = {metric.n})")
            if not found:
                print("  Too few rows are held out to measure anything.")


@app.command()
def rollout(
    name: str,
    percentage: Annotated[int | None, typer.Option(min=0, max=100, help="Of people.")] = None,
    shadow: Annotated[bool | None, typer.Option(help="Let both answer and count the differences.")] = None,
    promote: Annotated[bool, typer.Option(help="Make the challenger the champion.")] = False,
) -> None:
    """Give the challenger to some people, or make it the champion."""
    wanted = RolloutPatch(percentage=percentage, shadow=shadow, promote=promote)
    with _plain_errors(), unit_of_work() as session:
        rolling.change(ModelsRepository(session, kind_of(name).name), wanted, Precondition(None), None)
    list_models()


@app.command()
def rollback(name: str) -> None:
    """Go back to what answered before."""
    with _plain_errors(), unit_of_work() as session:
        rolling.back(ModelsRepository(session, kind_of(name).name), None)
    list_models()


def _kinds(names: list[str] | None) -> list[Kind]:
    if names:
        return [kind_of(name) for name in names]
    return [kind for kind in KINDS.values() if kind.rows is not None]


def _say(done: int, total: int | None = None, message: str | None = None) -> None:
    if message:
        print(f"  {done} of {total}: {message}")


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except AppError as error:
        print(error.detail)
        raise typer.Exit(1) from None
