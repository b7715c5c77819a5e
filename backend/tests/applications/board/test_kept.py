"""What is kept with a card: its timeline, notes, steps, files, and what was sent."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.applications.board import timeline
from app.applications.board.files import forget_orphans, key_of
from app.applications.board.models import ApplicationEvent, ApplicationFile
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.storage import FileMissing, store
from tests.conftest import MakeUser, RunTasks
from tests.factories.board import APPLICATIONS, STEPS, card, done, lines, move, read
from tests.factories.letters import CASES, MATCHES, applied

Headers = dict[str, str]


class TestUndo:
    def test_a_move_taken_back_at_once_leaves_no_trace(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers)
        moved = move(client, auth_headers, made["id"], "applied")
        assert moved["applied_at"]
        assert lines(moved) == ["moved", "created"]
        back = move(client, auth_headers, made["id"], "saved")
        assert (lines(back), back["applied_at"], back["moved_at"]) == (["created"], None, made["moved_at"])
        move(client, auth_headers, made["id"], "applied")
        with as_of(now() + timedelta(minutes=3)):
            assert lines(move(client, auth_headers, made["id"], "saved")) == ["moved", "moved", "created"]


class TestNotes:
    def test_are_written_changed_and_taken_away(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers)
        path = f"{APPLICATIONS}/{made['id']}/notes"
        answer = client.post(path, json={"text": "Call on Monday"}, headers=auth_headers)
        assert answer.headers["etag"] == '"2"'
        note = done(answer, 201)
        changed = done(client.patch(f"{path}/{note['id']}", json={"text": "Call on Tuesday"}, headers=auth_headers))
        assert (changed["at"], changed["text"]) == (note["at"], "Call on Tuesday")
        assert changed["edited_at"]
        assert read(client, auth_headers, made["id"])["note_count"] == 1
        assert client.delete(f"{path}/{note['id']}", headers=auth_headers).status_code == 204
        assert client.delete(f"{path}/{note['id']}", headers=auth_headers).status_code == 404
        found = read(client, auth_headers, made["id"])
        assert found["note_count"] == 0
        # A line that is no note is not changed by the way of notes.
        created = found["timeline"][0]["id"]
        assert client.patch(f"{path}/{created}", json={"text": "x"}, headers=auth_headers).status_code == 404

    def test_the_timeline_goes_by_pages_and_no_note_lies_open(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(timeline, "MOST_NOTES", 6)
        made = card(client, auth_headers, notes="confidential-words")
        path = f"{APPLICATIONS}/{made['id']}"
        for number in range(5):
            body = {"text": f"confidential-words {number}"}
            done(client.post(f"{path}/notes", json=body, headers=auth_headers), 201)
        refused = client.post(f"{path}/notes", json={"text": "x"}, headers=auth_headers)
        assert (refused.status_code, refused.json()["code"]) == (409, "too_many_notes")
        texts, cursor = list[str](), None
        while True:
            page = done(
                client.get(
                    f"{path}/timeline",
                    params={"limit": 2, "cursor": cursor} if cursor else {"limit": 2},
                    headers=auth_headers,
                )
            )
            texts += [item["text"] for item in page["items"]]
            if (cursor := page["next_cursor"]) is None:
                break
        assert texts == [*(f"confidential-words {number}" for number in (4, 3, 2, 1, 0)), ""]
        assert page["total"] == {"value": 6, "relation": "eq"}
        with unit_of_work() as session:
            sealed = session.scalars(select(ApplicationEvent.sealed_detail)).all()
        assert not any(b"confidential" in (one or b"") for one in sealed)


class TestSent:
    def test_names_and_versions_stand_on_the_timeline(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, make_user: MakeUser
    ) -> None:
        match_id, job_id = applied(client, auth_headers, run_tasks, CASES["nurse"])
        letter = done(client.post(f"{MATCHES}/{match_id}/generate-cover-letter", json={}, headers=auth_headers))
        tailored = done(client.post(f"{MATCHES}/{match_id}/tailored-cv", json={}, headers=auth_headers), 201)
        cvs = done(client.get("/api/v1/profile/cv", headers=auth_headers))["items"]
        made = card(client, auth_headers, job_id=job_id)
        body = {"letter_id": letter["id"], "tailored_cv_id": tailored["id"], "cv_document_id": cvs[0]["id"]}
        path = f"{APPLICATIONS}/{made['id']}"
        found = done(client.post(f"{path}/sent", json={**body, "at": "2026-01-02T10:00:00Z"}, headers=auth_headers))
        told = {event["kind"]: event for event in found["timeline"]}
        assert told["letter_sent"]["number"] == 1
        assert told["letter_sent"]["title"].startswith("You sent the letter")
        assert [event["kind"] for event in found["timeline"]].count("cv_used") == 2
        assert found["papers"]["cv_document"] == cvs[0]["name"]
        assert found["papers"]["letter"].startswith("version 1")
        assert found["suggested_stage"] == "applied"
        assert found["stage"] == "saved"
        client.delete(f"/api/v1/profile/cv/{cvs[0]['id']}", headers=auth_headers)
        found = read(client, auth_headers, made["id"])
        assert found["papers"]["cv_document"] is None
        assert cvs[0]["name"] in [event["name"] for event in found["timeline"]], "the timeline remembers"
        _, stranger = make_user()
        own = card(client, stranger)
        for name in ("letter_id", "tailored_cv_id"):
            for method, address in (("PATCH", ""), ("POST", "/sent")):
                answer = client.request(
                    method, f"{APPLICATIONS}/{own['id']}{address}", json={name: body[name]}, headers=stranger
                )
                assert answer.status_code == 404
        assert client.post(f"{path}/sent", json={}, headers=auth_headers).status_code == 422

    def test_an_answer_is_noted(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers, stage="applied")
        path = f"{APPLICATIONS}/{made['id']}/replied"
        found = done(client.post(path, json={"at": "2026-02-01T10:00:00Z", "note": "A call"}, headers=auth_headers))
        assert found["suggested_stage"] == "screening"
        assert found["timeline"][1]["kind"] == "reply"
        found = done(client.post(path, json={"at": "2026-01-01T10:00:00Z"}, headers=auth_headers))
        assert found["replied_at"] == "2026-02-01T10:00:00.000Z", "the last one counts"


class TestSteps:
    def test_a_step_is_planned_changed_done_and_taken_off(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers, stage="applied")
        path = f"{APPLICATIONS}/{made['id']}/steps"
        body: dict[str, Any] = {
            "kind": "interview",
            "starts_at": "2027-03-27T10:00:00+01:00",
            "ends_at": "2027-03-27T11:00:00+01:00",
            "time_zone": "Europe/Berlin",
            "place": "Lindenstr. 3",
        }
        step = done(client.post(path, json=body, headers=auth_headers), 201)
        assert (step["title"], step["suggested_stage"], step["version"]) == ("Interview", "interview", 1)
        assert step["starts_at"] == "2027-03-27T09:00:00.000Z"
        chore = {"kind": "task", "title": "Iron shirt", "date": "2027-03-28", "time_zone": "Europe/Berlin"}
        done(client.post(path, json=chore, headers=auth_headers), 201)
        found = read(client, auth_headers, made["id"])
        assert (found["stage"], found["next_step_kind"]) == ("applied", "interview")
        assert [one["title"] for one in found["steps"]] == ["Interview", "Iron shirt"]
        # The day the clocks change begins at the midnight of its own zone.
        assert found["steps"][1]["starts_at"] == "2027-03-27T23:00:00.000Z"
        assert found["steps"][1]["date"] == "2027-03-28"
        one = f"{path}/{step['id']}"
        later = done(client.patch(one, json={"starts_at": "2027-03-29T10:00:00+02:00"}, headers=auth_headers))
        assert (later["ends_at"], later["version"]) == ("2027-03-29T09:00:00.000Z", 2), "it lasts as long as before"
        stale = {**auth_headers, "If-Match": '"1"'}
        assert client.patch(one, json={"done": True}, headers=stale).status_code == 412
        assert client.delete(one, headers=stale).status_code == 412
        assert read(client, auth_headers, made["id"])["next_step_kind"] == "task"
        assert done(client.patch(one, json={"done": True}, headers=auth_headers))["done_at"]
        # Nothing changed, so nothing is told.
        told = lines(read(client, auth_headers, made["id"]))
        done(client.patch(one, json={"done": True}, headers=auth_headers))
        assert lines(read(client, auth_headers, made["id"])) == told
        assert client.delete(one, headers=auth_headers).status_code == 204
        assert client.patch(one, json={"done": False}, headers=auth_headers).status_code == 404
        assert told == ["step_done", "step_changed", "step_added", "step_added", "created"]

    def test_the_calendar_shows_all_cards_steps(self, client: TestClient, auth_headers: Headers) -> None:
        for number in (3, 1, 2):
            made = card(client, auth_headers, title=f"Card {number}", next_step_at=f"2027-01-0{number}T10:00:00Z")
        span: dict[str, Any] = {"from": "2027-01-01T00:00:00Z", "to": "2027-01-03T00:00:00Z"}
        page = done(client.get(STEPS, params={**span, "limit": 1}, headers=auth_headers))
        assert [one["card_title"] for one in page["items"]] == ["Card 1"]
        assert page["total"]["value"] == 2
        page = done(client.get(STEPS, params={**span, "cursor": page["next_cursor"]}, headers=auth_headers))
        assert [(one["card_title"], one["company"]) for one in page["items"]] == [("Card 2", "Green & Sons")]
        client.delete(f"{APPLICATIONS}/{made['id']}", headers=auth_headers)
        assert done(client.get(STEPS, params=span, headers=auth_headers))["total"]["value"] == 1
        for wrong in (
            {"from": "2027-01-02"},
            {"from": "2027-01-02T00:00:00Z", "to": "2027-01-01T00:00:00Z"},
            {"to": "9999-12-31T23:59:59Z"},
        ):
            assert client.get(STEPS, params=wrong, headers=auth_headers).status_code == 422, wrong


class TestFiles:
    def test_are_kept_sealed_and_come_back_as_they_were(
        self, client: TestClient, auth_headers: Headers, user: User
    ) -> None:
        made = card(client, auth_headers)
        path = f"{APPLICATIONS}/{made['id']}/files"
        page = b"<script>alert('x')</script>"
        upload = {"file": ('../etc/of"fer\r\n.html', page, "text/html")}
        kept = done(client.post(path, files=upload, headers=auth_headers), 201)
        assert ".." not in kept["name"]
        assert "/" not in kept["name"]
        assert kept["size"] == len(page)
        assert page not in store().get(key_of(uuid.UUID(kept["id"])))
        got = client.get(f"{path}/{kept['id']}", headers=auth_headers)
        assert got.content == page
        assert got.headers["content-disposition"].startswith("attachment;")
        assert got.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in got.headers["content-security-policy"]
        for name, data, status in (
            ("setup.exe", b"words", 415),
            ("notes.txt", b"MZ\x90\x00", 415),
            ("notes", b"#!/bin/sh\n", 415),
            ("photo.PS1", b"words", 415),
            ("empty.pdf", b"", 422),
            ("large.pdf", b"%PDF" + b"x" * (10 * 1024 * 1024), 413),
        ):
            assert client.post(path, files={"file": (name, data)}, headers=auth_headers).status_code == status, name
        assert client.post(path, headers=auth_headers).status_code == 422
        found = read(client, auth_headers, made["id"])
        assert (found["file_count"], [one["id"] for one in found["files"]]) == (1, [kept["id"]])
        assert client.delete(f"{path}/{kept['id']}", headers=auth_headers).status_code == 204
        assert client.get(f"{path}/{kept['id']}", headers=auth_headers).status_code == 404
        assert lines(read(client, auth_headers, made["id"])) == ["file_removed", "file_added", "created"]
        for _ in range(20):
            done(client.post(path, files={"file": ("a.txt", b"a")}, headers=auth_headers), 201)
        full = client.post(path, files={"file": ("a.txt", b"a")}, headers=auth_headers)
        assert (full.status_code, full.json()["code"]) == (409, "too_many_files")
        store().put(key_of(made_up := uuid.uuid4()), b"left by a crash")
        with as_of(now() + timedelta(hours=2)), unit_of_work() as session:
            assert forget_orphans(session) >= 1
            assert session.scalar(select(func.count()).select_from(ApplicationFile)) == 20
        with pytest.raises(FileMissing):
            store().get(key_of(made_up))
        left = read(client, auth_headers, made["id"])["files"]
        assert all(client.get(f"{path}/{one['id']}", headers=auth_headers).content == b"a" for one in left)
