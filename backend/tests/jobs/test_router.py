"""The API of postings and sources, from outside."""

import uuid
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer
from sqlalchemy import select

from app.auth.models import User
from app.auth.types import Role
from app.background.scheduler import schedules as all_schedules
from app.core.db import unit_of_work
from app.jobs.ingest import Origin
from app.jobs.models import SourceSetting
from app.jobs.plugins import all_sources
from app.jobs.schemas import JobItem
from app.jobs.source import PostedPay
from tests.factories.jobs import ids_of, posting, store
from tests.jobs.test_reading import entry, listing

MakeUser = Callable[..., tuple[User, dict[str, str]]]
Headers = dict[str, str]
API = "/api/v1"
ABSURD: list[dict[str, Any]] = [
    {"q": "x" * 501},
    {"q": "a\x00b"},
    {"company": "a\x00b"},
    {"sort": "shoe size"},
    {"remote": "sometimes"},
    {"seniority": "wizard"},
    {"employment_type": "full-time"},
    {"status": "pending"},
    {"salary_min": -1},
    {"salary_min": 10**12},
    {"salary_min": "NaN"},
    {"posted_within_days": 0},
    {"posted_within_days": 10**9},
    {"location": "x" * 201},
    {"skills": ["x"] * 51},
    {"colour": "red"},
]
ABSURD_PAGES: list[dict[str, Any]] = [
    {"limit": 0},
    {"limit": 101},
    {"limit": "ten"},
    {"cursor": "!!"},
    {"cursor": "eyJhIjoxfQ"},
    {"cursor": "x" * 3_000},
]


class TestList:
    @pytest.mark.usefixtures("database")
    def test_an_item(self, client: TestClient, auth_headers: Headers) -> None:
        store(
            posting(1, title="Senior Nurse", locations=("Leeds, United Kingdom",), pay=PostedPay(18, 24, "GBP", "hour"))
        )
        body = client.get(f"{API}/jobs", params={"q": "zebra"}, headers=auth_headers).json()
        assert body == {"items": [], "next_cursor": None, "total": {"value": 0, "relation": "eq"}}
        [item] = client.get(f"{API}/jobs", params={"q": "small team"}, headers=auth_headers).json()["items"]
        assert item["salary"] == {"min": 18, "max": 24, "currency": "GBP", "period": "hour"}
        assert (item["title"], item["seniority"], item["source"], item["status"]) == (
            "Senior Nurse",
            "senior",
            "board",
            "open",
        )
        assert "small team" in item["snippet"]
        assert item["posted_at"].endswith("Z")
        # The list is written without models: its items must still be what the document promises.
        assert JobItem.model_validate(item).model_dump(mode="json") == item

    @pytest.mark.parametrize("params", ABSURD, ids=lambda params: str(params)[:60])
    @pytest.mark.parametrize("path", ["/jobs", "/jobs/facets"])
    def test_absurd_parameters_are_refused(
        self, client: TestClient, auth_headers: Headers, path: str, params: dict[str, Any]
    ) -> None:
        answer = client.get(f"{API}{path}", params=params, headers=auth_headers)
        assert answer.status_code == 422, answer.text
        assert answer.headers["content-type"] == "application/problem+json"

    @pytest.mark.parametrize("params", ABSURD_PAGES, ids=lambda params: str(params)[:60])
    def test_absurd_pages_are_refused(self, client: TestClient, auth_headers: Headers, params: dict[str, Any]) -> None:
        assert client.get(f"{API}/jobs", params=params, headers=auth_headers).status_code == 422

    def test_empty_values_count_as_absent(self, client: TestClient, auth_headers: Headers) -> None:
        store(posting(1))
        params = {"q": "", "location": "", "company": " ", "skills": ""}
        assert client.get(f"{API}/jobs", params=params, headers=auth_headers).json()["total"]["value"] == 1

    @pytest.mark.parametrize(
        "path", ["/jobs", "/jobs/facets", f"/jobs/{uuid.UUID(int=5)}", "/sources", "/sources/remoteok/runs"]
    )
    def test_needs_a_person(self, client: TestClient, path: str) -> None:
        assert client.get(f"{API}{path}").status_code == 401


