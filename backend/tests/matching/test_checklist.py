"""What a posting asks for, point by point, and what a person can do."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.matching.checklist import checklist
from app.matching.explaining import judge, skills_of
from app.matching.facts import Person
from app.matching.next_actions import next_actions
from app.matching.schemas import AnsweredRequirement
from app.matching.snapshot import profile_facts
from app.matching.weights import default_weights
from app.ml.lexicon.concepts import lexicon
from app.profile.types import SnapshotCredential
from tests.conftest import RunTasks
from tests.factories.matching import detail, fill_profile, person, posting, scoring_row, snapshot, store_postings

PYTHON, DJANGO, JAVA, KAFKA = (
    skill.id for name in ("Python", "Django", "Java", "Kafka") if (skill := lexicon().by_name(name))
)


def asked(*skills: str, importance: str = "must", quote: str = "You need it.", **more: Any) -> dict[str, Any]:
    """A requirement as it is stored."""
    return {"text": quote, "skill_ids": list(skills), "importance": importance, "years": None, "quote": quote} | more


def rows(requirements: list[dict[str, Any]], who: Any = None, **posting: Any) -> list[AnsweredRequirement]:
    """The checklist of a posting with these requirements."""
    must = tuple(skill for one in requirements if one["importance"] == "must" for skill in one["skill_ids"])
    return checklist(
        who or person(skills=(PYTHON,)), detail(scoring_row(must=must), requirements=requirements, **posting)
    )


class TestSkills:
    @pytest.mark.parametrize(
        ("skills", "any_of", "state"),
        [
            ([PYTHON], False, "met"),
            ([KAFKA], False, "missing"),
            ([PYTHON, KAFKA], False, "partly"),
            ([PYTHON, KAFKA], True, "met"),
            ([DJANGO], False, "partly"),
        ],
    )
    def test_are_met_in_part_or_missing(self, skills: list[str], any_of: bool, state: str) -> None:
        [row] = rows([asked(*skills, any_of=any_of)])
        assert (row.kind, row.importance, row.state) == ("skill", "must", state)

    def test_quote_both_sides_and_say_through_what(self) -> None:
        [row] = rows([asked(DJANGO, quote="Two years of Django")])
        assert (row.job_quote, row.cv_quotes) == ("Two years of Django", [f"knows {PYTHON}"])
        assert [(skill.name, skill.through) for skill in row.skills] == [("Django", "Python")]

    def test_agree_with_the_factor(self) -> None:
        who = person(skills=(PYTHON, DJANGO))
        one = detail(scoring_row(must=(PYTHON, KAFKA), generic=(JAVA, DJANGO)), requirements=[asked(PYTHON, KAFKA)])
        met, missing = skills_of(who, one)
        told = {skill.name: skill.state for row in checklist(who, one) for skill in row.skills}
        assert set(told) == {*met, *missing}
        assert {name for name, state in told.items() if state == "met"} == set(met)

    def test_firm_ones_come_first_and_mentioned_ones_last(self) -> None:
        one = detail(
            scoring_row(must=(KAFKA,), generic=(JAVA,)), "We use Java.",
            requirements=[asked(PYTHON, importance="nice"), asked(KAFKA)],
        )  # fmt: skip
        assert [row.importance for row in checklist(person(), one)] == ["must", "nice", "generic"]


class TestYears:
    @pytest.mark.parametrize(("own", "state"), [(6.0, "met"), (5.0, "met"), (3.5, "partly"), (1.0, "missing")])
    def test_are_compared(self, own: float, state: str) -> None:
        [row] = rows([asked(years=5)], person(experience_years=own))
        assert (row.kind, row.state) == ("years", state)
        assert row.years
        assert (row.years.asked, row.years.own) == (5, own)

    def test_are_not_judged_where_the_profile_is_silent(self) -> None:
        [row] = rows([asked(years=5)], person())
        assert (row.state, row.detail) == (
            "unjudged",
            "It asks for 5 years; your profile does not say how many you have.",
        )

    def test_go_together_with_a_skill(self) -> None:
        [row] = rows([asked(PYTHON, years=5)], person(skills=(PYTHON,), experience_years=1.0))
        assert row.state == "partly"


class TestOthers:
    def test_what_can_t_be_told_is_not_judged(self) -> None:
        [row] = rows([asked(quote="A calm hand")])
        assert (row.kind, row.state) == ("other", "unjudged")

    def test_a_degree_is_shown(self) -> None:
        [row] = rows(
            [],
            facts={"degrees": [{"level": "bachelor", "field": "physics", "importance": "must", "equivalent": True,
                                "quote": "A degree in physics"}]},
        )  # fmt: skip
        assert (row.kind, row.importance, row.state) == ("degree", "must", "unjudged")
        assert "Experience may stand for it." in row.detail


class TestOverTheApi:
    LICENCE = "You must hold an active RN license in Texas."

    @pytest.fixture
    def nurse(
        self, client: TestClient, user: User, auth_headers: dict[str, str], run_tasks: RunTasks
    ) -> dict[str, Any]:
        """A nurse's match as it is read one by one."""
        fill_profile(client, auth_headers, skills=("Patient care",), titles=["Staff Nurse"], locations=["Austin, TX"])
        more = f"{self.LICENCE}\nYou must be authorized to work in the United States."
        store_postings(posting(1, title="Staff Nurse", more=more, locations=("Austin, TX, United States",)))
        client.post("/api/v1/matches/refresh", headers=auth_headers)
        run_tasks()
        [match] = client.get("/api/v1/matches", headers=auth_headers).json()["items"]
        found: dict[str, Any] = client.get(f"/api/v1/matches/{match['id']}", headers=auth_headers).json()
        return found

    def test_points_are_words_of_the_posting(
        self, client: TestClient, auth_headers: dict[str, str], nurse: dict[str, Any]
    ) -> None:
        job = client.get(f"/api/v1/jobs/{nurse['job']['id']}", headers=auth_headers).json()
        text = f"{job['title']}\n{job['description_text']}"
        assert nurse["requirements"]
        assert all(row["job_quote"] in text and row["detail"] for row in nurse["requirements"])

    def test_agree_with_the_verdict(self, nurse: dict[str, Any]) -> None:
        [licence] = [row for row in nurse["requirements"] if row["kind"] == "credential"]
        assert (licence["state"], licence["importance"], licence["job_quote"]) == ("missing", "must", self.LICENCE)
        reasons = {reason["detail"] for reason in nurse["eligibility"]["reasons"]}
        assert licence["detail"] in reasons

    def test_each_demand_is_named_once(self, nurse: dict[str, Any]) -> None:
        quotes = [row["job_quote"] for row in nurse["requirements"] if row["kind"] != "skill"]
        assert len(quotes) == len(set(quotes))

    def test_say_what_can_be_done(self, nurse: dict[str, Any]) -> None:
        actions = {action["kind"]: action for action in nurse["next_actions"]}
        assert {"add_credential", "confirm_work_permit", "open_posting"} <= set(actions)
        assert self.LICENCE in actions["add_credential"]["because"]
        assert "apply" not in actions

    def test_are_not_on_the_list(self, client: TestClient, auth_headers: dict[str, str], nurse: dict[str, Any]) -> None:
        [item] = client.get("/api/v1/matches", headers=auth_headers).json()["items"]
        assert "requirements" not in item
        assert item.items() <= nurse.items()


