"""Companies to watch: boards are found, looked at, offered, followed and switched off; all through the API."""

import gzip
import json
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from app.auth.types import Role
from app.core import config
from app.core.db import unit_of_work
from app.jobs.boards import companies
from app.jobs.ingest import Origin
from app.jobs.models import Feed
from app.jobs.plugins import all_sources
from app.jobs.readings.plan import to_read
from tests.conftest import MakeUser, RunTasks
from tests.factories.jobs import posting, store

RECORDED = Path(__file__).parent / "recorded"
OFFERS = (RECORDED / "recruitee/offers.json").read_bytes()
Detect = Callable[[str], dict[str, Any]]


@pytest.fixture
def boards(site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[HTTPServer]:
    """A local site that stands for all systems: the board of Harrow Bay at Recruitee is there, no other one is."""
    for source in all_sources().values():
        if source.has_boards and source.hosts:
            monkeypatch.setenv(f"SOURCE_{source.slug.upper()}_URL", site.url_for(f"/boards/{source.slug}/") + "{board}")
    config.get_settings.cache_clear()
    site.expect_request("/boards/recruitee/harrowbay").respond_with_data(OFFERS, content_type="application/json")
    site.expect_request(re.compile(r"^/boards/.*")).respond_with_data("gone", status=404)
    yield site
    config.get_settings.cache_clear()


@pytest.fixture
def shipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A short list of companies in place of the real one."""
    rows = [
        ("recruitee", "harrowbay", "Harrow Bay GmbH"),
        ("personio", "harrow-energy", "Harrow Energie"),
        ("workable", "bayview", "Société Générale de Bayview"),
        ("unheardof", "x", "Of a source that is gone"),
    ]
    path = tmp_path / "companies.tsv.gz"
    path.write_bytes(gzip.compress("".join("\t".join(row) + "\n" for row in rows).encode()))
    monkeypatch.setattr(companies, "LIST", path)
    _forget_companies()
    yield
    monkeypatch.undo()
    _forget_companies()


def _forget_companies() -> None:
    for cache in (companies.companies, companies._by_board, companies._by_name):
        cache.cache_clear()


@pytest.fixture
def detect(client: TestClient, auth_headers: dict[str, str], run_tasks: RunTasks) -> Detect:
    """Looks for boards and gives the result of the task."""

    def look(text: str) -> dict[str, Any]:
        started = client.post("/api/v1/sources/detect", json={"text": text}, headers=auth_headers)
        assert started.status_code == 202, started.text
        run_tasks()
        task = client.get(started.headers["location"], headers=auth_headers).json()
        assert task["state"] == "succeeded", task
        result: dict[str, Any] = task["result"]
        return result

    return look


def _page(site: HTTPServer, path: str, body: str) -> str:
    site.expect_request(path).respond_with_data(body, content_type="text/html; charset=utf-8")
    return str(site.url_for(path))


class TestDetection:
    def test_by_the_form_of_an_address(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        found = detect("harrowbay.recruitee.com/o/theatre-nurse")
        assert found == {
            "boards": [
                {
                    "source": "recruitee",
                    "source_label": "Recruitee",
                    "address": "harrowbay",
                    "label": "Harrow Bay GmbH",
                    "page_url": "https://harrowbay.recruitee.com/",
                    "jobs": 3,
                    "sample": [
                        {
                            "title": "Theatre Nurse",
                            "location": "Utrecht, Netherlands; Den Haag, Zuid-Holland, Netherlands; Netherlands/Remote",
                        },
                        {"title": "Werkstudent IT", "location": "Berlin, Germany"},
                        {"title": "Kitchen Hand", "location": "Zeist, Netherlands"},
                    ],
                    "how": "address",
                    "problem": None,
                    "followed": False,
                }
            ],
            "problem": None,
        }
        with unit_of_work() as session:
            assert session.query(Feed).count() == 0

    @pytest.mark.parametrize(
        "part",
        [
            '<a href="https://harrowbay.recruitee.com/o/theatre-nurse">Nurse</a>',
            '<iframe src="//harrowbay.recruitee.com/embed"></iframe>',
            '<script>var jobs = {"url": "https:\\/\\/harrowbay.recruitee.com\\/api\\/offers"}</script>',
            '<a href="https://harrowbay.recruitee.com/?a=1&amp;b=2">Jobs</a><a href="https://www.recruitee.com">by</a>',
        ],
    )
    def test_by_what_a_page_holds(self, boards: HTTPServer, shipped: None, detect: Detect, part: str) -> None:
        found = detect(_page(boards, "/work", f"<html><body>{part}</body></html>"))
        assert [(board["address"], board["how"]) for board in found["boards"]] == [("harrowbay", "page")]

    def test_one_step_behind_a_link_that_says_careers(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        _page(boards, "/arbeiten", '<a href="https://harrowbay.recruitee.com/">alle Stellen</a>')
        start = _page(
            boards, "/", '<a href="/about">About</a><a href="/arbeiten">Karriere</a><a href="mailto:x">Jobs</a>'
        )
        assert [board["address"] for board in detect(start)["boards"]] == ["harrowbay"]

    def test_a_page_that_leads_to_a_board_that_is_gone(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        found = detect("https://closed.recruitee.com/")
        assert found["boards"] == []
        assert "No board was found at this address" in found["problem"]

    @pytest.mark.parametrize("name", ["Harrow Bay", "harrow bay gmbh", "HARROW BAY Ltd"])
    def test_by_a_name_of_the_list(self, boards: HTTPServer, shipped: None, detect: Detect, name: str) -> None:
        assert [(board["address"], board["how"]) for board in detect(name)["boards"]] == [("harrowbay", "catalogue")]

    def test_by_what_a_board_would_be_called(
        self, boards: HTTPServer, shipped: None, detect: Detect, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("app.jobs.boards.detection.companies_called", lambda _name: ())
        assert [(board["address"], board["how"]) for board in detect("Harrow Bay")["boards"]] == [("harrowbay", "name")]

    def test_says_what_was_tried_for_a_name(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        found = detect("Nobody at all")
        assert found["boards"] == []
        assert "“Nobody at all” is not in the list" in found["problem"]
        assert "import a single job" in found["problem"]

    def test_a_board_that_can_t_be_read_now_is_shown_with_its_problem(
        self, boards: HTTPServer, shipped: None, detect: Detect
    ) -> None:
        boards.clear()
        boards.expect_request(re.compile(r"^/boards/.*")).respond_with_data("busy", status=503)
        (board,) = detect("https://harrowbay.recruitee.com/")["boards"]
        assert (board["jobs"], board["sample"]) == (None, [])
        assert "503" in board["problem"]

    @pytest.mark.parametrize(
        "text",
        [
            "http://127.0.0.1/careers", "127.0.0.1/careers", "https://localhost/jobs", "http://[::1]/", "ftp://acme.example/",
            "javascript:alert(1)", "file:///etc/hostname", "https://user:word@acme.example/", "https://10.0.0.1:8000",
        ],
    )  # fmt: skip
    def test_refuses_at_once_what_may_not_be_read(
        self, client: TestClient, auth_headers: dict[str, str], text: str
    ) -> None:
        answer = client.post("/api/v1/sources/detect", json={"text": text}, headers=auth_headers)
        assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["body", "text"])

    @pytest.mark.parametrize("body", [{}, {"text": ""}, {"text": "x"}, {"text": "a\x00b"}, {"text": "ok", "more": 1}])
    def test_refuses_other_bodies(self, client: TestClient, auth_headers: dict[str, str], body: dict[str, Any]) -> None:
        assert client.post("/api/v1/sources/detect", json=body, headers=auth_headers).status_code == 422

    def test_asks_who_it_is(self, client: TestClient) -> None:
        assert client.post("/api/v1/sources/detect", json={"text": "Acme"}).status_code == 401


class TestPagesThatMisbehave:
    def _found(self, site: HTTPServer, detect: Detect, path: str = "/careers") -> str:
        found = detect(site.url_for(path))
        assert found["boards"] == []
        problem: str = found["problem"]
        return problem

    def test_is_not_there(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        boards.expect_request("/careers").respond_with_data("no", status=404)
        assert "404" in self._found(boards, detect)

    def test_leads_to_a_private_address(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        boards.expect_request("/careers").respond_with_response(Response("", 302, {"Location": "http://10.0.0.1/jobs"}))
        assert "could not be read" in self._found(boards, detect)

    def test_is_huge(self, boards: HTTPServer, shipped: None, detect: Detect) -> None:
        boards.expect_request("/careers").respond_with_data(b"<p>" + b"x" * 5 * 1024 * 1024)
        assert "larger than" in self._found(boards, detect)

    def test_takes_too_long(
        self, boards: HTTPServer, shipped: None, detect: Detect, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def slow(_request: Request) -> Response:
            time.sleep(2)
            return Response("late")

        monkeypatch.setattr("app.jobs.boards.careers_page.LONGEST_S", 0.5)
        boards.expect_request("/careers").respond_with_handler(slow)
        assert "could not be read" in self._found(boards, detect)

    @pytest.mark.parametrize(
        "content", [b"", b"\xff\xfe\x00<", b"<a href='http://[bad'>Jobs</a>", b"<a" * 50_000, b"{}", b"\x00" * 1_000]
    )
    def test_is_no_page_at_all(self, boards: HTTPServer, shipped: None, detect: Detect, content: bytes) -> None:
        boards.expect_request("/careers").respond_with_data(content, content_type="text/html; charset=x-nonsense")
        assert "does not show" in self._found(boards, detect) or "not read" in self._found(boards, detect)


class TestFollowing:
    @pytest.mark.parametrize(
        ("slug", "given", "address", "label"),
        [
            ("recruitee", "https://harrowbay.recruitee.com/o/x?utm_source=y", "harrowbay", "Harrow Bay GmbH"),
            ("recruitee", "harrowbay", "harrowbay", "Harrow Bay GmbH"),
            ("recruitee", "HarrowBay.recruitee.com", "harrowbay", "Harrow Bay GmbH"),
            ("recruitee", "jobs.other.example", "jobs.other.example", "jobs.other.example"),
            ("personio", "https://north-sea.jobs.personio.de/job/1", "north-sea", "North Sea"),
            ("workable", "https://apply.workable.com/north-sea/j/ABC/", "north-sea", "North Sea"),
            ("rss", "https://feeds.example/jobs.rss", "https://feeds.example/jobs.rss", "feeds.example"),
        ],
    )
    def test_keeps_a_board_in_one_form(
        self,
        client: TestClient,
        auth_headers: dict[str, str],
        shipped: None,
        slug: str,
        given: str,
        address: str,
        label: str,
    ) -> None:
        answer = client.post(f"/api/v1/sources/{slug}/feeds", json={"url": given}, headers=auth_headers)
        assert answer.status_code == 201, answer.text
        feed = answer.json()
        assert (feed["url"], feed["label"], feed["enabled"], feed["removable"]) == (address, label, True, True)
        again = client.post(f"/api/v1/sources/{slug}/feeds", json={"url": address}, headers=auth_headers)
        assert (again.status_code, again.json()["code"]) == (409, "feed_exists")

    @pytest.mark.parametrize(
        ("slug", "given", "status"),
        [
            ("recruitee", "https://acme.example/careers", 422),
            ("recruitee", "https://harrow.jobs.personio.de/", 422),
            ("recruitee", "not a slug", 422),
            ("recruitee", "127.0.0.1", 422),
            ("recruitee", "x" * 64, 422),
            ("personio", "../../etc", 422),
            ("workable", "", 422),
            ("rss", "http://127.0.0.1/feed", 422),
            ("rss", "feed", 422),
            ("remoteok", "https://x.example/", 404),
            ("nothing", "https://x.example/", 404),
        ],
    )
    def test_refuses_what_is_no_board(
        self, client: TestClient, auth_headers: dict[str, str], slug: str, given: str, status: int
    ) -> None:
        answer = client.post(f"/api/v1/sources/{slug}/feeds", json={"url": given}, headers=auth_headers)
        assert answer.status_code == status

    def test_a_board_has_no_settings_unless_its_source_says_so(
        self, client: TestClient, auth_headers: dict[str, str]
    ) -> None:
        body = {"url": "harrowbay", "settings": {"fields": {}}}
        answer = client.post("/api/v1/sources/recruitee/feeds", json=body, headers=auth_headers)
        assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["body", "settings", "fields"])

    def test_secret_settings_are_sealed_and_never_shown(self, client: TestClient, auth_headers: dict[str, str]) -> None:
        settings = {
            "fields": {"title": "name", "url": "link"},
            "header": {"name": "X-Key", "value": "never-shown"},
        }
        body = {"url": "https://api.example/jobs", "settings": settings}
        answer = client.post("/api/v1/sources/custom/feeds", json=body, headers=auth_headers)
        assert answer.status_code == 201, answer.text
        assert "never-shown" not in answer.text
        path = f"/api/v1/sources/custom/feeds/{answer.json()['id']}"
        kept = {**settings, "header": {"name": "X-Token", "value": None}}
        changed = client.patch(path, json={"settings": kept}, headers=auth_headers)
        assert changed.json()["settings"]["header"] == {"name": "X-Token", "value": None}
        with unit_of_work() as session:
            assert "never-shown" not in json.dumps(session.query(Feed).one().settings)
            ((_, (board,)),) = to_read(session, ["custom"])
            assert board.board.settings["header"] == {"name": "X-Token", "value": "never-shown"}

    def test_only_who_added_it_and_admins_change_it(
        self, client: TestClient, auth_headers: dict[str, str], make_user: MakeUser
    ) -> None:
        feed = client.post("/api/v1/sources/recruitee/feeds", json={"url": "harrowbay"}, headers=auth_headers).json()
        path = f"/api/v1/sources/recruitee/feeds/{feed['id']}"
        _, stranger = make_user(email="stranger@example.test")
        _, admin = make_user(role=Role.admin, email="admin@example.test")
        assert client.patch(path, json={"enabled": False}, headers=stranger).status_code == 403
        assert client.delete(path, headers=stranger).status_code == 403
        listed = client.get("/api/v1/sources/recruitee/feeds", headers=stranger).json()["items"]
        assert [(item["removable"], item["enabled"]) for item in listed] == [(False, True)]
        assert client.patch(path, json={"label": "Bay"}, headers=admin).json()["label"] == "Bay"
        assert client.patch(path, json={"url": "other"}, headers=auth_headers).status_code == 422
        assert client.delete(path, headers=admin).status_code == 204
        assert client.patch(path, json={"label": "Bay"}, headers=admin).status_code == 404

    def test_what_is_switched_off_is_not_read(self, client: TestClient, auth_headers: dict[str, str]) -> None:
        feed = client.post("/api/v1/sources/recruitee/feeds", json={"url": "harrowbay"}, headers=auth_headers).json()
        path = f"/api/v1/sources/recruitee/feeds/{feed['id']}"
        client.patch(path, json={"enabled": False}, headers=auth_headers)
        with unit_of_work() as session:
            assert [own for setup, own in to_read(session, ["recruitee"])] == [[]]
            assert "recruitee" not in {setup.source.slug for setup, _ in to_read(session, None)}
        client.patch(path, json={"enabled": True}, headers=auth_headers)
        with unit_of_work() as session:
            assert [[board.feed_id.hex for board in own] for _, own in to_read(session, ["recruitee"])] == [
                [feed["id"].replace("-", "")]
            ]


class TestCatalogue:
    def _names(self, client: TestClient, headers: dict[str, str], query: str) -> list[str]:
        answer = client.get(f"/api/v1/sources/catalogue{query}", headers=headers)
        assert answer.status_code == 200, answer.text
        return [item["label"] for item in answer.json()["items"]]

    @pytest.mark.parametrize(
        ("query", "names"),
        [
            ("?q=harrow", ["Harrow Bay GmbH", "Harrow Energie"]),
            ("?q=BAY", ["Harrow Bay GmbH", "Société Générale de Bayview"]),
            ("?q=generale+bay", ["Société Générale de Bayview"]),
            ("?q=harrow-e", ["Harrow Energie"]),
            ("?q=harrow&source=personio", ["Harrow Energie"]),
            ("?source=recruitee", ["Harrow Bay GmbH"]),
            ("?q=nobody", []),
            ("?q=%25", ["Harrow Bay GmbH", "Harrow Energie", "Société Générale de Bayview"]),
        ],
    )
    def test_is_searched(
        self, client: TestClient, auth_headers: dict[str, str], shipped: None, query: str, names: list[str]
    ) -> None:
        assert self._names(client, auth_headers, query) == names

    def test_comes_in_pages_and_says_what_is_followed(
        self, client: TestClient, auth_headers: dict[str, str], shipped: None
    ) -> None:
        client.post("/api/v1/sources/recruitee/feeds", json={"url": "harrowbay"}, headers=auth_headers)
        first = client.get("/api/v1/sources/catalogue?limit=2", headers=auth_headers).json()
        assert first["total"] == {"value": 3, "relation": "eq"}
        assert [item["followed"] for item in first["items"]] == [True, False]
        rest = client.get(
            f"/api/v1/sources/catalogue?limit=2&cursor={first['next_cursor']}", headers=auth_headers
        ).json()
        assert ([item["label"] for item in rest["items"]], rest["next_cursor"]) == (
            ["Société Générale de Bayview"],
            None,
        )
        assert client.get("/api/v1/sources/catalogue?cursor=eyJhdCI6LTF9", headers=auth_headers).status_code == 422

    def test_the_list_that_is_shipped_leads_to_boards(self) -> None:
        listed = companies.companies()
        assert len(listed) > 10_000
        for company in listed[::50]:
            source = all_sources()[company.source]
            found = source.board_called(company.address)
            assert found, company
            assert found.address == company.address


class TestSuggestions:
    def test_are_boards_that_jobs_lead_to(
        self, client: TestClient, auth_headers: dict[str, str], make_user: MakeUser, shipped: None
    ) -> None:
        stranger, _ = make_user(email="stranger@example.test")
        store(posting(source_id="1", url="https://harrowbay.recruitee.com/o/a"))
        store(
            posting(
                source_id="2", url="https://elsewhere.example/2", apply_url="https://harrowbay.recruitee.com/o/b/c/new"
            )
        )
        store(posting(source_id="3", url="https://apply.workable.com/north-sea/j/ABC/"))
        store(posting(source_id="4", url="https://evil.example/?https://x.recruitee.com/"))
        store(
            posting(source_id="5", url="https://secret.recruitee.com/o/a"),
            origin=Origin("board", private_to=stranger.id),
        )
        shown = client.get("/api/v1/sources/suggestions", headers=auth_headers).json()
        assert [(item["source"], item["address"], item["label"], item["jobs"]) for item in shown["items"]] == [
            ("recruitee", "harrowbay", "Harrow Bay GmbH", 2),
            ("workable", "north-sea", "North Sea", 1),
        ]
        client.post("/api/v1/sources/recruitee/feeds", json={"url": "harrowbay"}, headers=auth_headers)
        rest = client.get("/api/v1/sources/suggestions?limit=1", headers=auth_headers).json()
        assert [item["address"] for item in rest["items"]] == ["north-sea"]
