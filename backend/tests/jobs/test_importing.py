"""Importing a job by its address or as text, putting it right and taking it back, as people do it."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, ClassVar

import pytest
from fastapi.testclient import TestClient
from pytest_httpserver import HTTPServer
from sqlalchemy import func, select, update

from app.auth.models import User
from app.auth.types import Role
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.http import Outbound
from app.core.types import JsonObject, JsonValue
from app.jobs.imported import as_json, from_json
from app.jobs.imports import fetching, importing
from app.jobs.ingest import Origin
from app.jobs.models import Feed, Job, JobEvent, JobImport
from app.jobs.posting.normalise import content_hash
from app.jobs.source import (
    Board,
    Context,
    Gated,
    Payload,
    PostedPay,
    Posting,
    PostingAddress,
    Rate,
    Seen,
    Source,
    Terms,
)
from app.jobs.types import JobStatus
from tests.factories.jobs import posting, store
from tests.jobs.pages import DUTIES, job_posting, page, script

MakeUser = Callable[..., tuple[User, dict[str, str]]]
Headers = dict[str, str]
RunTasks = Callable[[], None]
API = "/api/v1"
ABSURD_IMPORTS: list[dict[str, Any]] = [
    {},
    {"url": ""},
    {"text": "  \n "},
    {"text": "---"},
    {"text": "a\x00b"},
    {"text": "x" * 200_001},
    {"url": "https://board.example/" + "x" * 2_000},
    {"url": "ftp://board.example/1"},
    {"url": "javascript:alert(1)"},
    {"url": "file:///etc/passwd"},
    {"url": "http://localhost/jobs/1"},
    {"url": "http://127.1/jobs/1"},
    {"url": "http://0x7f000001/"},
    {"url": "http://2130706433/"},
    {"url": "http://[::1]/"},
    {"url": "http://[::ffff:10.0.0.1]/"},
    {"url": "http://user:pw@board.example/"},
    {"url": "https://board.example/1", "title": "Mine"},
    {"url": "https://board.example/1", "owner": "me"},
    {"text": "weaver", "title": ""},
    {"url": "http://10.0.0.1/", "text": "weaver"},
]
ABSURD_CHANGES: list[dict[str, Any]] = [
    {"title": ""},
    {"title": None},
    {"company": "x" * 301},
    {"remote": "sometimes"},
    {"remote": None},
    {"seniority": "wizard"},
    {"description_text": ""},
    {"description_text": "a\x00b"},
    {"salary": {"min": 5, "max": 2, "currency": "EUR", "period": "year"}},
    {"salary": {"min": None, "max": None, "currency": "EUR", "period": "year"}},
    {"salary": {"min": 1, "max": 2, "currency": "ZZZ", "period": "year"}},
    {"salary": {"min": 1, "max": 2, "currency": "EUR", "period": None}},
    {"salary": {"min": 1, "max": 2**40, "currency": "EUR", "period": "year"}},
    {"url": "https://evil.example"},
]
pytestmark = pytest.mark.usefixtures("site")


class People:
    """The API as one person uses it."""

    def __init__(self, client: TestClient, run_tasks: RunTasks, headers: Headers) -> None:
        self.client, self.run_tasks, self.headers = client, run_tasks, headers

    def task(self, **body: Any) -> JsonObject:
        answer = self.client.post(f"{API}/jobs/import", json=body, headers=self.headers)
        assert answer.status_code == 202, answer.text
        self.run_tasks()
        found: JsonObject = self.client.get(answer.headers["Location"], headers=self.headers).json()
        return found

    def result(self, **body: Any) -> dict[str, Any]:
        task = self.task(**body)
        assert task["state"] == "succeeded", task["error"]
        result: Any = task["result"]
        return dict(result)

    def error(self, **body: Any) -> str:
        task = self.task(**body)
        assert task["state"] == "failed"
        return str(task["error"])

    def job(self, job_id: str, status: int = 200) -> dict[str, Any]:
        answer = self.client.get(f"{API}/jobs/{job_id}", headers=self.headers)
        assert answer.status_code == status
        return dict(answer.json())

    def patch(self, job_id: str, status: int = 200, headers: Headers | None = None, **body: Any) -> dict[str, Any]:
        answer = self.client.patch(f"{API}/jobs/{job_id}", json=body, headers={**self.headers, **(headers or {})})
        assert answer.status_code == status, answer.text
        return dict(answer.json())

    def delete(self, job_id: str) -> int:
        return self.client.delete(f"{API}/jobs/{job_id}", headers=self.headers).status_code

    def search(self, q: str) -> list[str]:
        items = self.client.get(f"{API}/jobs", params={"q": q}, headers=self.headers).json()["items"]
        return [item["id"] for item in items]


@pytest.fixture
def me(client: TestClient, run_tasks: RunTasks, auth_headers: Headers) -> People:
    return People(client, run_tasks, auth_headers)


@pytest.fixture
def other(client: TestClient, run_tasks: RunTasks, make_user: MakeUser) -> People:
    return People(client, run_tasks, make_user()[1])


@pytest.fixture
def admin(client: TestClient, run_tasks: RunTasks, make_user: MakeUser) -> People:
    return People(client, run_tasks, make_user(Role.admin)[1])


def serve(site: HTTPServer, html: str, path: str = "/jobs/77", **answer: Any) -> str:
    site.expect_request(path).respond_with_data(html, **{"content_type": "text/html; charset=utf-8", **answer})
    return site.url_for(path)


def fields(result: dict[str, Any]) -> dict[str, tuple[str | None, str]]:
    return {field["name"]: (field["value"], field["from"]) for field in result["fields"]}


def count(model: type[Any]) -> int:
    with unit_of_work() as session:
        return session.scalar(select(func.count()).select_from(model)) or 0


class Fabric(Source):
    """A made-up system whose jobs stand at /fabric/<board>/<id>."""

    slug = "fabric"
    label = "Fabric"
    terms = Terms(None, "From Fabric.")
    rate = Rate(1, now().resolution)
    schedule = now().resolution
    complete = True
    has_boards = True
    answers: ClassVar[list[Posting]] = []
    problem: ClassVar[Exception | None] = None

    def posting_at(self, url: str) -> PostingAddress | None:
        *_, kind, board, source_id = url.rstrip("/").split("/")
        return PostingAddress(Board(board, board), source_id) if kind == "fabric" else None

    def fetch(self, http: Outbound, context: Context) -> Iterator[Payload | Seen]:
        if self.problem:
            raise self.problem
        yield Payload(b"", "")

    def records(self, payload: Payload) -> Iterator[JsonValue]:
        yield from range(len(self.answers))

    def posting(self, record: JsonValue) -> Posting:
        assert isinstance(record, int)
        return self.answers[record]


@pytest.fixture
def fabric(monkeypatch: pytest.MonkeyPatch) -> Fabric:
    """The made-up system, and no other."""
    source = Fabric()
    for module in ("imports.fetching", "imports.importing", "plugins", "service"):
        monkeypatch.setattr(f"app.jobs.{module}.all_sources", lambda: {"fabric": source})
    monkeypatch.setattr(Fabric, "problem", None)
    given = posting(5, source_id="5", title="Loom Technician", url="https://fabric.example/weft/5", company="Weft")
    monkeypatch.setattr(Fabric, "answers", [posting(4, source_id="4"), given])
    return source


class TestAnAddress:
    def test_a_page_with_structured_data(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        result = me.result(url=url)
        assert (result["existing"], result["method"]) == (False, "the job page's structured data (JSON-LD)")
        told = fields(result)
        assert told["title"] == ("Loom Technician", "the job page's structured data (JSON-LD)")
        assert told["salary"] == ("28,000 to 33,000 GBP a year", "the job page's structured data (JSON-LD)")
        assert told["remote"] == (None, "not found")
        job = other.job(result["job_id"])
        assert (job["status"], job["source"], job["source_label"], job["url"]) == ("open", "import", "Imported", url)
        assert job["imported"]["fields"] == result["fields"]
        assert (job["imported"]["by_me"], job["editable"]) == (False, False)
        assert me.job(result["job_id"])["imported"]["by_me"]
        assert other.search("loom") == [result["job_id"]]

    def test_twice_is_once(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        first = me.result(url=url)
        again = other.result(url=f"{url}?utm_source=mail", private=True)
        assert (again["job_id"], again["existing"]) == (first["job_id"], True)
        assert again["fields"] == first["fields"]
        assert count(Job) == 1

    def test_after_a_redirect_it_is_the_page_it_leads_to(self, me: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        site.expect_request("/short").respond_with_data("", status=302, headers={"Location": "/jobs/77"})
        first = me.result(url=site.url_for("/short"))
        assert me.job(first["job_id"])["url"] == url
        assert me.result(url=url)["existing"]

    def test_matches_and_demand_hear_of_it(self, me: People, site: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
        told = []
        monkeypatch.setattr(importing, "announce", lambda _session, source, tally: told.append((source, tally.new)))
        me.result(url=serve(site, page(script(job_posting()))))
        assert told == [("import", 1)]
        skills = me.client.get(f"{API}/skills", params={"q": "python"}, headers=me.headers).json()["items"]
        assert skills[0]["demand"] == 1

    @pytest.mark.parametrize(
        ("row", "body", "note"),
        [
            ({"validThrough": "2024-05-03"}, "", "It ended on 3 May 2024, so it was saved as closed."),
            ({}, "<p>No longer accepting applications</p>", "The page says “No longer accepting applications”"),
        ],
    )
    def test_what_has_ended_is_saved_closed_and_says_so(
        self, me: People, site: HTTPServer, row: dict[str, Any], body: str, note: str
    ) -> None:
        result = me.result(url=serve(site, page(script(job_posting(**row)), body)))
        assert result["notes"][0].startswith(note)
        assert (result["status"], me.job(result["job_id"])["status"]) == ("closed", "closed")

    def test_a_cut_off_page_is_read_as_far_as_it_came(self, me: People, site: HTTPServer) -> None:
        html = page(script(job_posting()), DUTIES * 50)
        url = serve(site, html[: html.index("</head>") + 500], headers={"Content-Length": str(len(html))})
        assert fields(me.result(url=url))["title"][0] == "Loom Technician"

    @pytest.mark.parametrize(
        ("status", "kind", "content", "sentence"),
        [
            (404, "text/html", "x", "The site says that there is no page at this address (404)."),
            (403, "text/html", "x", "The site shows this page only in a browser, or to people who signed in."),
            (999, "text/html", "x", "The site shows this page only in a browser, or to people who signed in."),
            (429, "text/html", "x", "The site says we ask too often (429)."),
            (500, "text/html", "x", "The site answered with status 500"),
            (200, "application/pdf", "%PDF-1.4", "This address leads to a PDF, not to a web page."),
            (200, "image/png", "\x89PNG", "This address leads to a file"),
            (200, "text/html", "", "The page is empty."),
            (200, "text/html", page(), "This page shows its text only in a browser."),
            (200, "text/html", page(script("{" * 500)), "This page shows its text only in a browser."),
        ],
    )
    def test_what_cannot_be_read_says_what_to_do(
        self, me: People, site: HTTPServer, status: int, kind: str, content: str, sentence: str
    ) -> None:
        error = me.error(url=serve(site, content, status=status, content_type=kind))
        assert error.startswith(sentence)
        assert "aste" in error
        assert count(Job) == 0

    def test_a_redirect_into_a_private_network_is_refused(self, me: People, site: HTTPServer) -> None:
        site.expect_request("/jobs/77").respond_with_data("", 302, {"Location": "http://169.254.169.254/latest"})
        assert "public" in me.error(url=site.url_for("/jobs/77")) or count(Job) == 0

    def test_a_posting_we_have_is_given_even_where_its_page_is_gone(self, me: People, site: HTTPServer) -> None:
        store(posting(1, url=(url := serve(site, "", status=404))))
        with unit_of_work() as session:
            session.execute(update(Job).values(status=JobStatus.closed))
        result = me.result(url=url)
        assert result["existing"]
        assert result["notes"][0].startswith("It is closed. The site says that there is no page")


class TestASourceThatKnowsTheAddress:
    def url(self, site: HTTPServer) -> str:
        return site.url_for("/fabric/weft/5")

    def test_is_asked_first(self, me: People, site: HTTPServer, fabric: Fabric) -> None:
        with unit_of_work() as session:
            feed = Feed(id=uuid.uuid4(), source="fabric", url="weft", label="Weft")
            session.add(feed)
        result = me.result(url=self.url(site))
        assert (result["existing"], result["method"]) == (False, "Fabric's own interface")
        with unit_of_work() as session:
            job = session.scalars(select(Job)).one()
        assert (job.source, job.source_id, job.title, job.feed_id) == ("fabric", "5", "Loom Technician", feed.id)
        assert me.job(result["job_id"])["attribution"] == "From Fabric."

    def test_a_later_reading_meets_it_and_takes_it_over(self, me: People, site: HTTPServer, fabric: Fabric) -> None:
        result = me.result(url=self.url(site))
        me.patch(result["job_id"], company="Weft & Warp")
        feed = Feed(id=uuid.uuid4(), source="fabric", url="weft", label="Weft")
        with unit_of_work() as session:
            session.add(feed)
        tally = store(*fabric.answers, origin=Origin("fabric", feed.id))
        assert (tally.found, tally.new, tally.updated) == (2, 1, 0)
        with unit_of_work() as session:
            assert set(session.scalars(select(Job.feed_id))) == {feed.id}
        changed = replace(fabric.answers[1], title="Chief Technician", company="Weft plc")
        assert store(changed, origin=Origin("fabric", feed.id)).updated == 1
        job = me.job(result["job_id"])
        assert (job["title"], job["company"]) == ("Chief Technician", "Weft & Warp")
        assert me.delete(result["job_id"]) == 204
        job = me.job(result["job_id"])
        assert (job["title"], job["company"], job["imported"], job["edited"]) == (
            "Chief Technician",
            "Weft plc",
            None,
            [],
        )

    def test_what_it_reads_already_is_not_asked_for(self, me: People, site: HTTPServer, fabric: Fabric) -> None:
        store(fabric.answers[1], origin=Origin("fabric"))
        fabric.answers.clear()
        result = me.result(url=self.url(site))
        assert (result["existing"], result["method"]) == (True, "Fabric")
        job = me.job(result["job_id"])
        assert (job["imported"], job["editable"]) == (None, False)
        me.patch(result["job_id"], 403, title="Mine")
        assert me.delete(result["job_id"]) == 403

    def test_where_it_is_gated_the_page_may_do(
        self, me: People, site: HTTPServer, fabric: Fabric, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Fabric, "problem", Gated("Only for members."))
        url = serve(site, page(script(job_posting())), "/fabric/weft/5")
        assert me.result(url=url)["method"] == "the job page's structured data (JSON-LD)"

    def test_a_private_import_leaves_the_source_its_row(
        self, me: People, other: People, site: HTTPServer, fabric: Fabric
    ) -> None:
        mine = me.result(url=self.url(site), private=True)
        assert store(fabric.answers[1], origin=Origin("fabric")).new == 1
        assert len(me.search("loom")) == 2
        assert len(other.search("loom")) == 1
        assert other.result(url=self.url(site))["job_id"] != mine["job_id"]


class TestPastedText:
    TEXT = "Senior Loom Technician\nWeft & Warp Ltd\nLeeds, UK\n\nYou know Python. We pay £30,000 to £35,000 a year."

    def test_is_read(self, me: People) -> None:
        result = me.result(text=self.TEXT)
        told = fields(result)
        assert told["title"] == ("Senior Loom Technician", "the text you pasted")
        assert told["company"] == ("Weft & Warp Ltd", "the text you pasted")
        assert told["salary"] == ("30,000 to 35,000 GBP a year", "the job's title and text")
        assert told["seniority"] == ("senior", "the job's title and text")
        job = me.job(result["job_id"])
        assert job["url"].endswith(f"/jobs/{result['job_id']}")
        assert job["skills"] == ["Python"]

    def test_no_company_is_said(self, me: People) -> None:
        result = me.result(text="keep the looms going")
        assert fields(result)["company"] == (None, "not found")
        assert me.job(result["job_id"])["company"] == "Not stated"

    def test_again_with_more_is_the_same_job_put_right(self, me: People, other: People) -> None:
        first = me.result(text="Keep the looms going.")
        again = me.result(text=" Keep the looms\n going. ", company="Weft")
        assert (again["job_id"], again["existing"]) == (first["job_id"], True)
        assert fields(again)["company"] == ("Weft", "what you wrote")
        theirs = other.result(text="Keep the looms going.", company="Nonsense")
        assert (theirs["job_id"], me.job(first["job_id"])["company"]) == (first["job_id"], "Weft")
        assert me.job(first["job_id"])["url"].endswith(first["job_id"])

    def test_with_the_address_it_came_from(self, me: People) -> None:
        result = me.result(text=self.TEXT, url="https://wall.example/jobs/1")
        assert me.job(result["job_id"])["url"] == "https://wall.example/jobs/1"
        assert me.result(url="https://wall.example/jobs/1")["existing"]

    @pytest.mark.parametrize(
        "text", ["=CMD()|x", "<script>alert(1)</script> weaver", "🧵 weaver " * 4_000, "ﷺ" * 900], ids="abcd"
    )
    def test_any_text_is_kept(self, me: People, text: str) -> None:
        job = me.job(me.result(text=text)["job_id"])
        assert "<script" not in job["description_html"]


class TestRequests:
    def test_absurd_ones_are_refused_at_once(self, me: People) -> None:
        for body in ABSURD_IMPORTS:
            answer = me.client.post(f"{API}/jobs/import", json=body, headers=me.headers)
            assert (answer.status_code, bool(answer.json()["code"])) == (422, True), str(body)[:100]

    def test_needs_a_person(self, client: TestClient) -> None:
        assert client.post(f"{API}/jobs/import", json={"text": "x"}).status_code == 401
        assert client.patch(f"{API}/jobs/{uuid.uuid4()}", json={}).status_code == 401
        assert client.delete(f"{API}/jobs/{uuid.uuid4()}").status_code == 401


class TestPrivate:
    def test_only_its_owner_finds_it_anywhere(self, me: People, other: People, admin: People) -> None:
        result = me.result(text="Weaver of Zeuxine\nWeft & Warp Ltd", private=True)
        assert me.search("zeuxine") == [result["job_id"]]
        for stranger in (other, admin):
            assert stranger.search("zeuxine") == []
            stranger.job(result["job_id"], 404)
            stranger.patch(result["job_id"], 404, title="Mine")
            assert stranger.delete(result["job_id"]) == 404
            facets = stranger.client.get(f"{API}/jobs/facets", headers=stranger.headers).json()
            assert (facets["source"], facets["companies"]) == ([], [])
        params = {"job_ids": result["job_id"]}
        assert other.client.get(f"{API}/matches/scores", params=params, headers=other.headers).json()["items"] == []

    def test_two_people_have_one_each(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        first, second = me.result(url=url, private=True), other.result(url=url, private=True)
        assert (first["existing"], second["existing"]) == (False, False)
        assert first["job_id"] != second["job_id"]
        assert me.result(url=url, private=True)["job_id"] == first["job_id"]

    def test_what_is_common_stays_common(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        common = other.result(url=url)
        assert me.result(url=url, private=True)["job_id"] == common["job_id"]

    def test_its_owner_can_open_it_to_all(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        mine = me.result(url=url, private=True)
        told = []
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(importing, "announce", lambda _session, _source, tally: told.append(tally.changed))
            opened = me.result(url=url)
        assert told == [True]
        assert (opened["job_id"], opened["existing"]) == (mine["job_id"], True)
        assert other.search("loom") == [mine["job_id"]]
        other.job(mine["job_id"])


class TestEditing:
    def test_words_are_laid_over_and_read_anew(self, me: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        job_id = me.result(url=url)["job_id"]
        job = me.patch(
            job_id,
            title="Senior Loom Technician",
            location="Berlin, Germany",
            remote="hybrid",
            salary={"min": 50_000, "max": None, "currency": "EUR", "period": "year"},
            description_text="You must know Kotlin.",
        )
        assert (job["title"], job["seniority"], job["location"]) == (
            "Senior Loom Technician",
            "senior",
            "Berlin, Germany",
        )
        assert (job["remote"], job["salary"]["min"], job["salary"]["currency"]) == ("hybrid", 50_000, "EUR")
        assert job["skills"] == ["Kotlin"]
        assert set(job["edited"]) == {"title", "location", "remote", "salary", "description_text"}
        told = {field["name"]: field for field in job["imported"]["fields"]}
        assert (told["title"]["value"], told["title"]["from"]) == ("Senior Loom Technician", "what you wrote")
        assert told["company"]["from"] == "the job page's structured data (JSON-LD)"
        assert me.search("kotlin") == [job_id]
        assert me.search("python") == []
        with unit_of_work() as session:
            event = session.scalars(select(JobEvent)).one()
        assert (event.kind, set(event.detail["fields"])) == ("edited", set(job["edited"]))  # type: ignore[arg-type]

    def test_null_says_that_there_is_none(self, me: People, site: HTTPServer) -> None:
        job_id = me.result(url=serve(site, page(script(job_posting()))))["job_id"]
        job = me.patch(job_id, salary=None, employment_type=None)
        assert (job["salary"], job["employment_type"]) == (None, None)

    def test_a_later_import_keeps_the_words(self, me: People, site: HTTPServer) -> None:
        serve(site, page(script(job_posting(validThrough="2024-05-03"))))
        url = site.url_for("/jobs/77")
        job_id = me.result(url=url)["job_id"]
        me.patch(job_id, company="Weft")
        site.clear()
        serve(site, page(script(job_posting(title="Weaver"))))
        assert me.result(url=url)["existing"]
        job = me.job(job_id)
        assert (job["title"], job["company"], job["status"]) == ("Weaver", "Weft", "open")

    def test_a_closed_job_stays_closed(self, me: People, site: HTTPServer) -> None:
        job_id = me.result(url=serve(site, page(script(job_posting()))))["job_id"]
        with unit_of_work() as session:
            session.execute(update(Job).values(status=JobStatus.closed, closed_reason="no_longer_listed"))
        job = me.patch(job_id, title="Weaver")
        assert (job["title"], job["status"], job["closed_reason"]) == ("Weaver", "closed", "no_longer_listed")
        assert me.search("weaver") == []
        with unit_of_work() as session:
            assert [event.kind for event in session.scalars(select(JobEvent))] == ["edited"]

    def test_who_may(self, me: People, other: People, admin: People) -> None:
        job_id = me.result(text="Weaver wanted")["job_id"]
        other.patch(job_id, 403, title="Mine")
        assert other.delete(job_id) == 403
        assert admin.patch(job_id, title="Weaver")["title"] == "Weaver"
        assert admin.delete(job_id) == 204

    def test_a_stale_change_is_refused(self, me: People) -> None:
        job_id = me.result(text="Weaver wanted")["job_id"]
        tag = me.client.get(f"{API}/jobs/{job_id}", headers=me.headers).headers["etag"]
        me.patch(job_id, headers={"If-Match": tag}, title="Weaver")
        me.patch(job_id, 412, headers={"If-Match": tag}, title="Dyer")
        assert me.job(job_id)["title"] == "Weaver"

    def test_absurd_changes_are_refused(self, me: People) -> None:
        job_id = me.result(text="Weaver wanted")["job_id"]
        for body in ABSURD_CHANGES:
            me.patch(job_id, 422, **body)
        assert me.job(job_id)["edited"] == []


class TestUndo:
    def test_the_job_goes_with_all_about_it(self, me: People, other: People, site: HTTPServer) -> None:
        url = serve(site, page(script(job_posting())))
        job_id = me.result(url=url)["job_id"]
        me.patch(job_id, title="Weaver")
        assert me.delete(job_id) == 204
        me.job(job_id, 404)
        assert (count(Job), count(JobImport), count(JobEvent)) == (0, 0, 0)
        assert me.delete(job_id) == 404
        assert me.result(url=url)["existing"] is False


def test_a_posting_is_kept_exactly() -> None:
    """What is read again later must have the same hash, or each edit would look like a change of the source."""
    whole = posting(
        1,
        pay=PostedPay(1.5, None, "EUR", "hour"),
        tags=("a", "b"),
        locations=("Leeds",),
        work_mode="remote",
        ended=True,
    )
    assert from_json(as_json(whole)) == whole
    assert content_hash(from_json(as_json(whole))) == content_hash(whole)


def test_times_out_of_a_site_are_sentences() -> None:
    assert fetching._refused(503).startswith("The site answered with status 503")
