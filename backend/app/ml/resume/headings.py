"""Which lines are headings: by their words, and by looking like the lines whose words say so."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from app.ml.documents.document import Line
from app.ml.documents.layout import body_size
from app.ml.documents.section_names import Section, section_hinted, section_named
from app.ml.resume.dates import find_dates
from app.ml.resume.paragraphs import wraps_into
from app.ml.resume.vocabulary import vocabulary

MAX_HEADING = 60
# Rows of one paragraph stand closer than this, in sizes of their letters.
CLOSE = 0.6
Look = tuple[float, bool, bool]
# Names that also stand as a plain word inside other sections; they need the look of a heading.
COMMON_WORDS = vocabulary("plain_headings")


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that opens a section; `at` is its index."""

    at: int
    section: Section
    text: str
    exact: bool


def find_headings(lines: Sequence[Line]) -> list[Heading]:
    """Return the headings of a document in order."""
    body = body_size(lines)
    named = {at: section for at, line in enumerate(lines) if (section := _named(line))}
    looks = _heading_looks(lines, named, body)
    headings: list[Heading] = []
    for at, line in enumerate(lines):
        section = _judge(lines, at, named.get(at), looks, body)
        if section:
            headings.append(Heading(at, section, line.text, at in named))
    return headings


def _named(line: Line) -> Section | None:
    if line.bullet or len(line.text) > MAX_HEADING:
        return None
    return section_named(line.text.rstrip(" :"))


def look(line: Line) -> Look:
    """Return how a line looks: size, bold, capitals."""
    return (round((line.size or 0.0) * 2) / 2, line.bold, _is_caps(line.text))


def _is_caps(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 2 and sum(char.isupper() for char in letters) > 0.85 * len(letters)


def _heading_looks(lines: Sequence[Line], named: dict[int, Section], body: float) -> set[Look]:
    """Return the looks that headings of this document have: shared by named lines, rare among others."""
    counts: dict[Look, int] = Counter(look(lines[at]) for at in named)
    everyone = Counter(look(line) for line in lines if not line.bullet)
    kinds: dict[Look, set[Section]] = defaultdict(set)
    for at, section in named.items():
        kinds[look(lines[at])].add(section)
    return {
        seen
        for seen, count in counts.items()
        if len(kinds[seen]) >= 2 and stands_out(seen, body) and count >= 0.45 * everyone[seen]
    }


def stands_out(seen: Look, body: float) -> bool:
    """Tell whether a look is set apart from the body text."""
    size, bold, caps = seen
    return bold or caps or size > body * 1.08


def _judge(lines: Sequence[Line], at: int, named: Section | None, looks: set[Look], body: float) -> Section | None:
    line = lines[at]
    looks_right = look(line) in looks
    # Where no heading has a look of its own, a name is all there is to go by.
    if named and looks and not looks_right and at and _ends_sentence(lines[at - 1], line):
        return None
    if named:
        return named if looks_right or _may_stand_alone(lines, at, looks, body) else None
    if not looks_right or line.bullet or len(line.text) > MAX_HEADING or find_dates(line.text):
        return None
    if any(part.gap for part in line.parts) or "@" in line.text or line.text[-1:] in ",.;" or at < 2:
        return None
    return section_hinted(line.text.rstrip(" :")) or Section.OTHER


def _ends_sentence(before: Line, line: Line) -> bool:
    """Tell the last word of a sentence that filled its row ("…, and Career", "Engagement") from a heading."""
    close = line.gap_above is not None and line.gap_above < CLOSE * (line.size or 0.0)
    unfinished = look(before) == look(line) and before.text[-1:] not in ".!?:;"
    return close and unfinished and wraps_into(before, line)


def _may_stand_alone(lines: Sequence[Line], at: int, looks: set[Look], body: float) -> bool:
    """Tell whether a line with a section's name but not the usual look is a heading."""
    line = lines[at]
    if line.text.strip(" :").lower() in COMMON_WORDS:
        return (stands_out(look(line), body) and not looks) or line.text.isupper() or _set_off(lines, at)
    # In a document with styled headings, a smaller plain line with such a name is a label within a section.
    return not looks or stands_out(look(line), body) or line.size is None or line.size >= body * 0.99


def _set_off(lines: Sequence[Line], at: int) -> bool:
    """Tell whether white space stands above a line of a file that has no styles."""
    gap = lines[at].gap_above
    return lines[at].box is None and gap is not None and gap > 0
