"""Importing JSON Resume and LinkedIn's data export: a version of the CV like any other."""

import io
import zipfile
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.storage import store
from app.profile.models import CvDocument
from tests.conftest import MakeUser, RunTasks
from tests.factories.imports import csv_bytes, linkedin_zip, resume_bytes, zipped
from tests.factories.profile import CV, PROFILE, Headers, Task, have_cv, pdf_cv, send, stored, text_cv

IMPORT = f"{PROFILE}/import"
MB = 1024 * 1024


def imported(client: TestClient, headers: Headers, run_tasks: RunTasks, data: bytes, name: str) -> Task:
    answer = send(client, headers, data, name, IMPORT)
    assert answer.status_code == 202, answer.text
    run_tasks()
    task: Task = client.get(answer.headers["location"], headers=headers).json()
    return task


@pytest.mark.parametrize(
    ("make", "name", "kind", "person"),
    [
        (resume_bytes, "resume.json", "json_resume", "Odile Brandvold"),
        (linkedin_zip, "Basic_LinkedInDataExport.zip", "linkedin_export", "Tobias Quill"),
    ],
)
def test_an_import_is_a_version_like_any_other(
    make: Callable[[], bytes],
    name: str,
    kind: str,
    person: str,
    client: TestClient,
    make_user: MakeUser,
    run_tasks: RunTasks,
) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    older = have_cv(client, mine, text_cv())
    data = make()
    task = imported(client, mine, run_tasks, data, name)
    assert task["state"] == "succeeded", task["error"]
    assert [result["step"] for result in task["results"]] == ["received", "read", "sections", "skills", "done"]
    document_id = task["result"]["document_id"]
    profile = client.get(PROFILE, headers=mine).json()
    assert (profile["full_name"], profile["active_cv"]) == (person, document_id)
    (listed, _) = client.get(CV, headers=mine).json()["items"]
    assert (listed["kind"], listed["name"], listed["confidence"], listed["outdated"]) == (kind, name, 1.0, False)
    facts = client.get(f"{PROFILE}/facts", params={"limit": 100}, headers=mine).json()["items"]
    assert {fact["confidence"] for fact in facts} == {1.0}
    assert all(fact["evidence"]["quote"] and fact["evidence"]["box"] for fact in facts)
    pages = client.get(f"{CV}/{document_id}/pages", headers=mine).json()["items"]
    assert not pages[0]["image"]
    title = next(fact for fact in facts if fact["path"] == "experience.0.title")["evidence"]
    (line,) = [line for line in pages[title["page"] - 1]["lines"] if line["box"][1] == title["box"][1]]
    assert line["text"] == title["quote"]
    sealed = store().get(f"cv/{document_id}")
    assert b"Brandvold" not in sealed
    assert b"PK\x03\x04" not in sealed[:4]
    back = client.get(f"{CV}/{document_id}/file", headers=mine)
    assert back.content == data
    for path in (f"{CV}/{document_id}/file", f"{CV}/{document_id}/pages"):
        assert client.get(path, headers=theirs).status_code == 404
    assert client.post(f"{CV}/{older}/activate", headers=mine).status_code == 200
    assert client.delete(f"{CV}/{document_id}", headers=mine).status_code == 204
    assert client.get(PROFILE, headers=mine).json()["full_name"] == "Ines Calloway"


