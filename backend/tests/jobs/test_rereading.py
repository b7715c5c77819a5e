"""Reading stored postings again, without their source."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select, update

from app.auth.types import Role
from app.core.clock import now
from app.core.db import unit_of_work
from app.jobs.ingest import Origin
from app.jobs.models import Job, JobSearch, JobText
from app.jobs.posting.normalise import READERS_VERSION
from app.jobs.repository import JobRepository
from app.jobs.rereading import BATCH, enrich_behind, enrich_one
from app.jobs.source import PostedPay
from app.jobs.types import JobStatus
from tests.conftest import MakeUser, RunTasks
from tests.factories.jobs import TEXT, ids_of, posting, store, stored

pytestmark = pytest.mark.usefixtures("database")
SAID = (
    f"{TEXT}\nRequirements:\n- At least 3 years of experience with Python\nBenefits:\n- 401(k) and dental insurance\n"
)


def forget(*names: str) -> None:
    """What older readers had not read."""
    with unit_of_work() as session:
        session.execute(update(Job).where(Job.source_id.in_(names)).values(enrichment_version="1.x", skill_ids=[]))
        session.execute(update(JobText).values(benefits=[], summary=[]))


def everything(source_id: str) -> list[dict[str, Any]]:
    with unit_of_work() as session:
        job = session.scalars(select(Job).where(Job.source_id == source_id)).one()
        parts = (job, session.get_one(JobText, job.id), session.get_one(JobSearch, job.id))
        return [{column.name: getattr(part, column.name) for column in part.__table__.columns} for part in parts]


def test_it_gives_what_the_first_reading_gave() -> None:
    store(
        posting(1, description_text=SAID, work_mode="hybrid", skills=("Kafka",), tags=("x",), department="Works",
                pay=PostedPay(40_000, 50_000, "GBP", "year"), locations=("Leeds, United Kingdom", "Paris, France"),
                language="en-GB", seniority="Senior", employment_type="Part time", url="https://b.example/1?jk=2",
                expires_at=now() + timedelta(days=9)),
    )  # fmt: skip
    before = everything("p1")
    assert enrich_one(unit_of_work, before[0]["id"]).reread == 1
    assert everything("p1") == before


def test_what_older_readers_missed_is_found() -> None:
    store(posting(1, description_text=SAID), posting(2))
    forget("p1")
    seen: list[tuple[int, int]] = []
    tally = enrich_behind(unit_of_work, lambda done, total: seen.append((done, total)))
    assert (tally.reread, seen) == (1, [(1, 1)])
    job, words, _ = everything("p1")
    assert job["enrichment_version"] == READERS_VERSION
    assert job["skill_ids"]
    assert [benefit["name"] for benefit in words["benefits"]] == ["Pension or retirement plan", "Dental"]
    assert enrich_behind(unit_of_work, lambda *_: None).reread == 0


def test_a_closed_job_stays_closed_and_unseen() -> None:
    store(posting(1, description_text=SAID))
    with unit_of_work() as session:
        JobRepository(session).close_missing("board", None, ["p1"], now())
    forget("p1")
    before = stored("p1")
    enrich_behind(unit_of_work, lambda *_: None)
    job, _, search = everything("p1")
    assert (job["status"], job["last_seen_at"], search["open"]) == (JobStatus.closed, before.last_seen_at, False)


def test_it_goes_on_where_it_was_cut_short() -> None:
    store(*(posting(number) for number in range(1, BATCH + 6)))
    forget(*ids_of())

    def cut(*_: int) -> None:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        enrich_behind(unit_of_work, cut)
    assert enrich_behind(unit_of_work, lambda *_: None).reread == 5


class TestRoutes:
    def test_anyone_may_have_one_read_again(self, client: TestClient, make_user: MakeUser, run_tasks: RunTasks) -> None:
        _, headers = make_user()
        store(posting(1, description_text=SAID))
        forget("p1")
        job_id = ids_of()["p1"]
        started = client.post(f"/api/v1/jobs/{job_id}/enrich", headers=headers)
        assert started.status_code == 202
        run_tasks()
        read = client.get(f"/api/v1/jobs/{job_id}", headers=headers).json()
        assert [benefit["name"] for benefit in read["benefits"]] == ["Pension or retirement plan", "Dental"]
        assert (read["language"], read["sponsorship"]) == ("en", None)
        assert "stated" not in read["extra"]

    def test_not_those_one_may_not_see(self, client: TestClient, make_user: MakeUser) -> None:
        owner, _ = make_user()
        _, headers = make_user()
        store(posting(1), origin=Origin("board", private_to=owner.id))
        assert client.post(f"/api/v1/jobs/{ids_of()['p1']}/enrich", headers=headers).status_code == 404

    @pytest.mark.parametrize(("role", "status"), [(Role.candidate, 403), (Role.admin, 202)])
    def test_all_are_for_an_admin(self, client: TestClient, make_user: MakeUser, role: Role, status: int) -> None:
        _, headers = make_user(role=role)
        assert client.post("/api/v1/jobs/enrich", headers=headers).status_code == status
