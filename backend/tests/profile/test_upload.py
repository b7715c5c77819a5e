"""What is taken as a CV, what is refused at the door, and in which order."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.core.config import get_settings
from app.profile import upload
from app.profile.models import CvDocument
from tests.conftest import MakeUser, RunTasks
from tests.factories.profile import (
    CV,
    PARSE,
    PROFILE,
    Headers,
    bomb_docx,
    broken_pdf,
    docx_cv,
    macro_docx,
    odt_cv,
    pdf_cv,
    photographed_pdf,
    plain_zip,
    protected_pdf,
    rtf_cv,
    send,
    stored,
    text_cv,
)

MB = 1024 * 1024
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

REFUSED = {
    "program named pdf": (b"MZ\x90\x00" + b"\x00" * 200, "cv.pdf", 415, "unsupported_type"),
    "page named pdf": (b"<!doctype html><script>alert(1)</script>", "cv.pdf", 415, "unsupported_type"),
    "drawing": (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "cv.txt", 415, "unsupported_type"),
    "words named pdf": (b"not a PDF at all", "cv.pdf", 415, "unsupported_type"),
    "a table": (b"name,job\nAnn,nurse", "cv.csv", 415, "unsupported_type"),
    "a PDF named as a program": (pdf_cv(), "cv.pdf.exe", 415, "unsupported_type"),
    "picture": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 100, "cv.pdf", 415, "unsupported_type"),
    "zip named docx": (plain_zip(), "cv.docx", 415, "unsupported_type"),
    "program before a PDF": (b"MZ\x90" + pdf_cv(), "cv.pdf", 415, "unsupported_type"),
    "old Word": (OLE + b"\x00" * 600, "cv.doc", 415, "unsupported_type"),
    "locked Word": (OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), "cv.docx", 415, "unsupported_type"),
    "bytes named txt": (bytes(range(256)) * 20, "cv.txt", 415, "unsupported_type"),
    "nothing": (b"", "cv.pdf", 422, "empty_file"),
    "blanks": (b" \n\t\n", "cv.txt", 422, "empty_file"),
    "a byte over 10 MB": (b"%PDF-" + b"a" * (10 * MB - 4), "cv.pdf", 413, "too_large"),
    "20 MB": (b"%PDF-" + b"a" * (20 * MB), "cv.pdf", 413, "too_large"),
}

UNREADABLE: dict[str, tuple[Callable[[], bytes], str, str]] = {
    "broken PDF": (broken_pdf, "cv.pdf", "damaged"),
    "PDF with a password": (protected_pdf, "cv.pdf", "password"),
    "scan without words": (photographed_pdf, "cv.pdf", "scan"),
    "macros": (macro_docx, "cv.docx", "macros"),
    "bomb": (bomb_docx, "cv.docx", "too large"),
}


@pytest.mark.parametrize("path", [CV, PARSE])
@pytest.mark.parametrize("case", REFUSED)
def test_a_bad_file_is_refused_before_any_task(
    case: str, path: str, client: TestClient, auth_headers: Headers, session: Session
) -> None:
    data, name, status, code = REFUSED[case]
    answer = send(client, auth_headers, data, name, path)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer.headers["content-type"] == "application/problem+json"
    assert status != 413 or "10 MB" in answer.json()["detail"]
    assert client.get("/api/v1/tasks", headers=auth_headers).json()["items"] == []
    assert session.scalars(select(CvDocument)).all() == []


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_file_that_cannot_be_read_fails_its_task_and_changes_nothing(
    case: str, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    make, name, said = UNREADABLE[case]
    send(client, auth_headers, text_cv())
    run_tasks()
    before, files = client.get(PROFILE, headers=auth_headers), stored()
    started = send(client, auth_headers, make(), name)
    assert started.status_code == 202
    run_tasks()
    task = client.get(started.headers["location"], headers=auth_headers).json()
    assert (task["state"], task["attempts"]) == ("failed", 1)
    assert said in task["error"]
    after = client.get(PROFILE, headers=auth_headers)
    assert (after.json(), after.headers["etag"]) == (before.json(), before.headers["etag"])
    assert len(session.scalars(select(CvDocument)).all()) == 1, "a file that can't be read is not kept"
    assert stored() == files


@pytest.mark.parametrize(
    ("make", "name"),
    [
        (text_cv, "cv.md"),
        (pdf_cv, "cv"),
        (docx_cv, "cv"),
        (pdf_cv, "x.docx"),
        (rtf_cv, "cv.rtf"),
        (odt_cv, "cv.odt"),
    ],
)
def test_the_kind_is_told_by_the_content(
    make: Callable[[], bytes], name: str, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    send(client, auth_headers, make(), name)
    run_tasks()
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert profile["full_name"] == "Ines Calloway"
    assert {"Python", "PostgreSQL"} <= {skill["name"] for skill in profile["skills"]}


@pytest.mark.parametrize(
    "body",
    [
        {"json": {"file": "x"}},
        {"data": {"file": "text, not a file"}},
        {"files": {"other": ("cv.txt", b"text")}},
        {"files": [("file", ("a.txt", b"text")), ("file", ("b.txt", b"text"))]},
        {"files": {"file": ("cv.txt", b"text")}, "data": {"colour": "red"}},
        {"content": b"--x\r\nbroken", "headers": {"Content-Type": "multipart/form-data; boundary=x"}},
        {"content": b"text", "headers": {"Content-Type": "multipart/form-data"}},
        {},
    ],
    ids=["json", "field", "other name", "two files", "extra field", "broken", "no boundary", "no body"],
)
def test_a_body_without_one_file_is_invalid(body: dict[str, Any], client: TestClient, auth_headers: Headers) -> None:
    headers = {**auth_headers, **body.pop("headers", {})}
    answer = client.post(CV, headers=headers, **body)
    assert (answer.status_code, answer.json()["code"]) == (422, "no_file")
    assert answer.json()["errors"]


def test_a_name_that_no_encoding_can_hold_is_told_back_without_it(client: TestClient, auth_headers: Headers) -> None:
    body = b'--X\r\nContent-Disposition: form-data; name="\\ud800"; filename="a.txt"\r\n\r\nx\r\n--X--\r\n'
    kind = {"Content-Type": "multipart/form-data; boundary=X; charset=unicode_escape"}
    assert client.post(CV, content=body, headers={**auth_headers, **kind}).status_code == 422


@pytest.mark.parametrize(
    ("sent", "shown"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Users\\me\\Lebenslauf.txt", "Lebenslauf.txt"),
        ("a\u202etxt.exe.txt", "atxt.exe.txt"),
        ("résumé 履歴書.txt", "résumé 履歴書.txt"),
        ("x" * 400 + ".txt", "x" * 146 + ".txt"),
        ("<img src=x>.txt", "<img src=x>.txt"),
    ],
)
def test_a_name_is_kept_without_what_could_harm(
    sent: str, shown: str, client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    assert send(client, auth_headers, text_cv(), sent).status_code == 202
    run_tasks()
    assert client.get(CV, headers=auth_headers).json()["items"][0]["name"] == shown


def test_a_name_with_nul_is_taken_without_it(client: TestClient, auth_headers: Headers) -> None:
    head = b'--x\r\nContent-Disposition: form-data; name="file"; filename="c\x00v.txt"\r\n\r\n'
    body = head + text_cv() + b"\r\n--x--\r\n"
    headers = {**auth_headers, "Content-Type": "multipart/form-data; boundary=x"}
    assert client.post(CV, content=body, headers=headers).status_code in {202, 422}


@pytest.fixture
def two_an_hour(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as changed:
        changed.setenv("RATE_LIMIT_CV_UPLOAD", "2/hour")
        get_settings.cache_clear()
        yield
    get_settings.cache_clear()


@pytest.mark.usefixtures("two_an_hour")
class TestLimit:
    def test_only_accepted_files_count(self, client: TestClient, auth_headers: Headers) -> None:
        for data in (b"", b"MZ\x00\x01", b"%PDF-" + b"a" * 11 * MB):
            assert send(client, auth_headers, data).status_code in {413, 415, 422}
        answers = [send(client, auth_headers, text_cv()) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [202, 202, 429]
        assert int(answers[2].headers["retry-after"]) > 0

    def test_reading_without_keeping_has_its_own_count(self, client: TestClient, auth_headers: Headers) -> None:
        for path in (CV, PARSE):
            statuses = [send(client, auth_headers, text_cv(), path=path).status_code for _ in range(3)]
            assert statuses == [202, 202, 429]

    def test_it_counts_the_address_not_the_person(self, client: TestClient, make_user: MakeUser) -> None:
        statuses = [send(client, make_user()[1], text_cv()).status_code for _ in range(3)]
        assert statuses == [202, 202, 429]

    def test_the_order_is_401_429_413_415_422(self, client: TestClient, auth_headers: Headers) -> None:
        huge = b"MZ" + b"a" * (20 * MB)
        for data in (huge, b"MZ\x00\x01", b""):
            assert send(client, {}, data).status_code == 401
        assert send(client, auth_headers, huge).status_code == 413
        for _ in range(2):
            send(client, auth_headers, text_cv())
        for data in (huge, b"MZ\x00\x01", b""):
            assert send(client, {}, data).status_code == 401
            assert send(client, auth_headers, data).status_code == 429


def test_a_body_of_unknown_length_is_cut_off(client: TestClient, auth_headers: Headers) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="file"; filename="cv.txt"\r\n\r\n'
        for _ in range(20):
            yield b"a" * MB

    headers = {**auth_headers, "Content-Type": "multipart/form-data; boundary=x"}
    answer = client.post(CV, content=endless(), headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (413, "too_large")


def test_more_files_at_once_than_memory_is_meant_for_are_put_off(
    client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(upload, "MOST_AT_ONCE", 0)
    answer = send(client, auth_headers, text_cv())
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
    monkeypatch.undo()
    assert send(client, auth_headers, text_cv()).status_code == 202
