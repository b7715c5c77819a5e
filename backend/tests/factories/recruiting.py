"""Desks and their candidates for tests. All people are invented."""

import uuid
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

from app.core.clock import now, today
from app.core.db import unit_of_work
from app.core.storage import store
from app.ml.documents.read import read_document
from app.ml.resume.parse import parse_resume
from app.profile.sealing import seal
from app.recruiting import intake
from app.recruiting.models import Intake
from app.recruiting.sealing import Consent, FileNames, place_of
from app.recruiting.types import ConsentBasis
from tests.factories.profile import CV_TEXT

Headers = dict[str, str]
Json = dict[str, Any]
CANDIDATES, VISIBILITY = "/api/v1/candidates", "/api/v1/profile/visibility"
NAMES = ("Ines Calloway", "Bruno Achterberg", "Solveig Marchetti", "Tadeo Quillfeather", "Wilhelmina Ostrander")

NURSE_TEXT = """Wilhelmina Ostrander
Registered Nurse
Leeds, United Kingdom | w.ostrander@example.test | +44 113 496 0321

EXPERIENCE
Registered Nurse, Dale Clinic, Leeds
March 2018 - present
- She leads wound care and patient care on a ward of 24 beds

EDUCATION
BSc Nursing, University of the Dales, 2014 - 2017

SKILLS
Wound care, Patient care, Triage
"""


def developer_text(name: str, skills: str = "Python, PostgreSQL, Django") -> str:
    """The CV of a backend developer."""
    mail = name.lower().replace(" ", ".")
    return f"""{name}
Backend Developer
Porto, Portugal | {mail}@example.test | +351 22 555 0199 | https://github.com/{mail}

EXPERIENCE
Backend Developer, Harbour Analytics, Porto
March 2019 - present
- {name.split()[0]} built services in {skills.split(",")[0]} and her team ran them

EDUCATION
MSc Computer Science, Atlantic University, 2015 - 2017

SKILLS
{skills}
"""


def add(
    client: TestClient,
    headers: Headers,
    *files: tuple[str, bytes],
    consent: str | None = "true",
    **fields: str,
) -> Response:
    """Send CVs; gives the answer."""
    form = fields | ({"consent": consent} if consent is not None else {})
    answer: Response = client.post(CANDIDATES, files=[("file", file) for file in files], data=form, headers=headers)
    return answer


def added(
    client: TestClient, headers: Headers, run_tasks: Callable[[], None], *files: tuple[str, bytes], **fields: str
) -> Json:
    """Send CVs and read them; gives the ended task."""
    answer = add(client, headers, *files, **fields)
    assert answer.status_code == 202, answer.text
    run_tasks()
    task: Json = client.get(answer.headers["location"], headers=headers).json()
    return task


def have_candidate(desk_id: uuid.UUID, text: str = CV_TEXT, name: str = "cv.txt") -> str:
    """Give a desk a candidate whose CV has been read, without a task and the process it reads in; returns its id."""
    data = text.encode()
    with unit_of_work() as session:
        sent = Intake(id=uuid.uuid4(), desk_id=desk_id, parts=0, sent_at=now())
        consent = Consent(
            wording="May be proposed for jobs.",
            basis=ConsentBasis.consent,
            source="An e-mail of May.",
            given_at=now(),
            recorded_by=desk_id,
            recorded_at=now(),
        )
        sent.sealed_consent = seal(consent, place_of(sent, "consent"))
        sent.sealed_names = seal(FileNames(names=[name]), place_of(sent, "names"))
        facts = parse_resume(read_document(data, name), today())
        kept = intake.keep(session, sent, 1, intake.Read(name, data, facts))
    assert kept.candidate_id is not None
    return str(kept.candidate_id)


def ranked(client: TestClient, headers: Headers, job_id: object, **parameters: Any) -> Json:
    """The ranked list of a job."""
    answer = client.get(CANDIDATES, params={"job_id": str(job_id), **parameters}, headers=headers)
    assert answer.status_code == 200, answer.text
    page: Json = answer.json()
    return page


def shown(client: TestClient, headers: Headers, candidate_id: str, job_id: object) -> Json:
    """A candidate for a job in full."""
    answer = client.get(f"{CANDIDATES}/{candidate_id}", params={"job_id": str(job_id)}, headers=headers)
    assert answer.status_code == 200, answer.text
    found: Json = answer.json()
    return found


def decide(
    client: TestClient, headers: Headers, candidate_id: str, job_id: object, decision: str = "shortlist", **more: Any
) -> Response:
    """Decide about a candidate."""
    body = {"job_id": str(job_id), "decision": decision, "reason": "Has what the job needs", **more}
    answer: Response = client.post(f"{CANDIDATES}/{candidate_id}/decisions", json=body, headers=headers)
    return answer


def stored() -> set[str]:
    """The files of desks in the store."""
    return set(store().keys("desk/", older_than=now() + timedelta(days=1)))
