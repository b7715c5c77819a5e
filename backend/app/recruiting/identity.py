"""Who a candidate is, and what of it must not be read while the candidate is hidden."""

import uuid

from app.ml.lexicon.concepts import lexicon
from app.recruiting.blinding import Telling
from app.recruiting.people import Known
from app.recruiting.schemas import IdentityOut
from app.recruiting.types import CODE_LENGTH

_DIGIT = frozenset("0123456789")


def code_of(candidate_id: uuid.UUID) -> str:
    """What a candidate is called while the name is hidden."""
    return f"C-{candidate_id.hex[-CODE_LENGTH:].upper()}"


def identity(one: Known) -> IdentityOut:
    """Who a candidate is, with the desk's corrections."""
    values = one.profile.values
    return IdentityOut(
        full_name=values.full_name,
        email=values.email,
        phone=values.phone,
        location=values.location,
        links=values.links,
        schools=[entry.school for entry in values.education if entry.school],
        file_name=one.file_name,
    )


def telling(one: Known) -> Telling:
    """What of a candidate must not be read: as the CV says it and as it was corrected."""
    values, read = one.profile.values, one.profile.facts.values
    both = (values, read)
    names = [value.full_name for value in both if value.full_name]
    contacts = [text for value in both for text in (value.email, *value.links) if text]
    contacts += [value.location for value in both if value.location and _DIGIT & set(value.location)]
    contacts += [entry.number for entry in values.certifications if entry.number]
    schools = [entry.school for value in both for entry in value.education if entry.school]
    # What a reader took for a school may be a skill; hiding that would hide what the score stands on.
    schools = [school for school in schools if lexicon().by_name(school) is None]
    return Telling(
        full_names=tuple(dict.fromkeys(names)),
        contacts=tuple(dict.fromkeys(contacts)),
        phones=tuple(dict.fromkeys(value.phone for value in both if value.phone)),
        schools=tuple(dict.fromkeys(schools)),
        file_name=one.file_name,
    )
