"""Looking at what is due: cards and licences, a batch in a transaction. Any number may look at once."""

import uuid
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

import structlog
from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.reminders.card_occasions import Facts, card_occasions
from app.applications.reminders.due import Who, due_cards, due_people, looked_at, steps_of, who
from app.applications.reminders.keeping import Kept, Subject, keep
from app.applications.reminders.licence_occasions import licence_occasions
from app.applications.reminders.models import Reminder, ReminderPerson
from app.applications.reminders.occasions import Occasion, Standing, standing
from app.applications.reminders.postings import postings_of
from app.applications.reminders.repository import known
from app.auth.zones import zone
from app.profile import service as profiles
from app.profile.errors import KeyLost

log = structlog.get_logger(__name__)

# Whoever can't sign in, or whose key is lost, is looked at again so much later.
LATER = timedelta(days=1)


def look_at_cards(session: Session, moment: datetime, limit: int) -> tuple[int, Kept]:
    """Look at the next cards; how many there were, and what came of it."""
    due = due_cards(session, moment, limit)
    if not due.cards:
        return 0, Kept(0, 0)
    people = who(session, {card.user_id for card in due.cards})
    subjects = _card_subjects(session, [card for card in due.cards if people[card.user_id].active], people, moment)
    kept = keep(session, subjects, moment)
    next_at: dict[uuid.UUID, datetime | None] = {card.id: moment + LATER for card in due.cards}
    next_at |= {one.application_id: one.standing.next_at for one in subjects if one.application_id}
    looked_at(session, next_at, due.step_ids)
    return len(due.cards), kept


def _card_subjects(
    session: Session, cards: Sequence[Application], people: Mapping[uuid.UUID, Who], moment: datetime
) -> list[Subject]:
    ids = [card.id for card in cards]
    steps, postings = steps_of(session, ids), postings_of(session, cards, moment)
    there: dict[uuid.UUID | None, list[Reminder]] = defaultdict(list)
    for reminder in known(session, Reminder.application_id.in_(ids)):
        there[reminder.application_id].append(reminder)
    return [
        Subject(
            user_id=card.user_id,
            standing=_wanted(
                card_occasions(
                    Facts(
                        card=card,
                        steps=steps.get(card.id, ()),
                        posting=postings.get(card.job_id) if card.job_id else None,
                        zone=zone(people[card.user_id].zone),
                        follow_up_days=people[card.user_id].follow_up_days,
                    )
                ),
                people[card.user_id],
                moment,
            ),
            known=there[card.id],
            application_id=card.id,
            job_id=card.job_id,
        )
        for card in cards
    ]


def _wanted(occasions: Sequence[Occasion], person: Who, moment: datetime) -> Standing:
    return standing((one for one in occasions if one.kind not in person.off), moment)


def look_at_licences(session: Session, moment: datetime, limit: int) -> tuple[int, Kept]:
    """Look at the licences of the next people; how many people there were, and what came of it."""
    rows = due_people(session, moment, limit)
    if not rows:
        return 0, Kept(0, 0)
    ids = [row.user_id for row in rows]
    people = who(session, ids)
    there: dict[uuid.UUID, list[Reminder]] = defaultdict(list)
    for reminder in known(session, Reminder.user_id.in_(ids) & Reminder.application_id.is_(None)):
        there[reminder.user_id].append(reminder)
    subjects = [
        Subject(row.user_id, found, there[row.user_id])
        for row in rows
        if (found := _licences(session, row, people[row.user_id], moment)) is not None
    ]
    return len(rows), keep(session, subjects, moment)


def _licences(session: Session, row: ReminderPerson, person: Who, moment: datetime) -> Standing | None:
    row.licences_at = moment + LATER
    if not person.active:
        return None
    try:
        held = profiles.present(session, row.user_id).values.certifications
    except KeyLost:
        log.warning("licences_not_read", user_id=str(row.user_id))
        return None
    found = _wanted(licence_occasions(row.user_id, held, zone(person.zone)), person, moment)
    row.licences_at = found.next_at
    return found
