"""The lists of a profile: the CV's entries with the person's changes of single ones laid over them.

A change belongs to an entry, not to a number: it is found again by what the CV said, so that it outlives another
reading, another order and another CV, and rests while a CV without that entry is active.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from app.core.types import JsonObject, JsonValue
from app.ml.text.folding import squeeze
from app.profile.entries import CertificationEntry, EducationEntry, Entry, ExperienceEntry, LanguageEntry
from app.profile.stored import EntryEdit
from app.profile.types import EntryList

Shown: TypeAlias = ExperienceEntry | EducationEntry | CertificationEntry | LanguageEntry

MODELS: Mapping[EntryList, type[Shown]] = {
    EntryList.experience: ExperienceEntry,
    EntryList.education: EducationEntry,
    EntryList.certifications: CertificationEntry,
    EntryList.languages: LanguageEntry,
}
# What tells entries apart; bullets are too long and change too easily.
FIELDS: Mapping[EntryList, tuple[str, ...]] = {
    EntryList.experience: ("title", "unit", "company", "location", "start", "end"),
    EntryList.education: ("school", "degree", "field", "start", "end"),
    EntryList.certifications: (
        "name",
        "issuer",
        "jurisdiction",
        "number",
        "issued_on",
        "expires_on",
        "multistate",
        "standing",
    ),
    EntryList.languages: ("name", "level"),
}
# Of these the name alone says which one it is.
NAMED = (EntryList.certifications, EntryList.languages)
# Of the fields that both state, more than this share says the same: it is that entry.
SAME_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class Placed:
    """An entry as it counts: `origin` is its number in the CV's list, `edit` the person's change of it.

    `own` is its number in a list that is all the person's.
    """

    entry: Shown
    origin: int | None = None
    edit: EntryEdit | None = None
    own: int | None = None


@dataclass(frozen=True, slots=True)
class Laid:
    """A list as it counts, and the changes that take an entry of this CV away."""

    placed: tuple[Placed, ...]
    removed: tuple[EntryEdit, ...] = ()


def lay(of: EntryList, read: Sequence[Shown], edits: Sequence[EntryEdit]) -> Laid:
    """Lay the changes of entries over what the CV says."""
    found = list(_found(of, read, [edit for edit in edits if edit.of is of]))
    by_origin = {origin: edit for edit, origin in found if origin is not None}
    placed = [
        Placed(_changed(entry, by_origin.get(number)), number, by_origin.get(number))
        for number, entry in enumerate(read)
        if not (number in by_origin and by_origin[number].removed)
    ]
    added = [Placed(_made(of, edit), None, edit) for edit, origin in found if origin is None and edit.was is None]
    placed += added
    if of is EntryList.experience and (added or any(edit.stated for edit in by_origin.values())):
        placed.sort(key=_recency, reverse=True)
    return Laid(tuple(placed), tuple(edit for edit in by_origin.values() if edit.removed))


def _changed(entry: Shown, edit: EntryEdit | None) -> Shown:
    if edit is None:
        return entry
    # Of an entry the person added and the CV now names too, the person's blanks are no statement.
    stated = edit.stated if edit.was is not None else {name: value for name, value in edit.stated.items() if value}
    return entry.model_copy(update=stated)


def _made(of: EntryList, edit: EntryEdit) -> Shown:
    return MODELS[of].model_validate(edit.stated)


def _recency(placed: Placed) -> tuple[str, str]:
    return recency(placed.entry)


def name_of(entry: Entry) -> str:
    """The name of a licence, certificate or language; empty for other entries, which have none."""
    return str(getattr(entry, "name", ""))


def recency(entry: Shown) -> tuple[str, str]:
    """Newest first when sorted backwards; what has no dates comes last."""
    start, end = getattr(entry, "start", None), getattr(entry, "end", None)
    if start is None and end is None:
        return "", ""
    return (end or "9999").ljust(7, "~"), (start or "").ljust(7, "~")


def _found(of: EntryList, read: Sequence[Shown], edits: Sequence[EntryEdit]) -> Iterator[tuple[EntryEdit, int | None]]:
    """Each change with the number of the entry it is about; the closest pairs first, no entry twice."""
    pairs = [
        (*score, -number, at)
        for at, edit in enumerate(edits)
        for number, entry in enumerate(read)
        if (score := _likeness(of, entry, edit))[0] > 0
    ]
    origins: dict[int, int] = {}
    for *_, number, at in sorted(pairs, reverse=True):
        if at not in origins and -number not in origins.values():
            origins[at] = -number
    return ((edit, origins.get(at)) for at, edit in enumerate(edits))


def _likeness(of: EntryList, entry: Shown, edit: EntryEdit) -> tuple[float, int]:
    """How surely an entry of the CV is the one a change is about, 0 where it is not; it may say the change already."""
    said: list[JsonObject] = [edit.was] if edit.was is not None else []
    said.append({**(edit.was or {}), **edit.stated})
    return max(_same(of, entry.model_dump(mode="json"), state) for state in said)


def _same(of: EntryList, entry: JsonObject, other: JsonObject) -> tuple[float, int]:
    if of in NAMED:
        same = _key(entry.get("name")) == _key(other.get("name"))
        numbered = entry.get("number") and entry.get("number") == other.get("number")
        return (1.0 if same or numbered else 0.0), 1
    both = [name for name in FIELDS[of] if entry.get(name) and other.get(name)]
    equal = sum(_key(entry[name]) == _key(other[name]) for name in both)
    share = equal / len(both) if both else 0.0
    return (share if share > SAME_SHARE else 0.0), equal


def _key(value: JsonValue) -> str:
    return squeeze(str(value or ""))


def own_list(entries: Sequence[Shown], of: EntryList, read: Sequence[Shown]) -> Laid:
    """A list that is all the person's; an entry is still the CV's where at least half of it says the same."""
    placed = [Placed(entry, _origin(of, entry, read), None, number) for number, entry in enumerate(entries)]
    if of is EntryList.experience:
        placed.sort(key=_recency, reverse=True)
    return Laid(tuple(placed))


def _origin(of: EntryList, entry: Entry, read: Sequence[Entry]) -> int | None:
    shares = [_share(of, entry, other) for other in read]
    best = max(shares, default=0.0)
    return shares.index(best) if best >= SAME_SHARE else None


def _share(of: EntryList, entry: Entry, other: Entry) -> float:
    if of in NAMED:
        return float(name_of(entry) == name_of(other))
    pairs = [(getattr(entry, name), getattr(other, name)) for name in FIELDS[of]]
    filled = [pair for pair in pairs if pair != (None, None)]
    return sum(mine == theirs for mine, theirs in filled) / len(filled) if filled else 0.0
