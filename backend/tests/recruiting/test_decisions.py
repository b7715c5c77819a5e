"""Blind until a decision, and a log of what was decided, looked at and undone."""

import csv
import io
import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.db import Base
from app.core.spreadsheet import safe
from app.recruiting.models import LogEntry
from tests.conftest import RunTasks
from tests.factories.matching import posting, store_postings
from tests.factories.profile import text_cv
from tests.factories.recruiting import (
    CANDIDATES,
    NAMES,
    NURSE_TEXT,
    Headers,
    added,
    decide,
    developer_text,
    have_candidate,
    ranked,
    shown,
    stored,
)

# What tells who the first developer is, wherever it stands.
TELLING = ("Ines", "Calloway", "calloway@", "555 0199", "Atlantic University", "github.com/", "calloway", " her ")


@pytest.fixture
def ines(desk_id: uuid.UUID) -> str:
    """A developer whose CV quotes her name in what she did."""
    return have_candidate(desk_id, developer_text(NAMES[0]), "ines_calloway.txt")


@pytest.fixture
def bruno(desk_id: uuid.UUID) -> str:
    """Another developer."""
    return have_candidate(desk_id, developer_text(NAMES[1], "Python"))


def tells(text: str) -> list[str]:
    """What a text gives away."""
    return [word for word in TELLING if word.lower() in text.lower()]


def log_of(client: TestClient, desk: Headers, **parameters: Any) -> list[dict[str, Any]]:
    """The desk's log, the newest first."""
    answer = client.get(f"{CANDIDATES}/log", params=parameters, headers=desk)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["items"]
    return found


