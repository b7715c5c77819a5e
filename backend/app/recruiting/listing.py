"""The ranked list of a job: the last ranking, or one made on request where the candidates are few."""

import uuid
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.ids import new_id
from app.core.pagination import PageParams, Total, bad_cursor, encode_cursor
from app.recruiting import decisions, judging, people, ranking, weights
from app.recruiting.decisions import Standing
from app.recruiting.judging import Posting
from app.recruiting.models import Ranking
from app.recruiting.ranking_store import Placed, RankingStore
from app.recruiting.repository import CandidateRepository
from app.recruiting.schemas import RankedItem, RankedPage
from app.recruiting.showing import ranked_items
from app.recruiting.types import Decision

# So many are ranked while one waits; more are ranked in the background.
FEW = 100
Ordered = Sequence[tuple[int, Placed]]


def listing(
    session: Session, desk: User, job_id: uuid.UUID, page: PageParams, wanted: Sequence[Decision]
) -> RankedPage:
    """One page of the ranking of a job; raises `JobNotFound`."""
    against = judging.posting(session, desk, job_id)
    CandidateRepository(session, desk.id).admit()
    ids = CandidateRepository(session, desk.id).ids()
    made, start = _position(session, desk, job_id, page) if page.cursor else (None, 0)
    made = made or _present(session, desk, against, ids)
    stand = decisions.standing(session, desk.id, job_id)
    if made is None:
        return _nothing(stand, len(ids))
    against = ranking.of_ranking(session, desk, made)
    placed = RankingStore(session, desk.id).placed(made)
    chosen = _wanted(ranking.in_order(placed), stand, wanted)
    shown = chosen[start : start + page.limit]
    more = start + page.limit < len(chosen)
    return RankedPage(
        items=items(session, desk, against, made, shown, stand),
        next_cursor=encode_cursor({"ranking": str(made.id), "offset": start + page.limit}) if more else None,
        total=Total.of(len(chosen)),
        ranking_id=made.id,
        ranked_at=made.finished_at,
        compared=len(placed),
        pending=ranking.pending(session, desk, made, ids),
        blind=stand.blind,
        reason=None if placed else "no_candidates",
    )


def _nothing(stand: Standing, candidates: int) -> RankedPage:
    return RankedPage(
        items=[],
        next_cursor=None,
        total=Total.of(0),
        ranking_id=None,
        ranked_at=None,
        compared=0,
        pending=candidates,
        blind=stand.blind,
        reason="not_ranked",
    )


def _position(session: Session, desk: User, job_id: uuid.UUID, page: PageParams) -> tuple[Ranking, int]:
    """Which ranking the cursor is of, and where in it; a newer one must not mix up the pages."""
    position = page.after() or {}
    offset = position.get("offset")
    try:
        found = RankingStore(session, desk.id).get(uuid.UUID(str(position.get("ranking"))))
    except ValueError:
        raise bad_cursor() from None
    if found is None or found.job_id != job_id or type(offset) is not int or offset < 0:
        raise bad_cursor()
    return found, offset


def _present(session: Session, desk: User, against: Posting, ids: Sequence[uuid.UUID]) -> Ranking | None:
    """The ranking to show; made anew where the candidates are few and something in it has changed."""
    latest = RankingStore(session, desk.id).latest(against.item.id)
    if len(ids) > FEW or (latest is not None and latest.pool == ranking.pool_now(session, desk, against, ids)):
        return latest
    made = Ranking(id=new_id(), desk_id=desk.id, job_id=against.item.id, created_at=now(), weights={})
    RankingStore(session, desk.id).add(made)
    ranking.make(session, desk, made, _quiet)
    return made


def _quiet(_done: int, _total: int | None, _message: str) -> None:
    """Nobody follows."""


def _wanted(placed: Ordered, stand: Standing, wanted: Sequence[Decision]) -> list[tuple[int, Placed]]:
    if not wanted:
        return list(placed)
    chosen = {one for one, entry in stand.decisions.items() if Decision(entry.action.value) in wanted}
    return [(rank, one) for rank, one in placed if one.candidate_id in chosen]


def shown_on(session: Session, desk: User, job_id: uuid.UUID) -> tuple[Posting, dict[str, int], Ordered]:
    """The posting, weights and order of the shown ranking; the present ones and no order where there is none.

    Raises `JobNotFound`.
    """
    against = judging.posting(session, desk, job_id)
    made = _present(session, desk, against, CandidateRepository(session, desk.id).ids())
    if made is None:
        return against, weights.of(session, desk.id, job_id), ()
    order = ranking.in_order(RankingStore(session, desk.id).placed(made))
    return ranking.of_ranking(session, desk, made), made.weights, order


def items(
    session: Session, desk: User, against: Posting, made: Ranking, shown: Ordered, stand: Standing
) -> list[RankedItem]:
    """Candidates of a ranking with their reasons; those who went meanwhile are left out."""
    ranks = {placed.candidate_id: rank for rank, placed in shown}
    return [
        item
        for block in people.in_blocks(session, desk.id, list(ranks))
        for item in ranked_items(block, ranks, against, made.weights, stand)
    ]
