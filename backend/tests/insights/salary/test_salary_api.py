"""`/insights/salary` and `/insights/salary/jobs` over real PostgreSQL."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.insights.learned.answering import Answered
from app.insights.learned.types import Arm
from app.insights.salary import modelled
from app.jobs.models import Job
from app.ml.salary.types import Abstained
from tests.conftest import MakeUser
from tests.factories.jobs import posting
from tests.factories.matching import store_postings
from tests.factories.pay import paying

Headers = dict[str, str]
SALARY = "/api/v1/insights/salary"
DEVELOPER = {"title": "Backend Developer", "location": "Berlin"}


@pytest.fixture(autouse=True)
def _no_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only postings answer here; see `test_modelled`."""
    answered = Answered(Abstained("currency", "EUR"), "none", True, Arm.champion)
    monkeypatch.setattr(modelled, "answer", lambda *_: answered)


def got(client: TestClient, headers: Headers, path: str = SALARY, **parameters: Any) -> dict[str, Any]:
    """A successful answer, worked out anew."""
    redis_client().flushdb()
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def enough(count: int = 12, first: int = 1, **also: Any) -> None:
    """Postings of different employers that pay 50, 51, 52 ... thousand."""
    store_postings(*(paying(first + n, 50_000 + 1_000 * n, 50_000 + 1_000 * n, **also) for n in range(count)))


