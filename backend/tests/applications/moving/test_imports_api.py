"""Files brought onto the board: looked at, started, undone, and never twice."""

import uuid
from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import func, select, update

from app.applications.board.models import Application
from app.applications.moving import importing, storing
from app.applications.moving.models import BoardImport, ImportedCard
from app.auth.models import User
from app.background.errors import LeaseLost
from app.background.models import TaskRun
from app.background.types import State
from app.background.worker import execute
from app.core import personal_data
from app.core.clock import as_of, now, today
from app.core.db import unit_of_work
from app.core.storage import FileMissing, store
from app.matching.models import Match
from app.matching.types import Status
from tests.applications.moving import samples
from tests.applications.moving.conftest import IMPORTS, BringIn, Send, choices
from tests.conftest import MakeUser, RunTasks
from tests.factories import jobs
from tests.factories.board import APPLICATIONS, change, column, lines, read
from tests.factories.profile import have_cv, text_cv

Headers = dict[str, str]
Answer = dict[str, Any]
MINE = (
    "Stelle;Firma;Link;Status;Beworben am;Notizen;Ansprechpartner\n"
    "Gärtnerin;Grün GmbH;https://gruen.example/1;Beworben;03.11.2026;=1+1;Ada Doe\n"
    "Floristin;Grün GmbH;https://gruen.example/2;Pausiert;soon;;\n"
    ";Ohne Titel GmbH;;Beworben;;;\n"
)


def cards(client: TestClient, headers: Headers) -> list[Answer]:
    """All cards of a person with everything kept with them, by title."""
    found = client.get(f"{APPLICATIONS}?limit=100&sort=title&order=asc", headers=headers).json()["items"]
    return [read(client, headers, one["id"]) for one in found]


def counts(result: Answer) -> tuple[int, int, int]:
    return result["created"], result["existing"], result["skipped_count"]


def test_a_table_is_looked_at_before_anything_happens(client: TestClient, auth_headers: Headers, send: Send) -> None:
    taken = send(MINE, "../meine liste.csv")
    assert (taken["kind"], taken["name"], taken["goes_to"], taken["rows"]) == ("csv", "meine liste.csv", "board", 3)
    assert taken["mapping"] == {
        "Stelle": "title", "Firma": "company", "Link": "url", "Status": "stage", "Beworben am": "applied_at",
        "Notizen": "notes", "Ansprechpartner": "contacts",
    }  # fmt: skip
    assert taken["columns"][1] == {
        "name": "Firma", "samples": ["Grün GmbH", "Ohne Titel GmbH"], "filled": 3, "field": "company"
    }  # fmt: skip
    assert taken["stage_values"] == [
        {"text": "Beworben", "count": 2, "stage": "applied"},
        {"text": "Pausiert", "count": 1, "stage": None},
    ]
    assert {one["slug"] for one in taken["fields"] if one["needed"]} == {"title", "company"}

    address = f"{IMPORTS}/{taken['id']}"
    seen = client.post(f"{address}/preview", json=choices(taken), headers=auth_headers).json()
    assert seen["counts"] == {"new": 1, "existing": 0, "unreadable": 2}
    assert [(one["line"], one["text"], one["skips"]) for one in seen["problems"]] == [
        (3, "Say which stage “Pausiert” is.", True),
        (3, "“soon” in “Beworben am” is no date we can read for certain. This is kept in the notes.", False),
        (4, "This line names no job title.", True),
    ]
    said = choices(taken, stages={"Pausiert": "withdrawn"})
    seen = client.post(f"{address}/preview", json=said, headers=auth_headers).json()
    assert [one["verdict"] for one in seen["cards"]] == ["new", "new", "skipped"]
    assert seen["cards"][0]["notes"] == "=1+1"
    assert seen["cards"][1]["notes"] == "Beworben am: soon"
    assert cards(client, auth_headers) == []

    other = client.get(f"{address}?has_header=false", headers=auth_headers).json()
    assert (other["rows"], other["columns"][0]["name"]) == (4, "Column 1")
    assert client.delete(address, headers=auth_headers).status_code == 204
    assert client.get(address, headers=auth_headers).status_code == 404


