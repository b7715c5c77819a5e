"""The tasks of alerts, and what starts them."""

from datetime import timedelta

from app.alerts.changes import postings, scores
from app.alerts.changes.walking import walk
from app.alerts.deliveries.sending import send_due
from app.alerts.forgetting import forget
from app.alerts.reminding import tell_reminders
from app.alerts.searches.sweeping import sweep
from app.applications.events import RemindersMade
from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.types import JsonObject
from app.jobs.events import JobsIngested

FORGOTTEN_AT_ONCE = 1_000


@task("alerts.look_through", every=timedelta(minutes=1), time_limit=1_800)
def look_through(run: Run, _payload: Nothing) -> JsonObject:
    """Look through the saved searches that are due."""
    return _swept(run)


@task("alerts.look_at_new", payload=JobsIngested, on=(JobsIngested,), time_limit=1_800)
def look_at_new(run: Run, _payload: JobsIngested) -> JsonObject:
    """Postings came: look at once through the searches that are told as things come."""
    return _swept(run)


def _swept(run: Run) -> JsonObject:
    searches, told = sweep(run.session, lambda done: run.progress(done, message=f"{done} searches"))
    return {"searches": searches, "told": told}


@task("alerts.deliver", every=timedelta(minutes=1), time_limit=900)
def deliver(run: Run, _payload: Nothing) -> JsonObject:
    """Send the messages that are due."""
    return {"sent": send_due(run.check)}


@task("alerts.follow_changes", every=timedelta(minutes=1), time_limit=900)
def follow_changes(run: Run, _payload: Nothing) -> JsonObject:
    """Tell what changed about the jobs that people follow."""
    return {
        "postings": walk(run.session, "postings", postings.read),
        "scores": walk(run.session, "scores", scores.read),
    }


@task("alerts.tell_reminders", payload=RemindersMade, on=(RemindersMade,))
def tell_of_reminders(run: Run, payload: RemindersMade) -> JsonObject:
    """Tell what people are reminded of."""
    with run.session() as session:
        return {"told": tell_reminders(session, payload.batch)}


@task("alerts.forget", every=timedelta(days=1), time_limit=1_800)
def forget_old_alerts(run: Run, _payload: Nothing) -> JsonObject:
    """Delete what was read or ended more than 90 days ago."""
    forgotten = 0
    while True:
        with run.session() as session:
            part = forget(session, FORGOTTEN_AT_ONCE)
        forgotten += part
        run.progress(forgotten, message=f"{forgotten} forgotten")
        if not part:
            return {"forgotten": forgotten}
