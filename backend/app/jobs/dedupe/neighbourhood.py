"""The postings that could be the same position as some others: same title, and the company, words or address of one."""

import uuid
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from datetime import timedelta

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    Text,
    Uuid,
    and_,
    cast,
    func,
    literal,
    or_,
    select,
    text,
    true,
    union_all,
)
from sqlalchemy.orm import Session

from app.jobs.dedupe.comparison import WINDOW, Side
from app.jobs.dedupe.placing import spots_of
from app.jobs.models import Job, JobText

# New neighbours may have neighbours; clusters hardly ever reach farther.
ROUNDS = 3
_APPLY, _REQUISITION = JobText.extra["apply_url"].as_string(), JobText.extra["requisition_id"].as_string()
_COLUMNS = (
    Job.id, Job.source, Job.source_id, Job.title, Job.company, Job.company_key, Job.title_key, Job.remote,
    Job.employment_type, Job.seniority, Job.posted_at, Job.url_key, Job.text_key, Job.cluster_id, Job.text_marks,
    Job.places, Job.demo, func.coalesce(_REQUISITION, ""), func.coalesce(_APPLY, ""),
    Job.private_to, Job.posted_at != Job.first_seen_at,
)  # fmt: skip


@contextmanager
def by_index(session: Session) -> Iterator[None]:
    """Look up by index within the block. Statistics lag behind a first load, and a guess would read whole tables."""
    session.execute(text("SET LOCAL enable_seqscan = off"))
    yield
    session.execute(text("SET LOCAL enable_seqscan = on"))


def neighbourhood(session: Session, job_ids: Collection[uuid.UUID]) -> list[Side]:
    """These postings and all that could be in one cluster with them; private ones have no neighbours."""
    with by_index(session):
        found = {side.id: side for side in _sides(session, job_ids)}
        fresh: Sequence[Side] = list(found.values())
        for _ in range(ROUNDS):
            near = set(session.scalars(_around(fresh))) - found.keys() if fresh else set()
            fresh = _sides(session, near) if near else []
            found |= {side.id: side for side in fresh}
    return list(found.values())


def _ids(job_ids: Collection[uuid.UUID]) -> ColumnElement[Sequence[uuid.UUID]]:
    return cast(literal(sorted(job_ids), ARRAY(Uuid())), ARRAY(Uuid()))


def _sides(session: Session, job_ids: Collection[uuid.UUID]) -> list[Side]:
    query = select(*_COLUMNS).join(JobText, JobText.job_id == Job.id).where(Job.id == func.any(_ids(job_ids)))
    return [
        Side(
            **dict(zip(_NAMES, row[:14], strict=True)),
            text_marks=tuple(row[14]),
            spots=spots_of(row[15]),
            demo=row[16],
            requisition=row[17].strip().casefold(),
            apply_url=row[18],
            dated=row[20],
        )
        for row in session.execute(query)
        # Asked here and not there: nearly all rows meet it, so its index is the wrong one.
        if row[19] is None
    ]


_NAMES = tuple(column.key for column in _COLUMNS[:14])


def _around(sides: Sequence[Side]) -> Select[tuple[uuid.UUID]]:
    """The ids of the postings near these, by the indexes of `jobs`."""
    titled = sorted({(side.title_key, side.company_key) for side in sides if side.text_marks})
    keys = (
        func.unnest(_numbers([title for title, _ in titled]), _numbers([company for _, company in titled]))
        .table_valued("title_key", "company_key")
        .render_derived()
    )
    same_names = select(Job.id).join(
        keys, and_(Job.title_key == keys.c.title_key, Job.company_key == keys.c.company_key)
    )
    titles = sorted({side.title_key for side in sides})
    marks = sorted({mark for side in sides for mark in side.text_marks})
    shared_words = select(Job.id).where(
        Job.text_marks.bool_op("&&")(_numbers(marks)), Job.title_key == func.any(_numbers(titles))
    )
    addresses = sorted({key for side in sides for key in (side.url_key, side.apply_key) if key})
    same_address = select(Job.id).where(Job.url_key == func.any(cast(literal(addresses, ARRAY(Text())), ARRAY(Text()))))
    clusters = {side.cluster_id for side in sides if side.cluster_id}
    same_cluster = select(Job.id).where(Job.cluster_id == func.any(_ids(clusters)))
    near = (same_names, shared_words)
    in_time = _in_time(sides)
    parts = [*(query.where(in_time) for query in near), same_address, same_cluster]
    return select(union_all(*parts).subquery().c.id)


def _in_time(sides: Sequence[Side]) -> ColumnElement[bool]:
    """Which postings are near in time; what says nothing of its age may be as old as any."""
    if not all(side.dated for side in sides):
        return true()
    days = [side.posted_at for side in sides]
    near = Job.posted_at.between(min(days) - WINDOW, max(days) + WINDOW + timedelta(days=1))
    return or_(near, Job.posted_at == Job.first_seen_at)


def _numbers(values: Sequence[int]) -> ColumnElement[Sequence[int]]:
    return cast(literal(list(values), ARRAY(BigInteger())), ARRAY(BigInteger()))
