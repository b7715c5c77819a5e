"""Simplify (simplify.jobs): the CSV of the job tracker.

The names of the columns and their order are those that a dashboard for this export states and reads by position
(github.com/Vin916/Job-tracker): Job Title, Company Name, Job URL, Applied Date, Status, Status Date, Archived,
Date Archived, Notes; "N/A" stands for nothing, stages are in capitals, dates begin with year and month. `SCREEN` and
`OFFER` are guesses.
"""

from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.format import TrackerFormat, signature
from app.applications.moving.types import Field


class Simplify(TrackerFormat):
    """The job tracker of Simplify."""

    slug = "simplify"
    label = "Simplify"
    signature = signature("Job Title", "Company Name", "Job URL", "Applied Date", "Status Date")
    fields: ClassVar[Mapping[str, Field | None]] = {
        "Job Title": Field.job_title,
        "Company Name": Field.company,
        "Job URL": Field.url,
        "Applied Date": Field.applied_at,
        "Status": Field.stage,
        "Status Date": Field.moved_at,
        "Notes": Field.notes,
    }
    stages: ClassVar[Mapping[str, Stage]] = {"SCREEN": Stage.screening}
