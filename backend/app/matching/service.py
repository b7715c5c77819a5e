"""Matches: reading, marking, supposing, and asking for a new scoring."""

import uuid
from collections.abc import Iterator, Mapping, Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.etag import Precondition
from app.jobs import service as jobs
from app.jobs.schemas import JobItem
from app.matching.arranging import arrange_jobs
from app.matching.checklist import checklist
from app.matching.columns import posting_table
from app.matching.corpus import keeping
from app.matching.corpus.statistics import Ground
from app.matching.detail import PostingDetail
from app.matching.errors import MatchNotFound, NothingToMatch
from app.matching.explaining import explain, judge, scored, tenths_of
from app.matching.facts import Person, details, person
from app.matching.following.history import telling
from app.matching.following.requests import request_refresh as request_refresh
from app.matching.loaded import factors
from app.matching.models import Match
from app.matching.next_actions import next_actions
from app.matching.paging import Listed
from app.matching.pairs import Pairs
from app.matching.people import PersonTable
from app.matching.person import ProfileFacts
from app.matching.presenting import match_out
from app.matching.repository import MatchRepository
from app.matching.schemas import MatchDetailOut, MatchOut, ScoreOut, WhatIfOut
from app.matching.scoring import Weighed, score
from app.matching.snapshot import profile_facts
from app.matching.storing import Scored
from app.matching.types import Status, band_of, speaks_for
from app.matching.version import judges_version, score_version
from app.matching.weights import Weights
from app.matching.what_if import Change, supposed


def read(session: Session, actor: User, match_id: uuid.UUID) -> MatchDetailOut:
    """A match of this person, point by point; raises `MatchNotFound`."""
    return _in_detail(session, actor, get(session, actor, match_id))


def get(session: Session, actor: User, match_id: uuid.UUID) -> Match:
    """The row of a match of this person; raises `MatchNotFound`."""
    match = MatchRepository(session, actor.id).get(match_id)
    if match is None:
        raise MatchNotFound
    return match


def of_job(session: Session, actor: User, job_id: uuid.UUID) -> MatchDetailOut:
    """The match with any posting the person may see, scored and stored where it was not."""
    repository = MatchRepository(session, actor.id)
    if job_id not in repository.of_jobs([job_id]):
        repository.store(list(_scored(session, actor, [job_id])), now())
        repository.arrange()
    stored = repository.of_jobs([job_id])
    if job_id not in stored:
        raise MatchNotFound
    return _in_detail(session, actor, stored[job_id])


def mark(session: Session, actor: User, match_id: uuid.UUID, status: Status, precondition: Precondition) -> MatchOut:
    """Say what one does about a match; it is then kept for ever."""
    match = get(session, actor, match_id)
    session.refresh(match, with_for_update=True)
    precondition.check(match.version)
    _say(match, status)
    arrange_jobs(session, [match.job_id])
    return _one(session, actor, match)


def mark_jobs(session: Session, actor: User, wanted: Mapping[uuid.UUID, Status]) -> None:
    """Say what one does about postings; their matches are scored where they were not.

    Without a profile, or where a posting can't be seen any more, there is no match and nothing happens.
    """
    repository = MatchRepository(session, actor.id)
    known = repository.of_jobs(list(wanted))
    if unknown := [job_id for job_id in wanted if job_id not in known]:
        repository.store(list(_scored(session, actor, unknown)), now())
    for match in repository.locked_of_jobs(list(wanted)):
        if match.status is not wanted[match.job_id]:
            _say(match, wanted[match.job_id])
    arrange_jobs(session, list(wanted), among=[actor.id])


def unmark_jobs(session: Session, actor: User, job_ids: Sequence[uuid.UUID], status: Status) -> None:
    """Take back what was said of postings, where it still is this status."""
    for match in MatchRepository(session, actor.id).locked_of_jobs(job_ids):
        if match.status is status:
            _say(match, Status.new)
    arrange_jobs(session, job_ids, among=[actor.id])


def _say(match: Match, status: Status) -> None:
    match.liked = speaks_for(status, match.liked)
    match.status, match.touched_at = status, now()
    match.version += 1


def scores(session: Session, actor: User, job_ids: Sequence[uuid.UUID]) -> list[ScoreOut]:
    """The scores of any postings the person may see, in the order asked; without a profile there are none."""
    found = {scored.job_id: scored for scored in _scored(session, actor, list(dict.fromkeys(job_ids)))}
    return [_score_out(found[job_id]) for job_id in dict.fromkeys(job_ids) if job_id in found]