class TestBlind:
    def test_nothing_tells_who_it_is_before_a_decision(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str
    ) -> None:
        query = {"job_id": str(job)}
        page = ranked(client, desk, job)
        ranking = f"{CANDIDATES}/rankings/{page['ranking_id']}/export"
        for answer in (
            client.get(CANDIDATES, params=query, headers=desk),
            client.get(CANDIDATES, headers=desk),
            client.get(f"{CANDIDATES}/{ines}", params=query, headers=desk),
            client.get(f"{CANDIDATES}/log", headers=desk),
            client.get(ranking, params={"format": "csv"}, headers=desk),
            client.get(ranking, params={"format": "json"}, headers=desk),
        ):
            assert answer.status_code == 200
            assert tells(answer.text) == []
        full = shown(client, desk, ines, job)
        assert (full["blind"], full["name"], full["identity"]) == (True, None, None)
        # What is left still says what the score stands on.
        assert "Python" in str([factor["evidence"] for factor in full["factors"]])
        cv = client.get(f"{CANDIDATES}/{ines}/cv", params=query, headers=desk)
        assert (cv.status_code, cv.json()["code"]) == (409, "blind")

    def test_words_on_eligibility_do_not_tell_either(
        self, client: TestClient, desk: Headers, desk_id: uuid.UUID
    ) -> None:
        licence = "LICENSES\nRegistered Nurse (RN), Texas, held by Wilhelmina Ostrander, expires 2031-05\n\nSKILLS"
        nurse = have_candidate(desk_id, NURSE_TEXT.replace("SKILLS", licence))
        job = store_postings(posting(7, title="Registered Nurse", more="You must hold an active RN license in Texas."))[
            "7"
        ]
        answer = client.get(f"{CANDIDATES}/{nurse}", params={"job_id": str(job)}, headers=desk)
        quotes = [reason["cv_quote"] for reason in answer.json()["eligibility"]["reasons"]]
        assert any(quote and "Registered Nurse" in quote for quote in quotes)
        for word in ("wilhelmina", "ostrander", "dales", " she "):
            assert word not in answer.text.lower()

    def test_a_decision_shows_the_name_of_that_candidate_for_that_job(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str, bruno: str
    ) -> None:
        answer = decide(client, desk, ines, job)
        assert (answer.status_code, answer.json()["name"]) == (200, "Ines Calloway")
        names = {item["candidate_id"]: item["name"] for item in ranked(client, desk, job)["items"]}
        assert names == {ines: "Ines Calloway", bruno: None}
        identity = answer.json()["identity"]
        assert identity["email"] == "ines.calloway@example.test"
        assert identity["schools"] == ["Atlantic University"]
        assert identity["file_name"] == "ines_calloway.txt"
        cv = client.get(f"{CANDIDATES}/{ines}/cv", params={"job_id": str(job)}, headers=desk)
        assert (cv.status_code, cv.text) == (200, developer_text(NAMES[0]))
        assert cv.headers["content-disposition"].startswith("attachment")

    def test_lifting_it_for_a_job_needs_a_reason_and_is_logged(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str
    ) -> None:
        path, body = f"{CANDIDATES}/blindness", {"job_id": str(job), "blind": False}
        assert client.post(path, json=body, headers=desk).status_code == 422
        lifted = client.post(path, json={**body, "reason": "Last round, names are known"}, headers=desk)
        assert (lifted.status_code, lifted.json()["blind"]) == (200, False)
        page = ranked(client, desk, job)
        assert (page["blind"], page["items"][0]["name"]) == (False, "Ines Calloway")
        restored = client.post(path, json={**body, "blind": True, "reason": "Too early"}, headers=desk)
        assert restored.json()["blind"] is True
        assert ranked(client, desk, job)["items"][0]["name"] is None
        assert [entry["action"] for entry in log_of(client, desk, job_id=str(job))] == [
            "blind_restored",
            "blind_lifted",
        ]
        assert client.get(path, params={"job_id": str(job)}, headers=desk).json()["reason"] == "Too early"

    def test_looking_at_who_it_is_is_logged(self, client: TestClient, desk: Headers, ines: str) -> None:
        path = f"{CANDIDATES}/{ines}/identity"
        assert client.post(path, json={"reason": ""}, headers=desk).status_code == 422
        answer = client.post(path, json={"reason": "She asked what we keep"}, headers=desk)
        assert answer.json()["full_name"] == "Ines Calloway"
        (entry,) = log_of(client, desk)
        assert (entry["action"], entry["by"], entry["candidate_id"]) == ("identity_opened", "desk@example.test", ines)

    def test_who_asks_to_be_erased_can_be_found(self, client: TestClient, desk: Headers, ines: str, bruno: str) -> None:
        path, why = f"{CANDIDATES}/find", {"reason": "Asked by mail to be erased"}
        for text in ("calloway", "INES C", "ines.calloway@example.test"):
            answer = client.post(path, json={"text": text, **why}, headers=desk)
            assert [item["candidate_id"] for item in answer.json()["items"]] == [ines]
        for text in ("example.test", "nobody"):
            assert client.post(path, json={"text": text, **why}, headers=desk).json()["items"] == []
        assert client.post(path, json={"text": "calloway"}, headers=desk).status_code == 422
        assert [line["candidate_id"] for line in log_of(client, desk)] == [ines] * 3

    def test_a_corrected_name_is_hidden_too(self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str) -> None:
        change = {"full_name": "Harbour Dock", "email": "harbour@dock.example"}
        assert client.patch(f"{CANDIDATES}/{ines}", json=change, headers=desk).status_code == 204
        text = client.get(f"{CANDIDATES}/{ines}", params={"job_id": str(job)}, headers=desk).text
        assert tells(text) == []
        # "Harbour Analytics" was an employer; now it is a part of the name.
        assert "harbour" not in text.lower()
        assert decide(client, desk, ines, job).json()["name"] == "Harbour Dock"
        back = client.patch(f"{CANDIDATES}/{ines}", json={"full_name": None}, headers=desk)
        assert back.status_code == 204
        assert shown(client, desk, ines, job)["name"] == "Ines Calloway"


