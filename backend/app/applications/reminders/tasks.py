"""Making reminders: looking at what is due, again and again."""

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.applications.reminders import looking, people, postings
from app.applications.reminders.keeping import Kept
from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.clock import now
from app.core.types import JsonObject

CARDS, PEOPLE, EVENTS = 200, 100, 1_000
Look = Callable[[Session, datetime, int], tuple[int, Kept]]


@task("applications.make_reminders", every=timedelta(minutes=5), time_limit=1_800)
def make_reminders(run: Run, _payload: Nothing) -> JsonObject:
    """Look at what is due: make reminders, once for each occasion, and withdraw those that are overtaken.

    Each batch is a transaction of its own, so a look that is killed loses one batch, and the next begins with it.
    """
    moment = now()
    _read_history(run)
    looked, made, withdrawn = 0, 0, 0
    looks: tuple[tuple[Look, int], ...] = ((looking.look_at_licences, PEOPLE), (looking.look_at_cards, CARDS))
    for look, at_once in looks:
        while True:
            with run.session() as session:
                count, kept = look(session, moment, at_once)
            if count == 0:
                break
            looked, made, withdrawn = looked + count, made + kept.made, withdrawn + kept.withdrawn
            run.progress(looked, message=f"{made} reminders")
    return {"looked_at": looked, "made": made, "withdrawn": withdrawn}


def _read_history(run: Run) -> None:
    after = None
    while True:
        with run.session() as session:
            after = postings.wake_by_history(session, after, EVENTS)
        run.check()
        if after is None:
            return


@task("applications.follow_people", every=timedelta(minutes=10), time_limit=1_800)
def follow_people(run: Run, _payload: Nothing) -> JsonObject:
    """Note whose time zone or profile changed, so that their reminders are worked out anew."""
    followed = 0
    while True:
        with run.session() as session:
            count = people.follow(session, PEOPLE)
        if count == 0:
            return {"followed": followed}
        followed += count
        run.progress(followed)
