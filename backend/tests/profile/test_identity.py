"""What is hidden of a person before words about them go to a language model."""

import re

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.auth.models import User
from app.llm.models import Wishes
from app.profile.identity import Identity, hiding, redaction_of
from tests.factories.profile import CV_TEXT, PROFILE, Headers, have_cv, text_cv

WHO = Identity(
    names=("Jane Q. Doe",),
    emails=("jane@doe.example",),
    phones=("+49 170 1234567",),
    links=("github.com/jdoe",),
    addresses=("Hauptstr. 5, 10115 Berlin",),
    numbers=("RN123456",),
)


@pytest.mark.parametrize(
    "written",
    [
        "JANE Q. DOE",
        "Doe, Jane",
        "Jane's report",
        "by Mr Doe.",
        "jane@doe.example",
        "jane.private@mail.example",
        "0170/123 45 67",
        "+49 170 1234567",
        "https://www.linkedin.com/in/jane-doe-1",
        "github.com/jdoe",
        "Hauptstr. 5, 10115 Berlin",
        "licence RN123456",
    ],
)
def test_it_does_not_leave(written: str) -> None:
    hidden = hiding(WHO, written).hide_text(f"before {written} after")
    telling = ("jane", "doe", "170", "123456", "hauptstr")
    assert not [word for word in telling if word in hidden.casefold()]
    assert hidden.startswith("before ")
    assert hidden.endswith(" after")


def test_what_was_hidden_comes_back_as_it_was() -> None:
    text = "Doe, Jane\njane@doe.example, jane.private@mail.example, 0170 1234567 and +49 170 1234567"
    redaction = hiding(WHO, text)
    assert redaction.restore(redaction.hide_text(text)) == text


def test_work_is_not_hidden() -> None:
    text = "2015 - 2017 Python, Kafka; 120 000 users, grew by 35 %, Doehler GmbH, Berlin"
    assert hiding(WHO, text).hide_text(text) == text


def test_a_name_that_is_a_skill_of_theirs_is_hidden_as_a_whole_only() -> None:
    who = Identity(names=("Ruby Miller",), skills=frozenset({"ruby"}))
    assert hiding(who).hide_text("Ruby Miller writes Ruby") == "[NAME] writes Ruby"


def test_everything_the_profile_knows_is_hidden(
    client: TestClient, auth_headers: Headers, user: User, session: Session
) -> None:
    have_cv(client, auth_headers, text_cv(CV_TEXT))
    client.patch(PROFILE, json={"full_name": "Ines C. Married", "phone": "+44 20 7946 0000"}, headers=auth_headers)
    redaction = redaction_of(session, user.id)
    assert redaction is not None
    hidden = redaction.hide_text(f"{CV_TEXT}\nInes C. Married, +44 20 7946 0000, {user.email}")
    told = r"\b(?:ines|calloway|married|7946|0133|candidate)\b|@"
    assert re.findall(told, hidden, re.IGNORECASE) == []
    assert redaction.restore("[NAME]") == "Ines C. Married"


def test_a_person_may_switch_it_off(user: User, session: Session) -> None:
    assert redaction_of(session, user.id) is not None
    session.add(Wishes(user_id=user.id, redact=False))
    session.flush()
    assert redaction_of(session, user.id) is None
