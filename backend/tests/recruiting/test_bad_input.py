"""Whatever is sent, the answer is never a fault of ours."""

import json
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.core.pagination import encode_cursor
from app.core.types import JsonObject
from tests.factories.recruiting import CANDIDATES, VISIBILITY, Headers, add, have_candidate, ranked

BAD: list[Any] = [None, -1, 10**30, 1.5, "", "\x00", "a" * 10_000, [], {"\x00": "x"}, {"a": "\x00"}, "\ud800"]
CURSORS: list[JsonObject] = [
    {"id": 5},
    {"at": "0001-01-01T00:00:00+23:00", "id": str(uuid.UUID(int=1))},
    {"at": "2020", "id": "x"},
    {"ranking": None, "offset": 0},
    {"ranking": str(uuid.UUID(int=1)), "offset": 2**62},
]


@pytest.mark.parametrize(
    ("method", "path", "fields"),
    [
        ("POST", "/rankings", ["job_id", "repeats"]),
        ("POST", "/blindness", ["job_id", "blind", "reason"]),
        ("POST", "/find", ["text", "reason"]),
        ("POST", "/{id}/decisions", ["job_id", "decision", "reason"]),
        ("POST", "/{id}/decisions/undo", ["job_id", "reason"]),
        ("POST", "/{id}/notes", ["text", "job_id"]),
        ("POST", "/{id}/identity", ["reason"]),
        ("PATCH", "/{id}", ["full_name", "email", "phone", "location"]),
        ("PATCH", "/{id}/groups", ["labels"]),
        ("PATCH", "/weights?job_id={job}", ["weights"]),
    ],
)
def test_no_body_is_a_fault_of_ours(
    method: str, path: str, fields: list[str], client: TestClient, desk: Headers, desk_id: uuid.UUID, job: uuid.UUID
) -> None:
    where = f"{CANDIDATES}{path.format(id=have_candidate(desk_id), job=job)}"
    good: dict[str, Any] = {"job_id": str(job), "reason": "Because", "decision": "reject", "text": "Hm", "blind": True}
    for field in fields:
        for value in BAD:
            body = {name: good[name] for name in fields if name in good} | {field: value}
            headers = {**desk, "content-type": "application/json"}
            answer = client.request(method, where, content=json.dumps(body).encode(), headers=headers)
            assert answer.status_code < 500, (field, value, answer.text)
    assert client.request(method, where, json={"colour": "red"}, headers=desk).status_code == 422


def test_no_cursor_is_a_fault_of_ours(client: TestClient, desk: Headers, job: uuid.UUID) -> None:
    others = (f"{CANDIDATES}/pool", f"{CANDIDATES}/log", f"{CANDIDATES}/rankings", f"{VISIBILITY}/views")
    for path in (f"{CANDIDATES}?job_id={job}", *others):
        for cursor in CURSORS:
            mark = "&" if "?" in path else "?"
            answer = client.get(f"{path}{mark}cursor={encode_cursor(cursor)}", headers=desk)
            assert answer.status_code in {200, 422}, (path, cursor, answer.text)


def test_no_file_name_or_date_is_a_fault_of_ours(client: TestClient, desk: Headers, job: uuid.UUID) -> None:
    for name in ("a\x00b.txt", "../../cv.txt", "\U0001f600.txt", "x" * 500 + ".txt"):
        for given_at in ("9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "12345678901234567890"):
            answer = add(client, desk, (name, b"A CV of somebody"), consent_given_at=given_at)
            assert answer.status_code in {202, 422}, (name, given_at, answer.text)
    assert ranked(client, desk, job)["items"] == []
