"""Facts one by one: unsure ones first, confirmed by value."""

import pytest
from fastapi.testclient import TestClient

from tests.conftest import RunTasks
from tests.factories.profile import OTHER_CV_TEXT, PROFILE, Headers, Task, have_cv, pdf_cv, read_cv, text_cv

FACTS, CONFIRM = f"{PROFILE}/facts", f"{PROFILE}/facts/confirm"


def facts(client: TestClient, headers: Headers) -> dict[str, Task]:
    page = client.get(FACTS, params={"limit": 100}, headers=headers).json()
    return {fact["path"]: fact for fact in page["items"]}


def test_each_fact_says_how_sure_and_where(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
    task = read_cv(client, auth_headers, run_tasks, pdf_cv(), "cv.pdf")
    found = facts(client, auth_headers)
    name = found["full_name"]
    assert (name["value"], name["source"], name["checked"]) == ("Ines Calloway", "cv", False)
    assert 0 < name["confidence"] <= 1
    evidence = name["evidence"]
    assert (evidence["document_id"], evidence["page"]) == (task["result"]["document_id"], 1)
    x0, y0, x1, y1 = evidence["box"]
    assert 0 <= x0 < x1 <= 596
    assert 0 <= y0 < y1 <= 842
    assert "Ines Calloway" in evidence["quote"]
    assert {"experience.0.title", "experience.1.company", "education.0.school", "skills.0", "links.0"} <= set(found)
    assert found["experience.0.end"]["value"] is None
    assert task["result"]["facts"] == len(found)


def test_unsure_facts_come_first_and_pages_join(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    client.post(CONFIRM, json={"paths": ["headline"]}, headers=auth_headers)
    items, cursor = [], None
    while True:
        params = {"limit": 7, **({"cursor": cursor} if cursor else {})}
        page = client.get(FACTS, params=params, headers=auth_headers).json()
        items += page["items"]
        if (cursor := page["next_cursor"]) is None:
            break
    assert len(items) == page["total"]["value"]
    assert page["checked"] == 1
    assert items[-1]["path"] == "headline"
    order = [(fact["checked"], fact["confidence"]) for fact in items]
    assert order == sorted(order)


def test_a_confirmation_belongs_to_the_value_and_survives_another_reading(
    client: TestClient, auth_headers: Headers
) -> None:
    have_cv(client, auth_headers, text_cv())
    tag = client.get(PROFILE, headers=auth_headers).headers["etag"]
    answer = client.post(CONFIRM, json={"paths": ["headline", "full_name"]}, headers=auth_headers)
    assert answer.json()["checked"] == 2
    assert answer.json()["total"] == len(facts(client, auth_headers))
    assert client.get(PROFILE, headers=auth_headers).headers["etag"] == tag, "nothing the profile says has changed"
    have_cv(client, auth_headers, text_cv(OTHER_CV_TEXT))
    found = facts(client, auth_headers)
    assert found["full_name"]["checked"]
    assert not found["headline"]["checked"], "another headline is another fact"


def test_what_the_person_says_needs_no_check(client: TestClient, auth_headers: Headers) -> None:
    have_cv(client, auth_headers, text_cv())
    experience = client.get(PROFILE, headers=auth_headers).json()["experience"]
    experience[0]["title"] = "Head of Data"
    client.patch(PROFILE, json={"headline": "Me", "experience": experience}, headers=auth_headers)
    client.post(f"{PROFILE}/skills", json={"name": "Rust"}, headers=auth_headers)
    found = facts(client, auth_headers)
    for path in ("headline", "experience.0.title"):
        assert (found[path]["source"], found[path]["checked"], found[path]["evidence"]) == ("user", True, None)
    company = found["experience.0.company"]
    assert company["source"] == "cv", "of an entry with one correction the rest is still the CV's"
    assert "Harbour Analytics" in company["evidence"]["quote"]
    assert [fact["source"] for fact in found.values() if fact["value"] == "Rust"] == ["user"]


@pytest.mark.parametrize(
    "body", [{}, {"paths": []}, {"paths": ["no.such.path"]}, {"paths": ["x" * 1_000]}, {"paths": "headline"}]
)
def test_a_confirmation_of_what_is_not_there_is_refused(
    body: dict[str, object], client: TestClient, auth_headers: Headers
) -> None:
    answer = client.post(CONFIRM, json=body, headers=auth_headers)
    assert answer.status_code == 422
    assert answer.json()["errors"]


def test_an_empty_profile_has_no_facts(client: TestClient, auth_headers: Headers) -> None:
    page = client.get(FACTS, headers=auth_headers).json()
    assert (page["items"], page["checked"], page["total"]["value"]) == ([], 0, 0)
    for bad in ("nonsense", "eyJvZmZzZXQiOi0xfQ", "eyJvZmZzZXQiOiJhIn0", "e30"):
        assert client.get(FACTS, params={"cursor": bad}, headers=auth_headers).status_code == 422
