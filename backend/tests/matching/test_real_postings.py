"""The proof on real data: a nurse sees nursing first among the postings of a health service, a developer does not."""

import gzip
from itertools import islice
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import select
from typer.testing import CliRunner

from app.commands.jobs import app as jobs_command
from app.core.db import unit_of_work
from app.jobs.models import Job
from tests.conftest import MakeUser, RunTasks

# The same lines again and again; others count them.
pytestmark = pytest.mark.no_cover

NURSE = "cvs/kaggle/HEALTHCARE/46349752.pdf"
DEVELOPER = "cvs/offlinecv/pdfs/google-docs/google-docs-skia-proxy-classic.pdf"
POSTINGS = "postings/nhs_jobposting_jsonld_dev.jsonl.gz"
# Every eighth posting: enough of each kind, and loaded in seconds.
STEP = 8
TECHNICAL = {"software-engineering", "data-science", "it-support", "cybersecurity"}


@pytest.fixture
def postings(database: None, shared_data: Path, tmp_path: Path) -> None:
    """Part of the postings, loaded as an operator does."""
    part = tmp_path / "postings.jsonl"
    with gzip.open(shared_data / POSTINGS, "rt") as lines:
        part.write_text("".join(islice(lines, None, None, STEP)))
    answer = CliRunner().invoke(jobs_command, ["import", str(part), "--format", "jsonld-nhs", "--as-of", "2020-11-05"])
    assert answer.exit_code == 0, answer.output


def ranked(client: TestClient, headers: dict[str, str], cv: Path, run_tasks: RunTasks) -> list[dict[str, Any]]:
    """The first page of matches of somebody who sends this CV."""
    sent = client.post("/api/v1/profile/cv", files={"file": (cv.name, cv.read_bytes())}, headers=headers)
    assert sent.status_code == 202, sent.text
    run_tasks()
    answer = client.get("/api/v1/matches", headers=headers)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


def families(matches: list[dict[str, Any]]) -> list[str | None]:
    """The families of the occupations, in the order of the list."""
    ids = [match["job"]["id"] for match in matches]
    with unit_of_work() as session:
        known = {str(job_id): family for job_id, family in session.execute(select(Job.id, Job.family))}
    return [known[job_id] for job_id in ids]


@pytest.mark.shared
@pytest.mark.usefixtures("postings")
def test_each_sees_their_own_work_first(
    client: TestClient, make_user: MakeUser, shared_data: Path, run_tasks: RunTasks
) -> None:
    nurse = ranked(client, make_user()[1], shared_data / NURSE, run_tasks)
    developer = ranked(client, make_user()[1], shared_data / DEVELOPER, run_tasks)
    assert families(nurse)[:10].count("nursing") >= 9
    assert families(developer).count("nursing") <= 2
    assert set(families(developer)[:3]) <= TECHNICAL
    assert nurse[0]["score"] > 60
    for match in (*nurse, *developer):
        assert all(factor["reason"] for factor in match["factors"])
    assert any(item["from"] == "cv" for factor in nurse[0]["factors"] for item in factor["evidence"])
    assert any(item["from"] == "job" for factor in nurse[0]["factors"] for item in factor["evidence"])
