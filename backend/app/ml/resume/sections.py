"""The sections of a CV: what stands before the first heading, and what stands under each."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.ml.documents.document import Line
from app.ml.documents.section_names import Section, section_named
from app.ml.resume.headings import Heading, find_headings

# "Languages: English (native), German (B2)" on a line of its own under another heading.
INLINE = re.compile(r"(?P<label>[^\W\d][\w &/'-]{3,35}):\s*(?P<rest>\S.*)")
INLINE_SECTIONS = {Section.SKILLS, Section.LANGUAGES, Section.CERTIFICATIONS, Section.SUMMARY}
COLUMN_SHIFT = 40


@dataclass(frozen=True, slots=True)
class Part:
    """One section; `heading` is None for what stands before the first heading of the page or of a column."""

    section: Section | None
    heading: Heading | None
    lines: tuple[Line, ...]


def split_sections(lines: Sequence[Line]) -> list[Part]:
    """Return the sections in order; the first part has no section."""
    headings = {heading.at: heading for heading in find_headings(lines)}
    present = {heading.section for heading in headings.values()}
    parts: list[Part] = []
    heading: Heading | None = None
    current: list[Line] = []
    for at, line in enumerate(lines):
        if at in headings:
            parts.append(_part(heading, current))
            heading, current = headings[at], []
        elif at and _opens_column(lines, at) and _heading_follows(headings, lines, at):
            parts.append(_part(heading, current))
            heading, current = None, [line]
        else:
            current.append(line)
    parts.append(_part(heading, current))
    return [piece for part in parts if part.lines or part.heading for piece in _with_inline(part, present)]


def _part(heading: Heading | None, lines: list[Line]) -> Part:
    return Part(heading.section if heading else None, heading, tuple(lines))


def _opens_column(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a line starts a new column at the top of the first page."""
    before, line = lines[at - 1], lines[at]
    if line.page != 1 or before.box is None or line.box is None:
        return False
    if before.page != 1:
        return True
    shifted = abs(line.box.x0 - before.box.x0) > COLUMN_SHIFT
    return line.column != before.column and shifted and line.box.y0 < before.box.y0 - 2 * line.box.height


def _heading_follows(headings: dict[int, Heading], lines: Sequence[Line], at: int) -> bool:
    """Tell whether the column has a heading further down: what stands above it belongs to no section."""
    column = lines[at].column
    return any(lines[later].column == column and lines[later].page == 1 for later in headings if later > at)


def _with_inline(part: Part, present: set[Section]) -> Iterator[Part]:
    """Take out lines that name a section of their own which has no heading anywhere."""
    if part.section not in {None, Section.OTHER, Section.CONTACT, Section.EDUCATION}:
        yield part
        return
    kept: list[Line] = []
    found: list[Part] = []
    for line in part.lines:
        inline = INLINE.fullmatch(line.text)
        section = section_named(inline["label"]) if inline else None
        if inline and section in INLINE_SECTIONS and section not in present:
            rest = replace(line, text=inline["rest"], parts=(), bullet=False)
            found.append(Part(section, None, (rest,)))
        else:
            kept.append(line)
    yield replace(part, lines=tuple(kept))
    yield from found
