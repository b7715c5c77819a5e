"""Several versions of a CV, one of them active."""

import uuid

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.profile.models import CvDocument
from tests.conftest import MakeUser, RunTasks
from tests.factories.profile import CV, OTHER_CV_TEXT, PROFILE, Headers, have_cv, pdf_cv, read_cv, send, stored, text_cv


def headline(client: TestClient, headers: Headers) -> str:
    return str(client.get(PROFILE, headers=headers).json()["headline"])


def test_the_cv_sent_last_is_the_active_one(client: TestClient, auth_headers: Headers) -> None:
    first = have_cv(client, auth_headers, text_cv(), "first.txt")
    second = have_cv(client, auth_headers, text_cv(OTHER_CV_TEXT), "second.txt")
    listed = client.get(CV, headers=auth_headers).json()
    assert [(item["id"], item["name"], item["active"]) for item in listed["items"]] == [
        (second, "second.txt", True),
        (first, "first.txt", False),
    ]
    assert listed["total"] == {"value": 2, "relation": "eq"}
    assert headline(client, auth_headers) == "Analytics Lead"
    activated = client.post(f"{CV}/{first}/activate", headers=auth_headers)
    assert (activated.status_code, activated.json()["active"]) == (200, True)
    assert headline(client, auth_headers) == "Data Engineer"


def test_the_list_is_paged(client: TestClient, auth_headers: Headers) -> None:
    ids = [have_cv(client, auth_headers, text_cv(f"CV {number}\n{OTHER_CV_TEXT}")) for number in range(3)]
    first = client.get(CV, params={"limit": 2}, headers=auth_headers).json()
    rest = client.get(CV, params={"limit": 2, "cursor": first["next_cursor"]}, headers=auth_headers).json()
    assert [item["id"] for item in first["items"] + rest["items"]] == ids[::-1]
    assert rest["next_cursor"] is None
    for bad in ("nonsense", "e30", "eyJzZW50X2F0IjoxfQ"):
        assert client.get(CV, params={"cursor": bad}, headers=auth_headers).status_code == 422


def test_the_same_file_sent_again_is_the_same_version(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks, session: Session
) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    before = stored()
    documents = {read_cv(client, mine, run_tasks, text_cv())["result"]["document_id"] for _ in range(2)}
    assert len(documents) == 1
    theirs_too = read_cv(client, theirs, run_tasks, text_cv())["result"]["document_id"]
    assert theirs_too not in documents
    assert len(stored() - before) == 2
    fingerprints = session.scalars(select(CvDocument.fingerprint)).all()
    assert len(set(fingerprints)) == 2, "equal files of two people can't be told to be equal"


def test_two_uploads_of_one_file_at_once_are_read_once(client: TestClient, auth_headers: Headers) -> None:
    locations = {send(client, auth_headers, text_cv()).headers["location"] for _ in range(3)}
    assert len(locations) == 1


def test_a_file_comes_back_as_it_was_sent(client: TestClient, auth_headers: Headers) -> None:
    data = pdf_cv()
    name = 'Lebenslauf "Ünal"\r\nSet-Cookie: x.pdf'
    document_id = have_cv(client, auth_headers, data, name)
    answer = client.get(f"{CV}/{document_id}/file", headers=auth_headers)
    assert (answer.status_code, answer.content) == (200, data)
    assert answer.headers["content-type"] == "application/pdf"
    disposition = answer.headers["content-disposition"]
    assert disposition.startswith('attachment; filename="')
    assert "filename*=UTF-8''" in disposition
    assert disposition.isascii()
    assert disposition.count('"') == 2
    assert "sandbox" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers


def test_ranges_do_not_multiply_the_answer(client: TestClient, auth_headers: Headers) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    ranges = "bytes=" + ",".join(["0-0"] * 5_000)
    answer = client.get(f"{CV}/{document_id}/file", headers={**auth_headers, "Range": ranges})
    assert (answer.status_code, answer.content) == (200, text_cv())


def test_deleting_the_active_one_goes_back_to_the_newest_other(client: TestClient, auth_headers: Headers) -> None:
    before = stored()
    first = have_cv(client, auth_headers, text_cv())
    second = have_cv(client, auth_headers, text_cv(OTHER_CV_TEXT))
    assert client.delete(f"{CV}/{second}", headers=auth_headers).status_code == 204
    assert headline(client, auth_headers) == "Data Engineer"
    assert client.delete(f"{CV}/{first}", headers=auth_headers).status_code == 204
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert (profile["headline"], profile["active_cv"], profile["skills"]) == (None, None, [])
    assert stored() == before, "the files are gone too"


def test_deleting_while_it_is_read_loses_nothing_else(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    have_cv(client, auth_headers, text_cv())
    location = send(client, auth_headers, text_cv(OTHER_CV_TEXT)).headers["location"]
    waiting = next(item for item in client.get(CV, headers=auth_headers).json()["items"] if not item["active"])
    assert client.post(f"{CV}/{waiting['id']}/activate", headers=auth_headers).status_code == 409
    client.delete(f"{CV}/{waiting['id']}", headers=auth_headers)
    run_tasks()
    task = client.get(location, headers=auth_headers).json()
    assert (task["state"], task["error"]) == ("failed", "The file is no longer here. Send it again.")
    assert headline(client, auth_headers) == "Data Engineer"


@pytest.mark.parametrize(("method", "path"), [("GET", "/file"), ("POST", "/activate"), ("DELETE", "")])
def test_a_stranger_s_cv_is_not_found(method: str, path: str, client: TestClient, make_user: MakeUser) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    document_id = have_cv(client, mine, text_cv())
    theirs_answer = client.request(method, f"{CV}/{document_id}{path}", headers=theirs)
    unknown_answer = client.request(method, f"{CV}/{uuid.uuid4()}{path}", headers=theirs)
    for answer in (theirs_answer, unknown_answer):
        assert (answer.status_code, answer.json()["detail"]) == (404, "There is no such CV")
    assert client.request(method, f"{CV}/{document_id}{path}").status_code == 401
    assert client.request(method, f"{CV}/not-an-id{path}", headers=mine).status_code == 422
    assert client.get(f"{CV}/{document_id}/file", headers=mine).status_code == 200


def test_a_lost_file_is_said_plainly(client: TestClient, auth_headers: Headers) -> None:
    from app.core.storage import store

    document_id = have_cv(client, auth_headers, text_cv())
    store().delete(f"cv/{document_id}")
    answer = client.get(f"{CV}/{document_id}/file", headers=auth_headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "unavailable")
