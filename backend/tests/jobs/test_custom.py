"""JSON addresses that people describe: settings, pages, secrets, and trying one before it is added."""

import json
from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer
from sqlalchemy import select
from werkzeug import Request, Response

from app.background.models import TaskRun
from app.core.config import get_settings
from app.core.db import unit_of_work
from app.core.errors import Invalid
from app.core.http import outbound
from app.core.ids import new_id
from app.core.types import JsonObject
from app.jobs.board_settings import kept, opened, shown
from app.jobs.models import SourceSetting
from app.jobs.plugins import all_sources
from app.jobs.source import Board, Context, Incomplete, NotConfigured, Payload, Posting, WrongSetting

CUSTOM = all_sources()["custom"]
PREVIEW, FEEDS = "/api/v1/sources/custom/preview", "/api/v1/sources/custom/feeds"
FIELDS: JsonObject = {"title": "name", "url": "/jobs/{id}", "id": "id", "pay_min": "pay.min"}
SECRET: JsonObject = {"fields": FIELDS, "header": {"name": "X-Api-Key", "value": "s3cr3t-value"}}
Headers = dict[str, str]


class TestSettings:
    @pytest.mark.parametrize(
        ("settings", "where", "says"),
        [
            ({}, "fields", "needed"),
            ({"fields": {}}, "fields.title", "title of a job stands"),
            ({"fields": {"title": "t"}}, "fields.url", "url of a job stands"),
            ({"fields": {"title": "t", "url": "=https://x.example"}}, "fields.id", "numbers stand"),
            ({"fields": {"title": "t", "url": "u", "wage": "w"}}, "fields.wage", "There are id, title"),
            ({"fields": {"title": "t", "url": 7}}, "fields.url", ""),
            ({"fields": {"title": "t\x00", "url": "u"}}, "fields.title", "NUL"),
            ({"fields": {"title": "t\ud800", "url": "u"}}, "fields.title", ""),
            ({"fields": FIELDS, "colour": "red"}, "colour", "no such setting"),
            ({"fields": FIELDS, "header": {"name": "Host", "value": "x"}}, "header.name", "can't be set"),
            ({"fields": FIELDS, "header": {"name": "X-Key", "value": "a\r\nb"}}, "header.value", "characters"),
            ({"fields": FIELDS, "header": {"name": "X Key", "value": "a"}}, "header.name", "characters"),
            ({"fields": FIELDS, "header": {"name": "X-Key"}}, "header.value", "needed"),
            ({"fields": FIELDS, "rate": {"requests": 0, "minutes": 1}}, "rate.requests", "greater than"),
            ({"fields": FIELDS, "page": {"parameter": "p", "most": 5000}}, "page.most", "less than"),
        ],
    )
    def test_what_is_wrong_is_said_where_it_is(self, settings: JsonObject, where: str, says: str) -> None:
        with pytest.raises(WrongSetting) as wrong:
            CUSTOM.checked_settings(settings)
        assert ".".join(wrong.value.where).startswith(where)
        assert says in str(wrong.value)

    def test_what_is_right_is_kept(self) -> None:
        settings: JsonObject = {
            "items": "data.jobs",
            "fields": {"title": ["a", "b"], "url": "u"},
            "rate": {"requests": 4, "minutes": 60},
            "complete": True,
        }
        board = Board("https://x.example", "X", CUSTOM.checked_settings(settings))
        manner = CUSTOM.manner(board)
        assert (manner.rate.readings, manner.rate.per, manner.complete) == (4, timedelta(hours=1), True)
        assert CUSTOM.manner(None).complete is False

    def test_a_secret_is_sealed_for_its_board_and_never_shown(self) -> None:
        feed, other = new_id(), new_id()
        stored = kept(CUSTOM, feed, SECRET)
        assert "s3cr3t" not in json.dumps(stored)
        assert opened(CUSTOM, feed, stored)["header"] == {"name": "X-Api-Key", "value": "s3cr3t-value"}
        assert opened(CUSTOM, other, stored)["header"] == {"name": "X-Api-Key", "value": None}
        assert shown(CUSTOM, stored)["header"] == {"name": "X-Api-Key", "value": None}

    def test_a_secret_left_out_stays_and_goes_with_its_header(self) -> None:
        feed = new_id()
        stored = kept(CUSTOM, feed, SECRET)
        again = kept(CUSTOM, feed, {"fields": FIELDS, "header": {"name": "X-Api-Key", "value": None}}, stored)
        assert opened(CUSTOM, feed, again)["header"] == SECRET["header"]
        assert "header" not in kept(CUSTOM, feed, {"fields": FIELDS}, stored)

    def test_a_source_whose_boards_have_no_settings_says_so(self) -> None:
        with pytest.raises(Invalid, match=r"have no settings|can't be used"):
            kept(all_sources()["rss"], new_id(), {"items": "x"})