def test_every_line_is_a_card_or_is_told(client: TestClient, auth_headers: Headers, bring_in: BringIn) -> None:
    result = bring_in(MINE, stages={"Pausiert": None})
    assert counts(result) == (1, 0, 2)
    assert [(one["line"], one["why"]) for one in result["skipped"]] == [
        (3, "You leave out what is “Pausiert”."),
        (4, "This line names no job title."),
    ]
    (card,) = cards(client, auth_headers)
    assert (card["title"], card["stage"], card["origin"], card["job_id"]) == ("Gärtnerin", "applied", "imported", None)
    assert card["applied_at"] == "2026-11-03T00:00:00.000Z"
    assert (card["notes"], card["contacts"][0]["name"]) == ("=1+1", "Ada Doe")
    assert sorted(lines(card)) == ["applied", "imported"]


def test_what_trackers_know_of_the_past_comes_along(
    client: TestClient, auth_headers: Headers, bring_in: BringIn
) -> None:
    assert counts(bring_in(samples.HUNTR, stages={"Maybe later": "saved"})) == (3, 0, 0)
    next_month = (today() + timedelta(days=30)).isoformat()
    assert counts(bring_in(samples.TEAL.replace("2099-01-01", next_month))) == (2, 0, 0)
    assert counts(bring_in(samples.SIMPLIFY)) == (2, 0, 0)
    found = {card["title"]: card for card in cards(client, auth_headers)}

    nurse = found["Nurse, Intensive Care"]
    assert (nurse["stage"], nurse["location"], nurse["applied_at"]) == ("applied", "Lyon", None)
    assert nurse["created_at"] == "2026-10-01T08:00:00.000Z"
    assert nurse["moved_at"] == "2026-10-05T09:30:00.000Z"
    assert nurse["advertised"] == {"min": 52_000, "max": 52_000, "currency": "EUR", "period": "year"}
    moved = next(event for event in nurse["timeline"] if event["kind"] == "moved")
    assert (moved["from_stage"], moved["to_stage"], moved["at"]) == ("saved", "applied", "2026-10-05T09:30:00.000Z")

    engineer = found["Front End Engineer"]
    assert (engineer["stage"], engineer["applied_at"]) == ("interview", "2026-09-08T03:28:49.000Z")
    assert engineer["next_step_kind"] == "follow_up"
    assert engineer["advertised"]["max"] == 150_000
    assert found["Back End Engineer"]["stage"] == "saved"
    assert (found["Data Engineer"]["stage"], found["Data Engineer"]["notes"]) == ("rejected", "Kind answer")
    assert (found["Analyst"]["url"], found["Analyst"]["applied_at"]) == (None, None)
    # The first line of a file ends on top.
    assert column(client, auth_headers, "saved")[-2:] == ["Ward Manager", "Care Lead"]


def test_linkedin_comes_as_it_is(client: TestClient, auth_headers: Headers, bring_in: BringIn) -> None:
    result = bring_in(samples.linkedin(profile=True), "LinkedIn.zip")
    assert counts(result) == (3, 1, 0)
    found = {card["title"]: card for card in cards(client, auth_headers)}
    assert found["Auditor"]["applied_at"] == "2026-03-07T14:22:00.000Z"
    assert found["Auditor"]["notes"] == "Resume Name: cv.pdf\n\nQuestion And Answers: Driving? Yes"
    assert found["Auditor"]["contacts"] == []
    assert (found["Archivist"]["stage"], found["Archivist"]["created_at"]) == ("saved", "2026-09-02T09:00:00.000Z")


