"""Asking addresses, in the background."""

from app.alerts.channel import TryLater, Undeliverable
from app.alerts.reaching import confirming
from app.alerts.reaching.confirming import ConfirmationPayload
from app.background.errors import RetryLater, TaskFailed
from app.background.registry import task
from app.background.run import Run
from app.core.types import JsonObject


@task("alerts.send_confirmation", payload=ConfirmationPayload)
def send_confirmation(run: Run, payload: ConfirmationPayload) -> JsonObject:
    """Ask the owner of an address whether they want alerts there."""
    with run.session() as session:
        question = confirming.prepare(session, payload.channel_id)
    if question is None:
        return {"sent": False}
    try:
        confirming.put(question)
    except (Undeliverable, TryLater) as problem:
        with run.session() as session:
            confirming.note(session, payload.channel_id, str(problem))
        raise (TaskFailed if isinstance(problem, Undeliverable) else RetryLater)(str(problem)) from None
    with run.session() as session:
        confirming.note(session, payload.channel_id, None)
    return {"sent": True}
