"""What a CV says lies nowhere in clear: not in a row, a file, or Redis."""

import os
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.core import redis
from app.core.config import get_settings
from app.core.crypto import encrypt
from app.core.db import Base
from app.core.storage import store
from app.profile.models import CvDocument, Profile
from tests.conftest import RunTasks
from tests.factories.profile import CV, CV_TEXT, PARSE, PROFILE, Headers, broken_pdf, have_cv, read_cv, send, text_cv

CANARY = "Zxcanaryqv"
CV_WITH_CANARIES = (
    CV_TEXT.replace("Ines Calloway", f"Ines {CANARY}")
    .replace("ines.calloway@", f"{CANARY.lower()}@")
    .replace("Harbour Analytics", f"{CANARY} Analytics")
    .replace("Tuned PostgreSQL", f"Tuned {CANARY}")
    .replace("who keeps", f"who {CANARY} keeps")
    .replace("Kelpware", f"{CANARY}ware")
    .replace("Atlantic University", f"{CANARY} University")
)


def places_in_clear(session: Session) -> list[str]:
    """Where the canary can be read."""
    wanted = [CANARY.lower(), CANARY.encode().hex(), CANARY.lower().encode().hex()]
    rows = {
        table.name: "\n".join(session.scalars(text(f'SELECT t::text FROM "{table.name}" t')))
        for table in Base.metadata.sorted_tables
    }
    client = redis.redis_client()
    rows |= {f"redis {key!r}": str(client.dump(key)) for key in client.scan_iter()}
    files = [Path(folder) / name for folder, _, names in os.walk(get_settings().data_dir) for name in names]
    rows |= {str(path): path.read_bytes().decode("latin-1") for path in files}
    return [name for name, content in rows.items() if any(word in content.lower() for word in wanted)]


def test_a_canary_in_a_cv_lies_nowhere_in_clear(
    client: TestClient, auth_headers: Headers, run_tasks: RunTasks, session: Session
) -> None:
    read_cv(client, auth_headers, run_tasks, text_cv(CV_WITH_CANARIES), f"{CANARY}.txt")
    client.patch(PROFILE, json={"headline": f"{CANARY} engineer", "phone": f"{CANARY} 1"}, headers=auth_headers)
    send(client, auth_headers, text_cv(CV_WITH_CANARIES), path=PARSE)
    run_tasks()
    send(client, auth_headers, broken_pdf() + CANARY.encode(), f"{CANARY}.pdf")
    run_tasks()
    assert CANARY in client.get(PROFILE, headers=auth_headers).text
    assert places_in_clear(session) == []


def test_the_search_for_the_canary_would_find_it(session: Session, client: TestClient, auth_headers: Headers) -> None:
    client.patch("/api/v1/profile", json={}, headers=auth_headers)
    session.execute(text("UPDATE users SET full_name = :name"), {"name": CANARY})
    assert places_in_clear(session) == ["users"]
    session.rollback()
    store().put("cv/probe", CANARY.encode())
    try:
        assert [Path(place).name for place in places_in_clear(session)] == ["probe"]
    finally:
        store().delete("cv/probe")


def test_what_was_sealed_for_one_place_does_not_open_in_another(
    client: TestClient, auth_headers: Headers, session: Session
) -> None:
    ids = [have_cv(client, auth_headers, text_cv(content)) for content in (CV_TEXT, CV_WITH_CANARIES)]
    one, other = (session.get_one(CvDocument, document_id) for document_id in ids)
    other.sealed_facts = one.sealed_facts
    session.commit()
    answer = client.get(PROFILE, headers=auth_headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "key_lost")


@pytest.mark.parametrize("damage", ["profile", "file"])
def test_a_lost_key_is_said_plainly(damage: str, client: TestClient, auth_headers: Headers, session: Session) -> None:
    document_id = have_cv(client, auth_headers, text_cv())
    client.patch(PROFILE, json={"headline": "A"}, headers=auth_headers)
    if damage == "profile":
        session.query(Profile).one().sealed_edits = encrypt(b"{}", "another place")
        session.commit()
        answer = client.get(PROFILE, headers=auth_headers)
    else:
        store().put(f"cv/{document_id}", b"v1" + b"x" * 60)
        answer = client.get(f"{CV}/{document_id}/file", headers=auth_headers)
    assert (answer.status_code, answer.json()["code"]) == (503, "key_lost")
    assert "key" in answer.json()["detail"]
