"""Queries over the statistics of the corpus."""

import zlib
from datetime import date

from sqlalchemy import delete, func, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.orm import Session, defer

from app.jobs.models import Job
from app.jobs.types import JobStatus
from app.matching.corpus.models import CorpusBasis, CorpusCount
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus
from app.matching.models import Scoring
from app.ml.closeness.basis import Basis
from app.ml.closeness.shipped import shipped

# What a version names never changes: a process reads it once. Few are in use at a time.
_MOST_REMEMBERED = 4
_remembered: dict[str, Corpus] = {}


class CorpusRepository:
    """The statistics that were kept."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, version: str) -> Corpus | None:
        """The statistics of a version; null where they are no longer kept."""
        if version not in _remembered:
            counted = self._session.get(CorpusCount, version)
            if counted is None:
                return None
            _remember(Corpus(Rarity(counted.postings, counted.demand), self._basis(counted.basis_version)))
        return _remembered[version]

    def latest(self) -> CorpusCount | None:
        """The newest count."""
        query = select(CorpusCount).options(defer(CorpusCount.demand)).order_by(CorpusCount.counted_at.desc())
        return self._session.scalar(query.limit(1))

    def add(self, corpus: Corpus, counted_on: date) -> None:
        """Keep statistics; the same ones are kept once."""
        own = None if corpus.basis.version == shipped().version else corpus.basis.version
        values = {
            "version": corpus.version,
            "counted_on": counted_on,
            "postings": corpus.rarity.postings,
            "demand": dict(corpus.rarity.demand),
            "basis_version": own,
        }
        again = {"counted_on": counted_on, "counted_at": func.now()}
        query = insert(CorpusCount).values(**values)
        self._session.execute(query.on_conflict_do_update(index_elements=["version"], set_=again))

    def forget_before(self, day: date) -> None:
        """Drop old statistics that no scoring stands on any more, and the bases that were theirs alone."""
        in_use = select(Scoring.rarity_version)
        old = (CorpusCount.counted_on < day) & CorpusCount.version.not_in(in_use)
        self._session.execute(delete(CorpusCount).where(old))
        needed = select(CorpusCount.basis_version).where(CorpusCount.basis_version.is_not(None))
        self._session.execute(delete(CorpusBasis).where(CorpusBasis.version.not_in(needed)))

    def learnt_from(self, texts: str) -> Basis | None:
        """The basis that was learnt from exactly these texts."""
        query = select(CorpusBasis.version).where(CorpusBasis.learnt_from == texts).limit(1)
        version = self._session.scalar(query)
        return self._basis(version) if version else None

    def add_basis(self, basis: Basis, learnt_from: str, postings: int) -> None:
        """Keep a basis; the same one is kept once."""
        content = zlib.compress(basis.to_bytes(), level=6)
        values = {"version": basis.version, "learnt_from": learnt_from, "postings": postings, "content": content}
        again = {"learnt_from": learnt_from, "postings": postings}
        query = insert(CorpusBasis).values(**values)
        self._session.execute(query.on_conflict_do_update(index_elements=["version"], set_=again))

    def basis_of(self, counted: CorpusCount) -> Basis:
        """The basis of a count."""
        return self._basis(counted.basis_version)

    def learnt_with(self, counted: CorpusCount) -> int | None:
        """How many postings were open when the basis of a count was learnt; null where it is the shipped one."""
        return self._session.scalar(select(CorpusBasis.postings).where(CorpusBasis.version == counted.basis_version))

    def open_postings(self) -> int:
        """How many common postings are open."""
        query = select(func.count()).select_from(Job).where(Job.status == JobStatus.open, Job.private_to.is_(None))
        return self._session.scalar(query) or 0

    def _basis(self, version: str | None) -> Basis:
        known = next((corpus.basis for corpus in _remembered.values() if corpus.basis.version == version), None)
        if version is None or known is not None:
            return known or shipped()
        learnt = self._session.get_one(CorpusBasis, version)
        return Basis.from_bytes(zlib.decompress(learnt.content))


def _remember(corpus: Corpus) -> None:
    while len(_remembered) >= _MOST_REMEMBERED:
        _remembered.pop(next(iter(_remembered)), None)
    _remembered[corpus.version] = corpus
