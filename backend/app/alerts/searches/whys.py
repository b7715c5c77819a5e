"""Why something is told: each item says which search found it, when it came, and what it meets."""

from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from app.core.types import JsonObject
from app.jobs.plugins import label_of
from app.matching.schemas import MatchOut
from app.ml.lexicon.concepts import lexicon

MOST_REASONS = 3
_WHERE = {"remote": "remote", "hybrid": "hybrid", "onsite": "on site", "unknown": "place of work not stated"}


def why_posting(name: str, query: JsonObject, first_seen: datetime, zone: ZoneInfo) -> str:
    """Why a posting is told: all conditions of a search hold for what it finds."""
    return "; ".join([f"{_for('search', name)}: first seen {_moment(first_seen, zone)}", *_met(query)])


def why_match(name: str, match: MatchOut) -> str:
    """Why a match is told: its score, and the factors that made most of it."""
    parts = sorted((part for part in match.factors if part.score), key=lambda part: -part.weight * (part.score or 0))
    reasons = [f"{part.label}: {part.reason}" for part in parts[:MOST_REASONS]]
    return "; ".join([f"{_for('matches', name)}: {match.score:.1f} of 100 ({match.band})", *reasons])


def _for(what: str, name: str) -> str:
    return f"New for your {what} “{name}”" if name else "It meets what you ask for"


def _moment(moment: datetime, zone: ZoneInfo) -> str:
    return f"{moment.astimezone(zone):%-d %B, %H:%M}"


def _met(query: JsonObject) -> Iterator[str]:
    return (say(query[name]) for name, say in _SAID.items() if query.get(name))


def _texts(value: object) -> list[str]:
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]


def _plain(value: object) -> list[str]:
    return [one.replace("_", " ") for one in _texts(value)]


def _skill(value: str) -> str:
    skill = lexicon().get(value)
    return skill.name if skill else value


def _or(values: Sequence[str]) -> str:
    return f"{', '.join(values[:-1])} or {values[-1]}" if len(values) > 1 else "".join(values)


_SAID: dict[str, Callable[[Any], str]] = {
    "q": lambda value: f"has the words “{value}”",
    "remote": lambda value: _or([_WHERE.get(one, one) for one in _texts(value)]),
    "location": lambda value: f"in {_or(_texts(value))}",
    "company": lambda value: f"at {_or(_texts(value))}",
    "seniority": lambda value: f"level: {_or(_plain(value))}",
    "employment_type": lambda value: _or(_plain(value)),
    "skills": lambda value: f"names {_or([_skill(one) for one in _texts(value)])}",
    "salary_min": lambda value: f"pays at least {value:,} a year",
    "posted_within_days": lambda value: f"posted within {value} days",
    "source": lambda value: f"from {_or([label_of(one) for one in _texts(value)])}",
}
