"""Tailored CVs as a person makes, reads, changes, exports and deletes them."""

import io
import uuid
from typing import Any

import docx
import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text

from app.core import personal_data
from app.core.db import unit_of_work
from tests.applications.tailoring.conftest import Cv, Headers, Tailor
from tests.conftest import MakeUser, RunTasks
from tests.factories.letters import CASES, MATCHES, applied

CVS = "/api/v1/tailored-cvs"
Developer = tuple[str, uuid.UUID]


def section(cv: Cv, kind: str) -> dict[str, Any]:
    """One section of a CV."""
    return next(one for one in cv["sections"] if one["kind"] == kind)


def words_of(value: object) -> set[str]:
    """All words of the texts of a CV: titles, bullets, details."""
    if isinstance(value, dict):
        return {word for name in ("text", "detail", "bullets", "items") for word in words_of(value.get(name))}
    if isinstance(value, list):
        return {word for one in value for word in words_of(one)}
    return set(str(value).split()) if value else set()


class TestMaking:
    def test_gives_every_line_a_reason_and_adds_no_word(self, tailor: Tailor, developer: Developer) -> None:
        cv = tailor()
        lines = [line for part in cv["sections"] for item in part["items"] for line in (item, *item["bullets"])]
        assert all(line["reason"] for line in [*cv["sections"], *lines])
        known = set(CASES["developer"].cv.replace(",", " ").split()) | {"·", "(native)", "(C1)", "(A2)"}
        spoken = {word.strip(",.()") for word in known}
        found = {word.strip(",.()") for word in words_of(cv["sections"])}
        assert found - spoken <= {"", "in", "May", "2029"}

    def test_lines_that_answer_the_posting_come_first(self, tailor: Tailor) -> None:
        cv = tailor()
        newest = section(cv, "experience")["items"][0]["bullets"]
        worth = [len(line["keywords"]) for line in newest if line["shown"]]
        assert worth[0] == max(worth)
        skills = [item["text"] for item in section(cv, "skills")["items"]]
        assert set(skills[:4]) >= {"Python", "PostgreSQL"}
        named = next(item for item in section(cv, "skills")["items"] if item["text"] == "Python")
        assert named["keywords"] == ["Python"]
        assert "posting" in named["reason"]

    def test_positions_keep_the_order_of_time(self, tailor: Tailor) -> None:
        items = section(tailor(), "experience")["items"]
        assert [item["was"] for item in items if item["shown"]] == sorted(item["was"] for item in items)

    def test_covers_as_much_as_the_whole_cv(self, tailor: Tailor) -> None:
        covered = tailor()["coverage"]
        assert covered["after"] >= covered["before"] > 0
        assert covered["asked"] == len(covered["keywords"])
        by_name = {one["name"]: one for one in covered["keywords"]}
        assert by_name["Python"]["after"]
        assert by_name["Python"]["importance"] == "must"
        assert "skills.0" in by_name["Python"]["where"]
        # Never held, so never claimed.
        title = by_name["Python Developer"]
        assert (title["before"], title["after"], title["where"]) == (False, False, [])

    def test_counts_what_became_of_the_lines(self, tailor: Tailor) -> None:
        cv = tailor()
        lines = [line for part in cv["sections"] for item in part["items"] for line in (item, *item["bullets"])]
        fates = [line["change"] for line in [*cv["sections"], *lines]]
        assert cv["diff"] == {fate: fates.count(fate) for fate in ("kept", "moved", "left_out")}
        assert cv["diff"]["moved"] > 0

    def test_same_profile_and_posting_same_cv(self, tailor: Tailor) -> None:
        one, other = tailor(), tailor()
        assert one["id"] != other["id"]
        assert one["sections"] == other["sections"]

    def test_an_empty_profile_is_told(
        self, client: TestClient, auth_headers: Headers, developer: Developer, run_tasks: RunTasks
    ) -> None:
        for document in client.get("/api/v1/profile/cv", headers=auth_headers).json()["items"]:
            client.delete(f"/api/v1/profile/cv/{document['id']}", headers=auth_headers)
        answer = client.post(f"{MATCHES}/{developer[0]}/tailored-cv", json={}, headers=auth_headers)
        assert (answer.status_code, answer.json()["code"]) == (409, "nothing_to_tailor")

    def test_a_title_is_no_licence(self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
        match_id, _ = applied(client, auth_headers, run_tasks, CASES["nurse"])
        cv = client.post(f"{MATCHES}/{match_id}/tailored-cv", json={}, headers=auth_headers).json()
        held = [item["id"] for kind in ("certifications", "skills") for item in section(cv, kind)["items"]]
        licence = next(one for one in cv["coverage"]["keywords"] if one["kind"] == "credential")
        assert licence["after"]
        assert set(licence["where"]) <= set(held)
        changes = [{"id": line, "shown": False} for line in licence["where"]]
        path = f"{CVS}/{cv['id']}"
        changed = client.patch(path, json={"changes": changes}, headers=auth_headers).json()
        assert not next(one for one in changed["coverage"]["keywords"] if one["name"] == licence["name"])["after"]

    def test_a_demanded_licence_leads(self, client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
        match_id, _ = applied(client, auth_headers, run_tasks, CASES["nurse"])
        cv = client.post(f"{MATCHES}/{match_id}/tailored-cv", json={}, headers=auth_headers).json()
        kinds = [part["kind"] for part in cv["sections"]]
        assert kinds[:2] == ["summary", "certifications"]
        assert "demands" in cv["sections"][1]["reason"]
        assert cv["paper"] == "letter"


class TestChanging:
    def test_hides_moves_and_goes_back(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        cv = tailor()
        path = f"{CVS}/{cv['id']}"
        skills = [item["id"] for item in section(cv, "skills")["items"]]
        changes = [
            {"id": skills[0], "shown": False},
            {"id": skills[3], "place": 0},
            {"id": "sections.skills", "place": 0},
        ]
        changed = client.patch(path, json={"changes": changes}, headers=auth_headers).json()
        assert changed["sections"][0]["kind"] == "skills"
        items = section(changed, "skills")["items"]
        assert items[0]["id"] == skills[3]
        assert (items[0]["own"], items[0]["change"], items[0]["reason"]) == (True, "moved", "Your own choice.")
        assert (items[-1]["id"], items[-1]["shown"], items[-1]["change"]) == (skills[0], False, "left_out")
        back = client.patch(path, json={"reset": True}, headers=auth_headers).json()
        assert back["sections"] == cv["sections"]

    def test_coverage_falls_with_what_is_hidden(
        self, client: TestClient, auth_headers: Headers, tailor: Tailor
    ) -> None:
        cv = tailor()
        kafka = next(one for one in cv["coverage"]["keywords"] if one["name"] == "Apache Kafka")
        assert kafka["after"]
        changes = [{"id": line, "shown": False} for line in kafka["where"]]
        changed = client.patch(f"{CVS}/{cv['id']}", json={"changes": changes}, headers=auth_headers).json()
        left = next(one for one in changed["coverage"]["keywords"] if one["name"] == "Apache Kafka")
        assert (left["before"], left["after"]) == (True, False)

    def test_a_headline_is_one_of_the_own(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        cv = tailor()
        path = f"{CVS}/{cv['id']}"
        own = client.patch(path, json={"headline": cv["headlines"][-1]}, headers=auth_headers).json()
        assert own["contact"]["headline"] == cv["headlines"][-1]
        refused = client.patch(path, json={"headline": "Chief Everything Officer"}, headers=auth_headers)
        assert (refused.status_code, refused.json()["errors"][0]["type"]) == (422, "unknown_headline")

    @pytest.mark.parametrize(
        "body",
        [
            {"changes": [{"id": "skills.999", "shown": False}]},
            {"changes": [{"id": "experience.0"}]},
            {"changes": [{"id": "x\x00", "shown": True}]},
            {"changes": [{"id": "skills.0", "place": -1}]},
            {"changes": [{"id": "skills.0", "text": "Rust"}]},
            {"template": "fancy"},
            {"sections": []},
        ],
    )
    def test_what_makes_no_sense_is_refused(
        self, client: TestClient, auth_headers: Headers, tailor: Tailor, body: dict[str, Any]
    ) -> None:
        path = f"{CVS}/{tailor()['id']}"
        assert client.patch(path, json=body, headers=auth_headers).status_code == 422

    def test_an_older_state_is_not_overwritten(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        path = f"{CVS}/{tailor()['id']}"
        tag = client.get(path, headers=auth_headers).headers["etag"]
        hide = {"changes": [{"id": "skills.0", "shown": False}]}
        assert client.patch(path, json=hide, headers={**auth_headers, "If-Match": tag}).status_code == 200
        assert client.patch(path, json=hide, headers={**auth_headers, "If-Match": tag}).status_code == 412
        assert client.delete(path, headers={**auth_headers, "If-Match": tag}).status_code == 412
        # The same again changes nothing, so it is no new version.
        now = client.get(path, headers=auth_headers).headers["etag"]
        assert client.patch(path, json=hide, headers=auth_headers).headers["etag"] == now

    def test_a_changed_profile_makes_it_outdated(
        self, client: TestClient, auth_headers: Headers, tailor: Tailor
    ) -> None:
        cv = tailor()
        assert cv["outdated"] is False
        client.patch("/api/v1/profile", json={"phone": "+48 600 000 000"}, headers=auth_headers)
        kept = client.get(f"{CVS}/{cv['id']}", headers=auth_headers).json()
        assert (kept["outdated"], kept["contact"]["phone"]) == (True, cv["contact"]["phone"])


class TestLists:
    def test_newest_first_by_page_and_match(
        self, client: TestClient, auth_headers: Headers, tailor: Tailor, developer: Developer
    ) -> None:
        made = [tailor()["id"] for _ in range(3)]
        first = client.get(CVS, params={"limit": 2}, headers=auth_headers).json()
        rest = client.get(CVS, params={"limit": 2, "cursor": first["next_cursor"]}, headers=auth_headers).json()
        assert [one["id"] for one in first["items"] + rest["items"]] == made[::-1]
        assert (first["total"]["value"], rest["next_cursor"]) == (3, None)
        item = first["items"][0]
        assert (item["match_id"], item["job_id"]) == (developer[0], str(developer[1]))
        of_match = client.get(CVS, params={"match_id": developer[0]}, headers=auth_headers).json()
        assert of_match["total"]["value"] == 3
        assert client.get(CVS, params={"cursor": "bm90"}, headers=auth_headers).status_code == 422

    def test_the_looks(self, client: TestClient, auth_headers: Headers) -> None:
        looks = client.get(f"{CVS}/templates", headers=auth_headers).json()
        assert [look["slug"] for look in looks] == ["plain", "classic", "compact"]

    def test_of_somebody_else_do_not_exist(
        self, client: TestClient, tailor: Tailor, make_user: MakeUser, developer: Developer
    ) -> None:
        path, stranger = f"{CVS}/{tailor()['id']}", make_user()[1]
        answers = [
            client.get(path, headers=stranger),
            client.patch(path, json={"reset": True}, headers=stranger),
            client.delete(path, headers=stranger),
            client.get(f"{path}/export", headers=stranger),
            client.get(f"{path}/readback", headers=stranger),
            client.get(CVS, params={"match_id": developer[0]}, headers=stranger),
            client.post(f"{MATCHES}/{developer[0]}/tailored-cv", json={}, headers=stranger),
        ]
        assert [answer.status_code for answer in answers] == [404] * len(answers)
        assert client.get(CVS, headers=stranger).json()["items"] == []

    def test_deleted_is_gone(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        path = f"{CVS}/{tailor()['id']}"
        assert client.delete(path, headers=auth_headers).status_code == 204
        assert client.get(path, headers=auth_headers).status_code == 404


class TestFiles:
    def test_the_pdf_says_what_is_shown(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        path = f"{CVS}/{tailor()['id']}"
        client.patch(path, json={"changes": [{"id": "skills.0", "shown": False}]}, headers=auth_headers)
        answer = client.get(f"{path}/export", headers=auth_headers)
        assert answer.headers["content-type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-")
        assert "attachment" in answer.headers["content-disposition"]

    def test_the_word_file_says_what_is_shown(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        cv = tailor()
        path = f"{CVS}/{cv['id']}"
        first, second = (item["text"] for item in section(cv, "skills")["items"][:2])
        hidden = section(cv, "skills")["items"][0]["id"]
        client.patch(path, json={"changes": [{"id": hidden, "shown": False}]}, headers=auth_headers)
        answer = client.get(f"{path}/export", params={"format": "docx", "template": "classic"}, headers=auth_headers)
        lines = [paragraph.text for paragraph in docx.Document(io.BytesIO(answer.content)).paragraphs]
        skills = lines[lines.index("SKILLS") + 1]
        assert second in skills.replace("\u00a0", " ").split(", ")
        assert first not in skills.replace("\u00a0", " ").split(", ")

    def test_reads_back_the_same(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        path = f"{CVS}/{tailor()['id']}/readback"
        for kind in ("pdf", "docx"):
            found = client.get(path, params={"format": kind}, headers=auth_headers).json()
            assert found["differences"] == []
            assert found["equal"]
            assert found["fields"] > 30

    def test_what_our_fonts_cannot_show_is_told(
        self, client: TestClient, auth_headers: Headers, tailor: Tailor
    ) -> None:
        client.patch("/api/v1/profile", json={"full_name": "李小龙"}, headers=auth_headers)
        cv = tailor()
        assert cv["pages"] is None
        path = f"{CVS}/{cv['id']}/export"
        refused = client.get(path, headers=auth_headers)
        assert (refused.status_code, refused.json()["code"]) == (409, "unwritable_text")
        assert "李" in refused.json()["detail"]
        assert client.get(path, params={"format": "docx"}, headers=auth_headers).status_code == 200


class TestPersonalData:
    def test_is_sealed_handed_out_and_erased(self, client: TestClient, auth_headers: Headers, tailor: Tailor) -> None:
        cv = tailor()
        user_id = uuid.UUID(client.get("/api/v1/auth/me", headers=auth_headers).json()["id"])
        with unit_of_work() as session:
            row = session.execute(text("SELECT * FROM tailored_cvs")).mappings().one()
            assert not any("Python" in str(value) for value in row.values())
            assert b"Python" not in bytes(row["sealed_content"])
            given: Any = personal_data.exporters()["tailored_cvs"](session, user_id)
            assert any("Python" in line for line in given["tailored_cvs"][0]["lines"])
            personal_data.erasers()["tailored_cvs"](session, user_id)
        assert client.get(f"{CVS}/{cv['id']}", headers=auth_headers).status_code == 404
