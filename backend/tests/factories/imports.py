"""Imports for tests: a JSON Resume document and LinkedIn's export of invented people."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

RESUME: dict[str, Any] = {
    "$schema": "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json",
    "basics": {
        "name": "Odile Brandvold",
        "label": "Platform Engineer",
        "email": "odile@example.test",
        "phone": "+47 22 55 01 99",
        "url": "https://odile.example.test",
        "summary": "Keeps clusters quiet.\nWrites down why.",
        "location": {"city": "Bergen", "region": "Vestland", "countryCode": "NO", "address": "Strandgaten 1"},
        "profiles": [
            {"network": "GitHub", "username": "odileb", "url": "https://github.com/odileb"},
            {"network": "Site", "url": "https://odile.example.test/"},
        ],
    },
    "work": [
        {
            "name": "Fjord Freight",
            "position": "Platform Engineer",
            "location": "Bergen",
            "startDate": "2021-04-01",
            "summary": "Runs the container platform.",
            "highlights": ["Moved 40 services to Kubernetes", "Wrote runbooks in Markdown"],
        },
        {"name": "Old Mill Bank", "position": "Operator", "startDate": "2015", "endDate": "2021-03-31"},
        "not an entry",
        {"startDate": "2001"},
    ],
    "volunteer": [
        {"organization": "Code Club", "position": "Mentor", "startDate": "2018-01", "endDate": "2018-06"},
    ],
    "education": [
        {
            "institution": "Bergen Tech",
            "studyType": "BSc",
            "area": "Informatics",
            "startDate": "2012-08",
            "endDate": "2015-06",
        }
    ],
    "certificates": [{"name": "CKA", "date": "2022-05-17", "issuer": "CNCF", "expiresOn": "2025-05-17"}],
    "skills": [
        {"name": "Infrastructure", "level": "Master", "keywords": ["Kubernetes", "Terraform"]},
        {"name": "Python", "level": "Advanced", "keywords": ["Django"]},
        {"name": "Falconry"},
    ],
    "languages": [
        {"language": "norsk", "fluency": "Native speaker"},
        {"language": "English", "fluency": "C1"},
        {"language": "Klingon"},
    ],
    "projects": [{"name": "Tidewatch", "keywords": ["Rust"]}],
    "awards": [{"title": "Best desk"}],
}

LINKEDIN: dict[str, Sequence[Mapping[str, str]]] = {
    "Profile.csv": [
        {
            "First Name": "Tobias",
            "Last Name": "Quill",
            "Maiden Name": "",
            "Address": "",
            "Birth Date": "Apr 1",
            "Headline": "Charge Nurse",
            "Summary": "Looks after people, and those who look after them.",
            "Industry": "Hospitals and Health Care",
            "Geo Location": "Leeds, England, United Kingdom",
            "Websites": "[PORTFOLIO:https://quill.example.test,OTHER:https://notes.example.test/a]",
        }
    ],
    "Positions.csv": [
        {
            "Company Name": "Aire General",
            "Title": "Charge Nurse",
            "Description": "Leads a ward of 24 beds\n• Plans shifts in Excel\n- Teaches triage",
            "Location": "Leeds",
            "Started On": "Mar 2019",
            "Finished On": "",
        },
        {
            "Company Name": "Dale Clinic",
            "Title": "Staff Nurse",
            "Description": "",
            "Location": "",
            "Started On": "Sep 2014",
            "Finished On": "Feb 2019",
        },
    ],
    "Education.csv": [
        {
            "School Name": "University of the Dales",
            "Start Date": "2011",
            "End Date": "2014",
            "Notes": "",
            "Degree Name": "BSc Nursing",
            "Activities": "",
        }
    ],
    "Skills.csv": [{"Name": "Triage"}, {"Name": "Microsoft Excel"}, {"Name": "Ward politics"}],
    "Certifications.csv": [
        {
            "Name": "Advanced Life Support",
            "Url": "",
            "Authority": "Resuscitation Council UK",
            "Started On": "Jan 2024",
            "Finished On": "Jan 2028",
            "License Number": "ALS-77",
        }
    ],
    "Languages.csv": [
        {"Name": "English", "Proficiency": "Native or bilingual proficiency"},
        {"Name": "French", "Proficiency": "Limited working proficiency"},
        {"Name": "Welsh", "Proficiency": ""},
    ],
    "Email Addresses.csv": [
        {"Email Address": "old@example.test", "Confirmed": "Yes", "Primary": "No", "Updated On": "1/1/20"},
        {"Email Address": "tobias@example.test", "Confirmed": "Yes", "Primary": "Yes", "Updated On": "1/1/20"},
    ],
    "PhoneNumbers.csv": [{"Extension": "", "Number": "+44 113 496 0000", "Type": "Mobile"}],
    "Volunteering.csv": [
        {
            "Company Name": "St Giles",
            "Role": "First Aider",
            "Cause": "HEALTH",
            "Started On": "2010",
            "Finished On": "2012",
            "Description": "",
        }
    ],
}


def resume_bytes(**changes: Any) -> bytes:
    """A JSON Resume file, perhaps with other sections."""
    return json.dumps({**RESUME, **changes}).encode()


def csv_bytes(rows: Sequence[Mapping[str, str]], columns: Sequence[str] = ()) -> bytes:
    """A table as LinkedIn writes it."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(columns) or list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def zipped(files: Mapping[str, bytes]) -> bytes:
    """Files as a ZIP."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in files.items():
            package.writestr(name, data)
    return buffer.getvalue()


def linkedin_zip(folder: str = "", **extra: bytes) -> bytes:
    """LinkedIn's export, perhaps inside a folder and with further files."""
    tables = {f"{folder}{name}": csv_bytes(rows) for name, rows in LINKEDIN.items()}
    return zipped({**tables, **extra})
