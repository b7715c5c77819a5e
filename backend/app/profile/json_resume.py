"""A profile as a JSON Resume document (jsonresume.org, schema 1.0.0).

The schema lets entries carry further fields: `unit`, `jurisdiction`, `number`, `expiresOn`, `multistate`, `standing`
and `asWritten` are ours, so that our own import finds everything again. What is not known is left out, never null.
"""

import uuid
from collections.abc import Sequence

import orjson
from sqlalchemy.orm import Session

from app.core.clock import now
from app.core.types import JsonObject, JsonValue
from app.ml.resume.imports.place import parts_of
from app.profile import service
from app.profile.entries import (
    CertificationEntry,
    EducationEntry,
    ExperienceEntry,
    LanguageEntry,
    SkillEntry,
)
from app.profile.merge import Effective

SCHEMA = "https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json"


def export(session: Session, user_id: uuid.UUID) -> bytes:
    """A person's profile as the bytes of a JSON Resume file."""
    profile = service.present(session, user_id)
    return orjson.dumps(document_of(profile, now().isoformat(timespec="seconds")), option=orjson.OPT_INDENT_2)


def document_of(profile: Effective, last_modified: str) -> JsonObject:
    """The document; `last_modified` is an RFC 3339 moment."""
    values = profile.values
    return {
        "$schema": SCHEMA,
        "basics": _basics(profile),
        "work": [_position(entry) for entry in values.experience],
        "education": [_course(entry) for entry in values.education],
        "certificates": [_certificate(held) for held in values.certifications],
        "skills": [_skill(skill) for skill in profile.skills],
        "languages": [_language(language) for language in values.languages],
        "meta": {"version": "v1.0.0", "canonical": SCHEMA, "lastModified": last_modified},
    }


def _known(**fields: JsonValue) -> JsonObject:
    return {name: value for name, value in fields.items() if value is not None}


def _basics(profile: Effective) -> JsonObject:
    values = profile.values
    links = [_address(link) for link in values.links]
    return _known(
        name=values.full_name,
        label=values.headline,
        email=values.email,
        phone=values.phone,
        url=links[0] if links else None,
        summary=values.summary,
        location={**parts_of(values.location)} if values.location else None,
        profiles=_profiles(values.links),
    )


def _address(link: str) -> str:
    return link if "://" in link else f"https://{link}"


def _profiles(links: Sequence[str]) -> list[JsonValue]:
    return [
        _known(network=_host(link), url=_address(link), asWritten=link if link != _address(link) else None)
        for link in links
    ]


def _host(link: str) -> str:
    return _address(link).split("://", 1)[1].split("/", 1)[0].removeprefix("www.")


def _position(entry: ExperienceEntry) -> JsonObject:
    return _known(
        name=entry.company,
        position=entry.title,
        unit=entry.unit,
        location=entry.location,
        startDate=entry.start,
        endDate=entry.end,
        highlights=[*entry.bullets],
    )


def _course(entry: EducationEntry) -> JsonObject:
    return _known(
        institution=entry.school,
        studyType=entry.degree,
        area=entry.field,
        startDate=entry.start,
        endDate=entry.end,
    )


def _certificate(held: CertificationEntry) -> JsonObject:
    return _known(
        name=held.name,
        issuer=held.issuer,
        date=held.issued_on,
        expiresOn=held.expires_on,
        jurisdiction=held.jurisdiction,
        number=held.number,
        multistate=held.multistate,
        standing=held.standing,
    )


def _skill(skill: SkillEntry) -> JsonObject:
    return _known(name=skill.name, level=skill.level)


def _language(language: LanguageEntry) -> JsonObject:
    return _known(language=language.name, fluency=language.level)
