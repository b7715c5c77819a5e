"""Kept recommendations beside those of now. Pure."""

from app.insights.advice.building import counted
from app.insights.advice.gathering import Advice
from app.insights.advice.models import AdviceSnapshot
from app.insights.advice.schemas import AdviceEffect, AdviceOut, SnapshotItem, SnapshotOut
from app.insights.advice.sealing import KeptAdvice


def compared(row: AdviceSnapshot, kept: KeptAdvice, advice: Advice, put_away: frozenset[str]) -> SnapshotOut:
    """Each kept recommendation with what it is now, and what is new."""
    known = {one.id for one in kept.items}
    return SnapshotOut(
        id=row.id,
        name=kept.name,
        created_at=row.created_at,
        items=row.items,
        basis=kept.basis,
        compared=[_item(one, advice.all.get(one.id)) for one in kept.items],
        new=[one for one in advice.shown(put_away) if one.id not in known],
    )


def _item(then: AdviceOut, now: AdviceOut | None) -> SnapshotItem:
    if now is None:
        words = "It no longer stands: it is done, or your matches changed."
        return SnapshotItem(then=then, now=None, state="gone", words=words)
    if now.effect == then.effect:
        return SnapshotItem(then=then, now=now.effect, state="stands", words="It stands as it did.")
    return SnapshotItem(then=then, now=now.effect, state="changed", words=_words(then.effect, now.effect))


def _words(then: AdviceEffect, now: AdviceEffect) -> str:
    before, after = counted(then.matches, "match", "matches"), counted(now.matches, "match", "matches")
    return f"It concerned {before} with {then.gain:.1f} points in all; now it is {after} with {now.gain:.1f}."
