"""The letter without a model, for invented people of several trades: supported, true, and as it was asked for."""

from collections.abc import Callable
from itertools import product
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.applications.checking import drafted, stands
from app.applications.drafting.plan import draft
from app.applications.gathering import material_of
from app.applications.types import Length, Options, Tone
from app.auth.models import User
from app.core.db import unit_of_work
from app.matching.grounds import ground_of
from tests.conftest import RunTasks
from tests.factories.letters import CASES, MATCHES, applied
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
Letter = dict[str, Any]
Write = Callable[..., Letter]


def letter(client: TestClient, headers: Headers, match_id: str, **body: Any) -> Letter:
    """A letter, written."""
    answer = client.post(f"{MATCHES}/{match_id}/generate-cover-letter", json=body, headers=headers)
    assert answer.status_code == 200, answer.text
    found: Letter = answer.json()
    return found


@pytest.mark.parametrize("name", CASES)
class TestEveryDraft:
    def test_is_true_and_says_what_it_rests_on(
        self, client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks, name: str
    ) -> None:
        job_id = applied(client, auth_headers, run_tasks, CASES[name])[1]
        with unit_of_work() as session:
            ground = ground_of(session, user.id, job_id)
            material = material_of(session, user.id, job_id)
        language = "German" if name == "pflege" else "English"
        for tone, length, variant in product(Tone, Length, range(6)):
            made = draft(material, Options(tone, length, language), variant)
            for part in made.parts:
                for said, sentence in zip(part.sentences, drafted(part.sentences, ground), strict=True):
                    assert sentence.state != "unsupported", (sentence.text, sentence.claims)
                    assert all(stands(quote, ground) for quote in said.support)
                    # All but the closing states something, and says where it stands.
                    assert sentence.support or part.role == "closing", sentence.text

    def test_says_more_where_it_may_be_longer(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, name: str
    ) -> None:
        match_id, _ = applied(client, auth_headers, run_tasks, CASES[name])
        words = [
            len(letter(client, auth_headers, match_id, length=length)["text"].split())
            for length in ("short", "medium", "long")
        ]
        assert words == sorted(words)
        assert 60 < words[0] < words[1] < words[2] < 320


class TestWhatADraftSays:
    def test_is_the_letter_of_a_nurse(self, write: Write) -> None:
        made = write(length="medium")
        assert made["text"].startswith(
            "Dear Hiring Team,\n\nI am applying for the position of Registered Nurse (RN) - ICU at Bluewater Regional."
        )
        assert "I care for two to three critically ill patients a shift in a 24-bed medical ICU." in made["text"]
        assert "Of the licences and certificates you ask for, I hold Registered Nurse (RN)," in made["text"]
        assert made["text"].endswith("Yours sincerely,\nMarisol Ibarra")

    def test_says_what_it_is(self, write: Write) -> None:
        made = write()
        assert (made["engine"], made["model"]) == ("evidence", "evidence")
        assert "without a language model" in made["notice"]

    def test_is_in_the_language_of_the_posting(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        match_id, _ = applied(client, auth_headers, run_tasks, CASES["pflege"])
        made = letter(client, auth_headers, match_id)
        assert made["options"]["language"] == "German"
        assert (
            "\n\nhiermit bewerbe ich mich um die Stelle als Pflegefachkraft Intensivstation am Klinikum" in made["text"]
        )
        assert "Am Klinikum Pleißental gehören zu meinen Aufgaben" in made["text"]

    def test_does_not_mix_languages(self, write: Write) -> None:
        made = write(language="de")
        assert made["options"]["language"] == "German"
        assert "critically ill" not in made["text"]
        assert "another language" in made["notice"]
        assert not made["unsupported"]

    def test_says_so_where_it_can_not_write_a_language(self, write: Write) -> None:
        made = write(language="French")
        assert made["options"]["language"] == "English"
        assert "not in French" in made["notice"]

    def test_asks_for_a_language_there_is(
        self, client: TestClient, auth_headers: Headers, nurse: tuple[str, Any]
    ) -> None:
        path = f"{MATCHES}/{nurse[0]}/generate-cover-letter"
        answer = client.post(path, json={"language": "Klingon"}, headers=auth_headers)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == ["body", "language"]

    def test_an_expired_licence_is_no_argument(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        case = CASES["nurse"]
        old = type(case)(case.cv.replace("expires 2029-01", "expires 2019-01"), case.title, case.company, case.text)
        match_id, _ = applied(client, auth_headers, run_tasks, old)
        text = letter(client, auth_headers, match_id, length="long")["text"]
        assert "Basic Life Support (BLS)" in text
        assert "I hold Registered Nurse (RN) and Basic Life Support (BLS)" in text

    def test_somebody_with_two_skills_gets_a_short_one(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        fill_profile(client, auth_headers, skills=("Python", "PostgreSQL"), titles=["Backend Developer"])
        job_id = store_postings(posting(1))["1"]
        match_id = client.get(f"{MATCHES}/of-job/{job_id}", headers=auth_headers).json()["id"]
        made = letter(client, auth_headers, match_id)
        assert "Of the skills you ask for, I bring Python and PostgreSQL." in made["text"]
        assert made["exportable"]
        assert made["signature"] == ""