class TestDecisions:
    def test_each_has_a_reason_and_stays_in_the_log(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str
    ) -> None:
        assert decide(client, desk, ines, job, reason="").status_code == 422
        assert decide(client, desk, ines, job, "maybe").status_code == 422
        decide(client, desk, ines, job, "shortlist", reason="Knows Django")
        full = decide(client, desk, ines, job, "reject", reason="Found another job").json()
        assert (full["decision"]["decision"], full["decision"]["reason"]) == ("reject", "Found another job")
        assert [(line["action"], line["reason"]) for line in full["log"]] == [
            ("shortlist", "Knows Django"),
            ("reject", "Found another job"),
        ]
        assert [item["candidate_id"] for item in ranked(client, desk, job, decision="reject")["items"]] == [ines]
        assert ranked(client, desk, job, decision="shortlist")["items"] == []

    def test_undoing_is_an_entry_and_hides_the_name_again(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str, session: Session
    ) -> None:
        path, body = f"{CANDIDATES}/{ines}/decisions/undo", {"job_id": str(job), "reason": "Clicked the wrong one"}
        assert client.post(path, json=body, headers=desk).status_code == 409
        decide(client, desk, ines, job, "shortlist", reason="Ines is good")
        decide(client, desk, ines, job, "interview")
        first = client.post(path, json=body, headers=desk).json()
        assert (first["decision"]["decision"], first["name"]) == ("shortlist", "Ines Calloway")
        second = client.post(path, json=body, headers=desk).json()
        assert (second["decision"], second["name"], second["identity"]) == (None, None, None)
        assert [(line["action"], line["undone"]) for line in second["log"]] == [
            ("shortlist", True),
            ("interview", True),
            ("undo", False),
            ("undo", False),
        ]
        assert tells(str(second)) == []
        assert tells(str(log_of(client, desk))) == []
        assert client.post(path, json=body, headers=desk).status_code == 409
        assert len(session.scalars(select(LogEntry)).all()) == 4

    def test_a_decision_on_what_one_did_not_see_is_refused(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str
    ) -> None:
        seen = client.get(f"{CANDIDATES}/{ines}", params={"job_id": str(job)}, headers=desk).headers["etag"]
        first = decide(client, {**desk, "If-Match": seen}, ines, job)
        assert first.status_code == 200
        assert decide(client, {**desk, "If-Match": seen}, ines, job, "reject").status_code == 412
        assert decide(client, {**desk, "If-Match": first.headers["etag"]}, ines, job, "reject").status_code == 200

    def test_notes_are_sealed_shown_and_deleted(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str
    ) -> None:
        path = f"{CANDIDATES}/{ines}/notes"
        note = client.post(path, json={"text": "Calloway can start in June", "job_id": str(job)}, headers=desk)
        assert note.status_code == 201
        client.post(path, json={"text": "For any job"}, headers=desk)
        texts = [one["text"] for one in shown(client, desk, ines, job)["notes"]]
        assert texts == ["For any job", "[hidden] can start in June"]
        assert client.delete(f"{path}/{note.json()['id']}", headers=desk).status_code == 204
        assert client.delete(f"{path}/{note.json()['id']}", headers=desk).status_code == 404
        assert len(shown(client, desk, ines, job)["notes"]) == 1


