"""How complete a profile is, and what the next field to fill in is good for."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.profile.credentials import last_day, recognised
from app.profile.merge import Effective
from app.profile.schemas import CompletenessOut, MissingOut
from app.profile.types import RemoteWish

Test: TypeAlias = Callable[[Effective], bool]
# Languages with how many open postings name each.
Named: TypeAlias = Sequence[tuple[str, int]]
Effect: TypeAlias = Callable[[Effective, Named], str | None]
ENOUGH_SKILLS = 5


def _always(_profile: Effective) -> bool:
    return True


def _nothing(_profile: Effective, _named: Named) -> None:
    return None


@dataclass(frozen=True, slots=True)
class _Part:
    """One field: its weight, what it is good for, whether it is there, and whether it concerns this person at all."""

    field: str
    weight: int
    why: str
    is_there: Test
    concerns: Test = _always
    effect: Effect = _nothing


def _undated(profile: Effective) -> int:
    return sum(entry.start is None for entry in profile.values.experience)


def _licences_without_end(profile: Effective) -> list[str]:
    """Names of credentials that run out by their nature and do not say when."""
    held = profile.values.certifications
    return [one.name for one in held if last_day(one.expires_on) is None and recognised(one.name) is not None]


def _dates_effect(profile: Effective, _named: Named) -> str:
    count, years = _undated(profile), profile.values.experience_years
    positions = "One position has" if count == 1 else f"{count} positions have"
    return f"{positions} no dates. Your {years or 0:g} years of experience leave {'it' if count == 1 else 'them'} out."


def _expiry_effect(profile: Effective, _named: Named) -> str:
    names = _licences_without_end(profile)
    return f"We can't tell whether these are valid: {', '.join(names[:3])}{' …' if len(names) > 3 else ''}."


def _skills_effect(profile: Effective, _named: Named) -> str:
    count = len(profile.skills)
    return f"You have {count} now." if count else "You have none now."


def _languages_effect(_profile: Effective, named: Named) -> str | None:
    counts = [f"{count:,} {'names' if count == 1 else 'name'} {name}" for name, count in named]
    return f"Of the open jobs, {_listed(counts)}." if counts else None


def _listed(parts: Sequence[str]) -> str:
    return " and ".join((", ".join(parts[:-1]), parts[-1]) if len(parts) > 1 else parts)


def _where_is_known(profile: Effective) -> bool:
    wishes = profile.edits.preferences
    return bool(wishes.locations) or wishes.remote is not RemoteWish.any


# Weights follow how much each field moves a match; the score is their share, so they need no certain sum.
_PARTS = (
    _Part("experience", 20, "Your positions show what level of job fits you.", lambda p: bool(p.values.experience)),
    _Part(
        "skills",
        20,
        f"Most of a match is skills. Add at least {ENOUGH_SKILLS}.",
        lambda p: len(p.skills) >= ENOUGH_SKILLS,
        effect=_skills_effect,
    ),
    _Part("location", 10, "We can then tell which jobs are within reach.", lambda p: bool(p.values.location)),
    _Part(
        "preferences.work_authorization",
        8,
        "We can then tell for which jobs you need a work permit.",
        lambda p: bool(p.edits.preferences.work_authorization),
    ),
    _Part(
        "preferences.titles",
        7,
        "Name the jobs you want, and they come first.",
        lambda p: bool(p.edits.preferences.titles),
    ),
    _Part("education", 7, "Some jobs ask for a degree.", lambda p: bool(p.values.education)),
    _Part(
        "languages",
        6,
        "Many jobs ask for a language.",
        lambda p: bool(p.values.languages),
        effect=_languages_effect,
    ),
    _Part(
        "experience.start",
        6,
        "Years of experience are counted from the dates of your positions.",
        lambda p: _undated(p) == 0,
        lambda p: bool(p.values.experience),
        _dates_effect,
    ),
    _Part(
        "certifications.expires_on",
        6,
        "Employers check that a licence is valid. Your profile then says when it runs out.",
        lambda p: not _licences_without_end(p),
        lambda p: any(recognised(held.name) for held in p.values.certifications),
        _expiry_effect,
    ),
    _Part(
        "preferences.salary_min",
        5,
        "Jobs that pay less than you need then rank lower.",
        lambda p: p.edits.preferences.salary_min is not None,
    ),
    _Part(
        "preferences.locations",
        5,
        "Say where you want to work, or that you want to work remotely, and the rest ranks lower.",
        _where_is_known,
    ),
    _Part("full_name", 5, "Letters are signed with your name.", lambda p: bool(p.values.full_name)),
    _Part("email", 4, "Employers answer to this address.", lambda p: bool(p.values.email)),
    _Part("phone", 3, "Some employers call.", lambda p: bool(p.values.phone)),
    _Part("headline", 3, "One line that says what you do.", lambda p: bool(p.values.headline)),
    _Part(
        "preferences.employment_types",
        2,
        "Say whether you want a full-time, part-time or contract job.",
        lambda p: bool(p.edits.preferences.employment_types),
    ),
    _Part("summary", 2, "Letters start from it.", lambda p: bool(p.values.summary)),
)


def completeness(profile: Effective, named: Named = ()) -> CompletenessOut:
    """The score of a profile, 0 to 100, and what is missing, the weightiest first.

    `named` are languages with how many open postings name each, for one who has stated none.
    """
    parts = [part for part in _PARTS if part.concerns(profile)]
    whole = sum(part.weight for part in parts)
    missing = sorted((part for part in parts if not part.is_there(profile)), key=lambda part: -part.weight)
    left = sum(part.weight for part in missing)
    return CompletenessOut(
        score=round(100 * (whole - left) / whole),
        missing=[
            MissingOut(
                field=part.field,
                why=part.why,
                gain=round(100 * part.weight / whole),
                effect=part.effect(profile, named),
            )
            for part in missing
        ],
    )
