"""Cards on boards, for tests."""

import uuid
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

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
