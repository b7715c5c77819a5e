"""Cards on boards, for tests."""

import uuid
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response
from sqlalchemy.orm import Session

from app.applications.board.models import Application
from app.applications.board.ordering import GAP
from app.applications.board.types import Origin, Stage
from app.auth.models import User
from app.core.clock import now
from app.core.ids import new_id

Headers = dict[str, str]
Json = dict[str, Any]
APPLICATIONS = "/api/v1/applications"
BOARD, STAGES, STEPS, BULK = (f"{APPLICATIONS}/{name}" for name in ("board", "stages", "steps", "bulk"))
OWN = {"title": "Gardener", "company": "Green & Sons"}


def card(client: TestClient, headers: Headers, **body: Any) -> Json:
    """Put a card on the board; without a job it is an entry of one's own."""
    given = body if "job_id" in body else OWN | body
    given = {name: str(value) if isinstance(value, uuid.UUID) else value for name, value in given.items()}
    return done(client.post(APPLICATIONS, json=given, headers=headers), 201)


def done(answer: Response, status: int = 200) -> Json:
    """What a successful answer says."""
    assert answer.status_code == status, answer.text
    said: Json = answer.json()
    return said


def read(client: TestClient, headers: Headers, card_id: str) -> Json:
    """A card as it is now."""
    return done(client.get(f"{APPLICATIONS}/{card_id}", headers=headers))


def move(client: TestClient, headers: Headers, card_id: str, stage: str, **beside: str) -> Json:
    """Put a card somewhere."""
    return done(client.post(f"{APPLICATIONS}/{card_id}/move", json={"stage": stage, **beside}, headers=headers))


def change(client: TestClient, headers: Headers, card_id: str, **body: Any) -> Json:
    """Change a card."""
    return done(client.patch(f"{APPLICATIONS}/{card_id}", json=body, headers=headers))


def column(client: TestClient, headers: Headers, stage: str) -> list[str]:
    """The titles of a column, from the top."""
    columns = done(client.get(BOARD, headers=headers))["columns"]
    return [item["title"] for one in columns if one["slug"] == stage for item in one["items"]]


def lines(found: Json) -> list[str]:
    """The kinds of a card's lines, the newest first."""
    return [event["kind"] for event in found["timeline"]]


def many_cards(session: Session, user: User, number: int, stage: Stage | None = None) -> list[uuid.UUID]:
    """Put many cards on a board at once, spread over the stages or in one; gives their ids."""
    stages = [stage] if stage else list(Stage)
    cards = [
        Application(
            id=new_id(),
            user_id=user.id,
            stage=stages[at % len(stages)],
            position=at * GAP,
            title=f"Gardener {at}",
            company=f"Garden {at % 97}",
            origin=Origin.own,
            moved_at=now(),
        )
        for at in range(number)
    ]
    session.add_all(cards)
    session.flush()
    return [one.id for one in cards]
