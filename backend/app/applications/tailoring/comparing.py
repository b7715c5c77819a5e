"""A CV as it is meant beside what a reader of CVs found in its file, field by field."""

from collections.abc import Iterator, Sequence

from app.applications.documents.cv import CvSheet, SectionKind
from app.applications.tailoring.schemas import TailoredFieldRead, TailoredReadbackOut
from app.ml.resume.facts import Fact, ResumeFacts

Pair = tuple[str, str | None, str | None]
COURSE = ("school", "degree", "field", "start", "end")
POSITION = ("title", "unit", "company", "location", "start", "end")
CERTIFICATE = ("name", "issuer", "jurisdiction", "number", "issued_on", "expires_on", "multistate", "standing")
LANGUAGE = ("name", "level")


def compared(sheet: CvSheet, facts: ResumeFacts | None) -> TailoredReadbackOut:
    """What was read otherwise than meant; `facts` is null where the file could not be read at all."""
    pairs = list(_pairs(sheet, facts)) if facts else [("file", "a CV", None)]
    told = [pair for pair in pairs if pair[1] is not None or pair[2] is not None]
    different = [
        TailoredFieldRead(field=field, meant=meant or "", read=read) for field, meant, read in told if meant != read
    ]
    return TailoredReadbackOut(fields=len(told), equal=not different, differences=different)


def _pairs(sheet: CvSheet, facts: ResumeFacts) -> Iterator[Pair]:
    contact, shown = facts.contact, set(sheet.order)
    yield "full_name", sheet.full_name, _value(contact.full_name)
    yield "headline", sheet.headline, _value(facts.headline)
    yield "email", sheet.email, _value(contact.email)
    yield "phone", sheet.phone, _value(contact.phone)
    yield "location", sheet.location, _value(contact.location)
    yield from _lists("links", sheet.links, [link.value for link in contact.links])
    summary = sheet.summary if SectionKind.summary in shown else None
    yield "summary", summary, _value(facts.summary)
    yield from _positions(sheet if SectionKind.experience in shown else CvSheet(), facts)
    yield from _skills(sheet if SectionKind.skills in shown else CvSheet(), facts)
    courses = sheet.education if SectionKind.education in shown else ()
    yield from _entries("education", courses, facts.education, COURSE)
    held = sheet.certifications if SectionKind.certifications in shown else ()
    yield from _entries("certifications", held, facts.certifications, CERTIFICATE)
    spoken = sheet.languages if SectionKind.languages in shown else ()
    yield from _entries("languages", spoken, facts.languages, LANGUAGE)


def _positions(sheet: CvSheet, facts: ResumeFacts) -> Iterator[Pair]:
    yield from _entries("experience", sheet.experience, facts.experience, POSITION)
    for number, (meant, read) in enumerate(zip(sheet.experience, facts.experience, strict=False)):
        yield from _lists(f"experience.{number}.bullets", meant.bullets, read.bullets)


def _skills(sheet: CvSheet, facts: ResumeFacts) -> Iterator[Pair]:
    """The skills that are listed, in order; what sentences name beside them is read as well, and no mistake."""
    read = [skill.name for skill in facts.skills]
    yield from _lists("skills", sheet.skills, read[: len(sheet.skills)])


def _entries(name: str, meant: Sequence[object], read: Sequence[object], fields: Sequence[str]) -> Iterator[Pair]:
    for number in range(max(len(meant), len(read))):
        one = meant[number] if number < len(meant) else None
        other = read[number] if number < len(read) else None
        for field in fields:
            yield f"{name}.{number}.{field}", _text(one, field), _text(other, field)


def _lists(name: str, meant: Sequence[str], read: Sequence[str]) -> Iterator[Pair]:
    for number in range(max(len(meant), len(read))):
        one = meant[number] if number < len(meant) else None
        yield f"{name}.{number}", _plain(one), _plain(read[number]) if number < len(read) else None


def _text(entry: object, field: str) -> str | None:
    value = getattr(entry, field, None)
    return _plain(str(value)) if value is not None else None


def _value(fact: Fact | None) -> str | None:
    return fact.value if fact else None


def _plain(text: str | None) -> str | None:
    return " ".join(text.split()) if text is not None else None