def test_an_export_that_is_imported_again_gives_the_same_profile(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    have_cv(client, auth_headers, text_cv())
    client.patch(f"{PROFILE}/facts/experience.0.unit", json={"value": "Ingest team"}, headers=auth_headers)
    said = client.get(PROFILE, headers=auth_headers).json()
    exported = client.get(f"{PROFILE}/json-resume", headers=auth_headers).content
    client.delete(f"{PROFILE}/edits/experience", headers=auth_headers)
    task = imported(client, auth_headers, run_tasks, exported, "resume.json")
    assert task["state"] == "succeeded", task["error"]
    again = client.get(PROFILE, headers=auth_headers).json()
    same = ("full_name", "headline", "email", "phone", "location", "summary", "experience", "education", "languages")
    assert {name: again[name] for name in same} == {name: said[name] for name in same}
    assert [skill["name"] for skill in again["skills"]] == [skill["name"] for skill in said["skills"]]


def bomb() -> bytes:
    return zipped({"Profile.csv": b"First Name,Last Name\r\n" + b"a" * (30 * MB)})


def locked_name() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("../Profile.csv", "First Name\r\nAnn\r\n")
    return buffer.getvalue()


REFUSED: dict[str, tuple[Callable[[], bytes], str, int, str]] = {
    "nothing": (lambda: b"", "resume.json", 422, "empty_file"),
    "blanks": (lambda: b"\xef\xbb\xbf \n", "resume.json", 422, "empty_file"),
    "a PDF": (pdf_cv, "resume.json", 415, "unsupported_type"),
    "a list": (lambda: b"[1, 2]", "resume.json", 415, "unsupported_type"),
    "half a document": (lambda: b'{"basics": {', "resume.json", 422, "invalid_json"),
    "another document": (lambda: b'{"name": "package"}', "package.json", 422, "invalid_json"),
    "deep JSON": (lambda: b'{"work":' * 50_000, "resume.json", 422, "invalid_json"),
    "3 MB of JSON": (lambda: b'{"basics": "' + b"x" * 3 * MB + b'"}', "resume.json", 413, "too_large"),
    "11 MB": (lambda: b"PK\x03\x04" + b"x" * 11 * MB, "export.zip", 413, "too_large"),
    "a bomb": (bomb, "export.zip", 413, "too_large"),
    "another ZIP": (lambda: zipped({"hello.txt": b"hello"}), "export.zip", 415, "unsupported_type"),
    "a broken ZIP": (lambda: linkedin_zip()[:-50], "export.zip", 415, "unsupported_type"),
    "a path that escapes": (locked_name, "export.zip", 415, "unsupported_type"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_import_is_refused_before_any_task(
    case: str, client: TestClient, auth_headers: Headers, session: Session
) -> None:
    make, name, status, code = REFUSED[case]
    answer = send(client, auth_headers, make(), name, IMPORT)
    assert (answer.status_code, answer.json()["code"]) == (status, code), answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert client.get("/api/v1/tasks", headers=auth_headers).json()["items"] == []
    assert session.scalars(select(CvDocument)).all() == []
    assert send(client, {}, make(), name, IMPORT).status_code == 401


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (zipped({"Positions.csv": b"\x00\x01\x02" * 50}), "no text"),
        (zipped({"Profile.csv": b"First Name,Last Name\r\n"}), "no facts"),
        (zipped({"Skills.csv": b"Name\r\n" + b"x\r\n" * 2_100}), "too large"),
        (
            resume_bytes(
                basics={}, work=[{}], education=[], certificates=[], skills=[], languages=[], volunteer=[], projects=[]
            ),
            "no facts",
        ),
    ],
    ids=["no text", "empty tables", "too many rows", "empty sections"],
)
def test_an_import_that_cannot_be_read_fails_its_task_and_changes_nothing(
    data: bytes, said: str, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    have_cv(client, auth_headers, text_cv())
    before, files = client.get(PROFILE, headers=auth_headers), stored()
    task = imported(client, auth_headers, run_tasks, data, "import.bin")
    assert (task["state"], task["attempts"]) == ("failed", 1)
    assert said in task["error"]
    after = client.get(PROFILE, headers=auth_headers)
    assert (after.json(), after.headers["etag"]) == (before.json(), before.headers["etag"])
    assert stored() == files


def test_what_was_left_out_is_told_in_the_task_and_the_list(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    task = imported(client, auth_headers, run_tasks, resume_bytes(), "resume.json")
    assert any("awards" in warning for warning in task["result"]["warnings"])
    (listed,) = client.get(CV, headers=auth_headers).json()["items"]
    assert listed["warnings"] == task["result"]["warnings"]
    assert client.get(PROFILE, headers=auth_headers).json()["parse"]["warnings"] == listed["warnings"]


def test_years_of_skills_come_from_imported_positions(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    imported(
        client,
        auth_headers,
        run_tasks,
        zipped(
            {
                "Positions.csv": csv_bytes(
                    [
                        {
                            "Company Name": "Aire",
                            "Title": "Analyst",
                            "Description": "Plans shifts in Excel",
                            "Location": "",
                            "Started On": "Jan 2020",
                            "Finished On": "Dec 2021",
                        },
                    ]
                ),
                "Skills.csv": b"Name\r\nMicrosoft Excel\r\n",
            }
        ),
        "export.zip",
    )
    (skill,) = client.get(PROFILE, headers=auth_headers).json()["skills"]
    assert (skill["id"], skill["years"]) == ("excel", 2.0)
