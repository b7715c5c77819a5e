"""Reading a version again: for a newer reader, with what the person said on top; scans; and what a model may add."""

import uuid
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from app.auth.models import User
from app.core.config import get_settings
from app.core.crypto import encrypt
from app.core.db import unit_of_work
from app.core.storage import store
from app.ml.documents.recognition import tesseract
from app.ml.resume.facts import ResumeFacts
from app.ml.resume.proposal import Proposal, Proposed, ProposedPosition
from app.profile import refinement
from app.profile.models import CvDocument
from app.profile.sealing import CV_TABLE, place, seal
from app.profile.stored import CvFacts, CvSkill, Values
from tests.conftest import MakeUser, RunTasks
from tests.factories.profile import (
    CV,
    PROFILE,
    Headers,
    Task,
    have_cv,
    pdf_cv,
    pdf_with_hidden_words,
    read_cv,
    scanned_pdf,
    send,
    text_cv,
)

FACTS = f"{PROFILE}/facts"


def read_as(session: Session, user: User, document_id: str, facts: CvFacts) -> None:
    """Make a CV one that an older reader read so."""
    document = session.get_one(CvDocument, uuid.UUID(document_id))
    document.sealed_facts = seal(facts, place(CV_TABLE, "facts", document.id, user.id))
    document.engine = facts.engine
    session.commit()


def reread(client: TestClient, headers: Headers, run_tasks: RunTasks, document_id: str) -> Task:
    answer = client.post(f"{CV}/{document_id}/reread", headers=headers)
    assert answer.status_code == 202, answer.text
    run_tasks()
    task: Task = client.get(answer.headers["location"], headers=headers).json()
    return task


def listed(client: TestClient, headers: Headers, document_id: str) -> Task:
    items = client.get(CV, headers=headers).json()["items"]
    found: Task = next(item for item in items if item["id"] == document_id)
    return found


