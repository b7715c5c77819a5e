"""From rows to what clients see."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import RowMapping

from app.core.types import JsonObject
from app.jobs.models import Job, JobText
from app.jobs.plugins import label_of
from app.jobs.posting.pay import named_pay
from app.jobs.posting.read_facts import served
from app.jobs.posting.rows import STATED
from app.jobs.schemas import JobItem, JobOut
from app.jobs.source import Source
from app.ml.lexicon.concepts import lexicon

# Columns differ in type, whatever wraps them.
Columns = Mapping[str, Any] | RowMapping


def item_of(row: Columns, snippet: str | None = None) -> JsonObject:
    """A row with the columns of a list item as the JSON of a `JobItem`: lists are written without models, for speed."""
    return {
        "id": str(row["id"]),
        "title": row["title"],
        "company": row["company"],
        "location": row["location"],
        "remote": row["remote"],
        "employment_type": row["employment_type"],
        "seniority": row["seniority"],
        "salary": _salary(row),
        "skills": [*skill_names(row["skill_ids"])],
        "posted_at": _moment(row["posted_at"]),
        "source": row["source"],
        "url": row["url"],
        "status": row["status"],
        "demo": row["demo"],
        "snippet": snippet,
    }


def _salary(row: Columns) -> JsonObject | None:
    if row["pay_currency"] is None:
        return None
    return {
        "min": row["pay_min"],
        "max": row["pay_max"],
        "currency": row["pay_currency"],
        "period": row["pay_period"],
    }


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def skill_names(skill_ids: Iterable[str]) -> list[str]:
    """The names of skills; one the lexicon no longer knows is left out."""
    return [skill.name for skill_id in skill_ids if (skill := lexicon().get(skill_id))]


def item(row: Columns) -> JobItem:
    """The same as a model."""
    return JobItem.model_validate(item_of(row))


def job_out(job: Job, text: JobText, source: Source | None, about: Mapping[str, object]) -> JobOut:
    """A posting with its words; `about` is what there is to say of its import and of others like it."""
    columns = {column.name: getattr(job, column.name) for column in Job.__table__.columns}
    return JobOut.model_validate(
        {
            **item_of(columns),
            "description_html": text.description_html,
            "description_text": text.description_text,
            "requirements": text.requirements,
            "credentials": text.credentials,
            "languages": text.languages,
            "summary": text.summary,
            "benefits": text.benefits,
            # Read on request: one posting at a time, and only where it states no figure.
            "pay_words": None if job.pay_currency else named_pay(_own_words(text), text.description_text),
            **served(text.facts),
            "extra": {name: value for name, value in text.extra.items() if name != STATED},
            "source_label": label_of(job.source),
            "attribution": source.terms.attribution if source else "",
            **{name: columns[name] for name in _ALSO},
            **about,
        }
    )


def _own_words(text: JobText) -> str | None:
    own = text.extra.get("pay")
    return own if isinstance(own, str) else None


_ALSO = (
    "remote_scope", "places", "years_min", "expires_at", "first_seen_at", "last_seen_at", "updated_at", "closed_at",
    "closed_reason", "language", "sponsorship", "clearance",
)  # fmt: skip
