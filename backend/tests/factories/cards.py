"""Cards and steps as rows, for tests of what reads the board."""

import uuid
from datetime import UTC, datetime
from typing import Any

from app.applications.board.models import Application, Step
from app.applications.board.private import StepWords
from app.applications.board.sealing import keep_words
from app.applications.board.types import Origin, Stage, StepKind
from app.core.ids import new_id

LONG_AGO = datetime(2026, 1, 5, 9, tzinfo=UTC)


def a_card(user_id: uuid.UUID, **fields: Any) -> Application:
    """A card, saved long ago unless said otherwise."""
    given = {
        "id": new_id(),
        "user_id": user_id,
        "stage": Stage.saved,
        "position": 1 << 20,
        "title": "Night Nurse",
        "company": "Brightline",
        "url": "https://jobs.example/1",
        "origin": Origin.own,
        "created_at": LONG_AGO,
        "changed_at": LONG_AGO,
        "moved_at": LONG_AGO,
        "version": 1,
    }
    return Application(**{**given, **fields})


def a_step(card: Application, kind: StepKind, starts_at: datetime, **fields: Any) -> Step:
    """A step of a card, planned long ago unless said otherwise; `title`, `place` and `notes` are its words."""
    words = StepWords(**{name: fields.pop(name) for name in ("title", "place", "notes") if name in fields})
    given = {
        "id": new_id(),
        "user_id": card.user_id,
        "application_id": card.id,
        "kind": kind,
        "starts_at": starts_at,
        "all_day": False,
        "time_zone": "UTC",
        "created_at": LONG_AGO,
        "changed_at": LONG_AGO,
        "version": 1,
    }
    step = Step(**{**given, **fields})
    keep_words(step, words)
    return step
