"""Clusters of postings in the database: found anew around each posting that changed, kept with the reasons."""

import uuid
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ARRAY, Integer, Uuid, cast, delete, func, literal, select, text, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session

from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.dedupe.cluster import Cluster, Pair, candidates, clusters, pair_of
from app.jobs.dedupe.comparison import Side
from app.jobs.dedupe.neighbourhood import neighbourhood
from app.jobs.history import Happening, note
from app.jobs.models import Duplicate, Job, JobSearch, JobText, NotDuplicate
from app.jobs.plugins import first_hand
from app.jobs.posting.wordings import Wording
from app.jobs.types import JobEventKind


@dataclass(frozen=True, slots=True)
class _Placed:
    """A posting in its new cluster: its place there, the member most like it, and why."""

    side: Side
    cluster_id: uuid.UUID
    rank: int
    nearest: Side
    reasons: list[JsonObject]


def take_turn(session: Session) -> None:
    """Let one transaction at a time write postings, from before its first write until it ends.

    Copies that two readings store at the same moment would not see each other; and readings that wait for one
    another's rows in different orders would never end.
    """
    session.execute(text("SELECT pg_advisory_xact_lock(hashtext('jobs.duplicates'))"))


def join_clusters(session: Session, job_ids: Collection[uuid.UUID], moment: datetime, *, quiet: bool = False) -> None:
    """Find the clusters of these postings anew; the caller has taken its turn.

    Where it is `quiet`, the caller has already told why these left a cluster.
    """
    sides = neighbourhood(session, job_ids) if job_ids else []
    pairs = candidates(sides)
    if not pairs and not any(side.cluster_id for side in sides):
        return
    wordings = _wordings(session, {side.id for pair in pairs for side in pair})
    found = clusters(pairs, wordings, _told_apart(session, [side.id for side in sides]))
    placed = {place.side.id: place for cluster in _named(found) for place in _placed(*cluster, wordings)}
    moved = _write(session, sides, placed, set(job_ids), moment)
    told = set(job_ids) if quiet else set()
    note(session, [_happening(side, placed.get(side.id)) for side in moved if not _is_told(side, placed, told)], moment)


def _wordings(session: Session, job_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Wording]:
    query = select(JobText.job_id, JobText.description_text).where(JobText.job_id.in_(job_ids))
    return {row[0]: Wording(row[1]) for row in session.execute(query)} if job_ids else {}


def _told_apart(session: Session, job_ids: Sequence[uuid.UUID]) -> set[Pair]:
    query = select(NotDuplicate.job_id, NotDuplicate.other_id)
    query = query.where(NotDuplicate.job_id.in_(job_ids), NotDuplicate.other_id.in_(job_ids))
    return {pair_of(row[0], row[1]) for row in session.execute(query)}


def _named(found: Sequence[Cluster]) -> list[tuple[uuid.UUID, Cluster]]:
    """The clusters with their ids: each keeps the id of most of its members, if no larger one has it."""
    free: set[uuid.UUID] = {side.cluster_id for cluster in found for side in cluster.members if side.cluster_id}
    named: list[tuple[uuid.UUID, Cluster]] = []
    for cluster in sorted(found, key=lambda cluster: -len(cluster.members)):
        had = [side.cluster_id for side in cluster.members if side.cluster_id in free]
        own = max(had, key=lambda name: (had.count(name), str(name)), default=None) or new_id()
        free.discard(own)
        named.append((own, cluster))
    return named


def _placed(cluster_id: uuid.UUID, cluster: Cluster, wordings: Mapping[uuid.UUID, Wording]) -> Iterable[_Placed]:
    def worth(side: Side) -> tuple[bool, int, datetime, tuple[str, str]]:
        # An employer's own page before a copy, the full text before an excerpt, the first before the later.
        return (not first_hand(side.source), -len(wordings[side.id].text), side.posted_at, side.name)

    for rank, side in enumerate(sorted(cluster.members, key=worth)):
        edges = (edge for edge in cluster.edges if side in (edge.a, edge.b))
        best = max(edges, key=lambda edge: edge.found.strength)
        nearest = best.b if best.a is side else best.a
        yield _Placed(side, cluster_id, rank, nearest, best.found.reasons)


