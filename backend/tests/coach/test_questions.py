"""The question bank, and an answer looked at without keeping it."""

import uuid

import pytest
from fastapi.testclient import TestClient

from app.coach.builtin import builtins
from app.coach.models import Message
from app.coach.questions.asked import Demand, Ground, Position
from app.coach.questions.bank import DEFAULT_ORDER, bank, course
from app.coach.types import QuestionKind
from app.core.db import unit_of_work
from tests.factories.coach import QUESTIONS, STORY, Headers, persona_id


def demand(text: str = "Python", standing: str = "met", **more: object) -> Demand:
    """A demand for a skill."""
    given = {"kind": "skill", "importance": "must", "job_quote": f"You need {text}.", "skills": (text,)} | more
    return Demand(text=text, standing=standing, **given)  # type: ignore[arg-type]  # fields by name


class TestBank:
    def test_a_met_demand_asks_for_a_case_a_missing_one_presses(self) -> None:
        demands = [demand(), demand("Kafka", "missing"), demand("Django", "partly", near=("Python",))]
        met, missing, partly = bank(Ground(Position("Developer", "Brightline", demands)))[:3]
        assert (met.kind, missing.kind, partly.kind) == ("experience", "gap", "gap")
        assert "Python" in met.text
        assert "Kafka" in missing.text
        assert "Django" in partly.text
        assert "Python" in partly.text

    def test_firm_demands_come_first(self) -> None:
        demands = [demand("Go", importance="nice"), demand("Rust")]
        texts = [one.about for one in bank(Ground(Position("Developer", "Brightline", demands)))]
        assert texts[:2] == ["Rust", "Go"]

    def test_licences_and_years_are_asked_for_as_such(self) -> None:
        licence = demand("RN licence", "missing", kind="credential", skills=())
        years = demand("5 years", "missing", kind="years", skills=(), years_asked=5, years_own=3.0)
        first, second = bank(Ground(Position("Nurse", "Dale Clinic", [licence, years])))[:2]
        assert (first.kind, first.expects) == ("credential", ["RN licence"])
        assert "We ask for 5 years and you have 3." in second.text

    def test_general_ones_name_the_job_only_where_there_is_one(self) -> None:
        about = " ".join(one.text for one in bank(Ground(Position("Nurse", "Dale Clinic"))))
        without = " ".join(one.text for one in bank(Ground()))
        assert "Why Dale Clinic" in about
        assert "{" not in about + without
        assert "Why {" not in without

    @pytest.mark.parametrize("persona", list(builtins().values()), ids=lambda one: one.slug)
    @pytest.mark.parametrize("count", [3, 8, 12])
    def test_a_course_has_its_length_and_asks_nothing_twice(self, persona: object, count: int) -> None:
        one = next(each for each in builtins().values() if each is persona)
        questions = bank(Ground(Position("Nurse", "Dale Clinic", [demand(f"Skill {n}") for n in range(4)])), one)
        chosen = course(questions, one.order, count)
        assert len({each.id for each in chosen}) == count
        assert chosen[-1].kind is one.order[-1]

    def test_a_kind_that_runs_out_is_filled(self) -> None:
        chosen = course(bank(Ground()), [QuestionKind.credential] * 4, 4)
        assert len(chosen) == 4
        assert len(course(bank(Ground()), (), len(DEFAULT_ORDER))) == len(DEFAULT_ORDER)

    def test_ids_are_the_same_each_time(self) -> None:
        ground = Ground(Position("Developer", "Brightline", [demand(), demand("Kafka", "missing")]))
        assert [one.id for one in bank(ground)] == [one.id for one in bank(ground)]


class TestApi:
    def test_lists_what_the_posting_makes_them_ask_first(
        self, client: TestClient, headers: Headers, job: uuid.UUID
    ) -> None:
        page = client.get(QUESTIONS, params={"job_id": str(job), "limit": 3}, headers=headers).json()
        assert [bool(one["job_quote"]) for one in page["items"]] == [True, True, False]
        assert "expects" not in page["items"][0]
        seen = [one["id"] for one in page["items"]]
        while page["next_cursor"]:
            parameters = {"job_id": str(job), "limit": 3, "cursor": page["next_cursor"]}
            page = client.get(QUESTIONS, params=parameters, headers=headers).json()
            seen += [one["id"] for one in page["items"]]
        assert len(seen) == len(set(seen)) == page["total"]["value"]

    def test_filters_by_kind_words_and_persona(self, client: TestClient, headers: Headers, job: uuid.UUID) -> None:
        def found(**parameters: str | int) -> list[dict[str, str]]:
            items: list[dict[str, str]] = client.get(QUESTIONS, params=parameters, headers=headers).json()["items"]
            return items

        assert {one["kind"] for one in found(kind="pay")} == {"pay"}
        assert all("Salesforce" in one["text"] for one in found(job_id=str(job), q="salesforce"))
        panel = persona_id(client, headers, "Nursing panel")
        assert any("near miss" in one["text"] for one in found(persona_id=panel, limit=100))
        assert found(q="zzz") == []

    def test_an_answer_is_looked_at_and_not_kept(self, client: TestClient, headers: Headers) -> None:
        body = {"question": "Tell me about something you made faster.", "answer": STORY}
        feedback = client.post(f"{QUESTIONS}/review", json=body, headers=headers).json()
        assert {one["name"] for one in feedback["rubric"]} >= {"situation", "task", "action", "result"}
        assert feedback["overall"] > 70
        with unit_of_work() as session:
            assert session.query(Message).count() == 0

    def test_a_stranger_s_job_is_none(self, client: TestClient, headers: Headers) -> None:
        assert client.get(QUESTIONS, params={"job_id": str(uuid.uuid4())}, headers=headers).status_code == 404
