"""Reading a CV without keeping it, and clearing what a reading left behind."""

from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.auth.models import User
from app.background.models import TaskRun
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import as_of, now
from app.core.db import unit_of_work
from app.core.storage import store
from app.profile.models import CvDocument, Profile
from tests.conftest import MakeUser, RunTasks
from tests.factories.profile import CV, OTHER_CV_TEXT, PARSE, PROFILE, Headers, broken_pdf, send, stored, text_cv


def documents(session: Session) -> list[CvDocument]:
    session.expire_all()
    return list(session.scalars(select(CvDocument)))


def test_the_result_is_the_facts_and_nothing_is_kept(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks, session: Session
) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    before = stored()
    location = send(client, mine, text_cv(), path=PARSE).headers["location"]
    assert len(documents(session)) == len(stored() - before) == 1
    assert client.get(CV, headers=mine).json()["items"] == [], "it is no version"
    run_tasks()
    task = client.get(location, headers=mine).json()
    assert [result["step"] for result in task["results"]] == ["received", "read", "sections", "skills", "done"]
    assert task["result"]["full_name"] == "Ines Calloway"
    assert task["result"]["experience"][0]["company"] == "Harbour Analytics"
    assert task["result"]["parse"]["engine"].startswith("resume-")
    paths = {fact["path"]: fact for fact in task["result"]["facts"]}
    assert paths["full_name"]["confidence"] > 0.5
    assert documents(session) == []
    assert stored() == before
    assert client.get(PROFILE, headers=mine).json()["full_name"] is None
    assert session.scalars(select(Profile)).all() == []
    assert client.get(location, headers=theirs).status_code == 404


def test_the_file_goes_also_when_it_cannot_be_read(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    before = stored()
    location = send(client, auth_headers, broken_pdf(), "cv.pdf", PARSE).headers["location"]
    run_tasks()
    assert client.get(location, headers=auth_headers).json()["state"] == "failed"
    assert (documents(session), stored()) == ([], before)


@pytest.mark.parametrize("path", [CV, PARSE])
def test_a_cancelled_file_goes_with_the_next_upload_or_the_cleaner(
    path: str, client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    before = stored()
    for text in (text_cv(), text_cv(OTHER_CV_TEXT)):
        location = send(client, auth_headers, text, path=path).headers["location"]
        client.post(f"{location}/cancel", headers=auth_headers)
    assert len(documents(session)) == 1, "the second upload cleared what the first one left"
    clear(run_tasks)
    assert len(documents(session)) == 1, "a file that was sent just now is left alone"
    clear(run_tasks, timedelta(minutes=10))
    assert (documents(session), stored()) == ([], before)


def clear(run_tasks: RunTasks, later: timedelta = timedelta()) -> None:
    with as_of(now() + later):
        with unit_of_work() as session:
            enqueue(session, "profile.forget_leftovers", Nothing())
        run_tasks()


def test_the_cleaner_spares_what_waits_or_is_kept(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    send(client, auth_headers, text_cv())
    run_tasks()
    with as_of(now() + timedelta(days=1)):
        send(client, auth_headers, text_cv(OTHER_CV_TEXT))
        with unit_of_work() as work:
            enqueue(work, "profile.forget_leftovers", Nothing())
            # Claimed by a worker that is still at it.
            work.execute(update(TaskRun).where(TaskRun.type == "profile.parse_cv").values(attempts=1))
        run_tasks()
    assert len(documents(session)) == 2


def test_the_cleaner_deletes_files_no_row_knows(run_tasks: RunTasks) -> None:
    before = stored()
    orphan = "cv/01a1f940-0000-7000-8000-000000000000"
    store().put(orphan, b"v1")
    clear(run_tasks)
    assert stored() == before | {orphan}, "it may belong to a request under way"
    clear(run_tasks, timedelta(hours=2))
    assert orphan not in stored()


def test_the_facts_are_forgotten_after_an_hour(
    client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    location = send(client, auth_headers, text_cv(), path=PARSE).headers["location"]
    run_tasks()
    row = session.scalars(select(TaskRun).where(TaskRun.user_id == user.id)).one()
    assert list(row.result or {}) == ["sealed"]
    clear(run_tasks)
    assert client.get(location, headers=auth_headers).json()["result"]["full_name"] == "Ines Calloway"
    clear(run_tasks, timedelta(hours=2))
    task = client.get(location, headers=auth_headers).json()
    assert (task["state"], task["result"]) == ("succeeded", None)
