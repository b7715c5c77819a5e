"""The nightly proof: stored matches are scored again from nothing and compared; what differs is told and put right.

Everybody each night, or a rotating part of the people where there are more than one night can take; the share is told.
"""

import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.background.children import carry_out
from app.background.registry import Payload
from app.background.run import Run
from app.core.clock import now, today
from app.core.types import JsonObject, JsonValue
from app.matching.engine import features
from app.matching.following import bounds
from app.matching.following.people import ranges
from app.matching.following.refreshing import Found, OpenSession, Overtaken, Say, Superseded, find, store_found
from app.matching.following.requests import request_refresh
from app.matching.following.shards import is_up_to_date, people_of
from app.matching.models import Match, Reconciliation, Scoring
from app.matching.payloads import Shard
from app.matching.repository import MatchRepository
from app.matching.storing import Scored

SHARD = "matching.reconcile_shard"
PEOPLE_A_NIGHT = 2_000
MOST_EXAMPLES = 20


@dataclass(frozen=True, slots=True)
class Difference:
    """A stored match that is not what a scoring from nothing gives, and why."""

    job_id: uuid.UUID | None
    kind: str
    stored: int | None
    recomputed: int | None
    why: str

    def shown(self, user_id: uuid.UUID) -> JsonObject:
        """The same for the report, in points."""
        told: JsonObject = {"user_id": str(user_id), "job_id": str(self.job_id) if self.job_id else None}
        told |= {"kind": self.kind, "why": self.why}
        for name, tenths in (("stored", self.stored), ("recomputed", self.recomputed)):
            told[name] = None if tenths is None else tenths / 10
        return told


@dataclass(slots=True)
class Report:
    """What a comparison found; `waiting` are people whose newest changes are still being scored."""

    people: int = 0
    matches: int = 0
    waiting: int = 0
    repaired: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    examples: list[JsonObject] = field(default_factory=list)

    def summary(self) -> JsonObject:
        """The same as a task's result."""
        return {
            "people": self.people,
            "matches": self.matches,
            "waiting": self.waiting,
            "differences": self.kinds.total(),
            "repaired": self.repaired,
            "kinds": dict(self.kinds),
            "examples": list[JsonValue](self.examples),
        }


def reconcile(run: Run) -> JsonObject:
    """Compare everybody's matches, or tonight's part of the people, with a scoring from nothing."""
    started = now()
    features.catch_up(run.session, run.progress, thorough=True)
    results = carry_out(run, lambda session: list(tonight(session)), "Comparing stored with recomputed scores")
    with run.session() as session:
        everybody = sum(len(people_of(session, *ends)) for ends in ranges(session, bounds.PEOPLE_IN_SHARD))
        report = _together(results)
        session.add(_row(report, everybody, started))
    return {**report.summary(), "all_people": everybody}


