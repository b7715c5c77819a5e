"""The invented people: complete, matchable, removable."""

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.db import unit_of_work
from app.profile import demo, service
from app.profile.models import CvDocument, Profile
from tests.factories.profile import Headers, have_cv, stored, text_cv


@pytest.fixture
def people(database: None) -> list[User]:
    with unit_of_work() as session:
        return demo.seed(session)


def test_two_people_with_complete_profiles(people: list[User], session: Session) -> None:
    assert [person.demo for person in people] == [True, True]
    for person in people:
        profile = service.read(session, person.id)
        assert profile.completeness.score == 100, profile.completeness.missing
        assert len(profile.experience) == 3
        assert all(entry.title and entry.company and entry.start for entry in profile.experience)
        page = service.all_facts(session, session.get_one(Profile, person.id))
        assert all(fact.checked for fact in page)


def test_their_snapshots_tell_a_developer_from_a_nurse(people: list[User], session: Session) -> None:
    developer, nurse = (service.snapshot(session, person.id) for person in people)
    assert developer is not None
    assert nurse is not None
    assert developer.titles[0] == "Senior Backend Developer"
    assert nurse.titles[0] == "Registered Nurse"
    assert {"python", "postgresql", "apache-kafka"} <= {skill.skill_id for skill in developer.skills}
    assert any("RN" in held.name or "Registered Nurse" in held.name for held in nurse.credentials)
    assert developer.preferences.work_authorization[0] == "PL"
    assert nurse.preferences.work_authorization == ("US",)


def test_nobody_can_sign_in_as_them(people: list[User], client: TestClient) -> None:
    for password in ("!", "", "password"):
        form = {"username": people[0].email, "password": password}
        assert client.post("/api/v1/auth/login", data=form).status_code in {401, 422}


def test_seeding_again_changes_nothing(people: list[User]) -> None:
    with unit_of_work() as session:
        assert [person.id for person in demo.seed(session)] == [person.id for person in people]


def test_removing_them_leaves_everyone_else(client: TestClient, auth_headers: Headers, session: Session) -> None:
    have_cv(client, auth_headers, text_cv())
    before = stored()
    with unit_of_work() as work:
        demo.seed(work)
    assert len(stored() - before) == 2
    with unit_of_work() as work:
        assert demo.remove(work) == 2
    assert stored() == before
    assert len(session.scalars(select(CvDocument)).all()) == 1
    assert session.scalars(select(User).where(User.demo)).all() == []
