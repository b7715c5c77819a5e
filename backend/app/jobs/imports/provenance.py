"""What an imported job says, field by field in words, and where each stood."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from app.core.types import JsonObject
from app.jobs.imports.extraction.found import DERIVED, NOT_STATED, NOWHERE
from app.jobs.models import Job, JobText
from app.ml.terms.remote import Remote

LONGEST_SHOWN = 200
_PERIODS = {"hour": "an hour", "day": "a day", "month": "a month", "year": "a year"}


@dataclass(frozen=True, slots=True)
class _Field:
    """A field as clients name it, the fields of a posting that state it, and its value in words."""

    name: str
    stated_by: Sequence[str]
    value: Callable[[Job, JobText], str | None]


def _pay(job: Job, _text: JobText) -> str | None:
    figures = [f"{figure:,}" for figure in dict.fromkeys((job.pay_min, job.pay_max)) if figure is not None]
    if not figures or job.pay_currency is None:
        return None
    return f"{' to '.join(figures)} {job.pay_currency} {_PERIODS.get(job.pay_period or '', '')}".strip()


def in_words(moment: datetime) -> str:
    """A day as people write it."""
    return f"{moment.day} {moment:%B %Y}"


def _day(moment: datetime | None) -> str | None:
    return in_words(moment) if moment else None


def _excerpt(_job: Job, text: JobText) -> str | None:
    words = " ".join(text.description_text.split())
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN].rsplit(' ', 1)[0]} …"


_FIELDS = (
    _Field("title", ("title",), lambda job, _: job.title),
    _Field("company", ("company",), lambda job, _: None if job.company == NOT_STATED else job.company),
    _Field("location", ("locations",), lambda job, _: job.location),
    _Field("remote", ("work_mode",), lambda job, _: None if job.remote is Remote.UNKNOWN else str(job.remote)),
    _Field("employment_type", ("employment_type",), lambda job, _: job.employment_type),
    _Field("seniority", ("seniority",), lambda job, _: job.seniority),
    _Field("salary", ("pay", "pay_text"), _pay),
    _Field("posted_at", ("posted_at", "updated_at"), lambda job, _: _day(job.posted_at)),
    _Field("expires_at", ("expires_at",), lambda job, _: _day(job.expires_at)),
    _Field("description_text", ("description_html", "description_text"), _excerpt),
)


def fields_of(job: Job, text: JobText, origins: Mapping[str, str]) -> list[JsonObject]:
    """Every field of an imported job with its value and where it stood; `origins` are by the names of a `Posting`."""
    return [_told(field, field.value(job, text), origins) for field in _FIELDS]


def _told(field: _Field, value: str | None, origins: Mapping[str, str]) -> JsonObject:
    stated = next((origins[name] for name in field.stated_by if name in origins), None)
    if not value:
        return {"name": field.name, "value": None, "from": NOWHERE}
    if stated is None and field.name == "posted_at":
        return {"name": field.name, "value": value, "from": "not stated, so the day it was first seen"}
    return {"name": field.name, "value": str(value), "from": stated or DERIVED}


def with_edits(fields: Sequence[JsonObject], job: Job, text: JobText, words: str) -> list[JsonObject]:
    """The fields as they were read, those that a person put right as they are now; `words` say who that was."""
    now = {field.name: field.value(job, text) for field in _FIELDS}
    return [
        {**field, "value": now.get(str(field["name"])), "from": words} if field["name"] in job.edits else field
        for field in fields
    ]
