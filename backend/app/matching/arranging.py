"""Copies of what postings say, kept beside the matches, so that the list is read from one index.

Whoever stores matches, or learns that postings opened, closed, or joined or left a cluster, arranges them anew. It is
one statement each, and a row that is right already is not written.
"""

import uuid
from collections.abc import Sequence

from sqlalchemy import ARRAY, Uuid, bindparam, text
from sqlalchemy.orm import Session

# Of each cluster the one that counts: hidden by the person, open, touched, best; then by id: there is always one.
_ARRANGE = """
WITH placed AS (
    SELECT m.id, coalesce(j.cluster_id, j.id) AS position, j.status = 'open' AS open,
           CAST(extract(epoch FROM j.posted_at) * 1000000 AS bigint) AS posted,
           row_number() OVER (
               PARTITION BY m.user_id, coalesce(j.cluster_id, j.id)
               ORDER BY (m.status = 'hidden') DESC, (j.status = 'open') DESC, (m.touched_at IS NOT NULL) DESC,
                        m.tenths DESC, m.job_id
           ) > 1 AS shadowed
    FROM matches m JOIN jobs j ON j.id = m.job_id
    WHERE {which}
)
UPDATE matches
SET position = placed.position, open = placed.open, posted = placed.posted, shadowed = placed.shadowed
FROM placed
WHERE placed.id = matches.id AND (matches.position, matches.open, matches.posted, matches.shadowed)
      IS DISTINCT FROM (placed.position, placed.open, placed.posted, placed.shadowed)
"""
# All matches with postings of the clusters that these postings are in, or were in when they were last arranged.
_NEAR = """
    m.job_id = ANY(:job_ids)
    OR j.cluster_id = ANY(ARRAY(SELECT cluster_id FROM jobs WHERE id = ANY(:job_ids) AND cluster_id IS NOT NULL))
    OR m.position = ANY(ARRAY(SELECT DISTINCT position FROM matches WHERE job_id = ANY(:job_ids)))
"""
_AMONG = f"({_NEAR}) AND m.user_id = ANY(:among)"
_OF_PERSON = text(_ARRANGE.format(which="m.user_id = :user_id"))
_OF_JOBS = text(_ARRANGE.format(which=_NEAR)).bindparams(bindparam("job_ids", type_=ARRAY(Uuid())))
_OF_JOBS_AMONG = text(_ARRANGE.format(which=_AMONG)).bindparams(
    bindparam("job_ids", type_=ARRAY(Uuid())), bindparam("among", type_=ARRAY(Uuid()))
)


def arrange(session: Session, user_id: uuid.UUID) -> None:
    """Arrange all matches of a person."""
    session.flush()
    session.execute(_OF_PERSON, {"user_id": user_id})


def arrange_jobs(session: Session, job_ids: Sequence[uuid.UUID], among: Sequence[uuid.UUID] | None = None) -> None:
    """Arrange everybody's matches with these postings, and with those that are or were in a cluster with them.

    Of these people only, where they are named.
    """
    if not job_ids:
        return
    session.flush()
    if among is None:
        session.execute(_OF_JOBS, {"job_ids": list(job_ids)})
    else:
        session.execute(_OF_JOBS_AMONG, {"job_ids": list(job_ids), "among": list(among)})
