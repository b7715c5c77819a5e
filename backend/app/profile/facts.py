"""The facts of a profile one by one, each with how sure we are and where it was read."""

import hashlib
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from app.core.types import JsonValue
from app.ml.text.folding import squeeze
from app.profile.merge import Effective, skill_key
from app.profile.placing import FIELDS, NAMED, Placed, Shown, name_of
from app.profile.schemas import EvidenceOut, FactOut, ReadOut
from app.profile.stored import Mark
from app.profile.types import EntryList, FactSource

SINGLES = ("full_name", "headline", "email", "phone", "location", "summary")
LINKS, SKILLS = "links", "skills"
ENTRY_FIELDS: Mapping[EntryList, tuple[str, ...]] = {
    EntryList.experience: FIELDS[EntryList.experience],
    EntryList.education: FIELDS[EntryList.education],
}


@dataclass(frozen=True, slots=True)
class Said:
    """What the CV says where the person says otherwise."""

    value: JsonValue
    mark: Mark


@dataclass(frozen=True, slots=True)
class Statement:
    """A path of the profile with its value, and the CV's mark where the CV says the same."""

    path: str
    kind: str
    value: JsonValue
    mark: Mark | None
    # The person said so themselves, whether or not the CV does too.
    own: bool = False
    said: Said | None = None

    @property
    def digest(self) -> str:
        """The fact itself, wherever it stands: what a confirmation is kept by."""
        return hashlib.sha256(f"{self.kind}\0{squeeze(str(self.value))}".encode()).hexdigest()[:32]


def statements(profile: Effective) -> Iterator[Statement]:
    """All that the profile states, and what the person emptied of what the CV says."""
    yield from _singles(profile)
    for of, fields in ENTRY_FIELDS.items():
        yield from _entries(profile, of, fields)
    yield from _skills(profile)
    for of in NAMED:
        yield from _named(profile, of)


def _singles(profile: Effective) -> Iterator[Statement]:
    marks, read = profile.facts.marks, profile.facts.values
    for name in SINGLES:
        value, said = getattr(profile.values, name), getattr(read, name)
        own = name in profile.edits.edited
        if value is not None or (own and said is not None):
            yield _compared(name, name, value, said, marks.get(name), own)
    for number, link in enumerate(profile.values.links):
        mark = marks.get(f"links.{read.links.index(link)}") if link in read.links else None
        yield Statement(f"links.{number}", LINKS, link, mark, own=LINKS in profile.edits.edited)


def _compared(path: str, kind: str, value: JsonValue, said: JsonValue, mark: Mark | None, own: bool) -> Statement:
    if value == said:
        return Statement(path, kind, value, mark, own)
    return Statement(path, kind, value, None, own, Said(said, mark) if mark and said is not None else None)


def _entries(profile: Effective, of: EntryList, fields: Sequence[str]) -> Iterator[Statement]:
    read = getattr(profile.facts.values, of)
    for number, placed in enumerate(profile.lists[of].placed):
        for field in fields:
            value = getattr(placed.entry, field)
            said = getattr(read[placed.origin], field) if placed.origin is not None else None
            own = _is_own(placed, value != said, field)
            if value is None and not _says_today(placed.entry, field) and not (own and said is not None):
                continue
            mark = _entry_mark(profile, f"{of}.{placed.origin}", field) if placed.origin is not None else None
            yield _compared(f"{of}.{number}.{field}", f"{of}.{field}", value, said, mark, own)


def _is_own(placed: Placed, differs: bool, field: str | None) -> bool:
    """Whether the person set a field of an entry (or any, where the entry is one fact) and could take that back.

    Of an entry that only the person states there is nothing to go back to but its absence.
    """
    if placed.origin is None:
        return False
    if placed.own is not None:
        return differs
    stated = placed.edit.stated if placed.edit else {}
    return bool(stated) if field is None else field in stated


def _says_today(entry: Shown, field: str) -> bool:
    """A null end says "until today", but only of something that has begun."""
    return field == "end" and getattr(entry, "start", None) is not None


def _entry_mark(profile: Effective, entry: str, field: str) -> Mark | None:
    marks = profile.facts.marks
    return marks.get(f"{entry}.{field}") or marks.get(entry)


def _skills(profile: Effective) -> Iterator[Statement]:
    numbers = {skill_key(skill): number for number, skill in reversed(list(enumerate(profile.facts.skills)))}
    for number, skill in enumerate(profile.skills):
        at = numbers.get(skill_key(skill))
        mark = profile.facts.marks.get(f"skills.{at}") if at is not None else None
        yield Statement(f"skills.{number}", SKILLS, skill.name, mark, own=skill.source is FactSource.user)


def _named(profile: Effective, of: EntryList) -> Iterator[Statement]:
    read = getattr(profile.facts.values, of)
    for number, placed in enumerate(profile.lists[of].placed):
        said = name_of(read[placed.origin]) if placed.origin is not None else None
        mark = profile.facts.marks.get(f"{of}.{placed.origin}") if placed.origin is not None else None
        name = name_of(placed.entry)
        own = _is_own(placed, name != said, None)
        yield _compared(f"{of}.{number}", of, name, said, mark, own)


def facts(profile: Effective, document_id: uuid.UUID | None) -> list[FactOut]:
    """The facts, those still to check first, the least sure of them first."""
    checked = set(profile.edits.checked)
    found = [_fact(statement, checked, document_id) for statement in statements(profile)]
    return sorted(found, key=lambda fact: (fact.checked, fact.confidence))


def _fact(statement: Statement, checked: set[str], document_id: uuid.UUID | None) -> FactOut:
    mark = statement.mark if document_id is not None else None
    return FactOut(
        path=statement.path,
        value=statement.value,
        confidence=mark.confidence if mark else 1.0,
        evidence=_evidence(mark, document_id),
        source=FactSource.cv if mark else FactSource.user,
        checked=mark is None or statement.own or statement.digest in checked,
        edited=statement.own,
        read=_read(statement.said, document_id),
    )


def _evidence(mark: Mark | None, document_id: uuid.UUID | None) -> EvidenceOut | None:
    if mark is None or document_id is None:
        return None
    return EvidenceOut(document_id=document_id, page=mark.page, box=mark.box, quote=mark.quote)


def _read(said: Said | None, document_id: uuid.UUID | None) -> ReadOut | None:
    evidence = _evidence(said.mark, document_id) if said else None
    if said is None or evidence is None:
        return None
    return ReadOut(value=said.value, confidence=said.mark.confidence, evidence=evidence)
