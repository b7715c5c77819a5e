"""The board and the list of many cards: filters, orders, pages, and what they cost."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event, update

from app.applications.board.models import Application
from app.applications.board.types import Stage
from app.auth.models import User
from app.core.db import engine, unit_of_work
from tests.factories.board import APPLICATIONS, BOARD, card, change, done, many_cards
from tests.factories.matching import fill_profile, posting, store_postings

Headers = dict[str, str]
SORTS = ("position", "title", "company", "stage", "applied_at", "next_step_at", "moved_at", "changed_at", "score")


@contextmanager
def counted() -> Iterator[list[str]]:
    """The statements that were run."""
    said: list[str] = []

    def note(_c: Any, _cu: Any, statement: str, *_: Any) -> None:
        said.append(statement)

    event.listen(engine(), "before_cursor_execute", note)
    yield said
    event.remove(engine(), "before_cursor_execute", note)


def listed(client: TestClient, headers: Headers, **asked: Any) -> list[str]:
    """The titles of the list, over all its pages."""
    titles: list[str] = []
    while True:
        page = done(client.get(APPLICATIONS, params=asked, headers=headers))
        titles += [item["title"] for item in page["items"]]
        if page["next_cursor"] is None:
            return titles
        asked["cursor"] = page["next_cursor"]


def test_thousands_cost_as_few_queries_as_a_handful(client: TestClient, auth_headers: Headers, user: User) -> None:
    with counted() as few:
        done(client.get(BOARD, headers=auth_headers))
    with unit_of_work() as session:
        many_cards(session, user, 1_600)
    with counted() as many:
        board = done(client.get(BOARD, headers=auth_headers))
    assert len(many) == len(few)
    assert board["total"] == 1_600
    assert [(one["count"], len(one["items"])) for one in board["columns"]] == [(200, 100)] * 8
    column = board["columns"][0]
    asked = {"stage": "saved", "sort": "position", "limit": 100, "cursor": column["next_cursor"]}
    rest = done(client.get(APPLICATIONS, params=asked, headers=auth_headers))
    ids = [one["id"] for one in (*column["items"], *rest["items"])]
    assert len(set(ids)) == 200
    assert rest["next_cursor"] is None
    assert rest["total"] == {"value": 200, "relation": "eq"}


@pytest.mark.parametrize("order", ["asc", "desc"])
def test_every_order_shows_every_card_once(client: TestClient, auth_headers: Headers, order: str) -> None:
    fill_profile(client, auth_headers, skills=("Python",), titles=["Backend Developer"])
    jobs = store_postings(posting(1), posting(2, title="Staff Nurse"))
    for number, stage in enumerate(("saved", "applied", "offer", "saved")):
        more = {"next_step_at": f"2027-01-0{number + 1}T10:00:00Z"} if number % 2 else {}
        card(client, auth_headers, title=f"Gärtner {number}", company="Öko", stage=stage, **more)
    for job_id in jobs.values():
        card(client, auth_headers, job_id=job_id)
    for sort in SORTS:
        asked = {"sort": sort, "order": order}
        whole = listed(client, auth_headers, **asked, limit=100)
        assert len(set(whole)) == len(whole) == 6, sort
        assert listed(client, auth_headers, **asked, limit=2) == whole, sort
    assert listed(client, auth_headers, sort="score")[0] == "Backend Developer"
    assert listed(client, auth_headers, sort="next_step_at")[:2] == ["Gärtner 1", "Gärtner 3"]


def test_filters_leave_what_is_asked_for(client: TestClient, auth_headers: Headers) -> None:
    job = store_postings(posting(1))["1"]
    first = card(client, auth_headers, title="Gärtnerin", company="Øresund Grønt", stage="applied")
    card(client, auth_headers, title="Baker", company="50%_off", next_step_at="2027-01-01T10:00:00Z")
    card(client, auth_headers, job_id=job)
    change(client, auth_headers, first["id"], applied_at="2026-05-05T10:00:00Z")
    for asked, found in (
        ({"q": "gartnerin"}, ["Gärtnerin"]),
        ({"q": "GRØNT gärt"}, ["Gärtnerin"]),
        ({"q": "%"}, ["Baker"]),
        ({"q": "gart baker"}, []),
        ({"stage": ["saved", "offer"]}, ["Backend Developer", "Baker"]),
        ({"origin": "job"}, ["Backend Developer"]),
        ({"job_id": str(job)}, ["Backend Developer"]),
        ({"has_next_step": True}, ["Baker"]),
        ({"from": "2026-05-05T10:00:00Z", "to": "2026-05-05T10:00:01Z"}, ["Gärtnerin"]),
        ({"to": "2026-05-05T10:00:00Z"}, []),
    ):
        assert listed(client, auth_headers, **asked, sort="title") == found, asked
    for wrong in (
        {"sort": "beauty"},
        {"stage": "hired"},
        {"from": "9999-12-31T23:59:59-14:00"},
        {"from": "0001-01-01T00:00:00+14:00"},
        {"q": "\x00"},
        {"cursor": "nonsense"},
        {"unknown": "1"},
        {"limit": 101},
    ):
        assert client.get(APPLICATIONS, params=wrong, headers=auth_headers).status_code == 422, wrong


def test_a_cursor_of_another_order_is_refused(client: TestClient, auth_headers: Headers) -> None:
    for number in range(3):
        card(client, auth_headers, title=f"Card {number}")
    page = done(client.get(APPLICATIONS, params={"limit": 1, "sort": "title"}, headers=auth_headers))
    for sort in ("position", "moved_at"):
        asked = {"sort": sort, "cursor": page["next_cursor"]}
        assert client.get(APPLICATIONS, params=asked, headers=auth_headers).status_code == 422


def test_one_place_never_hides_a_card(client: TestClient, auth_headers: Headers, user: User) -> None:
    """Even if two had one place, the list would go by the id then."""
    with unit_of_work() as session:
        many_cards(session, user, 5, stage=Stage.saved)
        session.execute(update(Application).values(position=0))
    assert len(listed(client, auth_headers, sort="position", limit=1)) == 5