class TestByComparables:
    def test_answers_with_quartiles_and_what_they_rest_on(self, client: TestClient, auth_headers: Headers) -> None:
        enough(13)
        found = got(client, auth_headers, **DEVELOPER)
        assert (found["basis"], found["abstained"], found["n"], found["employers"]) == ("comparables", False, 13, 13)
        assert (found["currency"], found["period"], found["model"], found["reason"]) == ("EUR", "year", None, None)
        assert 52_000 < found["p25"] < found["p50"] < found["p75"] < 60_000
        assert found["meaning"] == (
            f"Half of such jobs pay between {found['p25']:,} and {found['p75']:,} EUR a year; "
            "a quarter pay less and a quarter more."
        )
        assert found["how"][0].startswith("13 postings of 13 employers that state their pay in EUR, in Germany")
        assert found["newest_posted_at"] > found["oldest_posted_at"]

    def test_shows_the_comparables_with_what_they_state(self, client: TestClient, auth_headers: Headers) -> None:
        ids = store_postings(*(paying(n, 25, 35, period="hour") for n in range(1, 10)))
        found = got(client, auth_headers, **DEVELOPER, period="month")
        first = found["comparables"][0]
        assert uuid.UUID(first["job_id"]) in ids.values()
        assert first["stated"] == {"min": 25, "max": 35, "currency": "EUR", "period": "hour"}
        assert (first["compared_as"], found["p50"], found["period"]) == (5_200, 5_200, "month")
        assert (first["title"], first["place"], first["weight"]) == ("Backend Developer", "Berlin, Germany", 1.0)
        assert first["why"] == ["Same title", "Same city: Berlin"]
        assert "2,080 hours, 260 days, 12 months" in found["how"][-1]

    def test_shows_at_most_twenty(self, client: TestClient, auth_headers: Headers) -> None:
        enough(25)
        found = got(client, auth_headers, **DEVELOPER)
        assert (found["n"], len(found["comparables"])) == (25, 20)

    def test_currencies_are_never_pooled(self, client: TestClient, auth_headers: Headers) -> None:
        enough(12)
        store_postings(*(paying(n, 900_000, None, currency="SEK") for n in range(50, 62)))
        found = got(client, auth_headers, **DEVELOPER)
        assert (found["currency"], found["n"], found["p75"] < 70_000) == ("EUR", 12, True)
        crowns = got(client, auth_headers, **DEVELOPER, currency="sek")
        assert (crowns["currency"], crowns["n"], crowns["p50"]) == ("SEK", 12, 900_000)

    def test_countries_with_one_currency_are_not_pooled(self, client: TestClient, auth_headers: Headers) -> None:
        enough(12)
        enough(9, first=50, locations=("Paris, France",))
        assert got(client, auth_headers, title="Backend Developer", location="Paris")["n"] == 9

    def test_from_and_up_to_count_as_they_stand(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(*(paying(n, 60_000 if n % 2 else None, None if n % 2 else 60_000) for n in range(1, 13)))
        found = got(client, auth_headers, **DEVELOPER)
        assert (found["p25"], found["p50"], found["p75"], found["n"]) == (60_000, 60_000, 60_000, 12)
        assert any('only "from" or "up to"' in line for line in found["how"])

    def test_a_closed_posting_counts_an_old_one_does_not(self, client: TestClient, auth_headers: Headers) -> None:
        enough(10)
        enough(10, first=50, posted_at=now() - timedelta(days=600))
        with unit_of_work() as session:
            session.execute(update(Job).where(Job.source_id == "p1").values(status="closed"))
        found = got(client, auth_headers, **DEVELOPER)
        assert found["n"] == 10
        assert {one["status"] for one in found["comparables"]} == {"open", "closed"}

    def test_a_job_posted_twice_counts_once(self, client: TestClient, auth_headers: Headers) -> None:
        words: dict[str, Any] = {
            "company": "Brightline",
            "description_text": "We look for somebody who cares about the details. " * 9,
        }
        store_postings(paying(1, 60_000, **words), source="board")
        store_postings(paying(1, 60_000, **words), source="other")
        assert got(client, auth_headers, **DEVELOPER)["n"] == 1

    def test_private_postings_never_count_not_even_for_their_owner(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        store_postings(*(paying(n, 60_000) for n in range(1, 15)), source="mine", private_to=user.id)
        found = got(client, auth_headers, **DEVELOPER)
        assert (found["n"], found["comparables"]) == (0, [])

    def test_the_same_question_has_the_same_answer(self, client: TestClient, auth_headers: Headers) -> None:
        enough()
        assert got(client, auth_headers, **DEVELOPER) == got(client, auth_headers, **DEVELOPER)

    def test_is_kept_until_the_stock_changes(self, client: TestClient, auth_headers: Headers) -> None:
        enough(9)
        kept = client.get(SALARY, params=DEVELOPER, headers=auth_headers).json()
        with unit_of_work() as session:
            session.execute(update(Job).values(annual_min=1_000_000, annual_max=1_000_000))
        assert client.get(SALARY, params=DEVELOPER, headers=auth_headers).json() == kept
        enough(1, first=50)
        assert client.get(SALARY, params=DEVELOPER, headers=auth_headers).json()["n"] == 10


class TestAbstaining:
    def test_says_that_it_has_no_currency(self, client: TestClient, auth_headers: Headers) -> None:
        enough()
        found = got(client, auth_headers, title="Backend Developer")
        assert (found["abstained"], found["p50"], found["currency"], found["basis"]) == (True, None, None, None)
        assert found["reason"].startswith("Say in which country the job is")

    def test_says_how_few_there_are(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(
            *(paying(n, 11_000_000 + n, locations=("Budapest, Hungary",), currency="HUF") for n in range(1, 4))
        )
        found = got(client, auth_headers, title="Backend Developer", location="Budapest, Hungary")
        assert (found["abstained"], found["n"], len(found["comparables"])) == (True, 3, 3)
        assert found["reason"].startswith("3 postings like this state their pay, of 3 employers; at least 8")
        assert (found["p25"], found["meaning"], found["how"]) == (None, None, [])

    def test_says_how_it_understood_the_question(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers, title="Senior Python Developer", location="Munich", skills=["sql, Zwurbeln"])
        asked = found["asked"]
        assert (asked["seniority"], asked["country"], asked["country_name"]) == ("senior", "DE", "Germany")
        assert (asked["family"], asked["skills"]) == ("software-engineering", [{"id": "sql", "name": "SQL"}])
        assert asked["unknown_skills"] == ["Zwurbeln"]

    @pytest.mark.parametrize(
        "parameters",
        [
            pytest.param({}, id="no title"),
            pytest.param({"title": "  "}, id="blank title"),
            pytest.param({"title": "123 456"}, id="no word"),
            pytest.param({"title": "x" * 201}, id="long title"),
            pytest.param({"title": "Nurse\x00"}, id="nul"),
            pytest.param({"title": "Nurse", "currency": "XXX"}, id="no currency"),
            pytest.param({"title": "Nurse", "currency": "EURO"}, id="long currency"),
            pytest.param({"title": "Nurse", "period": "week"}, id="period"),
            pytest.param({"title": "Nurse", "seniority": "boss"}, id="level"),
            pytest.param({"title": "Nurse", "remote": "maybe"}, id="remote"),
            pytest.param({"title": "Nurse", "skills": ["a"] * 31}, id="many skills"),
            pytest.param({"title": "Nurse", "skills": ["x" * 301]}, id="long skill"),
            pytest.param({"title": "Nurse", "location": "x" * 201}, id="long place"),
            pytest.param({"title": "Nurse", "salary": "1"}, id="unknown parameter"),
        ],
    )
    def test_bad_input_is_refused(self, client: TestClient, auth_headers: Headers, parameters: dict[str, Any]) -> None:
        answer = client.get(SALARY, params=parameters, headers=auth_headers)
        assert (answer.status_code, answer.headers["content-type"]) == (422, "application/problem+json")

    def test_strangers_are_refused(self, client: TestClient) -> None:
        assert client.get(SALARY, params=DEVELOPER).status_code == 401


class TestOfAJob:
    def test_the_employer_s_figures_are_all_there_is(self, client: TestClient, auth_headers: Headers) -> None:
        enough()
        job = store_postings(paying(99, 41, None, period="hour"))["p99"]
        found = got(client, auth_headers, f"{SALARY}/jobs/{job}")
        assert found["stated"] == {"min": 41, "max": None, "currency": "EUR", "period": "hour"}
        assert (found["stated_in"], found["estimate"]) == (str(job), None)

    def test_what_the_same_job_states_elsewhere_is_the_employer_s_too(
        self, client: TestClient, auth_headers: Headers
    ) -> None:
        words: dict[str, Any] = {
            "company": "Brightline",
            "description_text": "We look for somebody who cares about the details. " * 9,
        }
        stated = store_postings(paying(1, 60_000, 70_000, **words), source="board")["p1"]
        silent = store_postings(paying(1, None, None, **words), source="other")["p1"]
        found = got(client, auth_headers, f"{SALARY}/jobs/{silent}")
        assert (found["stated"]["max"], found["stated_in"], found["estimate"]) == (70_000, str(stated), None)

    def test_a_silent_one_is_estimated(self, client: TestClient, auth_headers: Headers) -> None:
        enough()
        job = store_postings(posting(99, title="Backend Developer", locations=("Berlin, Germany",)))["p99"]
        found = got(client, auth_headers, f"{SALARY}/jobs/{job}")
        assert (found["stated"], found["stated_in"]) == (None, None)
        assert (found["estimate"]["basis"], found["estimate"]["n"]) == ("comparables", 12)
        assert str(job) not in {one["job_id"] for one in found["estimate"]["comparables"]}

    def test_what_others_keep_private_is_not_there(
        self, client: TestClient, make_user: MakeUser, auth_headers: Headers
    ) -> None:
        other, own_headers = make_user()
        job = store_postings(paying(1, 60_000), source="mine", private_to=other.id)["p1"]
        path = f"{SALARY}/jobs/{job}"
        assert client.get(path, headers=auth_headers).status_code == 404
        assert client.get(f"{SALARY}/jobs/{uuid.uuid4()}", headers=auth_headers).status_code == 404
        assert got(client, own_headers, path)["stated"]["min"] == 60_000

    def test_no_id_is_refused(self, client: TestClient, auth_headers: Headers) -> None:
        assert client.get(f"{SALARY}/jobs/1", headers=auth_headers).status_code == 422
