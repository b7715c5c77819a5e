"""LinkedIn's data export into facts: what a person typed into their page there, field by field."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from app.ml.credentials.held import multistate_of, standing_of
from app.ml.resume.facts import Certification, Contact, Education, Experience, Fact, Language, ResumeFacts, Skill
from app.ml.resume.imports.assemble import Parts, assemble, skill_of
from app.ml.resume.imports.source import SURE, Source, line_of, paragraph_of
from app.ml.resume.imports.tables import (
    CERTIFICATIONS,
    EDUCATION,
    EMAILS,
    LANGUAGES,
    PHONES,
    POSITIONS,
    PROFILE,
    SKILLS,
    VOLUNTEERING,
    Row,
    read_tables,
)
from app.ml.resume.imports.values import bullets_of, day_of, language_name, level_of, month_of

ENGINE = "linkedin-1.0.0"
KIND = "linkedin_export"
_ADDRESS = re.compile(r"https?://[^\s,\]\"]+")


@dataclass(frozen=True, slots=True)
class _Tables:
    """The tables by key, and the rows of one with their places."""

    tables: dict[str, tuple[str, list[Row]]]

    def rows(self, key: str) -> Iterator[tuple[str, Row]]:
        """Each row with its place: "Positions.csv, row 1, "."""
        name, rows = self.tables.get(key, ("", []))
        for number, row in enumerate(rows, start=1):
            yield f"{name}, row {number}, ", row


def read_linkedin(data: bytes, today: date) -> ResumeFacts:
    """Return the facts of an export; raises `NotLinkedIn` and other `DocumentError`s."""
    tables, source = _Tables(read_tables(data)), Source()
    place, profile = next(tables.rows(PROFILE), ("", {}))
    headline = source.fact(f"{place}Headline", line_of(profile.get("Headline")))
    summary = source.fact(f"{place}Summary", paragraph_of(profile.get("Summary")))
    parts = Parts(
        contact=_contact(tables, source, place, profile),
        headline=headline,
        summary=summary,
        experience=[*_positions(tables, source), *_volunteering(tables, source)],
        education=list(_education(tables, source)),
        certifications=list(_certifications(tables, source)),
        skills=list(_skills(tables, source)),
        languages=list(_languages(tables, source)),
    )
    if not profile:
        source.warn("This export has no Profile.csv, so we found no name; add yours.")
    if not parts.experience:
        source.warn("This export names no positions; add yours.")
    return assemble(parts, source, ENGINE, KIND, today)


def _contact(tables: _Tables, source: Source, place: str, profile: Row) -> Contact:
    names = [line_of(profile.get(column)) for column in ("First Name", "Last Name")]
    return Contact(
        full_name=source.fact(f"{place}First Name and Last Name", " ".join(name for name in names if name)),
        email=_email(tables, source),
        phone=_phone(tables, source),
        location=source.fact(f"{place}Geo Location", line_of(profile.get("Geo Location"))),
        links=tuple(
            Fact(address, SURE, source.say(f"{place}Websites", address))
            for address in dict.fromkeys(_ADDRESS.findall(profile.get("Websites", "")))
        ),
    )


def _email(tables: _Tables, source: Source) -> Fact | None:
    """The primary address, else the first one."""
    rows = [(place, row) for place, row in tables.rows(EMAILS) if line_of(row.get("Email Address"))]
    rows.sort(key=lambda found: found[1].get("Primary", "").strip().lower() != "yes")
    for place, row in rows[:1]:
        return source.fact(f"{place}Email Address", line_of(row.get("Email Address")))
    return None


def _phone(tables: _Tables, source: Source) -> Fact | None:
    """The mobile number, else the first one."""
    rows = [(place, row) for place, row in tables.rows(PHONES) if line_of(row.get("Number"))]
    rows.sort(key=lambda found: found[1].get("Type", "").strip().lower() != "mobile")
    for place, row in rows[:1]:
        return source.fact(f"{place}Number", line_of(row.get("Number")))
    return None


def _positions(tables: _Tables, source: Source) -> Iterator[Experience]:
    for place, row in tables.rows(POSITIONS):
        yield from _position(source, place, row, "Title")


def _volunteering(tables: _Tables, source: Source) -> Iterator[Experience]:
    for place, row in tables.rows(VOLUNTEERING):
        yield from _position(source, place, row, "Role")


def _position(source: Source, place: str, row: Row, title: str) -> Iterator[Experience]:
    start, end = month_of(line_of(row.get("Started On"))), month_of(line_of(row.get("Finished On")))
    values = {
        "title": (title, line_of(row.get(title))),
        "company": ("Company Name", line_of(row.get("Company Name"))),
        "location": ("Location", line_of(row.get("Location"))),
        "start": ("Started On", start),
        "end": ("Finished On", end),
    }
    if not any(values[name][1] for name in ("title", "company")):
        return
    marks = source.marks(place, values)
    bullets = bullets_of(paragraph_of(row.get("Description")))
    for bullet in bullets:
        source.say(f"{place}Description", bullet)
    yield Experience(
        **{name: value for name, (_, value) in values.items()},
        unit=None,
        current=start is not None and end is None,
        bullets=bullets,
        confidence=SURE,
        evidence=marks[0].evidence,
        marks=marks,
    )


def _education(tables: _Tables, source: Source) -> Iterator[Education]:
    for place, row in tables.rows(EDUCATION):
        start, end = month_of(line_of(row.get("Start Date"))), month_of(line_of(row.get("End Date")))
        values = {
            "school": ("School Name", line_of(row.get("School Name"))),
            "degree": ("Degree Name", line_of(row.get("Degree Name"))),
            "start": ("Start Date", start),
            "end": ("End Date", end),
        }
        if not any(values[name][1] for name in ("school", "degree")):
            continue
        marks = source.marks(place, values)
        yield Education(
            **{name: value for name, (_, value) in values.items()},
            field=None,
            current=start is not None and end is None,
            confidence=SURE,
            evidence=marks[0].evidence,
            marks=marks,
        )


def _certifications(tables: _Tables, source: Source) -> Iterator[Certification]:
    for place, row in tables.rows(CERTIFICATIONS):
        name = line_of(row.get("Name"))
        if name is None:
            continue
        evidence = source.say(f"{place}Name", name)
        values = {
            "issuer": ("Authority", line_of(row.get("Authority"))),
            "number": ("License Number", line_of(row.get("License Number"))),
            "issued_on": ("Started On", day_of(line_of(row.get("Started On")))),
            "expires_on": ("Finished On", day_of(line_of(row.get("Finished On")))),
        }
        source.marks(place, values)
        stated = {field: value for field, (_, value) in values.items()}
        yield Certification(
            name=name,
            jurisdiction=None,
            **stated,
            confidence=SURE,
            evidence=evidence,
            multistate=multistate_of(name),
            standing=standing_of(name),
        )


def _skills(tables: _Tables, source: Source) -> Iterator[Skill]:
    for place, row in tables.rows(SKILLS):
        if name := line_of(row.get("Name")):
            yield skill_of(source, f"{place}Name", name[:100].strip())


def _languages(tables: _Tables, source: Source) -> Iterator[Language]:
    for place, row in tables.rows(LANGUAGES):
        name, proficiency = line_of(row.get("Name")), line_of(row.get("Proficiency"))
        if name:
            said = f"{name} ({proficiency})" if proficiency else name
            yield Language(language_name(name)[:60], level_of(proficiency), SURE, source.say(f"{place}Name", said))