def _write(
    session: Session,
    sides: Sequence[Side],
    placed: Mapping[uuid.UUID, _Placed],
    changed: Collection[uuid.UUID],
    moment: datetime,
) -> list[Side]:
    """Write the clusters that are different now, or that hold a posting that changed; returns what moved."""
    moved = [side for side in sides if side.cluster_id != _cluster_of(placed, side)]
    touched = {_cluster_of(placed, side) for side in moved} | {
        _cluster_of(placed, side) for side in sides if side.id in changed
    }
    rewritten = [place for place in placed.values() if place.cluster_id in touched]
    parted = [side.id for side in moved if side.id not in placed]
    if parted:
        session.execute(update(Job).where(Job.id.in_(parted)).values(cluster_id=None))
        session.execute(update(JobSearch).where(JobSearch.job_id.in_(parted)).values(cluster_id=None, cluster_rank=0))
        session.execute(delete(Duplicate).where(Duplicate.job_id.in_(parted)))
    if rewritten:
        _write_places(session, sorted(rewritten, key=lambda place: place.side.id), moment)
    return moved


def _is_told(side: Side, placed: Mapping[uuid.UUID, _Placed], told: Collection[uuid.UUID]) -> bool:
    return side.id in told and side.id not in placed


def _cluster_of(placed: Mapping[uuid.UUID, _Placed], side: Side) -> uuid.UUID | None:
    return placed[side.id].cluster_id if side.id in placed else None


def _write_places(session: Session, places: Sequence[_Placed], moment: datetime) -> None:
    columns = (
        cast(literal([place.side.id for place in places], ARRAY(Uuid())), ARRAY(Uuid())),
        cast(literal([place.cluster_id for place in places], ARRAY(Uuid())), ARRAY(Uuid())),
        cast(literal([place.rank for place in places], ARRAY(Integer())), ARRAY(Integer())),
    )
    given = func.unnest(*columns).table_valued("job_id", "cluster_id", "rank").render_derived()
    session.execute(
        update(Job)
        .where(Job.id == given.c.job_id, Job.cluster_id.is_distinct_from(given.c.cluster_id))
        .values(cluster_id=given.c.cluster_id)
        .execution_options(synchronize_session=False)
    )
    session.execute(
        update(JobSearch)
        .where(JobSearch.job_id == given.c.job_id)
        .where(
            JobSearch.cluster_id.is_distinct_from(given.c.cluster_id) | (JobSearch.cluster_rank != given.c.rank),
        )
        .values(cluster_id=given.c.cluster_id, cluster_rank=given.c.rank)
        .execution_options(synchronize_session=False)
    )
    statement = insert(Duplicate).values([_row(place, moment) for place in places])
    fresh = {name: statement.excluded[name] for name in ("cluster_id", "with_job_id", "reasons")}
    session.execute(statement.on_conflict_do_update(index_elements=["job_id"], set_=fresh))


def _row(place: _Placed, moment: datetime) -> dict[str, object]:
    return {
        "job_id": place.side.id,
        "cluster_id": place.cluster_id,
        "with_job_id": place.nearest.id,
        "reasons": place.reasons,
        "joined_at": moment,
    }


def _happening(side: Side, place: _Placed | None) -> Happening:
    if place is None:
        return Happening(side.id, JobEventKind.parted)
    other = place.nearest
    detail: JsonObject = {"with": str(other.id), "title": other.title, "company": other.company, "source": other.source}
    return Happening(side.id, JobEventKind.joined, detail | {"reasons": list(place.reasons)})
