"""The tasks that keep the counts of the market."""

from datetime import timedelta

from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.clock import now
from app.core.types import JsonObject
from app.insights.market.comparing import compare_counts, recount_postings
from app.insights.market.counting import count_batch, move_on, note_looked
from app.jobs.events import JobsIngested

# More at once shares the writing of counts; fewer holds up those who write postings less.
AT_ONCE = 2_000


@task("insights.count_market", every=timedelta(minutes=2), time_limit=3_600)
def count_market(run: Run, _payload: Nothing) -> JsonObject:
    """Count the postings that changed since the last time."""
    return {"counted": _count(run)}


@task("insights.count_news", payload=JobsIngested, on=(JobsIngested,), time_limit=3_600)
def count_news(run: Run, _payload: JobsIngested) -> JsonObject:
    """Postings came: count them at once."""
    return {"counted": _count(run)}


@task("insights.compare_market", every=timedelta(days=1), time_limit=7_200)
def compare_market(run: Run, _payload: Nothing) -> JsonObject:
    """Count everything anew beside the counts that are kept, say what differs, and mend it."""
    with run.session() as session:
        queued = recount_postings(session, now().date())
    counted = _count(run)
    differing = compare_counts(run.session, now(), run.progress)
    return {"postings": queued, "counted": counted, "differing": differing}


def _count(run: Run) -> int:
    with run.session() as session:
        move_on(session, now().date())
    counted = 0
    while True:
        with run.session() as session:
            taken = count_batch(session, now(), AT_ONCE)
        if not taken:
            break
        counted += taken
        run.progress(counted, message=f"{counted:,} postings")
    with run.session() as session:
        note_looked(session, now())
    return counted
