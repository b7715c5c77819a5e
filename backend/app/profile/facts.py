"""The facts of a profile one by one, each with how sure we are and where it was read."""

import hashlib
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import BaseModel

from app.core.types import JsonValue
from app.ml.folding import squeeze
from app.profile.merge import Effective, skill_key
from app.profile.schemas import EvidenceOut, FactOut
from app.profile.stored import Mark
from app.profile.types import FactSource

SINGLES = ("full_name", "headline", "email", "phone", "location", "summary", "links")
ENTRY_FIELDS = {
    "experience": ("title", "unit", "company", "location", "start", "end"),
    "education": ("school", "degree", "field", "start", "end"),
}
NAMED = ("certifications", "languages")
# An entry is still the CV's where this share of its filled fields says the same.
SAME_ENTRY = 0.5


@dataclass(frozen=True, slots=True)
class Statement:
    """A path of the profile with its value, and the CV's mark where the CV says the same."""

    path: str
    kind: str
    value: JsonValue
    mark: Mark | None
    # The person said so themselves, whether or not the CV does too.
    own: bool = False

    @property
    def digest(self) -> str:
        """The fact itself, wherever it stands: what a confirmation is kept by."""
        return hashlib.sha256(f"{self.kind}\0{squeeze(str(self.value))}".encode()).hexdigest()[:32]


def statements(profile: Effective) -> Iterator[Statement]:
    """All that the profile states."""
    yield from _singles(profile)
    for name, fields in ENTRY_FIELDS.items():
        yield from _entries(profile, name, fields)
    yield from _skills(profile)
    for name in NAMED:
        yield from _named(profile, name)


def _singles(profile: Effective) -> Iterator[Statement]:
    marks, read = profile.facts.marks, profile.facts.values
    for name in SINGLES[:-1]:
        value = getattr(profile.values, name)
        if value is not None:
            yield Statement(name, name, value, marks.get(name) if value == getattr(read, name) else None)
    for number, link in enumerate(profile.values.links):
        mark = marks.get(f"links.{read.links.index(link)}") if link in read.links else None
        yield Statement(f"links.{number}", "links", link, mark)


def _entries(profile: Effective, name: str, fields: Sequence[str]) -> Iterator[Statement]:
    read = getattr(profile.facts.values, name)
    for number, entry in enumerate(getattr(profile.values, name)):
        origin = _origin(entry, read, fields)
        for field in fields:
            value = getattr(entry, field)
            # A null end says "until today", but only of something that has begun.
            if value is None and (field != "end" or entry.start is None):
                continue
            same = origin is not None and getattr(read[origin], field) == value
            mark = _entry_mark(profile, f"{name}.{origin}", field) if same else None
            yield Statement(f"{name}.{number}.{field}", f"{name}.{field}", value, mark)


def _origin(entry: BaseModel, read: Sequence[BaseModel], fields: Sequence[str]) -> int | None:
    """The number of the CV's entry that this one is, perhaps with a field corrected."""
    shares = [_share(entry, other, fields) for other in read]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= SAME_ENTRY else None


def _share(entry: BaseModel, other: BaseModel, fields: Sequence[str]) -> float:
    pairs = [(getattr(entry, field), getattr(other, field)) for field in fields]
    filled = [pair for pair in pairs if pair != (None, None)]
    return sum(mine == theirs for mine, theirs in filled) / len(filled) if filled else 0.0


def _entry_mark(profile: Effective, entry: str, field: str) -> Mark | None:
    marks = profile.facts.marks
    return marks.get(f"{entry}.{field}") or marks.get(entry)


def _skills(profile: Effective) -> Iterator[Statement]:
    numbers = {skill_key(skill): number for number, skill in reversed(list(enumerate(profile.facts.skills)))}
    for number, skill in enumerate(profile.skills):
        at = numbers.get(skill_key(skill))
        mark = profile.facts.marks.get(f"skills.{at}") if at is not None else None
        yield Statement(f"skills.{number}", "skills", skill.name, mark, own=skill.source is FactSource.user)


def _named(profile: Effective, name: str) -> Iterator[Statement]:
    read = [entry.name for entry in getattr(profile.facts.values, name)]
    for number, entry in enumerate(getattr(profile.values, name)):
        mark = profile.facts.marks.get(f"{name}.{read.index(entry.name)}") if entry.name in read else None
        yield Statement(f"{name}.{number}", name, entry.name, mark)


def facts(profile: Effective, document_id: uuid.UUID | None) -> list[FactOut]:
    """The facts, those still to check first, the least sure of them first."""
    checked = set(profile.edits.checked)
    found = [_fact(statement, checked, document_id) for statement in statements(profile)]
    return sorted(found, key=lambda fact: (fact.checked, fact.confidence))


def _fact(statement: Statement, checked: set[str], document_id: uuid.UUID | None) -> FactOut:
    mark = statement.mark
    if mark is None or document_id is None:
        return FactOut(
            path=statement.path,
            value=statement.value,
            confidence=1.0,
            evidence=None,
            source=FactSource.user,
            checked=True,
        )
    return FactOut(
        path=statement.path,
        value=statement.value,
        confidence=mark.confidence,
        evidence=EvidenceOut(document_id=document_id, page=mark.page, box=mark.box, quote=mark.quote),
        source=FactSource.cv,
        checked=statement.own or statement.digest in checked,
    )