@pytest.mark.usefixtures("database")
class TestDetail:
    def test_of_a_job(self, client: TestClient, auth_headers: Headers) -> None:
        html = "<p>You must have 3+ years of experience with Python.</p><script>alert(1)</script>"
        store(posting(1, description_html=html, department="Care", apply_url="javascript:x"))
        body = client.get(f"{API}/jobs/{ids_of()['p1']}", headers=auth_headers).json()
        assert body["description_html"] == "<p>You must have 3+ years of experience with Python.</p>"
        assert body["description_text"] == "You must have 3+ years of experience with Python."
        assert all(asked["quote"] in body["description_text"] for asked in body["requirements"])
        assert [asked["skill"] for asked in body["requirements"]] == ["Python"]
        assert (body["extra"], body["closed_at"], body["duplicates"]) == ({"department": "Care"}, None, [])

    @pytest.mark.parametrize(
        ("fields", "named"),
        [
            (
                {"description_text": "We pay a competitive salary and more."},
                {"words": "competitive", "quote": "competitive salary"},
            ),
            (
                {"pay_text": "Band 6, dependent on experience", "description_text": "A competitive salary."},
                {"words": "graded", "quote": "Band 6, dependent on experience"},
            ),
            # Words that may hold a figure we can't read keep others from being put before them.
            ({"pay_text": "300 a week", "description_text": "A competitive salary."}, None),
            ({"description_text": "A competitive salary of £40,000 a year."}, None),
            ({"pay": PostedPay(40_000, 46_000, "GBP", "year"), "description_text": "A competitive salary."}, None),
            ({"description_text": "You work in a competitive market."}, None),
        ],
        ids=["text", "own field", "unread field", "figure in text", "figure in fields", "silent"],
    )
    def test_says_what_stands_in_place_of_a_figure(
        self, client: TestClient, auth_headers: Headers, fields: dict[str, Any], named: dict[str, str] | None
    ) -> None:
        store(posting(1, **fields))
        body = client.get(f"{API}/jobs/{ids_of()['p1']}", headers=auth_headers).json()
        assert body["pay_words"] == named
        assert named is None or body["salary"] is None

    def test_names_duplicates(self, client: TestClient, auth_headers: Headers) -> None:
        words = "The same words on two boards. " * 20
        store(posting(1, company="K", title="Driver", description_text=words))
        store(posting(2, company="K", title="Driver", description_text=words), origin=Origin("other"))
        body = client.get(f"{API}/jobs/{ids_of()['p1']}", headers=auth_headers).json()
        assert [(copy["source"], copy["id"]) for copy in body["duplicates"]] == [("other", str(ids_of("other")["p2"]))]

    def test_a_strangers_private_one_is_not_there(self, client: TestClient, make_user: MakeUser) -> None:
        (owner, own), (_, others) = make_user(), make_user()
        store(posting(1), origin=Origin("own", private_to=owner.id))
        address = f"{API}/jobs/{ids_of('own')['p1']}"
        missing = client.get(f"{API}/jobs/{uuid.UUID(int=7)}", headers=others).json()
        foreign = client.get(address, headers=others).json()
        assert client.get(address, headers=own).status_code == 200
        assert {**foreign, "instance": ""} == {**missing, "instance": ""}
        assert foreign["status"] == 404

    @pytest.mark.parametrize("job_id", ["x", "1", "..%2f", "00000000-0000-0000-0000-00000000000g"])
    def test_odd_ids(self, client: TestClient, auth_headers: Headers, job_id: str) -> None:
        assert client.get(f"{API}/jobs/{job_id}", headers=auth_headers).status_code in {404, 422}


