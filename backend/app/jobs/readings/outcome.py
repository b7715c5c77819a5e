"""How a reading of a source ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from app.core.text import one_line
from app.core.types import JsonObject
from app.jobs.models import ScrapeRun
from app.jobs.tally import Tally
from app.jobs.types import RunState


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a reading ended."""

    source: str
    state: RunState
    tally: Tally
    complete: bool = False
    error: str | None = None
    retry_at: datetime | None = None
    # The site said that nothing changed since the last reading; or how to ask it next time.
    unchanged: bool = False
    validators: JsonObject | None = None
    # The source's ids of postings that were missing, and stay open unless they are missing again.
    held: tuple[str, ...] = ()

    @classmethod
    def of(cls, run: ScrapeRun) -> "Outcome":
        """The outcome of a reading that has ended and was written down."""
        counts = {name: getattr(run, name) for name in ("found", "new", "updated", "closed", "bad")}
        state = run.state or RunState.failed
        return cls(
            run.source, state, Tally(**counts), run.complete, run.error, run.retry_at, run.unchanged, run.validators
        )

    def as_json(self) -> JsonObject:
        """The outcome as clients follow it."""
        return {
            "source": self.source,
            "state": self.state,
            "found": self.tally.found,
            "new": self.tally.new,
            "updated": self.tally.updated,
            "closed": self.tally.closed,
            "bad": self.tally.bad,
            "unchanged": self.unchanged,
            "error": self.error,
            "retry_at": self.retry_at.isoformat() if self.retry_at else None,
        }


# The worse an end, the earlier it stands: the state of a source with boards is that of its worst one.
_WORST_FIRST = (
    RunState.failed,
    RunState.gated,
    RunState.throttled,
    RunState.not_configured,
    RunState.ok,
    RunState.empty,
)


def worst(states: Sequence[RunState]) -> RunState:
    """The state of a source whose boards ended in these states."""
    return min(states, key=_WORST_FIRST.index)


def together(source: str, boards: Sequence[str], outcomes: Sequence[Outcome]) -> Outcome:
    """The outcome of a source whose boards, by their names, ended so."""
    tally = Tally()
    for outcome in outcomes:
        tally.add(outcome.tally)
    state = worst([outcome.state for outcome in outcomes])
    ends = zip(boards, outcomes, strict=True)
    errors = [f"{name}: {outcome.error}" for name, outcome in ends if outcome.error and outcome.state is state]
    waits = [outcome.retry_at for outcome in outcomes if outcome.retry_at]
    return Outcome(
        source,
        state,
        tally,
        error=one_line(" ".join(errors)) or None,
        retry_at=max(waits, default=None),
        unchanged=all(outcome.unchanged for outcome in outcomes),
    )
