"""The place of several lines together."""

from collections.abc import Sequence

from app.ml.documents.document import Line
from app.ml.resume.facts import Evidence

MAX_QUOTE = 400


def around(lines: Sequence[Line]) -> Evidence:
    """Return the evidence of lines that belong together: the box around those on the first one's page."""
    boxes = [line.box for line in lines if line.box and line.page == lines[0].page]
    box = boxes[0] if boxes else None
    for other in boxes[1:]:
        box = box.union(other) if box else other
    return Evidence(lines[0].page, box, "\n".join(line.text for line in lines)[:MAX_QUOTE])
