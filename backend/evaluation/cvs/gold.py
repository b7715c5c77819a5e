"""What a CV says according to a person: gold beside the file, in the two forms the shared data has."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.ml.resume.dates import find_dates

MARKUP = re.compile(r"\[([^\]]*)\]\([^)]*\)|\*+")


@dataclass(frozen=True, slots=True)
class GoldExperience:
    """One position; dates as `YYYY-MM` or `YYYY`, None where the gold has none."""

    title: str | None
    company: str | None
    start: str | None
    end: str | None
    dated: bool


@dataclass(frozen=True, slots=True)
class GoldEducation:
    """One course of study; `field` None where the gold keeps it inside the degree."""

    school: str | None
    degree: str | None
    field: str | None


@dataclass(frozen=True, slots=True)
class Gold:
    """The fields that are compared; an empty tuple means that the gold does not say."""

    contact: dict[str, str]
    experience: tuple[GoldExperience, ...]
    education: tuple[GoldEducation, ...]
    skills: tuple[str, ...]


def read_gold(path: Path) -> Gold | None:
    """Return the gold beside a file, or None."""
    truth = path.with_suffix(".truth.json")
    if truth.exists():
        return _truth(json.loads(truth.read_text("utf-8")))
    described = path.with_suffix(".yaml")
    if described.exists():
        # Only the measurement reads YAML; reading CVs should not pay for it.
        import yaml  # type: ignore[import-untyped]  # noqa: PLC0415  # see above; it ships no types

        return _rendercv(yaml.safe_load(described.read_text("utf-8"))["cv"])
    return None


# Any: parsed JSON and YAML of other projects.
def _truth(data: dict[str, Any]) -> Gold:
    return Gold(
        {name: value for name, value in data["contact"].items() if value},
        tuple(_position(item) for item in data["experience"]),
        tuple(GoldEducation(item["institution"], item["degree"], None) for item in data["education"]),
        tuple(data["skills"]),
    )


def _position(item: dict[str, str]) -> GoldExperience:
    spans = find_dates(item.get("dates", ""))
    start, end = (spans[0].start, spans[0].end) if spans else (None, None)
    return GoldExperience(item["title"], item["company"], start, end, bool(spans))


def _rendercv(cv: dict[str, Any]) -> Gold:
    contact = {
        "full_name": cv.get("name"),
        "email": cv.get("email"),
        "phone": cv.get("phone"),
        "location": cv.get("location"),
    }
    sections = cv["sections"]
    return Gold(
        {name: value for name, value in contact.items() if value},
        tuple(
            GoldExperience(item["position"], item["company"], item["start_date"], _end(item["end_date"]), True)
            for item in sections.get("experience", ())
        ),
        tuple(
            GoldEducation(item["institution"], item["degree"], item["area"]) for item in sections.get("education", ())
        ),
        tuple(skill.strip() for item in sections.get("skills", ()) for skill in item["details"].split(",")),
    )


def _end(value: str) -> str | None:
    return None if value == "present" else MARKUP.sub(r"\1", value)