class TestRefresh:
    def test_tells_how_each_source_ended(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> None:
        site.expect_request("/api").respond_with_json([entry(1, description="<p>Python and SQL.</p>"), "stray"])
        answer = client.post(f"{API}/jobs/refresh", json={"sources": ["remoteok", "rss"]}, headers=auth_headers)
        assert answer.status_code == 202
        run_tasks()
        task = client.get(answer.headers["location"], headers=auth_headers).json()
        assert task["state"] == "succeeded"
        ended = {(result["source"], result["state"], result["found"], result["new"]) for result in task["results"]}
        assert ended == {("remoteok", "ok", 1, 1), ("rss", "not_configured", 0, 0)}
        skills = client.get(f"{API}/skills", params={"q": "pyth"}, headers=auth_headers).json()["items"]
        assert skills[0]["demand"] == 1

    @pytest.mark.parametrize(("role", "state"), [(Role.candidate, "not_configured"), (Role.admin, "ok")])
    def test_only_an_admin_reads_what_is_off_until_its_terms_are_accepted(
        self,
        site: HTTPServer,
        client: TestClient,
        make_user: MakeUser,
        run_tasks: Callable[[], None],
        monkeypatch: pytest.MonkeyPatch,
        role: Role,
        state: str,
    ) -> None:
        terms = replace(all_sources()["remoteok"].terms, default_enabled=False)
        monkeypatch.setattr(type(all_sources()["remoteok"]), "terms", terms)
        site.expect_request("/api").respond_with_json([entry(1)])
        _, headers = make_user(role)
        answer = client.post(f"{API}/jobs/refresh", json={"sources": ["remoteok"]}, headers=headers)
        run_tasks()
        (result,) = client.get(answer.headers["location"], headers=headers).json()["results"]
        assert result["state"] == state
        assert (state == "ok") or "terms" in result["error"]

    def test_a_failing_source_fails_no_task(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> None:
        site.expect_request("/api").respond_with_data("", 500)
        answer = client.post(f"{API}/jobs/refresh", json={"sources": ["remoteok"]}, headers=auth_headers)
        run_tasks()
        task = client.get(answer.headers["location"], headers=auth_headers).json()
        assert task["state"] == "succeeded"
        assert [(result["source"], result["state"]) for result in task["results"]] == [("remoteok", "failed")]
        assert "500" in task["results"][0]["error"]

    @pytest.mark.parametrize(
        "body", [{"sources": ["nope"]}, {"sources": "remoteok"}, {"sources": [1]}, {"all": True}, [], "x"]
    )
    def test_what_makes_no_sense_is_refused(self, client: TestClient, auth_headers: Headers, body: Any) -> None:
        assert client.post(f"{API}/jobs/refresh", json=body, headers=auth_headers).status_code == 422

    def test_asking_twice_starts_one(self, client: TestClient, auth_headers: Headers, make_user: MakeUser) -> None:
        mine = [client.post(f"{API}/jobs/refresh", headers=auth_headers).json()["id"] for _ in range(2)]
        theirs = client.post(f"{API}/jobs/refresh", headers=make_user()[1]).json()["id"]
        assert mine[0] == mine[1] != theirs


class TestSources:
    def test_before_the_first_reading(self, client: TestClient, auth_headers: Headers) -> None:
        sources = {
            source["slug"]: source for source in client.get(f"{API}/sources", headers=auth_headers).json()["items"]
        }
        assert {"remoteok", "rss"} <= set(sources)
        source = sources["remoteok"]
        assert (source["state"], source["running"], source["enabled"], source["last_run_at"]) == (
            None,
            False,
            True,
            None,
        )
        assert source["terms"]["attribution"]
        assert source["next_run_at"]
        assert sources["rss"]["next_run_at"] is None
        assert (source["boards"], sources["rss"]["boards"]) == (None, [])

    def test_after_readings(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> None:
        site.expect_ordered_request("/api").respond_with_json(listing(1, 2))
        site.expect_ordered_request("/api").respond_with_data("", 404)
        for _ in range(2):
            client.post(f"{API}/jobs/refresh", json={"sources": ["remoteok"]}, headers=auth_headers)
            run_tasks()
        [source] = [
            entry
            for entry in client.get(f"{API}/sources", headers=auth_headers).json()["items"]
            if entry["slug"] == "remoteok"
        ]
        assert (source["state"], source["found"], source["open_jobs"]) == ("failed", 0, 2)
        assert "404" in source["error"]
        runs = client.get(f"{API}/sources/remoteok/runs", params={"limit": 1}, headers=auth_headers).json()
        assert (runs["total"]["value"], runs["items"][0]["state"]) == (2, "failed")
        older = client.get(
            f"{API}/sources/remoteok/runs", params={"cursor": runs["next_cursor"]}, headers=auth_headers
        ).json()
        assert [(run["state"], run["new"]) for run in older["items"]] == [("ok", 2)]
        assert older["next_cursor"] is None

    def test_pages(self, client: TestClient, auth_headers: Headers) -> None:
        first = client.get(f"{API}/sources", params={"limit": 1}, headers=auth_headers).json()
        second = client.get(
            f"{API}/sources", params={"limit": 1, "cursor": first["next_cursor"]}, headers=auth_headers
        ).json()
        assert first["items"][0]["slug"] != second["items"][0]["slug"]

    def test_an_unknown_one(self, client: TestClient, auth_headers: Headers, make_user: MakeUser) -> None:
        _, admin = make_user(Role.admin)
        assert client.get(f"{API}/sources/nope/runs", headers=auth_headers).status_code == 404
        assert client.patch(f"{API}/sources/nope", json={}, headers=admin).status_code == 404

    @pytest.mark.parametrize("cursor", ["eyJpZCI6MX0", "eyJhZnRlciI6MX0", "x"])
    def test_odd_cursors(self, client: TestClient, auth_headers: Headers, cursor: str) -> None:
        for path in ("/sources", "/sources/remoteok/runs", "/sources/rss/feeds"):
            assert client.get(f"{API}{path}", params={"cursor": cursor}, headers=auth_headers).status_code == 422


class TestChange:
    @pytest.fixture
    def admin(self, make_user: MakeUser) -> Headers:
        return make_user(Role.admin)[1]

    def test_switch_off_and_reschedule(self, client: TestClient, admin: Headers) -> None:
        answer = client.patch(f"{API}/sources/remoteok", json={"enabled": False, "schedule": 30}, headers=admin)
        assert (answer.json()["enabled"], answer.json()["schedule"], answer.json()["next_run_at"]) == (False, 30, None)
        with unit_of_work() as session:
            assert not [schedule for schedule in all_schedules(session) if schedule.key == "source:remoteok"]
        answer = client.patch(f"{API}/sources/remoteok", json={"enabled": True}, headers=admin)
        assert answer.json()["next_run_at"]
        with unit_of_work() as session:
            [schedule] = [schedule for schedule in all_schedules(session) if schedule.key == "source:remoteok"]
        assert (schedule.every.total_seconds(), schedule.task) == (1_800, "jobs.refresh")

    def test_only_by_hand(self, client: TestClient, admin: Headers) -> None:
        answer = client.patch(f"{API}/sources/remoteok", json={"schedule": None}, headers=admin)
        assert (answer.json()["schedule"], answer.json()["next_run_at"], answer.json()["enabled"]) == (None, None, True)

    def test_an_older_state_is_not_overwritten(self, client: TestClient, admin: Headers) -> None:
        first = client.patch(f"{API}/sources/remoteok", json={"schedule": 30}, headers=admin)
        stale = {**admin, "If-Match": first.headers["etag"]}
        assert client.patch(f"{API}/sources/remoteok", json={"schedule": 40}, headers=stale).status_code == 200
        assert client.patch(f"{API}/sources/remoteok", json={"schedule": 50}, headers=stale).status_code == 412

    @pytest.mark.parametrize(
        "body",
        [
            {"schedule": 0},
            {"schedule": -5},
            {"schedule": 10**9},
            {"settings": {"nope": "x"}},
            {"settings": {"nope": "x" * 2_001}},
            {"enabled": "often"},
            {"x": 1},
        ],
    )
    def test_what_can_not_be(self, client: TestClient, admin: Headers, body: dict[str, Any]) -> None:
        assert client.patch(f"{API}/sources/remoteok", json=body, headers=admin).status_code == 422
        with unit_of_work() as session:
            assert session.scalars(select(SourceSetting)).all() == []

    def test_is_for_admins(self, client: TestClient, auth_headers: Headers) -> None:
        assert client.patch(f"{API}/sources/remoteok", json={"enabled": False}, headers=auth_headers).status_code == 403


class TestFeeds:
    def test_add_list_remove(self, client: TestClient, auth_headers: Headers) -> None:
        body = {"url": "https://feeds.example/jobs.xml", "label": "Example"}
        added = client.post(f"{API}/sources/rss/feeds", json=body, headers=auth_headers)
        assert (added.status_code, added.json()["label"]) == (201, "Example")
        assert client.post(f"{API}/sources/rss/feeds", json=body, headers=auth_headers).status_code == 409
        assert client.get(f"{API}/sources/rss/feeds", headers=auth_headers).json()["items"] == [added.json()]
        [source] = [
            entry
            for entry in client.get(f"{API}/sources", headers=auth_headers).json()["items"]
            if entry["slug"] == "rss"
        ]
        assert [board["label"] for board in source["boards"]] == ["Example"]
        assert source["next_run_at"]
        address = f"{API}/sources/rss/feeds/{added.json()['id']}"
        assert client.delete(address, headers=auth_headers).status_code == 204
        assert client.delete(address, headers=auth_headers).status_code == 404

    def test_a_name_is_found(self, client: TestClient, auth_headers: Headers) -> None:
        added = client.post(f"{API}/sources/rss/feeds", json={"url": "https://feeds.example/x"}, headers=auth_headers)
        assert added.json()["label"] == "feeds.example"

    @pytest.mark.parametrize(
        "url",
        [
            "file:///etc/passwd",
            "gopher://feeds.example/x",
            "javascript:alert(1)",
            "http://localhost/x",
            "http://LOCALHOST./x",
            "http://127.0.0.1/x",
            "http://127.1/x",
            "http://2130706433/x",
            "http://0x7f000001/x",
            "http://[::1]/x",
            "http://[::ffff:127.0.0.1]/x",
            "http://①②⑦.⓪.⓪.①/x",
            "http://169.254.169.254/latest",
            "http://redis:6379/",
            "http://box.local/x",
            "http://user:pass@feeds.example/x",
            "http://feeds.example\\@evil.example/x",
            "https://",
            "not an address",
            "https://feeds.example/a\x00b",
            "https://feeds.example/" + "x" * 3_000,
        ],
    )
    def test_addresses_that_are_refused_at_once(self, client: TestClient, auth_headers: Headers, url: str) -> None:
        answer = client.post(f"{API}/sources/rss/feeds", json={"url": url}, headers=auth_headers)
        assert answer.status_code == 422, answer.text

    def test_another_persons_feed_stays(self, client: TestClient, auth_headers: Headers, make_user: MakeUser) -> None:
        added = client.post(
            f"{API}/sources/rss/feeds", json={"url": "https://feeds.example/x"}, headers=auth_headers
        ).json()
        address = f"{API}/sources/rss/feeds/{added['id']}"
        assert client.delete(address, headers=make_user()[1]).status_code == 403
        assert client.delete(address, headers=make_user(Role.admin)[1]).status_code == 204

    def test_only_where_feeds_are_read(self, client: TestClient, auth_headers: Headers) -> None:
        body = {"url": "https://feeds.example/x"}
        assert client.post(f"{API}/sources/remoteok/feeds", json=body, headers=auth_headers).status_code == 404
