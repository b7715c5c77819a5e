"""A board written as CSV and brought into another account: each card comes back equal."""

import csv
import io
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete

from app.applications.board import service as board
from app.applications.board.models import Application, Board
from app.applications.board.schemas import ApplicationIn
from app.applications.board.sealing import private_of
from app.applications.board.types import Stage
from app.applications.moving import reading
from app.applications.moving.dropped import Dropped
from app.applications.moving.exporting import board_csv
from app.applications.moving.formats_loaded import recognise
from app.applications.moving.making import make
from app.applications.moving.planning import plan
from app.applications.moving.types import LineVerdict
from app.auth.models import User
from app.core.db import unit_of_work
from tests.applications.moving.conftest import BringIn
from tests.conftest import MakeUser
from tests.factories.board import APPLICATIONS, card

Headers = dict[str, str]
NASTY = "=+-@'\"\\|,;\t\n\r –ß日😀 aB1"
LINES = st.text(NASTY, min_size=1, max_size=12).filter(lambda text: any(char.isalnum() for char in text))
WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=40) | st.text(NASTY)
YEARS = timedelta(days=36 * 365)
MOMENTS = st.timedeltas(timedelta(), YEARS).map(lambda after: datetime(1991, 1, 1, tzinfo=UTC) + after)
FIGURES = st.integers(0, 10**9) | st.none()


@st.composite
def pay(draw: st.DrawFn) -> dict[str, Any] | None:
    low, high = draw(FIGURES), draw(FIGURES)
    if low is None and high is None:
        return None
    if low is not None and high is not None and low > high:
        low, high = high, low
    period = draw(st.sampled_from(["hour", "day", "month", "year"]))
    return {"min": low, "max": high, "currency": draw(st.sampled_from(["EUR", "USD", "INR"])), "period": period}


CONTACT = st.fixed_dictionaries(
    {"name": LINES}, optional={"role": LINES, "email": LINES, "phone": LINES, "note": WORDS.filter(str.strip)}
)
BODY = st.fixed_dictionaries(
    {
        "title": LINES,
        "company": LINES,
        "url": st.none() | st.integers(0, 5).map(lambda number: f"https://jobs.example/{number}?a=%C3%A4&b={number}"),
        "location": st.none() | LINES,
        "stage": st.sampled_from(Stage),
        "applied_at": st.none() | MOMENTS,
        "notes": WORDS,
        "contacts": st.lists(CONTACT, max_size=3),
        "offered": pay(),
        "advertised": pay(),
        "wanted": pay(),
    }
)
COMPARED = ("title", "company", "url", "location", "stage", "applied_at", "replied_at", "moved_at", "created_at")


def told(one: Application) -> tuple[object, ...]:
    """What must be equal of two cards."""
    kept = private_of(one)
    for contact in kept.contacts:
        # A note of invisible signs is kept as an empty one, which a table can't tell from none.
        contact.note = contact.note or None
    return (*(getattr(one, name) for name in COMPARED), kept.model_dump())


@pytest.fixture
def people(make_user: MakeUser) -> tuple[User, User]:
    """Two people who live in different zones."""
    there = make_user()[0]
    here = make_user()[0]
    with unit_of_work() as session:
        for user, zone in ((there, "Asia/Kolkata"), (here, "America/New_York")):
            session.merge(user).time_zone = zone
    return there, here


# Not made smaller when it fails: each example fills two boards.
@settings(
    max_examples=25,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.lists(BODY, max_size=4))
@example([{"title": "=x", "company": "'=x", "notes": "' =1\r\n-- ", "stage": Stage.applied, "applied_at": None}])
@example(
    [
        {
            "title": "Cook",
            "company": "Oven",
            "notes": "\u200b\u3000one",
            "stage": Stage.saved,
            "contacts": [{"name": "Ada", "note": "\u200b\u3000two\u3000\u200b"}],
        }
    ]
)
def test_cards_come_back_equal(people: tuple[User, User], bodies: list[dict[str, Any]]) -> None:
    there, here = people
    with unit_of_work() as session:
        for table in (Application, Board):
            session.execute(delete(table))
        for body in bodies:
            session.flush()
            board.create(session, there, ApplicationIn.model_validate(body))
        session.flush()
        before = board.cards_for(session, there.id)
        file = Dropped("board.csv", board_csv(session, there))
        kind = recognise(file)
        of = reading.opened(session, here, kind, file)
        lines = plan(session, here.id, list(reading.reader_of(of, reading.guessed(of)).rows()))
        assert kind.slug == "own_board"
        assert [problem for one in lines for problem in one.row.problems] == []
        for one in reversed(lines):
            if one.verdict is LineVerdict.new:
                make(session, here, one.row, None)
        session.flush()
        after = board.cards_for(session, here.id)
        kept = [told(one) for one in after]
        # Two cards that say the same in title, company, address and day are one application to an import.
        assert len(kept) + sum(one.verdict is LineVerdict.existing for one in lines) == len(before)
        assert all(one in [told(card) for card in before] for one in kept)


def test_the_board_is_downloaded_and_taken_back_by_another(
    client: TestClient, auth_headers: Headers, make_user: MakeUser, bring_in: BringIn
) -> None:
    card(client, auth_headers, title="=cmd()", company="Oven", notes="one\ntwo", stage="interview")
    card(client, auth_headers, title="Cook", company="Oven", contacts=[{"name": "Ada", "email": "a@b.example"}])
    answer = client.get(f"{APPLICATIONS}/export", params={"format": "csv"}, headers=auth_headers)
    assert answer.status_code == 200
    assert answer.headers["content-disposition"].startswith('attachment; filename="applications-')
    rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline="")))
    assert [row[0] for row in rows] == ["Job title", "Cook", "'=cmd()"]

    stranger = make_user()[1]
    result = bring_in(answer.content, "board.csv", headers=stranger)
    assert (result["created"], result["skipped"]) == (2, [])
    again = client.get(f"{APPLICATIONS}/export", headers=stranger)
    assert again.content == answer.content
    assert client.get(f"{APPLICATIONS}/export?format=xml", headers=stranger).status_code == 422