def rows(*numbers: int) -> list[JsonObject]:
    """Entries of these numbers."""
    return [{"id": number, "name": f"Cooper {number}", "pay": {"min": 100}} for number in numbers]


def read(site: HTTPServer, settings: JsonObject) -> tuple[list[str], str | None]:
    """The titles that a reading gives, and why it ended early."""
    board = Board(site.url_for("/api?lang=en"), "Coopers", CUSTOM.checked_settings(settings))
    titles: list[str] = []
    try:
        with outbound(retries=0) as http:
            for payload in CUSTOM.fetch(http, Context(board=board)):
                assert isinstance(payload, Payload)
                titles += [posting.title for posting in CUSTOM.parse(payload) if isinstance(posting, Posting)]
    except Incomplete as problem:
        return titles, str(problem)
    return titles, None


def paged(site: HTTPServer, parameter: str, pages: dict[str, Sequence[JsonObject]]) -> list[str]:
    """Let the site have pages; gives the list of those asked for."""
    asked: list[str] = []

    def answer(request: Request) -> Response:
        asked.append(request.args[parameter])
        assert request.args["lang"] == "en"
        return Response(json.dumps({"jobs": pages.get(request.args[parameter], [])}), content_type="application/json")

    site.expect_request("/api").respond_with_handler(answer)
    return asked


class TestReading:
    def test_pages_until_one_shows_nothing_new(self, site: HTTPServer) -> None:
        asked = paged(site, "page", {"1": rows(1, 2), "2": rows(3), "3": []})
        titles, ended = read(site, {"items": "jobs", "fields": FIELDS, "page": {"parameter": "page"}})
        assert (titles, asked, ended) == (["Cooper 1", "Cooper 2", "Cooper 3"], ["1", "2", "3"], None)

    def test_offsets(self, site: HTTPServer) -> None:
        asked = paged(site, "skip", {"0": rows(1, 2), "2": rows(3)})
        read(site, {"items": "jobs", "fields": FIELDS, "page": {"parameter": "skip", "first": 0, "step": 2}})
        assert asked == ["0", "2", "4"]

    @pytest.mark.parametrize(
        "limit", [{"page": {"parameter": "page", "most": 2}}, {"page": {"parameter": "page"}, "rate": 2}]
    )
    def test_what_was_left_out_is_said(self, site: HTTPServer, limit: dict[str, Any]) -> None:
        asked = paged(site, "page", {"1": rows(1), "2": rows(2), "3": rows(3)})
        if "rate" in limit:
            limit = {**limit, "rate": {"requests": limit["rate"], "minutes": 1}}
        titles, ended = read(site, {"items": "jobs", "fields": FIELDS, **limit})
        assert (titles, asked) == (["Cooper 1", "Cooper 2"], ["1", "2"])
        assert ended == "Only its first 2 pages were read."

    def test_the_header_is_sent(self, site: HTTPServer) -> None:
        site.expect_request("/api", headers={"X-Api-Key": "s3cr3t-value"}).respond_with_json(rows(1))
        assert read(site, SECRET) == (["Cooper 1"], None)

    def test_without_a_description_it_says_what_to_do(self) -> None:
        board = Board("https://x.example", "X", {"fields": FIELDS, "header": {"name": "X-Key", "value": None}})
        with outbound() as http, pytest.raises(NotConfigured, match="Enter them again"):
            list(CUSTOM.fetch(http, Context(board=board)))


