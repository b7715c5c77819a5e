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
from app.applications.moving.types import CardField


class Simplify(TrackerFormat):
    """The job tracker of Simplify."""

    slug = "simplify"
    label = "Simplify"
    signature = signature("Job Title", "Company Name", "Job URL", "Applied Date", "Status Date")
    fields: ClassVar[Mapping[str, CardField | None]] = {
        "Job Title": CardField.job_title,
        "Company Name": CardField.company,
        "Job URL": CardField.url,
        "Applied Date": CardField.applied_at,
        "Status": CardField.stage,
        "Status Date": CardField.moved_at,
        "Notes": CardField.notes,
    }
    stages: ClassVar[Mapping[str, Stage]] = {"SCREEN": Stage.screening}
