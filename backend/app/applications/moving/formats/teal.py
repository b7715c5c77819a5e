"""Teal (tealhq.com): the CSV of "Download data" in the job tracker.

The names of the columns are those that an importer others wrote reads and tests against (a `parseTealCsv` that requires
`id`, `company_name`, `role`, `statusName` and reads `excitement`, `min_salary`, `salary_pay_period`, `added_at`,
`applied_at`, `follow_up_at`; times end in "Z"). Two of the stages, `applying` and `interviewing`, are named there; the
others are Teal's usual ones, a guess. `notes` as a column is a guess too.
"""

from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.format import TrackerFormat, signature
from app.applications.moving.types import CardField


class Teal(TrackerFormat):
    """The job tracker of Teal."""

    slug = "teal"
    label = "Teal"
    signature = signature("company_name", "role", "statusName", "excitement")
    fields: ClassVar[Mapping[str, CardField | None]] = {
        "role": CardField.job_title,
        "company_name": CardField.company,
        "url": CardField.url,
        "location": CardField.location,
        "statusName": CardField.stage,
        "status": None,
        "added_at": CardField.saved_at,
        "applied_at": CardField.applied_at,
        "follow_up_at": CardField.follow_up,
        "min_salary": CardField.pay_min,
        "max_salary": CardField.pay_max,
        "salary_currency": CardField.pay_currency,
        "salary_pay_period": CardField.pay_period,
        "notes": CardField.notes,
    }
    stages: ClassVar[Mapping[str, Stage]] = {"applying": Stage.saved, "negotiating": Stage.offer}
    zone = "UTC"
