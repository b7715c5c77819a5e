"""Courses of study, from the entries of the education sections."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.ml.documents.document import Line
from app.ml.resume.dates import find_dates, strip_marks
from app.ml.resume.entries import Entry, is_head_like, split_entries
from app.ml.resume.facts import Education, Mark
from app.ml.resume.pieces import Piece, evidence_of, pieces_of
from app.ml.resume.place_names import is_place, split_place
from app.ml.resume.spans import around
from app.ml.resume.words_of_work import DEGREE, has_degree, is_school
from app.ml.resume.wrapped import join_heads
from app.ml.text.folding import fold

# What stands between a degree and its field: "B.S. in", "Master of", "Bachelor's degree, ".
FIELD_LINK = re.compile(
    r"^\s*(?:degree\b|'s\b|s'\b)?\s*(?:\([A-Za-z. ]{1,8}\)\s*)?(?:,|:|-|–|in\b|en\b|em\b|of\b|der\b|des\b|im\b|"
    r"de\b|do\b|da\b|du\b|mention\b|major in\b|\()\s*",
    re.IGNORECASE,
)
OF_FIELD = re.compile(
    r"^(?:of|der|des)\s+(?P<kind>science|arts|engineering|business administration|fine arts|education|laws?|"
    r"technology|commerce|philosophy|music|nursing|applied science|public health|social work|architecture)\b",
    re.IGNORECASE,
)
NOTE = re.compile(
    r"\b(?:gpa|cgpa|grade|note|honou?rs|cum laude|summa|magna|dean'?s list|thesis|advisor|relevant|coursework|"
    r"minor|major gpa|first class|distinction|merit|expected|graduat\w*|percentage|score|activities|mention|"
    r"abschlussnote)\b",
    re.IGNORECASE,
)
GRADUATED = re.compile(
    r"^(?:graduated(?: as| with| from)?|completed|obtained|degree|expected(?: graduation)?|graduation|anticipated|"
    r"class of|awarded|absolvent\w*|abschluss(?: als)?)\b[\s:,-]*",
    re.IGNORECASE,
)
# "Business Management Arizona State University", "Health Care Mercy College of Ohio"
_KIND = r"(?:University|College|Institute|Academy|School|UNIVERSITY|COLLEGE)"
SCHOOL_AT_END = re.compile(
    rf"(?<=[a-zA-Z)] )(?:(?:University|College|School|Institute|UNIVERSITY|COLLEGE) (?:of|OF|for|at) .*"
    rf"|[A-Z][\w'.-]+ (?:(?:State|Community|Technical|High|County|City|Valley|Tech|Christian|Junior|International|"
    rf"Central|Western|Eastern|Southern|Northern|Medical|Business) ){{0,3}}{_KIND}\b.*)$"
)
TRAILING_NOTE = re.compile(
    r"\s*[,;(·|-]?\s*(?:\(?\s*(?:gpa|cgpa|cum\. gpa|note|grade|abschlussnote)\b.*|(?:summa |magna )?cum laude.*|"
    r"with (?:first class )?(?:honou?rs|distinction).*|(?:first|second) class.*)$",
    re.IGNORECASE,
)


RANK = re.compile(
    r"(?:(?:advanced|higher|national|professional|graduate|postgraduate|joint|executive|honou?rs|technical|trade|"
    r"vocational|international|european|staatlich(?:e|er)?|double|dual)\s*)+",
    re.IGNORECASE,
)
GLUED_OF = re.compile(r"\bof(?=[A-Z][a-z])")
MAX_HEAD = 130
LONG_HEAD, LONG_HEAD_WORDS = 260, 9


def read_education(sections: Sequence[Sequence[Line]]) -> list[Education]:
    """Return the courses of study of all education sections, newest first as far as dates say."""
    found = [course for lines in sections for course in _read_section(lines)]
    return sorted(
        found, key=lambda course: (course.current, (course.end or course.start or "").ljust(7, "~")), reverse=True
    )


def _read_section(lines: Sequence[Line]) -> list[Education]:
    lines = join_heads(lines)
    entries = split_entries(lines, single_dates=True)
    if not any(entry.span for entry in entries):
        entries = _by_degree(lines) or entries
    courses = [course for entry in entries if (course := _course(entry))]
    sure = [course for course in courses if course.degree or is_school(course.school or "")]
    return sure or courses


def _by_degree(lines: Sequence[Line]) -> list[Entry]:
    """Cut a section without dates where each degree or school comes round again."""
    starts: list[int] = []
    have: set[str] = set()
    for at, line in enumerate(lines):
        kinds = _kinds(line)
        if not kinds or not (is_head_like(line) or line.bullet or _opens_with_kind(line)):
            continue
        if not starts or kinds & have:
            starts.append(at)
            have = set()
        have |= kinds
    ends = [*starts[1:], len(lines)] if starts else []
    return [_undated(lines[start:end]) for start, end in zip(starts, ends, strict=True)]


def _opens_with_kind(line: Line) -> bool:
    """Tell a whole course of study on one long line: it names its degree or school at once."""
    start = " ".join(line.text.split()[:LONG_HEAD_WORDS])
    return len(line.text) <= LONG_HEAD and (has_degree(start) or is_school(start)) and not start[:1].islower()


def _undated(lines: Sequence[Line]) -> Entry:
    head = [line for line in lines if _kinds(line)][:3]
    dated = next((line for line in head if find_dates(line.text)), None)
    span = find_dates(dated.text)[0] if dated else None
    return Entry(tuple(head), span, dated, tuple(line for line in lines if line not in head))


def _kinds(line: Line) -> set[str]:
    return {name for name, test in (("degree", has_degree), ("school", is_school)) if test(line.text)}


def _course(entry: Entry) -> Education | None:
    pieces = [piece for piece in _parts(entry) if not is_place(piece.text)]
    school = _school_of(pieces)
    degrees = [piece for piece in pieces if piece is not school and has_degree(piece.text)]
    # "PhD" in the margin and "PhD in Computer Science" beside it are one degree.
    degree = (
        max(degrees[:2], key=lambda piece: len(piece.text))
        if degrees and _same_start(degrees[:2])
        else next(iter(degrees), None)
    )
    if school is None and degree is None:
        school, degree, pieces = _from_one(pieces)
    elif degree is None and school is not None:
        school, degree = _divided(school)
    rest = [piece for piece in pieces if piece is not school and piece not in degrees and not NOTE.search(piece.text)]
    if school is None:
        school = next((piece for piece in rest if not piece.text[:1].islower()), None)
        rest = [piece for piece in rest if piece is not school]
    if school is None and degree is None:
        return None
    name, field = _degree_and_field(degree.text if degree else None)
    if field is None and rest and len(rest[0].text.split()) <= 7:
        field = _clean(rest[0].text)
    return _built(entry, school, degree, name, field)


def _same_start(pieces: Sequence[Piece]) -> bool:
    return len({piece.text.split()[0].strip(",.") for piece in pieces}) == 1


def _parts(entry: Entry) -> list[Piece]:
    """Return the pieces of a head and, where it lacks one, of the first lines below it."""
    head = list(entry.head)
    kinds = {kind for line in head for kind in _kinds(line)}
    for line in entry.body[:2]:
        if kinds >= {"degree", "school"} or not _kinds(line) - kinds or NOTE.match(line.text):
            break
        head.append(line if len(line.text) <= MAX_HEAD else replace(line, text=line.text[:MAX_HEAD], parts=()))
        kinds |= _kinds(line)
    pieces: list[Piece] = []
    for piece in pieces_of(head):
        text = GRADUATED.sub("", TRAILING_NOTE.sub("", GLUED_OF.sub("of ", piece.text))).strip(" ,.;")
        rest, _ = split_place(text)
        if rest and not NOTE.match(rest):
            glued = f" : {rest}" in " ".join(piece.line.text.split())
            pieces.extend(replace(piece, text=part) for part in _at_commas(rest, glued=glued))
    return pieces


def _at_commas(text: str, *, glued: bool) -> list[str]:
    """Split "B.S. Nursing, State University" where one side is a degree and the other a school."""
    opening = DEGREE.match(fold(text))
    rest = text[opening.end() :].strip(" ,") if opening else ""
    named = rest[:1].isupper() and is_school(rest.split(",")[0]) and not has_degree(rest)
    if opening and named and not OF_FIELD.match(rest):
        return [text[: opening.end()].strip(), rest]
    commas = [part.strip() for part in re.split(r",\s+", text)]
    cuts = [(", ".join(commas[:at]), ", ".join(commas[at:])) for at in range(1, len(commas))]
    # What stands between degree and school is the field, so the degree's side is as long as can be.
    for left, right in reversed(cuts):
        if has_degree(left) and not is_school(left) and is_school(right) and not has_degree(right):
            return [left, right]
    school_first = [cut for cut in cuts if is_school(cut[0]) and not has_degree(cut[0]) and has_degree(cut[1])]
    for left, right in sorted(school_first, key=lambda cut: DEGREE.match(fold(cut[1])) is None)[:1]:
        return [left, right]
    # Job boards export "Degree : Field School" without a mark before the school.
    if (glued or has_degree(text)) and (at := _school_at(text)) and not has_degree(text[at:]):
        return [text[:at].strip(" ,"), text[at:]]
    from_school = re.split(r"\s+(?:from|at|an der|a l'|à l'|à)\s+(?=[A-Z])", text, maxsplit=1)
    return from_school if len(from_school) == 2 and has_degree(from_school[0]) else [text]


def _school_at(text: str) -> int:
    """Return where a school's name starts behind other words without any mark between; 0 where none does."""
    found = SCHOOL_AT_END.search(text)
    if "(" in text:
        return 0
    return found.start() if found and len(text[: found.start()].split()) >= 1 and len(text.split()) > 3 else 0


