"""Recommendations of a person, and the snapshots they keep of them. Services never commit."""

import uuid

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, Total, bad_cursor, count_up_to, encode_cursor
from app.insights.advice.comparing import compared
from app.insights.advice.errors import AdviceNotFound, SnapshotNotFound, TooManySnapshots
from app.insights.advice.gathering import Advice, gather
from app.insights.advice.models import AdviceSnapshot
from app.insights.advice.repository import AdviceRepository
from app.insights.advice.schemas import AdviceOut, AdvicePage, SnapshotIn, SnapshotListed, SnapshotOut
from app.insights.advice.sealing import KeptAdvice, opened, sealed
from app.insights.advice.types import AdviceShow

MOST_KEPT = 200


def recommendations(session: Session, actor: User, page: PageParams, show: AdviceShow) -> AdvicePage:
    """A page of the recommendations of now."""
    advice, away = gather(session, actor.id), AdviceRepository(session, actor.id).dismissed()
    put_away = [one.model_copy(update={"dismissed_at": away[key]}) for key, one in advice.all.items() if key in away]
    wanted = put_away if show is AdviceShow.dismissed else advice.shown(frozenset(away))
    start = _start(page)
    more = start + page.limit < len(wanted)
    return AdvicePage(
        items=wanted[start : start + page.limit],
        next_cursor=encode_cursor({"start": start + page.limit}) if more else None,
        total=Total.of(len(wanted)),
        basis=advice.basis.words,
        over=advice.basis,
        as_of=advice.as_of,
        dismissed=len(put_away),
    )


def _start(page: PageParams) -> int:
    position = page.after()
    if position is None:
        return 0
    start = position.get("start")
    if not isinstance(start, int) or start < 0:
        raise bad_cursor()
    return start


def dismiss(session: Session, actor: User, advice_id: str) -> AdviceOut:
    """Put one away; raises `AdviceNotFound`. Once more changes nothing."""
    advice = _standing(gather(session, actor.id), advice_id)
    repository = AdviceRepository(session, actor.id)
    repository.dismiss(advice_id, now())
    return advice.model_copy(update={"dismissed_at": repository.dismissed()[advice_id]})


def restore(session: Session, actor: User, advice_id: str) -> AdviceOut:
    """Take it back; raises `AdviceNotFound` where it no longer stands."""
    advice = _standing(gather(session, actor.id), advice_id)
    AdviceRepository(session, actor.id).restore(advice_id)
    return advice


def _standing(advice: Advice, advice_id: str) -> AdviceOut:
    found = advice.all.get(advice_id)
    if found is None:
        raise AdviceNotFound
    return found


def keep(session: Session, actor: User, body: SnapshotIn) -> SnapshotOut:
    """Keep what is recommended now; raises `TooManySnapshots`."""
    repository = AdviceRepository(session, actor.id)
    if count_up_to(session, repository.listed()).value >= MOST_KEPT:
        raise TooManySnapshots(f"You keep {MOST_KEPT} already, which is as many as we hold.")
    advice = gather(session, actor.id)
    items = advice.shown(frozenset(repository.dismissed()))
    snapshot_id, said = new_id(), KeptAdvice(name=body.name or None, basis=advice.basis.words, items=items)
    row = AdviceSnapshot(
        id=snapshot_id,
        user_id=actor.id,
        created_at=now(),
        items=len(items),
        sealed_advice=sealed(said, snapshot_id, actor.id),
    )
    repository.add(row)
    return compared(row, said, advice, frozenset(repository.dismissed()))


def kept(session: Session, actor: User, page: PageParams) -> Page[SnapshotListed]:
    """A page of what was kept, the latest first; raises `KeyLost`."""
    repository = AdviceRepository(session, actor.id)
    query = repository.listed()
    total = count_up_to(session, query)
    if (position := page.after()) is not None:
        try:
            query = query.where(AdviceSnapshot.id < uuid.UUID(str(position["id"])))
        except (KeyError, ValueError):
            raise bad_cursor() from None
    found = session.scalars(query.limit(page.limit + 1)).all()
    items = found[: page.limit]
    cursor = encode_cursor({"id": str(items[-1].id)}) if len(found) > page.limit else None
    return Page(items=[_listed(row) for row in items], next_cursor=cursor, total=total)


def _listed(row: AdviceSnapshot) -> SnapshotListed:
    return SnapshotListed(id=row.id, name=opened(row).name, created_at=row.created_at, items=row.items)


def compare(session: Session, actor: User, snapshot_id: uuid.UUID) -> SnapshotOut:
    """What was kept beside what is now; raises `SnapshotNotFound`, `KeyLost`."""
    repository = AdviceRepository(session, actor.id)
    row = _mine(repository, snapshot_id)
    return compared(row, opened(row), gather(session, actor.id), frozenset(repository.dismissed()))


def forget(session: Session, actor: User, snapshot_id: uuid.UUID) -> None:
    """Delete what was kept; raises `SnapshotNotFound`."""
    repository = AdviceRepository(session, actor.id)
    repository.delete(_mine(repository, snapshot_id))


def _mine(repository: AdviceRepository, snapshot_id: uuid.UUID) -> AdviceSnapshot:
    row = repository.get(snapshot_id)
    if row is None:
        raise SnapshotNotFound
    return row
