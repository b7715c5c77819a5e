"""JSON Resume (jsonresume.org, schema 1.0.0) into facts. The schema lets entries carry further fields; ours are
`unit`, `jurisdiction`, `number` and `expiresOn`, so that what we export comes back whole."""

import json
from collections.abc import Iterator
from datetime import date
from typing import Any, TypeAlias

from app.ml.lexicon.concepts import lexicon
from app.ml.resume.facts import Certification, Contact, Education, Experience, Fact, Language, ResumeFacts, Skill
from app.ml.resume.imports.assemble import Parts, assemble, skill_of
from app.ml.resume.imports.errors import NotJsonResume
from app.ml.resume.imports.place import place_of
from app.ml.resume.imports.source import SURE, Source, line_of, paragraph_of
from app.ml.resume.imports.values import bullets_of, day_of, language_name, level_of, month_of

STANDINGS = ("active", "inactive", "expired", "suspended", "revoked")
ENGINE = "json-resume-1.0.0"
KIND = "json_resume"
READ = (
    "basics",
    "work",
    "volunteer",
    "education",
    "certificates",
    "skills",
    "languages",
    "projects",
)
# Sections of the schema for which a profile has no place.
NOT_SHOWN = ("awards", "publications", "interests", "references")
LONGEST_LEVEL = 40

# Any: JSON of a stranger; every value is looked at before it is used.
Object: TypeAlias = dict[str, Any]


def parse_json(data: bytes) -> Object:
    """The object of a JSON Resume file; raises `NotJsonResume` for anything else."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise NotJsonResume from None
    if not isinstance(found, dict) or not any(isinstance(found.get(name), dict | list) for name in READ):
        raise NotJsonResume("This file is JSON, but it has none of the sections of a JSON Resume.")
    return found


def read_json_resume(data: bytes, today: date) -> ResumeFacts:
    """Return the facts of a JSON Resume file; raises `NotJsonResume` and `OversizedFile`."""
    document, source = parse_json(data), Source()
    contact, headline, summary = _basics(document, source)
    parts = Parts(
        contact=contact,
        headline=headline,
        summary=summary,
        experience=[
            *_positions(document, source, "work", "name"),
            *_positions(document, source, "volunteer", "organization"),
        ],
        education=list(_education(document, source)),
        certifications=list(_certificates(document, source)),
        skills=[*_skills(document, source), *_project_skills(document, source)],
        languages=list(_languages(document, source)),
    )
    _warn_of_the_rest(document, source)
    return assemble(parts, source, ENGINE, KIND, today)


def _basics(document: Object, source: Source) -> tuple[Contact, Fact | None, Fact | None]:
    basics = document.get("basics")
    basics = basics if isinstance(basics, dict) else {}
    contact = Contact(
        full_name=source.fact("basics.name", line_of(basics.get("name"))),
        email=source.fact("basics.email", line_of(basics.get("email"))),
        phone=source.fact("basics.phone", line_of(basics.get("phone"))),
        location=source.fact("basics.location", place_of(basics.get("location"))),
        links=tuple(_links(basics, source)),
    )
    headline = source.fact("basics.label", line_of(basics.get("label")))
    return contact, headline, source.fact("basics.summary", paragraph_of(basics.get("summary")))


def _links(basics: Object, source: Source) -> Iterator[Fact]:
    """The addresses, each once: the person's own first, then the profiles in their order."""
    profiles = basics.get("profiles")
    listed = [entry for entry in profiles if isinstance(entry, dict)] if isinstance(profiles, list) else []
    # As an address was typed, before the schema wanted a scheme in front of it.
    typed = {_bare(url): line_of(entry.get("asWritten")) for entry in listed if (url := line_of(entry.get("url")))}
    # Before version 1.0.0 of the schema the address was called so.
    name = "url" if basics.get("url") else "website"
    found = [(f"basics.{name}", line_of(basics.get(name)))]
    found += [(f"basics.profiles[{number}].url", line_of(entry.get("url"))) for number, entry in enumerate(listed)]
    known: set[str] = set()
    for place, link in found:
        if link and _bare(link) not in known:
            known.add(_bare(link))
            written = typed.get(_bare(link)) or link
            yield Fact(written, SURE, source.say(place, written))


def _bare(link: str) -> str:
    return link.lower().removeprefix("https://").removeprefix("http://").rstrip("/")


def _entries(document: Object, source: Source, name: str) -> Iterator[tuple[str, Object]]:
    """The entries of a section with their places; what is no entry is told of and left out."""
    section = document.get(name)
    if section is not None and not isinstance(section, list):
        source.warn(f"{name} is not a list, so we could not read it.")
    for number, entry in enumerate(section if isinstance(section, list) else ()):
        if isinstance(entry, dict):
            yield f"{name}[{number}].", entry
        else:
            source.warn(f"{name}[{number}] is not an entry; we left it out.")


