"""What changed in a profile between two scorings: single changes, each in words, each applicable alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

from app.ml.terms.seniority import Seniority
from app.profile.types import Preferences, ProfileSnapshot, RemoteWish

# Whose profile it is and in which version is no change of what it says; a name moves no score.
_NO_CHANGE = {"user_id", "version", "full_name"}
_WISHED = {
    RemoteWish.any: "anywhere",
    RemoteWish.remote_only: "remote only",
    RemoteWish.hybrid_ok: "remote or hybrid",
    RemoteWish.onsite_ok: "on site too",
}
Snapshot = ProfileSnapshot | Preferences
Key = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Difference:
    """One change of a profile: `text` goes on after "up 6 since Tuesday:", `apply` makes this change alone."""

    text: str
    apply: Callable[[ProfileSnapshot], ProfileSnapshot]


def differences(before: ProfileSnapshot, after: ProfileSnapshot) -> list[Difference]:
    """What is different, entry by entry where an entry has a name; the order is that of the profile's fields."""
    found: list[Difference] = []
    for field in fields(ProfileSnapshot):
        if field.name in _NO_CHANGE:
            continue
        if field.name == "preferences":
            found += (_within_wishes(change) for change in _changed(before.preferences, after.preferences))
        else:
            found += _of_field(before, after, field.name)
    return found


def _changed(before: Preferences, after: Preferences) -> Iterator[Difference]:
    for field in fields(Preferences):
        yield from _of_field(before, after, field.name)


def _within_wishes(change: Difference) -> Difference:
    def apply(snapshot: ProfileSnapshot) -> ProfileSnapshot:
        wishes: Any = change.apply(snapshot.preferences)  # type: ignore[arg-type]  # made for preferences
        return replace(snapshot, preferences=wishes)

    return Difference(change.text, apply)


def _of_field(before: Snapshot, after: Snapshot, name: str) -> Iterator[Difference]:
    old, new = getattr(before, name), getattr(after, name)
    if old == new:
        return
    wishes = isinstance(before, Preferences)
    if name in _NAMED and not (wishes and name in {"titles", "languages"}):
        yield from _of_entries(name, old, new)
    else:
        yield _set(name, new, _WISHES.get(name, _general)(old, new) if wishes else _FACTS.get(name, _general)(old, new))


def _of_entries(name: str, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Difference]:
    """Entries that came, went, or say something else now; that only their order changed is one change."""
    key, called = _NAMED[name]
    before, after = {key(entry): entry for entry in old}, {key(entry): entry for entry in new}
    for one in [each for each in after if each not in before]:
        yield _added(name, after[one], f"you added {called(after[one])}")
    for one in [each for each in before if each not in after]:
        yield _removed(name, key, one, f"you removed {called(before[one])}")
    for one in [each for each in after if each in before and before[each] != after[each]]:
        yield _renewed(name, key, after[one], f"you changed {called(after[one])}")
    if not before.keys() ^ after.keys() and all(before[each] == after[each] for each in after):
        yield _set(name, new, f"you put your {name} in another order")


def _set(name: str, value: Any, text: str) -> Difference:
    def apply(snapshot: Any) -> Any:
        return replace(snapshot, **{name: value})

    return Difference(text, apply)


def _added(name: str, entry: Any, text: str) -> Difference:
    def apply(snapshot: Any) -> Any:
        return replace(snapshot, **{name: (*getattr(snapshot, name), entry)})

    return Difference(text, apply)


def _removed(name: str, key: Key, gone: object, text: str) -> Difference:
    def apply(snapshot: Any) -> Any:
        return replace(snapshot, **{name: tuple(held for held in getattr(snapshot, name) if key(held) != gone)})

    return Difference(text, apply)


def _renewed(name: str, key: Key, entry: Any, text: str) -> Difference:
    def apply(snapshot: Any) -> Any:
        held = getattr(snapshot, name)
        return replace(snapshot, **{name: tuple(entry if key(one) == key(entry) else one for one in held)})

    return Difference(text, apply)


# The lists whose entries have names: what tells two entries apart, and how one is called.
_NAMED: dict[str, tuple[Key, Callable[[Any], str]]] = {
    "skills": (lambda skill: skill.skill_id or skill.name.casefold(), lambda skill: str(skill.name)),
    "credentials": (lambda held: (held.type or held.name.casefold(), held.jurisdiction), lambda held: str(held.name)),
    "languages": (lambda spoken: spoken.name, lambda spoken: str(spoken.name)),
    "titles": (lambda title: title, lambda title: f"the title “{title}”"),
}
Words = Callable[[Any, Any], str]


def _general(_old: Any, _new: Any) -> str:
    return "your profile changed"


def _level(_old: Any, new: Seniority | None) -> str:
    return f"your level is {new.value} now" if new else "your level is no longer stated"


def _years(_old: Any, new: float | None) -> str:
    return f"your experience is {new:g} years now" if new is not None else "your experience is no longer stated"


def _place(_old: Any, new: str | None) -> str:
    return f"you live in {new} now" if new else "your place is no longer stated"


def _pay(_old: Any, new: int | None) -> str:
    return f"you ask for {new:,} or more now" if new else "you set no least pay any more"


def _listed(what: str) -> Words:
    def words(_old: Any, new: Sequence[Any]) -> str:
        return f"you look for {what} {', '.join(map(str, new))} now" if new else f"you look for any {what} now"

    return words


_FACTS: dict[str, Words] = {
    "seniority": _level,
    "experience_years": _years,
    "location": _place,
    "experience": lambda _old, _new: "your experience changed",
}
_WISHES: dict[str, Words] = {
    "titles": _listed("the titles"),
    "locations": _listed("the places"),
    "employment_types": _listed("the employment types"),
    "seniority": lambda _old, new: f"you look for the level {new.value} now" if new else "you look for any level now",
    "remote": lambda _old, new: f"you want to work {_WISHED[new]} now",
    "salary_min": _pay,
    "currency": lambda _old, _new: "you changed the currency of your least pay",
    "work_authorization": lambda _old, _new: "you changed where you may work",
    "excluded_companies": lambda _old, _new: "you changed the companies you exclude",
    "languages": lambda _old, _new: "you changed your languages",
}
