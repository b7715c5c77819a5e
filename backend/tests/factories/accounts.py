"""An account that is full of everything the program keeps about a person."""

import io
import uuid
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import timedelta
from typing import Any

import orjson
from fastapi.testclient import TestClient

from app.alerts.notices import NewNotice, tell
from app.alerts.types import NoticeKind
from app.applications.board.types import StepKind
from app.auth.models import User
from app.background.registry import Nothing
from app.background.service import enqueue
from app.core.clock import now
from app.core.db import unit_of_work
from app.insights.advice.models import AdviceDismissal
from app.jobs.models import Feed, JobEvent, NotDuplicate
from app.jobs.types import JobEventKind
from app.llm.models import Call, CreditEntry
from app.llm.types import CallState, CreditKind, Engine
from app.matching.own_weights import WeightsRepository
from app.recruiting.models import DeskWeights, LogEntry
from app.recruiting.ranking_store import ViewStore
from app.recruiting.types import Action, ViewKind
from tests.factories.board import APPLICATIONS, card, done
from tests.factories.coach import PERSONAS, begin, say
from tests.factories.letters import CASES, MATCHES, applied

Headers = dict[str, str]
Json = dict[str, Any]
RunTasks = Callable[[], None]
# Stands in everything a person writes or sends, and in nothing else.
CANARY = "ZX-CANARY-7731"
PROFILE = "/api/v1/profile"
EXPORT, EXPORTS, IMPORT = f"{PROFILE}/export", f"{PROFILE}/exports", "/api/v1/account/import"

POSTED = f"""Harbour pilot
Company: {CANARY} Pilots
You guide ships into the harbour of Rotterdam.
You need
- Navigation
- Python
"""


def filled(client: TestClient, user: User, headers: Headers, run_tasks: RunTasks) -> uuid.UUID:
    """Fill an account through the API, and by rows where the API can't be quick; gives the id of a common posting."""
    case = CASES["nurse"]
    marked = replace(case, cv=f"{case.cv}\n{CANARY}")
    match_id, job_id = applied(client, headers, run_tasks, marked)
    _profile(client, headers)
    done(client.patch(f"{MATCHES}/{match_id}", json={"status": "applied"}, headers=headers))
    _writing(client, headers, match_id)
    private_id = _postings(client, headers, run_tasks)
    _coach(client, headers, private_id)
    _board(client, headers, job_id, private_id)
    _alerts(client, user, headers)
    _insights(client, headers)
    with unit_of_work() as session:
        _rows(session, user.id, job_id)
        enqueue(session, "applications.make_reminders", Nothing())
        enqueue(session, "insights.keep_gaps", Nothing())
    run_tasks()
    return job_id


def _profile(client: TestClient, headers: Headers) -> None:
    done(client.patch("/api/v1/auth/me", json={"full_name": CANARY, "time_zone": "Europe/Berlin"}, headers=headers))
    wishes = {"titles": ["Nurse"], "locations": [f"{CANARY} City"]}
    done(client.patch(PROFILE, json={"headline": f"{CANARY} nurse", "preferences": wishes}, headers=headers))
    done(client.post(f"{PROFILE}/skills", json={"name": f"{CANARY} therapy", "years": 3}, headers=headers), 201)
    done(client.patch(f"{PROFILE}/visibility", json={"recruiters": True}, headers=headers))
    done(client.put(f"{MATCHES}/weights", json={"weights": {"pay": 31}}, headers=headers))
    done(client.patch("/api/v1/usage/wishes", json={"redact": False}, headers=headers))
    done(client.put("/api/v1/insights/learning", json={"share_choices": True}, headers=headers))


def _writing(client: TestClient, headers: Headers, match_id: str) -> None:
    letter = done(client.post(f"{MATCHES}/{match_id}/generate-cover-letter", headers=headers))
    change = {"greeting": f"Dear {CANARY},"}
    done(client.patch(f"/api/v1/letters/{letter['id']}", json=change, headers=headers))
    done(client.post(f"{MATCHES}/{match_id}/generate-cv-highlights", headers=headers))
    done(client.post(f"{MATCHES}/{match_id}/tailored-cv", json={}, headers=headers), 201)


def _postings(client: TestClient, headers: Headers, run_tasks: RunTasks) -> str:
    """A posting only the person sees, put right by them, and one they brought in for all."""
    own = client.post("/api/v1/jobs/import", json={"text": POSTED, "private": True}, headers=headers)
    shared = client.post(
        "/api/v1/jobs/import", json={"text": "Lighthouse keeper\nCompany: Coast\nLight."}, headers=headers
    )
    run_tasks()
    found = [client.get(answer.headers["location"], headers=headers).json()["result"] for answer in (own, shared)]
    private_id = str(found[0]["job_id"])
    done(client.patch(f"/api/v1/jobs/{private_id}", json={"title": f"Pilot {CANARY}"}, headers=headers))
    done(client.patch(f"/api/v1/jobs/{found[1]['job_id']}", json={"title": "Keeper of a light"}, headers=headers))
    return private_id


def _coach(client: TestClient, headers: Headers, job_id: str) -> None:
    done(client.post(PERSONAS, json={"name": f"{CANARY} Ortega", "brief": "Headmistress"}, headers=headers), 201)
    begun = begin(client, headers, job_id=job_id)
    say(client, headers, begun, f"My cousin breeds {CANARY} parrots.")


