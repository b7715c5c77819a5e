"""What scores are compared on: the UTC day, and what the open postings are like, counted and learnt once a day."""

import uuid
from datetime import date, timedelta
from hashlib import sha256

from sqlalchemy.orm import Session

from app.core.clock import today
from app.jobs import service as jobs
from app.matching.corpus.rarity import Rarity
from app.matching.corpus.statistics import Corpus, Ground
from app.matching.corpus.storing import CorpusRepository
from app.matching.repository import MatchRepository
from app.ml.closeness.basis import Basis
from app.ml.closeness.learning import fit
from app.ml.closeness.shipped import shipped

# A young instance grows within the day; counts of so different a stock would mislead until midnight.
GROWN = 1.5
KEEP = timedelta(days=14)
# Fewer postings give a poorer basis than the one that ships; more than these teach it nothing new.
LEAST_TEXTS, MOST_TEXTS = 2_000, 20_000


def current(session: Session) -> Ground:
    """Today's ground; counts anew where the last count is of another day or of a much smaller stock.

    Vectors keep their basis: only `renew` learns one, which takes seconds.
    """
    repository, day = CorpusRepository(session), today()
    latest = repository.latest()
    if latest and latest.counted_on == day and _still_fits(latest.postings, repository.open_postings()):
        return Ground(day, repository.get(latest.version) or Corpus())
    return _counted(session, day, repository.basis_of(latest) if latest else shipped())


def renew(session: Session) -> Ground:
    """Count anew and learn a basis from the postings of now; the same postings give the same ground."""
    return _counted(session, today(), _learnt(session))


def due(session: Session) -> bool:
    """Whether the stock has grown so much that its basis is one of another stock."""
    repository = CorpusRepository(session)
    latest = repository.latest()
    learnt = repository.learnt_with(latest) if latest else None
    if learnt is None:
        return jobs.has_terms(session, LEAST_TEXTS)
    return learnt < MOST_TEXTS and not _still_fits(learnt, repository.open_postings())


def of_person(session: Session, user_id: uuid.UUID) -> Ground:
    """The ground the person's matches were last scored on, so that what is shown agrees with how it is sorted."""
    scoring = MatchRepository(session, user_id).scoring()
    kept = at(session, scoring.rarity_version, scoring.as_of) if scoring else None
    return kept or current(session)


def at(session: Session, version: str, as_of: date) -> Ground | None:
    """The ground of an earlier scoring; null where its statistics are no longer kept."""
    kept = CorpusRepository(session).get(version)
    return Ground(as_of, kept) if kept else None


def _counted(session: Session, day: date, basis: Basis) -> Ground:
    repository = CorpusRepository(session)
    corpus = Corpus(Rarity(repository.open_postings(), jobs.skill_demand(session)), basis)
    repository.add(corpus, day)
    repository.forget_before(day - KEEP)
    return Ground(day, corpus)


def _learnt(session: Session) -> Basis:
    """The basis of the postings of now, learnt unless it was learnt from the very same texts before."""
    # In one order, whichever order they came in; a text that stands on several boards counts once.
    texts = sorted(set(jobs.open_terms(session, MOST_TEXTS)))
    if len(texts) < LEAST_TEXTS:
        return shipped()
    repository, name = CorpusRepository(session), sha256(b"".join(texts)).hexdigest()[:32]
    known = repository.learnt_from(name)
    if known is not None:
        return known
    basis = fit(texts)
    if not len(basis.numbers):
        return shipped()
    repository.add_basis(basis, name, repository.open_postings())
    return basis


def _still_fits(counted: int, postings: int) -> bool:
    low, high = sorted((counted, postings))
    return high <= low * GROWN or high == low