def tonight(session: Session) -> Iterator[tuple[str, Payload]]:
    """The shards whose turn it is: all of them, or one in so many, another one each night."""
    parts = ranges(session, bounds.PEOPLE_IN_SHARD)
    nights = max(1, -(-len(parts) * bounds.PEOPLE_IN_SHARD // PEOPLE_A_NIGHT))
    for number, (first, last) in enumerate(parts):
        if number % nights == today().toordinal() % nights:
            yield SHARD, Shard(first=first, last=last)


def reconcile_shard(open_session: OpenSession, shard: Shard, say: Say) -> JsonObject:
    """Compare the people of a shard, and put right what differs."""
    report = Report()
    with open_session() as session:
        people = people_of(session, shard.first, shard.last)
    for number, user_id in enumerate(people):
        say(number, len(people), "Comparing stored with recomputed scores")
        try:
            with open_session() as session:
                _compare(session, user_id, report)
        except (Superseded, Overtaken):
            report.waiting += 1
    return report.summary()


def _compare(session: Session, user_id: uuid.UUID, report: Report) -> None:
    repository = MatchRepository(session, user_id)
    repository.lock()
    last = repository.scoring()
    found = find(session, user_id) if is_up_to_date(session, user_id, 0) else None
    if found is None or last is None:
        report.waiting += 1
        request_refresh(session, user_id, scheduled=True)
        return
    differing = list(differences(session, user_id, last, found))
    report.people += 1
    report.matches += found.stored
    late = _on_their_way(session, last, differing)
    differing = [one for one in differing if one.job_id not in late]
    report.waiting += bool(late)
    if not differing:
        return
    store_found(session, found)
    report.kinds.update(one.kind for one in differing)
    report.repaired += len(differing)
    report.examples += [one.shown(user_id) for one in differing[: MOST_EXAMPLES - len(report.examples)]]


def differences(session: Session, user_id: uuid.UUID, last: Scoring, found: Found) -> Iterator[Difference]:
    """Where the stored matches of a person are other than they should be."""
    query = select(Match).where(Match.user_id == user_id)
    stored = {match.job_id: match for match in session.scalars(query, execution_options={"populate_existing": True})}
    wanted = {match.job_id: match for match in found.scored}
    for job_id, fresh in wanted.items():
        if job_id not in stored:
            yield Difference(job_id, "missing", None, fresh.tenths, "it should be among the best and is not stored")
        elif (kind := _kind(stored[job_id], fresh)) is not None:
            yield Difference(job_id, kind, stored[job_id].tenths, fresh.tenths, _why(stored[job_id], fresh))
    for job_id, match in stored.items():
        if match.best and job_id not in wanted:
            yield Difference(job_id, "surplus", match.tenths, None, "it is stored as one of the best and is not")
    if (last.compared, last.stored) != (found.compared, found.stored):
        why = f"{last.compared} compared and {last.stored} kept were noted"
        yield Difference(None, "count", None, None, f"{why}; it is {found.compared} and {found.stored}")


def _kind(stored: Match, fresh: Scored) -> str | None:
    if (stored.tenths, list(stored.steps)) != (fresh.tenths, list(fresh.steps)):
        return "score"
    if stored.eligibility is not fresh.eligibility:
        return "eligibility"
    named = (stored.score_version, stored.fingerprint, stored.judged_by, stored.best)
    return None if named == (fresh.score_version, fresh.fingerprint, fresh.judged_by, fresh.best) else "version"


def _why(stored: Match, fresh: Scored) -> str:
    """Which input is another than the stored match names."""
    if stored.judged_by != fresh.judged_by:
        return "it was scored by other rules"
    if stored.fingerprint != fresh.fingerprint:
        return "the posting is another than when it was scored"
    if stored.score_version != fresh.score_version:
        return "it was scored on another profile, other weights, statistics or day"
    return "its inputs are the same: what is stored is not what they give"


def _on_their_way(session: Session, last: Scoring, differing: Sequence[Difference]) -> set[uuid.UUID]:
    """Postings that changed after the last increment of the person: another one brings them."""
    if not differing or last.followed_to is None:
        return set()
    changes = features.changed_since(session, last.followed_to)
    return {*changes.changed, *changes.gone}


def _together(results: Sequence[JsonObject]) -> Report:
    report = Report()
    for result in results:
        for name in ("people", "matches", "waiting", "repaired"):
            setattr(report, name, getattr(report, name) + int(str(result.get(name, 0))))
        kinds, examples = result.get("kinds"), result.get("examples")
        report.kinds.update({kind: int(str(count)) for kind, count in kinds.items()} if isinstance(kinds, dict) else {})
        report.examples += [one for one in examples if isinstance(one, dict)] if isinstance(examples, list) else []
    report.examples = report.examples[:MOST_EXAMPLES]
    return report


def _row(report: Report, everybody: int, started: object) -> Reconciliation:
    return Reconciliation(
        started_at=started,
        finished_at=now(),
        people=report.people,
        all_people=everybody,
        matches=report.matches,
        differences=report.kinds.total(),
        repaired=report.repaired,
        kinds=dict(report.kinds),
        examples=report.examples,
    )
