"""What holds for every route: problems, headers, limits on size, unknown parameters, hosts."""

from collections.abc import Iterable, Iterator

import pytest
from fastapi import APIRouter, FastAPI
from fastapi.routing import APIRoute
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.exc import ProgrammingError
from sqlalchemy.orm import Session
from starlette.routing import BaseRoute

from app.auth.deps import is_public, public
from app.core.db import SessionDep, after_commit, unit_of_work
from app.main import create_app


class TestProblems:
    @pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/nothing", "/assets/none.js"])
    def test_nothing_there_is_a_problem_document(self, client: TestClient, path: str) -> None:
        answer = client.get(path)
        assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")
        assert set(answer.json()) >= {"type", "title", "status", "code", "detail", "instance"}

    def test_wrong_method(self, client: TestClient) -> None:
        assert client.delete("/api/v1/auth/login").json()["code"] == "method_not_allowed"

    @pytest.mark.parametrize("body", [b"{", b"\xff\xfe", b"[" * 100_000, b'{"email": NaN}', b"null", b'"x"'])
    def test_broken_bodies_are_422(self, client: TestClient, body: bytes) -> None:
        answer = client.post("/api/v1/auth/register", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code in {400, 422}
        assert answer.headers["content-type"] == "application/problem+json"

    def test_an_answer_does_not_grow_with_what_was_sent(self, client: TestClient) -> None:
        body = {"email": "a@b.c", "x" * 100_000: 1, **{f"field{number}": 1 for number in range(5_000)}}
        answer = client.post("/api/v1/auth/register", json=body)
        assert (answer.status_code, len(answer.content) < 50_000) == (422, True)

    def test_too_large_a_body_is_413(self, client: TestClient) -> None:
        answer = client.post("/api/v1/auth/register", content=b"x" * (13 * 1024 * 1024))
        assert (answer.status_code, answer.json()["code"]) == (413, "too_large")

    def test_a_body_without_length_is_capped_too(self, client: TestClient) -> None:
        def endless() -> Iterator[bytes]:
            for _ in range(200):
                yield b"x" * 100_000

        assert client.post("/api/v1/auth/register", content=endless()).status_code == 413


class TestHeaders:
    def test_are_on_every_answer(self, client: TestClient) -> None:
        for path in ("/livez", "/api/v1/nothing", "/"):
            headers = client.get(path).headers
            assert headers["x-content-type-options"] == "nosniff"
            assert "frame-ancestors 'none'" in headers["content-security-policy"]
            assert headers["server-timing"].startswith("app;dur=")
            assert headers["x-request-id"]

    def test_a_plausible_request_id_is_kept(self, client: TestClient) -> None:
        assert client.get("/livez", headers={"X-Request-ID": "abc-12345"}).headers["x-request-id"] == "abc-12345"
        assert client.get("/livez", headers={"X-Request-ID": "no good; id"}).headers["x-request-id"] != "no good; id"

    def test_cors_is_closed(self, client: TestClient) -> None:
        answer = client.options(
            "/api/v1/auth/me", headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "GET"}
        )
        assert "access-control-allow-origin" not in answer.headers

    @pytest.mark.parametrize(("host", "status"), [("localhost:5", 200), ("127.0.0.1", 200), ("evil.example", 400)])
    def test_strange_hosts_are_refused(self, client: TestClient, host: str, status: int) -> None:
        assert client.get("/livez", headers={"Host": host}).status_code == status


def _declared(routes: Iterable[BaseRoute]) -> Iterator[APIRoute]:
    """All routes, those of included routers too."""
    for route in routes:
        if isinstance(route, APIRoute):
            yield route
        elif included := getattr(route, "original_router", None):
            yield from _declared(included.routes)


class TestRoutes:
    def test_no_two_routes_answer_at_one_address(self) -> None:
        app = create_app()
        shown = [operation["operationId"] for path in app.openapi()["paths"].values() for operation in path.values()]
        declared = [route.name for route in _declared(app.routes) if route.include_in_schema]
        assert len(declared) > 200
        assert sorted(shown) == sorted(declared), "of two at one address, only one is ever reached"

    def test_every_api_route_needs_a_person_unless_public(self, client: TestClient) -> None:
        document = create_app().openapi()
        open_routes = set()
        for path, operations in document["paths"].items():
            for method in operations:
                answer = client.request(method, path.replace("{", "").replace("}", ""))
                if answer.status_code != 401:
                    open_routes.add(f"{method} {path}")
        assert open_routes == {
            "post /api/v1/auth/register",
            "post /api/v1/auth/login",
            "post /api/v1/auth/logout",
            "post /api/v1/auth/reset",
            "post /api/v1/demo/visit",
            # By a secret of their own, which a program or a mail holds.
            "get /api/v1/applications/calendar.ics",
            "get /api/v1/alerts/unsubscribe/{token}",
            "post /api/v1/alerts/unsubscribe/{token}",
            "post /api/v1/alerts/unsubscribe/look",
            "post /api/v1/alerts/unsubscribe",
            "post /api/v1/alerts/unsubscribe/undo",
            "post /api/v1/alerts/confirm",
            "post /api/v1/account/deletions",
            "post /api/v1/account/deletions/certificate",
        }, "and /auth/refresh, which answers 401 without its cookie"

    @pytest.mark.parametrize("body", [b"{", b"\xff", b"[" * 100_000, b"x" * (13 * 1024 * 1024)], ids=len)
    def test_a_stranger_is_not_told_what_is_wrong_with_a_body(self, client: TestClient, body: bytes) -> None:
        headers = {"Content-Type": "application/json", "Authorization": "Bearer no.token.ofours"}
        for path in ("/api/v1/tasks", "/api/v1/profile/skills"):
            answers = [
                client.post(path, content=body, headers=own) for own in (headers, {**headers, "Authorization": ""})
            ]
            assert [answer.status_code for answer in answers] == [401, 401]

    def test_docs_are_served(self, client: TestClient) -> None:
        assert client.get("/docs").status_code == 200
        assert client.get("/openapi.json").json()["info"]["title"] == "Career Agent"


class TestTransactions:
    @pytest.fixture
    def failing(self, database: None) -> TestClient:
        """An application with one route whose commit fails."""
        router = APIRouter(prefix="/probe")

        @router.get("")
        @public
        def probe(session: SessionDep) -> dict[str, bool]:
            session.execute(text("CREATE TEMP TABLE t (x int UNIQUE DEFERRABLE INITIALLY DEFERRED)"))
            session.execute(text("INSERT INTO t VALUES (1), (1)"))
            return {"ok": True}

        app: FastAPI = create_app()
        app.router.routes.insert(0, *router.routes)
        assert is_public(probe)
        return TestClient(app, raise_server_exceptions=False)

    def test_a_failing_commit_is_not_a_success(self, failing: TestClient) -> None:
        answer = failing.get("/probe")
        assert answer.status_code == 500
        assert "ok" not in answer.json()

    def test_hooks_run_after_the_commit_only(self, database: None) -> None:
        done: list[str] = []
        with unit_of_work() as session:
            after_commit(session, lambda: done.append("committed"))
            with session.begin_nested():
                pass
            assert done == [], "a released savepoint is no commit"
        with pytest.raises(ProgrammingError), unit_of_work() as session:
            _announce_and_fail(session, done)
        assert done == ["committed"]


def _announce_and_fail(session: Session, done: list[str]) -> None:
    after_commit(session, lambda: done.append("never"))
    session.execute(text("SELECT no_such_column"))
