"""Tasks for trying the system, and its own housekeeping."""

from datetime import timedelta
from time import sleep

from pydantic import Field

from app.background.registry import Nothing, Payload, task
from app.background.run import Run
from app.background.scheduler import forget_old
from app.core.schemas import Text
from app.core.types import JsonObject


class Echo(Payload):
    """A message to give back."""

    message: Text = Field(max_length=10_000)


class Count(Payload):
    """How far to count, and how long to rest at each step."""

    steps: int = Field(ge=0, le=1_000)
    delay_ms: int = Field(default=0, ge=0, le=10_000)


@task("system.echo", payload=Echo, startable=True)
def echo(_run: Run, payload: Echo) -> JsonObject:
    """Give the message back."""
    return {"message": payload.message}


@task("system.count", payload=Count, startable=True)
def count(run: Run, payload: Count) -> JsonObject:
    """Count, with one intermediate result a step."""
    for step in range(1, payload.steps + 1):
        sleep(payload.delay_ms / 1000)
        run.result({"step": step})
        run.progress(step, payload.steps, f"Step {step} of {payload.steps}")
    return {"steps": payload.steps}


@task("system.forget_old", every=timedelta(hours=24))
def forget(_run: Run, _payload: Nothing) -> None:
    """Drop the records of work that ended two weeks ago."""
    forget_old()
