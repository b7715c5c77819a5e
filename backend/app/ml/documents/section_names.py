"""The headings under which CVs keep their sections, in five languages: layout and reading both lean on them."""

import re
import unicodedata
from enum import StrEnum
from functools import lru_cache
from pathlib import Path


class Section(StrEnum):
    """What a part of a CV is about."""

    CONTACT = "contact"
    SUMMARY = "summary"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    CERTIFICATIONS = "certifications"
    LANGUAGES = "languages"
    LINKS = "links"
    OTHER = "other"


# English, German, French, Spanish and Portuguese; "&", "/" and the like are compared as "and".
WORDS = Path(__file__).parent / "words" / "section_names.txt"

# The last word of a longer heading usually tells what it is: "Emergency Nursing Experience", "Digital Skills".
TAILS: dict[str, Section] = {
    "experience": Section.EXPERIENCE,
    "experiences": Section.EXPERIENCE,
    "employment": Section.EXPERIENCE,
    "internships": Section.EXPERIENCE,
    "erfahrung": Section.EXPERIENCE,
    "werdegang": Section.EXPERIENCE,
    "skills": Section.SKILLS,
    "competencies": Section.SKILLS,
    "technologies": Section.SKILLS,
    "kenntnisse": Section.SKILLS,
    "education": Section.EDUCATION,
    "certifications": Section.CERTIFICATIONS,
    "licenses": Section.CERTIFICATIONS,
    "languages": Section.LANGUAGES,
    "summary": Section.SUMMARY,
    "projects": Section.OTHER,
    "publications": Section.OTHER,
    "awards": Section.OTHER,
    "honors": Section.OTHER,
    "activities": Section.OTHER,
    "interests": Section.OTHER,
    "references": Section.OTHER,
    "talks": Section.OTHER,
    "memberships": Section.OTHER,
    "affiliations": Section.OTHER,
    "accomplishments": Section.OTHER,
    "achievements": Section.OTHER,
    "patents": Section.OTHER,
}
# Where the first words tell more than the last: "Experience in the Armed Forces".
HEADS: dict[str, Section] = {
    "experience": Section.EXPERIENCE,
    "experiencia": Section.EXPERIENCE,
    "education": Section.EDUCATION,
    "skills": Section.SKILLS,
    "certifications": Section.CERTIFICATIONS,
    "projects": Section.OTHER,
}
# What may stand around a name: a number before it, "continued" after it.
DECORATION = re.compile(
    r"\((?:cont\w*\.?|fortsetzung|suite|cont)\)|\b(?:continued|cont d|contd)\b|^\W*(?:\d{1,2}|[ivx]{1,4})[.)]\s"
)
MAX_WORDS = 6


def fold_heading(text: str) -> str:
    """Return a heading as compared: lower case, no accents, only words, every "and" alike."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text.lower()) if not unicodedata.combining(c))
    bare = DECORATION.sub(" ", bare.replace("ß", "ss"))
    bare = re.sub(r"[&/+,]|\bund\b|\bet\b|\by\b(?=\s)|\be\b(?=\s)", " and ", bare)
    words = " ".join(re.findall(r"[^\W_]+", bare.replace("'", " " if " d'" in bare or "d'" in bare else "")))
    return re.sub(r"^and | and$", "", words)


def _table() -> dict[str, Section]:
    """Read the list of names: a section in brackets, then its names between semicolons."""
    table: dict[str, Section] = {}
    for block in WORDS.read_text("utf-8").split("["):
        section, _, names = block.partition("]")
        for name in names.replace("\n", " ").split(";"):
            if name.strip():
                table.setdefault(fold_heading(name), Section(section))
    return table


_NAMED = _table()
# Headings set in letters apart, or whose spaces got lost: "PROFESSIONALEXPERIENCE".
_SOLID = {name.replace(" ", ""): section for name, section in _NAMED.items() if len(name) >= 6}


@lru_cache(maxsize=4096)
def section_named(text: str) -> Section | None:
    """Return the section a heading names exactly, or None; style is not looked at."""
    if len(text) > 70 or not text or text[-1] in ".!?;":
        return None
    folded = fold_heading(text)
    if not folded or len(folded.split()) > MAX_WORDS:
        return None
    return _NAMED.get(folded) or _SOLID.get(folded.replace(" ", "")) or _both(folded)


def _both(folded: str) -> Section | None:
    """Read "A and B" where both are names: "Education and Languages" is the first of them."""
    first, _, second = folded.partition(" and ")
    if second and (head := _NAMED.get(first)) and second in _NAMED:
        return head
    return None


@lru_cache(maxsize=4096)
def section_hinted(text: str) -> Section | None:
    """Return the section a longer heading hints at by its last or first word; for lines styled as headings."""
    named = section_named(text)
    words = fold_heading(text).split()
    if named or not words or len(words) > MAX_WORDS:
        return named
    known = [section for word in (words[-1], *words) if (section := TAILS.get(word))]
    return known[0] if known else HEADS.get(words[0])
