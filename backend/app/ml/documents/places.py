"""Where some words of a line stand: the box around just those, not around the whole line."""

import re
from collections.abc import Iterator, Sequence

from app.ml.documents.document import Box, Line, Part, Row
from app.ml.documents.virtual_pages import text_width

WORD = re.compile(r"\S+")
Span = tuple[int, int, Box]


def place_of(line: Line, words: str | None = None) -> tuple[int, Box | None]:
    """Return the page and the box of some words of a line; of the whole line where they are not found in it."""
    if line.box is None and line.rows:
        return _place_in_rows(line.rows, words)
    if words is None or line.box is None:
        return line.page, line.box
    text, spans = _word_boxes(line.parts)
    at = text.find(words)
    if at < 0 or not words:
        return line.page, line.box
    return line.page, _around([box for start, end, box in spans if start < at + len(words) and end > at]) or line.box


def _around(boxes: Sequence[Box]) -> Box | None:
    if not boxes:
        return None
    box = boxes[0]
    for other in boxes[1:]:
        box = box.union(other)
    return Box(round(box.x0, 1), round(box.y0, 1), round(box.x1, 1), round(box.y1, 1))


def _word_boxes(parts: Sequence[Part]) -> tuple[str, list[Span]]:
    """Return the text of a line's parts, and for each of its words where it starts, ends and stands."""
    text = ""
    spans: list[Span] = []
    for part in parts:
        text += " " if part.gap and text else ""
        if part.box is not None:
            spans.extend((len(text) + start, len(text) + end, box) for start, end, box in _in_part(part, part.box))
        text += part.text
    return text, spans


def _in_part(part: Part, around: Box) -> Iterator[Span]:
    found = list(WORD.finditer(part.text))
    # Words are known by number; where a list mark was taken off the front, the last ones are still the same.
    known = part.words[len(part.words) - len(found) :] if 0 < len(found) <= len(part.words) else ()
    for at, word in enumerate(found):
        x0, x1 = known[at] if known else _share(part.text, word.start(), word.end(), around)
        yield word.start(), word.end(), Box(x0, around.y0, x1, around.y1)


def _share(text: str, start: int, end: int, around: Box) -> tuple[float, float]:
    """Return where part of a text stands in a box, by the usual width of its letters."""
    whole = text_width(text, 1.0) or 1.0
    before, upto = text_width(text[:start], 1.0) / whole, text_width(text[:end], 1.0) / whole
    return around.x0 + before * around.width, around.x0 + upto * around.width


def _place_in_rows(rows: Sequence[Row], words: str | None) -> tuple[int, Box | None]:
    text = " ".join(row.text for row in rows)
    at = text.find(" ".join(words.split())) if words else -1
    if words is None or at < 0:
        return rows[0].page, _around([row.box for row in rows if row.page == rows[0].page])
    found: list[tuple[int, Box]] = []
    start = 0
    for row in rows:
        first, last = max(at - start, 0), min(at + len(words) - start, len(row.text))
        if first < last:
            x0, x1 = _share(row.text, first, last, row.box)
            found.append((row.page, Box(x0, row.box.y0, x1, row.box.y1)))
        start += len(row.text) + 1
    page = found[0][0] if found else rows[0].page
    return page, _around([box for where, box in found if where == page])
