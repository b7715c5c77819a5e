"""`/insights/salary/skills` over real PostgreSQL."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.insights.salary.models import SkillPay
from tests.factories.matching import store_postings
from tests.factories.pay import paying

Headers = dict[str, str]
SKILLS = "/api/v1/insights/salary/skills"
TASK = "insights.weigh_skills_pay"


@pytest.fixture
def weigh(run_tasks: Callable[[], None]) -> Callable[[], None]:
    """Weighs as each night."""

    def run() -> None:
        run_tasks()
        with unit_of_work() as session:
            enqueue(session, TASK, Nothing())
        run_tasks()
        redis_client().flushdb()

    return run


def market(count: int = 120, more: float = 0.2, first: int = 1, **also: Any) -> None:
    """Postings of different employers, every second of which asks for Python and pays more by a share."""
    postings = []
    for number in range(first, first + count):
        pay = 50_000 + 137 * (number * 7 % 40)
        asks = number % 2 == 0
        text = f"We build things in {number}. You must know {'Python' if asks else 'Docker'}. " * 4
        pay = round(pay * (1 + more)) if asks else pay
        postings.append(paying(number, pay, pay, description_text=text, **also))
    store_postings(*postings)


def got(client: TestClient, headers: Headers, path: str = SKILLS, **parameters: Any) -> dict[str, Any]:
    """A successful answer."""
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


class TestOneSkill:
    @pytest.mark.parametrize(
        "parameters",
        [
            pytest.param({"currency": "eur"}, id="currency"),
            pytest.param({"country": "DE"}, id="country"),
            pytest.param({"title": "Backend Engineer", "country": "de"}, id="title"),
        ],
    )
    def test_finds_what_was_planted(
        self, client: TestClient, auth_headers: Headers, parameters: dict[str, str]
    ) -> None:
        market()
        found = got(client, auth_headers, f"{SKILLS}/Python", **parameters)
        assert (found["skill"], found["currency"]) == ({"id": "python", "name": "Python"}, "EUR")
        assert (found["told"], found["reason"], found["n_with"], found["n_without"]) == (True, None, 60, 60)
        assert found["percent_low"] <= 20 <= found["percent_high"]
        assert found["money"] == pytest.approx(found["median"] * found["percent"] / 100, rel=0.01)
        assert "association, not cause" in found["caution"]
        assert found["adjusted_for"]

    def test_no_difference_is_not_told(self, client: TestClient, auth_headers: Headers) -> None:
        market(more=0.0)
        found = got(client, auth_headers, f"{SKILLS}/python", country="DE")
        assert (found["told"], found["percent_low"] < 0 < found["percent_high"]) == (False, True)
        assert "includes zero" in found["reason"]

    def test_few_postings_tell_nothing(self, client: TestClient, auth_headers: Headers) -> None:
        market(20)
        found = got(client, auth_headers, f"{SKILLS}/python", country="DE")
        assert (found["told"], found["percent"], found["money"], found["n_with"]) == (False, None, None, 10)
        assert found["reason"].startswith("Too few postings that state pay")

    def test_too_few_with_the_title_are_compared_in_the_family(self, client: TestClient, auth_headers: Headers) -> None:
        market(100)
        found = got(client, auth_headers, f"{SKILLS}/python", title="Kotlin Mobile Software Engineer", country="DE")
        assert found["adjusted_for"][0] == "All of Software engineering: too few postings have a title like this."
        assert found["n_with"] == 50

    def test_currencies_are_never_pooled(self, client: TestClient, auth_headers: Headers) -> None:
        market(60)
        market(60, first=500, currency="SEK", more=0.0)
        assert got(client, auth_headers, f"{SKILLS}/python", currency="EUR")["n_with"] == 30

    def test_without_currency_or_stock_it_says_so(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers, f"{SKILLS}/python")
        assert (found["told"], found["currency"]) == (False, None)
        assert found["reason"].startswith("Choose a country or a currency")
        empty = got(client, auth_headers, f"{SKILLS}/python", country="FR")
        assert (empty["told"], empty["n_with"], empty["currency"], empty["median"]) == (False, 0, "EUR", None)

    def test_an_unknown_skill_is_not_there(self, client: TestClient, auth_headers: Headers) -> None:
        answer = client.get(f"{SKILLS}/zwurbeln", headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (404, "not_found")

    @pytest.mark.parametrize(
        "parameters",
        [
            pytest.param({"country": "XX"}, id="country"),
            pytest.param({"country": "Germany"}, id="long country"),
            pytest.param({"currency": "ABC"}, id="currency"),
            pytest.param({"title": "-"}, id="title"),
            pytest.param({"family": "nursing"}, id="unknown parameter"),
        ],
    )
    def test_bad_input_is_refused(self, client: TestClient, auth_headers: Headers, parameters: dict[str, str]) -> None:
        assert client.get(f"{SKILLS}/python", params=parameters, headers=auth_headers).status_code == 422


class TestAllSkills:
    def test_lists_those_with_a_difference(
        self, client: TestClient, auth_headers: Headers, weigh: Callable[[], None]
    ) -> None:
        market()
        weigh()
        page = got(client, auth_headers)
        assert [item["skill"]["id"] for item in page["items"]][:1] in (["python"], ["docker"])
        shares = {item["skill"]["id"]: item["percent"] for item in page["items"]}
        assert shares["python"] > 15
        assert shares["docker"] < -10
        assert (page["currency"], page["currencies"], page["family"]) == ("EUR", ["EUR"], None)
        assert page["counted_at"] is not None
        by_family = got(client, auth_headers, family="software-engineering", currency="EUR")
        assert {item["family_label"] for item in by_family["items"]} == {"Software engineering"}

    def test_what_was_weighed_answers_for_one_skill(
        self, client: TestClient, auth_headers: Headers, weigh: Callable[[], None]
    ) -> None:
        market()
        weigh()
        listed = {item["skill"]["id"]: item for item in got(client, auth_headers)["items"]}
        assert got(client, auth_headers, f"{SKILLS}/python") == listed["python"]

    def test_is_paged_by_cursor(self, client: TestClient, auth_headers: Headers, weigh: Callable[[], None]) -> None:
        market()
        weigh()
        seen: list[str] = []
        cursor: dict[str, str] = {}
        while True:
            page = got(client, auth_headers, limit=1, **cursor)
            seen += [item["skill"]["id"] for item in page["items"]]
            if page["next_cursor"] is None:
                break
            cursor = {"cursor": page["next_cursor"]}
        assert seen == [item["skill"]["id"] for item in got(client, auth_headers)["items"]]
        assert page["total"] == {"value": len(seen), "relation": "eq"}

    def test_counts_what_can_t_be_told(
        self, client: TestClient, auth_headers: Headers, weigh: Callable[[], None]
    ) -> None:
        market(more=0.0)
        weigh()
        page = got(client, auth_headers)
        assert (page["items"], page["untold"] >= 2) == ([], True)

    def test_before_the_first_night_there_is_nothing(self, client: TestClient, auth_headers: Headers) -> None:
        page = got(client, auth_headers)
        assert (page["items"], page["counted_at"], page["currency"], page["untold"]) == ([], None, None, 0)

    def test_weighing_again_replaces(self, client: TestClient, weigh: Callable[[], None]) -> None:
        market()
        weigh()
        with unit_of_work() as session:
            before = session.scalar(select(func.count()).select_from(SkillPay))
            session.add(
                SkillPay(
                    currency="XAU", family="", skill_id="python", effect=0, low=0, high=0, strength=0, told=False,
                    median=1, n_with=1, n_without=1, employers=1, counted_at=func.now(),
                )
            )  # fmt: skip
        weigh()
        with unit_of_work() as session:
            assert session.scalar(select(func.count()).select_from(SkillPay)) == before
            assert session.get(SkillPay, ("XAU", "", "python")) is None

    @pytest.mark.parametrize(
        "cursor", ["x", "e30", "eyJzdHJlbmd0aCI6ICJhIiwgInNraWxsIjogMX0"], ids=["no base64", "empty", "other types"]
    )
    def test_a_foreign_cursor_is_refused(self, client: TestClient, auth_headers: Headers, cursor: str) -> None:
        assert client.get(SKILLS, params={"cursor": cursor}, headers=auth_headers).status_code == 422
