"""Recommendations about licences that have ended or end soon, against the matches that demand them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from app.insights.advice.building import Standing, advice_id, counted, effect
from app.insights.advice.schemas import AdviceAction, AdviceEvidence, AdviceOut
from app.insights.advice.types import AdviceKind
from app.matching.judging import judge
from app.matching.person import ProfileFacts
from app.matching.snapshot import profile_facts
from app.matching.types import Eligibility
from app.ml.credentials.kinds import credential_name
from app.profile.credentials import SOON_DAYS, last_day
from app.profile.types import ProfileSnapshot, SnapshotCredential

_ENDED = frozenset({"expired", "inactive"})
QUOTES = 3


def renew(standing: Standing) -> Iterator[AdviceOut]:
    """Licences to renew: those without which most matches are closed first."""
    snapshot, as_of = standing.look.who.snapshot, standing.look.ground.as_of
    found: list[tuple[int, AdviceOut]] = []
    for held in snapshot.credentials:
        last = last_day(held.expires_on)
        if held.standing in _ENDED or (last is not None and last < as_of):
            rows = _differing(standing, profile_facts(_with(snapshot, held, renewed=True)))
            found += [(len(rows), _advice(standing, held, last, rows, ended=True))] if rows else []
        elif last is not None and (last - as_of).days <= SOON_DAYS:
            rows = _lost(standing, profile_facts(_with(snapshot, held, renewed=False)))
            found += [(len(rows), _advice(standing, held, last, rows, ended=False))] if rows else []
    yield from (advice for _, advice in sorted(found, key=lambda one: (-one[0], one[1].id)))


def _with(snapshot: ProfileSnapshot, held: SnapshotCredential, *, renewed: bool) -> ProfileSnapshot:
    """The profile with one of its licences renewed, or gone."""
    new = (replace(held, expires_on=None, standing=None),) if renewed else ()
    credentials = tuple(one for other in snapshot.credentials for one in (new if other is held else (other,)))
    return replace(snapshot, credentials=credentials)


def _differing(standing: Standing, after: ProfileFacts) -> list[int]:
    """The matches that one would become eligible for."""
    return [
        row
        for row, posting in enumerate(standing.look.postings)
        if standing.states[row] is not Eligibility.eligible
        and judge(after, posting.demands, posting.as_of).state is Eligibility.eligible
    ]


def _lost(standing: Standing, without: ProfileFacts) -> list[int]:
    """The matches that one would no longer be eligible for."""
    return [
        row
        for row, posting in enumerate(standing.look.postings)
        if standing.states[row] is Eligibility.eligible
        and judge(without, posting.demands, posting.as_of).state is not Eligibility.eligible
    ]


def _advice(
    standing: Standing, held: SnapshotCredential, last: date | None, rows: list[int], *, ended: bool
) -> AdviceOut:
    name = credential_name(held.type) if held.type else held.name
    matches, opens = counted(len(rows), "match", "matches"), len(rows) if ended else 0
    when = f"on {last.isoformat()}" if last else "by what your profile says"
    said = (
        f"Your {name} ended {when}. With it renewed you would be eligible for {matches} more."
        if ended
        else f"Your {name} ends {when}. Without it {matches} you are eligible for now would close."
    )
    subject = f"{held.type or held.name}|{held.jurisdiction or ''}"
    return AdviceOut(
        id=advice_id(standing.look.who.facts.user_id, AdviceKind.renew_credential, subject),
        kind=AdviceKind.renew_credential,
        title=f"Renew your {name}: {'opens' if ended else 'keeps'} {matches}",
        reason=said,
        evidence=[*_profile(held), *_postings(standing, rows)],
        effect=effect(matches=len(rows), opens=opens),
        action=AdviceAction(label="Change it in your profile", path="/profile"),
    )


def _profile(held: SnapshotCredential) -> Iterator[AdviceEvidence]:
    until = f", until {held.expires_on}" if held.expires_on else ""
    yield AdviceEvidence(text=f"Your profile names {held.name}{until}.", quote=held.quote, source="profile")


def _postings(standing: Standing, rows: list[int]) -> Iterator[AdviceEvidence]:
    for row in rows[:QUOTES]:
        posting, match = standing.look.postings[row], standing.look.matches[row]
        yield AdviceEvidence(
            text=f"{posting.title} at {posting.row.company} demands it.",
            quote=next((licence.quote for licence in posting.demands.licences), None),
            job_id=match.job_id,
            match_id=match.match_id,
            source="posting",
        )
