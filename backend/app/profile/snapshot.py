"""The profile as matching reads it: facts with the words of the CV that say so."""

import uuid
from collections.abc import Iterator

from app.ml.credentials.held import held_in
from app.ml.places.jurisdictions import jurisdiction_named
from app.ml.terms.seniority import Seniority, seniority_of
from app.profile.entries import CertificationEntry
from app.profile.facts import statements
from app.profile.merge import Effective
from app.profile.preferences import PreferencesOut
from app.profile.types import (
    Preferences,
    ProfileSnapshot,
    SnapshotCredential,
    SnapshotJob,
    SnapshotLanguage,
    SnapshotSkill,
)

Quotes = dict[str, str]
ENTRY_YEARS, MID_YEARS = 2, 5


def is_matchable(profile: Effective) -> bool:
    """Whether a profile says anything that a posting can meet."""
    values = profile.values
    return bool(profile.skills or _titles(profile) or values.certifications or profile.edits.preferences.titles)


def snapshot_of(user_id: uuid.UUID, version: int, profile: Effective) -> ProfileSnapshot:
    """The snapshot of a profile at a version."""
    values = profile.values
    quotes = {statement.path: statement.mark.quote for statement in statements(profile) if statement.mark}
    return ProfileSnapshot(
        user_id=user_id,
        version=version,
        full_name=values.full_name,
        titles=_titles(profile),
        skills=tuple(_skills(profile, quotes)),
        seniority=_seniority(profile),
        experience_years=values.experience_years,
        experience=tuple(_jobs(profile, quotes)),
        credentials=tuple(
            credential
            for number, held in enumerate(values.certifications)
            for credential in _credentials(held, quotes.get(f"certifications.{number}"))
        ),
        languages=tuple(
            SnapshotLanguage(language.name, language.level, quotes.get(f"languages.{number}"))
            for number, language in enumerate(values.languages)
        ),
        location=values.location,
        preferences=_preferences(profile.edits.preferences),
    )


def _titles(profile: Effective) -> tuple[str, ...]:
    held = [entry.title for entry in profile.values.experience]
    return tuple(dict.fromkeys(title for title in (*held, profile.values.headline) if title))


def _skills(profile: Effective, quotes: Quotes) -> Iterator[SnapshotSkill]:
    for number, skill in enumerate(profile.skills):
        yield SnapshotSkill(skill.name, skill.id, skill.years, skill.level, quotes.get(f"skills.{number}"))


def _jobs(profile: Effective, quotes: Quotes) -> Iterator[SnapshotJob]:
    for number, entry in enumerate(profile.values.experience):
        path = f"experience.{number}"
        quote = quotes.get(f"{path}.title") or quotes.get(f"{path}.company")
        yield SnapshotJob(entry.title, entry.company, entry.start, entry.end, quote, tuple(entry.bullets))


def _seniority(profile: Effective) -> Seniority | None:
    """The level the newest title states, else the one the years of experience suggest."""
    for title in _titles(profile)[:1]:
        if (stated := seniority_of(title)) is not None:
            return stated.level
    years = profile.values.experience_years
    if years is None:
        return None
    if years < ENTRY_YEARS:
        return Seniority.ENTRY
    return Seniority.MID if years < MID_YEARS else Seniority.SENIOR


def _credentials(held: CertificationEntry, quote: str | None) -> Iterator[SnapshotCredential]:
    """What an entry stands for: "BLS/ACLS" is two certificates."""
    place = jurisdiction_named(held.jurisdiction) if held.jurisdiction else None
    for named in held_in(held.name) or (None,):
        multistate = named.multistate if named and held.multistate is None else held.multistate
        yield SnapshotCredential(
            name=held.name,
            type=named.type if named else None,
            jurisdiction=place or held.jurisdiction or (named.jurisdiction if named else None),
            expires_on=held.expires_on,
            quote=quote,
            multistate=multistate,
            standing=held.standing or (named.standing if named else None),
        )


def _preferences(wishes: PreferencesOut) -> Preferences:
    return Preferences(
        titles=tuple(wishes.titles),
        locations=tuple(wishes.locations),
        remote=wishes.remote,
        salary_min=wishes.salary_min,
        currency=wishes.currency,
        employment_types=tuple(wishes.employment_types),
        seniority=wishes.seniority,
        excluded_companies=tuple(wishes.excluded_companies),
        work_authorization=tuple(wishes.work_authorization),
        languages=tuple(wishes.languages),
    )
