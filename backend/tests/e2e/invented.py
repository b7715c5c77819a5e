"""An invented board in the exact shape of Remote OK's, and two invented CVs."""

import json
from datetime import UTC, datetime, timedelta

from app.core.types import JsonObject, JsonValue

LEGAL: JsonObject = {"last_updated": 0, "legal": "Please link back."}
ANTI_BOT = "<br/><br/>Please mention the word **LANTERN** when applying to show you read the job post completely."

DEVELOPER_CV = """Ines Moreau
ines.moreau@example.test | +33 1 23 45 67 89 | Lyon, France

Summary
Backend engineer who builds and runs payment services.

Experience
Senior Backend Engineer, Lumen Ledger, Lyon, France
Jan 2021 - Present
- Built payment services with Python, Django and PostgreSQL
- Runs them on Kubernetes and AWS

Backend Developer, Brightharbour, Lyon, France
Mar 2017 - Dec 2020
- Wrote REST APIs in Python with FastAPI and Redis

Education
MSc Computer Science, University of Lyon, 2015 - 2017

Skills
Python, Django, FastAPI, PostgreSQL, Redis, Docker, Kubernetes, AWS, Git

Languages
French (native), English (C1)
"""

NURSE_CV = """Dolores Quint
dolores.quint@example.test | Austin, TX, United States

Experience
Registered Nurse, Intensive Care Unit, Saint Orla Hospital, Austin, TX
Feb 2018 - Present
- Critical care for ventilated patients, medication administration and patient assessment

Education
BSN, Nursing, Hill Country University, 2014 - 2018

Licenses and Certifications
Registered Nurse (RN), Texas
ACLS
BLS

Skills
Critical care, Patient assessment, Medication administration, Ventilator management
"""


def _posting(number: int, title: str, company: str, text: str, **more: JsonValue) -> JsonObject:
    posted = datetime.now(UTC) - timedelta(days=number)
    return {
        "slug": f"invented-{number}",
        "id": str(900_000 + number),
        "epoch": int(posted.timestamp()),
        "date": posted.isoformat(timespec="seconds"),
        "company": company,
        "company_logo": "",
        "position": title,
        "tags": [],
        "description": text + ANTI_BOT,
        "location": "",
        "apply_url": f"https://remoteok.com/remote-jobs/invented-{number}",
        "url": f"https://remoteok.com/remote-jobs/invented-{number}",
        "salary_min": 0,
        "salary_max": 0,
        **more,
    }


CAREERS_PAGE = """<!doctype html><title>Work with us</title><h1>Work with us</h1>
<script src="https://boards.greenhouse.io/embed/job_board/js?for=quaysiderobotics"></script>"""

_JOB: JsonObject = {
    "@context": "https://schema.org/",
    "@type": "JobPosting",
    "title": "Lighthouse Keeper",
    "hiringOrganization": {"@type": "Organization", "name": "Skerry Lights"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Oban", "addressCountry": "GB"}},
    "employmentType": "FULL_TIME",
    "datePosted": datetime.now(UTC).date().isoformat(),
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "GBP",
        "value": {"@type": "QuantitativeValue", "minValue": 31000, "maxValue": 34000, "unitText": "YEAR"},
    },
    "description": "<p>As keeper you tend the lamp and its lenses on a skerry off the west coast.</p>"
    "<p>You must have three years of experience with diesel generators. You write the weather book every morning.</p>"
    "<p>We offer a pension, a warm kitchen and the supply boat on every second Friday of the month.</p>",
}
_PILOT: JsonObject = {
    **_JOB,
    "title": "Harbour Pilot",
    "hiringOrganization": {"@type": "Organization", "name": "Kelp Sound Port"},
    "description": "<p>You bring coasters and ferries over the bar and to their berth, by day and by night.</p>"
    "<p>You must hold a master's licence and have five years of watches behind you. English is spoken on board.</p>"
    "<p>We offer a pilot boat that starts at the first turn of the key, and a house above the quay.</p>",
}


def _page(job: JsonObject) -> str:
    """A page that states its job as search engines read it."""
    return (
        f"<!doctype html><title>{job['title']}</title>"
        f'<script type="application/ld+json">{json.dumps(job)}</script><h1>{job["title"]}</h1>'
    )


JOB_PAGE, PILOT_PAGE = _page(_JOB), _page(_PILOT)


def company_board() -> JsonObject:
    """A company's board in the exact shape of Greenhouse's."""
    titles = ("Crane Controls Engineer", "Deck Safety Lead")
    jobs: list[JsonValue] = [_job(4_200_000 + number, title) for number, title in enumerate(titles)]
    return {"jobs": jobs, "meta": {"total": len(jobs)}}


def _job(number: int, title: str) -> JsonObject:
    posted = datetime.now(UTC).isoformat(timespec="seconds")
    return {
        "absolute_url": f"https://boards.greenhouse.io/quaysiderobotics/jobs/{number}",
        "internal_job_id": number + 1,
        "location": {"name": "Gdynia, Poland"},
        "metadata": None,
        "id": number,
        "updated_at": posted,
        "requisition_id": f"QR-{number}",
        "title": title,
        "company_name": "Quayside Robotics",
        "first_published": posted,
        "content": "&lt;p&gt;You keep the cranes of the harbour moving.&lt;/p&gt;",
        "departments": [{"id": 1, "name": "Harbour", "child_ids": [], "parent_id": None}],
        "offices": [{"id": 2, "name": "Gdynia", "location": "Gdynia, Poland", "child_ids": [], "parent_id": None}],
    }


def board() -> list[JsonObject]:
    """The legal notice, then postings for a developer, a nurse and others."""
    backend = (
        "<p>We run payments for small shops.</p><p>Requirements</p><ul><li>5+ years of Python</li>"
        "<li>Django and PostgreSQL in production</li><li>Kafka</li></ul><p>Nice to have</p><ul><li>Kubernetes</li></ul>"
    )
    nurse = (
        "<p>Telehealth for intensive care.</p><p>Requirements</p><ul><li>Active Registered Nurse (RN) license</li>"
        "<li>Critical care experience</li><li>ACLS certification</li></ul>"
    )
    return [
        dict(LEGAL),
        _posting(1, "Senior Backend Engineer", "Kiteworks Example", backend, salary_min=90000, salary_max=120000),
        _posting(2, "Registered Nurse, Tele-ICU", "Vesper Health Example", nurse),
        _posting(
            3, "Python Developer", "Quillfern Example", "<p>Requirements</p><ul><li>Python</li><li>FastAPI</li></ul>"
        ),
        _posting(
            4, "Content Marketer", "Sorrel Example", "<p>Requirements</p><ul><li>SEO</li><li>Copywriting</li></ul>"
        ),
        _posting(
            5, "Account Executive", "Tallow Example", "<p>You will sell.</p><ul><li>Must know Salesforce</li></ul>"
        ),
    ]
