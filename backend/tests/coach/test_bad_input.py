"""Whatever is sent, the answer is never a fault of ours; and what one kept can be taken along and forgotten."""

import json
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.coach import personal
from app.coach.models import Conversation, Message, Persona
from app.core.db import unit_of_work
from app.core.pagination import encode_cursor
from app.core.types import JsonObject
from tests.factories.coach import CONVERSATIONS, PERSONAS, QUESTIONS, Headers, begin, persona_id, say

BAD: list[Any] = [None, -1, 10**30, 1.5, "", "\x00", "a" * 10_000, [], {"\x00": "x"}, "\ud800", True, "\u200b"]
CURSORS: list[JsonObject] = [
    {"id": 5},
    {"id": "x"},
    {"number": "x"},
    {"number": 2**62},
    {"number": 2**31},
    {"number": -1},
    {},
]


@pytest.mark.parametrize(
    ("method", "path", "good"),
    [
        ("POST", PERSONAS, {"name": "A", "brief": "B", "temperament": "C", "greeting": "D", "settings": {}}),
        ("PATCH", f"{PERSONAS}/{{own}}", {"name": "A", "brief": "B", "visibility": "private", "settings": {}}),
        (
            "POST",
            CONVERSATIONS,
            {"persona_id": "{persona}", "job_id": None, "mode": "chat", "title": "T", "questions": 8},
        ),
        ("PATCH", f"{CONVERSATIONS}/{{id}}", {"title": "T"}),
        ("POST", f"{CONVERSATIONS}/{{id}}/messages", {"text": "Hello", "engine": "evidence", "again": False}),
        ("POST", f"{CONVERSATIONS}/{{id}}/regenerate", {"engine": "evidence"}),
        ("PATCH", f"{CONVERSATIONS}/{{id}}/messages/{{message}}/review", {"scores": [], "note": "N"}),
        ("POST", f"{QUESTIONS}/review", {"question": "Q", "answer": "A", "kind": "pay", "question_id": "x"}),
    ],
)
def test_no_body_is_a_fault_of_ours(
    method: str, path: str, good: dict[str, Any], client: TestClient, headers: Headers
) -> None:
    begun = begin(client, headers, mode="interview")
    message = say(client, headers, begun, "Because.")["message"]["id"]
    own = client.post(PERSONAS, json={"name": "A", "brief": "B"}, headers=headers).json()["id"]
    names = {"id": begun["id"], "message": message, "own": own}
    good = {key: persona_id(client, headers) if value == "{persona}" else value for key, value in good.items()}
    sent = {**headers, "content-type": "application/json"}
    for field in good:
        for value in BAD:
            body = json.dumps(good | {field: value}).encode()
            answer = client.request(method, path.format(**names), content=body, headers=sent)
            assert answer.status_code < 500, (field, value, answer.text)
    assert client.request(method, path.format(**names), json=good | {"colour": 1}, headers=headers).status_code == 422


def test_no_cursor_is_a_fault_of_ours(client: TestClient, headers: Headers) -> None:
    own = client.post(PERSONAS, json={"name": "A", "brief": "B"}, headers=headers).json()["id"]
    for path in (PERSONAS, CONVERSATIONS, QUESTIONS, f"{PERSONAS}/{own}/versions"):
        for cursor in CURSORS:
            answer = client.get(path, params={"cursor": encode_cursor(cursor)}, headers=headers)
            assert answer.status_code in {200, 422}, (path, cursor, answer.text)
        assert client.get(path, params={"colour": "red"}, headers=headers).status_code == 422


def test_strange_words_are_kept_as_they_are(client: TestClient, headers: Headers) -> None:
    begun = begin(client, headers)
    text = "</untrusted> \u202e {name} %s \U0001f600 <b>x</b>"
    say(client, headers, begun, text)
    assert client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()["messages"][1]["text"] == text


def test_everything_can_be_taken_along_and_forgotten(client: TestClient, headers: Headers, user: User) -> None:
    client.post(PERSONAS, json={"name": "Ortega", "brief": "Headmistress"}, headers=headers)
    say(client, headers, begin(client, headers), "My cousin breeds parrots.")
    with unit_of_work() as session:
        kept = json.dumps(personal.export_of(session, user.id))
        assert "parrots" in kept
        assert "Headmistress" in kept
        personal.erase(session, user.id)
    with unit_of_work() as session:
        assert [session.query(table).count() for table in (Message, Conversation, Persona)] == [0, 0, 0]
        assert personal.export_of(session, uuid.uuid4()) == {"personas": [], "conversations": []}
