"""Files that are no export, or not one any more: each is refused with its reason, and nothing is written."""

import hashlib
import io
import struct
import uuid
import zipfile
from collections.abc import Callable
from typing import Any

import orjson
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select

from app.account.models import AccountImport
from app.account.sections import canonical, digest
from app.auth.models import User
from app.background.models import TaskRun
from app.core.db import unit_of_work
from app.core.storage import EVER, store
from app.profile.models import CvDocument
from tests.conftest import MakeUser, RunTasks
from tests.factories.accounts import IMPORT, changed, exported, manifest_of, send_back
from tests.factories.coach import begin
from tests.factories.profile import have_cv

Headers = dict[str, str]
Change = Callable[[bytes], bytes]
REFUSED = {"not_an_export": 415, "newer_export": 422, "damaged_export": 422}


@pytest.fixture
def small(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> bytes:
    """The export of an account with a CV and a conversation."""
    have_cv(client, auth_headers, b"Ada Lovelace\nProgrammer\nada@example.test\n\nSkills\nPython")
    begin(client, auth_headers)
    return exported(client, auth_headers, run_tasks)


def retold(data: bytes, **fields: Any) -> bytes:
    """An export whose manifest says something else."""
    return changed(data, {"manifest.json": orjson.dumps(manifest_of(data) | fields)})


def rewritten(data: bytes, section: str, change: Callable[[Any], None]) -> bytes:
    """An export with other rows in a section, and a manifest that fits: anybody can make one."""
    path = f"data/{section}.json"
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        rows = orjson.loads(bundle.read(path))
    change(rows)
    said = manifest_of(data)
    body = canonical(rows)
    said["sections"][section]["sha256"] = digest(rows)
    file = next(one for one in said["files"] if one["path"] == path)
    file |= {"size": len(body), "sha256": hashlib.sha256(body).hexdigest()}
    return changed(data, {"manifest.json": orjson.dumps(said), path: body})


def first_file(data: bytes) -> str:
    """The path of an original file."""
    return str(next(one["path"] for one in manifest_of(data)["files"] if one["section"]))


def lying_bomb(data: bytes) -> bytes:
    """A file that unpacks to more than its entry says."""
    said, path = manifest_of(data), "data/coach.json"
    bomb = changed(data, {"data/coach.json": b" " * 50_000_000})
    for file in said["files"]:
        file["size"] = 50_000_000 if file["path"] == path else file["size"]
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(bomb)) as bundle, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as made:
        for info in bundle.infolist():
            body = orjson.dumps(said) if info.filename == "manifest.json" else bundle.read(info)
            made.writestr(info.filename, body)
    # Says in its directory that the bomb is small.
    return packed.getvalue().replace(struct.pack("<I", 50_000_000), struct.pack("<I", 900))


