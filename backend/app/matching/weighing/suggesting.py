"""Proposals from a person's choices: shown with their evidence, applied only when they say so, forgotten on request."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.clock import now
from app.core.errors import NotFound
from app.core.etag import Precondition
from app.jobs import service as jobs
from app.matching.loaded import factors
from app.matching.models import Answer
from app.matching.own_weights import WeightsRepository
from app.matching.weighing.changing import keep
from app.matching.weighing.evidence import because
from app.matching.weighing.learning import EITHER, NEEDED, Proposal, proposals
from app.matching.weighing.schemas import OwnWeightsOut, SuggestionOut, SuggestionsOut
from app.matching.weighing.signals import Signals, signals
from app.matching.weights import Weights
from app.ml.terms.remote import Remote

# A factor that was answered is asked about again after half as many choices more, and this many at least.
MUCH, MUCH_AT_LEAST = 0.5, 10
Reason = Literal["too_few", "one_sided", "nothing_better"]


class SuggestionNotFound(NotFound):
    """It was answered, or newer choices suggest something else."""

    title = "This suggestion no longer stands"


@dataclass(frozen=True, slots=True)
class Learned:
    """The choices, the weights they were made with, and what they suggest."""

    choices: Signals
    weights: Weights
    found: Sequence[Proposal]
    since: datetime | None


def suggestions(session: Session, actor: User) -> SuggestionsOut:
    """What the person's choices suggest, or how many are missing."""
    learned = _learn(session, actor)
    modes = _modes(session, actor, learned.choices) if learned.found else ()
    choices, reason = learned.choices, _reason(learned)
    return SuggestionsOut(
        items=[_out(learned, one, modes) for one in learned.found],
        signals=len(choices),
        liked=int(choices.liked.sum()),
        disliked=int((~choices.liked).sum()),
        needed=NEEDED,
        missing=max(0, NEEDED - len(choices)),
        reason=reason,
        words=_words(choices, reason),
        since=learned.since,
    )


def accept(session: Session, actor: User, suggestion: str) -> OwnWeightsOut:
    """Take a proposal over into the person's weights; raises `SuggestionNotFound`."""
    learned = _learn(session, actor)
    one = _named(learned, suggestion)
    _answer(session, actor, learned, one, accepted=True)
    own = {slug: weight for slug, weight in _after(learned, one).items() if weight != factors()[slug].weight}
    return keep(session, actor, own, Precondition(None))


def dismiss(session: Session, actor: User, suggestion: str) -> SuggestionsOut:
    """Don't ask this again until the choices have changed much; raises `SuggestionNotFound`."""
    learned = _learn(session, actor)
    _answer(session, actor, learned, _named(learned, suggestion), accepted=False)
    return suggestions(session, actor)


def forget(session: Session, actor: User) -> SuggestionsOut:
    """Begin anew: weights as shipped, answers forgotten, and only choices from now on are learned from."""
    WeightsRepository(session, actor.id).forget_answers()
    keep(session, actor, {}, Precondition(None), learns_from=now())
    return suggestions(session, actor)


def _learn(session: Session, actor: User) -> Learned:
    repository = WeightsRepository(session, actor.id)
    kept, weights = repository.get(), repository.weights()
    since = kept.learns_from if kept else None
    choices = signals(session, actor.id, since)
    if len(choices) < NEEDED or _one_sided(choices):
        return Learned(choices, weights, (), since)
    answers, slugs = repository.answers(), list(factors())
    found = proposals(weights.of_factors, choices.steps, choices.liked)
    return Learned(
        choices, weights, [one for one in found if not _settled(answers.get(slugs[one.factor]), len(choices))], since
    )


def _one_sided(choices: Signals) -> bool:
    return min(int(choices.liked.sum()), int((~choices.liked).sum())) < EITHER


def _settled(answer: Answer | None, choices: int) -> bool:
    """Whether the person has answered, and has not chosen much since."""
    return answer is not None and choices < answer.signals + max(MUCH_AT_LEAST, round(MUCH * answer.signals))


def _named(learned: Learned, suggestion: str) -> Proposal:
    found = next((one for one in learned.found if _id(one) == suggestion), None)
    if found is None:
        raise SuggestionNotFound
    return found


def _answer(session: Session, actor: User, learned: Learned, one: Proposal, *, accepted: bool) -> None:
    slug = list(factors())[one.factor]
    choices = len(learned.choices)
    WeightsRepository(session, actor.id).answer(slug, accepted=accepted, proposed=one.weight, signals=choices)


def _id(one: Proposal) -> str:
    return f"{list(factors())[one.factor]}-{one.weight}"


def _after(learned: Learned, one: Proposal) -> dict[str, int]:
    weights = dict(zip(factors(), learned.weights.of_factors, strict=True))
    return weights | {list(factors())[one.factor]: one.weight}


def _modes(session: Session, actor: User, choices: Signals) -> list[Remote]:
    known = jobs.summaries(session, choices.job_ids, actor)
    return [Remote(known[job_id].remote) if job_id in known else Remote.UNKNOWN for job_id in choices.job_ids]


def _out(learned: Learned, one: Proposal, modes: Sequence[Remote]) -> SuggestionOut:
    factor = list(factors().values())[one.factor]
    own = learned.weights.of_factors[one.factor]
    raised = one.weight > own
    return SuggestionOut(
        id=_id(one),
        slug=factor.slug,
        label=factor.label,
        from_weight=own,
        to_weight=one.weight,
        question=f"{'Raise' if raised else 'Lower'} {factor.label} from {own} to {one.weight}?",
        because=because(learned.choices, one.factor, modes, raised=raised),
        signals=len(learned.choices),
        ranking_before=round(one.before, 3),
        ranking_after=round(one.after, 3),
        weights=_after(learned, one),
    )


def _reason(learned: Learned) -> Reason | None:
    if learned.found:
        return None
    if len(learned.choices) < NEEDED:
        return "too_few"
    return "one_sided" if _one_sided(learned.choices) else "nothing_better"


def _words(choices: Signals, reason: Reason | None) -> str:
    liked, disliked = int(choices.liked.sum()), int((~choices.liked).sum())
    so_far = f"You saved or applied to {liked} jobs and hid {disliked}"
    if reason == "too_few":
        return f"{so_far}; {NEEDED - len(choices)} more and we can tell whether other weights would suit you better."
    if reason == "one_sided":
        few = "hide" if disliked < EITHER else "save"
        return f"{so_far}; {few} a few more, so that there is something to tell apart."
    if reason == "nothing_better":
        return f"{so_far}; no other weights would rank these clearly better."
    return f"{so_far}. Nothing changes unless you accept it."