def test_a_file_brought_twice_makes_no_second_card(
    client: TestClient, auth_headers: Headers, bring_in: BringIn
) -> None:
    text = (
        "Title,Company,URL,Applied\n"
        "Baker,Oven Ltd,https://oven.example/1?utm_source=x,2026-05-01\n"
        "Baker,Oven Ltd,https://oven.example/2,2026-05-01\n"
        "Baker,Oven Ltd,,2026-05-02\n"
        "baker,OVEN  Ltd,,2026-05-02\n"
        "Cook,Oven Ltd,https://oven.example/careers,2026-05-03\n"
        "Waiter,Oven Ltd,https://oven.example/careers,2026-05-03\n"
    )
    assert counts(bring_in(text)) == (5, 1, 0)
    assert counts(bring_in(text)) == (0, 6, 0)
    assert counts(bring_in(text.replace("https://oven.example/1", "http://www.oven.example/1/"))) == (0, 6, 0)
    # With an address, a card is known whatever it is called meanwhile.
    card = next(one for one in cards(client, auth_headers) if one["url"] == "https://oven.example/2")
    change(client, auth_headers, card["id"], title="Master baker", company="Oven & Sons")
    assert counts(bring_in(text))[0] == 0
    assert len(cards(client, auth_headers)) == 5


def test_a_posting_that_is_known_is_linked_and_its_match_marked(
    client: TestClient, auth_headers: Headers, user: User, bring_in: BringIn
) -> None:
    have_cv(client, auth_headers, text_cv())
    jobs.store(jobs.posting(1), jobs.posting(2))
    known = jobs.ids_of()
    text = "Title,Company,URL,Status\nPlanner,Company,https://board.example/jobs/1?utm_medium=mail,Rejected\n"
    result = bring_in(text)
    (card,) = cards(client, auth_headers)
    assert (card["job_id"], card["title"]) == (str(known["p1"]), "Planner")
    assert status_of(user, known["p1"]) is Status.rejected
    assert counts(bring_in("Title,Company,URL\nSomething else,X,http://board.example/jobs/1/\n")) == (0, 1, 0)

    undone = client.post(f"{IMPORTS}/{result['import_id']}/undo", headers=auth_headers).json()
    assert undone == {"deleted": 1, "kept": []}
    assert status_of(user, known["p1"]) is Status.new


def status_of(user: User, job_id: uuid.UUID) -> Status | None:
    with unit_of_work() as session:
        return session.scalar(select(Match.status).where(Match.user_id == user.id, Match.job_id == job_id))


def test_an_import_is_undone_but_for_what_was_touched(
    client: TestClient, auth_headers: Headers, bring_in: BringIn, run_tasks: RunTasks
) -> None:
    result = bring_in("Title,Company\nBaker,Oven\nCook,Oven\nWaiter,Oven\n")
    address = f"{IMPORTS}/{result['import_id']}"
    assert client.get(address, headers=auth_headers).json()["state"] == "done"
    taken = client.get(address, headers=auth_headers).json()
    assert client.post(f"{address}/start", json=choices(taken), headers=auth_headers).status_code == 409
    cook = next(card for card in cards(client, auth_headers) if card["title"] == "Cook")
    change(client, auth_headers, cook["id"], notes="They called")

    undone = client.post(f"{address}/undo", headers=auth_headers).json()
    assert (undone["deleted"], [one["title"] for one in undone["kept"]]) == (2, ["Cook"])
    assert [card["title"] for card in cards(client, auth_headers)] == ["Cook"]
    again = client.post(f"{address}/undo", headers=auth_headers)
    assert (again.status_code, again.json()["code"]) == (409, "nothing_to_undo")
    assert client.get(address, headers=auth_headers).json()["state"] == "undone"

    started = client.post(f"{address}/start", json=choices(taken), headers=auth_headers)
    assert started.status_code == 202
    run_tasks()
    assert client.get(address, headers=auth_headers).json()["result"] == {"created": 2, "existing": 1, "skipped": 0}


