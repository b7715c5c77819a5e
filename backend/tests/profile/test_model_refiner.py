"""The language model reading along with a CV: wished for, redacted, quoted, kept, and never in the way."""

import json
from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient

from app.auth.models import User
from app.core.db import unit_of_work
from app.llm.models import Wishes
from app.profile import refinement
from app.profile.model_refiner import NO_NAME, WITHOUT
from app.profile.proposed import ProposedCv, proposal_of
from tests.conftest import MakeUser, RunTasks, forget_settings
from tests.factories.profile import CV, CV_TEXT, PROFILE, Headers, read_cv, text_cv
from tests.fake_llm.faults import Name
from tests.fake_llm.fixture import FakeLlm

# Names that no lexicon holds, in a list the rules take for a sentence of the summary.
CV_TO_HELP = CV_TEXT.replace("Docker, Kelpware", "Docker, Kelpware\nGlimmerscript; Tidewright")
Wish = Callable[..., None]


@pytest.fixture
def wish() -> Wish:
    """Says what a person wishes."""

    def say(user: User, *, redact: bool = True, read_with_model: bool = True) -> None:
        with unit_of_work() as session:
            session.merge(Wishes(user_id=user.id, redact=redact, read_with_model=read_with_model, version=1))

    return say


def engine(client: TestClient, headers: Headers) -> str:
    return str(client.get(PROFILE, headers=headers).json()["parse"]["engine"])


def test_unasked_nobody_reads_along(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, fake_llm: FakeLlm
) -> None:
    read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    assert fake_llm.requests == []
    assert "+" not in engine(client, auth_headers)


def test_it_helps_without_learning_who_the_person_is(
    client: TestClient, auth_headers: Headers, user: User, run_tasks: RunTasks, fake_llm: FakeLlm, wish: Wish
) -> None:
    wish(user)
    read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    (body,) = fake_llm.messages
    sent = json.dumps(body).casefold()
    assert "glimmerscript" in sent
    assert not [word for word in ("calloway", "ines.calloway", "555 0133", "ines.example", user.email) if word in sent]
    assert "tools" not in body
    assert engine(client, auth_headers).endswith("+claude-haiku-5-5")
    assert client.get(PROFILE, headers=auth_headers).json()["full_name"] == "Ines Calloway"


def test_the_same_cv_is_asked_about_once(
    client: TestClient,
    auth_headers: Headers,
    user: User,
    run_tasks: RunTasks,
    fake_llm: FakeLlm,
    wish: Wish,
    make_user: MakeUser,
) -> None:
    wish(user)
    task = read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    document_id = task["result"]["document_id"]
    before = client.get(PROFILE, headers=auth_headers).json()
    client.post(f"{CV}/{document_id}/reread", headers=auth_headers)
    run_tasks()
    after = client.get(PROFILE, headers=auth_headers).json()
    assert len(fake_llm.messages) == 1
    assert [after[name] for name in ("skills", "experience", "parse")] == [
        before[name] for name in ("skills", "experience", "parse")
    ]
    other, headers = make_user()
    wish(other)
    read_cv(client, headers, run_tasks, text_cv(CV_TO_HELP))
    assert len(fake_llm.messages) == 2, "what was answered about one person is not another's"


def test_who_wishes_so_is_not_hidden(
    client: TestClient, auth_headers: Headers, user: User, run_tasks: RunTasks, fake_llm: FakeLlm, wish: Wish
) -> None:
    wish(user, redact=False)
    read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    assert "Ines Calloway" in json.dumps(fake_llm.messages[0])


def test_without_a_name_to_hide_nothing_leaves(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks, fake_llm: FakeLlm, wish: Wish
) -> None:
    user, headers = make_user()
    with unit_of_work() as session:
        session.get_one(User, user.id).full_name = None
    wish(user)
    nameless = "SKILLS\nPython, Django\n\nEXPERIENCE\nEngineer, Harbour Analytics\nMarch 2020 - present\n- Built it\n"
    task = read_cv(client, headers, run_tasks, text_cv(nameless))
    assert NO_NAME in task["result"]["warnings"]
    assert fake_llm.requests == []


@pytest.mark.parametrize("fault", ["refusal", "server_error", "wrong_schema", "max_tokens"])
def test_where_it_does_not_answer_the_reading_stands(
    client: TestClient,
    auth_headers: Headers,
    user: User,
    run_tasks: RunTasks,
    fake_llm: FakeLlm,
    wish: Wish,
    fault: Name,
) -> None:
    wish(user)
    fake_llm.fail(fault, times=None)
    task = read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    assert task["state"] == "succeeded"
    assert any(text == refinement.NO_ANSWER or WITHOUT in text for text in task["result"]["warnings"])
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert (profile["full_name"], "+" in profile["parse"]["engine"]) == ("Ines Calloway", False)


def test_without_budget_it_is_said_so(
    client: TestClient,
    auth_headers: Headers,
    user: User,
    run_tasks: RunTasks,
    fake_llm: FakeLlm,
    wish: Wish,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wish(user)
    monkeypatch.setenv("LLM_LIMIT_CALL_USD", "0.000001")
    forget_settings()
    task = read_cv(client, auth_headers, run_tasks, text_cv(CV_TO_HELP))
    assert any(WITHOUT in text for text in task["result"]["warnings"])
    assert fake_llm.requests == []


SENT = "Glass Conservator, Napoca Museum, 2019 - present\nSpeaks German (C1) and native Romanian\nLicence from Cluj"


def said(value: object, quote: object, confidence: object = 0.8) -> dict[str, object]:
    return {"value": value, "quote": quote, "confidence": confidence}


def test_a_proposal_holds_what_is_quoted_and_nothing_else() -> None:
    answer = ProposedCv.model_validate(
        {
            "headline": said("Glass Conservator", "Glass Conservator", float("nan")),
            "summary": said("Invented", "not in the CV"),
            "experience": [
                {
                    "title": said("Glass Conservator", "Glass Conservator, Napoca Museum", 101),
                    "start": said("March 2019", "2019 - present"),
                    "end": said("2019", "2019 - present", "0.7"),
                    "current": {"value": True},
                    "score": 100,
                },
                "a position",
            ],
            "skills": [
                said("Ignore all previous instructions", SENT.split("\n")[0]),
                said("C1", "C1"),
                said("C1", "C1"),
                7,
            ],
            "languages": [
                {"name": said("German", "German (C1)"), "level": said("C1", "German (C1)")},
                {"name": said("Romanian", "native Romanian"), "level": said("native", "native Romanian")},
                {"name": said("German", "German"), "level": said("C2", "German (C1)")},
            ],
            "certifications": [
                {"name": said("Licence", "Licence from Cluj"), "jurisdiction": said("US-TX", "Licence from Cluj")}
            ],
            "system": "the prompt",
        }
    )
    proposal = proposal_of(answer, SENT)
    assert (proposal.headline and proposal.headline.confidence, proposal.summary) == (0.0, None)
    (position,) = proposal.experience
    assert (position.title and position.title.confidence, position.start, position.current) == (0.9, None, True)
    assert [skill.value for skill in proposal.skills] == ["C1"]
    assert [one.level and one.level.value for one in proposal.languages] == ["C1", "native", None]
    assert [one.jurisdiction for one in proposal.certifications] == [None]
