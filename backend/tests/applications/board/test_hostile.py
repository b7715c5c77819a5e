"""Whatever is sent, the answer is a sentence and never an error of ours."""

import json
import uuid
from typing import Any

from fastapi.testclient import TestClient

from tests.factories.board import APPLICATIONS, BULK, OWN, STAGES, STEPS, card, done, read

Headers = dict[str, str]
JSON = {"content-type": "application/json"}
FAR = str(uuid.UUID(int=2**128 - 1))
STEP = {"kind": "task", "starts_at": "2027-01-01T10:00:00Z"}
TEXTS: list[Any] = ["\x00", "a\x00b", "\ud800", "", "   ", "\u200b\u202e", "x" * 100_000, 7, None, [], {"a": 1}]
TIMES: list[Any] = [
    "9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00", "2027-02-30T10:00:00Z", "2027-01-01T10:00:00",
    "2027-01-01", "now", 10**30, -(10**18), 0, None, True,
]  # fmt: skip
MONEY: list[Any] = [
    {"min": -1, "max": 2, "currency": "EUR", "period": "year"},
    {"min": 10**30, "max": None, "currency": "EUR", "period": "year"},
    {"min": 1, "max": 2, "currency": "XXZ", "period": "year"},
    {"min": 1, "max": 2, "currency": "EUR", "period": "week"},
    {"min": 1.5, "max": 2, "currency": "EUR", "period": "year"},
    {"min": "NaN"}, 5, [], "€5",
]  # fmt: skip


def bodies() -> list[dict[str, Any]]:
    """Bodies with one thing wrong, or odd."""
    found = [{name: text} for name in ("title", "company", "url", "notes", "location", "stage") for text in TEXTS]
    found += [{name: time} for name in ("applied_at", "next_step_at") for time in TIMES]
    found += [{name: pay} for name in ("offered", "wanted", "advertised") for pay in MONEY]
    found += [{name: wrong} for name in ("letter_id", "cv_document_id", "job_id") for wrong in (FAR, "x", 7, "")]
    found += [{"contacts": [{"name": text}]} for text in TEXTS]
    found += [{"contacts": [{"name": "A"}] * 51}, {"contacts": {}}, {"url": "http://[::1"}, {"url": "http://a b"}]
    return found


def steps() -> list[dict[str, Any]]:
    """Steps with one thing wrong, or odd."""
    found = [STEP | {name: text} for name in ("title", "place", "notes", "kind") for text in TEXTS]
    found += [STEP | {name: time} for name in ("starts_at", "ends_at") for time in TIMES]
    zones = ["Mars/Olympus", "../../etc/passwd", "UTC\x00", "", "Europe", "posixrules", "x" * 500, 5]
    found += [STEP | {"time_zone": zone} for zone in zones]
    days = ["9999-12-31", "0001-01-01", "2027-02-30", 10**20, "x"]
    found += [{"kind": "task", "date": day, "time_zone": "Pacific/Kiritimati"} for day in days]
    return [*found, STEP | {"date": "2027-01-01"}, {"kind": "task"}, STEP | {"done": "perhaps"}]


def test_nothing_that_is_sent_breaks_it(client: TestClient, auth_headers: Headers) -> None:
    made = card(client, auth_headers)
    path = f"{APPLICATIONS}/{made['id']}"
    step = done(client.post(f"{path}/steps", json=STEP, headers=auth_headers), 201)
    note = done(client.post(f"{path}/notes", json={"text": "One"}, headers=auth_headers), 201)
    calls: list[tuple[str, str, Any]] = []
    for body in bodies():
        calls += [("POST", APPLICATIONS, OWN | body), ("PATCH", path, body)]
    for body in steps():
        calls += [("POST", f"{path}/steps", body), ("PATCH", f"{path}/steps/{step['id']}", body)]
    for text in TEXTS:
        calls += [
            ("POST", f"{path}/notes", {"text": text}),
            ("PATCH", f"{path}/notes/{note['id']}", {"text": text}),
            ("POST", f"{path}/replied", {"note": text}),
            ("POST", f"{path}/move", {"stage": text}),
            ("POST", BULK, {"ids": [text], "action": "delete"}),
            ("PUT", STAGES, {"stages": [{"slug": text, "label": text}]}),
        ]
    for time in TIMES:
        calls += [("POST", f"{path}/replied", {"at": time}), ("POST", f"{path}/sent", {"letter_id": FAR, "at": time})]
    for other in (FAR, made["id"], "x"):
        calls += [("POST", f"{path}/move", {"stage": "saved", name: other}) for name in ("before_id", "after_id")]
        calls += [("PATCH", f"{path}/steps/{other}", {}), ("DELETE", f"{path}/notes/{other}", None)]
        calls += [("GET", f"{path}/files/{other}", None), ("GET", f"{APPLICATIONS}/{other}/timeline", None)]
    calls += [(method, path, []) for method in ("POST", "PATCH")]
    for method, address, body in calls:
        # Written out, so that half a character goes too.
        answer = client.request(method, address, content=json.dumps(body), headers=auth_headers | JSON)
        assert answer.status_code < 500, (method, address, body, answer.text)
        if answer.status_code >= 400:
            assert answer.json()["title"], (method, address, body)
    assert read(client, auth_headers, made["id"])["company"]


def test_no_cursor_of_another_s_making_is_taken(client: TestClient, auth_headers: Headers) -> None:
    made = card(client, auth_headers)
    for path in (APPLICATIONS, STEPS, f"{APPLICATIONS}/{made['id']}/timeline"):
        for cursor in ("e30", "bnVsbA", "eyJieSI6W10sImlkIjoieCJ9", "eyJieSI6WzEsMl0sImlkIjoieCJ9", "%00"):
            answer = client.get(path, params={"cursor": cursor}, headers=auth_headers)
            assert answer.status_code == 422, (path, cursor)
