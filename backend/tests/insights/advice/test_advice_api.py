"""`/insights/recommendations` over real PostgreSQL."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.background import service as background
from app.background.registry import Nothing
from app.core.clock import now, today
from app.core.db import unit_of_work
from app.jobs.source import PostedPay
from tests.conftest import MakeUser, RunTasks
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
ADVICE, MATCHES = "/api/v1/insights/recommendations", "/api/v1/matches"
KEPT = f"{ADVICE}/snapshots"
RARELY = "You need Python, Kubernetes, Terraform, Rust, Django, Kafka, Scala, Ansible, Redis and Go every day."
LICENSED = "You must hold an active RN license in Texas."


def got(client: TestClient, headers: Headers, path: str = ADVICE, **parameters: Any) -> dict[str, Any]:
    """A successful answer."""
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def of_kind(page: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    """The recommendations of a kind."""
    return [item for item in page["items"] if item["kind"] == kind]


def score(client: TestClient, headers: Headers, run_tasks: RunTasks) -> None:
    """Score a person's matches."""
    client.post(f"{MATCHES}/refresh", headers=headers).raise_for_status()
    run_tasks()


@pytest.fixture
def advised(client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks) -> Headers:
    """A developer in Austin who knows Python, with jobs there, of which one demands a licence, and in Berlin."""
    fill_profile(
        client, auth_headers, skills=("Python", "PostgreSQL"), titles=["Backend Developer"], locations=["Austin, TX"]
    )
    texas = ("Austin, TX, United States",)
    ends = now() + timedelta(days=3)
    store_postings(
        posting(1, locations=texas),
        posting(2, locations=texas, expires_at=ends),
        posting(3, text=f"You need Python every day.\n{LICENSED}", locations=texas),
        # Near enough in skills to be great where the place fits, and not where it does not.
        *(posting(number, text=RARELY, locations=("Berlin, Germany",)) for number in range(4, 8)),
    )
    score(client, auth_headers, run_tasks)
    return auth_headers


