"""A full account goes out as a ZIP, comes in again as equal data, and goes away without a trace."""

import hashlib
import io
import uuid
import zipfile
from collections.abc import Iterator
from typing import Any

import orjson
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import LargeBinary, Text, cast, func, or_, select

from app.account.coverage import HANDED_OUT, NOT_HANDED_OUT
from app.account.graph import belongs, going, naming
from app.account.sections import gathered
from app.auth.models import User
from app.auth.types import Role
from app.core.db import Base, unit_of_work
from app.core.ids import new_id
from app.core.personal_data import keepers
from app.core.redis import redis_client
from app.core.storage import EVER, store
from tests.conftest import PASSWORD, MakeUser, RunTasks
from tests.factories.accounts import CANARY, EXPORTS, PROFILE, exported, filled, manifest_of, send_back

Headers = dict[str, str]
DELETIONS = "/api/v1/account/deletions"


@pytest.fixture
def full(client: TestClient, make_user: MakeUser, run_tasks: RunTasks) -> tuple[User, Headers]:
    """A person whose account is full of everything."""
    user, headers = make_user(Role.recruiter)
    filled(client, user, headers, run_tasks)
    return user, headers


def test_what_goes_out_comes_in_equal(
    client: TestClient, full: tuple[User, Headers], make_user: MakeUser, run_tasks: RunTasks
) -> None:
    user, headers = full
    first = exported(client, headers, run_tasks)
    _require_rows_of_every_table(user.id)
    _require_what_is_said(first)

    _, others = make_user()
    # Settings of the account are replaced; only rows would be in the way.
    client.patch("/api/v1/applications/reminders/wishes", json={"follow_up_days": 3}, headers=others)
    task = send_back(client, others, first)
    assert task.status_code == 202, task.text
    run_tasks()
    ended = client.get(task.headers["location"], headers=others).json()
    assert ended["state"] == "succeeded", ended["error"]
    assert all(one["in_export"] == one["taken_in"] for one in ended["result"]["sections"].values())
    _require_equal(first, exported(client, others, run_tasks))
    assert not list(store().keys("imports/", older_than=EVER))
    # A second time there is something in the way, and it is named.
    refused = send_back(client, others, first)
    assert (refused.status_code, refused.json()["code"]) == (409, "account_not_empty")
    assert "board" in refused.json()["detail"]


def _require_rows_of_every_table(user_id: uuid.UUID) -> None:
    """Each table that a section hands out has a row, and each section says something."""
    names = dict(naming())
    with unit_of_work() as session:
        nothing, kept = gathered(session, new_id()), gathered(session, user_id)
        assert [name for name in keepers() if kept[name] == nothing[name]] == [], "fill these in the factory"
        conditions = {name: belongs(table, user_id) for name, table in going().items()}
        for table, column in names.items():
            conditions[table.name] = or_(conditions.get(table.name, column == user_id), column == user_id)
        counts = {
            name: session.scalar(select(func.count()).select_from(Base.metadata.tables[name]).where(condition))
            for name, condition in conditions.items()
        }
    assert [name for name in HANDED_OUT if not counts[name]] == [], "fill these in the factory"


def _require_what_is_said(data: bytes) -> None:
    """Files and sections are what the manifest says, and every reason is there."""
    said = manifest_of(data)
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        assert {info.filename for info in bundle.infolist()} == {one["path"] for one in said["files"]} | {
            "manifest.json"
        }
        for one in said["files"]:
            body = bundle.read(one["path"])
            assert (len(body), hashlib.sha256(body).hexdigest()) == (one["size"], one["sha256"]), one["path"]
        assert "Your data from Career Agent" in bundle.read("README.txt").decode()
        assert CANARY in bundle.read("csv/board-applications.csv").decode()
    assert set(said["sections"]) == set(keepers())
    assert all(one["taken_in"] or one["why_not"] for one in said["sections"].values())
    assert said["left_out"] == NOT_HANDED_OUT
    assert said["missing"] == []
    assert {one["section"] for one in said["files"] if one["section"]} == {"board", "profile"}


