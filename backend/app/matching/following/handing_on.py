"""What changed in postings is handed on to the matches of everybody: as increments, or as a scoring of all."""

import uuid
from collections.abc import Iterator, Sequence

from sqlalchemy.orm import Session

from app.background.children import carry_out
from app.background.registry import Payload
from app.background.run import Run
from app.core.types import JsonObject
from app.matching.engine import features
from app.matching.following import bounds, rows
from app.matching.following.people import ranges
from app.matching.following.shards import shards
from app.matching.payloads import PostingsChanged

INCREMENT = "matching.score_postings"
Range = tuple[uuid.UUID, uuid.UUID]


def hand_on(run: Run) -> JsonObject:
    """Renew the features of what changed, then bring everybody's matches up to date with it."""
    features.catch_up(run.session, run.progress)
    results = carry_out(run, lambda session: list(plan(session)), "Comparing new jobs with profiles")
    counts = ("people", "changed", "scored_anew", "scored")
    summed: JsonObject = {name: sum(_number(result, name) for result in results) for name in counts}
    return {"parts": len(results), **summed}


def plan(session: Session) -> Iterator[tuple[str, Payload]]:
    """The parts that what changed since the last time makes, in the transaction that notes it as handed on."""
    handed_on = rows.mark_of(session)
    changes = features.changed_since(session, handed_on)
    # Nothing changed between here and the mark: who followed this far lacks nothing but what is handed on now.
    since = rows.last_change(session, handed_on)
    rows.set_mark(session, changes.mark)
    job_ids = [*changes.changed, *changes.gone]
    # Where nothing was ever handed on, nobody knows what closed before.
    if not handed_on or len(job_ids) > bounds.MOST_INCREMENTS:
        yield from shards(session)
        return
    people = ranges(session, bounds.PEOPLE_IN_INCREMENT)
    for block in _blocks(job_ids):
        for first, last in people:
            told = PostingsChanged(job_ids=list(block), first=first, last=last, since=since, through=changes.mark)
            yield INCREMENT, told


def _blocks(job_ids: Sequence[uuid.UUID]) -> Iterator[Sequence[uuid.UUID]]:
    for start in range(0, len(job_ids), bounds.POSTINGS_AT_ONCE):
        yield job_ids[start : start + bounds.POSTINGS_AT_ONCE]


def _number(result: JsonObject, name: str) -> int:
    value = result.get(name)
    return value if isinstance(value, int) else 0
