"""Rankings as a desk asks for them: starting, following, their agreement, and the adverse-impact summary."""

import uuid
from collections.abc import Sequence
from typing import Literal

from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.service import enqueue
from app.background.types import State
from app.core.clock import now
from app.core.ids import new_id
from app.core.pagination import Page, PageParams, count_up_to, encode_cursor
from app.recruiting import decisions, judging, ranking
from app.recruiting.errors import RankingNotFound
from app.recruiting.impact import NOTE, impact
from app.recruiting.models import Ranking, RankingRepeat
from app.recruiting.paging import after_id
from app.recruiting.payloads import RANK, REPEAT, RankingPayload, RepeatPayload
from app.recruiting.ranking_schemas import AgreementOut, ImpactOut, RankIn, RankingOut, RepeatOut
from app.recruiting.ranking_store import RankingStore
from app.recruiting.repository import CandidateRepository
from app.recruiting.sealing import labels_of
from app.recruiting.types import Action, SelectedBy


def start(session: Session, desk: User, wanted: RankIn) -> TaskRun:
    """Start ranking all candidates for a job; raises `JobNotFound`. One that waits or runs serves all who ask."""
    judging.posting(session, desk, wanted.job_id)
    made = Ranking(
        id=new_id(),
        desk_id=desk.id,
        job_id=wanted.job_id,
        repeats=wanted.repeats,
        created_at=now(),
        weights={},
        seen={},
    )
    RankingStore(session, desk.id).add(made)
    run = enqueue(session, RANK, RankingPayload(ranking_id=made.id), user_id=desk.id)
    made.run_id = run.id
    session.flush()
    return run


def start_repeats(session: Session, made: Ranking) -> None:
    """Have a ranking made again as often as was asked for, each time by a run of its own, wherever a worker is free."""
    for number in range(1, made.repeats + 1):
        payload = RepeatPayload(ranking_id=made.id, number=number)
        enqueue(session, REPEAT, payload, user_id=made.desk_id, dedupe_key=f"{made.id}:{number}")


def get(session: Session, desk: User, ranking_id: uuid.UUID) -> Ranking:
    """A ranking of this desk; raises `RankingNotFound`."""
    made = RankingStore(session, desk.id).get(ranking_id)
    if made is None:
        raise RankingNotFound
    return made


def read(session: Session, desk: User, ranking_id: uuid.UUID) -> RankingOut:
    """A ranking with the agreement of its repeats; raises `RankingNotFound`."""
    return _shown(session, desk, get(session, desk, ranking_id))


def listing(session: Session, desk: User, page: PageParams, job_id: uuid.UUID | None) -> Page[RankingOut]:
    """A desk's rankings, the newest first."""
    query = RankingStore(session, desk.id).listing(job_id)
    total = count_up_to(session, query)
    query = query.where(Ranking.id < after_id(page)) if page.cursor else query
    found = session.scalars(query.limit(page.limit + 1)).all()
    shown = found[: page.limit]
    cursor = encode_cursor({"id": str(shown[-1].id)}) if len(found) > page.limit else None
    return Page(items=[_shown(session, desk, made) for made in shown], next_cursor=cursor, total=total)


def _shown(session: Session, desk: User, made: Ranking) -> RankingOut:
    return RankingOut(
        id=made.id,
        job_id=made.job_id,
        state=_state(session, made),
        task_id=made.run_id,
        compared=made.compared,
        weights=made.weights,
        created_at=made.created_at,
        finished_at=made.finished_at,
        agreement=_agreement(made.repeats, RankingStore(session, desk.id).repeats(made.id)),
    )


def _state(session: Session, made: Ranking) -> Literal["queued", "running", "failed", "finished"]:
    if made.finished_at is not None:
        return "finished"
    run = session.get(TaskRun, made.run_id) if made.run_id else None
    if run is not None and run.state is State.running:
        return "running"
    return "queued" if run is not None and run.state is State.queued else "failed"


def _agreement(asked: int, repeats: Sequence[RankingRepeat]) -> AgreementOut:
    correlations = [one.correlation for one in repeats if one.correlation is not None]
    return AgreementOut(
        asked=asked,
        made=len(repeats),
        identical=all(one.identical for one in repeats) if repeats else None,
        correlation=min(correlations, default=None),
        processes=len({one.process for one in repeats}),
        repeats=[_repeat(one) for one in repeats],
    )


def _repeat(one: RankingRepeat) -> RepeatOut:
    return RepeatOut(
        number=one.number,
        process=one.process,
        compared=one.compared,
        identical=one.identical,
        correlation=one.correlation,
        largest_change=one.largest_change / 10,
        note=one.note,
        made_at=one.made_at,
    )


def impact_of(session: Session, desk: User, job_id: uuid.UUID, by: SelectedBy, k: int) -> ImpactOut:
    """Selection rates by recorded group, of the candidates in the last ranking; raises `JobNotFound`."""
    judging.posting(session, desk, job_id)
    rankings = RankingStore(session, desk.id)
    latest = rankings.latest(job_id)
    ordered = ranking.in_order(rankings.placed(latest)) if latest else []
    everyone = {placed.candidate_id for _, placed in ordered}
    if by is SelectedBy.top_k:
        selected = {placed.candidate_id for _, placed in ordered[:k]}
    else:
        selected = everyone & _chosen(session, desk, job_id)
    kept = CandidateRepository(session, desk.id).groups(everyone)
    labels = {candidate_id: labels_of(groups) for candidate_id, groups in kept.items()}
    return ImpactOut(
        job_id=job_id,
        selected_by=by,
        k=k if by is SelectedBy.top_k else None,
        candidates=len(everyone),
        selected=len(selected),
        dimensions=impact(labels, everyone, selected),
        note=NOTE,
    )


def _chosen(session: Session, desk: User, job_id: uuid.UUID) -> set[uuid.UUID]:
    stand = decisions.standing(session, desk.id, job_id)
    return {one for one, entry in stand.decisions.items() if entry.action in {Action.shortlist, Action.interview}}
