"""Keeping how people stand: a row a person and day, taken anew where the profile has changed since."""

import uuid
from datetime import timedelta

import structlog

from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.clock import today
from app.core.types import JsonObject
from app.insights.gaps import keeping, repository
from app.profile.errors import KeyLost

log = structlog.get_logger(__name__)

PEOPLE, FORGOTTEN = 200, 1_000


@task("insights.keep_gaps", every=timedelta(minutes=15), time_limit=7_200)
def keep_gaps(run: Run, _payload: Nothing) -> JsonObject:
    """Look at everybody who has matches and no row of today, or one from before their profile was scored anew.

    Each person is a transaction of their own, so a look that is killed goes on where it was.
    """
    day, after, kept = today(), uuid.UUID(int=0), 0
    while True:
        with run.session() as session:
            people = repository.waiting(session, day, after, PEOPLE)
        for user_id in people:
            kept += _keep(run, user_id)
            run.progress(kept, message=f"{kept} people")
        if len(people) < PEOPLE:
            return {"kept": kept, "forgotten": _forget(run)}
        after = people[-1]


def _keep(run: Run, user_id: uuid.UUID) -> bool:
    try:
        with run.session() as session:
            return keeping.keep(session, user_id)
    except KeyLost:
        log.warning("gaps_not_kept", user_id=str(user_id))
        return False


def _forget(run: Run) -> int:
    forgotten = 0
    while True:
        with run.session() as session:
            part = repository.forget_before(session, today() - keeping.KEEP, FORGOTTEN)
        forgotten += part
        run.check()
        if part < FORGOTTEN:
            return forgotten
