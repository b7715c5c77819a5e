"""Lines that a narrow column broke in two, put together: headings, ranges of dates, names of degrees and titles."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from app.ml.documents.document import Line, Part
from app.ml.documents.section_names import section_named
from app.ml.resume.dates import find_dates, without_dates
from app.ml.resume.paragraphs import join_wrapped, wraps_into
from app.ml.resume.words_of_work import company_score, has_degree, is_school, title_score

MAX_TAIL_WORDS = 3
MAX_HEADING = 60
MAX_HEAD = 130
Test = Callable[[Line, Line], bool]


def join_headings(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with headings that run over two lines as one ("COMPÉTENCES", "TECHNIQUES")."""
    return _joined(lines, _is_heading)


def join_dates(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with ranges of dates that run over two lines on one ("… (Oktober 2013 – März", "2018)")."""
    return _joined(lines, _is_range)


def join_heads(lines: Sequence[Line]) -> list[Line]:
    """Return the lines of a section of entries with titles and degrees that run over two lines on one."""
    return _joined(lines, _is_head)


def _joined(lines: Sequence[Line], belongs: Test) -> list[Line]:
    joined: list[Line] = []
    for line in lines:
        if joined and _same_column(joined[-1], line) and belongs(joined[-1], line):
            joined[-1] = _together(joined[-1], line)
        else:
            joined.append(line)
    return joined


def _same_column(one: Line, other: Line) -> bool:
    return one.page == other.page and one.column == other.column and not other.bullet


def _together(one: Line, other: Line) -> Line:
    parts = _with_parts(one.parts, other.parts)
    return replace(
        one,
        text=join_wrapped(one.text, other.text),
        box=one.box.union(other.box) if one.box and other.box else one.box,
        room=other.room,
        parts=parts,
        rows=(*one.rows, *other.rows),
    )


def _with_parts(ones: Sequence[Part], others: Sequence[Part]) -> tuple[Part, ...]:
    """Return the parts of two rows as of one; what goes on in the same style is one part."""
    if not ones or not others:
        return ()
    last, first = ones[-1], others[0]
    if (last.bold, last.italic) != (first.bold, first.italic):
        return (*ones, replace(first, text=f" {first.text}"), *others[1:])
    box = last.box.union(first.box) if last.box and first.box else None
    whole = replace(last, text=join_wrapped(last.text, first.text), box=box, words=())
    return (*ones[:-1], whole, *others[1:])


def _same_look(one: Line, other: Line) -> bool:
    return one.size == other.size and one.bold == other.bold


def _is_heading(one: Line, other: Line) -> bool:
    if one.bullet or not _same_look(one, other) or len(one.text) + len(other.text) > MAX_HEADING:
        return False
    if one.text.isupper() != other.text.isupper() or section_named(other.text) or other.text.endswith(":"):
        return False
    return section_named(f"{one.text} {other.text}") is not None and wraps_into(one, other)


def _is_range(one: Line, other: Line) -> bool:
    if len(one.text) + len(other.text) > MAX_HEAD or not any(char.isdigit() for char in other.text):
        return False
    if any(span.ranged for span in find_dates(one.text)):
        return False
    # A range that crosses the end of the line, with next to nothing behind it.
    cut = len(one.text)
    spans = find_dates(f"{one.text} {other.text}")
    crossing = [span for span in spans if span.ranged and span.at < cut < span.until]
    return bool(crossing) and len(without_dates(other.text).split()) <= MAX_TAIL_WORDS


def _is_head(one: Line, other: Line) -> bool:
    if one.bullet or not one.bold or not _same_look(one, other) or not wraps_into(one, other):
        return False
    if len(one.parts) > 1 or len(other.parts) > 1 or len(other.text.split()) > MAX_TAIL_WORDS:
        return False
    if find_dates(one.text) or find_dates(other.text) or len(one.text) + len(other.text) > MAX_HEAD:
        return False
    return (title_score(one.text) > 0 or has_degree(one.text)) and not _names_something(other.text)


def _names_something(text: str) -> bool:
    return title_score(text) > 0 or company_score(text) > 0 or has_degree(text) or is_school(text)