def _require_equal(first: bytes, again: bytes) -> None:
    before, after = manifest_of(first)["sections"], manifest_of(again)["sections"]
    taken_in = [name for name, one in before.items() if one["taken_in"]]
    assert len(taken_in) >= 10
    for name in taken_in:
        assert _read(again, f"data/{name}.json") == _read(first, f"data/{name}.json"), name
        assert after[name] == before[name], name
    # Those that only records speak of are named last.
    named = _read(again, "postings.json")["postings"]
    assert len(named) == 2
    assert _read(first, "postings.json")["postings"][:2] == named
    assert _originals(again) == _originals(first)


def _originals(data: bytes) -> set[tuple[Any, ...]]:
    files = manifest_of(data)["files"]
    return {(one["section"], one["of"], one["name"], one["sha256"]) for one in files if one["section"]}


def _read(data: bytes, path: str) -> Any:
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        return orjson.loads(bundle.read(path))


def test_a_deleted_account_leaves_no_trace(
    client: TestClient,
    full: tuple[User, Headers],
    make_user: MakeUser,
    run_tasks: RunTasks,
    caplog: pytest.LogCaptureFixture,
) -> None:
    user, headers = full
    exported(client, headers, run_tasks)
    assert any(CANARY in place for place in _everywhere()), "the canary is to be seen where nothing is sealed"
    assert list(_stored())
    with unit_of_work() as session:
        others = session.scalar(select(func.count()).select_from(User))
    calendar = client.post("/api/v1/applications/calendar", headers=headers).json()["url"]
    signed_in = client.post("/api/v1/auth/login", data={"username": user.email, "password": PASSWORD})
    assert signed_in.status_code == 200

    closed = client.delete(PROFILE, headers=headers)
    assert closed.status_code == 202, closed.text
    _require_closed(client, user, headers, closed, calendar)
    secret = closed.json()["secret"]
    assert client.post(DELETIONS, json={"secret": secret}).json()["state"] == "erasing"
    assert client.post(f"{DELETIONS}/certificate", json={"secret": secret}).status_code == 409
    run_tasks()

    certificate = client.post(DELETIONS, json={"secret": secret}).json()
    assert certificate["state"] == "erased", certificate
    assert [one["found"] for one in certificate["looked"]] == [0] * len(certificate["looked"])
    erased = {one["name"]: one["rows"] or one["files"] for one in certificate["erased"]}
    assert {"applications", "coach", "profile", "matching", "alerts", "files", "auth"} <= {*erased}
    assert str(user.id) not in str(certificate)
    assert client.post(f"{DELETIONS}/certificate", json={"secret": secret}).content.startswith(b"%PDF")
    assert [place for place in _everywhere() if CANARY in place or str(user.id) in place] == []
    assert list(_stored()) == []
    assert CANARY not in caplog.text
    with unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(User)) == (others or 0) - 1


def _require_closed(client: TestClient, user: User, headers: Headers, closed: Any, calendar: str) -> None:
    """Within the request everything that lets the person in is dead."""
    assert "Max-Age=0" in closed.headers["set-cookie"]
    assert closed.headers["location"].endswith(closed.json()["id"])
    assert closed.json()["certificate_url"].endswith(f"/goodbye#{closed.json()['secret']}")
    assert client.get("/api/v1/auth/me", headers=headers).status_code == 401
    assert client.post("/api/v1/auth/refresh").status_code == 401
    again = client.post("/api/v1/auth/login", data={"username": user.email, "password": PASSWORD})
    assert again.status_code == 401
    assert client.get(EXPORTS, headers=headers).status_code == 401
    path = calendar.partition("/api/")[2]
    assert client.get(f"/api/{path}").status_code == 404


def _everywhere() -> Iterator[str]:
    """All that can be read: every column of every row, sealed ones apart, and everything in Redis."""
    with unit_of_work() as session:
        for table in Base.metadata.sorted_tables:
            plain = [column for column in table.columns if not isinstance(column.type, LargeBinary)]
            for row in session.execute(select(*(cast(column, Text) for column in plain))):
                yield f"{table.name}: {' '.join(filter(None, row))}"
    redis = redis_client()
    for key in redis.scan_iter(count=1_000):
        yield f"redis: {key!r} {redis.dump(key)!r}"


def _stored() -> Iterator[str]:
    """Files of people in the store."""
    return (key for key in store().keys("", older_than=EVER) if not key.startswith("deletions/"))
