"""Corrections of single facts, by their path: made, taken back, and entries added, removed and restored.

A path is `headline`, `links.0`, `experience.0` (an entry), `experience.0.title`, `certifications.0.expires_on`,
`skills.3` or `skills.3.years`. All functions change `edits` in place and raise `FactNotFound` for a path the profile
does not have.
"""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from app.core.errors import FieldError, Invalid
from app.core.ids import new_id
from app.core.types import JsonObject, JsonValue
from app.profile import skills as skill_edits
from app.profile.entries import CertificationIn, EducationIn, ExperienceIn, LanguageIn, SkillIn
from app.profile.errors import FactNotFound, NotEdited
from app.profile.facts import LINKS, SINGLES, SKILLS
from app.profile.merge import Effective
from app.profile.placing import NAMED, Placed, Shown
from app.profile.schemas import Added, ProfilePatch
from app.profile.stored import Edits, EntryEdit, Values
from app.profile.types import EntryList

INPUTS: dict[EntryList, type[BaseModel]] = {
    EntryList.experience: ExperienceIn,
    EntryList.education: EducationIn,
    EntryList.certifications: CertificationIn,
    EntryList.languages: LanguageIn,
}
DATES = ("start", "end")
MOST_CHANGES = 500
_PATH = re.compile(r"(?P<name>[a-z_]{1,30})(?:\.(?P<number>\d{1,4})(?:\.(?P<field>[a-z_]{1,30}))?)?")


@dataclass(frozen=True, slots=True)
class Path:
    """Where a fact stands: a field, or an entry of a list, or a field of an entry."""

    name: str
    number: int | None = None
    field: str | None = None


def path_of(text: str) -> Path:
    """The parts of a path; raises `FactNotFound` for one that no profile has."""
    found = _PATH.fullmatch(text)
    if found is None:
        raise FactNotFound
    number = found["number"]
    path = Path(found["name"], int(number) if number else None, found["field"])
    known = path.name in SINGLES if path.number is None else path.name in {LINKS, SKILLS, *EntryList}
    if not known or (path.field and path.name == LINKS):
        raise FactNotFound
    return path


def correct(edits: Edits, present: Effective, path: Path, value: JsonValue) -> None:
    """Make this the value of a fact; raises `Invalid` where it can't be."""
    if path.number is None:
        _state(edits, path.name, value)
    elif path.name == LINKS:
        _correct_link(edits, present, path.number, value)
    elif path.name == SKILLS:
        _correct_skill(edits, present, path, value)
    else:
        _correct_entry(edits, present, path, value)


def _state(edits: Edits, name: str, value: JsonValue) -> None:
    patch = _validated(ProfilePatch, {name: value})
    setattr(edits.values, name, getattr(patch, name))
    edits.edited = [*(field for field in edits.edited if field != name), name]


def _correct_link(edits: Edits, present: Effective, number: int, value: JsonValue) -> None:
    links: list[JsonValue] = [*present.values.links]
    _item(links, number)
    links[number : number + 1] = [] if value is None else [value]
    _state(edits, LINKS, links)


def _correct_skill(edits: Edits, present: Effective, path: Path, value: JsonValue) -> None:
    skill = _item(present.skills, path.number)
    if path.field is None and value is None:
        skill_edits.removed(edits, present, skill.name)
    elif path.field is None:
        wanted = _validated(SkillIn, {"name": value})
        skill_edits.renamed(edits, present, skill, wanted.name)
    elif path.field in {"level", "years"}:
        skill_edits.added(edits, present, _validated(SkillIn, {"name": skill.name, path.field: value}))
    else:
        raise FactNotFound


def _correct_entry(edits: Edits, present: Effective, path: Path, value: JsonValue) -> None:
    of = EntryList(path.name)
    placed = _item(present.lists[of].placed, path.number)
    if path.field is None and value is None:
        _remove(edits, of, placed)
        return
    if path.field is None and not isinstance(value, dict):
        # The name of a certificate or language is its fact.
        value = {"name": value} if of in NAMED else value
    fields = {path.field: value} if path.field else value
    if not isinstance(fields, dict):
        raise Invalid.field(["body", "value"], "Give the fields of the entry to change", "dict_type")
    if path.field is not None and path.field not in INPUTS[of].model_fields:
        raise FactNotFound
    _set(edits, present, of, placed, _stated(of, placed.entry, fields))


def _stated(of: EntryList, entry: Shown, fields: JsonObject) -> JsonObject:
    """The fields as they are kept; the dates an entry keeps are looked at too, for their order."""
    context: JsonObject = {}
    if set(DATES) & fields.keys():
        context = {name: getattr(entry, name, None) for name in DATES}
    elif of in NAMED:
        context = {"name": getattr(entry, "name", None)}
    model = _validated(INPUTS[of], context | fields)
    return {name: value for name, value in model.model_dump(mode="json").items() if name in fields}


def _set(edits: Edits, present: Effective, of: EntryList, placed: Placed, fields: JsonObject) -> None:
    if placed.own is not None:
        entry = getattr(edits.values, of)[placed.own]
        getattr(edits.values, of)[placed.own] = entry.model_copy(update=fields)
        return
    read = getattr(present.facts.values, of)
    was = read[placed.origin].model_dump(mode="json") if placed.origin is not None else None
    if placed.edit is not None:
        edit = placed.edit.model_copy(update={"stated": placed.edit.stated | fields})
    else:
        edit = _new(edits, of, was, fields)
    if edit.was is not None and was is not None:
        # What the CV says too is no change; but what it said wrong when it was corrected stays corrected.
        same = {name for name in edit.stated if edit.was.get(name) == edit.stated[name] == was.get(name)}
        edit.stated = {name: value for name, value in edit.stated.items() if name not in same}
    _keep(edits, edit)


