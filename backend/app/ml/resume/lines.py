"""Lines made ready for reading: page furniture dropped, labels and dates set in the margin on lines of their own."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.ml.documents.document import Box, Document, Line, Part
from app.ml.documents.section_names import section_named
from app.ml.resume.dates import DURATION, find_dates, without_dates
from app.ml.resume.words_of_work import title_score
from app.ml.resume.wrapped import join_dates, join_headings

PAGE_NUMBER = re.compile(
    r"^(?:(?:page|seite|pagina|página|pág\.?|p\.)\s*)?\d{1,2}\s*(?:/|of|von|sur|de)\s*\d{1,2}$|^(?:page|seite|"
    r"página|pagina)\s*\d{1,2}$|^-?\s*\d{1,2}\s*-?$"
    r"|[-–·•|]\s*\d{1,2}\s*/\s*\d{1,2}$|·\s*(?:résumé|resume|curriculum vitae|cv|lebenslauf)(?:\s+\d{1,2})?$|"
    r"^(?:last )?updated? (?:in|on|:)|^last updated|^stand:",
    re.IGNORECASE,
)
ENDS_IN_NUMBER = re.compile(r"(?<![\d/.-])\d{1,2}(?:\s*(?:/|of|von|sur|de)\s*\d{1,2})?$", re.IGNORECASE)
RANGE_WORDS = {"to", "-", "–", "—", "bis", "à", "a", "until", "al", "até"}
MARGIN_WORDS = 6
# So many lines of a page's top and bottom may be running ones.
EDGE_LINES = 4
# How many rows below its first word the second word of a label in the margin may stand.
RAIL_REACH = 3


def prepare(document: Document) -> list[Line]:
    """Return the lines of a document as sections and entries are read from them."""
    kept = [line for line in document.lines if not PAGE_NUMBER.search(line.text) or len(line.text) > 60]
    kept = join_dates(_with_dates_joined(join_headings(list(_without_running_heads(kept)))))
    return [piece for line in _with_rails_joined(kept) for piece in _split(line)]


def _without_running_heads(lines: Sequence[Line]) -> Iterator[Line]:
    """Drop what stands at the same height of several pages, except where it first stands; page numbers everywhere."""
    edges = _at_edges(lines)
    placed = {(_place(line), line.page): line for line in lines if id(line) in edges}
    counts = Counter(place for place, _ in placed)
    texts = {(place, line.text) for (place, _), line in placed.items()}
    numbered = {place for place, count in Counter(place for place, _ in texts).items() if count > 1}
    seen: set[tuple[str, int]] = set()
    for line in lines:
        place = _place(line)
        if id(line) in edges and place in numbered and ENDS_IN_NUMBER.search(line.text):
            continue
        if id(line) in edges and counts[place] > 1 and place in seen and section_named(line.text) is None:
            continue
        seen.add(place)
        yield line


def _at_edges(lines: Sequence[Line]) -> set[int]:
    """Return the lines, by identity, that stand first or last on their page, where running heads and feet stand."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        if line.box:
            pages.setdefault(line.page, []).append(line)
    ordered = (sorted(page, key=lambda line: line.box.y0 if line.box else 0.0) for page in pages.values())
    return {id(line) for page in ordered for line in (*page[:EDGE_LINES], *page[-EDGE_LINES:])}


def _with_dates_joined(lines: Sequence[Line]) -> list[Line]:
    """Join a range that runs over three lines: "August 2013", "to", "August 2014"."""
    joined: list[Line] = []
    at = 0
    while at < len(lines):
        if at + 2 < len(lines) and lines[at + 1].text.strip().lower() in RANGE_WORDS:
            whole = " ".join(line.text for line in lines[at : at + 3])
            spans = find_dates(whole)
            if spans and spans[0].ranged and not without_dates(whole):
                joined.append(replace(lines[at], text=whole, parts=()))
                at += 3
                continue
        joined.append(lines[at])
        at += 1
    return joined


def _place(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.box.y0 / 4) if line.box else -1


def _with_rails_joined(lines: Sequence[Line]) -> list[Line]:
    """Join a label that runs over two rows of a margin ("Technical" above "Skills") into the first."""
    joined = list(lines)
    at = 0
    while at < len(joined):
        for below in range(at + 1, min(at + 1 + RAIL_REACH, len(joined))):
            pieces = _joined_label(joined[at], joined[below])
            if pieces:
                joined[at : below + 1] = [*pieces[:2], *joined[at + 1 : below], pieces[2]]
                break
        at += 1
    return joined


def _joined_label(above: Line, below: Line) -> tuple[Line, ...] | None:
    first, second = _label(above), _label(below)
    if first is None or second is None or not _same_left(first, second):
        return None
    name = f"{first.text} {second.text}"
    if section_named(name) is None or (section_named(first.text) and not section_named(second.text)):
        return None
    return (
        _line_of(above, [replace(first, text=name)]),
        _line_of(above, above.parts[1:]),
        _line_of(below, below.parts[1:]),
    )


def _label(line: Line) -> Part | None:
    """Return the first part of a line where a wide space sets it off."""
    return line.parts[0] if len(line.parts) > 1 and line.parts[1].gap and not line.bullet else None


def _same_left(one: Part, other: Part) -> bool:
    return one.box is None or other.box is None or abs(one.box.x0 - other.box.x0) < 3


def _split(line: Line) -> list[Line]:
    label = _label(line)
    if label and section_named(label.text) and not _is_dated_title(label, line):
        return [_line_of(line, [label]), *_split_margin(replace(_line_of(line, line.parts[1:]), gap_above=0.0))]
    return _split_margin(line)


def _is_dated_title(label: Part, line: Line) -> bool:
    """Tell the head of an entry ("Volunteer    June 2012 – today") from the label of a section."""
    rest = "".join(part.text for part in line.parts[1:])
    return title_score(label.text) > 0 and bool(find_dates(rest)) and not without_dates(rest)


def _split_margin(line: Line) -> list[Line]:
    """Set a date or place at the right end of a list item or sentence on a line before it."""
    last = line.parts[-1] if line.parts else None
    if last is None or not last.gap or len(line.parts) < 2 or not _is_running_text(line):
        return [line]
    if not _is_margin_note(last.text):
        return [line]
    rest = _line_of(line, line.parts[:-1])
    if DURATION.fullmatch(last.text.lower()):
        return [rest]
    return [replace(_line_of(line, [last]), bullet=False), rest]


def _is_running_text(line: Line) -> bool:
    text = " ".join(part.text for part in line.parts[:-1]).strip()
    words = len(text.split())
    return line.bullet or text[:1].islower() or words > 11 or (text.endswith((".", "-")) and words > 6)


def _is_margin_note(text: str) -> bool:
    if len(text.split()) > MARGIN_WORDS:
        return False
    if DURATION.fullmatch(text.lower()) and any(char.isdigit() for char in text):
        return True
    return (bool(find_dates(text)) and len(without_dates(text)) < 20) or bool(
        re.fullmatch(r"[\w .'’-]+, [\w .'’-]+", text)
    )


def _line_of(line: Line, parts: Sequence[Part]) -> Line:
    boxes = [part.box for part in parts if part.box]
    box: Box | None = line.box
    if boxes:
        box = boxes[0]
        for other in boxes[1:]:
            box = box.union(other)
    first, *rest = parts
    text = first.text + "".join((" " if part.gap else "") + part.text for part in rest)
    return replace(
        line,
        text=text.strip(),
        box=box,
        bold=all(part.bold for part in parts),
        size=max((part.size or 0.0 for part in parts), default=0.0) or line.size,
        parts=(replace(first, gap=False), *rest),
    )
