"""What a kind of file is that people bring along. A new one is one file in `formats/`, which holds one `Format`."""

from abc import ABC, abstractmethod
from collections.abc import Mapping
from typing import ClassVar

from app.applications.board.types import Stage
from app.applications.moving.dropped import Dropped
from app.applications.moving.headers import squeezed
from app.applications.moving.tables import Table
from app.applications.moving.types import CardField, DateOrder, GoesTo

# How sure a format is that a file is its own.
CERTAIN, LIKELY, PERHAPS, NOT_MINE = 100, 50, 1, 0
# What stands in cells that say nothing.
NOTHING = frozenset({"-", "–", "—", "n/a", "null", "undefined"})


class Format(ABC):
    """A kind of file; the slug is the name of its module."""

    slug: ClassVar[str]
    label: ClassVar[str]
    goes_to: ClassVar[GoesTo] = GoesTo.board
    # What its columns are, where their names do not say it themselves; null for what is better left out.
    fields: ClassVar[Mapping[str, CardField | None]] = {}
    # What its own words for stages mean, where the usual words do not.
    stages: ClassVar[Mapping[str, Stage]] = {}
    # How its dates are ordered where they do not show it, and the zone of times that name none.
    date_order: ClassVar[DateOrder | None] = None
    zone: ClassVar[str | None] = None
    # What stands in its cells where there is nothing; compared without case.
    blanks: ClassVar[frozenset[str]] = NOTHING

    @abstractmethod
    def sureness(self, file: Dropped) -> int:
        """How sure it is that the file is its own; 0 for no."""

    def table(self, file: Dropped) -> Table:
        """The applications of a file that goes to the board, as a table."""
        return file.table

    def also(self, file: Dropped) -> GoesTo | None:
        """Where else this file could go, for what else is in it."""
        del file
        return None


class TrackerFormat(Format):
    """The CSV export of a tracker, known by names of columns that stand together in no other."""

    signature: ClassVar[frozenset[str]]

    def sureness(self, file: Dropped) -> int:
        """Certain where all the names are there."""
        return CERTAIN if self.signature <= {squeezed(name) for name in file.columns} else NOT_MINE


def signature(*names: str) -> frozenset[str]:
    """Names of columns as they are compared."""
    return frozenset(squeezed(name) for name in names)
