"""The tasks of matching, and what starts them."""

from datetime import timedelta

from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.types import Queue
from app.core.types import JsonObject
from app.jobs.events import JobsIngested
from app.matching import refreshing, service
from app.matching.payloads import Refresh
from app.profile import service as profiles
from app.profile.events import ProfileChanged


@task("matching.refresh", queue=Queue.score, payload=Refresh, time_limit=600)
def refresh(run: Run, payload: Refresh) -> JsonObject:
    """Score all postings for one person."""
    with run.session() as session:
        outcome = refreshing.refresh(session, payload.user_id, run.progress)
    if outcome is None:
        return {"compared": 0, "stored": 0, "reason": "no_profile"}
    run.result(outcome.summary())
    return outcome.summary()


@task("matching.follow_profile", queue=Queue.score, payload=ProfileChanged, on=(ProfileChanged,))
def follow_profile(run: Run, payload: ProfileChanged) -> None:
    """A profile changed: score its matches anew."""
    with run.session() as session:
        service.request_refresh(session, payload.user_id)


@task("matching.follow_jobs", queue=Queue.score, payload=JobsIngested, on=(JobsIngested,))
def follow_jobs(run: Run, payload: JobsIngested) -> JsonObject:
    """Postings came or changed: score the matches of every active profile anew."""
    if not payload.new + payload.updated:
        return {"profiles": 0}
    return _all_profiles(run)


@task("matching.renew_day", queue=Queue.score, every=timedelta(days=1))
def renew_day(run: Run, _payload: Nothing) -> JsonObject:
    """A new UTC day: postings are a day older and skills are counted anew."""
    return _all_profiles(run)


def _all_profiles(run: Run) -> JsonObject:
    with run.session() as session:
        people = profiles.active_profiles(session)
        for user_id in people:
            service.request_refresh(session, user_id, scheduled=True)
    return {"profiles": len(people)}