class TestGroups:
    def test_they_change_no_score_and_appear_in_no_list(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str, bruno: str
    ) -> None:
        before = ranked(client, desk, job)
        for candidate, label in ((ines, "women"), (bruno, "men")):
            body = {"labels": {"gender": label, "age": "40 or older"}}
            answer = client.patch(f"{CANDIDATES}/{candidate}/groups", json=body, headers=desk)
            assert (answer.status_code, answer.json()["labels"]) == (200, body["labels"])
        assert ranked(client, desk, job) == before
        assert "women" not in client.get(f"{CANDIDATES}/{ines}", params={"job_id": str(job)}, headers=desk).text
        assert all(one["has_groups"] for one in client.get(CANDIDATES, headers=desk).json()["items"])
        for wrong in ({"": "x"}, {"gender": ""}, {"gender": 1}, {str(n): "x" for n in range(11)}):
            answer = client.patch(f"{CANDIDATES}/{ines}/groups", json={"labels": wrong}, headers=desk)
            assert answer.status_code == 422

    def test_the_summary_counts_decisions_or_the_top(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str, bruno: str
    ) -> None:
        for candidate, label in ((ines, "women"), (bruno, "men")):
            client.patch(f"{CANDIDATES}/{candidate}/groups", json={"labels": {"gender": label}}, headers=desk)
        ranked(client, desk, job)
        decide(client, desk, bruno, job, "shortlist")
        decide(client, desk, ines, job, "reject")
        path, query = f"{CANDIDATES}/impact", {"job_id": str(job)}
        found = client.get(path, params=query, headers=desk).json()
        assert (found["candidates"], found["selected"]) == (2, 1)
        (gender,) = found["dimensions"]
        assert [(one["group"], one["ratio"], one["below_four_fifths"]) for one in gender["groups"]] == [
            ("men", 1.0, False),
            ("women", 0.0, True),
        ]
        assert "chance" in gender["caution"]
        top = client.get(path, params={**query, "selected_by": "top_k", "k": 1}, headers=desk).json()
        assert {one["group"]: one["selected"] for one in top["dimensions"][0]["groups"]} == {"men": 0, "women": 1}


class TestExport:
    def test_a_ranking_travels_with_its_reasons(
        self, client: TestClient, desk: Headers, job: uuid.UUID, ines: str, bruno: str
    ) -> None:
        decide(client, desk, bruno, job, reason='=HYPERLINK("https://evil.example")')
        page = ranked(client, desk, job)
        path = f"{CANDIDATES}/rankings/{page['ranking_id']}/export"
        table = client.get(path, headers=desk)
        assert table.headers["content-disposition"].startswith('attachment; filename="ranking.csv"')
        rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
        assert [row["candidate_id"] for row in rows] == [ines, bruno]
        assert [row["name"] for row in rows] == ["", "Bruno Achterberg"]
        assert rows[1]["reason"] == '\'=HYPERLINK("https://evil.example")'
        assert float(rows[0]["score"]) == page["items"][0]["score"]
        assert rows[0]["skills_reason"] == next(
            factor["reason"] for factor in page["items"][0]["factors"] if factor["slug"] == "skills"
        )
        document = client.get(path, params={"format": "json"}, headers=desk).json()
        assert document["candidates"] == page["items"]
        assert client.get(path, params={"format": "xls"}, headers=desk).status_code == 422

    @pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@sum", "\t=1", "  =1", "\r=1", "＝1"])
    def test_no_cell_is_a_formula(self, cell: str) -> None:
        assert safe(cell) == f"'{cell}"

    def test_a_plain_cell_stays(self) -> None:
        assert safe("Knows C++ = yes") == "Knows C++ = yes"


class TestErasing:
    def test_a_desk_erases_a_candidate_with_everything(
        self, client: TestClient, desk: Headers, job: uuid.UUID, run_tasks: RunTasks, session: Session
    ) -> None:
        task = added(client, desk, run_tasks, ("ines_calloway.txt", text_cv()))
        candidate = task["result"]["candidate_id"]
        ranked(client, desk, job)
        decide(client, desk, candidate, job, reason="Ines Calloway fits")
        client.post(f"{CANDIDATES}/{candidate}/notes", json={"text": "Call her"}, headers=desk)
        client.patch(f"{CANDIDATES}/{candidate}/groups", json={"labels": {"gender": "women"}}, headers=desk)
        assert client.delete(f"{CANDIDATES}/{candidate}", headers=desk).status_code == 204
        assert client.get(f"{CANDIDATES}/{candidate}", params={"job_id": str(job)}, headers=desk).status_code == 404
        assert ranked(client, desk, job)["items"] == []
        assert stored() == set()
        for name in ("desk_candidates", "desk_ranking_rows", "desk_notes", "desk_candidate_groups"):
            assert session.execute(select(Base.metadata.tables[name])).all() == []
        # What was done stays, without who it was or why.
        assert [(line["action"], line["reason"], line["candidate_id"]) for line in log_of(client, desk)] == [
            ("erased", None, None),
            ("shortlist", None, None),
        ]