def _school_of(pieces: Sequence[Piece]) -> Piece | None:
    schools = [piece for piece in pieces if is_school(piece.text)]
    return next((piece for piece in schools if not has_degree(piece.text)), schools[0] if schools else None)


def _divided(school: Piece) -> tuple[Piece | None, Piece | None]:
    """Tell a school's own name with a degree word in it from a degree at a school."""
    if not has_degree(school.text):
        return school, None
    found = DEGREE.search(fold(school.text))
    if found and found.start() == 0 and not school.text.lower().startswith("high school"):
        return None, school
    return school, None


def _from_one(pieces: list[Piece]) -> tuple[Piece | None, Piece | None, list[Piece]]:
    """Read entries that name neither a school nor a degree by a known word: the first piece is the school."""
    plain = [piece for piece in pieces if not NOTE.search(piece.text)]
    return (plain[0] if plain else None), None, plain


def _degree_and_field(text: str | None) -> tuple[str | None, str | None]:
    """Split "B.Sc. in Nursing" into the degree and its field; "Bachelor of Science" stays whole."""
    if text is None:
        return None, None
    found = DEGREE.search(fold(text))
    if found is None:
        return _clean(text), None
    end = found.end()
    kind = OF_FIELD.match(text[end:].lstrip(" '’s"))
    if kind:
        end += text[end:].lower().index(kind["kind"].lower()) + len(kind["kind"])
    abbreviation = re.match(r"\s*\((?:[A-Z][A-Za-z.]{0,4}\.?){1,3}\)|\s+(?i:degree|diploma)\b", text[end:])
    if abbreviation:
        end += abbreviation.end()
    if found.start() > 0 and not RANK.fullmatch(text[: found.start()].strip()):
        # "Digital Media Master": what stands before the degree is its field.
        before = text[: found.start()].strip(" ,-–(")
        tail = FIELD_LINK.sub("", text[end:]).strip(" ,-–()")
        return _clean(text), _clean(tail) or (before if not tail and len(before.split()) <= 5 else None)
    link = FIELD_LINK.match(text[end:])
    field = text[end + link.end() :] if link else text[end:]
    return _clean(text[:end]), _clean(field)


def _clean(text: str | None) -> str | None:
    bare = strip_marks(re.sub(r"\s+", " ", text or ""))
    return bare or None


def _built(
    entry: Entry, school: Piece | None, degree: Piece | None, name: str | None, field: str | None
) -> Education | None:
    span = entry.span
    marks = [Mark("school", 0.9 if is_school(school.text) else 0.6, school.evidence)] if school else []
    if degree:
        marks += [Mark("degree", 0.9 if has_degree(degree.text) else 0.6, degree.evidence)]
        marks += [Mark("field", 0.8, evidence_of(degree.line, words=field))] if field else []
    if span and entry.dated:
        dated = evidence_of(entry.dated, entry.dated.text[span.at : span.until])
        marks += [Mark(which, 0.9, dated) for which in ("start", "end")]
    have = {mark.field: mark.confidence for mark in marks}
    wanted = ("school", "degree", "end")
    return Education(
        school=_clean(school.text) if school else None,
        degree=name,
        field=field,
        start=span.start if span else None,
        end=span.end if span else None,
        current=bool(span and span.current),
        confidence=round(sum(have.get(which, 0.0) for which in wanted) / len(wanted), 2),
        evidence=around(entry.head or entry.body[:1]),
        marks=tuple(marks),
    )
