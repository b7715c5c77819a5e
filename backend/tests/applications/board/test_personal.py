"""A board that is handed out, taken in somewhere else, and erased."""

import uuid
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.applications.board import personal
from app.applications.board.files import key_of
from app.applications.board.models import Application, ApplicationEvent, ApplicationFile, Board, Step
from app.auth.models import User
from app.core.db import unit_of_work
from app.core.personal_data import PersonalFile
from app.core.storage import FileMissing, store
from app.core.types import JsonObject, JsonValue
from tests.conftest import MakeUser
from tests.factories.board import APPLICATIONS, STAGES, card, done, move, read

Headers = dict[str, str]


def renamed(value: JsonValue, names: dict[str, str]) -> Any:
    """The same with new ids, as an account gives them to rows that are taken in."""
    if isinstance(value, dict):
        return {key: renamed(item, names) for key, item in value.items()}
    if isinstance(value, list):
        return [renamed(item, names) for item in value]
    return names.get(value, value) if isinstance(value, str) else value


def exported(user: User) -> tuple[JsonObject, dict[str, bytes]]:
    """What is handed out, with the bytes of the files by name."""
    with unit_of_work() as session:
        files = {file.name: file.read() for file in personal.files_of(session, user.id)}
        return personal.export_of(session, user.id), files


def ids_of(data: JsonObject) -> list[str]:
    """The ids of all rows."""
    lists: list[Any] = [rows for rows in data.values() if isinstance(rows, list)]
    return sorted(row["id"] for rows in lists for row in rows if "id" in row)


def test_it_goes_through_another_account_unchanged_and_leaves_nothing_behind(
    client: TestClient, user: User, auth_headers: Headers, make_user: MakeUser
) -> None:
    pay = {"min": 1, "max": None, "currency": "EUR", "period": "hour"}
    made = card(client, auth_headers, notes="Zażółć", contacts=[{"name": "Ada"}], offered=pay)
    for number in range(3):
        card(client, auth_headers, title=f"Card {number}", next_step_at="2027-01-01T10:00:00Z")
    path = f"{APPLICATIONS}/{made['id']}"
    done(client.post(f"{path}/notes", json={"text": "A note"}, headers=auth_headers), 201)
    done(client.post(f"{path}/files", files={"file": ("a.txt", b"bytes")}, headers=auth_headers), 201)
    move(client, auth_headers, made["id"], "applied")
    gone = card(client, auth_headers, title="Gone")
    client.delete(f"{APPLICATIONS}/{gone['id']}", headers=auth_headers)
    stages = done(client.get(STAGES, headers=auth_headers))["stages"]
    wanted = [{"slug": one["slug"], "label": f"My {one['label']}"} for one in stages]
    done(client.put(STAGES, json={"stages": wanted}, headers=auth_headers))

    data, files = exported(user)
    other, theirs = make_user()
    fresh = iter(sorted(str(uuid.uuid4()) for _ in ids_of(data)))
    names = {one: next(fresh) for one in ids_of(data)}
    moved = {renamed_path(name, names): body for name, body in files.items()}
    with unit_of_work() as session:
        given = {name: PersonalFile(name, lambda body=body: body) for name, body in moved.items()}  # type: ignore[misc]  # a default binds it
        personal.take_in(session, other.id, renamed(data, names), given)
    back, files_back = exported(other)
    assert back == renamed(data, names)
    assert files_back == moved
    for one in (made["id"], gone["id"]):
        assert client.get(f"{APPLICATIONS}/{one}", headers=theirs).status_code == 404
    there, here = read(client, theirs, names[made["id"]]), read(client, auth_headers, made["id"])
    for field in ("notes", "note_count", "contact_count", "file_count", "next_step_at", "stage", "moved_at", "offered"):
        assert there[field] == here[field], field

    with unit_of_work() as session:
        personal.erase(session, other.id)
    with unit_of_work() as session:
        for table in (Application, ApplicationEvent, ApplicationFile, Step, Board):
            assert not session.scalar(select(func.count()).select_from(table).where(table.user_id == other.id)), table
    with pytest.raises(FileMissing):
        store().get(key_of(uuid.UUID(next(iter(moved)).split("/")[0])))
    assert exported(user)[1] == files, "the other's is untouched"


def renamed_path(name: str, names: dict[str, str]) -> str:
    """The name of a file in its new folder."""
    folder, _, rest = name.partition("/")
    return f"{names[folder]}/{rest}"


@pytest.mark.parametrize(
    "data", [{}, {"applications": "x"}, {"stages": [], "applications": [{}], "steps": [], "events": [], "files": []}]
)
def test_what_is_no_board_is_refused(database: None, user: User, data: JsonObject) -> None:
    with unit_of_work() as session, pytest.raises(ValueError, match="validation error"):
        personal.take_in(session, user.id, data, {})
