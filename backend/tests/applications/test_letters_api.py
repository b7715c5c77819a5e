"""Letters over the API: kept, versioned, changed, vouched for, handed out; with no model set up."""

import json
import uuid
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.core.db import unit_of_work
from app.core.redis import redis_client
from tests.conftest import MakeUser
from tests.factories.letters import MATCHES
from tests.factories.matching import fill_profile

Headers = dict[str, str]
Letter = dict[str, Any]
Write = Callable[..., Letter]
Nurse = tuple[str, uuid.UUID]
LETTERS = "/api/v1/letters"
INVENTED = "I hold a pilot licence and led 40 engineers at Initech."


class TestKept:
    def test_the_same_is_written_once(self, write: Write) -> None:
        first, again = write(), write()
        assert (first["cached"], again["cached"]) == (False, True)
        assert {**again, "cached": False} == first

    def test_also_without_redis(self, write: Write) -> None:
        first = write()
        redis_client().flushdb()
        assert write()["id"] == first["id"]

    def test_other_wishes_are_another_letter(self, write: Write) -> None:
        assert write()["id"] != write(tone="warm")["id"]

    def test_a_new_version_is_worded_otherwise_and_takes_its_place(self, write: Write) -> None:
        first, second = write(), write(regenerate=True)
        assert (first["version"], second["version"]) == (1, 2)
        assert first["text"] != second["text"]
        assert write()["id"] == second["id"]

    def test_nothing_is_kept_for_other_facts(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        first = write()
        fill_profile(client, auth_headers, skills=["Phlebotomy"])
        again = write()
        assert again["id"] != first["id"]
        assert not again["outdated"]
        assert client.get(f"{LETTERS}/{first['id']}", headers=auth_headers).json()["outdated"]

    def test_what_was_changed_is_what_is_kept(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        first = write()
        client.patch(f"{LETTERS}/{first['id']}", json={"greeting": "Dear Ana,"}, headers=auth_headers)
        again = write()
        assert again["id"] == first["id"]
        assert again["greeting"] == "Dear Ana,"
        assert again["cached"]

    def test_what_was_deleted_is_not(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        first = write()
        assert client.delete(f"{LETTERS}/{first['id']}", headers=auth_headers).status_code == 204
        assert write()["id"] != first["id"]

    def test_words_are_sealed(self, write: Write) -> None:
        write()
        with unit_of_work() as session:
            row = session.execute(text("SELECT * FROM letters")).mappings().one()
        assert b"Marisol" not in bytes(row["sealed_content"])
        assert not any("Marisol" in str(value) for value in row.values())
        stored = [redis_client().get(key) for key in redis_client().scan_iter("cover_letter:*")]
        assert stored
        assert not any(b"Marisol" in bytes(value) for value in stored)  # type: ignore[arg-type]  # a sync client


class TestVersions:
    def test_are_listed_newest_first(
        self, client: TestClient, auth_headers: Headers, write: Write, nurse: Nurse
    ) -> None:
        made = [write(), write(tone="warm"), write(regenerate=True)]
        path = f"{MATCHES}/{nurse[0]}/cover-letters"
        page = client.get(path, params={"limit": 2}, headers=auth_headers).json()
        rest = client.get(path, params={"limit": 2, "cursor": page["next_cursor"]}, headers=auth_headers).json()
        assert [item["id"] for item in page["items"] + rest["items"]] == [one["id"] for one in reversed(made)]
        assert [item["version"] for item in page["items"]] == [3, 2]
        assert page["total"] == {"value": 3, "relation": "eq"}
        assert rest["next_cursor"] is None

    def test_of_somebody_else_do_not_exist(
        self, client: TestClient, auth_headers: Headers, make_user: MakeUser, write: Write, nurse: Nurse
    ) -> None:
        letter_id = write()["id"]
        stranger = make_user()[1]
        for answer in (
            client.get(f"{LETTERS}/{letter_id}", headers=stranger),
            client.patch(f"{LETTERS}/{letter_id}", json={"greeting": "Hi"}, headers=stranger),
            client.delete(f"{LETTERS}/{letter_id}", headers=stranger),
            client.post(f"{LETTERS}/{letter_id}/accept", json={"sentence": 0}, headers=stranger),
            client.post(f"{LETTERS}/{letter_id}/paragraphs/0/regenerate", headers=stranger),
            client.get(f"{LETTERS}/{letter_id}/export", headers=stranger),
            client.get(f"{MATCHES}/{nurse[0]}/cover-letters", headers=stranger),
            client.post(f"{MATCHES}/{nurse[0]}/generate-cover-letter", headers=stranger),
            client.post(f"{MATCHES}/{nurse[0]}/generate-cv-highlights", headers=stranger),
            client.get(f"{MATCHES}/{nurse[0]}/writing-cost?what=cover_letter", headers=stranger),
        ):
            assert answer.status_code == 404, answer.request.url
        assert client.get(f"{LETTERS}/{letter_id}", headers=auth_headers).status_code == 200


class TestChanges:
    @pytest.fixture
    def change(self, client: TestClient, auth_headers: Headers, write: Write) -> Callable[..., Letter]:
        """Changes the letter."""
        path = f"{LETTERS}/{write()['id']}"

        def changed(**body: Any) -> Letter:
            answer = client.patch(path, json=body, headers=auth_headers)
            assert answer.status_code == 200, answer.text
            found: Letter = answer.json()
            return found

        return changed

    def test_are_checked(self, change: Callable[..., Letter], write: Write) -> None:
        before = write()["sentences"]
        made = change(sentences=[{"number": 2, "text": INVENTED}])
        wrong = made["sentences"][2]
        assert (wrong["text"], wrong["state"], wrong["own"]) == (INVENTED, "unsupported", True)
        assert {claim["words"] for claim in wrong["claims"]} & {"Initech", "40"}
        assert (made["edited"], made["exportable"], made["unsupported"]) == (True, False, 1)
        # The others kept what was known of them.
        assert made["sentences"][:2] + made["sentences"][3:] == before[:2] + before[3:]

    def test_of_whole_paragraphs_keep_what_stayed(self, change: Callable[..., Letter], write: Write) -> None:
        before = write()
        own = "I manage mechanical ventilation. I hold the CCRN."
        made = change(paragraphs=[*before["paragraphs"][:1], own, *before["paragraphs"][1:]])
        assert made["paragraphs"][1] == own
        assert [one["own"] for one in made["sentences"] if one["paragraph"] == 1] == [True, True]
        assert [one["text"] for one in made["sentences"] if not one["own"]] == [
            one["text"] for one in before["sentences"]
        ]

    def test_can_take_sentences_out(self, change: Callable[..., Letter], write: Write) -> None:
        before = write()["sentences"]
        made = change(sentences=[{"number": 1, "text": ""}])
        assert [one["text"] for one in made["sentences"]] == [one["text"] for one in (before[0], *before[2:])]

    def test_an_address_that_is_not_theirs_is_marked(self, change: Callable[..., Letter]) -> None:
        made = change(paragraphs=["My work stands at https://evil.example/?d=1 for you.", "Thank you."])
        assert made["sentences"][0]["state"] == "unsupported"
        assert made["sentences"][0]["claims"][-1]["words"] == "https://evil.example/?d=1"

    def test_nothing_can_not_be_all_of_it(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        answer = client.patch(f"{LETTERS}/{write()['id']}", json={"paragraphs": ["  "]}, headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (422, "empty_letter")

    @pytest.mark.parametrize(
        "body",
        [
            {"paragraphs": ["\x00"]},
            {"paragraphs": ["\ud800"]},
            {"paragraphs": ["x" * 5_001]},
            {"paragraphs": ["x"] * 21},
            {"paragraphs": ["x"], "sentences": []},
            {"sentences": [{"number": -1, "text": "x"}]},
            {"greeting": "x" * 301},
            {"nonsense": 1},
        ],
    )
    def test_refuse_what_is_none(
        self, client: TestClient, auth_headers: Headers, write: Write, body: dict[str, Any]
    ) -> None:
        answer = client.patch(
            f"{LETTERS}/{write()['id']}",
            content=json.dumps(body).encode(),
            headers={**auth_headers, "content-type": "application/json"},
        )
        assert answer.status_code == 422

    def test_of_a_sentence_that_is_not_there(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        body = {"sentences": [{"number": 99, "text": "x"}]}
        assert client.patch(f"{LETTERS}/{write()['id']}", json=body, headers=auth_headers).status_code == 404

    def test_made_to_an_older_state_are_refused(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        path = f"{LETTERS}/{write()['id']}"
        tag = client.get(path, headers=auth_headers).headers["etag"]
        mine = {**auth_headers, "if-match": tag}
        first = client.patch(path, json={"greeting": "Dear Ana,"}, headers=mine)
        assert first.status_code == 200
        assert first.headers["etag"] != tag
        assert client.patch(path, json={"greeting": "Dear Bo,"}, headers=mine).status_code == 412
        assert client.delete(path, headers=mine).status_code == 412

    def test_a_paragraph_can_be_had_in_other_words(
        self, client: TestClient, auth_headers: Headers, write: Write
    ) -> None:
        before = write()
        answer = client.post(f"{LETTERS}/{before['id']}/paragraphs/1/regenerate", headers=auth_headers)
        after = answer.json()
        assert answer.headers["etag"] == '"2"'
        assert after["paragraphs"][1] != before["paragraphs"][1]
        assert [after["paragraphs"][0], *after["paragraphs"][2:]] == [
            before["paragraphs"][0],
            *before["paragraphs"][2:],
        ]
        assert after["exportable"]

    @pytest.mark.parametrize("number", [99, -1])
    def test_there_must_be_such_a_paragraph(
        self, client: TestClient, auth_headers: Headers, write: Write, number: int
    ) -> None:
        path = f"{LETTERS}/{write()['id']}/paragraphs/{number}/regenerate"
        assert client.post(path, headers=auth_headers).status_code == 404


class TestExport:
    @pytest.fixture
    def doubtful(self, client: TestClient, auth_headers: Headers, write: Write) -> str:
        """The path of a letter with one sentence that nothing supports."""
        path = f"{LETTERS}/{write()['id']}"
        client.patch(path, json={"sentences": [{"number": 2, "text": INVENTED}]}, headers=auth_headers)
        return path

    def test_waits_until_somebody_vouches(self, client: TestClient, auth_headers: Headers, doubtful: str) -> None:
        blocked = client.get(f"{doubtful}/export?format=txt", headers=auth_headers)
        assert (blocked.status_code, blocked.json()["code"]) == (409, "unsupported_sentences")
        assert [error["loc"] for error in blocked.json()["errors"]] == [["sentences", 2]]
        accepted = client.post(f"{doubtful}/accept", json={"sentence": 2}, headers=auth_headers).json()
        assert accepted["sentences"][2]["accepted"]
        assert accepted["exportable"]
        assert client.get(f"{doubtful}/export?format=txt", headers=auth_headers).status_code == 200

    def test_waits_again_where_that_is_taken_back(
        self, client: TestClient, auth_headers: Headers, doubtful: str
    ) -> None:
        for accepted in (True, False):
            body = {"sentence": 2, "accepted": accepted}
            client.post(f"{doubtful}/accept", json=body, headers=auth_headers)
        assert client.get(f"{doubtful}/export?format=txt", headers=auth_headers).status_code == 409

    def test_vouching_is_for_these_words_only(self, client: TestClient, auth_headers: Headers, doubtful: str) -> None:
        client.post(f"{doubtful}/accept", json={"sentence": 2}, headers=auth_headers)
        body = {"sentences": [{"number": 2, "text": INVENTED.replace("40", "400")}]}
        assert not client.patch(doubtful, json=body, headers=auth_headers).json()["exportable"]

    def test_gives_the_letter_as_each_kind_of_file(
        self, client: TestClient, auth_headers: Headers, write: Write
    ) -> None:
        made = write()
        path = f"{LETTERS}/{made['id']}/export"
        plain = client.get(path, params={"format": "txt"}, headers=auth_headers)
        assert plain.text == made["text"]
        assert 'filename="cover-letter-bluewater-regional.txt"' in plain.headers["content-disposition"]
        word = docx.Document(BytesIO(client.get(path, params={"format": "docx"}, headers=auth_headers).content))
        words = "\n".join(paragraph.text for paragraph in word.paragraphs)
        assert made["paragraphs"][1] in words
        assert "marisol.ibarra@example.test" in words
        assert client.get(path, params={"format": "pdf"}, headers=auth_headers).content.startswith(b"%PDF")

    def test_knows_three_kinds(self, client: TestClient, auth_headers: Headers, write: Write) -> None:
        path = f"{LETTERS}/{write()['id']}/export?format=exe"
        assert client.get(path, headers=auth_headers).status_code == 422


class TestCost:
    def test_is_nothing_without_a_model(
        self, client: TestClient, auth_headers: Headers, write: Write, nurse: Nurse
    ) -> None:
        path = f"{MATCHES}/{nurse[0]}/writing-cost"
        before = client.get(path, params={"what": "cover_letter"}, headers=auth_headers).json()
        assert before == {
            "what": "cover_letter", "engine": "none", "model": "evidence", "credits": 0, "cost_microusd": 0,
            "affordable": True, "reason": None, "kept": False,
        }  # fmt: skip
        write()
        assert client.get(path, params={"what": "cover_letter"}, headers=auth_headers).json()["kept"]
        assert not client.get(path, params={"what": "cv_highlights"}, headers=auth_headers).json()["kept"]


class TestStream:
    def test_tells_sentence_by_sentence_and_then_all(
        self, client: TestClient, auth_headers: Headers, nurse: Nurse
    ) -> None:
        headers = {**auth_headers, "accept": "text/event-stream"}
        path = f"{MATCHES}/{nurse[0]}/generate-cover-letter"
        for cached in (False, True):
            told = streamed(client.post(path, headers=headers).text)
            assert [name for name, _ in told[:-1]] == ["sentence"] * (len(told) - 1)
            name, letter = told[-1]
            assert name == "done"
            assert letter["cached"] is cached
            assert [body for _, body in told[:-1]] == letter["sentences"]

    def test_what_is_wrong_is_said_before_it_begins(self, client: TestClient, auth_headers: Headers) -> None:
        headers = {**auth_headers, "accept": "text/event-stream"}
        answer = client.post(f"{MATCHES}/{uuid.uuid4()}/generate-cover-letter", headers=headers)
        assert answer.status_code == 404


def streamed(body: str) -> list[tuple[str, dict[str, Any]]]:
    """The events of a stream."""
    found = []
    for block in body.strip().split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line)
        if "event" in fields:
            found.append((fields["event"], json.loads(fields["data"])))
    return found


def test_a_posting_that_is_gone_is_written_for_no_more(
    client: TestClient, auth_headers: Headers, write: Write, nurse: Nurse
) -> None:
    write()
    with unit_of_work() as session:
        session.execute(text("DELETE FROM jobs WHERE id = :id"), {"id": nurse[1]})
    path = f"{MATCHES}/{nurse[0]}/generate-cover-letter"
    assert client.post(path, headers=auth_headers).status_code == 404


def test_somebody_without_a_profile_is_told(client: TestClient, make_user: MakeUser, nurse: Nurse) -> None:
    headers = make_user()[1]
    fill_profile(client, headers, skills=["Wound care"])
    match_id = client.get(f"{MATCHES}/of-job/{nurse[1]}", headers=headers).json()["id"]
    client.delete("/api/v1/profile/skills/Wound care", headers=headers)
    answer = client.post(f"{MATCHES}/{match_id}/generate-cover-letter", headers=headers)
    assert answer.status_code == 409