def test_a_killed_worker_s_work_is_gone_on_with(
    client: TestClient, auth_headers: Headers, send: Send, run_tasks: RunTasks, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(importing, "AT_ONCE", 3)
    # Without address and date, and all alike but for the last: only their lines tell them apart.
    text = "Title,Company\n" + "".join(f"Baker {number},Oven\n" for number in range(10))
    taken = send(text)
    address = f"{IMPORTS}/{taken['id']}"
    run = client.post(f"{address}/start", json=choices(taken), headers=auth_headers).json()
    carried_out = importing.take
    attempts: list[int] = []

    def dies_in_the_second_batch(*arguments: Any) -> None:
        attempts.append(1)
        carried_out(*arguments)
        if len(attempts) == 2:
            raise LeaseLost

    monkeypatch.setattr(importing, "take", dies_in_the_second_batch)
    run_tasks()
    assert made_so_far() == (3, 3)
    assert client.post(f"{address}/undo", headers=auth_headers).status_code == 409
    with unit_of_work() as session:
        session.execute(update(TaskRun).values(state=State.queued, lease_until=None))
    execute(uuid.UUID(run["id"]))
    done = client.get(f"/api/v1/tasks/{run['id']}", headers=auth_headers).json()
    assert (done["state"], counts(done["result"])) == ("succeeded", (10, 0, 0))
    assert made_so_far() == (10, 10)
    assert column(client, auth_headers, "saved") == [f"Baker {number}" for number in range(10)]


def made_so_far() -> tuple[int, int]:
    with unit_of_work() as session:
        found = [session.scalar(select(func.count()).select_from(table)) or 0 for table in (Application, ImportedCard)]
        return found[0], found[1]


def test_the_order_of_dates_is_asked_for_where_nothing_shows_it(
    client: TestClient, auth_headers: Headers, send: Send
) -> None:
    text = "Title,Company,Applied\nBaker,Oven,03/11/2026\nCook,Oven,04/05/2026\n"
    taken = send(text)
    assert taken["date_order"] == {
        "needed": True,
        "order": None,
        "examples": ["03/11/2026", "04/05/2026"],
        "why": "Dates such as “03/11/2026” can be read in two ways.",
    }
    address = f"{IMPORTS}/{taken['id']}"
    refused = client.post(f"{address}/start", json=choices(taken), headers=auth_headers)
    assert (refused.status_code, refused.json()["errors"][0]["loc"]) == (422, ["body", "date_order"])
    seen = client.post(f"{address}/preview", json=choices(taken, date_order="month_first"), headers=auth_headers).json()
    assert [card["applied_at"][:10] for card in seen["cards"]] == ["2026-03-11", "2026-04-05"]
    shown = send(text + "Waiter,Oven,25/12/2026\n")["date_order"]
    assert (shown["needed"], shown["order"]) == (False, "day_first")
    assert shown["why"] == "“25/12/2026” in “Applied” shows that the day comes first there."


def test_days_are_those_of_the_person_s_zone(
    client: TestClient, auth_headers: Headers, user: User, bring_in: BringIn
) -> None:
    with unit_of_work() as session:
        session.execute(update(User).where(User.id == user.id).values(time_zone="America/New_York"))
    bring_in("Title,Company,Applied\nBaker,Oven,2026-07-01\n")
    bring_in(samples.HUNTR.replace("2026-10-01 08:00:00", "2026-10-01"), stages={"Maybe later": None})
    found = {card["title"]: card for card in cards(client, auth_headers)}
    assert found["Baker"]["applied_at"] == "2026-07-01T04:00:00.000Z"
    assert found["Nurse, Intensive Care"]["created_at"] == "2026-10-01T04:00:00.000Z"


def test_what_belongs_elsewhere_is_said_and_not_kept(send: Send) -> None:
    resume = send('{"basics": {"name": "Ada"}, "work": []}', "resume.json")
    assert (resume["id"], resume["kind"], resume["goes_to"]) == (None, "json_resume", "profile")
    with unit_of_work() as session:
        assert session.scalar(select(func.count()).select_from(BoardImport)) == 0


@pytest.mark.parametrize(
    ("data", "name", "status", "code"),
    [
        (b"", "a.csv", 422, "unreadable_table"),
        (b"%PDF-1.7\x00\x00\x01", "a.pdf", 415, "unsupported_type"),
        (samples.zipped(**{"xl/workbook.xml": "<x/>"}), "a.xlsx", 415, "unsupported_type"),
        (b"PK\x03\x04", "a.zip", 422, "unreadable_table"),
        (b"a,b\n" * 50_002, "a.csv", 413, "too_large"),
        (b"a" * (10 * 1024 * 1024 + 1), "a.csv", 413, "too_large"),
    ],
)
def test_files_that_can_t_be_read_are_refused(send: Send, data: bytes, name: str, status: int, code: str) -> None:
    answer = send(data, name, status=status)
    assert (answer["code"], bool(answer["detail"])) == (code, True)


def test_choices_must_fit_the_file(client: TestClient, auth_headers: Headers, send: Send, make_user: MakeUser) -> None:
    taken = send(MINE)
    address = f"{IMPORTS}/{taken['id']}"

    def refused(**body: Any) -> str:
        answer = client.post(f"{address}/start", json={"mapping": {}, **body}, headers=auth_headers)
        assert answer.status_code == 422, answer.text
        return str(answer.json()["errors"][0]["type"])

    assert refused() == "missing"
    assert refused(mapping={"Nowhere": "title"}) == "no_such_column"
    assert refused(mapping={"Stelle": "title", "Firma": "title"}) == "column_twice"
    assert refused(mapping={"Stelle": "shoe_size"}) == "enum"
    assert refused(stages={"x": "nowhere"}) == "enum"
    assert refused(surprise=1) == "extra_forbidden"
    assert refused(mapping={"Stelle\x00": "title"}) == "value_error"
    stranger = make_user()[1]
    for method, path in (("GET", ""), ("DELETE", ""), ("POST", "/preview"), ("POST", "/start"), ("POST", "/undo")):
        body: Answer | None = {"mapping": {}} if path in {"/preview", "/start"} else None
        answer = client.request(method, f"{address}{path}", headers=stranger, json=body)
        assert answer.status_code == 404, (method, path)
    assert client.post(f"{address}/undo", headers=auth_headers).json()["code"] == "nothing_to_undo"


def test_files_are_sealed_and_gone_after_a_day_or_with_the_account(
    client: TestClient, auth_headers: Headers, user: User, send: Send, bring_in: BringIn
) -> None:
    done = uuid.UUID(bring_in("Title,Company\nBaker,Oven\n")["import_id"])
    for _ in range(7):
        waiting = uuid.UUID(send(MINE)["id"])
    assert b"Gr\xc3\xbcn" not in store().get(f"board-imports/{waiting}")
    with unit_of_work() as session:
        kept = session.scalars(select(BoardImport.id)).all()
        assert (len(kept), done in kept, waiting in kept) == (6, True, True)
        handed_out = personal_data.exporters()["board_imports"](session, user.id)
        assert len(handed_out["pending"]) == 6  # type: ignore[arg-type]  # a list
        personal_data.erasers()["board_imports"](session, user.id)
    for gone in (done, waiting):
        assert is_gone(gone)
    left = uuid.UUID(send(MINE)["id"])
    store().put("board-imports/nobody-s", b"x")
    with as_of(now() + timedelta(days=1, minutes=1)), unit_of_work() as session:
        assert client.get(f"{IMPORTS}/{left}", headers=auth_headers).status_code in {401, 404}
        assert storing.forget_old(session) == 1
        # Other tests leave files without rows too.
        assert storing.forget_orphans(session) >= 1
    assert is_gone(left)
    with pytest.raises(FileMissing):
        store().get("board-imports/nobody-s")
    assert len(cards(client, auth_headers)) == 1


def is_gone(import_id: uuid.UUID) -> bool:
    with unit_of_work() as session:
        row = session.get(BoardImport, import_id)
    with pytest.raises(FileMissing):
        store().get(f"board-imports/{import_id}")
    return row is None


def test_a_full_board_takes_no_more_and_says_so(bring_in: BringIn, monkeypatch: pytest.MonkeyPatch) -> None:
    from app.applications.board import service

    monkeypatch.setattr(service, "MOST_CARDS", 2)
    result = bring_in("Title,Company\nBaker,Oven\nCook,Oven\nWaiter,Oven\n")
    assert counts(result) == (2, 0, 1)
    assert "applications at most" in result["skipped"][0]["why"]