def test_what_an_older_reader_read_is_told_and_read_again(
    client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    assert not listed(client, auth_headers, document_id)["outdated"]
    older = CvFacts(
        values=Values(headline="Dta Enginer"), skills=[CvSkill(name="Python", id="python")], engine="resume-0.1.0"
    )
    read_as(session, user, document_id, older)
    assert listed(client, auth_headers, document_id)["outdated"]
    client.patch(f"{FACTS}/headline", json={"value": "Data person"}, headers=auth_headers)
    client.post(f"{FACTS}/confirm", json={"paths": ["skills.0"]}, headers=auth_headers)
    task = reread(client, auth_headers, run_tasks, document_id)
    assert (task["state"], task["result"]["document_id"]) == ("succeeded", document_id)
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert (profile["headline"], profile["full_name"]) == ("Data person", "Ines Calloway")
    assert not listed(client, auth_headers, document_id)["outdated"]
    facts = client.get(FACTS, params={"limit": 100}, headers=auth_headers).json()["items"]
    assert [fact["checked"] for fact in facts if fact["value"] == "Python"] == [True]
    assert [fact["read"]["value"] for fact in facts if fact["path"] == "headline"] == ["Data Engineer"]


def test_a_version_that_is_not_active_stays_so(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
    first = have_cv(client, auth_headers, text_cv(), "first.txt")
    second = have_cv(client, auth_headers, pdf_cv(), "second.pdf")
    client.post(f"{CV}/{first}/activate", headers=auth_headers)
    before = client.get(PROFILE, headers=auth_headers)
    assert reread(client, auth_headers, run_tasks, second)["state"] == "succeeded"
    after = client.get(PROFILE, headers=auth_headers)
    assert (after.json()["active_cv"], after.headers["etag"]) == (first, before.headers["etag"])


def test_one_that_cannot_be_read_any_more_stays_as_it_was(
    client: TestClient, user: User, auth_headers: Headers, run_tasks: RunTasks
) -> None:
    document_id = have_cv(client, auth_headers, pdf_cv(), "cv.pdf")
    with unit_of_work() as session:
        document = session.get_one(CvDocument, uuid.UUID(document_id))
        broken = encrypt(pdf_cv(password="sesame"), place(CV_TABLE, "file", document.id, user.id))
    store().put(f"cv/{document_id}", broken)
    before = client.get(PROFILE, headers=auth_headers).json()
    task = reread(client, auth_headers, run_tasks, document_id)
    assert task["state"] == "failed"
    assert "password" in task["error"]
    assert client.get(PROFILE, headers=auth_headers).json() == before
    assert listed(client, auth_headers, document_id)["state"] == "read"


def test_asking_twice_is_one_reading_and_others_get_none(
    client: TestClient, make_user: MakeUser, run_tasks: RunTasks
) -> None:
    (_, mine), (_, theirs) = make_user(), make_user()
    document_id = have_cv(client, mine, text_cv())
    first, again = (client.post(f"{CV}/{document_id}/reread", headers=mine).json()["id"] for _ in range(2))
    assert first == again
    assert client.post(f"{CV}/{document_id}/reread", headers=theirs).status_code == 404
    assert client.post(f"{CV}/{uuid.uuid4()}/reread", headers=mine).status_code == 404
    assert client.post(f"{CV}/{document_id}/reread").status_code == 401
    waiting = send(client, mine, pdf_cv(), "new.pdf")
    assert waiting.status_code == 202
    unread = next(item for item in client.get(CV, headers=mine).json()["items"] if item["state"] == "received")
    assert client.post(f"{CV}/{unread['id']}/reread", headers=mine).status_code == 409
    run_tasks()


def test_it_is_limited(client: TestClient, auth_headers: Headers, monkeypatch: pytest.MonkeyPatch) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    with monkeypatch.context() as changed:
        changed.setenv("RATE_LIMIT_CV_UPLOAD", "2/hour")
        get_settings.cache_clear()
        statuses = [client.post(f"{CV}/{document_id}/reread", headers=auth_headers).status_code for _ in range(3)]
    get_settings.cache_clear()
    assert statuses == [202, 202, 429]


@pytest.mark.skipif(tesseract() is None, reason="Tesseract is not installed")
def test_a_scan_is_recognised_and_says_so(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
    task = read_cv(client, auth_headers, run_tasks, scanned_pdf(), "scan.pdf")
    steps = [result["step"] for result in task["results"]]
    assert steps == ["received", "recognition", "read", "sections", "skills", "done"]
    assert task["results"][1]["message"] == "Recognising the text of page 1 of 1."
    told = [warning for warning in task["result"]["warnings"] if "text recognition" in warning]
    assert told
    assert told[0] in listed(client, auth_headers, task["result"]["document_id"])["warnings"]
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert profile["full_name"] == "Ines Calloway"
    assert told[0] in profile["parse"]["warnings"]
    facts = client.get(FACTS, params={"limit": 100}, headers=auth_headers).json()["items"]
    assert max(fact["confidence"] for fact in facts) < 1


def test_hidden_words_are_told_of_and_not_used(client: TestClient, auth_headers: Headers, run_tasks: RunTasks) -> None:
    task = read_cv(client, auth_headers, run_tasks, pdf_with_hidden_words("Skilled in Fortran and COBOL"), "cv.pdf")
    told = [warning for warning in task["result"]["warnings"] if "hidden" in warning.lower()]
    assert told
    assert told[0] in listed(client, auth_headers, task["result"]["document_id"])["warnings"]
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert told[0] in profile["parse"]["warnings"]
    assert not {"Fortran", "COBOL"} & {skill["name"] for skill in profile["skills"]}


CV_FOR_A_MODEL = text_cv().decode() + "\nFrom 2014 to 2015 she tuned harpsichords for Plectrum House.\n"


class Model:
    """Proposes a position that the rules can't see, an invented one, and another name."""

    name = "a-model"

    def __init__(self) -> None:
        self.failing = False

    def reads_for(self, _user_id: uuid.UUID) -> bool:
        return True

    def propose(self, _user_id: uuid.UUID, text: str, facts: ResumeFacts) -> Proposal | None:
        assert facts.contact.full_name
        if self.failing:
            raise refinement.RefinerFailed("no answer")
        assert "harpsichords" in text

        def said(value: str, quote: str, sure: float = 0.99) -> Proposed:
            return Proposed(value, sure, quote)

        return Proposal(
            full_name=said("Ines", "Ines Calloway"),
            headline=said("Engineer", "Data Engineer"),
            experience=(
                ProposedPosition(
                    company=said("Plectrum House", "tuned harpsichords for Plectrum House", 0.7),
                    title=said("tuned harpsichords", "tuned harpsichords for Plectrum House", 0.6),
                    start=said("2014", "From 2014 to 2015", 0.8),
                    end=said("2015", "From 2014 to 2015", 0.8),
                ),
                ProposedPosition(title=said("Astronaut", "Astronaut"), company=said("NASA", "NASA, 2011")),
            ),
        )


@pytest.fixture
def model() -> Iterator[Model]:
    asked = Model()
    refinement.register(asked)
    refinement.register(asked)
    yield asked
    refinement.unregister(asked)


def test_a_model_adds_what_the_cv_says_and_nothing_about_what_the_person_said(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, model: Model
) -> None:
    document_id = have_cv(client, auth_headers, CV_FOR_A_MODEL.encode())
    assert "Plectrum" not in str(client.get(PROFILE, headers=auth_headers).json())
    client.post(f"{FACTS}/confirm", json={"paths": ["full_name"]}, headers=auth_headers)
    reread(client, auth_headers, run_tasks, document_id)
    profile = client.get(PROFILE, headers=auth_headers).json()
    assert profile["full_name"] == "Ines Calloway", "confirmed"
    assert profile["headline"] == "Engineer", "surer than the reading"
    assert profile["parse"]["engine"].endswith("+a-model")
    assert not listed(client, auth_headers, document_id)["outdated"]
    assert profile["experience"][-1]["company"] == "Plectrum House"
    assert "NASA" not in str(profile)
    facts = client.get(FACTS, params={"limit": 100}, headers=auth_headers).json()["items"]
    (company,) = [fact for fact in facts if fact["value"] == "Plectrum House"]
    assert (company["confidence"], company["evidence"]["page"]) == (0.7, 1)
    assert company["evidence"]["box"]


def test_a_model_that_does_not_answer_costs_nothing_but_a_note(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, model: Model
) -> None:
    model.failing = True
    task = read_cv(client, auth_headers, run_tasks, CV_FOR_A_MODEL.encode())
    assert refinement.NO_ANSWER in task["result"]["warnings"]
    assert client.get(PROFILE, headers=auth_headers).json()["full_name"] == "Ines Calloway"


def test_nothing_reads_along_from_the_start(user: User) -> None:
    assert refinement.refiners_for(user.id) == ()