def _new(edits: Edits, of: EntryList, was: JsonObject | None, stated: JsonObject) -> EntryEdit:
    if len(edits.entries) >= MOST_CHANGES:
        raise Invalid.field(["body"], f"A profile holds {MOST_CHANGES} changes of entries at most", "too_many")
    return EntryEdit(id=new_id().hex, of=of, was=was, stated=stated)


def _keep(edits: Edits, edit: EntryEdit) -> None:
    others = [have for have in edits.entries if have.id != edit.id]
    says_something = edit.removed or edit.stated or edit.was is None
    edits.entries = [*others, edit] if says_something else others


def _remove(edits: Edits, of: EntryList, placed: Placed) -> None:
    if placed.own is not None:
        entries = getattr(edits.values, of)
        setattr(edits.values, of, [entry for at, entry in enumerate(entries) if at != placed.own])
    elif placed.origin is None:
        edits.entries = [edit for edit in edits.entries if placed.edit is None or edit.id != placed.edit.id]
    else:
        edit = placed.edit or _new(edits, of, placed.entry.model_dump(mode="json"), {})
        # An entry that was added and is now in the CV too needs the CV's words to be found again.
        was = edit.was or placed.entry.model_dump(mode="json")
        _keep(edits, edit.model_copy(update={"removed": True, "was": was}))


def add(edits: Edits, added: Added) -> None:
    """Add an entry; it stays whatever later CVs say."""
    of, entry = EntryList(added.list), added.entry
    if of in edits.edited:
        listed = Values.model_validate({of.value: [entry.model_dump()]})
        setattr(edits.values, of, [*getattr(edits.values, of), *getattr(listed, of)])
    else:
        edits.entries = [*edits.entries, _new(edits, of, None, entry.model_dump(mode="json"))]


def take_back(edits: Edits, present: Effective, path: Path) -> None:
    """Go back to what the CV says of a fact, or take away what the person added; raises `NotEdited`."""
    if path.number is None or path.name == LINKS:
        take_back_field(edits, path.name)
    elif path.name == SKILLS:
        skill_edits.taken_back(edits, _item(present.skills, path.number))
    else:
        of = EntryList(path.name)
        _take_back_entry(edits, present, of, _item(present.lists[of].placed, path.number), path.field)


def take_back_field(edits: Edits, name: str) -> None:
    """Go back to what the CV says of a whole field; raises `NotEdited`."""
    changed = [edit for edit in edits.entries if edit.of == name]
    if name not in edits.edited and not changed:
        raise NotEdited
    edits.edited = [field for field in edits.edited if field != name]
    edits.entries = [edit for edit in edits.entries if edit.of != name]
    setattr(edits.values, name, getattr(Values(), name))


def _take_back_entry(edits: Edits, present: Effective, of: EntryList, placed: Placed, field: str | None) -> None:
    if placed.own is not None:
        _take_back_own(edits, present, of, placed, field)
        return
    if placed.edit is None or (field is not None and field not in placed.edit.stated):
        raise NotEdited
    if field is not None and placed.origin is None:
        # Of an entry that only the person states there is nothing to go back to.
        raise NotEdited
    if field is None:
        edits.entries = [edit for edit in edits.entries if edit.id != placed.edit.id]
        return
    stated = {name: value for name, value in placed.edit.stated.items() if name != field}
    _keep(edits, placed.edit.model_copy(update={"stated": stated}))


def _take_back_own(edits: Edits, present: Effective, of: EntryList, placed: Placed, field: str | None) -> None:
    if placed.own is None:
        raise NotEdited
    entries = list(getattr(edits.values, of))
    read = getattr(present.facts.values, of)[placed.origin] if placed.origin is not None else None
    if field is None:
        entries[placed.own : placed.own + 1] = [read] if read is not None else []
    elif read is not None and getattr(read, field, None) != getattr(placed.entry, field, None):
        entries[placed.own] = placed.entry.model_copy(update={field: getattr(read, field)})
    else:
        raise NotEdited
    setattr(edits.values, of, entries)


def restore(edits: Edits, present: Effective, removed_id: str) -> None:
    """Bring back what was taken away; raises `FactNotFound`."""
    edit = next((edit for edit in edits.entries if edit.id == removed_id and edit.removed), None)
    if edit is not None:
        _keep(edits, edit.model_copy(update={"removed": False}))
    else:
        skill_edits.restored(edits, present, removed_id)


def _item(items: Any, number: int | None) -> Any:  # Any: of whatever list
    if number is None or number >= len(items):
        raise FactNotFound
    return items[number]


def _validated(model: type[BaseModel], fields: JsonObject) -> Any:  # Any: an instance of `model`
    try:
        return model.model_validate(fields)
    except ValidationError as error:
        errors: list[FieldError] = [
            {
                "loc": ["body", "value", *item["loc"][1:]],
                "msg": str(item["msg"]).removeprefix("Value error, "),
                "type": item["type"],
            }
            for item in error.errors(include_url=False, include_context=False, include_input=False)
        ]
        raise Invalid(errors=errors) from None
