"""The pages of the market over real PostgreSQL, counted by the task."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.core.clock import now, today
from app.core.db import unit_of_work
from app.core.redis import redis_client
from app.insights.market import companies, looking
from app.insights.market.service import demand_of, pay_difference
from app.jobs.models import Job
from app.jobs.source import PostedPay
from tests.explaining import explained
from tests.factories.matching import posting, store_postings
from tests.insights.market.conftest import Count

Headers = dict[str, str]
MARKET = "/api/v1/insights/market"
BOTH = "You must know Python and Docker."


@pytest.fixture
def market(client: TestClient, auth_headers: Headers, count: Count) -> Any:
    """Asks a page of the market, counted anew."""

    def ask(path: str = "", **parameters: Any) -> dict[str, Any]:
        count()
        redis_client().flushdb()
        answer = client.get(f"{MARKET}{path}", params=parameters, headers=auth_headers)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    return ask


def paid(number: int, amount: int, currency: str = "EUR", **fields: Any) -> Any:
    """A posting that states its pay."""
    return posting(number, pay=PostedPay(amount, amount, currency, "year"), **fields)


class TestSegments:
    def test_two_filters_are_counted_and_three_are_read(self, market: Any) -> None:
        places: dict[str, Any] = {"locations": ("Berlin, Germany",), "work_mode": "remote"}
        store_postings(posting(1, title="Senior Backend Developer", text=BOTH, **places), posting(2, text=BOTH))
        two = market(country="DE", remote="remote")
        assert (two["postings"], two["looked_at"]) == (1, None)
        three = market(country="DE", remote="remote", seniority="senior")
        assert (three["postings"], three["looked_at"]) == (1, {"postings": 1, "capped": False})
        assert three["items"][0]["share"] == two["items"][0]["share"] == 1.0

    def test_several_ways_of_working_add_up(self, market: Any) -> None:
        store_postings(
            posting(1, text=BOTH, work_mode="remote"),
            posting(2, text=BOTH, work_mode="hybrid"),
            posting(3, text=BOTH, work_mode="onsite"),
        )
        assert market(remote=["remote", "hybrid"])["postings"] == 2

    def test_says_where_it_read_only_a_part(self, market: Any, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(looking, "MOST_LOOKED", 3)
        monkeypatch.setattr("app.insights.market.service.MOST_LOOKED", 3)
        store_postings(*(posting(number, text=BOTH) for number in range(5)))
        page = market(q="backend developer")
        assert page["looked_at"] == {"postings": 3, "capped": True}
        assert page["items"][0]["growth_reason"] == "cut_short"

    def test_counted_and_read_agree(self, market: Any) -> None:
        store_postings(*(paid(number, 50_000 + 1_000 * number, text=BOTH) for number in range(12)))
        counted, read = market(), market(q="backend developer")
        names = ("id", "jobs", "share", "salary_median", "salary_p25", "salary_p75", "salary_n", "salary_lift")
        of = [[{name: item[name] for name in names} for item in page["items"]] for page in (counted, read)]
        assert of[0] == of[1]
        assert counted["items"][0]["salary_median"] == 55_500


class TestFlow:
    def test_is_without_a_gap_and_says_what_is_not_over(self, market: Any) -> None:
        store_postings(posting(1, posted_at=now() - timedelta(days=2)), posting(2, posted_at=now() - timedelta(days=9)))
        with unit_of_work() as session:
            session.execute(
                update(Job).where(Job.source_id == "2").values(status="closed", closed_at=now() - timedelta(days=2))
            )
        days = market("/flow", by="day", days=10)["items"]
        assert [item["start"] for item in days] == [str(today() - timedelta(days=9 - day)) for day in range(10)]
        assert {
            item["start"]: (item["opened"], item["closed"]) for item in days if item["opened"] or item["closed"]
        } == {
            str(today() - timedelta(days=9)): (1, 0),
            str(today() - timedelta(days=2)): (1, 1),
        }
        assert [item["complete"] for item in days] == [True] * 9 + [False]

    def test_weeks_begin_on_mondays(self, market: Any) -> None:
        store_postings(posting(1, posted_at=now() - timedelta(days=2)), posting(2, posted_at=now() - timedelta(days=9)))
        weeks = market("/flow", by="week", days=21)["items"]
        assert sum(item["opened"] for item in weeks) == 2
        assert not weeks[-1]["complete"]


class TestBreakdown:
    def test_by_each_thing(self, market: Any) -> None:
        store_postings(
            posting(1, title="Staff Nurse", locations=("Berlin, Germany",)),
            posting(2, title="Staff Nurse", locations=("Paris, France",)),
            posting(3, locations=("Berlin, Germany",), work_mode="remote"),
        )
        countries = market("/breakdown", by="country")
        found = [(item["key"], item["name"], item["jobs"]) for item in countries["items"]]
        assert found == [("DE", "Germany", 2), ("FR", "France", 1)]
        nursing = market("/breakdown", by="country", family="nursing")
        assert ([item["jobs"] for item in nursing["items"]], nursing["postings"]) == ([1, 1], 2)
        unstated = market("/breakdown", by="seniority")["items"]
        assert all(item["name"] for item in unstated)
        assert market("/breakdown", by="occupation")["items"][0]["key"].startswith("http")

    def test_more_bounds_than_are_counted_are_refused(self, client: TestClient, auth_headers: Headers) -> None:
        for parameters in (
            {"by": "family", "country": "DE", "remote": "remote"},
            {"by": "occupation", "seniority": "senior"},
            {"by": "moon"},
            {"by": "family", "country": "de"},
        ):
            answer = client.get(f"{MARKET}/breakdown", params=parameters, headers=auth_headers)
            assert answer.status_code == 422, parameters


class TestCompanies:
    def test_the_one_with_most_postings_comes_first(self, market: Any) -> None:
        store_postings(
            posting(1, company="Brightline"),
            posting(2, company="Brightline", title="Staff Nurse"),
            posting(3, company="Aster", title="Staff Nurse"),
        )
        page = market("/companies")
        found = [(item["name"], item["jobs"], item["new"]) for item in page["items"]]
        assert found == [("Brightline", 2, 2), ("Aster", 1, 1)]
        assert page["total"] == {"value": 2, "relation": "eq"}
        nursing = market("/companies", family="nursing", limit=1)
        assert len(nursing["items"]) == 1
        rest = market("/companies", family="nursing", limit=1, cursor=nursing["next_cursor"])
        assert {nursing["items"][0]["name"], rest["items"][0]["name"]} == {"Brightline", "Aster"}
        assert rest["next_cursor"] is None


class TestCompaniesOfASkill:
    PYTHON = "/skills/python/companies"

    def test_the_one_that_asks_most_comes_first(self, market: Any) -> None:
        store_postings(
            posting(1, company="Brightline", text=BOTH),
            posting(2, company="Brightline", title="Data Engineer", text=BOTH),
            posting(3, company="Aster", text="You must know Python."),
            posting(4, company="Cobalt", text="You must know Docker."),
            posting(5, company="Dune", text=BOTH),
        )
        with unit_of_work() as session:
            session.execute(update(Job).where(Job.source_id == "5").values(status="closed", closed_at=now()))
        page = market(self.PYTHON)
        assert [(item["name"], item["jobs"]) for item in page["items"]] == [("Brightline", 2), ("Aster", 1)]
        assert (page["postings"], page["looked_at"], page["total"]["value"]) == (3, None, 2)
        first = market(self.PYTHON, limit=1)
        second = market(self.PYTHON, limit=1, cursor=first["next_cursor"])
        assert [page["items"][0]["name"] for page in (first, second)] == ["Brightline", "Aster"]
        assert second["next_cursor"] is None

    def test_of_a_common_skill_the_newest_postings_are_read_and_it_says_so(
        self, market: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(companies, "MOST_ASKING", 2)
        monkeypatch.setattr(companies, "NEWEST", 3)
        days = {"Old": 9, "Brightline": 3, "Aster": 2, "Cobalt": 1}
        store_postings(
            *(
                posting(
                    number,
                    company=company,
                    title=f"Engineer {company}",
                    text="You must know Docker." if company == "Aster" else BOTH,
                    posted_at=now() - timedelta(days=ago),
                )
                for number, (company, ago) in enumerate(days.items())
            )
        )
        page = market(self.PYTHON)
        assert [item["name"] for item in page["items"]] == ["Brightline", "Cobalt"]
        assert (page["postings"], page["looked_at"]) == (2, {"postings": 3, "capped": True})

    def test_is_read_from_its_index(self, market: Any, session: Session) -> None:
        store_postings(posting(1, text=BOTH))
        market(self.PYTHON)
        with explained() as plans:
            companies._asking(session, "python", among_newest=False)
            companies._asking(session, "python", among_newest=True)
        rare, common = plans
        assert "ix_market_facts_skills" in rare
        assert "ix_market_facts_open" in common

    def test_of_a_skill_nobody_asks_for_and_of_none(
        self, market: Any, client: TestClient, auth_headers: Headers
    ) -> None:
        page = market(self.PYTHON)
        assert (page["items"], page["postings"], page["next_cursor"]) == ([], 0, None)
        assert client.get(f"{MARKET}/skills/x-y-z/companies", headers=auth_headers).status_code == 404


class TestPay:
    def test_never_mixes_currencies_and_hides_what_is_too_little(self, market: Any) -> None:
        store_postings(
            *(paid(number, 40_000 + 10_000 * number, text=BOTH) for number in range(5)),
            *(paid(10 + number, 90_000, "USD", text=BOTH) for number in range(3)),
        )
        page = market("/pay", by="skill")
        assert (page["currency"], page["currencies"]) == (
            "EUR",
            [{"currency": "EUR", "n": 5}, {"currency": "USD", "n": 3}],
        )
        python = next(item for item in page["items"] if item["name"] == "Python")
        assert (python["p25"], python["p50"], python["p75"], python["n"]) == (50_000, 60_000, 70_000, 5)
        dollars = market("/pay", by="skill", currency="USD")
        assert dollars["items"] == []
        assert dollars["left_out"] >= 2
        assert (dollars["overall"]["p50"], dollars["overall"]["reason"]) == (None, "few_paid")

    @pytest.mark.parametrize(
        ("by", "name", "key"),
        [
            ("title", "Backend Developer", "backend engineer"),
            ("country", "Germany", "DE"),
            ("family", "Software engineering", "software-engineering"),
            ("skill", "python", "python"),
        ],
        ids=["title", "country", "family", "skill"],
    )
    def test_of_one_thing(self, market: Any, by: str, name: str, key: str) -> None:
        store_postings(*(paid(number, 60_000, text=BOTH, locations=("Berlin, Germany",)) for number in range(6)))
        [item] = market("/pay", by=by, name=name)["items"]
        assert (item["key"], item["p50"], item["n"]) == (key, 60_000, 6)

    def test_of_an_unknown_thing_says_that_there_is_none(self, market: Any) -> None:
        store_postings(paid(1, 60_000))
        [item] = market("/pay", by="title", name="Astronaut")["items"]
        assert (item["n"], item["p50"], item["reason"]) == (0, None, "no_pay")


class TestSkill:
    def test_says_all_of_one(self, market: Any) -> None:
        store_postings(
            *(paid(number, 60_000, text=BOTH, locations=("Berlin, Germany",)) for number in range(6)),
            posting(9, text="You must know Python."),
            posting(10, title="Staff Nurse"),
        )
        python = market("/skills/python")
        assert (python["name"], python["jobs"], python["postings"]) == ("Python", 7, 8)
        docker = next(item for item in python["together"] if item["name"] == "Docker")
        assert (docker["jobs"], docker["share"], docker["lift"]) == (6, round(6 / 7, 4), round(6 * 8 / (7 * 6), 2))
        assert [(item["key"], item["jobs"]) for item in python["countries"]] == [("DE", 6), (None, 1)]
        assert [(item["currency"], item["n"], item["p50"]) for item in python["pay"]] == [("EUR", 6, 60_000)]
        assert [item["days"] for item in python["growth"]] == [7, 30, 90]
        assert python["growth"][0]["reason"] == "few_postings"
        assert sum(point["jobs"] for point in python["series"]) == 7
        assert len(python["series"]) == 26

    def test_an_unknown_one_is_not_found(self, client: TestClient, auth_headers: Headers) -> None:
        assert client.get(f"{MARKET}/skills/x-y-z", headers=auth_headers).status_code == 404


class TestForOthers:
    def test_demand_and_difference_of_pay(self, market: Any) -> None:
        store_postings(
            *(paid(number, 70_000, text=BOTH) for number in range(6)),
            *(paid(20 + number, 50_000, text="You bake bread.", title="Baker") for number in range(7)),
        )
        market()
        with unit_of_work() as session:
            postings, asked = demand_of(session, ["python", "cobol"])
            differences = pay_difference(session, ["python", "cobol"])
        assert (postings, asked) == (13, {"python": 6})
        [(skill, found)] = differences.items()
        assert (skill, found.difference, found.currency, found.n) == ("python", 20_000, "EUR", 6)
