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
from app.applications.moving.types import Field


class Teal(TrackerFormat):
    """The job tracker of Teal."""

    slug = "teal"
    label = "Teal"
    signature = signature("company_name", "role", "statusName", "excitement")
    fields: ClassVar[Mapping[str, Field | None]] = {
        "role": Field.job_title,
        "company_name": Field.company,
        "url": Field.url,
        "location": Field.location,
        "statusName": Field.stage,
        "status": None,
        "added_at": Field.saved_at,
        "applied_at": Field.applied_at,
        "follow_up_at": Field.follow_up,
        "min_salary": Field.pay_min,
        "max_salary": Field.pay_max,
        "salary_currency": Field.pay_currency,
        "salary_pay_period": Field.pay_period,
        "notes": Field.notes,
    }
    stages: ClassVar[Mapping[str, Stage]] = {"applying": Stage.saved, "negotiating": Stage.offer}
    zone = "UTC"