FILES: dict[str, tuple[str, Change]] = {
    "no zip": ("not_an_export", lambda _: b"hello, hello, hello, hello"),
    "empty": ("not_an_export", lambda _: b""),
    "cut off": ("not_an_export", lambda data: data[:-400]),
    "another zip": ("not_an_export", lambda _: changed(b"PK\x05\x06" + b"\0" * 18, {"a.txt": b"a"})),
    "another program": ("not_an_export", lambda data: retold(data, format="huntr")),
    "manifest no json": ("damaged_export", lambda data: changed(data, {"manifest.json": b"{"})),
    "manifest no object": ("damaged_export", lambda data: changed(data, {"manifest.json": b"[1]"})),
    "manifest without sections": ("damaged_export", lambda data: retold(data, sections=None)),
    "newer": ("newer_export", lambda data: retold(data, schema_version=2)),
    "version of no kind": ("newer_export", lambda data: retold(data, schema_version="1")),
    "section missing": ("damaged_export", lambda data: changed(data, {"data/coach.json": None})),
    "postings missing": ("damaged_export", lambda data: changed(data, {"postings.json": None})),
    "file missing": ("damaged_export", lambda data: changed(data, {first_file(data): None})),
    "section changed": ("damaged_export", lambda data: changed(data, {"data/coach.json": b'{"personas":[]}'})),
    "file changed": ("damaged_export", lambda data: changed(data, {first_file(data): b"other"})),
    "file added": ("damaged_export", lambda data: changed(data, {"../../etc/passwd": b"root"})),
    "bomb": ("damaged_export", lying_bomb),
    "nothing but depth": ("damaged_export", lambda data: rewritten(data, "coach", lambda rows: rows.update(x=deep()))),
    "nul": ("damaged_export", lambda data: rewritten(data, "coach", lambda rows: rows.update(x="\x00"))),
}
ROWS: dict[str, tuple[str, Callable[[Any], None]]] = {
    "unknown field": ("coach", lambda rows: rows["conversations"][0].update(user_id="ref-0")),
    "id of elsewhere": (
        "coach",
        lambda rows: rows["conversations"][0].update(id=str(uuid.UUID(int=0))),
    ),
    "reference to nothing": ("coach", lambda rows: rows["conversations"][0].update(job_id="ref-99999")),
    "posting that is not there": ("coach", lambda rows: rows["conversations"][0].update(job_id="posting-7")),
    "wrong kind": ("coach", lambda rows: rows["conversations"][0].update(mode="shouting")),
    "list in place of text": ("coach", lambda rows: rows["conversations"][0]["title"].update(text=["a"])),
    "the same number twice": (
        "coach",
        lambda rows: rows["conversations"][0]["messages"].append(
            rows["conversations"][0]["messages"][0] | {"id": "ref-77"}
        ),
    ),
    "active cv of nobody": ("profile", lambda rows: rows.update(active_id=None, cvs=rows["cvs"] * 2)),
    "a number too large": ("coach", lambda rows: rows["conversations"][0].update(position=2**40)),
    "zone of nowhere": ("person", lambda rows: rows.update(time_zone="Mars/Olympus")),
}


def deep() -> Any:
    """Lists within lists."""
    value: Any = []
    for _ in range(100):
        value = [value]
    return value


def test_files_that_are_no_export_are_refused_at_the_door(
    client: TestClient, small: bytes, make_user: MakeUser
) -> None:
    _, headers = make_user()
    for name, (code, change) in FILES.items():
        answer = send_back(client, headers, change(small))
        assert (answer.json().get("code"), answer.status_code) == (code, REFUSED[code]), (name, answer.text)
    for answer in (
        client.post(IMPORT, headers=headers),
        client.post(IMPORT, files={"other": ("a", b"a")}, headers=headers),
        client.post(IMPORT, files={"file": ("a", small)}, data={"merge": "1"}, headers=headers),
        client.post(IMPORT, json={}, headers=headers),
    ):
        assert answer.status_code == 422, answer.text
    assert client.post(IMPORT, files={"file": ("a", small)}).status_code == 401
    with unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(AccountImport)) == 0
        assert not session.scalar(select(func.count()).where(TaskRun.type == "account.import"))
    assert list(store().keys("imports/", older_than=EVER)) == []


def test_rows_that_do_not_fit_are_refused_and_nothing_stays(
    client: TestClient, small: bytes, make_user: MakeUser, run_tasks: RunTasks
) -> None:
    user, headers = make_user()
    before = set(store().keys("", older_than=EVER))
    for name, (section, change) in ROWS.items():
        task = send_back(client, headers, rewritten(small, section, change))
        assert task.status_code == 202, (name, task.text)
        run_tasks()
        ended = client.get(task.headers["location"], headers=headers).json()
        assert (ended["state"], bool(ended["error"])) == ("failed", True), (name, ended)
        assert "Something" not in ended["error"], (name, ended["error"])
    with unit_of_work() as session:
        assert session.scalar(select(func.count()).where(CvDocument.user_id == user.id)) == 0
        assert session.get_one(User, user.id).time_zone is None
    assert set(store().keys("", older_than=EVER)) == before
    assert send_back(client, headers, small).status_code == 202