class TestAdvice:
    def test_says_what_to_learn_with_its_figures(self, client: TestClient, advised: Headers) -> None:
        learn = of_kind(got(client, advised), "learn_skill")
        gaps = got(client, advised, "/api/v1/insights/gaps", limit=100)["items"]
        known = {gap["name"]: gap for gap in gaps}
        assert learn
        kubernetes = next(one for one in learn if "Kubernetes" in one["title"])
        gap = known["Kubernetes"]
        assert (kubernetes["effect"]["matches"], kubernetes["effect"]["gain"]) == (gap["matches"], gap["gain"])
        assert "Kubernetes" in kubernetes["evidence"][0]["quote"]
        assert kubernetes["effect"]["pay"] is None
        assert kubernetes["action"]["path"] == "/insights/skills/kubernetes"

    def test_applies_first_where_time_runs_out(self, client: TestClient, advised: Headers) -> None:
        first = of_kind(got(client, advised), "apply_first")
        assert first[0]["title"] == "Apply to Backend Developer at Company 2"
        assert f"until {(now() + timedelta(days=3)).date().isoformat()}" in first[0]["reason"]
        for one in first:
            match = got(client, advised, f"{MATCHES}/{one['evidence'][0]['match_id']}")
            assert match["eligibility"]["state"] == "eligible"
            assert match["score"] >= 55

    def test_what_one_applied_to_is_not_recommended(self, client: TestClient, advised: Headers) -> None:
        first = of_kind(got(client, advised), "apply_first")[0]
        match_id = first["evidence"][0]["match_id"]
        client.patch(f"{MATCHES}/{match_id}", json={"status": "applied"}, headers=advised).raise_for_status()
        assert first["id"] not in {one["id"] for one in got(client, advised)["items"]}

    def test_a_licence_that_would_open_a_match(self, client: TestClient, advised: Headers) -> None:
        [licence] = of_kind(got(client, advised), "get_credential")
        assert licence["effect"]["opens"] == 1
        assert licence["evidence"][0]["quote"] == LICENSED

    def test_another_place_is_tried_on_the_whole_list(self, client: TestClient, advised: Headers) -> None:
        wider = of_kind(got(client, advised), "widen_place")
        assert [one["title"].split(":")[0] for one in wider] == ["Look in Berlin too"]
        assert wider[0]["effect"]["matches"] >= 1
        supposed = got(client, advised, f"{MATCHES}/what-if", add_location="Berlin, Germany")
        risen = [item for item in supposed["items"] if item["score_before"] < 70 <= item["score"]]
        assert len(risen) == wider[0]["effect"]["matches"]

    @pytest.mark.parametrize(("days", "title"), [(-3, "opens 1 match"), (30, "keeps 1 match")])
    def test_a_licence_to_renew(
        self, client: TestClient, advised: Headers, run_tasks: RunTasks, days: int, title: str
    ) -> None:
        ends = (today() + timedelta(days=days)).isoformat()
        held = [{"name": "RN license, Texas", "expires_on": ends}]
        client.patch("/api/v1/profile", json={"certifications": held}, headers=advised).raise_for_status()
        run_tasks()
        page = got(client, advised)
        [renew] = of_kind(page, "renew_credential")
        assert renew["title"] == f"Renew your Registered nurse licence: {title}"
        assert page["items"][0] == renew
        assert of_kind(page, "get_credential") == []

    def test_is_the_same_each_time(self, client: TestClient, advised: Headers) -> None:
        assert got(client, advised) == got(client, advised)

    def test_nothing_is_learnt_for_jobs_that_hardly_fit(
        self, client: TestClient, advised: Headers, run_tasks: RunTasks
    ) -> None:
        clerk = "You keep our files.\nYou must know Microsoft Excel and payroll."
        store_postings(*(posting(number, title="Office Clerk", text=clerk) for number in range(20, 40)))
        score(client, advised, run_tasks)
        page = got(client, advised)
        assert page["items"]
        assert not [one for one in page["items"] if "Excel" in one["title"] or "Payroll" in one["title"]]
        assert (page["over"]["matches"], page["over"]["left_out"], page["over"]["reason"]) == (7, 20, None)
        assert page["basis"] == page["over"]["words"]

    def test_without_a_close_match_it_says_so(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
        store_postings(posting(1, title="Staff Nurse"))
        score(client, auth_headers, run_tasks)
        page = got(client, auth_headers)
        assert (page["items"], page["over"]["reason"]) == ([], "no_close_matches")

    def test_without_a_profile_it_says_so(self, client: TestClient, auth_headers: Headers) -> None:
        page = got(client, auth_headers)
        assert page["items"] == []
        assert "profile" in page["basis"]


class TestPuttingAway:
    def test_and_taking_back(self, client: TestClient, advised: Headers) -> None:
        before = got(client, advised)
        key = before["items"][0]["id"]
        away = client.post(f"{ADVICE}/{key}/dismiss", headers=advised)
        assert away.json()["dismissed_at"]
        assert client.post(f"{ADVICE}/{key}/dismiss", headers=advised).json() == away.json()
        after = got(client, advised)
        assert key not in {one["id"] for one in after["items"]}
        assert after["dismissed"] == 1
        assert [one["id"] for one in got(client, advised, show="dismissed")["items"]] == [key]
        client.post(f"{ADVICE}/{key}/restore", headers=advised).raise_for_status()
        assert got(client, advised) == before

    def test_what_does_not_stand_is_not_there(self, client: TestClient, advised: Headers, make_user: MakeUser) -> None:
        _, other = make_user()
        key = got(client, advised)["items"][0]["id"]
        assert client.post(f"{ADVICE}/{key}/dismiss", headers=other).status_code == 404
        assert client.post(f"{ADVICE}/nothing/restore", headers=advised).status_code == 404


class TestSnapshots:
    def test_keep_compare_and_forget(self, client: TestClient, advised: Headers, run_tasks: RunTasks) -> None:
        now_ = got(client, advised)
        kept = client.post(KEPT, json={"name": "Before the course"}, headers=advised)
        assert kept.status_code == 201
        assert [one["then"] for one in kept.json()["compared"]] == now_["items"]
        assert {one["state"] for one in kept.json()["compared"]} == {"stands"}
        client.post("/api/v1/profile/skills", json={"name": "Kubernetes"}, headers=advised).raise_for_status()
        run_tasks()
        one = got(client, advised, f"{KEPT}/{kept.json()['id']}")
        states = {item["then"]["title"].split(":")[0]: item["state"] for item in one["compared"]}
        assert states["Learn Kubernetes"] == "gone"
        [listed] = got(client, advised, KEPT)["items"]
        assert (listed["name"], listed["items"]) == ("Before the course", len(now_["items"]))
        assert client.delete(f"{KEPT}/{one['id']}", headers=advised).status_code == 204
        assert client.get(f"{KEPT}/{one['id']}", headers=advised).status_code == 404

    def test_belong_to_their_owner(self, client: TestClient, advised: Headers, make_user: MakeUser) -> None:
        _, other = make_user()
        path = f"{KEPT}/{client.post(KEPT, json={}, headers=advised).json()['id']}"
        assert client.get(path, headers=other).status_code == 404
        assert client.delete(path, headers=other).status_code == 404
        assert got(client, other, KEPT)["items"] == []

    def test_are_bounded(self, client: TestClient, advised: Headers, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr("app.insights.advice.service.MOST_KEPT", 1)
        assert client.post(KEPT, json={}, headers=advised).status_code == 201
        refused = client.post(KEPT, json={}, headers=advised)
        assert (refused.status_code, refused.json()["code"]) == (409, "too_many_snapshots")

    def test_unknown_fields_are_refused(self, client: TestClient, advised: Headers) -> None:
        assert client.post(KEPT, json={"nam": "x"}, headers=advised).status_code == 422

    def test_pages(self, client: TestClient, advised: Headers) -> None:
        ids = [client.post(KEPT, json={}, headers=advised).json()["id"] for _ in range(3)]
        first = got(client, advised, KEPT, limit=2)
        second = got(client, advised, KEPT, limit=2, cursor=first["next_cursor"])
        assert [one["id"] for one in (*first["items"], *second["items"])] == ids[::-1]


class TestPay:
    def test_says_what_it_pays_where_the_market_knows(
        self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
    ) -> None:
        fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
        dear, cheap = (PostedPay(sum_, sum_, "EUR", "year") for sum_ in (90_000, 50_000))
        store_postings(
            *(posting(number, text="You must know Python and Terraform.", pay=dear) for number in range(1, 31)),
            *(posting(number, text="You must know Python.", pay=cheap) for number in range(31, 71)),
        )
        score(client, auth_headers, run_tasks)
        with unit_of_work() as session:
            background.enqueue(session, "insights.count_market", Nothing())
        run_tasks()
        [learn] = of_kind(got(client, auth_headers), "learn_skill")
        market = got(client, auth_headers, "/api/v1/insights/market", q="")
        [terraform] = [item for item in market["items"] if item["name"] == "Terraform"]
        assert learn["effect"]["pay"] == {"amount": 40_000, "currency": "EUR", "period": "year", "n": 30}
        assert terraform["salary_n"] == 30
        assert learn["evidence"][-1]["source"] == "market"
