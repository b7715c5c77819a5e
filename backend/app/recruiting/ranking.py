"""Making a ranking: one posting against all candidates of a desk, stored with what each score stands on."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.ml.text.folding import squeeze
from app.recruiting import judging, people, weights
from app.recruiting.agreement import compare
from app.recruiting.judging import Posting, Scored
from app.recruiting.models import Ranking, RankingRepeat, RankingRow
from app.recruiting.people import Known
from app.recruiting.ranking_store import Placed, RankingStore, ViewStore
from app.recruiting.repository import CandidateRepository
from app.recruiting.types import ViewKind

Say = Callable[[int, int | None, str], None]
MOVED = "The statistics of the postings have been renewed since, so scores may differ. Rank again to compare."


@dataclass(frozen=True, slots=True)
class Pool:
    """Who a ranking compares, in the order it was read."""

    versions: dict[uuid.UUID, int]
    scored: dict[uuid.UUID, Scored]
    open_people: list[uuid.UUID]


def make(session: Session, desk: User, ranking: Ranking, say: Say) -> None:
    """Score all candidates for the ranking's job and store the result; raises `JobNotFound`."""
    say(0, None, "Gathering the candidates")
    against = judging.posting(session, desk, ranking.job_id)
    CandidateRepository(session, desk.id).admit()
    ranking.weights = weights.of(session, desk.id, ranking.job_id)
    ids = CandidateRepository(session, desk.id).ids()
    versions = CandidateRepository(session, desk.id).versions(ids)
    pool = score_all(session, desk, ids, against, ranking.weights, say)
    rows = [_row(ranking, one, pool.versions[one], scored) for one, scored in pool.scored.items()]
    RankingStore(session, desk.id).put_rows(ranking, rows)
    ViewStore(session).note(pool.open_people, desk.id, ViewKind.ranked, ranking.job_id)
    ranking.ground, ranking.as_of = against.ground_version, against.as_of
    ranking.compared, ranking.finished_at = len(rows), now()
    ranking.seen = {str(candidate_id): number for candidate_id, number in versions.items()}
    ranking.pool = _pool_version(versions, against, ranking.weights)
    session.flush()


def score_all(
    session: Session,
    desk: User,
    ids: Sequence[uuid.UUID],
    against: Posting,
    shares: Mapping[str, int],
    say: Say,
) -> Pool:
    """Score candidates in the order of `ids`, a block at a time; those who avoid the company are not compared."""
    pool, done = Pool({}, {}, []), 0
    for block in people.in_blocks(session, desk.id, ids):
        shown = not_avoiding(block, against)
        for one, scored in zip(shown, judging.rank([one.facts for one in shown], against, shares), strict=True):
            _take(pool, one, scored)
        done += len(block)
        say(done, len(ids), f"Compared {done:,} candidates")
    return pool


def not_avoiding(block: Sequence[Known], against: Posting) -> list[Known]:
    """Without those who never want to be seen by the posting's company."""
    company = squeeze(against.item.company)
    return [one for one in block if company not in one.avoids]


def _take(pool: Pool, one: Known, scored: Scored) -> None:
    pool.versions[one.candidate.id], pool.scored[one.candidate.id] = one.version, scored
    if one.candidate.person_id is not None:
        pool.open_people.append(one.candidate.person_id)


def _row(ranking: Ranking, candidate_id: uuid.UUID, facts_version: int, scored: Scored) -> RankingRow:
    return RankingRow(
        ranking_id=ranking.id,
        candidate_id=candidate_id,
        facts_version=facts_version,
        tenths=scored.tenths,
        steps=scored.steps,
        eligibility=scored.eligibility,
        score_version=scored.score_version,
    )


def pool_now(session: Session, desk: User, against: Posting, ids: Sequence[uuid.UUID]) -> str:
    """Names everything that a ranking made now would stand on, whatever the order."""
    versions = CandidateRepository(session, desk.id).versions(ids)
    return _pool_version(versions, against, weights.of(session, desk.id, against.item.id))


def _pool_version(versions: Mapping[uuid.UUID, int], against: Posting, shares: Mapping[str, int]) -> str:
    parts = sorted(f"{candidate_id}:{number}" for candidate_id, number in versions.items())
    parts += [f"{slug}={share}" for slug, share in sorted(shares.items())]
    parts += [judging.judges(), against.detail.fingerprint, against.ground_version, against.as_of.isoformat()]
    return sha256("|".join(parts).encode()).hexdigest()[:32]


def pending(session: Session, desk: User, made: Ranking, ids: Sequence[uuid.UUID]) -> int:
    """How many candidates came or changed after a ranking."""
    present = CandidateRepository(session, desk.id).versions(ids)
    return sum(made.seen.get(str(candidate_id)) != number for candidate_id, number in present.items())


def of_ranking(session: Session, desk: User, made: Ranking) -> Posting:
    """The posting of a ranking on the ground the ranking stands on, as long as that is kept; raises `JobNotFound`."""
    return judging.posting(session, desk, made.job_id, (made.ground, made.as_of))


def repeat(session: Session, desk: User, ranking: Ranking, number: int, process: str) -> RankingRepeat:
    """Make a ranking again in another order and compare it with the stored one."""
    store = RankingStore(session, desk.id)
    stored = {placed.candidate_id: placed for placed in store.placed(ranking)}
    against = of_ranking(session, desk, ranking)
    pool = score_all(session, desk, another_order(list(stored), number), against, ranking.weights, _quiet)
    note = MOVED if (ranking.ground, ranking.as_of) != (against.ground_version, against.as_of) else None
    found = _compared(ranking.id, number, stored, pool)
    found.process, found.note, found.made_at = process, note, now()
    store.put_repeat(found)
    return found


def _compared(ranking_id: uuid.UUID, number: int, stored: Mapping[uuid.UUID, Placed], pool: Pool) -> RankingRepeat:
    both = [one for one, placed in stored.items() if pool.versions.get(one) == placed.facts_version]
    first = {one: (stored[one].tenths, stored[one].eligibility, stored[one].score_version) for one in both}
    again = {
        one: (pool.scored[one].tenths, pool.scored[one].eligibility, pool.scored[one].score_version) for one in both
    }
    outcome = compare(first, again, {one: (first[one][0], again[one][0]) for one in both})
    return RankingRepeat(
        ranking_id=ranking_id,
        number=number,
        compared=outcome.compared,
        identical=outcome.identical,
        correlation=outcome.correlation,
        largest_change=outcome.largest_change,
    )


def another_order(ids: Sequence[uuid.UUID], number: int) -> list[uuid.UUID]:
    """An order that differs with `number` and can be had again: by what a hash makes of both."""
    return sorted(ids, key=lambda one: sha256(one.bytes + number.to_bytes(2, "big")).digest())


def _quiet(_done: int, _total: int | None, _message: str) -> None:
    """Nobody follows."""


def in_order(placed: Sequence[Placed]) -> list[tuple[int, Placed]]:
    """Candidates with their ranks: those who may not take the job last, then by falling score.

    Equal candidates share a rank; who was sent first decides nothing, so a hash orders them.
    """
    ordered = sorted(placed, key=lambda one: (*_key(one), sha256(one.candidate_id.bytes).digest()))
    found: list[tuple[int, Placed]] = []
    for number, one in enumerate(ordered, 1):
        same = bool(found) and _key(found[-1][1]) == _key(one)
        found.append((found[-1][0] if same else number, one))
    return found


def _key(placed: Placed) -> tuple[bool, int]:
    return (placed.eligibility.value == "ineligible", -placed.tenths)