def what_if(session: Session, actor: User, match_id: uuid.UUID, change: Change) -> WhatIfOut:
    """The score of a match before and after a supposed change of the profile."""
    match, who = get(session, actor, match_id), _person(session, actor)
    posting = _detail(session, match, keeping.of_person(session, actor.id))
    after = profile_facts(supposed(who.snapshot, change, posting.row.pay_currency))
    score_before, score_after = (tenths_of(facts, posting, who.weights) / 10 for facts in (who.facts, after))
    return WhatIfOut(
        score_before=score_before,
        score_after=score_after,
        band_before=band_of(score_before),
        band_after=band_of(score_after),
        eligibility_before=judge(who.facts, posting).state,
        eligibility_after=judge(after, posting).state,
    )


def rank(
    session: Session, job_id: uuid.UUID, people: Sequence[ProfileFacts], weights: Weights
) -> tuple[PostingDetail, Weighed, Ground] | None:
    """The scores of many people for one posting, in the order given, today; null where the posting is gone.

    The caller has been allowed to see the posting and the people. Explanations are made of the ones that are looked at:
    `explaining.explain(person, posting, weights)`.
    """
    ground = keeping.current(session)
    posting = dict(details(session, [job_id], ground)).get(job_id)
    if posting is None:
        return None
    pairs = Pairs(PersonTable(tuple(people)), posting.table)
    return posting, score(factors(), pairs, weights.of_factors), ground


def present(
    session: Session,
    actor: User,
    matches: Sequence[Match | Listed],
    items: Mapping[uuid.UUID, JobItem] | None = None,
) -> list[MatchOut]:
    """Matches with their reasons, computed now from what is known of person and postings.

    `items` are the postings' list items where they are known; those the person may not see are left out.
    """
    who = person(session, actor.id)
    if who is None or not matches:
        return []
    ground = keeping.of_person(session, actor.id)
    job_ids = [match.job_id for match in matches]
    items = jobs.summaries(session, job_ids, actor) if items is None else items
    known = dict(details(session, job_ids, ground))
    moved = telling.moved(session, actor.id, [match.id for match in matches])
    told = _told(who, known, ground)
    return [
        match_out(
            match,
            items[match.job_id],
            explain(who.facts, posting, who.weights, told[match.job_id]),
            _version(who, posting, ground),
            moved.get(match.id),
        )
        for match in matches
        if (posting := known.get(match.job_id)) and match.job_id in items
    ]


def _told(
    who: Person, postings: Mapping[uuid.UUID, PostingDetail], ground: Ground
) -> dict[uuid.UUID, tuple[int, list[int]]]:
    """The score of each posting and the steps it is made of: many at once cost little more than one."""
    table = posting_table([posting.row for posting in postings.values()], ground.corpus, ground.as_of)
    weighed = scored(who.facts, table, who.weights)
    return {job_id: weighed.at(row) for row, job_id in enumerate(postings)}


def _one(session: Session, actor: User, match: Match) -> MatchOut:
    presented = present(session, actor, [match])
    if not presented:
        raise MatchNotFound
    return presented[0]


def _in_detail(session: Session, actor: User, match: Match) -> MatchDetailOut:
    """A match with the posting's demands one by one, and what the person can do about them."""
    presented, who = _one(session, actor, match), _person(session, actor)
    posting = _detail(session, match, keeping.of_person(session, actor.id))
    asked = checklist(who.facts, posting)
    actions = next_actions(who, posting, judge(who.facts, posting), asked)
    history = telling.history(session, actor.id, match)
    return MatchDetailOut(**dict(presented), requirements=asked, next_actions=actions, history=history)


def _scored(session: Session, actor: User, job_ids: Sequence[uuid.UUID]) -> Iterator[Scored]:
    """Score postings on request; those the person may not see are left out."""
    who = person(session, actor.id)
    if who is None:
        return
    ground = keeping.of_person(session, actor.id)
    visible = jobs.summaries(session, job_ids, actor)
    known = dict(details(session, [job_id for job_id in job_ids if job_id in visible], ground))
    told = _told(who, known, ground)
    for job_id, posting in known.items():
        state, (tenths, steps) = judge(who.facts, posting).state, told[job_id]
        version = _version(who, posting, ground)
        # Looked at: it stays until the next scoring, unless the person does something about it.
        yield Scored(job_id, tenths, state, version, steps, judges_version(), posting.fingerprint, best=False)


def _version(who: Person, posting: PostingDetail, ground: Ground) -> str:
    return score_version(who.facts, who.weights, posting.fingerprint, ground)


def _score_out(scored: Scored) -> ScoreOut:
    points = scored.tenths / 10
    return ScoreOut(job_id=scored.job_id, score=points, band=band_of(points), eligibility=scored.eligibility)


def _person(session: Session, actor: User) -> Person:
    who = person(session, actor.id)
    if who is None:
        raise NothingToMatch
    return who


def _detail(session: Session, match: Match, ground: Ground) -> PostingDetail:
    known = dict(details(session, [match.job_id], ground))
    if match.job_id not in known:
        raise MatchNotFound
    return known[match.job_id]
