"""A profile as it would be after a change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ml.credentials.mentions import find_credentials
from app.ml.lexicon.concepts import lexicon
from app.ml.text.folding import squeeze
from app.profile.types import ProfileSnapshot, SnapshotCredential, SnapshotSkill


@dataclass(frozen=True, slots=True)
class Change:
    """What to suppose: skills and credentials by name, a place instead of one's own, a yearly pay floor."""

    add_skills: Sequence[str] = ()
    remove_skills: Sequence[str] = ()
    add_credentials: Sequence[str] = ()
    location: str | None = None
    salary_min: int | None = None


def supposed(snapshot: ProfileSnapshot, change: Change, currency: str | None) -> ProfileSnapshot:
    """The profile after the change; a pay floor without a currency is read in that of the posting."""
    wishes = snapshot.preferences
    if change.salary_min is not None:
        wishes = replace(wishes, salary_min=change.salary_min, currency=wishes.currency or currency)
    if change.location is not None:
        wishes = replace(wishes, locations=())
    return replace(
        snapshot,
        skills=_skills(snapshot, change),
        credentials=(*snapshot.credentials, *(_credential(name) for name in change.add_credentials)),
        location=change.location if change.location is not None else snapshot.location,
        preferences=wishes,
    )


def _skills(snapshot: ProfileSnapshot, change: Change) -> tuple[SnapshotSkill, ...]:
    gone = {_concept(name) for name in change.remove_skills}
    kept = tuple(skill for skill in snapshot.skills if (skill.skill_id or _concept(skill.name)) not in gone)
    return (*kept, *(_skill(name) for name in change.add_skills))


def _skill(name: str) -> SnapshotSkill:
    known = lexicon().by_name(name)
    return SnapshotSkill(name=known.name if known else name, skill_id=known.id if known else None)


def _concept(name: str) -> str:
    known = lexicon().by_name(name)
    return known.id if known else squeeze(name)


def _credential(name: str) -> SnapshotCredential:
    mentioned = next(iter(find_credentials(name)), None)
    if mentioned is None:
        return SnapshotCredential(name=name)
    return SnapshotCredential(name=mentioned.name, type=mentioned.type, jurisdiction=mentioned.jurisdiction)
