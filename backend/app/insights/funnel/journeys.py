"""What became of an application, from its card and its timeline. Pure; nothing is filled in.

A card counts as an application where it carries a day of applying, or stands or stood beyond "saved". What was moved to
"rejected" or "withdrawn" from "saved" without a day of applying was never sent: that is a person's own refusal.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime

from app.applications.board.types import EventKind, Stage
from app.insights.funnel.scores import score_at_applying
from app.insights.funnel.types import Card, FunnelStage, Happening, Journey, Moved, Period

# How far along a stage is; those that end an application are no progress.
_ALONG = {
    Stage.saved: 0,
    Stage.applied: 1,
    Stage.screening: 2,
    Stage.interview: 3,
    Stage.offer: 4,
    Stage.accepted: 5,
}
_ENTERED = frozenset({EventKind.created, EventKind.imported})
_ANSWERED = (Stage.screening, Stage.interview, Stage.offer, Stage.accepted)
_MET = (Stage.interview, Stage.offer, Stage.accepted)
_OFFERED = (Stage.offer, Stage.accepted)
_OVER = frozenset({Stage.rejected, Stage.withdrawn})


def journey_of(
    card: Card,
    happened: Sequence[Happening],
    interviews: Sequence[datetime],
    moves: Sequence[Moved],
    labels: tuple[str, str, str],
    period: Period,
    moment: datetime,
) -> Journey | None:
    """The journey of a card as of a moment; null where nothing was sent. `labels`: keys of source, CV and title.

    `happened` and `moves` are in order of time; `interviews` are the dates of interviews that were not called off.
    """
    reached = _reached(card, happened)
    if card.applied_at is None and not _was_sent(card, reached, happened):
        return None
    held = tuple(sorted(at for at in interviews if at <= moment and _counts(at, card, period)))
    refused = card.stage is Stage.rejected
    answers = _answers(card, happened, period)
    tenths, basis = score_at_applying(card, moves, moment)
    return Journey(
        application_id=card.id,
        applied_at=card.applied_at,
        got=_got(reached, answered=refused or bool(answers), met=bool(held)),
        reply_at=_first([*answers, *_moments(reached, _ANSWERED), *_refusals(card, happened), *held]),
        interview_at=_first(held) or _first(_moments(reached, (Stage.interview,))),
        offer_at=_first(_moments(reached, _OFFERED)),
        interviews=held or tuple(_moments(reached, (Stage.interview,))),
        refused=refused,
        withdrawn=card.stage is Stage.withdrawn,
        source=labels[0],
        cv=labels[1],
        title=labels[2],
        tenths=tenths,
        basis=basis,
    )


def _reached(card: Card, happened: Iterable[Happening]) -> dict[Stage, datetime | None]:
    """The stages a card reached and did not go back behind, with the moment it was moved there, where it was."""
    reached: dict[Stage, datetime | None] = {}
    for event in happened:
        stage = event.to_stage
        if stage is None or event.kind is EventKind.reply:
            continue
        if stage in _ALONG and event.kind is EventKind.moved:
            # Moved back: what lay ahead was a slip, and is taken back with it.
            reached = {one: at for one, at in reached.items() if _ALONG.get(one, 0) <= _ALONG[stage]}
        reached.setdefault(stage, None if event.kind in _ENTERED else event.at)
    reached.setdefault(card.stage, None)
    return reached


def _was_sent(card: Card, reached: Mapping[Stage, datetime | None], happened: Iterable[Happening]) -> bool:
    if any(_ALONG.get(stage, 0) >= _ALONG[Stage.applied] for stage in reached):
        return True
    # Entered as refused or withdrawn: somebody brings in what they did elsewhere.
    return card.stage in _OVER and any(event.kind in _ENTERED and event.to_stage in _OVER for event in happened)


def _answers(card: Card, happened: Iterable[Happening], period: Period) -> list[datetime]:
    noted = [event.at for event in happened if event.kind is EventKind.reply]
    if not noted and card.replied_at is not None:
        noted = [card.replied_at]
    return [at for at in noted if _counts(at, card, period)]


def _counts(at: datetime, card: Card, period: Period) -> bool:
    """What lies before the day of applying belongs to something else."""
    if card.applied_at is None:
        return True
    return at.astimezone(period.zone).date() >= card.applied_at.astimezone(period.zone).date()


def _refusals(card: Card, happened: Iterable[Happening]) -> list[datetime]:
    """When the employer's refusal was noted."""
    if card.stage is not Stage.rejected:
        return []
    return [event.at for event in happened if event.kind is EventKind.moved and event.to_stage is Stage.rejected][-1:]


def _got(reached: Mapping[Stage, datetime | None], *, answered: bool, met: bool) -> FunnelStage:
    if _any(reached, _OFFERED):
        return FunnelStage.offer
    if met or _any(reached, _MET):
        return FunnelStage.interview
    return FunnelStage.reply if answered or _any(reached, _ANSWERED) else FunnelStage.applied


def _any(reached: Mapping[Stage, datetime | None], stages: Iterable[Stage]) -> bool:
    return any(stage in reached for stage in stages)


def _moments(reached: Mapping[Stage, datetime | None], stages: Iterable[Stage]) -> list[datetime]:
    return [at for stage in stages if (at := reached.get(stage)) is not None]


def _first(moments: Iterable[datetime]) -> datetime | None:
    return min(moments, default=None)