def _board(client: TestClient, headers: Headers, job_id: uuid.UUID, private_id: str) -> None:
    contacts = [{"name": f"{CANARY} Maria", "email": "maria@example.test"}]
    found = client.get(APPLICATIONS, params={"job_id": str(job_id)}, headers=headers).json()["items"]
    # Long enough ago for a reminder to follow up.
    applied_at = (now() - timedelta(days=30)).isoformat()
    body = {"notes": f"Ask {CANARY} about nights", "contacts": contacts, "applied_at": applied_at}
    done(client.patch(f"{APPLICATIONS}/{found[0]['id']}", json=body, headers=headers))
    own = card(client, headers, title=f"Gardener {CANARY}", notes="Roses")
    card(client, headers, job_id=private_id, stage="saved")
    step = {
        "kind": StepKind.interview.value,
        "title": f"Talk {CANARY}",
        "starts_at": (now() + timedelta(hours=20)).isoformat(),
    }
    done(client.post(f"{APPLICATIONS}/{own['id']}/steps", json=step, headers=headers), 201)
    done(client.post(f"{APPLICATIONS}/{own['id']}/notes", json={"text": f"Called {CANARY}"}, headers=headers), 201)
    file = {"file": (f"{CANARY}: offer?.txt", f"The offer of {CANARY}".encode())}
    done(client.post(f"{APPLICATIONS}/{own['id']}/files", files=file, headers=headers), 201)
    slugs = [one["slug"] for one in client.get(f"{APPLICATIONS}/stages", headers=headers).json()["stages"]]
    stages = [{"slug": slug, "label": f"{CANARY} {slug}"} for slug in slugs]
    done(client.put(f"{APPLICATIONS}/stages", json={"stages": stages}, headers=headers))
    done(client.post(f"{APPLICATIONS}/calendar", headers=headers), 201)
    table = {"file": (f"{CANARY}.csv", f"Title,Company\nBaker,{CANARY}".encode())}
    done(client.post(f"{APPLICATIONS}/imports", files=table, headers=headers), 201)
    done(client.patch(f"{APPLICATIONS}/reminders/wishes", json={"follow_up_days": 11}, headers=headers))


def _alerts(client: TestClient, user: User, headers: Headers) -> None:
    search = {"name": f"{CANARY} jobs", "query": {"q": CANARY}, "frequency": "daily", "channels": ["inbox"]}
    done(client.post("/api/v1/alerts/searches", json=search, headers=headers), 201)
    done(client.patch("/api/v1/alerts/settings", json={"weekday": 3}, headers=headers))
    address = {"address": {"address": f"{CANARY}@example.test"}}
    done(client.put("/api/v1/alerts/channels/email", json=address, headers=headers))
    with unit_of_work() as session:
        tell(
            session,
            user.id,
            NewNotice(kind=NoticeKind.reminder, key="k", title=CANARY, body="b", why="w", path="/board"),
        )


def _insights(client: TestClient, headers: Headers) -> None:
    done(client.post("/api/v1/insights/recommendations/snapshots", json={"name": CANARY}, headers=headers), 201)


def _rows(session: Any, user_id: uuid.UUID, job_id: uuid.UUID) -> None:
    WeightsRepository(session, user_id).answer("pay", accepted=True, proposed=40, signals=12)
    session.add(CreditEntry(user_id=user_id, kind=CreditKind.grant, amount=5, balance=1_005, reason="a gift"))
    session.add(Feed(source="greenhouse", url="harbour", label="Board", added_by=user_id))
    session.add(DeskWeights(desk_id=user_id, job_id=job_id, weights={"pay": 3}))
    session.add(LogEntry(desk_id=user_id, actor_id=user_id, job_id=job_id, action=Action.shortlist))
    session.add(
        Call(
            user_id=user_id,
            prompt="cover_letter/1",
            model="m",
            engine=Engine.anthropic,
            price_version="1",
            state=CallState.settled,
            reserved=0,
        )
    )
    session.add(JobEvent(job_id=job_id, at=now(), kind=JobEventKind.edited, detail={"fields": [], "by": str(user_id)}))
    session.add(NotDuplicate(job_id=job_id, other_id=job_id, said_by=user_id, said_at=now()))
    session.add(AdviceDismissal(user_id=user_id, advice_id="put-away", dismissed_at=now()))
    ViewStore(session).note([user_id], user_id, ViewKind.ranked, job_id)


def exported(client: TestClient, headers: Headers, run_tasks: RunTasks) -> bytes:
    """An export of an account, as its owner fetches it."""
    task = client.post(EXPORT, headers=headers)
    assert task.status_code == 202, task.text
    run_tasks()
    ended = client.get(task.headers["location"], headers=headers).json()
    assert ended["state"] == "succeeded", ended["error"]
    answer = client.get(ended["result"]["download_url"], headers=headers)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/zip"
    return bytes(answer.content)


def manifest_of(data: bytes) -> Json:
    """What an export says of itself."""
    with zipfile.ZipFile(io.BytesIO(data)) as bundle:
        found: Json = orjson.loads(bundle.read("manifest.json"))
    return found


def changed(data: bytes, files: Mapping[str, bytes | None]) -> bytes:
    """An export with other bytes in some files, those named with null left out, new ones added."""
    out, others = io.BytesIO(), dict(files)
    with zipfile.ZipFile(io.BytesIO(data)) as bundle, zipfile.ZipFile(out, "w") as made:
        for info in bundle.infolist():
            body = others.pop(info.filename, bundle.read(info))
            if body is not None:
                made.writestr(info.filename, body)
        for name, added in others.items():
            made.writestr(name, added or b"")
    return out.getvalue()


def send_back(client: TestClient, headers: Headers, data: bytes) -> Any:
    """Send an export to be taken in."""
    return client.post(IMPORT, files={"file": ("export.zip", data)}, headers=headers)
