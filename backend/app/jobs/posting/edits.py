"""What a person put right about a posting, laid over what its source states: their words outlive later readings."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.core.types import JsonObject
from app.jobs.posting.normalise import Reading
from app.jobs.source import Posting
from app.ml.pay.salary import Pay
from app.ml.terms.employment import EmploymentType
from app.ml.terms.remote import Remote
from app.ml.terms.seniority import Seniority

# By the names clients use.
EDITABLE = (
    "title", "company", "location", "remote", "employment_type", "seniority", "salary", "description_text",
)  # fmt: skip


def stated_over(posting: Posting, edits: JsonObject) -> Posting:
    """The posting with a person's title, company, place and text, from which the rest is read."""
    changes: dict[str, Any] = {name: edits[name] for name in ("title", "company") if edits.get(name)}
    if "location" in edits:
        changes["locations"] = (edits["location"],) if edits["location"] else ()
    if edits.get("description_text"):
        changes |= {"description_html": "", "description_text": edits["description_text"]}
    return replace(posting, **changes)


def read_over(reading: Reading, edits: JsonObject) -> Reading:
    """The reading with what a person said of its mode, type, level and pay; null means that there is none."""
    changes: dict[str, Any] = {}
    if mode := edits.get("remote"):
        changes["remote"] = Remote(str(mode))
        changes["remote_scope"] = reading.remote_scope if changes["remote"] is Remote.REMOTE else None
    if "employment_type" in edits:
        kind = edits["employment_type"]
        changes["employment_type"] = EmploymentType(str(kind)) if kind else None
    if "seniority" in edits:
        level = edits["seniority"]
        changes["seniority"] = Seniority(str(level)) if level else None
    if "salary" in edits:
        changes["pay"] = _pay(edits["salary"])
    return replace(reading, **changes)


def _pay(salary: object) -> Pay | None:
    if not isinstance(salary, Mapping):
        return None
    return Pay(salary["min"], salary["max"], salary["currency"], salary["period"], "")
