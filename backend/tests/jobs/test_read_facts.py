"""What was read from the words of a posting, as `GET /jobs/{id}` serves it."""

from collections.abc import Iterator
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from app.core.db import unit_of_work
from app.jobs.models import JobText
from app.jobs.rereading import enrich_one
from tests.factories.jobs import TEXT, ids_of, posting, store, stored

pytestmark = pytest.mark.usefixtures("database")
API = "/api/v1"
SAID = f"""{TEXT}
Requirements
- Bachelor's degree in Nursing or equivalent experience
- At least 3 years of experience with wound care; experience with SystmOne is a plus
- Excel or Power BI
- Registered nurse licence for Texas
- Good German (B2)
- You must be authorized to work in the United States; we are unable to sponsor visas.
- An active Public Trust clearance is required.
- Rotating shifts, every second weekend, 36 hours per week
- Up to 20% travel
- You must live in Texas or Oklahoma
- Start date: January 6, 2027
"""
QUOTED = ("degree", "travel", "work_permit", "residence", "start")


@pytest.fixture
def job(client: TestClient, auth_headers: dict[str, str]) -> dict[str, Any]:
    store(posting(1, title="Senior Staff Nurse", description_text=SAID, locations=("Remote, US",)))
    found: dict[str, Any] = client.get(f"{API}/jobs/{ids_of()['p1']}", headers=auth_headers).json()
    return found


def quotes(job: dict[str, Any]) -> Iterator[str]:
    for name in ("requirements", "credentials", "languages", "degrees"):
        yield from (each["quote"] for each in job[name])
    yield from (job[name]["quote"] for name in QUOTED)
    yield from job["shift"]["quotes"]
    yield from job["quotes"].values()


def test_facts_are_served_with_their_words(job: dict[str, Any]) -> None:
    degree = {"level": "bachelor", "field": "Nursing", "importance": "must", "equivalent": True}
    assert {name: job["degree"][name] for name in degree} == degree
    assert job["degrees"] == [job["degree"]]
    shift = {"kinds": ["rotating", "weekend"], "hours_min": 36, "hours_max": 36, "times": None}
    assert {name: job["shift"][name] for name in shift} == shift
    assert (job["travel"]["amount"], job["travel"]["share_min"], job["travel"]["share_max"]) == ("yes", None, 20)
    assert (job["work_permit"]["kind"], job["work_permit"]["countries"]) == ("right_to_work", ["US"])
    assert (job["start"]["on"], job["residence"]["places"]) == ("2027-01-06", ["Texas", "Oklahoma"])
    assert (job["sponsorship"], job["clearance"]) == ("not_offered", "Public Trust")
    assert ("rn", "US-TX", True) in {(c["type"], c["jurisdiction"], c["required"]) for c in job["credentials"]}
    assert [(spoken["name"], spoken["level"]) for spoken in job["languages"]] == [("German", "B2")]
    assert {"sponsorship", "clearance", "years_min", "seniority", "remote"} <= set(job["quotes"])
    sources = (job["description_text"], job["title"], job["location"])
    assert all(any(quote in source for source in sources) for quote in quotes(job))


def test_the_occupation_a_title_names(job: dict[str, Any]) -> None:
    occupation = job["occupation"]
    assert occupation["esco_uri"].startswith("http://data.europa.eu/esco/occupation/")
    assert occupation["label"] == "nurse responsible for general care"
    assert occupation["onet_title"] == "Registered Nurses"
    assert occupation["seniority"] == "senior"
    columns = stored()
    assert (columns.esco_uri, columns.onet_code) == (occupation["esco_uri"], occupation["onet_code"])


def test_requirements_have_skills_years_level_and_choices(job: dict[str, Any]) -> None:
    by_text = {asked["text"]: asked for asked in job["requirements"]}
    wound = by_text["At least 3 years of experience with wound care"]
    assert (wound["importance"], wound["years"], wound["skill"]) == ("must", 3, wound["skills"][0])
    assert by_text["experience with SystmOne is a plus"]["importance"] == "nice"
    choice = by_text["Excel or Power BI"]
    assert (choice["any_of"], len(choice["skills"]), len(choice["skill_ids"])) == (True, 2, 2)
    assert by_text["Good German (B2)"]["level"] == "B2"


def test_a_silent_posting_states_nothing(client: TestClient, auth_headers: dict[str, str]) -> None:
    store(posting(1))
    silent = client.get(f"{API}/jobs/{ids_of()['p1']}", headers=auth_headers).json()
    assert {name: silent[name] for name in ("degree", "shift", "travel", "work_permit")} == dict.fromkeys(
        ("degree", "shift", "travel", "work_permit")
    )
    assert (silent["degrees"], silent["quotes"]) == ([], {})


def test_facts_of_older_readers_are_read_again(client: TestClient, auth_headers: dict[str, str]) -> None:
    store(posting(1, description_text=SAID))
    job_id = ids_of()["p1"]
    with unit_of_work() as session:
        session.execute(update(JobText).values(facts={}))
    assert client.get(f"{API}/jobs/{job_id}", headers=auth_headers).json()["degree"] is None
    assert enrich_one(unit_of_work, job_id).reread == 1
    assert client.get(f"{API}/jobs/{job_id}", headers=auth_headers).json()["degree"]["level"] == "bachelor"