class TestTrying:
    @pytest.fixture
    def result_of(
        self, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> Callable[[JsonObject], Any]:
        def try_it(body: JsonObject) -> Any:
            answer = client.post(PREVIEW, json=body, headers=auth_headers)
            assert answer.status_code == 202, answer.text
            run_tasks()
            task = client.get(answer.headers["location"], headers=auth_headers).json()
            assert task["state"] == "succeeded"
            return task["result"]

        return try_it

    def test_shows_postings_and_fields(self, site: HTTPServer, result_of: Callable[[JsonObject], Any]) -> None:
        site.expect_request("/api", headers={"X-Api-Key": "s3cr3t-value"}).respond_with_json(
            [*rows(*range(7)), "stray"]
        )
        result = result_of({"url": site.url_for("/api"), "settings": SECRET})
        assert (result["read"], result["unusable"], len(result["postings"]), result["problem"]) == (7, 1, 5, None)
        assert result["postings"][0]["title"] == "Cooper 0"
        assert {"name": "pay", "found": 7} in result["fields"]
        assert {"name": "place", "found": 0} in result["fields"]
        with unit_of_work() as session:
            run = session.scalar(select(TaskRun).where(TaskRun.type == "jobs.try_board"))
            assert run is not None
            assert "s3cr3t" not in json.dumps(run.payload)

    @pytest.mark.parametrize(
        ("content", "says"),
        [
            ("<html>", "web page"),
            ("", "nothing"),
            ("{}", "another shape"),
            ("[]", "lists no jobs"),
            ("[1]", "None of its 1 entries"),
            ('[{"id": 1, "name": "C"}, {"id"', "broke off"),
        ],
    )
    def test_says_what_is_wrong(
        self, site: HTTPServer, result_of: Callable[[JsonObject], Any], content: str, says: str
    ) -> None:
        site.expect_request("/api").respond_with_data(content, content_type="application/json")
        result = result_of({"url": site.url_for("/api"), "settings": {"fields": FIELDS}})
        assert says in result["problem"]

    @pytest.mark.parametrize(
        ("body", "where"),
        [
            (
                {"url": "https://x.example/a", "settings": {"fields": {"title": "t"}}},
                ["body", "settings", "fields", "url"],
            ),
            ({"url": "http://127.0.0.1/a", "settings": {"fields": FIELDS}}, ["body", "url"]),
            ({"url": "https://x.example/a"}, ["body", "settings", "fields"]),
        ],
    )
    def test_refuses_at_once_what_can_t_be_tried(
        self, client: TestClient, auth_headers: Headers, body: JsonObject, where: list[str]
    ) -> None:
        answer = client.post(PREVIEW, json=body, headers=auth_headers)
        assert answer.status_code == 422
        assert answer.json()["errors"][0]["loc"] == where

    def test_only_sources_with_addresses_of_one_s_own(self, client: TestClient, auth_headers: Headers) -> None:
        answer = client.post(
            "/api/v1/sources/remoteok/preview", json={"url": "https://x.example"}, headers=auth_headers
        )
        assert answer.status_code == 404


class TestFollowing:
    @pytest.fixture
    def refreshed(
        self, client: TestClient, auth_headers: Headers, run_tasks: Callable[[], None]
    ) -> Callable[[], dict[str, Any]]:
        def refresh() -> dict[str, Any]:
            answer = client.post("/api/v1/jobs/refresh", json={"sources": ["custom"]}, headers=auth_headers)
            run_tasks()
            (result,) = client.get(answer.headers["location"], headers=auth_headers).json()["results"]
            found: dict[str, Any] = result
            return found

        return refresh

    def follow(self, client: TestClient, headers: Headers, url: str, settings: JsonObject) -> dict[str, Any]:
        """Add an address; gives it as it is shown."""
        answer = client.post(FEEDS, json={"url": url, "label": "Coopers", "settings": settings}, headers=headers)
        assert answer.status_code == 201, answer.text
        added: dict[str, Any] = answer.json()
        return added

    def test_a_complete_address_closes_what_it_no_longer_lists(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, refreshed: Callable[[], dict[str, Any]]
    ) -> None:
        key = {"X-Api-Key": "s3cr3t-value"}
        site.expect_ordered_request("/api", headers=key).respond_with_json(rows(1, 2, 3))
        site.expect_ordered_request("/api", headers=key).respond_with_json(rows(1, 3))
        added = self.follow(client, auth_headers, site.url_for("/api"), {**SECRET, "complete": True})
        assert added["settings"]["header"] == {"name": "X-Api-Key", "value": None}
        first, second = refreshed(), refreshed()
        assert [(run["state"], run["new"], run["closed"]) for run in (first, second)] == [("ok", 3, 0), ("ok", 0, 1)]
        jobs = client.get("/api/v1/jobs", params={"q": "cooper"}, headers=auth_headers).json()["items"]
        assert {(job["title"], job["company"]) for job in jobs} == {("Cooper 1", "Coopers"), ("Cooper 3", "Coopers")}

    def test_an_address_has_its_own_rate(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, refreshed: Callable[[], dict[str, Any]]
    ) -> None:
        site.expect_request("/api").respond_with_json(rows(1))
        rate: JsonObject = {"requests": 1, "minutes": 1440}
        self.follow(client, auth_headers, site.url_for("/api"), {"fields": FIELDS, "rate": rate})
        assert (refreshed()["state"], refreshed()["state"]) == ("ok", "throttled")
        assert len(site.log) == 1

    def test_changing_the_description_keeps_the_secret(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers, refreshed: Callable[[], dict[str, Any]]
    ) -> None:
        site.expect_request("/api", headers={"X-Api-Key": "s3cr3t-value"}).respond_with_json(
            [{"id": 1, "role": "Hooper"}]
        )
        added = self.follow(client, auth_headers, site.url_for("/api"), SECRET)
        changed = {**added["settings"], "fields": {**FIELDS, "title": "role"}}
        patched = client.patch(f"{FEEDS}/{added['id']}", json={"settings": changed}, headers=auth_headers)
        assert patched.status_code == 200, patched.text
        assert "s3cr3t" not in patched.text
        assert refreshed()["new"] == 1

    def test_what_is_wrong_is_said_and_nothing_is_lost(
        self, site: HTTPServer, client: TestClient, auth_headers: Headers
    ) -> None:
        added = self.follow(client, auth_headers, site.url_for("/api"), SECRET)
        bad = client.patch(f"{FEEDS}/{added['id']}", json={"settings": {"fields": {}}}, headers=auth_headers)
        assert (bad.status_code, bad.json()["errors"][0]["loc"]) == (422, ["body", "settings", "fields", "title"])
        (kept_feed,) = client.get(FEEDS, headers=auth_headers).json()["items"]
        assert kept_feed["settings"]["fields"] == FIELDS


@pytest.mark.parametrize(
    ("slug", "says"), [("wellfound", "signed in with a browser"), ("linkedin", "sign in"), ("custom", "added yet")]
)
def test_sources_that_give_nothing_say_why(
    site: HTTPServer,
    client: TestClient,
    auth_headers: Headers,
    run_tasks: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    slug: str,
    says: str,
) -> None:
    with unit_of_work() as session:
        session.add(SourceSetting(slug="linkedin", enabled=True, schedule=None, settings={}))
    monkeypatch.setenv("SOURCE_LINKEDIN_URL", site.url_for("/api/seeMoreJobPostings/search"))
    get_settings.cache_clear()
    site.expect_request("/api/seeMoreJobPostings/search").respond_with_data("", status=999)
    answer = client.post("/api/v1/jobs/refresh", json={"sources": [slug]}, headers=auth_headers)
    run_tasks()
    (result,) = client.get(answer.headers["location"], headers=auth_headers).json()["results"]
    assert result["state"] == ("not_configured" if slug == "custom" else "gated")
    assert says in result["error"]
