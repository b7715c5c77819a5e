"""JobPosting objects as pages carry them, and files of them."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from app.jobs.files import FORMATS, read_file
from app.jobs.source import BadRecord, PostedPay, Posting
from app.jobs.sourcing.jobposting import read_job_posting


def job_posting(**fields: Any) -> dict[str, Any]:
    return {
        "@context": "https://schema.org",
        "@type": "JobPosting",
        "title": "Staff Nurse",
        "url": "https://clinic.example/jobs/1",
        "hiringOrganization": {
            "@type": "Organization",
            "name": "Elmstead General",
            "sameAs": "https://elmstead.example",
        },
        "description": "<p>Care for people.</p>",
        "datePosted": "2026-11-01",
        **fields,
    }


def read(**fields: Any) -> Posting:
    posting = read_job_posting(job_posting(**fields))
    assert isinstance(posting, Posting)
    return posting


@pytest.mark.parametrize(
    ("place", "locations"),
    [
        ({"address": {"addressLocality": "Leeds", "addressCountry": "GB"}}, ("Leeds, GB",)),
        (
            {"address": {"addressLocality": "Austin", "addressRegion": "TX", "addressCountry": {"name": "US"}}},
            ("Austin, TX, US",),
        ),
        ([{"address": {"addressLocality": "Cork"}}, {"address": {"addressLocality": "Galway"}}], ("Cork", "Galway")),
        (
            {"address": {"addressLocality": "Hong Kong", "addressRegion": "UNAVAILABLE", "addressCountry": "HK"}},
            ("Hong Kong, HK",),
        ),
        ({"address": "12 High Street, Norwich"}, ("12 High Street, Norwich",)),
        ("Norwich", ("Norwich",)),
        ({}, ()),
        (None, ()),
    ],
)
def test_places(place: Any, locations: tuple[str, ...]) -> None:
    assert read(jobLocation=place).locations == locations


@pytest.mark.parametrize(
    ("salary", "pay", "words"),
    [
        (
            {"currency": "AUD", "value": {"minValue": 130000, "maxValue": 160000, "unitText": "YEAR"}},
            PostedPay(130000, 160000, "AUD", "year"),
            None,
        ),
        (
            {"currency": "USD", "value": {"value": "32.5", "unitText": "HOUR"}},
            PostedPay(32.5, 32.5, "USD", "hour"),
            None,
        ),
        ({"currency": "EUR", "value": 4000, "unitText": "MONTH"}, PostedPay(4000, 4000, "EUR", "month"), None),
        (
            {"currency": "GBP", "value": {"minValue": "39940", "unitText": "YEAR", "value": "£23.76 P/h"}},
            PostedPay(None, None, "GBP", None),
            "£23.76 P/h",
        ),
        (
            {"currency": "GBP", "value": {"unitText": "YEAR", "value": "negotiable"}},
            PostedPay(None, None, "GBP", None),
            "negotiable",
        ),
        ("£30,000 a year", None, "£30,000 a year"),
        (None, None, None),
        ([], None, None),
    ],
)
def test_pay(salary: Any, pay: PostedPay | None, words: str | None) -> None:
    posting = read(baseSalary=salary)
    assert (posting.pay, posting.pay_text) == (pay, words)


def test_other_fields() -> None:
    posting = read(
        identifier={"@type": "PropertyValue", "value": 4711},
        employmentType=["FULL_TIME", "OTHER"],
        jobLocationType="TELECOMMUTE",
        applicantLocationRequirements=[{"@type": "Country", "name": "US"}, {"@type": "Country", "name": "Canada"}],
        validThrough="2026-12-01T00:00:00Z",
        qualifications="<b>A nursing degree.</b>",
        skills=["wound care"],
    )
    assert (posting.source_id, posting.employment_type, posting.work_mode) == ("4711", "FULL_TIME", "remote")
    assert (posting.remote_scope, posting.skills) == ("US, Canada", ("wound care",))
    assert posting.description_html == "<p>Care for people.</p><h3>Qualifications</h3><p><b>A nursing degree.</b></p>"
    assert posting.expires_at is not None
    assert posting.company_url == "https://elmstead.example"


@pytest.mark.parametrize("missing", ["title", "url", "hiringOrganization"])
def test_what_it_can_not_do_without(missing: str) -> None:
    assert isinstance(read_job_posting(job_posting(**{missing: ""})), BadRecord)


class TestFiles:
    def test_lines_of_json(self, tmp_path: Path) -> None:
        path = tmp_path / "jobs.jsonl.gz"
        lines = [json.dumps(job_posting()), "", "not json", json.dumps(["a list"]), json.dumps(job_posting(title=""))]
        with gzip.open(path, "wt") as file:
            file.write("\n".join(lines))
        records = list(read_file(path, FORMATS["jsonld"]))
        assert [type(record) for record in records] == [Posting, BadRecord, BadRecord, BadRecord]

    def test_a_list_of_plain_objects(self, tmp_path: Path) -> None:
        path = tmp_path / "jobs.json"
        path.write_text(
            json.dumps(
                [
                    {
                        "title": "Cook",
                        "company": "Saltmarsh Inn",
                        "url": "https://s.example/1",
                        "id": 7,
                        "location": "Cork",
                    },
                    {},
                ]
            )
        )
        cook, bad = read_file(path, FORMATS["jsonl"])
        assert isinstance(cook, Posting)
        assert (cook.source_id, cook.locations) == ("7", ("Cork",))
        assert isinstance(bad, BadRecord)
