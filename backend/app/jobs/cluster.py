"""Postings that are the same position, wherever they were found: same company, title and text, and no other place."""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.jobs.models import Job, JobSearch


@dataclass(slots=True)
class _Cluster:
    id: uuid.UUID
    cities: frozenset[str]
    members: list[uuid.UUID] = field(default_factory=list)


def join_clusters(session: Session, text_keys: Collection[str]) -> None:
    """Give the postings that share one of these keys, and could be at one place, the same `cluster_id`."""
    keys = sorted(key for key in text_keys if key)
    if not keys:
        return
    columns = (Job.text_key, Job.id, Job.cluster_id, Job.places)
    query = select(*columns).where(Job.text_key.in_(keys), Job.private_to.is_(None)).order_by(Job.text_key, Job.id)
    clusters: dict[str, list[_Cluster]] = {}
    for key, job_id, cluster_id, places in session.execute(query):
        _place(clusters.setdefault(key, []), job_id, cluster_id, _cities(places))
    for cluster in (cluster for group in clusters.values() for cluster in group if len(cluster.members) > 1):
        _write(session, cluster)


def _place(clusters: list[_Cluster], job_id: uuid.UUID, cluster_id: uuid.UUID | None, cities: frozenset[str]) -> None:
    for cluster in clusters:
        if cluster_id == cluster.id or not cities or not cluster.cities or cities == cluster.cities:
            cluster.members.append(job_id)
            cluster.cities = cluster.cities or cities
            return
    clusters.append(_Cluster(cluster_id or job_id, cities, [job_id]))


def _cities(places: Sequence[JsonObject]) -> frozenset[str]:
    return frozenset(str(place.get("city")) for place in places if place.get("city"))


def _write(session: Session, cluster: _Cluster) -> None:
    # Both tables in the order of the ids, so that two readings never wait for one another.
    session.execute(
        update(Job)
        .where(Job.id.in_(cluster.members), Job.cluster_id.is_distinct_from(cluster.id))
        .values(cluster_id=cluster.id)
    )
    session.execute(
        update(JobSearch)
        .where(JobSearch.job_id.in_(cluster.members), JobSearch.cluster_id.is_distinct_from(cluster.id))
        .values(cluster_id=cluster.id)
    )
