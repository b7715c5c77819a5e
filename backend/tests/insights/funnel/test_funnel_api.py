"""`/insights/funnel` and `/insights/today` over real PostgreSQL."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import event, update
from sqlalchemy.engine import Engine

from app.applications.board.models import Application
from app.applications.board.timeline import note_event
from app.applications.board.types import EventKind, Stage, StepKind
from app.auth.models import User
from app.core.clock import now
from app.core.db import unit_of_work
from app.core.ids import new_id
from app.jobs.models import Job
from app.matching.models import Match, MatchMove, ScoringChange
from app.matching.types import Eligibility
from app.profile.models import CvDocument
from app.profile.sealing import CV_TABLE, place, seal_text
from app.profile.types import CvState
from tests.conftest import MakeUser
from tests.factories.board import card as put_card
from tests.factories.cards import a_card, a_step
from tests.factories.jobs import ids_of, posting, store

FUNNEL, TODAY = "/api/v1/insights/funnel", "/api/v1/insights/today"
Headers = dict[str, str]


def day(number: int, month: int = 10) -> datetime:
    return datetime(2026, month, number, 12, tzinfo=UTC)


def got(client: TestClient, headers: Headers, path: str = FUNNEL, **parameters: Any) -> dict[str, Any]:
    answer = client.get(path, params=parameters, headers=headers)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def counts(group: dict[str, Any]) -> list[int]:
    """Applied, answered, interviewed, offered."""
    return [step["n"] for step in group["steps"]]


def keep(*rows: Any) -> None:
    with unit_of_work() as session:
        for row in rows:
            session.add(row)
            session.flush()


def a_match(user: User, job_id: uuid.UUID, tenths: int, **fields: Any) -> Match:
    given = {"id": new_id(), "eligibility": Eligibility.eligible, "score_version": "1", "position": job_id}
    return Match(user_id=user.id, job_id=job_id, tenths=tenths, **{**given, **fields})


@contextmanager
def statements() -> Iterator[list[str]]:
    """The statements that are sent meanwhile."""
    sent: list[str] = []

    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        sent.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield sent
    finally:
        event.remove(Engine, "before_cursor_execute", note)


@pytest.fixture
def board(user: User) -> dict[str, Application]:
    """Three applications: one answered and met, one refused, one that waits; one saved and one deleted."""
    store(posting(1, title="Staff Nurse"), posting(2, title="Backend Developer"))
    jobs = ids_of()
    cards = {
        "met": a_card(user.id, stage=Stage.interview, applied_at=day(1), job_id=jobs["p1"]),
        "refused": a_card(user.id, stage=Stage.rejected, applied_at=day(3), job_id=jobs["p2"]),
        "waiting": a_card(user.id, stage=Stage.applied, applied_at=day(20), title="Gardener"),
        "saved": a_card(user.id),
        "deleted": a_card(user.id, stage=Stage.offer, applied_at=day(2), deleted_at=day(4)),
    }
    keep(*cards.values())
    with unit_of_work() as session:
        met, refused = cards["met"], cards["refused"]
        note_event(session, met, EventKind.reply, at=day(5))
        note_event(session, met, EventKind.moved, at=day(6), from_stage=Stage.applied, to_stage=Stage.interview)
        note_event(session, refused, EventKind.moved, at=day(9), from_stage=Stage.applied, to_stage=Stage.rejected)
    return cards


@pytest.mark.usefixtures("board")
class TestFunnel:
    def test_counts_each_step_with_days(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers)
        total = found["total"]
        assert counts(total) == [3, 2, 1, 0]
        assert (total["waiting"], total["refused"], total["enough"], total["reason"]) == (1, 1, False, "too_few")
        reply = total["steps"][1]
        assert reply["of_applied"]["rate"] == pytest.approx(0.6667)
        assert reply["of_applied"]["low"] < 0.6667 < reply["of_applied"]["high"]
        # Four days and six.
        assert reply["days_from_applied"] == {"median": 5.0, "n": 2}
        assert total["steps"][2]["days_from_previous"] == {"median": 1.0, "n": 1}
        assert total["steps"][3]["days_from_applied"] == {"median": None, "n": 0}

    def test_parts_them_by_source_and_title(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers)
        assert {one["key"]: counts(one)[:2] for one in found["by_source"]} == {"board": [2, 2], "own": [1, 0]}
        assert {one["key"] for one in found["by_title"]} >= {"nursing", "software-engineering"}
        assert [one["key"] for one in found["by_cv"]] == ["none"]
        for name in ("by_source", "by_title", "by_cv", "by_band"):
            assert sum(one["applications"] for one in found[name]) == 3

    def test_a_period_is_one_of_applying(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers, **{"from": "2026-10-01", "to": "2026-10-02"})
        assert counts(found["total"]) == [1, 1, 1, 0]
        empty = got(client, auth_headers, **{"from": "2026-08-01", "to": "2026-08-02"})
        assert (counts(empty["total"]), empty["reason"]) == ([0, 0, 0, 0], "none_in_period")
        assert empty["total"]["steps"][1]["of_applied"] == {"of": 0, "rate": None, "low": None, "high": None}

    def test_days_are_those_where_the_person_lives(
        self, client: TestClient, user: User, auth_headers: Headers, board: dict[str, Application]
    ) -> None:
        with unit_of_work() as session:
            late = datetime(2026, 9, 30, 22, 30, tzinfo=UTC)
            session.execute(update(Application).where(Application.id == board["met"].id).values(applied_at=late))
            session.execute(update(User).where(User.id == user.id).values(time_zone="Europe/Berlin"))
        october = got(client, auth_headers, **{"from": "2026-10-01", "to": "2026-10-01"})
        assert (october["time_zone"], october["total"]["applications"]) == ("Europe/Berlin", 1)

    def test_what_has_no_day_is_told_and_left_out_of_periods(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        keep(a_card(user.id, stage=Stage.offer))
        whole = got(client, auth_headers)
        part = got(client, auth_headers, **{"from": "2026-01-01"})
        assert (whole["undated"], whole["undated_counted"], whole["total"]["applications"]) == (1, True, 4)
        assert (part["undated"], part["undated_counted"], part["total"]["applications"]) == (1, False, 3)

    def test_others_boards_stay_theirs(self, client: TestClient, make_user: MakeUser) -> None:
        _, headers = make_user()
        found = got(client, headers)
        assert (found["total"]["applications"], found["reason"]) == (0, "no_applications")
        assert found["note"]

    def test_scores_are_those_of_the_day_of_applying(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        jobs = ids_of()
        first = a_match(user, jobs["p1"], 500, noted_at=day(10), noted_tenths=500)
        change = ScoringChange(id=new_id(), user_id=user.id, at=day(10), sealed_causes=b"")
        move = MatchMove(
            match_id=first.id, change_id=change.id, at=day(10), since=day(1), tenths_before=900, tenths=500, causes=[]
        )
        keep(first, a_match(user, jobs["p2"], 300, noted_at=day(25)), change, move)
        found = got(client, auth_headers)
        assert [one["key"] for one in found["by_band"]] == ["excellent", "poor", "unscored"]
        calibration = found["calibration"]
        assert (calibration["at_applying"], calibration["present"], calibration["unscored"]) == (1, 1, 1)
        excellent = calibration["bands"][-1]
        assert (excellent["applications"], excellent["replies"], excellent["end"]) == (1, 1, 100.0)
        assert "too few" in calibration["summary"]

    def test_more_cards_take_no_more_queries(self, client: TestClient, user: User, auth_headers: Headers) -> None:
        with statements() as few:
            got(client, auth_headers)
        keep(*(a_card(user.id, stage=Stage.applied, applied_at=day(1 + at % 28)) for at in range(40)))
        with statements() as many:
            found = got(client, auth_headers)
        assert found["total"]["applications"] == 43
        assert len(many) == len(few)


class TestQuestions:
    @pytest.mark.parametrize(
        "parameters",
        [
            pytest.param({"from": "2026-10-02", "to": "2026-10-01"}, id="backwards"),
            pytest.param({"from": "0001-01-01"}, id="long-ago"),
            pytest.param({"from": "soon"}, id="no-day"),
            pytest.param({"days": "7"}, id="unknown"),
        ],
    )
    def test_bad_ones_are_refused(self, client: TestClient, auth_headers: Headers, parameters: dict[str, str]) -> None:
        answer = client.get(FUNNEL, params=parameters, headers=auth_headers)
        assert answer.status_code == 422
        assert answer.headers["content-type"] == "application/problem+json"

    @pytest.mark.parametrize("since", ["2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z", "2026-11-01T00:00:00"])
    def test_since_lies_in_the_last_90_days(self, client: TestClient, auth_headers: Headers, since: str) -> None:
        assert client.get(TODAY, params={"since": since}, headers=auth_headers).status_code == 422

    @pytest.mark.parametrize("path", [FUNNEL, TODAY])
    def test_strangers_learn_nothing(self, client: TestClient, path: str) -> None:
        assert client.get(path).status_code == 401


class TestToday:
    def test_says_why_there_is_nothing(self, client: TestClient, auth_headers: Headers) -> None:
        found = got(client, auth_headers, TODAY)
        reasons = [found[name]["reason"] for name in ("matches", "steps", "funnel", "momentum")]
        assert reasons == ["not_scored", "nothing_due", "no_applications", "nothing_happened"]
        assert all(found[name]["note"] for name in ("matches", "steps", "funnel", "momentum"))
        assert found["alerts"] == {"unread": 0, "reminders": 0}
        assert len(found["momentum"]["weeks"]) == 8

    def test_new_matches_are_those_first_seen_since(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        store(posting(1), posting(2), posting(3), posting(4))
        jobs = ids_of()
        keep(
            a_match(user, jobs["p1"], 900),
            a_match(user, jobs["p2"], 500),
            a_match(user, jobs["p3"], 990, eligibility=Eligibility.ineligible),
            a_match(user, jobs["p4"], 980),
        )
        with unit_of_work() as session:
            session.execute(update(Job).where(Job.id == jobs["p4"]).values(first_seen_at=now() - timedelta(days=3)))
        found = got(client, auth_headers, TODAY)["matches"]
        assert (found["n"], found["good"], [one["score"] for one in found["best"]]) == (2, 1, [90.0, 50.0])
        since = (now() - timedelta(days=4)).isoformat()
        assert got(client, auth_headers, TODAY, since=since)["matches"]["n"] == 3

    def test_steps_of_the_week_and_overdue_ones(self, client: TestClient, user: User, auth_headers: Headers) -> None:
        card = a_card(user.id, stage=Stage.applied, applied_at=day(1))
        ended = a_card(user.id, stage=Stage.rejected, applied_at=day(1))
        moment = now()
        keep(card, ended)
        keep(
            a_step(card, StepKind.follow_up, moment - timedelta(days=2), title="Write to them"),
            a_step(card, StepKind.interview, moment + timedelta(days=3)),
            a_step(card, StepKind.task, moment + timedelta(days=9)),
            a_step(card, StepKind.task, moment + timedelta(days=1), done_at=moment),
            a_step(ended, StepKind.task, moment + timedelta(days=1)),
        )
        found = got(client, auth_headers, TODAY)["steps"]
        assert (found["n"], found["overdue"], found["reason"]) == (2, 1, None)
        assert found["items"][0]["title"] == "Write to them"

    def test_a_card_moved_on_the_board_shows_at_once(self, client: TestClient, auth_headers: Headers) -> None:
        put_card(client, auth_headers, stage="applied")
        found = got(client, auth_headers, TODAY)
        assert (found["funnel"]["applications"], found["funnel"]["waiting"]) == (1, 1)
        assert found["momentum"]["weeks"][-1]["applications"] == 1


class TestCvs:
    def test_files_are_named_and_tailored_ones_are_one_group(
        self, client: TestClient, user: User, auth_headers: Headers
    ) -> None:
        document_id = new_id()
        document = CvDocument(
            id=document_id, user_id=user.id, fingerprint=document_id.hex, passing=False, kind="pdf", size=1,
            state=CvState.received, sent_at=now(),
            sealed_name=seal_text("cv-2026.pdf", place(CV_TABLE, "name", document_id, user.id)),
        )  # fmt: skip
        keep(document)
        sent = {"stage": Stage.applied, "applied_at": day(1)}
        keep(
            a_card(user.id, cv_document_id=document_id, **sent),
            a_card(user.id, cv_document_id=document_id, replied_at=day(4), **sent),
            a_card(user.id, **sent),
        )
        found = got(client, auth_headers)["by_cv"]
        assert [(one["label"], counts(one)[:2]) for one in found] == [("cv-2026.pdf", [2, 1]), ("No CV noted", [1, 0])]


class TestOneStory:
    def test_the_day_and_the_funnel_agree(self, client: TestClient, user: User, auth_headers: Headers) -> None:
        stages = list(Stage)
        keep(*(a_card(user.id, stage=stages[at % len(stages)], applied_at=day(1 + at % 28)) for at in range(24)))
        funnel, short = got(client, auth_headers)["total"], got(client, auth_headers, TODAY)["funnel"]
        assert counts(funnel) == [short[name] for name in ("applications", "replies", "interviews", "offers")]
        assert (funnel["waiting"], funnel["enough"]) == (short["waiting"], short["enough"])
        assert short["enough"] is True
