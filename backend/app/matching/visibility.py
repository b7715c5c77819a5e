"""Why a posting is not on a person's list. Absence is never silent: any address gets an answer."""

from collections.abc import Iterator

from sqlalchemy.orm import Session

from app.auth.models import User
from app.jobs.models import Job
from app.jobs.types import ClosedReason, JobStatus
from app.matching import service
from app.matching.facts import Person, person
from app.matching.following.rows import is_followed
from app.matching.models import Match, Scoring
from app.matching.repository import MatchRepository, PostingRepository
from app.matching.schemas import HiddenAction, HiddenReason, WhyHiddenOut
from app.matching.types import Eligibility, Status
from app.matching.unseen import unseen

# The list opens at this score, in tenths.
OPENS_AT = 500
_PROFILE, _OPEN = HiddenAction(kind="profile"), HiddenAction(kind="open_match")
_WHY_CLOSED: dict[str, str] = {
    ClosedReason.expired: ": its own end date has passed",
    ClosedReason.no_longer_listed: ": its source no longer lists it",
    ClosedReason.removed: ": it was taken down",
}


def why_hidden(session: Session, actor: User, url: str) -> WhyHiddenOut:
    """Whether we have seen the posting at an address, and everything that keeps it from the person's list."""
    postings, matches = PostingRepository(session, actor.id), MatchRepository(session, actor.id)
    job = postings.at(url)
    if job is None:
        return WhyHiddenOut(seen=False, reasons=list(unseen(session, url)))
    who, shown = person(session, actor.id), postings.shown_instead(job)
    stored = matches.of_jobs([job.id, *([shown.id] if shown else [])])
    match = stored.get(job.id)
    reasons = [*_of_posting(job, shown), *_of_person(who, job)]
    # A copy that is stored answers for this one.
    if who and not who.excludes(job.company) and job.status is JobStatus.open and not stored:
        reasons.append(_not_stored(session, actor, job, matches.scoring()))
    reasons += _of_match(match)
    return WhyHiddenOut(seen=True, job_id=job.id, match_id=match.id if match else None, reasons=reasons)


def _of_posting(job: Job, shown: Job | None) -> Iterator[HiddenReason]:
    if job.status is JobStatus.closed:
        yield HiddenReason(rule="closed", detail=_closed(job))
    if shown is not None:
        detail = f"It is the same job as “{shown.title}” at {shown.company}, which is shown once: {shown.url}"
        yield HiddenReason(rule="duplicate_of", detail=detail, action=HiddenAction(kind="open_job", job_id=shown.id))


def _closed(job: Job) -> str:
    day = f" on {job.closed_at.day} {job.closed_at:%B %Y}" if job.closed_at else ""
    return f"The job closed{day}{_WHY_CLOSED.get(job.closed_reason or '', '')}."


def _of_person(who: Person | None, job: Job) -> Iterator[HiddenReason]:
    if who is None:
        fix = "Drop a CV on the Profile page or add a few skills."
        detail = "Your profile says nothing to match on yet."
        yield HiddenReason(rule="no_profile", detail=detail, fix=fix, action=_PROFILE)
    elif who.excludes(job.company):
        fix = "Take the company off the list in your preferences."
        detail = f"You exclude jobs at {job.company}."
        yield HiddenReason(rule="filtered_by", detail=detail, fix=fix, action=_PROFILE)


def _not_stored(session: Session, actor: User, job: Job, scoring: Scoring | None) -> HiddenReason:
    if scoring is None or not is_followed(session, job.id, scoring):
        fix = "Refresh your matches."
        detail = "It came or changed after your matches were last brought up to date."
        return HiddenReason(rule="not_scored_yet", detail=detail, fix=fix, action=HiddenAction(kind="score"))
    detail = f"It is not among your best {scoring.stored:,} matches of {scoring.compared:,} jobs."
    for own in service.scores(session, actor, [job.id]):
        last = f", the last of those {scoring.least / 10:.1f}" if scoring.least is not None else ""
        detail = f"{detail[:-1]}: its score is {own.score:.1f}{last}."
    action = HiddenAction(kind="open_job", job_id=job.id)
    return HiddenReason(rule="below_the_best", detail=detail, fix="Open the job to see why.", action=action)


def _of_match(match: Match | None) -> Iterator[HiddenReason]:
    if match is None:
        return
    if match.status is Status.hidden:
        unhide = HiddenAction(kind="unhide")
        yield HiddenReason(rule="filtered_by", detail="You hid it.", fix="Set its status back to new.", action=unhide)
    if match.eligibility is Eligibility.ineligible:
        detail = "You may not be able to take it, so it comes last."
        yield HiddenReason(rule="ineligible", detail=detail, fix="Open it to see why.", action=_OPEN)
    if match.tenths < OPENS_AT:
        detail = f"Its score is {match.tenths / 10:.1f}; the list opens at {OPENS_AT // 10}."
        yield HiddenReason(rule="below_score", detail=detail, fix="Lower the least score of the list.", action=_OPEN)
