"""The tasks of matching, and what starts them."""

from datetime import timedelta

from app.background import service as background
from app.background.errors import RetryLater
from app.background.registry import Nothing, task
from app.background.run import Run
from app.background.types import Queue
from app.core.clock import now
from app.core.types import JsonObject
from app.jobs.events import JobsIngested
from app.matching import service
from app.matching.corpus import keeping
from app.matching.following import handing_on, incremental, reconciling, refreshing, shards
from app.matching.following.history.keeping import forget_before
from app.matching.following.refreshing import Restless, Superseded
from app.matching.following.requests import request_reconciliation
from app.matching.payloads import PostingsChanged, Refresh, Shard
from app.profile.events import ProfileChanged

FORGOTTEN_AT_ONCE = 500


@task("matching.refresh", queue=Queue.score, payload=Refresh, time_limit=600)
def refresh(run: Run, payload: Refresh) -> JsonObject:
    """Score all postings for one person."""
    try:
        outcome = refreshing.refresh(run.session, payload.user_id, run.progress)
    except Superseded:
        return {"superseded": True}
    except Restless as problem:
        raise RetryLater("Jobs kept changing while they were compared.") from problem
    if outcome is None:
        return {"compared": 0, "stored": 0, "reason": "no_profile"}
    run.result(outcome.summary())
    return outcome.summary()


@task("matching.follow_profile", queue=Queue.score, payload=ProfileChanged, on=(ProfileChanged,))
def follow_profile(run: Run, payload: ProfileChanged) -> None:
    """A profile changed: score its matches anew."""
    with run.session() as session:
        service.request_refresh(session, payload.user_id)


@task("matching.follow_jobs", queue=Queue.score, payload=JobsIngested, on=(JobsIngested,), time_limit=1_800)
def follow_jobs(run: Run, _payload: JobsIngested) -> JsonObject:
    """Postings came, changed or closed: bring everybody's matches up to date with them."""
    return handing_on.hand_on(run)


@task("matching.follow_changes", queue=Queue.score, every=timedelta(minutes=10), time_limit=1_800)
def follow_changes(run: Run, _payload: Nothing) -> JsonObject:
    """The same for what nobody announced, or what was announced while nothing ran."""
    return handing_on.hand_on(run)


@task("matching.score_postings", queue=Queue.score, payload=PostingsChanged, time_limit=900)
def score_postings(run: Run, payload: PostingsChanged) -> JsonObject:
    """Some postings against a range of people."""
    return incremental.apply(run.session, payload, run.progress).summary()


@task("matching.renew_day", queue=Queue.score, every=timedelta(days=1), time_limit=7_200)
def renew_day(run: Run, _payload: Nothing) -> JsonObject:
    """A new UTC day: postings are a day older, the corpus is learnt anew; afterwards all of it is proved."""
    with run.session() as session:
        keeping.renew(session)
    try:
        return shards.score_all(run)
    finally:
        # Also where a shard was given up: the comparison finds and mends what it left behind.
        with run.session() as session:
            request_reconciliation(session)


@task("matching.grow_corpus", queue=Queue.score, payload=JobsIngested, on=(JobsIngested,), time_limit=600)
def grow_corpus(run: Run, payload: JobsIngested) -> JsonObject:
    """A young stock grew by half: its statistics are those of another one, and must not mislead until midnight."""
    with run.session() as session:
        if not payload.new or not keeping.due(session):
            return {"renewed": False}
        keeping.renew(session)
        background.enqueue(session, "matching.score_all", Nothing(), dedupe_key="grown", scheduled=True)
    return {"renewed": True}


@task("matching.score_all", queue=Queue.score, time_limit=7_200)
def score_all(run: Run, _payload: Nothing) -> JsonObject:
    """Score everybody who does not stand on today's statistics, rules and postings."""
    return shards.score_all(run)


@task("matching.score_shard", queue=Queue.score, payload=Shard, time_limit=1_800)
def score_shard(run: Run, payload: Shard) -> JsonObject:
    """Score the people of one shard."""
    return shards.score_shard(run.session, payload, run.progress)


@task("matching.reconcile", queue=Queue.score, time_limit=7_200)
def reconcile(run: Run, _payload: Nothing) -> JsonObject:
    """Prove that stored matches are what a scoring from nothing gives, and put right what is not."""
    return reconciling.reconcile(run)


@task("matching.reconcile_shard", queue=Queue.score, payload=Shard, time_limit=1_800)
def reconcile_shard(run: Run, payload: Shard) -> JsonObject:
    """The same for the people of one shard."""
    return reconciling.reconcile_shard(run.session, payload, run.progress)


@task("matching.forget_moves", every=timedelta(days=1))
def forget_moves(run: Run, _payload: Nothing) -> JsonObject:
    """Delete the history of scores that is older than 90 days."""
    forgotten = 0
    while True:
        with run.session() as session:
            part = forget_before(session, now(), FORGOTTEN_AT_ONCE)
        forgotten += part
        run.progress(forgotten, message=f"{forgotten} forgotten")
        if not part:
            return {"forgotten": forgotten}
