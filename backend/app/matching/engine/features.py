"""Making the features of postings, and knowing which are stale."""

import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field

from sqlalchemy.orm import Session

from app.core.types import JsonObject
from app.jobs import service as jobs
from app.jobs.types import JobFacts, JobStatus
from app.matching.columns import posting_table
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.detail import posting_detail
from app.matching.engine.layout import Packed, pack, version_of
from app.matching.engine.storing import Feature, FeatureRepository
from app.matching.engine.values import key_of
from app.ml.text.folding import squeeze

BATCH = 500
SAID = "Reading what postings ask for"
OpenSession = Callable[[], AbstractContextManager[Session]]
Say = Callable[[int, int | None, str], None]


@dataclass(frozen=True, slots=True)
class Renewed:
    """Postings whose features are other than before, and those that closed or are gone."""

    changed: list[uuid.UUID] = field(default_factory=list)
    gone: list[uuid.UUID] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Changes:
    """The same since a mark; ask with the new `mark` next time. A few may come twice, none is missed."""

    mark: int
    changed: list[uuid.UUID]
    gone: list[uuid.UUID]


def company_key(company: str) -> int:
    """What stands for a company where people exclude it by name, 64 bits."""
    return key_of("company", squeeze(company).encode())


def renew(session: Session, job_ids: Sequence[uuid.UUID], ground: Ground | None = None) -> Renewed:
    """Make the features of these postings anew (at most some hundreds at once); what is as it was is not written.

    Holds off others that renew until the transaction ends, so that what was read last is written last.
    """
    ground = ground or keeping.current(session)
    repository = FeatureRepository(session)
    repository.lock()
    made_from = repository.states(job_ids)
    facts = jobs.facts_of(session, job_ids)
    open_ids = (job_id for job_id, posting in sorted(facts.items()) if posting.status is JobStatus.open)
    known = [facts[job_id] for job_id in open_ids if job_id in made_from]
    packed = _packed(known, ground)
    repository.learn(packed.values)
    changed = repository.write(list(_features(known, packed, made_from, version_of(ground.corpus))))
    there = {posting.row.id for posting in known}
    gone = repository.bury([job_id for job_id in job_ids if job_id not in there])
    return Renewed(changed, gone)


def stale(session: Session, limit: int, ground: Ground | None = None) -> list[uuid.UUID]:
    """Postings whose features are missing, older than they, or of an older form; those that closed or are gone."""
    ground = ground or keeping.current(session)
    return FeatureRepository(session).stale(version_of(ground.corpus), limit)


def catch_up(open_session: OpenSession, say: Say = lambda *_: None, *, thorough: bool = False) -> Renewed:
    """Renew, batch by batch in transactions of their own, until nothing is stale; a broken run is just run again.

    Looks at all postings where they are in another form or `thorough` is asked for, else only at what was noted as
    changed, which costs nothing where nothing was.
    """
    total = Renewed()
    with open_session() as session:
        version = version_of(keeping.current(session).corpus)
        known = FeatureRepository(session).is_complete(version)
    if thorough or not known:
        _all(open_session, total, say)
        with open_session() as session:
            FeatureRepository(session).complete(version)
    while _some_changed(open_session, total):
        say(len(total.changed), None, SAID)
    return total


def _all(open_session: OpenSession, total: Renewed, say: Say) -> None:
    while batch := _next(open_session):
        for start in range(0, len(batch), BATCH):
            with open_session() as session:
                _add(total, renew(session, batch[start : start + BATCH]))
            say(len(total.changed), None, SAID)


def _some_changed(open_session: OpenSession, total: Renewed) -> bool:
    with open_session() as session:
        repository = FeatureRepository(session)
        repository.lock()
        job_ids = repository.take_changed(BATCH)
        if job_ids:
            _add(total, renew(session, job_ids))
    return len(job_ids) == BATCH


def _add(total: Renewed, found: Renewed) -> None:
    total.changed.extend(found.changed)
    total.gone.extend(found.gone)


def changed_since(session: Session, mark: int) -> Changes:
    """What was written since a mark (0: all there is, without what is gone)."""
    repository = FeatureRepository(session)
    through = repository.horizon()
    rows = repository.changed(mark)
    changed, gone = [row[0] for row in rows if row[1]], [row[0] for row in rows if not row[1] and mark]
    return Changes(through, changed, gone)


def _next(open_session: OpenSession) -> list[uuid.UUID]:
    # Finding out what is stale takes a look at all postings: not for every batch.
    with open_session() as session:
        return stale(session, BATCH * 100)


def _packed(known: Sequence[JobFacts], ground: Ground) -> Packed:
    rows = [posting.row for posting in known]
    about = [
        (
            row.private_to.int if row.private_to else 0,
            company_key(row.company),
            posting_detail(posting, ground.corpus, ground.as_of).fingerprint,
        )
        for row, posting in zip(rows, known, strict=True)
    ]
    return pack(posting_table(rows, ground.corpus, ground.as_of), about)


def _features(
    known: Sequence[JobFacts], packed: Packed, made_from: dict[uuid.UUID, int], version: str
) -> Iterator[Feature]:
    for number, posting in enumerate(known):
        record = packed.records[number]
        yield Feature(
            job_id=posting.row.id,
            private_to=posting.row.private_to,
            version=version,
            made_from=made_from[posting.row.id],
            packed=record.tobytes(),
            skills=packed.skills[number],
            fingerprint=f"{int(record['fingerprint']):016x}",
            demands=_demands(posting),
        )


def _demands(posting: JobFacts) -> JsonObject:
    """What the gate needs to know of a posting."""
    found = posting.facts.get("demands")
    return found if isinstance(found, dict) else {}
