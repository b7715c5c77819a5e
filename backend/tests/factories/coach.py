"""Conversations with the coach for tests."""

import json
from typing import Any

from fastapi.testclient import TestClient

Headers = dict[str, str]
Json = dict[str, Any]
COACH = "/api/v1/coach"
PERSONAS, CONVERSATIONS, QUESTIONS = f"{COACH}/personas", f"{COACH}/conversations", f"{COACH}/questions"

STORY = (
    "In 2021 at Harbour Analytics our nightly reports were late every second day. My task was to get them ready before "
    "seven. I measured each step, rewrote the slowest queries in PostgreSQL and moved the loads to Python. "
    "As a result the run time fell from 4 hours to 35 minutes. Since then no report was late."
)


def persona_id(client: TestClient, headers: Headers, name: str = "Career coach") -> str:
    """The id of a persona that came with the program."""
    items = client.get(PERSONAS, params={"limit": 100}, headers=headers).json()["items"]
    return str(next(one["id"] for one in items if one["name"] == name))


def begin(client: TestClient, headers: Headers, persona: str = "Career coach", **body: Any) -> Json:
    """Begin a conversation."""
    given = {"persona_id": persona_id(client, headers, persona)} | {
        name: str(value) if name == "job_id" else value for name, value in body.items()
    }
    answer = client.post(CONVERSATIONS, json=given, headers=headers)
    assert answer.status_code == 201, answer.text
    begun: Json = answer.json()
    return begun


def say(client: TestClient, headers: Headers, conversation: Json | str, text: str = "", **more: Any) -> Json:
    """Say something and get the whole reply."""
    key = conversation if isinstance(conversation, str) else conversation["id"]
    body = {"text": text, **more} if text else more
    answer = client.post(f"{CONVERSATIONS}/{key}/messages", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    answered: Json = answer.json()
    return answered


def events_of(text: str) -> list[tuple[str, Json]]:
    """The events of a stream, by name."""
    found = []
    for block in text.strip().split("\n\n"):
        lines = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
        found.append((lines["event"], json.loads(lines["data"])))
    return found


def streamed(client: TestClient, headers: Headers, path: str, body: Json) -> list[tuple[str, Json]]:
    """The events of a reply that is streamed."""
    answer = client.post(path, json=body, headers={**headers, "accept": "text/event-stream"})
    assert answer.headers["content-type"].startswith("text/event-stream"), answer.text
    return events_of(answer.text)
