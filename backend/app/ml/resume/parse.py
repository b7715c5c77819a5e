"""Lines of a document into the facts of a CV."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from app.ml.documents.document import Document, Line
from app.ml.documents.section_names import Section
from app.ml.resume.certifications import read_certifications
from app.ml.resume.confidence import field_confidence, overall
from app.ml.resume.contact import EMAIL, URL, read_contact
from app.ml.resume.education import read_education
from app.ml.resume.experience import read_experience
from app.ml.resume.facts import ENGINE, Contact, Education, Experience, Fact, ResumeFacts
from app.ml.resume.languages import read_languages
from app.ml.resume.lines import prepare
from app.ml.resume.paragraphs import join_wrapped, text_of, wraps_into
from app.ml.resume.pieces import evidence_of
from app.ml.resume.place_names import is_place
from app.ml.resume.recognised import less_sure
from app.ml.resume.sections import Part, split_sections
from app.ml.resume.skills import read_skills
from app.ml.resume.spans import around
from app.ml.resume.words_of_work import title_score
from app.ml.resume.years import experience_years

Step = Callable[[str], None]
MAX_SUMMARY = 4000
HEADLINE_LINES = 6
PROSE_WORDS = 12
LABEL = re.compile(r"^[^\W\d_][\w ]{2,15}:\s+")


def parse_resume(document: Document, today: date, on_step: Step | None = None) -> ResumeFacts:
    """Return what the document says about its person; `today` ends what is still going on.

    `on_step` hears "sections" and "skills" as each is done.
    """
    facts = less_sure(_read(document, today, on_step), dict(document.recognised))
    fields = field_confidence(facts.contact, facts.summary, facts.experience, facts.education, facts.skills)
    return replace(facts, confidence=overall(fields), field_confidence=fields)


def _read(document: Document, today: date, on_step: Step | None) -> ResumeFacts:
    lines = prepare(document)
    parts = split_sections(lines)
    contact = read_contact(document, lines, parts)
    experience = read_experience(_of(parts, Section.EXPERIENCE))
    education = read_education(_of(parts, Section.EDUCATION))
    _tell(on_step, "sections")
    skills = tuple(read_skills(parts))
    _tell(on_step, "skills")
    return ResumeFacts(
        engine=ENGINE,
        kind=document.kind.value,
        pages=document.pages,
        text=document.text,
        contact=contact,
        headline=_headline(parts, contact),
        summary=_summary(parts),
        experience=tuple(experience),
        education=tuple(education),
        skills=skills,
        certifications=tuple(read_certifications(parts)),
        languages=tuple(read_languages(parts)),
        experience_years=experience_years(experience, today),
        confidence=0.0,
        field_confidence={},
        warnings=(*document.warnings, *_warnings(parts, contact, experience, education)),
        unread_pages=document.unread,
    )


def _tell(on_step: Step | None, name: str) -> None:
    if on_step:
        on_step(name)


def _of(parts: Sequence[Part], section: Section) -> list[Sequence[Line]]:
    return [part.lines for part in parts if part.section is section and part.lines]


def _summary(parts: Sequence[Part]) -> Fact | None:
    """Return the words of the summary section, or sentences that stand before the first heading."""
    for lines in _of(parts, Section.SUMMARY):
        return Fact(text_of(lines)[:MAX_SUMMARY], 0.95, around(lines))
    before = [line for part in parts if part.section is None for line in part.lines if _is_prose(line)]
    if sum(len(line.text.split()) for line in before) < PROSE_WORDS:
        return None
    return Fact(text_of(before)[:MAX_SUMMARY], 0.6, around(before))


def _is_prose(line: Line) -> bool:
    if EMAIL.search(line.text) or URL.search(line.text) or sum(part.gap for part in line.parts):
        return False
    return len(line.text.split()) >= 7 or (line.text.endswith(".") and len(line.text.split()) >= 2)


def _headline(parts: Sequence[Part], contact: Contact) -> Fact | None:
    """Return the line beside the name that says what the person is."""
    name = contact.full_name.value if contact.full_name else None
    for part in parts:
        if part.section is not None:
            continue
        for line in _unwrapped(part.lines[:HEADLINE_LINES]):
            text = line.text.replace(name, "").strip(" ,|·•–-") if name else line.text
            text = LABEL.sub("", text)
            if text and _is_headline(text):
                return Fact(text, 0.85 if title_score(text) else 0.6, evidence_of(line, words=text))
    return None


def _unwrapped(lines: Sequence[Line]) -> list[Line]:
    """Put a title that is longer than its row together."""
    whole: list[Line] = []
    for line in lines:
        before = whole[-1] if whole else None
        if before and before.size == line.size and wraps_into(before, line) and title_score(line.text) > 0:
            whole[-1] = replace(before, text=join_wrapped(before.text, line.text), room=line.room, parts=())
        else:
            whole.append(line)
    return whole


def _is_headline(text: str) -> bool:
    if EMAIL.search(text) or URL.search(text) or any(char.isdigit() for char in text) or is_place(text):
        return False
    return title_score(text) > 0 and len(text.split()) <= 14 and not text.endswith(".")


def _warnings(
    parts: Sequence[Part], contact: Contact, experience: Sequence[Experience], education: Sequence[Education]
) -> Iterator[str]:
    if contact.full_name is None:
        yield "We found no name; add yours."
    if contact.email is None and contact.phone is None:
        yield "We found no e-mail address or phone number; add one."
    if not experience:
        headed = any(part.section is Section.EXPERIENCE for part in parts)
        yield "We could not read your positions; check them." if headed else "We found no work experience; add yours."
    if not education and any(part.section is Section.EDUCATION for part in parts):
        yield "We could not read your education; check it."
