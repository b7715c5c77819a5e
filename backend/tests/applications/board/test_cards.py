"""Cards: made, read, changed, deleted and taken back, each by its own person alone."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.applications.board import purging, service
from app.applications.board.errors import ApplicationNotFound
from app.applications.board.files import key_of
from app.applications.board.types import STAGE_OF, STATUS_OF, Stage
from app.auth.models import User
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.storage import FileMissing, store
from app.matching.types import Status
from tests.conftest import MakeUser
from tests.factories.board import (
    APPLICATIONS,
    BOARD,
    BULK,
    OWN,
    STAGES,
    STEPS,
    card,
    change,
    column,
    done,
    lines,
    move,
    read,
)
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
FAR = uuid.UUID(int=2**128 - 1)
PAY = {"min": 70_000, "max": 80_000, "currency": "EUR", "period": "year"}


class TestMade:
    def test_of_a_posting_with_what_it_says(self, client: TestClient, auth_headers: Headers) -> None:
        job = store_postings(posting(1, pay_text="EUR 60,000 - 70,000 per year"))["1"]
        fill_profile(client, auth_headers, salary_min=65_000, currency="EUR")
        made = card(client, auth_headers, job_id=job, notes="Ask about on-call.", offered=PAY)
        assert (made["title"], made["company"], made["origin"]) == ("Backend Developer", "Company 1", "job")
        assert made["posting"] == "open"
        assert made["job"]["id"] == str(job)
        assert made["offered"] == PAY
        assert made["advertised"] == {"min": 60_000, "max": 70_000, "currency": "EUR", "period": "year"}
        assert made["wanted"] == {"min": 65_000, "max": None, "currency": "EUR", "period": "year"}
        assert made["own_pay"] == []
        assert made["note_count"] == 1
        assert lines(made) == ["created"]
        answer = client.post(APPLICATIONS, json={"job_id": str(job)}, headers=auth_headers)
        assert answer.status_code == 409
        assert answer.json()["code"] == "card_exists"
        assert answer.json()["errors"][0]["msg"] == made["id"]

    def test_of_one_s_own(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers, url="https://green.example/jobs/1", stage="applied", location="Ghent")
        assert made["applied_at"]
        assert made["origin"] == "own"
        assert made["job"] is None
        assert made["score"] is None
        for body, field in (
            ({"title": "Gardener"}, "company"),
            ({**OWN, "title": "   "}, "title"),
            ({**OWN, "title": "\u200b"}, "title"),
            ({**OWN, "url": "javascript:alert(1)"}, "url"),
            ({**OWN, "url": "ftp://files.example/x"}, "url"),
            ({**OWN, "stage": "hired"}, "stage"),
            ({**OWN, "offered": {"min": 2, "max": 1, "currency": "EUR", "period": "year"}}, "offered"),
            ({**OWN, "offered": {"min": None, "max": None, "currency": "EUR", "period": "year"}}, "offered"),
            ({**OWN, "notes": "n" * 10_001}, "notes"),
            ({**OWN, "surprise": 1}, "surprise"),
        ):
            answer = client.post(APPLICATIONS, json=body, headers=auth_headers)
            assert answer.status_code == 422, body
            assert field in answer.json()["errors"][0]["loc"], body

    def test_a_private_posting_of_another_is_not_there(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        other, theirs = make_user()
        job = str(store_postings(posting(1), private_to=other.id)["1"])
        assert client.post(APPLICATIONS, json={"job_id": job}, headers=auth_headers).status_code == 404
        assert client.post(APPLICATIONS, json={"job_id": job}, headers=theirs).status_code == 201

    def test_a_board_is_full_at_some_point(
        self, client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(service, "MOST_CARDS", 1)
        card(client, auth_headers)
        answer = client.post(APPLICATIONS, json=OWN, headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "too_many_applications")


class TestChanged:
    def test_any_field_and_the_timeline_tells(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers, notes="One")
        contacts = [{"name": "Ada Byron", "role": "Recruiter", "email": "ada@green.example"}, {"name": "Ben"}]
        body: dict[str, Any] = {"title": "Head Gardener", "contacts": contacts, "offered": PAY, "notes": "Two"}
        found = change(client, auth_headers, made["id"], **body, applied_at="2026-03-01T09:00:00+01:00")
        assert found["title"] == "Head Gardener"
        assert found["applied_at"] == "2026-03-01T08:00:00.000Z"
        assert [one["name"] for one in found["contacts"]] == ["Ada Byron", "Ben"]
        assert found["contact_count"] == 2
        assert lines(found) == ["pay_changed", "contact_added", "contact_added", "applied", "created"]
        assert found["version"] == made["version"] + 1
        found = change(client, auth_headers, made["id"], contacts=[{"name": "Ben"}], offered=None, notes=None)
        assert found["offered"] is None
        assert found["notes"] == ""
        assert found["note_count"] == 0
        assert lines(found)[:2] == ["pay_changed", "contact_removed"]
        found = change(client, auth_headers, made["id"], stage="interview")
        assert found["stage"] == "interview"
        assert lines(found)[0] == "moved"
        assert found["timeline"][0]["title"] == "Moved from Saved to Interview"
        for wrong in ({"title": None}, {"stage": None}, {"company": ""}, {"job_id": str(FAR)}):
            answer = client.patch(f"{APPLICATIONS}/{made['id']}", json=wrong, headers=auth_headers)
            assert answer.status_code == 422, wrong

    def test_an_older_state_is_refused(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers)
        path, stale = f"{APPLICATIONS}/{made['id']}", {**auth_headers, "If-Match": '"1"'}
        assert client.patch(path, json={"notes": "x"}, headers=stale).headers["etag"] == '"2"'
        calls: tuple[tuple[str, str, Any], ...] = (
            ("PATCH", path, {"notes": "y"}),
            ("DELETE", path, None),
            ("POST", f"{path}/move", {"stage": "offer"}),
            ("POST", f"{path}/notes", {"text": "y"}),
            ("POST", f"{path}/replied", {}),
        )
        for method, address, body in calls:
            assert client.request(method, address, json=body, headers=stale).status_code == 412, (method, address)
        assert read(client, auth_headers, made["id"])["version"] == 2

    def test_the_next_step_is_one_of_the_steps(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers, stage="applied", next_step_at="2027-01-10T09:00:00Z")
        assert (made["next_step_kind"], made["steps"][0]["title"]) == ("follow_up", "Follow up")
        found = change(client, auth_headers, made["id"], next_step_at="2027-01-12T09:00:00Z")
        assert [step["starts_at"] for step in found["steps"]] == ["2027-01-12T09:00:00.000Z"]
        assert found["steps"][0]["version"] == 2
        found = change(client, auth_headers, made["id"], next_step_at=None)
        assert (found["next_step_at"], found["next_step_kind"], found["steps"]) == (None, None, [])
        assert lines(found) == ["step_removed", "step_changed", "step_added", "created"]


class TestDeleted:
    def test_it_comes_back_within_its_time_and_then_never(
        self, client: TestClient, auth_headers: Headers, user: User
    ) -> None:
        job = store_postings(posting(1))["1"]
        gone = card(client, auth_headers, job_id=job, notes="Keep me")
        step = {"kind": "interview", "starts_at": "2027-02-01T10:00:00Z"}
        done(client.post(f"{APPLICATIONS}/{gone['id']}/steps", json=step, headers=auth_headers), 201)
        path = f"{APPLICATIONS}/{gone['id']}"
        assert client.delete(path, headers=auth_headers).status_code == 204
        assert client.get(path, headers=auth_headers).status_code == 404
        assert client.delete(path, headers=auth_headers).status_code == 404
        assert column(client, auth_headers, "saved") == []
        again = card(client, auth_headers, job_id=job)
        answer = client.post(f"{path}/restore", headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "card_exists")
        client.delete(f"{APPLICATIONS}/{again['id']}", headers=auth_headers)
        back = done(client.post(f"{path}/restore", headers=auth_headers))
        # Gone and back: calendars are told twice.
        assert back["notes"] == "Keep me"
        assert back["steps"][0]["version"] == 3
        assert done(client.post(f"{path}/restore", headers=auth_headers))["version"] == back["version"]
        client.delete(path, headers=auth_headers)
        with as_of(now() + timedelta(days=31)), unit_of_work() as session, pytest.raises(ApplicationNotFound):
            service.restore(session, user, uuid.UUID(gone["id"]))

    def test_the_purge_takes_what_is_over_with_its_files(self, client: TestClient, auth_headers: Headers) -> None:
        made, kept = card(client, auth_headers), card(client, auth_headers)
        file = {"file": ("cv.txt", b"words", "text/plain")}
        sent = done(client.post(f"{APPLICATIONS}/{made['id']}/files", files=file, headers=auth_headers), 201)
        for one in (made, kept):
            client.delete(f"{APPLICATIONS}/{one['id']}", headers=auth_headers)
        done(client.post(f"{APPLICATIONS}/{kept['id']}/restore", headers=auth_headers))
        with unit_of_work() as session:
            assert purging.purge(session) == 0
        with as_of(now() + timedelta(days=31)), unit_of_work() as session:
            assert purging.purge(session) == 1
        with pytest.raises(FileMissing):
            store().get(key_of(uuid.UUID(sent["id"])))
        assert read(client, auth_headers, kept["id"])["id"] == kept["id"]


class TestBulk:
    def test_each_gets_its_answer_and_twice_is_as_once(self, client: TestClient, auth_headers: Headers) -> None:
        ids = [card(client, auth_headers, title=f"Card {number}")["id"] for number in range(3)]
        asked = [*ids, str(FAR), ids[0]]

        def act(action: str, **more: str) -> list[tuple[bool, int | None, str | None]]:
            body = {"ids": asked, "action": action, **more}
            results = done(client.post(BULK, json=body, headers=auth_headers))["results"]
            assert [one["id"] for one in results] == [*ids, str(FAR)]
            return [(one["done"], one["version"], one["error"]) for one in results]

        gone = (False, None, "not_found")
        assert act("move", stage="applied") == [(True, 2, None)] * 3 + [gone]
        assert act("move", stage="applied") == [(True, 2, None)] * 3 + [gone]
        assert column(client, auth_headers, "applied") == ["Card 0", "Card 1", "Card 2"]
        assert act("delete") == act("delete") == [(True, 3, None)] * 3 + [gone]
        assert act("move", stage="offer")[:3] == [gone] * 3
        assert act("restore") == act("restore") == [(True, 4, None)] * 3 + [gone]
        assert column(client, auth_headers, "applied") == ["Card 0", "Card 1", "Card 2"]
        for wrong in ({"action": "move"}, {"action": "delete", "stage": "offer"}, {"action": "burn"}):
            assert client.post(BULK, json={"ids": ids, **wrong}, headers=auth_headers).status_code == 422
        too_many = [str(uuid.uuid4()) for _ in range(501)]
        assert client.post(BULK, json={"ids": too_many, "action": "delete"}, headers=auth_headers).status_code == 422


class TestStages:
    def test_a_person_names_and_orders_them(self, client: TestClient, auth_headers: Headers) -> None:
        made = card(client, auth_headers)
        usual = done(client.get(STAGES, headers=auth_headers))
        assert [one["label"] for one in usual["stages"]][:2] == ["Saved", "Applied"]
        wanted = [{"slug": one["slug"], "label": one["label"]} for one in usual["stages"]][::-1]
        wanted[-1]["label"] = "Wish list"
        answer = client.put(STAGES, json={"stages": wanted}, headers={**auth_headers, "If-Match": '"1"'})
        assert answer.headers["etag"] == '"2"'
        board = done(client.get(BOARD, headers=auth_headers))
        assert [one["label"] for one in board["columns"]][-1] == "Wish list"
        assert (
            move(client, auth_headers, made["id"], "offer")["timeline"][0]["title"] == "Moved from Wish list to Offer"
        )
        stale = client.put(STAGES, json={"reset": True}, headers={**auth_headers, "If-Match": '"1"'})
        assert stale.status_code == 412
        assert done(client.put(STAGES, json={"reset": True}, headers=auth_headers))["stages"] == usual["stages"]
        for wrong in (wanted[:7], [*wanted[:7], wanted[0]], [{**wanted[0], "label": "x" * 41}, *wanted[1:]]):
            assert client.put(STAGES, json={"stages": wrong}, headers=auth_headers).status_code == 422
        assert client.put(STAGES, json={}, headers=auth_headers).status_code == 422


class TestStrangers:
    def test_nothing_of_another_s_is_there(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser
    ) -> None:
        made = card(client, auth_headers, notes="Mine")
        path = f"{APPLICATIONS}/{made['id']}"
        step = {"kind": "task", "starts_at": "2027-01-01T10:00:00Z"}
        step_id = done(client.post(f"{path}/steps", json=step, headers=auth_headers), 201)["id"]
        note_id = done(client.post(f"{path}/notes", json={"text": "Mine"}, headers=auth_headers), 201)["id"]
        upload = {"file": ("a.txt", b"mine", "text/plain")}
        file_id = done(client.post(f"{path}/files", files=upload, headers=auth_headers), 201)["id"]
        _, stranger = make_user()
        own = card(client, stranger)
        calls: list[tuple[str, str, Any]] = [
            ("GET", path, None),
            ("PATCH", path, {"notes": "x"}),
            ("DELETE", path, None),
            ("POST", f"{path}/restore", None),
            ("POST", f"{path}/move", {"stage": "offer"}),
            ("GET", f"{path}/timeline", None),
            ("POST", f"{path}/notes", {"text": "x"}),
            ("PATCH", f"{path}/notes/{note_id}", {"text": "x"}),
            ("DELETE", f"{path}/notes/{note_id}", None),
            ("POST", f"{path}/sent", {"letter_id": str(FAR)}),
            ("POST", f"{path}/replied", {}),
            ("POST", f"{path}/steps", step),
            ("PATCH", f"{path}/steps/{step_id}", {"done": True}),
            ("DELETE", f"{path}/steps/{step_id}", None),
            ("GET", f"{path}/files/{file_id}", None),
            ("DELETE", f"{path}/files/{file_id}", None),
        ]
        # A stranger with a card of their own does not reach another's by its parts either.
        mine = f"{APPLICATIONS}/{own['id']}"
        calls += [
            ("PATCH", f"{mine}/notes/{note_id}", {"text": "x"}),
            ("PATCH", f"{mine}/steps/{step_id}", {"done": True}),
            ("GET", f"{mine}/files/{file_id}", None),
            ("POST", f"{mine}/sent", {"cv_document_id": str(FAR)}),
            ("PATCH", mine, {"tailored_cv_id": str(FAR)}),
        ]
        for method, address, body in calls:
            assert client.request(method, address, json=body, headers=stranger).status_code == 404, (method, address)
        assert client.post(f"{path}/files", files=upload, headers=stranger).status_code == 404
        beside = {"stage": "saved", "before_id": made["id"]}
        answer = client.post(f"{mine}/move", json=beside, headers=stranger)
        assert (answer.status_code, answer.json()["code"]) == (409, "neighbour_moved")
        assert (
            done(client.post(BULK, json={"ids": [made["id"]], "action": "delete"}, headers=stranger))["results"][0][
                "error"
            ]
            == "not_found"
        )
        assert column(client, stranger, "saved") == ["Gardener"]
        span = {"from": "2026-12-01T00:00:00Z", "to": "2027-12-01T00:00:00Z"}
        assert done(client.get(STEPS, params=span, headers=stranger))["items"] == []
        assert read(client, auth_headers, made["id"])["notes"] == "Mine"

    @pytest.mark.parametrize("path", ["", "/board", "/stages", "/steps", f"/{FAR}", f"/{FAR}/timeline"])
    def test_nobody_reads_without_signing_in(self, client: TestClient, path: str) -> None:
        assert client.get(f"{APPLICATIONS}{path}").status_code == 401


def test_a_status_of_a_match_is_what_a_stage_says() -> None:
    assert set(STATUS_OF) == set(Stage)
    assert set(STAGE_OF) == set(Status) - {Status.new, Status.hidden}
    assert all(STATUS_OF[stage] is status for status, stage in STAGE_OF.items())
