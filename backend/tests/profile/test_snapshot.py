"""What matching reads of a profile."""

from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.auth.models import User
from app.ml.terms.seniority import Seniority
from app.profile import service
from app.profile.types import RemoteWish
from tests.conftest import MakeUser
from tests.factories.profile import CV_TEXT, PROFILE, Headers, have_cv, text_cv


def test_there_is_none_before_there_is_something_to_match_on(
    client: TestClient, user: User, auth_headers: Headers, session: Session
) -> None:
    assert service.snapshot(session, user.id) is None
    client.patch(PROFILE, json={"full_name": "Only A Name"}, headers=auth_headers)
    session.expire_all()
    assert service.snapshot(session, user.id) is None
    assert service.active_profiles(session) == []
    client.patch(PROFILE, json={"preferences": {"titles": ["Nurse"]}}, headers=auth_headers)
    session.expire_all()
    assert service.snapshot(session, user.id) is not None
    assert service.active_profiles(session) == [user.id]


def test_licences_say_what_matching_asks(
    client: TestClient, user: User, auth_headers: Headers, session: Session
) -> None:
    held = [{"name": "RN", "jurisdiction": "Texas", "multistate": True, "standing": "active"}, {"name": "BLS/ACLS"}]
    client.patch(PROFILE, json={"certifications": held}, headers=auth_headers)
    taken = service.snapshot(session, user.id)
    assert taken is not None
    assert [(one.type, one.jurisdiction, one.multistate, one.standing) for one in taken.credentials] == [
        ("rn", "US-TX", True, "active"),
        ("bls", None, None, None),
        ("acls", None, None, None),
    ]


def test_it_quotes_the_cv(client: TestClient, user: User, auth_headers: Headers, session: Session) -> None:
    have_cv(client, auth_headers, text_cv())
    wishes = {"remote": "remote_only", "salary_min": 70_000, "currency": "EUR", "work_authorization": ["PT"]}
    client.patch(PROFILE, json={"preferences": wishes}, headers=auth_headers)
    client.post(f"{PROFILE}/skills", json={"name": "Rust", "years": 1}, headers=auth_headers)
    taken = service.snapshot(session, user.id)
    assert taken is not None
    assert (taken.user_id, taken.version) == (user.id, 3)
    assert taken.titles == ("Data Engineer", "Junior Developer")
    quotes = [skill.quote for skill in taken.skills if skill.quote]
    quotes += [job.quote for job in taken.experience if job.quote]
    quotes += [language.quote for language in taken.languages if language.quote]
    assert len(quotes) >= 8
    flat = " ".join(CV_TEXT.split())
    assert all(" ".join(quote.split()) in flat for quote in quotes), "quotes are words of the CV"
    by_id = {skill.skill_id: skill for skill in taken.skills}
    assert by_id["python"].quote
    assert (by_id["rust"].quote, by_id["rust"].years) == (None, 1)
    assert taken.experience[0].end is None
    assert taken.seniority in {Seniority.MID, Seniority.SENIOR}
    assert taken.preferences.remote is RemoteWish.remote_only
    assert taken.preferences.work_authorization == ("PT",)
    assert {language.name for language in taken.languages} == {"Portuguese", "English"}


def test_people_who_are_locked_out_are_not_matched(client: TestClient, make_user: MakeUser, session: Session) -> None:
    user, headers = make_user()
    have_cv(client, headers, text_cv())
    assert service.active_profiles(session) == [user.id]
    session.get_one(User, user.id).active = False
    session.flush()
    assert service.active_profiles(session) == []
