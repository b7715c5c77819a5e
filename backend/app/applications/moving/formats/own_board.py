"""Our own board as CSV (`GET /applications/export`): everything in it comes back as it was."""

from app.applications.moving.cells import COLUMNS
from app.applications.moving.format import TrackerFormat, signature


class OwnBoard(TrackerFormat):
    """A board of this product, from another account or another instance."""

    slug = "own_board"
    label = "A board of Career Agent"
    signature = signature(*COLUMNS)
    fields = COLUMNS
    blanks = frozenset()
