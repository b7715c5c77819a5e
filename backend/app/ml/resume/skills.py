"""Skills: what the skills sections list, and what the rest of the text names."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from app.ml.documents.document import Line
from app.ml.documents.section_names import Section
from app.ml.lexicon.concepts import lexicon
from app.ml.resume.dates import find_dates
from app.ml.resume.facts import Skill
from app.ml.resume.paragraphs import FULL_LINE, join_wrapped, names_only, text_of, wraps_into
from app.ml.resume.pieces import evidence_of
from app.ml.resume.sections import Part
from app.ml.skills import find_skills
from app.ml.text.folding import squeeze

LISTED, LISTED_UNKNOWN, NAMED = 0.95, 0.7, 0.75
MARKS = " .,;:-–—*&"
MAX_WORDS = 6
MAX_LENGTH = 60
MAX_SKILLS = 200
# A comma inside brackets belongs to the item before the bracket.
SEPARATORS = re.compile(r"[,;|•·●▪◦∙‖¦]\s*(?![^()]*\))|\s{3,}|\t|\s+[–—]\s+|\s/\s")
LABEL = re.compile(r"^[^\W\d_][\w &/().,'+-]{1,40}:\s*(?!//)")
LEVEL = re.compile(
    r"\s*[(\[]?(?:\b(?:advanced|intermediate|beginner|basic|basics|expert|proficient|fluent|familiar|experienced|"
    r"working knowledge|good|very good|excellent|grundkenntnisse|sehr gut|gut|fortgeschritten|avanc[ée]|"
    r"interm[ée]diaire|"
    r"avanzado|intermedio|b[áa]sico|avan[çc]ado)\b|\d\+?\s*(?:yrs?|years?|jahre?|ans|años|anos)\.?\b|\d{1,3}\s?%|"
    r"[★☆○●◯⚫⚪]+)[)\]]?\s*$",
    re.IGNORECASE,
)
LEAD = re.compile(
    r"^(?:proficient (?:in|with)|experienced (?:in|with)|experience (?:in|with)|skilled (?:in|at|with)|"
    r"knowledge of|working knowledge of|familiar(?:ity)? with|advanced(?: knowledge)?(?: in| of)?|expert (?:in|"
    r"with)|"
    r"strong|excellent|and|including|such as|e\.g\.|use of|ability to use|kenntnisse in|sehr gute kenntnisse in|"
    r"gute kenntnisse in|und|et|y|e)\s+",
    re.IGNORECASE,
)
SENTENCE = re.compile(
    r"\b(?:i|my|we|was|were|have|has|had|am|is|are|been|will|responsible|ich|je|mein)\b", re.IGNORECASE
)


def read_skills(parts: Sequence[Part]) -> list[Skill]:
    """Return the skills of a CV, each once: those it lists first, then those its text names."""
    found: dict[str, Skill] = {}
    for skill in _listed(parts):
        _keep(found, skill)
    for skill in _named(parts):
        _keep(found, skill)
    return list(found.values())[:MAX_SKILLS]


def _keep(found: dict[str, Skill], skill: Skill) -> None:
    key = skill.skill_id or squeeze(skill.name)
    if key not in found and squeeze(skill.name) not in {squeeze(have.name) for have in found.values()}:
        found[key] = skill


def _listed(parts: Sequence[Part]) -> Iterator[Skill]:
    for part in parts:
        if part.section is Section.SKILLS:
            for text, line in _list_items(names_only(part.lines)):
                yield from _read_item(text, line)


def _list_items(lines: Sequence[Line]) -> Iterator[tuple[str, Line]]:
    """Yield the items of a list: lines that wrap are joined, cells of a row are apart."""
    right = max((line.box.x1 for line in lines if line.box), default=0.0)
    text = ""
    whole: list[Line] = []
    for line in lines:
        if whole and _wraps(text, whole[-1], line, right):
            text = join_wrapped(text, line.text)
            whole.append(line)
            continue
        yield from ((item, _line_with(item, whole)) for item in _split(text))
        text, whole = _cells(line), [line]
    yield from ((item, _line_with(item, whole)) for item in _split(text))


def _line_with(item: str, lines: Sequence[Line]) -> Line:
    """Return the line an item of a wrapped list stands on; where it wraps itself, the one it begins on."""
    whole = next((line for line in lines if item in line.text), None)
    begun = next((line for line in lines if line.text.endswith(item.split()[0])), lines[0])
    return whole or begun


def _cells(line: Line) -> str:
    if _has_margin_label(line):
        return "".join(("   " if part.gap else "") + part.text for part in line.parts[1:])
    return "".join(("   " if part.gap else "") + part.text for part in line.parts) or line.text


def _has_margin_label(line: Line) -> bool:
    """Tell "DevOps    AWS, Docker, Kubernetes": the first cell names the group."""
    if len(line.parts) < 2 or not line.parts[1].gap:
        return False
    return "," in "".join(part.text for part in line.parts[1:]) and "," not in line.parts[0].text


def _wraps(text: str, before: Line, line: Line, right: float) -> bool:
    if line.bullet or LABEL.match(line.text) or _has_margin_label(line):
        return False
    if text.rstrip().endswith((",", "-", "(", "&")) or text.count("(") > text.count(")"):
        return True
    if line.text[:1].islower():
        return wraps_into(before, line) if before.room is not None else lexicon().by_name(line.text) is None
    # A list that fills its line goes on in the next.
    full = bool(before.box and before.box.x1 > FULL_LINE * right and "," in text)
    fits = "," in line.text or wraps_into(before, line)
    return full and fits and line.gap_above is not None and line.gap_above < (line.size or 10)


def _split(text: str) -> Iterator[str]:
    text = LABEL.sub("", text)
    for item in SEPARATORS.split(text):
        bare = _without_level(LABEL.sub("", item.strip()))
        rest = _without_level(LEAD.sub("", bare))
        # "Advanced Cardiac Life Support" is a name, "advanced Excel" is Excel.
        if (known := lexicon().by_name(bare)) is None or lexicon().by_name(rest) == known:
            bare = rest
        if bare:
            yield bare


def _without_level(text: str) -> str:
    """Take a level off the end; without a mark before it only where a known skill is left: "Excel avanzado"."""
    found = LEVEL.search(text)
    bare = text[: found.start()].strip(MARKS) if found else ""
    marked = found is not None and (
        not text[found.start() :].strip()[:1].isalpha() or text[: found.start()].rstrip()[-1:] in "-–—:,"
    )
    if bare and (marked or lexicon().by_name(bare)):
        return bare
    return _unmarked(text)


def _unmarked(text: str) -> str:
    """Take marks off the ends; the full stop of ".NET" belongs to it."""
    bare = text.strip(MARKS)
    return f".{bare}" if f".{bare}" in text and bare[:1].isupper() else bare


def _read_item(text: str, line: Line) -> Iterator[Skill]:
    known = lexicon().by_name(text)
    if known:
        yield Skill(text, known.id, LISTED, evidence_of(line, words=text))
        return
    mentions = find_skills(text)
    if _looks_like_a_skill(text):
        evidence = evidence_of(line, words=text)
        whole = next((m for m in mentions if m.end - m.start >= 0.7 * len(text)), None)
        yield Skill(text, whole.skill_id if whole else None, LISTED if whole else LISTED_UNKNOWN, evidence)
        return
    for mention in mentions:
        yield Skill(mention.quote, mention.skill_id, LISTED, evidence_of(line, words=mention.quote))


def _looks_like_a_skill(text: str) -> bool:
    if len(text) > MAX_LENGTH or len(text.split()) > MAX_WORDS or not any(char.isalpha() for char in text):
        return False
    if len(text) < 2 and text not in {"C", "R"}:
        return False
    return not find_dates(text) and not SENTENCE.search(text) and "@" not in text


def _named(parts: Sequence[Part]) -> Iterator[Skill]:
    """Yield the skills that running text names; a section is read as one text, so that its lines explain each other."""
    for part in parts:
        if part.section in {Section.CONTACT, Section.LINKS, Section.LANGUAGES}:
            continue
        paragraphs = _paragraphs(part.lines if part.section is not None else part.lines[1:])
        texts = [text_of(lines) for lines in paragraphs]
        starts = list(accumulate((len(text) + 1 for text in texts), initial=0))
        for mention in find_skills("\n".join(texts)):
            lines = paragraphs[bisect_right(starts, mention.start) - 1]
            name = " ".join(mention.quote.split())
            yield Skill(name, mention.skill_id, NAMED, evidence_of(_line_with(name, lines), words=name))


def _paragraphs(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines with those together that go on in the next because they were full."""
    found: list[list[Line]] = []
    for line in lines:
        if found and wraps_into(found[-1][-1], line):
            found[-1].append(line)
        else:
            found.append([line])
    return found
