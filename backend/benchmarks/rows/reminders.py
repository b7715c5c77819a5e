"""A look for reminders over many people's cards, against one bare query for the rows that are due."""

from datetime import datetime, timedelta

from sqlalchemy import insert, select, text, update

from app.applications.board.models import Application, Step
from app.applications.board.types import Origin, Stage, StepKind
from app.applications.reminders import looking
from app.auth.models import User
from app.core import db
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from benchmarks.ground import Ground
from benchmarks.row import BenchmarkRow, Measured, in_turns

PEOPLE, CARDS_EACH, DUE, TURNS = 10_000, 4, 200, 15
FAR = timedelta(days=30)


class Reminders(BenchmarkRow):
    """Finding what is due among 40,000 cards and 10,000 steps of 10,000 people, judging it, noting the next look."""

    slug = "reminders"

    def measure(self, ground: Ground) -> list[Measured]:
        """Look at 200 due cards, and at none, in turns with reading the same rows by their index."""
        moment = now()
        cards = _seed(moment, ground.user)

        def due() -> None:
            with unit_of_work() as session:
                session.execute(update(Application).where(Application.id.in_(cards[:DUE])).values(remind_at=moment))

        def look(expected: int) -> None:
            with unit_of_work() as session:
                count, _ = looking.look_at_cards(session, moment, DUE)
            if count != expected:
                raise AssertionError(f"{count} cards were looked at, not {expected}")

        def bare() -> None:
            with unit_of_work() as session:
                query = select(Application).where(Application.remind_at <= moment)
                session.scalars(query.order_by(Application.remind_at).limit(DUE)).all()

        def looked() -> None:
            due()
            look(DUE)

        def read() -> None:
            due()
            bare()
            look(DUE)

        against = f"one indexed query for the same rows among {PEOPLE * CARDS_EACH:,} cards"
        quiet = in_turns(lambda: look(0), bare, TURNS)
        # Both make the rows due first; reading them and looking as well, less looking alone, is reading.
        full, both = in_turns(looked, read, TURNS)
        return [
            Measured("reminders, none due", *quiet, against),
            Measured(f"reminders, {DUE} due", full, max(both - full, 0.01), against),
        ]


def _seed(moment: datetime, user: User) -> list[object]:
    others = [new_id() for _ in range(PEOPLE - 1)]
    people = [user.id, *others]
    cards = [(new_id(), person) for person in people for _ in range(CARDS_EACH)]
    with unit_of_work() as session:
        session.execute(
            insert(User), [{"id": one, "email": f"{one}@example.test", "password_hash": "!"} for one in others]
        )
        session.execute(insert(Application), [_card(card, person, moment) for card, person in cards])
        session.execute(insert(Step), [_step(*cards[place], moment) for place in range(0, len(cards), CARDS_EACH)])
        session.execute(update(Application).values(remind_at=moment + FAR))
        session.execute(update(Step).values(remind_at=None))
    with db.engine().connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("VACUUM ANALYZE applications, application_steps, users"))
    return [card for card, _ in cards]


def _card(card: object, person: object, moment: datetime) -> dict[str, object]:
    return {
        "id": card,
        "user_id": person,
        "stage": Stage.applied,
        "position": 1,
        "title": "Planner",
        "title_key": "planner",
        "company": "Brightline",
        "company_key": "brightline",
        "origin": Origin.own,
        "applied_at": moment - timedelta(days=1),
        "moved_at": moment - timedelta(days=1),
    }


def _step(card: object, person: object, moment: datetime) -> dict[str, object]:
    return {
        "user_id": person,
        "application_id": card,
        "kind": StepKind.interview,
        "starts_at": moment + FAR,
        "time_zone": "Europe/Berlin",
    }
