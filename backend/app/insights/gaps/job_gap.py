"""What stands between a person and one posting, point by point of the match's own checklist."""

import uuid
from collections import Counter
from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.auth.models import User
from app.insights.gaps.lacking import Lacking, demanded_of, lacking
from app.insights.gaps.schemas import JobGapItem, JobGapOut
from app.insights.gaps.telling import change_out, effort_for
from app.insights.gaps.types import GapKind
from app.matching import service as matching
from app.matching.corpus import keeping
from app.matching.detail import PostingDetail
from app.matching.errors import MatchNotFound, NothingToMatch
from app.matching.facts import Person, details, person
from app.matching.gaining import suppose
from app.matching.judging import judge
from app.matching.schemas import AnsweredRequirement
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility, band_of
from app.matching.what_if import Change, supposed
from app.matching.wording import words_about


def of_job(session: Session, actor: User, job_id: uuid.UUID) -> JobGapOut:
    """The gaps of one posting; raises `MatchNotFound`, `NothingToMatch`."""
    who = person(session, actor.id)
    if who is None:
        raise NothingToMatch
    match = matching.of_job(session, actor, job_id)
    posting = dict(details(session, [job_id], keeping.of_person(session, actor.id))).get(job_id)
    if posting is None:
        raise MatchNotFound
    missing = lacking(who.facts, posting.table, [posting])
    every = Change(
        add_skills=[name for one in missing for name in one.change.add_skills],
        add_languages=[name for one in missing for name in one.change.add_languages],
    )
    rises = suppose(who, posting.table, [*(one.change for one in missing), every])
    items = [
        _item(who, posting, one, int(gain), match.requirements)
        for one, gain in zip(missing, rises.rises[:-1, 0].tolist(), strict=True)
    ]
    with_all = int(rises.after[-1, 0]) / 10
    return JobGapOut(
        match_id=match.id,
        job=match.job,
        score=match.score,
        band=match.band,
        eligibility=match.eligibility.state,
        score_with_all=with_all,
        band_with_all=band_of(with_all),
        states=dict(Counter(row.state for row in match.requirements)),
        items=sorted(items, key=lambda item: (-item.opens, -item.gain, item.id)),
        words=_words(items, with_all),
    )


def _item(
    who: Person, posting: PostingDetail, one: Lacking, gain: int, asked: Sequence[AnsweredRequirement]
) -> JobGapItem:
    effort, near = effort_for(who.facts, one)
    quote = _quote(who, posting, one)
    row = next((row for row in asked if any(skill.id == one.id for skill in row.skills)), None)
    row = row or next((row for row in asked if row.job_quote == quote), None)
    return JobGapItem(
        id=one.id,
        name=one.name,
        kind=one.kind,
        importance=one.importance,
        state="partly" if who.facts.holding(one.id).level > 0 else "missing",
        detail=row.detail if row else f"Your profile does not show {one.name}.",
        quote=quote,
        change=change_out(one.change),
        gain=gain / 10,
        opens=_opens(who, posting, one.change),
        effort=effort,
        near=near,
    )


def _quote(who: Person, posting: PostingDetail, one: Lacking) -> str:
    if one.kind is GapKind.skill:
        return next(iter(words_about(posting, [one.id])), one.name)
    demanded = {other.id: quote for other, quote in demanded_of(who.facts, posting)}
    return demanded.get(one.id) or next(iter(words_about(posting, [one.id])), one.name)


def _opens(who: Person, posting: PostingDetail, change: Change) -> bool:
    if not change.touches_demands:
        return False
    after = profile_facts(supposed(who.snapshot, change, None))
    before, then = (judge(facts, posting.demands, posting.as_of).state for facts in (who.facts, after))
    return before is not Eligibility.eligible and then is Eligibility.eligible


def _words(items: Sequence[JobGapItem], with_all: float) -> str:
    if not items:
        return "You show everything it asks for that can be told from a profile."
    counted = "1 thing" if len(items) == 1 else f"{len(items)} things"
    return f"It asks for {counted} you do not show in full. With all of them the score would be {with_all:.1f}."
