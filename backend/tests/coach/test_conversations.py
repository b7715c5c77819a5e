"""Conversations where no language model is set up."""

import uuid

from fastapi.testclient import TestClient

from app.auth.models import User
from app.coach.models import Conversation, Message
from app.coach.speaking import HONEST
from app.core.db import unit_of_work
from tests.conftest import MakeUser
from tests.factories.coach import CONVERSATIONS, STORY, Headers, Json, begin, persona_id, say, streamed


class TestBeginning:
    def test_greets_and_says_that_there_is_no_model(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = begin(client, headers, job_id=job)
        assert (begun["mode"], begun["engine"], begun["stage"]) == ("chat", "evidence", "open")
        [greeting] = begun["messages"]
        assert greeting["speaker"] == "coach"
        assert HONEST in greeting["text"]
        assert begun["persona"]["name"] == "Career coach"
        assert begun["job"]["title"] == "Backend Developer"
        assert any("Backend Developer" in starter for starter in begun["starters"])

    def test_needs_a_persona_and_a_job_that_one_may_see(self, client: TestClient, headers: Headers) -> None:
        nobody, known = str(uuid.uuid4()), persona_id(client, headers)
        for body in ({"persona_id": nobody}, {"persona_id": known, "job_id": nobody}):
            assert client.post(CONVERSATIONS, json=body, headers=headers).status_code == 404
        assert client.post(CONVERSATIONS, json={"persona_id": known, "colour": 1}, headers=headers).status_code == 422


class TestTalking:
    def test_the_coach_answers_from_profile_and_posting(
        self, client: TestClient, headers: Headers, job: uuid.UUID
    ) -> None:
        begun = begin(client, headers, job_id=job)
        answered = say(client, headers, begun, "Am I a good fit for this job?")
        text = answered["reply"]["text"]
        assert "Backend Developer at Company 1" in text
        assert "Salesforce" in text[text.index("It does not show:") :]
        assert "Python" in text[: text.index("It does not show:")]
        assert answered["message"]["text"] == "Am I a good fit for this job?"
        assert answered["reply"]["model"] is None
        assert "No language model" in answered["reply"]["notice"]
        assert answered["credits_left"] == 1000

    def test_a_story_is_read_as_an_answer_and_quoted(self, client: TestClient, headers: Headers) -> None:
        text = say(client, headers, begin(client, headers), STORY)["reply"]["text"]
        assert "What works:" in text
        assert any(part in text for part in ("fell from 4 hours to 35 minutes", "I measured each step"))

    def test_what_is_not_understood_is_quoted_and_answered_with_a_question(
        self, client: TestClient, headers: Headers
    ) -> None:
        text = say(client, headers, begin(client, headers), "My cousin breeds parrots.")["reply"]["text"]
        assert '"My cousin breeds parrots"' in text
        assert "?" in text

    def test_no_question_is_asked_twice(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        begun = begin(client, headers, job_id=job)
        asked = [
            say(client, headers, begun, "What am I missing?")["reply"]["text"].split("now: ")[-1] for _ in range(3)
        ]
        assert len(set(asked)) == 3

    def test_everything_said_is_read_again_in_order(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        say(client, headers, begun, "How do I talk about pay?")
        found = client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()
        assert [one["speaker"] for one in found["messages"]] == ["coach", "person", "coach"]
        assert [one["number"] for one in found["messages"]] == [0, 1, 2]
        assert (found["answering"], found["message_count"]) == (False, 3)

    def test_what_is_said_lies_sealed(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers, title="Quagga plans")
        say(client, headers, begun, "My cousin breeds parrots.")
        with unit_of_work() as session:
            for row in session.query(Message):
                assert b"parrots" not in row.sealed_words
            for conversation in session.query(Conversation):
                assert b"Quagga" not in conversation.sealed_title


class TestStreaming:
    def test_the_reply_comes_in_pieces_and_whole_at_the_end(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        events = streamed(client, headers, f"{CONVERSATIONS}/{begun['id']}/messages", {"text": "How do I prepare?"})
        names = [name for name, _ in events]
        assert names[0] == "message"
        assert names[-1] == "done"
        assert set(names[1:-1]) == {"delta"}
        assert len(names) > 4
        whole = "".join(body["text"] for name, body in events if name == "delta")
        assert events[-1][1]["reply"]["text"] == whole
        assert events[0][1] == events[-1][1]["message"]


class TestAgain:
    def test_the_last_message_is_answered_anew(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        first = say(client, headers, begun, "How do I talk about pay?")
        path = f"{CONVERSATIONS}/{begun['id']}/regenerate"
        again = client.post(path, json={"engine": "evidence"}, headers=headers).json()
        assert again["reply"]["id"] == first["reply"]["id"]
        assert again["reply"]["notice"].startswith("Made without")
        found = client.get(f"{CONVERSATIONS}/{begun['id']}", headers=headers).json()
        assert len(found["messages"]) == 3

    def test_a_greeting_alone_can_t_be(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        answer = client.post(f"{CONVERSATIONS}/{begun['id']}/regenerate", json={}, headers=headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_regenerate")

    def test_nothing_to_stop_is_said(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        answer = client.post(f"{CONVERSATIONS}/{begun['id']}/stop", headers=headers)
        assert answer.json() == {"stopped": False}


class TestKeeping:
    def test_words_are_found_in_titles_and_in_what_was_said(self, client: TestClient, headers: Headers) -> None:
        parrots, pay = begin(client, headers, title="Birds"), begin(client, headers, title="Money")
        say(client, headers, parrots, "My cousin breeds Parrots.")
        say(client, headers, pay, "How do I talk about pay?")

        def found(q: str) -> list[str]:
            page = client.get(CONVERSATIONS, params={"q": q}, headers=headers).json()
            assert page["total"] == {"value": len(page["items"]), "relation": "eq"}
            return [one["title"] for one in page["items"]]

        assert found("parrots") == ["Birds"]
        assert found("birds parrots") == ["Birds"]
        assert found("MONEY") == ["Money"]
        assert found("parrots money") == []
        assert found("") == ["Money", "Birds"]
        item = client.get(CONVERSATIONS, params={"q": "parrots"}, headers=headers).json()["items"][0]
        assert "Parrots" in item["snippet"]

    def test_pages_follow_one_another(self, client: TestClient, headers: Headers) -> None:
        for number in range(5):
            begin(client, headers, title=f"Talk {number}")
        seen, cursor = [], None
        while True:
            page = client.get(
                CONVERSATIONS, params={"limit": 2} | ({"cursor": cursor} if cursor else {}), headers=headers
            )
            seen += [one["title"] for one in page.json()["items"]]
            cursor = page.json()["next_cursor"]
            if cursor is None:
                break
        assert seen == [f"Talk {number}" for number in (4, 3, 2, 1, 0)]

    def test_a_title_is_changed_by_who_saw_the_present_one(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        where = f"{CONVERSATIONS}/{begun['id']}"
        tag = client.get(where, headers=headers).headers["etag"]
        answer = client.patch(where, json={"title": "Plans"}, headers={**headers, "if-match": tag})
        assert answer.json()["title"] == "Plans"
        stale = client.patch(where, json={"title": "Other"}, headers={**headers, "if-match": tag})
        assert stale.status_code == 412

    def test_deleted_is_gone(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers)
        where = f"{CONVERSATIONS}/{begun['id']}"
        assert client.delete(where, headers=headers).status_code == 204
        assert client.get(where, headers=headers).status_code == 404
        with unit_of_work() as session:
            assert session.query(Message).count() == 0

    def test_a_stranger_finds_nothing(
        self, client: TestClient, headers: Headers, make_user: MakeUser, user: User
    ) -> None:
        begun = begin(client, headers)
        message = say(client, headers, begun, "How do I talk about pay?")["message"]["id"]
        _, other = make_user(email="other@example.test")
        where = f"{CONVERSATIONS}/{begun['id']}"
        tries: list[tuple[str, str, Json | None]] = [
            ("GET", where, None),
            ("PATCH", where, {"title": "x"}),
            ("DELETE", where, None),
            ("POST", f"{where}/messages", {"text": "hello"}),
            ("POST", f"{where}/regenerate", {}),
            ("POST", f"{where}/stop", None),
            ("GET", f"{where}/report", None),
            ("GET", f"{where}/export", None),
            ("PATCH", f"{where}/messages/{message}/review", {"scores": []}),
        ]
        for method, path, body in tries:
            answer = client.request(method, path, json=body, headers=other)
            assert (method, path, answer.status_code) == (method, path, 404)
        assert client.get(CONVERSATIONS, headers=other).json()["items"] == []

    def test_export_reads_well(self, client: TestClient, headers: Headers) -> None:
        begun = begin(client, headers, title="Plans / 2026")
        say(client, headers, begun, "How do I talk about pay?")
        where = f"{CONVERSATIONS}/{begun['id']}/export"
        told = client.get(where, headers=headers)
        assert told.headers["content-type"].startswith("text/markdown")
        assert "**You**\n\nHow do I talk about pay?" in told.text
        kept = client.get(where, params={"format": "json"}, headers=headers).json()
        assert kept["conversation"]["messages"][1]["text"] == "How do I talk about pay?"
