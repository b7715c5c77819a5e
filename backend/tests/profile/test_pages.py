"""The pages of a CV: their lines and pictures, for their owner alone."""

import io
import uuid
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from PIL import Image

from app.profile import pages
from tests.conftest import MakeUser
from tests.factories.profile import CV, PROFILE, Headers, docx_cv, have_cv, pdf_cv, text_cv

PNG = b"\x89PNG\r\n\x1a\n"


def test_a_pdf_is_shown_as_pictures_with_the_lines_where_the_facts_are(
    client: TestClient, auth_headers: Headers
) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    listed = client.get(f"{CV}/{document_id}/pages", headers=auth_headers).json()
    assert listed["total"] == {"value": 1, "relation": "eq"}
    (page,) = listed["items"]
    assert (page["page"], page["image"]) == (1, True)
    assert (round(page["width"]), round(page["height"])) == (595, 842)
    facts = client.get(f"{PROFILE}/facts", params={"limit": 100}, headers=auth_headers).json()["items"]
    name = next(fact for fact in facts if fact["path"] == "full_name")["evidence"]
    (line,) = [line for line in page["lines"] if line["text"] == "Ines Calloway"]
    assert line["box"] == pytest.approx(name["box"], abs=2)


@pytest.mark.parametrize("width", [100, 640, 2_000])
def test_a_picture_has_the_width_asked_for(width: int, client: TestClient, auth_headers: Headers) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    answer = client.get(f"{CV}/{document_id}/pages/1/image", params={"width": width}, headers=auth_headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(PNG)
    assert Image.open(io.BytesIO(answer.content)).width == pytest.approx(width, abs=2)


def test_a_picture_is_kept_by_its_owner_s_browser_only(
    client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    path = f"{CV}/{document_id}/pages/1/image"
    first = client.get(path, headers=auth_headers)
    assert "private" in first.headers["cache-control"]
    assert "Authorization" in first.headers["vary"]
    monkeypatch.setattr(pages, "render_page", None)
    known = {**auth_headers, "If-None-Match": first.headers["etag"]}
    again = client.get(path, headers=known)
    assert (again.status_code, again.content) == (304, b""), "nothing is drawn for a browser that has it"
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize(("make", "name"), [(text_cv, "cv.txt"), (docx_cv, "cv.docx")])
def test_kinds_without_pictures_are_shown_by_their_lines(
    make: Callable[[], bytes], name: str, client: TestClient, auth_headers: Headers
) -> None:
    document_id = have_cv(client, auth_headers, make(), name)
    (page,) = client.get(f"{CV}/{document_id}/pages", headers=auth_headers).json()["items"]
    assert not page["image"]
    assert "Data Engineer" in {line["text"] for line in page["lines"]}
    assert all(0 <= line["box"][0] < line["box"][2] <= page["width"] for line in page["lines"])
    answer = client.get(f"{CV}/{document_id}/pages/1/image", headers=auth_headers)
    assert (answer.status_code, answer.headers["content-type"]) == (404, "application/problem+json")


def test_long_documents_are_paged(client: TestClient, auth_headers: Headers) -> None:
    long = text_cv().decode() + "\n".join(f"- line {number}" for number in range(200))
    document_id = have_cv(client, auth_headers, long.encode())
    path = f"{CV}/{document_id}/pages"
    first = client.get(path, params={"limit": 1}, headers=auth_headers).json()
    assert first["total"]["value"] > 2
    rest = client.get(path, params={"cursor": first["next_cursor"]}, headers=auth_headers).json()
    assert [page["page"] for page in rest["items"]] == list(range(2, first["total"]["value"] + 1))


@pytest.mark.parametrize(
    ("number", "query", "status"),
    [
        ("2", "", 404),
        ("0", "", 422),
        ("-1", "", 422),
        ("x", "", 422),
        ("99999999999", "", 422),
        ("1", "?width=50", 422),
        ("1", "?width=5000", 422),
        ("1", "?height=3", 422),
    ],
)
def test_a_picture_that_cannot_be_is_refused(
    number: str, query: str, status: int, client: TestClient, auth_headers: Headers
) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    answer = client.get(f"{CV}/{document_id}/pages/{number}/image{query}", headers=auth_headers)
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_nobody_sees_another_person_s_pages(client: TestClient, make_user: MakeUser) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    document_id = have_cv(client, mine, pdf_cv(), "cv.pdf")
    tag = client.get(f"{CV}/{document_id}/pages/1/image", headers=mine).headers["etag"]
    for path in (f"{CV}/{document_id}/pages", f"{CV}/{document_id}/pages/1/image"):
        stranger = client.get(path, headers={**theirs, "If-None-Match": tag})
        nothing = client.get(path.replace(document_id, str(uuid.uuid4())), headers=theirs)
        assert (
            (stranger.status_code, stranger.json()["code"])
            == (nothing.status_code, nothing.json()["code"])
            == (
                404,
                "not_found",
            )
        )
        assert client.get(path).status_code == 401
    client.delete(f"{CV}/{document_id}", headers=mine)
    assert client.get(f"{CV}/{document_id}/pages", headers=mine).status_code == 404


def test_more_drawings_than_the_machine_bears_are_put_off(
    client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    monkeypatch.setattr(pages, "LONGEST_WAIT_S", 0.01)
    for _ in range(pages.MOST_AT_ONCE):
        assert pages._drawing.acquire(timeout=1)
    try:
        answer = client.get(f"{CV}/{document_id}/pages", headers=auth_headers)
    finally:
        for _ in range(pages.MOST_AT_ONCE):
            pages._drawing.release()
    assert (answer.status_code, answer.headers["retry-after"]) == (503, "60")
