"""What a search would have told in the last seven days."""

from datetime import timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.alerts.models import SavedSearch
from app.alerts.searches import finds
from app.alerts.searches.finding import Asked, Told, in_words
from app.alerts.searches.queries import checked
from app.alerts.searches.schemas import SearchPreview, SearchPreviewIn, SearchPreviewItem
from app.alerts.searches.times import next_run
from app.alerts.types import SearchKind
from app.alerts.wishes import wishes_of
from app.auth.models import User
from app.core.clock import now
from app.core.ids import first_id_at
from app.core.pagination import Total
from app.jobs.models import Job
from app.jobs.search.arrivals import Arrivals

SPAN = timedelta(days=7)
MOST_SHOWN = 20


def preview(session: Session, user: User, body: SearchPreviewIn) -> SearchPreview:
    """The same for a search that is not saved."""
    draft = SavedSearch(
        user_id=user.id, name="", kind=body.kind, query=checked(body.kind, body.query), frequency=body.frequency,
        channels=[], channel_frequencies={}, paused=False,
    )  # fmt: skip
    return preview_of(session, user, draft)


def preview_of(session: Session, user: User, search: SavedSearch) -> SearchPreview:
    """What a search would have told, and when it is looked through next."""
    since = now() - SPAN
    found, wishes = _found(session, search), wishes_of(session, user.id)
    told = in_words(session, user, Asked(search.name, search.kind, search.query), found[:MOST_SHOWN])
    return SearchPreview(
        items=[_item(one) for one in told],
        total=Total.of(len(found)),
        since=since,
        next_run_at=None if search.paused else next_run(search, wishes.digests, now()),
        time_zone=wishes.zone.key,
    )


def _found(session: Session, search: SavedSearch) -> list[finds.Find]:
    after = first_id_at(now() - SPAN)
    if search.kind is SearchKind.jobs:
        return finds.postings(Arrivals(session), search.user_id, search.query, after)
    found = finds.matches(session, search.user_id, search.query)
    # Of matches it is not known when they began to meet a query; of their postings it is known when they came.
    came = set(session.scalars(select(Job.id).where(Job.id.in_([one.job_id for one in found]), Job.id > after)))
    return [one for one in found if one.job_id in came]


def _item(told: Told) -> SearchPreviewItem:
    return SearchPreviewItem(
        job_id=told.find.job_id, match_id=told.find.match_id, title=told.title, body=told.body, why=told.why
    )
