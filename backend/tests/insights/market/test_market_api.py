"""`/insights/market` over real PostgreSQL."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.insights.market.counting import count_batch, move_on
from app.jobs.source import PostedPay
from tests.factories.matching import posting, store_postings

Headers = dict[str, str]
MARKET = "/api/v1/insights/market"
PYTHON = "You must know Python."
BREAD = "You must know Docker."


def count_all() -> None:
    """Count what changed, as the task does."""
    with unit_of_work() as session:
        move_on(session, now().date())
    while True:
        with unit_of_work() as session:
            if not count_batch(session, now(), 1_000):
                return


def got(client: TestClient, headers: Headers, path: str = MARKET, **parameters: Any) -> dict[str, Any]:
    """A successful answer, counted anew."""
    count_all()
    redis_client().flushdb()
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def by_name(page: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """The rows of a page by the name of the skill."""
    return {item["name"]: item for item in page["items"]}


class TestMarket:
    def test_counts_open_postings_by_skill(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(
            posting(1, text=PYTHON), posting(2, text=PYTHON), posting(3, text=BREAD), posting(4, text="We bake.")
        )
        page = got(client, auth_headers)
        found = by_name(page)
        assert (found["Python"]["jobs"], found["Python"]["share"]) == (2, 0.5)
        assert found["Docker"]["jobs"] == 1
        assert page["postings"] == 4
        assert page["items"][0]["name"] == "Python"
        assert {"name", "jobs", "share", "growth", "salary_median", "salary_lift"} <= set(page["items"][0])

    def test_without_postings_it_is_empty(self, client: TestClient, auth_headers: Headers) -> None:
        page = got(client, auth_headers)
        assert (page["items"], page["postings"], page["total"]) == ([], 0, {"value": 0, "relation": "eq"})

    def test_a_cluster_counts_once_and_private_postings_do_not(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        twins = {"company": "Brightline", "text": PYTHON + " We look for somebody who cares about the details." * 8}
        store_postings(posting(1, **twins), source="board")
        store_postings(posting(1, **twins), source="other")
        store_postings(posting(2, text=PYTHON), source="mine", private_to=user.id)
        assert by_name(got(client, auth_headers))["Python"]["jobs"] == 1

    @pytest.mark.parametrize(
        ("parameters", "expected"),
        [
            ({"q": "nurse"}, {"Docker"}),
            ({"family": "nursing"}, {"Docker"}),
            ({"remote": "remote"}, {"Python"}),
            ({"days": 20}, {"Python"}),
            ({"q": "plumber"}, set()),
        ],
    )
    def test_looks_at_a_segment(
        self, client: TestClient, auth_headers: Headers, parameters: dict[str, Any], expected: set[str]
    ) -> None:
        store_postings(
            posting(1, text=PYTHON, work_mode="remote"),
            posting(2, title="Staff Nurse", text=BREAD, posted_at=now() - timedelta(days=40), work_mode="onsite"),
        )
        assert set(by_name(got(client, auth_headers, **parameters))) == expected

    def test_growth_compares_two_periods(self, client: TestClient, auth_headers: Headers) -> None:
        recent, before = now() - timedelta(days=3), now() - timedelta(days=40)
        store_postings(
            *(posting(number, text=PYTHON if number < 30 else BREAD, posted_at=recent) for number in range(60)),
            *(posting(100 + number, text=PYTHON if number < 20 else BREAD, posted_at=before) for number in range(60)),
        )
        found = by_name(got(client, auth_headers))
        assert found["Python"]["growth"] == 0.5
        assert found["Docker"]["growth"] == -0.25
        assert got(client, auth_headers, sort="growth")["items"][0]["name"] == "Python"

    def test_pay_is_a_year_s_in_a_stated_currency(self, client: TestClient, auth_headers: Headers) -> None:
        paid = [(PYTHON, 80_000), (BREAD, 40_000)]
        store_postings(
            *(
                posting(10 * kind + number, text=text, pay=PostedPay(pay, pay + 2_000, "EUR", "year"))
                for kind, (text, pay) in enumerate(paid)
                for number in range(6)
            )
        )
        python = by_name(got(client, auth_headers))["Python"]
        assert (python["salary_median"], python["salary_currency"], python["salary_period"]) == (81_000, "EUR", "year")
        assert python["salary_lift"] == round(81_000 / 61_000 - 1, 3)
        assert python["salary_n"] == 6

    def test_is_counted_by_the_task_only(self, client: TestClient, auth_headers: Headers) -> None:
        before = got(client, auth_headers)
        store_postings(posting(1, text=PYTHON))
        after = client.get(MARKET, headers=auth_headers).json()
        assert (after["items"], after["postings"]) == (before["items"], before["postings"]) == ([], 0)
        assert (before["freshness"]["waiting"], after["freshness"]["waiting"]) == (0, 1)

    def test_pages(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(posting(1, text="You must know Python, Docker, Kubernetes and React."))
        page = got(client, auth_headers, limit=2)
        names = [item["name"] for item in page["items"]]
        while page["next_cursor"]:
            page = got(client, auth_headers, limit=2, cursor=page["next_cursor"])
            names += [item["name"] for item in page["items"]]
        assert sorted(names) == sorted(set(names))
        assert page["total"]["value"] == len(names) >= 4

    @pytest.mark.parametrize(
        "parameters", [{"days": 0}, {"sort": "luck"}, {"remote": "moon"}, {"cursor": "e30"}, {"x": 1}]
    )
    def test_strange_parameters_are_refused(
        self, client: TestClient, auth_headers: Headers, parameters: dict[str, Any]
    ) -> None:
        assert client.get(MARKET, params=parameters, headers=auth_headers).status_code == 422

    def test_needs_a_person(self, client: TestClient) -> None:
        assert client.get(MARKET).status_code == 401


class TestSummary:
    def test_says_what_is_counted(self, client: TestClient, auth_headers: Headers) -> None:
        store_postings(posting(1, title="Staff Nurse"), posting(2), source="board")
        store_postings(posting(3, pay=PostedPay(50_000, None, "EUR", "year")), source="other")
        found = got(client, auth_headers, f"{MARKET}/summary")
        assert (found["postings"], found["with_pay"]) == (3, 1)
        assert found["sources"] == [{"name": "board", "jobs": 2}, {"name": "other", "jobs": 1}]
        assert {"name": "nursing", "jobs": 1} in found["families"]
        assert found["newest_posted_at"] <= found["last_seen_at"]
