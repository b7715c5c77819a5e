"""The place of several lines together."""

from collections.abc import Sequence

from app.ml.documents.document import Box, Line
from app.ml.documents.places import place_of
from app.ml.resume.facts import Evidence

MAX_QUOTE = 400


def around(lines: Sequence[Line]) -> Evidence:
    """Return the evidence of lines that belong together: the box around those on the first one's page."""
    places = [place_of(line) for line in lines]
    page = places[0][0]
    box: Box | None = None
    for where, other in places:
        if other and where == page:
            box = box.union(other) if box else other
    return Evidence(page, box, "\n".join(line.text for line in lines)[:MAX_QUOTE])