class TestNextActions:
    def actions(self, who: Person, one: Any) -> dict[str, Any]:
        """By kind; of skills the first."""
        found = next_actions(who, one, judge(who.facts, one), checklist(who.facts, one))
        return {action.kind: action for action in reversed(found)}

    def someone(self, **facts: Any) -> Person:
        """A person with their snapshot."""
        known = snapshot(**facts)
        return Person(known, profile_facts(known), default_weights())

    def test_a_missing_skill_says_what_it_would_bring(self) -> None:
        one = detail(scoring_row(must=(PYTHON, KAFKA)), requirements=[asked(PYTHON, KAFKA)])
        found = self.actions(self.someone(skills=(PYTHON,)), one)
        assert (found["add_skill"].name, "apply" in found) == ("Apache Kafka", True)
        assert found["add_skill"].gain > 0

    def test_a_skill_near_one_of_theirs_is_to_be_confirmed(self) -> None:
        one = detail(scoring_row(must=(DJANGO,)), requirements=[asked(DJANGO)])
        found = self.actions(self.someone(skills=(PYTHON,)), one)
        assert found["confirm_skill"].text == "You show Python. If you know Django too, add it."

    def test_nothing_missing_leaves_applying(self) -> None:
        one = detail(scoring_row(must=(PYTHON,)), requirements=[asked(PYTHON)])
        assert set(self.actions(self.someone(skills=(PYTHON,)), one)) == {"apply"}

    def test_an_expired_licence_is_to_be_renewed_and_keeps_from_applying(self) -> None:
        licence = {"asked": [{"type": "rn", "jurisdiction": "US-TX"}], "quote": "You must hold an RN license in Texas."}
        held = SnapshotCredential(name="RN", type="rn", jurisdiction="US-TX", expires_on="2020-01-01")
        one = detail(scoring_row(), facts={"demands": {"licences": [licence], "lies_in": ["US-TX"]}})
        found = self.actions(self.someone(credentials=(held,)), one)
        assert set(found) == {"renew_credential"}

    def test_what_the_profile_is_silent_about(self) -> None:
        one = detail(
            scoring_row(annual_min=50_000, pay_min=50_000, pay_currency="EUR", pay_period="year"),
            requirements=[asked(years=5)],
        )
        assert {"add_years", "set_pay_floor"} <= set(self.actions(self.someone(), one))
