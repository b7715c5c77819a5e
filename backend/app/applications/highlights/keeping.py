"""Highlights that are kept: in their table for good, and beside it ready to be sent."""

import uuid

from sqlalchemy.orm import Session

from app.applications.content import HighlightContent
from app.applications.letters.showing import claims_out, support_out
from app.applications.models import HighlightSet
from app.applications.repository import HighlightRepository
from app.applications.schemas import HighlightOut, HighlightsOut
from app.applications.sealing import bullets_of, keep_bullets
from app.applications.target import Wanted
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.llm import cache


def ready(session: Session, wanted: Wanted) -> bytes | None:
    """The answer that is kept, as JSON; null where nothing fits what is wanted.

    What the cache holds counts only if the table still holds the same.
    """
    at = wanted.target
    state = HighlightRepository(session, at.user_id).kept_id(at.job_id, at.facts_version, wanted.options_hash)
    known, _, body = (cache.get(wanted.key) or b"").partition(b"\n")
    if state is None:
        return None
    return body if known == str(state).encode() else again(session, wanted)


def again(session: Session, wanted: Wanted) -> bytes | None:
    """The same from the table, put back into the cache."""
    at = wanted.target
    kept = HighlightRepository(session, at.user_id).kept(at.job_id, at.facts_version, wanted.options_hash)
    if kept is None:
        return None
    return _put(wanted, kept, shown(kept, current=True, cached=True))


def _put(wanted: Wanted, kept: HighlightSet, found: HighlightsOut) -> bytes:
    body = found.model_copy(update={"cached": True}).model_dump_json().encode()
    cache.put(wanted.key, b"%b\n%b" % (str(kept.id).encode(), body), saved_microusd=kept.cost)
    return body


def last_by_model(session: Session, user_id: uuid.UUID, job_id: uuid.UUID, facts_version: str) -> HighlightsOut | None:
    """The last highlights a model chose for a posting, on whatever facts."""
    last = HighlightRepository(session, user_id).newest_by_model(job_id)
    return shown(last, current=last.facts_version == facts_version, cached=True) if last else None


def count(session: Session, user_id: uuid.UUID, job_id: uuid.UUID) -> int:
    """How many there are for a posting."""
    return HighlightRepository(session, user_id).count(job_id)


def store(wanted: Wanted, content: HighlightContent, *, notice: str | None, cost: int = 0) -> HighlightsOut:
    """Keep new highlights, in a transaction of its own; gives them as they are shown."""
    with unit_of_work() as session:
        made = HighlightSet(
            id=new_id(),
            user_id=wanted.target.user_id,
            job_id=wanted.target.job_id,
            writer=wanted.writer,
            model=wanted.model,
            prompt=wanted.prompt,
            facts_version=wanted.target.facts_version,
            options_hash=wanted.options_hash,
            notice=notice,
            cost=cost,
            generated_at=now(),
        )
        keep_bullets(made, content)
        session.add(made)
        session.flush()
        found = shown(made, current=True, cached=False)
    _put(wanted, made, found)
    return found


def shown(kept: HighlightSet, *, current: bool, cached: bool) -> HighlightsOut:
    """Highlights as clients see them."""
    bullets = [
        HighlightOut(text=one.text, support=support_out(one.support), state=one.state, claims=claims_out(one))
        for one in bullets_of(kept).bullets
    ]
    return HighlightsOut(
        id=kept.id,
        job_id=kept.job_id,
        bullets=bullets,
        outdated=not current,
        engine=kept.writer,
        model=kept.model,
        notice=kept.notice,
        cached=cached,
        generated_at=kept.generated_at,
    )


def is_kept(session: Session, wanted: Wanted) -> bool:
    """Whether there are highlights that fit what is wanted."""
    at = wanted.target
    repository = HighlightRepository(session, at.user_id)
    return repository.kept_id(at.job_id, at.facts_version, wanted.options_hash) is not None
