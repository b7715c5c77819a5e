"""CV highlights: three to eight lines of the CV that answer the posting, each with what it rests on."""

import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.core import personal_data
from app.core.db import unit_of_work
from tests.conftest import RunTasks
from tests.factories.letters import CASES, MATCHES, applied
from tests.factories.matching import fill_profile, posting, store_postings
from tests.fake_llm.fixture import FakeLlm

Headers = dict[str, str]
Nurse = tuple[str, uuid.UUID]


def highlights(client: TestClient, headers: Headers, match_id: str, **body: Any) -> dict[str, Any]:
    """Highlights, made."""
    answer = client.post(f"{MATCHES}/{match_id}/generate-cv-highlights", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestFromTheCv:
    @pytest.mark.parametrize("name", CASES)
    def test_are_supported_lines_of_the_cv(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, name: str
    ) -> None:
        match_id, _ = applied(client, auth_headers, run_tasks, CASES[name])
        made = highlights(client, auth_headers, match_id)
        assert 3 <= len(made["bullets"]) <= 8
        assert (made["engine"], made["cached"]) == ("evidence", False)
        for bullet in made["bullets"]:
            assert bullet["state"] == "supported"
            assert any(quote["from"] == "cv" for quote in bullet["support"])
        own = made["bullets"][0]["text"]
        assert f"- {own}" in CASES[name].cv, "the best line is one of the CV's own"

    def test_what_the_posting_asks_for_comes_first(
        self, client: TestClient, auth_headers: Headers, nurse: Nurse
    ) -> None:
        bullets = [bullet["text"] for bullet in highlights(client, auth_headers, nurse[0])["bullets"]]
        assert any("mechanical ventilation" in bullet for bullet in bullets[:3])
        assert "Registered Nurse (RN)" in bullets
        assert "Chart in Epic" not in bullets

    def test_two_skills_make_three_lines(self, client: TestClient, auth_headers: Headers) -> None:
        fill_profile(client, auth_headers, skills=("Python", "PostgreSQL"), titles=["Backend Developer"])
        job_id = store_postings(posting(1))["1"]
        match_id = client.get(f"{MATCHES}/of-job/{job_id}", headers=auth_headers).json()["id"]
        bullets = [bullet["text"] for bullet in highlights(client, auth_headers, match_id)["bullets"]]
        assert bullets == ["Python, PostgreSQL", "Python", "PostgreSQL"]

    def test_are_chosen_once(self, client: TestClient, auth_headers: Headers, nurse: Nurse) -> None:
        first, again = (highlights(client, auth_headers, nurse[0]) for _ in range(2))
        assert again == {**first, "cached": True}
        assert highlights(client, auth_headers, nurse[0], regenerate=True)["id"] != first["id"]
        fill_profile(client, auth_headers, skills=["Phlebotomy"])
        assert not highlights(client, auth_headers, nurse[0])["cached"]


class TestByModel:
    def test_are_worded_by_it_and_asked_for_once(
        self, client: TestClient, auth_headers: Headers, nurse: Nurse, fake_llm: FakeLlm
    ) -> None:
        made = highlights(client, auth_headers, nurse[0])
        assert made["engine"] == "model"
        assert 3 <= len(made["bullets"]) <= 8
        assert {bullet["state"] for bullet in made["bullets"]} == {"supported"}
        assert highlights(client, auth_headers, nurse[0])["cached"]
        assert len(fake_llm.messages) == 1

    def test_without_an_answer_are_the_cvs_own(
        self, client: TestClient, auth_headers: Headers, nurse: Nurse, fake_llm: FakeLlm
    ) -> None:
        fake_llm.fail("refusal", times=None)
        made = highlights(client, auth_headers, nurse[0])
        assert made["engine"] == "evidence"
        assert made["notice"].startswith("The language model declined to answer this. These lines were chosen")
        fake_llm.behave()
        good = highlights(client, auth_headers, nurse[0])
        assert good["engine"] == "model"
        fill_profile(client, auth_headers, skills=["Phlebotomy"])
        fake_llm.fail("refusal", times=None)
        last = highlights(client, auth_headers, nurse[0])
        assert last["id"] == good["id"]
        assert last["outdated"]
        assert "These are the lines of " in last["notice"]


def test_what_was_written_is_handed_out_and_erased(
    client: TestClient, user: User, auth_headers: Headers, nurse: Nurse
) -> None:
    client.post(f"{MATCHES}/{nurse[0]}/generate-cover-letter", headers=auth_headers)
    highlights(client, auth_headers, nurse[0])
    with unit_of_work() as session:
        kept: Any = personal_data.exporters()["letters"](session, user.id)
        assert kept["letters"][0]["text"].startswith("Dear Hiring Team,")
        assert "Registered Nurse (RN)" in kept["highlights"][0]["lines"]
        personal_data.erasers()["letters"](session, user.id)
        assert personal_data.exporters()["letters"](session, user.id) == {"letters": [], "highlights": []}