def _positions(document: Object, source: Source, section: str, employer: str) -> Iterator[Experience]:
    for place, entry in _entries(document, source, section):
        start, end = month_of(line_of(entry.get("startDate"))), month_of(line_of(entry.get("endDate")))
        values = {
            "title": ("position", line_of(entry.get("position"))),
            "company": (employer, line_of(entry.get(employer)) or line_of(entry.get("company"))),
            "unit": ("unit", line_of(entry.get("unit"))),
            "location": ("location", line_of(entry.get("location"))),
            "start": ("startDate", start),
            "end": ("endDate", end),
        }
        if not any(values[name][1] for name in ("title", "company")):
            source.warn(f"{place[:-1]} names neither a position nor an employer; we left it out.")
            continue
        marks = source.marks(place, values)
        yield Experience(
            **{name: value for name, (_, value) in values.items()},
            current=start is not None and end is None,
            bullets=_bullets(entry, source, place),
            confidence=SURE,
            evidence=marks[0].evidence,
            marks=marks,
        )


def _bullets(entry: Object, source: Source, place: str) -> tuple[str, ...]:
    highlights = entry.get("highlights")
    lines = [paragraph_of(line) for line in highlights] if isinstance(highlights, list) else []
    found = (*bullets_of(paragraph_of(entry.get("summary"))), *(" ".join(line.split()) for line in lines if line))
    for bullet in found:
        source.say(f"{place}highlights", bullet)
    return found


def _education(document: Object, source: Source) -> Iterator[Education]:
    for place, entry in _entries(document, source, "education"):
        start, end = month_of(line_of(entry.get("startDate"))), month_of(line_of(entry.get("endDate")))
        values = {
            "school": ("institution", line_of(entry.get("institution"))),
            "degree": ("studyType", line_of(entry.get("studyType"))),
            "field": ("area", line_of(entry.get("area"))),
            "start": ("startDate", start),
            "end": ("endDate", end),
        }
        if not any(values[name][1] for name in ("school", "degree", "field")):
            source.warn(f"{place[:-1]} names neither a school nor a degree; we left it out.")
            continue
        marks = source.marks(place, values)
        yield Education(
            **{name: value for name, (_, value) in values.items()},
            current=start is not None and end is None,
            confidence=SURE,
            evidence=marks[0].evidence,
            marks=marks,
        )


def _certificates(document: Object, source: Source) -> Iterator[Certification]:
    for place, entry in _entries(document, source, "certificates"):
        name = line_of(entry.get("name"))
        if name is None:
            source.warn(f"{place[:-1]} has no name; we left it out.")
            continue
        evidence = source.say(f"{place}name", name)
        values = {
            "issuer": ("issuer", line_of(entry.get("issuer"))),
            "jurisdiction": ("jurisdiction", line_of(entry.get("jurisdiction"))),
            "number": ("number", line_of(entry.get("number"))),
            "issued_on": ("date", day_of(line_of(entry.get("date")))),
            "expires_on": ("expiresOn", day_of(line_of(entry.get("expiresOn")))),
        }
        source.marks(place, values)
        stated = {field: value for field, (_, value) in values.items()}
        multistate, standing = entry.get("multistate"), line_of(entry.get("standing"))
        yield Certification(
            name=name,
            **stated,
            confidence=SURE,
            evidence=evidence,
            multistate=multistate if isinstance(multistate, bool) else None,
            standing=standing if standing in STANDINGS else None,
        )


def _skills(document: Object, source: Source) -> Iterator[Skill]:
    """Keywords are the skills of a group; the group's own name is one where it has none or is known as one."""
    for place, entry in _entries(document, source, "skills"):
        name, level = line_of(entry.get("name")), line_of(entry.get("level"))
        keywords = list(_keywords(entry))
        if name and (not keywords or lexicon().by_name(name)):
            yield skill_of(source, f"{place}name", name[:100].strip(), level and level[:LONGEST_LEVEL].strip())
        for keyword in keywords:
            yield skill_of(source, f"{place}keywords", keyword)


def _project_skills(document: Object, source: Source) -> Iterator[Skill]:
    for place, entry in _entries(document, source, "projects"):
        for keyword in _keywords(entry):
            yield skill_of(source, f"{place}keywords", keyword)
        if line_of(entry.get("name")) or line_of(entry.get("description")):
            source.warn("We read the skills of your projects; the projects themselves stay in the file.")


def _keywords(entry: Object) -> Iterator[str]:
    keywords = entry.get("keywords")
    for keyword in keywords if isinstance(keywords, list) else ():
        if word := line_of(keyword):
            yield word[:100].strip()


def _languages(document: Object, source: Source) -> Iterator[Language]:
    for place, entry in _entries(document, source, "languages"):
        name, fluency = line_of(entry.get("language")), line_of(entry.get("fluency"))
        if name is None:
            source.warn(f"{place[:-1]} names no language; we left it out.")
            continue
        said = f"{name} ({fluency})" if fluency else name
        yield Language(language_name(name)[:60], level_of(fluency), SURE, source.say(f"{place}language", said))


def _warn_of_the_rest(document: Object, source: Source) -> None:
    left = [name for name in NOT_SHOWN if document.get(name)]
    if left:
        source.warn(f"A profile has no place for {', '.join(left)}; the file keeps them.")
