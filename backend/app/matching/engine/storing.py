"""Queries over the features of postings."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import orjson
from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    LargeBinary,
    Row,
    String,
    Text,
    Uuid,
    and_,
    case,
    cast,
    delete,
    func,
    literal,
    literal_column,
    or_,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.orm import Session
from sqlalchemy.types import TypeEngine

from app.core.types import JsonObject
from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.engine.models import ChangedPosting, FeatureForm, PostingFeature, PostingValue

# Rows fetched at a time when all are streamed.
BLOCK = 20_000
_LOCK = 0x_6665_6174_7572_6573
THIS_TRANSACTION: ColumnElement[int] = literal_column("pg_current_xact_id()::text::bigint", BigInteger)
HORIZON: ColumnElement[int] = literal_column("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", BigInteger)
# Everything that the features of a posting are made from changes with one of these.
STATE: ColumnElement[int] = func.hashtextextended(
    func.concat_ws(
        "|", Job.status, Job.content_hash, Job.enrichment_version, Job.updated_at, Job.cluster_id, Job.private_to,
        cast(Job.edits, Text),
    ),
    0,
    type_=BigInteger,
)  # fmt: skip
_TYPES: dict[str, TypeEngine[Any]] = {
    "job_id": Uuid(), "private_to": Uuid(), "version": String(), "made_from": BigInteger(), "packed": LargeBinary(),
    "skills": LargeBinary(), "fingerprint": String(), "demands": Text(),
}  # fmt: skip
COMPARED = ("open", "private_to", "version", "packed", "skills", "fingerprint", "demands")


@dataclass(frozen=True, slots=True)
class Feature:
    """A row to write; names are those of `PostingFeature`."""

    job_id: uuid.UUID
    private_to: uuid.UUID | None
    version: str
    made_from: int
    packed: bytes
    skills: bytes
    fingerprint: str
    demands: JsonObject


class FeatureRepository:
    """The features of all postings: nobody's own. Who may see what is decided where people meet postings."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def lock(self) -> None:
        """Let one renewal write at a time; held until the transaction ends."""
        self._session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})

    def states(self, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
        """A hash of what each of these postings says now; those that are gone are missing."""
        query = select(Job.id, STATE).where(Job.id.in_(job_ids))
        return {row[0]: row[1] for row in self._session.execute(query)}

    def take_changed(self, limit: int) -> list[uuid.UUID]:
        """Take postings off the list of what changed; what somebody is changing just now stays on it.

        Before they are read: whoever changes one of them later waits, and puts it on the list again.
        """
        waiting = select(ChangedPosting.job_id).order_by(ChangedPosting.job_id).limit(limit)
        taken = delete(ChangedPosting).where(ChangedPosting.job_id.in_(waiting.with_for_update(skip_locked=True)))
        return sorted(self._session.scalars(taken.returning(ChangedPosting.job_id)))

    def is_complete(self, version: str) -> bool:
        """Whether all features were in this form once: since then what changed was noted."""
        return self._session.get(FeatureForm, version) is not None

    def complete(self, version: str) -> None:
        """Note that all features are in this form, and no longer in another."""
        self._session.execute(delete(FeatureForm).where(FeatureForm.version != version))
        query = insert(FeatureForm).values(version=version, complete_at=func.clock_timestamp())
        self._session.execute(query.on_conflict_do_nothing(index_elements=["version"]))

    def stale(self, version: str, limit: int) -> list[uuid.UUID]:
        """Postings that features say something else of than there is now."""
        other = (
            PostingFeature.job_id.is_(None)
            | ~PostingFeature.open
            | (PostingFeature.version != version)
            | (PostingFeature.made_from != STATE)
        )
        is_open = Job.status == JobStatus.open
        jobs = (
            select(Job.id)
            .outerjoin(PostingFeature, PostingFeature.job_id == Job.id)
            .where(or_(and_(is_open, other), and_(~is_open, PostingFeature.open)))
            .limit(limit)
        )
        found = list(self._session.scalars(jobs))
        gone = (
            select(PostingFeature.job_id)
            .outerjoin(Job, Job.id == PostingFeature.job_id)
            .where(PostingFeature.open, Job.id.is_(None))
            .limit(limit)
        )
        return [*found, *self._session.scalars(gone)]

    def learn(self, values: Mapping[int, bytes]) -> None:
        """Keep values by their keys; in one order, so that two who learn the same wait for each other in turn."""
        keys = sorted(values)
        rows = select(
            func.unnest(cast([_signed(key) for key in keys], ARRAY(BigInteger()))),
            func.unnest(cast([values[key].decode() for key in keys], ARRAY(Text()))),
        )
        query = insert(PostingValue).from_select(["key", "value"], rows, include_defaults=False)
        self._session.execute(query.on_conflict_do_nothing(index_elements=["key"]))

    def write(self, features: Sequence[Feature]) -> list[uuid.UUID]:
        """Insert or renew rows; returns those that say something else than before."""
        columns = {field.name: [getattr(one, field.name) for one in features] for field in fields(Feature)}
        columns["demands"] = [orjson.dumps(one.demands).decode() for one in features]
        arrays = (cast(columns[name], ARRAY(kind)) for name, kind in _TYPES.items())
        given = func.unnest(*arrays).table_valued(*_TYPES).render_derived()
        new = [cast(given.c[name], JSONB) if name == "demands" else given.c[name] for name in _TYPES]
        rows = select(*new, literal(True), THIS_TRANSACTION, func.clock_timestamp())
        names = [*_TYPES, "open", "changed_in", "changed_at"]
        query = insert(PostingFeature).from_select(names, rows, include_defaults=False)
        differs = or_(*(getattr(PostingFeature, name).is_distinct_from(query.excluded[name]) for name in COMPARED))
        # What reads the same as before is only noted to be up to date: nobody has to hear of it.
        fresh = {name: query.excluded[name] for name in names if not name.startswith("changed_")}
        stamp = {
            name: case((differs, query.excluded[name]), else_=getattr(PostingFeature, name))
            for name in ("changed_in", "changed_at")
        }
        renewed = query.on_conflict_do_update(
            index_elements=["job_id"],
            set_=fresh | stamp,
            where=differs | (PostingFeature.made_from != query.excluded.made_from),
        ).returning(PostingFeature.job_id, PostingFeature.changed_in == THIS_TRANSACTION)
        return sorted(row[0] for row in self._session.execute(renewed) if row[1])

    def bury(self, job_ids: Sequence[uuid.UUID]) -> list[uuid.UUID]:
        """Leave tombstones for those of these postings that were open; returns them."""
        query = (
            update(PostingFeature)
            .where(PostingFeature.job_id.in_(job_ids), PostingFeature.open)
            .values(
                open=False, packed=b"", skills=b"", demands={}, made_from=0, changed_in=THIS_TRANSACTION,
                changed_at=func.clock_timestamp(),
            )
            .returning(PostingFeature.job_id)
            .execution_options(synchronize_session=False)
        )  # fmt: skip
        return sorted(self._session.scalars(query))

    def horizon(self) -> int:
        """All transactions before this one have ended: what they wrote is seen from now on."""
        return self._session.execute(select(HORIZON)).scalar_one()

    def count(self, version: str) -> int:
        """How many postings are open in this version."""
        query = select(func.count()).where(PostingFeature.open, PostingFeature.version == version)
        return self._session.execute(query).scalar_one()

    def changed(self, mark: int) -> Sequence[Row[tuple[uuid.UUID, bool]]]:
        """Postings written since a mark, and whether each is open."""
        query = select(PostingFeature.job_id, PostingFeature.open).where(PostingFeature.changed_in >= mark)
        return self._session.execute(query.order_by(PostingFeature.job_id)).all()

    def stream(self, version: str, mark: int) -> Iterator[Sequence[Row[tuple[uuid.UUID, bool, bytes, bytes, int]]]]:
        """What was written since a mark, in blocks: id, whether it is open in this version, packed, skills, stamp.

        From the beginning (0), only what is open.
        """
        counts = PostingFeature.open & (PostingFeature.version == version)
        query = select(
            PostingFeature.job_id, counts, PostingFeature.packed, PostingFeature.skills, PostingFeature.changed_in
        )
        query = query.where(PostingFeature.changed_in >= mark) if mark else query.where(counts)
        found = self._session.execute(query.execution_options(yield_per=BLOCK))
        yield from found.partitions()

    def values(self, keys: Sequence[int] | None) -> Iterator[tuple[int, bytes]]:
        """Stored values: those of these keys, or all."""
        query = select(PostingValue.key, PostingValue.value)
        if keys is not None:
            query = query.where(PostingValue.key.in_([_signed(key) for key in keys]))
        for key, value in self._session.execute(query.execution_options(yield_per=BLOCK)):
            yield key & 0xFFFF_FFFF_FFFF_FFFF, value.encode()

    def demands(self, job_ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, JsonObject]:
        """What those of these postings demand that are still open."""
        query = select(PostingFeature.job_id, PostingFeature.demands).join(Job, Job.id == PostingFeature.job_id)
        query = query.where(PostingFeature.job_id.in_(job_ids), PostingFeature.open)
        return {row[0]: row[1] for row in self._session.execute(query)}


def _signed(key: int) -> int:
    return key - (1 << 64) if key >= 1 << 63 else key
