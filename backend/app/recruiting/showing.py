"""A candidate against a posting in the shape that clients see, hidden where it is to be hidden."""

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy.orm import Session

from app.auth.models import User
from app.matching.checklist import checklist
from app.matching.explaining import Explained
from app.matching.presenting import eligibility_out
from app.matching.schemas import AnsweredRequirement, EligibilityOut, EvidenceOut, FactorOut
from app.matching.types import band_of
from app.recruiting import judging
from app.recruiting.addressing import of_candidate
from app.recruiting.blinding import blinded, blinded_all
from app.recruiting.decisions import Standing
from app.recruiting.identity import code_of, identity, telling
from app.recruiting.intake import is_hidden_text
from app.recruiting.judging import Posting, Scored, Shares
from app.recruiting.models import Candidate, CandidateNote, LogEntry
from app.recruiting.people import Known
from app.recruiting.schemas import CandidateOut, ConsentOut, LogOut, NoteOut, RankedItem
from app.recruiting.sealing import consent_of, open_bytes, place_of, reason_of
from app.recruiting.types import Action

Words = Callable[[str], str]
Quotes = Callable[[Sequence[str]], list[str]]


@dataclass(frozen=True, slots=True)
class Sight:
    """How a candidate's words are shown: as they are, or with what tells who it is taken out."""

    blind: bool
    words: Words
    quotes: Quotes


def sight_of(one: Known, *, blind: bool) -> Sight:
    """How to show this candidate."""
    if not blind:
        return Sight(False, lambda text: text, list)
    known = telling(one)
    return Sight(True, lambda text: blinded(text, known), lambda texts: blinded_all(texts, known))


def ranked_items(
    known: Sequence[Known], ranks: Mapping[uuid.UUID, int], against: Posting, shares: Shares, stand: Standing
) -> list[RankedItem]:
    """Candidates in a ranking, with the reasons computed now; one without a rank gets 0."""
    scored = judging.rank([one.facts for one in known], against, shares)
    return [
        _item(one, ranks.get(one.candidate.id, 0), judging.reasons(one.facts, against, shares, score), score, stand)
        for one, score in zip(known, scored, strict=True)
    ]


def _item(one: Known, rank: int, why: Explained, scored: Scored, stand: Standing) -> RankedItem:
    sight = sight_of(one, blind=stand.hides(one.candidate.id))
    score = why.tenths / 10
    return RankedItem(
        candidate_id=one.candidate.id,
        code=code_of(one.candidate.id),
        name=None if sight.blind else one.profile.values.full_name,
        blind=sight.blind,
        rank=rank,
        source=one.candidate.source,
        score=score,
        band=band_of(score),
        eligibility=_eligibility(why, sight),
        factors=_factors(why, sight),
        matching_skills=list(why.matching_skills),
        missing_skills=list(why.missing_skills),
        score_version=scored.score_version,
        hidden_text=hides_text(one),
        warnings=warnings_of(one),
        decision=stand.shown_decision(one.candidate.id),
    )


def hides_text(one: Known) -> bool:
    """Whether the CV holds text nobody can see."""
    return any(is_hidden_text(warning) for warning in one.profile.facts.warnings)


def warnings_of(one: Known) -> list[str]:
    """What the reader found odd, hidden text first."""
    return sorted(one.profile.facts.warnings, key=lambda warning: not is_hidden_text(warning))


def _factors(why: Explained, sight: Sight) -> list[FactorOut]:
    return [
        FactorOut(
            slug=part.slug,
            label=part.label,
            weight=part.weight,
            score=part.score,
            reason=sight.words(of_candidate(part.reason)),
            evidence=[
                EvidenceOut(from_=item.from_, quote=quote)
                for item in part.evidence
                for quote in (sight.quotes([item.quote]) if item.from_ == "cv" else [item.quote])
            ],
        )
        for part in why.parts
    ]


def _eligibility(why: Explained, sight: Sight) -> EligibilityOut:
    shown = eligibility_out(why.eligibility)
    for reason in shown.reasons:
        reason.detail = sight.words(of_candidate(reason.detail))
        reason.cv_quote = next(iter(sight.quotes([reason.cv_quote] if reason.cv_quote else [])), None)
    return shown


def candidate_out(
    session: Session, item: RankedItem, one: Known, against: Posting, lines: Sequence[LogOut], notes: Sequence[NoteOut]
) -> CandidateOut:
    """A candidate in full."""
    sight = sight_of(one, blind=item.blind)
    values = one.profile.values
    return CandidateOut(
        **item.model_dump(by_alias=False),
        job_id=against.item.id,
        headline=sight.words(values.headline) if values.headline else None,
        experience_years=values.experience_years,
        requirements=[_check(check, sight) for check in checklist(one.facts, against.detail)],
        identity=None if sight.blind else identity(one),
        consent=consent_out(session, one.candidate, sight.words),
        notes=[note.model_copy(update={"text": sight.words(note.text)}) for note in notes],
        log=[line.model_copy(update={"reason": line.reason and sight.words(line.reason)}) for line in lines],
    )


def _check(check: AnsweredRequirement, sight: Sight) -> AnsweredRequirement:
    detail = sight.words(of_candidate(check.detail))
    return check.model_copy(update={"cv_quotes": sight.quotes(check.cv_quotes), "detail": detail})


def consent_out(session: Session, candidate: Candidate, words: Words) -> ConsentOut | None:
    """The consent recorded for a CV; null for an open profile."""
    consent = consent_of(candidate)
    if consent is None:
        return None
    return ConsentOut(
        wording=words(consent.wording),
        basis=consent.basis,
        source=words(consent.source),
        given_at=consent.given_at,
        recorded_by=name_of(session, consent.recorded_by) or "an account that is gone",
        recorded_at=consent.recorded_at,
    )


def name_of(session: Session, user_id: uuid.UUID | None) -> str | None:
    """What an account is called."""
    user = session.get(User, user_id) if user_id else None
    return (user.full_name or user.email) if user else None


def note_out(note: CandidateNote) -> NoteOut:
    """A note as clients see it."""
    text = open_bytes(note.sealed_text, place_of(note, "text")).decode()
    return NoteOut(id=note.id, job_id=note.job_id, text=text, created_at=note.created_at)


def log_out(session: Session, entry: LogEntry, undone: bool, words: Words = str) -> LogOut:
    """A line of the log as clients see it."""
    reason = reason_of(entry)
    return LogOut(
        id=entry.id,
        at=entry.at,
        by=name_of(session, entry.actor_id) if entry.action is not Action.withdrew else None,
        action=entry.action,
        reason=words(reason) if reason else None,
        job_id=entry.job_id,
        candidate_id=entry.candidate_id,
        code=code_of(entry.candidate_id) if entry.candidate_id else None,
        undone=undone,
    )
