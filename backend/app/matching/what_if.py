"""A profile as it would be after a change."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.ml.credentials.held import held_in
from app.ml.lexicon.concepts import lexicon
from app.ml.terms.seniority import Seniority
from app.ml.text.folding import squeeze
from app.profile.types import ProfileSnapshot, RemoteWish, SnapshotCredential, SnapshotLanguage, SnapshotSkill

# Levels a name may end with: "German C1". In the order of what they are worth.
_LEVELS = ("a1", "a2", "b1", "b2", "c1", "c2", "native")


@dataclass(frozen=True, slots=True)
class Change:
    """What to suppose: skills, credentials and wanted titles by name, a place instead of one's own, a yearly pay floor,
    another way of working, another level.
    """

    add_skills: Sequence[str] = ()
    remove_skills: Sequence[str] = ()
    add_credentials: Sequence[str] = ()
    location: str | None = None
    salary_min: int | None = None
    remove_credentials: Sequence[str] = ()
    titles: Sequence[str] = ()
    remote: RemoteWish | None = None
    seniority: Seniority | None = None
    # Countries where one may work without a permit, instead of one's own.
    work_authorization: Sequence[str] = ()
    # Languages by name, with a level where one is meant; places where one would work too.
    add_languages: Sequence[str] = ()
    add_locations: Sequence[str] = ()

    @property
    def touches_demands(self) -> bool:
        """Whether it can change what the person may take at all."""
        where = self.location is not None or self.remote or self.work_authorization or self.add_locations
        return bool(self.add_credentials or self.remove_credentials or self.add_languages or where)

    @property
    def touches_skills_alone(self) -> bool:
        """Whether nothing but skills would be other than they are."""
        return self == Change(add_skills=self.add_skills, remove_skills=self.remove_skills)


def supposed(snapshot: ProfileSnapshot, change: Change, currency: str | None) -> ProfileSnapshot:
    """The profile after the change; a pay floor without a currency is read in that of the posting."""
    wishes = snapshot.preferences
    if change.salary_min is not None:
        wishes = replace(wishes, salary_min=change.salary_min, currency=wishes.currency or currency)
    if change.location is not None:
        wishes = replace(wishes, locations=())
    if change.add_locations:
        wishes = replace(wishes, locations=tuple(dict.fromkeys((*wishes.locations, *change.add_locations))))
    if change.titles:
        wishes = replace(wishes, titles=tuple(dict.fromkeys((*wishes.titles, *change.titles))))
    if change.work_authorization:
        wishes = replace(wishes, work_authorization=tuple(change.work_authorization))
    wishes = replace(wishes, remote=change.remote or wishes.remote, seniority=change.seniority or wishes.seniority)
    return replace(
        snapshot,
        skills=_skills(snapshot, change),
        credentials=_credentials(snapshot, change),
        languages=_languages(snapshot, change),
        location=change.location if change.location is not None else snapshot.location,
        preferences=wishes,
    )


def _skills(snapshot: ProfileSnapshot, change: Change) -> tuple[SnapshotSkill, ...]:
    gone = {_concept(name) for name in change.remove_skills}
    kept = tuple(skill for skill in snapshot.skills if (skill.skill_id or _concept(skill.name)) not in gone)
    return (*kept, *(_skill(name) for name in change.add_skills))


def _credentials(snapshot: ProfileSnapshot, change: Change) -> tuple[SnapshotCredential, ...]:
    gone = [one for name in change.remove_credentials for one in credentials(name)]
    kept = tuple(held for held in snapshot.credentials if not any(_same(held, one) for one in gone))
    return (*kept, *(held for name in change.add_credentials for held in credentials(name)))


def _languages(snapshot: ProfileSnapshot, change: Change) -> tuple[SnapshotLanguage, ...]:
    """The languages with those that are supposed; one that is spoken as well already stays as it is."""
    found = {_concept(spoken.name): spoken for spoken in snapshot.languages}
    for name in change.add_languages:
        new = _language(name)
        held = found.get(_concept(new.name))
        if held is None or _rank(held.level) < _rank(new.level):
            found[_concept(new.name)] = new
    return tuple(found.values()) if change.add_languages else snapshot.languages


def _language(name: str) -> SnapshotLanguage:
    words, _, last = name.strip().rpartition(" ")
    words, level = (words, last) if words and last.casefold() in _LEVELS else (name, None)
    known = lexicon().by_name(words)
    level = level and ("native" if level.casefold() == "native" else level.upper())
    return SnapshotLanguage(known.name if known else squeeze(words), level)


def _rank(level: str | None) -> int:
    return _LEVELS.index(level.casefold()) if level and level.casefold() in _LEVELS else -1


def _same(held: SnapshotCredential, named: SnapshotCredential) -> bool:
    """Whether a name means one of those held: by its kind, and its place where the name says one."""
    if named.type is None or held.type is None:
        return squeeze(held.name) == squeeze(named.name)
    return held.type == named.type and named.jurisdiction in {None, held.jurisdiction}


def _skill(name: str) -> SnapshotSkill:
    known = lexicon().by_name(name)
    return SnapshotSkill(name=known.name if known else name, skill_id=known.id if known else None)


def _concept(name: str) -> str:
    known = lexicon().by_name(name)
    return known.id if known else squeeze(name)


def credentials(name: str) -> tuple[SnapshotCredential, ...]:
    """The licences and certificates that a name stands for: "RN TX compact" is a multistate licence of Texas."""
    known = held_in(name)
    if not known:
        return (SnapshotCredential(name=name),)
    return tuple(
        SnapshotCredential(
            name=name,
            type=held.type,
            jurisdiction=held.jurisdiction,
            multistate=held.multistate,
            standing=held.standing,
        )
        for held in known
    )
