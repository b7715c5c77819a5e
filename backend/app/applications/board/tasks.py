"""The board's background work: deleted cards go for good, and files that belong to none."""

from datetime import timedelta

from app.applications.board import purging
from app.background.registry import Nothing, task
from app.background.run import Run
from app.core.types import JsonObject


@task("applications.purge_board", every=timedelta(days=1))
def purge_board(run: Run, _payload: Nothing) -> JsonObject:
    """Delete cards that can't be taken back any more, with their files, and files of which no card knows."""
    purged = 0
    while True:
        with run.session() as session:
            found = purging.purge(session)
        purged += found
        if not found:
            break
    with run.session() as session:
        return {"purged": purged, "orphans": purging.forget_orphans(session)}
