"""The words of the board."""

from enum import StrEnum

from app.matching.types import Status


class Stage(StrEnum):
    """How far an application is; a person may give the stages names and an order of their own."""

    saved = "saved"
    applied = "applied"
    screening = "screening"
    interview = "interview"
    offer = "offer"
    accepted = "accepted"
    rejected = "rejected"
    withdrawn = "withdrawn"


# Nothing more is expected of these.
ENDED = frozenset({Stage.accepted, Stage.rejected, Stage.withdrawn})

# Match and card say the same thing: what a stage makes of the match, and what a match's status makes of the card.
STATUS_OF = {
    Stage.saved: Status.interested,
    Stage.applied: Status.applied,
    Stage.screening: Status.applied,
    Stage.interview: Status.interviewing,
    Stage.offer: Status.offer,
    Stage.accepted: Status.offer,
    Stage.rejected: Status.rejected,
    Stage.withdrawn: Status.rejected,
}
STAGE_OF = {
    Status.interested: Stage.saved,
    Status.applied: Stage.applied,
    Status.interviewing: Stage.interview,
    Status.offer: Stage.offer,
    Status.rejected: Stage.rejected,
}


class Origin(StrEnum):
    """How a card came onto the board."""

    match = "match"
    job = "job"
    own = "own"
    imported = "imported"


class StepKind(StrEnum):
    """What is to happen at a date."""

    interview = "interview"
    follow_up = "follow_up"
    deadline = "deadline"
    offer_deadline = "offer_deadline"
    task = "task"


class EventKind(StrEnum):
    """What a timeline tells of."""

    created = "created"
    moved = "moved"
    applied = "applied"
    note = "note"
    reply = "reply"
    contact_added = "contact_added"
    contact_removed = "contact_removed"
    file_added = "file_added"
    file_removed = "file_removed"
    letter_sent = "letter_sent"
    cv_used = "cv_used"
    step_added = "step_added"
    step_changed = "step_changed"
    step_done = "step_done"
    step_removed = "step_removed"
    pay_changed = "pay_changed"
    imported = "imported"
